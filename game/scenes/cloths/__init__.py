"""What a child wove where it might weave what it liked: a wall of cloths, pictures of them to keep.

A cloth is kept by the play screen the moment its program has run (`scenes/woven`). `scene` is the
wall with its events, `wall` shows all cloths, `card` the chosen one with its program and what can
be done with it, `poster` draws the pictures that are saved, `chart` makes the page to print for
beads and cross-stitch, `mottos` are the lines a child may choose for them. A cloth taken down is
hidden, never deleted.
"""

from game.scenes.cloths.scene import ClothsScene

__all__ = ["ClothsScene"]
