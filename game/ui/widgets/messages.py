"""What the game says: dialogs, toasts, tooltips, and waiting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Veil, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import LEADING, fit, label, paragraph, wrap
from game.ui.widgets.buttons import button, button_width, icon_button
from game.ui.widgets.shapes import arrow, edge_px, icon, lift, octagon_poly, wool_ball

__all__ = ["Answer", "dialog", "progress_ball", "toast", "tooltip"]

Answer = tuple[str, Any, str]
"""(words, on, icon or "") of a button in a dialog."""


def dialog(
    pen: Pen,
    title: str,
    body: str,
    answers: Sequence[Answer],
    *,
    picture: str = "robot/south-think",
    key: str = "dialog",
    kind: str = "primary",
) -> Box:
    """A question in the middle of the window; the first answer is the safe one and has the focus.

    `picture` is a drawing below `assets/`, "" for none. Only the dialog can be reached meanwhile.
    """
    wide = min(pen.width - pen.px(32), pen.px(560))
    art = pen.px(128) if picture else 0.0
    inner_w = wide - pen.px(48) - art
    size = pen.text_size("body")
    titles = fit(pen, title, pen.text_size("card"), inner_w, True, 3)
    lines = wrap(pen, body, size, inner_w)
    head_h = titles.height + pen.px(8) + len(lines) * size * LEADING
    foot, foot_h = _answers(pen, inner_w, answers, key, kind)
    high = max(head_h + foot_h + pen.px(76), art + pen.px(90))
    screen = Rect(0, 0, pen.width, pen.height)
    card = screen.centred(wide, high)
    inner = Rect(card.x + pen.px(24) + art, card.y + pen.px(24), inner_w, high - pen.px(48))
    top, ink = Rect(inner.x, inner.y, inner.w, titles.height), pen.color("ink")
    below = Rect(inner.x, inner.y + titles.height + pen.px(8), inner.w, inner.h)
    paints: list[Paint] = [
        *_card(pen, screen, card),
        *label(pen, top, title, titles.size, ink, True, lines=3),
        *paragraph(pen, below, body, size, ink)[0],
    ]
    if picture:
        spot = Rect(card.x + pen.px(16), card.y + pen.px(20), art, high - pen.px(40))
        paints.append(Drawing(picture, spot.centred(art, min(spot.h, art * 1.25))))
    places = [rect.moved(inner.x, inner.bottom - foot_h) for rect in foot]
    kids = _buttons(pen, places, answers, key, kind)
    return Box(screen, tuple(paints), kids, key=key, label=title, modal=True)


def _card(pen: Pen, screen: Rect, card: Rect) -> tuple[Paint, ...]:
    """The dimmed window and the paper on it."""
    paper, line = pen.color("paper"), pen.color("line")
    return (
        Veil(screen, "#1B120C", 0.7 if pen.theme.contrast else 0.45),
        Fill(card, paper, pen.px(18), line, edge_px(pen), shadow=lift(pen, 2)),
    )


def _buttons(
    pen: Pen, places: Sequence[Rect], answers: Sequence[Answer], key: str, kind: str
) -> tuple[Box, ...]:
    return tuple(
        button(
            pen,
            rect,
            words,
            key=f"{key}:{i}",
            on=on,
            icon_name=icon_name,
            kind=kind if i == 0 else "plain",
            group=key,
            entry=i == 0,
        )
        for i, (rect, (words, on, icon_name)) in enumerate(zip(places, answers, strict=True))
    )


def _answers(
    pen: Pen, wide: float, answers: Sequence[Answer], key: str, kind: str
) -> tuple[list[Rect], float]:
    """Where the buttons are, from 0, 0: side by side where they fit, else below each other."""
    high, gap = pen.px(56), pen.px(14)
    widths = [max(pen.px(120), button_width(pen, words, mark)) for words, _, mark in answers]
    if sum(widths) + gap * (len(widths) - 1) <= wide:
        rects, x = [], 0.0
        for w in widths:
            rects.append(Rect(x, 0, w, high))
            x += w + gap
        return rects, high
    rects = [Rect(0, i * (high + gap), wide, high) for i in range(len(widths))]
    return rects, len(widths) * (high + gap) - gap


# the octagon behind a toast's icon
_TOAST_FILLS = {"check": "teal", "warn": "madder"}


def toast(
    pen: Pen,
    rect: Rect,
    text: str,
    icon_name: str = "info",
    *,
    closes: Any = None,
    close_label: str = "",
    key: str = "toast",
) -> Box:
    """A short line on night; with `closes` it stays and has a button that sends it."""
    edge = pen.color("on_night") if pen.theme.contrast else ""
    r = pen.px(16)
    mark_x = rect.x + pen.px(12) + r
    fill = pen.color(_TOAST_FILLS.get(icon_name, "indigo"))
    paints: list[Paint] = [
        Fill(
            rect,
            pen.color("night"),
            pen.px(10),
            edge,
            pen.px(2) if edge else 0,
            shadow=lift(pen, 1),
        ),
        octagon_poly(mark_x, rect.middle[1], r, fill),
        icon(icon_name, mark_x, rect.middle[1], r * 1.2, pen.theme.on(fill)),
    ]
    kids: tuple[Box, ...] = ()
    right = rect.right - pen.px(12)
    if closes is not None:
        side = pen.px(44)
        at = Rect(rect.right - side - pen.px(4), rect.middle[1] - side / 2, side, side)
        kids = (icon_button(pen, at, "cross", label=close_label, key=key, on=closes, kind="night"),)
        right = at.x
    room = Rect(mark_x + r + pen.px(12), rect.y, right - mark_x - r - pen.px(12), rect.h)
    lines = max(1, int(rect.h / pen.px(26)))
    words = label(pen, room, text, pen.text_size("block"), pen.color("on_night"), True, lines=lines)
    return Box(rect, (*paints, *words), kids, label=text)


def tooltip(pen: Pen, target: Rect, text: str) -> Box:
    """Words on night above a box (below where there is no room), with a small arrow."""
    size = pen.text_size("block")
    most = min(pen.px(300), pen.width - pen.px(48))
    lines = wrap(pen, text, size, most, True)
    w = max(pen.measure(line, size, True, False) for line in lines) + pen.px(32)
    h = len(lines) * size * LEADING + pen.px(16)
    tip = pen.px(10)
    above = target.y - h - tip - pen.px(4) >= 0
    y = target.y - h - tip - pen.px(2) if above else target.bottom + tip + pen.px(2)
    x = min(max(pen.px(4), target.middle[0] - w / 2), pen.width - w - pen.px(4))
    card = Rect(x, y, w, h)
    night = pen.color("night")
    at = min(max(target.middle[0], x + pen.px(18)), x + w - pen.px(18))
    points = arrow(at, card.bottom + tip, tip * 2.2, tip + 1)
    if not above:
        points = ((at - tip * 1.1, y + 1), (at, y - tip), (at + tip * 1.1, y + 1))
    edge = pen.color("on_night") if pen.theme.contrast else ""
    base = Fill(card, night, pen.px(8), edge, pen.px(2) if edge else 0)
    words = tuple(
        Words(
            line,
            card.middle[0],
            y + pen.px(8) + size * LEADING * (i + 0.5),
            size,
            pen.color("on_night"),
            True,
            align="center",
        )
        for i, line in enumerate(lines)
    )
    return Box(card, (Poly(points, edge or night), base, *words), label=text, ghost=True)


def progress_ball(pen: Pen, rect: Rect, text: str, share: float | None = None) -> Box:
    """Waiting: a ball of wool being wound, a thread that grows with `share`, words below.

    Without a share the ball only turns with the pen's clock.
    """
    middle = rect.middle[0]
    r = pen.px(26)
    top = rect.y + pen.px(24) + r
    bar = Rect(rect.x + pen.px(20), top + r + pen.px(20), rect.w - pen.px(40), pen.px(8))
    known = share if share is not None else (pen.clock * 0.5) % 1.0
    done = Rect(bar.x, bar.y, max(bar.h, bar.w * min(1.0, known)), bar.h)
    words_rect = Rect(rect.x + pen.px(8), bar.bottom, rect.w - pen.px(16), rect.bottom - bar.bottom)
    paints: tuple[Paint, ...] = (
        Fill(
            rect,
            pen.color("paper"),
            pen.px(14),
            pen.color("line"),
            edge_px(pen),
            shadow=lift(pen, 1),
        ),
        *wool_ball(middle, top, r),
        Fill(bar, pen.color("line") if not pen.theme.contrast else "#6A6A6A", bar.h / 2),
        Fill(done, pen.color("saffron" if pen.theme.contrast else "madder"), bar.h / 2),
        *label(
            pen, words_rect, text, pen.text_size("block"), pen.color("ink"), True, "center", lines=2
        ),
    )
    return Box(rect, paints, label=text)
