"""Proving a level: what an author can get wrong although the file is well formed."""

from __future__ import annotations

from collections.abc import Iterator

from game.levels.drafts import first_fault, misread, readable
from game.levels.judge import endings, judge, landing
from game.levels.level import Level, Mistake, Verdict
from game.levels.programs import kinds_of
from game.levels.shorter import shorter
from game.program import Program, size
from game.values import Diagnostic, Fact, Span

__all__ = ["prove", "recognised", "solve"]

_HINTS = 4


def solve(level: Level) -> Verdict:
    """What the author's solution earns, with a right forecast."""
    return judge(level, level.solution, forecast=landing(level, level.solution))


def prove(level: Level, small: bool = False, look: bool = True) -> tuple[Diagnostic, ...]:
    """Everything that does not hold; none for a level that may be played.

    A small level, played on the way to another one, may do without hints. With `look` a shorter
    program is looked for as well, which takes the longest.
    """
    if level.form == "predict":
        return tuple(_predict(level))
    if level.form == "create":
        return (*_create(level), *_hints(level, 0))
    return (
        *_solution(level, look),
        *_start(level),
        *_mistakes(level),
        *_twins(level),
        *_known(level),
        *_hints(level, 0 if small else _HINTS),
        *_palette(level),
        *_same_maps(level),
    )


def _fault(level: Level, code: str, **facts: str | int) -> Diagnostic:
    named: tuple[tuple[str, Fact], ...] = tuple(sorted(facts.items()))
    return Diagnostic(code, Span(1, 1, 1, 1), None, level.file, named)


def _solution(level: Level, look: bool) -> Iterator[Diagnostic]:
    verdict = solve(level)
    if not verdict.won:
        why = verdict.fault.code if verdict.fault else ""
        yield _fault(level, "level.solution-loses", map=verdict.variant + 1, why=why)
    elif verdict.spare:
        yield _fault(level, "level.solution-spare", count=len(verdict.spare))
    if level.par != size(level.solution):
        yield _fault(level, "level.par", par=level.par, size=size(level.solution))
    if level.speed is not None and verdict.won and verdict.ticks > level.speed:
        yield _fault(level, "level.speed", ticks=verdict.ticks, speed=level.speed)
    found = shorter(level) if verdict.won and look else None
    if found is not None:
        yield _fault(level, "level.shorter", program=" ".join(found), size=len(found))


def _start(level: Level) -> Iterator[Diagnostic]:
    program = readable(level, level.draft) if level.draft else None
    if program is not None and judge(level, program).won:
        yield _fault(level, "level.start-wins")
    if all(end.solved for end in endings(level, Program())):
        yield _fault(level, "level.empty-wins")
    if level.healthy:
        if level.start != level.solution:
            yield _fault(level, "level.not-healthy")
    elif level.start.body:
        if level.start == level.solution:
            yield _fault(level, "level.start-solved")
        elif judge(level, level.start).won:
            yield _fault(level, "level.start-wins")


def _same_maps(level: Level) -> Iterator[Diagnostic]:
    names = level.given or ((),) * len(level.states)
    pairs = zip(level.states, names, strict=True)
    maps = [repr(pair) for pair in pairs]  # some maps are equal only to themselves
    for other, one in enumerate(maps):
        if one in maps[:other]:
            yield _fault(level, "level.same-maps", one=maps.index(one) + 1, other=other + 1)


def _mistakes(level: Level) -> Iterator[Diagnostic]:
    for mistake in level.mistakes:
        yield from _mistake(level, mistake)


def _mistake(level: Level, mistake: Mistake) -> Iterator[Diagnostic]:
    if mistake.draft:
        yield from _unread(level, mistake)
        return
    if level.form == "predict":
        verdict = judge(level, level.start, choice=mistake.choice)
    else:
        forecast = landing(level, mistake.program)
        verdict = judge(level, mistake.program, forecast=forecast)
    slow = level.speed is not None and verdict.ticks > level.speed
    fine = verdict.stars == 3 and not slow and verdict.size <= level.par
    if verdict.won and (fine or level.form == "create"):
        yield _fault(level, "level.mistake-wins", id=mistake.id)
    elif verdict.mistake != mistake:
        yield _fault(level, "level.mistake-hidden", id=mistake.id)


def _unread(level: Level, mistake: Mistake) -> Iterator[Diagnostic]:
    """A mistake that is a text: it cannot run, and no other one is stopped in the same way."""
    fault = first_fault(level, mistake.draft)
    if fault is None:
        yield _fault(level, "level.draft-runs", id=mistake.id)
    elif misread(level, fault) != mistake:
        yield _fault(level, "level.mistake-hidden", id=mistake.id)


def recognised(level: Level) -> int:
    """How many of the listed mistakes are recognised as themselves."""
    return sum(not tuple(_mistake(level, mistake)) for mistake in level.mistakes)


def _twins(level: Level) -> Iterator[Diagnostic]:
    for number, twin in enumerate(level.twins, 1):
        if not judge(level, twin).won:
            yield _fault(level, "level.twin-loses", number=number)


def _known(level: Level) -> Iterator[Diagnostic]:
    for number, program in enumerate(level.known, 1):
        if not judge(level, program).won:
            yield _fault(level, "level.known-loses", number=number)


def _hints(level: Level, wanted: int) -> Iterator[Diagnostic]:
    if len(level.hints) not in (wanted, _HINTS):
        yield _fault(level, "level.hints", count=len(level.hints), wanted=_HINTS)


def _palette(level: Level) -> Iterator[Diagnostic]:
    for program in (level.solution, level.start, *level.twins):
        for kind in kinds_of(program):
            if kind not in level.blocks:
                yield _fault(level, "level.not-offered", kind=kind)
                return


def _predict(level: Level) -> Iterator[Diagnostic]:
    if len(level.choices) < 2:
        yield _fault(level, "level.few-choices", count=len(level.choices))
        return
    right = [choice for choice in level.choices if judge(level, level.start, choice=choice).won]
    if len(right) != 1:
        yield _fault(level, "level.answers", count=len(right))
    for mistake in level.mistakes:
        if mistake.choice not in level.choices:
            yield _fault(level, "level.mistake-choice", id=mistake.id)
        yield from _mistake(level, mistake)
    yield from _hints(level, 0)


def _create(level: Level) -> Iterator[Diagnostic]:
    if level.edits is not None and not all(end.solved for end in endings(level, level.start)):
        yield _fault(level, "level.base-loses")
    for mistake in level.mistakes:
        yield from _mistake(level, mistake)
    for program in (level.solution, *level.twins):
        if level.edits is None and any(end.stopped for end in endings(level, program)):
            yield _fault(level, "level.example-stops")
