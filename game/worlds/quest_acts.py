"""The commands and questions of Quest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.values import N_, Heading
from game.worlds.quest_state import (
    QuestState,
    Things,
    actor_at,
    advance,
    barrier,
    bump,
    is_solid,
)
from game.worlds.world import Command, Outcome, Question

__all__ = ["COMMANDS", "QUESTIONS"]

_new: Callable[..., Any] = tuple.__new__
_STEP, _TURN = ("step",), ("turn",)
_LEFT = tuple(heading.turned(-1) for heading in Heading)
_RIGHT = tuple(heading.turned(1) for heading in Heading)
_BACK = tuple(heading.turned(2) for heading in Heading)


def forward(state: QuestState, way: Heading | None = None) -> Outcome:
    """One cell the way the robot looks, or that way.

    To a calm cell it is what `advance` gives, in a third of the time [measured].
    """
    quest, at, heading, tick, things, visited, fuel, _, trail = state
    if way is not None:
        heading = way
    cell = quest.calm[at * 4 + heading]
    if cell < 0 or fuel is not None:
        return _step(state, heading)
    if not visited >> cell & 1:
        visited |= 1 << cell
    after = quest, cell, heading, tick + 1, things, visited, None, 0, (trail, cell)
    return _new(QuestState, after), _STEP, None


def _step(state: QuestState, heading: Heading) -> Outcome:
    """A step for which more is to be looked at than the floor."""
    fault = barrier(state, heading)
    if fault is not None:
        return bump(state._replace(heading=heading), fault, lean=True)
    target = state.map.exits[state.at * 4 + heading]
    return advance(state, "step", at=target, heading=heading)


def north(state: QuestState) -> Outcome:
    """One cell up the map."""
    return forward(state, Heading.NORTH)


def east(state: QuestState) -> Outcome:
    """One cell to the right of the map."""
    return forward(state, Heading.EAST)


def south(state: QuestState) -> Outcome:
    """One cell down the map."""
    return forward(state, Heading.SOUTH)


def west(state: QuestState) -> Outcome:
    """One cell to the left of the map."""
    return forward(state, Heading.WEST)


def left(state: QuestState) -> Outcome:
    """A quarter turn to the robot's left."""
    return _turn(state, _LEFT)


def right(state: QuestState) -> Outcome:
    """A quarter turn to the robot's right."""
    return _turn(state, _RIGHT)


def turn_back(state: QuestState) -> Outcome:
    """Half a turn."""
    return _turn(state, _BACK)


def _turn(state: QuestState, headings: tuple[Heading, ...]) -> Outcome:
    """The robot looks where `headings` has it look; again what `advance` gives, but sooner."""
    quest, at, heading, tick, things, visited, fuel, _, trail = state
    if quest.animals or quest.ferries:
        return advance(state, "turn", heading=headings[heading])
    after = quest, at, headings[heading], tick + 1, things, visited, fuel, 0, trail
    return _new(QuestState, after), _TURN, None


def wait(state: QuestState) -> Outcome:
    """One tick without doing anything."""
    return advance(state, "wait")


def take(state: QuestState) -> Outcome:
    """The topmost item of this cell goes into the bag."""
    pile = state.map.pile_at.get(state.at)
    things = state.things
    if pile is None or things.left[pile] == 0:
        return bump(state, "quest.nothing")
    count = things.left[pile] - 1
    kind = state.map.piles[pile][1][count]
    left = (*things.left[:pile], count, *things.left[pile + 1 :])
    return advance(state, "take", things=replace(things, left=left, bag=(*things.bag, kind)))


def put(state: QuestState) -> Outcome:
    """What this place wants leaves the bag (or the endless bag)."""
    place = state.map.place_at.get(state.at)
    things = state.things
    if place is None or things.filled >> place & 1:
        return bump(state, "quest.unwanted")
    bag = _without(state, state.map.places[place][1])
    if bag is None:
        return bump(state, "quest.other" if things.bag else "quest.empty")
    return advance(state, "put", things=replace(things, bag=bag, filled=things.filled | 1 << place))


def _without(state: QuestState, kind: str) -> tuple[str, ...] | None:
    bag, endless = state.things.bag, state.map.endless
    if kind in endless or (kind == "any" and not bag and endless):
        return bag
    if kind == "any":
        return bag[:-1] if bag else None
    if kind in bag:
        at = bag.index(kind)
        return (*bag[:at], *bag[at + 1 :])
    return None


def open_(state: QuestState) -> Outcome:
    """The door ahead is knocked at, or unlocked with its key; without a door only time passes."""
    quest, things = state.map, state.things
    target = quest.exits[state.at * 4 + state.heading]
    door = quest.door_at.get(target)
    if door is None or things.doors[door] == 0:
        return advance(state, "wait")
    need = quest.doors[door][1]
    if isinstance(need, str) and need not in things.bag:
        return bump(state, "quest.key", lean=True)
    doors = (*things.doors[:door], things.doors[door] - 1, *things.doors[door + 1 :])
    event = "open" if doors[door] == 0 else "knock"
    return advance(state, event, things=Things(things.left, things.filled, things.bag, doors))


def at_goal(state: QuestState) -> bool:
    """Whether the robot stands on a goal."""
    return bool(state.map.goals >> state.at & 1)


def something_here(state: QuestState) -> bool:
    """Whether an item lies here, or a place waits for one."""
    pile, place = state.map.pile_at.get(state.at), state.map.place_at.get(state.at)
    if pile is not None and state.things.left[pile]:
        return True
    return place is not None and not state.things.filled >> place & 1


def _path(state: QuestState, heading: Heading) -> bool:
    quest = state.map
    if quest.calm[state.at * 4 + heading] >= 0:
        return True
    target = quest.exits[state.at * 4 + heading]
    if target < 0 or (quest.void and is_solid(state, heading)):
        return False
    door = quest.door_at.get(target)
    return door is None or state.things.doors[door] == 0


def path_ahead(state: QuestState) -> bool:
    """Whether there is a way ahead."""
    return state.map.calm[state.at * 4 + state.heading] >= 0 or _path(state, state.heading)


def path_right(state: QuestState) -> bool:
    """Whether there is a way to the robot's right."""
    return _path(state, _RIGHT[state.heading])


def path_behind(state: QuestState) -> bool:
    """Whether there is a way behind the robot."""
    return _path(state, _BACK[state.heading])


def path_left(state: QuestState) -> bool:
    """Whether there is a way to the robot's left."""
    return _path(state, _LEFT[state.heading])


def light_is_green(state: QuestState) -> bool:
    """Whether no red lamp is ahead."""
    lamp = state.map.lamps.get(state.map.exits[state.at * 4 + state.heading])
    return lamp is None or lamp.is_green(state.tick)


def way_is_blocked(state: QuestState) -> bool:
    """Whether a closed door or an animal is ahead."""
    target = state.map.exits[state.at * 4 + state.heading]
    door = state.map.door_at.get(target)
    if door is not None and state.things.doors[door]:
        return True
    return actor_at(state.map.animals, target, state.tick) is not None


def number_here(state: QuestState) -> int:
    """The number of the sign here, 0 without one."""
    return state.map.signs.get(state.at, 0)


def tick(state: QuestState) -> int:
    """How many ticks have passed."""
    return state.tick


COMMANDS = (
    Command("north", "move", "north", N_("go north"), N_("One step up the map."), north),
    Command("east", "move", "east", N_("go east"), N_("One step to the right of the map."), east),
    Command("south", "move", "south", N_("go south"), N_("One step down the map."), south),
    Command("west", "move", "west", N_("go west"), N_("One step to the left of the map."), west),
    Command(
        "forward", "move", "walk", N_("go forward"), N_("One step where Düyün looks."), forward,
        bead="fwd",
    ),
    Command(
        "left", "move", "turnl", N_("turn left"),
        N_("Düyün turns on the spot to its own left."),
        left,
    ),
    Command(
        "right", "move", "turnr", N_("turn right"),
        N_("Düyün turns on the spot to its own right."),
        right,
    ),
    Command(
        "turn_back", "move", "turn_back", N_("turn back"), N_("Half a turn on the spot."),
        turn_back,
    ),
    Command("take", "do", "pick", N_("take"), N_("Takes what lies here."), take),
    Command("put", "do", "put", N_("put"), N_("Puts down what is wanted here."), put),
    Command("open", "do", "key", N_("open"), N_("Knocks at the door ahead, or unlocks it."), open_),
    Command("wait", "do", "clock", N_("wait"), N_("Does nothing for one tick."), wait),
)  # fmt: skip

QUESTIONS = (
    Question(
        "at_goal",
        "eye",
        N_("at the goal?"),
        N_("Does Düyün stand on the goal?"),
        at_goal,
        bead="flag",
    ),
    Question(
        "something_here",
        "eye",
        N_("something here?"),
        N_("Is there something to take here, or somebody who waits?"),
        something_here,
        bead="wool",
    ),
    Question(
        "path_ahead", "eye", N_("way ahead?"), N_("Can Düyün go forward?"), path_ahead, bead="walk"
    ),
    Question(
        "path_left",
        "eye",
        N_("way on the left?"),
        N_("Is there a way on Düyün's left?"),
        path_left,
        bead="turnl",
    ),
    Question(
        "path_right",
        "eye",
        N_("way on the right?"),
        N_("Is there a way on Düyün's right?"),
        path_right,
        bead="turnr",
    ),
    Question(
        "path_behind",
        "eye",
        N_("way behind?"),
        N_("Is there a way behind Düyün?"),
        path_behind,
        bead="turn_back",
    ),
    Question(
        "light_is_green",
        "eye",
        N_("light is green?"),
        N_("Is the lamp ahead green? No lamp counts as green."),
        light_is_green,
        bead="light",
    ),
    Question(
        "way_is_blocked",
        "eye",
        N_("way is blocked?"),
        N_("Is a closed door or an animal ahead?"),
        way_is_blocked,
        bead="wall",
    ),
    Question(
        "number_here",
        "eye",
        N_("number here"),
        N_("The number on the sign here, or 0."),
        number_here,
        truth=False,
        bead="tally",
    ),
    Question("tick", "clock", N_("tick"), N_("How many ticks have passed."), tick, truth=False),
)
