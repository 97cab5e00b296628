"""The linter of words: every rule refuses what it should and lets pass what it should."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from game.people import BANDS, MOMENTS, Finding, balance, lint, lint_all, load_messages, load_people
from game.people.linter import limits, lint_quiz, rules

ROOT = Path(__file__).parents[1]
CASES = yaml.safe_load(
    (Path(__file__).parent / "messages" / "cases.yaml").read_text(encoding="utf-8")
)
MUST_FAIL: list[dict[str, Any]] = CASES["must_fail"]
MUST_PASS: list[dict[str, Any]] = CASES["must_pass"]


def broken(found: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in found}


def test_there_are_cases_for_every_language() -> None:
    assert len(MUST_FAIL) >= 50
    assert len(MUST_PASS) >= 20
    for language in ("en", "az", "ru"):
        assert {case["rule"] for case in MUST_FAIL if case["lang"] == language}
        assert len(rules(language)) > 15


@pytest.mark.parametrize("case", MUST_FAIL, ids=lambda case: case["text"])
def test_a_text_that_breaks_a_rule_is_found(case: dict[str, Any]) -> None:
    found = lint(case["text"], case["lang"], case.get("moment", ""))
    assert case["rule"] in broken(found)
    assert all(finding.part for finding in found)


@pytest.mark.parametrize("case", MUST_PASS, ids=lambda case: case["text"])
def test_a_fair_text_passes(case: dict[str, Any]) -> None:
    found = lint(case["text"], case["lang"], case.get("moment", ""))
    assert not [finding for finding in found if finding.severity == "error"]


def test_a_persons_name_cannot_break_a_rule() -> None:
    text = "Ada Smart wrote the first steps."
    assert "R05" in broken(lint(text, "en"))
    assert not lint(text, "en", names=("Ada Smart",))
    assert not lint("İradə Qızılgül yazdı.", "az", names=("İradə Qızılgül",))


def test_a_rule_of_one_moment_keeps_silent_at_others() -> None:
    text = "About forty girls and boys learned together."
    assert "R17" in broken(lint(text, "en", "after_failed_try"))
    assert "R17" in broken(lint(text, "en", "before_level"))
    assert "R17" not in broken(lint(text, "en", "after_success"))


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Step. Step. Step. Step. Step.", "6-8"),
        ("one two three four five six seven eight nine ten eleven twelve thirteen", "6-8"),
        ("Long. " * 40, "12-14"),
    ],
)
def test_a_long_message_breaks_r18(text: str, band: str) -> None:
    assert ("R18", "error") in {(f.rule, f.severity) for f in lint(text, "en", band=band)}


def test_older_bands_may_read_longer_sentences() -> None:
    sentence = "one two three four five six seven eight nine ten eleven twelve thirteen"
    assert not lint(sentence, "en", band="9-11")


def test_two_questions_or_two_negations_are_warned_about() -> None:
    for text in ("Who? And where?", "Do not run, never jump."):
        assert ("R18", "warn") in {(f.rule, f.severity) for f in lint(text, "en", band="9-11")}


def test_a_point_inside_a_number_ends_no_sentence() -> None:
    assert not lint("He jumped 7.36 metres. Go on. Try. Run.", "en", band="6-8")


def test_a_message_about_a_person_wants_one_name_and_one_deed() -> None:
    names = ("Ada Lovelace", "Grace Hopper", "Sona Valikhan")
    one = lint("Ada Lovelace wrote steps.", "en", band="6-8", person="ada", names=names)
    assert not one
    idle = lint("Ada Lovelace is here.", "en", band="6-8", person="ada", names=names)
    assert ("R06", "warn") in {(f.rule, f.severity) for f in idle}
    nobody = lint("Somebody wrote steps.", "en", band="6-8", person="ada", names=names)
    assert "R06" in broken(nobody)
    crowd = "Ada Lovelace, Grace Hopper and Sona Valikhan wrote."
    found = lint(crowd, "en", band="6-8", person="ada", names=names)
    assert ("R06", "error") in {(f.rule, f.severity) for f in found}


def test_the_limits_know_every_band_and_language() -> None:
    assert {band for band, _ in limits().words} == set(BANDS)
    assert {language for language, _ in limits().chars} == {"en", "az", "ru"}
    assert limits().explanation == 240


def test_a_quiz_item_ends_with_the_fact_and_its_reason() -> None:
    reason = "Crying is a normal way to handle strong feelings."
    assert not lint_quiz("myth", "Tears help a body calm down.", reason, "en", "9-11")
    for wrong in (
        ("maybe", "Tears help.", reason, "en", "9-11"),
        ("myth", "", reason, "en", "9-11"),
        ("myth", "Tears help.", " ", "en", "9-11"),
        ("fact", "Tears help.", reason, "en", "6-8"),
    ):
        assert "R09" in broken(lint_quiz(*wrong))
    assert "R18" in broken(lint_quiz("myth", "Tears help.", "So it is. " * 30, "en", "9-11"))
    assert "R05" in broken(lint_quiz("fact", "Ada Smart did it.", "A genius!", "en", "9-11"))
    assert not lint_quiz("fact", "Ada Smart did it.", "She tried.", "en", "9-11", ["Ada Smart"])


def test_the_words_of_the_game_break_no_rule() -> None:
    assert len(load_messages(ROOT)[0]) >= 40
    assert [(d.code, d.facts, d.file, d.span) for d in lint_all(ROOT)] == []


def sheet(tmp_path: Path, messages: str, people: str = "") -> Path:
    (tmp_path / "levels" / "01-x").mkdir(parents=True, exist_ok=True)
    (tmp_path / "levels" / "messages.yaml").write_text(messages, encoding="utf-8")
    if people:
        (tmp_path / "levels" / "people.yaml").write_text(people, encoding="utf-8")
    return tmp_path


MESSAGE = "- {{id: a, moment: {moment}, band: '6-8', topic: care, text: '{text}'{more}}}\n"


def test_a_bad_message_is_found_with_its_line(tmp_path: Path) -> None:
    bad = MESSAGE.format(moment="loading", text="You are so smart!", more="")
    found = lint_all(sheet(tmp_path, "# the first line\n" + bad))
    assert [(d.code, d.file) for d in found] == [("people.r05", "levels/messages.yaml")]
    assert found[0].span and found[0].span.line == 2


def test_a_bad_translation_is_found_in_its_own_file(tmp_path: Path) -> None:
    root = sheet(tmp_path, MESSAGE.format(moment="loading", text="Go on!", more=""))
    (root / "locales" / "ru").mkdir(parents=True)
    po = 'msgctxt "a"\nmsgid "Go on!"\nmsgstr "Ты просто гений!"\n'
    (root / "locales" / "ru" / "people.po").write_text(po, encoding="utf-8")
    found = lint_all(root)
    assert [(d.code, d.file) for d in found] == [("people.r05", "locales/ru/people.po")]


def test_a_warning_needs_leave_and_leave_needs_a_reason(tmp_path: Path) -> None:
    text = "Who is there? Who else?"
    plain = MESSAGE.format(moment="loading", text=text, more="")
    assert [d.code for d in lint_all(sheet(tmp_path, plain))] == ["people.r18"]
    leave = MESSAGE.format(moment="loading", text=text, more=", allow: [R18]")
    assert [d.code for d in lint_all(sheet(tmp_path, leave))] == ["people.reason"]
    more = ", allow: [R18], reason: 'a knocking game'"
    assert not lint_all(sheet(tmp_path, MESSAGE.format(moment="loading", text=text, more=more)))


def test_a_message_about_a_stranger_is_found(tmp_path: Path) -> None:
    text = MESSAGE.format(moment="loading", text="She wrote steps.", more=", person: nobody")
    assert "people.unknown" in {d.code for d in lint_all(sheet(tmp_path, text))}


def test_the_words_of_levels_are_held_to_the_rules_of_their_moment(tmp_path: Path) -> None:
    root = sheet(tmp_path, "")
    level = "id: x-01\nstory: A woman waits.\ncheer: A woman waves.\nhints: [Girls know it.]\n"
    (root / "levels" / "01-x" / "01.yaml").write_text(level, encoding="utf-8")
    found = [(d.code, d.span.line if d.span else 0) for d in lint_all(root)]
    assert ("people.r17", 2) in found
    assert ("people.r02", 4) in found
    assert not [line for _, line in found if line == 3]


def test_a_level_text_that_is_too_long_is_found(tmp_path: Path) -> None:
    root = sheet(tmp_path, "")
    level = f"id: x-01\nstory: {'so ' * 70}long\n"
    (root / "levels" / "01-x" / "01.yaml").write_text(level, encoding="utf-8")
    assert [d.code for d in lint_all(root)] == ["people.r18"]


def test_the_counters_see_who_is_missing() -> None:
    people, _ = load_people(ROOT)
    messages, _ = load_messages(ROOT)
    assert not balance(messages, people)
    women_abroad = tuple(m for m in messages if m.person in ("ada_lovelace", "grace_hopper")) * 5
    assert len(women_abroad) >= 10
    missing = {dict(d.facts)["what"] for d in balance(women_abroad, people)}
    assert {"men", "Azerbaijan", "disability"} <= missing


def test_every_moment_of_the_game_has_words() -> None:
    messages, _ = load_messages(ROOT)
    for moment in MOMENTS:
        assert [m for m in messages if m.moment == moment and m.band == "6-8"], moment
