"""The steps of the one history that typing makes."""

from __future__ import annotations

from game.editor.acts import Changed
from game.editor.text.acts import Answer
from game.editor.text.page import Page
from game.editor.workspace import Workspace
from game.program import Draft

__all__ = ["Steps"]

_JOINED = frozenset({"type", "back", "delete"})
"""Changes that are one step when they follow one another."""


class Steps:
    """Writes pages into the history of the block editor, and tells when one is to be saved.

    Mutable: `last` is the change made last, `unsaved` whether its step waits to be saved.
    """

    def __init__(self, blocks: Workspace) -> None:
        self.blocks = blocks
        self.last = ""
        self.unsaved = False

    @property
    def page(self) -> Page:
        """The step shown now, as text."""
        draft = self.blocks.draft
        if draft is not None:
            return Page.of(draft.text, draft.caret, draft.anchor)
        return Page.of(self.blocks.as_text.text.removesuffix("\n"))

    def write(self, old: Page, new: Page, what: str) -> tuple[Answer, ...]:
        """Make a page part of the last step, or a step of its own after saving that one."""
        join = what in _JOINED and what == self.last and self.unsaved
        saved: tuple[Answer, ...] = ()
        if not join:
            saved = self.flush()
            self.keep_caret(old)
        self.blocks.write(self.blocks.program, _draft(new), join)
        self.last, self.unsaved = what, True
        return saved

    def keep_caret(self, page: Page) -> None:
        """Remember where the caret was before the next step, so that undo brings it back there."""
        self.blocks.drafts[self.blocks.at] = _draft(page)

    def flush(self) -> tuple[Answer, ...]:
        """Have the step saved, if it waits."""
        if not self.unsaved:
            return ()
        self.last, self.unsaved = "", False
        return (Changed(self.blocks.program, self.blocks.draft),)

    def reset(self) -> None:
        """Another step is shown: the next letter begins a new one."""
        self.last, self.unsaved = "", False


def _draft(page: Page) -> Draft:
    return Draft(page.text, page.offset(page.caret), page.offset(page.anchor))
