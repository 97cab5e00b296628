"""A box: a place on the screen, what is painted there, what it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.ui.paint import Paint
from game.ui.rect import Rect

__all__ = ["Box"]


@dataclass(frozen=True, slots=True)
class Box:
    """One node of a screen.

    `paints` come first, then `kids` in order, each above the last. A box with `on` can be pressed
    and focused: the scene's `handle` gets `Pressed(on)`. `key` names it for focus and for tests and
    is unique among the boxes that can be focused. `label` is what it says (tooltip, read-aloud,
    pilot). Tab moves between `group`s, arrows inside one. `drag` is the value carried away when it
    is dragged; `drop` marks a target. `hit` widens the touch area. `clip` hides what sticks out;
    `scroll` sends wheel and touch pans to the scene as `Scrolled(key, dy)`. A `keys` box is a place
    with a cursor of its own (the block workspace): what it shows inside is `pointer_only`, and
    pressing or lifting such a box moves the focus to the `keys` box of the same group.
    """

    rect: Rect
    paints: tuple[Paint, ...] = ()
    kids: tuple[Box, ...] = ()
    key: str = ""
    on: Any = None
    label: str = ""
    group: str = ""
    drag: Any = None
    drop: Any = None
    hit: Rect | None = None
    clip: bool = False
    scroll: bool = False
    enabled: bool = True
    radius: float = 14  # of its focus ring
    text_entry: bool = False  # keys go to the scene as typed text while it has the focus
    keys: bool = False  # while it has the focus, every key but Tab goes to the scene as Shortcut
    pointer_only: bool = False  # pressed and dragged by pointer, left out of the focus order
    modal: bool = False  # while it is shown, only what it holds can be reached
    tip: str = ""  # words of its tooltip, where the box itself shows none
    entry: bool = False  # has the focus when its screen or dialog opens
    slide: bool = False  # the pointer sends `Slid(on, share of the width)` while it is held down
    pointed: bool = False  # the pointer sends `Pointed` on it; it is pressed nowhere else
    takes_tab: bool = False  # Tab goes to the scene too, while it has the focus
    caret: Rect | None = None  # where typed letters appear, while it has the focus
    ghost: bool = False  # the pointer goes through it and all it holds (tooltip, carried block)
