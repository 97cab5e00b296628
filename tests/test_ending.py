"""The end of the whole game: when it comes, what it shows, and where one can go from there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.art.carpet import MAP_SIZE
from game.art.inlay import WARP, middle_of
from game.data import data_root
from game.levels.level import Chapter, Level, Verdict
from game.progress import MemoryKeeper
from game.progress.state import Event
from game.scenes.app import App
from game.scenes.author.shelf import ShelfScene
from game.scenes.ending import EndingScene
from game.scenes.finished import FinishedScene
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.map import MapScene
from game.scenes.practice import PracticeScene
from game.scenes.scene import OpenPage, Push
from game.scenes.success import SuccessScene
from game.scenes.teach import TeachScene
from game.scenes.ways import to_play
from game.scenes.woven import carpet_of, is_whole
from game.shell.fonts import Fonts
from game.ui.pilot import Pilot

MEASURE = Fonts().measure
CHILD = "Aysu"


@pytest.fixture(scope="module")
def plain() -> Home:
    return sample_home(data_root(), "en")


def won(home: Home, but: Level | None = None) -> Home:
    """The same home, whose child has tied every knot but one."""
    home.keeper = MemoryKeeper(list(getattr(home.keeper, "events", ())))
    for chapter in home.chapters:
        for level in chapter.levels:
            if level is not but:
                facts = {"level": level.id, "chapter": chapter.id, "won": True, "stars": 1}
                home.keeper.keep(Event.of("attempt", CHILD, size=1, **facts))
    return home


@pytest.fixture
def home(plain: Home) -> Home:
    fresh = replace(plain)
    fresh.library, fresh.people = plain.library, plain.people
    return fresh


def finish(home: Home, level: Level, size: tuple[int, int] = (1366, 768)) -> tuple[App, Pilot]:
    """Tie the knot of a level and go on from it."""
    app = App(home, MapScene(home))
    app.perform((Push(to_play(home, level)),))
    facts = {"level": level.id, "chapter": level.chapter, "won": True, "stars": 1, "size": 1}
    home.keeper.keep(Event.of("attempt", CHILD, **facts))
    app.perform((Push(SuccessScene(home, level, Verdict(True, 1, 1, 1))),))
    pilot = Pilot(app, *size, MEASURE)
    pilot.click("next")
    assert isinstance(app.scene, FinishedScene)
    return app, pilot


def of(chapter: Chapter, number: int) -> Level:
    return chapter.levels[number - 1]


@pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)
def test_the_last_knot_of_the_game_leads_to_its_end(home: Home, size: tuple[int, int]) -> None:
    last = home.chapters[-1].levels[-1]
    won(home, but=last)
    assert not is_whole(home)
    app, pilot = finish(home, last, size)
    pilot.click("map")
    assert isinstance(app.scene, EndingScene)
    pilot.wait(12)
    pilot.see("The whole carpet is woven!")
    pilot.see("Knots: 171.")
    assert home.player is not None and home.player.ended
    pilot.press("escape")
    assert isinstance(app.scene, MapScene)


def test_a_carpet_of_an_unfinished_game_leads_back_to_the_map(home: Home) -> None:
    won(home, but=of(home.chapters[2], 1))
    app, pilot = finish(home, home.chapters[-1].levels[-1])
    pilot.click("map")
    assert isinstance(app.scene, MapScene)


def test_an_earlier_carpet_shows_the_end_once_and_the_last_one_always(home: Home) -> None:
    first = of(home.chapters[0], 1)
    won(home, but=first)
    app, pilot = finish(home, first)
    pilot.click("map")
    assert isinstance(app.scene, EndingScene)
    pilot.click("map")
    app, pilot = finish(home, first)
    pilot.click("map")
    assert isinstance(app.scene, MapScene)
    app, pilot = finish(home, home.chapters[-1].levels[-1])
    pilot.click("map")
    assert isinstance(app.scene, EndingScene)


def test_an_hour_with_guests_has_no_end_of_the_game(home: Home) -> None:
    won(home)
    assert is_whole(home)
    home.at_workshop = True
    assert not is_whole(home)


def test_every_way_on_is_open_from_the_beginning_with_keys_alone(home: Home) -> None:
    won(home)
    for key, scene in (("author", ShelfScene), ("practice", PracticeScene), ("teach", TeachScene)):
        app = App(home, EndingScene(home))
        pilot = Pilot(app, 800, 600, MEASURE)
        assert pilot.focus == "certificate"
        pilot.tab_to(key)
        pilot.press("return")
        assert isinstance(app.scene, scene)


def test_the_certificate_tells_who_wove_how_much(home: Home) -> None:
    won(home)
    app = App(home, EndingScene(home))
    app.take_orders()
    Pilot(app, 1366, 768, MEASURE).click("certificate")
    (order,) = [one for one in app.take_orders() if isinstance(one, OpenPage)]
    for text in (CHILD, "Carpets: 14. Knots: 171.", "Woven together with Düyün", "<svg"):
        assert text in order.page


def test_the_border_grows_piece_by_piece_and_then_rests(home: Home) -> None:
    won(home)
    own = home.chapters[-1]
    bare = [
        sum(row.count(WARP) for row in carpet_of(home, own, *MAP_SIZE, tied))
        for tied in (0, 5, len(home.chapters) - 1)
    ]
    assert bare[0] > bare[1] > bare[2] == 0
    assert carpet_of(home, own, *MAP_SIZE, 13) == carpet_of(home, own, *MAP_SIZE)
    app = App(home, EndingScene(home))
    assert app.moving
    for _ in range(200):
        app.update(0.1)
    assert not app.moving


def test_who_wants_no_motion_sees_the_whole_carpet_at_once(home: Home) -> None:
    won(home)
    home.keeper.keep(Event.of("setting", name="still", value=True))
    scene = EndingScene(home)
    assert scene.whole and not scene.moving


def test_the_pieces_go_once_around_the_edge() -> None:
    places = [middle_of(at, 13, 143, 107) for at in range(13)]
    assert len(set(places)) == 13
    assert all(x in (0, 143) or y in (0, 107) for x, y in places)
