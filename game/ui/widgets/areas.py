"""A field for a text of several lines, and where the caret stands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.ui.box import Box
from game.ui.paint import Fill, Paint, Words
from game.ui.pen import Measure, Pen
from game.ui.rect import Rect
from game.ui.widgets.shapes import edge_px

__all__ = ["Laid", "area_high", "laid", "text_area"]

LEADING = 1.35


@dataclass(frozen=True, slots=True)
class Laid:
    """A text as it lies on the screen: where each line begins in it, the place, the letters."""

    text: str
    starts: tuple[int, ...]
    room: Rect
    size: float
    measure: Measure

    def line_of(self, caret: int) -> int:
        """The number of the line in which the caret stands."""
        return max(n for n, start in enumerate(self.starts) if start <= caret or n == 0)

    def line(self, n: int) -> str:
        """A line, with the space it was broken at."""
        return self.text[self.starts[n] : (*self.starts[1:], len(self.text))[n]]

    def across(self, caret: int) -> float:
        """The px from the left edge to the caret."""
        n = self.line_of(caret)
        return self.measure(self.text[self.starts[n] : caret], self.size, False, False)

    def caret_at(self, x: float, y: float) -> int:
        """The place in the text nearest to a point."""
        n = int((y - self.room.y) // (self.size * LEADING))
        return self.caret_in(max(0, min(n, len(self.starts) - 1)), x - self.room.x)

    def caret_in(self, n: int, across: float) -> int:
        """The place in a line nearest to so many px from the left."""
        line = self.line(n)
        last = len(line) if n == len(self.starts) - 1 else len(line.rstrip() or line[:-1])
        far = (
            abs(self.measure(line[:k], self.size, False, False) - across) for k in range(last + 1)
        )
        return self.starts[n] + min(enumerate(far), key=lambda pair: pair[1])[0]

    def moved(self, caret: int, lines: int) -> int:
        """The caret so many lines further down; at the first and last line its end."""
        n = self.line_of(caret) + lines
        if n < 0:
            return 0
        return self.caret_in(n, self.across(caret)) if n < len(self.starts) else len(self.text)


def laid(pen: Pen, text: str, room: Rect, size: float) -> Laid:
    """The text broken into lines as wide as the room, spaces kept."""
    starts = [0]

    def fits(until: int) -> bool:
        return pen.measure(text[starts[-1] : until], size, False, False) <= room.w

    for word in re.finditer(r"\S+", text):
        at, end = word.span()
        if at > starts[-1] and not fits(end):
            starts.append(at)
        while not fits(end):  # a word wider than the room is cut by letters
            cut = next((c for c in range(starts[-1] + 2, end) if not fits(c)), end)
            if cut - 1 <= starts[-1]:
                break
            starts.append(cut - 1)
    return Laid(text, tuple(starts), room, size, pen.measure)


def area_high(lines: int, pen: Pen) -> float:
    """The height in px of a field for so many lines."""
    return lines * pen.text_size("body") * LEADING + pen.px(20)


def _caret(pen: Pen, held: Laid, caret: int) -> Rect:
    """The bar of the caret; steady, for a blinking one would keep a resting machine awake."""
    x = held.room.x + held.across(caret)
    y = held.room.y + (held.line_of(caret) + 0.5) * held.size * LEADING
    return Rect(x + pen.px(1), y - held.size * 0.7, pen.px(2.5), held.size * 1.4)


def text_area(
    pen: Pen,
    rect: Rect,
    text: str,
    *,
    caret: int = 0,
    hint: str = "",
    key: str = "area",
    label: str = "",
    group: str = "",
    least: int = 1,
) -> tuple[Box, Laid]:
    """Lines of text to type into, and how they lie; as high as the text, at least `least` lines.

    The scene gets `Pointed` for a press, `Typed` and `Shortcut` for the keyboard.
    """
    focused = pen.focus == key
    size, edge = pen.text_size("body"), pen.color("ink" if focused else "line")
    room = Rect(rect.x + pen.px(14), rect.y + pen.px(10), rect.w - pen.px(28), 0)
    lines = laid(pen, text or hint, room, size)
    count = max(least, len(lines.starts))
    spot = Rect(rect.x, rect.y, rect.w, area_high(count, pen))
    ink = pen.color("ink" if text else "walnut2")
    base = Fill(spot, pen.color("paper"), pen.px(14), edge, edge_px(pen, 2.5 if focused else 2))
    paints: list[Paint] = [base]
    for n in range(len(lines.starts)):
        y = room.y + (n + 0.5) * size * LEADING
        paints.append(Words(lines.line(n).rstrip(), room.x, y, size, ink))
    held = lines if text else Laid("", (0,), room, size, pen.measure)
    bar = _caret(pen, held, caret) if focused else None
    if bar is not None:
        paints.append(Fill(bar, pen.color("speaker")))
    box = Box(
        spot,
        tuple(paints),
        key=key,
        label=label or hint,
        group=group,
        text_entry=True,
        pointed=True,
        radius=pen.px(14),
        caret=bar,
    )
    return box, held
