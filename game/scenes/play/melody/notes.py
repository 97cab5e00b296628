"""What moves on the roll: the notes, the playhead, the robot."""

from __future__ import annotations

from game.art.robot import BOX, robot_drawing
from game.art.robot import place as place_robot
from game.scenes.play.melody.roll import INK, Roll
from game.ui.paint import Drawing, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon
from game.values import N_
from game.worlds.world import Picture, Sprite

__all__ = [
    "INSTRUMENTS",
    "LONG",
    "SHORT",
    "dashed",
    "instrument_name",
    "note_spot",
    "octagon",
    "things",
]

INSTRUMENTS = {
    "tar": N_("tar"),
    "kamancha": N_("kamancha"),
    "nagara": N_("nagara"),
    "balaban": N_("balaban"),
    "piano": N_("piano"),
    "bell": N_("bell"),
}

SHORT, LONG, GHOST = "#A6D6CA", "#F3B033", "#E7DDF5"


def instrument_name(pen: Pen, name: str) -> str:
    """An instrument in the language of the child."""
    return pen.say(INSTRUMENTS.get(name, name))


def things(pen: Pen, roll: Roll, picture: Picture, thread: str) -> list[Paint]:
    """The sprites of a picture, back to front."""
    paints: list[Paint] = []
    notes = [one for one in picture.sprites if one.layer < 3]
    several = len({_voice(one) for one in notes}) > 1
    for sprite in picture.sprites:
        match sprite.name:
            case "ghost" | "note" | "playing":
                paints += _note(pen, roll, sprite, notes, several)
            case "playhead":
                paints += _playhead(roll, sprite.x)
            case "robot":
                paints.append(_robot(roll, sprite.look, thread))
    return paints


def octagon(spot: Rect, color: str, edge: str, px: float, cut: float) -> Poly:
    """A note: a box with its corners cut."""
    return Poly(_corners(spot, cut), color, edge, px)


def dashed(spot: Rect, u: float) -> list[Paint]:
    """A note that is still to be played."""
    ring = _corners(spot, min(6 * u, spot.h * 0.3))
    return [Stroke((*ring, ring[0]), GHOST, 2 * u, (5 * u, 3.5 * u))]


def _corners(spot: Rect, cut: float) -> tuple[tuple[float, float], ...]:
    k = min(cut, spot.w / 2, spot.h / 2)
    return (
        (spot.x + k, spot.y), (spot.right - k, spot.y), (spot.right, spot.y + k),
        (spot.right, spot.bottom - k), (spot.right - k, spot.bottom), (spot.x + k, spot.bottom),
        (spot.x, spot.bottom - k), (spot.x, spot.y + k),
    )  # fmt: skip


def _voice(sprite: Sprite) -> str:
    return sprite.look.partition("|")[2]


def _beats(sprite: Sprite) -> float:
    return float(sprite.look.partition("|")[0])


def _meeting(sprite: Sprite, notes: list[Sprite]) -> list[str]:
    """The instruments that have a note in the same place, in their order."""
    end = sprite.x + _beats(sprite)
    found = {
        _voice(one)
        for one in notes
        if one.y == sprite.y and one.x < end and sprite.x < one.x + _beats(one)
    }
    return [name for name in INSTRUMENTS if name in found]


def note_spot(roll: Roll, sprite: Sprite, notes: list[Sprite]) -> Rect:
    """Where a note lies in the roll's edges, among all `notes` of the picture; empty outside."""
    instrument = _voice(sprite)
    voices = _meeting(sprite, notes) or [instrument]
    return roll.spot(sprite.x, sprite.y, _beats(sprite), voices.index(instrument), len(voices))


def _note(pen: Pen, roll: Roll, sprite: Sprite, notes: list[Sprite], several: bool) -> list[Paint]:
    """A note, in the roll's edges; with several instruments it wears the letter of its own."""
    u, long, instrument = roll.u, _beats(sprite), _voice(sprite)
    spot = note_spot(roll, sprite, notes if several else [sprite])
    if spot.w <= 0:
        return []
    if sprite.name == "ghost":
        return dashed(spot, u)
    edge, px = ("#FFFFFF", 4 * u) if sprite.name == "playing" else (INK, 2.5 * u)
    color, size = LONG if long > 1 else SHORT, min(spot.w * 0.7, spot.h * 0.7)
    paints: list[Paint] = [octagon(spot, color, edge, px, min(6 * u, spot.h * 0.3))]
    if several:
        x, y = spot.middle
        letter = instrument_name(pen, instrument)[:1]
        size = min(spot.w * 0.7, spot.h * 0.7 if spot.h > 20 * u else spot.h * 0.9)
        paints.append(Words(letter, x, y, size, INK, bold=True, align="centre"))
    elif size > 8:
        paints.append(icon("note", *spot.middle, size, INK))
    return paints


def _playhead(roll: Roll, beat: float) -> list[Paint]:
    u, x = roll.u, roll.left + beat * roll.beat
    foot = roll.bottom + 2 * u
    tip = ((x, foot), (x + 11 * u, foot + 12 * u), (x - 11 * u, foot + 12 * u))
    return [
        Stroke(((x, roll.top - 12 * u), (x, foot + 4 * u)), "#FFFFFF", 4 * u),
        Poly(tip, "#FFFFFF"),
    ]


def _robot(roll: Roll, look: str, thread: str) -> Drawing:
    view, _, mood = look.partition(" ")
    name, source = robot_drawing(f"{view}-{mood}" if mood else view, thread)
    u, foot = roll.u, roll.area.bottom - roll.bottom
    beside = roll.right < roll.area.right - 60 * u  # it hides no note there
    scale = 0.74 * u if beside else min(0.74 * u, foot / BOX[3])
    x, y = roll.area.right - 50 * u, roll.area.bottom - 0.01 * roll.area.h
    return Drawing(name, Rect(*place_robot(x, y, scale)), source=source)
