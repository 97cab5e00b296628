"""The same programs through the game's language and through CPython, and how they differ."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from proof_cpython import Seen, shape

from game.blocks import Toolbox
from game.run import ERRORS, Ref, Trace, compile, execute
from game.run.errors import BUDGETS
from game.source import Parsed, parse

__all__ = ["CORE", "Report", "compare", "ours"]

CORE = Toolbox.of()
HERE = Path(__file__).parent
_BATCH = 500
_ON_PURPOSE = ("check.unknown-", "check.not-own")
"""What the writer gets wrong on purpose, and the check tells before the run."""


@dataclass(slots=True)
class Report:
    """How many programs ended how, and every difference. Mutable: it is added up."""

    ends: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return ", ".join(f"{name} {count}" for name, count in self.ends.most_common())

    @property
    def compared(self) -> int:
        return sum(count for name, count in self.ends.items() if not name.startswith("budget"))


def ours(text: str) -> tuple[Seen | None, str]:
    """What the game sees of a program, or None for one that grew too large; and how it ended."""
    parsed = parse(text, CORE)
    wrong = [told for told in parsed.diagnostics if not told.code.startswith(_ON_PURPOSE)]
    assert not wrong, (text, wrong)
    compiled = compile(parsed.program, CORE)
    trace = execute(compiled, record=True)
    code = trace.fault.code if trace.fault else ""
    if code in BUDGETS:
        return None, f"budget {code}"
    unseen = execute(compiled, record=False)
    assert (unseen.output, unseen.fault, unseen.count) == (trace.output, trace.fault, trace.count)
    return _seen(trace, parsed), code


def _seen(trace: Trace, parsed: Parsed) -> Seen:
    last = trace.steps[-1]
    heap = dict(last.heap)
    made: dict[int, list[Any]] = {id: [] for id in heap}

    def whole(value: Any) -> Any:
        return made[value.id] if isinstance(value, Ref) else value

    for id, items in heap.items():
        made[id] += [whole(item) for item in items]
    met: dict[int, int] = {}
    names = {name: whole(value) for name, value in last.names}
    line = 0
    if trace.fault is not None and trace.fault.node is not None:
        line = parsed.spans[trace.fault.node].line
    code = trace.fault.code if trace.fault else ""
    return {
        "output": "".join(f"{row}\n" for row in trace.output),
        "error": ERRORS.get(code, code),
        "line": line,
        "names": {name: shape(names[name], met) for name in sorted(names)},
    }


def compare(texts: Iterable[str]) -> Report:
    """All programs through both; what grew too large is counted, not compared."""
    report = Report()
    waiting: list[tuple[str, Seen]] = []
    for text in texts:
        seen, how = ours(text)
        if seen is None:
            report.ends[how] += 1
            continue
        report.ends[seen["error"] or "to the end"] += 1
        waiting.append((text, seen))
        if len(waiting) == _BATCH:
            report.differences += _differences(waiting)
            waiting = []
    report.differences += _differences(waiting)
    return report


def _differences(rows: list[tuple[str, Seen]]) -> Iterator[str]:
    theirs = _cpython([text for text, _ in rows])
    for (text, mine), other in zip(rows, theirs, strict=True):
        if mine != other:
            wrong = [key for key in mine if mine[key] != other[key]]
            told = "\n".join(f"{key}: ours {mine[key]!r}, CPython {other[key]!r}" for key in wrong)
            yield f"{told}\n{text}"


def _cpython(texts: list[str]) -> list[Seen]:
    """Many programs in one process of CPython."""
    if not texts:
        return []
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(HERE / "proof_cpython.py")],
        input=json.dumps(texts), capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONPATH": str(HERE)}, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: list[Seen] = json.loads(done.stdout)
    return found
