"""What the rules say below a field: a friendly note, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.i18n import word
from game.people import Finding
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import paragraph
from game.ui.widgets import icon
from game.values import N_, Diagnostic

__all__ = ["ADVICE", "notes"]

ADVICE: Mapping[str, str] = MappingProxyType(
    {
        "R01": N_("Name the person and the deed, without “too” or “even”."),
        "R02": N_("Write about this one person, not about a whole group."),
        "R03": N_("Tell what was done; nobody has to be better than others."),
        "R04": N_("Write what one can do, such as “try” or “build”."),
        "R05": N_("Write what was tried, learned and done again."),
        "R06": N_("Write one thing this person did."),
        "R07": N_("Write how it came about, and who helped."),
        "R08": N_("Leave the saying out and tell only what was done."),
        "R10": N_("Leave out what others think."),
        "R11": N_("Write what this person does and uses, without pity."),
        "R12": N_("Leave out looks and family; the work is the story."),
        "R13": N_("Write it so that everybody may join in."),
        "R15": N_("Write it for all children."),
        "R17": N_("Here it is only about the task."),
        "R18": N_("Make two short sentences of it."),
        "R19": N_("Tell another part of the story."),
        "R20": N_("Write when and where it was; that is enough."),
        "RU-ADDRESS": N_("Write about the person, not to the child."),
    }
)
"""What to write instead, by rule."""

MOST = 2
"""Notes shown below one field; more would only frighten."""


def notes(pen: Pen, area: Rect, found: tuple[Finding, ...]) -> tuple[tuple[Paint, ...], float]:
    """The notes from the top of an area, and how high they are in px."""
    paints: list[Paint] = []
    y = area.y
    for one in found[:MOST]:
        drawn, high = _note(pen, Rect(area.x, y, area.w, 0), one)
        paints += drawn
        y += high + pen.px(6)
    if any(one.severity == "error" for one in found):
        text, size = pen.say("The album waits until this is mended."), pen.text_size("rail")
        lines, high = paragraph(pen, Rect(area.x, y, area.w, 0), text, size, pen.color("ink"))
        paints += lines
        y += high
    return tuple(paints), y - area.y


def _note(pen: Pen, row: Rect, one: Finding) -> tuple[tuple[Paint, ...], float]:
    """The rule with the words it is about, and below it the advice."""
    stern = one.severity == "error"
    size, pad = pen.text_size("rail"), pen.px(8)
    words = Rect(row.x + pen.px(40), row.y + pad, row.w - pen.px(50), 0)
    why = word(Diagnostic.of(f"people.{one.rule.lower()}", part=one.part), pen.say)
    ink = pen.color("ink")
    lines, high = paragraph(pen, words, why, size, ink, leading=1.25)
    tips, low = paragraph(
        pen, words.moved(0, high), pen.say(ADVICE.get(one.rule, "")), size, ink, True, leading=1.25
    )
    whole = high + low + 2 * pad
    edge = pen.color("madder" if stern else "saffronD")
    if pen.theme.contrast:
        edge = ink
    ground = Fill(
        Rect(row.x, row.y, row.w, whole), pen.color("saffronL"), pen.px(12), edge, pen.px(2)
    )
    mark = icon("warn" if stern else "hint", row.x + pen.px(21), row.y + pad + size * 0.65,
                pen.px(22), pen.color("madderD" if stern else "ink"))  # fmt: skip
    return (ground, mark, *lines, *tips), whole
