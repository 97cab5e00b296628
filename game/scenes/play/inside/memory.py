"""The boxes of memory on the screen: a band below the program, for beads a card on the stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.run.inside import Drawer, calls, drawers, given_step
from game.run.trace import Trace
from game.scenes.play.inside.boxes import box_of, words
from game.scenes.play.inside.laid import Laid, lay, low
from game.scenes.play.inside.ruler import Ruler
from game.scenes.play.inside.tabs import call_tabs
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon_button, scrollbar

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["MEMORY", "band", "memory"]

MEMORY = "memory"
"""The key of the card, and of what opens and closes it."""

SIDE = 40
"""Px of a key beside the boxes."""

MOST = 0.42
"""The share of a program's room that the band takes at most; a higher one is scrolled."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is shown: boxes, the names of the calls, which of these is looked at."""

    found: tuple[Drawer, ...]
    tabs: tuple[str, ...]
    shown: int
    pulse: float


def memory(scene: PlayScene, pen: Pen, room: Rect) -> tuple[Box, ...]:
    """A card with its key, as soon as there is a box; the key alone while it is closed."""
    plan = _plan(scene)
    if plan is None:
        return ()
    side = pen.px(SIDE)
    key = _key(scene, pen, Rect(room.x, room.y, side, side))
    if not scene.inside.open:
        return (key,)
    area = Rect(room.x + side + pen.px(6), room.y, room.w - side - pen.px(6), room.h)
    back = _way_back(pen, Rect(room.x, room.y + side + pen.px(6), side, side), scene)
    return (key, *back, _kept(scene, pen, area, plan))


def band(scene: PlayScene, pen: Pen, area: Rect) -> tuple[tuple[Box, ...], Rect]:
    """A band at the foot of the program's area, and what it leaves of the area.

    It is there from the first step of a run that will have boxes, and never gets lower in a run,
    so that the program above it stands still.
    """
    plan, side, gap = _plan(scene), pen.px(SIDE), pen.px(8)
    if plan is None:
        corner = Rect(area.right - 2 * gap - side, area.bottom - gap - side, side, side)
        return _way_back(pen, corner, scene), area
    if not scene.inside.open:
        corner = Rect(area.right - 2 * gap - side, area.bottom - gap - side, side, side)
        back = _way_back(pen, corner.moved(-side - pen.px(6), 0), scene)
        return (*back, _key(scene, pen, corner)), area
    inner = Rect(area.x + gap, area.y, area.w - 3 * gap - 2 * side, area.h)
    ruler = Ruler.of(pen)
    tabs, laid = _parts(ruler, inner, plan)
    high = max(side, tabs + low(laid), _end(scene, pen, ruler, inner.w)) + 2 * gap
    state = scene.inside
    state.high = max(high / pen.px(1), state.high)
    high = min(pen.px(state.high), area.h * MOST)
    strip, rest = area.cut_bottom(high)
    card = Rect(inner.x - gap, strip.y, inner.w + 2 * gap, high)
    spot = Rect(strip.right - gap - side, strip.y + gap, side, side)
    back = _way_back(pen, spot.moved(-side - pen.px(6), 0), scene)
    edge = Rect(strip.x, strip.y, strip.w, pen.px(2.5))
    ground = (Fill(strip, pen.color("wool"), pen.px(12)), Fill(edge, pen.color("violet")))
    kids = (_kept(scene, pen, card, plan, band=True), *back, _key(scene, pen, spot))
    return (Box(strip, ground, kids, key="band"),), rest


def _end(scene: PlayScene, pen: Pen, ruler: Ruler, room: float) -> float:
    """How high the boxes are that a run leaves at its end."""
    playback = scene.playback
    if playback is None:
        return 0.0
    trace: Trace = playback.trace
    end = calls(trace.steps[-1])[0].step
    return pen.kept("band-end", trace, room, lambda: low(lay(ruler, drawers(end), room)))


# -- what is shown


def _plan(scene: PlayScene) -> _Plan | None:
    """The boxes given at first, then those of the run and its calls; None where there are none."""
    found, tabs = _found(scene)
    playback = scene.playback
    later = playback is not None and bool(calls(playback.trace.steps[-1])[0].step.names)
    if not found and len(tabs) < 2 and not later:
        return None
    return _Plan(found, tabs, scene.inside.shown(len(tabs) - 1), _pulse(scene))


def _found(scene: PlayScene) -> tuple[tuple[Drawer, ...], tuple[str, ...]]:
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


def _pulse(scene: PlayScene) -> float:
    """The thickness of the frame round what has just changed: it fades in three beats."""
    playback = scene.playback
    if playback is None or not playback.playing or scene.home.settings.still:
        return 4.0
    return (6.0, 4.5, 3.0)[min(2, int(playback.share * 3))]


# -- keys


def _key(scene: PlayScene, pen: Pen, spot: Rect) -> Box:
    return icon_button(
        pen,
        spot,
        "box",
        label=pen.say("Close the boxes") if scene.inside.open else pen.say("Show the boxes"),
        key="boxes",
        on="boxes",
        group="stage-keys" if scene.beads else "memory",
        color=pen.color("violet"),
    )


def _way_back(pen: Pen, spot: Rect, scene: PlayScene) -> tuple[Box, ...]:
    """The key that leads back to where a child asked why."""
    state = scene.inside
    if not state.asks(scene.playback) or state.back == state.asked:
        return ()
    group = "stage-keys" if scene.beads else "memory"
    label = pen.say("Back to where you asked")
    key = icon_button(
        pen,
        spot,
        "undo",
        label=label,
        key="why-back",
        on="why-back",
        kind="primary",
        group=group,
    )
    return (key,)


# -- the card


def _kept(scene: PlayScene, pen: Pen, area: Rect, plan: _Plan, band: bool = False) -> Box:
    facts = (area, plan, scene.inside.scroll, scene.playback is None)
    return pen.kept(MEMORY, scene, facts, lambda: _card(scene, pen, area, plan, band))


def _parts(ruler: Ruler, room: Rect, plan: _Plan) -> tuple[float, list[Laid]]:
    """How high the tabs of calls are, and the boxes below them."""
    row = Rect(room.x, room.y, room.w, ruler.high)
    tabs = call_tabs(ruler, row, plan.tabs, plan.shown)
    head = tabs[-1].rect.bottom - row.y + ruler.gap if tabs else 0.0
    return head, lay(ruler, plan.found, room.w)


def _card(scene: PlayScene, pen: Pen, area: Rect, plan: _Plan, band: bool) -> Box:
    ruler, pad = Ruler.of(pen), pen.px(8)
    room = area.inset(pad, pad)
    head, laid = _parts(ruler, room, plan)
    tabs = call_tabs(ruler, Rect(room.x, room.y, room.w, ruler.high), plan.tabs, plan.shown)
    wides = [one.x + one.w for one in laid] + [tab.rect.right - room.x for tab in tabs]
    whole = low(laid) + head + 2 * pad
    card = area
    paints: tuple[Paint, ...] = ()
    if not band:
        card = Rect(area.x, area.y, max(wides) + 2 * pad, min(whole, area.h))
        paints = _ground(pen, card)
    scroll = _scroll(scene, laid, card.h - head - 2 * pad, whole - card.h)
    top, why = room.y + head, scene.playback is not None
    kids = [box_of(ruler, one, room.x, top - scroll, plan.pulse, why) for one in laid]
    inner = Rect(card.x + 3, top - pen.px(4), card.w - 6, card.bottom - top)
    inside = Box(inner, (), tuple(kids), clip=True, key=MEMORY, scroll=whole > card.h)
    bar = scrollbar(pen, card.inset(pen.px(4)), scroll, whole - pen.px(8))
    return Box(card, paints, (*tabs, inside, bar), label=", ".join(map(words, plan.found)))


def _ground(pen: Pen, card: Rect) -> tuple[Paint, ...]:
    return (Fill(card, pen.color("paper"), pen.px(12), pen.color("violet"), pen.px(2.5)),)


def _scroll(scene: PlayScene, laid: list[Laid], room: float, most: float) -> float:
    """How far the card is scrolled: as it was left, or so that what has changed is seen."""
    scroll = max(0.0, min(scene.inside.scroll, most))
    fresh = [one for one in laid if one.drawer.changed]
    if fresh and most > 0:
        last = fresh[-1]
        scroll = min(max(scroll, last.y + last.h - room), last.y)
    return max(0.0, min(scroll, max(0.0, most)))
