"""A moment of a Quest, and the rules of what the robot may do in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from game.values import Diagnostic, Heading
from game.worlds.quest_map import EDGE, WALL, Actor, Pose, QuestMap
from game.worlds.world import Outcome

__all__ = [
    "QuestState",
    "Things",
    "Trail",
    "actor_at",
    "advance",
    "barrier",
    "bump",
    "is_solid",
]

Trail = tuple["Trail | None", int]
"""The cells walked, last first: (the trail before, the cell). Sharing keeps a step small."""


@dataclass(frozen=True, slots=True)
class Things:
    """What changes seldom: items left in each pile, places filled (bits), bag, knocks still needed.

    A door's entry is the knocks it still needs, 0 when it is open.
    """

    left: tuple[int, ...] = ()
    filled: int = 0
    bag: tuple[str, ...] = ()
    doors: tuple[int, ...] = ()


class _Moment(NamedTuple):
    map: QuestMap
    pose: Pose
    tick: int
    things: Things
    visited: int
    fuel: int | None = None
    oops: int = 0
    trail: Trail = (None, 0)


class QuestState(_Moment):
    """A moment: pose, tick, things, cells visited (bits), steps of fuel left (or None).

    `oops` is 1 when the robot has just bumped into what is ahead, 2 when something else failed.
    The trail is how it was reached, and tells no two moments apart.

    A named tuple because one is made for every command, six times as fast as a frozen dataclass
    [measured].
    """

    __slots__ = ()

    @property
    def at(self) -> int:
        """The cell the robot stands on."""
        return self.pose.at

    @property
    def heading(self) -> Heading:
        """Where it looks."""
        return self.pose.heading

    def __eq__(self, other: object) -> bool:
        return isinstance(other, QuestState) and tuple(self[:7]) == tuple(other[:7])

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:7])


def actor_at(actors: tuple[Actor, ...], cell: int, tick: int) -> Actor | None:
    """The animal or ferry on a cell at a tick."""
    return next((actor for actor in actors if actor.cell(tick) == cell), None)


def is_solid(state: QuestState, heading: Heading) -> bool:
    """Whether a wall, the edge or a place without floor is on that side."""
    target = state.map.exits[state.at * 4 + heading]
    if target < 0:
        return True
    return bool(state.map.void >> target & 1) and not actor_at(
        state.map.ferries, target, state.tick
    )


def barrier(state: QuestState, heading: Heading) -> Diagnostic | None:
    """Why the robot cannot step that way now, if it cannot."""
    quest = state.map
    target = quest.exits[state.at * 4 + heading]
    if target == WALL:
        return Diagnostic.of("quest.wall")
    if target == EDGE or (quest.void and is_solid(state, heading)):
        return Diagnostic.of("quest.edge")
    door = quest.door_at.get(target)
    if door is not None and state.things.doors[door]:
        return Diagnostic.of("quest.door")
    lamp = quest.lamps.get(target)
    if lamp is not None and not lamp.is_green(state.tick):
        return Diagnostic.of("quest.red")
    if quest.animals and actor_at(quest.animals, target, state.tick):
        return Diagnostic.of("quest.animal")
    if state.fuel == 0:
        return Diagnostic.of("quest.fuel")
    return None


def bump(state: QuestState, fault: Diagnostic | str, lean: bool = False) -> Outcome:
    """The outcome of something that cannot be done; the tick passes all the same."""
    diagnostic = fault if isinstance(fault, Diagnostic) else Diagnostic.of(fault)
    after = state._replace(tick=state.tick + 1, oops=1 if lean else 2)
    return after, ("bump",), diagnostic


_ALONE = {event: (event,) for event in ("step", "turn", "wait", "take", "put", "open", "knock")}
"""What happened, for all the steps in which nothing else did."""


def _with(cells: int, cell: int) -> int:
    """The cells with one more; the same value if it is there, so that steps share it."""
    bit = 1 << cell
    return cells if cells & bit else cells | bit


def advance(
    state: QuestState,
    event: str,
    at: int | None = None,
    heading: Heading | None = None,
    things: Things | None = None,
) -> Outcome:
    """The outcome of one tick: the robot where the command put it, ferries and animals moved on."""
    quest, pose, before, before_things, visited, fuel, _, trail = state
    tick = before + 1
    cell = pose.at if at is None else at
    way = pose.heading if heading is None else heading
    visited = _with(visited, cell)
    trail = trail if cell == pose.at else (trail, cell)
    if quest.void >> cell & 1:
        ferry = actor_at(quest.ferries, cell, before)
        carried = ferry.cell(tick) if ferry else None
        if carried is not None and carried != cell:
            cell = carried
            trail = (trail, cell)
            visited = _with(visited, cell)
    if at is not None and fuel is not None:
        fuel -= 1
    after = QuestState(
        quest,
        quest.poses[cell * 4 + way],
        tick,
        before_things if things is None else things,
        visited,
        fuel,
        0,
        trail,
    )
    if quest.animals and actor_at(quest.animals, cell, tick):
        return after._replace(oops=2), (event, "bump"), Diagnostic.of("quest.met")
    if at is not None and quest.goals >> cell & 1:
        return after, (event, "goal"), None
    return after, _ALONE[event], None
