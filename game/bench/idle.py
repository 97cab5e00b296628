"""How much of a core the game takes while nobody touches it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Mapping

from game.bench.child import cpu_seconds, first_word, running
from game.bench.figures import Budget, Effort, Line
from game.bench.screen import display

__all__ = ["measure"]

SETTLE_S = 4.0
"""The loop stays awake for two seconds after the first events of a window."""

WATCH_S = 8.0

SILENT, WITH_MUSIC = 0.3, 0.45
"""The most percent of a core: the mixer takes 0.17 for the music of the title."""


def measure(effort: Effort) -> Iterator[Line]:
    """On the title and in a level, against a window that waits for events."""
    where = (
        ("at rest on the title", "game.bench.places", "rest_at_title"),
        ("at rest in a level", "game.bench.places", "rest_in_level"),
        ("pygame.event.wait", "game.shell.bare", "wait_for_events"),
    )
    with display() as env, tempfile.TemporaryDirectory() as folder:
        found = [
            _share(module, function, folder if "bench" in module else None, effort, env)
            for _, module, function in where
        ]
    for (name, _, _), values, most in zip(where[:2], found, (WITH_MUSIC, SILENT), strict=False):
        if values:
            yield Line(name, "% of a core", values, where[2][0], found[2], Budget(most))
        else:
            yield Line(name, "% of a core", (), note="only where there is /proc")


def _share(
    module: str, function: str, folder: str | None, effort: Effort, env: Mapping[str, str]
) -> tuple[float, ...]:
    """Percent of a core in so many watches of a fresh process."""
    given = () if folder is None else (folder,)
    shares = []
    with running(module, function, *given, env=env) as process:
        first_word(process.stdout)
        time.sleep(SETTLE_S * effort.share)
        for _ in range(min(effort.runs, 3)):
            before, start = cpu_seconds(process.pid), time.perf_counter()
            time.sleep(WATCH_S * effort.share)
            after, seconds = cpu_seconds(process.pid), time.perf_counter() - start
            if before is None or after is None:
                return ()
            shares.append((after - before) / seconds * 100)
    return tuple(shares)
