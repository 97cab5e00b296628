"""What lies over every scene: toasts, and the caption of a sound."""

from __future__ import annotations

from collections.abc import Sequence

from game.scenes.captions import Caption, caption_box
from game.scenes.toasts import Shown, toasts_box
from game.ui.box import Box
from game.ui.pen import Pen

__all__ = ["over"]


def over(
    pen: Pen, shown: Sequence[Shown], caption: Caption | None, scene: str, tree: Box
) -> tuple[Box, ...]:
    """What is to be laid over a scene now; in a level the foot belongs to the transport."""
    captions = (caption_box(pen, caption, scene == "play"),) if caption else ()
    return (*((toasts_box(pen, shown, scene, tree),) if shown else ()), *captions)
