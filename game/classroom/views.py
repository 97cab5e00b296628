"""What the pages show: frozen values without behaviour, read from the desk's memory."""

from __future__ import annotations

from dataclasses import dataclass

from game.values import Diagnostic

__all__ = [
    "ASSIGNED",
    "Attempt",
    "Avatar",
    "Cell",
    "Concept",
    "CONFIRMED",
    "Device",
    "Head",
    "HELP",
    "Kept",
    "Klass",
    "Lesson",
    "Misstep",
    "MODES",
    "NONE",
    "Pin",
    "Pupil",
    "Remark",
    "Row",
    "SIGNED",
    "SOLVED",
    "Stuck",
    "Table",
    "TimePoint",
    "Totals",
    "UNCONFIRMED",
    "UNSIGNED",
    "WORKING",
]

SOLVED, WORKING, HELP, ASSIGNED, NONE = "solved", "working", "help", "assigned", "none"
"""The states of a cell."""

CONFIRMED, SIGNED, UNSIGNED, UNCONFIRMED = "verified", "signed", "unsigned", "not confirmed"
"""How far an attempt is believed: replayed; signed by a device, its level unknown here; read from a
bare file; claims more than its replay gives, so that its stars do not count."""

MODES = ("", "blocks", "python")

Avatar = tuple[tuple[str, str], ...]
Pin = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Klass:
    """A class: id (16 hex digits), title such as "4B", first year of its school year."""

    id: str
    title: str
    year: int
    archived: bool = False
    teachers: tuple[str, ...] = ()
    pupils: int = 0


@dataclass(frozen=True, slots=True)
class Pupil:
    """A child of a class: id (20 hex digits), name, face, three pictures to come in by."""

    id: str
    klass: str
    name: str
    avatar: Avatar = ()
    pin: Pin = ("", "", "")
    groups: tuple[str, ...] = ()
    devices: int = 0  # computers it has played on
    flags: tuple[Diagnostic, ...] = ()  # what a teacher should know: joined twice, forked


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column: a level, its number in its chapter, whether it is assigned now."""

    level: str
    chapter: str
    number: str
    title: str
    form: str = "make"
    assigned: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A pupil in a level. `why` says in facts why it may need help; `mistake` the last one made."""

    level: str
    state: str = NONE
    stars: int = 0
    runs: int = 0
    minutes: int = 0
    hints: int = 0
    mistake: str = ""
    trust: str = ""
    why: tuple[Diagnostic, ...] = ()
    again: bool = False  # the teacher has asked for another try


@dataclass(frozen=True, slots=True)
class Row:
    """A pupil's line of a table."""

    pupil: Pupil
    cells: tuple[Cell, ...]
    stars: int
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Pupils x levels of one chapter: `knots` tied of `total`."""

    klass: str
    chapter: str
    number: int
    title: str
    levels: tuple[Head, ...]
    rows: tuple[Row, ...]
    knots: int
    total: int


@dataclass(frozen=True, slots=True)
class Stuck:
    """A pupil who may need somebody in a level, and why in facts."""

    pupil: Pupil
    head: Head
    cell: Cell


@dataclass(frozen=True, slots=True)
class Misstep:
    """A mistake and who makes it now: what Düyün says to it, levels that mend it.

    `id` is of the catalogue, or `own` tells that a level itself names it.
    """

    id: str
    says: str
    own: str = ""  # the level whose own mistake it is
    pupils: tuple[tuple[Pupil, str], ...] = ()  # with the level each makes it in
    mends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """An idea, which is a chapter: how far each pupil is with its levels."""

    chapter: str
    number: int
    title: str
    levels: int
    pupils: tuple[tuple[Pupil, int, int], ...]  # (pupil, levels won, levels begun)

    @property
    def share(self) -> float:
        """The part of all its knots that are tied, 0 to 1."""
        whole = self.levels * len(self.pupils)
        return sum(won for _, won, _ in self.pupils) / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a teacher assigns: levels of the game or of packs to all, a group or some children.

    `to` is empty for all; it holds ids of pupils and, as "group:NAME", groups. Days are numbers of
    days since 1970 and 0 for none; `due` is advice. `lock` keeps what comes later closed.
    """

    set_id: str
    klass: str
    title: str
    levels: tuple[str, ...]
    packs: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    mode: str = ""
    pairs: bool = False
    hints: bool = True
    opens: int = 0
    due: int = 0
    lock: bool = False
    note: str = ""
    counter: int = 1
    made: int = 0  # seconds since 1970, by the desk's clock


@dataclass(frozen=True, slots=True)
class Attempt:
    """One run of a child. `t` is what its own clock said; `received` is the desk's: trusted."""

    hash: str
    pupil: str
    level: str
    t: int
    received: int
    won: bool
    stars: int
    size: int
    steps: int
    hints: int
    program: str
    mistake: str = ""
    trust: str = ""
    device: str = ""
    lin: str = ""
    seq: int = 0
    moment: int = 0  # `t` where that can be, else `received`


@dataclass(frozen=True, slots=True)
class Remark:
    """What a teacher says to a child about a level: a sticker, a line, "try again"."""

    klass: str
    pupil: str
    level: str
    sticker: str = ""
    text: str = ""
    again: bool = False
    counter: int = 1
    made: int = 0


@dataclass(frozen=True, slots=True)
class TimePoint:
    """A moment of a lesson: somebody ran a program; `minute` counts from the first of the day."""

    minute: int
    received: int
    pupil: Pupil
    level: str
    won: bool
    stars: int
    runs: int = 1  # so many in this minute


@dataclass(frozen=True, slots=True)
class Device:
    """A computer of the class, by its key: its number, when it was first and last seen here, how
    many packets came, who played on it, how many of their runs were not confirmed."""

    key: str
    number: int
    first: int
    last: int
    packets: int
    pupils: tuple[Pupil, ...] = ()
    refused: int = 0
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a class: how many records, when the oldest came, until when it is kept."""

    klass: Klass
    records: int
    oldest: int = 0
    until: int = 0


@dataclass(frozen=True, slots=True)
class Totals:
    """A class in numbers."""

    pupils: int
    active: int  # who have run anything
    knots: int
    stars: int
    runs: int
    minutes: int
    stuck: int
    records: int
    unconfirmed: int = 0
