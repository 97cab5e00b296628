"""Sounds as words: a small calm chip with an icon, for a child who does not hear them.

Every cue has its row. A sound that only goes along with a touch never takes the place of one that
tells something, and all steps of a run share one caption, so that the chip does not flicker.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.ui.box import Box
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon
from game.values import N_

__all__ = ["CAPTIONS", "Caption", "Heard", "caption_box"]

SHOWN_S = 1.8
"""How long a caption stays."""

TELLING_S = 0.9
"""So long a telling one is not replaced by one that only goes along with a touch."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The icon and the words of a sound, and whether it tells more than that something moved."""

    icon: str
    text: str
    telling: bool = True


_TICK = Caption("dot", N_("wood ticks"), False)
_STRING = Caption("music", N_("a string is plucked"), False)
_STAR = Caption("star8", N_("a star rings"))
_CLOTH = Caption("shirt", N_("cloth rustles"), False)

CAPTIONS: Mapping[str, Caption] = MappingProxyType(
    {
        "tap": _TICK,
        "back": _TICK,
        "pick_block": Caption("wool", N_("wool rubs"), False),
        "snap_block": Caption("blocks", N_("the block clicks in")),
        "unsnap": _TICK,
        "trash": Caption("trash", N_("a thread is pulled out")),
        "run": Caption("play", N_("the tar begins")),
        "step_move": _STRING,
        "step_act": _STRING,
        "step_loop": _STRING,
        "step_if": _STRING,
        "step_box": _STRING,
        "wool": Caption("wool", N_("a soft pop")),
        "gate": Caption("door", N_("the gate creaks")),
        "send": Caption("send", N_("paper slides")),
        "row": Caption("row", N_("the comb beats")),
        "bump": Caption("wall", N_("a soft bump")),
        "oops": Caption("down", N_("two notes go down")),
        "hint": Caption("hint", N_("a glass rings")),
        "star_1": _STAR,
        "star_2": _STAR,
        "star_3": _STAR,
        "tie": Caption("knot", N_("the knot is beaten tight")),
        "unpick": Caption("scissors", N_("stitches open")),
        "swap": Caption("swap", N_("two notes change places")),
        "page": _CLOTH,
        "toast": Caption("info", N_("a notice ticks"), False),
    }
)
"""What is shown for each cue."""


@dataclass
class Heard:
    """The caption on the screen. Mutable: which one, and for how many seconds."""

    caption: Caption | None = None
    age: float = 0.0

    def hear(self, cue: str) -> None:
        """A cue sounds, whether or not it is heard."""
        new = CAPTIONS.get(cue)
        kept = self.caption is not None and self.caption.telling and self.age < TELLING_S
        if new and (new.telling or not kept):
            self.caption, self.age = new, 0.0

    def update(self, dt: float) -> None:
        """Let `dt` seconds pass; gone after its time."""
        self.age += dt
        if self.age >= SHOWN_S:
            self.caption = None


def caption_box(pen: Pen, caption: Caption, above: bool) -> Box:
    """The chip at the left: `above`, in the corner of the stage, else at the foot of the window.

    The pointer goes through it.
    """
    text, size, high = pen.say(caption.text), pen.text_size("caption"), pen.px(36)
    mark = pen.px(20)
    wide = mark + pen.measure(text, size, True, False) + pen.px(36)
    x, y = pen.px(12), pen.height - pen.px(12) - high
    if above:
        x, y = (pen.px(18), pen.px(124)) if pen.compact else (pen.px(26), pen.px(94))
    rect = Rect(x, y, min(wide, pen.width - pen.px(40)), high)
    ink, edge = pen.color("on_night"), pen.color("on_night") if pen.theme.contrast else ""
    paints = (
        Fill(rect, pen.color("night"), high / 2, edge, pen.px(2) if edge else 0, opacity=0.9),
        icon(caption.icon, rect.x + pen.px(14) + mark / 2, rect.middle[1], mark, ink),
    )
    room = Rect(rect.x + mark + pen.px(22), rect.y, rect.w - mark - pen.px(32), high)
    return Box(rect, (*paints, *label(pen, room, text, size, ink, True)), label=text, ghost=True)
