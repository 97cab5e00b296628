"""The solved knots, three of which are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.levels.level import Level
from game.progress import TAUGHT
from game.scenes.parts import bar_high, robot_rect, tick
from game.scenes.play.glance import small_picture
from game.ui.box import Box
from game.ui.paint import Drawing, Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, button_width, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.teach.scene import TeachScene

__all__ = ["picking"]


def picking(scene: TeachScene, pen: Pen) -> tuple[Box, ...]:
    """The knots in rows, and below them how many are chosen."""
    margin, top = pen.px(10 if pen.compact else 20), bar_high(pen) + pen.px(8)
    room = Rect(margin, top + margin, pen.width - 2 * margin, pen.height - top - 2 * margin)
    if len(scene.solved) < TAUGHT:
        return (_too_few(pen, room),)
    foot, area = room.cut_bottom(pen.px(60), pen.px(10))
    return (_knots(scene, pen, area), *_foot(scene, pen, foot))


def _too_few(pen: Pen, area: Rect) -> Box:
    """Whoever has tied less than three knots cannot teach three yet."""
    room = area.centred(min(area.w, pen.px(640)), min(area.h, pen.px(420)))
    base = panel(pen, room)
    inner = room.inset(pen.px(26), pen.px(22))
    text = pen.say("Tie three knots of the carpets first. Then you can teach them.")
    size, ink = pen.text_size("body"), pen.color("ink")
    _, high = paragraph(pen, inner, text, size, ink, align="centre")
    words, picture = inner.cut_bottom(high, pen.px(14))
    lines, _ = paragraph(pen, words, text, size, ink, align="centre")
    robot = Drawing("robot/south-think", robot_rect(picture.middle[0], picture.y, picture.h))
    return Box(room, (*base.paints, robot, *lines), base.kids, label=text)


def _knots(scene: TeachScene, pen: Pen, area: Rect) -> Box:
    """A card for each; only those in sight are drawn in full."""
    columns = 3 if pen.compact else max(4, int(area.w // pen.px(300)))
    gap = pen.px(10 if pen.compact else 16)
    wide = (area.w - pen.px(14) - gap * (columns - 1)) / columns
    high = wide * 0.56 + pen.px(60 if pen.theme.large else 46)
    solved = scene.solved
    whole = -(-len(solved) // columns) * (high + gap)
    scene.scroll = max(0.0, min(scene.scroll, whole - area.h))
    kids = []
    for at, level in enumerate(solved):
        row, column = divmod(at, columns)
        x, y = area.x + pen.px(4) + column * (wide + gap), area.y + pen.px(4) + row * (high + gap)
        spot = Rect(x, y - scene.scroll, wide - pen.px(4), high)
        kids.append(_knot(scene, pen, spot, level))
    bar = scrollbar(pen, area, scene.scroll, whole)
    return Box(area, (), (*kids, bar), clip=True, scroll=True, key="knots")


def _knot(scene: TeachScene, pen: Pen, spot: Rect, level: Level) -> Box:
    """A solved knot: its picture, its number and title, a tick where it is chosen."""
    key, here = f"knot:{level.id}", level.id in scene.teaching.chosen
    fill = "saffronL" if here else "sand" if pen.hover == key else "paper"
    edge = pen.color("focus" if here else "line")
    foot, above = spot.inset(pen.px(8)).cut_bottom(pen.px(44 if pen.theme.large else 30), pen.px(4))
    chapter = scene.home.chapter_of(level)
    title = scene.home.told(level, level.title)
    text = f"{chapter.number}·{level.number} {title}"
    ground = Fill(spot, pen.color(fill), pen.px(16), edge, pen.px(3.5 if here else 2))
    words = label(pen, foot, text, pen.text_size("block"), pen.color("ink"), True, "centre")
    kids: tuple[Box, ...] = ()
    if spot.bottom > 0 and spot.y < pen.height:
        kids = (small_picture(pen, above, level, scene.home.thread),)
    if here:
        mark = Rect(above.right - pen.px(32), above.y + pen.px(4), pen.px(28), pen.px(28))
        kids += (Box(mark, tick(pen, *mark.middle)),)
    return Box(
        spot, (ground, *words), kids, key=key, on=("knot", level.id), label=text, group="knots",
        radius=pen.px(16),
    )  # fmt: skip


def _foot(scene: TeachScene, pen: Pen, foot: Rect) -> tuple[Box, ...]:
    """How many are chosen, and on to the hints."""
    count = len(scene.chosen)
    on = pen.say("Write the hints")
    wide = max(pen.px(200), button_width(pen, on, "pencil"))
    key, words = foot.cut_right(wide, pen.px(14))
    text = pen.say("Which three knots do you want to teach? Chosen: {n}", n=count)
    lines = label(pen, words, text, pen.text_size("body"), pen.color("ink"), True, lines=2)
    go = button(
        pen, key, on, key="write", on="write", icon_name="pencil", enabled=count == TAUGHT,
        group="foot",
    )  # fmt: skip
    return (Box(words, lines, label=text), go)
