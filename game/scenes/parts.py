"""What several screens show: bars with a way back, ticks, stars, chosen cards, fitted stories."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.art.robot import BOX
from game.scenes.home import Home
from game.scenes.scene import Change
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import icon, icon_button, octagon_poly, star8, top_bar
from game.values import N_

__all__ = [
    "back_bar",
    "back_button",
    "backdrop",
    "bar_high",
    "bar_key",
    "bar_side",
    "choice_ground",
    "nothing_here",
    "robot_rect",
    "small_star",
    "sound_change",
    "sound_icon",
    "story",
    "tick",
]

BAR_KEYS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "map": ("map", N_("Back to the carpet")),
        "menu": ("menu", N_("Menu")),
        "sound": ("sound", N_("Sound")),
        "album": ("book", N_("Album")),
        "cloths": ("loom", N_("What I wove")),
        "myths": ("scissors", N_("Myth or fact?")),
        "bugs": ("search", N_("Bug book")),
        "practice": ("pencil", N_("Practice")),
    }
)
"""The icon and the words of each button that stands in a bar."""

LEAST_STORY = 15
"""The px below which a story is not set smaller, however long it is."""


# -- bars


def bar_high(pen: Pen) -> float:
    """The height of the top bar in px."""
    return pen.px(56 if pen.compact else 64)


def bar_side(pen: Pen) -> float:
    """The side of a square button in the top bar in px."""
    return pen.px(46 if pen.compact else 50)


def back_button(pen: Pen, spot: Rect, entry: bool = False) -> Box:
    """The arrow back to where one came from."""
    return icon_button(
        pen, spot, "left", label=pen.say("Back"), key="back", on="back", group="bar", entry=entry
    )


def back_bar(pen: Pen, title: str, kids: tuple[Box, ...] = (), entry: bool = False) -> Box:
    """A top bar with the way back, a title, and what else stands in it."""
    high, side = bar_high(pen), bar_side(pen)
    back = back_button(pen, Rect(pen.px(12), (high - side) / 2, side, side), entry)
    room = Rect(pen.px(80), 0, pen.width - pen.px(100), high)
    words = label(pen, room, title, pen.text_size("card"), pen.color("ink"), True)
    return top_bar(pen, (Box(Rect(0, 0, pen.width, high), words), back, *kids))


def bar_key(home: Home, pen: Pen, spot: Rect, name: str) -> Box:
    """A square button of a bar: one of the names of `BAR_KEYS`."""
    mark, text = BAR_KEYS[name]
    shown = sound_icon(home) if name == "sound" else mark
    return icon_button(pen, spot, shown, label=pen.say(text), key=name, on=name, group="bar")


def sound_icon(home: Home) -> str:
    """The icon of the sound button."""
    return "mute" if home.settings.muted else "sound"


def sound_change(home: Home) -> Change:
    """Sound on or off, remembered."""
    return Change("muted", not home.settings.muted)


# -- marks


def tick(
    pen: Pen, x: float, y: float, r: float = 14, edge: str = "#FFFFFF", edge_px: float = 2.5
) -> tuple[Paint, ...]:
    """A teal octagon with a check: chosen, or done; `r` and `edge_px` before the scale."""
    return (
        octagon_poly(x, y, pen.px(r), pen.color("teal"), edge, pen.px(edge_px)),
        icon("check", x, y, pen.px(r + 2), "#FFFFFF"),
    )


def small_star(pen: Pen, x: float, y: float, r: float, won: bool = True) -> Poly:
    """A star as it stands beside words; `r` before the scale."""
    fill, edge = ("saffron", "saffronD") if won else ("wool", "line")
    return Poly(star8(x, y, pen.px(r)), pen.color(fill), pen.color(edge), pen.px(2))


def choice_ground(pen: Pen, spot: Rect, chosen: bool) -> Fill:
    """The ground of a card among which one is chosen."""
    if not chosen:
        return Fill(spot, pen.color("wool"), pen.px(18))
    return Fill(spot, pen.color("saffronL"), pen.px(18), pen.color("focus"), pen.px(3.5))


# -- pictures and words


def backdrop(pen: Pen, area: Rect, name: str, draw: Callable[[int, int], str]) -> Drawing:
    """A drawing as large as `area`, drawn once for each size."""
    w, h = int(area.w), int(area.h)
    key = (name, w, h)
    if key not in pen.cache:
        pen.cache[key] = draw(w, h)
    return Drawing(f"{name}/{w}x{h}", area, source=str(pen.cache[key]))


def robot_rect(x: float, top: float, high: float) -> Rect:
    """Where Düyün is drawn who stands `high` px tall with the middle at `x`."""
    wide = high * BOX[2] / BOX[3]
    return Rect(x - wide / 2, top, wide, high)


def story(pen: Pen, area: Rect, text: str, room: float) -> tuple[tuple[Words, ...], float]:
    """A paragraph set smaller until it is no taller than `room` px, and its height in px."""
    size = pen.text_size("story")
    lines, high = paragraph(pen, area, text, size, pen.color("ink"))
    while high > room and size > pen.px(LEAST_STORY):
        size *= 0.93
        lines, high = paragraph(pen, area, text, size, pen.color("ink"))
    return lines, high


def nothing_here(pen: Pen, area: Rect) -> Box:
    """A page where nothing can be shown: what should stand there could not be read."""
    text = pen.say("Nothing is here yet. A file of the game could not be read.")
    side = min(area.h * 0.5, pen.px(220))
    top, below = area.cut_top(side, pen.px(14))
    size, ink = pen.text_size("block"), pen.color("walnut")
    words = label(pen, below.cut_top(pen.px(90))[0], text, size, ink, True, "centre", lines=3)
    return Box(area, (Drawing("robot/south-think", top.centred(side, side)), *words), label=text)
