"""`python main.py bench [SUBJECT…]`: what the game costs on this machine."""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.bench import SUBJECTS, Effort, Line, as_json, as_text
from game.bench.report import heading

if TYPE_CHECKING:
    from game.verbs.command_line import Call

__all__ = ["figures", "main"]


def main(call: Call) -> int:
    """Measure and tell line by line; 0, or 2 for a subject that is not there."""
    chosen = tuple(call.given.subjects) or SUBJECTS
    if call.given.peers:
        chosen = tuple(dict.fromkeys((*chosen, "peers")))
    for name in chosen:
        if name not in (*SUBJECTS, "peers"):
            call.err.write(_unknown(call, name) + "\n")
            return 2
    found = figures(chosen, Effort(max(1, call.given.runs)))
    if call.given.json:
        call.out.write(as_json(found) + "\n")
        return 0
    call.out.write(heading(call.say) + "\n")
    last = ""
    for subject, line in found:
        if subject != last:
            call.out.write(f"{subject}\n")
            last = subject
        call.out.write(f"  {as_text(line, call.say)}\n")
        call.out.flush()
    return 0


def figures(subjects: tuple[str, ...], effort: Effort) -> Iterator[tuple[str, Line]]:
    """Each line of each subject, as soon as it is measured."""
    for subject in subjects:
        module = importlib.import_module(f"game.bench.{subject}")
        for line in module.measure(effort):
            yield subject, line


def _unknown(call: Call, name: str) -> str:
    near = difflib.get_close_matches(name, SUBJECTS, n=1, cutoff=0.5)
    if near:
        return call.say("There is no “{word}”. Did you mean “{near}”?", word=name, near=near[0])
    all = ", ".join(SUBJECTS)
    return call.say("There is no “{word}”. These are there: {all}.", word=name, all=all)
