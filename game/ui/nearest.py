"""Which box an arrow key goes to, and how far a list scrolls to show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from game.ui.box import Box
from game.ui.reach import Spot
from game.ui.rect import Rect

__all__ = ["ARROWS", "first_of", "group_of", "neighbour", "next_group", "out_of_sight"]

ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def first_of(order: Sequence[Spot], wanted: Sequence[str]) -> str:
    """The first key wanted that is there, else a box marked as entry, else the first box."""
    keys = [spot.box.key for spot in order]
    entries = [spot.box.key for spot in order if spot.box.entry]
    return next((key for key in (*wanted, *entries, *keys) if key in keys), "")


def group_of(box: Box) -> str:
    """The group of a box; one without is a group of its own."""
    return box.group or f"\0{box.key}"


def next_group(order: Sequence[Spot], focus: str, last: Mapping[str, str], way: int) -> str:
    """The key Tab goes to: the next group (way 1) or the one before (-1), where it was last left.

    "" when nothing can have the focus.
    """
    groups = list(dict.fromkeys(group_of(spot.box) for spot in order))
    if not groups:
        return ""
    now = next((group_of(spot.box) for spot in order if spot.box.key == focus), None)
    at = groups.index(now) + way if now is not None else (0 if way > 0 else -1)
    group = groups[at % len(groups)]
    inside = [spot.box.key for spot in order if group_of(spot.box) == group]
    return last[group] if last.get(group) in inside else inside[0]


def neighbour(order: Sequence[Spot], focus: str, way: tuple[int, int]) -> str:
    """The key of the nearest box of the same group in a direction, or ""."""
    here = next((spot for spot in order if spot.box.key == focus), None)
    if here is None:
        return ""
    inside = [spot for spot in order if group_of(spot.box) == group_of(here.box)]
    target = nearest_in(here.box.rect, way, inside, focus)
    return target.box.key if target else ""


def nearest_in(
    here: Rect, way: tuple[int, int], inside: Iterable[Spot], without: str
) -> Spot | None:
    """The spot that lies most straight and nearest in a direction."""
    best, cost = None, 0.0
    x, y = here.middle
    for spot in inside:
        if spot.box.key == without:
            continue
        rect = spot.box.rect
        dx, dy = rect.middle[0] - x, rect.middle[1] - y
        ahead = dx * way[0] + dy * way[1]
        aside = abs(dx * way[1]) + abs(dy * way[0])
        # beside the way a shared row or column counts as straight
        shared = _shares(here, rect, horizontal=way[1] != 0)
        if ahead <= 1 or (not shared and aside > ahead * 2.5):
            continue
        price = ahead + (aside * 0.2 if shared else aside * 2.5)
        if best is None or price < cost:
            best, cost = spot, price
    return best


def _shares(a: Rect, b: Rect, horizontal: bool) -> bool:
    if horizontal:
        return a.x < b.right and b.x < a.right
    return a.y < b.bottom and b.y < a.bottom


def out_of_sight(rect: Rect, view: Rect) -> float:
    """How far to scroll so that a rectangle is seen, with a little air."""
    air = min(16.0, max(0.0, (view.h - rect.h) / 2))
    if rect.y < view.y:
        return rect.y - view.y - air
    if rect.bottom > view.bottom:
        return min(rect.bottom - view.bottom + air, rect.y - view.y)
    return 0.0
