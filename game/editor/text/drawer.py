"""The drawer of words: pressed, a key writes its word at the caret; dragged, where it is let go."""

from __future__ import annotations

from game.editor.looks import footed
from game.editor.text.acts import Write
from game.editor.text.words import Word
from game.editor.text.writing import Writing
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import clip_text
from game.ui.widgets import icon, scrollbar

__all__ = ["drawer_box", "drawer_width", "tab_paints"]

TAB = 32
HIGH, PITCH = 44, 50


def drawer_width(editor: Writing, pen: Pen) -> float:
    """The 154 px of the design, and up to 196 where a word asks for it."""
    size = _size(pen)
    wide = max(pen.width_of(word.shown, size, True, True) for word in editor.words)
    least, most = (118, 170) if pen.compact else (153, 206)
    return min(max(pen.px(least), wide + pen.px(TAB + 40)), pen.px(most))


def _size(pen: Pen) -> float:
    return pen.text_size("rail") * (0.94 if not pen.theme.large else 0.8)


def drawer_box(editor: Writing, pen: Pen, rect: Rect) -> Box:
    """The keys in a column that scrolls, below their title."""
    edge = rect.right - pen.px(1)
    size = pen.text_size("body")
    paints: list[Paint] = [*footed(pen, rect, "wool", left=True)]
    paints.append(Stroke(((edge, rect.y), (edge, rect.bottom)), pen.color("line"), pen.px(2)))
    title = pen.say("Words")
    paints.append(
        Words(title, rect.x + pen.px(15), rect.y + pen.px(24), size, pen.color("ink"), True)
    )
    room = Rect(rect.x, rect.y + pen.px(42), rect.w, rect.h - pen.px(42))
    high = len(editor.words) * pen.px(PITCH) + pen.px(12)
    editor.drawer_scroll = min(editor.drawer_scroll, max(0.0, high - room.h))
    y = room.y + pen.px(2) - editor.drawer_scroll
    kids = []
    for word in editor.words:
        spot = Rect(rect.x + pen.px(11), y, rect.w - pen.px(21), pen.px(HIGH))
        kids.append(_key(editor, pen, word, spot))
        y += pen.px(PITCH)
    bar = scrollbar(pen, room.inset(pen.px(3)), editor.drawer_scroll, high)
    column = Box(room, (), (*kids, bar), key="words", clip=True, scroll=True)
    return Box(rect, tuple(paints), (column,), key="words-ground")


def _key(editor: Writing, pen: Pen, word: Word, spot: Rect) -> Box:
    block = editor.blocks.find(word.kind)
    key = f"word:{word.kind}"
    lit = key in (pen.hover, pen.held)
    fill = pen.color("sheet") if lit else pen.color("paper")
    paints: list[Paint] = [Fill(spot, fill, pen.px(8), pen.color("line"), pen.px(2))]
    paints += tab_paints(editor, pen, word.kind, Rect(spot.x, spot.y, pen.px(TAB), spot.h))
    size, room = _size(pen), spot.w - pen.px(TAB + 14)
    # A word that is to be typed must be read whole, if need be in smaller letters.
    size = max(
        pen.px(12), min(size, size * (room - 2) / pen.width_of(word.shown, size, True, True))
    )
    text = clip_text(pen, word.shown, size, room, True, True)
    x = spot.x + pen.px(TAB + 7)
    paints.append(Words(text, x, spot.middle[1], size, pen.color("ink"), True, mono=True))
    return Box(
        spot,
        tuple(paints),
        key=key,
        on=Write(word),
        drag=Write(word),
        label=word.shown,
        group="drawer",
        tip=pen.say(block.help),
        radius=pen.px(8),
    )


def tab_paints(editor: Writing, pen: Pen, kind: str, spot: Rect) -> tuple[Paint, ...]:
    """The coloured left end of a key, with its icon."""
    block = editor.blocks.find(kind)
    look, radius = pen.theme.category(block.category), pen.px(8)
    square = Rect(spot.x + radius, spot.y, spot.w - radius, spot.h)
    return (
        Fill(spot, look.fill, radius),
        Fill(square, look.fill),
        icon(block.icon, *spot.middle, min(spot.w, spot.h) * 0.62, look.ink),
    )
