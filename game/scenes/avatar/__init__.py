"""A new player in three steps: the face and the name, the dyes of the carpet, how to play.

`scene` holds what has been chosen so far and answers events; `portrait` draws the left side, which
stays through all steps; `looks`, `dyes` and `blocks` draw the card of one step each; `name` is the
editing of the name, `steps` the numbers in the bar. To add a step: a file with its card, and its
number in `scene`.
"""

from game.scenes.avatar.scene import AvatarScene

__all__ = ["AvatarScene"]
