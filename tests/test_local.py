"""People a family or a class knows: told by a form, kept for ever, shown in the album."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from game.data import data_root
from game.people import lint_own
from game.progress import LIMITS, Event, LocalPerson, MemoryKeeper, apply, facts_of, fold
from game.progress.local import LOCAL_KINDS
from game.progress.record import Record, read, written
from game.scenes.album import AlbumScene
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.local.form import FormScene
from game.scenes.local.notes import ADVICE
from game.scenes.local.scene import LocalScene
from game.scenes.local.standing import names_for, shown, standing
from game.scenes.local.written import Written, edited, length, typed
from game.scenes.sample_near import neighbours, with_neighbours
from game.scenes.together import TogetherScene
from game.shell.fonts import Fonts
from game.ui.pilot import Pilot

MEASURE = Fonts().measure
SIZES = pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)

# -- the fold

WORDS = some.text(max_size=6)
nonsense: Any = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | WORDS,
    lambda inner: some.lists(inner, max_size=3).map(tuple) | some.dictionaries(WORDS, inner),
    max_leaves=5,
)
FACTS = sorted([*facts_of(LocalPerson("x")), "back", "questions"])
anything = some.builds(
    lambda kind, player, id, facts: Event(
        kind, player, tuple(sorted({"person": id, **facts}.items()))
    ),
    some.sampled_from(sorted(LOCAL_KINDS)),
    some.sampled_from(["", "p"]),
    some.sampled_from(["a", "b", "c"]) | nonsense,
    some.dictionaries(some.sampled_from([key for key in FACTS if key != "person"]), nonsense),
)


@settings(max_examples=300, deadline=None)
@given(some.lists(anything, max_size=10))
def test_whatever_a_log_says_of_people_the_fold_equals_its_steps(events: list[Event]) -> None:
    state = fold(())
    for event in events:
        state = apply(state, event)
    assert repr(state) == repr(fold(events))
    assert state.players == ()
    for person in (*state.local.people, *state.local.gone):
        assert len(person.name) <= LIMITS["name"] and len(person.deeds) == 2
        assert all("\n" not in text and len(text) <= 180 for text in person.deeds)


@settings(max_examples=200, deadline=None)
@given(some.lists(anything, max_size=10))
def test_nobody_is_lost_by_taking_away_and_nobody_stands_twice(events: list[Event]) -> None:
    before = fold(events).local
    known = {one.id for one in (*before.people, *before.gone)}
    for id in known:
        after = apply(fold(events), Event.of("person_removed", person=id)).local
        ids = [one.id for one in (*after.people, *after.gone)]
        assert sorted(ids) == sorted(known)
        assert after.person(id) is None


def test_a_person_is_made_changed_taken_away_and_brought_back() -> None:
    (aunt, nurse, _) = neighbours("az")
    log = [Event.of("person_made", **facts_of(one)) for one in (aunt, nurse)]
    assert fold(log).local.people == (aunt, nurse)
    log.append(Event.of("person_changed", person=aunt.id, ask=" Niyə?\n\u202e"))
    changed = fold(log).local.people[0]
    assert (changed.ask, changed.name) == ("Niyə?", aunt.name)
    log.append(Event.of("person_removed", person=aunt.id))
    assert [one.id for one in fold(log).local.people] == [nurse.id]
    assert fold(log).local.gone == (changed,)
    log.append(Event.of("person_removed", person=aunt.id, back=True))
    assert fold(log).local.people == (nurse, changed)
    assert fold(log).local.gone == ()


@pytest.mark.parametrize(
    "facts",
    [
        {"name": 7},
        {"deeds": "abc"},
        {"deeds": [1, 2]},
        {"idea": "<b>"},
        {"level": "../x"},
        {"language": "../../etc"},
        {"avatar": [("hair", "../../x")]},
        {"avatar": [("../hair", "bob")]},
        {"avatar": [("a", "b")] * 99},
        {"looked": "yes"},
    ],
    ids=repr,
)
def test_facts_that_make_no_sense_change_nothing(facts: dict[str, Any]) -> None:
    aunt = neighbours("en")[0]
    made = Event.of("person_made", **facts_of(aunt))
    assert fold([made, Event.of("person_changed", person=aunt.id, **facts)]) == fold([made])


def test_a_person_survives_being_written_to_disk_and_read_again() -> None:
    people = neighbours("ru")
    kept = []
    for at, one in enumerate(people):
        record = Record("0" * 16, at + 1, "", 0, Event.of("person_made", **facts_of(one)))
        back = read(written(record))
        assert back is not None
        kept.append(back.event)
    assert fold(kept).local.people == people


def test_questions_of_a_class_are_kept_for_anybody_and_can_be_taken_back() -> None:
    asked = Event.of("person_asked", person="chieko_asakawa", questions=["One?", " Two? ", ""])
    state = fold([asked])
    assert state.local.questions("chieko_asakawa") == ("One?", "Two?", "")
    assert state.local.questions("nobody") == ()
    none = Event.of("person_asked", person="chieko_asakawa", questions=["", ""])
    assert fold([asked, none]).local.asked == ()


# -- the words


def test_a_text_is_cut_where_its_limit_is_and_keeps_what_was_typed() -> None:
    one = typed(Written("", 0), "abc", 5)
    assert typed(one, "defgh", 5).text == "abcde"
    assert typed(Written("ac", 1), "b\n\x00", 9) == Written("ab c", 3)
    assert edited(Written("abc", 2), "backspace") == Written("ac", 1)


@settings(max_examples=200, deadline=None)
@given(some.lists(some.text(max_size=30), max_size=8), some.integers(1, 40))
def test_nothing_typed_or_pasted_gets_over_the_limit(parts: list[str], most: int) -> None:
    here = Written()
    for part in parts:
        here = typed(here, part, most)
        assert length(here.text) <= most
        assert 0 <= here.caret <= len(here.text)
        assert here.text.isprintable() or here.text == ""


@pytest.mark.parametrize(
    ("text", "language", "rule"),
    [
        ("She is so talented that the bread bakes itself.", "en", "R05"),
        ("O, çox istedadlı ustadır.", "az", "R05"),
        ("Она очень талантлива.", "ru", "R05"),
        ("Girls are great at bread.", "en", "R02"),
    ],
)
def test_the_linter_finds_in_a_card_what_it_finds_in_a_message(
    text: str, language: str, rule: str
) -> None:
    found = lint_own(text, language)
    assert (rule, "error") in [(one.rule, one.severity) for one in found]


def test_long_sentences_are_warned_of_and_each_rule_speaks_once() -> None:
    found = lint_own("We measured " + "and measured " * 20 + "again.", "en")
    assert [(one.rule, one.severity) for one in found] == [("R18", "warn")]
    assert lint_own("Whatever.", "xx") == ()
    assert lint_own("   ", "en") == ()


def test_every_rule_that_can_be_found_has_advice() -> None:
    from game.people.linter import rules

    found = {rule.rule for language in ("en", "az", "ru") for rule in rules(language)}
    assert len(found) > 10
    assert found | {"R18", "R06"} <= set(ADVICE)


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_the_people_of_the_exhibits_stand_where_they_should(language: str) -> None:
    home = with_neighbours(sample_home(data_root(), language))
    people = home.keeper.state.local.people
    how = [standing(one, names_for(home, one)) for one in people]
    assert how == ["ready", "ready", "mend"]
    assert [one.id for one in shown(home)] == ["near-1", "near-2"]


def test_a_name_breaks_no_rule() -> None:
    person = LocalPerson("x", "Gözəl Xanım", "Gözəl xanım çörək bişirir", ("a", ""), language="az")
    home = sample_home(data_root(), "az")
    assert standing(person, ()) == "mend"
    assert standing(person, names_for(home, person)) == "ready"


# -- the form


def fresh(language: str = "en") -> Home:
    ids = iter(f"id-{n}" for n in range(99))
    home = Home.open(data_root(), MemoryKeeper(), lambda: next(ids), language)
    home.keeper.keep(Event.of("player_made", "p", name="Əli", number=1, avatar=[], dyes=2))
    home.player_id = "p"
    return home


def events_of(home: Home) -> list[Event]:
    assert isinstance(home.keeper, MemoryKeeper)
    return home.keeper.events


def known(home: Home) -> tuple[LocalPerson, ...]:
    return home.keeper.state.local.people


@SIZES
def test_a_family_adds_an_aunt_with_the_mouse_alone(size: tuple[int, int]) -> None:
    home = fresh("az")
    app = App(home, TogetherScene(home))
    pilot = Pilot(app, *size, MEASURE)
    pilot.click(key="local")
    pilot.click(key="new")
    pilot.click(key="tab:2")
    pilot.click("Kəlağayı")
    pilot.click(key="name")
    pilot.type("Sevda xala")
    pilot.click(key="next")
    pilot.click(key="does")
    pilot.type("körpü salır")
    pilot.click(key="deed:0")
    pilot.type("Bütün il çayı ölçüb.")
    pilot.click(key="next")
    pilot.click(key="ask")
    pilot.type("Nə çətin idi?")
    pilot.click(key="idea:parts")
    pilot.wheel("form", 20)
    pilot.click(key="chapter:right")
    pilot.click(key="level:right")
    pilot.click(key="next")
    (aunt,) = known(home)
    assert (aunt.name, aunt.does, aunt.ask) == ("Sevda xala", "körpü salır", "Nə çətin idi?")
    assert aunt.deeds == ("Bütün il çayı ölçüb.", "")
    assert dict(aunt.avatar)["hair"] == "kelagayi"
    assert (aunt.idea, aunt.language) == ("parts", "az")
    assert aunt.level == home.chapters[0].levels[1].id
    assert app.scene.name == "local"
    pilot.see("Sevda xala")
    assert [one.id for one in shown(home)] == [aunt.id]


@SIZES
def test_a_family_adds_a_neighbour_with_the_keyboard_alone(size: tuple[int, int]) -> None:
    home = fresh("ru")
    app = App(home, LocalScene(home))
    pilot = Pilot(app, *size, MEASURE)
    pilot.press("return")
    pilot.tab_to("name")
    pilot.type("Рауф")
    pilot.tab_to("next")
    pilot.press("return")
    assert pilot.focus == "does"
    pilot.type("ухаживает за больными")
    pilot.press("return")
    assert pilot.focus == "deed:0"
    pilot.type("Составил список на ночь.")
    pilot.press("return", "return")
    assert pilot.focus == "next"
    pilot.press("return")
    assert pilot.focus == "ask"
    pilot.press("tab")
    pilot.tab_to("idea:order")
    pilot.press("space")
    pilot.tab_to("next")
    pilot.press("return")
    (nurse,) = known(home)
    assert (nurse.name, nurse.does, nurse.idea) == ("Рауф", "ухаживает за больными", "order")
    assert app.scene.name == "local"
    assert pilot.focus == f"person:{nurse.id}"


def test_letters_are_kept_a_moment_after_they_were_typed_and_when_the_game_ends() -> None:
    home = fresh()
    app = App(home, FormScene(home))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click(key="name")
    pilot.type("Rena")
    assert known(home) == ()
    pilot.wait(1.2)
    assert [one.name for one in known(home)] == ["Rena"]
    pilot.type("ta")
    app.rest()
    assert [one.name for one in known(home)] == ["Renata"]
    events = len(events_of(home))
    pilot.wait(3)
    assert len(events_of(home)) == events


def test_a_form_that_was_only_looked_at_leaves_nobody_behind() -> None:
    home = fresh()
    app = App(home, LocalScene(home))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click(key="new")
    pilot.click(key="back")
    assert known(home) == ()
    assert app.scene.name == "local"


def test_the_verdict_stands_below_the_field_while_one_types_and_blocks_nothing() -> None:
    home = with_neighbours(sample_home(data_root(), "en"))
    app = App(home, LocalScene(home))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click(key="change")
    pilot.click(key="next")
    pilot.click(key="deed:1")
    pilot.press("end")
    pilot.type(" She is a genius.")
    pilot.see("R05")
    pilot.see("The album waits until this is mended.")
    pilot.click(key="next")
    pilot.click(key="next")
    assert home.keeper.state.local.people[0].deeds[1].endswith("genius.")
    assert [one.id for one in shown(home)] == ["near-2"]
    pilot.see("Some words still need mending")


def test_the_caret_goes_where_the_hand_and_the_arrows_put_it() -> None:
    home = with_neighbours(sample_home(data_root(), "en"))
    scene = FormScene(home, "near-1")
    app = App(home, scene)
    pilot = Pilot(app, 800, 600, MEASURE)
    pilot.click(key="next")
    laid = scene.fields.laid["deed:0"]
    assert len(laid.starts) > 1
    x = laid.room.x + laid.across(8)
    pilot.click_at(x, laid.room.y + 4)
    assert pilot.focus == "deed:0"
    assert scene.fields.texts["deed:0"].caret == 8
    pilot.press("down")
    below = scene.fields.texts["deed:0"].caret
    assert laid.line_of(below) == 1
    pilot.press("up")
    assert abs(scene.fields.texts["deed:0"].caret - 8) <= 1
    pilot.press("up")
    assert scene.fields.texts["deed:0"].caret == 0


def test_what_was_typed_can_be_undone_in_goes_and_redone() -> None:
    home = with_neighbours(sample_home(data_root(), "en"))
    scene = FormScene(home, "near-2")
    pilot = Pilot(App(home, scene), 1366, 768, MEASURE)
    pilot.click(key="next")
    before = scene.fields.texts["does"].text
    pilot.press("end")
    pilot.type(" at night")
    pilot.wait(1.2)
    pilot.type(" too")
    for text in (before + " at night", before, before):
        pilot.press("ctrl+z")
        assert scene.fields.texts["does"].text == text
    pilot.press("ctrl+y", "ctrl+shift+z")
    assert scene.fields.texts["does"].text == before + " at night too"
    pilot.wait(1.2)
    assert home.keeper.state.local.people[1].does == before + " at night too"


def test_pasting_asks_for_the_clipboard_and_what_comes_is_written() -> None:
    from game.scenes.scene import Paste
    from game.ui.events import Pasted

    home = fresh()
    scene = FormScene(home)
    app = App(home, scene)
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click(key="next")
    app.take_orders()
    pilot.press("ctrl+v")
    assert Paste() in app.take_orders()
    app.hear(Pasted("mends\nold clocks"))
    assert scene.fields.texts["does"].text == "mends old clocks"


@SIZES
def test_a_card_is_taken_away_and_brought_back(size: tuple[int, int]) -> None:
    home = with_neighbours(sample_home(data_root(), "en"))
    app = App(home, LocalScene(home))
    pilot = Pilot(app, *size, MEASURE)
    for _ in range(3):
        pilot.click(key="remove")
    assert known(home) == ()
    pilot.see("Add a person")
    pilot.press("ctrl+z")
    pilot.click(key="bring_back")
    pilot.click(key="bring_back")
    assert [one.id for one in known(home)] == ["near-1", "near-2", "near-3"][::-1]
    assert not pilot.has("bring_back")


def test_whoever_is_looked_at_stays_so_when_another_screen_was_shown() -> None:
    home = with_neighbours(sample_home(data_root(), "en"))
    for key in ("f1", "stage"):
        scene = LocalScene(home)
        pilot = Pilot(App(home, scene), 1366, 768, MEASURE)
        first, last = known(home)[0].id, known(home)[-1].id
        assert scene.chosen == first != last
        _ = pilot.press("f1") if key == "f1" else pilot.click(key=key)
        pilot.press("escape")
        assert pilot.app.scene is scene and scene.chosen == first


# -- the album


@SIZES
def test_people_near_us_stand_in_the_album_and_lead_to_their_level(size: tuple[int, int]) -> None:
    home = with_neighbours(sample_home(data_root(), "ru"))
    app = App(home, AlbumScene(home))
    pilot = Pilot(app, *size, MEASURE)
    pilot.miss("Рауф")
    pilot.click(key="area:near")
    pilot.see("Рауф")
    pilot.miss("Гюнай")
    pilot.click(key="person:near-1")
    pilot.see("Целый год")
    pilot.click(key="try")
    assert app.scene.name == "play"


def test_a_search_finds_people_near_us_and_the_count_of_the_met_leaves_them_out() -> None:
    home = with_neighbours(sample_home(data_root(), "az"))
    plain = AlbumScene(sample_home(data_root(), "az"))
    scene = AlbumScene(home)
    assert [one.person.id for one in scene.met] == [one.person.id for one in plain.met]
    scene.query = "sevda"
    assert [one.person.id for one in scene.shown] == ["near-1"]
    assert not plain.near


def test_words_written_by_hand_are_shown_as_they_are() -> None:
    home = fresh("az")
    odd = LocalPerson(
        "x", "{name} & <b>", "Back {n}", ("Close", "%s {0}"), language="en", avatar=(("skin", "2"),)
    )
    home.keeper.keep(Event.of("person_made", **facts_of(odd)))
    app = App(home, AlbumScene(home, "x"))
    pilot = Pilot(app, 1366, 768, MEASURE)
    for text in ("{name} & <b>", "Close", "%s {0}"):
        pilot.see(text)
