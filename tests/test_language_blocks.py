"""The registry, the toolbox of a level, and what a world's blocks do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from game.blocks import ALWAYS, CORE, Shape, SlotKind, Toolbox, check, fresh
from game.i18n import ROWS
from game.program import Node, Program, fresh_ids, walk
from game.run import Ref, Trace, compile, execute
from game.run.errors import BUDGETS, ERRORS
from game.source import parse, show
from game.values import Diagnostic
from game.worlds.world import Command, Outcome, Param, Picture, Question, Status


@dataclass(frozen=True)
class Toy:
    """A world of one number: the state."""

    kind: str = "toy"
    constants: tuple[tuple[str, Any], ...] = (("red", "red"), ("blue", "blue"), ("five", 5))

    @property
    def commands(self) -> tuple[Command, ...]:
        def step(state: int, by: int = 1) -> Outcome:
            if state + by > 5:
                return state, ("bump",), Diagnostic.of("quest.wall")
            return state + by, ("step",), None

        by = Param("by", "number", 1)
        colour = Param("colour", "choice", None, ("red", "blue"))
        word = Param("word", "text")
        return (
            Command("step", "move", "i", "step", "Steps.", step, (by,)),
            Command(
                "dye", "do", "i", "dye", "Dyes.", lambda s, c: (s + len(c), (), None), (colour,)
            ),
            Command("call_out", "do", "i", "call", "Calls.", lambda s, w: (s, (), None), (word,)),
            Command(
                "keep",
                "do",
                "i",
                "keep",
                "Keeps.",
                lambda s, v: (s, (), None),
                (Param("v", "any"),),
            ),
        )

    @property
    def questions(self) -> tuple[Question, ...]:
        return (
            Question("at_end", "i", "at end", "At the end?", lambda s: s >= 5),
            Question("tick", "i", "tick", "How late?", lambda s: s, truth=False),
            Question("above", "i", "above", "More?", lambda s, n: s > n, (Param("n"),)),
        )

    def load(self, text: str, settings: Mapping[str, Any]) -> int:
        return 0

    def status(self, state: int, ended: bool) -> Status:
        return Status(state == 5)

    def text(self, state: int) -> str:
        return str(state)

    def picture(self, before: int, after: int, t: float) -> Picture:
        return Picture(1, 1, "", ())


TOY = Toolbox.of(Toy())
PLAIN = Toolbox.of()


def played(text: str, toolbox: Toolbox = PLAIN, world: Any = None, record: bool = True) -> Trace:
    parsed = parse(text, toolbox)
    assert not parsed.diagnostics, parsed.diagnostics
    return execute(compile(parsed.program, toolbox), world, record)


@pytest.mark.parametrize("block", CORE, ids=[block.kind for block in CORE])
def test_every_block_has_words_a_look_and_slots_its_words_name(block: Any) -> None:
    assert block.label
    assert block.help.endswith((".", "?"))
    assert block.icon
    assert block.category in ["move", "do", "repeat", "decide", "sense", "boxes", "maths", "knots"]
    names = {slot.name for slot in block.slots}
    for text in (block.label, block.python):
        gaps = {part.partition("}")[0] for part in text.split("{")[1:]}
        assert gaps <= names


def test_kinds_are_unique_and_no_two_templates_are_the_same() -> None:
    kinds = [block.kind for block in CORE]
    assert len(set(kinds)) == len(kinds)
    written = [(block.python, block.shape is Shape.STATEMENT) for block in CORE if block.python]
    assert len(set(written)) == len(written)


@pytest.mark.parametrize("block", TOY.blocks, ids=[block.kind for block in TOY.blocks])
def test_a_fresh_block_fits_and_can_be_shown_and_read(block: Any) -> None:
    node = fresh(block.kind, TOY, 10)
    ids = [inner.id for inner in walk(node)]
    assert ids == list(range(10, 10 + len(ids)))
    if block.kind == "branch":
        return
    statement = node if block.shape is Shape.STATEMENT else Node(1, "set", ("x", node))
    program = Program(fresh_ids((statement,), 1))
    codes = {wrong.code for wrong in check(program, TOY)}
    assert "check.malformed" not in codes
    again = parse(show(program, TOY).text, TOY).program
    assert again == program


def test_a_fresh_block_of_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        fresh("dragon", PLAIN, 1)


def test_a_toolbox_allows_what_a_level_lists_and_what_comes_with_it() -> None:
    box = Toolbox.of(Toy(), ["step", "define", "if_else"])
    for kind in ("step", "define", "call", "return", "if_else", "choose", "number", "name"):
        assert box.allows(kind), kind
    assert not box.allows("dye")
    assert not box.allows("repeat")
    assert box.get("repeat") is not None
    assert box.get("dragon") is None
    found = check(parse("for _ in range(2):\n    step()\n", box).program, box)
    assert [(wrong.code, dict(wrong.facts)["block"]) for wrong in found] == [
        ("check.locked", "repeat {times} times {body}")
    ]
    assert {block.kind for block in CORE} >= ALWAYS - {"constant"}  # that one is a world's own


def test_names_that_can_be_called_are_known() -> None:
    assert {"step", "at_end", "len", "print", "range"} <= set(TOY.functions)
    assert not {"while", "for", "append"} & set(TOY.functions)
    assert PLAIN.called("announce") is PLAIN.called("print")
    assert TOY.called("while") is None


def test_commands_change_the_world_and_questions_see_it() -> None:
    trace = played("while not at_end():\n    step()\n    print(tick(), above(2))\n", TOY, 0)
    assert trace.fault is None
    assert trace.world == 5
    assert trace.output[1:4] == ("2 False", "3 True", "4 True")
    assert [step.events for step in trace.steps].count(("step",)) == 5
    assert trace.steps[0].world == 0


def test_left_out_arguments_take_their_defaults() -> None:
    assert played("step()\nstep(2)\nstep(by())\n".replace("step(by())\n", ""), TOY, 0).world == 3
    assert show(parse("step( )\nstep(2)", TOY).program, TOY).text == "step()\nstep(2)\n"


def test_a_bump_ends_the_run_and_its_step_is_kept() -> None:
    for record in (True, False):
        trace = played("step(4)\nstep(2)\nstep()\n", TOY, 0, record)
        assert trace.fault is not None
        assert (trace.fault.code, trace.fault.node) == ("quest.wall", 3)
        assert (trace.world, trace.count) == (4, 2)
    last = played("step(4)\nstep(2)\n", TOY, 0).steps[-1]
    assert (last.node, last.events, last.diagnostic is not None) == (3, ("bump",), True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('step("a")\n', "run.needs-number"),
        ("step(True)\n", "run.needs-number"),
        ("dye(1)\n", "run.needs-text"),
        ('dye("pink")\n', "run.not-a-choice"),
        ("call_out([1])\n", "run.needs-text"),
        ("keep([1])\n", "run.needs-one"),
        ("keep(range(2))\n", "run.needs-one"),
        ('print(above("x"))\n', "run.needs-number"),
    ],
)
def test_a_world_never_sees_a_value_it_did_not_ask_for(text: str, code: str) -> None:
    trace = played(text, TOY, 0)
    assert trace.fault is not None
    assert trace.fault.code == code
    assert played('dye("red")\ncall_out("hey")\nkeep(None)\n', TOY, 0).world == 3


def test_a_command_is_no_value_and_a_lone_name_wants_brackets() -> None:
    found = [
        [wrong.code for wrong in parse(text, TOY).diagnostics]
        for text in (
            "x = step()",
            "step",
            "Step()",
            "at_end()",
            "if at_end:\n    step()",
            "stepp()",
        )
    ]
    assert found == [
        ["source.not-a-value"], ["source.call-brackets"], ["check.capital"], ["source.no-effect"],
        ["check.missing-call"], ["check.unknown-function-near"],
    ]  # fmt: skip


def test_steps_show_names_lists_loops_and_depth() -> None:
    text = (
        "xs = [1]\nys = [xs, xs]\nfor x in xs:\n    def_ = 1\nxs.append(2)\n"
        "def f(a):\n    a.append(range(2))\nf(xs)\n"
    )
    steps = played(text).steps
    assert steps[1].names == (("xs", Ref(1)),)
    assert steps[1].heap == ((1, (1,)),)
    assert steps[2].heap == ((1, (1,)), (2, (Ref(1), Ref(1))))
    assert steps[3].loops[0].round == 1
    assert steps[3].loops[0].of == 1
    assert steps[5].loops == ()
    assert steps[5].heap[0] == (1, (1, 2))
    inner = next(step for step in steps if step.depth == 1)
    assert inner.names == (("a", Ref(1)),)
    assert inner.heap[0] == (1, (1, 2, range(2)))
    assert inner.heap[1:] == ((2, (Ref(1), Ref(1))),)  # of the call around


def test_steps_that_change_nothing_share_what_they_show() -> None:
    steps = played("xs = [1, 2]\ny = 1\nprint(y)\npass\nif y == 1:\n    y = 2\n").steps
    assert steps[3].values is steps[2].values
    assert steps[3].around.boxes is steps[2].around.boxes
    assert steps[3].heap is steps[1].heap
    assert steps[-1].heap is steps[1].heap
    assert steps[-1].values[0] is steps[1].values[0]


def test_output_so_far_is_known_at_every_step() -> None:
    trace = played("print(1)\nx = 2\nprint(x)\n")
    assert [step.said for step in trace.steps] == [0, 1, 1, 2]


def test_a_compiled_program_runs_again_from_the_start() -> None:
    compiled = compile(parse("n = 0\nn += 1\nprint(n)\ndef f():\n    pass\n", PLAIN).program, PLAIN)
    assert execute(compiled) == execute(compiled)
    first = compiled.take(True)
    second = compiled.take(True)
    assert first.machine is not second.machine


BROKEN = [
    Node(1, "dragon"),
    Node(1, "number", (1,)),
    Node(1, "branch", (Node(2, "hole"), ())),
    Node(1, "repeat", (Node(2, "number", (1,)),)),
    Node(1, "repeat", (3, ())),
    Node(1, "repeat", (Node(2, "number", (True,)), ())),
    Node(1, "repeat", (Node(2, "number", (1e999,)), ())),
    Node(1, "repeat", (Node(2, "pass"), ())),
    Node(1, "repeat", (Node(2, "number", (1,)), ("a",))),
    Node(1, "repeat", (Node(2, "number", (1,)), (Node(3, "hole"),))),
    Node(1, "set", (5, Node(2, "hole"))),
    Node(1, "set", ("x", Node(2, "text", (5,)))),
    Node(1, "set", ("x", Node(2, "truth", (1,)))),
    Node(1, "set", ("x", Node(2, "list", ((Node(3, "pass"),),)))),
    Node(1, "set", ("x", Node(2, "compare", (Node(3, "hole"), (), ())))),
    Node(1, "set", ("x", Node(2, "compare", (Node(3, "hole"), ("==",), ())))),
    Node(1, "set", ("x", Node(2, "compare", (Node(3, "hole"), ("is",), (Node(4, "hole"),))))),
    Node(1, "set", ("x", Node(2, "arithmetic", (Node(3, "hole"), "^", Node(4, "hole"))))),
    Node(1, "set", ("x", None)),
    Node(1, "define", ("f", (1,), ())),
    Node(1, "choose", ((), None)),
    Node(1, "choose", ((Node(2, "pass"),), None)),
    Node(1, "choose", ((Node(2, "branch", (None, ())),), None)),
    Node(1, "choose", ((Node(2, "branch", (Node(3, "dragon"), ())),), None)),
]


@pytest.mark.parametrize("node", BROKEN, ids=range(len(BROKEN)))
def test_a_tree_that_does_not_fit_is_told_and_not_run(node: Node) -> None:
    program = Program((node,))
    (wrong,) = check(program, PLAIN)
    assert wrong.code in ("check.malformed", "check.unknown-block")
    trace = execute(compile(program, PLAIN))
    assert trace.fault == wrong
    assert trace.count == 0


def test_strange_names_from_a_block_are_told() -> None:
    hole = Node(2, "number", (1,))
    for name in ("", "2x", "for", "a b", "x" * 50):
        program = Program((Node(1, "set", (name, hole)), Node(3, "define", (name, (), ()))))
        assert [wrong.code for wrong in check(program, PLAIN)][:2] == ["check.bad-name"] * 2, name


def test_a_hole_is_met_when_the_run_reaches_it() -> None:
    program = parse("print(1)\nx = 2\n", PLAIN).program
    gap = Node(4, "set", ("y", Node(5, "hole")))
    trace = execute(compile(Program((*program.body, gap)), PLAIN))
    assert trace.output == ("1",)
    assert trace.fault == Diagnostic.of("run.hole", node=5)
    assert trace.steps[-1].node == 4


def test_names_may_be_missing_while_a_program_runs() -> None:
    for text, code in (("print(zzz)", "run.unknown-name"), ("zzz()", "run.unknown-function"),
                       ("def f(a):\n    return zzz\nf(1)", "run.unknown-name"),
                       ("def f(a):\n    return a\nf()", "run.argument-count"),
                       ("x = range()", "run.argument-count"),
                       ("x = min()", "run.empty")):  # fmt: skip
        for record in (True, False):
            trace = execute(compile(parse(text, PLAIN).program, PLAIN), record=record)
            assert trace.fault is not None
            assert trace.fault.code == code


def test_every_code_of_the_core_is_worded() -> None:
    import re
    from pathlib import Path

    codes: set[str] = set()
    for folder in ("program", "blocks", "source", "run", "verbs"):
        for file in (Path(__file__).parent.parent / "game" / folder).glob("*.py"):
            text = file.read_text(encoding="utf-8")
            codes |= set(re.findall(r'"((?:program|check|source|run)\.[a-z-]+)"', text))
    codes -= {"check.unknown"}
    codes |= {"check.break-outside", "check.continue-outside", "check.unknown-name-near"}
    assert len(codes) > 100
    assert codes <= ROWS.keys()
    assert ERRORS.keys() <= ROWS.keys()
    assert ROWS.keys() >= BUDGETS


def test_slots_know_which_of_them_hold_values() -> None:
    assert SlotKind.QUESTION.is_expression
    assert not SlotKind.BODY.is_expression


def test_a_name_of_the_world_is_read_written_and_run_as_it_stands() -> None:
    text = "dye(red)\nstep(five)\nx = [red, blue]\nprint(x[1], five)\n"
    parsed = parse(text, TOY)
    assert not parsed.diagnostics
    assert check(parsed.program, TOY) == ()
    kinds = [node.kind for node in walk(parsed.program)]
    assert kinds.count("constant") == 5
    assert show(parsed.program, TOY).text == text
    assert played("print(red, five + 1)", TOY, 0).output == ("red 6",)


@pytest.mark.parametrize(
    "text",
    [
        "red = 4",
        "red += 1",
        "for red in [1]:\n    pass",
        "def red():\n    pass",
        "def f(red):\n    pass",
    ],
)
def test_a_name_of_the_world_cannot_be_given_away(text: str) -> None:
    parsed = parse(text + "\n", TOY)
    codes = [one.code for one in (parsed.diagnostics or check(parsed.program, TOY))]
    assert codes == ["check.name-taken"]


def test_a_fresh_choice_holds_the_name_of_the_world() -> None:
    node = fresh("dye", TOY, 1)
    assert show(Program((node,)), TOY).text == "dye(red)\n"
    assert played("dye(blue)", TOY, 0).world == 4


def test_elsewhere_the_same_word_is_an_unknown_name() -> None:
    parsed = parse("x = red\n", PLAIN)
    assert [one.code for one in check(parsed.program, PLAIN)] == ["check.unknown-name-near"]
    strange = Program((Node(1, "set", ("x", Node(2, "constant", ("red",)))),))
    assert [one.code for one in check(strange, PLAIN)] == ["check.unknown-block"]
