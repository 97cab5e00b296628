"""The album: who is met where, how a name is found, a card for everybody, all by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.art.portrait import portrait_drawing
from game.data import data_root
from game.i18n import upper
from game.levels import Level, judge
from game.progress.state import Event
from game.scenes.album import AlbumScene
from game.scenes.album.areas import AREAS, is_of, shown_areas
from game.scenes.album.met import Meeting, band_of, meetings, tells_hurdle
from game.scenes.album.seek import matches
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.map import MapScene
from game.scenes.scene import Speak
from game.scenes.success import SuccessScene
from game.shell.fonts import Fonts
from game.ui.box import Box
from game.ui.lint import lint
from game.ui.paint import Drawing, Words
from game.ui.pilot import Pilot
from game.ui.reach import can_press, spots

pygame = pytest.importorskip("pygame")

MEASURE = Fonts().measure
CHILD, BEGINNER = "Aysu", "Tural"
HOME = sample_home(data_root(), "en")


@pytest.fixture
def home() -> Home:
    return sample_home(data_root(), "en")


def open_album(home: Home, size: tuple[int, int] = (1366, 768)) -> tuple[App, Pilot]:
    app = App(home, MapScene(home))
    pilot = Pilot(app, *size, MEASURE)
    pilot.click("album")
    assert app.scene.name == "album"
    return app, pilot


def scene_of(app: App) -> AlbumScene:
    assert isinstance(app.scene, AlbumScene)
    return app.scene


def words(box: Box) -> Iterator[str]:
    yield from (paint.text for paint in box.paints if isinstance(paint, Words))
    for kid in box.kids:
        yield from words(kid)


def said(box: Box) -> str:
    return " ".join(words(box)).replace("\u00a0", " ")


def win(home: Home, level: Level, player: str = CHILD) -> None:
    facts = {"level": level.id, "chapter": level.chapter, "won": True, "stars": 1}
    home.keeper.keep(Event.of("attempt", player, **facts, size=1, steps=1, program=""))


def all_of(home: Home) -> tuple[Meeting, ...]:
    return meetings(home.people.values(), home.messages, home.chapters, home.player)


# -- who is met


def test_everybody_can_be_met_in_a_level_that_is_there() -> None:
    found = all_of(HOME)
    assert len(found) >= 50
    nowhere = [one.person.id for one in found if one.chapter is None]
    assert nowhere == []
    assert [one.person.id for one in found if one.level is None] == ["gamar_almaszadeh"]


def test_everybody_of_the_library_is_in_the_album_once() -> None:
    found = [one.person.id for one in all_of(HOME)]
    assert len(found) >= 50
    assert sorted(found) == sorted(HOME.people)


def test_people_stand_in_the_order_of_the_chapters_that_tell_about_them() -> None:
    places = [
        (one.chapter.number, one.level.number if one.level else 99)
        for one in all_of(HOME)
        if one.chapter
    ]
    assert len(places) >= 50
    assert places == sorted(places)


def test_winning_a_level_meets_exactly_those_it_names(home: Home) -> None:
    home.player_id = BEGINNER
    assert not any(one.met for one in all_of(home))
    level = next(level for level in home.library.levels if level.person)
    win(home, level, BEGINNER)
    told = {m.person for m in home.messages if m.id == level.message and m.person}
    assert {one.person.id for one in all_of(home) if one.met} == {level.person} | told


def test_trying_a_level_without_winning_meets_nobody(home: Home) -> None:
    home.player_id = BEGINNER
    level = next(level for level in home.library.levels if level.person)
    facts = {"level": level.id, "chapter": level.chapter, "won": False, "stars": 0}
    home.keeper.keep(Event.of("attempt", BEGINNER, **facts, size=1, steps=1, program=""))
    assert not any(one.met for one in all_of(home))


def test_who_ends_a_chapter_is_met_when_it_is_finished(home: Home) -> None:
    told = {message.id: message.person for message in home.messages}
    ends = [chapter for chapter in home.chapters if told.get(chapter.end_message)]
    assert ends
    home.player_id = BEGINNER
    chapter, person = ends[0], told[ends[0].end_message]
    for level in chapter.levels[:-1]:
        win(home, level, BEGINNER)
    by_level = {one.person for one in chapter.levels[:-1]}
    assert (
        person in by_level or not next(one for one in all_of(home) if one.person.id == person).met
    )
    win(home, chapter.levels[-1], BEGINNER)
    assert next(one for one in all_of(home) if one.person.id == person).met


def test_a_met_event_is_enough(home: Home) -> None:
    home.player_id = BEGINNER
    last = all_of(home)[-1].person.id
    home.keeper.keep(Event.of("met", BEGINNER, person=last))
    assert [one.person.id for one in all_of(home) if one.met] == [last]


def test_what_stood_in_the_way_is_told_from_its_age_on(home: Home) -> None:
    home.player_id = BEGINNER
    assert band_of(home.chapters, home.player) == "6-8"
    later = [one for one in home.people.values() if one.hurdle and one.hurdle_from == 9]
    assert later
    assert not tells_hurdle(later[0], "6-8")
    assert tells_hurdle(later[0], "9-11") and tells_hurdle(later[0], "12-14")
    older = next(chapter for chapter in home.chapters if chapter.band == "9-11")
    win(home, older.levels[0], BEGINNER)
    assert band_of(home.chapters, home.player) == "9-11"


# -- areas and search


def test_every_area_has_somebody_and_nearly_everybody_has_an_area() -> None:
    people = list(HOME.people.values())
    assert len(shown_areas(people)) == len(AREAS)
    none = [one.id for one in people if not any(is_of(one, area) for area in AREAS)]
    assert len(none) * 10 <= len(people), none


def test_choosing_an_area_shows_its_people_alone(home: Home) -> None:
    app, pilot = open_album(home)
    pilot.click("area:arts")
    area = next(one for one in AREAS if one.id == "arts")
    shown = [one.person for one in scene_of(app).shown]
    assert shown and all(is_of(one, area) for one in shown)
    assert len(shown) == sum(is_of(one, area) for one in home.people.values())


@pytest.mark.parametrize(
    ("typed", "name", "language"),
    [
        ("leyla mem", "Leyla Məmmədbəyova", "az"),
        ("MƏMMƏD", "Leyla Məmmədbəyova", "az"),
        ("İZZƏT", "İzzət Orucova", "az"),
        ("izzet", "İzzət Orucova", "en"),
        ("IZZET", "İzzət Orucova", "az"),
        ("НАТЕВАН", "Хуршидбану Натеван", "ru"),
        ("фребел", "Фридрих Фрёбель", "ru"),
        ("sixlinskaya", "Nigar Şıxlinskaya", "az"),
        ("ŞIX", "Nigar Şıxlinskaya", "az"),
        ("šıx", "Nigar Şıxlinskaya", "az"),
    ],
)
def test_a_name_is_found_however_it_is_typed(typed: str, name: str, language: str) -> None:
    assert matches(typed, [name], language)
    assert not matches(typed + "x", [name], language)


LETTERS = "abcçdeəfgğhxıijkqlmnoöprsştuüvyzабвгдеёжзийклмнопрстуфхцчшщъыьэюя I İ-"


@given(st.text(alphabet=LETTERS, max_size=12), st.sampled_from(("az", "ru", "en")))
def test_every_text_finds_itself_in_any_case(text: str, language: str) -> None:
    assert matches(text, [text], language)
    assert matches(upper(text, language), [text], language)
    assert matches("", [text], language)


def test_the_name_of_somebody_not_met_gives_nothing_away(home: Home) -> None:
    app, pilot = open_album(home)
    hidden = next(one for one in scene_of(app).all if not one.met)
    name = hidden.person.name("en")
    assert name not in said(pilot.tree)
    pilot.click(f"person:{hidden.person.id}")
    assert name not in said(pilot.tree)
    pilot.click("search")
    pilot.type(name)
    assert hidden not in scene_of(app).shown


def test_a_search_that_finds_nobody_offers_everybody_again(home: Home) -> None:
    app, pilot = open_album(home)
    pilot.click("search")
    pilot.type("zzz")
    assert not scene_of(app).shown
    pilot.click("all")
    assert len(scene_of(app).shown) == len(home.people)
    assert scene_of(app).query == ""


# -- cards


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_the_card_of_everybody_fits_into_the_smallest_window(language: str) -> None:
    home = sample_home(data_root(), language)
    for level in home.library.levels:
        win(home, level)
    for one in all_of(home):
        if not one.met:
            home.keeper.keep(Event.of("met", CHILD, person=one.person.id))
    people = [one.person for one in all_of(home)]
    assert len(people) >= 50
    for person in people:
        for behind in (False, True):
            scene = AlbumScene(home, person.id)
            scene.behind = behind
            tree = App(home, scene).view(800, 600, MEASURE)
            assert not lint(tree, MEASURE), person.id
            text = said(tree)
            assert person.name(language) in text and "…" not in text
            if not behind:
                story = next(spot.box for spot in spots(tree) if spot.box.key == "story")
                assert not story.keys, f"{person.id} has to be scrolled"
                told = [*person.deeds, person.hurdle, person.link]
                assert len(told) >= 4
                for part in filter(None, told):
                    assert home.say(part, context=person.id) in text, person.id


@pytest.mark.parametrize("size", [(800, 600), (1366, 768), (1920, 1080)])
def test_everything_on_the_album_can_be_touched(size: tuple[int, int]) -> None:
    for scene in (AlbumScene(HOME), AlbumScene(HOME, "ada_lovelace")):
        tree = App(HOME, scene).view(*size, MEASURE)
        boxes = [spot.box for spot in spots(tree) if can_press(spot.box)]
        assert len(boxes) >= 5
        assert all(min(box.rect.w, box.rect.h) >= 44 for box in boxes)


def test_everybody_has_a_face_of_their_own() -> None:
    faces = [HOME.portraits.get(one.portrait) for one in HOME.people.values()]
    assert len(faces) >= 50 and all(faces)
    assert len({portrait_drawing(face)[0] for face in faces if face}) == len(faces)


def test_sources_are_shown_to_grown_ups_on_the_back(home: Home) -> None:
    _, pilot = open_album(home)
    pilot.click("person:ada_lovelace")
    assert "wikipedia" not in said(pilot.tree)
    pilot.click("sources")
    assert "wikipedia" in said(pilot.tree)
    pilot.press("escape")
    assert "wikipedia" not in said(pilot.tree)


def test_try_opens_the_level_of_the_deed(home: Home) -> None:
    app, pilot = open_album(home)
    met = next(one for one in scene_of(app).met if one.level)
    pilot.click(f"person:{met.person.id}")
    pilot.click("try")
    assert app.scene.name == "play"
    pilot.press("escape")


def test_a_level_that_is_not_open_is_named_instead_of_opened(home: Home) -> None:
    app, pilot = open_album(home)
    scene = scene_of(app)
    far = next(
        one for one in scene.all if one.level and not one.met and not scene.is_open(one.level)
    )
    assert far.chapter and far.level
    pilot.click(f"person:{far.person.id}")
    assert "try" not in {spot.box.key for spot in spots(pilot.tree)}
    assert f"Chapter {far.chapter.number}, level {far.level.number}" in said(pilot.tree)


def test_listen_reads_the_whole_card(home: Home) -> None:
    home.voice = True
    app, pilot = open_album(home)
    pilot.click("person:ada_lovelace")
    pilot.click("listen")
    heard = [order for order in app.take_orders() if isinstance(order, Speak)]
    ada = home.people["ada_lovelace"]
    assert len(heard) == 1
    assert all(deed in heard[0].text for deed in ada.deeds)


def test_who_was_just_met_can_be_looked_up_from_the_screen_after_the_level(home: Home) -> None:
    level = next(one for one in home.library.levels if one.person == "leyla_mammadbeyova")
    app = App(home, SuccessScene(home, level, judge(level, level.solution)))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click("album")
    found = scene_of(app).looked_at(covers=True)
    assert found is not None and found.person.id == level.person
    pilot.press("escape")
    assert app.scene.name == "success"


# -- keyboard and small libraries


def test_the_album_is_walked_by_keyboard_alone(home: Home) -> None:
    app, pilot = open_album(home, (800, 600))
    scene = scene_of(app)
    assert pilot.focus == f"person:{scene.all[0].person.id}"
    pilot.press("right")
    assert pilot.focus == f"person:{scene.all[1].person.id}"
    pilot.press("return")
    assert scene.chosen == scene.all[1].person.id and pilot.focus == "try"
    pilot.press("escape")
    assert scene.chosen == "" and pilot.focus == f"person:{scene.all[1].person.id}"
    for _ in range(len(scene.all)):
        pilot.press("down")
    assert scene.scroll > 0
    while pilot.focus != "search":
        pilot.press("tab")
    pilot.type("ada")
    pilot.press("return")
    assert pilot.focus == "person:ada_lovelace"
    pilot.press("escape")
    assert app.scene.name == "map" and pilot.focus == "album"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_any_number_of_people_makes_an_album(home: Home, count: int) -> None:
    home.people = dict(list(home.people.items())[:count])
    for size in ((800, 600), (1366, 768)):
        app, pilot = open_album(home, size)
        assert len(scene_of(app).shown) == count
        assert not lint(pilot.tree, MEASURE)
        assert count or "The album is still empty." in said(pilot.tree)


def test_more_people_than_there_are_now_can_be_scrolled_through(home: Home) -> None:
    some = list(home.people.values())
    home.people = {
        f"{one.id}{n}": replace(one, id=f"{one.id}{n}") for n in range(3) for one in some
    }
    app, pilot = open_album(home)
    for _ in range(40):
        pilot.press("down")
    assert scene_of(app).scroll > 0
    drawn = [p for s in spots(pilot.tree) for p in s.box.paints if isinstance(p, Drawing)]
    assert drawn and len([p for p in drawn if p.name.startswith("portrait/")]) < 40
