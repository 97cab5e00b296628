"""A tune as its lines: notes put down, taken away, written again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.author import Draft, set_map
from game.worlds.melody_notes import FIRST, QUARTERS, Note, beats_of, name_of, read_tune

__all__ = ["LEAST_BEATS", "beats", "lengthened", "notes_of", "without_note", "with_note"]

LEAST_BEATS = 4


def notes_of(draft: Draft, at: int) -> tuple[Note, ...]:
    """The notes of a tune in order of time."""
    return read_tune(draft.maps[at].text)[0]


def beats(draft: Draft, at: int) -> int:
    """How long the tune is with the silence at its end, in beats."""
    longest = max((_length(line) for line in draft.maps[at].rows), default=0)
    last = max((note.end for note in notes_of(draft, at)), default=0)
    return max(LEAST_BEATS, -(-max(longest, last) // QUARTERS))


def _length(line: str) -> int:
    """How long a line is, in quarters of a beat: what it sounds with a note behind it."""
    probe, faults = read_tune(line + " do")
    ends = [note.start for note in probe[-1:]]
    return max(ends, default=0) if not faults else 0


def lengthened(draft: Draft, at: int, count: int) -> Draft:
    """With a tune of so many beats; notes that lie beyond are gone."""
    end = count * QUARTERS
    kept = [
        replace(note, length=min(note.length, end - note.start))
        for note in notes_of(draft, at)
        if note.start < end
    ]
    return _written(draft, at, kept, count)


def with_note(draft: Draft, at: int, fresh: Note) -> Draft:
    """With a note; it makes room for itself in its voice."""
    kept: list[Note] = []
    for note in notes_of(draft, at):
        apart = note.end <= fresh.start or note.start >= fresh.end
        if note.instrument != fresh.instrument or apart:
            kept.append(note)
        elif note.start < fresh.start:
            kept.append(replace(note, length=fresh.start - note.start))
    return _written(draft, at, [*kept, fresh], beats(draft, at))


def without_note(draft: Draft, at: int, gone: Note) -> Draft:
    """Without a note."""
    return _written(draft, at, [n for n in notes_of(draft, at) if n != gone], beats(draft, at))


def _written(draft: Draft, at: int, notes: Iterable[Note], count: int) -> Draft:
    """The notes as lines, one for each voice, filled with silence up to the end."""
    voices: dict[str, list[Note]] = {}
    for note in sorted(notes):
        voices.setdefault(note.instrument, []).append(note)
    lines = [_line(name, voices[name], count * QUARTERS) for name in sorted(voices)]
    return set_map(draft, at, lines or [_line(FIRST, [], count * QUARTERS)])


def _line(name: str, notes: list[Note], end: int) -> str:
    words, now = [], 0
    for note in notes:
        if note.start > now:
            words.append(_word("-", note.start - now))
        words.append(_word(name_of(note.pitch), note.length))
        now = note.end
    if now < end:
        words.append(_word("-", end - now))
    return f"{name}: {' '.join(words)}"


def _word(name: str, length: int) -> str:
    return name if length == QUARTERS else f"{name}:{beats_of(length)}"
