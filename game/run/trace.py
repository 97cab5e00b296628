"""What a run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from game.values import Diagnostic

__all__ = ["Frame", "Loop", "Ref", "Step", "Trace", "Value"]


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a list in the heap of a step."""

    id: int


Value = int | float | str | bool | None | range | Ref


class Loop(NamedTuple):
    """A loop being run: its node, its round from 1, how many rounds if that is known."""

    node: int
    round: int
    of: int | None = None


class Frame(NamedTuple):
    """A call being made: what is called, by which node; the caller's names; how deep it is.

    All steps of a call share one frame, which links to the one around it. Frames are compared and
    written one by one, not one inside the other: calls may lie deeper than the host goes.
    """

    name: str
    node: int
    names: tuple[tuple[str, Value], ...]
    depth: int
    around: Frame | None = None

    def __eq__(self, other: object) -> bool:
        one: object = self
        while isinstance(one, Frame) and isinstance(other, Frame) and one is not other:
            if one[:4] != other[:4]:
                return False
            one, other = one.around, other.around
        return one is other

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:4])

    def __repr__(self) -> str:
        return f"Frame{self[:4]!r}"


class Step(NamedTuple):
    """The moment after one statement (or the head of a loop's round) has run.

    `node` is that statement's id (0 for the first step, the start). `names` are the variables of
    the innermost call, in order of first assignment; `heap` the lists they can reach, then those of
    the calls around (at most `snapshot.MOST_AROUND`); `world` the world's state; `events` what
    happened, for sound; `frames` the calls being made, innermost first; `loops` the loops
    around it, outermost first.

    A named tuple because it is made five times as fast as a frozen dataclass [measured], and a
    step is made for every statement.
    """

    node: int
    names: tuple[tuple[str, Value], ...] = ()
    heap: tuple[tuple[int, tuple[Value, ...]], ...] = ()
    world: Any = None
    events: tuple[str, ...] = ()
    frames: Frame | None = None
    loops: tuple[Loop, ...] = ()
    diagnostic: Diagnostic | None = None
    said: int = 0

    @property
    def depth(self) -> int:
        """The number of calls being made."""
        return self.frames.depth if self.frames else 0


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
