"""Desk: papers come in on a belt and are sorted, marked, counted, read aloud.

The papers stand in the map, one on each line (`desk_papers`); the settings are read in `desk_read`,
what a desk knows of itself and the goal stand in `desk_state`, the commands and questions in
`desk_acts`, the drawing in `desk_picture`. The goal of a desk is what the level's solution makes of
it on the same map: what lies in each box, which papers are marked how, how many copies there are,
how the shelf stands. What is announced is judged by the level (`says`).

To add a command or a question: one row in `desk_acts`.
"""

from __future__ import annotations

import keyword
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.values import Diagnostic, Fact
from game.worlds.desk_acts import COMMANDS, QUESTIONS
from game.worlds.desk_picture import desk_picture
from game.worlds.desk_read import SETTINGS, read_desk
from game.worlds.desk_state import DeskState, goal_of
from game.worlds.world import Command, Param, Picture, Question, Status

__all__ = ["DESK", "Desk"]

_SHOWN = 12
"""The most papers of a box that the text names."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The world of the papers."""

    kind: str = "desk"
    commands: tuple[Command, ...] = COMMANDS
    questions: tuple[Question, ...] = QUESTIONS
    settings: tuple[str, ...] = SETTINGS
    constants: tuple[tuple[str, Fact], ...] = ()

    def load(self, text: str, settings: Mapping[str, Any]) -> DeskState | tuple[Diagnostic, ...]:
        """The first state of a desk, or what is wrong with it."""
        return read_desk(text, settings)

    def aim(self, state: DeskState, end: DeskState) -> DeskState:
        """The state with what another one reached as its goal."""
        return replace(state, map=replace(state.map, goal=goal_of(end)))

    def fitted(self, states: tuple[DeskState, ...], taken: frozenset[str]) -> Desk:
        """The desk of a level: it knows its boxes, kinds and sources by their bare names.

        `taken` are names that the level's programs use for something else; money is one of them
        where it is counted down.
        """
        names: list[str] = []
        for state in states:
            desk = state.map
            sources = (paper.source for paper in desk.papers)
            names += (*desk.boxes, *(paper.kind for paper in desk.papers), *sources)
        words = (name for name in dict.fromkeys(names) if _is_word(name) and name not in taken)
        boxes = tuple(dict.fromkeys(name for state in states for name in state.map.boxes))
        commands = tuple(_with_boxes(one, boxes) if one.name == "put" else one for one in COMMANDS)
        questions = tuple(one for one in QUESTIONS if one.name != "money" or "money" not in taken)
        return Desk("desk", commands, questions, constants=tuple((word, word) for word in words))

    def status(self, state: DeskState, ended: bool) -> Status:
        """How far the desk is from the goal."""
        missing = _missing(state)
        taken, of = state.taken, len(state.map.papers)
        return Status(ended and missing is None, (("mail", taken, of),) if of else (), missing)

    def text(self, state: DeskState) -> str:
        """The desk as lines of characters."""
        return _text(state)

    def picture(self, before: DeskState, after: DeskState, t: float, mood: str = "") -> Picture:
        """The moment `t` on the way from one state to the next."""
        return desk_picture(before, after, t, mood)

    def place(self, state: DeskState) -> tuple[int, int, str]:
        """How many papers lie in each box, for forecasts; a desk has no cells."""
        pairs = zip(state.map.boxes, state.boxes, strict=True)
        return 0, 0, ", ".join(f"{name} {len(box)}" for name, box in pairs)

    def choices(self, state: DeskState) -> tuple[tuple[str, int, int], ...]:
        """No cells to choose from."""
        return ()

    def ticks(self, state: DeskState) -> int:
        """How many commands and looks there were."""
        return state.tick

    def essence(self, state: DeskState) -> Hashable:
        """What decides the future of a state, so that a search can tell equal ones."""
        return state.taken, state.held, state.boxes, state.notes, state.copies, state.shelf

    def hopeless(self, state: DeskState) -> bool:
        """Whether a box holds a paper that does not belong there; marks may still follow."""
        goal = state.map.goal
        if goal is None:
            return False
        boxes = zip(goal_of(state).boxes, goal.boxes, strict=True)
        return any(_more(_unmarked(mine), _unmarked(wanted)) for mine, wanted in boxes)


def _is_word(name: str) -> bool:
    """Whether a program could use it as a bare name."""
    return name.isidentifier() and not keyword.iskeyword(name)


def _with_boxes(put: Command, boxes: tuple[str, ...]) -> Command:
    """The command with the boxes of a level to choose from; boxes without names are numbers."""
    if not boxes or boxes[0].isdigit():
        return replace(put, params=(Param("box", "number"),))
    return replace(put, params=(Param("box", "pick", choices=boxes),))


def _missing(state: DeskState) -> Diagnostic | None:
    goal = state.map.goal
    if goal is None:
        return None
    if state.held and state.map.boxes:
        return Diagnostic.of("desk.in-hand")
    for box, name in enumerate(state.map.boxes):
        have, wanted = len(state.boxes[box]), sum(count for _, count in goal.boxes[box])
        if have != wanted:
            return Diagnostic.of("desk.box-count", box=name, have=have, wanted=wanted)
    mine = goal_of(state)
    if mine.copies != goal.copies:
        return Diagnostic.of("desk.copies", have=mine.copies, wanted=goal.copies)
    if mine.shelf != goal.shelf:
        return Diagnostic.of("desk.shelf")
    for box, name in enumerate(state.map.boxes):
        have_kinds, wanted_kinds = _unmarked(mine.boxes[box]), _unmarked(goal.boxes[box])
        if have_kinds != wanted_kinds:
            return Diagnostic.of("desk.box-other", box=name)
    if mine != goal:
        return Diagnostic.of("desk.marks")
    return None


def _more(mine: dict[Any, int], wanted: dict[Any, int]) -> bool:
    return any(count > wanted.get(paper, 0) for paper, count in mine.items())


def _unmarked(papers: Any) -> dict[Any, int]:
    found: dict[Any, int] = {}
    for (paper, _), count in papers:
        found[paper] = found.get(paper, 0) + count
    return found


def _text(state: DeskState) -> str:
    desk, lines = state.map, []
    if desk.papers:
        left = len(desk.papers) - state.taken
        lines.append(f"belt {left}: " + _few(desk.papers[state.taken :]))
        if state.held:
            lines.append("hand: " + _marked(state, state.taken - 1))
    for name, box in zip(desk.boxes, state.boxes, strict=True):
        shown = [_marked(state, index) for index in box]
        lines.append(f"[{name}] {len(box)}: {_few(shown)}")
    if not desk.boxes:
        loose = [_marked(state, index) for index in sorted({index for index, _ in state.notes})]
        lines += [f"marked: {_few(loose)}"] if loose else []
    if state.shelf:
        lines.append("shelf: " + _few(state.shelf))
    foot = [f"tick {state.tick}"]
    foot += [f"copies {state.copies}"] if state.copies else []
    foot += [f"money {desk.money}"] if desk.money else []
    foot += ["oops"] if state.oops else []
    return "\n".join([*(line.rstrip() for line in lines), ", ".join(foot)]) + "\n"


def _few(things: Any) -> str:
    shown = "; ".join(str(one) for one in things[:_SHOWN])
    return shown + ("; ..." if len(things) > _SHOWN else "")


def _marked(state: DeskState, index: int) -> str:
    marks = state.marks(index)
    return f"{state.map.papers[index]} ({marks})" if marks else str(state.map.papers[index])


DESK = Desk()
