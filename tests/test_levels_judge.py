"""Judging and proving: stars, mistakes, forms, and what does not hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from shelves import game_library

from game.blocks import Toolbox
from game.i18n import ROWS
from game.levels import (
    FORMS,
    Choice,
    Level,
    endings,
    first_fault,
    judge,
    landing,
    load_level,
    misread,
    prove,
    recognised,
    solve,
    tell,
)
from game.levels.edits import edits_between
from game.levels.shorter import shorter
from game.program import Program
from game.source import parse

LIBRARY = game_library()
LEVELS = tuple(LIBRARY.levels)


def level_of(folder: Path, **parts: str) -> Level:
    """A level from YAML parts, over a small road of two cells with an item."""
    given = {
        "id": "x-01",
        "title": "Road",
        "form": "make",
        "goal": "Go.",
        "maps": '[">.G"]',
        "solution": '"east()\\neast()"',
        "hints": "[A, B, C, D]",
        **parts,
    }
    path = folder / "01-x.yaml"
    path.write_text("\n".join(f"{key}: {value}" for key, value in given.items() if value))
    level, faults = load_level(path, folder)
    assert level is not None, faults
    return level


def program(level: Level, text: str) -> Program:
    parsed = parse(text.replace(" ", "\n"), Toolbox.of(level.world))
    assert parsed.diagnostics == ()
    return parsed.program


def codes(level: Level) -> list[str]:
    found = prove(level)
    assert all(fault.span and fault.file and fault.code in ROWS for fault in found)
    return [fault.code for fault in found]


def test_the_shipped_levels_are_there() -> None:
    assert LIBRARY.diagnostics == ()
    assert [len(chapter.levels) for chapter in LIBRARY.chapters][:3] == [11, 12, 9]
    assert {level.form for level in LEVELS} == set(FORMS)


@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.id)
def test_every_shipped_level_holds(level: Level) -> None:
    assert prove(level) == ()
    if level.form not in ("predict", "create"):
        verdict = solve(level)
        assert (verdict.won, verdict.stars, verdict.spare) == (True, 3, ())
    assert recognised(level) == len(level.mistakes)


MISTAKES = [(level, mistake) for level in LEVELS for mistake in level.mistakes]


@pytest.mark.parametrize(("level", "mistake"), MISTAKES, ids=lambda one: one.id)
def test_every_listed_mistake_is_recognised(level: Level, mistake: object) -> None:
    assert len(MISTAKES) > 30
    if mistake.draft:  # type: ignore[attr-defined]
        fault = first_fault(level, mistake.draft)  # type: ignore[attr-defined]
        assert fault is not None and misread(level, fault) == mistake
        return
    if level.form == "predict":
        verdict = judge(level, level.start, choice=mistake.choice)  # type: ignore[attr-defined]
    else:
        verdict = judge(level, mistake.program)  # type: ignore[attr-defined]
    assert verdict.mistake == mistake


def test_the_first_star_is_for_the_map_shown(tmp_path: Path) -> None:
    level = level_of(tmp_path, maps='[">.G", ">..G"]', form="general")
    verdict = judge(level, level.solution)
    assert (verdict.won, verdict.won_first, verdict.stars, verdict.variant) == (False, True, 1, 1)
    assert verdict.fault is not None and verdict.fault.code == "quest.not-there"


def test_a_program_that_loses_on_the_map_shown_has_no_star(tmp_path: Path) -> None:
    level = level_of(tmp_path, maps='[">.G", ">G"]', form="general")
    verdict = judge(level, program(level, "east()"))
    assert (verdict.won, verdict.won_first, verdict.stars, verdict.variant) == (False, False, 0, 0)


def test_an_idle_block_costs_the_second_star_and_is_named(tmp_path: Path) -> None:
    level = level_of(tmp_path)
    verdict = judge(level, program(level, "east() wait() east()"))
    assert (verdict.won, verdict.stars, verdict.size) == (True, 2, 3)
    assert len(verdict.spare) == 1
    assert judge(level, level.solution).spare == ()


def test_the_third_star_is_for_at_most_one_statement_over_par(tmp_path: Path) -> None:
    level = level_of(tmp_path, maps='["....\\n>.G."]')
    assert judge(level, program(level, "north() east() east() south()")).stars == 2
    level = level_of(tmp_path, maps='["....\\n>.G."]', par="3")
    assert judge(level, program(level, "north() east() east() south()")).stars == 3


def test_the_third_star_is_for_a_right_forecast_where_that_is_asked(tmp_path: Path) -> None:
    level = level_of(tmp_path, forecast="true")
    assert landing(level, level.solution) == Choice(2, 0, "east")
    assert judge(level, level.solution).stars == 2
    assert judge(level, level.solution, forecast=Choice(1, 0)).stars == 2
    assert judge(level, level.solution, forecast=Choice(2, 0)).stars == 3
    assert judge(level, level.solution, forecast=Choice(2, 0, "north")).stars == 2
    long = program(level, "east() west() east() east()")
    assert judge(level, long, forecast=Choice(2, 0)).stars == 3


def test_a_block_the_level_is_won_without_may_hold_others(tmp_path: Path) -> None:
    level = level_of(tmp_path)
    parsed = parse("for _ in range(2):\n    wait()\neast()\neast()", Toolbox.of(level.world))
    assert parsed.diagnostics == ()
    verdict = judge(level, parsed.program)
    assert verdict.won and len(verdict.spare) == 2


def test_a_bump_loses_and_says_which_block(tmp_path: Path) -> None:
    level = level_of(tmp_path)
    wrong = program(level, "north()")
    verdict = judge(level, wrong)
    assert verdict.fault is not None
    assert (verdict.fault.code, verdict.fault.node) == ("quest.edge", wrong.body[0].id)


def test_an_endless_program_loses(tmp_path: Path) -> None:
    level = level_of(tmp_path, blocks="[forever, wait, east]")
    parsed = parse("while True:\n    wait()", level.toolbox)
    verdict = judge(level, parsed.program)
    assert not verdict.won and verdict.fault is not None


def test_a_predict_level_is_won_by_the_right_answer(tmp_path: Path) -> None:
    level = level_of(
        tmp_path,
        form="predict",
        maps='[">12"]',
        start='"east()"',
        solution="",
        mistakes='[{id: far, says: Too far, choice: "2"}]',
    )
    assert level.choices == (Choice(1, 0), Choice(2, 0))
    right = judge(level, level.start, choice=Choice(1, 0))
    assert (right.won, right.stars, right.fault) == (True, 3, None)
    assert judge(level, level.start, choice=Choice(1, 0), tries=1).stars == 2
    wrong = judge(level, level.start, choice=Choice(2, 0))
    assert (wrong.won, wrong.stars) == (False, 0)
    assert wrong.fault is not None and wrong.fault.code == "level.other-answer"
    assert wrong.mistake == level.mistakes[0]
    assert not judge(level, level.start).won
    assert prove(level) == ()


def test_a_predict_level_may_ask_for_the_heading(tmp_path: Path) -> None:
    level = level_of(
        tmp_path,
        form="predict",
        maps='[">"]',
        start='"right()"',
        solution="",
        choices="[{at: start, facing: south}, {at: start, facing: north}]",
    )
    assert judge(level, level.start, choice=Choice(0, 0, "south")).won
    assert not judge(level, level.start, choice=Choice(0, 0, "north")).won
    assert prove(level) == ()


def test_what_is_created_ties_a_knot_without_stars(tmp_path: Path) -> None:
    level = level_of(tmp_path, form="create", maps='[">.."]', hints="")
    verdict = judge(level, program(level, "east()"))
    assert (verdict.won, verdict.stars) == (True, 0)
    for text, code in (("", "level.nothing-made"), ("north()", "quest.edge")):
        verdict = judge(level, program(level, text))
        assert not verdict.won and verdict.fault is not None and verdict.fault.code == code
    assert prove(level) == ()


def test_a_hidden_bug_is_one_edit_fails_and_is_forecast(tmp_path: Path) -> None:
    level = level_of(
        tmp_path,
        form="create",
        edits="1",
        start='"east()\\neast()"',
        maps='[">.G\\n..."]',
        blocks="[east, south, wait]",
        hints="",
    )
    bug = program(level, "east() south()")
    assert judge(level, bug, forecast=Choice(1, 1)).won
    for text, forecast, code in (
        ("east() south()", Choice(2, 0), "level.forecast"),
        ("east() south()", None, "level.forecast"),
        ("east() east()", Choice(2, 0), "level.edits"),
        ("south() wait()", Choice(0, 1), "level.edits"),
        ("east() east() wait()", Choice(2, 0), "level.no-bug"),
    ):
        verdict = judge(level, program(level, text), forecast=forecast)
        assert not verdict.won and verdict.fault is not None and verdict.fault.code == code


def test_a_healthy_program_is_won_untouched(tmp_path: Path) -> None:
    level = level_of(tmp_path, form="fix", healthy="true", start='"east()\\neast()"', solution="")
    assert judge(level, level.start).won
    verdict = judge(level, program(level, "east() east() wait()"))
    assert not verdict.won and verdict.fault is not None and verdict.fault.code == "level.healthy"
    assert prove(level) == ()


def test_no_more_cards_than_there_are(tmp_path: Path) -> None:
    level = level_of(tmp_path, form="parsons")
    assert level.cards == (("east", 2),)
    assert judge(level, level.solution).won
    verdict = judge(level, program(level, "east() east() east()"))
    assert verdict.fault is not None and verdict.fault.code == "level.cards"


def test_the_same_behaviour_is_the_same_mistake(tmp_path: Path) -> None:
    level = level_of(
        tmp_path,
        maps='["...\\n>.G"]',
        mistakes='[{id: short, says: One more, program: "east()"}]',
    )
    assert tell(level, program(level, "east()")) == level.mistakes[0]
    assert tell(level, program(level, "north()")) is None
    assert tell(level, level.solution) is None
    repeated = parse("for _ in range(1):\n    east()", Toolbox.of(level.world)).program
    assert tell(level, repeated) == level.mistakes[0]
    assert [end.ticks for end in endings(level, repeated)] == [1]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("east() east()", "east() east()", 0),
        ("east() east()", "east() north()", 1),
        ("east() east()", "east()", 1),
        ("east()", "east() wait()", 1),
        ("east() north() wait()", "north() wait() east()", 1),
        ("east() north()", "wait() take()", 2),
        ("", "east() east()", 2),
    ],
)
def test_edits_are_counted_card_by_card(one: str, other: str, count: int, tmp_path: Path) -> None:
    level = level_of(tmp_path, blocks="[east, north, wait, take]")
    assert edits_between(program(level, one), program(level, other)) == count


def test_edits_see_inside_loops(tmp_path: Path) -> None:
    level = level_of(tmp_path, blocks="[repeat, east]")
    first = parse("for _ in range(2):\n    east()", Toolbox.of(level.world)).program
    second = parse("for _ in range(3):\n    east()", Toolbox.of(level.world)).program
    third = parse("for _ in range(2):\n    east()\n    east()", Toolbox.of(level.world)).program
    assert (edits_between(first, second), edits_between(first, third)) == (1, 1)


ONE = '{{id: {}, says: b, program: "east()"}}'
TWO = '"east()\\neast()"'


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"solution": '"east()"'}, "level.solution-loses"),
        ({"solution": '"east()\\nwait()\\neast()"'}, "level.solution-spare"),
        ({"par": "5"}, "level.par"),
        ({"speed": "1"}, "level.speed"),
        ({"solution": '"east()\\nwest()\\neast()\\neast()"'}, "level.shorter"),
        ({"maps": '["><"]'.replace("<", "G"), "ends": "anywhere"}, "level.empty-wins"),
        ({"form": "fix", "start": TWO}, "level.start-solved"),
        ({"form": "fix", "start": '"east()\\nwait()\\neast()"'}, "level.start-wins"),
        ({"form": "fix", "healthy": "true", "start": '"east()"'}, "level.not-healthy"),
        ({"mistakes": f"[{{id: a, says: b, program: {TWO}}}]"}, "level.mistake-wins"),
        ({"mistakes": f"[{ONE.format('a')}, {ONE.format('b')}]"}, "level.mistake-hidden"),
        ({"twins": '["east()"]'}, "level.twin-loses"),
        ({"hints": "[A]"}, "level.hints"),
        ({"blocks": "[north]"}, "level.not-offered"),
        ({"form": "predict", "start": TWO, "solution": ""}, "level.few-choices"),
        (
            {"form": "predict", "maps": '[">12"]', "start": '"wait()"', "solution": ""},
            "level.answers",
        ),
        (
            {
                "form": "predict", "maps": '[">12"]', "start": TWO, "solution": "",
                "choices": '["1", "2"]', "mistakes": "[{id: a, says: b, choice: start}]",
            },
            "level.mistake-choice",
        ),
        ({"form": "create", "edits": "1", "start": '"east()"'}, "level.base-loses"),
        ({"form": "create", "solution": '"north()"'}, "level.example-stops"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_told(parts: dict[str, str], code: str, tmp_path: Path) -> None:
    assert code in codes(level_of(tmp_path, **parts))


def test_a_sound_level_has_nothing_to_tell(tmp_path: Path) -> None:
    assert codes(level_of(tmp_path)) == []
    assert codes(level_of(tmp_path, speed="2", par="2", twins=f"[{TWO}]")) == []


def test_a_costly_mistake_may_win_if_it_misses_a_star(tmp_path: Path) -> None:
    slow = '[{id: slow, says: My shoes are hot, program: "east()\\nwait()\\neast()"}]'
    level = level_of(tmp_path, mistakes=slow)
    assert codes(level) == []
    verdict = judge(level, level.mistakes[0].program)
    assert verdict.won and verdict.mistake == level.mistakes[0]


def test_the_search_for_a_shorter_program_knows_its_limits(tmp_path: Path) -> None:
    level = level_of(tmp_path, solution='"east()\\nwest()\\neast()\\neast()"')
    assert shorter(level) == ("east", "east")
    assert shorter(level_of(tmp_path)) is None
    loop = '"for _ in range(2):\\n    east()"'
    assert shorter(level_of(tmp_path, solution=loop)) is None
    wide = level_of(
        tmp_path,
        maps='["' + "\\n".join(["." * 12] * 5 + [">" + "." * 11] + ["." * 12] * 5) + '"]',
        visit="all",
        blocks="[north, east, south, west]",
        par="60",
    )
    assert shorter(wide) is None
