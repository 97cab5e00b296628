"""The questions of Quest."""

from __future__ import annotations

from game.values import N_
from game.worlds.quest_map import Pose
from game.worlds.quest_state import QuestState, actor_at, is_solid
from game.worlds.world import Question

__all__ = ["QUESTIONS"]


def at_goal(state: QuestState) -> bool:
    """Whether the robot stands on a goal."""
    return bool(state.map.goals >> state.at & 1)


def something_here(state: QuestState) -> bool:
    """Whether an item lies here, or a place waits for one."""
    pile, place = state.map.pile_at.get(state.at), state.map.place_at.get(state.at)
    if pile is not None and state.things.left[pile]:
        return True
    return place is not None and not state.things.filled >> place & 1


def _path(state: QuestState, pose: Pose) -> bool:
    """Whether there is a way for a robot that stands and looks so."""
    if pose.ahead is not None:
        return True
    quest = state.map
    target = quest.exits[pose.at * 4 + pose.heading]
    if target < 0 or (quest.void and is_solid(state, pose.heading)):
        return False
    door = quest.door_at.get(target)
    return door is None or state.things.doors[door] == 0


def path_ahead(state: QuestState) -> bool:
    """Whether there is a way ahead."""
    return state.pose.ahead is not None or _path(state, state.pose)


def path_right(state: QuestState) -> bool:
    """Whether there is a way to the robot's right."""
    return _path(state, state.pose.right)


def path_behind(state: QuestState) -> bool:
    """Whether there is a way behind the robot."""
    return _path(state, state.pose.back)


def path_left(state: QuestState) -> bool:
    """Whether there is a way to the robot's left."""
    return _path(state, state.pose.left)


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
