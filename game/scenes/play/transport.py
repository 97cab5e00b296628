"""The transport: run, step, stop, speed, and the record of the run, a stitch for each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.blocks import Block
from game.editor.icons import icon_of
from game.run.trace import Step
from game.scenes.play.marks import Seek, Speed
from game.scenes.play.playback import SPEEDS
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon, icon_button, run_button
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["bead_transport", "cue_of", "transport", "transport_state"]

LONGEST = 60
"""The most stitches shown at once (the design: the last 60 steps)."""

CUES = {"bump": "bump", "open": "gate", "take": "wool"}
CATEGORY_CUES = {
    "move": "step_move",
    "do": "step_act",
    "repeat": "step_loop",
    "decide": "step_if",
    "boxes": "step_box",
}
SPEED_NAMES = {0.5: "½×", 1.0: "1×", 2.0: "2×", 4.0: "4×"}


def block_of(scene: PlayScene, step: Step) -> Block | None:
    """The block a step came from; None for the start."""
    kind = scene.kinds.get(step.node)
    return scene.level.toolbox.get(kind) if kind else None


def cue_of(scene: PlayScene, step: Step) -> str:
    """The sound of a step: what happened, else the family of its block."""
    for event in step.events:
        if event in CUES:
            return CUES[event]
    block = block_of(scene, step)
    return CATEGORY_CUES.get(block.category if block else "", "step_act")


def transport(scene: PlayScene, pen: Pen, bar: Rect) -> Box:
    """The dark bar at the bottom of the word layout."""
    paints = (
        Fill(bar, pen.color("night")),
        Fill(Rect(bar.x, bar.y, bar.w, pen.px(4)), pen.color("saffron")),
    )
    margin, gap = pen.px(8 if pen.compact else 16), pen.px(8)
    inner = Rect(bar.x + margin, bar.y + pen.px(4), bar.w - 2 * margin, bar.h - pen.px(4))
    side = pen.px(50 if pen.compact else 58)
    spots, left = [], inner
    for name in ("back", "run", "step", "stop"):
        spot, left = left.cut_left(pen.px(68) if name == "run" else side, gap)
        spots.append((name, spot))
    kids: list[Box] = pen.kept(
        "transport",
        scene,
        (bar, transport_state(scene)),
        lambda: [_key(scene, pen, spot, name, side) for name, spot in spots],
    )[:]
    speed_w = pen.px(62) if pen.compact else pen.px(220)
    speed, strip = left.cut_right(speed_w, pen.px(12))
    kids.append(_strip(scene, pen, Rect(strip.x + gap, strip.y, strip.w - gap, strip.h)))
    kids.append(pen.kept("speeds", scene, (speed, scene.speed), lambda: _speeds(scene, pen, speed)))
    return Box(bar, paints, tuple(kids))


def transport_state(scene: PlayScene) -> tuple[bool, bool]:
    """What the keys show: whether there is a run, and whether it plays."""
    return scene.playback is not None, bool(scene.playback and scene.playback.playing)


def _key(scene: PlayScene, pen: Pen, spot: Rect, name: str, side: float) -> Box:
    playing = bool(scene.playback and scene.playback.playing)
    if name == "run":
        label = N_("Pause") if playing else N_("Run")
        square = spot.centred(spot.w, spot.w)
        return run_button(
            pen,
            square,
            "pause" if playing else "play",
            label=pen.say(label),
            key="run",
            on="run",
            group="transport",
        )
    icons = {"back": "stepb", "step": "step", "stop": "stop"}
    labels = {"back": N_("One step back"), "step": N_("One step"), "stop": N_("Stop")}
    enabled = scene.playback is not None or name == "step"
    return icon_button(
        pen,
        spot.centred(side, side),
        icons[name],
        label=pen.say(labels[name]),
        key=name,
        on=name,
        kind="night",
        enabled=enabled,
        group="transport",
    )


def _speeds(scene: PlayScene, pen: Pen, area: Rect) -> Box:
    """Four speeds side by side; one key that cycles where there is no room."""
    if pen.compact:
        follow = SPEEDS[(SPEEDS.index(scene.speed) + 1) % len(SPEEDS)]
        spot = area.centred(area.w, pen.px(56))
        return _speed(pen, spot, scene.speed, Speed(follow), True, pen.say("Speed"))
    card = area.centred(area.w, pen.px(50))
    base = Fill(card, pen.color("button_night"), pen.px(12), pen.color("button_night_edge"), 2)
    cells = card.inset(pen.px(5), pen.px(3)).columns((1, 1, 1, 1), pen.px(2))
    kids = tuple(
        _speed(
            pen,
            cell,
            factor,
            Speed(factor),
            factor == scene.speed,
            pen.say("Speed {factor}", factor=SPEED_NAMES[factor]),
        )
        for cell, factor in zip(cells, SPEEDS, strict=True)
    )
    return Box(card, (base,), kids)


def _speed(pen: Pen, cell: Rect, factor: float, on: Speed, chosen: bool, label: str) -> Box:
    ink = pen.color("pale")
    paints: list[Paint] = []
    if chosen:
        paints.append(Fill(cell, pen.color("saffron"), pen.px(10)))
        ink = pen.theme.on("saffron")
    x, y = cell.middle
    paints.append(
        Words(SPEED_NAMES[factor], x, y, pen.text_size("block"), ink, bold=True, align="centre")
    )
    return Box(
        cell,
        tuple(paints),
        key=f"speed:{on.factor}",
        on=on,
        label=label,
        tip=label,
        group="speed",
        radius=pen.px(10),
    )


def _strip(scene: PlayScene, pen: Pen, area: Rect) -> Box:
    """The trough with a stitch for each step, and the shuttle at the playhead."""
    high = pen.px(38)
    trough = Rect(area.x, area.bottom - pen.px(16) - high, area.w, high)
    paints: list[Paint] = [
        Fill(trough, pen.color("well"), pen.px(8), pen.color("button_night_edge"), 2)
    ]
    inner = trough.inset(pen.px(4), pen.px(4))
    playback = scene.playback
    if playback is None:
        paints += _stitch_paints(pen, Rect(inner.x, inner.y, inner.h, inner.h), None, False)
        paints += _shuttle(pen, inner.x + inner.h / 2, trough)
        paints.append(_label(pen, area, inner.x + inner.h / 2, trough, pen.say("ready")))
        return Box(area, tuple(paints), key="strip", label=pen.say("The steps of the run"))
    count = len(playback.trace.steps)
    pitch = max(inner.w / LONGEST, min(pen.px(41), inner.w / count))
    visible = max(1, int(inner.w / pitch))
    first = max(0, min(count - visible, round(playback.at) - visible * 3 // 4))
    kids = [
        _stitch(scene, pen, inner, pitch, k, first)
        for k in range(first, min(count, first + visible))
    ]
    x = inner.x + (playback.at - first + 0.5) * pitch
    text = pen.say("step {n} of {all}", n=round(playback.at), all=count - 1)
    if pen.compact:
        text = pen.say("{n} of {all}", n=round(playback.at), all=count - 1)
    shuttle = Box(
        Rect(x - pen.px(27), trough.y - pen.px(26), pen.px(54), pen.px(44)),
        (*_shuttle(pen, x, trough), _label(pen, area, x, trough, text)),
        drag="shuttle",
        label=pen.say("Shuttle"),
        pointer_only=True,
    )
    return Box(
        area,
        tuple(paints),
        (*kids, shuttle),
        key="strip",
        on=Seek(round(playback.at)),
        label=text,
        group="strip",
        drop=None,
        radius=pen.px(8),
    )


def _stitch(scene: PlayScene, pen: Pen, inner: Rect, pitch: float, k: int, first: int) -> Box:
    """One step; those still to come are small."""
    assert scene.playback is not None
    spot = Rect(inner.x + (k - first) * pitch, inner.y, pitch, inner.h)
    block = block_of(scene, scene.playback.trace.steps[k])
    ahead = k > scene.playback.at + 0.5
    paints = _stitch_paints(pen, spot.inset(min(1.0, pitch * 0.04), 0), block, ahead)
    seek = Seek(k)
    tall = Rect(spot.x, spot.y - pen.px(6), spot.w, spot.h + pen.px(12))
    return Box(tall, paints, on=seek, drop=seek, pointer_only=True, hit=tall)


def _stitch_paints(pen: Pen, spot: Rect, block: Block | None, ahead: bool) -> tuple[Paint, ...]:
    look = pen.theme.category(block.category if block else "start")
    name = icon_of(block) if block else "flag"
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


def bead_transport(scene: PlayScene, pen: Pen, area: Rect) -> Box:
    """The large octagon of the bead layout, with back, step, stop and speed beside it."""
    playing = bool(scene.playback and scene.playback.playing)
    label = pen.say("Pause") if playing else pen.say("Run")
    big = min(area.h - pen.px(12), pen.px(128))
    spot, rest = area.cut_left(big, pen.px(14))
    run = run_button(
        pen,
        spot.centred(big, big),
        "pause" if playing else "play",
        label=label,
        key="run",
        on="run",
        group="transport",
    )
    gap = pen.px(8)
    side = min((rest.w - gap) / 2, (area.h - pen.px(12) - gap) / 2)
    grid = rest.centred(2 * side + gap, 2 * side + gap)
    spots = [row for column in grid.columns((1, 1), gap) for row in column.rows((1, 1), gap)]
    keys = [
        _key(scene, pen, at, name, side)
        for at, name in zip(spots, ("step", "back", "stop"), strict=False)
    ]
    follow = SPEEDS[(SPEEDS.index(scene.speed) + 1) % len(SPEEDS)]
    speed = _speed(pen, spots[3], scene.speed, Speed(follow), False, pen.say("Speed"))
    ground = Fill(
        spots[3], pen.color("button_night"), pen.px(12), pen.color("button_night_edge"), 2
    )
    return Box(area, (), (run, *keys, Box(spots[3], (ground,)), speed))
