"""Below the roll: two pieces to listen to, what plays, and in which mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.marks import Listen
from game.scenes.play.melody.music import notes_of
from game.scenes.play.melody.notes import LONG, dashed, instrument_name, octagon
from game.scenes.play.melody.roll import INK, Roll
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon
from game.values import N_
from game.worlds.world import Picture

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["foot"]

PIECES = (
    ("mine", N_("Your notes"), N_("Listen to your notes, all together")),
    ("target", N_("The tune"), N_("Listen to the tune")),
)
"""What can be heard: its name in the program, in words, and what its key does."""

MODES = {
    "major": N_("major"),
    "minor": N_("minor"),
    "rast": N_("near Rast"),
    "shur": N_("near Shur"),
    "segah": N_("near Segah"),
}
"""The modes by name. Those of mugham are only near: a piano has not all of their tones."""

PALE, GHOST = "#FFF9EE", "#E7DDF5"

LEAST = 96
"""The px that are left for who plays; with less, the keys go without words."""


def foot(scene: PlayScene, pen: Pen, roll: Roll, picture: Picture) -> tuple[Box, ...]:
    """The two keys at the left, words at their right."""
    playing = scene.music.listening.which if scene.music.listening else ""
    shown = [one for one in PIECES if _there(scene, one[0])]
    ready = tuple(bool(notes_of(scene, which)) for which, _, _ in shown)
    instruments = next(one.look for one in picture.sprites if one.name == "instrument")
    facts = (roll, shown, ready, playing, instruments)
    return pen.kept("foot", scene.level, facts, lambda: _foot(scene, pen, roll, facts))


def _there(scene: PlayScene, which: str) -> bool:
    """Whether a piece belongs to the level: a free one has no tune."""
    return which == "mine" or bool(scene.level.states[scene.variant].map.tune)


def _foot(scene: PlayScene, pen: Pen, roll: Roll, facts: tuple[object, ...]) -> tuple[Box, ...]:
    _, shown, ready, playing, instruments = facts
    assert isinstance(shown, list) and isinstance(ready, tuple)
    gap, high = pen.px(8), pen.px(44)
    y = roll.bottom + 14 * roll.u + (roll.area.bottom - roll.bottom - 22 * roll.u - high) / 2
    end = roll.area.right - 84 * roll.u  # the robot
    left = roll.left - roll.keys - 4 * roll.u if pen.compact else roll.left
    words = [pen.say(text) for _, text, _ in shown]
    wanted = [_key_width(pen, text) for text in words]
    if sum(wanted) + len(wanted) * gap + _least(scene, pen) > end - left:
        words, wanted = [""] * len(words), [_key_width(pen, "")] * len(words)
    boxes = []
    for (which, _, tip), text, wide, full in zip(shown, words, wanted, ready, strict=True):
        spot = Rect(left, y, wide, high)
        boxes.append(_key(pen, spot, which, text, pen.say(tip), full, playing == which))
        left = spot.right + gap
    spot = Rect(left, y, end - left, high)
    return (*boxes, _told(scene, pen, spot, str(instruments)))


# -- keys


def _key_width(pen: Pen, text: str) -> float:
    if not text:
        return pen.px(58)
    return pen.px(64) + pen.measure(text, pen.text_size("caption"), True, False)


def _key(pen: Pen, spot: Rect, which: str, text: str, tip: str, full: bool, playing: bool) -> Box:
    """A key with the look of its notes; it plays, and stops what plays."""
    key, dark = f"listen:{which}", pen.theme.contrast
    lit = key in (pen.hover, pen.held) and full
    ground = "#000000" if dark else "#4D3A73" if lit else "#372959"
    edge = "#FFFFFF" if dark else "#9A89BD" if full else "#54447A"
    y, mark = spot.middle[1], "stop" if playing else "sound" if full else "note"
    note = Rect(spot.x + pen.px(9), y - pen.px(14), pen.px(40), pen.px(28))
    paints: list[Paint] = [
        Fill(spot, ground, pen.px(12), "#FFFFFF" if playing else edge, pen.px(3 if playing else 2))
    ]
    if which == "mine":
        paints.append(octagon(note, LONG, INK, pen.px(2.5), pen.px(6)))
    else:
        paints += dashed(note, pen.px(1))
    paints.append(icon(mark, *note.middle, pen.px(20), INK if which == "mine" else PALE))
    if text:
        size = pen.text_size("caption")
        paints.append(Words(text, note.right + pen.px(8), y, size, PALE, bold=True))
    told = pen.say("Stop") if playing else tip
    return Box(
        spot,
        tuple(paints),
        key=key if full else "",
        on=Listen(which) if full else None,
        label=told,
        tip=told,
        group="stage",
        radius=pen.px(12),
    )


# -- words


def _least(scene: PlayScene, pen: Pen) -> float:
    """The px that words at the right need: an instrument, and all of the mode, for it is honest."""
    mode = scene.level.states[scene.variant].map.mode
    text = pen.say(MODES[mode]) if mode else ""
    return max(pen.px(LEAST), pen.px(32) + pen.measure(text, pen.text_size("caption"), True, False))


def _told(scene: PlayScene, pen: Pen, spot: Rect, instruments: str) -> Box:
    """Who plays, and in which mode, where the level names one: at most two lines."""
    names = [instrument_name(pen, name) for name in instruments.split(",") if name]
    mode = scene.level.states[scene.variant].map.mode
    size, x = pen.text_size("caption"), spot.x + pen.px(28)
    lines = [" + ".join(names)]
    if len(names) == 2 and pen.measure(lines[0], size, True, False) > spot.right - x:
        lines = [f"{names[0]} +", names[1]]
    elif mode:
        lines.append(pen.say(MODES[mode]))
    step = min(size * 1.3, spot.h / 2)
    top = spot.middle[1] - (len(lines) - 1) * step / 2
    paints: list[Paint] = [icon("music", spot.x + pen.px(12), top, pen.px(20), GHOST)]
    for index, line in enumerate(lines):
        row = Rect(x, top + (index - 0.5) * step, spot.right - x, step)
        paints += label(pen, row, line, size, PALE, True)
    return Box(spot, tuple(paints), label=", ".join(lines))
