"""How the post goes and what is asked, in plain words."""

from __future__ import annotations

from collections.abc import Callable

from game.exchange import Assignment
from game.scenes.klass.room import FOLDER, Post
from game.values import N_

__all__ = ["post_words", "wishes"]


def post_words(say: Callable[..., str], post: Post) -> str:
    """Where the child's work is now."""
    if post.waiting == 0:
        return say("Sent {time}.", time=post.sent) if post.sent else say("Nothing to send.")
    if post.way == FOLDER and not post.trouble:
        return say("Ready for the teacher.")
    return say("Waiting for the teacher's computer.")


def wishes(task: Assignment) -> tuple[tuple[str, str], ...]:
    """What a lesson wants: icon and words of each wish."""
    found: list[tuple[str, str]] = []
    if task.mode == "blocks":
        found.append(("blocks", N_("With blocks")))
    if task.mode == "python":
        found.append(("py", N_("In Python")))
    if task.pairs:
        found.append(("steer", N_("In pairs")))
    if not task.hints:
        found.append(("hint", N_("Without hints")))
    return tuple(found)
