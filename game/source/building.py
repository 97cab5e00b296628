"""What the lines of a text share while a program is built from them."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.blocks import Toolbox
from game.program import Node, Part
from game.values import Diagnostic, Span

__all__ = ["KEYWORDS", "NOT_KNOWN", "REASONS", "STRANGE", "Bad", "Tree", "fixed_parts", "join"]

NOT_KNOWN = frozenset([
    "as", "assert", "async", "await", "class", "del", "except", "finally", "from", "global",
    "import", "is", "lambda", "nonlocal", "raise", "try", "with", "yield",
])  # fmt: skip
KEYWORDS = frozenset([
    "and", "break", "continue", "def", "elif", "else", "for", "if", "in", "not", "or", "pass",
    "return", "while", "True", "False", "None",
])  # fmt: skip


STRANGE = {"!": "not", "&&": "and", "||": "or", "<>": "!=", "=>": ">=", "=<": "<="}
"""Signs of other languages, and what Python writes for them."""

REASONS = {
    "if": "source.no-short-if",
    "for": "source.no-short-for",
    ":=": "source.no-walrus",
    ";": "source.one-a-line",
    "=": "source.equals",
    "++": "source.plus-plus",
    ",": "source.no-tuple",
    "->": "source.no-hint",
}
"""What it means when a sign or word stands where none is expected."""


class Bad(Exception):
    """A line that cannot be understood."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__()
        self.diagnostic = diagnostic


@dataclass(slots=True)
class Tree:
    """What all lines share while a program is built: spans, a count of nodes, what is wrong."""

    toolbox: Toolbox
    spans: dict[int, Span] = field(default_factory=dict)
    wrong: list[Diagnostic] = field(default_factory=list)

    def node(self, kind: str, parts: tuple[Part, ...], span: Span) -> Node:
        """A new node, its span noted under its id."""
        id = len(self.spans) + 1
        self.spans[id] = span
        return Node(id, kind, parts)

    def span(self, node: Node) -> Span:
        return self.spans[node.id]


def join(first: Span, last: Span) -> Span:
    """From the start of one span to the end of another."""
    return Span(first.line, first.column, last.end_line, last.end_column)


def fixed_parts(
    tree: Tree, name: str, args: tuple[Node, ...], least: int, most: int, span: Span
) -> tuple[Part, ...]:
    """As many parts as there are slots; None where an optional one was left out."""
    if not least <= len(args) <= most:
        wants = least if len(args) < least else most
        tree.wrong.append(
            Diagnostic.of("check.argument-count", span, name=name, wants=wants, got=len(args))
        )
    parts: list[Part] = list(args[:most])
    while len(parts) < most:
        missing = len(parts) < least
        parts.append(tree.node("none", (), span) if missing else None)
    return tuple(parts)
