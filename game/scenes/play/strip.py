"""The record of the run: a trough with a stitch for each step, and the shuttle at the playhead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.blocks import Block
from game.scenes.play.cues import block_of
from game.scenes.play.desk_words import paper_count
from game.scenes.play.marks import Seek
from game.scenes.play.playback import Playback
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["strip"]

LONGEST = 60
"""The most stitches shown at once (the design: the last 60 steps)."""


def strip(scene: PlayScene, pen: Pen, area: Rect) -> Box:
    """The whole strip; before a run only its first stitch."""
    high = pen.px(38)
    trough = Rect(area.x, area.bottom - pen.px(16) - high, area.w, high)
    well = Fill(trough, pen.color("well"), pen.px(8), pen.color("button_night_edge"), 2)
    inner = trough.inset(pen.px(4), pen.px(4))
    playback = scene.playback
    if playback is None:
        label = pen.say("The steps of the run")
        return Box(area, (well, *_ready(pen, area, trough, inner)), key="strip", label=label)
    count = len(playback.trace.steps)
    pitch = max(inner.w / LONGEST, min(pen.px(41), inner.w / count))
    visible = max(1, int(inner.w / pitch))
    first = max(0, min(count - visible, round(playback.at) - visible * 3 // 4))
    kids = [
        _stitch(scene, pen, inner, pitch, k, first)
        for k in range(first, min(count, first + visible))
    ]
    text, x = (
        paper_count(scene, pen) or _count(pen, playback),
        inner.x + (playback.at - first + 0.5) * pitch,
    )
    return Box(
        area,
        (well,),
        (*kids, _grip(pen, area, x, trough, text)),
        key="strip",
        on=Seek(round(playback.at)),
        label=text,
        group="strip",
        radius=pen.px(8),
    )


def _ready(pen: Pen, area: Rect, trough: Rect, inner: Rect) -> tuple[Paint, ...]:
    """The first stitch and the shuttle on it."""
    spot, x = Rect(inner.x, inner.y, inner.h, inner.h), inner.x + inner.h / 2
    return (
        *_stitch_paints(pen, spot, None, False),
        *_shuttle(pen, x, trough),
        _label(pen, area, x, trough, pen.say("ready")),
    )


def _count(pen: Pen, playback: Playback) -> str:
    at = round(playback.at)
    if pen.compact:
        return pen.say("{n} of {all}", n=at, all=playback.last)
    return pen.say("step {n} of {all}", n=at, all=playback.last)


def _grip(pen: Pen, area: Rect, x: float, trough: Rect, text: str) -> Box:
    """The shuttle to be dragged, with the number of its step."""
    return Box(
        Rect(x - pen.px(27), trough.y - pen.px(26), pen.px(54), pen.px(44)),
        (*_shuttle(pen, x, trough), _label(pen, area, x, trough, text)),
        drag="shuttle",
        label=pen.say("Shuttle"),
        pointer_only=True,
    )


def _stitch(scene: PlayScene, pen: Pen, inner: Rect, pitch: float, k: int, first: int) -> Box:
    """One step; those still to come are small."""
    assert scene.playback is not None
    spot = Rect(inner.x + (k - first) * pitch, inner.y, pitch, inner.h)
    block = block_of(scene, scene.playback.trace.steps[k])
    ahead = k > scene.playback.at + 0.5
    paints = _stitch_paints(pen, spot.inset(min(1.0, pitch * 0.04), 0), block, ahead)
    seek = Seek(k)
    last = k == len(scene.playback.trace.steps) - 1  # a hand need not stop at the very end
    wide = inner.right + pen.px(8) - spot.x if last else spot.w
    tall = Rect(spot.x, spot.y - pen.px(6), wide, spot.h + pen.px(12))
    return Box(tall, paints, on=seek, drop=seek, pointer_only=True, hit=tall)


def _stitch_paints(pen: Pen, spot: Rect, block: Block | None, ahead: bool) -> tuple[Paint, ...]:
    look = pen.theme.category(block.category if block else "start")
    name = block.icon if block else "flag"
    if ahead:
        small = spot.centred(spot.w, spot.h * 0.4)
        paints: list[Paint] = [Fill(small, look.fill, 2, opacity=0.65)]
        if spot.w > pen.px(18):
            paints.append(icon(name, *small.middle, small.h * 0.8, look.ink))
        return tuple(paints)
    paints = [Fill(spot, look.fill, pen.px(3))]
    if look.fill in ("#2E1C14", "#4A2C1C"):
        paints = [Fill(spot, look.fill, pen.px(3), "#4A3226", 1)]
    if spot.w > pen.px(13):
        paints.append(icon(name, *spot.middle, min(spot.w - 2, spot.h * 0.6), look.ink))
    return tuple(paints)


def _shuttle(pen: Pen, x: float, trough: Rect) -> tuple[Paint, ...]:
    y = trough.y - pen.px(12)
    w, h = pen.px(27), pen.px(10.5)
    lens = (
        (x - w, y),
        (x - w * 0.6, y - h * 0.75),
        (x, y - h),
        (x + w * 0.6, y - h * 0.75),
        (x + w, y),
        (x + w * 0.6, y + h * 0.75),
        (x, y + h),
        (x - w * 0.6, y + h * 0.75),
    )
    bar = Rect(x - pen.px(1.5), y + h, pen.px(3), trough.bottom + pen.px(8) - y - h)
    eye = Rect(x - pen.px(9), y - pen.px(4.5), pen.px(18), pen.px(9))
    return (
        Fill(bar, pen.color("paper") if not pen.theme.contrast else "#FFFFFF"),
        Poly(
            lens,
            pen.color("saffron"),
            pen.theme.color("paper") if not pen.theme.contrast else "#FFFFFF",
            pen.px(2),
        ),
        Fill(eye, "#2E1C14", pen.px(3)),
    )


def _label(pen: Pen, area: Rect, x: float, trough: Rect, text: str) -> Words:
    size = pen.text_size("caption")
    width = pen.measure(text, size, True, False)
    after = x + pen.px(34)
    y = trough.y - pen.px(12)
    if after + width > area.right:
        return Words(text, x - pen.px(34), y, size, pen.color("pale"), bold=True, align="right")
    return Words(text, after, y, size, pen.color("pale"), bold=True)
