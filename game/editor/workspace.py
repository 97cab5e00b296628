"""What is being edited: a program with its history, a cursor, what is carried, what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from game.blocks import Block
from game.editor.acts import Changed, Cue, Moved, Result, Stop
from game.editor.popover import Popover
from game.editor.state import Advice, Carried, Ground
from game.editor.stops import nearest, stops_of
from game.program import DEEPEST, Draft, Program, depth, next_id, walk
from game.source import Shown, show
from game.ui.rect import Rect

__all__ = ["Workspace"]

T = TypeVar("T")


class Workspace:
    """The program of one level being edited, as words or as beads, and where its editor stands.

    Mutable, since a cursor, a hand and a scroll position are what editing is; each program in it is
    frozen, and the history only grows or moves. A carried block leaves its place and takes along
    what is inside it but not what is below it: one block is one thing, which is what a child of
    six expects. Hands, keys and pictures work on it; `BlockEditor` brings them together.
    """

    def __init__(
        self,
        programs: Sequence[Program],
        at: int,
        toolbox: Any,
        palette: Sequence[str],
        limits: Mapping[str, int] | None = None,
        beads: bool = False,
        drafts: Sequence[Draft | None] = (),
    ) -> None:
        self.programs = list(programs) or [Program()]
        self.drafts = [*drafts, *(None for _ in self.programs)][: len(self.programs)]
        self.at = max(0, min(at, len(self.programs) - 1))
        self.toolbox = toolbox
        self.palette = tuple(palette)
        self._growing = _growing(toolbox, self.palette, bool(limits) or beads)
        self.limits = dict(limits or {})
        self.beads = beads
        self.locked = False
        self.category = self.find(self.palette[0]).category if self.palette else ""
        self.flyout = False
        self.menu = False
        self._kept: dict[str, tuple[object, object, Any]] = {}
        self.cursor = self._last_stop()
        self.carried: Carried | None = None
        self.popover: Popover | None = None
        self.scroll = self.pan = self.drawer_scroll = 0.0
        self.zoom = 1.0
        self.fade = False  # whether Python stands beside the blocks
        self.breaks: frozenset[int] = frozenset()  # blocks at which a run halts
        self.advice: Advice | None = None  # what a hint points at, until the program changes
        self.follow = False  # whether the next picture brings cursor or lit block into view
        self.used = False
        self.ground = Ground(Rect(0, 0, 0, 0))
        self.seen_lit = 0

    # -- what others ask

    @property
    def program(self) -> Program:
        """The program shown now."""
        return self.programs[self.at]

    @property
    def draft(self) -> Draft | None:
        """The Python it was written as, if it was written."""
        return self.drafts[self.at]

    @property
    def moving(self) -> bool:
        """Whether a block is carried, so that time may scroll the ground."""
        return self.carried is not None and not self.carried.by_keys

    @property
    def can_undo(self) -> bool:
        return self.at > 0

    @property
    def can_redo(self) -> bool:
        return self.at + 1 < len(self.programs)

    def find(self, kind: str) -> Block:
        """The block of a kind; one of a newer game is shown by its name."""
        block: Block | None = self._growing.get(kind) or self.toolbox.get(kind)
        return block or Block(kind, "knots", "knot", kind, "", _nothing)

    def left(self, kind: str) -> int | None:
        """How many more blocks of a kind may be used; None without a limit."""
        if kind not in self.limits:
            return None
        used = Counter(node.kind for node in walk(self.shown))
        if self.carried and self.carried.origin:
            used.update(node.kind for node in walk(self.carried.node))
        return max(0, self.limits[kind] - used[kind])

    @property
    def shown(self) -> Program:
        """The program on the ground: without what is in the hand."""
        return self.carried.rest if self.carried else self.program

    @property
    def as_text(self) -> Shown:
        """The program as Python; written once for each program."""
        program = self.program
        return self.kept("text", program, None, lambda: show(program, self.toolbox))

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The places of the cursor but the gaps; found once for each program."""
        program = self.program
        return self.kept("stops", program, None, lambda: stops_of(program, self.find))

    @property
    def free_id(self) -> int:
        """An id that no block of the program has, nor any above it."""
        program = self.program
        return self.kept("free", program, None, lambda: next_id(program))

    def line_of(self, id: int) -> str:
        """The first line of Python of a block of the program; "" without one."""
        span = self.as_text.spans.get(id)
        return self.as_text.text.split("\n")[span.line - 1] if span else ""

    # -- history

    def set_program(self, program: Program) -> tuple[Result, ...]:
        """A program from elsewhere becomes the next of the history."""
        return self.change(program)

    def undo(self) -> tuple[Result, ...]:
        """One edit back."""
        return self._go(self.at - 1)

    def redo(self) -> tuple[Result, ...]:
        """One edit forward."""
        return self._go(self.at + 1)

    def clear(self) -> tuple[Result, ...]:
        """An empty program; undo brings everything back."""
        if not self.program.body or self.locked:
            return ()
        self.cursor = Stop(0)
        return (*self.change(Program()), Cue("trash"))

    def change(self, program: Program) -> tuple[Result, ...]:
        """A new program after an edit, if it is another one and not too deep to be shown."""
        if program == self.program:
            return ()
        if depth(program) > DEEPEST:
            return (Cue("bump"),)
        self.write(program, None)
        self._settle()
        return (Changed(program),)

    def write(self, program: Program, draft: Draft | None, join: bool = False) -> None:
        """Make a program, and the Python it was written as, the next of the history.

        With `join` it takes the place of the one shown, unless that is the start.
        """
        end = max(1, self.at + (not join))
        self.programs[end:], self.drafts[end:] = [program], [draft]
        self.at, self.advice = end, None

    def _go(self, at: int) -> tuple[Result, ...]:
        self.carried = self.popover = self.advice = None
        if self.locked or not 0 <= at < len(self.programs):
            return ()
        self.at = at
        self._settle()
        return (Moved(at), Cue("unsnap"))

    def _settle(self) -> None:
        self.cursor = nearest(self.cursor, self.program, self.find, self.stops)
        self.follow, self.menu = True, False

    def _last_stop(self) -> Stop:
        return self.stops[-1]

    # -- for pictures

    def kept(self, name: str, subject: object, key: object, make: Callable[[], T]) -> T:
        """What was made for the same subject (the very same) and an equal key, or made now."""
        old = self._kept.get(name)
        if old is not None and old[0] is subject and old[1] == key:
            found: T = old[2]
            return found
        made = make()
        self._kept[name] = (subject, key, made)
        return made


def _nothing(*_: object) -> None:
    """What a block of a newer game does here."""


def _growing(toolbox: Any, palette: Sequence[str], fixed: bool) -> dict[str, Block]:
    """The blocks that may grow by a question: where a choice is offered and no card is counted."""
    if fixed or "choose" not in palette:
        return {}
    found = {kind: toolbox.get(kind) for kind in ("if_else", "choose")}
    return {kind: replace(block, grows=True) for kind, block in found.items() if block}
