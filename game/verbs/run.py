"""Runs a program of the language core without a level."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game.blocks import Toolbox
from game.i18n import fill, place, word
from game.run import compile, execute
from game.source import parse
from game.values import Diagnostic, Fact, Span

if TYPE_CHECKING:
    from game.verbs.command_line import Call

__all__ = ["main", "program_text", "run"]

_LARGEST = 200_000  # bytes looked at; the parser refuses far less, in its own words


def main(call: Call) -> int:
    """Run the program given: 0 when it ran to its end, 1 when not."""
    return run(call.given.program, call.out, call.err, call.say)


def run(path: Path | str, out: TextIO, err: TextIO, say: Callable[..., str] | None = None) -> int:
    """Run a file: exactly what it prints goes to `out`; what is wrong to `err`; 0 or 1."""
    path = Path(path)
    speak = say or _english
    found = _faults(path, out)
    for fault in found:
        fault = replace(fault, file=str(path), span=fault.span or Span(1, 1, 1, 1))
        err.write(f"{place(fault)}: {fault.code}: {word(fault, speak)}\n")
    return 1 if found else 0


def program_text(path: Path) -> str:
    """The text of a file, of a giant one its start. Raises OSError, UnicodeDecodeError."""
    with path.open("rb") as stream:
        start = stream.read(_LARGEST)
    decode = codecs.getincrementaldecoder("utf-8-sig")().decode
    return decode(start, final=len(start) < _LARGEST)  # the cut may part a letter


def _english(text: str, /, **facts: Fact) -> str:
    return fill(text, facts)


def _faults(path: Path, out: TextIO) -> tuple[Diagnostic, ...]:
    """Runs the file as far as it can be run; gives what is wrong with it."""
    try:
        text = program_text(path)
    except (OSError, ValueError) as error:
        code = "run.encoding" if isinstance(error, UnicodeDecodeError) else "run.file"
        return (Diagnostic.of(code),)
    toolbox = Toolbox.of()
    parsed = parse(text, toolbox)
    if parsed.diagnostics:
        return parsed.diagnostics
    trace = execute(compile(parsed.program, toolbox), record=False)
    out.write("".join(f"{line}\n" for line in trace.output))
    if trace.fault is None:
        return ()
    where = parsed.spans.get(trace.fault.node) if trace.fault.node is not None else None
    return (replace(trace.fault, span=where),)
