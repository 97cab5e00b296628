"""The transport: run, step, stop, speed, and the record of the run between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.scenes.play.marks import Speed
from game.scenes.play.playback import SPEEDS
from game.scenes.play.python import blocked
from game.scenes.play.strip import strip
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon_button, run_button
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["bead_transport", "night_ground", "transport", "transport_state"]

SPEED_NAMES = {0.5: "½×", 1.0: "1×", 2.0: "2×", 4.0: "4×"}


def transport(scene: PlayScene, pen: Pen, bar: Rect) -> Box:
    """The dark bar at the bottom of the word layout."""
    margin, gap = pen.px(8 if pen.compact else 16), pen.px(8)
    inner = Rect(bar.x + margin, bar.y + pen.px(4), bar.w - 2 * margin, bar.h - pen.px(4))
    side = pen.px(50 if pen.compact else 58)
    spots, left = [], inner
    calls = not pen.compact and any(node.kind == "define" for node in scene.editor.program.body)
    for name in ("back", "run", "step", *(("over",) if calls else ()), "stop"):
        spot, left = left.cut_left(pen.px(68) if name == "run" else side, gap)
        spots.append((name, spot))
    kids: list[Box] = pen.kept(
        "transport",
        scene,
        (bar, calls, transport_state(scene)),
        lambda: [_key(scene, pen, spot, name, side) for name, spot in spots],
    )[:]
    speed_w = pen.px(62) if pen.compact else pen.px(220)
    speed, rest = left.cut_right(speed_w, pen.px(12))
    kids.append(strip(scene, pen, Rect(rest.x + gap, rest.y, rest.w - gap, rest.h)))
    kids.append(pen.kept("speeds", scene, (speed, scene.speed), lambda: _speeds(scene, pen, speed)))
    return Box(bar, night_ground(pen, bar), tuple(kids))


def night_ground(pen: Pen, bar: Rect) -> tuple[Paint, ...]:
    """The dark ground of a bar at the foot of the screen."""
    edge = Rect(bar.x, bar.y, bar.w, pen.px(4))
    return (Fill(bar, pen.color("night")), Fill(edge, pen.color("saffron")))


def transport_state(scene: PlayScene) -> tuple[bool, bool, str]:
    """What the keys show: whether there is a run, whether it plays, why none can begin."""
    playing = bool(scene.playback and scene.playback.playing)
    return scene.playback is not None, playing, _told(scene)


def _told(scene: PlayScene) -> str:
    """Why the program cannot run, once its text has been marked; before that, Run tells it."""
    return blocked(scene) if scene.text.cards.faults else ""


def _run_key(scene: PlayScene, pen: Pen, square: Rect) -> Box:
    """Run or pause; while the program cannot run the key tells why."""
    playing = bool(scene.playback and scene.playback.playing)
    why = "" if playing else _told(scene)
    box = run_button(
        pen,
        square,
        "pause" if playing else "play",
        label=pen.say("Pause") if playing else pen.say("Run"),
        key="run",
        on="run",
        group="transport",
        enabled=not why,
    )
    return replace(box, tip=why or box.tip)


def _key(scene: PlayScene, pen: Pen, spot: Rect, name: str, side: float) -> Box:
    if name == "run":
        return _run_key(scene, pen, spot.centred(spot.w, spot.w))
    icons = {"back": "stepb", "step": "step", "over": "fwd", "stop": "stop"}
    labels = {
        "back": N_("One step back"),
        "step": N_("One step"),
        "over": N_("Over a call"),
        "stop": N_("Stop"),
    }
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


def bead_transport(scene: PlayScene, pen: Pen, area: Rect) -> Box:
    """The large octagon of the bead layout, with back, step, stop and speed beside it."""
    big = min(area.h - pen.px(12), pen.px(128))
    spot, rest = area.cut_left(big, pen.px(14))
    run = _run_key(scene, pen, spot.centred(big, big))
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
