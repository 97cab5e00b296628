"""What a Loom costs: weaving a large carpet, and a frame while it grows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.bench.child import ask
from game.bench.figures import WORK, Budget, Effort, Line
from game.bench.meter import growth, in_turns
from game.bench.screen import display

__all__ = ["frames", "measure"]

SIZE = (1366, 768)
SIDE = 40
FRAMES = 300
CHESS = """\
for r in range(height()):
    for c in range(width()):
        if (r + c) % 2 == 0:
            weave(red)
        else:
            weave(cream)
    next_row()
"""


def measure(effort: Effort) -> Iterator[Line]:
    """A run on the largest loom against the same loops in CPython, its picture, a frame of it."""
    from game.worlds import LOOM

    side = max(4, effort.of(SIDE))
    ours, theirs = in_turns(effort.runs, _woven(side, side), _bare(side))
    yield Line(
        f"weave {side} x {side} knots by rule", "ms", _ms(ours), "CPython with lists", _ms(theirs),
        growth=growth(lambda times: _woven(side, max(1, side * times // WORK[-1])), effort.runs),
    )  # fmt: skip
    state = LOOM.load(f"gol {side}x{side}", {})
    (shown,) = in_turns(effort.runs, lambda: LOOM.picture(state, state, 0.5))  # type: ignore[arg-type]
    yield Line(f"the picture of {side} rows", "ms", _ms(shown), budget=Budget(1.0))
    with display() as env:
        taken = ask("game.bench.loom", "frames", effort.of(FRAMES, 10), env=env)
    ordered = sorted(1000 * one for one in taken)
    yield Line("a frame while a carpet grows", "ms", tuple(ordered), budget=Budget(1000 / 60))


def _woven(width: int, height: int) -> Callable[[], object]:
    """A run of the rule on a loom of a size."""
    from game.blocks import Toolbox
    from game.run import compile, execute
    from game.source import parse
    from game.worlds import LOOM

    toolbox = Toolbox.of(LOOM)
    ready = compile(parse(CHESS, toolbox).program, toolbox)
    state = LOOM.load(f"{width}x{height}", {})
    return lambda: execute(ready, state, budget=1_000_000)


def _bare(side: int) -> Callable[[], object]:
    """The same rule as Python has it, into lists."""

    def weave() -> list[list[str]]:
        return [["r" if (r + c) % 2 == 0 else "c" for c in range(side)] for r in range(side)]

    return weave


def _ms(taken: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(1000 * one for one in taken)


def frames(count: int) -> list[float]:
    """Seconds of processor of each frame while the solution of a carpet level runs."""
    from game.bench.frame import play

    return play(*SIZE, 12, 6, False, count)
