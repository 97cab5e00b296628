"""Melody: notes on a roll, played in time by one instrument or several.

The tune to be played stands in the map (`melody_notes`), or is what the level's solution plays. The
commands and what changes stand in `melody_state`, the drawing in `melody_picture`. Each note tells
its sound as an event, `note:<number>:<beats>:<instrument>`; a rest `rest:<beats>`. A level may name
the `mode` its steps sound in.

To add an instrument or a mode: its name in `melody_notes`, and how it sounds in `game.sound`. To
add a command: a row in `melody_state.COMMANDS`.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.values import N_, Diagnostic, Fact
from game.worlds.melody_notes import (
    INSTRUMENTS,
    MODES,
    NAMES,
    QUARTERS,
    Note,
    beats_of,
    name_of,
    read_tune,
)
from game.worlds.melody_picture import melody_picture
from game.worlds.melody_state import COMMANDS, MelodyMap, MelodyState
from game.worlds.world import Command, Picture, Question, Status

__all__ = ["MELODY", "NOTE_NAMES", "SILENCE", "Melody"]

NOTE_NAMES = (
    N_("do"), N_("re"), N_("mi"), N_("fa"), N_("sol"), N_("la"), N_("si"), N_("do2"),
)  # fmt: skip
"""The notes as a block and the roll show them, to be translated."""

SILENCE = N_("silence")
"""How a tune without notes is told."""

_CONSTANTS: tuple[tuple[str, Fact], ...] = (
    *((name, number) for number, name in enumerate(NAMES, 1)),
    *((name, name) for name in INSTRUMENTS),
)

_WIDEST = 32
"""The most beats the text shows: the last ones."""


@dataclass(frozen=True, slots=True)
class Melody:
    """The world of the notes."""

    kind: str = "melody"
    commands: tuple[Command, ...] = COMMANDS
    questions: tuple[Question, ...] = ()
    settings: tuple[str, ...] = ("mode",)
    constants: tuple[tuple[str, Fact], ...] = _CONSTANTS

    def load(self, text: str, settings: Mapping[str, Any]) -> MelodyState | tuple[Diagnostic, ...]:
        """The first state of a tune, or what is wrong with it."""
        tune, faults = read_tune(text)
        mode = settings.get("mode", "")
        if mode and mode not in MODES:
            known = ", ".join(MODES)
            faults.append(Diagnostic.of("map.mode", text=str(mode)[:40], all=known, path="mode"))
        if faults:
            return tuple(faults)
        return MelodyState(MelodyMap(tune or None, str(settings.get("skin", "")), mode or ""))

    def aim(self, state: MelodyState, end: MelodyState) -> MelodyState:
        """The state with what another one played as its tune, unless it has one."""
        if state.map.tune is not None:
            return state
        return replace(state, map=replace(state.map, tune=tuple(sorted(end.notes))))

    def status(self, state: MelodyState, ended: bool) -> Status:
        """How far the tune is played."""
        missing = _missing(state)
        tune = state.map.tune or ()
        right = len(set(tune) & set(state.notes))
        counters = (("note", right, len(tune)),) if tune else ()
        return Status(ended and missing is None, counters, missing)

    def text(self, state: MelodyState) -> str:
        """The roll as lines of characters."""
        return _text(state)

    def picture(self, before: MelodyState, after: MelodyState, t: float, mood: str = "") -> Picture:
        """The moment `t` on the way from one state to the next."""
        return melody_picture(before, after, t, mood)

    def place(self, state: MelodyState) -> tuple[int, int, str]:
        """What was played, for forecasts: the names of the notes; a roll has no cells."""
        return 0, 0, " ".join(name_of(note.pitch) for note in sorted(state.notes)) or SILENCE

    def choices(self, state: MelodyState) -> tuple[tuple[str, int, int], ...]:
        """No cells to choose from."""
        return ()

    def ticks(self, state: MelodyState) -> int:
        """How many commands there were."""
        return state.tick

    def essence(self, state: MelodyState) -> Hashable:
        """What decides the future of a state, so that a search can tell equal ones."""
        return state.instrument, state.voices, state.notes

    def hopeless(self, state: MelodyState) -> bool:
        """Whether a note sounded that is not in the tune."""
        tune = state.map.tune
        return tune is not None and not set(state.notes) <= set(tune)


def _missing(state: MelodyState) -> Diagnostic | None:
    """The first place where what was played is not the tune."""
    tune = state.map.tune
    if tune is None:
        return None
    played = tuple(sorted(state.notes))
    for mine, right in zip(played, tune, strict=False):
        if mine != right:
            return _other(mine, right)
    if len(played) > len(tune):
        return Diagnostic.of("melody.more", beat=_beat(played[len(tune)].start))
    if len(played) < len(tune):
        if not played:
            return Diagnostic.of("melody.silence")
        return Diagnostic.of("melody.less", beat=_beat(tune[len(played)].start))
    return None


def _other(mine: Note, right: Note) -> Diagnostic:
    beat = _beat(min(mine.start, right.start))
    if mine.start != right.start:
        code = "melody.early" if mine.start < right.start else "melody.late"
        return Diagnostic.of(code, beat=beat)
    if mine.instrument != right.instrument:
        return Diagnostic.of("melody.instrument", beat=beat)
    code = "melody.length" if mine.pitch == right.pitch else "melody.other"
    return Diagnostic.of(code, beat=beat, note=name_of(mine.pitch))


def _beat(ticks: int) -> str:
    """The beat a person counts, from 1."""
    return beats_of(ticks + QUARTERS)


def _text(state: MelodyState) -> str:
    """The roll: a note is an `o`, or with several instruments the first letter of its own."""
    tune = state.map.tune or ()
    ends = [note.end for note in (*tune, *state.notes)]
    beats = -(-max(ends, default=0) // QUARTERS)
    first = max(0, beats - _WIDEST)
    several = len({note.instrument for note in (*tune, *state.notes)}) > 1
    lines = []
    for pitch in range(len(NAMES), 0, -1):
        row = [" "] * (2 * beats)
        for notes, marks in ((tune, ".."), (state.notes, "o=")):
            for note in notes:
                if note.pitch == pitch:
                    start, end = note.start * 2 // QUARTERS, -(-note.end * 2 // QUARTERS)
                    sign = note.instrument[0] if several and marks[0] == "o" else marks[0]
                    row[start:end] = [sign, *marks[1] * (end - start - 1)]
        shown = "".join(row[2 * first :])
        lines.append(f"{name_of(pitch):>3}|{shown}|")
    foot = [f"{name} {beats_of(at)}" for name, at in state.voices] or [state.instrument]
    foot += [f"mode {state.map.mode}"] if state.map.mode else []
    return "\n".join([*lines, ", ".join([*foot, *(["oops"] if state.oops else [])])]) + "\n"


MELODY = Melody()
