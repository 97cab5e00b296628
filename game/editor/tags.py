"""Tags beside the block or line that runs: what its names hold, and the answer to a why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from game.editor.measures import Laid
from game.ui.box import Box
from game.ui.paint import Fill, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import clip_text

__all__ = ["Tag", "tag_boxes", "tags_beside", "tags_width"]

LONGEST = 24
"""So many letters of a tag are shown; a loud one is shown whole where there is room."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A few letters: a name with its value, pressed it sends `on`; or a sentence, `loud`."""

    text: str
    key: str = ""
    on: Any = None
    tip: str = ""
    loud: bool = False


def tag_boxes(
    pen: Pen, tags: Sequence[Tag], size: float, spot: tuple[float, float], right: float
) -> list[Box]:
    """As many as there is room for from a place on, in one row with its middle there."""
    x, y = spot
    found: list[Box] = []
    for tag in tags:
        wide = _wide(pen, tag, size)
        if tag.loud:
            wide = min(wide, right - x)
        if x + wide > right or wide < size * 2:
            break
        found.append(_tag(pen, tag, Rect(x, y - size * 0.85, wide, size * 1.7), size))
        x += wide + pen.px(6)
    return found


def tags_beside(pen: Pen, laid: Laid, tags: Sequence[Tag], port: Rect) -> list[Box]:
    """The tags of a block: right of its head where there is room for all, else below it."""
    if not tags:
        return []
    size, head, gap = pen.text_size("caption") * 0.9, laid.heads[0], pen.px(8)
    all_of = tags_width(pen, tags, size)
    right = port.right - pen.px(20)
    if head.right + gap + all_of <= right and head.bottom <= port.bottom:
        return tag_boxes(pen, tags, size, (head.right + gap, head.middle[1]), right)
    x = max(port.x + gap, min(head.x + 2 * gap, right - all_of))
    y = min(head.bottom + size * 0.3, port.bottom - size)
    return tag_boxes(pen, tags, size, (x, y), right)


def tags_width(pen: Pen, tags: Sequence[Tag], size: float) -> float:
    """How wide a row of tags is."""
    return sum(_wide(pen, tag, size) + pen.px(6) for tag in tags)


def _wide(pen: Pen, tag: Tag, size: float) -> float:
    return pen.width_of(_short(tag), size, True, not tag.loud) + pen.px(14)


def _short(tag: Tag) -> str:
    if tag.loud or len(tag.text) <= LONGEST:
        return tag.text
    return tag.text[: LONGEST - 1] + "…"


def _tag(pen: Pen, tag: Tag, spot: Rect, size: float) -> Box:
    fill, edge = ("saffron", "ink") if tag.loud else ("paper", "violet")
    ground = Fill(spot, pen.color(fill), pen.px(7), pen.color(edge), pen.px(2))
    ink = pen.theme.on(pen.color(fill)) if tag.loud else pen.color("ink")
    room = spot.w - pen.px(8)
    text = clip_text(pen, tag.text, size, room, True) if tag.loud else _short(tag)
    words = Words(text, *spot.middle, size, ink, True, mono=not tag.loud, align="centre")
    if tag.on is None:
        return Box(spot, (ground, words), label=tag.text)
    return Box(
        spot,
        (ground, words),
        key=tag.key,
        on=tag.on,
        label=tag.text,
        tip=tag.tip,
        group="workspace",
        hit=spot.inset(-pen.px(2), min(0.0, (spot.h - pen.px(30)) / 2)),
        pointer_only=True,
        radius=pen.px(7),
    )
