"""Going to any step of a long run."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from game.bench.child import ask
from game.bench.figures import WORK, Budget, Effort, Line, exponent
from game.bench.screen import display

__all__ = ["jumps", "measure"]

SIZE = (1366, 768)
STEPS = 10_000
TURNS = 200


def measure(effort: Effort) -> Iterator[Line]:
    """Finding the step and its world, and the whole way to the picture."""
    turns = effort.of(TURNS, 4)
    lengths = [effort.of(STEPS * times // WORK[-1], 20) for times in WORK]
    with display() as env:
        found = [ask("game.bench.scrub", "jumps", length, turns, env=env) for length in lengths]
    for kind, name, budget in (
        ("found", "finding a step and its picture of the world", Budget(0.2)),
        ("shown", "a step on the screen", Budget(1000 / 60)),
    ):
        grown = exponent(lengths, [median(one[kind]) for one in found])
        yield Line(
            f"{name}, of {found[-1]['steps']:,} steps", "ms",
            tuple(1000 * one for one in found[-1][kind]), budget=budget, growth=grown,
        )  # fmt: skip


def jumps(length: int, turns: int) -> dict[str, object]:
    """Seconds of processor to find and to show steps all over a run."""
    from game.bench.meter import cpu
    from game.bench.places import at_level, level_at
    from game.program import Node, Program
    from game.run import compile, execute
    from game.scenes.play import PlayScene
    from game.scenes.play.playback import Playback
    from game.shell.probe import Probe

    level = level_at(2, 10)
    program = Program((Node(1, "forever", ((Node(2, "left", ()),),)),))
    app = at_level(level, program=program)
    scene = app.scene
    assert isinstance(scene, PlayScene)
    trace = execute(compile(program, level.toolbox), level.states[0], budget=length)
    scene.runs, scene.playback = (trace,), Playback(trace, playing=False)
    probe = Probe(*SIZE, app)
    playback, last = scene.playback, len(trace.steps) - 1

    def find(step: int) -> None:
        playback.seek(step)
        scene.picture()

    def show(step: int) -> None:
        playback.seek(step)
        probe.look()

    steps = [turn * 7919 % last for turn in range(turns)]
    for step in steps[:3]:
        show(step)
    return {
        "steps": len(trace.steps),
        "found": [cpu(lambda step=step: find(step)) for step in steps],  # type: ignore[misc]
        "shown": [cpu(lambda step=step: show(step)) for step in steps],  # type: ignore[misc]
    }
