"""The boxes of memory on the stage: a lid with the name, the value inside, lists as cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.run.inside import Drawer, calls, drawers, given_step
from game.scenes.play.inside.ruler import LETTERS, Ruler
from game.scenes.play.inside.tabs import call_tabs
from game.scenes.play.marks import Why
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
    found, tabs = _found(scene)
    if not found and len(tabs) < 2:
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
    back = _way_back(pen, Rect(room.x, room.y + side + pen.px(6), side, side), scene)
    pulse, state = _pulse(scene), scene.inside
    shown = state.shown(len(tabs) - 1)
    facts = (area, found, tabs, shown, pulse, state.scroll, scene.playback is None)
    plan = _Plan(found, tabs, shown, pulse)
    card = pen.kept(MEMORY, scene, facts, lambda: _card(scene, pen, area, plan))
    return (key, *back, card)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the card shows: boxes, the names of the calls, which of these is looked at."""

    found: tuple[Drawer, ...]
    tabs: tuple[str, ...]
    shown: int
    pulse: float


def _found(scene: PlayScene) -> tuple[tuple[Drawer, ...], tuple[str, ...]]:
    """The boxes given at first, then those of the run, and the calls that are being made."""
    playback = scene.playback
    if playback is None:
        given = scene.level.given[scene.variant] if scene.level.given else ()
        return drawers(given_step(given)), ("",)
    at = int(playback.at)
    steps = playback.trace.steps
    made = calls(steps[at])
    depth = scene.inside.shown(len(made) - 1)
    before = calls(steps[at - 1]) if at else ()
    old = before[depth].step if depth < len(before) else None
    return drawers(made[depth].step, old), tuple(call.name for call in made)


def _way_back(pen: Pen, spot: Rect, scene: PlayScene) -> tuple[Box, ...]:
    """The key that leads back to where a child asked why."""
    playback, state = scene.playback, scene.inside
    if playback is None or state.back is None or playback.at != state.asked:
        return ()
    label = pen.say("Back to where you asked")
    key = icon_button(
        pen, spot, "undo", label=label, key="why-back", on="why-back", group="stage-keys"
    )
    return (key,)


def _pulse(scene: PlayScene) -> float:
    """The thickness of the frame round what has just changed: it fades in three beats."""
    playback = scene.playback
    if playback is None or not playback.playing or scene.home.settings.still:
        return 4.0
    return (6.0, 4.5, 3.0)[min(2, int(playback.share * 3))]


def _card(scene: PlayScene, pen: Pen, area: Rect, plan: _Plan) -> Box:
    ruler = Ruler.of(pen)
    pad = pen.px(8)
    room = area.w - 2 * pad
    corner = Rect(area.x + pad, area.y + pad, room, ruler.high)
    tabs = call_tabs(ruler, corner, plan.tabs, plan.shown)
    head = tabs[-1].rect.bottom - corner.y + ruler.gap if tabs else 0.0
    laid = _lay(ruler, plan.found, room)
    wides = [one.x + one.w for one in laid] + [tab.rect.right - corner.x for tab in tabs]
    wide = max(wides) + 2 * pad
    whole = max([one.y + one.h for one in laid], default=0.0) + head + 2 * pad
    card = Rect(area.x, area.y, wide, min(whole, area.h))
    scroll = _scroll(scene, laid, card.h - head - 2 * pad, whole - card.h)
    ground = Fill(card, pen.color("paper"), pen.px(12), pen.color("violet"), pen.px(2.5))
    left, top = card.x + pad, card.y + pad + head
    why = scene.playback is not None
    kids = [_box(ruler, one, left, top - scroll, plan.pulse, why) for one in laid]
    inner = Rect(card.x + 3, top - pen.px(4), card.w - 6, card.bottom - top)
    inside = Box(inner, (), tuple(kids), clip=True, key=MEMORY, scroll=whole > card.h)
    bar = scrollbar(pen, card.inset(pen.px(4)), scroll, whole - pen.px(8))
    label = ", ".join(_words(one) for one in plan.found)
    return Box(card, (ground,), (*tabs, inside, bar), label=label)


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


def _lay(ruler: Ruler, found: tuple[Drawer, ...], room: float) -> list[_Laid]:
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


def _size(ruler: Ruler, drawer: Drawer, room: float) -> tuple[float, float]:
    lids = sum(ruler.wide(ruler.clip(name, LETTERS)) + ruler.gap / 2 for name in drawer.names)
    if drawer.items is None:
        wide = max(lids - ruler.gap / 2, ruler.wide(ruler.clip(drawer.value, LETTERS)))
        return min(wide, room), ruler.lid + ruler.high
    cells, _ = _cells(ruler, drawer, room)
    wide = max(lids, sum(cells), ruler.high)
    return min(wide, room), ruler.lid + ruler.high + ruler.small * 1.4


def _cells(ruler: Ruler, drawer: Drawer, room: float) -> tuple[list[float], int]:
    """The widths of the cells that fit, and which item the first of them is.

    The part of a long list that is shown holds the item that has changed last.
    """
    items = drawer.items or ()
    widths = [max(ruler.high, ruler.wide(ruler.clip(item, LETTERS // 2), 12)) for item in items]
    if sum(widths) <= room:
        return widths, 0
    first, last = 0, max(drawer.fresh, default=0)
    more = ruler.high * 0.8
    while first < last and sum(widths[first : last + 1]) > room - 2 * more:
        first += 1
    shown: list[float] = []
    for width in widths[first:]:
        if sum(shown) + width > room - (more if first else 0) - more:
            break
        shown.append(width)
    return shown, first


# -- pictures


def _box(ruler: Ruler, laid: _Laid, x: float, y: float, pulse: float, why: bool) -> Box:
    """A box with its lids; a list shows its cells with their numbers. Pressed it tells why."""
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
    words = _words(drawer)
    if not why:
        return Box(rect, tuple(paints), label=words)
    tip = pen.say("Why {name}? Go to where it changed", name=drawer.names[0])
    return Box(
        rect,
        tuple(paints),
        key=f"why:{drawer.names[0]}",
        on=Why(drawer.names[0]),
        label=words,
        tip=tip,
        group="memory",
        radius=pen.px(8),
    )


def _value(ruler: Ruler, body: Rect, text: str, fresh: bool, pulse: float) -> list[Paint]:
    pen = ruler.pen
    edge, thick = pen.color("violet"), pen.px(2)
    ground = Fill(body, pen.color("paper"), pen.px(6), edge, thick)
    ink = pen.color("ink")
    words = Words(text, *body.middle, ruler.size, ink, True, mono=True, align="centre")
    return [ground, *_flash(ruler, body, fresh, pulse), words]


def _flash(ruler: Ruler, body: Rect, fresh: bool, pulse: float) -> list[Paint]:
    """The saffron frame of what has just changed."""
    pen = ruler.pen
    if not fresh:
        return []
    inner = body.inset(pen.px(2))
    glow = Fill(inner, pen.color("saffronL"), pen.px(5), pen.color("saffron"), pen.px(pulse))
    return [glow]


def _row(ruler: Ruler, drawer: Drawer, body: Rect, pulse: float) -> list[Paint]:
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
