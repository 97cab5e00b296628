"""What each key does to a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.editor.text import edits, moves
from game.editor.text.page import Page, Spot
from game.ui.events import Shortcut

__all__ = ["EDITS", "MOVES", "chord"]

MOVES: Mapping[str, Callable[[Page], Spot]] = {
    "left": moves.left,
    "right": moves.right,
    "ctrl+left": moves.word_left,
    "ctrl+right": moves.word_right,
    "home": moves.home,
    "end": moves.end,
    "ctrl+home": lambda page: Spot(0, 0),
    "ctrl+end": lambda page: page.clamped(len(page.lines), 10**6),
}
"""Keys that move the caret; with Shift they select. Up, down and pages are the editor's own."""

EDITS: Mapping[str, tuple[str, Callable[[Page], Page]]] = {
    "return": ("line", edits.newline),
    "backspace": ("back", edits.backspace),
    "shift+backspace": ("back", edits.backspace),
    "delete": ("delete", edits.delete),
    "ctrl+backspace": ("word", lambda page: edits.delete_word(page, -1)),
    "ctrl+delete": ("word", lambda page: edits.delete_word(page, 1)),
    "tab": ("indent", lambda page: edits.indented(page, 1)),
    "shift+tab": ("indent", lambda page: edits.indented(page, -1)),
    "ctrl+/": ("comment", edits.commented),
    "alt+up": ("shift", lambda page: edits.shifted(page, -1)),
    "alt+down": ("shift", lambda page: edits.shifted(page, 1)),
    "ctrl+d": ("double", edits.doubled),
}
"""Keys that change the text, and the name of the change: letters in a row are undone together."""


def chord(event: Shortcut) -> str:
    """The name of a key with what is held beside it: "ctrl+shift+left"."""
    held = (("ctrl", event.ctrl), ("alt", event.alt), ("shift", event.shift))
    return "+".join([*(name for name, down in held if down), event.key])
