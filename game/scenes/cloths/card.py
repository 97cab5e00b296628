"""The chosen cloth: large, with its program, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.editor.still import still_blocks, still_python
from game.levels.level import Level
from game.progress.state import Cloth
from game.scenes.cloths.mottos import MOTTOS
from game.scenes.cloths.wall import cloth_paints
from game.source import parse
from game.ui.box import Box
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, button_width, checkbox, icon_button, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.cloths.scene import ClothsScene

__all__ = ["card", "program_box"]


def card(scene: ClothsScene, pen: Pen, area: Rect) -> Box:
    """The panel at the right."""
    base = panel(pen, area)
    cloth = scene.cloth
    if cloth is None:
        return base
    gap = pen.px(8 if pen.compact else 12)
    inner = area.inset(pen.px(14 if pen.compact else 20), pen.px(10 if pen.compact else 16))
    head, rest = inner.cut_top(pen.px(44 if pen.compact else 52), gap)
    high = pen.px(54 if pen.compact else 60)
    foot, rest = rest.cut_bottom(3 * high + 2 * gap, gap)
    picture, code = rest.cut_left(rest.w * 0.46, gap)
    wear, motto, save = foot.rows((1, 1, 1), gap)
    return Box(
        area,
        base.paints,
        (
            *base.kids,
            *_head(scene, pen, head, cloth),
            Box(picture, tuple(cloth_paints(pen, cloth.rows, picture, pen.px(46)))),
            _program(scene, pen, code, cloth),
            _wear(scene, pen, wear, cloth),
            *_motto(scene, pen, motto, gap),
            *_save(scene, pen, save, gap),
        ),
    )


def _head(scene: ClothsScene, pen: Pen, head: Rect, cloth: Cloth) -> tuple[Box, Box]:
    """The level it is from, and the key that takes it down."""
    spot, words = head.cut_right(head.h, pen.px(12))
    level, chapter = scene.level(cloth), scene.chapter(cloth)
    text = pen.say("A cloth")
    if level and chapter:
        title = scene.home.told(level, level.title)
        text = f"{chapter.number}·{level.number} {title}"
    size, ink = pen.text_size("card"), pen.color("ink")
    down = icon_button(
        pen,
        spot,
        "trash",
        label=pen.say("Take it down"),
        key="take_down",
        on="take_down",
        group="head",
    )
    return Box(words, label(pen, words, text, size, ink, True)), down


def _program(scene: ClothsScene, pen: Pen, area: Rect, cloth: Cloth) -> Box:
    """The program on its ground, to be scrolled."""
    ground = Fill(area, pen.color("ground"), pen.px(12), pen.color("line"), pen.px(2))
    inner = area.inset(pen.px(10), pen.px(8))
    inside, high = program_box(pen, scene.level(cloth), cloth.program, inner, scene.read)
    most = max(0.0, high - inner.h)
    if scene.read > most:
        scene.read = most
        inside, high = program_box(pen, scene.level(cloth), cloth.program, inner, most)
    bar = scrollbar(pen, inner, scene.read, high)
    text = pen.say("The program that wove it")
    return Box(
        area, (ground,), (inside, bar), key="program", keys=True, scroll=True, label=text,
        group="program", radius=pen.px(12),
    )  # fmt: skip


def program_box(
    pen: Pen,
    level: Level | None,
    text: str,
    area: Rect,
    scroll: float = 0,
    high: float = 0,
    share: float = 0.89,
) -> tuple[Box, float]:
    """A program as its level shows it first: blocks or Python; and how high that is in px.

    `share`, `scroll` and `high` are those of `still_blocks`. Blocks that cannot be made small
    enough are written in Python.
    """
    if level is not None and level.face != "text":
        parsed = parse(text, level.toolbox)
        if parsed.program.body and not parsed.diagnostics:
            box, tall = still_blocks(pen, parsed.program, level.toolbox, area, scroll, high, share)
            if not high or tall <= high:
                return box, tall
    return still_python(pen, text, area, scroll, high, share)


def _wear(scene: ClothsScene, pen: Pen, spot: Rect, cloth: Cloth) -> Box:
    """Into the carpet with it, or out again."""
    worn = scene.worn(cloth)
    text = pen.say("Take it out of my carpet") if worn else pen.say("Put it into my carpet")
    return button(
        pen,
        spot,
        text,
        key="wear",
        on="wear",
        icon_name="undo" if worn else "map",
        kind="plain" if worn else "primary",
        enabled=scene.chapter(cloth) is not None,
        group="card",
    )


def _motto(scene: ClothsScene, pen: Pen, row: Rect, gap: float) -> tuple[Box, ...]:
    """The line for the card, with a key to each side of it."""
    left, rest = row.cut_left(row.h, gap)
    right, words = rest.cut_right(row.h, gap)
    head, line = words.cut_top(words.h * 0.34)
    text, size = pen.say(MOTTOS[scene.motto]), pen.text_size("block")
    over, small = pen.say("Motto for the picture"), pen.text_size("caption")
    lines = (
        *label(pen, head, over, small, pen.color("walnut"), align="centre"),
        *label(pen, line, text, size, pen.color("ink"), True, "centre", lines=2),
    )
    keys = (
        (left, "left", -1, pen.say("Previous motto")),
        (right, "right", 1, pen.say("Next motto")),
    )
    return (
        Box(words, lines, label=text),
        *(
            icon_button(
                pen, spot, mark, label=say, key=f"motto:{step}", on=("motto", step), group="card"
            )
            for spot, mark, step, say in keys
        ),
    )


def _save(scene: ClothsScene, pen: Pen, row: Rect, gap: float) -> tuple[Box, ...]:
    """The two pictures, the chart to print, and whether the card tells the name."""
    keys = (
        ("picture", "down_tray", pen.say("Save the cloth")),
        ("card", "camera", pen.say("Save with program")),
        ("chart", "print", pen.say("Print it for beads or cross-stitch")),
    )
    worded = 0 if pen.compact or pen.theme.large else 2  # so many have room for their words
    boxes: list[Box] = []
    for at, (key, mark, text) in enumerate(keys):
        wide = button_width(pen, text, mark, "block") - pen.px(16) if at < worded else row.h
        spot, row = row.cut_left(min(wide, row.w * 0.38), gap)
        if at < worded:
            boxes.append(
                button(
                    pen, spot, text, key=key, on=key, icon_name=mark, kind="plain", group="card",
                    size="block",
                )
            )  # fmt: skip
        else:
            boxes.append(icon_button(pen, spot, mark, label=text, key=key, on=key, group="card"))
    name = checkbox(
        pen, row, pen.say("With my name"), scene.named, key="named", on="named", group="card"
    )
    return (*boxes, name)
