"""Quest: a robot on a grid of cells, with things to take, to fill, to open and to wait for.

The map is written as text (`quest_map`), read with its legend (`quest_read`, `quest_legend`), its
rules stand in `quest_state`, its commands in `quest_acts` and its questions in `quest_asks`, its
drawing in `quest_picture`. To add a command or a question: one row in `quest_acts` or `quest_asks`.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from game.values import Diagnostic, Fact
from game.worlds.quest_acts import COMMANDS
from game.worlds.quest_asks import QUESTIONS
from game.worlds.quest_legend import SETTINGS
from game.worlds.quest_map import QuestMap
from game.worlds.quest_picture import quest_picture
from game.worlds.quest_read import read_quest
from game.worlds.quest_state import QuestState
from game.worlds.world import Command, Picture, Question, Status

__all__ = ["QUEST", "Quest"]


@dataclass(frozen=True, slots=True)
class Quest:
    """The world of the grid."""

    kind: str = "quest"
    commands: tuple[Command, ...] = COMMANDS
    questions: tuple[Question, ...] = QUESTIONS
    constants: tuple[tuple[str, Fact], ...] = ()
    settings: tuple[str, ...] = SETTINGS

    def load(self, text: str, settings: Mapping[str, Any]) -> QuestState | tuple[Diagnostic, ...]:
        """The first state of a map, or what is wrong with it."""
        return read_quest(text, settings)

    def status(self, state: QuestState, ended: bool) -> Status:
        """How far the state is from the goal."""
        counters = tuple(_counters(state))
        missing = next((fault for fault in _missing(state)), None)
        return Status(ended and missing is None, counters, missing)

    def text(self, state: QuestState) -> str:
        """The state as lines of characters."""
        return _text(state)

    def picture(self, before: QuestState, after: QuestState, t: float, mood: str = "") -> Picture:
        """The moment `t` on the way from one state to the next."""
        return quest_picture(before, after, t, mood)

    def place(self, state: QuestState) -> tuple[int, int, str]:
        """Where the robot stands and looks, for forecasts: x, y, name of the heading."""
        y, x = divmod(state.at, state.map.columns)
        return x, y, state.heading.name.lower()

    def choices(self, state: QuestState) -> tuple[tuple[str, int, int], ...]:
        """The cells marked as choices: name, x, y; `start` is one too."""
        y, x = divmod(state.map.start, state.map.columns)
        return (*state.map.choices, ("start", x, y))

    def ticks(self, state: QuestState) -> int:
        """How much time has passed."""
        return state.tick

    def essence(self, state: QuestState) -> Hashable:
        """What decides the future of a state, so that a search can tell equal ones."""
        quest = state.map
        counts = quest.spots or quest.visit_all
        visited = state.visited if counts else state.visited & quest.stops
        timed = quest.lamps or quest.animals or quest.ferries
        clock = state.tick if timed else 0
        return state.at, state.heading, state.things, visited, state.fuel, clock

    def hopeless(self, state: QuestState) -> bool:
        """Whether a cell was painted that is to stay bare."""
        return bool(state.map.spots and state.visited & ~state.map.spots)


def _wanted(quest: QuestMap) -> list[tuple[int, tuple[str, ...]]]:
    keys = quest.keys
    return [
        (index, kinds) for index, (_, kinds) in enumerate(quest.piles) if not set(kinds) <= keys
    ]


def _counters(state: QuestState) -> list[tuple[str, int, int]]:
    quest, things = state.map, state.things
    found = []
    wanted = _wanted(quest)
    if wanted:
        total = sum(len(kinds) for _, kinds in wanted)
        left = sum(things.left[index] for index, _ in wanted)
        found.append((wanted[0][1][0], total - left, total))
    if quest.places:
        kind = quest.places[0][1]
        name = "plate" if wanted or kind == "any" else kind
        found.append((name, things.filled.bit_count(), len(quest.places)))
    if quest.stops:
        done = (state.visited & quest.stops).bit_count()
        look = next((spec.look for spec in quest.specs if spec.stop), "")
        found.append((look or "stop", done, quest.stops.bit_count()))
    if quest.spots:
        done = (state.visited & quest.spots).bit_count()
        found.append(("spot", done, quest.spots.bit_count()))
    if quest.visit_all:
        done = (state.visited & quest.floor).bit_count()
        found.append(("steps", done, quest.floor.bit_count()))
    if state.fuel is not None:
        found.append(("fuel", state.fuel, max(state.fuel, state.fuel + _steps(state))))
    return found


def _steps(state: QuestState) -> int:
    count, link = 0, state.trail
    while link[0] is not None:
        count, link = count + 1, link[0]
    return count


def _missing(state: QuestState) -> list[Diagnostic]:
    quest, things = state.map, state.things
    faults = []

    def add(code: str, count: int) -> None:
        if count:
            faults.append(Diagnostic.of(code, count=count))

    add("quest.items-left", sum(things.left[index] for index, _ in _wanted(quest)))
    add("quest.places-left", len(quest.places) - things.filled.bit_count())
    add("quest.stops-left", (quest.stops & ~state.visited).bit_count())
    if quest.visit_all:
        add("quest.cells-left", (quest.floor & ~state.visited).bit_count())
    if quest.spots:
        add("quest.spots-left", (quest.spots & ~state.visited).bit_count())
        add("quest.spots-over", (state.visited & ~quest.spots).bit_count())
    if quest.ends == "goal" and not quest.goals >> state.at & 1:
        passed = bool(state.visited & quest.goals)
        faults.append(Diagnostic.of("quest.passed" if passed else "quest.not-there"))
    if quest.ends == "start" and state.at != quest.start:
        faults.append(Diagnostic.of("quest.not-home"))
    return faults


def _text(state: QuestState) -> str:
    quest = state.map
    chars = [_char(state, cell) for cell in range(len(quest.specs))]
    for actor in (*quest.ferries, *quest.animals):
        cell = actor.cell(state.tick)
        if cell is not None:
            chars[cell] = quest.chars[actor.cells[0]]
    chars[state.at] = "^>v<"[state.heading]
    rows = [chars[start : start + quest.columns] for start in range(0, len(chars), quest.columns)]
    lines = _double(rows, quest) if quest.edges else ["".join(row) for row in rows]
    lines = [line.rstrip() for line in lines]
    return "\n".join([*lines, _foot(state)]) + "\n"


def _double(rows: list[list[str]], quest: QuestMap) -> list[str]:
    lines = []
    for y in range(quest.rows + 1):
        line = "+"
        for x in range(quest.columns):
            line += ("-" if (x, y, "n") in quest.edges else " ") + "+"
        lines.append(line)
        if y < quest.rows:
            line = ""
            for x in range(quest.columns + 1):
                line += "|" if (x, y, "w") in quest.edges else " "
                line += rows[y][x] if x < quest.columns else ""
            lines.append(line)
    return lines


def _char(state: QuestState, cell: int) -> str:
    quest, things = state.map, state.things
    spec, char = quest.specs[cell], quest.chars[cell]
    walked = ":" if state.visited >> cell & 1 else "."
    if spec.void:
        return " "
    if spec.door:
        return char if things.doors[quest.door_at[cell]] else "/"
    if spec.wants:
        return "*" if things.filled >> quest.place_at[cell] & 1 else char
    if spec.items and not things.left[quest.pile_at[cell]] and not spec.goal:
        return walked
    if spec.start is not None or spec.animal or char == ".":
        return walked
    if (spec.stop or spec.spot) and walked == ":":
        return "*"
    return char


def _foot(state: QuestState) -> str:
    parts = [f"tick {state.tick}"]
    if state.things.bag:
        parts.append("bag " + " ".join(state.things.bag))
    if state.fuel is not None:
        parts.append(f"fuel {state.fuel}")
    for cell, lamp in state.map.lamps.items():
        colour = "green" if lamp.is_green(state.tick) else "red"
        parts.append(f"lamp {state.map.chars[cell]} {colour}")
    if state.oops:
        parts.append("oops")
    return ", ".join(parts)


QUEST = Quest()
