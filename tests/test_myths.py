"""Myth or fact: the items, which one comes, and the screen played by mouse alone and by keys."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.data import data_root
from game.i18n import Catalogue
from game.people import MYTH_BANDS, Myth, lint_all, load_myths, load_people, next_myth
from game.people.linter import limits
from game.people.myths import CARD, myth_balance, strangers
from game.people.sheets import TOPICS
from game.progress import fold
from game.progress.pair import Pair, Seat, credited
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.doors import to_together
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.map import MapScene
from game.scenes.myth import MythScene, myth_band
from game.scenes.sample import CHILDREN
from game.scenes.title import TitleScene
from game.scenes.ways import to_album, to_finished, to_myth
from game.shell.fonts import Fonts
from game.ui.box import Box
from game.ui.lint import lint as faults_of
from game.ui.paint import Words
from game.ui.pilot import Pilot
from game.ui.reach import focus_order

ROOT = data_root()
MYTHS, FAULTS = load_myths(ROOT)
PEOPLE = {person.id: person for person in load_people(ROOT)[0]}
BY_ID = {myth.id: myth for myth in MYTHS}
MEASURE = Fonts().measure
LANGUAGES = ("en", "az", "ru")


# -- the items


def test_there_are_enough_items_and_each_reads_well() -> None:
    assert not FAULTS
    assert len(MYTHS) >= 42
    assert all(m.source.strip() and m.headline.strip() and m.explanation.strip() for m in MYTHS)
    for band in MYTH_BANDS:
        answers = Counter(m.answer for m in MYTHS if m.band == band)
        assert min(answers["myth"], answers["fact"]) >= 6, band


def test_topics_answers_and_people_are_balanced() -> None:
    assert not myth_balance(MYTHS, PEOPLE.values())
    assert {m.topic for m in MYTHS} == set(TOPICS)
    told = Counter(m.person for m in MYTHS if m.person)
    assert max(told.values()) == 1, "nobody is told about twice"


def test_whatever_has_no_card_as_its_source_names_another() -> None:
    assert not strangers(MYTHS, PEOPLE.values())
    lonely = [m for m in MYTHS if not m.person]
    assert lonely
    assert all(m.source != CARD for m in lonely)


def test_a_statement_is_never_said_again_in_the_answer() -> None:
    for language in LANGUAGES:
        say = Catalogue.load(language, ROOT).say
        for myth in MYTHS:
            statement, headline, reason = (
                say(text, context=myth.id)
                for text in (myth.statement, myth.headline, myth.explanation)
            )
            assert statement.rstrip(".") not in f"{headline} {reason}", (language, myth.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_short_enough_for_its_band(language: str) -> None:
    say, most = Catalogue.load(language, ROOT).say, dict(limits().words)
    for myth in MYTHS:
        for text in (myth.statement, myth.headline, myth.explanation):
            said = say(text, context=myth.id)
            for sentence in re.split(r"[.!?…]+['\"”»)]*(?:\s+|$)", said):
                words = len(re.findall(r"[\w'’-]+", sentence))
                assert words <= most[myth.band], (myth.id, sentence)


GOOD = (
    "- {id: a, band: '9-11', topic: arts, answer: myth, statement: A dance is a secret.,"
    " headline: A dance is steps., explanation: They can be noted., source: a book}\n"
)


def sheet(root: Path, text: str) -> Path:
    (root / "levels").mkdir(exist_ok=True)
    (root / "levels" / "myths.yaml").write_text(text, encoding="utf-8")
    return root


def test_a_good_item_is_read(tmp_path: Path) -> None:
    assert load_myths(tmp_path) == ((), ())
    myths, faults = load_myths(sheet(tmp_path, GOOD))
    assert not faults
    assert [m.id for m in myths] == ["a"]
    assert not lint_all(tmp_path)


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (("'9-11'", "'6-8'"), "people.choice"),
        (("answer: myth", "answer: maybe"), "people.choice"),
        ((", source: a book", ""), "people.lacks"),
        (("headline", "head_line"), "people.key"),
        (("source: a book", "source: a book, person: nobody"), "people.unknown"),
        (("source: a book", f"source: {CARD}"), "people.lacks"),
        (("A dance is a secret.", "Girls are great at dancing."), "people.r02"),
        (("A dance is steps.", "Dancing is not only for girls."), "people.r08"),
        (("They can be noted.", "You are so smart!"), "people.r05"),
        (("They can be noted.", "It is long. " * 21), "people.r18"),
        (("headline: A dance is steps.", "headline: ' '"), "people.r09"),
    ],
)
def test_a_mistake_in_an_item_is_told(tmp_path: Path, bad: tuple[str, str], code: str) -> None:
    text = "# first\n" + GOOD.replace(*bad)
    assert text != "# first\n" + GOOD
    found = lint_all(sheet(tmp_path, text))
    assert code in {fault.code for fault in found}
    assert {fault.file for fault in found} == {"levels/myths.yaml"}
    lines = {fault.span.line for fault in found if fault.span}
    assert lines <= {2}


# -- which one comes


def history(band: str, seed: int, count: int) -> list[Myth]:
    seen: list[str] = []
    came = []
    for _ in range(count):
        myth = next_myth(MYTHS, band, seen, seed + 5 * len(seen))
        assert myth is not None
        came.append(myth)
        seen = [*(one for one in seen if one != myth.id), myth.id]
    return came


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(MYTH_BANDS), st.integers(0, 10_000))
def test_no_item_comes_again_before_all_have_come(band: str, seed: int) -> None:
    fitting = [m for m in MYTHS if band == MYTH_BANDS[1] or m.band == band]
    came = history(band, seed, len(fitting) + 3)
    first = came[: len(fitting)]
    assert {m.id for m in first} == {m.id for m in fitting}
    assert came[len(fitting) :] == first[:3], "then what was seen longest ago"
    own = sum(m.band == band for m in fitting)
    assert sum(m.band == band for m in first[: own - 4]) >= own - 8, "the own band comes first"


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(MYTH_BANDS), st.integers(0, 10_000))
def test_the_same_answer_does_not_come_three_times_while_there_is_a_choice(
    band: str, seed: int
) -> None:
    answers = [m.answer for m in history(band, seed, 12)]
    assert not any(len(set(answers[at : at + 3])) == 1 for at in range(10)), answers


def test_the_choice_is_pure_and_the_youngest_get_none() -> None:
    seen = [MYTHS[0].id]
    one = next_myth(MYTHS, "9-11", seen, 7)
    assert one == next_myth(MYTHS, "9-11", seen, 7)
    assert next_myth(MYTHS, "6-8", [], 7) is None
    assert next_myth((), "9-11", [], 7) is None
    assert len({next_myth(MYTHS, "9-11", [], seed) for seed in range(9)}) > 5
    assert all(m.band == "9-11" for m in history("9-11", 3, 20))


def test_what_was_answered_is_remembered_in_order() -> None:
    log = [Fact.of("myth", "p", item=item) for item in ("a", "b", "a", 3)]
    (player,) = fold([Fact.of("player_made", "p", name="P"), *log]).players
    assert player.myths == ("b", "a")


def test_two_who_play_together_have_both_seen_an_item() -> None:
    pair = Pair((Seat("a", "A"), Seat("b", "B")))
    kept = credited(pair, Fact.of("myth", "a", item="x"))
    assert {one.player for one in kept} == {"a", "b"}
    assert all(dict(one.facts)["item"] == "x" for one in kept)


# -- the door


def grown(language: str, chapter: int, **looks: object) -> Home:
    """A home whose first child has won the first level of each chapter up to one."""
    home = sample_home(ROOT, language, **looks)
    for one in home.chapters[:chapter]:
        level = one.levels[0]
        fact = Fact.of("attempt", CHILDREN[0], level=level.id, won=True, stars=3, size=1)
        home.keeper.keep(fact)
    return home


def test_the_door_opens_with_the_first_chapter_for_nine_year_olds() -> None:
    home, bands = grown("en", 0), []
    for chapter in home.chapters[:12]:
        won = Fact.of("attempt", CHILDREN[0], level=chapter.levels[0].id, won=True)
        home.keeper.keep(won)
        bands.append(myth_band(home.chapters, home.player))
    assert bands == [""] * 4 + ["9-11"] * 4 + ["12-14"] * 4
    assert myth_band(home.chapters, None) == ""


def test_neither_album_nor_finished_carpet_ask_the_youngest() -> None:
    home = sample_home(ROOT, "en")
    for scene in (to_album(home), to_finished(home, home.chapters[0])):
        assert not Pilot(App(home, scene), measure=MEASURE).has("myths")


@pytest.mark.parametrize("size", [(800, 600), (1366, 768)])
def test_a_child_comes_from_the_album_and_from_a_finished_carpet(size: tuple[int, int]) -> None:
    home = grown("en", 5)
    for scene in (to_album(home), to_finished(home, home.chapters[4])):
        app = App(home, MapScene(home))
        app.stack.append(scene)
        app.focus.append("")
        pilot = Pilot(app, *size, MEASURE)
        pilot.click(key="myths")
        assert app.scene.name == "myth"
        pilot.click(key="close")
        assert app.scene is scene


# -- the screen


def opened(home: Home, id: str, **size: int) -> tuple[Pilot, MythScene]:
    scene = to_myth(home)
    assert isinstance(scene, MythScene)
    scene.myth = BY_ID[id]
    app = App(home, TitleScene(home))
    app.stack.append(scene)
    app.focus.append("")
    return Pilot(app, size.get("width", 1366), size.get("height", 768), MEASURE), scene


A_MYTH, A_FACT = "myth-six-legs", "myth-paper-steps"
WARNING = "Careful: some of these are not true."


def test_a_myth_is_pulled_out_with_the_mouse_and_never_shown_again() -> None:
    home = grown("en", 5)
    pilot, scene = opened(home, A_MYTH)
    myth = BY_ID[A_MYTH]
    pilot.see(WARNING)
    pilot.see(myth.statement)
    pilot.miss(myth.headline)
    pilot.click("Myth: untie")
    pilot.see("A myth!")
    assert not scene.moving, "the thread waits"
    for _ in range(6):
        if scene.pulling:
            pilot.drag("thread", to=(1200.0, 330.0))
    pilot.wait_still()
    assert scene.pulled == 1
    pilot.see(myth.headline)
    pilot.see("Grace Hopper, 1906–1992")
    pilot.see(WARNING)
    pilot.miss(myth.statement)
    assert home.player and home.player.myths == (A_MYTH,)
    pilot.click("Go on")
    assert scene.myth and scene.myth.id != A_MYTH
    pilot.miss(myth.headline)
    pilot.click(key="close")
    assert pilot.app.scene.name == "title"  # type: ignore[attr-defined]


def test_the_unpicking_follows_the_finger_and_stops_with_it() -> None:
    pilot, scene = opened(grown("en", 5), A_MYTH)
    pilot.click("Myth: untie")
    pilot.drag("thread", to=(760.0, 330.0))
    part = scene.pulled
    assert 0 < part < 0.85
    pilot.wait(0.5)
    assert scene.pulled == part
    assert not scene.moving
    pilot.drag("thread", to=(900.0, 330.0))
    assert scene.pulled > part


def test_one_press_on_the_cloth_unpicks_all_of_it() -> None:
    pilot, scene = opened(grown("en", 5), A_MYTH)
    pilot.click("Myth: untie")
    pilot.click(key="thread")
    assert scene.moving
    pilot.wait_still()
    assert scene.pulled == 1
    assert pilot.focus == "next"


@pytest.mark.parametrize("key", ["return", "right", "space", "down"])
def test_a_myth_is_pulled_out_with_the_keys_alone(key: str) -> None:
    pilot, scene = opened(grown("en", 5), A_MYTH)
    pilot.tab_to("myth")
    pilot.press("return")
    assert pilot.focus == "thread"
    pilot.press(key)
    assert 0 < scene.pulled < 0.2
    for _ in range(30):
        if scene.pulling:
            pilot.press(key)
    assert scene.pulled == 1
    assert pilot.focus == "next"
    pilot.press("return")
    assert scene.guess == ""
    pilot.press("escape")
    assert pilot.app.scene.name == "title"  # type: ignore[attr-defined]


def test_a_key_can_let_the_whole_cloth_go() -> None:
    pilot, scene = opened(grown("en", 5), A_MYTH)
    pilot.tab_to("myth")
    pilot.press("return")
    pilot.tab_to("untie")
    pilot.press("return")
    pilot.wait_still()
    assert scene.pulled == 1


@pytest.mark.parametrize("guess", ["Fact: tie", "Myth: untie"])
def test_a_fact_is_tied_whatever_was_guessed(guess: str) -> None:
    pilot, scene = opened(grown("en", 5), A_FACT)
    pilot.click(guess)
    pilot.see(BY_ID[A_FACT].headline)
    pilot.wait_still()
    assert scene.tied == 1
    pilot.see("Fact! You tied it." if guess.startswith("Fact") else "Let us look: a fact.")
    pilot.see(BY_ID[A_FACT].statement.split(" before")[0][:20])
    assert pilot.focus == "next"


def test_a_wrong_guess_about_a_myth_is_answered_at_once_and_kindly() -> None:
    pilot, scene = opened(grown("en", 5), A_MYTH)
    pilot.click("Fact: tie")
    pilot.see("Let us look: a myth.")
    pilot.see(BY_ID[A_MYTH].headline)
    pilot.wait_still()
    assert scene.pulled == 1
    pilot.miss(BY_ID[A_MYTH].statement)


def test_nothing_moves_where_nothing_may() -> None:
    for id in (A_MYTH, A_FACT):
        pilot, scene = opened(grown("en", 5, still=True), id)
        pilot.click("Fact: tie")
        assert not scene.moving
        assert max(scene.pulled, scene.tied) == 1
        pilot.see(BY_ID[id].headline)


def test_a_voice_reads_the_answer_where_there_is_one() -> None:
    home = grown("en", 5)
    home.voice = True
    pilot, _ = opened(home, A_FACT)
    pilot.click("Fact: tie")
    pilot.wait_still()
    pilot.click("Listen")
    said = [order for order in pilot.app.take_orders() if type(order).__name__ == "Speak"]  # type: ignore[attr-defined]
    assert BY_ID[A_FACT].explanation in said[0].text


def test_from_the_board_anybody_plays_and_nothing_is_kept() -> None:
    home = sample_home(ROOT, "en")
    home.player_id = ""
    before = home.keeper.state
    app = App(home, to_together(home))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click("Myth or fact?")
    scene = app.scene
    assert isinstance(scene, MythScene)
    assert scene.myth and scene.myth.band == "9-11"
    shown = set()
    for _ in range(4):
        assert scene.myth
        shown.add(scene.myth.id)
        pilot.click("Fact: tie")
        pilot.wait_still()
        pilot.click("Go on")
    assert len(shown) == 4
    pilot.click("From age 12")
    assert scene.myth.band == "12-14"
    assert home.keeper.state == before


def test_a_game_without_items_says_so() -> None:
    home = sample_home(ROOT, "en")
    home.myths = ()
    pilot = Pilot(App(home, to_myth(home)), measure=MEASURE)
    pilot.see("More will be woven soon.")
    pilot.press("tab", "return")


# -- every item fits


def sizes(tree: Box, texts: list[str]) -> list[float]:
    """The sizes of the lines on a screen that are pieces of a text."""
    found = [
        paint.size
        for paint in tree.paints
        if isinstance(paint, Words) and any(paint.text in text for text in texts)
    ]
    return found + [size for kid in tree.kids for size in sizes(kid, texts)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("large", [False, True])
def test_every_item_fits_in_the_smallest_window(language: str, large: bool) -> None:
    home = grown(language, 5, large=large, still=True)
    scene = to_myth(home)
    assert isinstance(scene, MythScene)
    app = App(home, scene)
    for myth in MYTHS:
        scene.myth, scene.guess, scene.pulled, scene.tied = myth, "", 0.0, 0.0
        asked = app.view(800, 600, MEASURE)
        statement = scene.text(myth.statement)
        small = sizes(asked, [statement])
        assert small, myth.id
        assert min(small) >= 15, myth.id
        assert not faults_of(asked, MEASURE), (myth.id, faults_of(asked, MEASURE))
        scene.guess = "fact"
        scene._start()
        shown = app.view(800, 600, MEASURE)
        assert not faults_of(shown, MEASURE), (myth.id, faults_of(shown, MEASURE))
        room = scene.text(myth.headline), scene.text(myth.explanation)
        big = max(sizes(shown, [room[0]]))
        assert big > max(small), (myth.id, "what is true stands in the largest letters")
        assert lowest(shown, room[1]) <= card_bottom(app), myth.id


def lowest(tree: Box, text: str) -> float:
    """The foot of the last line of a text in px."""
    lines = [p.y + p.size * 0.6 for p in tree.paints if isinstance(p, Words) and p.text in text]
    return max([0.0, *lines, *(lowest(kid, text) for kid in tree.kids)])


def card_bottom(app: App) -> float:
    """Where the card ends: above the key to go on."""
    spot = next(spot for spot in focus_order(app.tree) if spot.box.key == "next")
    return spot.box.rect.y


def test_the_half_unpicked_cloth_shows_only_what_still_holds() -> None:
    pilot, scene = opened(grown("en", 5), A_MYTH)
    pilot.click("Myth: untie")
    scene.pulled = 0.5
    pilot.wait(0.02)
    half = replace(pilot.tree)
    scene.pulled = 1.0
    pilot.wait(0.02)
    assert sizes(half, [BY_ID[A_MYTH].statement])
    assert not sizes(pilot.tree, [BY_ID[A_MYTH].statement])
