"""The commands of Quest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.values import N_, Heading
from game.worlds.quest_map import Pose
from game.worlds.quest_state import (
    QuestState,
    Things,
    advance,
    barrier,
    bump,
)
from game.worlds.world import Command, Outcome

__all__ = ["COMMANDS"]

_new: Callable[..., Any] = tuple.__new__
_STEP, _TURN = ("step",), ("turn",)


def forward(state: QuestState, way: Heading | None = None) -> Outcome:
    """One cell the way the robot looks, or that way.

    To a calm cell it is what `advance` gives, in a quarter of the time [measured].
    """
    quest, pose, tick, things, visited, fuel, _, trail = state
    if way is not None:
        pose = quest.poses[pose.at * 4 + way]
    ahead = pose.ahead
    if ahead is None or fuel is not None:
        return _step(state, pose)
    if not visited & ahead.bit:
        visited |= ahead.bit
    after = quest, ahead, tick + 1, things, visited, None, 0, (trail, ahead.at)
    return _new(QuestState, after), _STEP, None


def _step(state: QuestState, pose: Pose) -> Outcome:
    """A step for which more is to be looked at than the floor."""
    fault = barrier(state, pose.heading)
    if fault is not None:
        return bump(state._replace(pose=pose), fault, lean=True)
    target = state.map.exits[pose.at * 4 + pose.heading]
    return advance(state, "step", at=target, heading=pose.heading)


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
    return _turn(state, state.pose.left)


def right(state: QuestState) -> Outcome:
    """A quarter turn to the robot's right."""
    return _turn(state, state.pose.right)


def turn_back(state: QuestState) -> Outcome:
    """Half a turn."""
    return _turn(state, state.pose.back)


def _turn(state: QuestState, pose: Pose) -> Outcome:
    """The robot stands and looks so; again what `advance` gives, but sooner."""
    quest, _, tick, things, visited, fuel, _, trail = state
    if quest.animals or quest.ferries:
        return advance(state, "turn", heading=pose.heading)
    return _new(QuestState, (quest, pose, tick + 1, things, visited, fuel, 0, trail)), _TURN, None


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
