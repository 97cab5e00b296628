"""The words of the levels, as a child meets them: short, whole, in every language."""

from __future__ import annotations

import re
from functools import cache

import pytest
from shelves import game_library

from game.data import data_root
from game.i18n import Catalogue
from game.levels import Level
from game.scenes.gallery import sample_home
from game.scenes.play import PlayScene
from game.scenes.play.bar import top_words
from game.shell.fonts import Fonts
from game.ui.box import Box
from game.ui.paint import Words
from game.ui.pen import Pen

LIBRARY = game_library()
YOUNG = [level for chapter in LIBRARY.chapters if chapter.band == "6-8" for level in chapter.levels]
LANGUAGES = ("en", "az", "ru")
# What fits the goal field and the level card of the design at the largest text.
LONGEST = {"title": 24, "goal": 64, "says": 140}


@cache
def catalogue(language: str) -> Catalogue:
    return Catalogue.load(language, data_root())


def told(level: Level, language: str) -> list[tuple[str, str]]:
    """Every text of a level with what it is, in a language."""
    texts = [("title", level.title), ("goal", level.goal), ("story", level.story)]
    texts += [("cheer", level.cheer), *(("hint", hint) for hint in level.hints)]
    texts += [("says", mistake.says) for mistake in level.mistakes]
    if language == "en":
        return texts
    entries = catalogue(language).entries
    return [(key, entries[(level.id, text)].forms[0]) for key, text in texts]


def test_there_are_levels_for_the_youngest() -> None:
    assert len(YOUNG) >= 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_goals_and_remarks_are_short(language: str) -> None:
    for level in YOUNG:
        for key, text in told(level, language):
            assert len(text) <= LONGEST.get(key, 100), (level.id, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_for_the_youngest_have_at_most_twelve_words(language: str) -> None:
    for level in YOUNG:
        for _, text in told(level, language):
            for sentence in re.split(r"[.!?:]", text):
                assert len(sentence.split()) <= 12, (level.id, sentence)


def test_levels_for_the_youngest_have_a_story_a_laugh_four_hints_and_few_blocks() -> None:
    for level in YOUNG:
        assert level.story and level.cheer, level.id
        assert len(level.hints) == 4, level.id
        assert len(level.blocks) <= 4, level.id


def test_levels_that_can_go_wrong_expect_two_mistakes() -> None:
    for level in YOUNG:
        assert len(level.mistakes) >= (1 if level.form == "create" else 2), level.id


CELLS = [level for level in YOUNG if level.world.kind != "melody"]
"""The roll of a melody has beats instead of tiles."""


@pytest.mark.parametrize("level", CELLS, ids=lambda level: level.id)
def test_a_map_for_the_youngest_fits_large_tiles(level: Level) -> None:
    for state in level.states:
        picture = level.world.picture(state, state, 0.0)
        assert picture.columns <= 8 and picture.rows <= 5


def words_of(box: Box) -> list[str]:
    return [
        *(paint.text for paint in box.paints if isinstance(paint, Words)),
        *(word for kid in box.kids for word in words_of(kid)),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_goal_is_read_whole_on_the_smallest_screen_with_the_largest_text(
    language: str,
) -> None:
    home = sample_home(data_root(), language, large=True)
    pen = Pen(800, 600, home.theme, Fonts().measure, home.say)
    levels = [level for chapter in home.chapters for level in chapter.levels]
    assert len(levels) >= 171
    for level in levels:
        goal = home.told(level, level.goal)
        shown = words_of(top_words(PlayScene(home, level), pen))
        cut = [text for text in shown if text.endswith("…") and text[:-1].strip() in goal]
        assert cut == [], (level.id, goal)
