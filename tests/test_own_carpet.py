"""Chapter 14: a carpet of the child's own, and knots that are tied by making something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.art.carpet import MAP_SIZE, carpet
from game.art.inlay import bordered
from game.author import Draft, Map, opened, to_yaml
from game.data import data_root
from game.levels import judge
from game.levels.hinting import tells_all
from game.levels.level import Words
from game.progress import Event
from game.scenes.app import App
from game.scenes.author.canvases import CANVASES
from game.scenes.author.gift import GiftScene, gift_needs
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.play.stages import stage_of
from game.scenes.success import SuccessScene
from game.scenes.ways import to_play
from game.scenes.woven import carpet_of
from game.shell.fonts import Fonts
from game.source import parse
from game.ui.pen import Pen
from game.ui.pilot import Pilot
from game.ui.rect import Rect
from game.ui.theme import Theme

pytest.importorskip("pygame")


@pytest.fixture
def home() -> Home:
    return sample_home(data_root(), "en")


def test_the_border_is_made_of_all_earlier_carpets_and_the_field_stays() -> None:
    width, height = MAP_SIZE
    mine, one, other = (carpet(seed, seed, width, height) for seed in (1, 2, 3))
    made = bordered(mine, (one, other))
    assert made[height // 2][width // 2] == mine[height // 2][width // 2]
    assert made[0][0] == one[0][0]
    assert made[height - 1][: width // 2] == other[height - 1][: width // 2]


def test_the_last_carpet_shows_what_was_woven_in_its_own_level(home: Home) -> None:
    last = home.chapters[-1]
    assert last.framed
    before = carpet_of(home, last, *MAP_SIZE)
    loom = next(level for level in last.levels if level.world.kind == "loom")
    rows = ["rg", "gr"]
    home.keeper.keep(Event.of("cloth", "Aysu", level=loom.id, rows=rows, program="x"))
    assert carpet_of(home, last, *MAP_SIZE) != before


def whole() -> Draft:
    return Draft(
        id="made-1",
        maps=(Map(("_____", ">...G", "_____")), Map(("G....", "^....", "....."))),
        blocks=("until", "at_goal", "forward"),
        texts=(("en", Words("A way", "Go to the flag.", cheer="The flag waves back.")),),
        solution="while not at_goal():\n    forward()",
    )


def level_for_a_friend(home: Home) -> GiftScene:
    level = next(one for one in home.library.levels if one.opens == "author")
    scene = to_play(home, level)
    assert isinstance(scene, GiftScene)
    return scene


def test_a_level_for_a_friend_opens_the_shelf_and_waits_for_a_whole_level(home: Home) -> None:
    scene = level_for_a_friend(home)
    app = App(home, scene)
    app.update(0.1)
    assert app.scene is scene and not home.won(scene.knot)


def test_a_whole_level_on_the_shelf_ties_the_knot_once(home: Home) -> None:
    text = to_yaml(whole())
    home.keeper.keep(Event.of("level_made", made="made-1", by="Aysu", text=text))
    scene = level_for_a_friend(home)
    app = App(home, scene)
    for _ in range(400):
        app.update(0.1)
        if not app.moving:
            break
    assert isinstance(app.scene, SuccessScene)
    assert home.won(scene.knot)
    again = App(home, level_for_a_friend(home))
    again.update(0.1)
    assert isinstance(again.scene, GiftScene)


@pytest.mark.parametrize("lack", ["second map", "laugh", "own picture"])
def test_what_a_friend_would_miss_leaves_the_knot_open(home: Home, lack: str) -> None:
    draft = whole()
    match lack:
        case "second map":
            draft = replace(draft, maps=draft.maps[:1])
        case "laugh":
            draft = replace(draft, texts=(("en", Words("A way", "Go to the flag.")),))
        case "own picture":
            level = next(one for one in home.library.levels if len(one.states) == 2)
            found = opened(level, "made-1", {"en": home.catalogue})
            assert found is not None
            draft = found
    home.keeper.keep(Event.of("level_made", made="made-1", by="Aysu", text=to_yaml(draft)))
    scene = level_for_a_friend(home)
    app = App(home, scene)
    for _ in range(400):
        app.update(0.1)
        if not scene.moving:
            break
    assert app.scene is scene and not scene.moving and not home.won(scene.knot)
    assert not scene.found[scene.level.text].whole if scene.level else False


def test_the_desk_asks_for_a_second_map_and_leads_there_from_the_shelf(home: Home) -> None:
    text = to_yaml(replace(whole(), maps=whole().maps[:1]))
    home.keeper.keep(Event.of("level_made", made="made-1", by="Aysu", text=text))
    pilot = Pilot(App(home, level_for_a_friend(home)), 800, 600, Fonts().measure)
    pilot.wait(2)
    pilot.click("asked:picture")
    pilot.see("Your friend needs a second map")
    pilot.click("need")
    assert pilot.focus == "maps:more"


def test_a_tune_for_a_friend_needs_no_second_one() -> None:
    words = (("en", Words("A tune", "Play it.", cheer="La!")),)
    tune = replace(CANVASES["melody"].fresh(), texts=words)
    assert not list(gift_needs(tune))
    way = replace(CANVASES["quest"].fresh(), texts=words)
    assert [one.focus for one in gift_needs(way)] == ["maps:more"]


def test_unfinished_and_damaged_levels_leave_the_knot_open_and_the_screen_at_rest(
    home: Home,
) -> None:
    for number, text in enumerate(("}{", to_yaml(replace(whole(), solution="forward()")))):
        home.keeper.keep(Event.of("level_made", made=f"made-{number}", by="Aysu", text=text))
    scene = level_for_a_friend(home)
    app = App(home, scene)
    for _ in range(400):
        app.update(0.1)
    assert app.scene is scene and not scene.moving and not home.won(scene.knot)


def test_every_other_level_of_the_last_chapter_is_played_on_its_stage(home: Home) -> None:
    levels = [one for one in home.chapters[-1].levels if one.opens == "here"]
    assert len(levels) == 4
    assert all(isinstance(to_play(home, one), PlayScene) for one in levels)


@pytest.mark.parametrize(
    "line",
    ["forward(), then left()", "for i in range(3): play(do)", "Go forward right forward", "if x:"],
)
def test_a_hint_that_is_the_answer_is_found(line: str) -> None:
    assert tells_all(line)


@pytest.mark.parametrize(
    "line", ["Where do the trails part?", "What comes again and again?", "Look right, then left."]
)
def test_a_hint_that_asks_is_let_through(line: str) -> None:
    assert not tells_all(line)


def test_every_level_of_the_last_chapter_has_a_face_of_its_own(home: Home) -> None:
    pen = Pen(1366, 768, Theme(), Fonts().measure, home.say)
    area = Rect(0, 0, 320, 180)
    faces = {
        one.id: repr(stage_of(one).small(pen, area, one, home.thread))
        for one in home.chapters[-1].levels
    }
    assert len(faces) == len(set(faces.values())) == 6
    assert "backdrop/stage" in faces["own-04"] and "backdrop/garden" in faces["own-05"]


def test_a_desk_with_papers_stays_a_room_whatever_its_chapter_looks_like(home: Home) -> None:
    pen = Pen(1366, 768, Theme(), Fonts().measure, home.say)
    one = next(
        one for one in home.library.levels if one.world.kind == "desk" and one.states[0].map.papers
    )
    outside = replace(one, skin="garden")
    paints = repr(stage_of(outside).small(pen, Rect(0, 0, 320, 180), outside, home.thread))
    assert "backdrop" not in paints


MADE = [
    ("own-03", "instrument(tar)\nplay(sol)\ninstrument(kamancha)\nplay(mi)", ""),
    ("own-03", "instrument(tar)\nplay(sol)", "level.voices"),
    ("own-04", 'if choice == "go":\n    print("Up!")\nelse:\n    print("No.")', ""),
    ("own-04", 'print("Up!")', "level.same-end"),
    ("own-05", "# what we need\n# one part of it\nprint(days)", ""),
    ("own-05", "print(days)", "level.comments"),
    ("own-05", "# what we need\n# one part of it\nprint(7)", "level.same-end"),
]


@pytest.mark.parametrize(("id", "text", "code"), MADE)
def test_what_is_made_freely_has_what_its_goal_asks_for(
    home: Home, id: str, text: str, code: str
) -> None:
    level = home.library.level(id)
    assert level is not None
    parsed = parse(text, level.toolbox)
    assert not parsed.diagnostics
    verdict = judge(level, parsed.program)
    assert (verdict.fault.code if verdict.fault else "") == code
    assert verdict.won == (not code)
