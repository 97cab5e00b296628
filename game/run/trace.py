"""What a run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from game.values import Diagnostic

__all__ = ["Loop", "Ref", "Step", "Trace", "Value"]


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


class Step(NamedTuple):
    """The moment after one statement (or the head of a loop's round) has run.

    `node` is that statement's id (0 for the first step, the start). `names` are the variables of
    the innermost call, in order of first assignment; `heap` the lists they can reach; `world` the
    world's state; `events` what happened, for sound; `depth` the number of calls around it;
    `loops` the loops around it, outermost first.

    A named tuple because it is made five times as fast as a frozen dataclass [measured], and a
    step is made for every statement.
    """

    node: int
    names: tuple[tuple[str, Value], ...] = ()
    heap: tuple[tuple[int, tuple[Value, ...]], ...] = ()
    world: Any = None
    events: tuple[str, ...] = ()
    depth: int = 0
    loops: tuple[Loop, ...] = ()
    diagnostic: Diagnostic | None = None
    said: int = 0


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
