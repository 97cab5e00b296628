"""Practice without end: every puzzle can be solved, none is trivial, a seed is the same for all."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date, timedelta

import pytest
from child import Child, Keys, Mouse
from faults import scaled
from hypothesis import given
from hypothesis import strategies as some

from game.data import data_root
from game.levels import judge, prove
from game.practice import (
    CONCEPTS,
    GRADES,
    PICTURES,
    SEEDS,
    Concept,
    concept_of,
    grade_of_day,
    pictures_of,
    puzzle,
    seed_of,
    seed_of_day,
)
from game.program import Program, size
from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.map import MapScene
from game.scenes.practice import PracticeScene
from game.shell.fonts import Fonts
from game.solve import search, words_of
from game.ui.pilot import Pilot
from game.worlds.quest_map import QuestMap

EACH = pytest.mark.parametrize("concept", CONCEPTS, ids=lambda one: one.id)
HANDS = pytest.mark.parametrize("hand", [Mouse, Keys])
PUZZLES = scaled(4, 278)
"""Puzzles for each concept and grade: 10,000 in all at night."""


@EACH
@pytest.mark.parametrize("grade", GRADES)
def test_every_puzzle_can_be_solved_and_none_is_trivial(concept: Concept, grade: int) -> None:
    for seed in range(0, SEEDS, SEEDS // PUZZLES):
        level = puzzle(concept, grade, seed)
        assert judge(level, level.solution).won
        assert not judge(level, Program()).won
        assert level.par == size(level.solution) > 1
        assert prove(level) == ()
        assert len(level.hints) == 4
        assert search(level, words_of(level), level.par - 1, scaled(500, 5_000)).program is None


def test_a_second_loop_that_asks_cannot_take_the_place_of_an_if() -> None:
    level = puzzle(concept_of("if"), 3, 7)
    assert level.cards == (("until", 1),)
    assert search(level, words_of(level), level.par - 1, 40_000).program is None


@pytest.mark.parametrize(("grade", "seed"), [(2, 1092), (3, 14), (3, 1836), (3, 3332)])
def test_no_paper_of_a_fixed_place_is_the_answer_by_luck(grade: int, seed: int) -> None:
    level = puzzle(concept_of("boxes"), grade, seed)
    assert search(level, words_of(level), level.par - 1, 5_000).program is None


@EACH
def test_a_seed_makes_the_same_puzzle_every_time(concept: Concept) -> None:
    one, other = puzzle(concept, 2, 77), puzzle(concept, 2, 77)
    assert repr((one.states, one.given)) == repr((other.states, other.given))
    assert one.solution == other.solution


@EACH
def test_twenty_seeds_make_many_different_puzzles(concept: Concept) -> None:
    made = [puzzle(concept, 3, seed) for seed in range(20)]
    different = {repr((one.states, one.given, one.calls, one.solution)) for one in made}
    assert len(different) >= 8


@EACH
def test_a_concept_is_practised_with_the_carpet_that_teaches_it(concept: Concept) -> None:
    home = Home.open(data_root(), MemoryKeeper(), lambda: "a", "en")
    assert concept.chapter in {chapter.id for chapter in home.chapters}
    assert puzzle(concept, 1, 0).chapter == concept.chapter


@pytest.mark.parametrize("seed", range(0, 300, 25))
def test_roads_fit_the_stage(seed: int) -> None:
    for concept in CONCEPTS:
        for state in puzzle(concept, 3, seed).states:
            if isinstance(getattr(state, "map", None), QuestMap):
                assert state.map.columns <= 10 and state.map.rows <= 8


@given(some.integers(0, SEEDS - 1))
def test_a_seed_is_three_pictures_and_back(seed: int) -> None:
    pictures = pictures_of(seed)
    assert all(0 <= picture < len(PICTURES) for picture in pictures)
    assert seed_of(pictures) == seed


def test_each_day_of_a_year_has_its_own_seed() -> None:
    days = [date(2026, 9, 1) + timedelta(days) for days in range(365)]
    assert len({seed_of_day(day) for day in days}) == 365


def test_the_puzzles_of_a_day_are_the_same_on_every_computer_of_a_class() -> None:
    """Wherever its clock stands on the same date, and however it shuffles its hashes."""
    code = (
        "from datetime import date\n"
        "from game.practice import CONCEPTS, grade_of_day, puzzle, seed_of_day\n"
        "for day in (date(2026, 11, 24), date(2026, 11, 25)):\n"
        "    for one in CONCEPTS:\n"
        "        level = puzzle(one, grade_of_day(day), seed_of_day(day))\n"
        "        print(level.id, level.states, level.given, level.calls, level.solution)\n"
    )
    said = []
    for zone, hashes in (("Asia/Baku", "1"), ("America/Lima", "2")):
        told = {**os.environ, "TZ": zone, "PYTHONHASHSEED": hashes}
        done = subprocess.run(
            [sys.executable, "-c", code], env=told, capture_output=True, text=True,
            cwd=data_root(), check=True,
        )  # fmt: skip
        said.append([sorted(re.findall(r"\w+", line)) for line in done.stdout.splitlines()])
    assert said[0] == said[1]
    assert len({" ".join(words) for words in said[0]}) == 2 * len(CONCEPTS)


def test_each_grade_has_its_day_in_three() -> None:
    days = [date(2026, 11, 24) + timedelta(days) for days in range(3)]
    assert {grade_of_day(day) for day in days} == set(GRADES)


# -- the screen


def at_practice(hand: type[Child], placed: str = "again") -> Child:
    home = Home.open(data_root(), MemoryKeeper(), lambda: "ali", "en")
    home.keeper.keep(Fact.of("player_made", "ali", name="Ali", number=1, avatar=[], dyes=2))
    home.keeper.keep(Fact.of("face", "ali", value="words"))
    home.keeper.keep(Fact.of("placed", "ali", chapter=placed))
    home.player_id = "ali"
    app = App(home, MapScene(home))
    child = hand(app, Pilot(app, 1366, 768, Fonts().measure))
    child.press("practice")
    return child


def screen(child: Child) -> PracticeScene:
    assert isinstance(child.app.scene, PracticeScene)
    return child.app.scene


@HANDS
def test_a_puzzle_is_chosen_solved_and_makes_room_for_the_next(hand: type[Child]) -> None:
    child = at_practice(hand)
    child.press("concept:0")
    first = screen(child).level
    child.press("go")
    child.solve("practice")
    assert screen(child).solved(0) == 1
    assert screen(child).level.id != first.id
    player = child.home.player
    assert player is not None and player.won == {first.id} and player.stars == 0


@HANDS
def test_the_pictures_of_the_sign_lead_to_the_same_puzzle(hand: type[Child]) -> None:
    one, other = at_practice(hand), at_practice(hand)
    one.press("another")
    wanted = pictures_of(screen(one).seed)
    for place in range(3):
        while pictures_of(screen(other).seed)[place] != wanted[place]:
            other.press(f"picture:{place}")
    assert screen(other).level.id == screen(one).level.id
    other.press("today")
    assert screen(other).is_of_today
    one.press("grade:3")
    one.press("today")
    assert screen(one).level.id == screen(other).level.id


def test_what_no_open_carpet_teaches_stays_closed() -> None:
    child = at_practice(Mouse, "turn")
    before = screen(child).at
    child.press("concept:5")
    assert screen(child).at == before
    child.says("This opens with the carpet that teaches it.")


def test_two_puzzles_solved_at_the_first_run_lead_to_the_next_grade() -> None:
    child = at_practice(Mouse)
    child.press("concept:0")
    for _ in range(2):
        assert screen(child).grade == 1
        child.press("go")
        child.solve("practice")
    assert screen(child).grade == 2


def test_another_puzzle_is_none_of_the_last_twenty() -> None:
    child = at_practice(Mouse)
    child.press("concept:2")
    made = [screen(child).level]
    for _ in range(5):
        child.press("another")
        made.append(screen(child).level)
    assert len({repr((one.states, one.solution)) for one in made}) == len(made)


def test_a_level_begun_anew_from_the_menu_stays_a_puzzle_of_practice() -> None:
    child = at_practice(Mouse)
    child.press("concept:0")
    child.press("go")
    child.press("menu")
    child.press("again")
    child.solve("practice")
    assert screen(child).solved(0) == 1


def test_a_solved_puzzle_played_again_lowers_no_grade_and_is_kept_nowhere() -> None:
    child = at_practice(Mouse)
    child.press("concept:0")
    played = []
    for _ in range(2):
        played.append(screen(child).seed)
        child.press("go")
        child.solve("practice")
    before = child.home.player
    practice = screen(child)
    practice.seed, practice.grade = played[0], 1
    assert child.home.won(practice.level)
    child.press("go")
    child.solve("practice")
    assert child.home.player == before
    assert screen(child).advised() == 2


def test_the_menu_of_a_puzzle_leads_back_to_practice_and_says_so() -> None:
    child = at_practice(Mouse)
    child.press("concept:0")
    child.press("go")
    child.press("menu")
    child.says("Leave this level")
    child.press("map")
    assert isinstance(child.app.scene, PracticeScene)
