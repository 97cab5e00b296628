"""What is being written: a page, its place in the history, what is wrong with it, what is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.editor.acts import Cue, Result
from game.editor.text.acts import Answer, Typing
from game.editor.text.bridge import caret_of, changed_place, stop_at
from game.editor.text.cards import Cards
from game.editor.text.complete import Offer
from game.editor.text.faults import Fault, first_unread
from game.editor.text.page import MOST, Page, Spot
from game.editor.text.places import Places
from game.editor.text.steps import Steps
from game.editor.text.words import Word, insert, known_words
from game.editor.workspace import Workspace
from game.values import Diagnostic

__all__ = ["CALM_S", "Carried", "Sheet", "Writing"]

CALM_S = 0.6
"""So long the hands rest before anything is said about the text."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the last picture showed: for hit tests and for how far a page is."""

    spot: Callable[[float, float], tuple[int, int]]
    rows: int = 10
    most_x: float = 0.0
    most_y: float = 0.0
    upper: Callable[[int, float], bool] = lambda line, y: False


@dataclass(frozen=True, slots=True)
class Carried:
    """A word on its way from the drawer: where the pointer is, and whether over the sheet."""

    word: Word
    x: float
    y: float
    over: bool


class Writing(Places):
    """The Python of one level being edited, beside the block editor that keeps the history.

    Mutable, as the block editor is: caret, scroll and open card are what editing is. Every change
    is a step of the one history, `blocks` holds it; letters typed in a row are one step. While the
    hands move only the page changes; when they rest (or when somebody asks) the text is read, its
    program becomes that of the step, and the step is saved.
    """

    def __init__(self, blocks: Workspace) -> None:
        self.steps = Steps(blocks)
        super().__init__(blocks, self.steps.page)
        self.words = known_words(blocks.palette, blocks.find)
        self.wish = 0
        self.scroll = self.pan = self.drawer_scroll = 0.0
        self.follow, self.seen_lit = True, 0
        self.calm: float | None = None
        self.cards = Cards(blocks.toolbox)
        self.offer: Offer | None = None
        self.composing = ""
        self.takes_tab = True
        self.held: tuple[Spot, Spot] | None = None
        self.carried: Carried | None = None
        self.sheet = Sheet(lambda x, y: (0, 0))
        self.bars: dict[str, str] = {}
        self.used = False
        self.stuck: Diagnostic | None = None
        self._left: object = (blocks.at, blocks.cursor) if blocks.draft else None
        self._take_program()

    # -- what others ask

    @property
    def moving(self) -> bool:
        """Whether time will change the picture: a pause to wait for, a card that opens."""
        return self.calm is not None or self.cards.opening

    def line_of(self, id: int) -> int:
        """The line (from 0) of a block of the program; -1 where it does not stand on the page.

        A text that cannot be read is not the text of the program: its blocks are other ones.
        """
        self.keep_up()
        if self.broken:
            return -1
        spans = self._spans
        return spans[id].line - 1 if id in spans else -1

    # -- between the two faces

    def enter(self) -> None:
        """Show the program as text, the caret where the cursor of the blocks is."""
        self.keep_up()
        page = self.steps.page
        if self._left != (self.blocks.at, self.blocks.cursor):
            self.page = page
            if self.reads:
                self.page = page.at(caret_of(self.blocks, page, self.parsed.spans))
        self._arrive()
        self._take_program()
        self.say()

    def leave(self) -> tuple[Answer, ...]:
        """Read and save what was written; the cursor of the blocks goes where the caret is."""
        answers = self.settle()
        if self.reads:
            stop = stop_at(self.parsed, self.page.caret.line + 1)
            if stop is not None:
                self.blocks.cursor, self.blocks.follow = stop, True
        self._left = self.blocks.at, self.blocks.cursor
        return answers

    def refresh(self, moved: bool = False) -> None:
        """Follow an edit made elsewhere, or a step `moved` there; a text it brings is read."""
        self._turn(self.steps.page, moved)
        self._arrive()
        self._take_program()

    def keep_up(self) -> None:
        """Follow other hands, if these have changed the program since this text was shown."""
        draft = self.blocks.draft
        if self._of_blocks is not self._source or (draft and draft.text != self.page.text):
            self.refresh()

    def settle(self) -> tuple[Answer, ...]:
        """Read the text now and save it if it is not saved yet."""
        self._take_program()
        return self.steps.flush()

    def _take_program(self) -> None:
        """The program of a text that can be read is that of its step."""
        blocks = self.blocks
        self.stuck = None
        if blocks.draft is None:
            return
        if self.reads:
            blocks.programs[blocks.at] = self.parsed.program
            self._take_halts()
        else:
            self.stuck = first_unread(self.parsed)

    def _arrive(self) -> None:
        self.offer, self.composing = None, ""
        self.steps.reset()
        self.calm, self.follow, self.takes_tab = None, True, True
        self.cards.reset()
        self.wish = self.page.caret.column

    # -- history

    def undo(self) -> tuple[Answer, ...]:
        """One step back, whichever face it was made in."""
        return self._go(self.blocks.undo)

    def redo(self) -> tuple[Answer, ...]:
        """One step forward."""
        return self._go(self.blocks.redo)

    def clear(self) -> tuple[Answer, ...]:
        """An empty text; undo brings everything back."""
        if self.blocks.locked or not self.page.text:
            return ()
        return (*self.edit(Page(), "clear"), Cue("trash"))

    def _go(self, step: Callable[[], tuple[Result, ...]]) -> tuple[Answer, ...]:
        saved = self.settle()
        moved = step()
        if not moved:
            return saved
        before = self.page
        self._turn(self.steps.page, True)
        if self.blocks.draft is None:
            self.page = self.page.at(changed_place(before, self.page))
        self._arrive()
        self.calm = 0.0
        return (*saved, *moved)

    def edit(self, page: Page, what: str) -> tuple[Answer, ...]:
        """Another text: a step of its own, or part of the last one."""
        old = self.page
        if self.blocks.locked or page.length > MOST:
            return (Cue("bump"),)
        if page.lines == old.lines:
            return self.select(page)
        halts = self.halts
        answers = self.steps.write(old, page, what)
        self._rewrite(page, halts)
        self.calm, self.follow, self.takes_tab = 0.0, True, True
        self.stuck = self.offer = None
        self.wish = page.caret.column
        self.cards.follow(old.lines, page.lines)
        return (*answers, Typing())

    def select(self, page: Page) -> tuple[Answer, ...]:
        """Caret and selection elsewhere; the next letter begins a new step."""
        self.composing = ""
        self.page, self.follow, self.takes_tab = page, True, True
        self.steps.last = ""
        self.wish = page.caret.column
        self.offer = None
        return ()

    # -- time

    def update(self, dt: float) -> tuple[Answer, ...]:
        """Let time pass: after a calm pause the text is read, and what is wrong is said."""
        self.cards.update(dt)
        if self.calm is None:
            return ()
        self.calm += dt
        if self.calm < CALM_S:
            return ()
        self.calm = None
        answers = self.settle()
        self.say()
        return answers

    def say(self) -> None:
        """Mark what is wrong, and open one card."""
        self.cards.say(self.page, self.parsed, self._is_being_written)
        self.follow = True

    def _is_being_written(self, fault: Fault) -> bool:
        """A word that is being chosen, or a head whose body the child is about to write."""
        here = self.page.caret.line
        if self.offer is not None and fault.line == here:
            return True
        below = here == fault.line + 1 and not self.page.line.strip()
        return fault.diagnostic.code == "source.empty-body" and below

    def show_fault(self, diagnostic: Diagnostic, node: int) -> None:
        """Mark what went wrong in a run at the line of its block."""
        line = self.line_of(node)
        if line >= 0:
            self.cards.fail(self.page, diagnostic, line)
            self.follow = True

    def mend(self) -> tuple[Answer, ...]:
        """Apply the repair of the open card, or of the caret's line."""
        page = self.cards.mended(self.page)
        if page is None:
            return (Cue("bump"),)
        answers = self.edit(page, "mend")
        self.calm, self.cards.line = CALM_S, -1
        return (*answers, Cue("snap_block"))

    # -- words of the game

    def write(self, word: Word) -> tuple[Answer, ...]:
        """A word of the drawer at the caret."""
        return (*self.edit(insert(self.page, word), "word"), Cue("snap_block"))

    def accept(self, word: Word) -> tuple[Answer, ...]:
        """Write the word chosen in the place of the letters before the caret."""
        prefix = len(self.offer.prefix) if self.offer else 0
        self.offer = None
        return (*self.edit(insert(self.page, word, prefix), "word"), Cue("snap_block"))
