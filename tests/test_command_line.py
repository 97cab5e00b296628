"""The command line: languages, near verbs, folders that cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.verbs import main


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
