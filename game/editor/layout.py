"""Where each block lies: measured from its words, its gaps and what is inside.

Everything is in px of the workspace's own ground, before scrolling. Values are laid at the origin
first, since their size decides the height of the bar they stand in; statements go top down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.blocks import Block, Shape, SlotKind
from game.editor import shape
from game.editor.tokens import Bar, Gap, Say, bars, is_literal, shown
from game.program import HOLE, Node, Part, Program
from game.ui.rect import Rect
from game.values import N_

__all__ = [
    "Label",
    "Laid",
    "Ruler",
    "Socket",
    "has_arrow",
    "is_hole",
    "lay_block",
    "lay_program",
    "lay_statements",
]


@dataclass(frozen=True, slots=True)
class Ruler:
    """How to measure: the unit, the text size, the width of a text, the words, the blocks.

    Bars longer than `limit` px (from the left of the workspace) go on in a second line.
    """

    u: float
    text: float
    width_of: Callable[[str], float]
    say: Say
    find: Callable[[str], Block]
    limit: float = 10_000
    language: str = "en"
    pluses: bool = True  # whether lists and calls show the plus that lengthens them


@dataclass(frozen=True, slots=True)
class Label:
    """A piece of text: its left end and its middle."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Socket:
    """A gap and where it is; `text` is what is written in it ("" when a value is built into it)."""

    gap: Gap
    rect: Rect
    text: str = ""


@dataclass(frozen=True, slots=True)
class Laid:
    """A block in its place.

    `rect` holds the whole block without its tab; `heads` its bars (one for a plain block) and
    `foot` what closes it; `values` are the blocks in its sockets, `bodies` those in its mouths,
    `mouths` say whose statements they are.
    """

    node: Node
    block: Block | None  # None: the Start block
    rect: Rect
    outline: shape.Outline
    heads: tuple[Rect, ...]
    foot: Rect | None = None
    badge: tuple[float, float] | None = None
    labels: tuple[Label, ...] = ()
    sockets: tuple[Socket, ...] = ()
    values: tuple[Laid, ...] = ()
    bodies: tuple[tuple[Laid, ...], ...] = ()
    mouths: tuple[tuple[int, int], ...] = ()  # (owner, slot) of each body

    @property
    def kids(self) -> tuple[Laid, ...]:
        """What is inside, values first."""
        return (*self.values, *(child for body in self.bodies for child in body))

    def within(self, id: int) -> Laid | None:
        """This block or one inside it, by id."""
        if self.node.id == id:
            return self
        return next((found for kid in self.kids if (found := kid.within(id))), None)

    def moved(self, dx: float, dy: float) -> Laid:
        """The same block elsewhere."""
        return replace(
            self,
            rect=self.rect.moved(dx, dy),
            outline=tuple((x + dx, y + dy) for x, y in self.outline),
            heads=tuple(head.moved(dx, dy) for head in self.heads),
            foot=self.foot and self.foot.moved(dx, dy),
            badge=self.badge and (self.badge[0] + dx, self.badge[1] + dy),
            labels=tuple(Label(one.text, one.x + dx, one.y + dy) for one in self.labels),
            sockets=tuple(replace(one, rect=one.rect.moved(dx, dy)) for one in self.sockets),
            values=tuple(one.moved(dx, dy) for one in self.values),
            bodies=tuple(tuple(one.moved(dx, dy) for one in body) for body in self.bodies),
        )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A token with its size; `what` is text, a socket at the origin, or a value at the origin."""

    what: str | Socket | Laid
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class _Row:
    """Tokens in one or more lines, from (0, 0)."""

    w: float
    h: float
    labels: tuple[Label, ...]
    sockets: tuple[Socket, ...]
    values: tuple[Laid, ...]


def lay_program(program: Program, ruler: Ruler, x: float, y: float) -> tuple[Laid, ...]:
    """The Start block and the statements under it; (x, y) is the corner of Start."""
    u = ruler.u
    row = _flow((ruler.say(N_("when I press Run")),), ruler, x + 5.6 * u, 6 * u)
    rect = Rect(x, y, max(16 * u, 5.6 * u + row.w + 1.6 * u), row.h)
    outline = shape.hat(x, y, rect.w, rect.h, u)
    at = (x + 2.9 * u, y + _first(row, 6 * u) / 2)
    bare = Laid(Node(0, "start"), None, rect, outline, (rect,), None, at)
    start = _filled(bare, [(row, x + 5.6 * u, y)])
    return (start, *lay_statements(program.body, ruler, x, rect.bottom))


def lay_statements(body: Sequence[Node], ruler: Ruler, x: float, y: float) -> tuple[Laid, ...]:
    """Statements below each other."""
    found = []
    for node in body:
        laid = lay_block(node, ruler, x, y)
        found.append(laid)
        y = laid.rect.bottom
    return tuple(found)


def lay_block(node: Node, ruler: Ruler, x: float = 0, y: float = 0) -> Laid:
    """One block with everything inside it."""
    block = ruler.find(node.kind)
    if block.shape is not Shape.STATEMENT:
        return _lay_value(node, block, replace(ruler, limit=ruler.limit - x)).moved(x, y)
    parts = bars(node, ruler.find, ruler.say)
    if parts[0].mouth is None:
        return _lay_plain(node, block, parts[0], ruler, x, y)
    return _lay_mouths(node, block, parts, ruler, x, y)


def _lay_plain(node: Node, block: Block, bar: Bar, ruler: Ruler, x: float, y: float) -> Laid:
    u = ruler.u
    row = _flow(bar.tokens, ruler, x + 5.6 * u, 6 * u)
    w = max(16 * u, 5.6 * u + row.w + 1.6 * u)
    rect = Rect(x, y, w, row.h)
    outline = shape.statement(x, y, w, row.h, u)
    at = (x + 2.9 * u, y + _first(row, 6 * u) / 2)
    return _filled(Laid(node, block, rect, outline, (rect,), None, at), [(row, x + 5.6 * u, y)])


def _lay_mouths(
    node: Node, block: Block, parts: tuple[Bar, ...], ruler: Ruler, x: float, y: float
) -> Laid:
    u = ruler.u
    lead = [5.6 * u] + [1.6 * u] * (len(parts) - 1)
    if node.kind == "choose":
        lead = [5.6 * u] + [2.4 * u] * (len(parts) - 1)
    least = [6 * u] + [4.5 * u] * (len(parts) - 1)
    rows = [
        _flow(bar.tokens, ruler, x + left, low)
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
    outline = shape.c_block(x, y, w, spans, foot.h, u)
    rect = Rect(x, y, w, foot.bottom - y)
    at = (x + 2.9 * u, y + _first(rows[0], 6 * u) / 2)
    laid = Laid(
        node,
        block,
        rect,
        outline,
        tuple(heads),
        foot,
        at,
        bodies=tuple(bodies),
        mouths=tuple(bar.mouth[:2] for bar in parts if bar.mouth),
    )
    return _filled(laid, placed)


def _first(row: _Row, least: float) -> float:
    """The height of the first line, where the badge is."""
    return row.h if row.h < 1.6 * least else least


def _filled(laid: Laid, rows: Sequence[tuple[_Row, float, float]]) -> Laid:
    """The block with its rows put in at their places."""
    labels: list[Label] = []
    sockets: list[Socket] = []
    values: list[Laid] = []
    for row, dx, dy in rows:
        labels += (Label(one.text, one.x + dx, one.y + dy) for one in row.labels)
        sockets += (replace(one, rect=one.rect.moved(dx, dy)) for one in row.sockets)
        values += (one.moved(dx, dy) for one in row.values)
    return replace(laid, labels=tuple(labels), sockets=tuple(sockets), values=tuple(values))


def _lay_value(node: Node, block: Block, ruler: Ruler) -> Laid:
    """A pill or hexagon at the origin; here the limit is its own width."""
    u, question = ruler.u, block.shape is Shape.QUESTION
    tokens = bars(node, ruler.find, ruler.say)[0].tokens
    icon = 3.2 * u if _has_icon(block) else 0
    inner = replace(ruler, limit=ruler.limit - icon - 4.4 * u)
    row = _flow(tokens, inner, 0, 3.4 * u, inside=True)
    h = max(4.4 * u if question else 4.2 * u, row.h + 0.4 * u)
    edge = min(h / 2, 3 * u) + 0.2 * u if question else 1.2 * u
    w = max(edge + icon + row.w + edge, 4.5 * u)
    outline = shape.hexagon(0, 0, w, h, 3 * u) if question else shape.pill(0, 0, w, h, 3 * u)
    rect = Rect(0, 0, w, h)
    at = (edge + 1.2 * u, h / 2) if icon else None
    laid = Laid(node, block, rect, outline, (rect,), None, at)
    return _filled(laid, [(row, edge + icon, (h - row.h) / 2)])


def _has_icon(block: Block) -> bool:
    """Whether a value shows its icon; a sign between two gaps says enough by itself."""
    return not (block.category in ("maths", "decide") and len(block.slots) > 1)


def _flow(
    tokens: Sequence[str | Gap], ruler: Ruler, x: float, least: float, inside: bool = False
) -> _Row:
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
    return _Row(
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
    return [token for token in tokens if ruler.pluses or isinstance(token, str) or not token.plus]


def _piece(token: str | Gap, ruler: Ruler, inside: bool) -> _Piece:
    """A token with its size."""
    u = ruler.u
    if isinstance(token, str):
        return _Piece(token, ruler.width_of(token), ruler.text * 1.2)
    if isinstance(token.part, Node) and token.part.kind != HOLE and not is_literal(token.part):
        laid = _lay_value(token.part, ruler.find(token.part.kind), ruler)
        return _Piece(laid, laid.rect.w, laid.rect.h)
    text = shown(token, ruler.say)
    h = max((3.4 if inside else 4) * u, ruler.text * 1.25)
    return _Piece(Socket(token, Rect(0, 0, 0, 0), text), _socket_width(token, text, ruler, h), h)


def _socket_width(gap: Gap, text: str, ruler: Ruler, h: float) -> float:
    """How wide a socket with this text is."""
    u = ruler.u
    if gap.plus:
        return 3 * u
    if gap.kind is SlotKind.QUESTION and is_hole(gap.part):
        return 7 * u
    if has_arrow(gap):
        return max(4.5 * u, ruler.width_of(text) + 1.6 * u + 2 * u)
    return max(4.5 * u, ruler.width_of(text) + max(1.6 * u, h / 2))


def is_hole(part: Part) -> bool:
    """Whether nothing stands there yet."""
    return isinstance(part, Node) and part.kind == HOLE


def has_arrow(gap: Gap) -> bool:
    """Whether a tap opens a list to choose from."""
    if gap.plus:
        return False
    return (
        gap.kind in (SlotKind.CHOICE, SlotKind.NAME, SlotKind.OPERATORS)
        or bool(gap.choices)
        or isinstance(gap.part, bool)
        or (isinstance(gap.part, Node) and gap.part.kind == "truth")
    )


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
    return isinstance(piece.what, Socket) and piece.what.gap.plus


def _cut(text: str, room: float, ruler: Ruler, begun: bool) -> tuple[str, str]:
    """As many words as fit, and the rest; at the start of a line at least one word."""
    words = text.split(" ")
    count = 0 if begun else 1
    while count < len(words) and ruler.width_of(" ".join(words[: count + 1])) <= room:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])
