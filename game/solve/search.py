"""The shortest program that wins a level, as far as a budget reaches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from dataclasses import dataclass

from game.levels.level import Level
from game.levels.programs import kinds_of
from game.program import Program, fresh_ids, next_id
from game.solve.moments import LOST, Moments
from game.solve.pieces import Piece, nodes_of
from game.solve.stock import OutOfBudget, Stock
from game.solve.words import Words

__all__ = ["Found", "search", "searching"]

_ROUNDS = 600
"""Rounds of one loop before it counts as endless."""

Joint = tuple[int, ...]

State = tuple[Joint, tuple[int, ...]]
"""A moment on each map, and how many of each counted card were used on the way."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search has found: a winning program or None, and how far it looked.

    Every program of at most `whole` statements was looked at, out of the words given; `nodes` is
    how many blocks were tried on the maps.
    """

    program: Program | None
    whole: int
    nodes: int


def search(
    level: Level, words: Words, most: int, budget: int, begin: Program | None = None
) -> Found:
    """The shortest winning program of at most `most` statements, behind those of `begin`.

    Programs are put together from small to large. Beginnings that lead to the same moment on every
    map are one beginning: only the shortest is carried on.
    """
    way = searching(level, words, most, budget, begin, budget + 1)
    while True:
        try:
            next(way)
        except StopIteration as end:
            found: Found = end.value
            return found


def searching(
    level: Level,
    words: Words,
    most: int,
    budget: int,
    begin: Program | None = None,
    slice: int = 2_000,
) -> Generator[None, None, Found]:
    """The same search in slices: it rests whenever about so many blocks more have been tried."""
    return (yield from _Search(level, words, budget, slice).run(most, begin or Program()))


class _Search:
    """One search; mutable because it remembers what it has met."""

    def __init__(self, level: Level, words: Words, budget: int, slice: int) -> None:
        self.words, self.left, self.budget = words, budget, budget
        self.slice, self.spare, self.rest = slice, budget, budget - slice
        self.maps = [Moments(level, at, words.timed) for at in range(len(level.states))]
        self.limits = dict(level.cards)
        self.begin = Program()
        self.stock = Stock(words, slice)
        self.before: dict[State, tuple[State, Piece] | None] = {}

    def run(self, most: int, begin: Program) -> Generator[None, None, Found]:
        """Look for the program, with a rest after each slice."""
        used = Counter(kinds_of(begin, every=True))
        joint = tuple(one.after(begin) for one in self.maps)
        if LOST in joint:
            return Found(None, 0, 0)
        start = joint, tuple(used[kind] for kind in self.limits)
        self.begin = begin
        self.before[start] = None
        if self._wins(start[0]):
            return Found(begin, 0, 0)
        layers, whole = [[start]], 0
        try:
            for size in range(1, most + 1):
                found, layer = yield from self._layer(layers, size)
                if found:
                    return Found(self._program(found), size - 1, self.budget - self.left)
                layers.append(layer)
                whole = size
        except OutOfBudget:
            pass
        return Found(None, whole, self.budget - self.left)

    def _layer(
        self, layers: list[list[State]], size: int
    ) -> Generator[None, None, tuple[State | None, list[State]]]:
        """The moments first reached with `size` statements, or the first that is won."""
        layer: list[State] = []
        for last in range(1, size + 1):
            for piece in (yield from self.stock.ready(last)):
                for state in layers[size - last]:
                    if self.spare < self.rest:
                        self.rest = self.spare - self.slice
                        yield
                    key = self._after(piece, state)
                    if key is None or key in self.before:
                        continue
                    self.before[key] = (state, piece)
                    if self._wins(key[0]):
                        return key, layer
                    layer.append(key)
        return None, layer

    def _after(self, piece: Piece, state: State) -> State | None:
        self.left -= 1
        self.spare = self.left - sum(one.ran for one in self.maps)
        if self.spare < 0:
            raise OutOfBudget
        joint, used = state
        if self.limits:
            counts = Counter(piece.uses)
            used = tuple(have + counts[kind] for have, kind in zip(used, self.limits, strict=True))
            if any(have > most for have, most in zip(used, self.limits.values(), strict=True)):
                return None
        after = []
        for moments, at in zip(self.maps, joint, strict=True):
            reached = self._do(piece, moments, at)
            if reached == LOST:
                return None
            after.append(reached)
        return tuple(after), used

    def _wins(self, joint: Joint) -> bool:
        return all(one.solved(at) for one, at in zip(self.maps, joint, strict=True))

    # -- running a piece

    def _do(self, piece: Piece, moments: Moments, at: int) -> int:
        if piece.head is not None and not piece.bodies:
            return moments.do(piece.head, at)
        match piece.kind:
            case "repeat":
                return self._repeat(piece, moments, at)
            case "for_each":
                return self._through(piece, moments, at)
            case "while" | "until":
                return self._loop(piece, moments, at)
            case _:
                return self._decide(piece, moments, at)

    def _repeat(self, piece: Piece, moments: Moments, at: int) -> int:
        assert piece.head is not None
        rounds, at = moments.value(piece.head, at)
        if at == LOST or type(rounds) is not int or rounds > _ROUNDS:
            return LOST
        self.left -= rounds
        for _ in range(rounds):
            at = self._all(piece.bodies[0], moments, at)
            if at == LOST:
                return LOST
        return at

    def _decide(self, piece: Piece, moments: Moments, at: int) -> int:
        for test, body in zip(piece.tests, piece.bodies, strict=False):
            holds, at = moments.asks(test, at)
            if at == LOST or holds:
                return LOST if at == LOST else self._all(body, moments, at)
        more = len(piece.bodies) > len(piece.tests)
        return self._all(piece.bodies[-1], moments, at) if more else at

    def _all(self, body: tuple[Piece, ...], moments: Moments, at: int) -> int:
        for piece in body:
            at = self._do(piece, moments, at)
            if at == LOST:
                return LOST
        return at

    def _loop(self, piece: Piece, moments: Moments, at: int) -> int:
        """A moment met again at the head of a loop means that it never ends."""
        seen: set[int] = set()
        for _ in range(_ROUNDS):
            holds, at = moments.asks(piece.tests[0], at)
            if at == LOST or at in seen:
                return LOST
            if holds == (piece.kind == "until"):
                return at
            seen.add(at)
            self.left -= 1
            at = self._all(piece.bodies[0], moments, at)
            if at == LOST:
                return LOST
        return LOST

    def _through(self, piece: Piece, moments: Moments, at: int) -> int:
        assert piece.head is not None
        items, at = moments.value(piece.head, at)
        if at == LOST or not isinstance(items, range | tuple) or len(items) > _ROUNDS:
            return LOST
        self.left -= len(items)
        for item in items:
            at = self._all(piece.bodies[0], moments, moments.named(piece.name, item, at))
            if at == LOST:
                return LOST
        return at

    # -- back to a program

    def _program(self, key: State) -> Program:
        pieces: list[Piece] = []
        step = self.before[key]
        while step is not None:
            pieces.append(step[1])
            step = self.before[step[0]]
        more = fresh_ids(nodes_of(tuple(reversed(pieces))), next_id(self.begin))
        return Program((*self.begin.body, *more))
