"""Pictures of the boxes of memory: a lid with the name, the value inside, lists as cells."""

from __future__ import annotations

from game.run.inside import Drawer
from game.scenes.play.inside.laid import Laid, cells
from game.scenes.play.inside.ruler import LETTERS, Ruler
from game.scenes.play.marks import Why
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Words
from game.ui.rect import Rect
from game.ui.text import clip_text

__all__ = ["box_of", "words"]


def words(drawer: Drawer) -> str:
    """What a box holds, to be told."""
    return f"{' = '.join(drawer.names)} = {drawer.value}"


def box_of(ruler: Ruler, laid: Laid, x: float, y: float, pulse: float, why: bool) -> Box:
    """A box with its lids; a list shows its cells with their numbers. Pressed it tells why."""
    pen, drawer = ruler.pen, laid.drawer
    rect = Rect(x + laid.x, y + laid.y, laid.w, laid.h)
    body = Rect(rect.x, rect.y + ruler.lid, rect.w, ruler.high)
    kids: tuple[Box, ...] = ()
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
        kids = _cells(ruler, drawer, body) if why else ()
    told = words(drawer)
    if not why:
        return Box(rect, tuple(paints), label=told)
    tip = pen.say("Why {name}? Go to where it changed", name=drawer.names[0])
    return Box(
        rect,
        tuple(paints),
        kids,
        key=f"why:{drawer.names[0]}",
        on=Why(drawer.names[0]),
        label=told,
        tip=tip,
        group="memory",
        radius=pen.px(8),
    )


def _value(ruler: Ruler, body: Rect, text: str, fresh: bool, pulse: float) -> list[Paint]:
    pen = ruler.pen
    edge, thick = pen.color("violet"), pen.px(2)
    ground = Fill(body, pen.color("paper"), pen.px(6), edge, thick)
    ink = pen.color("ink")
    letters = Words(text, *body.middle, ruler.size, ink, True, mono=True, align="centre")
    return [ground, *_flash(ruler, body, fresh, pulse), letters]


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
    shown, first = cells(ruler, drawer, body.w)
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
    for k, wide in enumerate(shown, first):
        text = ruler.clip(drawer.items[k], LETTERS // 2)
        cell = Rect(x, body.y, wide, body.h)
        paints += _value(ruler, cell, text, whole or k in drawer.fresh, pulse)
        paints.append(Words(str(k), cell.middle[0], y, ruler.small, faint, align="centre"))
        x += wide
    if first + len(shown) < len(drawer.items):
        dots = Words("…", x + ruler.high * 0.4, body.middle[1], ruler.size, ink, align="centre")
        paints.append(dots)
    return paints


def _cells(ruler: Ruler, drawer: Drawer, body: Rect) -> tuple[Box, ...]:
    """The cells of a list that are shown; pressed one tells why it holds what it holds."""
    pen, items = ruler.pen, drawer.items or ()
    shown, first = cells(ruler, drawer, body.w)
    x = body.x + (ruler.high * 0.8 if first else 0.0)
    found: list[Box] = []
    for k, wide in enumerate(shown, first):
        name = f"{drawer.names[0]}[{k}]"
        cell = Box(
            Rect(x, body.y, wide, body.h),
            key=f"why:{name}",
            on=Why(drawer.names[0], k),
            label=f"{name} = {items[k]}",
            tip=pen.say("Why {name}? Go to where it changed", name=name),
            group="memory",
            radius=pen.px(6),
        )
        found.append(cell)
        x += wide
    return tuple(found)
