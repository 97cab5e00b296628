"""The completion under the caret: words with their categories, and a line of help."""

from __future__ import annotations

from game.editor.text.acts import Accept
from game.editor.text.complete import Offer
from game.editor.text.drawer import tab_paints
from game.editor.text.sheet import Grid
from game.editor.text.words import Word
from game.editor.text.writing import Writing
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import LEADING, clip_text, wrap

__all__ = ["offer_box"]

MOST = 6
"""So many words are shown at once."""


def offer_box(editor: Writing, offer: Offer, grid: Grid) -> Box:
    """The list below the caret, or above it where there is no room."""
    pen, area = grid.pen, grid.area
    row, wide = pen.px(36), min(pen.px(310), area.w - pen.px(24))
    first = max(0, min(offer.at - MOST // 2, len(offer.words) - MOST))
    shown = offer.words[first : first + MOST]
    size = pen.text_size("caption")
    lines = wrap(pen, _help(editor, pen, offer.word), size, wide - pen.px(24))[:2]
    foot = len(lines) * size * LEADING + pen.px(12)
    high = len(shown) * row + foot + pen.px(10)
    page = editor.page
    x = grid.x(page.line, page.caret.column - len(offer.prefix)) - pen.px(36)
    x = max(area.x + pen.px(8), min(x, area.right - wide - pen.px(8)))
    below = grid.top(page.caret.line) + grid.high + pen.px(2)
    y = below if below + high <= area.bottom + pen.px(60) else grid.top(page.caret.line) - high
    card = Rect(x, y, wide, high)
    shadow = 0 if pen.theme.contrast else 1
    paints: list[Paint] = [
        Fill(card, pen.color("paper"), pen.px(12), pen.color("ink"), pen.px(2), shadow=shadow)
    ]
    top = card.y + pen.px(5)
    kids = tuple(
        _row(
            editor,
            pen,
            word,
            index + first,
            offer,
            Rect(card.x + pen.px(5), top + index * row, wide - pen.px(10), row),
        )
        for index, word in enumerate(shown)
    )
    y = top + len(shown) * row + pen.px(4) + size * LEADING / 2
    for line in lines:
        paints.append(Words(line, card.x + pen.px(12), y, size, pen.color("walnut")))
        y += size * LEADING
    return Box(card, tuple(paints), kids, key="offer", scroll=True)


def _help(editor: Writing, pen: Pen, word: Word) -> str:
    """What the word does, in the child's language."""
    match word.kind:
        case "name":
            return pen.say("A box of your own.")
        case "call":
            return pen.say("A knot of your own.")
    return pen.say(editor.blocks.find(word.kind).help)


def _row(editor: Writing, pen: Pen, word: Word, index: int, offer: Offer, spot: Rect) -> Box:
    chosen = index == offer.at
    paints: list[Paint] = []
    if chosen:
        edge = pen.color("saffron")
        paints.append(Fill(spot, pen.color("saffronL"), pen.px(8), edge, pen.px(2)))
    inner = spot.inset(pen.px(4), pen.px(4))
    paints += tab_paints(editor, pen, word.kind, Rect(inner.x, inner.y, pen.px(28), inner.h))
    size = pen.text_size("code") * 0.88
    text = clip_text(pen, word.shown, size, spot.w - pen.px(50), chosen, True)
    x = inner.x + pen.px(37)
    paints.append(Words(text, x, spot.middle[1], size, pen.color("ink"), chosen, mono=True))
    return Box(
        spot,
        tuple(paints),
        key=f"offer:{index}",
        on=Accept(index),
        label=word.shown,
        group="workspace",
        pointer_only=True,
    )
