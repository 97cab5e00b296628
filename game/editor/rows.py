"""The bars of blocks: words, sockets and values side by side, in as many lines as they need.

A value stands in a bar and has a bar of its own, so rows and values are laid by turns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.blocks import Block, Shape, SlotKind
from game.editor import shape
from game.editor.measures import Label, Laid, Ruler, Socket, has_arrow, is_hole
from game.editor.tokens import Gap, bars, is_literal, shown
from game.program import HOLE, Node
from game.ui.rect import Rect

__all__ = ["Row", "filled", "flow", "lay_value"]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A token with its size; `what` is text, a socket at the origin, or a value at the origin."""

    what: str | Socket | Laid
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Row:
    """Tokens in one or more lines, from (0, 0)."""

    w: float
    h: float
    labels: tuple[Label, ...]
    sockets: tuple[Socket, ...]
    values: tuple[Laid, ...]


def filled(laid: Laid, rows: Sequence[tuple[Row, float, float]]) -> Laid:
    """The block with its rows put in at their places."""
    labels: list[Label] = []
    sockets: list[Socket] = []
    values: list[Laid] = []
    for row, dx, dy in rows:
        labels += (Label(one.text, one.x + dx, one.y + dy) for one in row.labels)
        sockets += (replace(one, rect=one.rect.moved(dx, dy)) for one in row.sockets)
        values += (one.moved(dx, dy) for one in row.values)
    return replace(laid, labels=tuple(labels), sockets=tuple(sockets), values=tuple(values))


def lay_value(node: Node, block: Block, ruler: Ruler) -> Laid:
    """A pill or hexagon at the origin; here the limit is its own width."""
    u, question = ruler.u, block.shape is Shape.QUESTION
    tokens = bars(node, ruler.find, ruler.say)[0].tokens
    icon = 3.2 * u if _has_icon(block) else 0
    inner = replace(ruler, limit=ruler.limit - icon - 4.4 * u)
    row = flow(tokens, inner, 0, 3.4 * u, inside=True)
    h = max(4.4 * u if question else 4.2 * u, row.h + 0.4 * u)
    edge = min(h / 2, 3 * u) + 0.2 * u if question else 1.2 * u
    w = max(edge + icon + row.w + edge, 4.5 * u)
    contour = shape.hexagon(0, 0, w, h, 3 * u) if question else shape.pill(0, 0, w, h, 3 * u)
    rect = Rect(0, 0, w, h)
    at = (edge + 1.2 * u, h / 2) if icon else None
    laid = Laid(node, block, rect, contour, (rect,), None, at)
    return filled(laid, [(row, edge + icon, (h - row.h) / 2)])


def _has_icon(block: Block) -> bool:
    """Whether a value shows its icon; a sign between two gaps says enough by itself."""
    return not (block.category in ("maths", "decide") and len(block.slots) > 1)


def flow(
    tokens: Sequence[str | Gap], ruler: Ruler, x: float, least: float, inside: bool = False
) -> Row:
    """Tokens in lines that end before the ruler's limit; `x` is where the first one begins."""
    u = ruler.u
    room = max(12 * u, ruler.limit - x - 1.6 * u)
    inner = replace(ruler, limit=room)
    lines = _lines([_piece(token, inner, inside) for token in _kept(tokens, ruler)], room, ruler)
    labels: list[Label] = []
    sockets: list[Socket] = []
    values: list[Laid] = []
    widest = top = 0.0
    for number, line in enumerate(lines):
        pad = 0 if inside else (1.6 if number == 0 else 0.8) * u
        h = max(least if number == 0 else 3 * u, *(one.h + pad for one in line), 0)
        at, middle = 0.0, top + h / 2
        for piece in line:
            match piece.what:
                case str() as text:
                    labels.append(Label(text, at, middle))
                case Socket() as socket:
                    rect = Rect(at, middle - piece.h / 2, piece.w, piece.h)
                    sockets.append(replace(socket, rect=rect))
                case Laid() as laid:
                    values.append(laid.moved(at, middle - piece.h / 2))
            at += piece.w + u
        widest, top = max(widest, at - u), top + h
    return Row(
        widest, top or least, tuple(labels), _with_values(sockets, values, tokens), tuple(values)
    )


def _with_values(
    sockets: list[Socket], values: list[Laid], tokens: Sequence[str | Gap]
) -> tuple[Socket, ...]:
    """All sockets in reading order, those that hold a built value too."""
    rects = {laid.node.id: laid.rect for laid in values}
    written = {(one.gap.owner, one.gap.slot, one.gap.item): one for one in sockets}
    found = []
    for gap in tokens:
        if isinstance(gap, Gap):
            if isinstance(gap.part, Node) and gap.part.id in rects and not is_literal(gap.part):
                found.append(Socket(gap, rects[gap.part.id]))
            elif one := written.get((gap.owner, gap.slot, gap.item)):
                found.append(one)
    return tuple(found)


def _kept(tokens: Sequence[str | Gap], ruler: Ruler) -> list[str | Gap]:
    return [token for token in tokens if ruler.pluses or isinstance(token, str) or not token.sign]


def _piece(token: str | Gap, ruler: Ruler, inside: bool) -> _Piece:
    """A token with its size."""
    u = ruler.u
    if isinstance(token, str):
        return _Piece(token, ruler.width_of(token), ruler.text * 1.2)
    if isinstance(token.part, Node) and token.part.kind != HOLE and not is_literal(token.part):
        laid = lay_value(token.part, ruler.find(token.part.kind), ruler)
        return _Piece(laid, laid.rect.w, laid.rect.h)
    text = shown(token, ruler.say)
    h = max((3.4 if inside else 4) * u, ruler.text * 1.25)
    return _Piece(Socket(token, Rect(0, 0, 0, 0), text), _socket_width(token, text, ruler, h), h)


def _socket_width(gap: Gap, text: str, ruler: Ruler, h: float) -> float:
    """How wide a socket with this text is."""
    u = ruler.u
    if gap.sign:
        return 3 * u
    if gap.kind is SlotKind.QUESTION and is_hole(gap.part):
        return 7 * u
    if gap.picture:
        return 4.5 * u
    if has_arrow(gap):
        return max(4.5 * u, ruler.width_of(text) + 1.6 * u + 2 * u)
    return max(4.5 * u, ruler.width_of(text) + max(1.6 * u, h / 2))


def _lines(pieces: list[_Piece], limit: float, ruler: Ruler) -> list[list[_Piece]]:
    """Pieces broken into lines; words are cut at their spaces only where they must."""
    lines: list[list[_Piece]] = [[]]
    queue, at = pieces[::-1], 0.0
    while queue:
        piece = queue.pop()
        if at + piece.w <= limit:
            lines[-1].append(piece)
            at += piece.w + ruler.u
            continue
        if isinstance(piece.what, str) and " " in piece.what:
            head, tail = _cut(piece.what, limit - at, ruler, bool(lines[-1]))
            if head:
                lines[-1].append(_Piece(head, ruler.width_of(head), piece.h))
            queue.append(_Piece(tail, ruler.width_of(tail), piece.h))
            if not tail:
                queue.pop()
        elif not lines[-1]:
            lines[-1].append(piece)
        else:
            queue.append(piece)
            if _is_plus(piece) and len(lines[-1]) > 1:
                queue.append(lines[-1].pop())  # a plus never stands alone
        if queue:
            lines.append([])
            at = 0.0
    return [line for line in lines if line] or [[]]


def _is_plus(piece: _Piece) -> bool:
    return isinstance(piece.what, Socket) and bool(piece.what.gap.sign)


def _cut(text: str, room: float, ruler: Ruler, begun: bool) -> tuple[str, str]:
    """As many words as fit, and the rest; at the start of a line at least one word."""
    words = text.split(" ")
    count = 0 if begun else 1
    while count < len(words) and ruler.width_of(" ".join(words[: count + 1])) <= room:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])
