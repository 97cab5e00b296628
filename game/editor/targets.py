"""Where a carried block may be put: gaps between statements, and sockets of values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

from game.blocks import Block, Shape
from game.editor.gaps import accepts
from game.editor.measures import Laid
from game.editor.tokens import Gap
from game.program import Place
from game.ui.rect import Rect

__all__ = ["Target", "closest", "targets_for"]


@dataclass(frozen=True, slots=True)
class Target:
    """A statement's place (`rect` is its line, from the left end) or a socket (`rect` its box)."""

    rect: Rect
    place: Place | None = None
    gap: Gap | None = None


def targets_for(block: Block, laid: Sequence[Laid], start: Rect) -> tuple[Target, ...]:
    """All targets of a block in reading order; `start` is the Start block's box."""
    if block.shape is not Shape.STATEMENT:
        return tuple(_sockets(block, laid))
    found: list[Target] = []
    _lines(laid, (0, 0), start.x, start.bottom, start.w, found)
    return tuple(found)


def _lines(
    body: Sequence[Laid], mouth: tuple[int, int], x: float, y: float, w: float, found: list[Target]
) -> None:
    found.append(Target(Rect(x, y, body[0].rect.w if body else w, 0), Place(*mouth, 0)))
    for index, laid in enumerate(body):
        mouths = zip(laid.mouths, laid.heads, laid.bodies, strict=False)
        for inner, head, inside in mouths:
            arm = (laid.foot.h if laid.foot else 0) * 2 / 3
            _lines(inside, inner, head.x + arm, head.bottom, head.w - arm, found)
        rect = laid.rect
        found.append(Target(Rect(rect.x, rect.bottom, rect.w, 0), Place(*mouth, index + 1)))


def _sockets(block: Block, laid: Sequence[Laid]) -> Iterator[Target]:
    for one in laid:
        yield from (
            Target(socket.rect, gap=socket.gap)
            for socket in one.sockets
            if accepts(socket.gap, block)
        )
        yield from _sockets(block, one.kids)


def closest(
    targets: Sequence[Target], x: float, y: float, magnet: float, beads: bool = False
) -> Target | None:
    """The target nearest to the corner (x, y) of a statement or the heart of a value.

    Statements always find a place: height counts most, depth decides between places at one height.
    Values snap only within `magnet` px. Along a thread of beads it is the other way round.
    """

    def far(target: Target) -> float:
        if target.place is not None:
            dx, dy = abs(x - target.rect.x), abs(y - target.rect.y)
            return dx if beads else dy + 0.35 * dx
        rect = target.rect
        dx = max(rect.x - x, 0, x - rect.right)
        dy = max(rect.y - y, 0, y - rect.bottom)
        return hypot(dx, dy) + (0.01 * rect.w)

    best = min(targets, key=far, default=None)
    if best is None or (best.gap is not None and far(best) > magnet + 0.01 * best.rect.w):
        return None
    return best
