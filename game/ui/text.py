"""Lines of text that fit: wrapping, shrinking, and paragraphs as paints."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.paint import Words
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["LEADING", "Fitted", "clip_text", "fit", "fits", "label", "paragraph", "wrap"]

LEADING = 1.4
TIGHT = 1.15
"""Lines stand no closer than this, where a label has little height."""
LEAST = 16.0
"""The least px a text may shrink to, before the scale of the window."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines and the size at which they fit."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """All lines with their leading, in px."""
        return len(self.lines) * self.size * LEADING


def wrap(
    pen: Pen, text: str, size: float, width: float, bold: bool = False, mono: bool = False
) -> list[str]:
    """The lines of a text, broken between words; a word wider than `width` is cut by letters.

    Line breaks in the text are kept. At least one line, never an endless loop.
    """
    key = ("wrap", text, round(size, 2), round(width, 1), bold, mono)
    kept = pen.cache.get(key)
    if isinstance(kept, tuple):
        return list(kept)
    lines: list[str] = []
    for part in text.split("\n"):
        lines += _wrap_line(pen, part, size, width, bold, mono)
    if len(pen.cache) < 4096:
        pen.cache[key] = tuple(lines)
    return lines


def _wrap_line(pen: Pen, text: str, size: float, width: float, bold: bool, mono: bool) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        tried = f"{line} {word}" if line else word
        if pen.measure(tried, size, bold, mono) <= width:
            line = tried
            continue
        if line:
            lines.append(line)
        *full, line = _cut_word(pen, word, size, width, bold, mono)
        lines += full
    return [*lines, line]


def _cut_word(pen: Pen, word: str, size: float, width: float, bold: bool, mono: bool) -> list[str]:
    """Pieces of a word, each as wide as fits; the last one may be joined by the next word."""
    pieces: list[str] = []
    piece = ""
    for letter in word:
        if piece and pen.measure(piece + letter, size, bold, mono) > width:
            pieces.append(piece)
            piece = letter
        else:
            piece += letter
    return [*pieces, piece]


def clip_text(
    pen: Pen, text: str, size: float, width: float, bold: bool = False, mono: bool = False
) -> str:
    """The text, or as much of its start as fits with an ellipsis."""
    if pen.measure(text, size, bold, mono) <= width:
        return text
    low, high = 0, len(text)
    while low < high:  # the longest start that fits, by halving
        middle = (low + high + 1) // 2
        fits = pen.measure(text[:middle].rstrip() + "…", size, bold, mono) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


def fit(
    pen: Pen,
    text: str,
    size: float,
    width: float,
    bold: bool = False,
    lines: int = 2,
    floor: float | None = None,
) -> Fitted:
    """The text on as few lines as fit: shrunk to `floor`, then wrapped, at last with an ellipsis.

    `size` and `floor` are px of this window; `floor` is 16 of the design when not given.
    """
    least = min(size, pen.px(LEAST) if floor is None else floor)
    step = max(0.5, (size - least) / 4)
    sizes = [size]
    while sizes[-1] - step >= least - 0.01:
        sizes.append(sizes[-1] - step)
    for count in range(1, lines + 1):
        for tried in sizes:
            found = wrap(pen, text, tried, width, bold)
            if len(found) <= count and not _broken(text, found):
                return Fitted(tuple(found), tried)
    found = wrap(pen, text, least, width, bold)
    if len(found) > lines:
        rest = " ".join(found[lines - 1 :])
        found = [*found[: lines - 1], clip_text(pen, rest, least, width, bold)]
    return Fitted(tuple(found), least)


def fits(
    pen: Pen, text: str, size: float, width: float, bold: bool = False, lines: int = 2
) -> bool:
    """Whether `fit` can show all of the text."""
    return "…" not in "".join(fit(pen, text, size, width, bold, lines).lines)


def _broken(text: str, lines: list[str]) -> bool:
    """Whether a word had to be cut."""
    return " ".join(lines) != text.replace("\n", " ")


def label(
    pen: Pen,
    rect: Rect,
    text: str,
    size: float,
    color: str,
    bold: bool = False,
    align: str = "left",
    lines: int = 1,
) -> tuple[Words, ...]:
    """A text fitted into a rectangle and centred in its height."""
    fitted = fit(pen, text, size, rect.w, bold, lines)
    while len(fitted.lines) * fitted.size * TIGHT > rect.h and _can_shrink(pen, fitted):
        fitted = fit(pen, text, max(pen.px(LEAST), fitted.size - 1), rect.w, bold, lines)
    count = len(fitted.lines)
    step = min(fitted.size * LEADING, max(fitted.size * TIGHT, rect.h / count))
    top = rect.middle[1] - (count - 1) * step / 2
    x = _anchor(rect, align)
    return tuple(
        Words(line, x, top + i * step, fitted.size, color, bold, align=align)
        for i, line in enumerate(fitted.lines)
    )


def _can_shrink(pen: Pen, fitted: Fitted) -> bool:
    """Whether lines that stand too close may still be set smaller."""
    return len(fitted.lines) > 1 and fitted.size > pen.px(LEAST)


def paragraph(
    pen: Pen,
    rect: Rect,
    text: str,
    size: float,
    color: str,
    bold: bool = False,
    align: str = "left",
    leading: float = LEADING,
) -> tuple[tuple[Words, ...], float]:
    """Wrapped lines from the top of a rectangle, and their height in px."""
    lines = wrap(pen, text, size, rect.w, bold)
    high = size * leading
    x = _anchor(rect, align)
    words = tuple(
        Words(line, x, rect.y + high * (i + 0.5), size, color, bold, align=align)
        for i, line in enumerate(lines)
    )
    return words, high * len(lines)


def _anchor(rect: Rect, align: str) -> float:
    return {
        "left": rect.x,
        "centre": rect.middle[0],
        "center": rect.middle[0],
        "right": rect.right,
    }[align]
