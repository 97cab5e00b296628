"""What lies over every scene: toasts, and the caption of a sound."""

from __future__ import annotations

from collections.abc import Sequence

from game.scenes.captions import Caption, caption_box
from game.scenes.scene import Toast
from game.ui.box import Box
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import wrap
from game.ui.widgets import toast

__all__ = ["over", "toasts_box"]


def over(
    pen: Pen, shown: Sequence[Toast], caption: Caption | None, running: bool
) -> tuple[Box, ...]:
    """What is to be laid over a scene now; while `running`, the foot belongs to the transport."""
    captions = (caption_box(pen, caption, running),) if caption else ()
    return (*((toasts_box(pen, shown),) if shown else ()), *captions)


def toasts_box(pen: Pen, shown: Sequence[Toast]) -> Box:
    """The toasts, one above the other in the middle of the lower third."""
    wide = min(pen.px(560), pen.width - pen.px(48))
    size = pen.text_size("block")
    bottom = pen.height - pen.px(108)
    boxes = []
    for one in reversed(shown):
        lines = len(wrap(pen, one.text, size, wide - pen.px(72), True))
        high = max(pen.px(52), min(lines, 4) * pen.px(28) + pen.px(16))
        card = Rect((pen.width - wide) / 2, bottom - high, wide, high)
        boxes.append(toast(pen, card, one.text, one.icon))
        bottom = card.y - pen.px(8)
    return Box(Rect(0, 0, pen.width, pen.height), (), tuple(boxes))
