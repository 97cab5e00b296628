"""The solver: what it proves of the levels that ship, and of levels that are wrong."""

from __future__ import annotations

import io
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import platformdirs
import pytest
from shelves import game_library

from game.data import data_root
from game.i18n import Catalogue
from game.levels import judge
from game.levels.level import Level
from game.levels.programs import kinds_of
from game.practice import concept_of, puzzle
from game.program import size
from game.solve import BUDGET, search, study, winners, words_of
from game.source import parse
from game.verbs import check_solve as verb
from game.verbs.command_line import Call
from tests.faults import scaled

LIBRARY = game_library()
PLAYED = [level for level in LIBRARY.levels if level.form not in ("predict", "create")]


def level_of(id: str) -> Level:
    level = LIBRARY.level(id)
    assert level is not None
    return level


@pytest.mark.parametrize(
    "id", ["1.4", "1.5", "2.11", "4.6", "5.8", "6.8", "7.3", "8.2", "10.5", "13.2", "13.5"]
)
def test_the_search_finds_a_program_as_short_as_par(id: str) -> None:
    level = level_of(id)
    found = search(level, words_of(level), level.par, 100_000)
    assert found.program is not None
    assert size(found.program) == level.par
    assert judge(level, found.program).won


def test_a_level_whose_solution_is_too_long_is_told_of() -> None:
    level = level_of("4.7")
    long = "for _ in range(2):\n    forward()\n    right()\n    forward()\n    right()\n"
    solution = parse(long, level.toolbox).program
    report = study(replace(level, solution=solution, par=5))
    assert report.verdict == "shorter"
    assert report.program is not None
    assert size(report.program) == 3


def test_a_name_that_can_be_left_out_makes_a_shorter_program_unless_it_is_known() -> None:
    level = level_of("12.8")
    report = study(level, budget=1_000, tries=0)
    assert (report.verdict, report.least) == ("best", 6)
    report = study(replace(level, known=()), budget=1_000, tries=0)
    assert report.verdict == "shorter"
    assert report.program is not None
    assert size(report.program) == 6


def test_a_level_that_can_be_won_without_its_idea_is_told_of() -> None:
    level = replace(level_of("7.7"), cards=())
    report = study(level, frozenset({"until", "while"}), 80_000, tries=0)
    assert "if" in report.idea
    assert report.shortcut is not None
    assert "if" not in kinds_of(report.shortcut)


@pytest.mark.parametrize("id", ["7.13", "9.5", "9.9", "9.7", "12.21"])
def test_a_way_round_the_idea_that_is_slow_far_or_barred_is_no_shortcut(id: str) -> None:
    """Slower than the badge, farther from the start, or without the cards it would need."""
    level, earlier = level_of(id), set[str]()
    for chapter in LIBRARY.chapters:
        if chapter.id == level.chapter:
            break
        earlier |= {kind for one in chapter.levels for kind in kinds_of(one.solution)}
    report = study(level, frozenset(earlier), 60_000, tries=0)
    assert report.idea
    assert report.shortcut is None


def test_a_block_that_nobody_needs_is_told_of() -> None:
    level = level_of("6.3")
    assert study(replace(level, blocks=(*level.blocks, "put"))).unused == ("put",)


def test_a_level_that_cannot_be_won_is_told_of() -> None:
    level = level_of("1.2")
    lost = parse("east()", level.toolbox).program
    assert study(replace(level, solution=lost)).verdict == "lost"


def test_the_same_level_gives_the_same_report_again() -> None:
    level = level_of("8.6")
    assert study(level, budget=5_000) == study(level, budget=5_000)


def test_without_loops_a_search_looks_at_every_size_it_was_asked_for() -> None:
    level = puzzle(concept_of("blocks"), 3, 3278)
    words = words_of(level)
    found = search(level, words, level.par - 1, 3_000)
    assert not words.heads
    assert (found.program, found.whole) == (None, level.par - 1)


def test_a_search_ends_with_its_budget() -> None:
    level = level_of("5.9")
    found = search(level, words_of(level), level.par, 2_000)
    assert found.program is None
    assert found.nodes <= 2_000


def test_no_level_has_a_shorter_solution_or_a_way_round_its_idea() -> None:
    assert len(PLAYED) > 100
    budget, earlier = scaled(6_000, BUDGET), frozenset[str]()
    verdicts, round_it = {}, set()
    for chapter in LIBRARY.chapters:
        for level in chapter.levels:
            report = study(level, earlier, budget, tries=0)
            verdicts[level.id] = report.verdict
            round_it |= {level.id} if report.shortcut else set()
        earlier |= {kind for level in chapter.levels for kind in kinds_of(level.solution)}
    assert {id for id, verdict in verdicts.items() if verdict in ("lost", "shorter")} == set()
    assert round_it == set()


def test_other_winning_programs_are_found_and_are_the_same_every_time() -> None:
    level = level_of("7.3")
    found = winners(level, words_of(level), 1, 20, 400)
    assert len(found) == 20 == len(set(found))
    assert all(judge(level, program).won for program in found)
    assert found == winners(level, words_of(level), 1, 20, 400)


# -- the verb


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda *_, **__: str(tmp_path))
    yield tmp_path


def asked(*levels: str) -> tuple[int, str, str]:
    call = Call(
        Namespace(json=False), io.StringIO(), io.StringIO(), Catalogue.load("en", data_root())
    )
    code = verb.check_solve(call, levels)
    assert isinstance(call.out, io.StringIO) and isinstance(call.err, io.StringIO)
    return code, call.out.getvalue(), call.err.getvalue()


def test_the_verb_tells_what_is_proved_and_writes_no_progress_into_a_file() -> None:
    code, out, err = asked("1.4", "water-02")
    assert (code, err) == (0, "")
    assert "1.4 first-knot-04: par proved 4" in out
    assert "6.2 water-02: par proved 2" in out
    assert "2 par proved" in out.splitlines()[-1]


def test_what_was_found_is_kept_until_the_level_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = asked("1.4")

    def never(*_: object) -> None:
        raise AssertionError("looked again")

    monkeypatch.setattr(verb, "study", never)
    assert asked("1.4") == first
    with pytest.raises(AssertionError, match="looked again"):
        asked("1.5")


def test_a_damaged_cache_is_written_anew(own_cache: Path) -> None:
    (own_cache / "solved.json").write_text("{", encoding="utf-8")
    assert asked("1.4")[0] == 0
    assert (own_cache / "solved.json").read_text(encoding="utf-8").startswith('{"')


def test_an_unknown_level_is_named() -> None:
    code, _, err = asked("99.1")
    assert code == 2
    assert "99.1" in err
