"""Levels in which Python is typed: texts that cannot run, and comments that are asked for."""

from __future__ import annotations

from pathlib import Path

from shelves import game_library

from game.levels import Level, first_fault, judge, load_level, misread, prove
from game.source import parse

LEVEL = """\
id: x-01
title: Road
form: fix
goal: Go.
maps: [">.G"]
face: text
draft: |
  forward()
  foward()
solution: |
  forward()
  forward()
hints: [A, B, C, D]
mistakes:
  - id: brackets
    says: Brackets, please.
    draft: forward
  - id: short
    says: Once more.
    program: forward()
"""


def read(folder: Path, text: str) -> Level:
    path = folder / "01-x.yaml"
    path.write_text(text, encoding="utf-8")
    level, faults = load_level(path, folder)
    assert level is not None, faults
    return level


def codes(level: Level) -> list[str]:
    return [fault.code for fault in prove(level)]


def test_a_level_may_begin_with_a_text_that_cannot_run(tmp_path: Path) -> None:
    level = read(tmp_path, LEVEL)
    assert (level.face, level.draft, level.start.body) == ("text", "forward()\nfoward()", ())
    assert codes(level) == []


def test_a_text_that_wins_already_is_no_text_to_mend(tmp_path: Path) -> None:
    assert codes(read(tmp_path, LEVEL.replace("foward", "forward", 1))) == ["level.start-wins"]


def test_a_mistake_of_spelling_is_known_wherever_it_stands(tmp_path: Path) -> None:
    level = read(tmp_path, LEVEL)
    for text in ("forward", "forward()\nforward", "forward \nforward()\n"):
        fault = first_fault(level, text)
        assert fault is not None
        found = misread(level, fault)
        assert found is not None and found.id == "brackets"
    other = first_fault(level, "forward(")
    assert other is not None and misread(level, other) is None


def test_a_mistake_that_can_run_must_be_written_as_a_program(tmp_path: Path) -> None:
    level = read(tmp_path, LEVEL.replace("draft: forward", "draft: forward()"))
    assert codes(level) == ["level.draft-runs"]
    twice = LEVEL.replace("  - id: short", "  - {id: b, says: B, draft: forward}\n  - id: short")
    assert codes(read(tmp_path, twice)) == ["level.mistake-hidden"]


def test_a_text_mistake_is_not_the_empty_program(tmp_path: Path) -> None:
    level = read(tmp_path, LEVEL)
    assert judge(level, level.start).mistake is None


def test_comments_with_words_are_asked_for_once_the_program_wins(tmp_path: Path) -> None:
    text = LEVEL.replace("face: text", "comments: 2").replace(
        "  forward()\n  forward()\nhints", "  # one\n  forward()  # two\n  forward()\nhints"
    )
    level = read(tmp_path, text)
    assert judge(level, level.solution).stars == 3
    for said, code in (
        ("forward()\nforward()", "level.comments"),
        ("# why\n# !?\nforward()\nforward()", "level.comments"),
        ("# why\nforward()\n# so\n", "quest.not-there"),
    ):
        verdict = judge(level, parse(said, level.toolbox).program)
        assert not verdict.won and verdict.fault is not None and verdict.fault.code == code


def test_the_texts_to_mend_of_the_game_cannot_run_or_do_not_win() -> None:
    levels = [one for one in game_library().levels if one.draft]
    assert levels
    for level in levels:
        assert level.face == "text"
        if first_fault(level, level.draft) is None:
            assert not judge(level, parse(level.draft, level.toolbox).program).won
