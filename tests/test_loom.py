"""The world of the carpet: commands, faults, what is told of a cloth, hostile patterns."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.blocks import Toolbox, check
from game.i18n import ROWS
from game.program import Node, Program
from game.run import Trace, compile, execute
from game.source import parse, show
from game.values import Diagnostic
from game.worlds import LOOM, Picture, Sprite
from game.worlds.loom_read import MOST
from game.worlds.loom_state import COLOURS, LETTERS, LoomState

TOOLBOX = Toolbox.of(LOOM)

FLAG = """\
bbbb
rr..
rrcc
"""


def loom(text: str = FLAG, **settings: Any) -> LoomState:
    state = LOOM.load(text, settings)
    assert isinstance(state, LoomState), state
    return state


def woven(text: str, state: LoomState | None = None) -> Trace:
    parsed = parse(text, TOOLBOX)
    assert not parsed.diagnostics, parsed.diagnostics
    return execute(compile(parsed.program, TOOLBOX), state or loom())


def refused(text: str, **settings: Any) -> list[str]:
    found = LOOM.load(text, settings)
    assert isinstance(found, tuple), found
    assert all(fault.code in ROWS for fault in found)
    return [fault.code for fault in found]


def fault(text: str, state: LoomState | None = None) -> Diagnostic:
    found = woven(text, state).fault
    assert found is not None and found.code in ROWS
    return found


# -- weaving


def test_an_empty_loom_as_text_shows_its_pattern_beside_it() -> None:
    assert LOOM.text(loom()) == (
        "  ....   bbbb\n  ....   rr..\n> ....   rrcc\nrows 0 of 3, left 10\n"
    )


def test_knots_are_tied_from_the_left_and_rows_grow_upwards() -> None:
    trace = woven("weave(red, 2)\nweave(cream)\nweave(cream)\nnext_row()\nweave(red)")
    assert LOOM.text(trace.world) == (
        "  ....   bbbb\n> r...   rr..\n  rrcc   rrcc\nrows 1 of 3, left 5\n"
    )


def test_a_wrong_knot_is_no_fault_but_lies_loose() -> None:
    trace = woven("weave(red)\nweave(blue)\nskip()\nweave(green)\nnext_row()\nweave(red, 3)")
    assert trace.fault is None
    assert LOOM.text(trace.world) == (
        "  ....   bbbb\n> rrR.   rr..\n  rB.G   rrcc\nrows 1 of 3, wrong 3, left 5\n"
    )
    missing = LOOM.status(trace.world, True).missing
    assert missing == Diagnostic.of("loom.wrong-knots", count=3)


def test_a_cloth_like_the_pattern_is_done_when_the_program_has_ended() -> None:
    trace = woven(
        "weave(red,2)\nweave(cream,2)\nnext_row()\nweave(red,2)\nnext_row()\nweave(blue,4)"
    )
    assert LOOM.status(trace.world, True).solved
    assert not LOOM.status(trace.world, False).solved
    assert LOOM.status(trace.world, True).counters == (("row", 3, 3),)
    after = woven("next_row()", trace.world).world
    assert LOOM.status(after, True).solved and LOOM.status(after, True).counters[0] == ("row", 3, 3)


def test_a_cloth_that_lacks_knots_is_told_how_many() -> None:
    status = LOOM.status(woven("weave(red, 2)").world, True)
    assert status.missing == Diagnostic.of("loom.knots-left", count=8)


def test_row_column_width_and_height_are_values() -> None:
    text = "skip(2)\nprint(row(), column(), width(), height())\nnext_row()\nprint(row(), column())"
    assert woven(text).output == ("0 2 4 3", "1 0")
    full = "for _ in range(height()):\n    next_row()\nprint(row())"
    assert woven(full).output == ("3",)


def test_colours_are_values_that_boxes_lists_and_knots_may_hold() -> None:
    text = (
        "def band(colour):\n    weave(colour, width())\n    next_row()\n\n"
        "rows = [red, blue, gold]\nfor one in rows:\n    band(one)\n"
    )
    parsed = parse(text, TOOLBOX)
    assert check(parsed.program, TOOLBOX) == ()
    assert show(parsed.program, TOOLBOX).text == text
    assert woven(text).world.done == ("rrrr", "bbbb", "oooo")
    assert woven('weave("green")').world.line == "g"


@pytest.mark.parametrize("colour", COLOURS)
def test_every_colour_has_a_letter_of_its_own(colour: str) -> None:
    assert woven(f"weave({colour})").world.line == LETTERS[colour]
    assert len(set(LETTERS.values())) == len(COLOURS)


# -- faults


def test_past_the_edge_is_a_fault_and_the_cloth_shows_the_full_row() -> None:
    trace = woven("weave(red, 3)\nweave(blue, 3)")
    assert trace.fault is not None
    assert (trace.fault.code, dict(trace.fault.facts)) == ("loom.edge", {"width": 4})
    assert trace.world.line == "rrrb" and trace.world.oops


def test_above_the_last_row_is_a_fault() -> None:
    up = "for _ in range(4):\n    next_row()"
    assert dict(fault(up).facts) == {"height": 3} and fault(up).code == "loom.top"
    assert fault("for _ in range(3):\n    next_row()\nweave(red)").code == "loom.top"
    assert woven("for _ in range(3):\n    next_row()\nweave(red, 0)").fault is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("weave(red, -1)", "loom.negative"),
        ("weave(red, -(10 ** 900))", "loom.negative"),
        ("weave(red, 10 ** 900)", "loom.edge"),
        ("skip(1.5)", "loom.whole"),
        ("weave(red, 2.0)", "loom.whole"),
        ('weave("pink")', "run.not-a-choice"),
        ("weave(3)", "run.needs-text"),
        ('weave(red, "two")', "run.needs-number"),
        ("weave(red, True)", "run.needs-number"),
        ("weave([red])", "run.needs-text"),
    ],
)
def test_what_cannot_be_woven_is_told(text: str, code: str) -> None:
    assert fault(text).code == code


def test_nothing_woven_is_nothing_done() -> None:
    assert woven("weave(red, 0)\nskip(0)").world == loom()


# -- states


def test_two_states_with_the_same_cloth_are_equal_however_long_they_took() -> None:
    once, thrice = woven("weave(red, 3)").world, woven("weave(red)\nweave(red)\nweave(red)").world
    assert once == thrice and hash(once) == hash(thrice)
    assert LOOM.ticks(once) == 1 and LOOM.ticks(thrice) == 3
    assert LOOM.essence(once) == LOOM.essence(thrice)


def test_rows_are_shared_between_the_steps_of_a_run() -> None:
    steps = woven("for _ in range(3):\n    weave(red, 4)\n    next_row()").steps
    assert steps[-1].world.done[0] is steps[4].world.done[0]


# -- the pattern


def test_a_pattern_is_drawn_top_row_first() -> None:
    assert loom().frame.target == ("rrcc", "rr..", "bbbb")


def test_a_size_is_a_loom_without_a_pattern() -> None:
    state = loom("6x4")
    assert (state.frame.width, state.frame.height, state.frame.target) == (6, 4, ())
    assert LOOM.status(state, True).solved and LOOM.status(state, True).missing is None
    assert loom("6 x 4\n") == state


def test_a_loom_of_a_size_takes_what_a_solution_weaves_as_its_pattern() -> None:
    state = loom("3x2")
    end = woven("weave(red)\nnext_row()\nskip()\nweave(gold)", state).world
    aimed = LOOM.aim(state, end)
    assert aimed.frame.target == ("r..", ".o.") and aimed.line == ""
    assert LOOM.aim(state, state) == state
    assert LOOM.aim(aimed, state) == aimed


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("RR", ["loom.letter"]),
        ("r b", ["loom.letter"]),
        ("r\tb\nr\tb", ["loom.letter", "loom.letter"]),
        ("rr\nr", ["loom.ragged"]),
        ("r\n" + "r" * 50_000, ["loom.ragged"]),
        ("..\n..", ["loom.no-pattern"]),
        ("r" * (MOST + 1), ["map.too-big"]),
        ("r\n" * (MOST + 1), ["map.too-big"]),
        ("0x4", ["map.too-big"]),
        ("41x2", ["map.too-big"]),
        ("1000x2", ["loom.letter"]),
        ("-1x2", ["loom.letter"]),
        ("ə", ["loom.letter"]),
    ],
)
def test_a_pattern_that_cannot_be_woven_is_refused(text: str, codes: list[str]) -> None:
    assert refused(text) == codes


@pytest.mark.parametrize(
    "answers",
    [5, "rr", {}, [5], [""], ["rrrrr"], ["r\nr\nr\nr"], ["r", "r."], ["xx"], ["r"] * 5, [None]],
)
def test_answers_that_cannot_be_told_apart_are_refused(answers: Any) -> None:
    assert set(refused("4x3", answers=answers)) == {"map.setting"}


def test_the_answer_that_was_woven_is_found_without_the_empty_cells_around_it() -> None:
    state = loom("4x3", answers=["rrr\nrrr", "rrr", "rr\nrr\nrr"])
    assert LOOM.choices(state) == (("1", 0, 0), ("2", 1, 0), ("3", 2, 0))
    assert LOOM.place(state) == (-1, 0, "")
    assert LOOM.place(woven("weave(red, 3)\nnext_row()\n", state).world) == (1, 0, "")
    assert LOOM.place(woven("weave(blue, 3)", state).world) == (-1, 0, "")
    twice = woven("for _ in range(2):\n    weave(red, 3)\n    next_row()", state).world
    assert LOOM.place(twice) == (0, 0, "")


@given(st.text("rbcgok.x0123456789 \n\t🙂", max_size=60), st.text("rbX.\n", max_size=20))
def test_any_text_is_a_loom_or_told_at_its_place(text: str, answer: str) -> None:
    found = LOOM.load(text, {"answers": [answer, "r"]})
    if isinstance(found, LoomState):
        assert LOOM.text(found) and LOOM.picture(found, found, 0.5).columns == found.frame.width
        return
    assert found
    for wrong in found:
        assert wrong.code in ROWS
        assert wrong.span is None or wrong.span.line >= 1


@given(
    st.lists(
        st.one_of(
            st.builds("weave({}, {})".format, st.sampled_from(COLOURS), st.integers(-1, 5)),
            st.builds("skip({})".format, st.integers(0, 3)),
            st.just("next_row()"),
        ),
        max_size=12,
    )
)
def test_any_program_leaves_a_whole_cloth(lines: list[str]) -> None:
    trace = woven("\n".join(lines))
    for step in trace.steps:
        state = step.world
        assert [len(row) for row in state.cloth] == [4, 4, 4]
        assert len(state.line) <= 4 and len(state.done) <= 3
    status = LOOM.status(trace.world, True)
    assert status.solved == (trace.world.cloth == trace.world.frame.target)


# -- the picture


def sprites(picture: Picture, name: str) -> list[Sprite]:
    return [sprite for sprite in picture.sprites if sprite.name == name]


def moment(text: str, t: float) -> Picture:
    steps = woven(text).steps
    return LOOM.picture(steps[-2].world, steps[-1].world, t)


def test_the_shuttle_flies_and_knots_appear_behind_it() -> None:
    for t, line, x in ((0.0, "", 0.0), (0.5, "rr..", 2.0), (1.0, "rrrr", 4.0)):
        picture = moment("weave(red, 4)", t)
        rows = [one.look.lower() for one in sprites(picture, "cloth")]
        assert rows == ([line] if line else [])
        (shuttle,) = sprites(picture, "shuttle")
        assert (shuttle.x, shuttle.y) == (x, 2.0)


def test_wrong_knots_are_large_letters_and_ghosts_are_what_is_still_wanted() -> None:
    picture = moment("weave(red)\nweave(blue)", 1.0)
    assert [one.look for one in sprites(picture, "cloth")] == ["rB.."]
    assert [(one.y, one.look) for one in sprites(picture, "ghost")] == [
        (2.0, "..cc"), (1.0, "rr.."), (0.0, "bbbb"),
    ]  # fmt: skip


def test_the_row_in_work_has_its_number_until_the_loom_is_full() -> None:
    picture = moment("next_row()", 1.0)
    assert [(one.y, one.look) for one in sprites(picture, "row")] == [(1.0, "2")]
    full = moment("for _ in range(3):\n    next_row()", 1.0)
    assert not sprites(full, "row") and not sprites(full, "shuttle")
    halfway = moment("for _ in range(3):\n    next_row()", 0.5)
    assert sprites(halfway, "shuttle")[0].y == 0.0


def test_pattern_and_answers_are_shown_whole() -> None:
    assert [one.look for one in sprites(moment("skip()", 0), "pattern")] == ["bbbb rr.. rrcc"]
    state = loom("4x3", answers=["rr\nr", "b"])
    picture = LOOM.picture(state, state, 0)
    assert [(one.x, one.look) for one in sprites(picture, "answer")] == [(0, "rr r."), (1, "b")]


def test_a_fault_startles_the_robot() -> None:
    assert sprites(moment("weave(red, 5)", 1.0), "robot")[0].look == "south oops"


# -- arguments that are not offered yet


def test_an_argument_a_level_does_not_offer_can_be_neither_written_nor_seen() -> None:
    bare = TOOLBOX.without([("weave", "n")])
    parsed = parse("weave(red)\nskip(2)\n", bare)
    assert not parsed.diagnostics
    assert parsed.program.body[0].parts[1:] == (None,)
    assert show(parsed.program, bare).text == "weave(red)\nskip(2)\n"
    (wrong,) = parse("weave(red, 2)\n", bare).diagnostics
    assert (wrong.code, dict(wrong.facts)["wants"]) == ("check.argument-count", 1)
    kept = Program((Node(1, "weave", (Node(2, "constant", ("red",)), Node(3, "number", (2,)))),))
    assert execute(compile(kept, bare), loom()).world.line == "rr"


# -- patterns by rule


def tall(text: str) -> list[str]:
    """The pattern as one sees it, the top row first."""
    return list(reversed(loom(text).frame.target))


def test_each_rule_draws_its_figure() -> None:
    assert tall("step 9x5") == ["....r....", "..rrrrr..", "rrrrrrrrr", "..rrrrr..", "....r...."]
    assert tall("hill 7x4 blue") == ["...b...", "..bbb..", ".bbbbb.", "bbbbbbb"]
    assert tall("chess 3x2 red cream") == ["crc", "rcr"]
    assert tall("gol 5x5") == ["ororo", "rooor", "ooroo", "rooor", "ororo"]
    assert tall("border 7x5 red gold cream") == [
        "rrrrrrr", "rococor", "rcrrrcr", "rococor", "rrrrrrr",
    ]  # fmt: skip


@pytest.mark.parametrize("size", [5, 7, 11])
def test_a_program_with_the_same_rule_weaves_it(size: int) -> None:
    trace = woven(
        "m = height() // 2\nfor r in range(height()):\n    for c in range(width()):\n"
        "        if (abs(r - m) + abs(c - m)) % 3 == 0:\n            weave(red)\n"
        "        else:\n            weave(gold)\n    next_row()\n",
        loom(f"gol {size}x{size} red gold"),
    )
    assert LOOM.status(trace.steps[-1].world, True).solved


@pytest.mark.parametrize("name", ["step", "gol", "border", "hill"])
@given(width=st.integers(5, MOST), height=st.integers(5, MOST))
def test_a_rule_is_mirrored_on_a_loom_of_any_size(name: str, width: int, height: int) -> None:
    rows = tall(f"{name} {width}x{height}")
    assert len(rows) == height and {len(row) for row in rows} == {width}
    assert [row[::-1] for row in rows] == rows
    if name != "hill":
        assert rows[::-1] == rows


@given(width=st.integers(5, MOST), height=st.integers(5, MOST))
def test_all_corners_of_a_border_are_alike(width: int, height: int) -> None:
    rows = tall(f"border {width}x{height} blue gold cream red")
    for lines in (rows, rows[::-1]):
        for turned in (lines, [line[::-1] for line in lines]):
            assert [line[:2] for line in turned[:2]] == ["bb", "bo"]
    if min(width, height) > 6:
        assert rows[height // 2][width // 2] == "r"


@given(width=st.integers(7, MOST), height=st.integers(7, MOST))
def test_a_buta_keeps_its_three_yarns_at_any_size(width: int, height: int) -> None:
    rows = tall(f"buta {width}x{height} blue gold cream")
    assert set("".join(rows)) == {"b", "o", "c", "."}
    assert rows[0][0] == "." and rows[0][-1] == "."


def test_the_field_of_a_border_may_stay_empty() -> None:
    assert "." in "".join(tall("border 9x9 red gold cream"))
    assert "." not in "".join(tall("border 9x9 red gold cream blue"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("goll 7x7", "loom.rule"),
        ("gol 7x7 pink", "loom.rule-yarn"),
        ("gol 41x7", "map.too-big"),
        ("gol 999x999", "map.too-big"),
        ("gol 0x7", "loom.rule-small"),
        ("border 4x9", "loom.rule-small"),
        ("buta 6x7", "loom.rule-small"),
        ("gol", "loom.letter"),
        ("gol 7x7 red gold blue cream green", "loom.letter"),
        ("gol -7x7", "loom.letter"),
        ("gol 7x7\nr", "loom.letter"),
    ],
)
def test_a_rule_that_cannot_be_woven_is_told(text: str, code: str) -> None:
    assert code in refused(text)
