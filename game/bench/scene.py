"""What it costs to change the whole screen, and the way from the title to a playable level."""

from __future__ import annotations

import time
from collections.abc import Iterator

from game.bench.child import ask, compiled
from game.bench.figures import Budget, Effort, Line
from game.bench.screen import display

__all__ = ["changes", "measure", "to_level"]

SIZE = (1366, 768)
CHANGES = 30


def measure(effort: Effort) -> Iterator[Line]:
    """Title to level in fresh processes; each screen drawn whole once its pictures are kept."""
    count = effort.of(CHANGES, 4)
    with display() as env, compiled() as kept:
        turns = range(effort.runs + 1)  # the first one fills the caches of the disk
        ways = [ask("game.bench.scene", "to_level", env={**env, **kept}) for _ in turns][1:]
        bare = [1000 * one for one in ask("game.shell.bare", "whole_frames", *SIZE, count, env=env)]
        found = ask("game.bench.scene", "changes", count, env=env)
    yield Line("title to a playable level", "ms", tuple(1000 * one for one in ways),
               budget=Budget(300), note="own CPU, nothing kept")  # fmt: skip
    for name, taken in found.items():
        yield Line(f"change to {name}", "ms", tuple(1000 * one for one in taken),
                   "background, 300 converted sprites, flip", tuple(bare),
                   Budget(3, "ratio"))  # fmt: skip


def to_level() -> float:
    """Seconds of processor from a title that is shown and has prepared nothing to the level."""
    from game.data import data_root
    from game.progress import MemoryKeeper
    from game.scenes.app import App
    from game.scenes.home import Home
    from game.scenes.title import TitleScene
    from game.shell.probe import Probe

    home = Home.open(data_root(), MemoryKeeper(), lambda: "new", "en")
    probe = Probe(*SIZE, App(home, TitleScene(home)))
    start = time.process_time()
    from game.scenes.play import PlayScene

    probe.play(App(home, PlayScene(home, next(home.library.levels))))
    return time.process_time() - start


def changes(count: int) -> dict[str, list[float]]:
    """Seconds of processor of each change to a screen.

    As a child goes: between title and map, and then round and round between map and levels.
    """
    from game.bench.places import at_level, at_title, home, level_at
    from game.scenes.app import App
    from game.scenes.map import MapScene
    from game.shell.probe import Probe

    apps = {
        "the title": at_title(),
        "the carpet map": App(home(), MapScene(home())),
        "a level, words": at_level(level_at(2, 10)),
        "a level, beads": at_level(level_at(1, 5), beads=True),
    }
    probe = Probe(*SIZE, apps["the title"])
    for app in apps.values():
        probe.play(app)
    taken: dict[str, list[float]] = {name: [] for name in apps}
    title, *others = apps
    for name in [*([title, others[0]] * count), *(others * count)]:
        taken[name].append(probe.play(apps[name]))
    return taken
