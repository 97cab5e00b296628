"""Laws of choosing a message, held by random histories; quotas; a whole way through the game."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shelves import game_library

from game.data import data_root
from game.levels import Chapter, Verdict
from game.people import (
    BANDS,
    MOMENTS,
    Message,
    Pair,
    Person,
    Telling,
    Told,
    choose,
    crowded,
    load_messages,
    load_people,
    owes,
    quotas,
    welcome,
)
from game.people.choose import FIRST_WEEKS
from game.people.sheets import TOPICS
from game.progress.state import Event
from game.scenes.app import App
from game.scenes.finished import FinishedScene
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.map import MapScene
from game.scenes.map.card import star_lines
from game.scenes.messages import after_level, before_level
from game.scenes.play import PlayScene
from game.scenes.play.words import say_failure
from game.scenes.scene import Effect, Keep
from game.scenes.success import SuccessScene
from game.shell.fonts import Fonts
from game.ui.box import Box

pytest.importorskip("pygame")

MEASURE = Fonts().measure
ROOT = data_root()
PEOPLE, MESSAGES = load_people(ROOT)[0], load_messages(ROOT)[0]
LIBRARY = game_library()
BY_ID = {message.id: message for message in MESSAGES}
EVERYBODY = {person.id: person for person in PEOPLE}
BEGINNER = "Tural"
TELLINGS = tuple(
    Telling(one.number, (*(level.message for level in one.levels), one.end_message))
    for one in LIBRARY.chapters
)

moments, bands = st.sampled_from(MOMENTS), st.sampled_from(BANDS)
chapters = st.integers(1, 14)
worlds = st.sampled_from(("", "quest", "loom", "desk", "melody"))
histories = st.lists(
    st.tuples(st.sampled_from(sorted(BY_ID)), chapters), max_size=120, unique=True
)  # each message once in a chapter, as the fold keeps it


def few(told: list[Told] | tuple[Told, ...]) -> int:
    return sum(BY_ID[id].counts for id, _ in told if id in BY_ID)


def test_there_are_enough_messages_for_every_moment_and_band() -> None:
    assert len(MESSAGES) >= 125
    for moment in MOMENTS:
        assert sum(m.moment == moment for m in MESSAGES) >= 10, moment
    assert {m.topic for m in MESSAGES} == set(TOPICS)
    kinds = {level.world.kind for level in LIBRARY.levels}
    assert {world for m in MESSAGES for world in m.worlds} <= kinds


@given(moments, bands, chapters, histories, st.integers(0, 10**6), worlds)
def test_a_message_is_for_its_moment_its_band_its_chapter_and_its_world(
    moment: str, band: str, chapter: int, told: list[Told], seed: int, world: str
) -> None:
    found = choose(MESSAGES, moment, band, chapter, told, seed, world)
    if found is None:
        return
    assert found.moment == moment
    assert BANDS.index(found.band) <= BANDS.index(band)
    assert not found.chapters or chapter in found.chapters
    assert not found.worlds or world in found.worlds
    assert not found.hook
    assert chapter > FIRST_WEEKS or not found.touch


@given(moments, bands, chapters, histories, st.integers(0, 10**6))
def test_the_same_arguments_give_the_same_message(
    moment: str, band: str, chapter: int, told: list[Told], seed: int
) -> None:
    one = choose(MESSAGES, moment, band, chapter, told, seed)
    assert choose(list(MESSAGES), moment, band, chapter, tuple(told), seed) is one


@given(moments, bands, chapters, histories, st.integers(0, 10**6))
def test_nothing_is_told_twice_in_a_chapter(
    moment: str, band: str, chapter: int, told: list[Told], seed: int
) -> None:
    found = choose(MESSAGES, moment, band, chapter, told, seed)
    assert found is None or (found.id, chapter) not in told


@given(moments, bands, chapters, histories, st.integers(0, 10**6))
def test_a_message_comes_again_only_when_all_that_fit_were_told_and_it_longest_ago(
    moment: str, band: str, chapter: int, told: list[Told], seed: int
) -> None:
    found = choose(MESSAGES, moment, band, chapter, told, seed)
    last = {id: at for at, (id, _) in enumerate(told)}
    if found is None or found.id not in last:
        return
    others = [
        m
        for m in MESSAGES
        if m.moment == moment
        and not m.hook
        and BANDS.index(m.band) <= BANDS.index(band)
        and (not m.chapters or chapter in m.chapters)
        and not m.worlds
        and (m.id, chapter) not in told
        and (found.counts or not m.counts)
        and (chapter > FIRST_WEEKS or not m.touch)
    ]
    assert found in others
    assert all(last.get(m.id, -1) >= last[found.id] for m in others)


@given(moments, bands, chapters, histories, st.integers(0, 10**6))
def test_at_most_one_in_three_names_a_person_or_touches_a_stereotype(
    moment: str, band: str, chapter: int, told: list[Told], seed: int
) -> None:
    found = choose(MESSAGES, moment, band, chapter, told, seed)
    if found is not None and found.counts:
        assert 3 * (few(told) + 1) <= len(told) + 1


@given(st.lists(st.tuples(moments, bands, chapters), max_size=60), st.integers(0, 99))
def test_a_history_of_choices_alone_keeps_every_law(
    asked: list[tuple[str, str, int]], seed: int
) -> None:
    told: list[Told] = []
    for at, (moment, band, chapter) in enumerate(asked):
        found = choose(MESSAGES, moment, band, chapter, told, seed + at)
        if found is not None:
            assert (found.id, chapter) not in told
            told.append((found.id, chapter))
        assert 3 * few(told) <= len(told)


def test_before_a_task_and_after_a_miss_no_message_speaks_of_girls_or_boys() -> None:
    for message in MESSAGES:
        if message.moment in ("before_level", "after_failed_try"):
            words = message.text.lower().replace("?", " ").replace(".", " ").split()
            assert not {"girl", "girls", "boy", "boys", "woman", "women", "man", "men"} & set(words)


# -- what each chapter tells


def test_what_the_chapters_tell_stays_within_the_quotas() -> None:
    assert len(TELLINGS) >= 12
    assert quotas(TELLINGS, MESSAGES, PEOPLE) == ()


def some(count: int, person: str, at: int = 0) -> tuple[Message, ...]:
    return tuple(
        Message(f"{person}-{at + k}", "before_level", "6-8", TOPICS[k % 10], "x", person, True)
        for k in range(count)
    )


@pytest.mark.parametrize(
    ("person", "what"),
    [
        ("ada_lovelace", {"men", "Azerbaijan", "disability"}),
        ("latif_karimov", {"men", "Azerbaijan", "disability"}),
        ("orkhan_aslanov", {"men", "Azerbaijan"}),
        ("chieko_asakawa", {"men", "Azerbaijan"}),
    ],
)
def test_a_chapter_that_tells_about_one_kind_of_people_is_named(
    person: str, what: set[str]
) -> None:
    messages = some(10, person)
    telling = (Telling(1, tuple(m.id for m in messages)),)
    found = [f for f in quotas(telling, messages, PEOPLE) if f.code == "people.chapter"]
    assert {dict(f.facts)["what"] for f in found} == what
    assert not [
        f
        for f in quotas((replace(telling[0], named=telling[0].named[:9]),), messages[:9], PEOPLE)
        if f.code == "people.chapter"
    ]


def test_a_topic_two_neighbours_leave_out_is_named() -> None:
    messages = tuple(replace(m, person="", hook=False, chapters=(2,)) for m in some(9, "a"))
    found = quotas((Telling(1, ()), Telling(2, ())), messages, PEOPLE)
    assert [(f.code, dict(f.facts)["topic"]) for f in found] == [("people.topic", TOPICS[9])]
    assert not quotas((Telling(1, ()),), messages, PEOPLE)


def test_what_is_named_twice_or_never_is_found() -> None:
    first, second, third = some(3, "ada_lovelace")
    telling = (Telling(1, (first.id, first.id)), Telling(2, ("", "", second.id)))
    codes = {(f.code, dict(f.facts).get("id")) for f in quotas(telling, (first, second, third), ())}
    assert ("people.chapter-twice", first.id) in codes
    assert ("people.chapter-twice", "ada_lovelace") in codes
    assert ("people.unnamed", third.id) in codes
    assert ("people.unnamed", second.id) not in codes


def test_a_message_about_groups_has_to_say_that_it_touches_them() -> None:
    text = "Women and men vote."
    message = replace(some(1, "")[0], text=text, hook=False)
    assert [f.code for f in quotas((), (message,), ())] == ["people.touch"]
    assert quotas((), (replace(message, touch=True),), ()) == ()


# -- in the game


@pytest.fixture
def home() -> Home:
    home = sample_home(ROOT, "en")
    home.player_id = BEGINNER
    return home


def keep(home: Home, effects: tuple[Effect, ...]) -> list[str]:
    """Keep what a screen wants kept; the ids of the messages told."""
    events = [one.event for one in effects if isinstance(one, Keep)]
    for event in events:
        home.keeper.keep(event)
    return [str(dict(event.facts)["message"]) for event in events if event.kind == "seen"]


def won(home: Home, level: object) -> None:
    facts = {"level": level.id, "chapter": level.chapter, "won": True, "stars": 3}  # type: ignore[attr-defined]
    home.keeper.keep(Event.of("attempt", BEGINNER, **facts, size=1, steps=1, program=""))


WAYS = ((4, False), (0, False), (4, True))
"""After how many levels the map is looked at (never: 0), and whether each is missed three times."""


@pytest.mark.parametrize(("visits", "misses"), WAYS)
def test_a_whole_way_through_the_game_keeps_the_quotas(
    home: Home, visits: int, misses: bool
) -> None:
    heard: list[str] = []
    for pair in zip(home.chapters[::2], home.chapters[1::2], strict=True):
        both: list[str] = []
        for chapter in pair:
            here = played(home, chapter, visits, misses)
            assert len(here) == len(set(here)), chapter.id
            both += here
        keeps_the_shares([BY_ID[id] for id in both], pair[0].id)
        heard += both
    player = home.player
    assert player and {id for id, _ in player.told} == set(heard)
    silent = {"loading": not visits, "after_failed_try": not misses}
    met = {moment for moment in MOMENTS if not silent.get(moment)}
    assert {BY_ID[id].moment for id in heard} >= met


def played(home: Home, chapter: Chapter, visits: int, misses: bool) -> list[str]:
    """What is told on the way through a chapter: at most one message in a level."""
    here: list[str] = []
    for level in chapter.levels:
        if visits and level.number % visits == 1:  # nobody plays a whole chapter in one go
            here += keep(home, MapScene(home).update(0.1))
        play = PlayScene(home, level)
        visit = keep(home, play.update(0.1))
        for _ in range(3 if misses else 0):
            visit += keep(home, say_failure(play, Verdict(False, 0, 1, 1)))
        won(home, level)
        after = SuccessScene(home, level, Verdict(True, 3, 1, 1), None, play.told)
        visit += keep(home, after.update(0.1))
        assert len(visit) <= 1, level.id
        here += visit
    return here + keep(home, FinishedScene(home, chapter).update(0.1))


def keeps_the_shares(told: list[Message], where: str) -> None:
    """One message in three is about a person; men and people from Azerbaijan have their share."""
    shown = [EVERYBODY[message.person] for message in told if message.person]
    assert shown
    assert 3 * len(shown) <= len(told), where
    assert 0.2 <= sum(one.gender == "m" for one in shown) / len(shown) <= 0.4, where
    assert 0.35 <= sum(one.from_az for one in shown) / len(shown) <= 0.6, where


persons = st.lists(st.sampled_from(PEOPLE), max_size=12).map(tuple)
few_of_them = st.integers(0, 30)


@given(persons, persons, few_of_them, few_of_them, few_of_them)
def test_whoever_is_welcome_upsets_no_share_and_leaves_room_for_two_others(
    told: tuple[Person, ...], ahead: tuple[Person, ...], others: int, named: int, quiet: int
) -> None:
    for id in welcome(Pair(told, ahead, others, named, quiet), PEOPLE):
        shown = (*told, *ahead, EVERYBODY[id])
        assert 3 * len(shown) <= len(shown) + others + named + quiet
        assert 0.2 <= sum(one.gender == "m" for one in shown) / len(shown) <= 0.4
        assert 0.35 <= sum(one.from_az for one in shown) / len(shown) <= 0.6


def test_a_quiet_level_tells_something_while_many_people_are_still_ahead() -> None:
    somebody = PEOPLE[:4]
    assert owes(Pair((), somebody, 2, 1, 8))
    assert not owes(Pair((), somebody, 3, 1, 8))
    assert not owes(Pair((), (), 0, 0, 0))


def test_a_child_who_plays_only_levels_with_people_hears_of_some_of_them_later() -> None:
    row = PEOPLE[:10]
    assert not crowded(Pair(row[:5], (), 0, 0, 0))
    assert crowded(Pair(row, (), 0, 0, 0))
    assert not crowded(Pair(row, (), 20, 0, 0))


def test_two_neighbours_that_name_too_many_people_are_told_of() -> None:
    messages = some(6, "ada_lovelace")
    named = tuple(message.id for message in messages)
    for rest, what in (((), {"people", "men", "Azerbaijan"}), (("",) * 12, {"men", "Azerbaijan"})):
        tellings = (Telling(1, named), Telling(2, rest))
        found = [one for one in quotas(tellings, messages, PEOPLE) if one.code == "people.pair"]
        assert {dict(one.facts)["what"] for one in found} == what


def test_a_child_who_misses_hears_a_strategy_once_in_a_visit(home: Home) -> None:
    level = next(one for one in LIBRARY.levels if not one.message and not one.person)
    play = PlayScene(home, level)
    told: list[str] = []
    for _ in range(12):
        told += keep(home, say_failure(play, Verdict(False, 0, 1, 1)))
    assert [BY_ID[id].moment for id in told] == ["after_failed_try"]
    assert after_level(home, level, play.told) is None


def test_a_level_tells_the_message_it_names_for_a_miss(home: Home) -> None:
    levels = [one for one in LIBRARY.levels if one.message in ("M29", "M30", "fail-rewind", "M36")]
    assert len(levels) == 5
    for level in levels:
        play = PlayScene(home, level)
        told = [
            id for _ in range(3) for id in keep(home, say_failure(play, Verdict(False, 0, 1, 1)))
        ]
        assert told == [level.message]


def test_a_child_who_comes_back_to_a_knot_hears_a_strategy_first(home: Home) -> None:
    level = next(one for one in LIBRARY.levels if not one.message and not one.person)
    assert before_level(home, level) is None
    facts = {"level": level.id, "chapter": level.chapter, "won": False, "stars": 0}
    home.keeper.keep(Event.of("attempt", BEGINNER, **facts, size=1, steps=1, program=""))
    found = before_level(home, level)
    assert found and found.moment == "before_level" and not found.person
    play = PlayScene(home, level)
    assert play.speech.text == found.text
    assert keep(home, play.update(0.1)) == [found.id]
    assert keep(home, play.update(0.1)) == []
    won(home, level)
    assert before_level(home, level) is None


def test_the_map_tells_something_short_beside_a_level_without_a_person(home: Home) -> None:
    scene = MapScene(home)
    assert scene.thought and scene.thought.moment == "loading"
    assert scene.chosen and not scene.chosen.person
    assert keep(home, scene.update(0.1)) == [scene.thought.id]
    assert keep(home, scene.update(0.1)) == []
    again = MapScene(home)
    assert again.thought is None or again.thought.id != scene.thought.id


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.one_of(st.none(), chapters)), max_size=12))
def test_what_was_told_is_kept_with_its_chapter_the_last_one_last(
    said: list[tuple[str, int | None]],
) -> None:
    home = sample_home(ROOT, "en")
    home.player_id = BEGINNER
    for id, chapter in said:
        more = {} if chapter is None else {"chapter": chapter}
        home.keeper.keep(Event.of("seen", BEGINNER, message=id, **more))
    player = home.player
    assert player
    expected = [(id, chapter or 0) for id, chapter in said]
    assert list(player.told) == [
        one for at, one in enumerate(expected) if one not in expected[at + 1 :]
    ]
    assert set(player.seen) == {id for id, _ in said}


@pytest.mark.parametrize("language", ["az", "ru"])
def test_what_the_map_tells_ends_above_its_button_in_the_smallest_window(language: str) -> None:
    home = sample_home(ROOT, language)
    scene = MapScene(home)
    level = next(one for one in scene.chapter.levels if len(star_lines(one)) == 3)
    if level.person:
        level = replace(level, person="")
    scene.chosen = level
    short = [m for m in MESSAGES if m.moment == "loading"]
    assert len(short) >= 10
    shown = 0
    for message in short:
        scene.thought = message
        boxes = list(everything(App(home, scene).view(800, 600, MEASURE)))
        said = home.say(message.text, context=message.id)
        button = next(box for box in boxes if box.key == "weave")
        notes = [box for box in boxes if box.label == said]
        shown += bool(notes)
        assert all(note.rect.bottom <= button.rect.y for note in notes), message.id
    assert shown >= len(short) - 3, "a long one is left out where it does not fit, no others"


def everything(box: Box) -> Iterator[Box]:
    yield box
    for kid in box.kids:
        yield from everything(kid)
