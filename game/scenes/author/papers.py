"""The papers of a desk: laid down, written on, moved, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.author import Draft, put, set_map
from game.values import N_
from game.worlds.desk_papers import Paper, read_papers

__all__ = [
    "BOXES", "MOST_BOXES", "MOST_PAPERS", "added", "boxes_of", "changed", "moved", "papers_of",
    "removed", "with_box",
]  # fmt: skip

MOST_PAPERS, MOST_BOXES, MOST_NUMBER = 30, 6, 999
NONE = ("-",)
"""How a desk without papers is written."""

BOXES = (
    N_("yes"), N_("no"), N_("left"), N_("right"), N_("small"), N_("large"), N_("red"), N_("blue"),
)  # fmt: skip
"""The boxes one can put on a desk: their names are those of the programs."""


def papers_of(draft: Draft, at: int) -> tuple[Paper, ...]:
    """The papers in order."""
    return read_papers(draft.maps[at].text)[0]


def added(draft: Draft, at: int, place: int, paper: Paper) -> Draft:
    """With a paper more at a place."""
    papers = list(papers_of(draft, at))
    if len(papers) >= MOST_PAPERS:
        return draft
    papers.insert(place, paper)
    return _written(draft, at, papers)


def changed(
    draft: Draft, at: int, place: int, number: int | None = None, name: str | None = None
) -> Draft:
    """With another number or other words on a paper."""
    papers = list(papers_of(draft, at))
    one = papers[place]
    if number is not None:
        one = replace(one, number=max(0, min(number, MOST_NUMBER)))
    if name is not None:
        one = replace(one, name=" ".join(name.replace("|", " ").split()))
    papers[place] = one
    return _written(draft, at, papers)


def removed(draft: Draft, at: int, place: int) -> Draft:
    """Without a paper."""
    papers = papers_of(draft, at)
    return _written(draft, at, [one for n, one in enumerate(papers) if n != place])


def moved(draft: Draft, at: int, place: int, way: int) -> Draft:
    """With a paper one place earlier or later."""
    papers = list(papers_of(draft, at))
    to = max(0, min(place + way, len(papers) - 1))
    papers.insert(to, papers.pop(place))
    return _written(draft, at, papers)


def boxes_of(draft: Draft) -> tuple[str, ...]:
    """The names of the boxes."""
    found = draft.get("boxes")
    return tuple(str(one) for one in found) if isinstance(found, tuple) else ()


def with_box(draft: Draft, name: str) -> Draft:
    """With a box more, or without it if it was there."""
    boxes = boxes_of(draft)
    if name in boxes:
        fresh = tuple(one for one in boxes if one != name)
    else:
        fresh = (*boxes, name)[:MOST_BOXES]
    return put(draft, "boxes", fresh or None)


def _written(draft: Draft, at: int, papers: Sequence[Paper]) -> Draft:
    return set_map(draft, at, [_line(one) for one in papers] or NONE)


def _line(paper: Paper) -> str:
    """A paper as an author writes it; words that begin with a number stand behind a dash."""
    words = paper.name
    number = str(paper.number) if paper.number else "-" if _numeric(words) else ""
    text = " ".join(part for part in (paper.kind, number, words) if part)
    return f"{text} | {paper.source}" if paper.source else text


def _numeric(words: str) -> bool:
    first = words.partition(" ")[0]
    return first.lstrip("-").isdigit() or first == "-"
