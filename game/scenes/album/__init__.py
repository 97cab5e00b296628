"""The album: everybody the game tells about, those a child has met and those still to be met.

`met` says who was met, where, and in which order (a pure function of the levels, the messages and
what the child has won); `areas` sorts the fields people work in into a few chips; `seek` finds a
name however it is typed. `AlbumScene` keeps only what is chosen: a person, an area, what was typed.
`grid` draws the faces, `card` the one person looked at and, behind a button, where it is known from
(`sources`). Nothing here knows how many people there are.

To add a person: an entry in `levels/people.yaml`, a face in `levels/portraits.yaml`, and a level or
a message that names them. To add an area: a row in `areas.AREAS`.
"""

from __future__ import annotations

from game.scenes.album.scene import AlbumScene

__all__ = ["AlbumScene"]
