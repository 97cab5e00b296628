"""How practice looks: the list of concepts, the card of the puzzle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.objects import object_drawing, place
from game.practice import CONCEPTS, GRADES, PICTURES, pictures_of
from game.scenes.parts import back_bar, bar_high, bar_side, choice_ground, tick
from game.scenes.play.glance import small_picture
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, button_width, icon, octagon_poly, panel, scrollbar, star8

if TYPE_CHECKING:
    from game.scenes.practice.scene import PracticeScene

__all__ = ["view"]


def view(scene: PracticeScene, pen: Pen) -> Box:
    """The whole screen."""
    screen = Rect(0, 0, pen.width, pen.height)
    top = bar_high(pen) + pen.px(8)
    wide = min(pen.px(1240), pen.width - pen.px(24))
    room = Rect((pen.width - wide) / 2, top, wide, pen.height - top)
    room = room.inset(0, pen.px(12 if pen.compact else 20))
    side, card = room.cut_left(pen.px(214 if pen.compact else 330), pen.px(12))
    kids = (
        back_bar(pen, pen.say("Practice"), (_own(pen),)),
        _concepts(scene, pen, side),
        _card(scene, pen, card),
    )
    return Box(screen, (Fill(screen, pen.color("wool")),), kids)


def _own(pen: Pen) -> Box:
    """At the right of the bar the door to the levels the child makes."""
    high, text, side = bar_high(pen), pen.say("My levels"), bar_side(pen)
    wide = button_width(pen, text, "brush", "block")
    spot = Rect(pen.width - pen.px(12) - wide, (high - side) / 2, wide, side)
    return button(
        pen, spot, text, key="shelf", on="shelf", icon_name="brush", kind="plain", group="bar",
        size="block",
    )  # fmt: skip


# -- the list


def _concepts(scene: PracticeScene, pen: Pen, area: Rect) -> Box:
    """A row for each concept, to be scrolled."""
    base = panel(pen, area)
    inner = area.inset(pen.px(8), pen.px(10))
    high = pen.px(58 if pen.compact else 62)
    whole = len(CONCEPTS) * high
    if scene.follows:
        scene.scroll = (scene.at + 0.5) * high - inner.h / 2
        scene.follows = False
    scene.scroll = max(0.0, min(scene.scroll, whole - inner.h))
    opened = scene.opened()
    top, wide = inner.y - scene.scroll, inner.w - pen.px(8)
    kids = [
        _concept(
            scene, pen, at, at in opened, Rect(inner.x, top + at * high, wide, high - pen.px(6))
        )
        for at in range(len(CONCEPTS))
    ]
    kids.append(scrollbar(pen, inner, scene.scroll, whole))
    port = Box(inner, (), tuple(kids), clip=True, scroll=True, key="concepts")
    return Box(area, base.paints, (*base.kids, port))


def _concept(scene: PracticeScene, pen: Pen, at: int, opened: bool, row: Rect) -> Box:
    """A concept: its sign, its name, how many of its puzzles are solved."""
    concept, key = CONCEPTS[at], f"concept:{at}"
    paints: list[Paint] = []
    if at == scene.at:
        paints.append(
            Fill(row, pen.color("saffronL"), pen.px(12), pen.color("saffronD"), pen.px(2.5))
        )
    elif pen.hover == key:
        paints.append(Fill(row, pen.color("sand"), pen.px(12)))
    r = pen.px(18 if pen.compact else 22)
    x, y = row.x + pen.px(8) + r, row.middle[1]
    fill = pen.color("indigo" if opened else "sand")
    paints.append(octagon_poly(x, y, r, fill, pen.color("ink"), pen.px(2)))
    mark, ink = (concept.icon, "#FFFFFF") if opened else ("lock", pen.color("walnut"))
    paints.append(icon(mark, x, y, r * 1.1, ink))
    solved = scene.solved(at)
    count = Rect(row.right - pen.px(44), row.y, pen.px(36), row.h)
    words = Rect(x + r + pen.px(8), row.y, count.x - x - r - pen.px(10), row.h)
    size = pen.text_size("rail" if pen.compact else "block")
    title, tone = pen.say(concept.title), pen.color("ink" if opened else "walnut")
    paints += label(pen, words, title, size, tone, True, lines=2)
    if solved:
        paints += label(pen, count, str(solved), size, pen.color("speaker"), True, "right")
    return Box(
        row,
        tuple(paints),
        key=key,
        on=("concept", at),
        label=title if opened else f"{title}: " + pen.say("locked"),
        group="concepts",
        radius=pen.px(12),
    )


# -- the card


def _card(scene: PracticeScene, pen: Pen, area: Rect) -> Box:
    """The puzzle: its picture and goal, how hard it is, its three pictures, the buttons."""
    base = panel(pen, area, elevation=2)
    inner = area.inset(pen.px(16 if pen.compact else 32), pen.px(14 if pen.compact else 24))
    foot, rest = inner.cut_bottom(pen.px(60 if pen.compact else 70), pen.px(12))
    seed, above = rest.cut_bottom(pen.px(118 if pen.compact else 156), pen.px(10))
    picture, words = above.cut_left(above.w * 0.48, pen.px(16 if pen.compact else 28))
    level = scene.level
    kids = (
        small_picture(pen, picture, level, scene.home.thread),
        *_words(scene, pen, words),
        *_seed(scene, pen, seed),
        *_buttons(scene, pen, foot),
    )
    return Box(area, base.paints, (*base.kids, *kids))


def _words(scene: PracticeScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    level, home, ink = scene.level, scene.home, pen.color("ink")
    head, rest = area.cut_top(pen.text_size("card") * 1.6, pen.px(6))
    grades, rest = rest.cut_bottom(pen.px(56 if pen.compact else 66), pen.px(8))
    title, goal = home.told(level, level.title), home.told(level, level.goal)
    size = pen.text_size("block" if pen.compact else "body")
    paints: list[Paint] = [
        *label(pen, head, title, pen.text_size("card"), ink, True, lines=2),
        *paragraph(pen, rest, goal, size, ink)[0],
    ]
    player = home.player
    result = player.result(level.id) if player else None
    if result and result.won:
        paints += tick(pen, head.right - pen.px(16), head.middle[1], 16)
    spots = grades.columns((1, 1, 1), pen.px(8))
    kids = tuple(_grade(scene, pen, spot, one) for one, spot in zip(GRADES, spots, strict=True))
    return (Box(area, tuple(paints)), *kids)


def _grade(scene: PracticeScene, pen: Pen, spot: Rect, grade: int) -> Box:
    """A button with one, two or three stars: how hard the puzzle is."""
    chosen = scene.grade == grade
    paints: list[Paint] = [
        Fill(spot, pen.color("paper"), pen.px(18), pen.color("line"), pen.px(2)),
        choice_ground(pen, spot, chosen),
    ]
    r = min(pen.px(11), spot.w / 9)
    for k in range(grade):
        x = spot.middle[0] + (k - (grade - 1) / 2) * 2.5 * r
        fill, edge = pen.color("saffron"), pen.color("saffronD")
        paints.append(Poly(star8(x, spot.middle[1], r), fill, edge, pen.px(2)))
    text = (pen.say("Easy"), pen.say("Medium"), pen.say("Hard"))[grade - 1]
    return Box(
        spot,
        tuple(paints),
        key=f"grade:{grade}",
        on=("grade", grade),
        label=text,
        tip=text,
        group="grade",
        radius=pen.px(18),
    )


def _seed(scene: PracticeScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The three pictures of the seed, each a button that turns it; what they are good for."""
    head, rest = area.cut_top(pen.px(26 if pen.compact else 32), pen.px(6))
    text = pen.say("Puzzle of the day") if scene.is_of_today else pen.say("Its sign")
    tip = pen.say("Same three pictures, same puzzle: tell a friend.")
    size = pen.text_size("caption" if pen.compact else "block")
    words = label(pen, head, f"{text}. {tip}", size, pen.color("walnut"), True, lines=2)
    side = min(rest.h, pen.px(92))
    kids = []
    for spot_at, picture in enumerate(pictures_of(scene.seed)):
        spot = Rect(rest.x + spot_at * (side * 1.25 + pen.px(10)), rest.y, side * 1.25, rest.h)
        kids.append(_picture(pen, spot, spot_at, picture))
    more = Rect(kids[-1].rect.right + pen.px(14), rest.y, 0, rest.h)
    wide = rest.right - more.x
    spots = Rect(more.x, rest.y, wide, rest.h).rows((1, 1), pen.px(8))
    buttons = (
        ("another", "shuffle", pen.say("Another")),
        ("today", "clock", pen.say("Today")),
    )
    for (name, mark, said), spot in zip(buttons, spots, strict=True):
        kids.append(
            button(pen, spot, said, key=name, on=name, icon_name=mark, kind="plain", size="rail",
                   group="seed")
        )  # fmt: skip
    return (Box(head, words), *kids)


def _picture(pen: Pen, spot: Rect, at: int, picture: int) -> Box:
    """One picture of the seed with its name."""
    name, text = PICTURES[picture]
    foot, above = spot.cut_bottom(spot.h * 0.26)
    lit = f"picture:{at}" in (pen.hover, pen.held)
    fill = pen.color("saffronL" if lit else "paper")
    left, top, wide, high = place(above.middle[0], above.bottom - above.h * 0.06, above.h * 0.95)
    paints: tuple[Paint, ...] = (
        Fill(spot, fill, pen.px(14), pen.color("line"), pen.px(2.5)),
        Drawing(object_drawing(name), Rect(left, top, wide, high)),
        *label(pen, foot, pen.say(text), foot.h * 0.72, pen.color("ink"), True, "centre"),
    )
    return Box(
        spot, paints, key=f"picture:{at}", on=("picture", at), label=pen.say(text),
        group="seed", radius=pen.px(14),
    )  # fmt: skip


def _buttons(scene: PracticeScene, pen: Pen, foot: Rect) -> tuple[Box, ...]:
    text = pen.say("Solve it")
    return (button(pen, foot, text, key="go", on="go", icon_name="play", group="foot", entry=True),)
