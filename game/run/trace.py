"""What a run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from game.values import Diagnostic

__all__ = ["Around", "Frame", "Loop", "Ref", "Step", "Trace", "Value"]


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a list in the heap of a step."""

    id: int


Value = int | float | str | bool | None | range | Ref


def _alike(one: Any, other: object) -> bool:
    """Whether two chains are equal, link by link: they may be longer than the host nests."""
    while one is not other:
        if type(one) is not type(other) or one is None or one[:-1] != other[:-1]:  # type: ignore[index]
            return False
        one, other = one[-1], other[-1]  # type: ignore[index]
    return True


class Loop(NamedTuple):
    """A loop being run: its node, its round from 1, how many rounds if known; the loop around it.

    Compared and written link by link, as a `Frame` is.
    """

    node: int
    round: int
    of: int | None = None
    around: Loop | None = None

    def __eq__(self, other: object) -> bool:
        return _alike(self, other)

    def __ne__(self, other: object) -> bool:
        return not _alike(self, other)

    def __hash__(self) -> int:
        return hash(self[:-1])

    def __repr__(self) -> str:
        return f"Loop{self[:-1]!r}"


class Frame(NamedTuple):
    """A call being made: what is called, by which node; the caller's boxes; how deep it is.

    All steps of a call share one frame, which links to the one around it. Frames are compared and
    written one by one, not one inside the other: calls may lie deeper than the host goes.
    """

    name: str
    node: int
    boxes: tuple[str, ...]
    values: tuple[Value, ...]
    depth: int
    around: Frame | None = None

    def __eq__(self, other: object) -> bool:
        return _alike(self, other)

    def __ne__(self, other: object) -> bool:
        return not _alike(self, other)

    def __hash__(self) -> int:
        return hash(self[:-1])

    def __repr__(self) -> str:
        return f"Frame{self[:-1]!r}"


class Around(NamedTuple):
    """What stays the same from step to step more often than not, so that steps share it.

    `boxes` are the names of the variables; the others are told of at `Step`.
    """

    boxes: tuple[str, ...] = ()
    heap: tuple[tuple[int, tuple[Value, ...]], ...] = ()
    frames: Frame | None = None
    diagnostic: Diagnostic | None = None
    said: int = 0


class Step(NamedTuple):
    """The moment after one statement (or the head of a loop's round) has run.

    `node` is that statement's id (0 for the first step, the start). `names` are the variables of
    the innermost call with their `values`, in order of first assignment; `heap` the lists they can
    reach, then those of the calls around (at most `snapshot.MOST_AROUND`); `world` the world's
    state; `events` what happened, for sound; `frames` the calls being made, innermost first;
    `loops` the loops around it, outermost first; `said` how much had been announced.

    A named tuple because it is made five times as fast as a frozen dataclass [measured], and a
    step is made for every statement. What seldom changes stands in `around`: a third less memory.
    """

    node: int
    values: tuple[Value, ...] = ()
    world: Any = None
    events: tuple[str, ...] = ()
    loop: Loop | None = None
    around: Around = Around()

    @property
    def names(self) -> tuple[tuple[str, Value], ...]:
        """The variables as (name, value)."""
        return tuple(zip(self.around.boxes, self.values, strict=True))

    @property
    def heap(self) -> tuple[tuple[int, tuple[Value, ...]], ...]:
        """The lists as (id, items)."""
        return self.around.heap

    @property
    def frames(self) -> Frame | None:
        """The innermost call being made."""
        return self.around.frames

    @property
    def diagnostic(self) -> Diagnostic | None:
        """What the run stopped with at this step."""
        return self.around.diagnostic

    @property
    def said(self) -> int:
        """How many lines had been announced."""
        return self.around.said

    @property
    def loops(self) -> tuple[Loop, ...]:
        """The loops around, outermost first."""
        found, loop = [], self.loop
        while loop is not None:
            found.append(loop)
            loop = loop.around
        return tuple(reversed(found))

    @property
    def depth(self) -> int:
        """The number of calls being made."""
        frames = self.around.frames
        return frames.depth if frames else 0


@dataclass(frozen=True, slots=True)
class Trace:
    """A whole run: its steps (the first is the start), what it announced, how it ended.

    `fault` is None when the program ran to its end; else the diagnostic it stopped with (a bump,
    an exhausted budget, an unknown name). `count` is the number of statements run, also when no
    steps were kept; `world` the last state of the world. `output[:step.said]` is what had been
    announced at a step.
    """

    steps: tuple[Step, ...]
    output: tuple[str, ...]
    world: Any
    count: int
    fault: Diagnostic | None = None
