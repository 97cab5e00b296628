"""The last hint: whoever follows it, step by step, wins."""

from __future__ import annotations

from random import Random

import pytest
from child import Child, Keys, Mouse, home_before, visit
from shelves import game_library

from game.levels import judge
from game.levels.level import Chapter, Level
from game.program import Program
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.play.hints import READY
from game.solve import advice, words_of
from game.solve.names import as_named_in
from game.solve.near import changes, distance
from game.solve.tries import changed_at_random
from game.source import parse, show
from game.ui.events import Pressed
from tests.faults import scaled

LIBRARY = game_library()
CHAPTERS = tuple(
    chapter
    for chapter in LIBRARY.chapters
    if any(level.form not in ("predict", "create") for level in chapter.levels)
)
STEPS = 80
"""More edits than any half-done program of a level needs."""


def played(chapter: Chapter) -> list[Level]:
    return [level for level in chapter.levels if level.form not in ("predict", "create")]


def level_of(id: str) -> Level:
    level = LIBRARY.level(id)
    assert level is not None
    return level


def program_of(level: Level, text: str) -> Program:
    parsed = parse(text, level.toolbox)
    assert not parsed.diagnostics
    return parsed.program


def followed(level: Level, program: Program) -> Program:
    """What comes out when the hint is followed until it has nothing more to say."""
    left = 10_000
    for _ in range(STEPS):
        hint = advice(level, program)
        if hint.change is None:
            return program
        assert hint.left < left, "a step that does not lead nearer"
        left, program = hint.left, hint.change.program
    raise AssertionError(f"{level.id}: no end after {STEPS} steps")


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.id)
def test_following_the_last_hint_wins_from_any_half_done_program(chapter: Chapter) -> None:
    levels = played(chapter)
    assert levels
    words = {level.id: words_of(level) for level in levels}
    for seed in range(scaled(200, 3_000)):
        chance = Random(seed)
        level = chance.choice(levels)
        program = chance.choice((level.solution, *level.twins))
        for _ in range(chance.randint(1, 6)):
            program = changed_at_random(program, words[level.id], chance)
        assert judge(level, followed(level, program)).won, (level.id, seed)


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.id)
def test_the_last_hint_leads_from_nothing_and_from_each_listed_mistake(chapter: Chapter) -> None:
    for level in played(chapter):
        wrong = [mistake.program for mistake in level.mistakes if not mistake.draft]
        for program in (Program(), level.start, *wrong):
            assert judge(level, followed(level, program)).won, level.id


def test_a_program_that_wins_needs_no_change() -> None:
    hint = advice(level_of("6.2"), level_of("6.2").solution)
    assert hint.wins
    assert hint.change is None


def test_a_way_of_ones_own_is_led_to_its_own_end() -> None:
    level = level_of("2.11")
    mine = "right()\nforward()\nforward()\nforward()\nleft()\nforward()\nforward()"
    hint = advice(level, program_of(level, mine))
    assert hint.change is not None
    assert (hint.change.act, hint.change.node.kind) == ("put", "forward")
    assert hint.left == 1


def test_names_of_ones_own_are_kept() -> None:
    level = level_of("10.5")
    mine = program_of(level, "steps = 0\nwhile papers_left():\n    next_paper()\nprint(steps)")
    hint = advice(level, mine)
    assert hint.change is not None
    assert hint.change.node.parts[:2] == ("steps", "+=")
    other = show(as_named_in(level.solution, mine, ()), level.toolbox).text
    assert other == show(level.solution, level.toolbox).text.replace("n = 0", "steps = 0").replace(
        "n += 1", "steps += 1"
    ).replace("print(n)", "print(steps)")


def test_blocks_are_moved_into_a_loop_one_by_one() -> None:
    level = level_of("4.7")
    program, acts = program_of(level, "forward()\nright()"), []
    while (hint := advice(level, program)).change is not None:
        acts.append(hint.change.act)
        program = hint.change.program
    assert acts == ["put", "move", "move"]


def test_no_hint_asks_for_a_card_that_is_not_there() -> None:
    level = level_of("1.5")
    program = program_of(level, "take()\neast()\nnorth()\nnorth()")
    hint = advice(level, program)
    assert hint.change is not None
    assert hint.change.act == "move"


def test_the_first_change_of_a_shortest_way_is_one_step_nearer() -> None:
    level = level_of("7.10")
    mine = program_of(level, "forward()\nif path_left():\n    take()\n    left()")
    far = distance(mine, level.solution)
    steps = list(changes(mine, level.solution))
    assert steps
    assert all(distance(step.program, level.solution) < far for step in steps)


def test_comments_are_asked_for_where_only_they_are_missing() -> None:
    level = level_of("11.10")
    hint = advice(level, level.start)
    assert hint.change is not None
    assert hint.change.node.kind == "comment"
    assert judge(level, followed(level, level.start)).won


# -- on the screen


def scene_of(home: Home, id: str, text: str = "") -> PlayScene:
    level = home.library.level(id)
    assert level is not None
    scene = PlayScene(home, level)
    if text:
        scene.editor.set_program(program_of(level, text))
    return scene


def asked(scene: PlayScene, times: int) -> str:
    for _ in range(times):
        scene.handle(Pressed("hint"))
    return scene.speech.text


def test_the_first_three_hints_are_the_authors_and_point_at_the_place() -> None:
    scene = scene_of(home_before(3, "en", "words"), "2.10", "forward()")
    level = scene.level
    assert asked(scene, 1).startswith(level.hints[0])
    assert scene.editor.advice is None
    assert asked(scene, 1).startswith(level.hints[1])
    assert scene.editor.advice is not None and scene.editor.advice.node is None
    assert asked(scene, 1).startswith(level.hints[2])
    assert asked(scene, 1).startswith("Put “take” here.")
    assert scene.editor.advice is not None and scene.editor.advice.kind == "take"


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.id)
def test_every_hint_asks_something_the_author_first(chapter: Chapter) -> None:
    home = home_before(chapter.number + 1, "en", "words")
    for level in played(chapter):
        scene = scene_of(home, level.id)
        for step in range(4):
            text = asked(scene, 1)
            if text == READY or level.draft:
                continue
            assert "?" in text, (level.id, text)
            if step < 3:
                own = level.hints[step]
                assert text.startswith(own), (level.id, text)
                assert "?" not in own or "?" not in text.removeprefix(own), (level.id, text)


def test_what_a_hint_points_at_is_gone_after_an_edit() -> None:
    scene = scene_of(home_before(3, "en", "words"), "2.10", "forward()")
    asked(scene, 4)
    scene.editor.set_program(scene.level.solution)
    assert scene.editor.advice is None


def test_in_python_the_line_is_named() -> None:
    scene = scene_of(home_before(12, "en", "words"), "11.7", "for _ in range(3):\n    next_row()")
    assert scene.tab == "python"
    assert "line 2" in asked(scene, 2)
    assert asked(scene, 2).startswith("New line 2: “weave(black)”.")


def test_a_text_that_cannot_be_read_is_told_of_first() -> None:
    scene = scene_of(home_before(12, "en", "words"), "11.4")
    assert scene.level.draft
    first = asked(scene, 4)
    assert first == asked(scene, 1)
    assert "line" not in first or "New line" not in first


@pytest.mark.parametrize("face", ["words", "beads"])
@pytest.mark.parametrize("hand", [Mouse, Keys])
def test_a_child_that_only_follows_the_hints_wins(hand: type[Child], face: str) -> None:
    child = visit(home_before(3, "en", face), hand)
    child.come_back("Əli")
    level = child.home.chapters[1].levels[9]
    child.press("chapter:1")
    child.choose(level)
    for _ in range(3):
        child.press("hint")
    for _ in range(len(level.solution.body)):
        child.press("hint")
        pointed = child.play.editor.advice
        assert pointed is not None
        child.press(child.shown(pointed.kind))
    child.press("hint")
    assert child.play.speech.text == READY
    child.run()
    child.until(lambda: child.app.scene.name == "success")
    child.says("{n} star", n=2, plural="{n} stars")
