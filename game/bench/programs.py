"""The three programs that are timed, as the game reads them and as CPython runs them."""

from __future__ import annotations

import runpy
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from game.blocks import Toolbox
from game.run import Compiled, compile, execute
from game.source import parse
from game.worlds import WORLDS

__all__ = ["PROGRAMS", "Native", "Timed", "ring"]

_SIDE = 8
_MAP = "\n".join(
    ["#" * _SIDE, "#>" + "." * (_SIDE - 3) + "#"]
    + ["#." + "#" * (_SIDE - 4) + ".#"] * (_SIDE - 4)
    + ["#" + "." * (_SIDE - 3) + "G#", "#" * _SIDE]
)
_LOOP = """\
total = 0
for i in range({n}):
    total += i * 2
"""
_GRID = """\
for _ in range({n}):
    if path_ahead():
        forward()
    else:
        right()
"""
_FIB = """\
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
for _ in range({n}):
    x = fib(10)
"""


@dataclass(frozen=True, slots=True)
class Timed:
    """A program by name: its text for `n` rounds."""

    name: str
    text: str
    on_grid: bool = False

    def source(self, rounds: int) -> str:
        """The text that runs so many rounds."""
        return self.text.format(n=rounds)

    def compiled(self, rounds: int) -> tuple[Compiled, Any]:
        """The program ready to run, and the world it starts in."""
        toolbox = Toolbox.of(WORLDS[0]) if self.on_grid else Toolbox.of()
        found = parse(self.source(rounds), toolbox)
        assert not found.diagnostics, found.diagnostics
        return compile(found.program, toolbox), ring() if self.on_grid else None

    def count(self, rounds: int) -> int:
        """Statements that so many rounds run, counted by a run."""
        ready, world = self.compiled(rounds)
        return execute(ready, world, record=False, budget=50_000_000).count


PROGRAMS = (
    Timed("tight loop", _LOOP),
    Timed("grid robot", _GRID, on_grid=True),
    Timed("fib", _FIB),
)


def ring() -> Any:
    """The world at the start: a corridor round a block of walls."""
    return WORLDS[0].load(_MAP, {})


class Native:
    """The same text for CPython itself, from a file of its own, with a plain robot on a grid.

    Only texts of this module are run so; a child's program never is.
    """

    def __init__(self, timed: Timed, rounds: int) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.path = Path(self._folder.name) / "timed.py"
        self.path.write_text(timed.source(rounds), "utf-8")
        self.lines = 0

    def __enter__(self) -> Native:
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def run(self) -> None:
        """Run it plainly."""
        runpy.run_path(str(self.path), init_globals=dict(_robot()))

    def run_counting(self) -> None:
        """Run it with every line counted by the host's own hook."""
        self.lines, name = 0, str(self.path)

        def line(frame: FrameType, event: str, given: Any) -> Any:
            if event == "line":
                self.lines += 1
            return line

        def call(frame: FrameType, event: str, given: Any) -> Any:
            return line if frame.f_code.co_filename == name else None

        before = sys.gettrace()
        sys.settrace(call)
        try:
            self.run()
        finally:
            sys.settrace(before)


def _robot() -> Mapping[str, Callable[[], Any]]:
    """The least a robot on a grid can be in Python."""
    rows = _MAP.split("\n")
    floor = {(x, y) for y, row in enumerate(rows) for x, cell in enumerate(row) if cell != "#"}
    at, way = (1, 1), (1, 0)

    def path_ahead() -> bool:
        return (at[0] + way[0], at[1] + way[1]) in floor

    def forward() -> None:
        nonlocal at
        at = at[0] + way[0], at[1] + way[1]

    def right() -> None:
        nonlocal way
        way = -way[1], way[0]

    return {"path_ahead": path_ahead, "forward": forward, "right": right}
