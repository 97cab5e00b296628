"""Laws of the language, on random programs and on random damage."""

from __future__ import annotations

import contextlib
import io
import json
import random
import warnings
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from language_random import Typed, tree

from game.blocks import Toolbox, check
from game.blocks.fits import fits
from game.program import (
    Node,
    Place,
    Program,
    depth,
    duplicate,
    find,
    from_data,
    insert,
    move,
    place_of,
    remove,
    replace,
    set_part,
    size,
    to_data,
    walk,
)
from game.run import ERRORS, compile, execute
from game.run.errors import BUDGETS
from game.source import parse, show
from game.values import Diagnostic
from game.worlds.quest import QUEST

CORE = Toolbox.of()
WITH_QUEST = Toolbox.of(QUEST)
SEEDS = st.integers(0, 10**9)
PROGRAMS = Path(__file__).parent / "programs"


def texts() -> list[str]:
    found = [file.read_text(encoding="utf-8") for file in sorted(PROGRAMS.rglob("*.py"))]
    assert len(found) > 100
    return found


@settings(max_examples=300, deadline=None)
@given(SEEDS)
def test_what_is_shown_is_read_back_as_it_was(seed: int) -> None:
    program = tree(seed, WITH_QUEST)
    shown = show(program, WITH_QUEST)
    parsed = parse(shown.text, WITH_QUEST)
    assert not [d for d in parsed.diagnostics if d.code.startswith("source.")], shown.text
    assert parsed.program == program, shown.text
    # 1, 1.0 and True are equal to Python, but not the same program.
    assert repr(strip(parsed.program)) == repr(strip(program)), shown.text
    assert dict(parsed.spans) == dict(shown.spans)


def strip(program: Program) -> list[object]:
    return [(node.kind, node.note, node.gap, leaves(node)) for node in walk(program)]


def leaves(node: Node) -> list[object]:
    return [part for part in node.parts if not isinstance(part, Node | tuple)]


@settings(max_examples=150, deadline=None)
@given(SEEDS)
def test_brackets_are_only_printed_where_they_are_needed(seed: int) -> None:
    text = show(tree(seed, CORE), CORE).text
    rows = [row for row in text.split("\n") if "#" not in row and '"' not in row]
    rng = random.Random(seed)
    pairs = [(row, pair) for row in rows for pair in brackets(row)]
    for row, (start, end) in rng.sample(pairs, min(4, len(pairs))):
        if start and (row[start - 1].isalnum() or row[start - 1] in "_"):
            continue
        without = row[:start] + row[start + 1 : end] + row[end + 1 :]
        one, other = (parse(line.strip() + "\n    pass", CORE) for line in (row, without))
        assert other.diagnostics != one.diagnostics or other.program != one.program, row


def brackets(row: str) -> list[tuple[int, int]]:
    found, open_ = [], []
    for place, letter in enumerate(row):
        if letter == "(":
            open_.append(place)
        elif letter == ")":
            found.append((open_.pop(), place))
    return found


@settings(max_examples=200, deadline=None)
@given(SEEDS)
def test_data_is_read_back_as_it_was_written(seed: int) -> None:
    program = tree(seed, WITH_QUEST)
    read = from_data(json.loads(json.dumps(to_data(program))))
    assert read == program
    assert isinstance(read, Program)
    assert [node.id for node in walk(read)] == [node.id for node in walk(program)]


@settings(max_examples=300, deadline=None)
@given(SEEDS)
def test_damaged_data_gives_a_program_or_a_diagnostic(seed: int) -> None:
    rng = random.Random(seed)
    data = to_data(tree(seed, CORE))
    spots: list[list[object]] = [data]
    for spot in spots:
        spots += [item for item in spot if isinstance(item, list)]
    spot = rng.choice(spots)
    junk = [None, -1, "x" * 30_000, [], {}, 1e999, True, 2**5000, ["*", 1], "*", 0, "for", [1, 2]]
    spot[rng.randrange(len(spot))] = rng.choice(junk)  # type: ignore[call-overload]
    read = from_data(data)
    assert isinstance(read, Program | Diagnostic)
    if isinstance(read, Program):
        check(read, CORE)
        execute(compile(read, CORE), budget=200)


@settings(max_examples=300, deadline=None)
@given(SEEDS, st.data())
def test_every_edit_keeps_the_tree_whole(seed: int, data: st.DataObject) -> None:
    program = tree(seed, WITH_QUEST)
    other = tree(seed + 1, WITH_QUEST)
    before = to_data(program)
    for _ in range(4):
        statements = [n.id for n in walk(program) if statement(program, n)]
        bodies = [Place(0, 0, 0)] + [
            Place(node.id, slot, 0)
            for node in walk(program)
            for slot, part in enumerate(node.parts)
            if is_body(node, slot)
        ]
        place = data.draw(st.sampled_from(bodies))
        place = Place(place.owner, place.slot, data.draw(st.integers(0, 5)))
        edit = data.draw(st.sampled_from(["insert", "remove", "move", "duplicate", "replace"]))
        if edit == "insert" or not statements:
            program = insert(program, place, other.body[:2])
        else:
            id = data.draw(st.sampled_from(statements))
            match edit:
                case "remove":
                    program = remove(program, id)
                    assert find(program, id) is None
                case "move":
                    count = sum(1 for _ in walk(program))
                    program = move(program, id, place)
                    assert sum(1 for _ in walk(program)) == count
                case "duplicate":
                    program = duplicate(program, id)
                case _:
                    program = replace(program, id, other.body[0])
        ids = [node.id for node in walk(program)]
        assert len(set(ids)) == len(ids)
        assert 0 not in ids
        if depth(program) <= 120:
            assert fits(program, WITH_QUEST) is None
    assert to_data(tree(seed, WITH_QUEST)) == before


def is_body(node: Node, slot: int) -> bool:
    block = WITH_QUEST.get(node.kind)
    assert block is not None
    return block.slots[slot].kind.name == "BODY"


def statement(program: Program, node: Node) -> bool:
    place = place_of(program, node.id)
    if place is None:
        return False
    owner = find(program, place.owner)
    return owner is None or is_body(owner, place.slot)


@settings(max_examples=100, deadline=None)
@given(SEEDS)
def test_expressions_can_be_taken_out_and_put_back(seed: int) -> None:
    program = tree(seed, CORE)
    for node in list(walk(program)):
        for slot, part in enumerate(node.parts):
            if isinstance(part, Node):
                emptied = remove(program, part.id)
                hole = find(emptied, part.id)
                assert hole is not None
                assert hole.kind == "hole"
                assert replace(emptied, part.id, part) == program
                assert set_part(emptied, node.id, slot, part) == program


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(1, 200))
def test_the_past_never_changes(seed: int, steps: int) -> None:
    parsed = parse(Typed(seed).program(8), CORE)
    compiled = compile(parsed.program, CORE)
    whole = execute(compiled)
    early = execute(compiled, budget=steps).steps
    assert whole.steps[: len(early)] == early
    assert repr(whole.steps[: len(early)]) == repr(early)
    hash(whole.steps)  # frozen all the way down


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_run_is_the_same_with_and_without_its_steps(seed: int) -> None:
    compiled = compile(parse(Typed(seed).program(8), CORE).program, CORE)
    shown, unseen = execute(compiled), execute(compiled, record=False)
    assert unseen.steps == ()
    if shown.fault is None or shown.fault.code not in BUDGETS:
        assert (shown.output, shown.count) == (unseen.output, unseen.count)
        assert shown.fault == unseen.fault
        # The statements around a fault in a call have begun, but keep no step.
        assert len(shown.steps) + shown.steps[-1].depth >= shown.count


def test_random_programs_print_and_fail_as_in_cpython() -> None:
    ended = compared = 0
    for seed in range(400):
        text = Typed(seed).program(8)
        parsed = parse(text, CORE)
        assert not parsed.diagnostics, (seed, parsed.diagnostics)
        trace = execute(compile(parsed.program, CORE), record=False)
        code = trace.fault.code if trace.fault else ""
        if code in BUDGETS:
            continue
        output, error, line = cpython(text)
        assert "".join(f"{row}\n" for row in trace.output) == output, seed
        assert ERRORS.get(code, code) == error, (seed, code)
        if trace.fault is not None and trace.fault.node is not None:
            assert parsed.spans[trace.fault.node].line == line, seed
        ended += not error
        compared += 1
    assert compared > 380
    assert ended > 240


def cpython(text: str) -> tuple[str, str, int]:
    """What CPython prints for a text of our own generator, and the error it ends with."""
    out, line = io.StringIO(), 0
    try:
        with contextlib.redirect_stdout(out), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(text, {})
    except Exception as raised:
        trace = raised.__traceback__
        while trace is not None:
            line, trace = trace.tb_lineno, trace.tb_next
        return out.getvalue(), type(raised).__name__, line
    return out.getvalue(), "", 0


JUNK = [*"()[]{}:=,.\"'#\\\t\n -+*/%<>!&|@;~^?$", "\0", "\ufeff", "\r", "\u202e", "\ud800", "\x0c",
        "if ", "else:", "def ", "lambda ", "__class__", "...", "**", "not ", "    ", "9" * 50,
        "Ⅷ", "ﬁ", "٣", "😀", "for ", " in ", "return", "elif x", "print("]  # fmt: skip


def test_damaged_texts_never_raise() -> None:
    rng = random.Random(7)
    sources = texts()
    for _ in range(1_500):
        text = rng.choice(sources)
        for _ in range(rng.randint(1, 5)):
            place = rng.randrange(len(text) + 1)
            text = text[:place] + rng.choice(JUNK) + text[place + rng.choice([0, 0, 1, 5, 40]) :]
        parsed = parse(text, CORE)
        shown = show(parsed.program, CORE)
        assert parse(shown.text, CORE).program == parsed.program, text
        for wrong in parsed.diagnostics:
            assert wrong.span is not None, (text, wrong)
        execute(compile(parsed.program, CORE), budget=300)


def test_random_letters_never_raise() -> None:
    rng = random.Random(11)
    for _ in range(500):
        text = "".join(rng.choice(JUNK) for _ in range(rng.randint(1, 60)))
        parse(text, CORE)


@settings(max_examples=100, deadline=None)
@given(SEEDS)
def test_any_tree_runs_to_some_end(seed: int) -> None:
    program = tree(seed, CORE)
    check(program, CORE)
    trace = execute(compile(program, CORE), budget=500)
    assert trace.count <= 500
    assert size(program) >= 0
