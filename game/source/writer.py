"""How a program is written: templates with their gaps filled, and the brackets that are needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from game.blocks import Block, Slot, SlotKind, Toolbox
from game.program import Node, Part
from game.source.precedence import ATOM, LEVELS, LITERAL, NEGATE, NOT
from game.source.tokens import one_line
from game.values import Span

__all__ = ["Writer"]


@cache
def _pieces(template: str) -> tuple[str, ...]:
    """A template cut at its gaps: text and `{slot}` by turns."""
    return tuple(piece for piece in re.split(r"(\{\w+\})", template) if piece)


StatementPrinter = Callable[["Writer", Node, int], None]
ValuePrinter = Callable[["Writer", Node], None]


class Writer:
    """Builds the text and knows at each moment where it stands.

    `statements` and `values` print the kinds that no template can say.
    """

    def __init__(
        self,
        toolbox: Toolbox,
        statements: Mapping[str, StatementPrinter],
        values: Mapping[str, ValuePrinter],
    ) -> None:
        self.toolbox = toolbox
        self.statements = statements
        self.values = values
        self.pieces: list[str] = []
        self.spans: dict[int, Span] = {}
        self.line = 1
        self.column = 1
        self._end = (1, 1)

    def put(self, text: str) -> None:
        """Adds a text without line ends."""
        self.pieces.append(text)
        self.column += len(text)

    def end_line(self) -> None:
        self.pieces.append("\n")
        self.line += 1
        self.column = 1

    def block(self, node: Node) -> Block:
        block = self.toolbox.get(node.kind)
        if block is None:
            raise KeyError(node.kind)
        return block

    # Statements

    def body(self, body: Part, level: int) -> None:
        """Statements at a level of indentation; `pass` where there are none."""
        nodes = nodes_of(body)
        for node in nodes:
            self.statement(node, level)
        if level and all(node.kind == "comment" for node in nodes):
            self.put("    " * level + "pass")
            self.end_line()

    def statement(self, node: Node, level: int) -> None:
        """One statement with its bodies and its comment."""
        if node.gap:
            self.end_line()
        self.put("    " * level)
        line, column = self.line, self.column
        printer = self.statements.get(node.kind)
        if printer is not None:
            printer(self, node, level)
        else:
            self._lines(node, level)
        self.note_span(node, line, column)

    def note_span(self, node: Node, line: int, column: int) -> None:
        """A statement reaches to the end of its last line of code, without its comment."""
        self.spans[node.id] = Span(line, column, *self._end)

    def finish_line(self, note: str) -> None:
        """Ends a line of code with its comment."""
        self._end = (self.line, self.column)
        if note:
            self.put(f"  # {one_line(note)}")
        self.end_line()

    def _lines(self, node: Node, level: int) -> None:
        """A statement of a regular kind: its template, line by line."""
        block = self.block(node)
        slots = {slot.name: index for index, slot in enumerate(block.slots)}
        first = True
        for row in block.python.split("\n"):
            inner = row.strip()
            gap = slots.get(inner[1:-1]) if inner.startswith("{") and inner != row else None
            if gap is not None:
                self.body(node.parts[gap], level + 1)
                continue
            if not first:
                self.put("    " * level)
            self.template(node, block, row)
            self.finish_line(node.note if first else "")
            first = False

    # Values

    def value(self, part: Part, least: int = 0) -> None:
        """A value, in brackets if its outer operator binds less tightly than `least`."""
        if not isinstance(part, Node):
            return
        brackets = level_of(part) < least
        if brackets:
            self.put("(")
        line, column = self.line, self.column
        printer = self.values.get(part.kind)
        if printer is not None:
            printer(self, part)
        else:
            block = self.block(part)
            self.template(part, block, block.python)
        self.spans[part.id] = Span(line, column, self.line, self.column)
        if brackets:
            self.put(")")

    def items(self, part: Part) -> None:
        """Values with commas between them."""
        for index, item in enumerate(nodes_of(part)):
            if index:
                self.put(", ")
            self.value(item)

    def template(self, node: Node, block: Block, text: str) -> None:
        """A template with its gaps filled."""
        slots = {
            slot.name: (slot, part) for slot, part in zip(block.slots, node.parts, strict=True)
        }
        pieces = _pieces(text)
        for index, piece in enumerate(pieces):
            if not piece.startswith("{"):
                self.put(_without_left_out(piece, pieces, index, slots))
                continue
            slot, part = slots[piece[1:-1]]
            after = pieces[index + 1] if index + 1 < len(pieces) else ""
            self._fill(node, slot, part, index == 0 or pieces[index - 1] == "", after)

    def _fill(self, node: Node, slot: Slot, part: Part, first: bool, after: str) -> None:
        if slot.kind is SlotKind.ITEMS:
            self.items(part)
        elif slot.kind.is_expression:
            self.value(part, self._least(node, slot, part, first, after))
        elif part is not None:
            self.put(str(part))

    def _least(self, node: Node, slot: Slot, part: Part, first: bool, after: str) -> int:
        """How tightly the value in a gap must bind."""
        kind = part.kind if isinstance(part, Node) else ""
        if first and after.startswith("."):
            return ATOM
        if first and after.startswith("["):
            return LITERAL
        match node.kind:
            case "and" | "or":
                return LEVELS[node.kind] + (0 if first else 1)
            case "not":
                return NOT
            case "negate":
                plain = kind == "number" and level_of(part) != NEGATE
                return ATOM + 1 if plain else NEGATE
            case "arithmetic" if node.parts[1] == "**":
                return LITERAL if first else NEGATE
            case "arithmetic":
                return LEVELS[str(node.parts[1])] + (0 if first else 1)
            # These would be read back as another kind of loop.
            case "while" if kind == "not" or _is_true(part):
                return ATOM + 1
            case "until":
                return NOT
            case "for_each" if node.parts[0] == "_" and kind == "range":
                return ATOM + 1
            case _:
                return 0


def nodes_of(part: Part) -> list[Node]:
    """The nodes of a body or of a list of values."""
    return [node for node in part if isinstance(node, Node)] if isinstance(part, tuple) else []


def _is_true(part: Part) -> bool:
    return isinstance(part, Node) and part.kind == "truth" and part.parts[0] is True


def level_of(part: Part) -> int:
    """How tightly a value's outer operator binds."""
    match part:
        case Node(kind="arithmetic", parts=(_, str(op), _)):
            return LEVELS[op]
        case Node(kind="number", parts=(int() | float() as number,)):
            if str(number).startswith("-"):
                return NEGATE
            return LITERAL if isinstance(number, int) else ATOM
        case Node(kind="and" | "or" as kind):
            return LEVELS[kind]
        case Node(kind="not"):
            return NOT
        case Node(kind="compare"):
            return LEVELS["<"]
        case Node(kind="negate"):
            return NEGATE
        case _:
            return ATOM


def _without_left_out(
    piece: str, pieces: tuple[str, ...], index: int, slots: dict[str, tuple[Slot, Part]]
) -> str:
    """A comma before an argument that was left out is left out too."""
    after = pieces[index + 1] if index + 1 < len(pieces) else ""
    if piece == ", " and after.startswith("{") and slots[after[1:-1]][1] is None:
        return ""
    return piece
