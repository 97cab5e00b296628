"""Prints one line that stands for the traces of many programs: run by any Python, any hash seed."""

from __future__ import annotations

import hashlib
import random
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]

from proof_writer import Writer, write  # noqa: E402

from game.blocks import Toolbox  # noqa: E402
from game.run import Trace, compile, execute  # noqa: E402
from game.source import parse, show  # noqa: E402
from game.worlds.quest import QUEST  # noqa: E402

MAP = "########\n#>..i..#\n#.##.#.#\n#..p..G#\n########\n"
COMMANDS = tuple(f"{command.name}()" for command in QUEST.commands)
ASKS = tuple(f"{question.name}()" for question in QUEST.questions)


def digest(seeds: int) -> str:
    """The hash of every trace: steps, output, fault, and what the program is shown as."""
    whole = hashlib.sha256()
    texts = [(write(seed), False) for seed in range(seeds)]
    texts += [(Writer(seed, COMMANDS, ASKS).program(6), True) for seed in range(seeds // 2)]
    folder = sorted((HERE.parent / "programs").rglob("*.py"))
    assert folder
    texts += [(file.read_text("utf-8"), False) for file in folder]
    core, robot = Toolbox.of(), Toolbox.of(QUEST)
    start = QUEST.load(MAP, {})
    for text, on_grid in texts:
        toolbox = robot if on_grid else core
        parsed = parse(text, toolbox)
        trace = execute(compile(parsed.program, toolbox), start if on_grid else None, budget=2_000)
        rows = [text, show(parsed.program, toolbox).text, repr(parsed.diagnostics), told(trace)]
        whole.update("\0".join(rows).encode("utf-8", "surrogatepass"))
    return whole.hexdigest()


def told(trace: Trace) -> str:
    """A trace as text; a state of the world as its world writes it."""
    rows = [repr((trace.output, trace.count, trace.fault))]
    for step in trace.steps:
        world = "" if step.world is None else QUEST.text(step.world)
        rows.append(repr(step._replace(world=world)))
    return "\n".join(rows)


if __name__ == "__main__":
    random.seed(0)
    sys.stdout.write(digest(int(sys.argv[1])) + "\n")
