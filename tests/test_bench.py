"""The benchmark runs and gives figures of the right form; how fast anything is, it never judges."""

from __future__ import annotations

import io
import json
import math
import subprocess
import sys
from argparse import Namespace
from itertools import pairwise
from pathlib import Path

import pytest

from game.bench import SUBJECTS, Effort, Line, as_json, as_text, hub, peers
from game.bench.figures import Budget, exponent
from game.bench.meter import growth, in_turns
from game.bench.programs import PROGRAMS
from game.data import data_root
from game.i18n import Catalogue
from game.verbs.bench import figures, main
from game.verbs.command_line import Call

TINY = Effort(runs=1, share=0.005)
IN_THIS_PROCESS = (
    "steps",
    "recursion",
    "bytes",
    "endless",
    "judge",
    "solve",
    "load",
    "save",
    "table",
    "size",
)
IN_CHILDREN = tuple(name for name in SUBJECTS if name not in IN_THIS_PROCESS)


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ILME_BENCH_DRIVER", "dummy")


def call(*subjects: str, runs: int = 1, as_json: bool = False) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    given = Namespace(subjects=list(subjects), json=as_json, runs=runs, peers=False)
    code = main(Call(given, out, err, Catalogue.load("en", data_root())))
    return code, out.getvalue(), err.getvalue()


def assert_whole(lines: list[Line]) -> None:
    assert lines
    for line in lines:
        assert line.name and not line.name.startswith(" ")
        assert all(math.isfinite(value) and value >= 0 for value in line.values), line
        assert all(math.isfinite(value) and value >= 0 for value in line.against), line
        assert bool(line.against) <= bool(line.reference)
        assert line.growth is None or math.isfinite(line.growth)
        assert as_text(line, str)


@pytest.mark.parametrize("subject", IN_THIS_PROCESS)
def test_a_subject_gives_whole_lines(subject: str) -> None:
    assert_whole([line for _, line in figures((subject,), TINY)])


@pytest.mark.parametrize("subject", IN_CHILDREN)
def test_a_subject_in_processes_of_its_own_gives_whole_lines(subject: str) -> None:
    assert_whole([line for _, line in figures((subject,), TINY)])


def test_a_small_class_brings_each_event_to_the_hub_once() -> None:
    lines = [line for line in hub.measure(TINY) if "events" in line.name]
    assert len(lines) == 4
    assert [line.values for line in lines] == [(0.0,)] * 4


def test_every_subject_is_a_module_and_every_module_of_figures_a_subject() -> None:
    folder = Path(__file__).parents[1] / "game" / "bench"
    modules = {
        path.stem for path in folder.glob("*.py") if "def measure(" in path.read_text("utf-8")
    }
    assert modules - {"peers"} == set(SUBJECTS)  # peers are asked for by `--peers` alone


def test_the_verb_prints_a_row_for_each_figure() -> None:
    code, out, err = call("size")
    assert code == 0 and not err
    assert out.splitlines()[1] == "size" and "all our files" in out


def test_the_verb_gives_json_with_the_machine_and_the_budgets() -> None:
    code, out, _ = call("size", as_json=True)
    told = json.loads(out)
    assert code == 0 and told["machine"]["python"]
    last = told["subjects"]["size"][-1]
    assert last["budget"] == {"of": "value", "most": 30} and last["missed"] is False


def test_a_subject_that_is_not_there_is_told_with_the_near_one() -> None:
    code, out, err = call("stepz")
    assert code == 2 and not out and "steps" in err
    code, _, err = call("qqq")
    assert code == 2 and "memory" in err


def test_nothing_but_the_verb_imports_the_benchmark() -> None:
    code = "import sys, game.verbs.play, game.scenes.gallery; print('game.bench' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.split() == [b"False"]


def test_a_line_knows_its_middle_its_spread_and_its_ratio() -> None:
    line = Line("x", "ms", (1.0, 2.0, 3.0, 4.0, 5.0), "y", (2.0, 1.0, 6.0))
    assert line.median == 3.0 and line.reference_median == 2.0 and line.ratio == 1.5
    assert line.spread == pytest.approx(1 / 3)
    assert Line("x", "ms", (3.0,)).ratio is None


@pytest.mark.parametrize(
    ("budget", "growth", "missed"),
    [
        (None, None, False),
        (Budget(3), None, False),
        (Budget(2), None, True),
        (Budget(4, least=True), None, True),
        (Budget(1.5, "ratio"), None, False),
        (Budget(1.4, "ratio"), None, True),
        (Budget(3), 1.0, False),
        (None, 1.3, True),
    ],
)
def test_a_missed_budget_or_growth_is_told(
    budget: Budget | None, growth: float | None, missed: bool
) -> None:
    line = Line("x", "ms", (3.0,), "y", (2.0,), budget, growth)
    assert line.missed is missed and ("MISSED" in as_text(line, str)) is missed
    assert json.loads(as_json([("s", line)]))["subjects"]["s"][0]["missed"] is missed


@pytest.mark.parametrize("slope", [0.0, 1.0, 2.0])
def test_the_exponent_is_the_slope_of_growth(slope: float) -> None:
    assert exponent((1, 4, 16), [3 * times**slope for times in (1, 4, 16)]) == pytest.approx(slope)


def test_acts_are_measured_by_turns() -> None:
    order: list[str] = []
    times = in_turns(3, lambda: order.append("a"), lambda: order.append("b"))
    assert [len(one) for one in times] == [3, 3]
    assert all(a != b for a, b in pairwise(order))


def test_growth_is_asked_for_at_three_amounts_of_work() -> None:
    asked: list[int] = []

    def make(times: int) -> object:
        asked.append(times)
        return lambda: None

    growth(make, 1)  # type: ignore[arg-type]
    assert asked == [1, 4, 16]


def test_peers_that_cannot_be_had_are_told_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "_said", lambda command, folder: f"{command[0]}: not here")
    lines = list(peers.measure(TINY))
    assert [line.name for line in lines] == [
        f"{name} could not be had" for name in ("asteval", "js-interpreter", "skulpt")
    ]
    assert all("not here" in line.note and not line.values for line in lines)
    assert all(as_text(line, str) for line in lines)


def test_a_peer_is_measured_against_ours_on_each_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    none = peers.Peer("skulpt", missing="no npm")
    monkeypatch.setattr(peers, "_asteval", lambda folder: peers.Peer("asteval", ("time",), ".py"))
    monkeypatch.setattr(peers, "_node", lambda folder: (none,))
    read: list[str] = []

    def said(command: list[str], folder: Path) -> str:
        read.append(Path(command[-1]).read_text("utf-8"))
        return "0.25"

    monkeypatch.setattr(peers, "_said", said)
    lines = list(peers.measure(TINY))
    assert [line.name for line in lines[1:]] == [
        f"{timed.name}, {way}" for timed in PROGRAMS for way in ("judged", "trace kept")
    ]
    assert all(line.ratio for line in lines[1:])
    assert all("{" not in text for text in read)
