"""Judging: what a program earns on a level."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from game.levels.edits import edits_between
from game.levels.level import Choice, Level, Mistake, Verdict
from game.levels.made import missing_in, silent
from game.levels.play import ready, run_on
from game.levels.programs import kinds_of, statements
from game.program import Program, remove, size
from game.run import Budget, Compiled
from game.values import Diagnostic

__all__ = ["Ending", "answer_of", "endings", "judge", "landing", "tell"]

"""What makes a comment more than a row of signs."""

_ROOM = 1_000
"""Statements a program may run, over those of a win, before a try without one block is given up."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a program ended on one map: the world, whether solved, why not, ticks, statements run.

    `stopped` tells that the run itself met a fault, not only that something is missing. `said` is
    what was announced, `heard` whether that is judged.
    """

    world: Any
    solved: bool
    fault: Diagnostic | None
    ticks: int
    count: int
    stopped: bool
    said: tuple[str, ...] = ()
    heard: bool = False

    @property
    def behaviour(self) -> tuple[Any, str, tuple[str, ...]]:
        """What two programs share that do the same thing to a map."""
        return self.world, self.fault.code if self.fault else "", self.said if self.heard else ()


def _ending(level: Level, compiled: Compiled, variant: int, budget: int = Budget().steps) -> Ending:
    # The budget is that of a run on the stage: what a child sees is what is judged.
    trace = run_on(level, compiled, variant, record=False, budget=budget)
    status = level.world.status(trace.world, True)
    ticks = level.world.ticks(trace.world) - level.world.ticks(level.states[variant])
    wanted = level.output[variant] if level.output else None
    unheard = None if wanted is None else _unheard(level, trace.output, wanted)
    solved = trace.fault is None and status.solved and unheard is None
    fault, stopped = trace.fault or status.missing or unheard, trace.fault is not None
    heard = wanted is not None
    return Ending(trace.world, solved, fault, ticks, trace.count, stopped, trace.output, heard)


def _unheard(level: Level, said: tuple[str, ...], wanted: tuple[str, ...]) -> Diagnostic | None:
    """What is wrong with what was announced, or with what was left in names, which is said last."""
    looks = len(wanted) - len(level.leaves) if len(said) == len(wanted) else len(wanted)
    for number, (line, right) in enumerate(zip(said, wanted, strict=False), 1):
        if line != right and number > looks:
            name, _, value = line.partition(" → ")
            return Diagnostic.of("level.left-other", name=name, text=value[:60])
        if line != right:
            return Diagnostic.of("level.says-other", number=number, text=line[:60])
    if len(said) > len(wanted):
        return Diagnostic.of("level.says-more", wanted=len(wanted), text=said[len(wanted)][:60])
    if len(said) < len(wanted):
        return Diagnostic.of("level.says-less" if said else "level.says-nothing", have=len(said))
    return None


def endings(level: Level, program: Program, budget: int = Budget().steps) -> tuple[Ending, ...]:
    """How a program ends on each map, after so many statements at most."""
    compiled = ready(level, program)
    return tuple(_ending(level, compiled, variant, budget) for variant in range(len(level.states)))


def landing(level: Level, program: Program) -> Choice:
    """Where the robot ends on the shown map: what a right forecast says."""
    end = _ending(level, ready(level, program), 0)
    return Choice(*level.world.place(end.world))


def judge(
    level: Level,
    program: Program,
    forecast: Choice | None = None,
    choice: Choice | None = None,
    tries: int = 0,
) -> Verdict:
    """What a program earns.

    `forecast` is where the child said the robot will end; `choice` the answer to a predict level,
    after `tries` other answers. A level of the form create earns a knot and no stars; what is
    made must run to its end.
    """
    if level.form == "predict":
        return _predicted(level, choice, tries)
    ends = endings(level, program)
    if level.form == "create":
        return _created(level, program, ends, forecast)
    if level.healthy and program != level.start:
        return _lost(level, program, ends, Diagnostic.of("level.healthy"))
    over = _over(level, program)
    if over:
        return _lost(level, program, ends, over)
    unsaid = silent(level, program)
    if unsaid and all(end.solved for end in ends):
        return _lost(level, program, ends, unsaid)
    lost = next((at for at, end in enumerate(ends) if not end.solved), None)
    if lost is not None:
        first = ends[0].solved
        verdict = _lost(level, program, ends, ends[lost].fault, lost)
        return _changed(verdict, won_first=first, stars=int(first))
    return _won(level, program, ends, forecast)


def _won(
    level: Level, program: Program, ends: tuple[Ending, ...], forecast: Choice | None
) -> Verdict:
    spare = _spare(level, program, ends)
    length = size(program)
    if level.forecast:
        third = forecast is not None and _matches(forecast, level.world.place(ends[0].world))
    else:
        third = length <= level.par + 1
    return Verdict(
        won=True,
        stars=1 + (not spare) + third,
        size=length,
        ticks=ends[0].ticks,
        mistake=_exact(level, program),
        spare=spare,
        won_first=True,
    )


def _lost(
    level: Level,
    program: Program,
    ends: tuple[Ending, ...],
    fault: Diagnostic | None,
    variant: int = 0,
) -> Verdict:
    return Verdict(
        won=False,
        stars=0,
        size=size(program),
        ticks=ends[variant].ticks,
        variant=variant,
        fault=fault,
        mistake=_exact(level, program) or _alike(level, ends),
    )


def _changed(verdict: Verdict, won_first: bool, stars: int) -> Verdict:
    return Verdict(
        verdict.won,
        stars,
        verdict.size,
        verdict.ticks,
        verdict.variant,
        verdict.fault,
        verdict.mistake,
        verdict.spare,
        won_first,
    )


def _predicted(level: Level, choice: Choice | None, tries: int) -> Verdict:
    end = _ending(level, ready(level, level.start), 0)
    right = choice is not None and _is_right(choice, level, end)
    fault = None if right else Diagnostic.of("level.other-answer")
    stars = (3 if tries == 0 else 2) if right else 0
    length = size(level.start)
    said = None if right else next((m for m in level.mistakes if m.choice == choice), None)
    return Verdict(right, stars, length, end.ticks, fault=fault, mistake=said, won_first=right)


def _created(
    level: Level, program: Program, ends: tuple[Ending, ...], forecast: Choice | None
) -> Verdict:
    fault = None
    if level.edits is not None:
        changed = edits_between(level.start, program)
        if changed != level.edits:
            fault = Diagnostic.of("level.edits", count=changed, wanted=level.edits)
        elif all(end.solved for end in ends):
            fault = Diagnostic.of("level.no-bug")
        elif forecast is None or not _matches(forecast, level.world.place(ends[0].world)):
            fault = Diagnostic.of("level.forecast")
    elif not program.body:
        fault = Diagnostic.of("level.nothing-made")
    else:
        fault = next((end.fault for end in ends if end.stopped), None) or missing_in(
            level, program, [end.world for end in ends], [end.said for end in ends]
        )
    won = fault is None
    slip = None if won else _exact(level, program) or _stopped_alike(level, ends)
    length, ticks = size(program), ends[0].ticks
    return Verdict(won, 0, length, ticks, fault=fault, mistake=slip, won_first=won)


def _stopped_alike(level: Level, ends: tuple[Ending, ...]) -> Mistake | None:
    """The listed mistake that is stopped by the same fault; where all is free, that is it."""
    mine = _stop(ends)
    listed = (one for one in level.mistakes if mine and one.program.body)
    return next((one for one in listed if _stop(endings(level, one.program)) == mine), None)


def _stop(ends: tuple[Ending, ...]) -> str:
    """The code of the first fault that stops a run; "" for none."""
    return next((end.fault.code for end in ends if end.stopped and end.fault), "")


def _is_right(choice: Choice, level: Level, end: Ending) -> bool:
    """Whether an answer says how the run ended: its cell, its look, or what it announced."""
    if not choice.text:
        return _matches(choice, level.world.place(end.world))
    return choice.text == _told(level, end)


def _told(level: Level, end: Ending) -> str:
    return " ".join(end.said) if end.said else str(level.world.place(end.world)[2])


def answer_of(level: Level) -> str:
    """The right answer of a predict level in words: what is announced, or how the world ends."""
    return _told(level, _ending(level, ready(level, level.start), 0))


def _matches(choice: Choice, place: tuple[int, int, str]) -> bool:
    return (choice.x, choice.y) == place[:2] and choice.heading in ("", place[2])


def _over(level: Level, program: Program) -> Diagnostic | None:
    """The first block that is used more often than there are cards."""
    if not level.cards:
        return None
    used = Counter(kinds_of(program, every=True))
    for kind, most in level.cards:
        if used[kind] > most:
            block = level.toolbox.get(kind)
            return Diagnostic.of("level.cards", block=block.label if block else kind, most=most)
    return None


def _spare(level: Level, program: Program, ends: tuple[Ending, ...]) -> tuple[int, ...]:
    """The statements the level is won without."""
    return tuple(
        node.id for node in statements(program) if _wins(level, remove(program, node.id), ends)
    )


def _wins(level: Level, program: Program, ends: tuple[Ending, ...]) -> bool:
    compiled = ready(level, program)
    return all(
        _ending(level, compiled, variant, min(2 * end.count + _ROOM, Budget().steps)).solved
        for variant, end in enumerate(ends)
    )


def tell(level: Level, program: Program) -> Mistake | None:
    """The listed mistake a program is: the same tree, else the same behaviour on every map."""
    return _exact(level, program) or _alike(level, endings(level, program))


def _exact(level: Level, program: Program) -> Mistake | None:
    listed = (mistake for mistake in level.mistakes if not mistake.draft)
    return next((mistake for mistake in listed if mistake.program == program), None)


def _alike(level: Level, ends: tuple[Ending, ...]) -> Mistake | None:
    mine = tuple(end.behaviour for end in ends)
    for mistake in level.mistakes:
        if mistake.draft:
            continue
        theirs = endings(level, mistake.program)
        if all(end.solved for end in theirs):
            continue  # it wins but costs a star: only the same program is that mistake
        if tuple(end.behaviour for end in theirs) == mine:
            return mistake
    return None
