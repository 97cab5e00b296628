"""The pages on stage: one thing at a time, as large as it fits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.art.silhouette import silhouette_drawing
from game.i18n import capitalise
from game.scenes.album.grid import face
from game.scenes.album.met import Meeting
from game.scenes.avatar.portrait import framed
from game.scenes.parts import bar_side, small_star
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon_button, octagon_poly, woven_edge

if TYPE_CHECKING:
    from game.scenes.speaker.scene import SpeakerScene

__all__ = ["page"]

LARGEST, SMALLEST = 72.0, 17.0
"""The px of a question on a projector, and the least a text is set in, before the scale."""


def page(scene: SpeakerScene, pen: Pen) -> Box:
    """The screen: woven edges above and below, the page between them, keys at its foot."""
    screen = Rect(0, 0, pen.width, pen.height)
    edge = pen.px(20)
    ground: tuple[Paint, ...] = (
        Fill(screen, pen.color("wool")),
        *woven_edge(pen, pen.px(8), pen.width),
        *woven_edge(pen, pen.height - pen.px(16), pen.width),
    )
    room = screen.inset(pen.px(28 if pen.compact else 72), edge + pen.px(14))
    head, rest = room.cut_top(bar_side(pen), pen.px(4))
    foot, rest = rest.cut_bottom(pen.px(60), pen.px(10))
    body, inside = _shown(scene, pen, rest)
    sheet = Box(rest, body, inside, key="page", on="on", label=_said(scene), pointer_only=True)
    kids = (*_head(scene, pen, head), sheet, *_foot(scene, pen, foot))
    return Box(screen, ground, kids)


def _said(scene: SpeakerScene) -> str:
    """What the page says, to be read aloud."""
    name = scene.one.person.name(scene.home.language) if scene.one else ""
    here = scene.pages[scene.at]
    return scene.questions[int(here)] if here.isdigit() else name


def _head(scene: SpeakerScene, pen: Pen, row: Rect) -> tuple[Box, ...]:
    """At the corners the way back, the questions to be changed, the whole screen."""
    back, _ = row.cut_left(row.h)
    ask, rest = row.cut_right(row.h, pen.px(8))
    full, _ = rest.cut_right(row.h)
    return (
        icon_button(pen, back, "left", label=pen.say("Back"), key="back", on="back", group="back"),
        icon_button(
            pen, ask, "pencil", label=pen.say("Questions of the class"), key="ask", on="ask",
            group="ask",
        ),
        icon_button(
            pen, full, "full", label=pen.say("Full screen"), key="full", on="full", group="full",
        ),
    )  # fmt: skip


def _foot(scene: SpeakerScene, pen: Pen, row: Rect) -> list[Box]:
    """The page before, a mark for each page, the page after."""
    left, rest = row.cut_left(row.h * 1.4)
    right, middle = rest.cut_right(row.h * 1.4)
    count, kids = len(scene.pages), list[Box]()
    if scene.at > 0:
        kids.append(
            icon_button(
                pen, left, "left", label=pen.say("Previous page"), key="before",
                on=("page", scene.at - 1), group="before",
            )
        )  # fmt: skip
    if scene.at < count - 1:
        kids.append(
            icon_button(
                pen, right, "right", label=pen.say("Next page"), key="after",
                on=("page", scene.at + 1), group="after", kind="primary",
            )
        )  # fmt: skip
    marks: list[Paint] = []
    pitch, (x, y) = pen.px(34), middle.middle
    for at in range(count):
        here = x + (at - (count - 1) / 2) * pitch
        fill = pen.color("saffron" if at == scene.at else "paper")
        edge = pen.color("ink" if at == scene.at else "line")
        marks.append(octagon_poly(here, y, pen.px(10), fill, edge, pen.px(2.5)))
    return [Box(middle, tuple(marks)), *kids]


def _shown(scene: SpeakerScene, pen: Pen, area: Rect) -> tuple[tuple[Paint, ...], tuple[Box, ...]]:
    """What the page shows, and what can be pressed on it."""
    one, here = scene.one, scene.pages[scene.at]
    if one is None:
        return (), ()
    if here == "together":
        return _together(scene, pen, area, one)
    if here == "card":
        return _card(scene, pen, area, one), ()
    return _question(scene, pen, area, one, int(here)), ()


def _face(scene: SpeakerScene, pen: Pen, one: Meeting, spot: Rect) -> Drawing:
    if one.near is None and one.person.portrait not in scene.home.portraits:
        name, source = silhouette_drawing()
        return Drawing(name, spot, source=source)
    return face(scene, pen, Meeting(one.person, one.chapter, one.level, True, one.near), spot)


def _card(scene: SpeakerScene, pen: Pen, area: Rect, one: Meeting) -> tuple[Paint, ...]:
    """The face at the left, name, work and deeds at its side."""
    side = min(area.h, area.w * 0.38)
    left, right = area.cut_left(side, pen.px(28 if pen.compact else 56))
    spot = Rect(left.x, left.middle[1] - side / 2, side, side)
    share = 2.0
    words, high = _told(scene, pen, right, one, share)
    while high > right.h and share > 0.5:
        share -= 0.06
        words, high = _told(scene, pen, right, one, share)
    down = max(0.0, (right.h - high) / 2)
    words, _ = _told(scene, pen, right.moved(0, down), one, share)
    recipe = dict(one.near.avatar) if one.near else scene.home.portraits.get(one.person.portrait)
    picture = framed(recipe, pen, spot) if recipe else (_face(scene, pen, one, spot),)
    return (*picture, *words)


def _told(
    scene: SpeakerScene, pen: Pen, area: Rect, one: Meeting, share: float
) -> tuple[tuple[Paint, ...], float]:
    """Name, work and deeds from the top of an area, at a share of the usual size."""
    ink, quiet = pen.color("ink"), pen.color("walnut")
    y, paints = area.y, list[Paint]()
    work = capitalise(scene.words(one, one.person.field), pen.language)
    rows = (
        (one.person.name(pen.language), pen.text_size("title"), ink, True, 4.0),
        (work, pen.text_size("story"), quiet, False, 14.0),
    )
    for text, size, color, bold, gap in rows:
        spot = Rect(area.x, y, area.w, 0)
        lines, high = paragraph(pen, spot, text, size * share, color, bold, leading=1.2)
        paints += lines
        y += high + pen.px(gap) * share
    for deed in one.person.deeds:
        size = pen.text_size("story") * share
        spot = Rect(area.x + size * 1.6, y, area.w - size * 1.6, 0)
        lines, high = paragraph(pen, spot, scene.words(one, deed), size, ink, leading=1.3)
        star = small_star(pen, area.x + size * 0.6, y + size * 0.65, 8 * share)
        paints += (star, *lines)
        y += high + pen.px(10) * share
    return tuple(paints), y - area.y


def _question(
    scene: SpeakerScene, pen: Pen, area: Rect, one: Meeting, at: int
) -> tuple[Paint, ...]:
    """One question, alone; the face small above it."""
    side = min(area.h * 0.3, pen.px(190))
    picture, rest = area.cut_top(side, pen.px(6))
    spot = picture.centred(side, side)
    head, rest = rest.cut_top(pen.text_size("story") * 1.5, pen.px(6))
    number = pen.say("Question {n} of {all}", n=at + 1, all=len(scene.questions))
    size = pen.text_size("story")
    return (
        _face(scene, pen, one, spot),
        *label(pen, head, number, size, pen.color("walnut"), True, "centre"),
        *_large(pen, rest, scene.questions[at]),
    )


def _large(pen: Pen, area: Rect, text: str) -> tuple[Paint, ...]:
    """A text as large as it fits, in the middle."""
    size = pen.px(LARGEST)
    lines, high = paragraph(pen, area, text, size, pen.color("ink"), True, "centre", 1.25)
    while high > area.h and size > pen.px(SMALLEST):
        size *= 0.94
        lines, high = paragraph(pen, area, text, size, pen.color("ink"), True, "centre", 1.25)
    down = max(0.0, (area.h - high) / 2)
    return tuple(replace(line, y=line.y + down) for line in lines)


def _together(
    scene: SpeakerScene, pen: Pen, area: Rect, one: Meeting
) -> tuple[tuple[Paint, ...], tuple[Box, ...]]:
    """The level to do together; a thank-you where there is none."""
    side = min(area.h * 0.3, pen.px(190))
    picture, rest = area.cut_top(side, pen.px(10))
    drawing = _face(scene, pen, one, picture.centred(side, side))
    level = scene.level
    if level is None:
        thanks = pen.say("Thank you, {name}!", name=one.person.name(pen.language))
        return (drawing, *_large(pen, rest, thanks)), ()
    key, rest = rest.cut_bottom(pen.px(76), pen.px(14))
    chapter = scene.home.chapter_of(level)
    title = scene.home.told(level, level.title)
    head, rest = rest.cut_top(pen.text_size("story") * 1.5, pen.px(4))
    size, quiet = pen.text_size("story"), pen.color("walnut")
    where = pen.say("Chapter {n}, level {m}", n=chapter.number, m=level.number)
    spot = key.centred(min(key.w, pen.px(460)), key.h)
    go = button(
        pen, spot, pen.say("Do it together"), key="together", on="together", icon_name="play",
        group="together", size="card",
    )  # fmt: skip
    words = label(pen, head, where, size, quiet, True, "centre")
    return (drawing, *words, *_large(pen, rest, title)), (go,)
