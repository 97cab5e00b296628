"""Where each block lies: measured from its words, its gaps and what is inside.

Everything is in px of the workspace's own ground, before scrolling. Values are laid at the origin
first, since their size decides the height of the bar they stand in; statements go top down.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.blocks import Block, Shape
from game.editor import shape
from game.editor.measures import Laid, Ruler
from game.editor.rows import Row, filled, flow, lay_value
from game.editor.tokens import Bar, bars
from game.program import Node, Program
from game.ui.rect import Rect
from game.values import N_

__all__ = ["lay_block", "lay_program", "lay_statements"]


def lay_program(program: Program, ruler: Ruler, x: float, y: float) -> tuple[Laid, ...]:
    """The Start block and the statements under it; (x, y) is the corner of Start."""
    u = ruler.u
    row = flow((ruler.say(N_("when I press Run")),), ruler, x + 5.6 * u, 6 * u)
    rect = Rect(x, y, max(16 * u, 5.6 * u + row.w + 1.6 * u), row.h)
    contour = shape.hat(0, 0, rect.w, rect.h, u)
    at = (x + 2.9 * u, y + _first(row, 6 * u) / 2)
    bare = Laid(Node(0, "start"), None, rect, contour, (rect,), None, at)
    start = filled(bare, [(row, x + 5.6 * u, y)])
    return (start, *lay_statements(program.body, ruler, x, rect.bottom))


def lay_statements(body: Sequence[Node], ruler: Ruler, x: float, y: float) -> tuple[Laid, ...]:
    """Statements below each other."""
    found = []
    for node in body:
        laid = _known(node, ruler, x, y)
        if laid is None:
            laid = lay_block(node, ruler, x, y)
            if ruler.known is not None:  # what was moved is not, so that no rounding adds up
                ruler.known[id(node)] = laid
        found.append(laid)
        y = laid.rect.bottom
    return tuple(found)


def _known(node: Node, ruler: Ruler, x: float, y: float) -> Laid | None:
    """The very same node as it was laid before, only higher or lower."""
    old = ruler.known.get(id(node)) if ruler.known else None
    if old is None or old.node is not node or old.rect.x != x:
        return None
    return old.moved(0, y - old.rect.y)


def lay_block(node: Node, ruler: Ruler, x: float = 0, y: float = 0) -> Laid:
    """One block with everything inside it."""
    block = ruler.find(node.kind)
    if block.shape is not Shape.STATEMENT:
        return lay_value(node, block, replace(ruler, limit=ruler.limit - x)).moved(x, y)
    parts = bars(node, ruler.find, ruler.say)
    if parts[0].mouth is None:
        return _lay_plain(node, block, parts[0], ruler, x, y)
    return _lay_mouths(node, block, parts, ruler, x, y)


def _lay_plain(node: Node, block: Block, bar: Bar, ruler: Ruler, x: float, y: float) -> Laid:
    u = ruler.u
    row = flow(bar.tokens, ruler, x + 5.6 * u, 6 * u)
    w = max(16 * u, 5.6 * u + row.w + 1.6 * u)
    rect = Rect(x, y, w, row.h)
    contour = shape.statement(0, 0, w, row.h, u)
    at = (x + 2.9 * u, y + _first(row, 6 * u) / 2)
    return filled(Laid(node, block, rect, contour, (rect,), None, at), [(row, x + 5.6 * u, y)])


def _lay_mouths(
    node: Node, block: Block, parts: tuple[Bar, ...], ruler: Ruler, x: float, y: float
) -> Laid:
    u = ruler.u
    lead = [5.6 * u] + [1.6 * u] * (len(parts) - 1)
    if node.kind == "choose":
        lead = [5.6 * u] + [2.4 * u] * (len(parts) - 1)
    least = [6 * u] + [4.5 * u] * (len(parts) - 1)
    rows = [
        flow(bar.tokens, ruler, x + left, low)
        for bar, left, low in zip(parts, lead, least, strict=True)
    ]
    w = max(22 * u, *(left + row.w + 1.6 * u for row, left in zip(rows, lead, strict=True)))
    heads, bodies, spans, placed, top = [], [], [], [], y
    for bar, row, left in zip(parts, rows, lead, strict=True):
        heads.append(Rect(x, top, w, row.h))
        placed.append((row, x + left, top))
        body = lay_statements(bar.mouth[2] if bar.mouth else (), ruler, x + 2 * u, top + row.h)
        low = body[-1].rect.bottom if body else top + row.h + 4 * u
        spans.append((row.h, low - top - row.h))
        bodies.append(body)
        top = low
    foot = Rect(x, top, w, 3 * u)
    contour = shape.c_block(0, 0, w, spans, foot.h, u)
    rect = Rect(x, y, w, foot.bottom - y)
    at = (x + 2.9 * u, y + _first(rows[0], 6 * u) / 2)
    laid = Laid(
        node,
        block,
        rect,
        contour,
        tuple(heads),
        foot,
        at,
        bodies=tuple(bodies),
        mouths=tuple(bar.mouth[:2] for bar in parts if bar.mouth),
    )
    return filled(laid, placed)


def _first(row: Row, least: float) -> float:
    """The height of the first line, where the badge is."""
    return row.h if row.h < 1.6 * least else least
