"""Who is playing: a carpet and a face for each child, and an empty loom for a new one.

`scene` answers events and lays out the room; `loom` draws one child's loom.
"""

from game.scenes.who.scene import WhoScene

__all__ = ["WhoScene"]
