"""The journey: all chapters as small carpets, rolled up while they are locked."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from game.art.carpet import DYES, THUMB_SIZE, woven_rows
from game.scenes.map.marks import Look
from game.scenes.opened import open_chapters
from game.scenes.parts import tick
from game.scenes.woven import carpet_of
from game.ui.box import Box
from game.ui.paint import Cells, Fill, Paint, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import fits, label
from game.ui.widgets import icon, octagon_poly, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.map.scene import MapScene

__all__ = ["journey"]


def journey(scene: MapScene, pen: Pen, area: Rect) -> Box:
    """A panel with an entry for each chapter."""
    base = panel(pen, area)
    high = pen.px(112 if pen.compact else 118)
    inner = area.inset(pen.px(6), pen.px(12))
    whole = len(scene.home.chapters) * high
    if scene.follows:  # the carpet looked at stands in the middle, as far as the list goes
        scene.scroll = (scene.at + 0.5) * high - inner.h / 2
        scene.follows = False
    scene.scroll = max(0.0, min(scene.scroll, whole - inner.h))
    kids, opened = [], open_chapters(scene.home)
    for at in range(len(scene.home.chapters)):
        row = Rect(inner.x, inner.y + at * high - scene.scroll, inner.w, high - pen.px(6))
        kids.append(_entry(scene, pen, at, row, at in opened))
    line = () if pen.compact else _line(scene, pen, inner, high, opened)
    kids.append(scrollbar(pen, inner, scene.scroll, whole))
    return Box(
        area, base.paints, (Box(inner, line, tuple(kids), clip=True, scroll=True, key="journey"),)
    )


def _line(
    scene: MapScene, pen: Pen, inner: Rect, high: float, opened: Collection[int]
) -> tuple[Paint, ...]:
    """The thread along the chapters: wool as far as the child has come, dots ahead."""
    x = inner.x + pen.px(14)
    paints: list[Paint] = []
    for at in range(len(scene.home.chapters)):
        y = inner.y + at * high + pen.px(28) - scene.scroll
        if at + 1 < len(scene.home.chapters):
            ends = ((x, y), (x, y + high))
            if at + 1 in opened:
                paints.append(Stroke(ends, pen.color("madder"), pen.px(6)))
            else:
                paints.append(Stroke(ends, "#CBB48C", pen.px(4), dash=(pen.px(4), pen.px(9))))
        done = scene.home.done(scene.home.chapters[at]) == len(scene.home.chapters[at].ids)
        fill = pen.color("teal" if done else "paper")
        paints.append(octagon_poly(x, y, pen.px(9), fill, pen.color("ink"), pen.px(2)))
    return tuple(paints)


def _entry(scene: MapScene, pen: Pen, at: int, row: Rect, opened: bool) -> Box:
    """One chapter: its carpet, how many knots are tied, its title."""
    chapter = scene.home.chapters[at]
    title = scene.home.say(chapter.title, context=chapter.id)
    done, of = scene.home.done(chapter), len(chapter.ids)
    left = row.x + pen.px(8 if pen.compact else 32)
    paints: list[Paint] = []
    if at == scene.at:
        edge = pen.color("saffronD")
        paints.append(Fill(row, pen.color("saffronL"), pen.px(12), edge, pen.px(2.5)))
    if opened:
        w, h = (pen.px(66), pen.px(50)) if pen.compact else (pen.px(84), pen.px(64))
        paints += _thumb(scene, pen, at, Rect(left, row.y + pen.px(8), w, h), done, of)
    else:
        w, h = (pen.px(56), pen.px(26)) if pen.compact else (pen.px(84), pen.px(34))
        paints += _rolled(pen, at, Rect(left, row.y + pen.px(20), w, h))
    if not pen.compact:
        spot = Rect(row.right - pen.px(62), row.y + pen.px(20), pen.px(56), pen.px(40))
        paints += _count(pen, spot, f"{done}/{of}" if opened else "")
    return Box(
        row,
        (*paints, *_title(pen, row, left, title, chapter.number)),
        key=f"chapter:{at}",
        on=Look(at),
        label=title if opened else f"{title}: " + pen.say("locked"),
        group="journey",
        radius=pen.px(12),
    )


def _count(pen: Pen, spot: Rect, text: str) -> tuple[Paint, ...]:
    """How many knots are tied; a lock where there is nothing to tell yet."""
    if not text:
        return (icon("lock", *spot.middle, pen.px(20), pen.color("walnut")),)
    return label(pen, spot, text, pen.text_size("rail"), pen.color("ink"), True, "centre")


def _title(pen: Pen, row: Rect, left: float, title: str, number: int) -> tuple[Paint, ...]:
    """The title in two lines; where it is too long for them, the number of the chapter."""
    words = Rect(left, row.bottom - pen.px(40), row.right - left - pen.px(6), pen.px(38))
    size = pen.text_size("rail")
    if not fits(pen, title, size, words.w, True):
        title = pen.say("Chapter {n}", n=number)
    return label(pen, words, title, size, pen.color("ink"), True, lines=2)


def _thumb(scene: MapScene, pen: Pen, at: int, spot: Rect, done: int, of: int) -> list[Paint]:
    width, height = THUMB_SIZE
    cells = carpet_of(scene.home, scene.home.chapters[at], width, height)
    rows = woven_rows(height, done, of) if done else 0
    cell = spot.h / height
    paints: list[Paint] = [
        Cells(
            Rect(spot.x, spot.y, spot.w, (height - rows) * cell),
            cells[: height - rows],
            weave=0,
            opacity=0.3,
        ),
    ]
    if rows:
        paints.append(
            Cells(
                Rect(spot.x, spot.bottom - rows * cell, spot.w, rows * cell), cells[height - rows :]
            )
        )
    if done == of:
        x, y = spot.right, spot.y + pen.px(6)
        paints += tick(pen, x, y, 13, "#FFF9EE", 2)
    return paints


def _rolled(pen: Pen, at: int, spot: Rect) -> list[Paint]:
    dyes = DYES[(at * 3 + 2) % len(DYES)]
    body = Rect(spot.x, spot.y, spot.w, spot.h)
    r = spot.h / 2
    paints: list[Paint] = [Fill(body, dyes.field, pen.px(6), "#2E1C14", pen.px(2.5))]
    for k in range(3):
        x, y, d = spot.x + spot.w * (0.19 + 0.21 * k), spot.middle[1], spot.h * 0.24
        paints.append(
            Poly(((x, y - d), (x + d * 0.75, y), (x, y + d), (x - d * 0.75, y)), dyes.accent)
        )
    paints.append(octagon_poly(spot.right, spot.middle[1], r, dyes.light, "#2E1C14", pen.px(2.5)))
    paints.append(
        octagon_poly(spot.right, spot.middle[1], r * 0.5, dyes.field, "#2E1C14", pen.px(2))
    )
    return paints
