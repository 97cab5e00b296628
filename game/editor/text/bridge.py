"""The caret of the text and the cursor of the blocks: each shows where the other was."""

from __future__ import annotations

from collections.abc import Mapping

from game.editor.acts import Stop
from game.editor.text.page import Page, Spot
from game.editor.workspace import Workspace
from game.program import Node, Program
from game.source import Parsed
from game.values import Span

__all__ = ["caret_of", "changed_place", "line_of", "stop_at"]


def caret_of(blocks: Workspace, page: Page, spans: Mapping[int, Span]) -> Spot:
    """The end of the line in which the block at the cursor begins; the end of the text without."""
    if blocks.draft is None:
        spans = blocks.as_text.spans
    span = spans.get(blocks.cursor.node)
    if span is None:
        return page.clamped(0 if blocks.program.body else len(page.lines), 0)
    line = min(span.line - 1, len(page.lines) - 1)
    end = span.end_column - 1 if span.end_line == span.line else len(page.lines[line].rstrip())
    return page.clamped(line, end)


def stop_at(parsed: Parsed, line: int) -> Stop | None:
    """The cursor at the statement of a line (from 1); None where there is no block above it."""
    best: tuple[int, int] | None = None
    for node in _statements(parsed.program):
        begins = parsed.spans[node.id].line
        if begins <= line and (best is None or begins >= best[0]):
            best = begins, node.id
    return Stop(best[1]) if best else Stop(0)


def _statements(program: Program) -> list[Node]:
    """Every statement, in reading order."""
    found: list[Node] = []
    heap: list[object] = [program.body]
    while heap:
        match heap.pop():
            case tuple() as body:
                heap.extend(reversed(body))
            case Node(kind="branch") as node:
                heap.extend(part for part in reversed(node.parts) if isinstance(part, tuple))
            case Node() as node:
                found.append(node)
                bodies = [part for part in node.parts if _is_body(node, part)]
                heap.extend(reversed(bodies))
    return found


def _is_body(node: Node, part: object) -> bool:
    return isinstance(part, tuple) and node.kind not in ("call", "announce")


def line_of(spans: Mapping[int, Span], id: int) -> int:
    """The line (from 0) in which a node begins; -1 where it does not stand in the text."""
    return spans[id].line - 1 if id in spans else -1


def changed_place(before: Page, after: Page) -> Spot:
    """The end of the first line that is another one."""
    pairs = enumerate(zip(before.lines, after.lines, strict=False))
    first = next((n for n, (a, b) in pairs if a != b), min(len(before.lines), len(after.lines)))
    return after.clamped(first, len(after.lines[min(first, len(after.lines) - 1)]))
