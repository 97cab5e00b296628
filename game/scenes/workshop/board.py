"""What stands on the page of the one who leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.portrait import portrait_drawing
from game.scenes.parts import story
from game.scenes.workshop.paper import times
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, button_width, icon, octagon_poly, panel, scrollbar

if TYPE_CHECKING:
    from game.people import Workshop
    from game.scenes.workshop.scene import WorkshopScene

__all__ = ["board"]


def board(scene: WorkshopScene, pen: Pen, room: Rect) -> tuple[Box, ...]:
    """The list, the card, the buttons."""
    workshop = scene.workshop
    if workshop is None:
        text = pen.say("There is nothing here to show just now.")
        return (Box(room, story(pen, room, text, room.h)[0]),)
    foot, above = room.cut_bottom(pen.px(56), pen.px(10))
    left, body = above.cut_left(pen.px(200 if pen.compact else 330), pen.px(12))
    rows = tuple(
        _row(
            scene, pen, at, Rect(left.x, left.y + at * _high(pen), left.w, _high(pen) - pen.px(10))
        )
        for at in range(len(scene.home.workshops))
    )
    base = panel(pen, body, elevation=1)
    inner = body.inset(pen.px(14 if pen.compact else 24), pen.px(12 if pen.compact else 18))
    head, rest = inner.cut_top(pen.px(66 if pen.compact else 84), pen.px(6))
    knots, plan = rest.cut_top(_knots_high(scene, pen, rest), pen.px(8))
    kids = [_head(scene, pen, workshop, head)]
    if not pen.compact:
        stage, plan = plan.cut_bottom(pen.px(96), pen.px(10))
        kids.append(_on_stage(scene, pen, workshop, stage))
    card = Box(body, base.paints, (*base.kids, *kids))
    return (
        *rows,
        card,
        *_knots(scene, pen, knots),
        _plan(scene, pen, workshop, plan),
        *_buttons(scene, pen, foot),
    )


def _high(pen: Pen) -> float:
    return pen.px(92 if pen.compact else 112)


def _row(scene: WorkshopScene, pen: Pen, at: int, spot: Rect) -> Box:
    """One workshop of the list."""
    one = scene.home.workshops[at]
    is_shown = at == scene.at
    edge = pen.color("saffronD" if is_shown else "line")
    ground = pen.color("saffronL" if is_shown or pen.hover == f"workshop:{at}" else "paper")
    side = pen.px(40 if pen.compact else 60)
    x, y = spot.x + pen.px(12) + side / 2, spot.middle[1]
    title = scene.home.say(one.title, context=one.id)
    words = Rect(x + side / 2 + pen.px(8), spot.y, 0, spot.h)
    words = Rect(words.x, words.y, spot.right - words.x - pen.px(8), words.h)
    size = pen.text_size("block")
    paints: tuple[Paint, ...] = (
        Fill(spot, ground, pen.px(16), edge, pen.px(2.5)),
        octagon_poly(x, y, side / 2, pen.color("teal"), pen.color("ink"), pen.px(2.5)),
        icon(one.icon, x, y, side * 0.52, "#FFFFFF"),
        *label(pen, words, title, size, pen.color("ink"), True, lines=3),
    )
    return Box(
        spot,
        paints,
        key=f"workshop:{at}",
        on=("workshop", at),
        label=title,
        group="workshops",
        radius=pen.px(16),
    )


def _head(scene: WorkshopScene, pen: Pen, one: Workshop, area: Rect) -> Box:
    """The title and for whom it is."""
    size = pen.text_size("card")
    title = scene.home.say(one.title, context=one.id)
    top, below = area.cut_top(size * 1.5, 0)
    minutes = pen.say("{n} min", n=one.minutes)
    text, ink = scene.home.say(one.aim, context=one.id), pen.color("walnut")
    words_px = pen.text_size("rail" if pen.compact else "body")
    lines, high = paragraph(pen, below, text, words_px, ink)
    while high > below.h and words_px > pen.px(12):
        words_px *= 0.95
        lines, high = paragraph(pen, below, text, words_px, ink, leading=1.2)
    return Box(
        area,
        (
            *label(pen, top, title, size, pen.color("ink"), True),
            *label(pen, top, minutes, pen.text_size("body"), ink, False, "right"),
            *lines,
        ),
    )


def _grid(scene: WorkshopScene, pen: Pen, area: Rect) -> tuple[float, int]:
    """The side of a knot's place, and how many stand in a row."""
    side = pen.px(46 if pen.compact else 54)
    return side, max(1, int(area.w // side))


def _knots_high(scene: WorkshopScene, pen: Pen, area: Rect) -> float:
    side, columns = _grid(scene, pen, area)
    return side * -(-len(scene.levels) // columns)


def _knots(scene: WorkshopScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The knots in order; one that is left out is pale."""
    side, columns = _grid(scene, pen, area)
    boxes = []
    for at, level in enumerate(scene.levels):
        spot = Rect(area.x + at % columns * side, area.y + at // columns * side, side, side)
        x, y = spot.middle
        is_in = level.id not in scene.left_out
        fill = pen.color("teal" if is_in else "paper")
        ink = "#FFFFFF" if is_in else pen.color("walnut2")
        edge = pen.color("ink" if is_in else "line")
        title = scene.home.told(level, level.title)
        paints: list[Paint] = [octagon_poly(x, y, side * 0.42, fill, edge, pen.px(2.5))]
        number = Words(str(at + 1), x, y, side * 0.36, ink, bold=True, align="centre")
        paints.append(number)
        boxes.append(
            Box(
                spot,
                tuple(paints),
                key=f"knot:{level.id}",
                on=("knot", level.id),
                label=f"{at + 1}. {title}",
                tip=title,
                group="knots",
                radius=side / 2,
            )
        )
    return tuple(boxes)


def _plan(scene: WorkshopScene, pen: Pen, one: Workshop, area: Rect) -> Box:
    """The plan, minute by minute."""
    size = pen.text_size("rail" if pen.compact else "story" if area.h > pen.px(330) else "body")
    heads = [pen.say("{a} to {b} min", a=first, b=last) for first, last, _ in times(one)]
    wide = max(pen.measure(head, size, True, False) for head in heads) + pen.px(18)
    paints: list[Paint] = []
    y = area.y - scene.scroll
    for said, (_, _, text) in zip(heads, times(one), strict=True):
        time = Rect(area.x, y, wide, size * 1.5)
        paints += label(pen, time, said, size, pen.color("madder"), True)
        words = Rect(area.x + wide, y + size * 0.2, area.w - wide - pen.px(20), area.h)
        lines, high = paragraph(
            pen, words, scene.home.say(text, context=one.id), size, pen.color("ink"), leading=1.25
        )
        paints += lines
        y += max(high, size * 1.3) + pen.px(8 if pen.compact else 14)
    whole = y + scene.scroll - area.y
    scene.scroll = max(0.0, min(scene.scroll, whole - area.h))
    bar = scrollbar(pen, area, scene.scroll, whole)
    return Box(area, tuple(paints), (bar,), clip=True, scroll=True, key="plan")


def _on_stage(scene: WorkshopScene, pen: Pen, one: Workshop, area: Rect) -> Box:
    """Who will be on stage: the face, the name, what she or he does."""
    person = scene.home.people.get(one.person)
    recipe = scene.home.portraits.get(person.portrait) if person else None
    if person is None or recipe is None:
        return Box(area)
    spot, words = area.cut_left(area.h, pen.px(18))
    name, source = portrait_drawing(recipe)
    does = scene.home.say(person.field, context=person.id)
    top, below = words.cut_top(words.h / 2)
    line = Fill(Rect(area.x, area.y - pen.px(8), area.w, pen.px(2)), pen.color("line"))
    return Box(
        area,
        (
            line,
            Drawing(name, spot, source=source),
            *label(
                pen, top, person.name(pen.language), pen.text_size("card"), pen.color("ink"), True
            ),
            *label(pen, below, does, pen.text_size("body"), pen.color("walnut")),
        ),
    )


def _buttons(scene: WorkshopScene, pen: Pen, foot: Rect) -> tuple[Box, ...]:
    """Plan, stage, certificates, taking all away; at the right the one that begins."""
    is_used = scene.home.room.is_used
    main = pen.say("Go on" if is_used else "Begin")
    wide = max(pen.px(150), button_width(pen, main, "play"))
    go = Rect(foot.right - wide, foot.y, wide, foot.h)
    clear = pen.say("Really?") if scene.sure else pen.say("Clear all")
    others = [
        ("plan", pen.say("Plan"), "print"),
        ("stage", pen.say("On stage"), "person"),
        ("certificates", pen.say("Certificates"), "trophy"),
        *([("wipe", clear, "trash")] if is_used else []),
    ]
    boxes = []
    x, gap = foot.x, pen.px(8)
    needs = [button_width(pen, text, mark) for _, text, mark in others]
    free = go.x - foot.x - gap * len(others)
    for (key, text, mark), need in zip(others, needs, strict=True):
        each = free * need / sum(needs)
        boxes.append(
            button(
                pen,
                Rect(x, foot.y, each, foot.h),
                text,
                key=key,
                on=key,
                icon_name=mark,
                kind="plain",
            )
        )
        x += each + gap
    return (*boxes, button(pen, go, main, key="begin", on="begin", icon_name="play"))
