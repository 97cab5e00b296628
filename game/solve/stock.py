"""Statements and bodies made of a level's words, by size, each made once."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from itertools import product

from game.solve.pieces import Piece, piece_of
from game.solve.words import Words

__all__ = ["OutOfBudget", "Stock"]

_MOST_BODIES = 400_000
"""Bodies of one size that are kept at most."""


class OutOfBudget(Exception):
    """What was allowed is used up."""


class Stock:
    """The statements of each size; mutable because they are made when first asked for."""

    def __init__(self, words: Words, slice: int) -> None:
        self.words, self.slice = words, slice
        self.pieces: dict[int, list[Piece]] = {}
        self.runs: dict[int, list[tuple[Piece, ...]]] = {0: [()]}

    def _pieces(self, size: int) -> list[Piece]:
        if size not in self.pieces:
            found = self.pieces[size] = []
            for piece in self._made(size):
                found.append(piece)
                if len(found) > _MOST_BODIES:
                    raise OutOfBudget
        return self.pieces[size]

    def ready(self, size: int) -> Generator[None, None, list[Piece]]:
        """The statements of a size, put together in slices too."""
        if size not in self.pieces:
            if self.words.heads and size > 1:
                yield from self._grown(size - 1)
            found: list[Piece] = []
            for piece in self._made(size):
                found.append(piece)
                if len(found) > _MOST_BODIES:
                    raise OutOfBudget
                if len(found) % self.slice == 0:
                    yield
            self.pieces[size] = found
        return self.pieces[size]

    def _grown(self, size: int) -> Generator[None, None, None]:
        """The bodies of a size, put together in slices."""
        if size in self.runs:
            return
        found: list[tuple[Piece, ...]] = []
        rest = self.slice
        for first in range(1, size + 1):
            for piece in self._pieces(first):
                found += ((piece, *more) for more in self._bodies(size - first))
                if len(found) > _MOST_BODIES:
                    raise OutOfBudget
                if len(found) > rest:
                    rest = len(found) + self.slice
                    yield
        self.runs[size] = found

    def _made(self, size: int) -> Iterator[Piece]:
        words = self.words
        if size == 1:
            for act in words.acts:
                yield piece_of(act.kind, act, (), (), "", 1)
            return
        heads = words.heads
        if not heads:  # bodies are many, and nothing would be made of them
            return
        for body in self._bodies(size - 1):
            if "repeat" in heads:
                for rounds in words.rounds:
                    yield piece_of("repeat", rounds, (body,), (), "", size)
            if "for_each" in heads:
                for name, items in words.rows:
                    yield piece_of("for_each", items, (body,), (), name, size)
            for kind in ("while", "until", "if"):
                if kind in heads:
                    for test in words.tests:
                        yield piece_of(kind, None, (body,), (test,), "", size)
        if "if_else" in heads:
            yield from self._either(size)
        if "choose" in heads:
            yield from self._chosen(size)

    def _either(self, size: int) -> Iterator[Piece]:
        for first in range(1, size - 1):
            for pair in product(self._bodies(first), self._bodies(size - 1 - first)):
                if pair[0] != pair[1]:
                    for test in self.words.tests:
                        yield piece_of("if_else", None, pair, (test,), "", size)

    def _chosen(self, size: int) -> Iterator[Piece]:
        """A choice of two questions, and what else."""
        for one in range(1, size - 3):
            for two in range(1, size - 2 - one):
                sizes = (one, two, size - 2 - one - two)
                for bodies in product(*map(self._bodies, sizes)):
                    for tests in product(self.words.tests, repeat=2):
                        if tests[0] is not tests[1]:
                            yield piece_of("choose", None, bodies, tests, "", size)

    def _bodies(self, size: int) -> list[tuple[Piece, ...]]:
        if size not in self.runs:
            found = self.runs[size] = []
            for first in range(1, size + 1):
                for piece in self._pieces(first):
                    found += ((piece, *rest) for rest in self._bodies(size - first))
                    if len(found) > _MOST_BODIES:
                        raise OutOfBudget
        return self.runs[size]
