"""Step 3 of the form: a question to ask, the idea in code, a level to do together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.people import LANGUAGES
from game.scenes.local.ideas import IDEAS
from game.scenes.local.sheet import Part, field, sheet, titled
from game.scenes.local.telling import advised
from game.ui.box import Box
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import chip, icon_button

if TYPE_CHECKING:
    from game.scenes.local.form import FormScene

__all__ = ["sharing_card"]


def sharing_card(scene: FormScene, pen: Pen, area: Rect) -> Box:
    """The card with a field, two rows of chips, the level, and where all this stays."""
    say = pen.say
    ideas = [(id, say(text)) for id, text in IDEAS.items()]
    names = {one.code: one.name for one in scene.home.languages}
    spoken = [(code, names.get(code, code)) for code in LANGUAGES]
    stays = say("This stays on your computer. It leaves it only in a pack that you save yourself.")
    return sheet(
        scene,
        pen,
        area,
        (
            field(
                scene, "ask", say("A question to ask this person"),
                say("What was hard at first, and what helped?"), 1,
            ),
            _chips(say("The idea in code"), "idea", ideas, scene.idea),
            _level(scene),
            _chips(say("The words above are written in"), "language", spoken, scene.language),
            lambda pen, spot: advised(pen, spot, "home", stays),
        ),
    )  # fmt: skip


def _chips(title: str, name: str, choices: Sequence[tuple[str, str]], chosen: str) -> Part:
    """A title and a pill for each choice."""

    def draw(pen: Pen, area: Rect) -> tuple[Box, float]:
        head, high = titled(pen, area, title)
        tall, gap, size = pen.px(46), pen.px(8), pen.text_size("caption")
        x, y = area.x, area.y + high + pen.px(6)
        kids = [head]
        for id, text in choices:
            wide = min(area.w, pen.measure(text, size, True, False) + pen.px(34))
            if x > area.x and x + wide > area.right:
                x, y = area.x, y + tall + gap
            kids.append(_chip(pen, Rect(x, y, wide, tall), name, id, text, id == chosen))
            x += wide + gap
        high = y + tall - area.y
        return Box(Rect(area.x, area.y, area.w, high), (), tuple(kids)), high

    return draw


def _chip(pen: Pen, spot: Rect, name: str, id: str, text: str, chosen: bool) -> Box:
    kind = "ink" if chosen else "paper"
    made = chip(
        pen, spot, text, kind=kind,
        key=f"{name}:{id}", on=(name, id), group=name,
    )  # fmt: skip
    edge = Fill(spot, "", spot.h / 2, pen.color("ink" if chosen else "line"), pen.px(2))
    return replace(made, paints=(*made.paints, edge))


def _level(scene: FormScene) -> Part:
    """A chapter and a level of it, each with the ones before and after."""

    def draw(pen: Pen, area: Rect) -> tuple[Box, float]:
        head, high = titled(pen, area, pen.say("A level to do together"))
        y, tall, gap = area.y + high + pen.px(6), pen.px(50), pen.px(8)
        place, home = scene.place, scene.home
        first = pen.say("No level")
        kids = [head]
        rows: list[tuple[str, str]] = []
        if place:
            chapter, level = place
            title = home.say(chapter.title, context=chapter.id)
            first = pen.say("Chapter {n} · {title}", n=chapter.number, title=title)
            title = home.told(level, level.title)
            rows.append(("level", pen.say("Level {n} · {title}", n=level.number, title=title)))
        for what, text in (("chapter", first), *rows):
            kids.append(_stepper(pen, Rect(area.x, y, area.w, tall), what, text))
            y += tall + gap
        high = y - gap - area.y
        return Box(Rect(area.x, area.y, area.w, high), (), tuple(kids)), high

    return draw


def _stepper(pen: Pen, row: Rect, what: str, text: str) -> Box:
    """What is chosen, between the way back and the way on."""
    left, rest = row.cut_left(row.h, pen.px(8))
    right, middle = rest.cut_right(row.h, pen.px(8))
    names = {
        "chapter": (pen.say("Previous chapter"), pen.say("Next chapter")),
        "level": (pen.say("Previous level"), pen.say("Next level")),
    }
    ends: tuple[tuple[Rect, str, int, Any], ...] = (
        (left, "left", -1, names[what][0]),
        (right, "right", 1, names[what][1]),
    )
    arrows = tuple(
        icon_button(
            pen, spot, mark, label=said, key=f"{what}:{mark}", on=(what, way), group="level"
        )
        for spot, mark, way, said in ends
    )
    edge = pen.color("line")
    ground = Fill(middle, pen.color("wool"), pen.px(12), edge, pen.px(2))
    words = label(
        pen, middle.inset(pen.px(12), 0), text, pen.text_size("block"), pen.color("ink"), True,
        lines=2,
    )  # fmt: skip
    return Box(row, (), (Box(middle, (ground, *words), label=text), *arrows))
