"""The keyboard in the text: what each key asks the editor for."""

from __future__ import annotations

from game.editor.text.acts import Answer, Copied, Wanted
from game.editor.text.complete import offer
from game.editor.text.keys import EDITS, MOVES, chord
from game.editor.text.moves import vertical
from game.editor.text.page import MOST, Page, Spot
from game.editor.text.writing import Writing
from game.ui.events import Shortcut

__all__ = ["pressed"]

Answers = tuple[Answer, ...]


def pressed(editor: Writing, event: Shortcut) -> Answers:
    """The answer to a key; `editor.used` tells whether it meant something here."""
    name = chord(event)
    if editor.offer is not None and (answers := _choose(editor, name)) is not None:
        return answers
    if name in EDITS:
        what, change = EDITS[name]
        offered = editor.offer is not None
        answers = editor.edit(change(editor.page), what)
        if what == "back" and offered:
            editor.offer = offer(editor.page, editor.words, False)
        return answers
    if (moved := _move(editor, event, name)) is not None:
        return moved
    return _command(editor, name)


def _choose(editor: Writing, name: str) -> Answers | None:
    """A key while words are offered; None for keys that mean the text all the same."""
    assert editor.offer is not None
    match name:
        case "up" | "down":
            editor.offer = editor.offer.stepped(1 if name == "down" else -1)
            return ()
        case "return" | "tab":
            return editor.accept(editor.offer.word)
        case "escape":
            editor.offer = None
            if editor.calm is None:
                editor.say()
            return ()
    return None


def _move(editor: Writing, event: Shortcut, name: str) -> Answers | None:
    """The caret elsewhere; with Shift the selection grows. None for keys that do not move it."""
    page, wish = editor.page, editor.wish
    plain = name.replace("shift+", "")
    rows = {"up": -1, "down": 1, "pageup": -editor.sheet.rows, "pagedown": editor.sheet.rows}
    if plain in MOVES:
        spot = MOVES[plain](page)
        if page.start != page.end and not event.shift and plain in ("left", "right"):
            spot = page.start if plain == "left" else page.end
    elif plain in rows:
        spot = vertical(page, rows[plain], wish)
    else:
        return None
    answers = editor.select(page.at(spot, page.anchor if event.shift else None))
    if plain in rows:
        editor.wish = wish
    return answers


def _command(editor: Writing, name: str) -> Answers:
    page = editor.page
    match name:
        case "ctrl+a":
            return editor.select(page.at(page.clamped(len(page.lines), MOST), Spot(0, 0)))
        case "ctrl+c":
            return (Copied(page.selected),) if page.selected else ()
        case "ctrl+x":
            return _cut(editor, page)
        case "ctrl+v":
            return (Wanted(),)
        case "ctrl+z":
            return editor.undo()
        case "ctrl+y" | "ctrl+shift+z":
            return editor.redo()
        case "ctrl+space":
            editor.offer = offer(page, editor.words, True)
            return ()
        case "alt+return":
            return editor.mend()
        case "escape" if editor.cards.open is not None:
            editor.cards.close(page)
            return ()
        case "escape" if editor.takes_tab:
            editor.takes_tab = False
            return ()
    editor.used = False
    return ()


def _cut(editor: Writing, page: Page) -> Answers:
    if not page.selected or editor.blocks.locked:
        return ()
    return (Copied(page.selected), *editor.edit(page.write(""), "cut"))
