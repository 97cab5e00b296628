"""The papers of a Desk level: read from text, one on each line.

    kind number name | source

`kind` is one word; the number, the name (any words) and the source behind the bar may be left out:

    walnut                        a walnut
    book 45                       a book with the number 45
    ticket 60 Aysel | blue        number 60, name Aysel, source blue
    advert - 7 owls sing          `-`: no number, so that the words may begin with one
    headline Bridge opens |       a bar with nothing behind it: no source

A line that begins with `#` is a remark. The single line `-` is a desk without papers. `repeat: 40`
brings all of them 40 times, `shuffle: 7` mixes them by that number, always in the same way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.values import Diagnostic, Span

__all__ = ["MOST_PAPERS", "Paper", "mixed", "read_papers"]

MOST_PAPERS = 500
_MOST_NUMBER = 1_000_000
_LONGEST = 60
_KIND = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,23}")
_NUMBER = re.compile(r"-?[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: what it is, its number, the words on it, where it is from."""

    kind: str
    number: int = 0
    name: str = ""
    source: str = ""

    def __str__(self) -> str:
        """The paper as an author writes it."""
        parts = [self.kind, str(self.number) if self.number else "", self.name]
        text = " ".join(part for part in parts if part)
        return f"{text} | {self.source}" if self.source else text


def read_papers(text: str) -> tuple[tuple[Paper, ...], list[Diagnostic]]:
    """The papers of a text, and what is wrong with its lines."""
    papers: list[Paper] = []
    faults: list[Diagnostic] = []
    for number, raw in enumerate(text.rstrip("\n").split("\n"), 1):
        line = raw.strip()
        if not line or line == "-" or line.startswith("#"):
            continue
        column = len(raw) - len(raw.lstrip()) + 1
        span = Span(number, column, number, column + len(line))
        found = _paper(line, span)
        if isinstance(found, Diagnostic):
            faults.append(found)
        else:
            papers.append(found)
    if len(papers) > MOST_PAPERS:
        faults.append(Diagnostic.of("map.papers", Span(1, 1, 1, 2), most=MOST_PAPERS))
    return tuple(papers), faults


def _paper(line: str, span: Span) -> Paper | Diagnostic:
    front, _, source = (part.strip() for part in line.partition("|"))
    if "|" in source:
        return Diagnostic.of("map.paper-bars", span)
    kind, _, rest = front.partition(" ")
    if not _KIND.fullmatch(kind):
        return Diagnostic.of("map.paper-kind", span, kind=kind[:40])
    first, _, after = rest.strip().partition(" ")
    number = 0
    if first == "-":
        rest = after
    elif _NUMBER.fullmatch(first):
        number, rest = int(first), after
        if abs(number) > _MOST_NUMBER:
            return Diagnostic.of("map.paper-number", span, most=_MOST_NUMBER)
    name = rest.strip()
    if len(name) > _LONGEST or len(source) > _LONGEST:
        return Diagnostic.of("map.paper-long", span, most=_LONGEST)
    return Paper(kind, number, name, source)


def mixed(papers: tuple[Paper, ...], seed: int) -> tuple[Paper, ...]:
    """The papers in another order, the same one for the same number on every machine."""
    order = list(papers)
    chance = seed
    for last in range(len(order) - 1, 0, -1):
        chance = (chance * 6364136223846793005 + 1442695040888963407) % 2**64
        other = (chance >> 33) % (last + 1)
        order[last], order[other] = order[other], order[last]
    return tuple(order)
