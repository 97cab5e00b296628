"""From the command line to the first picture of the title, each time in a fresh process."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping

from game.bench.child import compiled, cpu_seconds, environment, first_word
from game.bench.figures import Budget, Effort, Line
from game.bench.screen import display

__all__ = ["measure"]

_GAME = "from game.shell.probe import say_first_picture as say; say({data!r})"
_BARE = "from game.shell.bare import say_first_picture as say; say()"


def measure(effort: Effort) -> Iterator[Line]:
    """Wall time and own processor time, first start and later ones, against a bare window."""
    wall: dict[str, list[float]] = {"game": [], "bare": []}
    own: dict[str, list[float]] = {"game": [], "bare": []}
    with display() as shown, compiled() as kept, tempfile.TemporaryDirectory() as folder:
        env = {**shown, **kept}
        codes = {"game": _GAME.format(data=f"{folder}/data"), "bare": _BARE}
        for turn in range(effort.runs + 1):
            for name, code in codes.items():
                seconds, cpu = _first_picture(code, env)
                if turn:  # the first turn fills the caches of the disk
                    wall[name].append(seconds * 1000)
                    own[name].append(cpu * 1000)
        driver = env["SDL_VIDEODRIVER"]
    yield Line("to the first picture", "ms", tuple(wall["game"]), "bare pygame-ce window",
               tuple(wall["bare"]), Budget(3, "ratio"), note=driver)  # fmt: skip
    yield Line("to the first picture, own CPU", "ms", tuple(own["game"]), "bare pygame-ce window",
               tuple(own["bare"]))  # fmt: skip


def _first_picture(code: str, env: Mapping[str, str]) -> tuple[float, float]:
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment(env), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        word = first_word(process.stdout)
        taken = time.perf_counter() - start
        assert word == ["shown"], "the process ended before its first picture"
        return taken, cpu_seconds(process.pid) or 0.0
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()
