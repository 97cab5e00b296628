"""Myth or fact: the items, which one comes now, and whether they are sound and balanced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.people.sheets import BANDS, TOPICS, Person, read_sheet
from game.people.strict import Key, read_rows
from game.values import Diagnostic

__all__ = [
    "ANSWERS",
    "CARD",
    "MYTH_BANDS",
    "Myth",
    "load_myths",
    "myth_balance",
    "next_myth",
    "strangers",
]

ANSWERS = ("myth", "fact")
MYTH_BANDS = BANDS[1:]
"""Children below 9 get no items: they would remember the statement, not the answer."""

CARD = "people.yaml"
"""The source of an item whose truth stands on the card of its person."""

FILE = "levels/myths.yaml"
IN_A_ROW = 2
"""So many items with the same answer may follow one another."""


@dataclass(frozen=True, slots=True)
class Myth:
    """A statement to be guessed about; `answer` is myth or fact.

    `headline` says what is true and `explanation` why: they stay, the statement goes. Texts are
    English, translated with the id as context. `person` has a card, "" where nobody is told about.
    """

    id: str
    band: str
    topic: str
    statement: str
    answer: str
    headline: str
    explanation: str
    source: str
    person: str = ""


_MYTH = {
    "id": Key(needed=True),
    "band": Key(needed=True, choices=MYTH_BANDS),
    "topic": Key(needed=True, choices=TOPICS),
    "answer": Key(needed=True, choices=ANSWERS),
    "person": Key(),
    "statement": Key(needed=True),
    "headline": Key(needed=True),
    "explanation": Key(needed=True),
    "source": Key(needed=True),
}


def load_myths(root: Path) -> tuple[tuple[Myth, ...], tuple[Diagnostic, ...]]:
    """The items of `root/levels/myths.yaml`, and what is wrong there."""
    text, file = read_sheet(root, "myths.yaml")
    rows, faults = read_rows(text, _MYTH, file)
    given = [{k: v for k, v in row.values.items() if v is not None} for row in rows]
    return tuple(Myth(**values) for values in given), faults


def next_myth(myths: Iterable[Myth], band: str, seen: Sequence[str], seed: int) -> Myth | None:
    """The item that comes now, None if there is none for a band.

    `seen` are the ids shown so far, the last one last. What was not seen comes first, that of the
    child's own band before that of younger ones, and never a third time the same answer while
    there is a choice; then comes what was seen longest ago. Nothing is drawn here.
    """
    fitting = [m for m in myths if _fits(m, band)]
    fresh = [m for m in fitting if m.id not in seen]
    if not fresh:
        return min(fitting, key=lambda m: _last(seen, m.id), default=None)
    answers = {m.id: m.answer for m in fitting}
    row = [answers.get(id, "") for id in seen[-IN_A_ROW:]]
    if len(row) == IN_A_ROW and len(set(row)) == 1:
        fresh = [m for m in fresh if m.answer != row[0]] or fresh
    own = [m for m in fresh if m.band == band] or fresh
    return own[seed % len(own)]


def _fits(myth: Myth, band: str) -> bool:
    """Whether children of a band may be asked: older ones may, younger never."""
    return band in MYTH_BANDS and BANDS.index(myth.band) <= BANDS.index(band)


def _last(seen: Sequence[str], id: str) -> int:
    """When something was seen last, counted from the first."""
    return max(at for at, one in enumerate(seen) if one == id)


def strangers(myths: Iterable[Myth], people: Iterable[Person]) -> tuple[Diagnostic, ...]:
    """Items about somebody who has no card, and items that name a card but no person as source."""
    known = {person.id for person in people}
    found = []
    for myth in myths:
        if myth.person and myth.person not in known:
            found.append(Diagnostic.of("people.unknown", file=FILE, id=myth.person))
        if myth.source == CARD and not myth.person:
            found.append(Diagnostic.of("people.lacks", file=FILE, key=f"{myth.id}: person"))
    return tuple(found)


def myth_balance(myths: Iterable[Myth], people: Iterable[Person]) -> tuple[Diagnostic, ...]:
    """What is out of balance: about half myths, people as in the messages, no topic forgotten."""
    myths, everybody = tuple(myths), {person.id: person for person in people}
    shown = [everybody[m.person] for m in myths if m.person in everybody]
    shares = {
        "myths": ([m.answer == "myth" for m in myths], 0.4, 0.6),
        "men": ([p.gender == "m" for p in shown], 0.2, 0.4),
        "Azerbaijan": ([p.from_az for p in shown], 0.35, 0.6),
        "disability": ([bool(p.disability) for p in shown], 0.1, 1.0),
        **{topic: ([m.topic == topic for m in myths], 0.05, 0.2) for topic in TOPICS},
    }
    return tuple(_out(shares))


def _out(shares: Mapping[str, tuple[list[bool], float, float]]) -> Iterable[Diagnostic]:
    """The shares that are too small or too large; few items tell nothing yet."""
    for what, (marks, least, most) in shares.items():
        share = sum(marks) / len(marks) if marks else 0.0
        if len(marks) >= 10 and not least <= share <= most:
            yield Diagnostic.of(
                "people.balance",
                file=FILE,
                what=what,
                percent=round(100 * share),
                least=round(100 * least),
                most=round(100 * most),
            )
