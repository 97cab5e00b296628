"""The commands and questions of the Loom."""

from __future__ import annotations

from dataclasses import replace

from game.values import N_, Diagnostic
from game.worlds.loom_state import COLOURS, LETTERS, NOTHING, LoomState
from game.worlds.world import Command, Outcome, Param, Question

__all__ = ["COMMANDS", "QUESTIONS"]

_MOST = 9_999
"""The largest number a message repeats."""


def weave(state: LoomState, colour: str, count: float = 1) -> Outcome:
    """Knots of one colour, from where the shuttle is to the right."""
    return _knots(state, LETTERS[colour], count, "weave")


def skip(state: LoomState, count: float = 1) -> Outcome:
    """Cells without a knot, from where the shuttle is to the right."""
    return _knots(state, NOTHING, count, "skip")


def _knots(state: LoomState, letter: str, count: float, event: str) -> Outcome:
    frame = state.frame
    if not isinstance(count, int):
        return _oops(state, Diagnostic.of("loom.whole"))
    if count < 0:
        return _oops(state, Diagnostic.of("loom.negative", count=max(count, -_MOST)))
    if count and len(state.done) >= frame.height:
        return _oops(state, Diagnostic.of("loom.top", height=frame.height))
    room = frame.width - len(state.line)
    line = state.line + letter * min(count, room)
    if count > room:
        edge = Diagnostic.of("loom.edge", width=frame.width)
        return _oops(replace(state, line=line), edge)
    return LoomState(frame, state.done, line, state.tick + 1), (event,), None


def next_row(state: LoomState) -> Outcome:
    """The shuttle goes to the left end of the row above."""
    frame = state.frame
    if len(state.done) >= frame.height:
        return _oops(state, Diagnostic.of("loom.top", height=frame.height))
    done = (*state.done, state.line.ljust(frame.width, NOTHING))
    return LoomState(frame, done, "", state.tick + 1), ("row",), None


def _oops(state: LoomState, fault: Diagnostic) -> Outcome:
    """The outcome of something that cannot be done; the tick passes all the same."""
    return replace(state, tick=state.tick + 1, oops=True), ("bump",), fault


def row(state: LoomState) -> int:
    """The number of the row in work, the lowest is 0."""
    return len(state.done)


def column(state: LoomState) -> int:
    """How many cells of the row in work lie behind the shuttle."""
    return len(state.line)


def width(state: LoomState) -> int:
    """How many knots a row has."""
    return state.frame.width


def height(state: LoomState) -> int:
    """How many rows the loom has."""
    return state.frame.height


_N = Param("n", "number", 1)

COMMANDS = (
    Command(
        "weave", "do", "loom", N_("weave {colour} {n}"),
        N_("Ties knots of this colour, one after another."), weave,
        (Param("colour", "choice", None, COLOURS, "yarn"), _N),
    ),
    Command(
        "skip", "move", "step", N_("skip {n}"),
        N_("Leaves cells empty and goes on."), skip, (_N,),
    ),
    Command(
        "next_row", "move", "row", N_("next row"),
        N_("Goes up to the start of the next row."), next_row,
    ),
)  # fmt: skip

QUESTIONS = (
    Question(
        "row", "list", N_("row"),
        N_("The number of the row I weave. The lowest row is 0."), row, truth=False,
    ),
    Question(
        "column", "right", N_("column"),
        N_("How many cells of this row are behind me."), column, truth=False,
    ),
    Question(
        "width", "expand", N_("width"),
        N_("How many knots fit into a row."), width, truth=False,
    ),
    Question(
        "height", "up", N_("height"),
        N_("How many rows this loom has."), height, truth=False,
    ),
)  # fmt: skip
