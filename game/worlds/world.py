"""What every world is made of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from game.values import Diagnostic, Fact

__all__ = [
    "Answer",
    "Command",
    "Outcome",
    "Param",
    "Picture",
    "Question",
    "Sprite",
    "State",
    "Status",
    "World",
]

State = Any
"""A frozen, hashable value that only its own world looks into."""


@dataclass(frozen=True, slots=True)
class Param:
    """One argument of a command or question: `kind` is number, text, choice, pick or value.

    A choice must be one of `choices`; where one is to be picked, they are only offered.

    `pictures` is the folder below `assets/` with a drawing of each choice, where words are not
    enough.
    """

    name: str
    kind: str = "number"
    default: Fact | None = None
    choices: tuple[str, ...] = ()
    pictures: str = ""


Outcome = tuple[State, tuple[str, ...], Diagnostic | None]
"""What a command did: the new state, event names for sound and motion, a fault.

A fault ends the run; the state shows the moment. A bare tuple because one is made for every
command, in a quarter of the time of a named one [measured].
"""


@dataclass(frozen=True, slots=True)
class Command:
    """A thing the robot does, as a statement: `apply(state, *arguments)`.

    `icon` is a drawing below `assets/icons`, `bead` that on its bead where it is another.
    """

    name: str
    category: str
    icon: str
    label: str
    help: str
    apply: Callable[..., Outcome]
    params: tuple[Param, ...] = ()
    bead: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gives that takes time or can fail: value, state after it, events, fault."""

    value: Fact
    state: State
    events: tuple[str, ...] = ()
    fault: Diagnostic | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A thing the robot can find out, as an expression: `ask(state, *arguments)`.

    With `answers` it gives an `Answer` instead of the bare value. `block` is the kind of its block
    where its name in Python is the kind of a core block already; `bead` is the drawing on its bead
    where that is not `icon`.
    """

    name: str
    icon: str
    label: str
    help: str
    ask: Callable[..., Any]
    params: tuple[Param, ...] = ()
    truth: bool = True  # a yes-or-no question (hexagon) or a value (pill)
    answers: bool = False
    block: str = ""
    bead: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """How far a state is from the goal: solved, counters as (icon, done, of), what is missing."""

    solved: bool
    counters: tuple[tuple[str, int, int], ...] = ()
    missing: Diagnostic | None = None


@dataclass(frozen=True, slots=True)
class Sprite:
    """A drawing on the stage: `x, y` are the cell of its feet, fractions while it moves.

    `name` is a drawing in `assets/` or a kind the stage knows (tile, wall, glow); `look` picks a
    variant (a heading, a mood, open or closed); `layer` 0 ground, 1 trail, 2 things, 3 robot,
    4 signs.
    """

    name: str
    x: float
    y: float
    look: str = ""
    layer: int = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A moment of a world in cells: `columns` x `rows`, skin, sprites, the thread walked."""

    columns: int
    rows: int
    skin: str
    sprites: tuple[Sprite, ...]
    trail: tuple[tuple[float, float], ...] = ()


class World(Protocol):
    """One world: everything the rest of the game may know about it.

    A world whose maps bring names or choices along also has `fitted(states, taken)`: itself, made
    for the maps of a level (`taken` are names its programs use for something else). One without
    goals on its maps has `aim(state, end)`: a first state whose goal is what the level's solution
    has reached in `end`. One in which some things cannot be undone may have `hopeless(state)`:
    whether no commands can reach the goal from there any more, so that a search need not try.
    """

    @property
    def kind(self) -> str: ...
    @property
    def commands(self) -> tuple[Command, ...]: ...
    @property
    def questions(self) -> tuple[Question, ...]: ...
    @property
    def constants(self) -> tuple[tuple[str, Fact], ...]:
        """The names a program may use without setting them, and their values."""

    def load(self, text: str, settings: Mapping[str, Any]) -> State | tuple[Diagnostic, ...]:
        """The first state of a map written as text, or what is wrong with it (spans in the map).

        What is wrong is a plain tuple; a state may be a named one.
        """

    def status(self, state: State, ended: bool) -> Status:
        """How far a state is from the goal; `ended` tells whether the program has ended."""

    def text(self, state: State) -> str:
        """The state as lines of characters, for the terminal and for golden tests."""

    def picture(self, before: State, after: State, t: float) -> Picture:
        """The moment `t` (0 to 1) on the way from one state to the next."""

    @property
    def settings(self) -> tuple[str, ...]:
        """The keys a level may give `load` besides the map and `skin`."""

    def place(self, state: State) -> tuple[int, int, str]:
        """Where the robot is, for forecasts: x, y, and where it looks ("" if nowhere)."""

    def choices(self, state: State) -> tuple[tuple[str, int, int], ...]:
        """The cells an author may offer as answers: their mark on the map, x, y."""

    def ticks(self, state: State) -> int:
        """How much time has passed."""

    def essence(self, state: State) -> Hashable:
        """What decides the future of a state, so that a search can tell equal ones."""
