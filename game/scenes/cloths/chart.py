"""The chart of a cloth, to be stitched or strung: the page, with its words and its program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.art.yarn import YARNS
from game.editor.still import still_blocks
from game.levels.level import Level
from game.paper import Chart, Yarn, chart_page
from game.progress.state import Cloth
from game.scenes.author.ink import inked_box
from game.scenes.home import Home
from game.scenes.scene import OpenPage
from game.source import parse
from game.ui.box import Box
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import Theme

__all__ = ["cloth_chart"]

ROOM = Rect(0, 0, 560, 700)
"""The room of the blocks in px."""

MM = 2
"""The usual size of a bead, and of a cross on coarse cloth, in millimetres."""


def cloth_chart(home: Home, cloth: Cloth, level: Level | None, name: str = "") -> OpenPage:
    """The page of a cloth; the name of the child only where it is wished."""
    high, wide = len(cloth.rows), len(cloth.rows[0])
    title = home.told(level, level.title) if level else home.say("A cloth")
    chart = Chart(
        home.language,
        title,
        name,
        cloth.rows,
        tuple(Yarn(letter, home.say(name), colour) for letter, (name, colour) in YARNS.items()),
        (
            home.say("One square is one cross-stitch, or one bead. Begin at the lower left, at 0."),
            home.say(
                "Squares: {w} across, {h} up. At {mm} mm each: {a} by {b} mm.",
                w=wide, h=high, mm=MM, a=wide * MM, b=high * MM,
            ),
            home.say("Yarn or beads"),
            home.say("The program that wove it"),
        ),
        _blocks(home, level, cloth.program),
        cloth.program,
    )  # fmt: skip
    return OpenPage("ilme-chart", chart_page(chart))


def _blocks(home: Home, level: Level | None, text: str) -> str:
    """The program as blocks, as SVG text; "" where it is typed, or too long for a page."""
    if level is None or level.face == "text":
        return ""
    parsed = parse(text, level.toolbox)
    if parsed.diagnostics or not parsed.program.body:
        return ""
    pen = Pen(1366, 768, Theme(), _measure, home.say, language=home.language)
    box, tall = still_blocks(pen, parsed.program, level.toolbox, ROOM, 0.0, ROOM.h)
    if not box.kids or tall > ROOM.h:
        return ""
    inside = [one.rect for one in _all(box) if one is not box]
    right, bottom = max(one.right for one in inside), max(tall, *(one.bottom for one in inside))
    return inked_box(replace(box, rect=Rect(0, 0, right + 10, bottom + 14)))


def _all(box: Box) -> Iterator[Box]:
    """A box and all that lies in it."""
    yield box
    for kid in box.kids:
        yield from _all(kid)


def _measure(text: str, size: float, bold: bool, mono: bool) -> float:
    return len(text) * size * (0.62 if bold or mono else 0.58)
