"""The open page: the moth, its name, what it did, and the program before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.editor.still import still_blocks, still_python
from game.levels.level import Level
from game.program import walk
from game.scenes.bugs.book import Leaf, changed
from game.scenes.bugs.pins import moth, place
from game.scenes.parts import tick
from game.source import parse, show
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import fits, label, paragraph
from game.ui.widgets import button, icon, panel

if TYPE_CHECKING:
    from game.scenes.bugs.scene import BugsScene

__all__ = ["page"]


def page(scene: BugsScene, pen: Pen, area: Rect) -> Box:
    """The panel at the right."""
    base = panel(pen, area, elevation=2)
    leaf = scene.leaf
    if leaf is None:
        return base
    inner = area.inset(pen.px(14 if pen.compact else 26), pen.px(12 if pen.compact else 22))
    side = min(pen.px(112 if pen.compact else 176), inner.w * 0.36)
    head, rest = inner.cut_top(side, pen.px(10 if pen.compact else 18))
    foot, body = rest.cut_bottom(pen.px(54 if pen.compact else 60), pen.px(12))
    spot, words = head.cut_left(side, pen.px(14 if pen.compact else 22))
    paints: tuple[Paint, ...] = (
        Fill(spot, pen.color("ground"), pen.px(16), pen.color("line"), pen.px(2)),
        moth(leaf, spot.inset(pen.px(12))),
        *_named(scene, pen, leaf, words),
    )
    kids = [Box(head, paints)]
    kids += _programs(scene, pen, leaf, body) if leaf.found else [_hidden(scene, pen, leaf, body)]
    kids += _door(scene, pen, leaf, foot)
    return Box(area, base.paints, (*base.kids, *kids))


def _named(scene: BugsScene, pen: Pen, leaf: Leaf, words: Rect) -> tuple[Paint, ...]:
    """The name, where it lives, what it did."""
    told, ink, quiet = scene.home.told, pen.color("ink"), pen.color("walnut")
    name = told(leaf.level, leaf.bug.title) if leaf.found else pen.say("Who is hiding here?")
    lines = 1 if fits(pen, name, pen.text_size("card"), words.w, True) else 2
    title, rest = words.cut_top(pen.text_size("card") * 1.3 * lines, 0)
    where, below = rest.cut_top(pen.text_size("caption") * 1.5, pen.px(4))
    text = f"{place(pen, leaf)} · {told(leaf.level, leaf.level.title)}"
    did = told(leaf.level, leaf.bug.did) if leaf.found else ""
    size = pen.text_size("body" if not pen.compact else "block")
    said, high = paragraph(pen, below, did, size, ink)
    while high > below.h and size > pen.px(13):
        size *= 0.94
        said, high = paragraph(pen, below, did, size, ink)
    return (
        *label(pen, title, name, pen.text_size("card"), ink, True, lines=lines),
        *label(pen, where, text, pen.text_size("caption"), quiet),
        *said,
    )


def _hidden(scene: BugsScene, pen: Pen, leaf: Leaf, body: Rect) -> Box:
    """What is known of a bug that is still about."""
    text = pen.say("A bug has slipped into this level. Mend it, and it moves in here.")
    lines, _ = paragraph(pen, body, text, pen.text_size("body"), pen.color("walnut"))
    return Box(body, lines, label=text)


def _programs(scene: BugsScene, pen: Pen, leaf: Leaf, body: Rect) -> list[Box]:
    """The program before and after, side by side; only one of them where nothing was wrong."""
    old, new = changed(leaf.before, leaf.after)
    if not old and not new:
        text = pen.say("Nothing was wrong")
        return _program(pen, leaf.level, body, leaf.after, new, text, True)
    left, right = body.columns((1, 1), pen.px(10 if pen.compact else 18))
    return [
        *_program(pen, leaf.level, left, leaf.before, old, pen.say("With the bug"), False),
        *_program(pen, leaf.level, right, leaf.after, new, pen.say("Mended"), True),
    ]


def _program(
    pen: Pen, level: Level, area: Rect, text: str, lines: frozenset[int], title: str, good: bool
) -> list[Box]:
    """A program on its ground, with what has changed lit."""
    head, below = area.cut_top(pen.text_size("block") * 1.5, pen.px(4))
    mark, words = head.cut_left(pen.px(28), pen.px(8))
    x, y = mark.middle
    badge = tick(pen, x, y, 11) if good else (icon("search", x, y, pen.px(22), pen.color("ink")),)
    size, ink = pen.text_size("block"), pen.color("ink")
    paints = (
        *badge,
        *label(pen, words, title, size, ink, True),
        Fill(below, pen.color("ground"), pen.px(12), pen.color("line"), pen.px(2)),
    )
    inner = below.inset(pen.px(10), pen.px(8))
    return [Box(area, paints, label=f"{title}: {text}"), _drawn(pen, level, text, lines, inner)]


def _drawn(pen: Pen, level: Level, text: str, lines: frozenset[int], inner: Rect) -> Box:
    """The program as its level shows it first, where its blocks can be made small enough."""
    parsed = parse(text, level.toolbox)
    if level.face != "text" and parsed.program.body and not parsed.diagnostics:
        spans = show(parsed.program, level.toolbox).spans
        lit = next((n.id for n in walk(parsed.program) if spans[n.id].line in lines), 0)
        box, high = still_blocks(pen, parsed.program, level.toolbox, inner, high=inner.h, lit=lit)
        if high <= inner.h:
            return box
    return still_python(pen, text, inner, high=inner.h, lit=lines)[0]


def _door(scene: BugsScene, pen: Pen, leaf: Leaf, spot: Rect) -> tuple[Box, ...]:
    """The way to the level, where it is open."""
    if leaf.found and not scene.is_open(leaf):
        return ()
    if not scene.is_open(leaf):
        words = spot.cut_left(pen.px(34), pen.px(6))[1]
        text = pen.say("This knot opens when the ones before it are tied.")
        size, ink = pen.text_size("block"), pen.color("walnut")
        x, y = spot.x + pen.px(16), spot.middle[1]
        lines = label(pen, words, text, size, ink, True, lines=2)
        return (Box(spot, (icon("lock", x, y, pen.px(22), ink), *lines), label=text),)
    text = pen.say("Play it again") if leaf.found else pen.say("To this level")
    kind = "plain" if leaf.found else "primary"
    wide = min(spot.w, pen.px(300))
    return (
        button(
            pen, Rect(spot.right - wide, spot.y, wide, spot.h), text, key="try", on="try",
            icon_name="play", kind=kind, group="page", size="block",
        ),
    )  # fmt: skip
