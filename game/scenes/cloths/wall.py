"""All cloths on a wall, and what is said where none hangs yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.yarn import GAP, PITCH, cloth_drawing
from game.progress.state import Cloth
from game.scenes.parts import choice_ground, tick
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import paragraph
from game.ui.widgets import button, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.cloths.scene import ClothsScene

__all__ = ["cloth_paints", "empty", "wall"]

FEW = 4
"""So many cloths hang larger, two in a row."""

SAMPLE = ("..r..", ".rgr.", "rgogr", ".rgr.", "..r..")


def cloth_paints(pen: Pen, rows: tuple[str, ...], room: Rect, largest: float) -> list[Paint]:
    """A cloth with its fringe in the middle of a room; its knots at most `largest` px apart."""
    columns, count = len(rows[0]), len(rows)
    pitch = min(room.w / (columns + 0.4), room.h / (count + 1.2), largest)
    gap = pitch * GAP / PITCH
    spot = room.centred(columns * pitch - gap, count * pitch - gap)
    rim, fringe = max(1.5, pitch * 0.16), pitch * 0.4
    rim_color, ground = ("#2E1C14", "#E9D9B4") if not pen.theme.contrast else ("#FFFFFF", "#000000")
    paints: list[Paint] = []
    for k in range(2 * columns):
        x = spot.x + (k + 0.5) * spot.w / (2 * columns)
        wide = max(1.0, pitch * 0.12)
        line = Rect(x - wide / 2, spot.y - rim - fringe, wide, spot.h + 2 * (rim + fringe))
        paints.append(Fill(line, "#B99B6A" if not pen.theme.contrast else "#FFFFFF"))
    name, source = cloth_drawing(rows)
    return [
        *paints,
        Fill(spot.inset(-rim), rim_color, rim),
        Fill(spot, ground),
        Drawing(name, spot, source=source),
    ]


def wall(scene: ClothsScene, pen: Pen, area: Rect) -> Box:
    """A card for each cloth, to be scrolled; below it what is in the chest."""
    base = panel(pen, area)
    inner = area.inset(pen.px(12), pen.px(12))
    kids: list[Box] = []
    if scene.down:
        foot, inner = inner.cut_bottom(pen.px(56), pen.px(10))
        kids.append(_bring_back(pen, foot))
    columns = 2 if inner.w < pen.px(420) or len(scene.cloths) <= FEW else 3
    gap = pen.px(10)
    side = (inner.w - gap * (columns - 1) - pen.px(10)) / columns
    pitch = side + gap
    rows = -(-len(scene.cloths) // columns)
    scene.scroll = min(scene.scroll, max(0.0, rows * pitch - gap - inner.h))
    cards = []
    for n, cloth in enumerate(scene.cloths):
        x = inner.x + n % columns * pitch
        y = inner.y + n // columns * pitch - scene.scroll
        cards.append(_card(scene, pen, Rect(x, y, side, side), cloth, n))
    bar = scrollbar(pen, inner, scene.scroll, rows * pitch - gap)
    port = Box(inner, (), (*cards, bar), clip=True, scroll=True, key="wall")
    return Box(area, base.paints, (*base.kids, port, *kids))


def _card(scene: ClothsScene, pen: Pen, spot: Rect, cloth: Cloth, n: int) -> Box:
    chosen = cloth.id == scene.chosen
    face = spot.inset(pen.px(4))
    paints: list[Paint] = [choice_ground(pen, face, chosen)]
    paints += cloth_paints(pen, cloth.rows, face.inset(pen.px(10)), pen.px(20))
    if scene.worn(cloth):
        paints += tick(pen, face.right - pen.px(14), face.y + pen.px(14))
    level = scene.level(cloth)
    title = scene.home.told(level, level.title) if level else pen.say("A cloth")
    return Box(
        face,
        tuple(paints),
        key=f"cloth:{cloth.id}",
        on=("cloth", cloth.id),
        label=f"{title}, {len(scene.cloths) - n}",
        group="wall",
        radius=pen.px(18),
        entry=chosen,
    )


def _bring_back(pen: Pen, spot: Rect) -> Box:
    return button(
        pen,
        spot,
        pen.say("Hang the last one up again"),
        key="bring_back",
        on="bring_back",
        icon_name="undo",
        kind="plain",
        group="chest",
    )


def empty(scene: ClothsScene, pen: Pen, area: Rect) -> Box:
    """A nail, a small carpet in outline, and the way to a loom."""
    wide = min(area.w, pen.px(720))
    room = area.centred(wide, min(area.h, pen.px(560)))
    base = panel(pen, room)
    inner = room.inset(pen.px(32), pen.px(24))
    high = pen.px(64)
    foot, rest = inner.cut_bottom(high * (2.2 if scene.down else 1), pen.px(16))
    picture, words = rest.cut_top(rest.h * 0.62, pen.px(18))
    level = scene.way()
    text = (
        pen.say("The wall is still empty. Weave a carpet of your own, and it will hang here.")
        if level
        else pen.say("The wall is still empty. Further along your map a free loom is waiting.")
    )
    size, ink = pen.text_size("story"), pen.color("ink")
    lines, _ = paragraph(pen, words, text, size, ink, align="centre", leading=1.3)
    paints = (*cloth_paints(pen, SAMPLE, picture, pen.px(36)), *lines)
    first, rest = foot.cut_top(high, pen.px(12))
    go = button(
        pen,
        first.centred(min(first.w, pen.px(420)), high),
        pen.say("To the free loom") if level else pen.say("Back to the carpet"),
        key="weave",
        on="weave",
        icon_name="loom" if level else "map",
        group="chest",
        entry=True,
    )
    chest: tuple[Box, ...] = ()
    if scene.down:
        chest = (_bring_back(pen, rest.centred(min(rest.w, pen.px(420)), min(rest.h, high))),)
    return Box(room, base.paints, (*base.kids, Box(inner, paints), go, *chest))
