"""Repairs: each does what it says, and says nothing where only the child can know."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.blocks import Toolbox
from game.i18n.diagnostics import ROWS
from game.source import parse
from game.source.mends import MENDS
from game.source.repair import apply, repair
from game.worlds import QUEST, WORLDS

TOOLBOX = Toolbox.of(QUEST)
PROGRAMS = sorted((Path(__file__).parent / "programs").rglob("*.py"))

MENDED = [
    ("for _ in range(3)\n    forward()\n", "for _ in range(3):\n    forward()\n"),
    ("while not at_goal()  # on\n    take()\n", "while not at_goal():  # on\n    take()\n"),
    ("forward(\ntake()\n", "forward()\ntake()\n"),
    ("while not at_goal(:\n    take()\n", "while not at_goal():\n    take()\n"),
    ('print("a)\n', 'print("a")\n'),
    ('x = "a\n', 'x = "a"\n'),
    ("x = [1, 2)\n", "x = [1, 2]\n"),
    ("forward())\n", "forward()\n"),
    ("if at_goal() = True:\n    take()\n", "if at_goal() == True:\n    take()\n"),
    ("x == 1\n", "x = 1\n"),
    ("forward\n", "forward()\n"),
    ("if at_goal:\n    take()\n", "if at_goal():\n    take()\n"),
    ('print "hi"\n', 'print("hi")\n'),
    ("forwrd()\n", "forward()\n"),
    ("Forward()\n", "forward()\n"),
    ("total = 1\nprint(totl)\n", "total = 1\nprint(total)\n"),
    ("If at_goal():\n    take()\n", "if at_goal():\n    take()\n"),
    ("fro i in range(3):\n    take()\n", "for i in range(3):\n    take()\n"),
    ("for i range(3):\n    take()\n", "for i in range(3):\n    take()\n"),
    ("for _ in range(3):\ntake()\n", "for _ in range(3):\n    take()\n"),
    ("for _ in range(3):\n", "for _ in range(3):\n    pass\n"),
    ("  take()\n", "take()\n"),
    ("take()\n    take()\n", "take()\ntake()\n"),
    ("if at_goal():\n    take()\n  left()\n", "if at_goal():\n    take()\n    left()\n"),
    ("if at_goal():\n    take()\nelse if tick() == 1:\n    left()\n",
     "if at_goal():\n    take()\nelif tick() == 1:\n    left()\n"),
    ("x = 1\nx++\n", "x = 1\nx += 1\n"),
    ("take(); left()\n", "take()\nleft()\n"),
    ("print(“a”)\n", 'print("a")\n'),
    ("x = 2 × 3\n", "x = 2 * 3\n"),
    ("x = +1\n", "x = 1\n"),
    ('x = "\\d"\n', 'x = "\\\\d"\n'),
]  # fmt: skip


@pytest.mark.parametrize(("broken", "mended"), MENDED)
def test_the_usual_slips_are_mended_as_a_teacher_would(broken: str, mended: str) -> None:
    found = parse(broken, TOOLBOX).diagnostics
    assert found
    proposed = repair(found[0], broken, TOOLBOX)
    assert proposed is not None, found[0]
    assert apply(broken, proposed) == mended


def test_every_proposal_belongs_to_a_diagnostic_that_is_worded() -> None:
    assert len(MENDS) > 20
    assert set(MENDS) <= set(ROWS)


def _holds(text: str) -> int:
    count = 0
    for one in parse(text, TOOLBOX).diagnostics:
        proposed = repair(one, text, TOOLBOX)
        if proposed is None:
            continue
        count += 1
        after = parse(apply(text, proposed), TOOLBOX).diagnostics
        assert one not in after
        assert len(after) <= len(parse(text, TOOLBOX).diagnostics)
    return count


def test_in_all_wrong_programs_a_repair_removes_its_diagnostic_and_adds_none() -> None:
    assert sum(_holds(path.read_text(encoding="utf-8")) for path in PROGRAMS) > 40


LINES = st.sampled_from([
    "forward()", "forwrd()", "for _ in range(3)", "for _ in range(3):", "    take()", "  left()",
    "if at_goal() = 1:", "else:", "x++", 'print("a', "print(x", "x = 1)", "While x:", "take", "",
    "# ə", "x == 1", "    else if x:", "“", "\tright()", "if x: take(); left()",
])  # fmt: skip


@settings(max_examples=100)
@given(st.lists(LINES, max_size=6))
def test_whatever_is_broken_a_repair_removes_its_diagnostic_and_adds_none(lines: list[str]) -> None:
    _holds("\n".join(lines))


def test_a_word_that_can_be_chosen_is_given_its_quotation_marks() -> None:
    choosing = [
        (toolbox, block, slot.choices[0])
        for toolbox in map(Toolbox.of, WORLDS)
        for block in toolbox.blocks
        for slot in block.slots
        if slot.choices and block.kind in toolbox.world and slot.choices[0].isidentifier()
    ]
    for toolbox, block, choice in choosing:
        text = f"{block.kind}({choice})\n"
        unknown = [
            one for one in parse(text, toolbox).diagnostics if one.code == "check.unknown-name"
        ]
        if unknown:
            proposed = repair(unknown[0], text, toolbox)
            assert proposed is not None
            assert f'"{choice}"' in apply(text, proposed)
