"""The hand in the text: press, drag, double and triple press, wheel."""

from __future__ import annotations

from game.editor.text.acts import Answer
from game.editor.text.moves import word_at
from game.editor.text.page import Page, Spot
from game.editor.text.writing import Writing
from game.ui.events import Pointed

__all__ = ["pointed", "scrolled"]


def pointed(editor: Writing, event: Pointed) -> tuple[Answer, ...]:
    """Put the caret there; held it selects, twice it takes the word, three times the line."""
    page = editor.page
    spot = page.clamped(*editor.sheet.spot(event.x, event.y))
    if event.what == "up":
        return ()
    if event.what == "down":
        editor.held = _unit(page, spot, event.clicks)
        if event.shift:
            editor.held = page.anchor, page.anchor
    first, last = editor.held or (spot, spot)
    start, end = _unit(page, spot, event.clicks)
    if spot < first:
        return editor.select(page.at(start, last))
    return editor.select(page.at(max(end, last) if event.clicks > 1 else end, first))


def _unit(page: Page, spot: Spot, clicks: int) -> tuple[Spot, Spot]:
    """What is taken at a place: nothing, a word, a line."""
    match clicks:
        case 2:
            return word_at(page, spot)
        case 3:
            return Spot(spot.line, 0), page.clamped(spot.line, len(page.lines[spot.line]))
        case _:
            return spot, spot


def scrolled(editor: Writing, key: str, dy: float, dx: float) -> None:
    """Move what is seen; the caret stays where it is."""
    if key == "words":
        editor.drawer_scroll = max(0.0, editor.drawer_scroll + dy)
    elif key == "offer" and editor.offer:
        editor.offer = editor.offer.stepped(1 if dy > 0 else -1)
    else:
        editor.scroll = max(0.0, min(editor.scroll + dy, editor.sheet.most_y))
        editor.pan = max(0.0, min(editor.pan + dx, editor.sheet.most_x))
        editor.follow = False
