"""What the game has resident after ten minutes of play, played faster than a child does."""

from __future__ import annotations

from collections.abc import Iterator

from game.bench.child import ask
from game.bench.figures import Budget, Effort, Line
from game.bench.screen import display

__all__ = ["measure", "play"]

MINUTES = 10
FRAME_S = 0.05
SIZE = (1366, 768)
FLAT = 1.1
"""The end may lie so much above the middle and still be called flat."""


def measure(effort: Effort) -> Iterator[Line]:
    """At the title, half-way and at the end, against a bare window; and how much is pictures."""
    with display() as env:
        found = ask("game.bench.memory", "play", MINUTES * 60 * effort.share, env=env)
        bare = ask("game.shell.bare", "window_memory_mb", env=env)
    against = ("bare pygame-ce window", (bare,))
    yield Line("at the title", "MB", (found["title"],), *against)
    yield Line("half-way", "MB", (found["middle"],), *against)
    yield Line(
        "at the end", "MB", (found["end"],), *against, Budget(96),
        note=f"{found['levels']} levels, {found['frames']:,} frames, "
        f"{found['pictures']:.1f} MB pictures",
    )  # fmt: skip
    if found["middle"]:
        yield Line("end over middle", "", (found["end"] / found["middle"],), budget=Budget(FLAT))


def play(seconds: float) -> dict[str, float]:
    """Levels are played, won and left one after the other, in both faces, for so long."""
    from game.bench.places import at_level, at_title, home
    from game.scenes.play import PlayScene
    from game.shell.bare import memory_mb
    from game.shell.probe import Probe
    from game.ui.events import Pressed

    probe = Probe(*SIZE, at_title())
    found: dict[str, float] = {"title": memory_mb(), "middle": 0.0}
    levels = [level for level in home().library.levels if level.form != "predict"]
    played, frames, clock = 0, 0, 0.0
    while clock < seconds:
        level = levels[played % len(levels)]
        app = at_level(level, beads=level.beads, program=level.solution)
        probe.play(app)
        assert isinstance(app.scene, PlayScene)
        app.perform(app.scene.handle(Pressed("run")))
        left = 200
        while app.moving and left:
            probe.frame(FRAME_S)
            frames, clock, left = frames + 1, clock + FRAME_S, left - 1
        played += 1
        clock += 4.0  # a child thinks; nothing is drawn meanwhile
        if clock >= seconds / 2 and not found["middle"]:
            found["middle"] = memory_mb()
    found["end"] = memory_mb()
    found |= {"levels": played, "frames": frames, "pictures": probe.cached() / 1_000_000}
    return found
