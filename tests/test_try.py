"""The verbs `try` and `check`, as a person calls them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LEVEL = """\
id: pack-01
title: A level of my own
form: make
goal: Go to the end.
maps:
  - |
    >.G
  - |
    >.G.
blocks: [east, wait]
solution: |
  east()
  east()
hints: [A, B, C, D]
mistakes:
  - id: short
    says: One cell more, please!
    program: east()
"""


def call(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
        timeout=60,
        check=False,
    )


@pytest.fixture
def level(tmp_path: Path) -> Path:
    path = tmp_path / "01-mine.yaml"
    path.write_text(LEVEL, encoding="utf-8")
    return path


def program(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mine.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_try_says_won_on_every_map(level: Path, tmp_path: Path) -> None:
    found = call("try", level, program(tmp_path, "east()\neast()\n"))
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout == (
        "Map 1 of 2\nMoves: east east\n::>\ntick 2\nSolved in 2 ticks.\n"
        "Map 2 of 2\nMoves: east east\n::>.\ntick 2\nSolved in 2 ticks.\n"
        "Won on every map. Stars: 3 of 3. 2 blocks (par 2).\n"
    )


def test_try_says_what_is_missing_and_what_mistake_it_is(level: Path, tmp_path: Path) -> None:
    found = call("try", level, program(tmp_path, "east()"))
    assert found.returncode == 1
    assert "Not solved: " in found.stdout
    assert found.stdout.endswith("Düyün: One cell more, please!\nNot won yet.\n")


@pytest.mark.parametrize(
    ("language", "words"),
    [("ru", ["Решено за 2 мига.", "2 блока (par 2)."]), ("az", ["2 anda", "2 blok (par 2)."])],
)
def test_try_counts_as_the_language_counts(
    language: str, words: list[str], level: Path, tmp_path: Path
) -> None:
    mine = program(tmp_path, "east()\neast()\n")
    found = call("try", level, mine, "--language", language)
    assert all(word in found.stdout for word in words)


def test_try_wraps_many_moves(level: Path, tmp_path: Path) -> None:
    found = call("try", level, program(tmp_path, "wait()\n" * 40))
    assert found.returncode == 1
    assert max(map(len, found.stdout.splitlines())) < 80
    assert call("try", level, program(tmp_path, "")).stdout.startswith("Map 1 of 2\nNo moves.\n")


@pytest.mark.parametrize("name", ["1.2", "first-knot-02"])
def test_try_knows_a_level_by_number_and_by_id(name: str, tmp_path: Path) -> None:
    assert call("try", name, program(tmp_path, "east()\neast()\neast()")).returncode == 0


def test_try_plays_what_is_created_and_what_is_predicted(tmp_path: Path) -> None:
    drawn = call("try", "1.10", program(tmp_path, "north()\neast()"))
    assert (drawn.returncode, "knot" in drawn.stdout) == (0, True)
    assert call("try", "1.3", program(tmp_path, "east()\neast()\nnorth()")).returncode == 0
    assert call("try", "1.3", program(tmp_path, "east()")).returncode == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [("east(", "source."), ("nroth()", "check."), ("north()", "check.locked"), (b"\xff", "level.")],
)
def test_try_shows_where_a_program_is_at_fault(
    text: str | bytes, code: str, level: Path, tmp_path: Path
) -> None:
    path = tmp_path / "mine.py"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = call("try", level, path)
    assert (found.returncode, found.stdout) == (2, "")
    assert re.match(rf"{re.escape(str(path))}:\d+:\d+: {re.escape(code)}", found.stderr)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("esat()", "I do not know “esat”. Did you mean “east”?"),
        ("nroth()", "I do not know “nroth”. How is it spelt?"),
        ("east()\nprint(1 + 2)", "The block “+” is not in this level."),
        ("if 1 < 2:\n    east()", "The block “<” is not in this level."),
    ],
)
def test_try_names_only_what_the_level_knows(
    text: str, said: str, level: Path, tmp_path: Path
) -> None:
    found = call("try", level, program(tmp_path, text))
    assert found.returncode == 2
    assert said in found.stderr
    assert "{" not in found.stderr
    assert found.stderr.count("esat") <= 1


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("first-knot-2", "first-knot-0"),
        ("02-up-to-the-flagg", "first-knot-02"),
        ("up to the flag", "first-knot-02"),
        ("1,2", "1.2"),
    ],
)
def test_try_offers_the_level_that_may_be_meant(name: str, near: str, tmp_path: Path) -> None:
    found = call("try", name, program(tmp_path, "east()"))
    assert found.returncode == 2
    assert found.stderr.startswith(f"{name}:1:1: level.unknown-near: ")
    assert f"Did you mean “{near}" in found.stderr


def test_try_shows_where_a_level_is_at_fault(level: Path, tmp_path: Path) -> None:
    level.write_text(LEVEL.replace("form: make", "form: mak"), encoding="utf-8")
    found = call("try", level, program(tmp_path, "east()"))
    assert found.returncode == 2
    assert found.stderr.startswith(f"{level.as_posix()}:3:7: level.choice: ")
    assert call("try", "9.9", program(tmp_path, "east()")).returncode == 2
    assert call("try", "1.2", tmp_path / "none.py").returncode == 2


def test_check_counts_what_holds(level: Path) -> None:
    found = call("check", level)
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout == (
        "1 levels, 2 variants, 1 solutions won, 1 mistakes recognised, "
        "7 texts in 1 languages, 0 problems\n"
    )


def test_check_tells_each_problem_in_its_place(level: Path) -> None:
    level.write_text(LEVEL.replace("hints: [A, B, C, D]", "hints: [A]\npar: 9"), encoding="utf-8")
    found = call("check", level.parent)
    assert found.returncode == 1
    lines = found.stdout.splitlines()
    assert all(re.match(r".+:\d+:\d+: level\.[a-z-]+: .+", line) for line in lines[:-1])
    assert len(lines) == 3 and lines[-1].endswith("2 problems")


def test_check_tells_hostile_files_and_never_breaks_off(level: Path) -> None:
    hostile = {
        "deep": "[" * 100_000,
        "bomb": "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "key": "? [a]\n: b",
        "nothing": "",
    }
    for name, text in hostile.items():
        (level.parent / f"{name}.yaml").write_text(text, encoding="utf-8")
    (level.parent / "latin.yaml").write_bytes(b"title: \xe9")
    (level.parent / "folder.yaml").mkdir()
    found = call("check", level.parent)
    assert (found.returncode, found.stderr) == (1, "")
    told = found.stdout.splitlines()
    for name in (*hostile, "latin"):
        assert any(f"{name}.yaml:" in line for line in told), name
    assert told[-1].startswith("1 levels, 2 variants, ")


def test_check_gives_its_figures_as_json(level: Path) -> None:
    level.write_text(LEVEL.replace("title: A level", "titel: A level"), encoding="utf-8")
    found = call("check", level, "--json")
    figures = json.loads(found.stdout)
    assert found.returncode == 1 and figures["levels"] == 0
    assert figures["problems"][0] == {
        "file": level.as_posix(), "line": 1, "column": 1, "code": "level.lacks",
        "text": "The key “title” is needed here.",
    }  # fmt: skip


def test_check_knows_everything_that_ships() -> None:
    figures = json.loads(call("check", "--json").stdout)
    assert figures["levels"] >= 30 and figures["variants"] >= figures["levels"]
    assert figures["solutions_won"] == figures["levels"]
    assert {"first-knot"} <= set(figures["chapters"]) and figures["worlds"]["quest"] >= 30
    assert figures["people"] > 5 and figures["messages"] > 10 and figures["texts"]["en"] > 500
    problems = [one for one in figures["problems"] if one["file"].endswith(".yaml")]
    assert [one for one in problems if one["code"].startswith(("level.", "map."))] == []
