"""The child's own knots on the roll: what each of them played, under its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.program import Program, find
from game.run.trace import Trace
from game.scenes.play.melody.roll import INK, Roll
from game.ui.paint import Fill, Paint, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.worlds.world import Picture

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["brackets"]


def brackets(scene: PlayScene, pen: Pen, roll: Roll, picture: Picture) -> list[Paint]:
    """The parts of the tune that a knot of the child's played, under its name."""
    playback = scene.playback
    if playback is None:
        return []
    trace, program = playback.trace, scene.editor.program
    parts = pen.kept("knots", trace, None, lambda: _parts(trace, program))
    page = next(float(one.look) for one in picture.sprites if one.name == "playhead")
    now = playback.before.world.instrument
    paints: list[Paint] = []
    for step, instrument, name, start, end in parts:
        first, last = max(start / 4 - page, 0.0), min(end / 4 - page, float(roll.beats))
        if step <= playback.at and instrument == now and last > first:
            paints += _bracket(pen, roll, name, first, last)
    return paints


def _parts(trace: Trace, program: Program) -> list[tuple[int, str, str, int, int]]:
    """Each outermost call: its step, instrument, name, and from when to when it played."""
    found: list[tuple[int, str, str, int, int]] = []
    opened: tuple[int, str] | None = None
    for index, step in enumerate(trace.steps):
        if opened is not None and step.depth == 0:
            at, name = opened
            before, after = trace.steps[at].world, trace.steps[index - 1].world
            if before.instrument == after.instrument and after.now > before.now:
                found.append((at, after.instrument, name, before.now, after.now))
            opened = None
        node = find(program, step.node) if step.depth == 0 else None
        if node is not None and node.kind == "call":
            opened = (index, str(node.parts[0]))
    if opened is not None:
        before, after = trace.steps[opened[0]].world, trace.steps[-1].world
        if before.instrument == after.instrument and after.now > before.now:
            found.append((opened[0], after.instrument, opened[1], before.now, after.now))
    return found


def _bracket(pen: Pen, roll: Roll, name: str, first: float, last: float) -> list[Paint]:
    u = roll.u
    left, right = roll.left + first * roll.beat + 2 * u, roll.left + last * roll.beat - 2 * u
    y = roll.top - 18 * u
    line = ((left, y + 9 * u), (left, y), (right, y), (right, y + 9 * u))
    size = min(pen.text_size("caption"), 16 * u)
    wide = min(pen.measure(name, size, True, False) + 20 * u, right - left)
    pill = Rect((left + right - wide) / 2, y - 12 * u, wide, 24 * u)
    return [
        Stroke(line, "#DD7050", 3.5 * u),
        Fill(pill, "#DD7050", 12 * u),
        *label(pen, pill.inset(6 * u, 0), name, size, INK, True, "centre"),
    ]
