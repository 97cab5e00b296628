"""The text editor: a page, its place in the history, what is wrong with it, what is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.editor.acts import Changed, Cue, Result
from game.editor.editor import BlockEditor
from game.editor.text import edits, pointing
from game.editor.text.acts import Accept, Answer, Copied, Mend, Open, Typing, Wanted, Write
from game.editor.text.bridge import caret_of, changed_place, stop_at
from game.editor.text.complete import Offer, offer
from game.editor.text.faults import Fault, faults_of, first_unread, followed, reads
from game.editor.text.keys import EDITS, MOVES, chord
from game.editor.text.moves import vertical
from game.editor.text.page import MOST, Page, Spot, cleaned
from game.editor.text.words import Word, insert, known_words
from game.program import Draft
from game.source import Parsed, parse, show
from game.source.repair import apply
from game.ui.events import Composed, Event, Focused, Pointed, Pressed, Scrolled, Shortcut, Typed
from game.values import Diagnostic

__all__ = ["CALM_S", "TextEditor"]

CALM_S = 0.6
"""So long the hands rest before anything is said about the text."""

OPEN_S = 0.22
"""How long a card takes to open."""

_JOINED = frozenset({"type", "back", "delete"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the last picture showed: for hit tests and for how far a page is."""

    spot: Callable[[float, float], tuple[int, int]]
    rows: int = 10
    most_x: float = 0.0
    most_y: float = 0.0


class TextEditor:
    """The Python of one level being edited, beside the block editor that keeps the history.

    Mutable, as the block editor is: caret, scroll and open card are what editing is. Every change
    is a step of the one history, `blocks` holds it; letters typed in a row are one step. While the
    hands move only the page changes; when they rest (or when somebody asks) the text is read, its
    program becomes that of the step, and the step is saved.
    """

    def __init__(self, blocks: BlockEditor) -> None:
        self.blocks = blocks
        self.words = known_words(blocks.palette, blocks.find)
        self.wish = 0
        self.scroll = self.pan = self.drawer_scroll = 0.0
        self.follow, self.seen_lit = True, 0
        self.calm: float | None = None
        self.faults: tuple[Fault, ...] = ()
        self.open_line = -1
        self.grown = 0.0
        self.closed: set[tuple[str, str]] = set()
        self.offer: Offer | None = None
        self.composing = ""
        self.takes_tab = True
        self.held: tuple[Spot, Spot] | None = None
        self.sheet = Sheet(lambda x, y: (0, 0))
        self.bars: dict[str, str] = {}
        self.used = False
        self.stuck: Diagnostic | None = None
        self._last = ""
        self._unsaved = False
        self._left: object = None
        self._read: tuple[str, Parsed] | None = None
        self.page = self._page_now()
        self._take_program()

    # -- what others ask

    @property
    def moving(self) -> bool:
        """Whether time will change the picture: a pause to wait for, a card that opens."""
        return self.calm is not None or (self.open_line >= 0 and self.grown < 1)

    @property
    def parsed(self) -> Parsed:
        """What the text says; read once for each text."""
        text = self.page.text
        if self._read is None or self._read[0] != text:
            self._read = text, parse(text, self.blocks.toolbox)
        return self._read[1]

    def line_of(self, id: int) -> int:
        """The line (from 0) of the block of an id; -1 where there is none."""
        spans = self.parsed.spans
        if self.blocks.draft is None:
            spans = show(self.blocks.program, self.blocks.toolbox).spans
        return spans[id].line - 1 if id in spans else -1

    @property
    def reads(self) -> bool:
        """Whether the whole text stands for a program."""
        return reads(self.parsed)

    @property
    def fault(self) -> Fault | None:
        """The fault whose card is open."""
        return next((one for one in self.faults if one.line == self.open_line), None)

    @property
    def broken(self) -> bool:
        """Whether the step shown is a text that cannot be read; the blocks are then older."""
        return self.blocks.draft is not None and not self.reads

    # -- between the two faces

    def enter(self) -> None:
        """Show the program as text, the caret where the cursor of the blocks is."""
        self.page = self._page_now()
        if self._left != (self.blocks.at, self.blocks.cursor) and self.reads:
            self.page = self.page.at(caret_of(self.blocks, self.page, self.parsed.spans))
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

    def refresh(self) -> None:
        """Follow a step of the history taken elsewhere; a text it brings is read."""
        self.page = self._page_now()
        self._take_program()

    def settle(self) -> tuple[Answer, ...]:
        """Read the text now and save it if it is not saved yet."""
        self._take_program()
        return self._flush()

    def _take_program(self) -> None:
        """The program of a text that can be read is that of its step."""
        blocks = self.blocks
        self.stuck = None
        if blocks.draft is None:
            return
        if self.reads:
            blocks.programs[blocks.at] = self.parsed.program
        else:
            self.stuck = first_unread(self.parsed)

    def _page_now(self) -> Page:
        draft = self.blocks.draft
        if draft is not None:
            return Page.of(draft.text, draft.caret, draft.anchor)
        return Page.of(show(self.blocks.program, self.blocks.toolbox).text.removesuffix("\n"))

    def _arrive(self) -> None:
        self.offer, self.composing, self._last, self._unsaved = None, "", "", False
        self.calm, self.follow, self.takes_tab = None, True, True
        self.faults, self.open_line = (), -1
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
        return (*self._edit(Page(), "clear"), Cue("trash"))

    def _go(self, step: Callable[[], tuple[Result, ...]]) -> tuple[Answer, ...]:
        saved = self.settle()
        moved = step()
        if not moved:
            return saved
        before = self.page
        self.page = self._page_now()
        if self.blocks.draft is None:
            self.page = self.page.at(changed_place(before, self.page))
        self._arrive()
        self.calm = 0.0
        return (*saved, *moved)

    def _edit(self, page: Page, what: str) -> tuple[Answer, ...]:
        """Another text: a step of its own, or part of the last one."""
        old = self.page
        if self.blocks.locked or len(page.lines) > MOST or _length(page) > MOST:
            return (Cue("bump"),)
        if page.lines == old.lines:
            return self._moved(page)
        join = what in _JOINED and what == self._last and self._unsaved
        answers: tuple[Answer, ...] = ()
        if not join:
            answers = self._flush()
            self._remember(old)
        self.page = page
        self.blocks.write(self.blocks.program, _draft(page), join)
        self._unsaved = True
        self._last, self.calm, self.follow, self.takes_tab = what, 0.0, True, True
        self.stuck = None
        self.wish = page.caret.column
        self.faults = followed(self.faults, old.lines, page.lines)
        if self.fault is None:
            self.open_line = -1
        return (*answers, Typing())

    def _remember(self, page: Page) -> None:
        """Where the caret was before a new step, so that undo brings it back there."""
        self.blocks.drafts[self.blocks.at] = _draft(page)

    def _flush(self) -> tuple[Answer, ...]:
        if not self._unsaved:
            return ()
        self._unsaved, self._last = False, ""
        return (Changed(self.blocks.program, self.blocks.draft),)

    def _moved(self, page: Page) -> tuple[Answer, ...]:
        """The caret elsewhere; the next letter begins a new step."""
        self.page, self._last, self.follow, self.takes_tab = page, "", True, True
        self.wish = page.caret.column
        self.offer = None
        return ()

    def select(self, page: Page) -> tuple[Answer, ...]:
        """Caret and selection as the hand has put them."""
        self.composing = ""
        return self._moved(page)

    # -- time

    def update(self, dt: float) -> tuple[Answer, ...]:
        """Let time pass: after a calm pause the text is read, and what is wrong is said."""
        if self.open_line >= 0:
            self.grown = min(1.0, self.grown + dt / OPEN_S)
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
        """Mark what is wrong; the card of the caret's line opens, else the first."""
        self.faults = faults_of(self.parsed, self.page.lines, self.blocks.toolbox)
        if self.fault is not None:
            return
        here = [one for one in self.faults if one.line == self.page.caret.line]
        for one in (*here, *self.faults):
            if self._mark(one) not in self.closed and not self._is_half_written(one):
                self.show_card(one.line)
                return
        self.open_line = -1

    def _is_half_written(self, fault: Fault) -> bool:
        """A head whose body the child is about to write."""
        below = self.page.caret.line == fault.line + 1 and not self.page.line.strip()
        return fault.diagnostic.code == "source.empty-body" and below

    def _mark(self, fault: Fault) -> tuple[str, str]:
        return fault.diagnostic.code, self.page.lines[fault.line]

    def show_fault(self, diagnostic: Diagnostic, node: int) -> None:
        """Mark what went wrong in a run at the line of its block."""
        line = self.line_of(node)
        if line >= 0:
            indent, text = edits.indent_of(self.page.lines[line]), self.page.lines[line]
            self.faults = (Fault(diagnostic, line, indent, len(text)),)
            self.show_card(line)

    def show_card(self, line: int) -> None:
        """Open the card of a line; only one is open at a time."""
        if line != self.open_line:
            self.grown = 0.0
        self.open_line, self.follow = line, True

    def close_card(self) -> None:
        """Close the card; it does not open by itself again while its line stays as it is."""
        if self.fault is not None:
            self.closed.add(self._mark(self.fault))
        self.open_line = -1

    def mend(self) -> tuple[Answer, ...]:
        """Apply the repair of the open card, or of the caret's line."""
        here = next((one for one in self.faults if one.line == self.page.caret.line), None)
        fault = self.fault or here
        if fault is None or fault.repair is None:
            return (Cue("bump"),)
        text = apply(self.page.text, fault.repair)
        caret = min(self.page.offset(self.page.caret), len(text))
        if self.page.caret.line == fault.line:
            start = self.page.offset(
                self.page.clamped(fault.repair.span.line - 1, fault.repair.span.column - 1)
            )
            caret = start + len(fault.repair.text)
        answers = self._edit(Page.of(text, caret), "mend")
        self.calm = CALM_S
        self.open_line = -1
        return (*answers, Cue("snap_block"))

    # -- events

    def handle(self, event: Event) -> tuple[Answer, ...]:
        """The answer to one event; `used` then tells whether it meant something here."""
        self.used = True
        match event:
            case Typed(text, pasted=pasted):
                return self._typed(text, pasted)
            case Composed(text):
                self.composing = "" if self.blocks.locked else text
                return ()
            case Focused():  # Tab goes on through a sheet in which nothing was done yet
                self.takes_tab = False
                return ()
            case Pointed():
                return pointing.pointed(self, event)
            case Scrolled(key, dy, dx):
                pointing.scrolled(self, key, dy, dx)
                return ()
            case Pressed(Write(word)):
                return self.write(word)
            case Pressed(Accept(index)) if self.offer:
                return self._accept(self.offer.words[index])
            case Pressed(Open(line)):
                self.close_card() if line < 0 else self.show_card(line)
                return (Cue("tap"),)
            case Pressed(Mend()):
                return self.mend()
            case Shortcut():
                return self._key(event)
        self.used = False
        return ()

    def write(self, word: Word) -> tuple[Answer, ...]:
        """A word of the drawer at the caret."""
        return (*self._edit(insert(self.page, word), "word"), Cue("snap_block"))

    def _typed(self, text: str, pasted: bool) -> tuple[Answer, ...]:
        self.composing = ""
        text = cleaned(text)
        if not text:
            return ()
        if pasted:
            return self._edit(self.page.write(text), "paste")
        behind = self.page.line[: self.page.caret.column][-1:]
        if text.isspace() and not behind.isspace():  # a word is a step of undo
            self._last = ""
        answers = self._edit(edits.typed(self.page, text), "type")
        self.offer = offer(self.page, self.words, False)
        return answers

    def _key(self, event: Shortcut) -> tuple[Answer, ...]:
        name = chord(event)
        if self.offer is not None:
            match name:
                case "up" | "down":
                    self.offer = self.offer.stepped(1 if name == "down" else -1)
                    return ()
                case "return" | "tab":
                    return self._accept(self.offer.word)
                case "escape":
                    self.offer = None
                    return ()
        if name in EDITS:
            return self._edit_key(name)
        if (moved := self._move_key(event, name)) is not None:
            return moved
        return self._command(name)

    def _edit_key(self, name: str) -> tuple[Answer, ...]:
        what, change = EDITS[name]
        answers = self._edit(change(self.page), what)
        self.offer = offer(self.page, self.words, False) if what == "back" and self.offer else None
        return answers

    def _move_key(self, event: Shortcut, name: str) -> tuple[Answer, ...] | None:
        """Move the caret; with Shift the selection grows."""
        page, wish = self.page, self.wish
        plain = name.replace("shift+", "")
        rows = {"up": -1, "down": 1, "pageup": -self.sheet.rows, "pagedown": self.sheet.rows}
        if plain in MOVES:
            spot = MOVES[plain](page)
            if page.start != page.end and not event.shift and plain in ("left", "right"):
                spot = page.start if plain == "left" else page.end
        elif plain in rows:
            spot = vertical(page, rows[plain], wish)
        else:
            return None
        answers = self._moved(page.at(spot, page.anchor if event.shift else None))
        if plain in rows:
            self.wish = wish
        return answers

    def _command(self, name: str) -> tuple[Answer, ...]:
        page = self.page
        match name:
            case "ctrl+a":
                return self._moved(page.at(page.clamped(len(page.lines), MOST), Spot(0, 0)))
            case "ctrl+c":
                return (Copied(page.selected),) if page.selected else ()
            case "ctrl+x" if page.selected and not self.blocks.locked:
                return (Copied(page.selected), *self._edit(page.write(""), "cut"))
            case "ctrl+v":
                return (Wanted(),)
            case "ctrl+z":
                return self.undo()
            case "ctrl+y" | "ctrl+shift+z":
                return self.redo()
            case "ctrl+space":
                self.offer = offer(page, self.words, True)
                return ()
            case "alt+return":
                return self.mend()
            case "escape" if self.fault is not None:
                self.close_card()
                return ()
            case "escape" if self.takes_tab:
                self.takes_tab = False
                return ()
        self.used = False
        return ()

    def _accept(self, word: Word) -> tuple[Answer, ...]:
        """Write the word chosen in the place of the letters before the caret."""
        prefix = len(self.offer.prefix) if self.offer else 0
        self.offer = None
        return (*self._edit(insert(self.page, word, prefix), "word"), Cue("snap_block"))


def _draft(page: Page) -> Draft:
    return Draft(page.text, page.offset(page.caret), page.offset(page.anchor))


def _length(page: Page) -> int:
    return sum(len(line) + 1 for line in page.lines) - 1
