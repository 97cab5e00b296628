"""A chapter's totals: a bar before, a bar after, and how far they are apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.levels.level import Chapter
from game.pulse import MOMENTS, Cells, Change, Total, change, shown, total
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.values import N_

__all__ = ["NAMES", "Row", "change_words", "chapter_rows", "percent", "row_box", "row_high"]

NAMES = {"before": N_("Before"), "after": N_("After")}

Say = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Row:
    """What may be told of a chapter."""

    chapter: Chapter
    before: Total | None
    after: Total | None
    change: Change | None


def chapter_rows(chapters: tuple[Chapter, ...], cells: Cells) -> Iterator[Row]:
    """The chapters of which something may be told."""
    for chapter in chapters:
        before, after = (shown(cells, chapter.id, moment) for moment in MOMENTS)
        row = Row(chapter, total(before), total(after), change(before, after))
        if row.before or row.after:
            yield row


def percent(share: float) -> int:
    """A share in whole percents."""
    return round(share * 100)


def total_words(say: Say, found: Total | None) -> str:
    """A total in words: its mean, from how many answers, its interval."""
    if found is None:
        return say("fewer than five answers")
    mean = _per_cent(found.mean)
    if found.low is None or found.high is None:
        return say("{mean} ({count} answers)", mean=mean, count=found.count)
    low, high = percent(found.low), _per_cent(found.high)
    return say(
        "{mean} ({count} answers; {low} to {high})",
        mean=mean, count=found.count, low=low, high=high,
    )  # fmt: skip


def _per_cent(share: float) -> str:
    """A share in words that a line does not break."""
    return f"{percent(share)}\u00a0%"


def change_words(say: Say, found: Change | None) -> str:
    """A change in words, or why none is shown."""
    if found is None:
        return say("A change is shown from ten answers on both sides.")
    facts = {"mean": _signed(found.mean)}
    if found.low is None or found.high is None:
        return say("Change: {mean} points", **facts)
    facts |= {"low": _signed(found.low), "high": _signed(found.high)}
    if found.low <= 0 <= found.high:
        return say("Change: {mean} points ({low} to {high}); it may be chance", **facts)
    return say("Change: {mean} points ({low} to {high})", **facts)


def _signed(share: float) -> str:
    points = percent(share)
    return f"{'−' if points < 0 else '+' if points > 0 else ''}{abs(points)}"


def row_high(pen: Pen) -> float:
    """The height of a chapter in px."""
    return pen.text_size("block") * 1.5 * sum(_weights(pen)) + pen.px(40)


def _weights(pen: Pen) -> tuple[float, ...]:
    """How many lines the name, both moments and the change may take: two in a narrow window."""
    lines = 1.7 if pen.compact or pen.theme.large else 1.0
    return (1.0, lines, lines, lines)


def row_box(pen: Pen, spot: Rect, row: Row, title: str) -> Box:
    """The chapter's name, a line with a bar for each moment, and the change."""
    size, ink = pen.text_size("block"), pen.color("ink")
    ground = Fill(spot, pen.color("wool"), pen.px(14))
    head, first, second, foot = spot.inset(pen.px(14), pen.px(8)).rows(_weights(pen), pen.px(6))
    paints: list[Paint] = [ground, *label(pen, head, title, size, ink, True)]
    for line, moment, found in ((first, "before", row.before), (second, "after", row.after)):
        paints += _bar(pen, line, pen.say(NAMES[moment]), moment, found)
    words = change_words(pen.say, row.change)
    paints += label(pen, foot, words, size, pen.color("walnut"), bool(row.change), lines=2)
    return Box(spot, tuple(paints), label=title)


def _bar(pen: Pen, line: Rect, name: str, moment: str, found: Total | None) -> list[Paint]:
    size, ink = pen.text_size("block"), pen.color("ink")
    wide = max(pen.measure(pen.say(text), size, False, False) for text in NAMES.values())
    left, rest = line.cut_left(min(wide, line.w * 0.25) + 2, pen.px(10))
    bar, words = rest.cut_left(rest.w * 0.3, pen.px(12))
    track = bar.centred(bar.w, min(bar.h, pen.px(16)))
    color = pen.color("teal" if moment == "after" else "saffron")
    paints: list[Paint] = [
        *label(pen, left, name, size, ink),
        Fill(track, pen.color("paper"), track.h / 2, pen.color("walnut2"), pen.px(1.5)),
    ]
    if found and found.mean > 0:
        done = Rect(track.x, track.y, max(track.h, track.w * found.mean), track.h)
        paints.append(Fill(done, color, track.h / 2))
    text = total_words(pen.say, found)
    return [*paints, *label(pen, words, text, size, ink, lines=2)]
