"""Practise a reply: somebody says something unfair, the child tries what one can answer.

A scene has three pages (`PAGES` of `scene`): the remark with three replies to choose from, how it
goes on after one of them, and the sentence to say aloud. Nothing is wrong and nothing is counted;
another reply can always be tried, and a child may leaf on at any time. Children meet the scenes for
their age, without a player all are there. `talk` draws a talk in bubbles, smaller until it fits;
`paper` prints the scenes as cards to play with parts.
To add a scene: an entry in `levels/replies.yaml`.
"""

from __future__ import annotations

from game.scenes.replies.scene import RepliesScene

__all__ = ["RepliesScene"]
