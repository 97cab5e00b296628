"""Tries programs that mean harm, in a process of its own: JSON in, what went wrong out.

Every hook the host offers is listened to: a program of a child that reached a file, a socket, an
import or the compiler would be heard, however it got there.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from game.blocks import Toolbox
from game.program import depth
from game.run import Ref, Trace, compile, execute
from game.source import parse, show
from game.worlds.quest import QUEST

__all__ = ["tried"]

MAP = "#####\n#>.G#\n#####\n"
PLAIN = {int, float, str, bool, type(None), range, Ref}
STEPS, STEPS_UNSEEN, FEW = 10_000, 200_000, 3_000
_HOST = ("<function", "<class", "<built-in", "<bound", "object at 0x", "<module", "<code")


class Ear:
    """Hears what the host does while it listens. Mutable: a hook cannot be taken out again."""

    def __init__(self) -> None:
        self.listens = False
        self.heard: list[str] = []
        sys.addaudithook(self.hear)

    def hear(self, event: str, given: tuple[Any, ...]) -> None:
        if self.listens and not event.startswith("object.__"):
            self.heard.append(event)


def tried(text: str, whole: bool, ear: Ear | None = None) -> Iterator[str]:
    """What is wrong with what the language made of a text; `whole` gives it its whole budget."""
    for toolbox, start in ((Toolbox.of(), None), (Toolbox.of(QUEST), QUEST.load(MAP, {}))):
        if ear is not None:
            ear.listens = True
        parsed = parse(text, toolbox)
        shown = show(parsed.program, toolbox)
        compiled = compile(parsed.program, toolbox)
        kept = execute(compiled, start, budget=STEPS if whole else FEW)
        first = kept.output, kept.count, kept.fault
        wrong = list(_ended(kept, STEPS))
        del kept  # one run at a time is looked at
        unseen = execute(compiled, start, record=False, budget=STEPS_UNSEEN if whole else FEW)
        if ear is not None:
            ear.listens = False
            yield from ear.heard
            ear.heard.clear()
        yield from wrong
        yield from _ended(unseen, STEPS_UNSEEN)
        if first[2] is None and first != (unseen.output, unseen.count, None):
            yield "another run without its steps"
        if len(text) <= 20_000 and parse(shown.text, toolbox).program != parsed.program:
            yield "what is shown is not what was read"
        if depth(parsed.program) > 120:
            yield "too deep"
        if any(told.span is None for told in parsed.diagnostics):
            yield "a diagnostic without a place"
        if not whole:
            return


def _ended(trace: Trace, most: int) -> Iterator[str]:
    if not 0 <= trace.count <= most:
        yield f"{trace.count} statements"
    if len(trace.steps) > 3 * STEPS:
        yield f"{len(trace.steps)} steps"
    if sum(len(row) + 1 for row in trace.output) > 20_000:
        yield "too much output"
    for row in trace.output[:50]:
        if any(word in row for word in _HOST):
            yield f"the host shows: {row[:80]}"
    for step in (trace.steps or [])[-1:]:
        values = [value for _, value in step.names]
        values += [value for _, items in step.heap for value in items[:100]]
        strange = {type(value).__name__ for value in values if type(value) not in PLAIN}
        if strange:
            yield f"values of the host: {strange}"


def _peak() -> int:
    """The most memory this process has had, in kilobytes; 0 where the system does not say.

    Not `ru_maxrss`: a process begins with that of the one that started it.
    """
    status = Path("/proc/self/status")
    rows = status.read_text("ascii").splitlines() if status.exists() else []
    return next((int(row.split()[1]) for row in rows if row.startswith("VmHWM")), 0)


def main() -> None:
    """Reads [text, whole] rows; tells what is wrong by row, the growth in MB, the slowest and
    the hungriest row."""
    rows = json.load(sys.stdin)
    ear = Ear()
    list(tried("x = 1\nprint(x, 'ə\\x41')\nfoo\nprnt(1)\nif x = 1\n    ﬁ = 2\n", True))
    before = _peak()
    wrong: dict[int, list[str]] = {}
    largest, slowest = (0, 0), (0.0, 0)
    for number, (text, whole) in enumerate(rows):
        gc.collect()  # a program's memory is looked at, not how seldom the host tidies up
        began, high = time.process_time(), _peak()
        try:
            found = list(tried(text, whole, ear))
        except BaseException as raised:
            found = [f"{type(raised).__name__}: {raised}"]
        ear.listens = False
        slowest = max(slowest, (time.process_time() - began, number))
        largest = max(largest, ((_peak() - high) // 1024, number))
        if found:
            wrong[number] = found
    growth = (_peak() - before) // 1024
    told = {"wrong": wrong, "growth": growth, "slowest": slowest, "largest": largest}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
