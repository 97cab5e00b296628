"""From a key or a hand's move in the editor to its picture."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from game.bench.child import ask
from game.bench.figures import WORK, Budget, Effort, Line, exponent
from game.bench.screen import display

__all__ = ["drag", "keys", "letters", "measure"]

SIZE = (1366, 768)
SUBJECTS = (
    ("a key", "keys"),
    ("a typed letter", "letters"),
    ("a move of a dragged block", "drag"),
)
LONG = 200
TURNS = 40


def measure(effort: Effort) -> Iterator[Line]:
    """Keys, letters and a drag, with a short program and with one of 200 blocks."""
    turns = effort.of(TURNS, 3)
    sizes = [max(1, LONG * times // WORK[-1]) for times in WORK]
    with display() as env:
        for name, function in SUBJECTS:
            found = [ask("game.bench.edit", function, size, turns, env=env) for size in sizes]
            grown = exponent(sizes, [median(taken) for taken in found])
            for size, taken in zip(sizes, found, strict=True):
                yield Line(
                    f"{name}, {size} blocks", "ms", tuple(1000 * one for one in taken),
                    budget=Budget(4), growth=grown if size == sizes[-1] else None,
                )  # fmt: skip


def keys(blocks: int, turns: int) -> list[float]:
    """Seconds of processor for keys that move, delete and undo."""
    from game.bench.places import at_level, level_at, long_program
    from game.shell.probe import Probe
    from game.ui.events import KeyDown

    app = at_level(level_at(2, 10), program=long_program(blocks))
    probe = Probe(*SIZE, app)
    app.director.focus = "workspace"
    probe.answer(KeyDown("home"))
    rounds = (KeyDown("down"), KeyDown("down"), KeyDown("delete"), KeyDown("z", ctrl=True))
    for key in rounds:
        probe.answer(key)
    return [probe.answer(key) for _ in range(turns) for key in rounds]


def letters(blocks: int, turns: int) -> list[float]:
    """Seconds of processor for letters typed in the middle of the same program as Python."""
    from game.bench.places import at_level, level_at, long_program
    from game.shell.probe import Probe
    from game.ui.events import KeyDown, TextInput

    app = at_level(level_at(2, 10), program=long_program(blocks))
    probe = Probe(*SIZE, app)
    probe.answer(KeyDown("2", ctrl=True))
    app.director.focus = "python"
    probe.answer(KeyDown("home", ctrl=True))
    for _ in range(blocks // 2):
        probe.answer(KeyDown("down"))
    probe.answer(KeyDown("end"))
    typed = [TextInput(letter) for letter in "  # on"]
    probe.answer(KeyDown("return"))
    return [probe.answer(key) for _ in range(turns) for key in (*typed, KeyDown("return"))]


def drag(blocks: int, turns: int) -> list[float]:
    """Seconds of processor for the moves of a block carried over the ground."""
    from game.bench.places import at_level, level_at, long_program
    from game.shell.probe import Probe
    from game.ui.events import Pointer
    from game.ui.reach import find

    app = at_level(level_at(2, 10), program=long_program(blocks))
    probe = Probe(*SIZE, app)
    palette, ground = find(app.tree, "palette:forward"), find(app.tree, "workspace")
    assert palette is not None and ground is not None
    x, y = palette.shown.middle
    probe.answer(Pointer("move", x, y))
    probe.answer(Pointer("down", x, y))
    area = ground.shown
    taken = []
    for turn in range(turns + 3):
        at = (turn * 7 % 40) / 40
        place = area.x + area.w * 0.4, area.y + area.h * (0.2 + 0.6 * at)
        taken.append(probe.answer(Pointer("move", *place)))
    return taken[3:]
