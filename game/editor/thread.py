"""Where beads lie on their thread: from left to right, frames around the beads of a loop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.editor.acts import Stop
from game.editor.stops import mouths
from game.editor.targets import Target
from game.editor.tokens import Find
from game.program import Node, Place
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = [
    "PITCH",
    "SIZE",
    "Bead",
    "all_beads",
    "depth",
    "lay",
    "lay_one",
    "part",
    "scale",
    "targets",
]

SIZE, PITCH = 92, 96  # px of a bead, and from one to the next
HEAD, PAD, TAIL, ELSE = 84, 10, 48, 34  # px of a frame: its head, inside each end, its end, "else"


@dataclass(frozen=True, slots=True)
class Bead:
    """A bead or frame in its place; `windows` are the holes of a frame, `inner` their beads."""

    node: Node
    rect: Rect
    windows: tuple[Rect, ...] = ()
    inner: tuple[tuple[Bead, ...], ...] = ()
    mouths: tuple[tuple[int, int], ...] = ()


def depth(find: Find, body: Sequence[Node]) -> int:
    """How many frames lie inside each other."""
    deepest = 0
    for node in body:
        inside = mouths(node, find)
        if inside:
            deepest = max(deepest, *(1 + depth(find, body) for _, _, body in inside))
    return deepest


def lay(find: Find, body: Sequence[Node], x: float, y: float, k: float) -> list[Bead]:
    """Beads from left to right; `y` is their middle, `k` the scale."""
    found = []
    for node in body:
        bead = lay_one(find, node, x, y, k)
        found.append(bead)
        x = bead.rect.right + (PITCH - SIZE) * k
    return found


def lay_one(find: Find, node: Node, x: float, y: float, k: float) -> Bead:
    inside = mouths(node, find)
    if not inside:
        return Bead(node, Rect(x, y - SIZE * k / 2, SIZE * k, SIZE * k))
    half = (SIZE / 2 + 12 * depth(find, (node,))) * k
    at, windows, rows = x + HEAD * k, [], []
    for _, _, body in inside:
        row = lay(find, body, at + PAD * k, y, k)
        end = row[-1].rect.right if row else at + (PAD + SIZE) * k
        high = half - 8 * k
        windows.append(Rect(at, y - high, end + (PAD + 2) * k - at, 2 * high))
        rows.append(tuple(row))
        at = windows[-1].right + ELSE * k
    right = windows[-1].right + TAIL * k
    rect = Rect(x, y - half, right - x, 2 * half)
    return Bead(
        node, rect, tuple(windows), tuple(rows), tuple((owner, slot) for owner, slot, _ in inside)
    )


def all_beads(beads: Sequence[Bead]) -> Iterator[Bead]:
    for bead in beads:
        yield bead
        for row in bead.inner:
            yield from all_beads(row)


def targets(
    beads: Sequence[Bead], owner: int, slot: int, x: float, rect: Rect, k: float
) -> Iterator[Target]:
    """The places between beads: a standing line each."""
    yield Target(Rect(x, rect.y, 0, rect.h), Place(owner, slot, 0))
    for index, bead in enumerate(beads):
        for (inner, inner_slot), window, row in zip(
            bead.mouths, bead.windows, bead.inner, strict=True
        ):
            left = window.x + (PAD - 2) * k
            yield from targets(row, inner, inner_slot, left, window, k)
        x = bead.rect.right + (PITCH - SIZE) * k / 2
        yield Target(Rect(x, bead.rect.y, 0, bead.rect.h), Place(owner, slot, index + 1))


def scale(pen: Pen, rect: Rect, deep: int) -> float:
    """How large beads are: as the design says, smaller in a low row, 64 px at the least."""
    fitting = (rect.h - pen.px(20)) / (SIZE + 24 * max(1, deep))
    return max(64 / SIZE, min(pen.scale, fitting))


def part(bead: Bead, stop: Stop) -> Rect:
    if not bead.windows:
        return bead.rect
    if stop.part == "foot":
        right = bead.windows[-1].right
        return Rect(right, bead.rect.y, bead.rect.right - right, bead.rect.h)
    if stop.part == "bar" and stop.slot < len(bead.windows):
        left, right = bead.windows[stop.slot - 1].right, bead.windows[stop.slot].x
        return Rect(left, bead.rect.y, right - left, bead.rect.h)
    return Rect(bead.rect.x, bead.rect.y, bead.windows[0].x - bead.rect.x, bead.rect.h)
