"""Desk: papers, boxes, marks, copies, shelf; what is asked, what goes wrong, what is reached."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.i18n import ROWS
from game.values import Diagnostic
from game.worlds import DESK
from game.worlds.desk_acts import COMMANDS, QUESTIONS
from game.worlds.desk_papers import MOST_PAPERS, Paper, read_papers
from game.worlds.desk_state import DeskState
from game.worlds.world import Outcome

NUTS = "walnut\nhazelnut 7\nalmond 3 Green ones | Sheki"
ACTS = {command.name: command.apply for command in COMMANDS}
ASKS = {question.name: question.ask for question in QUESTIONS}


def desk(text: str = NUTS, **settings: Any) -> DeskState:
    state = DESK.load(text, {"boxes": ["bowl", "sack"], **settings})
    assert isinstance(state, DeskState)
    return state


def done(state: DeskState, *steps: Any) -> DeskState:
    """The state after commands: names, or (name, arguments)."""
    for step in steps:
        name, *values = (step,) if isinstance(step, str) else step
        state, _, fault = ACTS[name](state, *values)
        assert fault is None, fault
    return state


def fault(state: DeskState, name: str, *values: Any) -> str:
    outcome: Outcome = ACTS[name](state, *values)
    after, events, fault = outcome
    assert fault is not None and events == ("bump",) and after.oops
    assert fault.code in ROWS
    return fault.code


def refused(text: str, **settings: Any) -> list[tuple[str, Any]]:
    found = DESK.load(text, settings)
    assert isinstance(found, tuple)
    assert all(one.code in ROWS for one in found)
    return [(one.code, one.span.line if one.span else dict(one.facts)["path"]) for one in found]


def test_a_paper_is_a_kind_a_number_words_and_a_source() -> None:
    papers, faults = read_papers("a\nb 2\nc 2 two words | here\nd - 3 pigs\ne |\nf word | x y\n")
    assert faults == []
    assert papers == (
        Paper("a"), Paper("b", 2), Paper("c", 2, "two words", "here"), Paper("d", 0, "3 pigs"),
        Paper("e"), Paper("f", 0, "word", "x y"),
    )  # fmt: skip


def test_remarks_blank_lines_and_a_dash_are_no_papers() -> None:
    assert desk("-").map.papers == ()
    assert desk("# nuts\n\n  nut\n").map.papers == (Paper("nut"),)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("a | b | c", "map.paper-bars"),
        ("7up", "map.paper-kind"),
        ("| x", "map.paper-kind"),
        ("a 1000001", "map.paper-number"),
        ("a " + "x" * 61, "map.paper-long"),
        ("a | " + "x" * 61, "map.paper-long"),
    ],
)
def test_a_line_that_is_no_paper_is_told_with_its_place(line: str, code: str) -> None:
    assert refused(f"nut\n{line}\nnut") == [(code, 2)]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("boxes", []), ("boxes", ["a", "a"]), ("boxes", ["two words"]), ("boxes", list("abcdefg")),
        ("boxes", 0), ("boxes", True), ("boxes", "bowl"), ("money", -1), ("money", "3"),
        ("shelf", []), ("shelf", [1, "a"]), ("shelf", [True]), ("shelf", "abc"), ("shelf", [1.5]),
        ("repeat", 0), ("repeat", 501), ("shuffle", -1), ("shuffle", None),
        ("words", "hill"), ("words", [""]), ("words", [3]),
        ("props", "tea"), ("props", []), ("props", ["a", "b", "c", "d"]), ("props", ["two words"]),
    ],
)  # fmt: skip
def test_a_setting_that_makes_no_sense_is_told_with_its_key(key: str, value: object) -> None:
    assert refused("nut", **{key: value}) == [("map.setting", key)]


def test_there_are_not_more_papers_than_a_child_can_wait_for() -> None:
    assert len(desk("nut", repeat=MOST_PAPERS).map.papers) == MOST_PAPERS
    assert refused("nut\nnut", repeat=MOST_PAPERS) == [("map.papers", "repeat")]
    assert refused("nut\n" * (MOST_PAPERS + 1)) == [("map.papers", 1)]


def test_papers_are_mixed_in_the_same_way_on_every_machine() -> None:
    text = "\n".join(f"nut {index}" for index in range(1, 9))
    order = [paper.number for paper in desk(text, shuffle=4).map.papers]
    assert order == [paper.number for paper in desk(text, shuffle=4).map.papers]
    assert sorted(order) == list(range(1, 9)) and order != list(range(1, 9))
    assert order != [paper.number for paper in desk(text, shuffle=5).map.papers]


def test_each_paper_goes_from_the_belt_through_the_hand_into_a_box() -> None:
    state = done(desk(), "next_paper")
    assert state.held and ASKS["kind"](state) == "walnut" and ASKS["papers_left"](state)
    state = done(state, ("put", "bowl"), "next_paper", ("put", 1), "next_paper", ("put", "sack"))
    assert state.boxes == ((0,), (1, 2)) and not state.held and not ASKS["papers_left"](state)
    assert DESK.place(state) == (0, 0, "bowl 1, sack 2")
    assert DESK.ticks(state) == 6


def test_questions_read_the_paper_taken_last_even_in_its_box() -> None:
    state = desk()
    assert [ASKS[name](state) for name in ("kind", "number", "name", "source")] == ["", 0, "", ""]
    state = done(state, *(("next_paper", ("put", "bowl")) * 2), "next_paper")
    for now in (state, done(state, ("put", "sack"))):
        found = [ASKS[name](now) for name in ("kind", "number", "name", "source")]
        assert found == ["almond", 3, "Green ones", "Sheki"]


def test_what_cannot_be_done_says_why() -> None:
    start = desk()
    assert fault(start, "put", "bowl") == fault(start, "stamp") == "desk.no-paper"
    taken = done(start, "next_paper")
    assert fault(taken, "next_paper") == "desk.still-holding"
    assert fault(taken, "put", "garden") == fault(taken, "put", 2) == "desk.unknown-box"
    assert fault(taken, "put", True) == fault(taken, "put", -1) == "desk.unknown-box"
    assert fault(taken, "write", "x" * 81) == "desk.long"
    away = done(taken, ("put", "bowl"))
    assert fault(away, "put", "sack") == fault(away, "stamp") == "desk.put-twice"
    empty = done(desk("nut"), "next_paper", ("put", "bowl"))
    assert fault(empty, "next_paper") == "desk.no-papers"


def test_without_boxes_papers_are_only_read() -> None:
    state = done(_loose(), "next_paper", "next_paper", "next_paper")
    assert not ASKS["papers_left"](state)


def _loose() -> DeskState:
    state = DESK.load(NUTS, {})
    assert isinstance(state, DeskState)
    return state


def test_copies_need_no_paper_where_there_are_none() -> None:
    assert done(desk("-"), "copy", "copy").copies == 2
    assert fault(desk(), "copy") == "desk.no-paper"
    assert done(desk(), "next_paper", "copy").copies == 1


def test_the_shelf_is_looked_at_and_put_in_order() -> None:
    state = desk("-", shelf=[5, 3, 9])
    assert ASKS["places"](state) == 3
    answer = ASKS["look"](state, 2)
    assert answer.value == 9 and answer.fault is None and DESK.ticks(answer.state) == 1
    assert done(state, ("swap", 0, 1)).shelf == (3, 5, 9)
    for place in (3, -1, "a", 1.0, True):
        answer = ASKS["look"](state, place)
        assert answer.fault is not None and answer.fault.code == "desk.no-place"
        assert fault(state, "swap", 0, place) == "desk.no-place"


def aimed(start: DeskState, end: DeskState) -> DeskState:
    return DESK.aim(start, end)


def missing(start: DeskState, *steps: Any) -> str:
    status = DESK.status(done(start, *steps), True)
    assert status.solved == (status.missing is None)
    assert status.missing is None or status.missing.code in ROWS
    return status.missing.code if status.missing else ""


def test_the_goal_is_what_another_run_made_of_the_same_desk() -> None:
    text = "nut\nnut\npea"
    sort = ("next_paper", ("put", "bowl")) * 2
    goal = aimed(desk(text), done(desk(text), *sort, "next_paper", "stamp", ("put", "sack")))
    assert missing(goal, *sort, "next_paper", "stamp", ("put", "sack")) == ""
    assert missing(goal) == "desk.box-count"
    assert missing(goal, *sort, "next_paper") == "desk.in-hand"
    assert missing(goal, *sort, "next_paper", ("put", "sack")) == "desk.marks"
    crossed = ("next_paper", ("put", "sack"), *("next_paper", ("put", "bowl")) * 2)
    assert missing(goal, *crossed) == "desk.box-other"
    assert not DESK.status(goal, False).solved


def test_equal_papers_may_change_places() -> None:
    one = ("next_paper", ("put", 0), "next_paper", ("put", 1))
    other = ("next_paper", ("put", 1), "next_paper", ("put", 0))
    assert missing(aimed(desk("nut\nnut"), done(desk("nut\nnut"), *one)), *other) == ""


def test_copies_and_the_order_of_the_shelf_count_too() -> None:
    start = desk("-", shelf=[2, 1])
    goal = aimed(start, done(start, "copy", ("swap", 0, 1)))
    assert missing(goal, ("swap", 0, 1)) == "desk.copies"
    assert missing(goal, "copy") == "desk.shelf"
    assert missing(goal, "copy", ("swap", 1, 0)) == ""


def test_a_desk_is_seen_in_the_terminal() -> None:
    state = done(desk(), "next_paper", "stamp", ("put", "bowl"), "next_paper", ("write", "ok"))
    assert DESK.text(state) == (
        "belt 1: almond 3 Green ones | Sheki\n"
        "hand: hazelnut 7 (ok)\n"
        "[bowl] 1: walnut (*)\n"
        "[sack] 0:\n"
        "tick 5\n"
    )
    other = done(desk("-", shelf=[4, 2], money=9), "copy")
    assert DESK.text(other) == ("[bowl] 0:\n[sack] 0:\nshelf: 4; 2\ntick 1, copies 1, money 9\n")
    many = desk("nut", repeat=40)
    assert DESK.text(many).startswith("belt 40: " + "nut; " * 12 + "...\n")


def test_a_level_knows_its_boxes_and_kinds_by_their_bare_names() -> None:
    fitted = DESK.fitted((desk("nut | blue\nyes"), desk("pea | two words")), frozenset({"yes"}))
    assert [name for name, _ in fitted.constants] == ["bowl", "sack", "nut", "blue", "pea"]
    put = next(one for one in fitted.commands if one.name == "put")
    assert put.params[0].choices == ("bowl", "sack")
    numbers = DESK.fitted((desk(boxes=3),), frozenset({"money"}))
    assert "money" not in [one.name for one in numbers.questions]
    assert next(one for one in numbers.commands if one.name == "put").params[0].kind == "number"


def test_a_paper_moves_on_the_picture_from_the_belt_into_its_box() -> None:
    start = done(desk(), "next_paper")
    after = done(start, ("put", "sack"))

    def hand(t: float) -> tuple[float, float] | None:
        sprites = DESK.picture(start, after, t).sprites
        return next(((one.x, one.y) for one in sprites if one.name == "hand"), None)

    first, middle = hand(0), hand(0.5)
    assert first is not None and middle is not None and middle[0] > first[0]
    assert hand(1) is None
    counts = [one.look for one in DESK.picture(start, after, 1).sprites if one.name == "box"]
    assert counts == ["bowl|0|2|0", "sack|1|2|1"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["next_paper", "stamp", "copy", "bowl", "sack", "look"]), max_size=20)
)
def test_every_way_through_a_desk_can_be_told_drawn_and_hashed(steps: list[str]) -> None:
    state = desk(shelf=[1, 2])
    for step in steps:
        before = state
        if step == "look":
            state = ASKS["look"](state, 1).state
        else:
            outcome = ACTS["put"](state, step) if step in ("bowl", "sack") else ACTS[step](state)
            state = outcome[0]
        assert state.tick == before.tick + 1
        boxed = sorted(index for box in state.boxes for index in box)
        assert boxed == sorted(set(boxed)) and all(index < state.taken for index in boxed)
        for t in (0.0, 0.3, 0.7, 1.0):
            assert DESK.picture(before, state, t).sprites
        assert DESK.text(state).endswith("\n") and hash(state) is not None
        assert hash(DESK.essence(state)) is not None


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ab1-| #\n\t\u0259\x00{}", max_size=40))
def test_any_text_is_a_desk_or_is_refused_with_its_place(text: str) -> None:
    found = DESK.load(text, {})
    if isinstance(found, tuple):
        assert found and all(isinstance(one, Diagnostic) and one.span for one in found)
    else:
        assert isinstance(found, DeskState)
