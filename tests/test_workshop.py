"""A workshop: its data, its hour, its pages, and that nothing of it reaches the children here."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from shelves import game_library

from game.data import data_root
from game.people import load_people, load_workshops
from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.effects import Change, OpenPage
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.workshop.paper import certificate_pages, plan_page, times
from game.scenes.workshop.scene import WorkshopScene
from game.scenes.workshop.visit import chapter_of
from game.shell.fonts import Fonts
from game.store import Keeper, Room
from game.ui.pilot import Pilot

ROOT = data_root()
WORKSHOPS, FAULTS = load_workshops(ROOT)
MEASURE = Fonts().measure


@pytest.fixture
def home() -> Home:
    ids = (f"child-{number}" for number in itertools.count())
    home = Home.open(ROOT, MemoryKeeper(), lambda: next(ids), "en")
    home.keeper.keep(Fact.of("player_made", "ali", name="Əli", number=1, avatar=[], dyes=2))
    return home


def opened(home: Home) -> tuple[App, Pilot]:
    app = App(home, WorkshopScene(home))
    return app, Pilot(app, 1366, 768, MEASURE)


def test_every_workshop_has_levels_people_and_a_plan_that_ends_in_time() -> None:
    assert len(WORKSHOPS) >= 4 and not FAULTS
    library, people = game_library(), {one.id for one in load_people(ROOT)[0]}
    for one in WORKSHOPS:
        assert one.person in people
        assert len(set(one.levels)) == len(one.levels) >= 5
        assert all(library.level(id) for id in one.levels), one.id
        minutes = [step.minute for step in one.steps]
        assert minutes[0] == 0 and minutes == sorted(set(minutes)) and minutes[-1] < one.minutes
        assert [first for first, _, _ in times(one)] == minutes


def make_a_face(pilot: Pilot) -> None:
    for _ in range(3):
        pilot.click("next")


def test_guests_play_in_a_room_of_their_own_with_the_mouse(home: Home) -> None:
    app, pilot = opened(home)
    pilot.click("begin")
    assert app.scene.name == "who" and home.at_workshop
    assert not pilot.sees("Əli") and not home.players
    pilot.click("new")
    make_a_face(pilot)
    assert app.scene.name == "map"
    pilot.click("weave")
    assert isinstance(app.scene, PlayScene)
    assert app.scene.level.id == WORKSHOPS[0].levels[0]
    app.scene.editor.set_program(app.scene.level.solution)
    app.scene.run_now()
    app.perform(app.scene.run_now())
    for _ in range(200):
        pilot.wait(0.1)
        if app.scene.name == "success":
            break
    assert app.scene.name == "success"
    assert len(home.keeper.state.players[0].won) == 1
    while app.scene.name != "who":
        pilot.press("escape")
    pilot.press("escape")
    assert app.scene.name == "who"  # nobody ends it by chance
    pilot.press("escape")
    assert app.scene.name == "workshop" and not home.at_workshop
    assert [one.id for one in home.players] == ["ali"] and not home.players[0].results
    assert len(home.chapters) > 10
    pilot.see("Go on")


def test_with_the_keyboard_one_chooses_begins_and_comes_back(home: Home) -> None:
    app, pilot = opened(home)
    scene = app.scene
    assert isinstance(scene, WorkshopScene)
    assert pilot.focus == "begin"
    pilot.press("return")
    assert app.scene.name == "who"
    pilot.press("escape")
    pilot.press("escape")
    assert app.scene is scene
    for _ in range(20):
        pilot.press("tab")
        if pilot.focus.startswith("workshop:"):
            break
    assert pilot.focus.startswith("workshop:")
    pilot.press("down")
    pilot.press("return")
    assert scene.at == 1


def test_a_knot_that_is_left_out_is_not_played(home: Home) -> None:
    app, pilot = opened(home)
    first, second = WORKSHOPS[0].levels[:2]
    pilot.click(f"knot:{first}")
    pilot.click("begin")
    assert home.chapters[0].levels[0].id == second
    assert home.chapters[0].levels[0].number == 1
    assert app.scene.name == "who"


def test_plan_and_certificates_are_pages_to_print(home: Home) -> None:
    app, pilot = opened(home)
    pilot.click("plan")
    pilot.click("certificates")
    pages = [order for order in app.take_orders() if isinstance(order, OpenPage)]
    assert len(pages) == 2
    assert "0 to 5 min" in pages[0].page and "Wake up!" in pages[0].page
    assert "Certificate" in pages[1].page and "<svg" in pages[1].page


def test_everybody_who_took_part_gets_a_certificate_with_the_own_carpet(home: Home) -> None:
    workshop = WORKSHOPS[0]
    room = home.room.open()
    for number, name in enumerate(("Aysu", "<b>Rəna</b>", ""), 1):
        room.keep(Fact.of("player_made", f"g{number}", name=name, number=number, dyes=number))
    win = {"won": True, "stars": 3, "size": 1, "program": ""}
    room.keep(Fact.of("attempt", "g1", level=workshop.levels[0], **win))
    players = room.state.players
    page = certificate_pages(home, workshop, players, 13, home.today())
    assert page.count('class="sheet"') == 3
    assert "Aysu" in page and "&lt;b&gt;Rəna&lt;/b&gt;" in page and "<b>Rəna" not in page
    assert "Knots tied: 1" in page


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_pages_are_whole_in_every_language(home: Home, language: str) -> None:
    home.language = language
    for workshop in home.workshops:
        levels = chapter_of(home, workshop, workshop.levels).levels
        page = plan_page(home, workshop, levels)
        assert page.count("<article") >= 2
        for _, _, text in times(workshop):
            assert home.say(text, context=workshop.id).split(".")[0] in page


def test_all_is_taken_away_only_when_asked_twice(home: Home) -> None:
    app, pilot = opened(home)
    home.room.open().keep(Fact.of("player_made", "g", name="Aysu", number=1))
    pilot.app.update(0.1)
    pilot.wait(0.1)
    pilot.click("wipe")
    assert home.room.is_used
    pilot.click("wipe")
    assert not home.room.is_used
    pilot.see("All of it is gone.")
    assert app.scene.name == "workshop"


def test_a_room_outlives_the_game_and_leaves_nothing_when_it_is_wiped(tmp_path: Path) -> None:
    count = itertools.count()

    def random(size: int) -> bytes:
        return next(count).to_bytes(size, "big")

    main = Keeper.open(tmp_path, lambda: 1.0, random)
    room = Room(tmp_path / "workshop", lambda: 1.0, random)
    assert not room.is_used
    room.open().keep(Fact.of("player_made", "g", name="Aysu", number=1))
    room.close()
    again = Room(tmp_path / "workshop", lambda: 1.0, random)
    assert again.is_used and again.open().state.players[0].name == "Aysu"
    assert not main.state.players
    assert again.wipe() and not again.is_used
    assert not any("workshop" in str(path) for path in tmp_path.rglob("*"))
    main.close()


def test_every_door_of_the_map_leads_somewhere_and_back(home: Home) -> None:
    app, pilot = opened(home)
    for at in range(len(WORKSHOPS)):
        pilot.click(f"workshop:{at}")
        pilot.click("begin")
        pilot.click("new")
        make_a_face(pilot)
        for door in ("practice", "cloths", "album", "menu"):
            pilot.click(door)
            assert app.scene.name != "map"
            pilot.press("escape")
            assert app.scene.name == "map", door
        while app.scene.name != "workshop":
            pilot.press("escape")


def test_a_language_chosen_by_guests_stays_in_the_workshop(home: Home) -> None:
    app, pilot = opened(home)
    pilot.click("begin")
    app.perform((Change("language", "ru"),))
    assert home.language == "ru"
    pilot.press("escape", "escape")
    assert app.scene.name == "workshop" and home.language == "en"
    pilot.see("Go on")


def test_what_guests_do_to_sound_and_window_ends_with_the_workshop(home: Home) -> None:
    app, pilot = opened(home)
    home.keeper.keep(Fact.of("setting", name="music", value=0.25))
    before = home.settings
    pilot.click("begin")
    assert home.settings.full_screen and not before.full_screen
    for name, value in (("muted", True), ("music", 1.0), ("large", True)):
        app.perform((Change(name, value),))
    app.orders.clear()
    pilot.press("escape", "escape")
    assert app.scene.name == "workshop" and home.settings == before
    told = {one.name: one.value for one in app.orders if isinstance(one, Change)}
    assert told == {"muted": False, "music": 0.25, "large": False, "full_screen": False}


def test_a_room_asks_the_disk_once_what_lies_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    real = Path.is_dir
    monkeypatch.setattr(Path, "is_dir", lambda self: asked.append(self) or real(self))
    room = Room(tmp_path / "room", lambda: 0.0, bytes)
    assert [room.is_used for _ in range(50)] == [False] * 50 and len(asked) == 1
    room.open().keep(Fact.of("player_made", "g", name="Aysu", number=1))
    assert room.is_used and room.wipe() and not room.is_used


def test_certificates_without_guests_leave_nothing_behind(home: Home, tmp_path: Path) -> None:
    home.room = Room(tmp_path / "room", lambda: 0.0, bytes)
    _, pilot = opened(home)
    pilot.click("certificates")
    assert not home.room.is_used and not pilot.has("wipe")
