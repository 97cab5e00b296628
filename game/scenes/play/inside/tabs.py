"""The calls that are being made, as tabs above the boxes: the program, then each call in it."""

from __future__ import annotations

from game.scenes.play.inside.ruler import LETTERS, Ruler
from game.scenes.play.marks import Called
from game.ui.box import Box
from game.ui.paint import Fill, Words
from game.ui.rect import Rect

__all__ = ["call_tabs"]


def call_tabs(ruler: Ruler, row: Rect, names: tuple[str, ...], shown: int) -> tuple[Box, ...]:
    """A tab for each call in up to three rows; of many those near the one that is looked at."""
    if len(names) < 2:
        return ()
    pen = ruler.pen
    texts = [ruler.clip(name, LETTERS // 2) if name else pen.say("program") for name in names]
    wides = [ruler.wide(text, 20) + ruler.gap / 2 for text in texts]
    first = 0
    while first < shown and sum(wides[first : shown + 1]) > row.w * 2:
        first += 1
    tabs: list[Box] = []
    x, y = row.x, row.y
    for depth in range(first, len(texts)):
        if x > row.x and x + wides[depth] > row.right + ruler.gap:
            if y > row.y + 1.5 * row.h:
                break
            x, y = row.x, y + row.h + ruler.gap / 2
        spot = Rect(x, y, min(wides[depth] - ruler.gap / 2, row.w), row.h)
        tabs.append(_tab(ruler, spot, texts[depth], depth, depth == shown))
        x += wides[depth]
    return tuple(tabs)


def _tab(ruler: Ruler, spot: Rect, text: str, depth: int, chosen: bool) -> Box:
    pen = ruler.pen
    fill = pen.color("terra" if chosen else "paper")
    ground = Fill(spot, fill, spot.h / 2, pen.color("terraD"), pen.px(2))
    ink = pen.theme.on("terra") if chosen else pen.color("ink")
    words = Words(text, *spot.middle, ruler.size, ink, True, mono=bool(depth), align="centre")
    return Box(
        spot,
        (ground, words),
        key=f"call:{depth}",
        on=Called(depth),
        label=text,
        tip=pen.say("The boxes of {name}", name=text),
        group="calls",
        radius=spot.h / 2,
    )
