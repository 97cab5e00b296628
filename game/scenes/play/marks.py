"""What the boxes of the play screen send when they are pressed."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "Called",
    "Cell",
    "Listen",
    "Pick",
    "Seek",
    "Speech",
    "Speed",
    "Tab",
    "Variant",
    "Why",
    "WhyHere",
]


@dataclass(frozen=True, slots=True)
class Seek:
    """Put the playhead on a step."""

    step: int


@dataclass(frozen=True, slots=True)
class Speed:
    """Play this much faster than one step in 0.32 s."""

    factor: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the stage, as a forecast: here the robot will stop."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Pick:
    """An answer of a predict level, by index."""

    index: int


@dataclass(frozen=True, slots=True)
class Listen:
    """Hear a whole piece: "mine", or the "target" that is to be played."""

    which: str


@dataclass(frozen=True, slots=True)
class Variant:
    """Look at another map of the level."""

    index: int


@dataclass(frozen=True, slots=True)
class Tab:
    """A face of the program: blocks or python."""

    name: str


@dataclass(frozen=True, slots=True)
class Speech:
    """What is said on the stage: by whom (a person's id, "" for Düyün), in which mood.

    `offer` is the id of a small level that may be played now.
    """

    text: str
    who: str = ""
    mood: str = "happy"
    offer: str = ""


@dataclass(frozen=True, slots=True)
class Called:
    """Look at the names of a call: 0 is the program itself."""

    depth: int


@dataclass(frozen=True, slots=True)
class Why:
    """Go to the step that last changed a name, or one item of its list.

    The name is one of the call that is looked at; an `inner` one of the innermost call.
    """

    name: str
    cell: int | None = None
    inner: bool = False


@dataclass(frozen=True, slots=True)
class WhyHere:
    """Go to the step that made a thing on the stage so: where the robot is, the knot of a cell.

    `x` and `y` are the cell of a knot, the start and pitch of a note; `x` the number of a box.
    """

    name: str
    x: int = 0
    y: int = 0
