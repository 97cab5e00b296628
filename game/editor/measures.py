"""What blocks are measured with, and what a measured block is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from game.blocks import Block, SlotKind
from game.editor import shape
from game.editor.tokens import Gap, Say
from game.program import HOLE, Node, Part
from game.ui.rect import Rect

__all__ = ["Label", "Laid", "Ruler", "Socket", "all_of", "has_arrow", "is_hole", "laid_of"]


@dataclass(frozen=True, slots=True)
class Ruler:
    """How to measure: the unit, the text size, the width of a text, the words, the blocks.

    Bars longer than `limit` px (from the left of the workspace) go on in a second line. `known`
    remembers statements measured with an equal ruler, by the identity of their nodes: most blocks
    only move when another one is edited.
    """

    u: float
    text: float
    width_of: Callable[[str], float]
    say: Say
    find: Callable[[str], Block]
    limit: float = 10_000
    language: str = "en"
    pluses: bool = True  # whether lists and calls show the plus that lengthens them
    known: dict[int, Laid] | None = field(default=None, compare=False, repr=False)


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

    `rect` holds the whole block without its tab; `contour` is its outline seen from the corner of
    `rect`, so that it stays as it is where the block moves; `heads` are its bars (one for a plain
    block) and `foot` what closes it; `values` are the blocks in its sockets, `bodies` those in its
    mouths, `mouths` say whose statements they are.
    """

    node: Node
    block: Block | None  # None: the Start block
    rect: Rect
    contour: shape.Outline
    heads: tuple[Rect, ...]
    foot: Rect | None = None
    badge: tuple[float, float] | None = None
    labels: tuple[Label, ...] = ()
    sockets: tuple[Socket, ...] = ()
    values: tuple[Laid, ...] = ()
    bodies: tuple[tuple[Laid, ...], ...] = ()
    mouths: tuple[tuple[int, int], ...] = ()  # (owner, slot) of each body

    @property
    def outline(self) -> shape.Outline:
        """The contour where the block lies."""
        left, top = self.rect.x, self.rect.y
        return tuple((x + left, y + top) for x, y in self.contour)

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
        if not dx and not dy:
            return self
        return Laid(
            self.node,
            self.block,
            self.rect.moved(dx, dy),
            self.contour,
            tuple([head.moved(dx, dy) for head in self.heads]),
            self.foot and self.foot.moved(dx, dy),
            self.badge and (self.badge[0] + dx, self.badge[1] + dy),
            tuple([Label(one.text, one.x + dx, one.y + dy) for one in self.labels]),
            tuple([Socket(one.gap, one.rect.moved(dx, dy), one.text) for one in self.sockets]),
            tuple([one.moved(dx, dy) for one in self.values]),
            tuple([tuple([one.moved(dx, dy) for one in body]) for body in self.bodies]),
            self.mouths,
        )


def is_hole(part: Part) -> bool:
    """Whether nothing stands there yet."""
    return isinstance(part, Node) and part.kind == HOLE


def has_arrow(gap: Gap) -> bool:
    """Whether a tap opens a list to choose from."""
    if gap.sign:
        return False
    return (
        gap.kind in (SlotKind.CHOICE, SlotKind.NAME, SlotKind.OPERATORS)
        or bool(gap.choices)
        or isinstance(gap.part, bool)
        or (isinstance(gap.part, Node) and gap.part.kind == "truth")
    )


def all_of(laid: Sequence[Laid]) -> Iterator[Laid]:
    """Every block, outer before inner."""
    heap = [*reversed(laid)]  # nested generators would cost their depth for each block
    while heap:
        one = heap.pop()
        yield one
        for body in reversed(one.bodies):
            heap.extend(reversed(body))
        heap.extend(reversed(one.values))


def laid_of(laid: Sequence[Laid], id: int) -> Laid | None:
    """The block of an id."""
    return next((one for one in all_of(laid) if one.node.id == id), None)
