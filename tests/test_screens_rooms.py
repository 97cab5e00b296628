"""What a child meets in the room of looms and when a knot is tied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.art.scenery import SKINS
from game.data import data_root
from game.levels import judge
from game.progress import MemoryKeeper
from game.scenes.app import App
from game.scenes.gallery import gallery, sample_home
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.success import SuccessScene
from game.scenes.title import TitleScene
from game.shell.fonts import Fonts
from game.ui.box import Box
from game.ui.paint import Drawing, Poly, Stroke, Words
from game.ui.pilot import Pilot
from game.ui.rect import Rect

MEASURE = Fonts().measure


def exhibit(name: str, language: str = "en") -> App:
    """The first exhibit whose name begins so."""
    found = [
        one for one in gallery(sample_home(data_root(), language)) if one.name.startswith(name)
    ]
    assert found, name
    return found[0].make()


def everything(box: Box) -> Iterator[Box]:
    yield box
    for kid in box.kids:
        yield from everything(kid)


def width_of(shape: Poly) -> float:
    return max(x for x, _ in shape.points) - min(x for x, _ in shape.points)


@pytest.mark.parametrize(("x", "scene"), [(0.08, "together"), (0.92, "settings")])
def test_a_door_opens_where_its_picture_is_pressed(x: float, scene: str) -> None:
    app = exhibit("who")
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click_at(1366 * x, 430)
    assert app.scene.name == scene


@pytest.mark.parametrize("height", [696, 730, 768])
def test_the_robot_leaves_the_line_at_the_foot_readable(height: int) -> None:
    pilot = Pilot(exhibit("who"), 1366, height, MEASURE)
    boxes = list(everything(pilot.tree))
    words = [p for b in boxes for p in b.paints if isinstance(p, Words) and "carpet" in p.text]
    robots = [
        p.rect
        for b in boxes
        for p in b.paints
        if isinstance(p, Drawing) and p.name.startswith("robot/")
    ]
    assert len(words) == 1 and len(robots) == 1
    assert robots[0].bottom <= words[0].y - words[0].size / 2


@pytest.mark.parametrize("language", ["en", "az", "ru"])
@pytest.mark.parametrize(("width", "height", "room"), [(1366, 696, 780), (800, 600, 400)])
def test_the_words_of_a_star_stay_between_octagon_and_card(
    language: str, width: int, height: int, room: float
) -> None:
    home = sample_home(data_root(), language)
    level = next(one for one in home.library.levels if one.forecast)
    scene = SuccessScene(home, level, replace(judge(level, level.solution), stars=2))
    tree = App(home, scene).view(width, height, MEASURE)
    paints = [paint for box in everything(tree) for paint in box.paints]
    shapes = [paint for paint in paints if isinstance(paint, Poly) and len(paint.points) == 8]
    frame = max((shape for shape in shapes if width_of(shape) < 400), key=width_of)
    top = min(y for _, y in frame.points)
    corner = max(x for x, y in frame.points if y < top + 1)
    left = [paint for paint in paints if isinstance(paint, Words) and paint.x < width * 0.49]
    beside = [words for words in left if top - 30 < words.y < top + 48]
    assert beside
    for words in beside:
        wide = MEASURE(words.text, words.size, words.bold, words.mono)
        assert corner < words.x - wide / 2 and words.x + wide / 2 < room


@pytest.mark.parametrize(("width", "height"), [(1366, 696), (1366, 768), (800, 600)])
def test_keys_and_goal_of_a_level_cover_neither_robot_nor_each_other(
    width: int, height: int
) -> None:
    home = sample_home(data_root(), "az")
    home.player_id = "Murad"  # who plays with beads
    levels = [
        one for one in home.library.levels if one.world.kind == "quest" and one.face != "text"
    ]
    assert len(levels) >= 30 and any(one.beads for one in levels)
    maps = [(level, variant) for level in levels for variant in range(len(level.states))]
    covered = []
    for level, variant in maps:
        scene = PlayScene(home, level)
        scene.variant = variant
        boxes = list(everything(App(home, scene).view(width, height, MEASURE)))
        keys = [box for box in boxes if box.group in ("bar", "maps", "stage-keys")]
        stage = next(box for box in boxes if box.clip)
        robots = [
            paint.rect
            for box in everything(stage)
            for paint in box.paints
            if isinstance(paint, Drawing) and paint.name.startswith("robot/")
        ]
        assert keys and robots
        covered += [(level.id, key.key) for key in keys for one in robots if meet(key.rect, one)]
        card = next(box.rect for box in boxes if box.label == scene.speech.text)
        covered += [(level.id, key.key) for key in keys if meet(key.rect, card)]
    assert not covered


def meet(a: Rect, b: Rect) -> bool:
    return a.x < b.right - 1 and b.x < a.right - 1 and a.y < b.bottom - 1 and b.y < a.bottom - 1


@pytest.mark.parametrize("language", ["az", "en", "ru"])
def test_enter_at_the_very_first_start_keeps_the_language_that_is_shown(language: str) -> None:
    home = Home.open(data_root(), MemoryKeeper(), lambda: "new", language)
    app = App(home, TitleScene(home))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.press("return")
    assert home.language == home.settings.language == language
    pilot.press("return")
    assert app.scene.name == "who"


@pytest.mark.parametrize("language", ["az", "en", "ru"])
@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1366, 768)])
@pytest.mark.parametrize("name", ["talk-chapter", "map"])
def test_cards_and_chapters_are_named_in_full(
    language: str, size: tuple[int, int], name: str
) -> None:
    pilot = Pilot(exhibit(name, language), *size, MEASURE)
    words = [p.text for b in everything(pilot.tree) for p in b.paints if isinstance(p, Words)]
    assert len(words) > 8
    assert not [text for text in words if "…" in text]


def test_the_chip_of_a_map_in_the_fog_says_so() -> None:
    home = sample_home(data_root(), "en")
    level = home.library.level("water-02")
    assert level is not None
    boxes = list(everything(App(home, PlayScene(home, level)).view(1366, 768, MEASURE)))
    chips = [box.label for box in boxes if box.group == "maps"]
    assert chips == ["Map 1", "Map 2, in the fog", "Map 3, in the fog"]


def test_water_runs_in_a_pipe_behind_the_robot_where_the_skin_says_so() -> None:
    colors = {}
    for name in ("water-02", "care-03"):
        home = sample_home(data_root(), "en")
        level = home.library.level(name)
        assert level is not None
        scene = PlayScene(home, level)
        scene.editor.set_program(level.solution)
        scene.run_now()
        assert scene.playback is not None
        scene.playback.seek(4)
        boxes = everything(App(home, scene).view(1366, 768, MEASURE))
        lines = [paint for box in boxes for paint in box.paints if isinstance(paint, Stroke)]
        colors[name] = {line.color for line in lines if len(line.points) > 1}
    water = SKINS["pipeline"].trail
    assert water is not None
    assert set(water) <= colors["water-02"]
    assert not set(water) & colors["care-03"]
