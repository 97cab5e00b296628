"""The language is Python: thousands of random programs end as they do in CPython.

Output, values and shared lists at the end, the class of an error and its line. What differs on
purpose is named in `game/blocks/__init__.py`, and each of it tested here.
"""

from __future__ import annotations

import os
import sys

import pytest
from proof_compare import CORE, compare, ours
from proof_cpython import look
from proof_writer import write

from game.run import compile, execute
from game.source import parse

NIGHTLY = os.environ.get("ILME_NIGHTLY") == "1"
EACH = 750
PARTS = 133 if NIGHTLY else 4


@pytest.mark.parametrize("part", range(PARTS))
def test_random_programs_end_as_in_cpython(
    part: int, record_property: pytest.RecordProperty
) -> None:
    report = compare(write(seed) for seed in range(part * EACH, (part + 1) * EACH))
    record_property("ends", str(report))
    assert not report.differences, "\n\n".join(report.differences[:3])
    assert report.ends["to the end"] >= 0.6 * EACH, report
    assert report.compared >= 0.97 * EACH, report


def test_the_writer_uses_the_whole_language() -> None:
    kinds = {
        node.kind
        for seed in range(300)
        for node in _walk(parse(write(seed), CORE).program)
    }  # fmt: skip
    never = {block.kind for block in CORE.blocks} - kinds
    assert never <= {"hole"}, never


def _walk(program: object) -> list[object]:
    from game.program import walk

    return list(walk(program))  # type: ignore[arg-type]


def code_of(text: str) -> str:
    """The first diagnostic of a text, or the fault of its run."""
    parsed = parse(text, CORE)
    if parsed.diagnostics:
        return parsed.diagnostics[0].code
    trace = execute(compile(parsed.program, CORE))
    return trace.fault.code if trace.fault else ""


REFUSED = [
    ("check.name-taken", "len = 3\nprint(len)\n"),
    ("check.name-taken", "def max():\n    return 1\nprint(max())\n"),
    ("check.name-taken", "def f():\n    return 1\nf = f()\nprint(f)\n"),
    ("check.missing-call", "def f():\n    return 1\ng = f\nprint(g())\n"),
    ("check.define-inside", "def f():\n    def g():\n        return 1\n    return g()\nf()\n"),
    ("source.not-a-value", "x = print(1)\n"),
    ("source.not-a-value", "x = [1].append(2)\n"),
    ("run.wrong-types", "print('%d' % 5)\n"),
    ("run.wrong-types", "print('a' % [])\n"),
    ("run.no-root", "print((-8) ** 0.5)\n"),
    ("check.unknown-name", "for _ in range(3):\n    print(_)\n"),
    ("check.unknown-name-near", "ﬁn = 1\nprint(fin)\n"),
]
"""What CPython runs to its end, and the game refuses on purpose."""


@pytest.mark.parametrize(("code", "text"), REFUSED)
def test_what_is_refused_on_purpose_runs_in_cpython(code: str, text: str) -> None:
    assert code_of(text) == code
    assert look(text)["error"] == ""


def test_floats_are_summed_plainly_on_every_python() -> None:
    text = "x = sum([0.1] * 10)\n"
    seen, _ = ours(text)
    assert seen is not None
    assert seen["names"] == {"x": "float 0.9999999999999999"}
    if sys.version_info >= (3, 12):
        assert sum([0.1] * 10) == 1.0


@pytest.mark.parametrize(
    "text",
    ["x = 2 ** 5_000\n", "x = 'a' * 30_000\n", "x = [0] * 30_000\n",
     "def f(n):\n    if n > 0:\n        f(n - 1)\nf(1_500)\n"],
)  # fmt: skip
def test_what_grows_too_large_is_refused_where_cpython_goes_on(text: str) -> None:
    seen, how = ours(text)
    assert seen is None
    assert how.startswith("budget run.")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    try:
        assert look(text)["error"] == ""
    finally:
        sys.setrecursionlimit(limit)


def test_a_difference_would_be_seen() -> None:
    for text, key in [("print(1)\n", "output"), ("x = 1 // 0\n", "line"), ("a = [1]\n", "names")]:
        seen, _ = ours(text)
        assert seen == look(text)
        assert seen is not None
        assert seen[key] != look("\n" + text.replace("1", "2"))[key]
    shared = look("a = [1]\nb = a\n")["names"]
    assert shared != look("a = [1]\nb = [1]\n")["names"]
    assert look("a = 1\n")["names"] != look("a = True\n")["names"] != look("a = 1.0\n")["names"]
