"""The card of Myth or fact: a question first, then what is true, and who shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.art.portrait import portrait_drawing
from game.people import Myth
from game.scenes.home import Home
from game.ui.box import Box
from game.ui.paint import Drawing, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import paragraph
from game.ui.widgets import chip, icon, icon_button, octagon_poly, panel

__all__ = ["HEADLINE", "Told", "card", "emblem_of", "headline_size"]

TOPIC_ICONS: Mapping[str, str] = MappingProxyType(
    {
        "computing": "blocks",
        "brilliance": "hint",
        "leadership": "speech",
        "care": "heart",
        "emotions": "face",
        "sport": "compass",
        "arts": "music",
        "home_tasks": "home",
        "appearance": "eye",
        "media": "book",
    }
)
"""What stands on the card where no person does."""

HEADLINE = 1.25
"""The headline against the largest letters of the statement."""

LEAST = 0.56
"""The share of the usual size below which nothing is set smaller."""

TIGHT = 1.28


@dataclass(frozen=True, slots=True)
class Told:
    """What a card says: the words of its chip and its icon, a line in large letters, the reason.

    `person` is the id of the face beside it, `who` its name and years; without one `emblem` stands
    there.
    """

    mark: str
    icon: str
    headline: str
    text: str
    who: str = ""
    person: str = ""
    emblem: str = "help"
    done: bool = False


def card(home: Home, pen: Pen, area: Rect, told: Told) -> Box:
    """The panel with the face or the emblem at the left and the words beside it."""
    base = panel(pen, area, elevation=2)
    picture, room = _rooms(pen, area)
    share = _share(pen, room, told)
    paints, high = _words(pen, room, told, share)
    down = max(0.0, (room.h - high) / 2)
    paints, _ = _words(pen, room.moved(0, down), told, share)
    kids: list[Box] = [*base.kids, Box(picture, _face(home, pen, picture, told))]
    if told.mark:
        kids.append(_chip(pen, room.moved(0, down), told))
    side = pen.px(46)
    if home.voice and told.done:
        spot = Rect(area.right - side - pen.px(12), area.y + pen.px(12), side, side)
        kids.append(
            icon_button(
                pen, spot, "sound", label=pen.say("Listen"), key="listen", on="listen",
                group="card",
            )
        )  # fmt: skip
    said = " ".join(text for text in (told.headline, told.text, told.who) if text)
    return Box(area, base.paints, (Box(room, paints, label=said), *kids))


def headline_size(pen: Pen, area: Rect, told: Told) -> float:
    """The size in px at which the headline of a card stands."""
    return pen.text_size("card") * HEADLINE * _share(pen, _rooms(pen, area)[1], told)


def _rooms(pen: Pen, area: Rect) -> tuple[Rect, Rect]:
    """The square of the picture, and the room of the words; the corner of Listen stays free."""
    inner = area.inset(pen.px(16 if pen.compact else 26), pen.px(12 if pen.compact else 18))
    side = min(inner.h, pen.px(132 if pen.compact else 196))
    left, right = inner.cut_left(side, pen.px(16 if pen.compact else 28))
    return left.centred(side, side), right


def _share(pen: Pen, room: Rect, told: Told) -> float:
    """The largest share of the usual size at which all words fit."""
    share = 1.0
    while share > LEAST and _words(pen, room, told, share)[1] > room.h:
        share -= 0.04
    return share


def _chip_high(pen: Pen) -> float:
    return pen.px(34 if pen.compact else 42)


def _words(pen: Pen, room: Rect, told: Told, share: float) -> tuple[tuple[Paint, ...], float]:
    """Headline, reason and name from the top of a room, and the height with the chip above them."""
    y = room.y
    if told.mark:
        y += _chip_high(pen) + pen.px(8)
    big, usual = pen.text_size("card") * HEADLINE * share, pen.text_size("story") * share
    parts = [
        (told.headline, big, pen.color("ink"), True, 0.22),
        (told.text, usual, pen.color("ink"), False, 0.3),
        (told.who, pen.text_size("block") * max(share, 0.8), pen.color("walnut"), True, 0.0),
    ]
    paints: list[Paint] = []
    for text, size, color, bold, gap in parts:
        if text:
            spot = Rect(room.x, y, room.w, 0)
            lines, high = paragraph(pen, spot, text, size, color, bold, leading=TIGHT)
            paints += lines
            y += high + size * gap
    return tuple(paints), y - room.y


def _chip(pen: Pen, room: Rect, told: Told) -> Box:
    """The verdict in a pill, no wider than its words."""
    size = pen.text_size("caption")
    wide = pen.measure(told.mark, size, True, False) + size * 1.8 + pen.px(34)
    corner = pen.px(56) if told.done else 0.0
    spot = Rect(room.x, room.y, min(wide, room.w - corner), _chip_high(pen))
    return chip(pen, spot, told.mark, icon_name=told.icon, kind="teal")


def _face(home: Home, pen: Pen, spot: Rect, told: Told) -> tuple[Paint, ...]:
    """The portrait of the person, else an octagon with the emblem."""
    recipe = home.portraits.get(home.people[told.person].portrait) if told.person else None
    if recipe is None:
        x, y = spot.middle
        ground = pen.color("saffronL"), pen.color("saffronD")
        return (
            octagon_poly(x, y, spot.w / 2 - pen.px(2), *ground, pen.px(3.5)),
            icon(told.emblem, x, y, spot.w * 0.5, pen.color("ink")),
        )
    key = ("myth", told.person)
    if key not in pen.cache:
        pen.cache[key] = portrait_drawing(recipe)
    kept = pen.cache[key]
    assert isinstance(kept, tuple)
    return (Drawing(kept[0], spot, source=kept[1]),)


def emblem_of(myth: Myth) -> str:
    """The icon of the topic of an item."""
    return TOPIC_ICONS[myth.topic]
