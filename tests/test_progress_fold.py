"""State follows from events: laws over random logs, and what each kind of event does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from game.progress import Event, Player, Result, Settings, State, apply, fold
from game.progress.fold import KINDS

PLAYERS = some.sampled_from(["p", "q", "r"])
LEVELS = some.sampled_from(["one", "two", "three"])
WORDS = some.text(max_size=4)

attempts = some.builds(
    lambda player, level, won, stars, size, program: Event.of(
        "attempt", player, level=level, won=won, stars=stars, size=size, program=program
    ),
    PLAYERS,
    LEVELS,
    some.booleans(),
    some.integers(-1, 5),
    some.none() | some.integers(-2, 9),
    some.sampled_from(["", "a", "b", "c"]),
)
nonsense: Any = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | WORDS,
    lambda inner: some.lists(inner, max_size=3).map(tuple) | some.dictionaries(WORDS, inner),
    max_leaves=4,
)
FACTS = sorted(
    {"name", "value", "level", "won", "stars", "size", "program", "person", "message", "right"}
    | {"number", "avatar", "dyes", "rows", "cloth", "chapter", "up"}
)
anything = some.builds(
    lambda kind, player, facts: Event(kind, player, tuple(sorted(facts.items()))),
    some.sampled_from([*KINDS, "setting", "danced", ""]),
    PLAYERS | some.just(""),
    some.dictionaries(some.sampled_from([*FACTS, "unknown"]), nonsense | LEVELS | some.just(True)),
)


def only(state: State) -> Player:
    (player,) = state.players
    return player


@settings(max_examples=200, deadline=None)
@given(some.lists(attempts, max_size=12), some.randoms(use_true_random=False))
def test_the_order_of_attempts_never_matters(events: list[Event], chance: Any) -> None:
    shuffled = list(events)
    chance.shuffle(shuffled)
    by_id = [{player.id: player for player in fold(log).players} for log in (events, shuffled)]
    assert by_id[0] == by_id[1]


@settings(max_examples=300, deadline=None)
@given(some.lists(anything, max_size=12))
def test_whatever_stands_in_a_log_the_fold_gives_a_state_and_equals_its_steps(
    events: list[Event],
) -> None:
    state = State()
    for event in events:
        state = apply(state, event)
    assert repr(state) == repr(fold(events))
    assert {event.player for event in events if event.kind in KINDS} - {""} == {
        player.id for player in (*state.players, *state.hidden)
    }


@settings(max_examples=100, deadline=None)
@given(some.lists(attempts, max_size=8), attempts)
def test_one_more_attempt_never_takes_anything_away(events: list[Event], more: Event) -> None:
    before = fold(events).player(more.player)
    after = fold([*events, more]).player(more.player)
    assert after is not None
    if before is not None:
        assert before.won <= after.won
        for level, old in before.results:
            new = after.result(level)
            assert new is not None
            assert new.stars >= old.stars
            assert new.attempts >= old.attempts
            assert old.size is None or (new.size is not None and new.size <= old.size)


@settings(max_examples=100, deadline=None)
@given(some.lists(attempts, max_size=8))
def test_unknown_kinds_change_nothing(events: list[Event]) -> None:
    strange = [step for event in events for step in (Event.of("danced", "p", steps=7), event)]
    assert fold(strange) == fold(events)


def test_a_child_is_made_changed_and_taken_off_the_list_without_losing_anything() -> None:
    made = Event.of(
        "player_made", "p", name="  Əli\u202e ", number=7, avatar={"hat": "red"}, dyes=3
    )
    state = fold([made])
    assert only(state) == Player("p", 7, "Əli", (("hat", "red"),), 3)
    state = apply(state, Event.of("player_changed", "p", name="Aysu", avatar=(("hat", "blue"),)))
    assert only(state) == Player("p", 7, "Aysu", (("hat", "blue"),), 3)
    state = apply(state, Event.of("attempt", "p", level="one", won=True, stars=2, size=4))
    gone = apply(state, Event.of("player_removed", "p"))
    assert gone.players == ()
    assert gone.hidden == state.players
    later = apply(gone, Event.of("attempt", "p", level="two", won=True, stars=1, size=4))
    assert later.players == ()
    assert later.hidden[0].won == {"one", "two"}


def test_children_stay_in_the_order_they_came() -> None:
    events = [Event.of("player_made", id, name=id, number=n) for n, id in enumerate("cab")]
    state = apply(fold(events), Event.of("met", "c", person="latif_karimov"))
    assert [player.id for player in state.players] == ["c", "a", "b"]
    assert state.player("a") is not None
    assert state.player("nobody") is None


def test_results_count_even_where_the_making_of_the_child_comes_later_or_never() -> None:
    tried = Event.of("attempt", "p", level="one", won=True, stars=3, size=2)
    made = Event.of("player_made", "p", name="Əli", number=7)
    assert fold([tried, made]) == fold([made, tried])
    assert only(fold([tried])).won == {"one"}


def test_a_result_keeps_the_most_stars_the_fewest_blocks_and_the_best_program() -> None:
    facts: list[dict[str, Any]] = [
        {"won": False, "stars": 3, "size": 1, "program": "lost"},
        {"won": True, "stars": 1, "size": 9, "program": "long"},
        {"won": True, "stars": 3, "size": 4, "program": "short"},
        {"won": True, "stars": 2, "size": 6, "program": "middle"},
        {"won": "yes", "stars": 3, "size": 0, "program": "nonsense"},
    ]
    state = fold(Event.of("attempt", "p", level="one", **fact) for fact in facts)
    assert only(state).result("one") == Result(3, 4, 5, True, "short")
    assert only(state).result("two") is None
    assert only(state).stars == 3
    assert only(fold([Event.of("attempt", "p", level="one")])).result("one") == Result(attempts=1)


def test_a_child_meets_sees_foretells_finds_and_chooses() -> None:
    state = fold(
        [
            Event.of("met", "p", person="a"),
            Event.of("met", "p", person="b"),
            Event.of("met", "p", person="a"),
            Event.of("seen", "p", message="m"),
            Event.of("predicted", "p", level="one", right=True),
            Event.of("predicted", "p", level="two", right=False),
            Event.of("bug", "p", level="one", name="off by one"),
            Event.of("bug", "p", level="one", name=7),
            Event.of("face", "p", value="beads"),
            Event.of("face", "p", value="balloons"),
            Event.of("player_made", "p", avatar=(("hat", "red", "big"),)),
            Event.of("player_made", "p", avatar=7),
        ]
    )
    player = only(state)
    assert player.met == ("a", "b")
    assert player.seen == ("m",)
    assert player.predicted == ("one",)
    assert player.bugs == (("one", "off by one"),)
    assert player.face == "beads"
    assert player.avatar == ()


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("language", "az", Settings(language="az")),
        ("large", True, Settings(large=True)),
        ("large", 1, Settings()),
        ("effects", 0.5, Settings(effects=0.5)),
        ("effects", 0, Settings(effects=0.0)),
        ("effects", 40, Settings(effects=1.0)),
        ("effects", -1e300, Settings(effects=0.0)),
        ("effects", float("nan"), Settings()),
        ("effects", True, Settings()),
        ("gravity", 9, Settings()),
        (["large"], True, Settings()),
    ],
)
def test_a_setting_is_taken_where_it_exists_and_its_value_fits(
    name: Any, value: Any, expected: Settings
) -> None:
    assert fold([Event("setting", "", (("name", name), ("value", value)))]).settings == expected
