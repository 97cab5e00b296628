"""The card of one person: face, name, deeds, what stood in the way, the idea, and what to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.art.scenery import backdrop as landscape
from game.i18n import capitalise
from game.scenes.album.grid import face, hint
from game.scenes.album.met import Meeting
from game.scenes.album.story import body, sources
from game.scenes.parts import backdrop
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, icon, icon_button, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.album.scene import AlbumScene

__all__ = ["card"]

LEAST = 0.8
"""The share of the usual size below which a card is scrolled instead of set smaller."""
MOST = 1.16
"""The share of the usual size at which little text is set."""
HIGHER = 2.0
"""The place is drawn so much higher than it shows: its sky, without most of its floor."""


def card(scene: AlbumScene, pen: Pen, area: Rect, one: Meeting) -> Box:
    """The panel with the place of the chapter behind the face."""
    base = panel(pen, area, elevation=2)
    inner = area.inset(pen.px(12 if pen.compact else 16), pen.px(10 if pen.compact else 14))
    tall = inner.h > pen.px(560)
    band, _ = inner.cut_top(pen.px(180 if tall else 84))
    side = pen.px(204 if tall else 136)
    portrait = Rect(band.x + pen.px(14), band.bottom - side * 0.8, side, side)
    portrait = portrait.moved(0, max(0.0, band.y + pen.px(4) - portrait.y))
    foot, rest = inner.cut_bottom(pen.px(60), pen.px(10))
    names = Rect(portrait.right + pen.px(16), band.bottom + pen.px(2), 0, 0)
    names = Rect(names.x, names.y, inner.right - names.x, pen.px(80 if tall else 68))
    top = max(portrait.bottom, names.bottom) + pen.px(8)
    words = Rect(inner.x, top, inner.w, rest.bottom - top)
    close = Rect(band.right - pen.px(54), band.y + pen.px(6), pen.px(48), pen.px(48))
    kids = (
        *base.kids,
        Box(band, _place(scene, pen, band, one), clip=True),
        Box(portrait, (face(scene, pen, one, portrait),)),
        Box(names, _names(scene, pen, names, one)),
        _text(scene, pen, words, one),
        *_foot(scene, pen, foot, one),
        icon_button(
            pen, close, "cross", label=pen.say("Close"), key="close", on="close", group="card"
        ),
    )
    if one.met:
        spot, text = close.moved(-pen.px(58), 0), pen.say("On stage, for a class with a guest")
        stage = icon_button(pen, spot, "teacher", label=text, key="stage", on="stage", group="card")
        kids = (*kids, stage)
    return Box(area, base.paints, kids)


def _place(scene: AlbumScene, pen: Pen, band: Rect, one: Meeting) -> tuple[Paint, ...]:
    """Where the chapter plays; plain where it has no place of its own."""
    if pen.theme.contrast:
        return (Fill(band, "#000000", 0, "#FFFFFF", pen.px(2)),)
    skin = one.chapter.skin if one.chapter else ""
    if not skin:
        return (Fill(band, pen.color("sand"), pen.px(10)),)
    whole = Rect(band.x, band.y, band.w, band.h * HIGHER)
    picture = backdrop(pen, whole, f"backdrop/{skin}", partial(landscape, skin))
    frame = Fill(band, "", pen.px(6), pen.color("line"), pen.px(3))
    return (picture, frame)


def _names(scene: AlbumScene, pen: Pen, area: Rect, one: Meeting) -> tuple[Paint, ...]:
    """The name; below it the field, the country and the years."""
    person = one.person
    field = capitalise(scene.words(one, person.field), pen.language)
    above, below = area.rows((1, 1), pen.px(2))
    size, ink, quiet = pen.text_size("card"), pen.color("ink"), pen.color("walnut")
    if not one.met:
        name, facts = pen.say("Who is this?"), [field]
    else:
        country = pen.say("Near us") if one.near else scene.words(one, person.country)
        name, facts = person.name(pen.language), [field, country]
    if one.met and person.years:
        born, died = person.years
        facts.append(f"{born}–{died}" if died else pen.say("born {year}", year=born))
    return (
        *label(pen, above, name, size, ink, True, lines=2),
        *label(pen, below, " · ".join(facts), pen.text_size("block"), quiet, lines=2),
    )


def _text(scene: AlbumScene, pen: Pen, area: Rect, one: Meeting) -> Box:
    """What is told, as large as fits; what does not fit even when small is scrolled."""
    tell = sources if scene.behind and one.met else body
    share = MOST
    room = Rect(area.x, area.y, area.w - pen.px(10), area.h)
    paints, high = tell(scene, pen, room, one, share)
    while high > area.h and share > LEAST:
        share -= 0.04
        paints, high = tell(scene, pen, room, one, share)
    scene.read = min(scene.read, max(0.0, high - area.h))
    if scene.read:
        paints, _ = tell(scene, pen, room.moved(0, -scene.read), one, share)
    said = scene.told(one) if one.met else hint(pen, one)
    inside = Box(area, paints, (scrollbar(pen, area, scene.read, high),), clip=True)
    return Box(
        area, (), (inside,), key="story", keys=high > area.h, clip=True, scroll=True, label=said,
        group="story", radius=pen.px(10),
    )  # fmt: skip


def _foot(scene: AlbumScene, pen: Pen, row: Rect, one: Meeting) -> tuple[Box, ...]:
    """Listen, try, and what grown-ups may want to know."""
    kids: list[Box] = []
    gap = pen.px(10)
    if scene.home.voice and one.met:
        spot, row = row.cut_left(row.h, gap)
        kids.append(
            icon_button(
                pen, spot, "sound", label=pen.say("Listen"), key="listen", on="listen",
                group="card",
            )
        )  # fmt: skip
    left, right = row.columns((1.12, 1), gap)
    if one.near:
        return (*kids, *((_try(scene, pen, row, one),) if one.level else ()))
    kids.append(_try(scene, pen, left if one.met else row, one))
    if one.met:
        behind = scene.behind
        text = pen.say("Back to the deeds") if behind else pen.say("For grown-ups: sources")
        kids.append(
            button(
                pen, right, text, key="sources", on="sources", kind="plain", group="card",
                icon_name="left" if behind else "info", size="block",
            )
        )  # fmt: skip
    return tuple(kids)


def _try(scene: AlbumScene, pen: Pen, spot: Rect, one: Meeting) -> Box:
    """The way to the level; where it is not open yet, the words that say where it is."""
    level = scene.level_of(one)
    if level is None or not scene.is_open(level):
        return _locked(pen, spot, one)
    text = pen.say("Try what she did") if one.person.gender == "f" else pen.say("Try what he did")
    if one.near:
        text = pen.say("Do it together")
    if not one.met:
        text = pen.say("To this level")
    return button(
        pen, spot, text, key="try", on="try", icon_name="play", group="card", size="block",
        entry=True,
    )  # fmt: skip


def _locked(pen: Pen, spot: Rect, one: Meeting) -> Box:
    """A lock and where the level is."""
    mark = pen.px(22)
    words = Rect(spot.x + mark + pen.px(20), spot.y, spot.w - mark - pen.px(28), spot.h)
    text, ink = hint(pen, one), pen.color("walnut")
    if not one.met and one.chapter:
        text = pen.say("This knot opens when the ones before it are tied.")
    paints: tuple[Paint, ...] = (
        Fill(spot, pen.color("sand"), pen.px(14)),
        icon("lock", spot.x + pen.px(12) + mark / 2, spot.middle[1], mark, ink),
        *label(pen, words, text, pen.text_size("block"), ink, True, lines=2),
    )
    return Box(spot, paints, label=text)
