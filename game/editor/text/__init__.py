"""The Python face of a program: a text editor beside the block editor.

What is typed is the truth while its tab is open. `TextEditor` is a `Writing` with its hands and
keys: it owns a `Page` (lines, caret, selection: a frozen value) and asks the workspace of the
blocks to keep the history, so that typing and moving blocks are steps of one undo. A step made by
typing carries its `Draft`: a text that cannot be read stays in the history for ever, beside the
last program that could be read. Reading 200 lines takes some 7 ms, so it waits for a calm pause,
for Run or for the other tab; colours and category bars need no reading, they are found line by
line.

From a key to a new text: `keys` (which key, what), `moves` (where the caret goes), `edits` (what
the text becomes), `pointing` (the hand), `words` and `complete` (the words of the level). What is
wrong: `faults`, each with its repair from `source.repair`. From a text to the screen:
`bars`, `sheet` (lines), `gutter` (their numbers), `card` (what is wrong), `drawer`, `offer_view`,
`view` (all together). `carry` brings a word of the drawer to a place in the text.
`steps` writes the history, `bridge` leads the caret to the cursor of the blocks and back, `places`
knows the line of each block and keeps each breakpoint at its line while the text changes.

Nothing here knows the window: a copy, or the wish for what is on the clipboard, is an answer like
any other. To add a key: one row in `keys` and its function in `edits` or `moves`.
"""

from game.editor.text.acts import Copied, Typing, Wanted
from game.editor.text.editor import TextEditor
from game.editor.text.view import text_box

__all__ = ["Copied", "TextEditor", "Typing", "Wanted", "text_box"]
