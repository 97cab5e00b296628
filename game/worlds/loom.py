"""Loom: a carpet woven knot by knot, row by row, from the lowest row up.

The pattern is read by `loom_read`, the cloth is a `loom_state`, commands and questions stand in
`loom_acts`, the drawing in `loom_picture`. A wrong knot is no fault: it lies loose in the cloth,
and the pattern is not met. Going over the edge or over the last row is one. The colours are names
of this world, each a text, so a program may keep them in boxes and lists.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.values import N_, Diagnostic, Fact
from game.worlds.loom_acts import COMMANDS, QUESTIONS
from game.worlds.loom_picture import loom_picture
from game.worlds.loom_read import SETTINGS, read_loom
from game.worlds.loom_state import COLOURS, NOTHING, LoomState, trimmed
from game.worlds.world import Command, Picture, Question, Status

__all__ = ["COLOUR_NAMES", "LOOM", "Loom"]

COLOUR_NAMES = (N_("red"), N_("blue"), N_("cream"), N_("green"), N_("gold"), N_("black"))
"""The colours as a block shows them, to be translated."""


@dataclass(frozen=True, slots=True)
class Loom:
    """The world of the carpet."""

    kind: str = "loom"
    commands: tuple[Command, ...] = COMMANDS
    questions: tuple[Question, ...] = QUESTIONS
    constants: tuple[tuple[str, Fact], ...] = tuple((colour, colour) for colour in COLOURS)
    settings: tuple[str, ...] = SETTINGS

    def load(self, text: str, settings: Mapping[str, Any]) -> LoomState | tuple[Diagnostic, ...]:
        """The empty loom with its pattern, or what is wrong with it."""
        return read_loom(text, settings)

    def aim(self, state: LoomState, end: LoomState) -> LoomState:
        """A loom that has no pattern of its own, with what a solution weaves on it as pattern."""
        if state.frame.target or not trimmed(end.cloth):
            return state
        return replace(state, frame=replace(state.frame, target=end.cloth))

    def status(self, state: LoomState, ended: bool) -> Status:
        """How far the cloth is from the pattern."""
        counters = (("row", state.rows_done(), state.frame.height),)
        missing = None
        if wrong := state.wrong():
            missing = Diagnostic.of("loom.wrong-knots", count=wrong)
        elif left := state.left():
            missing = Diagnostic.of("loom.knots-left", count=left)
        return Status(ended and missing is None, counters, missing)

    def text(self, state: LoomState) -> str:
        """Cloth and pattern side by side; a loose knot is a large letter, > the row in work."""
        return _text(state)

    def picture(self, before: LoomState, after: LoomState, t: float) -> Picture:
        """The moment `t` on the way from one state to the next."""
        return loom_picture(before, after, t)

    def place(self, state: LoomState) -> tuple[int, int, str]:
        """Which of the answers has been woven, counted from 0; -1 for none of them."""
        cloth = trimmed(state.cloth)
        answers = state.frame.answers
        return answers.index(cloth) if cloth in answers else -1, 0, ""

    def choices(self, state: LoomState) -> tuple[tuple[str, int, int], ...]:
        """The carpets to choose from: "1" is the first."""
        return tuple((str(n + 1), n, 0) for n in range(len(state.frame.answers)))

    def ticks(self, state: LoomState) -> int:
        """How many commands have been done."""
        return state.tick

    def essence(self, state: LoomState) -> Hashable:
        """What decides the future of a state."""
        return state.done, state.line

    def hopeless(self, state: LoomState) -> bool:
        """Whether a knot is wrong: none can be untied."""
        return state.wrong() > 0


def _text(state: LoomState) -> str:
    frame = state.frame
    cloth = state.cloth
    lines = []
    for index in reversed(range(frame.height)):
        target = frame.target[index] if frame.target else ""
        row = cloth[index]
        if target:
            pairs = zip(row, target, strict=True)
            row = "".join(k if k in (NOTHING, w) else k.upper() for k, w in pairs)
        mark = ">" if index == len(state.done) else " "
        lines.append(f"{mark} {row}" + (f"   {target}" if target else ""))
    parts = [f"rows {state.rows_done()} of {frame.height}"]
    if wrong := state.wrong():
        parts.append(f"wrong {wrong}")
    if left := state.left():
        parts.append(f"left {left}")
    if state.oops:
        parts.append("oops")
    return "\n".join([*lines, ", ".join(parts)]) + "\n"


LOOM = Loom()
