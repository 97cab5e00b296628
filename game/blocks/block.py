"""What a block is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

__all__ = ["Block", "Shape", "Slot", "SlotKind"]


class Shape(Enum):
    """How a block fits others: statement, value (pill), question (hexagon)."""

    STATEMENT = "statement"
    VALUE = "value"
    QUESTION = "question"


class SlotKind(Enum):
    """What goes into a slot."""

    NUMBER = "number"  # an expression; the editor offers a number pad
    TEXT = "text"  # an expression; the editor offers a text field
    CHOICE = "choice"  # an expression; the editor offers `choices`
    VALUE = "value"  # any expression
    QUESTION = "question"  # an expression used as a condition
    NAME = "name"  # a plain str part: a variable or function name
    NAMES = "names"  # a tuple of str: parameters
    ITEMS = "items"  # a tuple of expressions: arguments, list items
    BODY = "body"  # a tuple of statements
    BRANCHES = "branches"  # a tuple of `branch` nodes: if, elif, elif
    CONSTANT = "constant"  # the plain value of a literal, or one of `choices` (an operator)
    OPERATORS = "operators"  # a tuple of str out of `choices`: the signs of a comparison

    @property
    def is_expression(self) -> bool:
        """Whether the part is a value node."""
        return self in _EXPRESSIONS


_EXPRESSIONS = frozenset(
    {SlotKind.NUMBER, SlotKind.TEXT, SlotKind.CHOICE, SlotKind.VALUE, SlotKind.QUESTION}
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A gap in a block; `default` is the constant a fresh block carries (None leaves a hole).

    The part of an `optional` slot may be None: left out; a `hidden` one is always left out here.
    `pictures` is the folder below `assets/` with a drawing of each choice.
    """

    name: str
    kind: SlotKind
    default: str | int | float | bool | None = None
    choices: tuple[str, ...] = ()
    optional: bool = False
    pictures: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One kind of block.

    `python` is pattern and printout in one, with `{slot}` gaps; empty for the irregular kinds,
    whose pairs stand in `source/irregular.py`. `label` has the same gaps, in words, to be
    translated. `build(machine, id, *compiled parts)` gives the closure that runs it (see
    `machine.py`). `icon` (a drawing below `assets/icons`) and `category` (start move do repeat
    decide sense boxes maths knots) give its look; `bead` is the drawing on its bead where that is
    another.
    """

    kind: str
    category: str
    icon: str
    label: str
    help: str
    build: Callable[..., Any]
    python: str = ""
    slots: tuple[Slot, ...] = ()
    shape: Shape = Shape.STATEMENT
    bead: str = ""
    grows: bool = False  # the editor offers one more question, and one less

    @property
    def bead_icon(self) -> str:
        """The drawing on its bead; a bead has no words, so a question needs one of its own."""
        return self.bead or self.icon
