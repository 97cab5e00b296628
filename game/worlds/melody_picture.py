"""The picture of a Melody: a moment between two states as sprites in cells.

A cell is one beat wide and one note high; y counts from the high do at the top. The roll shows a
page of 16 beats; all is told from its left edge. The `look` of a note is its beats and instrument.
`score_picture` shows a whole piece with all its voices at a moment of its own time.
"""

from __future__ import annotations

from game.worlds.melody_notes import NAMES, QUARTERS, Note, beats_of
from game.worlds.melody_state import MelodyState
from game.worlds.world import Picture, Sprite

__all__ = ["PAGE", "melody_picture", "score_picture"]

PAGE = 16
"""Beats that are seen at once."""


def melody_picture(before: MelodyState, after: MelodyState, t: float, mood: str = "") -> Picture:
    """The moment `t` on the way from one state to the next."""
    played = set(before.notes)
    now = before.now + (after.now - before.now) * t
    if before.instrument != after.instrument:
        now = float(after.now if t >= 0.5 else before.now)
    page = int(min(now, max(after.now, 1) - 1) // (PAGE * QUARTERS)) * PAGE
    sprites = [_note("ghost", note, page) for note in after.map.tune or () if note not in played]
    sprites += [_note("note", note, page) for note in before.notes]
    if t > 0:
        new = after.notes[len(before.notes) :]
        sprites += [_note("playing", note, page) for note in new]
    shown = [one for one in sprites if -8 < one.x < PAGE]
    shown.append(Sprite("playhead", now / QUARTERS - page, len(NAMES), str(page), 3))
    feeling = mood or ("oops" if after.oops and t > 0.3 else "")
    shown.append(Sprite("robot", 14.5, 9.6, f"south {feeling}".strip(), 3))
    shown.append(Sprite("instrument", 0, 9, after.instrument, 4))
    return Picture(PAGE, 10, after.map.skin, tuple(shown))


def score_picture(state: MelodyState, notes: tuple[Note, ...], beat: float, mine: bool) -> Picture:
    """A piece at a beat: what sounds is lit; what a child has not played is only outlined."""
    page = int(beat // PAGE) * PAGE
    rest = (one for one in state.map.tune or () if one not in notes) if mine else ()
    sprites = [_note("ghost", one, page) for one in rest]
    now = beat * QUARTERS
    for one in notes:
        sounds = one.start <= now < one.end
        sprites.append(_note("playing" if sounds else "note" if mine else "ghost", one, page))
    shown = sorted((one for one in sprites if -8 < one.x < PAGE), key=lambda one: one.layer)
    voices = dict.fromkeys(one.instrument for one in sorted(notes))
    shown.append(Sprite("playhead", beat - page, len(NAMES), str(page), 3))
    shown.append(Sprite("robot", 14.5, 9.6, "south joy", 3))
    shown.append(Sprite("instrument", 0, 9, ",".join(voices), 4))
    return Picture(PAGE, 10, state.map.skin, tuple(shown))


def _note(name: str, note: Note, page: int) -> Sprite:
    look = f"{beats_of(note.length)}|{note.instrument}"
    layer = {"ghost": 0, "note": 1, "playing": 2}[name]
    return Sprite(name, note.start / QUARTERS - page, len(NAMES) - note.pitch, look, layer)
