"""The author's desk: the room in which a child, or a teacher, makes levels.

`shelf` is the list of all levels made here and of packs that came; `maker` is the desk itself, with
four steps: picture, blocks, words, try. What is made is a `game.author.Draft`; every change gives
a new one, and `work` saves it as it happens, with undo. `canvas` says what a world's canvas can do;
`quest`, `loom`, `melody` and `desk` are the four canvases (`CANVASES`): how a draft's map is shown
to be painted, which things there are to paint with, and what a hand or a key does to it. `solving`
is a level played by who makes it: the way found becomes its solution. `slips` are the mistakes
and answers beside the solution; `damage` is what is said of a level that cannot be read. `judging`
follows the draft with a study in slices; `strip` and `trying` show what it finds. `packs` are
levels that came, `giving` is what goes to others.
`gift` is the shelf as a level of the carpet: a level for a friend ties its knot, and `asked` shows
what a friend needs of it. `borrow` opens a level of the game: to be made one's own, printed, played
from paper codes.
`typing` takes a program of paper blocks in codes; `printing` gathers what stands on the paper twin
of a level, drawn by the very stages of the game (`ink` makes SVG of what is painted).

To add a thing to paint with: a row in the table of its world. To add a world: a canvas, and its row
in `canvases`.
"""
