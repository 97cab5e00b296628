"""The sheets of people and messages, and which message comes when."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.people import (
    BANDS,
    MOMENTS,
    Message,
    choose,
    hooked,
    load_messages,
    load_people,
    of_person,
)

ROOT = Path(__file__).parents[1]
PEOPLE, FAULTS = load_people(ROOT)
MESSAGES, MORE = load_messages(ROOT)
EARLY = {
    *("leyla_mammadbeyova", "orkhan_aslanov", "ada_lovelace", "gamar_almaszadeh", "carlos_acosta"),
    *("chieko_asakawa", "sona_valikhan", "grace_hopper", "hasan_bey_zardabi"),
}
HOOKS = {"M01", "M13", "M16", "M53", "M29", "M42", "M43", "M44"}


def test_the_sheets_are_sound_and_hold_the_first_three_chapters() -> None:
    assert FAULTS == ()
    assert MORE == ()
    assert {person.id for person in PEOPLE} >= EARLY
    assert {message.id for message in MESSAGES} >= HOOKS


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.id)
def test_every_person_has_deeds_names_and_sources(person: object) -> None:
    assert person in PEOPLE
    found = next(p for p in PEOPLE if p == person)
    assert 2 <= len(found.deeds) <= 3
    assert found.sources
    assert {language for language, _ in found.names} == {"az", "ru", "en"}
    assert found.portrait == found.id
    assert not found.hurdle or found.hurdle_from in (6, 9, 12)
    assert found.years is None or 1500 < found.years[0] < 2020


def test_a_name_is_written_as_the_language_writes_it() -> None:
    leyla = next(p for p in PEOPLE if p.id == "leyla_mammadbeyova")
    assert leyla.name("az") == "Leyla Məmmədbəyova"
    assert leyla.name("ru") == "Лейла Мамедбекова"
    assert leyla.name("xx") == "Leyla Mammadbeyova"


def test_everybody_of_the_first_chapters_is_told_about() -> None:
    assert {m.person for m in MESSAGES} >= EARLY
    for person in EARLY - {"gamar_almaszadeh"}:
        assert of_person(MESSAGES, person, "before_level", "6-8"), person


def write(tmp_path: Path, name: str, text: str) -> Path:
    (tmp_path / "levels").mkdir(exist_ok=True)
    (tmp_path / "levels" / name).write_text(text, encoding="utf-8")
    return tmp_path


GOOD = "- {id: a, moment: loading, band: '6-8', topic: care, text: Go on.}\n"


def test_a_missing_sheet_holds_nobody(tmp_path: Path) -> None:
    assert load_people(tmp_path) == ((), ())
    assert load_messages(tmp_path) == ((), ())


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (GOOD + "- {id: b, moment: lunch, band: '6-8', topic: care, text: x}", "people.choice", 2),
        (GOOD + "- {id: b, band: '6-8', topic: care, text: x}", "people.lacks", 2),
        (GOOD + GOOD, "people.twice", 2),
        (GOOD.replace("id: a", "id: a, id: c"), "people.twice", 1),
        (GOOD.replace("topic", "topik"), "people.key", 1),
        (GOOD.replace("Go on.", "yes"), "people.kind", 1),
        (GOOD.replace("Go on.", "[x]"), "people.kind", 1),
        (GOOD.replace("text: Go on.", "text: x, hook: maybe"), "people.kind", 1),
        (GOOD.replace("text: Go on.", "text: x, chapters: [one]"), "people.kind", 1),
        (GOOD.replace("Go on.", "!!str x"), "people.yaml", 1),
        (GOOD.replace("Go on.", "&a x"), "people.yaml", 1),
        ("- {id: a", "people.yaml", 1),
        ("\x00", "people.yaml", None),
        ("- a\n", "people.kind", 1),
        ("id: a\n", "people.kind", 1),
    ],
)
def test_a_mistake_in_a_sheet_is_told_with_its_line(
    tmp_path: Path, text: str, code: str, line: int | None
) -> None:
    _, faults = load_messages(write(tmp_path, "messages.yaml", text))
    assert code in {fault.code for fault in faults}
    found = next(fault for fault in faults if fault.code == code)
    assert found.file == "levels/messages.yaml"
    assert (found.span.line if found.span else None) == line


def test_a_broken_entry_does_not_hide_the_sound_ones(tmp_path: Path) -> None:
    text = GOOD.replace("topic", "topik").replace("id: a", "id: z") + GOOD
    messages, faults = load_messages(write(tmp_path, "messages.yaml", text))
    assert [m.id for m in messages] == ["a"]
    assert len(faults) == 2  # the wrong key, and the right one that is lacking


def test_a_person_needs_an_english_name(tmp_path: Path) -> None:
    text = (
        "- {id: a, names: {az: A}, country: X, field: y, deeds: [d], gender: f, from_az: true,"
        " certainty: high, sources: [s], years: [1900], hurdle: null}\n"
    )
    people, faults = load_people(write(tmp_path, "people.yaml", text))
    assert people == ()
    assert [fault.code for fault in faults] == ["people.lacks"]
    named = text.replace("az: A", "en: A")
    people, faults = load_people(write(tmp_path, "people.yaml", named))
    assert faults == ()
    assert people[0].years == (1900, None)


def message(id: str, band: str = "6-8", **more: object) -> Message:
    return Message(id, "after_success", band, "care", "text", **more)  # type: ignore[arg-type]


def told(messages: list[Message], band: str, times: int, seed: int = 0) -> list[str]:
    """What is told when each time is in another chapter, so that everything may come again."""
    seen: list[tuple[str, int]] = []
    for turn in range(times):
        found = choose(messages, "after_success", band, turn, seen, seed + turn)
        assert found
        seen.append((found.id, turn))
    return [id for id, _ in seen]


@given(st.integers(1, 8), st.integers(0, 10**9))
def test_no_message_repeats_before_all_were_told(count: int, seed: int) -> None:
    messages = [message(str(number)) for number in range(count)]
    seen = told(messages, "6-8", 3 * count, seed)
    for start in range(0, 3 * count, count):
        assert len(set(seen[start : start + count])) == count
    assert count == 1 or all(one != other for one, other in pairwise(seen))


def test_younger_children_never_hear_what_is_for_older_ones() -> None:
    messages = [message("small"), message("big", "12-14")]
    assert told(messages, "6-8", 3) == ["small"] * 3
    assert told(messages, "12-14", 2) == ["big", "small"]


def test_nothing_fits_a_moment_without_messages() -> None:
    assert choose([message("a")], "loading", "6-8", 1, [], 0) is None


def test_a_message_of_a_chapter_stays_there() -> None:
    messages = [message("a", chapters=(2,))]
    assert choose(messages, "after_success", "6-8", 1, [], 0) is None
    assert choose(messages, "after_success", "6-8", 2, [], 0) == messages[0]


def test_a_hook_is_told_only_where_it_is_named() -> None:
    messages = [message("a", hook=True)]
    assert choose(messages, "after_success", "6-8", 1, [], 0) is None
    assert hooked(messages, "a", "after_success", "6-8") == messages[0]
    assert hooked(messages, "a", "loading", "6-8") is None
    assert hooked(messages, "b", "after_success", "6-8") is None


def test_a_persons_message_for_the_oldest_fitting_band_is_taken() -> None:
    leyla = of_person(MESSAGES, "leyla_mammadbeyova", "after_success", "12-14")
    assert leyla and leyla.id == "leyla-teach"
    assert of_person(MESSAGES, "leyla_mammadbeyova", "after_success", "6-8") is None


@pytest.mark.parametrize("band", BANDS)
@pytest.mark.parametrize("moment", [m for m in MOMENTS if m != "chapter_end"])
def test_every_band_hears_something_at_every_moment(moment: str, band: str) -> None:
    assert choose(MESSAGES, moment, band, 1, [], 7)
