"""A program made of blocks runs as the text it is shown as, step for step."""

from __future__ import annotations

import json
import os
import random
from typing import Any

import pytest
from proof_compare import CORE
from proof_writer import Writer

from game.blocks import Toolbox
from game.program import Program, from_data, to_data, walk
from game.run import Trace, compile, execute
from game.source import parse, show
from game.worlds import QUEST
from game.worlds.quest_state import QuestState

NIGHTLY = os.environ.get("ILME_NIGHTLY") == "1"
EACH = 500
PARTS = 60 if NIGHTLY else 6
ROBOT = Toolbox.of(QUEST)
COMMANDS = tuple(f"{command.name}()" for command in QUEST.commands)
ASKS = tuple(f"{question.name}()" for question in QUEST.questions)
BUDGET = 600


def world(rng: random.Random) -> QuestState:
    """A random map that can be loaded."""
    while True:
        columns, rows = rng.randint(4, 9), rng.randint(4, 7)
        cells = [[rng.choice("......##iipdkoG_") for _ in range(columns)] for _ in range(rows)]
        cells[rng.randrange(rows)][rng.randrange(columns)] = rng.choice("<>^v")
        text = "\n".join("#" + "".join(row) + "#" for row in cells) + "\n"
        if isinstance(state := QUEST.load(text, {}), QuestState):
            return state


def as_blocks(program: Program, rng: random.Random) -> Program:
    """The program as the block editor may have it: other ids, written and read as data."""
    ids = rng.sample(range(1, 10**6), sum(1 for _ in walk(program)))
    data = json.loads(json.dumps(to_data(program)))
    _renumber(data[1:], iter(ids))
    read = from_data(data)
    assert isinstance(read, Program)
    assert read == program
    return read


def _renumber(parts: list[Any], ids: Any) -> None:
    for part in parts:
        if isinstance(part, list) and part[:1] != ["*"]:
            part[1] = next(ids)
            _renumber(part[4:], ids)
        elif isinstance(part, list):
            _renumber(part[1:], ids)


def steps_of(trace: Trace, program: Program) -> tuple[list[str], list[Any]]:
    """The steps as text (what is no number is not equal to itself), each block named by its place
    in reading order; and the states of the world."""
    places = {node.id: place for place, node in enumerate(walk(program), 1)} | {0: 0}
    rows = [
        (
            places[step.node],
            step.names,
            step.heap,
            step.events,
            [(places[loop.node], loop.round, loop.of) for loop in step.loops],
            step.said,
            (frame := step.frames) and (frame.name, places[frame.node], frame.values, frame.depth),
            step.diagnostic and step.diagnostic.code,
        )
        for step in trace.steps
    ]
    return [repr(row) for row in rows], [step.world for step in trace.steps]


@pytest.mark.parametrize("part", range(PARTS))
def test_blocks_run_as_their_text(part: int) -> None:
    moved = ended = 0
    for seed in range(part * EACH, (part + 1) * EACH):
        rng = random.Random(seed)
        robot = seed % 2 == 0
        toolbox = ROBOT if robot else CORE
        start = world(rng) if robot else None
        writer = Writer(seed, COMMANDS, ASKS) if robot else Writer(seed)
        blocks = as_blocks(parse(writer.program(5), toolbox).program, rng)
        shown = show(blocks, toolbox)
        parsed = parse(shown.text, toolbox)
        assert parsed.program == blocks, shown.text
        first = execute(compile(blocks, toolbox), start, budget=BUDGET)
        second = execute(compile(parsed.program, toolbox), start, budget=BUDGET)
        assert steps_of(first, blocks) == steps_of(second, parsed.program), shown.text
        assert (first.output, first.count, first.world) == (
            second.output, second.count, second.world,
        )  # fmt: skip
        assert (first.fault is None) == (second.fault is None)
        ended += first.fault is None
        moved += first.world != start
    assert ended > EACH // 5
    assert moved > EACH // 5
