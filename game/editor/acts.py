"""What a person does to the editor and what the editor answers, as values."""

from __future__ import annotations

from dataclasses import dataclass

from game.program import Draft, Program

__all__ = [
    "Carry",
    "Category",
    "Changed",
    "Choose",
    "Close",
    "Cue",
    "Held",
    "Key",
    "Moved",
    "OpenGap",
    "Option",
    "Pick",
    "Result",
    "Stop",
    "Trash",
]


# -- where the cursor can stand


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of the cursor: `part` is head, foot, bar (`slot` says which) or gap (`slot`, `item`).

    `node` 0 is the Start block. A new block is put under the stop: after a plain block, as the
    first inside a head or bar with a mouth, after the whole block at its foot.
    """

    node: int
    part: str = "head"
    slot: int = -1
    item: int = -1


# -- values of boxes


@dataclass(frozen=True, slots=True)
class Pick:
    """A block of the palette: pressed it is added under the cursor, dragged it is carried."""

    kind: str


@dataclass(frozen=True, slots=True)
class Carry:
    """A block of the program that can be carried."""

    node: int


@dataclass(frozen=True, slots=True)
class Choose:
    """Put the cursor there."""

    stop: Stop


@dataclass(frozen=True, slots=True)
class OpenGap:
    """Edit what stands in a gap."""

    stop: Stop


@dataclass(frozen=True, slots=True)
class Category:
    """Show the blocks of a category; the same again closes a flyout."""

    name: str


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a popover: a digit, `-`, `.`, `back`, `less`, `more`, `ok`."""

    name: str


@dataclass(frozen=True, slots=True)
class Option:
    """A line of a popover's list."""

    index: int


@dataclass(frozen=True, slots=True)
class Close:
    """A tap beside a popover or flyout."""


@dataclass(frozen=True, slots=True)
class Held:
    """A button at the cursor block, `copy` or `drop`, or beside the thread, `clear`."""

    name: str


@dataclass(frozen=True, slots=True)
class Trash:
    """The target over which a carried block is thrown away."""


# -- answers


@dataclass(frozen=True, slots=True)
class Changed:
    """A new program, added to the history after the one shown before.

    `draft` is the Python it was written as, if it was written.
    """

    program: Program
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """Undo or redo: which program of the history is shown now."""

    at: int


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound cue of the design, by name."""

    name: str


Result = Changed | Moved | Cue
