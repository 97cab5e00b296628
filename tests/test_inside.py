"""Questions to a trace: boxes of memory, what changed a value, stepping over and out of calls."""

from __future__ import annotations

from game.blocks import Toolbox
from game.run import compile, execute
from game.run.inside import calls, drawers, given_step, last_change, next_at, out, over, values_in
from game.run.trace import Trace
from game.source import parse


def trace_of(text: str) -> Trace:
    toolbox = Toolbox.of()
    parsed = parse(text, toolbox)
    assert parsed.program is not None, parsed
    trace = execute(compile(parsed.program, toolbox))
    assert trace.fault is None
    return trace


ROWS = "a = [1, 2]\nb = a\nn = 5\nb.append(n)\na = [1, 2, 5]\n"


def test_two_names_of_one_list_share_one_box_and_equal_lists_do_not() -> None:
    steps = trace_of(ROWS).steps
    shared = drawers(steps[4])
    assert [box.names for box in shared] == [("a", "b"), ("n",)]
    assert shared[0].items == ("1", "2", "5")
    apart = drawers(steps[5])
    assert [box.names for box in apart] == [("a",), ("b",), ("n",)]
    assert apart[0].items == apart[1].items


def test_only_what_has_just_changed_is_marked() -> None:
    steps = trace_of(ROWS).steps
    assert [box.changed for box in drawers(steps[3], steps[2])] == [False, True]
    row, n = drawers(steps[4], steps[3])
    assert row.changed and row.fresh == {2} and not n.changed


def test_true_and_one_are_two_values() -> None:
    steps = trace_of("a = 1\na = True\n").steps
    (box,) = drawers(steps[2], steps[1])
    assert box.changed and box.value == "True"


def test_a_list_in_itself_is_written_and_ends() -> None:
    (box,) = drawers(trace_of("a = [1]\na.append(a)\n").steps[-1])
    assert box.value == "[1, [1, [1, […]]]]"


def test_given_names_are_boxes_before_the_run() -> None:
    a, b = drawers(given_step((("a", (1, (2, 3))), ("b", "x"))))
    assert a.items == ("1", "[2, 3]") and a.value == "[1, [2, 3]]"
    assert b.value == "'x'" and b.items is None


def test_a_value_leads_to_the_step_that_made_it() -> None:
    trace = trace_of("n = 1\nm = 2\nn = 3\nm = 4\nn = 3\n")
    assert last_change(trace, 5, "n") == 3
    assert last_change(trace, 5, "m") == 4
    assert last_change(trace, 2, "n") == 1
    assert last_change(trace, 1, "m") is None


def test_a_list_leads_to_the_step_that_changed_an_item_by_another_name() -> None:
    trace = trace_of("a = [1]\nb = a\nn = 1\nb[0] = 7\nn = 2\n")
    assert last_change(trace, 5, "a") == 4
    assert last_change(trace, 3, "a") == 1


CALLS = """def inner(n):
    m = n
    return m

def outer(n):
    n = inner(n) + 1
    return n

x = 0
x = outer(1)
outer(5)
x = 9
"""


def test_over_stays_with_the_call_and_out_leaves_it() -> None:
    trace = trace_of(CALLS)
    depths = [step.depth for step in trace.steps]
    first = depths.index(1)
    assert depths.count(2) >= 2
    deep = depths.index(2)
    assert trace.steps[over(trace, deep)].depth == 2
    assert trace.steps[out(trace, deep)].depth == 1
    assert trace.steps[out(trace, first)].depth == 0
    call = next(k for k, step in enumerate(trace.steps) if k > first and step.depth == 0) + 1
    assert depths[call + 1] > 0
    assert trace.steps[over(trace, call)].depth == 0
    assert over(trace, len(depths) - 1) == out(trace, len(depths) - 1) == len(depths) - 1


def test_the_next_step_of_a_block_is_found_or_there_is_none() -> None:
    trace = trace_of("n = 1\nfor i in range(3):\n    n += 1\n")
    node = trace.steps[-2].node
    found = [k for k, step in enumerate(trace.steps) if step.node == node]
    assert len(found) == 4 or len(found) == 3
    assert next_at(trace, 0, {node}) == found[0]
    assert next_at(trace, found[0], {node}) == found[1]
    assert next_at(trace, found[-1], {node}) is None


def test_the_calls_of_a_step_are_told_from_the_program_to_the_innermost() -> None:
    trace = trace_of(CALLS)
    deep = next(step for step in trace.steps if step.depth == 2)
    told = calls(deep)
    assert [call.name for call in told] == ["", "outer", "inner"]
    assert [call.step.names for call in told] == [
        (("x", 0),),
        (("n", 1),),
        (("n", 1), ("m", 1)),
    ]
    assert told[-1].node == deep.node
    assert [call.name for call in calls(trace.steps[-1])] == [""]


def test_steps_of_one_call_share_its_frame_and_the_next_call_has_another() -> None:
    frames = [step.frames for step in trace_of(CALLS).steps if step.depth == 1]
    assert len(frames) >= 3
    assert len({id(frame) for frame in frames}) == 2


def test_a_list_of_the_caller_is_shown_as_the_call_changes_it() -> None:
    trace = trace_of("a = [1]\ndef grow(n):\n    a.append(n)\n    n = 0\ngrow(7)\nb = 1\n")
    inside = next(step for step in trace.steps if step.depth and step.names == (("n", 0),))
    outer = calls(inside)[0].step
    assert [box.items for box in drawers(outer)] == [("1", "7")]
    last = len(trace.steps) - 1
    change = last_change(trace, last, "a")
    assert change is not None and trace.steps[change].depth == 1
    assert drawers(calls(trace.steps[change])[0].step)[0].items == ("1", "7")


def test_a_repeat_shows_what_a_call_did_to_a_list() -> None:
    text = "a = [0]\ndef grow():\n    a.append(1)\nfor _ in range(2):\n    grow()\n"
    rounds = [step for step in trace_of(text).steps if step.loops and not step.depth]
    rows = [drawers(step)[0].items for step in rounds]
    assert ("0",) in rows and ("0", "1") in rows


def test_very_deep_calls_of_two_runs_can_be_compared() -> None:
    text = "def down(n):\n    if n > 0:\n        down(n - 1)\ndown(800)\n"
    one, two = trace_of(text), trace_of(text)
    assert max(step.depth for step in one.steps) == 801
    assert one == two


def test_a_line_tells_what_its_names_hold_but_not_words_in_quotes() -> None:
    step = trace_of("n = 3\nrow = [n]\nword = 'a'\n").steps[-1]
    assert values_in(step, "n = n + row[0]  # word") == ("n=3", "row=[3]")
    assert values_in(step, "print('n', \"row\")") == ()
