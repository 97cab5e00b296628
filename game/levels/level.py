"""What a level is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from game.levels.shelf import Shelf
from game.program import Program
from game.values import Diagnostic

__all__ = ["Bug", "Chapter", "Choice", "FORMS", "Level", "Mistake", "Verdict", "Words"]

FORMS = ("predict", "modify", "parsons", "make", "fix", "general", "challenge", "create")


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a predict level: a cell (x, y), and a heading name where that is asked.

    In a world without cells it is a `text`: what is announced, or how the world ends.
    """

    x: int
    y: int
    heading: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong program an author expects: its id, the program, what Düyün says to it (English).

    In a predict level it is a wrong `choice` instead; `draft` is a text that cannot run.
    """

    id: str
    program: Program
    says: str
    choice: Choice | None = None
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of a level in one language, empty where there are none.

    `says` is what Düyün says after a mistake, by the mistake's id.
    """

    title: str = ""
    goal: str = ""
    story: str = ""
    cheer: str = ""
    hints: tuple[str, ...] = ()
    says: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Bug:
    """The bug of a fix level: its name, and what it did (English)."""

    title: str
    did: str


@dataclass(frozen=True, slots=True)
class Level:
    """A puzzle. Texts are English and are translated with the level's id as context.

    `states` are the first states of its maps; one program must win on all of them. `blocks` are the
    kinds its palette offers, in order; `toolbox` knows every kind and which are allowed here.
    `cards` (parsons, and levels with counted cards) limit how often a kind may be used. `start` is
    what the child begins with. `story` is one short line said before the level. `given` are the
    names that exist on each map before the program begins (a tuple is a list). `output` is what is
    to be announced on each map, None where anything may be. `calls` are made after the child's
    program: (name of its function, values), and what they give back is announced; so is what it
    `leaves` in these names.
    """

    id: str
    chapter: str
    number: int
    title: str
    form: str
    world: Any  # World
    goal: str
    states: tuple[Any, ...]
    blocks: tuple[str, ...]
    toolbox: Any  # Toolbox
    solution: Program
    par: int
    start: Program = field(default_factory=Program)
    cards: tuple[tuple[str, int], ...] = ()
    choices: tuple[Choice, ...] = ()
    hints: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    twins: tuple[Program, ...] = ()  # other right answers, shown beside the child's
    known: tuple[Program, ...] = ()  # more solutions, to compare a child's with
    message: str = ""  # id of the message of this level
    person: str = ""
    cheer: str = ""  # the laugh: one line after success
    beads: bool = False  # icon beads are the first face of this level
    skin: str = ""
    forecast: bool = False  # the third star is a right forecast
    healthy: bool = False  # the start program is already right: press "healthy"
    plan: bool = False  # the way of the solution is drawn from the start, to compare with
    speed: int | None = None  # badge: ticks
    edits: int | None = None  # create: so many blocks differ from `start`, and it must not win
    file: str = ""
    story: str = ""
    given: tuple[tuple[tuple[str, Any], ...], ...] = ()
    output: tuple[tuple[str, ...] | None, ...] = ()
    calls: tuple[tuple[str, tuple[str | int, ...]], ...] = ()
    leaves: tuple[str, ...] = ()
    face: str = "blocks"  # what is open first: blocks, or text, where Python is typed
    draft: str = ""  # the text the child begins with, which cannot run or does not win
    comments: int = 0  # so many comments with words are asked for
    voices: int = 0  # create: so many instruments are asked for
    differs: bool = False  # create: what is announced must differ from map to map
    opens: str = "here"  # create: "author" where a level is made, "teach" where knots are taught
    bug: Bug | None = None  # fix: what enters the bug book when it is mended
    digest: str = ""  # names the level as it is: see `digest`
    language: str = ""  # in which its texts are written; "" is the game's own, translated English
    texts: tuple[tuple[str, Words], ...] = ()  # the same in other languages (see `worded`)
    author: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A folder of levels: `number` from 1, its carpet's dye set, its people, its words."""

    id: str
    number: int
    title: str
    story: str
    band: str
    lead: str
    guests: tuple[str, ...]
    dyes: int
    levels: Sequence[Level]  # a Shelf where they are read when they are looked at
    bonus: tuple[str, ...] = ()
    end_message: str = ""
    family: str = ""
    skin: str = ""
    icon: str = "compass"
    door: bool = False  # one may begin here, whatever was won before
    framed: bool = False  # its carpet is the child's own, with all earlier ones as its border

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its levels, in order, without reading them."""
        if isinstance(self.levels, Shelf):
            return self.levels.ids
        return tuple(level.id for level in self.levels)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a program earned: won on the shown map, on all maps, stars, size in statements, ticks.

    `fault` says what to tell when it is not won (on map `variant`, from 0); `mistake` is the listed
    mistake it matches; `spare` the ids of statements the level is won without.
    """

    won: bool
    stars: int
    size: int
    ticks: int
    variant: int = 0
    fault: Diagnostic | None = None
    mistake: Mistake | None = None
    spare: tuple[int, ...] = ()
    won_first: bool = False
