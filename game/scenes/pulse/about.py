"""What the pulse is for, how it asks, what its number means, what is kept, and its limits."""

from __future__ import annotations

from game.ui.paint import Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import paragraph
from game.values import N_

__all__ = ["ABOUT", "LIMITS", "about"]

LIMITS = N_(
    "Children learn what grown-ups like to hear, and many tap both from the start. Being asked "
    "already makes one think. Without another class to compare with, a change proves nothing. "
    "What a child taps is not what a child does. Three questions say little, and nothing at all "
    "about a single child. Say “more children tapped both”, never “the game removed stereotypes”."
)

ABOUT = (
    (
        N_("What it is for"),
        N_(
            "To see whether a whole class thinks more freely about who can make what. Not to "
            "judge a child, a family or a school."
        ),
    ),
    (
        N_("How children are asked"),
        N_(
            "Before the first level of a chapter and after its end, once each, three pictures: "
            "who could have made this? Whoever likes taps some of six faces. Every screen can "
            "be skipped; nothing is right, wrong or worth points. Ask parents and children "
            "first: a no is a no."
        ),
    ),
    (
        N_("The score"),
        N_(
            "For how many of the three things were at least one girl or woman and at least one "
            "boy or man tapped? For none that is 0 %, for all three 100 %. The total is the mean "
            "of five answers or more. From ten on, brackets give the range in which the mean lies "
            "with 95 % confidence, and a change is shown if both sides have ten. Answers of one "
            "child are never joined, so before and after are compared as two groups."
        ),
    ),
    (
        N_("What is kept"),
        N_(
            "How often each score came: no name, no time, no order. Answers join the totals five "
            "at a time. The game remembers whom it has asked, not who answered or what. "
            "All stays on this computer unless you save the table. Two limits: someone who "
            "opens the game's files after every single child can see which number grew, and where "
            "all answer alike the total tells what each one said."
        ),
    ),
    (N_("What it cannot say"), LIMITS),
)
"""Headings and texts, in the order a grown-up asks."""


def about(pen: Pen, area: Rect) -> tuple[list[Paint], float]:
    """All of it one below the other, and how high it is in px."""
    size, y = pen.text_size("block"), area.y
    made: list[Paint] = []
    for head, text in ABOUT:
        spot = Rect(area.x, y, area.w, area.h)
        lines, high = paragraph(pen, spot, pen.say(head), size, pen.color("speaker"), True)
        made += lines
        spot = Rect(area.x, y + high + pen.px(2), area.w, area.h)
        lines, tall = paragraph(pen, spot, pen.say(text), size, pen.color("ink"))
        made += lines
        y += high + tall + pen.px(14)
    return made, y - area.y
