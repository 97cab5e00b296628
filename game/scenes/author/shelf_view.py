"""How the shelf looks: cards with a picture of each level, and the card of the one looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.progress import Made
from game.scenes.parts import back_bar, bar_high, bar_side, robot_rect
from game.scenes.play.glance import small_picture
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, button_width, icon, icon_button, octagon_poly, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.author.shelf import ShelfScene

__all__ = ["view"]


def view(scene: ShelfScene, pen: Pen) -> Box:
    """The whole screen."""
    screen = Rect(0, 0, pen.width, pen.height)
    high = bar_high(pen) + pen.px(8)
    margin = pen.px(8 if pen.compact else 20)
    room = Rect(margin, high + margin, pen.width - 2 * margin, pen.height - high - 2 * margin)
    title = pen.say("My levels") if scene.by else pen.say("Levels made here")
    bar = back_bar(pen, title, _keys(scene, pen))
    made = scene.level
    foot, room = scene.below(pen, room)
    if made is None:
        kids: tuple[Box, ...] = (bar, _empty(pen, room))
    else:
        right, left = room.cut_right(
            pen.px(270 if pen.compact else 380), pen.px(8 if pen.compact else 16)
        )
        kids = (bar, _cards(scene, pen, left), _card(scene, pen, right, made))
    return Box(screen, (Fill(screen, pen.color("wool")),), (*kids, *foot))


def _keys(scene: ShelfScene, pen: Pen) -> tuple[Box, ...]:
    """At the right of the bar: the packs that came, bring back."""
    side, text = bar_side(pen), pen.say("Packs")
    wide = button_width(pen, text, "box", "block")
    spot = Rect(pen.width - pen.px(12) - wide, (bar_high(pen) - side) / 2, wide, side)
    packs = button(
        pen, spot, text, key="packs", on="packs", icon_name="box", kind="plain", group="bar",
        size="block",
    )  # fmt: skip
    spot = Rect(spot.x - side - pen.px(8), spot.y, side, side)
    text = pen.say("A level of the game")
    borrow = icon_button(pen, spot, "map", label=text, key="borrow", on="borrow", group="bar")
    kids = [borrow, packs]
    if scene.level is not None:
        spot = Rect(spot.x - side - pen.px(8), spot.y, side, side)
        text = pen.say("A program from paper")
        kids.insert(
            0,
            icon_button(pen, spot, "scissors", label=text, key="codes", on="codes", group="bar"),
        )
    if not scene.gone:
        return tuple(kids)
    name = scene.title(scene.gone[-1]) or pen.say("the level")
    spot = Rect(spot.x - side - pen.px(8), spot.y, side, side)
    text = pen.say("Bring back {name}", name=name)
    back = icon_button(
        pen, spot, "undo", label=text, key="bring_back", on="bring_back", group="bar"
    )
    return (back, *kids)


# -- the cards


def _cards(scene: ShelfScene, pen: Pen, area: Rect) -> Box:
    """A card for each level, the way to a new one first; scrolled where they are many."""
    columns = 2 if pen.compact else max(2, int(area.w // pen.px(280)))
    gap = pen.px(10 if pen.compact else 16)
    port = area.inset(pen.px(2), pen.px(2))
    wide = (port.w - pen.px(10) - gap * (columns - 1)) / columns
    high = wide * 0.62 + pen.px(44)
    count = len(scene.levels) + 1
    whole = -(-count // columns) * (high + gap)
    scene.scroll = max(0.0, min(scene.scroll, whole - port.h))
    kids = []
    for at in range(count):
        row, column = divmod(at, columns)
        spot = Rect(
            port.x + pen.px(4) + column * (wide + gap),
            port.y + pen.px(4) + row * (high + gap) - scene.scroll, wide - pen.px(4), high,
        )  # fmt: skip
        if at == 0:
            kids.append(_new(pen, spot))
        else:
            kids.append(_level(scene, pen, spot, scene.levels[-at]))
    bar = scrollbar(pen, port, scene.scroll, whole)
    return Box(port, (), (*kids, bar), clip=True, scroll=True, key="shelf")


def _new(pen: Pen, spot: Rect) -> Box:
    """The way to a new level."""
    lit = "new" in (pen.hover, pen.held)
    text, r = pen.say("A new level"), min(pen.px(38), spot.h * 0.2)
    x, y = spot.middle[0], spot.y + spot.h * 0.42
    words = Rect(spot.x + pen.px(8), y + r, spot.w - pen.px(16), spot.bottom - y - r)
    paints: tuple[Paint, ...] = (
        Fill(spot, pen.color("saffronL" if lit else "paper"), pen.px(18), pen.color("saffronD"),
             pen.px(3)),
        octagon_poly(x, y, r, pen.color("saffron"), pen.color("saffronD"), pen.px(3)),
        icon("plus", x, y, r * 1.1, pen.theme.on("saffron")),
        *label(pen, words, text, pen.text_size("body"), pen.color("ink"), True, "centre", 2),
    )  # fmt: skip
    return Box(spot, paints, key="new", on="new", label=text, group="shelf", radius=pen.px(18))


def _level(scene: ShelfScene, pen: Pen, spot: Rect, made: Made) -> Box:
    """A level: its picture and its title."""
    key, here = f"level:{made.id}", made.id == scene.chosen
    fill = "saffronL" if here else "sand" if pen.hover == key else "paper"
    edge = pen.color("focus" if here else "line")
    foot, above = spot.inset(pen.px(8), pen.px(8)).cut_bottom(pen.px(34), pen.px(4))
    text = scene.title(made) or _untitled(scene, pen, made)
    ink = pen.color("ink" if scene.title(made) else "walnut")
    ground = Fill(spot, pen.color(fill), pen.px(18), edge, pen.px(3.5 if here else 2))
    words = label(pen, foot, text, pen.text_size("block"), ink, True, "centre")
    seen = spot.bottom > 0 and spot.y < pen.height
    kids = (_picture(scene, pen, above, made),) if seen else ()
    return Box(
        spot, (ground, *words), kids, key=key,
        on=("level", made.id), label=text, group="shelf", radius=pen.px(18),
    )  # fmt: skip


def _untitled(scene: ShelfScene, pen: Pen, made: Made) -> str:
    """What stands for the title of a level that has none, or cannot be read."""
    return pen.say("A damaged level" if scene.draft(made) is None else "Without a title")


def _picture(scene: ShelfScene, pen: Pen, spot: Rect, made: Made) -> Box:
    level = scene.sketch(made)
    if level is None:
        ground = Fill(spot, pen.color("sand"), pen.px(10), pen.color("line"), pen.px(2))
        name = "warn" if scene.draft(made) is None else "pencil"
        mark = icon(name, *spot.middle, pen.px(40), pen.color("walnut"))
        return Box(spot, (ground, mark))
    return small_picture(pen, spot, level, scene.home.thread)


# -- the one looked at


def _card(scene: ShelfScene, pen: Pen, area: Rect, made: Made) -> Box:
    """The level looked at, and all that can be done with it."""
    base = panel(pen, area)
    inner = area.inset(pen.px(12 if pen.compact else 20), pen.px(10 if pen.compact else 16))
    foot, rest = inner.cut_bottom(pen.px(188 if pen.compact else 226), pen.px(10))
    picture, words = rest.cut_top(min(rest.h * 0.6, inner.w * 0.62), pen.px(8))
    kids = (_picture(scene, pen, picture, made), *_actions(pen, foot))
    return Box(area, (*base.paints, *_told(scene, pen, words, made)), (*base.kids, *kids))


def _told(scene: ShelfScene, pen: Pen, area: Rect, made: Made) -> tuple[Paint, ...]:
    """The title and the goal."""
    draft = scene.draft(made)
    title = scene.title(made) or _untitled(scene, pen, made)
    goal = draft.words().goal if draft else ""
    head, rest = area.cut_top(pen.text_size("card") * 1.35, pen.px(2))
    size = pen.text_size("block")
    name = label(pen, head, title, pen.text_size("card"), pen.color("ink"), True, lines=2)
    room = rest.cut_top(min(rest.h, size * 4.2))[0]
    lines = int(min(3, room.h // (size * 1.3)))
    return (
        (*name, *label(pen, room, goal, size, pen.color("walnut"), lines=lines)) if lines else name
    )


def _actions(pen: Pen, area: Rect) -> tuple[Box, ...]:
    """Open it, play it; copy it, take it away."""
    head, rest = area.cut_top(pen.px(60 if pen.compact else 70), pen.px(8))
    trash, first = head.cut_right(head.h, pen.px(8))
    rows = rest.rows((1, 1), pen.px(8))
    (play, copy), (share, paper) = (row.columns((1, 1), pen.px(8)) for row in rows)
    spots = (
        (first, "open", "brush", pen.say("Go on making it"), "primary", "body"),
        (play, "play", "play", pen.say("Play"), "plain", "block"),
        (copy, "copy", "copy", pen.say("Copy"), "plain", "block"),
        (share, "share", "export", pen.say("Give away"), "plain", "block"),
        (paper, "print", "print", pen.say("Print"), "plain", "block"),
    )
    keys = tuple(
        button(
            pen, spot, text, key=key, on=key, icon_name=mark, kind=kind, group="level", size=size
        )
        for spot, key, mark, text, kind, size in spots
    )
    gone = icon_button(
        pen, trash, "trash", label=pen.say("Take away"), key="remove", on="remove", group="level"
    )
    return (*keys, gone)


def _empty(pen: Pen, area: Rect) -> Box:
    """An invitation to make the first level."""
    room = area.centred(min(area.w, pen.px(640)), min(area.h, pen.px(460)))
    base = panel(pen, room)
    inner = room.inset(pen.px(24), pen.px(20))
    foot, rest = inner.cut_bottom(pen.px(66), pen.px(14))
    text = pen.say("Make a level of your own: paint it, solve it, and give it to a friend.")
    size = pen.text_size("body")
    _, high = paragraph(pen, rest, text, size, pen.color("ink"), align="centre")
    words, picture = rest.cut_bottom(high, pen.px(10))
    lines, _ = paragraph(pen, words, text, size, pen.color("ink"), align="centre")
    robot = Drawing("robot/south-joy", robot_rect(picture.middle[0], picture.y, picture.h))
    go = button(
        pen, foot, pen.say("Make my first level"), key="new", on="new", icon_name="plus",
        group="shelf", entry=True,
    )  # fmt: skip
    return Box(room, (*base.paints, robot, *lines), (*base.kids, go), label=text)
