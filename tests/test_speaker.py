"""A person on stage, for a class with a guest: pages turned by hand, keys or a presenter."""

from __future__ import annotations

import re

import pytest

from game.data import data_root
from game.people import lint_own
from game.scenes.album import AlbumScene
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.guests import for_guests
from game.scenes.home import Home
from game.scenes.local.scene import LocalScene
from game.scenes.sample_near import with_neighbours
from game.scenes.speaker.asking import AskingScene
from game.scenes.speaker.scene import SpeakerScene
from game.scenes.speaker.suggestions import GUEST, TOGETHER
from game.shell.fonts import Fonts
from game.ui.pilot import Pilot

MEASURE = Fonts().measure
SIZES = pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)
CLASS = ("Niyə körpü?", "Nə vaxt?", "Kiminlə?")


@pytest.fixture
def home() -> Home:
    return with_neighbours(sample_home(data_root(), "az"))


@SIZES
def test_a_class_turns_all_pages_with_the_mouse_and_begins_the_level(
    home: Home, size: tuple[int, int]
) -> None:
    app = App(home, LocalScene(home))
    pilot = Pilot(app, *size, MEASURE)
    pilot.click(key="stage")
    pilot.see("Sevda xala")
    for _ in range(4):
        pilot.click(key="after")
    pilot.see("Birlikdə edək")
    assert not pilot.has("after")
    pilot.click(key="together")
    assert app.scene.name == "play"
    pilot.click(key="map")
    assert app.scene.name == "speaker"


@SIZES
def test_arrows_and_the_keys_of_a_presenter_turn_the_pages(
    home: Home, size: tuple[int, int]
) -> None:
    scene = SpeakerScene(home, "near-1")
    app = App(home, scene)
    pilot = Pilot(app, *size, MEASURE)
    last = len(scene.pages) - 1
    seen = []
    for key in ("right", "pagedown", "down", "left", "pageup", "up", "left", "end", "right"):
        pilot.press(key)
        seen.append(scene.at)
    assert seen == [1, 2, 3, 2, 1, 0, 0, last, last]
    assert pilot.focus == "together"
    pilot.press("home")
    assert (scene.at, pilot.focus) == (0, "after")
    for _ in range(last):
        pilot.press("space")
    assert scene.at == last
    pilot.press("return")
    assert app.scene.name == "play"
    pilot.press("escape", "escape")


def test_the_whole_screen_is_one_press_away(home: Home) -> None:
    app = App(home, SpeakerScene(home, "near-1"))
    pilot = Pilot(app, 800, 600, MEASURE)
    for full in (True, False):
        pilot.click(key="full")
        assert app.settings.full_screen is full


def test_a_press_anywhere_on_the_page_turns_it(home: Home) -> None:
    scene = SpeakerScene(home, "near-1")
    pilot = Pilot(App(home, scene), 1366, 768, MEASURE)
    pilot.click_at(683, 300)
    assert scene.at == 1


def test_the_level_done_together_counts_for_no_child_and_begins_anew(home: Home) -> None:
    guests = for_guests(home)
    level = home.chapters[0].levels[4]
    assert guests.player is None
    assert guests.chapters is home.chapters
    history = guests.keeper.history("", level.id, level.start)
    assert history.program == level.start
    before = home.keeper.state.players
    app = App(home, SpeakerScene(home, "near-1"))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.press("end", "return")
    play = app.scene
    assert play.name == "play"
    play.editor.set_program(level.solution)  # type: ignore[attr-defined]
    play.run_now()  # type: ignore[attr-defined]
    for _ in range(400):
        if app.scene.name == "success":
            break
        pilot.wait(0.1, 0.1)
    assert app.scene.name == "success"
    assert home.keeper.state.players == before


def test_the_level_done_together_speaks_the_language_that_is_chosen_meanwhile(home: Home) -> None:
    app = App(home, SpeakerScene(home, "near-1"))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.press("end", "return")
    for key in ("menu", "settings", "language:2", "back", "on"):
        pilot.click(key=key)
    assert app.scene.name == "play"
    assert home.language == "ru"
    said = app.scene.speech.text  # type: ignore[attr-defined]
    assert re.search("[а-я]", said) and not re.search("[a-z]", said)


@SIZES
def test_a_class_writes_its_questions_and_sees_them_large(
    home: Home, size: tuple[int, int]
) -> None:
    scene = SpeakerScene(home, "near-1")
    app = App(home, scene)
    pilot = Pilot(app, *size, MEASURE)
    pilot.tab_to("ask")
    pilot.press("return")
    for text in CLASS:
        pilot.type(text)
        pilot.press("return")
    assert pilot.focus == "done"
    pilot.press("return")
    assert scene.questions == CLASS
    assert home.keeper.state.local.questions("near-1") == CLASS
    pilot.press("right")
    pilot.see("Niyə körpü?")


def test_a_suggestion_goes_into_the_first_empty_field(home: Home) -> None:
    scene = AskingScene(home, "near-2")
    pilot = Pilot(App(home, scene), 1366, 768, MEASURE)
    first = pilot.box("take:0").label
    pilot.click(key="take:0")
    second = pilot.box("take:0").label
    pilot.click(key="take:0")
    assert scene.questions == (first, second, "")
    assert home.keeper.state.local.questions("near-2") == (first, second, "")


def test_without_questions_of_the_class_three_are_suggested_the_own_one_first(home: Home) -> None:
    scene = SpeakerScene(home, "near-1")
    assert len(scene.questions) == 3
    assert scene.questions[0] == home.keeper.state.local.people[0].ask


def test_without_a_level_the_guest_is_thanked(home: Home) -> None:
    scene = SpeakerScene(home, "near-2")
    pilot = Pilot(App(home, scene), 800, 600, MEASURE)
    pilot.press("end")
    pilot.see("Rauf, çox sağ olun!")
    assert pilot.focus == "before"


@SIZES
def test_people_of_the_album_go_on_stage_too(home: Home, size: tuple[int, int]) -> None:
    app = App(home, AlbumScene(home, "chieko_asakawa"))
    pilot = Pilot(app, *size, MEASURE)
    pilot.click(key="stage")
    assert app.scene.name == "speaker"
    pilot.press("end")
    assert app.scene.entry == "together"
    pilot.press("escape")
    assert app.scene.name == "album"


def test_somebody_not_met_yet_waits_behind_the_stage(home: Home) -> None:
    pilot = Pilot(App(home, AlbumScene(home, "sona_valikhan")), 1366, 768, MEASURE)
    assert not pilot.has("stage")


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_the_suggestions_break_no_rule(language: str) -> None:
    home = sample_home(data_root(), language)
    texts = [home.say(text) for text in (*GUEST, *TOGETHER)]
    assert len(set(texts)) == len(GUEST) + len(TOGETHER)
    assert not [text for text in texts if lint_own(text, language)]
