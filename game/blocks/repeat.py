"""Blocks that run others again and again."""

from __future__ import annotations

from typing import Any

from game.blocks.block import Block, Slot, SlotKind
from game.blocks.lists import Items, length_of
from game.blocks.machine import (
    BREAK,
    CONTINUE,
    RETURN,
    Expression,
    Machine,
    Signal,
    Statement,
)
from game.blocks.words import kind_of
from game.values import N_

__all__ = ["BLOCKS"]

Env = dict[str, Any]


def build_repeat(m: Machine, id: int, times: Expression, body: Statement) -> Statement:
    """Runs the body so many times; a number below one means never."""
    turn, tick = m.loop(id), m.tick(id)

    def rounds(env: Env) -> int:
        of = times(env)
        if not isinstance(of, int):
            raise m.fault("run.needs-whole", id, value=kind_of(of))
        if of <= 0:
            tick(env)
        return of

    def run(env: Env) -> Signal:
        signal = None
        for _ in range(rounds(env)):
            signal = body(env)
            if signal is not None and signal != CONTINUE:
                break
        return signal if signal == RETURN else None

    def run_kept(env: Env) -> Signal:
        of = rounds(env)
        outer = m.loops
        signal = None
        for number in range(1, of + 1):
            turn(env, number, of)
            signal = body(env)
            if signal is not None and signal != CONTINUE:
                break
        m.loops = outer
        return signal if signal == RETURN else None

    return run_kept if m.recording else run


def _repeat_while(m: Machine, id: int, test: Expression, stop: bool, body: Statement) -> Statement:
    """Runs the body as long as the truth of the test is not `stop`."""
    turn, tick = m.loop(id), m.tick(id)

    def run(env: Env) -> Signal:
        while (not test(env)) is stop:
            signal = body(env)
            if signal is not None and signal != CONTINUE:
                return signal if signal == RETURN else None
        tick(env)
        return None

    def run_kept(env: Env) -> Signal:
        outer = m.loops
        number = 0
        while (not test(env)) is stop:
            number += 1
            turn(env, number, None)
            signal = body(env)
            if signal is not None and signal != CONTINUE:
                m.loops = outer
                return signal if signal == RETURN else None
        m.loops = outer
        tick(env)
        return None

    return run_kept if m.recording else run


def build_while(m: Machine, id: int, test: Expression, body: Statement) -> Statement:
    """Runs the body as long as the test holds."""
    return _repeat_while(m, id, test, False, body)


def build_until(m: Machine, id: int, test: Expression, body: Statement) -> Statement:
    """Runs the body as long as the test does not hold."""
    return _repeat_while(m, id, test, True, body)


def build_forever(m: Machine, id: int, body: Statement) -> Statement:
    """Runs the body until something ends it."""
    return _repeat_while(m, id, lambda env: True, False, body)


def build_for_each(m: Machine, id: int, name: str, items: Expression, body: Statement) -> Statement:
    """Runs the body for each item; a list may grow while it is walked."""
    turn, tick = m.loop(id), m.tick(id)

    def row_of(env: Env) -> Any:
        row = items(env)
        if not isinstance(row, Items | str | range):
            raise m.fault("run.not-a-row", id, value=kind_of(row))
        if not row:
            tick(env)
        return row

    def run(env: Env) -> Signal:
        signal = None
        for item in row_of(env):
            env[name] = item
            signal = body(env)
            if signal is not None and signal != CONTINUE:
                break
        return signal if signal == RETURN else None

    def run_kept(env: Env) -> Signal:
        row = row_of(env)
        outer = m.loops
        signal = None
        for number, item in enumerate(row, 1):
            env[name] = item
            turn(env, number, length_of(row))
            signal = body(env)
            if signal is not None and signal != CONTINUE:
                break
        m.loops = outer
        return signal if signal == RETURN else None

    return run_kept if m.recording else run


def build_break(m: Machine, id: int) -> Statement:
    """Ends the loop around."""
    return lambda env: BREAK


def build_continue(m: Machine, id: int) -> Statement:
    """Goes on with the next round of the loop around."""
    return lambda env: CONTINUE


_BODY = Slot("body", SlotKind.BODY)
_TEST = Slot("test", SlotKind.QUESTION)

BLOCKS = (
    Block(
        "repeat", "repeat", "loop", N_("repeat {times} times {body}"),
        N_("Repeats the blocks inside as many times as you say."),
        build_repeat, "for _ in range({times}):\n    {body}",
        (Slot("times", SlotKind.NUMBER, 3), _BODY),
    ),
    Block(
        "until", "repeat", "loop", N_("until {test} do {body}"),
        N_("Asks before each round. Stops when the answer is yes."),
        build_until, "while not {test}:\n    {body}", (_TEST, _BODY),
    ),
    Block(
        "while", "repeat", "loop", N_("while {test} do {body}"),
        N_("Asks before each round. Goes on while the answer is yes."),
        build_while, "while {test}:\n    {body}", (_TEST, _BODY),
    ),
    Block(
        "forever", "repeat", "loop", N_("again and again {body}"),
        N_("Runs the blocks inside without end, until a break."),
        build_forever, "while True:\n    {body}", (_BODY,),
    ),
    Block(
        "for_each", "repeat", "loop", N_("for each {name} in {items} {body}"),
        N_("Takes the things of a list one after another, and runs the blocks inside for each."),
        build_for_each, "for {name} in {items}:\n    {body}",
        (Slot("name", SlotKind.NAME, "i"), Slot("items", SlotKind.VALUE), _BODY),
    ),
    Block(
        "break", "repeat", "stop", N_("leave the loop"),
        N_("Ends the loop at once."), build_break, "break",
    ),
    Block(
        "continue", "repeat", "step", N_("next round"),
        N_("Skips the rest of this round and begins the next."), build_continue, "continue",
    ),
)  # fmt: skip
