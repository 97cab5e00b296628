# ruff: noqa: E501 (tables of programs)
"""Programs that mean harm: none escapes, none raises, all stop, all stay small.

The families stand in `hostile_bombs` and `hostile_escapes`; what is tried with each in
`hostile_trial`, in processes of their own, whose memory is looked at.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hostile_bombs import BOMBS, FLOODS
from hostile_escapes import ESCAPES

from game.blocks import Toolbox
from game.run import compile, execute
from game.source import parse

NIGHTLY = os.environ.get("ILME_NIGHTLY") == "1"
FAMILIES = {**BOMBS, **ESCAPES, **FLOODS}
PARTS = 6
MUTATED = 50_000 if NIGHTLY else 5_000
MEGABYTES = 64
SCRIPT = Path(__file__).parent / "hostile_trial.py"

_PIECES = [*"()[]{}:=,.'\"#\\\t\n -+*/%<>!&|@;~^?$", "\0", "\r", "\u202e", "\ud800", "\x0c", "    ",
           "while True:\n", "for _ in range(10 ** 9):\n    ", "def f(n):\n    ", "f(n)", "x = x * x\n",
           ".__class__", "print(", "not ", "**", "else:", "elif x:", "if x:", "return ", "break", "in ",
           "lambda ", "xs.append(xs)", "[[]] * 9", "9" * 40, "ﬁ", "٣", "...", "[::-1]", "or "]  # fmt: skip


def trial(rows: list[tuple[str, bool]]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(SCRIPT)], input=json.dumps(rows), capture_output=True,
        text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2_000:]
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def mutated(seed: int, texts: list[str]) -> str:
    """A hostile program, damaged or crossed with another."""
    rng = random.Random(seed)
    text = rng.choice(texts)
    for _ in range(rng.randint(1, 4)):
        place = rng.randrange(len(text) + 1)
        match rng.randrange(4):
            case 0:
                text = text[:place] + rng.choice(_PIECES) + text[place:]
            case 1:
                text = text[:place] + text[place + rng.choice((1, 2, 5, 30)) :]
            case 2:
                other = rng.choice(texts)
                text = text[:place] + other[rng.randrange(len(other) + 1) :]
            case _:
                rows = text.split("\n")
                rows.insert(rng.randrange(len(rows)), rng.choice(rows))
                text = "\n".join(rows)
    return text[:6_000]


def test_there_are_enough_families() -> None:
    assert len(FAMILIES) >= 60
    assert all(FAMILIES.values())
    assert len({text for texts in FAMILIES.values() for text in texts}) >= 1_000


@pytest.mark.parametrize("part", range(PARTS))
def test_no_hostile_program_does_harm(part: int, record_property: pytest.RecordProperty) -> None:
    names = sorted(FAMILIES)[part::PARTS]
    rows = [(text, place < 2) for name in names for place, text in enumerate(FAMILIES[name])]
    told = trial(rows)
    record_property("growth", told["growth"])
    assert not told["wrong"], [(rows[int(at)][0][:300], why) for at, why in told["wrong"].items()][
        :5
    ]
    assert told["growth"] <= MEGABYTES, (told, rows[told["largest"][1]][0][:300])


@pytest.mark.parametrize("part", range(PARTS))
def test_no_damaged_hostile_program_does_harm(part: int) -> None:
    texts = [text for name in sorted({**BOMBS, **ESCAPES}) for text in FAMILIES[name] if text]
    rows = [(mutated(seed, texts), False) for seed in range(part, MUTATED, PARTS)]
    told = trial(rows)
    assert not told["wrong"], [(rows[int(at)][0][:300], why) for at, why in told["wrong"].items()][
        :5
    ]
    assert told["growth"] <= MEGABYTES


def test_a_trial_hears_the_host_and_sees_its_memory() -> None:
    code = (
        f"import sys; sys.path[:0] = [{str(SCRIPT.parent)!r}, {str(SCRIPT.parents[2])!r}]\n"
        "import hostile_trial as t\n"
        "ear = t.Ear(); ear.listens = True\n"
        "open(t.__file__).close(); eval('1'); import json.tool\n"
        "ear.listens = False; before = t._peak(); row = [0] * 20_000_000\n"
        "print(sorted({*ear.heard} & {'open', 'compile', 'exec', 'import'}), t._peak() > before + 90_000)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split("]")[0] == "['compile', 'exec', 'import', 'open'", done.stderr
    assert done.stdout.strip().endswith(str(Path("/proc/self/status").exists()))


@pytest.mark.parametrize("name", sorted(FLOODS))
def test_a_flood_of_text_is_refused_as_a_whole(name: str) -> None:
    for text in FLOODS[name]:
        parsed = parse(text, Toolbox.of())
        assert parsed.diagnostics
        assert execute(compile(parsed.program, Toolbox.of())).count <= 1_500
