"""The program as Python text, to read: numbers, category bars, colours."""

from __future__ import annotations

import io
import keyword
import tokenize
from collections.abc import Iterator
from typing import Any

from game.editor.tokens import Find
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import scrollbar

__all__ = ["code_view"]

NUMBERS = 52  # px for the line numbers and the bars


def code_view(
    pen: Pen,
    area: Rect,
    shown: Any,
    lit: int = 0,
    kinds: dict[int, str] | None = None,
    find: Find | None = None,
    scroll: float = 0,
) -> Box:
    """A sheet of Python with line numbers; the lit node's line is marked.

    `shown` is what `source.show` gives: the text and the span of each node. `kinds` (id to kind)
    and `find` give each line the bar of its block's category.
    """
    size, line = pen.text_size("code"), pen.text_size("code_line")
    lines = shown.text.rstrip("\n").split("\n") if shown.text.strip() else [""]
    spans = dict(shown.spans)
    at = spans[lit].line if lit in spans else 0
    bars = _bars(pen, spans, kinds or {}, find)
    top = area.y + pen.px(16)
    if at:
        scroll = max(0.0, min(scroll, (at - 1) * line), at * line + pen.px(40) - area.h)
    paints: list[Paint] = [Fill(area, pen.color("sheet"))]
    edge = area.x + pen.px(NUMBERS)
    rows = {number: list(row) for number, row in _coloured(shown.text)}
    for index, text in enumerate(lines):
        y = top + (index + 0.5) * line - scroll
        if not area.y - line < y < area.bottom + line:
            continue
        paints += _line(
            pen,
            area,
            edge,
            y,
            index + 1,
            text,
            rows.get(index + 1, []),
            bars.get(index + 1, ""),
            index + 1 == at,
            size,
            line,
        )
    high = len(lines) * line + pen.px(32)
    bar = scrollbar(pen, area.inset(pen.px(4)), scroll, high)
    return Box(area, tuple(paints), (bar,), key="code", clip=True, scroll=True, label=shown.text)


def _bars(
    pen: Pen, spans: dict[int, Any], kinds: dict[int, str], find: Find | None
) -> dict[int, str]:
    """Line: colour of the category of the outermost block that begins there."""
    found: dict[int, str] = {}
    if find is None:
        return found
    for id, span in sorted(spans.items(), key=lambda pair: (pair[1].line, pair[1].column)):
        if id in kinds and span.line not in found:
            found[span.line] = pen.theme.category(find(kinds[id]).category).fill
    return found


def _line(
    pen: Pen,
    area: Rect,
    edge: float,
    y: float,
    number: int,
    text: str,
    parts: list[tuple[int, str, str]],
    bar: str,
    lit: bool,
    size: float,
    line: float,
) -> list[Paint]:
    paints: list[Paint] = []
    if lit:
        row = Rect(area.x + pen.px(4), y - line / 2, area.w - pen.px(14), line)
        paints.append(Fill(row, pen.color("saffronL"), pen.px(6)))
        mark = Rect(area.x + pen.px(4), y - line / 2, pen.px(5), line)
        paints.append(Fill(mark, pen.color("saffron"), pen.px(2)))
    ink = pen.color("walnut2")
    paints.append(
        Words(str(number), edge - pen.px(18), y, size * 0.84, ink, mono=True, align="right")
    )
    if bar:
        wide = pen.px(6)
        paints.append(Fill(Rect(edge - pen.px(8), y - pen.px(13), wide, pen.px(26)), bar, wide / 2))
    letter = pen.width_of("0", size, mono=True)
    left = edge + pen.px(14)
    for depth in range(4, len(text) - len(text.lstrip(" ")) + 1, 4):
        x = left + (depth - 4) * letter + letter / 2
        guide = ((x, y - line / 2), (x, y + line / 2))
        paints.append(Stroke(guide, pen.color("sand"), max(1.0, pen.px(1))))
    for column, piece, kind in parts:
        bold = kind in ("keyword", "call")
        color = pen.color(kind or "ink")
        paints.append(Words(piece, left + column * letter, y, size, color, bold, mono=True))
    return paints


def _coloured(text: str) -> Iterator[tuple[int, list[tuple[int, str, str]]]]:
    """For each line its pieces as (column, text, colour token); "" is plain."""
    rows: dict[int, list[tuple[int, str, str]]] = {}
    try:
        found = list(tokenize.generate_tokens(io.StringIO(text).readline))
    except (tokenize.TokenError, SyntaxError):
        found = []
    if not found:
        for number, line in enumerate(text.split("\n"), 1):
            rows[number] = [(0, line, "")]
    for place, token in enumerate(found):
        if not token.string.strip() or token.type == tokenize.ENDMARKER:
            continue
        after = found[place + 1].string if place + 1 < len(found) else ""
        first, column = token.start
        for offset, piece in enumerate(token.string.split("\n")):
            start = column if offset == 0 else 0
            rows.setdefault(first + offset, []).append((start, piece, _kind(token, after)))
    yield from rows.items()


def _kind(token: tokenize.TokenInfo, after: str) -> str:
    """The colour token of a piece of Python."""
    match token.type:
        case tokenize.COMMENT:
            return "comment"
        case tokenize.NUMBER:
            return "number"
        case tokenize.STRING:
            return "string"
        case tokenize.NAME if keyword.iskeyword(token.string):
            return "keyword"
        case tokenize.NAME if after == "(":
            return "call"
    return ""
