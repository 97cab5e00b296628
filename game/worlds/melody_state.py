"""A moment of a Melody, and its commands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from game.values import N_, Diagnostic, Fact
from game.worlds.melody_notes import (
    FIRST,
    INSTRUMENTS,
    MOST_BEATS,
    MOST_NOTES,
    NAMES,
    QUARTERS,
    Note,
    beats_of,
    ticks_of,
)
from game.worlds.world import Command, Outcome, Param

__all__ = ["COMMANDS", "MelodyMap", "MelodyState"]


@dataclass(frozen=True, slots=True)
class MelodyMap:
    """What does not change: the tune to be played (None: any), the skin, the mode ("" for major).

    The mode is only how the steps sound; a tune is the same steps in all of them.
    """

    tune: tuple[Note, ...] | None = None
    skin: str = ""
    mode: str = ""


@dataclass(frozen=True, slots=True)
class MelodyState:
    """A moment: the instrument in hand, how far each has played, the notes so far, commands done.

    `voices` are (instrument, quarters of a beat played), in the order they came in.
    """

    map: MelodyMap
    instrument: str = FIRST
    voices: tuple[tuple[str, int], ...] = ()
    notes: tuple[Note, ...] = ()
    tick: int = 0
    oops: bool = field(default=False, compare=False)

    @property
    def now(self) -> int:
        """How far the instrument in hand has played, in quarters of a beat."""
        return dict(self.voices).get(self.instrument, 0)


def _bump(state: MelodyState, code: str, **facts: Fact) -> Outcome:
    after = replace(state, tick=state.tick + 1, oops=True)
    return after, ("bump",), Diagnostic(code, facts=tuple(sorted(facts.items())))


def _length(beats: Any) -> int | None:
    number = isinstance(beats, int | float) and not isinstance(beats, bool)
    return ticks_of(beats) if number else None


def play(state: MelodyState, note: Any, beats: Any) -> Outcome:
    """A note sounds for some beats."""
    whole = isinstance(note, int) and not isinstance(note, bool)
    if not whole or not 1 <= note <= len(NAMES):
        return _bump(state, "melody.no-note", note=str(note)[:20], most=len(NAMES))
    length = _length(beats)
    if length is None:
        return _bump(state, "melody.no-beats", beats=str(beats)[:20])
    if len(state.notes) >= MOST_NOTES or state.now + length > MOST_BEATS * QUARTERS:
        return _bump(state, "melody.long", most=MOST_BEATS)
    sound = Note(state.now, length, note, state.instrument)
    after = _moved(state, length, (*state.notes, sound))
    return after, (f"note:{note}:{beats_of(length)}:{state.instrument}",), None


def rest(state: MelodyState, beats: Any) -> Outcome:
    """Silence for some beats."""
    length = _length(beats)
    if length is None:
        return _bump(state, "melody.no-beats", beats=str(beats)[:20])
    if state.now + length > MOST_BEATS * QUARTERS:
        return _bump(state, "melody.long", most=MOST_BEATS)
    return _moved(state, length, state.notes), (f"rest:{beats_of(length)}",), None


def instrument(state: MelodyState, name: str) -> Outcome:
    """Another instrument comes in, at its own beginning or where it has stopped."""
    after = replace(state, instrument=name, tick=state.tick + 1)
    if name not in dict(state.voices):
        after = replace(after, voices=(*state.voices, (name, 0)))
    return after, (f"instrument:{name}",), None


def _moved(state: MelodyState, length: int, notes: tuple[Note, ...]) -> MelodyState:
    """The state with the instrument in hand further on."""
    voices = {**dict(state.voices), state.instrument: state.now + length}
    return replace(state, voices=tuple(voices.items()), notes=notes, tick=state.tick + 1)


_BEATS = Param("beats", "number", 1)

COMMANDS = (
    Command(
        "play", "do", "note", N_("play {note} {beats}"), N_("Plays a note for some beats."),
        play, (Param("note", "pick", choices=NAMES), _BEATS),
    ),
    Command(
        "rest", "do", "rest", N_("rest {beats}"), N_("Stays silent for some beats."), rest,
        (_BEATS,),
    ),
    Command(
        "instrument", "do", "music", N_("take the {name}"),
        N_("Another instrument comes in, from the beginning of the tune."), instrument,
        (Param("name", "choice", choices=INSTRUMENTS),),
    ),
)  # fmt: skip
