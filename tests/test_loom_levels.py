"""Loom in levels: patterns by rule, carpets to choose from, stars, the stage and the blocks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pictures import same_picture

from game.data import data_root
from game.editor.acts import OpenGap, Option, Stop
from game.editor.gaps import cleared
from game.editor.stops import gaps_of
from game.i18n import ROWS
from game.levels import Choice, Level, judge, load_level, load_path, prove, recognised, solve
from game.program import Program
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.play import PlayScene
from game.scenes.play.marks import Pick
from game.scenes.play.stages import Room, stage_of
from game.shell.fonts import Fonts
from game.shell.picture import draw
from game.source import parse, show
from game.ui.box import Box
from game.ui.events import Pressed
from game.ui.lint import lint
from game.ui.paint import Drawing, Paint
from game.ui.pen import Pen
from game.ui.pilot import Pilot
from game.ui.reach import focus_order
from game.ui.rect import Rect
from game.ui.theme import Theme
from game.verbs.command_line import main

FOLDER = Path(__file__).parent / "loom"
LEVELS = load_path(FOLDER)

STAR = """\
bobobobob
oggrcrggo
bgrcccrgb
orccoccro
bgrcccrgb
oggrcrggo
bobobobob
"""


def level(number: int) -> Level:
    return next(one for one in LEVELS.levels if one.number == number)


def program(text: str, played: Level) -> Program:
    parsed = parse(text, played.toolbox)
    assert not parsed.diagnostics, parsed.diagnostics
    return parsed.program


def test_the_trial_levels_hold_what_they_promise() -> None:
    found = list(LEVELS.levels)
    assert [one.form for one in found] == ["predict", "fix", "general", "create"]
    assert LEVELS.diagnostics == ()
    for one in found:
        assert prove(one) == (), one.id
        assert recognised(one) == len(one.mistakes)


def test_the_pattern_of_a_size_is_what_the_solution_weaves_there() -> None:
    targets = [state.frame.target for state in level(3).states]
    assert targets[2] == ("rrr", "rr.", "r..")
    assert [len(rows) for rows in targets] == [4, 6, 3]


def test_a_program_for_one_size_only_is_told_on_which_map_it_fails() -> None:
    four = program("for i in range(4):\n    weave(red, 4 - i)\n    next_row()\n", level(3))
    verdict = judge(level(3), four)
    assert (verdict.won, verdict.variant, verdict.won_first) == (False, 1, True)


def test_stars_ask_for_no_spare_block_and_for_par() -> None:
    fix = level(2)
    assert solve(fix).stars == 3
    spare = show(fix.solution, fix.toolbox).text + "next_row()\n"
    assert judge(fix, program(spare, fix)).fault is not None  # no row above the last
    longer = "for _ in range(4):\n    for _ in range(3):\n        weave(green)\n        skip(0)\n"
    longer += "        weave(gold)\n    next_row()\n"
    played = replace(fix, toolbox=replace(fix.toolbox, allowed=None))
    verdict = judge(played, program(longer, played))
    assert verdict.won and verdict.stars == 2 and len(verdict.spare) == 1


def test_a_carpet_is_chosen_by_its_number() -> None:
    predict = level(1)
    assert predict.choices == (Choice(0, 0), Choice(1, 0), Choice(2, 0))
    assert judge(predict, predict.start, choice=Choice(0, 0)).stars == 3
    wrong = judge(predict, predict.start, choice=Choice(1, 0))
    assert not wrong.won and wrong.mistake is not None and wrong.mistake.id == "b11"


def test_a_create_level_keeps_any_carpet() -> None:
    create = level(4)
    assert judge(create, program("weave(gold)\n", create)).won
    assert not judge(create, Program()).won
    over = judge(create, program("weave(gold, 13)\n", create))
    assert over.fault is not None and over.fault.code == "loom.edge"


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("maps: [RRR]", "loom.letter"),
        ("maps: [6x4]\nanswers: [r]\nends: goal", "level.key-near"),
        ("maps: [6x4]\nwithout: [weave.colour]", "level.kind"),
        ("maps: [6x4]\nwithout: weave.n", "level.kind"),
        ("maps: [6x4]\nanswers: 3", "map.setting"),
        ("maps: [{map: 2x2, answers: [rrr, r]}]", "map.setting"),
        ("maps: [6]", "level.kind"),
    ],
)
def test_what_is_wrong_in_a_level_is_told_at_its_place(
    lines: str, code: str, tmp_path: Path
) -> None:
    head = "id: trial-09\ntitle: T\nform: make\ngoal: G.\nworld: loom\nsolution: weave(red)\n"
    path = tmp_path / "09-trial.yaml"
    path.write_text(head + lines + "\n", encoding="utf-8")
    found, faults = load_level(path)
    assert found is None and code in [fault.code for fault in faults]
    assert all(fault.span is not None and fault.code in ROWS for fault in faults)


def test_a_chapter_may_keep_an_argument_for_later(tmp_path: Path) -> None:
    (tmp_path / "chapter.yaml").write_text(
        "id: t\ntitle: T\nworld: loom\nwithout: [weave.n]\n", encoding="utf-8"
    )
    path = tmp_path / "01-t.yaml"
    path.write_text(
        "id: t-01\ntitle: T\nform: create\ngoal: G.\nmaps: [3x3]\nsolution: weave(red)\n",
        encoding="utf-8",
    )
    found, faults = load_level(path)
    assert found is not None, faults
    (wrong,) = parse("weave(red, 2)\n", found.toolbox).diagnostics
    assert wrong.code == "check.argument-count"


def test_a_level_can_be_tried_in_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "program.py"
    path.write_text(show(level(2).solution, level(2).toolbox).text, encoding="utf-8")
    assert main(["try", str(FOLDER / "02-noodle-carpet.yaml"), str(path)]) == 0
    shown = capsys.readouterr().out
    assert "  gogogo   gogogo\n" in shown and "rows 4 of 4\n" in shown


# -- the stage


def scene_of(played: Level, text: str = "", language: str = "en") -> PlayScene:
    home = sample_home(data_root(), language)
    scene = PlayScene(home, replace(played, chapter=home.chapters[0].id))
    if text:
        scene.editor.change(program(text, played))
    return scene


def star(tmp_path: Path) -> Level:
    drawn = "".join(f"    {line}\n" for line in STAR.splitlines())
    path = tmp_path / "07-star.yaml"
    path.write_text(
        "id: trial-07\ntitle: Star\nform: make\ngoal: Weave the star.\nworld: loom\n"
        f"maps:\n  - |\n{drawn}blocks: [weave, next_row]\nsolution: weave(red)\n",
        encoding="utf-8",
    )
    found, faults = load_level(path)
    assert found is not None, faults
    return found


def pen_of(**look: Any) -> Pen:
    def say(text: str, context: str = "", n: int | None = None, **facts: Any) -> str:
        return text.format(**facts) if facts else text

    return Pen(1366, 768, Theme(**look), Fonts().measure, say)


AREA = Rect(0, 0, 586, 580)
ROOM = Room(AREA, Rect(0, 0, 586, 466), 0.24, 96)


def staged(scene: PlayScene, **look: Any) -> Box:
    pen = pen_of(**look)
    shown = stage_of(scene.level)
    paints: list[Paint] = shown.world(scene, pen, ROOM)
    return Box(AREA, tuple(paints), shown.places(scene, pen, ROOM), clip=True)


@pytest.mark.parametrize("look", ["plain", "contrast"])
def test_the_loom_looks_as_it_did(
    look: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    rows = "weave(blue)\nweave(gold)\n" * 4 + "weave(blue)\nnext_row()\nweave(gold)\n"
    scene = scene_of(
        star(tmp_path), rows + "weave(green)\nweave(red)\nweave(cream)\nweave(black)\n"
    )
    scene.handle(Pressed("run"))
    assert scene.playback is not None
    scene.playback.seek(14)
    surface = draw(staged(scene, contrast=look == "contrast"), 586, 580)
    same_picture(surface, f"loom-{look}", request, tmp_path)


def test_the_carpets_of_a_predict_level_are_pressed(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    scene = scene_of(level(1))
    boxes = staged(scene).kids
    assert [box.on for box in boxes] == [Pick(0), Pick(1), Pick(2)]
    scene.handle(Pressed(boxes[0].on))
    assert scene.choice == 0
    same_picture(draw(staged(scene), 586, 580), "loom-answers", request, tmp_path)


def test_all_rows_are_seen_on_the_largest_loom_in_the_smallest_window(tmp_path: Path) -> None:
    path = tmp_path / "01-large.yaml"
    path.write_text(
        "id: t-01\ntitle: T\nform: make\ngoal: G.\nworld: loom\nmaps: [40x40]\n"
        "solution: |\n  for _ in range(height()):\n      weave(red, width())\n      next_row()\n",
        encoding="utf-8",
    )
    found, faults = load_level(path)
    assert found is not None, faults
    scene = scene_of(found, show(found.solution, found.toolbox).text)
    scene.handle(Pressed("run"))
    assert scene.playback is not None
    scene.playback.seek(scene.playback.last)
    room = Room(Rect(0, 0, 323, 444), Rect(0, 0, 323, 368), 0.24, 96)
    pen = replace(pen_of(), width=800, height=600)
    paints = stage_of(found).world(scene, pen, room)
    rows = [p.rect for p in paints if isinstance(p, Drawing) and p.name.startswith("cloth/r")]
    assert len(rows) >= 40
    assert all(one.x >= 0 and one.right <= 323 and one.y >= 0 and one.bottom <= 368 for one in rows)


# -- the blocks


def test_a_colour_is_chosen_from_yarns_with_words() -> None:
    scene = scene_of(level(2), "weave(green)\n")
    editor = scene.editor
    id = editor.program.body[0].id
    editor.handle(Pressed(OpenGap(Stop(id, "gap", 0, -1))))
    assert editor.popover is not None
    entries = editor.popover.entries
    assert [one.label for one in entries][:6] == ["red", "blue", "cream", "green", "gold", "black"]
    assert [one.picture for one in entries][:2] == ["yarn/red", "yarn/blue"]
    assert entries[editor.popover.at].label == "green"
    editor.handle(Pressed(Option(4)))
    assert show(editor.program, level(2).toolbox).text == "weave(gold)\n"


def test_a_name_may_stand_where_a_colour_is_wanted() -> None:
    played = replace(level(2), toolbox=replace(level(2).toolbox, allowed=None))
    scene = scene_of(played, "x = red\nweave(green)\n")
    editor = scene.editor
    id = editor.program.body[1].id
    editor.handle(Pressed(OpenGap(Stop(id, "gap", 0, -1))))
    assert editor.popover is not None
    labels = [one.label for one in editor.popover.entries]
    editor.handle(Pressed(Option(labels.index("x"))))
    assert show(editor.program, played.toolbox).text == "x = red\nweave(x)\n"
    gap = gaps_of(editor.program.body[1], editor.find)[0]
    bare = cleared(editor.program, gap, editor.find)
    assert show(bare, played.toolbox).text == "x = red\nweave(red)\n"


@pytest.mark.parametrize("beads", [False, True])
def test_a_colour_is_shown_with_its_stitch_mark(beads: bool) -> None:
    scene = scene_of(level(2), "weave(gold)\n")
    scene.beads = scene.editor.beads = beads
    names: list[str] = []

    def gather(box: Box) -> None:
        names.extend(paint.name for paint in box.paints if isinstance(paint, Drawing))
        for kid in box.kids:
            gather(kid)

    gather(scene.view(pen_of()))
    assert "yarn/gold" in names


# -- the whole screen

LOOKS = {
    "800x600": (800, 600, {}),
    "1366x768": (1366, 768, {}),
    "1920x1080": (1920, 1080, {}),
    "large": (1366, 768, {"large": True}),
    "small-and-large": (800, 600, {"large": True}),
    "contrast": (1366, 768, {"contrast": True}),
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", ["az", "ru", "xx"])
@pytest.mark.parametrize("beads", [False, True])
def test_no_word_sticks_out_and_nothing_is_in_the_way(
    look: str, language: str, beads: bool
) -> None:
    width, height, settings = LOOKS[look]
    home = sample_home(data_root(), language, **settings)
    faults = []
    for one in LEVELS.levels:
        scene = PlayScene(home, replace(one, chapter=home.chapters[0].id))
        scene.beads = scene.editor.beads = beads
        app = App(home, scene)
        for _ in range(2):
            app.view(width, height, Fonts().measure)
        found = lint(app.tree, Fonts().measure)
        faults += [f"{one.id}: {fault}" for fault in found if fault.kind != "small"]
        nameless = [spot.box.key for spot in focus_order(app.tree) if not spot.box.label.strip()]
        faults += [f"{one.id}: {key} says nothing" for key in nameless]
    assert not faults, "\n".join(faults)


# -- played by hand


def playing(tmp_path: Path) -> tuple[Pilot, PlayScene]:
    path = tmp_path / "08-two.yaml"
    path.write_text(
        "id: trial-08\ntitle: Two\nform: make\ngoal: G.\nworld: loom\nmaps: [og]\n"
        "solution: |\n  weave(gold)\n  weave(green)\n",
        encoding="utf-8",
    )
    found, faults = load_level(path)
    assert found is not None, faults
    scene = scene_of(found)
    return Pilot(App(scene.home, scene), 1366, 768, Fonts().measure), scene


def colours(scene: PlayScene) -> str:
    return show(scene.editor.program, scene.level.toolbox).text


def test_a_carpet_is_woven_by_mouse(tmp_path: Path) -> None:
    pilot, scene = playing(tmp_path)
    for index, option in enumerate(("gold", "green")):
        pilot.click(key="palette:weave")
        id = scene.editor.program.body[index].id
        pilot.click(key=f"gap:{id}:0:-1")
        pilot.click(option)
    assert colours(scene) == "weave(gold)\nweave(green)\n"
    pilot.click(key="run")
    assert scene.verdict is not None and scene.verdict.won


def test_a_carpet_is_woven_by_keyboard(tmp_path: Path) -> None:
    pilot, scene = playing(tmp_path)
    pilot.tab_to("palette:weave")
    pilot.press("return", "return")
    pilot.tab_to("workspace")
    pilot.press("home", "down", "right", "space", "down", "down", "down", "down", "return")
    pilot.press("escape", "down", "right", "space", "up", "up", "up", "return")
    assert colours(scene) == "weave(gold)\nweave(green)\n"
    pilot.press("f5")
    assert scene.verdict is not None and scene.verdict.won
