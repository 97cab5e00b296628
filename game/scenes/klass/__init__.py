"""A child's side of a class: joining it, and what comes from its desk.

What: `DoorScene` finds the class (a file on a stick or in a folder, or the school network),
`FacesScene` asks which face is the child's, `PinScene` for its three pictures; then an event
`joined` is kept and the child is at its map. `StatusScene` tells what is assigned and whether the
work has been sent; its `rows` are the levels, those of packs too, and a press plays one
(`LentScene`). `band` is the strip on the map that leads there; `note` is what a teacher says about
a level, on that level's card.

Why this shape: nothing here reads a disk or a network. `room` has the values that the shell keeps
up to date, `mine` what they mean for the child who plays; a scene asks for more with the effect
`Klass`, and is told by `told`. A computer in no class shows only the doors. The game works on
whatever the desk does.

No names: a class file holds faces, so a child is known by its face, and may call itself what it
likes.
"""

__all__: list[str] = []
