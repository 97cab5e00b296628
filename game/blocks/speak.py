"""Saying, remarking, and doing nothing."""

from __future__ import annotations

from typing import Any

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.functions import written
from game.blocks.machine import Expression, Machine, Signal, Statement
from game.values import N_

__all__ = ["BLOCKS"]

Env = dict[str, Any]


def build_announce(m: Machine, id: int, args: tuple[Expression, ...]) -> Statement:
    """Says the values, with a space between them."""

    def run(env: Env) -> Signal:
        values = [arg(env) for arg in args]
        m.say(id, " ".join(written(m, id, value) for value in values))
        return None

    return run


def build_nothing(m: Machine, id: int, *parts: Any) -> Statement:
    """Does nothing."""
    return lambda env: None


def build_hole(m: Machine, id: int) -> Expression:
    """A gap that was never filled: the fault when the run reaches it."""

    def run(env: Env) -> Any:
        raise m.fault("run.hole", id)

    return run


BLOCKS = (
    Block(
        "announce", "do", "speech", N_("say {args}"),
        N_("Says a value aloud, written print in Python."), build_announce,
        "print({args})", (Slot("args", SlotKind.ITEMS),),
    ),
    Block(
        "comment", "do", "pencil", N_("note {text}"),
        N_("A remark for people; the robot skips it."), build_nothing, "",
        (Slot("text", SlotKind.CONSTANT, ""),),
    ),
    Block(
        "pass", "do", "rest", N_("do nothing"),
        N_("Does nothing; it fills an empty place."), build_nothing, "pass",
    ),
    Block(
        "hole", "maths", "math", N_("?"),
        N_("A gap that waits for a value."), build_hole, "", (), Shape.VALUE,
    ),
)  # fmt: skip
