"""The command line: languages, near verbs, folders that cannot be written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.verbs import main

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("words", [["--language", "az", "run"], ["run", "--language=az"]])
def test_the_language_may_stand_before_the_verb_or_behind_it(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "mine.py"
    program.write_text("print(1 / 0)", encoding="utf-8")
    assert main([*words, str(program)]) == 1
    assert "bölmək" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["docs", "pot", "pictures"])
def test_a_folder_that_cannot_be_written_is_told_not_thrown(
    verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a file"
    file.touch()
    for folder in (file, file / "below"):
        assert main([verb, str(folder), "--language", "en"]) == 2
        assert capsys.readouterr().err.endswith("cannot be written. Choose another folder.\n")


def test_a_verb_that_is_not_there_is_answered_with_the_near_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["chek"]) == 2
    assert "check" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_an_output_that_is_full_or_closed_is_no_traceback(tmp_path: Path) -> None:
    program = tmp_path / "mine.py"
    program.write_text("print(1)", encoding="utf-8")
    for target, code in (("/dev/full", 2), ("&-", 0)):
        line = f'"{sys.executable}" main.py run "{program}" >{target}'
        found = subprocess.run(
            line, shell=True, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
        )
        assert (found.returncode, "Traceback" in found.stderr) == (code, False)


@pytest.mark.parametrize("verb", ["play", "pictures"])
def test_another_pygame_is_told_with_what_to_type(verb: str, tmp_path: Path) -> None:
    package = tmp_path / "pygame"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    words = [verb, *([str(tmp_path / "out")] if verb == "pictures" else [])]
    found = subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)},
        timeout=60,
        check=False,
    )
    assert (found.returncode, found.stdout) == (3, "")
    assert "pip install pygame-ce" in found.stderr and "Traceback" not in found.stderr


@pytest.mark.parametrize(
    ("language", "words"),
    [("az", ["istifadə:", "seçimlər", "arqumentlər"]), ("ru", ["использование:", "аргументы"])],
)
def test_the_help_is_wholly_in_the_language_asked_for(
    language: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for given in (["--help"], ["try", "--help"]):
        assert main([*given, "--language", language]) == 0
    said = capsys.readouterr().out
    assert all(word in said for word in words)
    for english in ("usage", "arguments", "options", "show this", "VERB"):
        assert english not in said
