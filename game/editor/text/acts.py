"""What the boxes of the text editor send, and what it answers besides what blocks answer."""

from __future__ import annotations

from dataclasses import dataclass

from game.editor.acts import Changed, Cue, Moved
from game.editor.text.words import Word

__all__ = ["Halt", "Accept", "Answer", "Copied", "Mend", "Open", "Typing", "Wanted", "Write"]


# -- values of boxes


@dataclass(frozen=True, slots=True)
class Write:
    """A key of the drawer: write its word at the caret."""

    word: Word


@dataclass(frozen=True, slots=True)
class Accept:
    """A line of the completion."""

    index: int


@dataclass(frozen=True, slots=True)
class Open:
    """A small mark: open its card; -1 closes the one that is open."""

    line: int


@dataclass(frozen=True, slots=True)
class Mend:
    """Apply the repair of the open card."""


@dataclass(frozen=True, slots=True)
class Halt:
    """Let runs halt at a line (from 0), or halt there no more; for the screen, not the editor."""

    line: int


# -- answers


@dataclass(frozen=True, slots=True)
class Typing:
    """The text has changed; it is saved when the hands rest."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A text for the clipboard."""

    text: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """The text on the clipboard is wanted."""


Answer = Changed | Moved | Cue | Typing | Copied | Wanted
