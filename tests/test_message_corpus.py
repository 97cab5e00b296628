"""The corpus of the linter: texts it refuses, and texts that only look as if it should."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.i18n import az_lower
from game.people import LANGUAGES, MOMENTS, lint
from game.people.linter import rules

HERE = Path(__file__).parent / "messages"
CORPUS = yaml.safe_load((HERE / "corpus.yaml").read_text(encoding="utf-8"))
FIRST = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))
MUST_FAIL: list[dict[str, Any]] = CORPUS["must_fail"]
MUST_PASS: list[dict[str, Any]] = CORPUS["must_pass"]
CASES: list[tuple[dict[str, Any], bool]] = [
    *((case, True) for case in MUST_FAIL),
    *((case, False) for case in MUST_PASS),
]


def test_there_are_a_hundred_cases_in_each_language_half_of_them_fair() -> None:
    assert {case["lang"] for case, _ in CASES} == set(LANGUAGES)
    for language in LANGUAGES:
        bad = [case for case in MUST_FAIL if case["lang"] == language]
        fair = [case for case in MUST_PASS if case["lang"] == language]
        assert len(bad) + len(fair) >= 100, language
        assert len(bad) >= 48 and len(fair) >= 48, language
        assert len({case["rule"] for case in bad}) >= 12, language


def test_no_case_stands_twice_and_every_one_is_whole() -> None:
    everything = [*(case for case, _ in CASES), *FIRST["must_fail"], *FIRST["must_pass"]]
    twice = [
        text for text, count in Counter(case["text"] for case in everything).items() if count > 1
    ]
    assert twice == []
    for case, bad in CASES:
        assert set(case) <= {"lang", "text", "rule", "moment"}
        assert ("rule" in case) is bad
        assert case.get("moment", MOMENTS[0]) in MOMENTS


@pytest.mark.parametrize(
    ("case", "bad"), CASES, ids=lambda value: value["text"] if isinstance(value, dict) else ""
)
def test_the_linter_refuses_what_breaks_a_rule_and_nothing_else(
    case: dict[str, Any], bad: bool
) -> None:
    found = lint(case["text"], case["lang"], case.get("moment", ""))
    if bad:
        assert case["rule"] in {finding.rule for finding in found}
    else:
        assert not [finding for finding in found if finding.severity == "error"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_is_shown_by_a_text_it_refuses(language: str) -> None:
    bad = [
        (az_lower(case["text"]) if language == "az" else case["text"], case.get("moment", ""))
        for case in (*MUST_FAIL, *FIRST["must_fail"])
        if case["lang"] == language
    ]
    assert len(bad) >= 60
    idle = [
        rule
        for rule in rules(language)
        if not any(
            rule.pattern.search(text)
            for text, moment in bad
            if not rule.when or moment in rule.when
        )
    ]
    assert idle == []
