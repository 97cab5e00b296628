"""Any level on paper: its keys, and what follows when they are pressed.

What draws a page is read only when somebody prints, so the carpet need not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import Cue, Effect, OpenPage, Push
from game.ui.box import Box
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon_button

if TYPE_CHECKING:
    from game.levels.level import Level
    from game.scenes.home import Home

__all__ = ["codes_key", "on_paper", "print_key"]


def on_paper(home: Home, level: Level, what: str) -> tuple[Effect, ...]:
    """Print a level (`print`), or type the program that was laid of its paper blocks (`codes`)."""
    if what == "codes":
        from game.scenes.author.typing import CodesScene

        return (Cue("page"), Push(CodesScene(home, level)))
    from game.scenes.author.printing import paper_twin

    name = "".join(char if char.isalnum() or char == "-" else "-" for char in level.id)
    return (Cue("tap"), OpenPage(f"ilme-{name}", paper_twin(home, level)))


def print_key(pen: Pen, spot: Rect, group: str, key: str = "print", on: object = "print") -> Box:
    """The key that prints a level."""
    text = pen.say("Print this level on paper")
    return icon_button(pen, spot, "print", label=text, key=key, on=on, group=group)


def codes_key(pen: Pen, spot: Rect, group: str) -> Box:
    """The key to where a program of paper blocks is typed."""
    text = pen.say("A program from paper")
    return icon_button(pen, spot, "scissors", label=text, key="codes", on="codes", group=group)
