"""Lines of one's own against the rules, and the figures of who is among the people."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.data import data_root
from game.people import EVERYBODY, Person, load_people, shares, short_of
from game.verbs import check
from game.verbs.command_line import main

PEOPLE = load_people(data_root())[0]
FAIR = '- {lang: en, moment: before_level, band: "6-8", text: "Read it step by step."}\n'
UNFAIR = '- {lang: en, moment: loading, band: "6-8", text: "Girls can code too!"}\n'


def run(
    tmp_path: Path, text: str | bytes, capsys: pytest.CaptureFixture[str], *more: str
) -> tuple[int, list[str]]:
    file = tmp_path / "mine.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    capsys.readouterr()
    code = main(["check", "--messages", str(file), *more])
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, [line.replace(f"{file}:", "") for line in said.out.splitlines()]


def test_a_fair_line_passes_in_silence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, FAIR * 3, capsys) == (0, [])
    assert run(tmp_path, "", capsys) == (0, [])


def test_each_finding_is_a_line_with_its_place_rule_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines = run(tmp_path, FAIR + UNFAIR, capsys, "--language", "en")
    assert code == 1
    assert [line.split(": ")[:2] for line in lines] == [["2", "R01"], ["2", "R02"]]
    assert all(len(line.split(": ", 2)[2]) > 10 for line in lines)


def test_the_reason_is_in_the_language_of_the_game(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = {
        code: run(tmp_path, UNFAIR, capsys, "--language", code)[1][0] for code in ("en", "az", "ru")
    }
    assert len(set(said.values())) == 3
    assert all(line.startswith("1: R01: ") for line in said.values())


def test_what_is_only_a_thought_does_not_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = FAIR.replace("Read it step by step.", "What? Why?")
    code, lines = run(tmp_path, line, capsys, "--language", "en")
    assert code == 0
    assert lines and all("only a thought" in one for one in lines)


def test_a_persons_name_breaks_no_rule_in_a_line_of_ones_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = next(one.name("en") for one in PEOPLE)
    line = FAIR.replace("Read it step by step.", f"{name} learned step by step.")
    assert run(tmp_path, line, capsys)[0] == 0


@pytest.mark.parametrize(
    ("text", "where", "code"),
    [
        (FAIR.replace("lang: en", "lang: de"), "1:10", "people.choice"),
        (FAIR.replace("before_level", "lodaing"), "1:22", "people.choice"),
        (FAIR.replace("6-8", "5"), "1:42", "people.choice"),
        (FAIR.replace("text:", "txt:"), "1:49", "people.key"),
        (FAIR.replace("lang: en, ", ""), "1:3", "people.lacks"),
        (FAIR + "- [\n", "3:1", "people.yaml"),
        ("hello", "1:1", "people.kind"),
        ("- 5\n", "1:3", "people.kind"),
        (FAIR.replace("lang: en", "lang: &a en"), "1:10", "people.yaml"),
        (b"\xff\xfe\x00", "1:1", "run.encoding"),
        ("- \x00", "1:1", "people.yaml"),
        ("- " + "x" * 500_000, "1:1", "people.large"),
    ],
    ids=lambda value: str(value)[:12].strip(),
)
def test_what_is_wrong_in_the_list_is_told_with_line_and_column(
    text: str | bytes, where: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given, lines = run(tmp_path, text, capsys, "--language", "en")
    assert given == 1
    places = [line.split(": ")[:2] for line in lines]
    assert [where, code] in places


def test_brackets_without_end_are_told_on_their_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given, lines = run(tmp_path, "[" * 5000 + "]" * 5000, capsys, "--language", "en")
    assert given == 1  # at which column depends on who counts the brackets: libyaml, or Python
    assert any(line.startswith("1:") and ": people.yaml:" in line for line in lines)


def test_a_file_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--messages", str(tmp_path / "none.yaml")]) == 1
    assert "none.yaml:1:1: people.file: " in capsys.readouterr().out
    assert main(["check", "--messages", str(tmp_path)]) == 1


# -- who is among the people


def test_men_are_a_quarter_and_azerbaijan_two_fifths_of_the_people() -> None:
    found = shares(PEOPLE)
    assert found.people >= EVERYBODY
    assert found.men >= found.people * 0.25
    assert found.azerbaijan >= found.people * 0.4
    assert found.disability >= 6


def some(count: int, **facts: object) -> list[Person]:
    first = replace(PEOPLE[0], gender="f", from_az=False, disability="")
    return [replace(first, **facts) for _ in range(count)]  # type: ignore[arg-type]


def test_each_figure_that_falls_short_is_named() -> None:
    even = [
        *some(10, gender="m", disability="a"),
        *some(16, from_az=True),
        *some(14),
    ]
    assert short_of(shares(even)) == ()
    for codes, people in (
        (["people.few-men"], [*some(9, gender="m", disability="a"), *some(16, from_az=True)]),
        (["people.few-az"], [*some(10, gender="m", disability="a"), *some(15, from_az=True)]),
        (
            ["people.few-disability"],
            [*some(5, disability="a"), *some(16, from_az=True, gender="m")],
        ),
    ):
        crowd = [*people, *some(40 - len(people))]
        assert [fault.code for fault in short_of(shares(crowd))] == codes


@pytest.mark.parametrize(("count", "fails"), [(EVERYBODY - 1, False), (EVERYBODY, True)])
def test_check_only_warns_while_people_are_missing(
    count: int, fails: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = data_root()
    library = check.load_library(root / "levels", root)
    counted = check._Count()
    monkeypatch.setattr(check, "load_people", lambda _: (tuple(some(count)), ()))
    check._shipped(root, replace(library, chapters=()), counted)
    codes = {problem.code for problem in counted.problems}
    assert ("people.few-men" in codes) is fails


def test_the_figures_are_given_for_all_and_by_chapter(
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = data_root()
    counted = check._Count()
    check._shipped(root, check.load_library(root / "levels", root), counted)
    assert len(counted.people) == len(PEOPLE)
    assert len(counted.told) >= 9 and all(counted.told.values())
    assert json.dumps({id: shares(one).people for id, one in counted.told.items()})
