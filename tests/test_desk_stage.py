"""Desk on the play screen: readable in every language and look, played to its end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pictures import same_picture

from game.art.objects import OBJECTS
from game.data import data_root
from game.levels import Level, load_level
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.play import PlayScene
from game.scenes.play.desk_words import KINDS, hurried
from game.scenes.play.playback import LONG, STEP_S, Playback
from game.scenes.scene import Cue
from game.shell.fonts import Fonts
from game.shell.picture import draw
from game.source import parse
from game.ui.box import Box
from game.ui.lint import lint
from game.ui.paint import Words
from game.ui.pilot import Pilot
from game.verbs import command_line
from tests.test_desk_levels import BOWLS, LEAFLETS, NUTS, VOTE, loaded

LOOKS = {
    "800x600": (800, 600, {}),
    "1366x768": (1366, 768, {}),
    "small-and-large": (800, 600, {"large": True, "still": True}),
}
MEASURE = Fonts().measure


def play(level: Level, language: str = "en", **look: bool) -> PlayScene:
    home = sample_home(data_root(), language, **look)
    scene = PlayScene(home, replace(level, chapter=home.chapters[0].id))
    if level.form != "predict":
        scene.editor.set_program(level.solution)
    return scene


def labels(box: Box) -> list[str]:
    return [box.label, *(label for kid in box.kids for label in labels(kid))]


@pytest.mark.parametrize("language", ["ru", "xx"])
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("text", [NUTS, VOTE, LEAFLETS, BOWLS])
def test_no_word_sticks_out(text: str, look: str, language: str, tmp_path: Path) -> None:
    width, height, how = LOOKS[look]
    scene = play(loaded(text, tmp_path), language, **how)
    for share in (None, 0.4, 1.0):
        if share is not None and scene.level.form != "predict":
            scene.run_now()
            assert scene.playback is not None
            scene.playback.playing, scene.playback.at = False, scene.playback.last * share
        tree = App(scene.home, scene).view(width, height, MEASURE)
        assert [one for one in lint(tree, MEASURE) if one.kind != "small"] == []


def test_the_papers_left_and_the_boxes_are_told(tmp_path: Path) -> None:
    scene = play(loaded(NUTS, tmp_path))
    scene.run_now()
    assert scene.playback is not None
    for step, left in ((0, 4), (scene.playback.last, 0)):
        scene.playback.seek(step)
        tree = App(scene.home, scene).view(1366, 768, MEASURE)
        assert f"Papers left: {left}" in labels(tree)
    assert "[bowl] 2" in scene.picture_words()


def test_given_names_are_seen_before_the_run_and_what_is_announced_after(tmp_path: Path) -> None:
    scene = play(loaded(LEAFLETS, tmp_path))
    assert "money = 10" in str(labels(App(scene.home, scene).view(1366, 768, MEASURE)))
    scene.run_now()
    assert scene.playback is not None
    scene.playback.seek(scene.playback.last)
    assert "3" in labels(App(scene.home, scene).view(1366, 768, MEASURE))


def test_an_answer_in_words_can_be_chosen_with_the_keyboard(tmp_path: Path) -> None:
    scene = play(loaded(BOWLS, tmp_path))
    pilot = Pilot(App(scene.home, scene), 1366, 768, MEASURE)
    pilot.click("pick:0")
    pilot.press("f5")
    assert scene.verdict is not None and scene.verdict.won


def test_a_hundred_papers_are_played_faster(tmp_path: Path) -> None:
    scene = play(loaded(NUTS, tmp_path))
    scene.run_now()
    assert scene.playback is not None and scene.playback.last < LONG
    long = replace(scene.playback, trace=scene.runs[1], at=0.0, playing=True)
    assert long.last > 1.5 * LONG
    assert seconds_of(long) < LONG * STEP_S / 2


def hundreds(count: int, tmp_path: Path) -> PlayScene:
    text = NUTS.replace("repeat: 60", f"repeat: {count // 2}")
    scene = play(loaded(text, tmp_path))
    scene.run_now()
    assert scene.playback is not None
    scene.variant = 1
    scene.playback = replace(scene.playback, trace=scene.runs[1], at=0.0, playing=True)
    return scene


def seconds_of(playback: Playback) -> int:
    """How many whole seconds pass until a run has been watched."""
    watched = replace(playback, at=0.0, playing=True)
    for second in range(1, 1000):
        watched.advance(1.0)
        if watched.ended:
            return second
    raise AssertionError("it never ends")


def test_five_hundred_papers_go_by_in_half_a_minute_whatever_the_frames_are(
    tmp_path: Path,
) -> None:
    scene = hundreds(500, tmp_path)
    assert scene.playback is not None and scene.playback.last > 2000
    assert 20 < seconds_of(scene.playback) < 45
    for frame in (1 / 60, 1 / 20):
        watched = replace(scene.playback)
        while watched.at < 15:
            before = watched.at
            watched.advance(frame)
            assert watched.at - before <= 1.01 * frame / STEP_S  # the first papers take their time


def test_in_a_hurry_papers_are_not_read_and_few_of_them_are_heard(tmp_path: Path) -> None:
    scene = hundreds(500, tmp_path)
    assert scene.playback is not None
    half = scene.playback.last // 2
    steps = scene.playback.trace.steps
    held = next(
        k for k in range(half, half + 20) if steps[k].world.held and steps[k + 1].world.held
    )
    scene.playback.at = float(held)
    app = App(scene.home, scene)
    shown = words(app.view(1366, 768, MEASURE))
    assert hurried(scene) and not any(word.startswith("It is") for word in shown)
    assert sum(isinstance(one, Cue) for one in scene.update(0.1)) <= 2
    scene.playback.seek(held)
    shown = words(app.view(1366, 768, MEASURE))
    assert not hurried(scene) and any(word.startswith("It is") for word in shown)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (NUTS, "en", "paper 1 of 4"),
        (NUTS, "ru", "листок 1 из 4"),
        (VOTE, "en", "vote 1 of 3"),
        (VOTE, "az", "səs 1 / 3"),
    ],
)
def test_the_shuttle_counts_papers_and_votes(
    text: str, language: str, wanted: str, tmp_path: Path
) -> None:
    scene = play(loaded(text, tmp_path), language)
    scene.run_now()
    assert scene.playback is not None
    taken = next(k for k, step in enumerate(scene.playback.trace.steps) if step.world.taken)
    scene.playback.seek(taken)
    assert wanted in words(App(scene.home, scene).view(1366, 768, MEASURE))
    scene.playback.seek(0)
    assert wanted not in words(App(scene.home, scene).view(1366, 768, MEASURE))


def test_an_empty_belt_counts_the_boxes_up(tmp_path: Path) -> None:
    scene = play(loaded(NUTS, tmp_path))
    scene.run_now()
    assert scene.playback is not None
    scene.playback.seek(scene.playback.last)
    found = labels(App(scene.home, scene).view(1366, 768, MEASURE))
    assert "All sorted, 2 + 2 = 4" in found
    scene.editor.set_program(scene.level.mistakes[0].program)
    scene.run_now()
    wrong = str(labels(App(scene.home, scene).view(1366, 768, MEASURE)))
    assert "All sorted" not in wrong


def test_blocks_call_kinds_and_boxes_by_their_names_in_the_language(tmp_path: Path) -> None:
    level = loaded(NUTS, tmp_path)
    scene = play(level, "ru")
    entries = scene.home.catalogue.entries
    entries[level.id, "bowl"] = replace(next(iter(entries.values())), text="bowl", forms=("миска",))
    shown = words(App(scene.home, scene).view(1366, 768, MEASURE))
    assert {"грецкий орех", "миска"} <= set(shown)
    assert "walnut" not in shown and "bowl" not in shown


def test_every_kind_that_has_words_has_a_drawing() -> None:
    assert len(KINDS) > 20
    assert set(KINDS) <= set(OBJECTS)


@pytest.mark.parametrize("language", ["az", "ru"])
def test_the_word_to_type_is_read_in_full_on_a_box(language: str) -> None:
    home = sample_home(data_root(), language)
    levels = [one for chapter in home.chapters for one in chapter.levels]
    sorting = next(one for one in levels if one.id == "council-13")
    tree = App(home, PlayScene(home, sorting)).view(800, 600, MEASURE)
    assert {"today", "later"} <= set(words(tree))


def words(box: Box) -> list[str]:
    own = [paint.text for paint in box.paints if isinstance(paint, Words)]
    return [*own, *(word for kid in box.kids for word in words(kid))]


# -- pictures and hands


@pytest.mark.parametrize("look", ["plain", "contrast"])
def test_the_desk_looks_as_it_did(
    look: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    scene = play(loaded(NUTS, tmp_path), contrast=look == "contrast")
    scene.run_now()
    assert scene.playback is not None
    scene.playback.seek(9)
    tree = App(scene.home, scene).view(1366, 768, MEASURE)
    surface = draw(tree, 1366, 768).subsurface((0, 72, 608, 604)).copy()
    same_picture(surface, f"desk-{look}", request, tmp_path)


def test_nuts_are_sorted_with_the_keyboard_to_the_last(tmp_path: Path) -> None:
    scene = play(loaded(NUTS, tmp_path), still=True)
    home, (first, *rest) = scene.home, scene.home.chapters
    chapters = (replace(first, levels=(*first.levels, scene.level)), *rest)
    home.library = replace(home.library, chapters=chapters)
    app = App(home, scene)
    pilot = Pilot(app, 800, 600, MEASURE)
    pilot.press("f5")
    pilot.see("paper")
    pilot.wait(100.0, 0.5)
    assert app.scene.name == "success"


def test_a_desk_level_is_played_in_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    level, program = tmp_path / "01-nuts.yaml", tmp_path / "program.py"
    level.write_text(NUTS, encoding="utf-8")
    program.write_text(NUTS.split("solution: |\n")[1].split("par:")[0].replace("\n  ", "\n")[2:])
    code = command_line.main(["try", str(level), str(program)])
    shown = capsys.readouterr().out
    assert "[bowl] 2" in shown and "[sack] 2" in shown, shown
    assert code == 0


# -- what nobody expects


@pytest.mark.parametrize(
    "program",
    [
        "next_paper()\nfor _ in range(3000):\n    stamp()\n",
        "next_paper()\nput(10 ** 30)\n",
        'next_paper()\nput("\u202e\u0930\u0902\U0001f95c")\n',
        "next_paper()\nwrite(10 ** 60)\n",
        "for _ in range(600):\n    next_paper()\n    put(bowl)\n",
        "print(kind(), name())\nstamp()\n",
    ],
)
@pytest.mark.parametrize("language", ["az", "ru", "xx"])
def test_whatever_a_program_does_can_be_shown(program: str, language: str, tmp_path: Path) -> None:
    blocks = "blocks: [next_paper, put, stamp, write, repeat, arithmetic, announce, kind, name_on]"
    scene = play(loaded(f"{NUTS}{blocks}\n", tmp_path), language)
    scene.editor.set_program(parse(program, scene.level.toolbox).program)
    scene.run_now()
    assert scene.playback is not None, scene.speech
    for share in (0.0, 0.5, 1.0):
        scene.playback.playing, scene.playback.at = False, scene.playback.last * share
        tree = App(scene.home, scene).view(800, 600, MEASURE)
        assert [one for one in lint(tree, MEASURE) if one.kind != "small"] == []


@pytest.mark.parametrize("papers", ["ж", "гайка 3", "\u202ewalnut", "🥜", "walnut\u0301", "१"])
def test_kinds_in_other_letters_are_told_to_the_author(papers: str, tmp_path: Path) -> None:
    path = tmp_path / "01-odd.yaml"
    path.write_text(NUTS.replace("  - hazelnut\n", f"  - {papers!r}\n"), encoding="utf-8")
    level, faults = load_level(path)
    assert level is None and any(fault.code == "map.paper-kind" for fault in faults), faults


def test_ten_thousand_papers_are_told_to_the_author(tmp_path: Path) -> None:
    repeated = NUTS.replace("repeat: 60", "repeat: 10000")
    written = NUTS.replace("  - hazelnut\n", "  - |\n" + "    nut\n" * 10_000)
    for text in (repeated, written):
        path = tmp_path / "01-many.yaml"
        path.write_text(text, encoding="utf-8")
        level, faults = load_level(path)
        assert level is None and faults


def test_words_on_papers_are_read_in_the_language_of_the_child() -> None:
    home = sample_home(data_root(), "ru")
    levels = [one for chapter in home.chapters for one in chapter.levels]
    scene = PlayScene(home, next(one for one in levels if one.id == "logic-07"))
    scene.editor.set_program(scene.level.start)
    scene.run_now()
    assert scene.playback is not None
    steps = scene.playback.trace.steps
    scene.playback.seek(next(k for k, step in enumerate(steps) if step.world.held))
    shown = words(App(home, scene).view(1366, 768, MEASURE))
    assert "Айсель" in shown and "холм" in shown  # on the paper, in the block
    assert any(word.startswith("Откуда: холм") for word in shown)


def test_what_stands_on_the_tables_of_the_game_is_drawn() -> None:
    levels = [one for chapter in sample_home(data_root(), "en").chapters for one in chapter.levels]
    desks = [one for one in levels if one.world.kind == "desk"]
    props = {name for one in desks for state in one.states for name in state.map.props}
    assert len(props) > 9 and props <= set(OBJECTS)


def test_props_stand_beside_the_robot_and_give_way_to_boxes(tmp_path: Path) -> None:
    def things(text: str) -> list[tuple[str, float]]:
        level = loaded(text, tmp_path)
        sprites = level.world.picture(level.states[0], level.states[0], 0).sprites
        return [(one.look, one.x) for one in sprites if one.name == "prop"]

    with_props = "props: [tea, cat, bell]\nmaps:"
    shown = things(LEAFLETS.replace("maps:", with_props, 1))
    assert [name for name, _ in shown] == ["tea", "cat", "bell"]
    assert all(x < 8 for _, x in shown)
    assert things(NUTS.replace("maps:", with_props, 1)) == []


def test_what_a_typed_program_says_is_not_put_into_another_language() -> None:
    home = sample_home(data_root(), "ru")
    scene = PlayScene(home, home.library.level("archive-01"))
    said = labels(App(home, scene).view(1366, 768, MEASURE))
    assert {"jam", "tea", "sugar"} <= set(said)
