"""What a frame costs while a run plays: own processor time, middle and slowest of a hundred."""

from __future__ import annotations

from collections.abc import Iterator

from game.bench.child import ask
from game.bench.figures import Budget, Effort, Line
from game.bench.screen import display

__all__ = ["measure", "play"]

SIZES = ((1366, 768), (1920, 1080))
FACES = (("words", 2, 10), ("beads", 1, 5))
FRAMES = 400


def measure(effort: Effort) -> Iterator[Line]:
    """Both faces at both sizes, against ten sprites by dirty rectangles."""
    frames = effort.of(FRAMES, 10)
    runs = max(1, min(effort.runs, 3))
    with display() as env:
        for width, height in SIZES:
            bare = [
                _middle(ask("game.shell.bare", "dirty_frames", width, height, frames, env=env))[0]
                for _ in range(runs)
            ]
            for face, chapter, number in FACES:
                place = (width, height, chapter, number, face == "beads", frames)
                found = [
                    _middle(ask("game.bench.frame", "play", *place, env=env)) for _ in range(runs)
                ]
                name = f"a frame of a run, {face}, {width}x{height}"
                yield Line(name, "ms", tuple(one for one, _ in found),
                           "10 sprites by dirty rectangles", tuple(bare), Budget(1.0))  # fmt: skip
                yield Line(f"{name}, 99th percentile", "ms", tuple(one for _, one in found))


def play(
    width: int, height: int, chapter: int, number: int, beads: bool, count: int
) -> list[float]:
    """Seconds of processor of each frame of a level's solution played again and again."""
    from game.bench.places import at_level, level_at
    from game.scenes.play import PlayScene
    from game.shell.probe import Probe
    from game.ui.events import Pressed

    level = level_at(chapter, number)
    app = at_level(level, beads, level.solution)
    probe = Probe(width, height, app)
    taken: list[float] = []
    while len(taken) < count:
        scene = app.scene
        assert isinstance(scene, PlayScene)
        scene.handle(Pressed("run"))
        while scene.moving and app.scene is scene and len(taken) < count:
            cost = probe.frame(1 / 60)
            if app.scene is scene:  # the knot that follows is another screen, not a frame of it
                taken.append(cost)
        app = at_level(level, beads, level.solution)
        probe.play(app)
    return taken


def _middle(taken: list[float]) -> tuple[float, float]:
    """The middle and the 99th percentile, in ms."""
    ordered = sorted(taken)
    return ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.99)] * 1000
