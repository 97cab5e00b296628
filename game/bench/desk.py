"""What a Desk costs: sorting hundreds of papers, and a frame while the belt hurries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.bench.child import ask
from game.bench.figures import WORK, Budget, Effort, Line
from game.bench.meter import growth, in_turns
from game.bench.screen import display

__all__ = ["frames", "measure"]

SIZE = (1366, 768)
PAPERS = 480
FRAMES = 300
SORT = """\
while papers_left():
    next_paper()
    if kind() == "walnut":
        put("bowl")
    else:
        put("sack")
"""


def measure(effort: Effort) -> Iterator[Line]:
    """Sorting against the same loop in CPython, and frames of a run that is played fast."""
    count = max(WORK[-1], effort.of(PAPERS))
    ours, theirs = in_turns(effort.runs, _sorted(count), _bare(count))
    yield Line(
        f"sort {count} papers", "ms", _ms(ours), "CPython with lists", _ms(theirs),
        growth=growth(lambda times: _sorted(count * times // WORK[-1]), effort.runs),
    )  # fmt: skip
    with display() as env:
        taken = ask("game.bench.desk", "frames", count, effort.of(FRAMES, 10), env=env)
    ordered = sorted(1000 * one for one in taken)
    yield Line(f"a frame while {count} papers hurry by", "ms", tuple(ordered),
               budget=Budget(1000 / 60))  # fmt: skip


def _desk(count: int) -> object:
    """A desk with so many nuts and two boxes."""
    from game.worlds import DESK

    text = "walnut\nhazelnut" if count % 2 == 0 else "walnut"
    settings = {"boxes": ["bowl", "sack"], "repeat": count // 2 or 1, "shuffle": 7}
    return DESK.load(text, settings)


def _sorted(count: int) -> Callable[[], object]:
    """A run that sorts them."""
    from game.blocks import Toolbox
    from game.run import compile, execute
    from game.source import parse
    from game.worlds import DESK

    toolbox = Toolbox.of(DESK)
    ready, state = compile(parse(SORT, toolbox).program, toolbox), _desk(count)
    return lambda: execute(ready, state, budget=1_000_000)


def _bare(count: int) -> Callable[[], object]:
    """The same as Python has it."""
    papers = ["walnut", "hazelnut"] * (count // 2)

    def sort() -> tuple[list[str], list[str]]:
        bowl: list[str] = []
        sack: list[str] = []
        for paper in papers:
            (bowl if paper == "walnut" else sack).append(paper)
        return bowl, sack

    return sort


def _ms(taken: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(1000 * one for one in taken)


def frames(papers: int, count: int) -> list[float]:
    """Seconds of processor of each frame in the fast middle of a run."""
    from game.bench.places import at_level, level_at
    from game.blocks import Toolbox
    from game.scenes.play import PlayScene
    from game.shell.probe import Probe
    from game.source import parse
    from game.ui.events import Pressed
    from game.worlds import DESK

    toolbox = Toolbox.of(DESK)
    program = parse(SORT, toolbox).program
    level = level_at(12, 13)
    level = replace(
        level, world=DESK, toolbox=toolbox, states=(_desk(papers),), given=(), output=()
    )
    app = at_level(replace(level, solution=program, mistakes=(), face="blocks"), program=program)
    probe = Probe(*SIZE, app)
    scene = app.scene
    assert isinstance(scene, PlayScene)
    scene.handle(Pressed("run"))
    playback = scene.playback
    assert playback is not None
    taken: list[float] = []
    while len(taken) < count:
        if not 0.2 < playback.at / playback.last < 0.8:
            playback.at = playback.last * 0.2 + 1
        playback.playing = True
        taken.append(probe.frame(1 / 60))
    return taken
