"""The canvas of a Melody: notes put down on a roll, each heard at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from game.author import Draft, Map, put
from game.scenes.author.canvas import CANVAS, Size, Tool, line_of
from game.scenes.author.choices import chips
from game.scenes.author.grids import cursor, painted, walked
from game.scenes.author.tune import beats, lengthened, notes_of, with_note, without_note
from game.scenes.play.grid import Grid
from game.scenes.play.melody.notes import INSTRUMENTS, LONG, SHORT, octagon
from game.scenes.play.melody.roll import INK, KEYS, Roll, card_roll, ground
from game.scenes.play.melody.timing import BEAT_S, schedule
from game.scenes.scene import Cue, Effect, Sing
from game.sound.modes import frequency
from game.sound.piece import Tone
from game.ui.box import Box
from game.ui.events import Event, Pointed, Pressed, Shortcut
from game.ui.paint import Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import button, icon
from game.values import N_
from game.worlds.melody_notes import MODES, QUARTERS, Note

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["MelodyCanvas"]

BLOCKS = ("play", "rest", "repeat")
LENGTHS = {"one": QUARTERS, "two": 2 * QUARTERS, "half": QUARTERS // 2}
_GROUP = N_("Notes")
NAMES = {
    "one": N_("A note of one beat"),
    "two": N_("A long note: two beats"),
    "half": N_("A short note: half a beat"),
    "none": N_("Silence"),
}
MODE_NAMES = {
    "major": N_("major"), "minor": N_("minor"), "rast": N_("rast"), "shur": N_("shur"),
    "segah": N_("segah"),
}  # fmt: skip


class MelodyCanvas:
    """Tunes; the instrument in hand is a setting of the desk."""

    skins: tuple[str, ...] = ()

    def fresh(self) -> Draft:
        """Eight beats of silence."""
        return Draft("", "melody", maps=(Map(("piano: -:8",)),), blocks=BLOCKS)

    def tools(self, draft: Draft) -> tuple[Tool, ...]:
        """Notes of three lengths, and silence."""
        return tuple(Tool(id, NAMES[id], _GROUP, partial(_tool_picture, id)) for id in NAMES)

    def size(self, draft: Draft, at: int) -> Size:
        """Beats."""
        return Size(beats(draft, at), 0, (4, 0), (32, 0))

    def sized(self, draft: Draft, at: int, columns: int, rows: int) -> Draft:
        """Longer or shorter."""
        return lengthened(draft, at, columns)

    # -- hands and keys

    def heard(self, scene: MakerScene, event: Event) -> tuple[Effect, ...] | None:
        """Put a note where the pointer goes; arrows move the cursor, Space puts or takes."""
        match event:
            case Pointed(key="canvas", what="down" | "move", x=x, y=y):
                return self._dragged(scene, x, y, event.what == "down")
            case Pointed(key="canvas"):
                return scene.work.settle()
            case Shortcut(key="left" | "right" | "up" | "down" as key, focus="canvas", ctrl=False):
                size = replace(self.size(scene.draft, scene.map), rows=len(KEYS))
                scene.cell = walked(scene.cell, key, size)
                return ()
            case Shortcut(key="space" | "return", focus="canvas", ctrl=False):
                effects = self._put(scene, scene.cell[0] * QUARTERS, scene.cell[1], True)
                return (*effects, *scene.work.settle())
            case Shortcut(key="delete" | "backspace", focus="canvas"):
                effects = self._take(scene, scene.cell[0] * QUARTERS, scene.cell[1])
                return (*effects, *scene.work.settle())
            case Pressed(("voice", str(name))):
                scene.voice = name
                return (Cue("tap"), Sing((_tone(scene, 1, QUARTERS),)))
            case Pressed(("mode", str(name))):
                fresh = put(scene.draft, "mode", None if name == MODES[0] else name)
                return (Cue("tap"), *scene.work.change(fresh))
            case Pressed("listen"):
                return self._listen(scene)
        return None

    def _listen(self, scene: MakerScene) -> tuple[Effect, ...]:
        mode = _mode(scene.draft)
        timed = schedule(notes_of(scene.draft, scene.map))
        tones = tuple(
            Tone(one.at_s, one.note.instrument, frequency(one.note.pitch, mode), one.seconds)
            for one in timed
        )
        return (Sing(tones),)

    def _dragged(self, scene: MakerScene, x: float, y: float, first: bool) -> tuple[Effect, ...]:
        grid = scene.grid
        column, row = int((x - grid.x) // grid.w), int((y - grid.y) // grid.h)
        if not (0 <= column < beats(scene.draft, scene.map) and 0 <= row < len(KEYS)):
            return ()
        if not first:
            cells = line_of(scene.cell, (column, row)) if (column, row) != scene.cell else ()
            scene.cell = column, row
            found: tuple[Effect, ...] = ()
            for beat, line in cells:
                found += self._put(scene, beat * QUARTERS, line, False)
            return found[-1:]
        scene.cell = column, row
        start = column * QUARTERS
        if scene.tool == "half" and (x - grid.x) % grid.w > grid.w / 2:
            start += QUARTERS // 2
        return self._put(scene, start, row, True)

    def _put(self, scene: MakerScene, start: int, row: int, first: bool) -> tuple[Effect, ...]:
        """A note is put down; where the very same lies already it is taken away."""
        pitch = len(KEYS) - row
        if scene.tool == "none":
            return self._take(scene, start, row)
        end = beats(scene.draft, scene.map) * QUARTERS
        note = Note(start, min(LENGTHS[scene.tool], end - start), pitch, scene.voice)
        if first and note in notes_of(scene.draft, scene.map):
            return self._take(scene, start, row)
        scene.work.stroke = with_note(scene.draft, scene.map, note)
        return (Sing((_tone(scene, pitch, note.length),)),)

    def _take(self, scene: MakerScene, start: int, row: int) -> tuple[Effect, ...]:
        pitch = len(KEYS) - row
        for note in notes_of(scene.draft, scene.map):
            if note.pitch == pitch and note.start <= start < note.end:
                scene.work.stroke = without_note(scene.draft, scene.map, note)
                return (Cue("unsnap"),)
        return ()

    # -- picture

    def view(self, scene: MakerScene, pen: Pen, area: Rect) -> Box:
        """The roll with its notes; those of the instrument in hand are full."""
        roll = card_roll(area, beats(scene.draft, scene.map))
        scene.grid = Grid(roll.left, roll.top, roll.beat, roll.row)
        paints = ground(pen, area, roll)
        notes = notes_of(scene.draft, scene.map)
        mine = [note for note in notes if note.instrument == scene.voice]
        for note in (*(one for one in notes if one not in mine), *mine):
            paints += _note(pen, roll, note, note in mine)
        if pen.focus == CANVAS and pen.keys:
            paints += cursor(pen, scene.grid.cell(*scene.cell))
        return painted(pen, area, paints, scene.cell_words(pen))

    def extras(self, scene: MakerScene, pen: Pen, area: Rect) -> tuple[tuple[Box, ...], float]:
        """Listen, the instruments, the modes."""
        row = Rect(area.x, area.y, area.w, pen.px(54))
        text = pen.say("Listen")
        listen = button(
            pen, row, text, key="listen", on="listen", icon_name="sound", kind="indigo",
            group="listen", size="block",
        )  # fmt: skip
        voices = [(name, pen.say(said)) for name, said in INSTRUMENTS.items()]
        spot = Rect(area.x, row.bottom + pen.px(10), area.w, 0)
        first, high = chips(pen, spot, pen.say("Instrument"), "voice", voices, scene.voice)
        modes = [(name, pen.say(said)) for name, said in MODE_NAMES.items()]
        spot = spot.moved(0, high + pen.px(8))
        second, low = chips(pen, spot, pen.say("Mode"), "mode", modes, _mode(scene.draft))
        return (listen, *first, *second), spot.y + low - area.y


def _mode(draft: Draft) -> str:
    return str(draft.get("mode") or MODES[0])


def _tone(scene: MakerScene, pitch: int, length: int) -> Tone:
    seconds = length / QUARTERS * BEAT_S
    return Tone(0.0, scene.voice, frequency(pitch, _mode(scene.draft)), seconds)


def _note(pen: Pen, roll: Roll, note: Note, mine: bool) -> list[Paint]:
    u, long = roll.u, note.length > QUARTERS
    x, y = note.start / QUARTERS, len(KEYS) - note.pitch
    spot = roll.spot(x, y, note.length / QUARTERS, 0, 1)
    shape = octagon(spot, LONG if long else SHORT, INK, 2.5 * u, min(6 * u, spot.h * 0.3))
    if not mine:
        return [replace(shape, opacity=0.45)]
    size = min(spot.w * 0.7, spot.h * 0.7)
    return [shape, icon("note", *spot.middle, size, INK)] if size > 8 else [shape]


def _tool_picture(id: str, pen: Pen, spot: Rect) -> tuple[Paint, ...]:
    """A note as it lies on the roll."""
    if id == "none":
        return (icon("rest", *spot.middle, spot.h * 0.7, pen.color("ink")),)
    wide = {"one": 0.62, "two": 1.0, "half": 0.36}[id] * spot.w
    box = spot.centred(wide, spot.h * 0.46)
    fill = LONG if id == "two" else SHORT
    shape = octagon(box, fill, INK, pen.px(2), min(pen.px(5), box.h * 0.3))
    return (shape, icon("note", *box.middle, min(box.w, box.h) * 0.8, INK))
