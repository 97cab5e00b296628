"""The block editor in two faces: word blocks, and icon beads for the youngest.

Both faces show one `Program` and share one `BlockEditor`. Below it lies its `workspace`: a history
of programs, a cursor, a hand, an open popover; every other module works on that and knows no
editor. The editor is fed with events and answers with `Changed`, `Moved` and `Cue`; it never saves
and never speaks to the machine. A picture is made of its fields; making one also tells the editor
where things lie, so that a drop finds the nearest place.

From the words of a block to the screen: `tokens` (what stands in its bars), `measures`, `rows` and
`layout` (where), `shape` (outlines), `view`, `sockets` and `looks` (looks), `drawer` (palette),
`ground` (program and cursor), `signs` (run, preview, hand), `screen` (all together). `thread`,
`beads`, `bead_box`, `bead_view` and `tray` are the other face. From a hand or a key to a new
program: `editor` (events), `workspace` (history), `edits`, `hand`, `keyboard`, `panel` and
`popover` (what is given into a gap), `branches` (a choice grows by a question), `targets` (where a
drop goes), `stops` (where the cursor goes), `gaps` (what fits where). `fade` writes the Python
beside the blocks, `colors` colours it; `text` is the editor in which Python is typed. `advice`
points at what a hint means, `spelled` says a block in one line, `sample` draws one block of the
palette elsewhere, `still` a whole program to look at.

The whole workspace is one stop of the focus, key `workspace`, with a cursor of its own: one row
down is one block down, whatever the layout, and a picked-up block walks from place to place. A
dragged block takes along what is inside it, and leaves what is below it.

To add a kind of gap: how it is shown in `tokens.shown`, what may be given in `panel`.
"""

from game.editor.acts import Changed, Cue, Moved, Trash
from game.editor.editor import BlockEditor

__all__ = ["BlockEditor", "Changed", "Cue", "Moved", "Trash"]
