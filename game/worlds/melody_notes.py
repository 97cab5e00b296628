"""Notes, instruments, and the tune of a Melody level read from text.

A map is one line for each voice, or a single `-`: then the tune is what the level's solution plays.

    tar: do mi sol:2 - mi:2 re do2
    kamancha: -:4 do mi

Notes are do re mi fa sol la si and do2, the high one, or their numbers 1 to 8; `-` is a rest;
`:2` behind one gives its beats (halves such as `:1.5` too). A line without an instrument in front
is played by the piano, as is a program that takes none. Lines that begin with `#` are remarks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.values import Diagnostic, Span

__all__ = [
    "FIRST",
    "INSTRUMENTS",
    "MODES",
    "MOST_BEATS",
    "MOST_NOTES",
    "NAMES",
    "Note",
    "beats_of",
    "name_of",
    "read_tune",
    "ticks_of",
]

NAMES = ("do", "re", "mi", "fa", "sol", "la", "si", "do2")
"""The notes from 1 to 8."""

INSTRUMENTS = ("tar", "kamancha", "nagara", "balaban", "piano", "bell")

MODES = ("major", "minor", "rast", "shur", "segah")
"""How the eight steps may sound; where a level says nothing, as major."""

FIRST = "piano"
"""What plays before a program takes an instrument."""

MOST_BEATS = 128
MOST_NOTES = 400

QUARTERS = 4
"""Time is counted in quarters of a beat, so that halves add up exactly."""

_WORD = re.compile(r"(?P<note>[a-z]+2?|[1-8]|-)(:(?P<beats>[0-9]{1,2}(\.[0-9]{1,2})?))?")


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """A note that sounds: when it starts and how long, in quarters of a beat; 1 to 8; by what."""

    start: int
    length: int
    pitch: int
    instrument: str

    @property
    def end(self) -> int:
        """When it has sounded."""
        return self.start + self.length


def ticks_of(beats: float) -> int | None:
    """Beats in quarters; None where they are none a tune can have."""
    if not 0 < beats <= MOST_BEATS or beats * QUARTERS != int(beats * QUARTERS):
        return None
    return int(beats * QUARTERS)


def beats_of(ticks: int) -> str:
    """Quarters of a beat in beats, as a person writes them."""
    return f"{ticks / QUARTERS:g}"


def name_of(pitch: int) -> str:
    """The name of a note."""
    return NAMES[pitch - 1]


def read_tune(text: str) -> tuple[tuple[Note, ...], list[Diagnostic]]:
    """The notes of a text in order of time, and what is wrong with it."""
    notes: list[Note] = []
    faults: list[Diagnostic] = []
    voices: list[str] = []
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        if not line.strip() or line.strip() == "-" or line.strip().startswith("#"):
            continue
        head, colon, _ = line.partition(": ")
        name = head.strip() if colon else FIRST
        span = Span(number, 1, number, len(line) + 1)
        if name not in INSTRUMENTS:
            known = ", ".join(INSTRUMENTS)
            faults.append(Diagnostic.of("map.instrument", span, text=name[:40], all=known))
        elif name in voices:
            faults.append(Diagnostic.of("map.voice-twice", span, text=name))
        else:
            voices.append(name)
            offset = len(head) + 2 if colon else 0
            _voice(line, offset, number, name, notes, faults)
    if len(notes) > MOST_NOTES or any(note.end > MOST_BEATS * QUARTERS for note in notes):
        faults.append(Diagnostic.of("map.tune-long", Span(1, 1, 1, 2), beats=MOST_BEATS))
    return tuple(sorted(notes)), faults


def _voice(
    line: str,
    offset: int,
    number: int,
    instrument: str,
    notes: list[Note],
    faults: list[Diagnostic],
) -> None:
    """Adds the notes of one voice."""
    at = 0
    for word in re.finditer(r"\S+", line[offset:]):
        column = offset + word.start() + 1
        span = Span(number, column, number, column + len(word[0]))
        found = _WORD.fullmatch(word[0])
        pitch = _pitch(found["note"]) if found else None
        length = ticks_of(float(found["beats"] or 1)) if found else None
        if pitch is None or length is None:
            faults.append(Diagnostic.of("map.note", span, text=word[0][:40]))
            continue
        if pitch:
            notes.append(Note(at, length, pitch, instrument))
        at += length


def _pitch(text: str) -> int | None:
    """The number of a note, 0 for a rest."""
    if text == "-":
        return 0
    if text.isdigit():
        return int(text)
    return NAMES.index(text) + 1 if text in NAMES else None
