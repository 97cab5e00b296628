"""Two at one screen: laws of turns and credit, and of the cards they talk about."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from game.data import data_root
from game.people import PairCard, load_pair_cards, next_card
from game.progress import Event, Pair, Seat, credited, fold
from game.progress.fold import KINDS
from game.progress.pair import GUEST, SHARED, TURN, changed, swapped, tried

CHILD, OTHER, VISITOR = Seat("p", "Aysu"), Seat("q", "Murad"), Seat("", "Nənə")
STEPS = {"change": changed, "try": tried, "swap": swapped}
moves = some.lists(some.sampled_from(sorted(STEPS)), max_size=60)
partners = some.sampled_from([OTHER, VISITOR])
CARDS = load_pair_cards(data_root())[0]


def played(done: list[str], partner: Seat = OTHER) -> Pair:
    pair = Pair((CHILD, partner))
    for step in done:
        pair = STEPS[step](pair)
    return pair


@given(moves)
def test_one_has_the_wheel_and_the_other_the_compass(done: list[str]) -> None:
    pair = played(done)
    assert {pair.at_wheel, pair.with_map} == {CHILD, OTHER}
    assert pair.at_wheel is pair.seats[done.count("swap") % 2]


@given(moves)
def test_only_a_swap_hands_over_the_wheel(done: list[str]) -> None:
    pair = played(done)
    assert changed(pair).driver == tried(pair).driver == pair.driver
    assert swapped(swapped(pair)).driver == pair.driver != swapped(pair).driver


@given(moves)
def test_the_thread_grows_with_each_change_until_the_swap_is_offered(done: list[str]) -> None:
    pair = played(done)
    assert 0 <= pair.share <= 1 and 0 <= pair.left <= TURN
    assert pair.is_offered == (pair.left == 0) == (pair.share == 1)
    assert changed(pair).share > pair.share or pair.is_offered
    assert swapped(pair).share == 0 and not swapped(pair).is_offered


@given(moves)
def test_an_offer_takes_nothing_away(done: list[str]) -> None:
    pair = tried(played(done))
    assert pair.is_offered
    again = changed(pair)
    assert again.changes == pair.changes + 1 and again.driver == pair.driver


@given(moves)
def test_a_turn_counts_once_and_only_when_something_was_made_of_it(done: list[str]) -> None:
    stretches: list[list[str]] = [[]]
    for step in done:
        if step == "swap":
            stretches.append([])
        else:
            stretches[-1].append(step)
    used = [at % 2 for at, stretch in enumerate(stretches) if stretch]
    assert played(done).turns == (used.count(0), used.count(1))


@given(some.lists(some.integers(1, 12), max_size=9))
def test_turns_stay_even_where_each_makes_something_of_every_turn(lengths: list[int]) -> None:
    done = [step for many in lengths for step in (*["change"] * many, "swap")]
    first, second = played(done).turns
    assert first - second in (0, 1)


facts = some.dictionaries(
    some.sampled_from(["level", "won", "stars", "size", "program", "message", "person", "name"]),
    some.booleans() | some.integers(0, 3) | some.sampled_from(["one", "two"]),
)
events = some.builds(
    lambda kind, player, given: Event.of(kind, player, **given),
    some.sampled_from([*KINDS, "setting"]),
    some.sampled_from(["p", "q", ""]),
    facts,
)


@given(events, partners)
def test_what_a_pair_does_is_kept_for_both_and_a_wish_for_one(event: Event, other: Seat) -> None:
    kept = credited(Pair((CHILD, other)), event)
    done = event.kind in SHARED and event.player == CHILD.id
    assert [one.player for one in kept] == (
        ["p", "q"] if done and other is OTHER else [event.player]
    )
    assert all(one.kind == event.kind for one in kept)
    for one in kept:
        told = dict(one.facts)
        told.pop("partner", None)
        assert told == dict(event.facts)


@given(events)
def test_a_child_alone_keeps_its_own_events_as_they_are(event: Event) -> None:
    assert credited(None, event) == (event,)


def test_an_attempt_tells_each_with_whom_it_was_made() -> None:
    won = Event.of("attempt", "p", level="one", won=True)
    mine, theirs = credited(Pair((CHILD, OTHER)), won)
    assert dict(mine.facts)["partner"] == "q" and dict(theirs.facts)["partner"] == "p"


def test_of_a_guest_nothing_is_kept_but_that_there_was_one() -> None:
    won = Event.of("attempt", "p", level="one", won=True)
    (only,) = credited(Pair((CHILD, VISITOR)), won)
    assert dict(only.facts)["partner"] == GUEST
    assert VISITOR.name not in repr(only)


attempts = some.lists(
    some.builds(
        lambda level, won, stars: Event.of("attempt", "p", level=level, won=won, stars=stars),
        some.sampled_from(["one", "two", "three"]),
        some.booleans(),
        some.integers(0, 3),
    ),
    max_size=12,
)


@given(attempts)
def test_both_carpets_grow_alike(done: list[Event]) -> None:
    pair = Pair((CHILD, OTHER))
    state = fold(one for event in done for one in credited(pair, event))
    results = [player.results for player in state.players]
    assert len(results) == (2 if done else 0)
    assert all(one == fold(done).players[0].results for one in results)


def test_the_shipped_cards_are_many_and_sound() -> None:
    cards, faults = load_pair_cards(data_root())
    assert not faults
    assert len([card for card in cards if not card.with_guest]) >= 12
    assert len([card for card in cards if card.with_guest]) >= 5
    for card in cards:
        for text in (card.ask, card.then):
            names = ("{grown}", "{child}") if card.with_guest else ("{driver}", "{navigator}")
            assert text.startswith(tuple(f"{name}, " for name in names)), card.id


def test_a_mistake_in_the_cards_is_told_with_its_line(tmp_path: Any) -> None:
    (tmp_path / "levels").mkdir()
    sheet = tmp_path / "levels" / "pairs.yaml"
    sheet.write_text('- id: one\n  ask: "{driver}, so?"\n- id: two\n  ask: a\n  then: b\n')
    cards, faults = load_pair_cards(tmp_path)
    assert [card.id for card in cards] == ["two"]
    assert [(fault.code, fault.span.line if fault.span else 0) for fault in faults] == [
        ("people.lacks", 1)
    ]


@given(some.booleans(), some.integers(0, 99))
def test_no_card_comes_again_before_all_were_seen(guest: bool, seed: int) -> None:
    fitting = [card for card in CARDS if guest or not card.with_guest]
    seen: list[str] = []
    for _ in fitting:
        card = next_card(CARDS, guest, seen, seed)
        assert card is not None
        seen.append(card.id)
    assert sorted(seen) == sorted(card.id for card in fitting)
    again = next_card(CARDS, guest, seen, seed)
    assert again is not None and again.id != seen[-1]


@given(some.lists(some.sampled_from([card.id for card in CARDS])), some.integers(0, 99))
def test_two_children_never_get_a_card_that_speaks_to_a_grown_up(
    seen: list[str], seed: int
) -> None:
    card = next_card(CARDS, False, seen, seed)
    assert card is not None and not card.with_guest


def test_without_cards_there_is_none() -> None:
    assert next_card((), True, (), 3) is None
    assert next_card((PairCard("a", "b", "c", True),), False, (), 3) is None
