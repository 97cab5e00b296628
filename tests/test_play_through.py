"""A child plays all levels through the real screens, once by mouse and once by keyboard."""

from __future__ import annotations

import pytest
from child import Builder, Child, Keys, Mouse, home_before, visit

from game.levels.level import Level

NAME = "Əli"
TYPED = (
    (11, Mouse, (1366, 768)),
    (11, Keys, (800, 600)),
    (12, Keys, (1366, 768)),
    (13, Mouse, (800, 600)),
)
LANGUAGES = {(Mouse, "beads"): "az", (Keys, "beads"): "ru", (Mouse, "words"): "ru"}
CHAPTERS = (1, 2, 3)
FACES = tuple(
    (chapter, hand, face, size)
    for chapter, face, size in (
        (4, "beads", (800, 600)),
        (4, "words", (1366, 768)),
        (5, "words", (800, 600)),
        (5, "words", (1366, 768)),
    )
    for hand in (Mouse, Keys)
)
HANDS = ((Mouse, (1366, 768), "en"), (Keys, (800, 600), "ru"), (Mouse, (800, 600), "az"))
WORDS = tuple(
    (chapter, *hand)
    for chapter in (6, 7, 8, 9, 10)
    for hand in (HANDS if chapter < 8 else HANDS[1:2])
)
BUILT = tuple(
    (chapter, size, language)
    for chapter in (8, 9, 10)
    for size, language in (((1366, 768), "az"), ((800, 600), "ru"))
)


@pytest.mark.parametrize("size", [(1366, 768), (800, 600)], ids=str)
@pytest.mark.parametrize("face", ["beads", "words"])
@pytest.mark.parametrize("hand", [Mouse, Keys])
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_child_weaves_a_chapter_from_the_title_to_the_finished_carpet(
    chapter: int, hand: type[Child], face: str, size: tuple[int, int]
) -> None:
    language = LANGUAGES.get((hand, face), "en")
    child = visit(home_before(chapter, language, face), hand, *size)
    if chapter == 1:
        child.begin(language, NAME, face)
    else:
        child.come_back(NAME)
    play(child, chapter)


@pytest.mark.parametrize(("chapter", "hand", "face", "size"), FACES, ids=str)
def test_a_child_threads_cards_into_cards_to_the_finished_carpet(
    chapter: int, hand: type[Child], face: str, size: tuple[int, int]
) -> None:
    language = LANGUAGES.get((hand, face), "en")
    child = visit(home_before(chapter, language, face), hand, *size)
    child.come_back(NAME)
    play(child, chapter)


@pytest.mark.parametrize(("chapter", "hand", "size", "language"), WORDS, ids=str)
def test_a_child_puts_blocks_into_blocks_to_the_finished_carpet(
    chapter: int, hand: type[Child], size: tuple[int, int], language: str
) -> None:
    child = visit(home_before(chapter, language, "words"), hand, *size)
    child.come_back(NAME)
    play(child, chapter)


@pytest.mark.parametrize(("chapter", "size", "language"), BUILT, ids=str)
def test_a_child_fills_every_gap_with_the_mouse_to_the_finished_carpet(
    chapter: int, size: tuple[int, int], language: str
) -> None:
    child = visit(home_before(chapter, language, "words"), Builder, *size)
    child.come_back(NAME)
    play(child, chapter)


@pytest.mark.parametrize(("chapter", "hand", "size"), TYPED, ids=str)
def test_a_child_types_a_chapter_to_the_finished_carpet(
    chapter: int, hand: type[Child], size: tuple[int, int]
) -> None:
    child = visit(home_before(chapter, "az", "words"), hand, *size)
    child.come_back(NAME)
    play(child, chapter)


def play(child: Child, chapter: int) -> None:
    """From the map through all levels of a chapter to its carpet."""
    levels = next(one.levels for one in child.home.chapters if one.number == chapter)
    assert len(levels) >= 8
    child.choose(levels[0])
    for done, level in enumerate(levels, start=1):
        weave(child, level, done, levels)
    child.says("The carpet is finished!")
    child.press("map")
    assert child.app.scene.name == "map"
    assert child.home.player is not None
    assert {id for id, result in child.home.player.results if result.won} >= {
        level.id for level in levels
    }


def weave(child: Child, level: Level, done: int, levels: tuple[Level, ...]) -> None:
    """Tie one knot; then on to the next, by way of the map after every third."""
    assert child.play.level is level
    assert child.play.beads == (child.home.player is not None and child.home.player.face == "beads")
    child.solve()
    child.says("Knot tied!")
    if level.bug:
        child.says("Into the bug book:")
    elif not child.app.scene.standing:  # after a challenge its known ways are shown
        child.says("{done} of {of} knots", done=done, of=len(levels))
    if level.form == "create":
        child.says("It is yours now: saved in your carpet.")
    else:
        child.says("{n} star", n=3, plural="{n} stars")
    if done == len(levels) or done % 3:
        child.press("next")
        return
    child.press("map")
    map_scene = child.app.scene
    assert map_scene.name == "map"
    assert map_scene.rows < map_scene.woven(), "the carpet grows before the eyes"
    child.until(lambda: not map_scene.moving)
    assert map_scene.rows == map_scene.woven()
    assert map_scene.next_id() == levels[done].id
    child.choose(levels[done])


def test_every_chapter_is_played() -> None:
    home = home_before(1, "en", "beads")
    played = {*CHAPTERS, *(row[0] for row in (*FACES, *WORDS, *BUILT, *TYPED))}
    made = {14}  # made of the child's own things: see test_own_carpet
    assert [chapter.number for chapter in home.chapters] == sorted(played | made)
    forms = {level.form for chapter in home.chapters[:3] for level in chapter.levels}
    assert forms == {
        "predict",
        "modify",
        "parsons",
        "make",
        "fix",
        "general",
        "challenge",
        "create",
    }
