"""The verb `run`, and edits that name what is not there."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game.blocks import Toolbox
from game.program import (
    Node,
    Place,
    Program,
    duplicate,
    find,
    from_data,
    insert,
    move,
    next_id,
    place_of,
    remove,
    replace,
    set_part,
    size,
    to_data,
)
from game.source import parse
from game.values import Diagnostic
from game.verbs.run import run

CORE = Toolbox.of()


def ran(path: Path) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    return run(path, out, err), out.getvalue(), err.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.py"


def test_a_program_prints_what_it_prints_and_nothing_else(file: Path) -> None:
    file.write_text('print("salam", 1)\nprint()\n', encoding="utf-8")
    assert ran(file) == (0, "salam 1\n\n", "")


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfif True:\r\n    print(1)\r\n\r\nprint(2)\r\n")
    assert ran(file) == (0, "1\n2\n", "")
    file.write_bytes(b"print(1)\rprint(2)\r")
    assert ran(file) == (0, "1\n2\n", "")


def test_what_was_printed_before_a_fault_stays_and_the_place_is_told(file: Path) -> None:
    file.write_text("print(1)\nx = 1 // 0\nprint(2)\n", encoding="utf-8")
    code, out, err = ran(file)
    assert (code, out) == (1, "1\n")
    assert err.startswith(f"{file}:2:5: run.zero-division: ")
    assert err.count("\n") == 1


def test_several_mistakes_are_told_one_a_line_and_nothing_runs(file: Path) -> None:
    file.write_text("print(1)\nwhile True\n    x = (1\nprnt(2)\n", encoding="utf-8")
    code, out, err = ran(file)
    assert (code, out) == (1, "")
    assert [line.split(": ")[1] for line in err.splitlines()] == [
        "source.colon",
        "source.bracket-open",
        "check.unknown-function-near",
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"print(1)\xff\n", "run.encoding"),
        ("print('ə')".encode("utf-16"), "run.encoding"),
        (b"print(1)\0\n", "source.odd-letter"),
        (b"x = 1\n" * 60_000, "source.too-long"),
    ],
)
def test_a_file_that_is_no_text_is_told(file: Path, data: bytes, code: str) -> None:
    file.write_bytes(data)
    exit_code, out, err = ran(file)
    assert (exit_code, out) == (1, "")
    assert err.startswith(f"{file}:1:")
    assert f": {code}: " in err


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.py", tmp_path, Path("a\0b")):
        code, out, err = ran(path)
        assert (code, out) == (1, "")
        assert ": run.file: " in err


def test_the_words_come_from_the_speaker_that_is_given(file: Path) -> None:
    file.write_text("x = 1 / 0\n", encoding="utf-8")
    err = io.StringIO()
    assert run(str(file), io.StringIO(), err, lambda text, /, **facts: text.upper()) == 1
    assert "NOTHING CAN BE DIVIDED" in err.getvalue()


PROGRAM = parse("for _ in range(3):\n    x = [1, 2]\nprint(1 < 2)\n", CORE).program


def test_edits_of_what_is_not_there_are_errors() -> None:
    node = Node(1, "pass")
    for edit in (
        lambda: replace(PROGRAM, 99, node),
        lambda: remove(PROGRAM, 99),
        lambda: move(PROGRAM, 99, Place(0, 0, 0)),
        lambda: move(PROGRAM, 2, Place(0, 0, 0)),  # an expression
        lambda: duplicate(PROGRAM, 99),
        lambda: set_part(PROGRAM, 99, 0, None),
        lambda: set_part(PROGRAM, 1, 5, None),
        lambda: insert(PROGRAM, Place(99, 0, 0), (node,)),
        lambda: insert(PROGRAM, Place(1, 7, 0), (node,)),
        lambda: insert(PROGRAM, Place(1, 0, 0), (node,)),  # a value, not a body
    ):
        with pytest.raises(LookupError):
            edit()
    assert find(PROGRAM, 99) is None
    assert place_of(PROGRAM, 99) is None
    assert next_id(Program()) == 1


def test_a_move_counts_places_before_it_and_never_goes_into_itself() -> None:
    program = parse("a = 1\nb = 2\nc = 3\nif True:\n    pass\n", CORE).program
    first = program.body[0].id
    kinds = [node.parts[0] for node in move(program, first, Place(0, 0, 2)).body[:3]]
    assert kinds == ["b", "a", "c"]
    branch = program.body[3].id
    assert move(program, branch, Place(branch, 1, 0)) is program
    inside = move(program, first, Place(branch, 1, 9))
    assert place_of(inside, first) == Place(branch, 1, 0)


def test_clashing_ids_are_renewed() -> None:
    program = insert(PROGRAM, Place(0, 0, 99), (Node(1, "pass"), Node(1, "pass")))
    ids = [node.id for node in program.body]
    assert len(set(ids)) == 4
    swapped = replace(PROGRAM, 2, Node(1, "number", (4,)))
    assert find(swapped, 1) == PROGRAM.body[0] or size(swapped) == size(PROGRAM)
    assert len({node.id for node in swapped.body}) == 2


def test_items_of_a_list_go_and_sides_of_a_comparison_leave_a_gap() -> None:
    items = next(node for node in _walk(PROGRAM) if node.kind == "list").parts[0]
    assert isinstance(items, tuple)
    (rest,) = next(n for n in _walk(remove(PROGRAM, _id(items[0]))) if n.kind == "list").parts
    assert rest == items[1:]
    compared = next(node for node in _walk(PROGRAM) if node.kind == "compare")
    (right,) = compared.parts[2]  # type: ignore[misc]
    gap = next(n for n in _walk(remove(PROGRAM, _id(right))) if n.kind == "compare")
    assert gap.parts[2] == (Node(0, "hole"),)


def _walk(program: Program) -> list[Node]:
    from game.program import walk

    return list(walk(program))


def _id(node: object) -> int:
    assert isinstance(node, Node)
    return node.id


def test_a_place_that_may_be_empty_can_be_filled() -> None:
    branches = (Node(2, "branch", (Node(3, "hole"), ())), Node(4, "branch", (Node(5, "hole"), ())))
    program = Program((Node(1, "choose", (branches, None)),))
    filled = insert(program, Place(1, 1, 0), (Node(6, "pass"),))
    assert filled.body[0].parts[1] == (Node(6, "pass"),)


@pytest.mark.parametrize(
    "data",
    [
        None, 1, [], [2], [1, 5], [1, ["pass"]], [1, ["pass", 0, "", 0]], [1, ["a b", 1, "", 0]],
        [1, ["pass", True, "", 0]], [1, ["pass", 1, "x" * 20_001, 0]], [1, ["pass", 1, "", 2]],
        [1, ["pass", 1, "", 0], ["pass", 1, "", 0]], [1, ["set", 1, "", 0, {}]],
        [1, ["set", 1, "", 0, 2**4097]], [1, ["set", 1, "", 0, float("nan")]],
        [1, ["set", 1, "", 0, "x" * 20_001]], [1, ["set", 1, "", 0, ["*", 1]]], {"a": 1},
        [1] + [["pass", id, "", 0] for id in range(1, 20_003)],
    ],
    ids=range(19),
)  # fmt: skip
def test_data_that_is_no_program_is_told(data: object) -> None:
    assert from_data(data) == Diagnostic.of("program.damaged")


def test_data_nested_without_end_is_told() -> None:
    data: list[object] = ["not", 1, "", 0, True]
    for id in range(2, 500):
        data = ["not", id, "", 0, data]
    assert from_data([1, data]) == Diagnostic.of("program.damaged")
    assert from_data(to_data(PROGRAM)) == PROGRAM


def test_size_counts_statements_as_par_does() -> None:
    text = (
        "# no\nx = 1\nx += 1\ndef f(a):\n    return a\nfor i in range(3):\n    break\n"
        "while True:\n    pass\nif x:\n    f(f(1))\nelif x:\n    print(x, x)\nelif x:\n    pass\n"
        "else:\n    xs = [1, 2]\nif x:\n    pass\nelse:\n    pass\n"
    )
    assert size(parse(text, CORE).program) == 14
