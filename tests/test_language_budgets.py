"""Every budget ends a run, or refuses a text, with a diagnostic of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.blocks import Toolbox
from game.program import Node, Program, depth, size
from game.run import Budget, Trace, compile, execute
from game.source import parse, show

CORE = Toolbox.of()
ROOT = Path(__file__).parent.parent


def played(text: str, record: bool = True, budget: Budget | int | None = None) -> Trace:
    parsed = parse(text, CORE)
    assert not parsed.diagnostics, parsed.diagnostics
    return execute(compile(parsed.program, CORE), record=record, budget=budget)


ENDLESS = [
    "while True:\n    pass\n",
    "while 1 < 2:\n    x = 1\n",
    "for _ in range(10 ** 9):\n    pass\n",
    "for i in range(10 ** 30):\n    pass\n",
    "def f():\n    while True:\n        g()\ndef g():\n    return 1\nf()\n",
    "while True:\n    if 1 == 1:\n        continue\n",
    "while not False:\n    for _ in range(0):\n        pass\n",
    "while True:\n    if False:\n        pass\n    elif True:\n        pass\n",
]


@pytest.mark.parametrize("text", ENDLESS)
@pytest.mark.parametrize("record", [True, False])
def test_an_endless_loop_ends_at_the_budget(text: str, record: bool) -> None:
    trace = played(text, record)
    assert trace.fault is not None
    assert trace.fault.code == "run.steps"
    assert trace.fault.node
    assert trace.count == (10_000 if record else 200_000)
    assert len(trace.steps) <= 10_001
    assert all(step.diagnostic is None for step in trace.steps)


@pytest.mark.parametrize("record", [True, False])
def test_the_last_statement_of_a_budget_still_runs(record: bool) -> None:
    text = "x = 1\ny = 2\nprint(x)\nprint(y)\n"
    assert played(text, record, 4).fault is None
    short = played(text, record, 3)
    assert short.fault is not None
    assert (short.output, short.count) == (("1",), 3)


WINDING = """\
def add(n):
    x = n
    if n > 1:
        x += add(n - 1)
        print(x)
    return x
y = 0
for i in range(3):
    y += 1
    if i == 1:
        continue
    while y < 9:
        y += 2
        if y > 5:
            break
        print(y)
    y = add(i) + add(2)
print(y)
z = y
print(z // (z - z))
"""


def test_whatever_the_budget_a_run_ends_the_same_with_and_without_its_trace() -> None:
    whole = played(WINDING)
    assert whole.fault is not None and whole.fault.code == "run.zero-division"
    assert whole.count > 40
    for budget in range(1, whole.count + 2):
        kept, judged = played(WINDING, True, budget), played(WINDING, False, budget)
        assert (judged.output, judged.count, judged.fault) == (kept.output, kept.count, kept.fault)


@pytest.mark.parametrize(
    "text", ["def f():\n    {}\nf()\n", "def f():\n    if f():\n        pass\n{}f()\n"]
)
@pytest.mark.parametrize("record", [True, False])
def test_endless_recursion_ends_at_the_depth(text: str, record: bool) -> None:
    text = text.format("f()") if "    {}" in text else text.format("")
    trace = played(text, record)
    assert trace.fault is not None
    assert trace.fault.code == "run.depth"
    assert dict(trace.fault.facts)["depth"] == 900


def test_recursion_in_deep_expressions_stays_within_the_host() -> None:
    text = f"def f(n):\n    return {'(1 + ' * 25}f(n){')' * 25}\nf(1)\n"
    for record in (True, False):
        trace = played(text, record)
        assert trace.fault is not None
        assert trace.fault.code == "run.depth"


def test_nine_hundred_calls_inside_each_other_are_allowed() -> None:
    text = "def f(n):\n    if n > 1:\n        return f(n - 1) + 1\n    return 1\nprint(f(900))\n"
    assert played(text).output == ("900",)
    assert played(text, record=False).output == ("900",)
    assert played(text.replace("f(900)", "f(901)")).fault is not None


SIZES = [
    ("run.number-size", "x = 9 ** 9 ** 9\n"),
    ("run.number-size", "x = 2 ** 4096\n"),
    ("run.number-size", "x = (2 ** 4095) * 2\n"),
    ("run.number-size", "x = 2 ** 4095\nx = x + x\n"),
    ("run.number-size", "x = -(2 ** 4095)\nx = x - 2 ** 4095\n"),
    ("run.number-size", "x = 3\nwhile True:\n    x = x * x\n"),
    ("run.number-size", "x = 1\nwhile True:\n    x += x\n"),
    ("run.number-size", "t = '9' * 2000\nx = int(t)\n"),
    ("run.list-size", "xs = [0] * 20001\n"),
    ("run.list-size", "xs = 10 ** 30 * [0]\n"),
    ("run.list-size", "xs = [1]\nwhile True:\n    xs = xs + xs\n"),
    ("run.list-size", "xs = [1]\nwhile True:\n    xs += xs\n"),
    ("run.list-size", "xs = [1]\nwhile True:\n    xs *= 3\n"),
    ("run.list-size", "xs = [0] * 20000\nxs.append(1)\n"),
    ("run.list-size", "xs = [0] * 20000\nxs.insert(0, 1)\n"),
    ("run.list-size", "x = sorted(range(10 ** 9))\n"),
    ("run.list-size", "x = sum(range(10 ** 12))\n"),
    ("run.list-size", "x = max(range(10 ** 12))\n"),
    ("run.list-size", "xs = []\nxs += range(10 ** 40)\n"),
    ("run.text-size", "t = 'a' * 10 ** 10\n"),
    ("run.text-size", "t = 'ab'\nwhile True:\n    t = t + t\n"),
    ("run.text-size", "t = str([123456] * 9000)\n"),
    ("run.text-size", "a = [1]\nfor _ in range(30):\n    a = [a, a]\nprint(a)\n"),
    ("run.output-size", "while True:\n    print('a' * 1000)\n"),
    ("run.output-size", "t = 'a' * 20000\nprint(t)\n"),
    ("run.nesting", "a = []\nfor _ in range(200):\n    a = [a]\nprint(a)\n"),
    (
        "run.nesting",
        "a = [0]\nb = [0]\nfor _ in range(200):\n    a = [a]\n    b = [b]\nprint(a == b)\n",
    ),
    (
        "run.nesting",
        "a = [0]\nb = [1]\nfor _ in range(200):\n    a = [a]\n    b = [b]\nprint(a < b)\n",
    ),
    ("run.nesting", "a = []\na.append(a)\nb = []\nb.append(b)\nprint(min(a, b))\n"),
    ("run.nesting", "a = []\na.append(a)\nb = []\nb.append(b)\nprint(sorted([a, b]))\n"),
    ("run.nesting", "a = []\na.append(a)\nb = []\nb.append(b)\nxs = [a]\nxs.remove(b)\n"),
    (
        "run.work",
        "a = [0]\nb = [0]\nfor _ in range(60):\n    a = [a, a]\n    b = [b, b]\nprint(a == b)\n",
    ),
    ("run.work", "xs = [0] * 20000\nwhile True:\n    ys = xs + []\n"),
    ("run.work", "xs = [0] * 20000\nwhile True:\n    ys = xs[:]\n"),
    ("run.work", "xs = [0] * 20000\nwhile True:\n    y = 1 in xs\n"),
    ("run.work", "xs = [0] * 20000\nwhile True:\n    y = xs == [0] * 20000\n"),
    ("run.work", "xs = [0] * 20000\nwhile True:\n    y = sorted(xs)\n"),
    ("run.work", "t = 'a' * 19999\nwhile True:\n    y = 'b' in t + 'a'\n"),
    (
        "run.work",
        "xs = [0] * 20000\nys = []\nwhile True:\n    xs.insert(0, xs.pop())\n    ys = xs[1:]\n",
    ),
    (
        "run.work",
        "big = 2 ** 4000\nxs = []\nwhile True:\n    xs = [big + 1, big + 2, big + 3] * 99\n",
    ),
]


@pytest.mark.parametrize(("code", "text"), SIZES)
@pytest.mark.parametrize("record", [True, False])
def test_what_grows_too_large_is_refused(code: str, text: str, record: bool) -> None:
    trace = played(text, record)
    assert trace.fault is not None
    assert trace.fault.code in ((code, "run.steps") if code == "run.work" else (code,))
    assert trace.fault.node


def test_looking_at_large_lists_in_every_step_is_work_too() -> None:
    text = "xs = [0] * 20000\nwhile True:\n    xs[0] = 1\n"
    kept, unseen = played(text), played(text, record=False)
    assert kept.fault is not None
    assert kept.fault.code == "run.work"
    assert kept.steps[-1].diagnostic == kept.fault
    assert kept.fault.node
    assert unseen.fault is not None
    assert unseen.fault.code == "run.steps"


def test_hungry_programs_stay_within_64_megabytes() -> None:
    hungry = [
        "xs = []\nwhile True:\n    xs = [[0] * 20000, xs]\n",
        "xs = []\nn = 0\nwhile True:\n    n += 1\n    xs.append([n, n + 1, n + 2, n + 3])\n",
        "def f(n):\n    return [n] * 20000 + f(n + 1)\nf(0)\n",
        "def f(n):\n    for x in 'ə' * 19000 + str(n):\n        f(n + 1)\nf(0)\n",
        "t = ''\nwhile True:\n    t = t + 'ə'\n",
        "xs = [0] * 20000\nwhile True:\n    xs[0] = [0, xs[1]]\n    xs[1] = 5\n",
        "\n".join(f"n{i} = {i}" for i in range(900)) + "\nwhile True:\n    n0 += 1\n",
        "xs = []\nwhile True:\n    xs += [[], [], [], [], [], [], [], [], [], []]\n",
    ]
    code = (
        "import sys\n"
        "from game.blocks import Toolbox\n"
        "from game.run import compile, execute\n"
        "from game.source import parse\n"
        "import json\n"
        "box = Toolbox.of()\n"
        "def peak():\n"  # not ru_maxrss: a process begins with that of the one that started it
        "    rows = open('/proc/self/status').read().split('\\n')\n"
        "    return next(int(row.split()[1]) for row in rows if row.startswith('VmHWM'))\n"
        "before = peak()\n"
        "for text in json.loads(sys.stdin.read()):\n"
        "    compiled = compile(parse(text, box).program, box)\n"
        "    for record in (True, False):\n"
        "        trace = execute(compiled, record=record)\n"
        "        assert trace.fault is not None, text\n"
        "    print(trace.fault.code, (peak() - before) // 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input=json.dumps(hungry), text=True,
        capture_output=True, check=False,
    )  # fmt: skip
    assert not done.stderr, done.stderr
    rows = done.stdout.splitlines()
    assert len(rows) == len(hungry)
    assert int(rows[-1].split()[1]) <= 64, done.stdout


TEXTS = [
    ("source.too-long", "x = 1\n" * 5_000),
    ("source.too-long", "# " + "ə" * 10_001),
    ("source.too-many-words", "[" + "1," * 3_100 + "]"),
    ("source.too-nested", "x = " + "(" * 41 + "1" + ")" * 41),
    ("source.too-nested", "x = " + "not " * 100 + "True"),
    ("source.too-nested", "x = " + "-" * 100 + "1"),
    ("source.too-nested", "x = " + "1 + " * 500 + "1"),
    ("source.too-nested", "x = " + "a[0]" + "[0]" * 500),
    ("source.too-nested", "".join(" " * i + "if True:\n" for i in range(60)) + " " * 60 + "pass"),
    ("source.number-size", "x = " + "9" * 1_300),
    ("source.number-size", "x = 1e999"),
]


@pytest.mark.parametrize(("code", "text"), TEXTS)
def test_a_giant_text_is_refused(code: str, text: str) -> None:
    parsed = parse(text, CORE)
    assert code in [wrong.code for wrong in parsed.diagnostics]
    assert depth(parsed.program) <= 120


def test_what_is_just_small_enough_is_read() -> None:
    for text in [
        "x = " + "(" * 40 + "1" + ")" * 40,
        "x = " + "1 + " * 100 + "1",
        "x = " + "9" * 1_233,
    ]:
        assert not parse(text, CORE).diagnostics
    nested = "".join(" " * i + "if True:\n" for i in range(40)) + " " * 40 + "pass"
    parsed = parse(nested, CORE)
    assert not parsed.diagnostics
    assert size(parsed.program) == 40
    assert parse(show(parsed.program, CORE).text, CORE).program == parsed.program


def test_a_tree_that_is_too_deep_is_told_and_not_run() -> None:
    node = Node(1, "truth", (True,))
    for id in range(2, 5_000):
        node = Node(id, "not", (node,))
    program = Program((Node(9_000, "set", ("x", node)),))
    assert depth(program) == 5_000
    trace = execute(compile(program, CORE))
    assert trace.fault is not None
    assert trace.fault.code == "check.too-nested"
