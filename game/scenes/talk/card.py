"""The card shown: its title, its steps, what it is good for, and the buttons below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.portrait import portrait_drawing
from game.scenes.talk.shelf import badge
from game.scenes.talk.told import Row, Told
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon, icon_button, octagon_poly, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.talk.scene import TalkScene

__all__ = ["card"]

LEAST = 0.82
"""The share of the usual size below which a card is scrolled instead of set smaller."""
MOST = 1.2
"""The share of the usual size at which little text is set."""

Laid = tuple[tuple[Paint, ...], float]
"""Paints and how high they are in px."""


def card(scene: TalkScene, pen: Pen, area: Rect) -> Box:
    """The panel at the right."""
    base = panel(pen, area, elevation=2)
    shown = scene.cards[scene.at]
    inner = area.inset(pen.px(18 if pen.compact else 32), pen.px(12 if pen.compact else 24))
    foot, rest = inner.cut_bottom(
        pen.px(56 if pen.compact else 60), pen.px(8 if pen.compact else 14)
    )
    head, words = rest.cut_top(pen.px(64 if pen.compact else 84), pen.px(8 if pen.compact else 14))
    kids = (Box(head, _head(scene, pen, head, shown)), _words(scene, pen, words, shown))
    return Box(area, base.paints, (*base.kids, *kids, *_foot(scene, pen, foot)))


def _head(scene: TalkScene, pen: Pen, area: Rect, shown: Told) -> tuple[Paint, ...]:
    """Badge, title and for whom the card is; the face of the person it names."""
    side, gap = area.h, pen.px(12 if pen.compact else 18)
    spot, words = area.cut_left(side, gap)
    paints: list[Paint] = [*badge(pen, shown, *spot.middle, side / 2, "saffronL", "saffronD")]
    recipe = scene.home.portraits.get(shown.person)
    if recipe:
        face, words = words.cut_right(side, gap)
        name, source = portrait_drawing(recipe)
        paints.append(Drawing(name, face, source=source))
    above, below = words.rows((1.5, 1))
    size, ink = pen.text_size("card"), pen.color("ink")
    paints += label(pen, above, shown.title, size, ink, True, lines=2)
    tags = " · ".join(shown.tags)
    paints += label(pen, below, tags, pen.text_size("caption"), pen.color("walnut"), True)
    return tuple(paints)


def _words(scene: TalkScene, pen: Pen, area: Rect, shown: Told) -> Box:
    """All that is told, as large as fits; what does not fit even when small is scrolled."""
    room = Rect(area.x, area.y, area.w - pen.px(10), area.h)
    share = MOST
    paints, high = _laid(pen, room, shown, share)
    while high > area.h and share > LEAST:
        share -= 0.04
        paints, high = _laid(pen, room, shown, share)
    scene.read = min(scene.read, max(0.0, high - area.h))
    if scene.read:
        paints, _ = _laid(pen, room.moved(0, -scene.read), shown, share)
    inside = Box(area, paints, (scrollbar(pen, area, scene.read, high),), clip=True)
    return Box(
        area, (), (inside,), key="words", keys=high > area.h, clip=True, scroll=True,
        label=shown.spoken, group="words", radius=pen.px(10),
    )  # fmt: skip


def _laid(pen: Pen, area: Rect, shown: Told, share: float) -> Laid:
    """Story, steps, aim and sources one below the other; `share` of the usual size."""
    paints: list[Paint] = []
    y, gap = area.y, pen.px(14) * share
    if shown.intro:
        spot, size = Rect(area.x, y, area.w, 0), pen.text_size("body") * share
        lines, high = paragraph(pen, spot, shown.intro, size, pen.color("walnut"))
        paints += lines
        y += high + gap
    for row in shown.rows:
        drawn, high = _step(pen, Rect(area.x, y, area.w, 0), row, share)
        paints += drawn
        y += high + gap
    if shown.aim:
        drawn, high = _aim(pen, Rect(area.x, y, area.w, 0), shown.aim, share)
        paints += drawn
        y += high + gap * 0.6
    for source in shown.sources:
        spot, size = Rect(area.x, y, area.w, 0), pen.text_size("rail") * min(share, 1.0) * 0.9
        lines, high = paragraph(pen, spot, source, size, pen.color("walnut2"), leading=1.25)
        paints += lines
        y += high
    return tuple(paints), y - area.y


def _step(pen: Pen, spot: Rect, row: Row, share: float) -> Laid:
    """Who begins, with a badge, and what to do."""
    side = pen.px(40 if pen.compact else 56) * share
    left, right = spot.cut_left(side, pen.px(12 if pen.compact else 18))
    x, y, ink = left.middle[0], spot.y + side / 2, pen.color("ink")
    ground = octagon_poly(
        x, y, side / 2 - pen.px(1), pen.color("saffronL"), pen.color("saffronD"), pen.px(2.5)
    )
    small = pen.text_size("caption") * share
    head, low = paragraph(pen, right, row.head, small, pen.color("speaker"), True, leading=1.25)
    size = pen.text_size("body" if pen.compact else "story") * share
    words, high = paragraph(pen, right.moved(0, low), row.text, size, ink, leading=1.3)
    paints: tuple[Paint, ...] = (ground, icon(row.icon, x, y, side * 0.54, ink), *head, *words)
    return paints, max(side, low + high)


def _aim(pen: Pen, spot: Rect, text: str, share: float) -> Laid:
    """What a grown-up may know: what the card is good for, on sand."""
    pad, side = pen.px(10) * share, pen.px(24) * share
    inner = Rect(spot.x + 2 * pad + side, spot.y + pad * 0.8, spot.w - 3 * pad - side, 0)
    size, ink = pen.text_size("block") * min(share, 1.08), pen.color("ink")
    words, high = paragraph(pen, inner, text, size, ink, leading=1.28)
    whole = Rect(spot.x, spot.y, spot.w, high + pad * 1.6)
    edge = pen.color("line") if pen.theme.contrast else ""
    ground = Fill(whole, pen.color("sand"), pen.px(12), edge, pen.px(2) if edge else 0)
    mark = icon(
        "heart",
        spot.x + pad + side / 2,
        whole.middle[1],
        side,
        pen.color("madder" if not edge else "ink"),
    )
    return (ground, mark, *words), whole.h


def _foot(scene: TalkScene, pen: Pen, row: Rect) -> tuple[Box, ...]:
    """Another card, the page to print, and the voice where there is one."""
    gap = pen.px(10)
    kids: list[Box] = []
    if scene.home.voice:
        spot, row = row.cut_right(row.h, gap)
        kids.append(
            icon_button(
                pen, spot, "sound", label=pen.say("Listen"), key="listen", on="listen",
                group="card",
            )
        )  # fmt: skip
    left, right = row.columns((1, 1), gap)
    one = scene.section == "chapter"
    text = pen.say("Print this card") if one else pen.say("Print all cards")
    another = button(
        pen, left, pen.say("Another card"), key="another", on="another", icon_name="shuffle",
        group="card", size="block",
    )  # fmt: skip
    paper = button(
        pen, right, text, key="print", on="print", icon_name="print", kind="plain",
        group="card", size="block",
    )  # fmt: skip
    return (another, paper, *kids)
