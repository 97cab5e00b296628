"""Plays a level in the terminal: the moves, the end picture and the verdict of each map."""

from __future__ import annotations

import difflib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.data import data_root
from game.i18n import place, word
from game.levels import (
    Ending,
    Level,
    Library,
    Verdict,
    endings,
    judge,
    landing,
    load_library,
    load_path,
    ready,
    run_on,
    tell,
)
from game.program import Program, find
from game.run import Trace
from game.source import parse
from game.values import N_, Diagnostic, Span
from game.verbs.run import program_text

if TYPE_CHECKING:
    from game.verbs.command_line import Call

__all__ = ["main"]

WON, NOT_WON, AT_FAULT = 0, 1, 2
_LINE = 72

MAP = N_("Map {number} of {of}")
MOVES = N_("Moves: {moves}")
NO_MOVES = N_("No moves.")
SAYS = N_("Says: {text}")
NOT_SOLVED = N_("Not solved: {why}")
MISTAKE = N_("Düyün: {says}")
RESULT = N_("Won on every map. Stars: {stars} of 3.")
KNOT = N_("Saved: one knot is tied.")
LOST = N_("Not won yet.")


def main(call: Call) -> int:
    """Play the level with the program: 0 won on every map, 1 not won, 2 one of them is at fault."""
    level, faults = _level(call.given.level)
    if level is not None:
        program, found = _program(call.given.program, level)
        faults = (*faults, *found)
        if program is not None:
            return _play(call, level, program)
    for fault in faults:
        fault = replace(fault, span=fault.span or Span(1, 1, 1, 1))
        call.err.write(f"{place(fault)}: {fault.code}: {word(fault, call.catalogue.say)}\n")
    return AT_FAULT


def _level(name: str) -> tuple[Level | None, tuple[Diagnostic, ...]]:
    """The level of an id, a number or a file."""
    path = Path(name)
    if path.suffix == ".yaml" or path.is_file():
        found = load_path(path)
        return next(iter(found.levels), None), found.diagnostics
    library = load_library(data_root() / "levels", data_root())
    level = library.level(name)
    if level is not None:
        return level, ()
    return None, (*library.diagnostics, _unknown(name, library))


def _unknown(name: str, library: Library) -> Diagnostic:
    """That there is no such level, with the one that may be meant."""
    words = {level.id: level.id for level in library.levels}
    words |= {Path(level.file).stem: level.id for level in library.levels}
    words |= {level.title.casefold(): level.id for level in library.levels}
    numbers = (f"{c.number}.{level.number}" for c in library.chapters for level in c.levels)
    words |= {number: number for number in numbers}
    near = difflib.get_close_matches(name.casefold(), words, 1)
    if near:
        return Diagnostic.of("level.unknown-near", file=name, id=name, near=words[near[0]])
    return Diagnostic.of("level.unknown", file=name, id=name)


def _program(path: Path, level: Level) -> tuple[Program | None, tuple[Diagnostic, ...]]:
    """The program in a file, None if it is none for this level."""
    try:
        text = program_text(path)
    except OSError:
        return None, (Diagnostic.of("level.file", file=str(path)),)
    except UnicodeDecodeError:
        return None, (Diagnostic.of("level.encoding", file=str(path)),)
    parsed = parse(text, level.toolbox)
    if parsed.diagnostics:
        return None, tuple(replace(fault, file=str(path)) for fault in parsed.diagnostics)
    return parsed.program, ()


def _play(call: Call, level: Level, program: Program) -> int:
    compiled, ends = ready(level, program), endings(level, program)
    for number, end in enumerate(ends, 1):
        if len(level.states) > 1:
            call.out.write(call.say(MAP, number=number, of=len(level.states)) + "\n")
        trace = run_on(level, compiled, number - 1)
        call.out.write(_moves(call, level, program, trace) + "\n")
        for line in trace.output:
            call.out.write(call.say(SAYS, text=line) + "\n")
        call.out.write(level.world.text(trace.world))
        call.out.write(_ending(call, end) + "\n")
    verdict = judge(level, program, forecast=landing(level, program))
    if level.form == "predict":  # nothing to build: the program shown is the one to run
        return _predict(call, level, program)
    return _result(call, level, program, verdict)


def _moves(call: Call, level: Level, program: Program, trace: Trace) -> str:
    commands = {command.name for command in level.world.commands}
    kinds = [found.kind for step in trace.steps if (found := find(program, step.node))]
    moves = [kind for kind in kinds if kind in commands]
    if not moves:
        return call.say(NO_MOVES)
    text = call.say(MOVES, moves=" ".join(moves))
    lines, line = [], ""
    for part in text.split(" "):
        if len(line) + len(part) > _LINE:
            lines.append(line)
            line = " "
        line = f"{line} {part}" if line else part
    return "\n".join([*lines, line])


def _ending(call: Call, end: Ending) -> str:
    if end.fault is not None:
        return call.say(NOT_SOLVED, why=word(end.fault, call.catalogue.say))
    return call.say("Solved in {n} tick.", n=end.ticks, plural="Solved in {n} ticks.")


def _predict(call: Call, level: Level, program: Program) -> int:
    same = program == level.start
    call.out.write(call.say(KNOT if same else LOST) + "\n")
    return WON if same else NOT_WON


def _result(call: Call, level: Level, program: Program, verdict: Verdict) -> int:
    if verdict.won and level.form == "create":
        call.out.write(call.say(KNOT) + "\n")
        return WON
    if verdict.won:
        stars = call.say(RESULT, stars=verdict.stars)
        size = call.say(
            "{n} block (par {par}).",
            n=verdict.size,
            plural="{n} blocks (par {par}).",
            par=level.par,
        )
        call.out.write(f"{stars} {size}\n")
        return WON
    mistake = tell(level, program)
    if mistake is not None:
        says = call.catalogue.say(mistake.says, context=level.id)
        call.out.write(call.say(MISTAKE, says=says) + "\n")
    call.out.write(call.say(LOST) + "\n")
    return NOT_WON
