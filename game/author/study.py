"""What is known of a draft: what is missing, whether it holds, what its words break, its grade.

`Study` finds it out in slices, so that a screen that asks for one `step` a frame stays awake; its
`verdict` is right at every moment, only not whole yet. `verdict` does all of it at once. Budgets
are counted in blocks the solver tries, so every machine comes to the same verdict.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace

from game.author.draft import Draft
from game.author.edits import palette_of
from game.author.file import level_of
from game.author.notes import Note, broken, missing, proved, spoken
from game.levels import Level, judge, prove
from game.program import Program, size
from game.solve.search import searching
from game.solve.study import difficulty
from game.solve.words import words_of
from game.source import show
from game.values import Diagnostic

__all__ = ["BUDGET", "SLICE", "Study", "Verdict", "verdict"]

BUDGET = 120_000
"""Blocks the solver tries for a draft: under a second on a slow machine."""

SLICE = 600
"""Blocks tried in one step."""

_GRADES = (8, 10, 14, 17)
"""From these difficulties on a level is of the next grade: fifths of the game's own levels."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known. `level` is there once the draft is one; `notes` are the worst first.

    `proof` is "" while it is not known, then `open` (something stops it), `free` (a level without
    one solution), `proved` (nothing shorter wins), `best` (nothing shorter was found, with all
    programs of `whole` statements looked at) or `shorter`, with the Python of the shorter one.
    """

    level: Level | None = None
    notes: tuple[Note, ...] = ()
    proof: str = ""
    par: int = 0
    shorter: str = ""
    whole: int = 0
    nodes: int = 0
    difficulty: int = 0
    done: bool = False

    @property
    def playable(self) -> bool:
        """Whether others may play it: nothing that stops it is left."""
        proved = self.proof not in ("", "open")
        return self.level is not None and proved and not any(note.stops for note in self.notes)

    @property
    def grade(self) -> int:
        """How hard it is, 1 to 5; 0 while that is not known."""
        hard = self.difficulty
        return 1 + sum(hard >= limit for limit in _GRADES) if hard else 0


class Study:
    """The study of one draft. Mutable: it goes on with each step."""

    def __init__(
        self,
        draft: Draft,
        chapter: str = "",
        budget: int = BUDGET,
        names: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        """`chapter` lends the look, `names` are real people's names by language."""
        self.draft, self.chapter, self.budget = draft, chapter, budget
        self.names = names or {}
        self.verdict = Verdict()
        self._way = self._found()

    @property
    def done(self) -> bool:
        """Whether all of it is known."""
        return self.verdict.done

    def step(self) -> bool:
        """Find out a little more; whether there is still more to find out."""
        for _ in self._way:
            return True
        return False

    def _note(self, *notes: Note) -> None:
        every = sorted({*self.verdict.notes, *notes}, key=lambda note: note.order)
        self.verdict = replace(self.verdict, notes=tuple(every))

    def _end(self, proof: str) -> None:
        self.verdict = replace(self.verdict, proof=proof, done=True)

    def _found(self) -> Generator[None, None, None]:
        self._note(*missing(self.draft))
        yield
        for language in self.draft.languages:
            self._note(*spoken(self.draft, language, self.names.get(language, ())))
            yield
        level, faults = level_of(self.draft, self.chapter)
        self._note(*broken(self.draft, faults))
        self.verdict = replace(self.verdict, level=level)
        yield
        if level is None:
            self._end("open")
            return
        self._note(*proved(level, prove(level, look=False)))
        hard = difficulty(level, frozenset())
        self.verdict = replace(self.verdict, par=level.par, difficulty=hard)
        yield
        if any(note.stops for note in self.verdict.notes):
            self._end("open")
        elif level.form in ("predict", "create") or level.healthy:
            self._end("free")
        else:
            yield from self._searched(level)

    def _searched(self, level: Level) -> Generator[None, None, None]:
        """Whether something shorter wins, as far as the budget reaches."""
        words = words_of(level)
        yield
        found = yield from searching(level, words, level.par - 1, self.budget, None, SLICE)
        program: Program | None = found.program
        if program is not None and not judge(level, program).won:
            program = None
        whole = found.whole >= level.par - 1 and not words.beyond and found.program is None
        proof = "shorter" if program is not None else "proved" if whole else "best"
        self.verdict = replace(self.verdict, whole=found.whole, nodes=found.nodes)
        if program is not None:
            text = show(program, palette_of(self.draft).toolbox).text
            self.verdict = replace(self.verdict, shorter=text)
            facts = (("par", level.par), ("size", size(program)))
            self._note(Note("solution", Diagnostic("author.shorter", facts=facts)))
        self._end(proof)


def verdict(draft: Draft, chapter: str = "", budget: int = BUDGET) -> Verdict:
    """All that can be known of a draft within a budget."""
    study = Study(draft, chapter, budget)
    while study.step():
        pass
    return study.verdict
