"""Joining a class and living in it, played by mouse and by keyboard alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.data import data_root
from game.exchange import PICTURES, TRIES, Tombstone
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.klass import mine
from game.scenes.klass.lent import LentScene
from game.scenes.klass.room import MemoryKlass
from game.scenes.klass.shown import PIN, in_class
from game.scenes.map import MapScene
from game.scenes.opened import open_levels
from game.scenes.play import PlayScene
from game.scenes.scene import Klass, Speak
from game.scenes.together import TogetherScene
from game.scenes.who import WhoScene
from game.shell.fonts import Fonts
from game.ui.pilot import Pilot

MEASURE = Fonts().measure
SIZES = pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)


def school() -> App:
    """A computer that knows a class, while nobody plays yet."""
    home = in_class(data_root(), "en")
    home.player_id = ""
    return App(home, WhoScene(home))


def pin(pilot: Pilot, pictures: tuple[str, ...]) -> None:
    for one in pictures:
        pilot.click(key=f"pin:{one}")


@SIZES
def test_a_child_joins_with_the_mouse_alone(size: tuple[int, int]) -> None:
    app = school()
    pilot = Pilot(app, *size, MEASURE)
    pilot.click(key="klass")
    pilot.click("Face 3")
    pin(pilot, PIN)
    assert app.scene.name == "map"
    player = app.home.player
    assert player and player.member and player.member.pupil == f"{2:020x}"
    assert player.avatar == app.home.klass.rooms[0].file.pupils[2].avatar
    pilot.see("4B")


def test_a_child_joins_with_the_keyboard_alone() -> None:
    app = school()
    pilot = Pilot(app, 1366, 768, MEASURE)
    for _ in range(12):
        if pilot.focus == "klass":
            break
        pilot.press("tab")
    pilot.press("return")
    assert app.scene.name == "faces"
    pilot.press("right")
    pilot.press("return")
    for _ in PIN:
        pilot.press("return")
        pilot.press("right")
    assert app.scene.name == "map"
    assert app.home.player and app.home.player.member


def test_a_child_who_was_here_before_finds_its_own_carpet() -> None:
    app = school()
    pilot = Pilot(app, 1366, 768, MEASURE)
    before = len(app.home.players)
    pilot.click(key="klass")
    pilot.click("Face 1")
    pin(pilot, PIN)
    assert app.home.player and app.home.player.name == "Aysu"
    assert len(app.home.players) == before


def test_a_child_who_plays_already_may_take_its_carpet_into_the_class() -> None:
    app = school()
    app.home.player_id = "Murad"
    app.stack = [TogetherScene(app.home)]
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click("Join a class")
    pilot.click("4B")
    pilot.click("Face 5")
    pin(pilot, PIN)
    pilot.click("Yes, play on as Murad")
    assert app.home.player and app.home.player.name == "Murad"
    assert app.home.player.member


def test_after_five_wrong_tries_a_game_rests_half_a_minute() -> None:
    app = school()
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click(key="klass")
    pilot.click("Face 2")
    for _ in range(TRIES):
        pilot.miss("Let us rest a moment.")
        pin(pilot, PICTURES[-3:])
    pilot.see("Let us rest a moment.")
    for _ in range(31 * 10):
        app.update(0.1)
    pilot.wait(0.1)
    pin(pilot, PIN)
    assert app.scene.name == "map"


def test_the_doors_ask_the_shell_and_tell_what_came_of_it() -> None:
    app = school()
    app.stack = [TogetherScene(app.home)]
    pilot = Pilot(app, 800, 600, MEASURE)
    pilot.click("Join a class")
    pilot.wait(0.1)
    assert Klass("find") in app.take_orders()
    app.klass("found", (("/media/usb/class.ilme-class",),))
    pilot.wait(0.1)
    pilot.click("usb")
    assert Klass("read", ("/media/usb/class.ilme-class",)) in app.take_orders()
    app.klass("read", (("", "exchange.damaged"),))
    assert app.scene.name == "klass" and app.toasts
    app.klass("read", ((app.home.klass.rooms[0].id, ""),))
    assert app.scene.name == "faces"


def test_a_computer_joins_over_the_network_and_shows_the_pictures() -> None:
    app = school()
    app.stack = [TogetherScene(app.home)]
    pilot = Pilot(app, 800, 600, MEASURE)
    pilot.click("Join a class")
    pilot.click("Over the school network")
    pilot.type("192.168.1.5")
    pilot.press("return")
    pilot.type("7kq2m9xd4b")
    pilot.press("return")
    assert Klass("lan", ("192.168.1.5", "7kq2m9xd4b")) in app.take_orders()
    app.klass("no", ("klass.nobody",))
    pilot.wait(0.1)
    pilot.see("Nobody answers")
    pilot.click("Join")
    app.klass("pictures", ((("heart", "madder"), ("leaf", "teal"), ("star", "sky")),))
    pilot.wait(0.1)
    pilot.see("Wait for the teacher")
    app.klass("read", ((app.home.klass.rooms[0].id, ""),))
    assert app.scene.name == "faces"


# -- in the class


def pupil_at_map() -> App:
    home = in_class(data_root(), "en")
    return App(home, MapScene(home))


def test_the_map_tells_of_the_class_and_leads_to_it() -> None:
    app = pupil_at_map()
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.see("4 knots from your teacher")
    pilot.see("Sent 12:40.")
    pilot.click(key="klass")
    pilot.see("In pairs · Without hints")
    pilot.click("Send now")
    assert Klass("send") in app.take_orders()
    pilot.click("Leave the class")
    pilot.click("Stay")
    assert app.home.player and app.home.player.member
    pilot.click("Leave the class")
    pilot.click("Leave")
    assert app.scene.name == "map" and app.home.player.member is None
    assert not pilot.has("klass")


def test_a_level_that_is_asked_for_is_played_from_the_page_of_the_class() -> None:
    app = pupil_at_map()
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click(key="klass")
    asked = next(iter(mine.assigned(app.home)))
    pilot.click(key=f"task:{asked}")
    assert isinstance(app.scene, PlayScene) and app.scene.level.id == asked
    pilot.click(key="map")
    pilot.see("Send now")
    for _ in range(12):
        if pilot.focus.startswith("task:"):
            break
        pilot.press("tab")
    pilot.press("down", "return")
    assert isinstance(app.scene, PlayScene) and app.scene.level.id != asked


def test_a_lesson_is_not_asked_for_before_its_day() -> None:
    home = in_class(data_root(), "en")
    (room,), today = home.klass.rooms, home.today().toordinal() - mine.EPOCH
    shown = []
    for opens in (today + 1, today):
        given = tuple(replace(one, opens=opens) for one in room.desk.assignments)
        home.klass = MemoryKlass(replace(room, desk=replace(room.desk, assignments=given)))
        shown.append(len(mine.assigned(home)))
        pilot = Pilot(App(home, MapScene(home)), 1366, 768, MEASURE)
        assert pilot.has("klass")
    assert shown == [0, 4]


@pytest.mark.parametrize("on_its_page", [True, False])
def test_a_pupil_whom_the_desk_has_erased_is_let_go_of_politely(on_its_page: bool) -> None:
    app = pupil_at_map()
    (room,) = app.home.klass.rooms
    assert app.home.player and app.home.player.member
    if on_its_page:
        Pilot(app, 1366, 768, MEASURE).click(key="klass")
        assert app.scene.name == "class"
    other = Tombstone(room.id, "f" * 20)
    app.home.klass = MemoryKlass(replace(room, desk=replace(room.desk, tombstones=(other,))))
    app.klass("erased", (room.id,))
    assert app.home.player.member and not app.toasts
    mine_too = (other, Tombstone(room.id, app.home.player.member.pupil))
    app.home.klass = MemoryKlass(replace(room, desk=replace(room.desk, tombstones=mine_too)))
    app.klass("erased", (room.id,))
    assert app.home.player.member is None and app.scene.name == "map"
    pilot = Pilot(app, 1366, 768, MEASURE)
    assert not pilot.has("klass")
    assert ["left the class" in one.toast.text for one in app.toasts] == [True]


def test_what_is_asked_for_is_open_and_what_comes_later_is_closed_with_a_kind_word() -> None:
    app = pupil_at_map()
    levels = app.home.chapters[1].levels
    assert {one.id for one in levels[6:9]} <= open_levels(app.home)
    assert not {one.id for one in levels[9:]} & open_levels(app.home)
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click(key=f"knot:{levels[10].id}")
    assert any("will open this knot later" in one.toast.text for one in app.toasts)


def test_what_the_teacher_says_stands_on_the_card_and_is_read_aloud() -> None:
    app = pupil_at_map()
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click(key=f"knot:{app.home.chapters[1].levels[6].id}") if not pilot.has("hear") else None
    pilot.click(key="hear")
    spoken = [one.text for one in app.take_orders() if isinstance(one, Speak)]
    assert spoken or any("Sound" in one.toast.text for one in app.toasts)


def test_a_lesson_without_hints_asks_back() -> None:
    app = pupil_at_map()
    level = app.home.chapters[1].levels[7]
    scene = PlayScene(app.home, level)
    app.stack.append(scene)
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.press("h")
    assert "without hints" in scene.speech.text and scene.hints == 0


def test_who_is_in_no_class_sees_only_the_door() -> None:
    home = in_class(data_root(), "en")
    home.player_id = "Murad"
    app = App(home, MapScene(home))
    pilot = Pilot(app, 1366, 768, MEASURE)
    assert not pilot.has("klass")
    assert mine.tasks(home) == () and mine.closed(home, home.level_ids) == frozenset()


def test_an_attempt_tells_which_version_of_a_level_was_played() -> None:
    home = in_class(data_root(), "en")
    level = home.chapters[1].levels[7]
    scene = PlayScene(home, level)
    scene.editor.set_program(level.solution)
    kept = [one.event for one in scene.run_now() if hasattr(one, "event")]
    facts = dict(next(one for one in kept if one.kind == "attempt").facts)
    assert facts["digest"] == level.digest != ""
    assert facts["mistake"] == ""
    assert isinstance(kept[0], Fact)


def wins(app: App, pilot: Pilot) -> None:
    """Put the solution into the level that is open, and run it to its end."""
    play = app.scene
    assert isinstance(play, LentScene)
    play.play.editor.set_program(play.play.level.solution)
    pilot.press("ctrl+return")
    for _ in range(400):
        pilot.wait(0.1)
        if app.scene.name == "class":
            return
    raise AssertionError("the level is not left when it is won")


@pytest.mark.parametrize("hands", ["mouse", "keyboard"])
def test_a_level_of_a_pack_is_played_from_the_class_and_its_runs_are_kept(hands: str) -> None:
    app = pupil_at_map()
    pilot = Pilot(app, 1366, 768, MEASURE)
    (level,), stars = mine.lent(app.home), app.home.player and app.home.player.stars
    pilot.click(key="klass")
    pilot.see("4C")
    if hands == "mouse":
        pilot.click(key=f"task:{level.id}")
    else:
        while not pilot.focus.startswith("task:"):
            pilot.press("tab")
        for _ in range(3):
            pilot.press("down")
        assert pilot.focus == f"task:{level.id}"
        pilot.press("return")
    wins(app, pilot)
    assert app.home.player and app.home.player.stars == stars
    assert app.home.won(level) and not any(one.level == level.id for one in app.home.player.cloths)
    assert app.toasts


def test_a_level_whose_pack_is_not_here_yet_is_not_asked_for() -> None:
    app = pupil_at_map()
    (room,) = app.home.klass.rooms
    app.home.klass = MemoryKlass(replace(room, lent=()))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.see("3 knots from your teacher")
    assert mine.lent(app.home) == ()
