"""A Quest map: the part of a Quest that never changes, and how it is written as text.

One character is one cell; rows from north to south. Built-in characters:

    #   wall                        >  <  ^  v   the start, and where the robot looks
    .   floor                       G   the goal (several: any of them)
    _   void (a space too; begin    o   a stop: must be visited, in any order
        a row with _, not a space)  s   a spot to paint: exactly these cells (and the start)
    i   an item                         are to be walked on
    p   a place that wants an item  d   a door: opens at one knock, `open`
    k   a key                       1-9 floor, and a choice of a predict level

Walls between cells: when the first row begins with `+`, the map is a double grid. Cells stand at
odd rows and columns, `-` and `|` between them are walls, a space there is none:

    +-+-+-+
    |>|. .|
    + + + +
    |. .|G|
    +-+-+-+

`legend:` gives a character more, or another meaning; the character stands for floor with:

    A: {item: goggles}            an item of that kind; [pill, pill, pill] puts several in a pile
    B: {wants: flower}            a place for that kind; `wants: any` takes whatever is carried
    C: {door: 3}                  a door that opens at the third knock (`open`)
    D: {door: key}                a door that opens when an item `key` is carried
    E: {light: 3}                 a lamp: red for 3 ticks, then green; 0 is green at once
    E: {light: [2, 3]}            red 2 ticks, green 3 ticks, and again
    E: {light: [4, 1, 4]}         the same, begun 4 ticks earlier: green at ticks 0, 5, 10
    F: {animal: cat, until: 6}    blocks its cell up to tick 6, then it is gone
    F: {animal: cat, moves: EEWW} walks, one letter a tick (N E S W, - stays), again and again
    H: {ferry: boat, moves: EE--WW--}   carries the robot over void; begins on void
    J: {sign: 4}                  a sign with a number, for number_here
    K: {goal: true, look: plane}  the goal, drawn as a plane
    M: {start: east, item: shoe}  the start, with something on it
    N: {stop: true}   O: {spot: true}    see `o` and `s`
    P: {floor: road}              another ground
    Q: {look: hat}                a drawing on floor the robot walks over
    R: {decor: tree}              a drawing the robot cannot enter; it counts as a wall
    R: {decor: tree, floor: none} scenery beside the floor: no ground is drawn below it
    S: {wall: true, look: house}  a wall, drawn otherwise
    "1": {look: hat}              a choice of a predict level with a drawing (quote digits)

A drawing may show what has happened to it: a goal that was reached, a stop that was visited, a door
that is open. Behind a door that wants more knocks somebody shows an excuse after each of them.

Parts may be joined: `A: {goal: true, wants: letter, look: teapot}`. `look` draws the door, place,
goal or sign of that cell, or what lies under its lamp; items and animals are drawn by their kind.

Settings beside the map: `ends: goal | start | anywhere` (where the program must end; without it
the goal if the map has one, else anywhere), `visit: all` (every floor cell), `fuel: 12` (steps),
`fog: 1` (cells further away from the path walked than that are hidden), `bag: {sapling: 5}`
(carried from the start) or `bag: sapling` (never runs out), `tick: 2` (the first tick).

Rules: every command takes one tick, a question none. Lamps and animals are looked at before the
step. A fault ends the run: a wall, no floor, a closed door, a red lamp, an animal, no fuel, taking
where nothing is, putting where nothing is wanted or with nothing that fits. Solved: the program has
ended at the right place, every item is taken (keys need not be), every place filled, every stop
visited, the paint exact. `something_here`: an item, or a place still waiting. `path_ahead` (left,
right, behind): no wall, floor or ferry, no closed door. `way_is_blocked`: a closed door or an
animal is ahead. `light_is_green`: no red lamp ahead. `open` without a door only costs its tick.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.values import Heading

__all__ = ["EDGE", "WALL", "Actor", "Lamp", "Pose", "QuestMap", "Spec"]

EDGE = -1
"""An exit that leads out of the map."""

WALL = -2
"""An exit with a wall in it."""


@dataclass(frozen=True, slots=True)
class Spec:
    """What a character of the map stands for."""

    wall: bool = False
    void: bool = False
    floor: str = ""
    items: tuple[str, ...] = ()
    wants: str = ""
    door: int | str = 0
    light: tuple[int, int, int] | None = None
    animal: str = ""
    ferry: str = ""
    until: int | None = None
    moves: str = ""
    sign: int | None = None
    goal: bool = False
    stop: bool = False
    spot: bool = False
    start: Heading | None = None
    look: str = ""
    decor: str = ""
    choice: bool = False

    @property
    def solid(self) -> bool:
        """Whether the robot can never stand here."""
        return self.wall or bool(self.decor)


@dataclass(frozen=True, slots=True)
class Lamp:
    """Red for `red` ticks, then green for `green` ticks and again; `green` 0 stays green.

    At tick 0 it has been going for `gone` ticks.
    """

    red: int
    green: int = 0
    gone: int = 0

    def is_green(self, tick: int) -> bool:
        """Whether one may pass at this tick."""
        if self.green == 0:
            return tick + self.gone >= self.red
        return (tick + self.gone) % (self.red + self.green) >= self.red


@dataclass(frozen=True, slots=True)
class Actor:
    """Something that moves by tick: its cells in turn, from tick 0; gone from tick `until`."""

    kind: str
    cells: tuple[int, ...]
    until: int | None = None

    def cell(self, tick: int) -> int | None:
        """Where it is at a tick, None when it is gone."""
        if self.until is not None and tick >= self.until:
            return None
        return self.cells[tick % len(self.cells)]


@dataclass(slots=True, eq=False)
class Pose:
    """A cell to stand on and a way to look, with the poses of a map that it leads to.

    `bit` is the cell as a set of cells. `ahead` is the pose one free step on: None before a wall,
    and before every cell where more is to be looked at than the floor (a door, a lamp, a goal, and
    any cell of a map on which something moves). Not frozen because poses lead to each other: they
    are linked when their map is read, and never change after that.
    """

    at: int
    heading: Heading
    bit: int
    ahead: Pose | None = field(default=None, repr=False)
    left: Pose = field(init=False, repr=False)
    right: Pose = field(init=False, repr=False)
    back: Pose = field(init=False, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class QuestMap:
    """The map; a cell is its index `y * columns + x`, a set of cells the bits of an int.

    `exits[cell * 4 + heading]` is the next cell, or EDGE or WALL; `poses` are found likewise.
    `edges` are the walls between cells as (x, y, "n" or "w"). Dicts go from a cell to an index into
    the tuple beside them. Compared by identity, so that states stay quick to compare.
    """

    columns: int
    rows: int
    specs: tuple[Spec, ...]
    chars: tuple[str, ...]
    exits: tuple[int, ...]
    poses: tuple[Pose, ...]
    edges: frozenset[tuple[int, int, str]]
    floor: int
    void: int
    goals: int
    stops: int
    spots: int
    piles: tuple[tuple[int, tuple[str, ...]], ...]
    pile_at: dict[int, int]
    places: tuple[tuple[int, str], ...]
    place_at: dict[int, int]
    doors: tuple[tuple[int, int | str], ...]
    door_at: dict[int, int]
    lamps: dict[int, Lamp]
    signs: dict[int, int]
    animals: tuple[Actor, ...]
    ferries: tuple[Actor, ...]
    choices: tuple[tuple[str, int, int], ...]
    start: int
    ends: str
    visit_all: bool
    fog: int | None
    endless: frozenset[str]
    skin: str

    @property
    def keys(self) -> frozenset[str]:
        """The kinds that open doors; they need not be taken."""
        return frozenset(need for _, need in self.doors if isinstance(need, str))
