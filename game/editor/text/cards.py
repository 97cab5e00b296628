"""What is said about a text: marks at its lines, and the one card that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.blocks import Toolbox
from game.editor.text.edits import indent_of
from game.editor.text.faults import Fault, faults_of, followed
from game.editor.text.page import Page
from game.source import Parsed
from game.source.repair import Repair, apply, repair
from game.values import Diagnostic

__all__ = ["Cards"]

OPEN_S = 0.22
"""How long a card takes to open."""


class Cards:
    """The faults of a text and the card of one of them.

    Mutable: `line` is the line whose card is open (-1 without), `grown` how far it is open, 0 to 1.
    A card that the child has closed does not open by itself again while its line stays as it is.
    The repair of a card is worked out when it is shown, since that reads the text several times.
    """

    def __init__(self, toolbox: Toolbox) -> None:
        self.toolbox = toolbox
        self.faults: tuple[Fault, ...] = ()
        self.line = -1
        self.grown = 0.0
        self._closed: set[tuple[str, str]] = set()
        self._repair: tuple[tuple[str, Diagnostic], Repair | None] | None = None

    @property
    def open(self) -> Fault | None:
        """The fault whose card is open."""
        return self.at(self.line)

    @property
    def opening(self) -> bool:
        """Whether the card still grows."""
        return self.line >= 0 and self.grown < 1

    def at(self, line: int) -> Fault | None:
        """The fault of a line."""
        return next((one for one in self.faults if one.line == line), None)

    def reset(self) -> None:
        """Nothing is said until the text is read anew."""
        self.faults, self.line = (), -1

    def update(self, dt: float) -> None:
        """Let the open card grow."""
        if self.line >= 0:
            self.grown = min(1.0, self.grown + dt / OPEN_S)

    def follow(self, before: Sequence[str], after: Sequence[str]) -> None:
        """Keep what is said of lines that an edit left alone."""
        was = self.open
        kept = followed(self.faults, before, after)
        more = len(after) - len(before)
        lines = [] if was is None else [was.line, was.line + more]
        same = [one.line for one in kept if was and one.diagnostic.code == was.diagnostic.code]
        self.faults = kept
        self.line = next((line for line in lines if line in same), -1)

    def say(self, page: Page, parsed: Parsed, waits: Callable[[Fault], bool]) -> None:
        """Mark what is wrong; the card of the caret's line opens, else the first.

        Those of which `waits` says that they are still being written stay marks.
        """
        self.faults = faults_of(parsed, page.lines)
        if self.open is not None:
            return
        here = self.at(page.caret.line)
        for one in ((here,) if here else ()) + self.faults:
            if _mark(one, page) not in self._closed and not waits(one):
                self.show(one.line)
                return
        self.line = -1

    def fail(self, page: Page, diagnostic: Diagnostic, line: int) -> None:
        """Say what went wrong in a run, at the line where it did."""
        text = page.lines[line]
        self.faults = (Fault(diagnostic, line, indent_of(text), max(1, len(text))),)
        self.show(line)

    def show(self, line: int) -> None:
        """Open the card of a line; only one is open at a time."""
        if line != self.line:
            self.grown = 0.0
        self.line = line

    def close(self, page: Page) -> None:
        """Close the card."""
        if self.open is not None:
            self._closed.add(_mark(self.open, page))
        self.line = -1

    def repair(self, fault: Fault, page: Page) -> Repair | None:
        """The repair to propose for a fault."""
        key = page.text, fault.diagnostic
        if self._repair is None or self._repair[0] != key:
            self._repair = key, repair(fault.diagnostic, page.text, self.toolbox)
        return self._repair[1]

    def mended(self, page: Page) -> Page | None:
        """The page after the repair of the open card, or of the caret's line; None without one."""
        fault = self.open or self.at(page.caret.line)
        found = self.repair(fault, page) if fault else None
        if fault is None or found is None:
            return None
        text = apply(page.text, found)
        if page.caret.line != fault.line:
            return Page.of(text, min(page.offset(page.caret), len(text)))
        start = page.clamped(found.span.line - 1, found.span.column - 1)
        return Page.of(text, page.offset(start) + len(found.text))


def _mark(fault: Fault, page: Page) -> tuple[str, str]:
    return fault.diagnostic.code, page.lines[fault.line]
