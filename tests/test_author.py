"""Levels that are being made: drafts, their files, what is said of them, how they are opened."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from shelves import game_library

from game.author import (
    EMPTY,
    Draft,
    Map,
    Study,
    Table,
    add_language,
    add_map,
    copy_map,
    from_yaml,
    frozen,
    level_of,
    move_block,
    move_map,
    opened,
    program_of,
    put,
    remove_language,
    remove_map,
    set_form,
    set_hint,
    set_map,
    set_program,
    set_says,
    set_text,
    sign,
    thawed,
    to_yaml,
    toggle_block,
    verdict,
)
from game.data import data_root
from game.i18n import Catalogue, word
from game.levels import FORMS, Words, judge, worded
from game.levels.level import Level
from game.solve import search, searching, words_of

ROOT = data_root()
LEVELS = tuple(game_library().levels)
SOME = LEVELS[::6]
TONGUES = {name: Catalogue.load(name, ROOT) for name in ("az", "ru")}

ROAD = Draft(
    "made-1",
    texts=(("en", Words("To the tea", "Walk to the flag.")),),
    maps=(Map(("_....", "_>.G.", "_....")),),
    blocks=("forward",),
    solution="forward()\nforward()",
)


# -- the file

LETTER = some.characters(exclude_categories=("Cs", "Cc"))
TEXT = some.text(LETTER, max_size=40) | some.sampled_from(
    ["yes", "no", "12:30", "010", "~", "- a", "a: b", "a # b", "#", "{", "[", "&a", "*a", "!t", "|",
     ">", "'", '"', "\\", "İlmə", "ё", " x ", "null", "true", "1", "a,b", "\u2028", "\u00a0", "%"]
)  # fmt: skip
KEYS = some.sampled_from(["title", "goal", "story", "cheer"])
ROWS = some.lists(some.text("._#G>o i|", min_size=1, max_size=9), min_size=1, max_size=6)
PLAIN: Any = some.recursive(
    some.booleans() | some.integers(-999, 999_999_999) | TEXT,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)

EDITS: Any = some.one_of(
    some.builds(lambda k, t: lambda d: set_text(d, k, t), KEYS, TEXT),
    some.builds(lambda k, t: lambda d: set_text(d, k, t, "ru"), KEYS, TEXT),
    some.builds(lambda n, t: lambda d: set_hint(d, n, t), some.integers(0, 3), TEXT),
    some.builds(lambda t: lambda d: set_says(d, "b01", t, "az"), TEXT),
    some.builds(lambda x: lambda d: add_language(d, x), some.sampled_from(["az", "ru", "de"])),
    some.builds(lambda x: lambda d: remove_language(d, x), some.sampled_from(["en", "ru"])),
    some.builds(lambda r: lambda d: set_map(d, 0, _solid(r)), ROWS),
    some.builds(lambda r, n: lambda d: set_map(d, 0, _solid(r), tick=n), ROWS, some.integers(0, 9)),
    some.builds(lambda r: lambda d: add_map(d, Map(_solid(r))), ROWS),
    some.just(lambda d: copy_map(d, 0)),
    some.just(lambda d: remove_map(d, 0)),
    some.just(lambda d: move_map(d, 0, len(d.maps) - 1)),
    some.builds(lambda k: lambda d: toggle_block(d, k),
                some.sampled_from(["left", "take", "repeat", "forward"])),
    some.just(lambda d: move_block(d, "forward", 0)),
    some.builds(lambda p: lambda d: set_program(d, "start", p),
                some.sampled_from(["", "left()", "for _ in range(3):\n    forward()", "foward"])),
    some.builds(lambda a: lambda d: sign(d, a, "CC0-1.0"), TEXT),
    some.builds(lambda f: lambda d: set_form(d, f), some.sampled_from(FORMS)),
    some.builds(lambda v: lambda d: put(d, "given", v), PLAIN),
    some.builds(lambda v: lambda d: put(d, "legend", v), PLAIN),
    some.just(lambda d: put(d, "given", None)),
)  # fmt: skip


def _solid(rows: list[str]) -> tuple[str, ...]:
    """Rows as a canvas gives them: of one width, none of them empty."""
    wide = max(map(len, rows))
    return tuple(row.replace(" ", "_").ljust(wide, "_") for row in rows)


@settings(max_examples=300, deadline=None)
@given(some.lists(EDITS, max_size=8))
def test_a_draft_is_read_back_from_its_file_as_it_was(edits: list[Any]) -> None:
    draft = ROAD
    for edit in edits:
        before, text = draft, to_yaml(draft)
        draft = edit(draft)
        assert to_yaml(before) == text  # an edit changes no draft there was
        again, faults = from_yaml(to_yaml(draft))
        assert (again, faults) == (draft, ())


@settings(max_examples=200, deadline=None)
@given(PLAIN)
def test_plain_values_freeze_and_thaw(value: Any) -> None:
    assert thawed(frozen(value)) == value
    hash(frozen(value))


def test_every_level_of_the_game_is_read_as_a_draft_and_written_again() -> None:
    assert len(LEVELS) > 150
    for level in LEVELS:
        draft, faults = from_yaml((ROOT / level.file).read_bytes())
        assert draft is not None and not faults
        assert from_yaml(to_yaml(draft))[0] == draft, level.id


def test_what_is_no_level_file_gives_no_draft_but_a_word() -> None:
    for text in ("", "- a", "title: x", "id: [a]", "id: &a x", "{", "id: a\nid: b"):
        draft, faults = from_yaml(text)
        assert draft is None and faults
        assert all(word(fault, catalogue.say) for fault in faults for catalogue in TONGUES.values())


def test_a_key_is_set_taken_out_and_stays_in_its_place() -> None:
    table = Table((("a", 1), ("b", 2)))
    assert table.put("a", 3).rows == (("a", 3), ("b", 2))
    assert table.put("a", None).rows == (("b", 2),)
    assert "a" not in EMPTY and list(table) == ["a", "b"]


def test_texts_in_other_languages_are_told_in_them() -> None:
    draft = set_text(set_text(ROAD, "title", "К чаю", "ru"), "goal", "Дойди до флага.", "ru")
    level, faults = level_of(draft)
    assert level is not None and not faults
    assert worded(level, "ru").title == "К чаю"
    assert worded(level, "az").title == worded(level, "en").title == "To the tea"


# -- what is said of a draft


def codes(draft: Draft) -> list[str]:
    return [note.fault.code for note in verdict(draft).notes]


def test_a_whole_level_is_playable_and_its_par_is_proved() -> None:
    found = verdict(replace(ROAD, author="Aysel"))
    assert found.playable and found.proof == "proved" and found.done
    assert (found.par, found.grade) == (2, 1)
    assert [note.fault.code for note in found.notes] == ["author.few-hints"]


@pytest.mark.parametrize(
    ("draft", "code", "place"),
    [
        (set_text(ROAD, "title", "  "), "author.no-title", "title"),
        (set_text(ROAD, "goal", ""), "author.no-goal", "goal"),
        (set_map(ROAD, 0, ("_..G",)), "author.no-robot", "maps"),
        (set_map(ROAD, 0, (">>.G",)), "map.two-starts", "maps"),
        (set_program(ROAD, "solution", ""), "author.no-solution", "solution"),
        (set_program(ROAD, "solution", "forward()"), "author.solution-loses", "solution"),
        (set_form(ROAD, "fix"), "author.no-start", "start"),
        (set_program(set_form(ROAD, "fix"), "start", ROAD.solution), "author.start-wins", "start"),
        (set_program(ROAD, "solution", "left()\nright()\nforward()\nforward()"),
         "author.not-offered", "blocks"),
        (put(ROAD, "ends", "anywhere"), "author.empty-wins", "maps"),
        (set_program(set_form(ROAD, "predict"), "start", "forward()"), "author.few-answers",
         "choices"),
        (set_program(ROAD, "solution", "forward("), "source.bracket-open", "solution"),
    ],
)  # fmt: skip
def test_what_stops_a_level_is_said_at_its_place(draft: Draft, code: str, place: str) -> None:
    found = verdict(draft)
    assert not found.playable
    stops = [note for note in found.notes if note.stops]
    assert code in [note.fault.code for note in stops] or code.startswith("source.")
    assert place in [note.place for note in stops]
    for note in found.notes:
        for catalogue in TONGUES.values():
            assert "{" not in word(note.fault, catalogue.say)


def test_a_shorter_way_and_twin_maps_are_told_but_stop_nothing() -> None:
    wide = toggle_block(toggle_block(ROAD, "left"), "right")
    long = set_program(wide, "solution", "left()\nright()\nforward()\nforward()")
    found = verdict(copy_map(long, 0))
    said = [note.fault.code for note in found.notes]
    assert found.playable and found.proof == "shorter"
    assert found.shorter == "forward()\nforward()\n"
    assert {"author.shorter", "author.same-maps"} <= set(said)


def test_words_that_break_a_rule_are_told_in_each_language() -> None:
    draft = set_text(ROAD, "story", "Boys are better at this than girls.")
    notes = [note for note in verdict(draft).notes if note.rule]
    assert notes and {(note.place, note.language) for note in notes} == {("story", "en")}
    for catalogue in TONGUES.values():
        assert all(word(note.fault, catalogue.say) for note in notes)


def test_what_another_language_lacks_is_counted() -> None:
    draft = set_text(ROAD, "title", "К чаю", "ru")
    (note,) = [one for one in verdict(draft).notes if one.place == "texts"]
    assert dict(note.fault.facts) == {"language": "ru", "count": 1}


def test_a_study_goes_on_in_slices_and_ends_where_all_at_once_ends() -> None:
    for level in SOME:
        draft = opened(level, "made-x", {"en": Catalogue.load("en", ROOT)})
        assert draft is not None
        study, steps = Study(draft, budget=9_000), 0
        while study.step():
            steps += 1
            assert steps < 400
        assert study.done and steps >= 3
        whole = verdict(draft, budget=9_000)
        assert replace(study.verdict, level=None) == replace(whole, level=None)


@settings(max_examples=60, deadline=None)
@given(some.lists(EDITS, max_size=5))
def test_any_draft_has_a_verdict(edits: list[Any]) -> None:
    draft = ROAD
    for edit in edits:
        draft = edit(draft)
    found = verdict(draft, budget=2_000)
    assert found.done
    assert found.playable <= (found.level is not None)
    assert [note.order for note in found.notes] == sorted(note.order for note in found.notes)


def test_a_search_in_slices_finds_the_same() -> None:
    looked = [level for level in SOME if level.form not in ("predict", "create")]
    assert len(looked) > 10
    for level in looked:
        way, rests = searching(level, words_of(level), level.par, 6_000, None, 500), 0
        try:
            while True:
                next(way)
                rests += 1
        except StopIteration as end:
            assert end.value == search(level, words_of(level), level.par, 6_000)
        assert rests < 2_000


# -- levels of the game


@pytest.mark.parametrize("level", SOME, ids=lambda level: level.id)
def test_a_level_of_the_game_is_made_ones_own(level: Level) -> None:
    draft = opened(level, "made-own", TONGUES)
    assert draft is not None
    assert draft.languages == ("az", "ru", "en")
    mine, faults = level_of(draft)
    assert mine is not None and not faults
    assert mine.id == "made-own" and not mine.message
    assert mine.title == TONGUES["az"].say(level.title, level.id)
    assert worded(mine, "en").mistakes == level.mistakes
    assert repr(mine.states) == repr(level.states)  # maps are equal only to themselves
    for name in ("blocks", "solution", "start", "par", "cards", "choices", "beads",
                 "face", "forecast", "given", "output", "calls", "skin"):  # fmt: skip
        assert getattr(mine, name) == getattr(level, name), name
    assert judge(mine, mine.solution).won == judge(level, level.solution).won
    assert from_yaml(to_yaml(draft)) == (draft, ())
    assert program_of(draft, "solution" if draft.solution else "start").body


def test_the_verdict_on_the_games_own_levels_is_that_of_check() -> None:
    for level in SOME:
        draft = opened(level, "made-own", TONGUES)
        assert draft is not None
        found = verdict(draft, budget=3_000)
        assert found.playable, (level.id, found.notes)
        assert found.par == level.par and found.proof != "shorter"
        assert not [note for note in found.notes if note.rule], level.id
