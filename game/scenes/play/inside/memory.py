"""The boxes of memory on the stage: a lid with the name, the value inside, lists as cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.run.inside import Drawer, drawers, given_step
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import clip_text
from game.ui.widgets import icon_button, scrollbar

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["MEMORY", "memory"]

MEMORY = "memory"
"""The key of the card, and of what opens and closes it."""

LETTERS = 16
"""So many letters of a value are shown; an item of a list has half as many."""


@dataclass(frozen=True, slots=True)
class _Ruler:
    """The measures of the boxes in a window."""

    pen: Pen
    size: float
    small: float
    lid: float
    high: float
    gap: float

    @classmethod
    def of(cls, pen: Pen) -> _Ruler:
        size = pen.text_size("caption") * (0.85 if pen.compact else 1)
        return cls(pen, size, size * 0.72, size * 1.35, size * 1.9, pen.px(8))

    def wide(self, text: str, pad: float = 18) -> float:
        return self.pen.measure(text, self.size, True, True) + self.pen.px(pad)

    def clip(self, text: str, letters: int) -> str:
        most = self.pen.measure("0" * letters, self.size, True, True)
        return clip_text(self.pen, text, self.size, most, True, True)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A box at its place in the card, from its upper left corner."""

    drawer: Drawer
    x: float
    y: float
    w: float
    h: float


def memory(scene: PlayScene, pen: Pen, room: Rect) -> tuple[Box, ...]:
    """The card with its key, as soon as there is a box; the key alone while it is closed."""
    found = _found(scene)
    if not found:
        return ()
    side = pen.px(40)
    key = icon_button(
        pen,
        Rect(room.x, room.y, side, side),
        "box",
        label=pen.say("Close the boxes") if scene.inside.open else pen.say("Show the boxes"),
        key="boxes",
        on="boxes",
        group="stage-keys",
        color=pen.color("violet"),
    )
    if not scene.inside.open:
        return (key,)
    area = Rect(room.x + side + pen.px(6), room.y, room.w - side - pen.px(6), room.h)
    pulse = _pulse(scene)
    facts = (area, found, pulse, scene.inside.scroll)
    return (key, pen.kept(MEMORY, scene, facts, lambda: _card(scene, pen, area, found, pulse)))


def _found(scene: PlayScene) -> tuple[Drawer, ...]:
    """The boxes given at first, then those of the run."""
    playback = scene.playback
    if playback is None:
        given = scene.level.given[scene.variant] if scene.level.given else ()
        return drawers(given_step(given))
    at = int(playback.at)
    steps = playback.trace.steps
    return drawers(steps[at], steps[at - 1] if at else None)


def _pulse(scene: PlayScene) -> float:
    """The thickness of the frame round what has just changed: it fades in three beats."""
    playback = scene.playback
    if playback is None or not playback.playing or scene.home.settings.still:
        return 4.0
    return (6.0, 4.5, 3.0)[min(2, int(playback.share * 3))]


def _card(scene: PlayScene, pen: Pen, area: Rect, found: tuple[Drawer, ...], pulse: float) -> Box:
    ruler = _Ruler.of(pen)
    pad = pen.px(8)
    laid = _lay(ruler, found, area.w - 2 * pad)
    wide = max(one.x + one.w for one in laid) + 2 * pad
    whole = max(one.y + one.h for one in laid) + 2 * pad
    card = Rect(area.x, area.y, wide, min(whole, area.h))
    scroll = _scroll(scene, laid, card.h - 2 * pad, whole - card.h)
    ground = Fill(card, pen.color("paper"), pen.px(12), pen.color("violet"), pen.px(2.5))
    kids = [_box(ruler, one, card.x + pad, card.y + pad - scroll, pulse) for one in laid]
    inner = card.inset(pen.px(3))
    inside = Box(inner, (), tuple(kids), clip=True, key=MEMORY, scroll=whole > card.h)
    bar = scrollbar(pen, card.inset(pen.px(4)), scroll, whole - pen.px(8))
    label = ", ".join(_words(one) for one in found)
    return Box(card, (ground,), (inside, bar), label=label)


def _words(drawer: Drawer) -> str:
    return f"{' = '.join(drawer.names)} = {drawer.value}"


def _scroll(scene: PlayScene, laid: list[_Laid], room: float, most: float) -> float:
    """How far the card is scrolled: as it was left, or so that what has changed is seen."""
    scroll = max(0.0, min(scene.inside.scroll, most))
    fresh = [one for one in laid if one.drawer.changed]
    if fresh and most > 0:
        last = fresh[-1]
        scroll = min(max(scroll, last.y + last.h - room), last.y)
    return max(0.0, min(scroll, max(0.0, most)))


# -- places


def _lay(ruler: _Ruler, found: tuple[Drawer, ...], room: float) -> list[_Laid]:
    """Single values side by side in rows, each list in a row of its own."""
    laid: list[_Laid] = []
    x = y = 0.0
    for drawer in found:
        wide, high = _size(ruler, drawer, room)
        if x and (x + wide > room or drawer.items is not None):
            x, y = 0.0, laid[-1].y + laid[-1].h + ruler.gap
        laid.append(_Laid(drawer, x, y, wide, high))
        x += wide + ruler.gap
        if drawer.items is not None:
            x, y = 0.0, y + high + ruler.gap
    return laid


def _size(ruler: _Ruler, drawer: Drawer, room: float) -> tuple[float, float]:
    lids = sum(ruler.wide(ruler.clip(name, LETTERS)) + ruler.gap / 2 for name in drawer.names)
    if drawer.items is None:
        wide = max(lids - ruler.gap / 2, ruler.wide(ruler.clip(drawer.value, LETTERS)))
        return min(wide, room), ruler.lid + ruler.high
    cells, _ = _cells(ruler, drawer, room)
    wide = max(lids, sum(cells), ruler.high)
    return min(wide, room), ruler.lid + ruler.high + ruler.small * 1.4


def _cells(ruler: _Ruler, drawer: Drawer, room: float) -> tuple[list[float], int]:
    """The widths of the cells that fit, and which item the first of them is.

    The part of a long list that is shown holds the item that has changed last.
    """
    items = drawer.items or ()
    widths = [max(ruler.high, ruler.wide(ruler.clip(item, LETTERS // 2), 12)) for item in items]
    first, last = 0, max(drawer.fresh, default=0)
    more = ruler.high * 0.8
    while first < last and sum(widths[first : last + 1]) > room - 2 * more:
        first += 1
    shown: list[float] = []
    for width in widths[first:]:
        if sum(shown) + width > room - (more if first else 0) - more:
            break
        shown.append(width)
    if first == 0 and sum(widths) <= room:
        return widths, 0
    return shown, first


# -- pictures


def _box(ruler: _Ruler, laid: _Laid, x: float, y: float, pulse: float) -> Box:
    """A box with its lids; a list shows its cells with their numbers."""
    pen, drawer = ruler.pen, laid.drawer
    rect = Rect(x + laid.x, y + laid.y, laid.w, laid.h)
    body = Rect(rect.x, rect.y + ruler.lid, rect.w, ruler.high)
    paints: list[Paint] = []
    left = rect.x
    names = [ruler.clip(name, LETTERS) for name in drawer.names]
    if sum(ruler.wide(name) + ruler.gap / 2 for name in names) > rect.w + ruler.gap:
        most = rect.w / len(names) - pen.px(18) - ruler.gap / 2
        names = [clip_text(pen, name, ruler.size, most, True, True) for name in names]
    for text in names:
        lid = Rect(left, rect.y, ruler.wide(text), ruler.lid + pen.px(6))
        edge = pen.color("violetD")
        paints.append(Fill(lid, pen.color("violet"), pen.px(6), edge, pen.px(1.5)))
        middle = rect.y + ruler.lid / 2 + pen.px(1)
        ink = "#FFFFFF"
        paints.append(
            Words(text, lid.middle[0], middle, ruler.size, ink, True, mono=True, align="centre")
        )
        left = lid.right + ruler.gap / 2
    if drawer.items is None:
        paints += _value(ruler, body, ruler.clip(drawer.value, LETTERS), drawer.changed, pulse)
    else:
        paints += _row(ruler, drawer, body, pulse)
    return Box(rect, tuple(paints), label=_words(drawer))


def _value(ruler: _Ruler, body: Rect, text: str, fresh: bool, pulse: float) -> list[Paint]:
    pen = ruler.pen
    edge, thick = pen.color("violet"), pen.px(2)
    ground = Fill(body, pen.color("paper"), pen.px(6), edge, thick)
    ink = pen.color("ink")
    words = Words(text, *body.middle, ruler.size, ink, True, mono=True, align="centre")
    return [ground, *_flash(ruler, body, fresh, pulse), words]


def _flash(ruler: _Ruler, body: Rect, fresh: bool, pulse: float) -> list[Paint]:
    """The saffron frame of what has just changed."""
    pen = ruler.pen
    if not fresh:
        return []
    inner = body.inset(pen.px(2))
    glow = Fill(inner, pen.color("saffronL"), pen.px(5), pen.color("saffron"), pen.px(pulse))
    return [glow]


def _row(ruler: _Ruler, drawer: Drawer, body: Rect, pulse: float) -> list[Paint]:
    pen = ruler.pen
    cells, first = _cells(ruler, drawer, body.w)
    assert drawer.items is not None
    whole = drawer.changed and not drawer.fresh
    paints: list[Paint] = []
    x, y = body.x, body.bottom + ruler.small * 0.75
    ink, faint = pen.color("ink"), pen.color("walnut2")
    if not drawer.items:
        return _value(ruler, Rect(body.x, body.y, ruler.high, body.h), "", whole, pulse)
    if first:
        dots = Words("…", x + ruler.high * 0.4, body.middle[1], ruler.size, ink, align="centre")
        paints.append(dots)
        x += ruler.high * 0.8
    for k, wide in enumerate(cells, first):
        text = ruler.clip(drawer.items[k], LETTERS // 2)
        cell = Rect(x, body.y, wide, body.h)
        paints += _value(ruler, cell, text, whole or k in drawer.fresh, pulse)
        paints.append(Words(str(k), cell.middle[0], y, ruler.small, faint, align="centre"))
        x += wide
    if first + len(cells) < len(drawer.items):
        dots = Words("…", x + ruler.high * 0.4, body.middle[1], ruler.size, ink, align="centre")
        paints.append(dots)
    return paints
