"""The known ways of a challenge: proved, spread by size and steps, shown with the child's own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shelves import game_library

from game.data import data_root
from game.levels import Level, judge, prove
from game.levels.known import Dot, dot, spread
from game.program import Program
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.success import SuccessScene
from game.scenes.success.spread import Standing, standing
from game.ui.pilot import Pilot

LIBRARY = game_library()
CHALLENGES = [level for level in LIBRARY.levels if level.form == "challenge"]


def test_every_chapter_but_the_one_of_making_has_a_challenge() -> None:
    assert len(CHALLENGES) >= 13
    with_one = {level.chapter for level in CHALLENGES}
    assert [one.id for one in LIBRARY.chapters if one.id not in with_one] == ["own"]


@pytest.mark.parametrize("level", CHALLENGES, ids=lambda level: level.id)
def test_the_solution_is_among_the_known_ways_and_so_are_those_listed(level: Level) -> None:
    ways = spread(level)
    assert dot(level, level.solution) in ways
    known = [dot(level, program) for program in level.known]
    assert all(place in ways for place in known)


@pytest.mark.parametrize("level", CHALLENGES, ids=lambda level: level.id)
def test_the_known_ways_of_a_challenge_differ_in_size_and_in_steps(level: Level) -> None:
    """Three or more, but in the first chapters, where a card is a step and roads are short."""
    chapter = LIBRARY.chapter(level.chapter)
    assert chapter is not None
    ways = spread(level)
    assert len(ways) >= (2 if chapter.number <= 3 else 3)
    assert len({way.size for way in ways}) > 1
    assert len({way.steps for way in ways}) > 1


def test_where_all_ways_take_the_same_time_the_statements_run_are_the_steps() -> None:
    weaving = next(level for level in CHALLENGES if level.id == "nest-09")
    whole = {judge(weaving, program).ticks for program in (weaving.solution, *weaving.known)}
    assert len(whole) == 1
    place = dot(weaving, weaving.solution)
    assert place is not None
    assert place.steps not in whole
    walking = next(level for level in CHALLENGES if level.id == "turn-11")
    assert dot(walking, walking.solution) == Dot(7, judge(walking, walking.solution).ticks)


def test_a_known_way_that_loses_is_a_fault_of_the_level() -> None:
    level = next(one for one in CHALLENGES if one.known)
    broken = replace(level, known=(Program(),))
    assert [one.code for one in prove(broken)] == ["level.known-loses"]


def test_a_losing_program_has_no_place() -> None:
    assert dot(CHALLENGES[0], Program()) is None


def test_a_way_is_new_when_it_is_smaller_or_quicker_than_all_known_ones() -> None:
    known = (Dot(4, 20), Dot(6, 12))
    assert Standing(Dot(3, 30), known).is_new
    assert Standing(Dot(9, 11), known).is_new
    assert not Standing(Dot(4, 12), known).is_new


def test_other_levels_and_lost_programs_are_not_compared() -> None:
    make = next(one for one in LIBRARY.levels if one.form == "make")
    verdict = judge(make, make.solution)
    assert standing(make, verdict, dot(make, make.solution)) is None
    lost = judge(CHALLENGES[0], Program())
    assert standing(CHALLENGES[0], lost, None) is None


def test_after_a_challenge_a_child_reads_what_is_fewest() -> None:
    home = sample_home(data_root(), "en")
    level = next(one for one in home.library.levels if one.form == "challenge" and one.known)
    home.keeper.edit("Aysu", level.id, level.solution)
    scene = SuccessScene(home, level, judge(level, level.solution))
    pilot = Pilot(App(home, scene))
    pilot.see(f"Fewest blocks: {level.par}")
