"""What is printed of the program a level begins with, and of the answers to its question."""

from __future__ import annotations

from dataclasses import replace

from game.art.tokens import COLORS
from game.editor.still import still_blocks, still_python
from game.levels.level import Level
from game.program import Program
from game.scenes.author.ink import inked_box, inked_paints
from game.scenes.home import Home
from game.scenes.play.loom_stage import answer_paints
from game.scenes.play.quest_stage import answer_marks
from game.source import show
from game.ui.box import Box
from game.ui.paint import Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon
from game.values import N_

__all__ = ["answers_of", "begins_of", "drawn_program", "marks_of"]

WIDE = 620
HEADS = {
    "predict": N_("What Düyün will do"),
    "fix": N_("Something is wrong in this program"),
}
HEAD = N_("The program there is already")
_LINE, _ROOM = 30, Rect(0, 0, 160, 120)


def begins_of(home: Home, pen: Pen, level: Level) -> tuple[str, str]:
    """A head, and the drawing of the program; empty where the child begins with nothing."""
    text = level.draft or (show(level.start, level.toolbox).text if level.start.body else "")
    if not text.strip():
        return "", ""
    head = home.say(HEADS.get(level.form, HEAD))
    if level.draft or level.face == "text":
        return head, _python(pen, text)
    return head, drawn_program(pen, level.start, level)


def drawn_program(pen: Pen, program: Program, level: Level) -> str:
    """A program of blocks as it looks in the game."""
    area = Rect(0, 0, WIDE, 2000)
    box, tall = still_blocks(pen, program, level.toolbox, area)
    return inked_box(cropped(box, tall))


def cropped(box: Box, tall: float) -> Box:
    """A box no larger than what lies in it."""
    right = max((kid.rect.right for kid in box.kids), default=100.0)
    return replace(box, rect=Rect(box.rect.x, box.rect.y, right - box.rect.x + 12, tall))


def _python(pen: Pen, text: str) -> str:
    lines = text.rstrip("\n").split("\n")
    area = Rect(0, 0, WIDE, _LINE * len(lines))
    box, tall = still_python(pen, text, area, 0, area.h)
    return inked_box(replace(box, rect=Rect(0, 0, WIDE, max(tall, _LINE))))


def marks_of(pen: Pen, level: Level, at: int, area: Rect) -> list[Paint]:
    """The answers that are places of a map, painted over it."""
    if level.form != "predict" or level.world.kind != "quest" or at or level.choices[0].text:
        return []
    return answer_marks(pen, area, level)


def answers_of(home: Home, pen: Pen, level: Level) -> tuple[tuple[str, str], ...]:
    """Each answer in words, or as a drawing; those that are places of a map only by their mark."""
    if level.form != "predict":
        return ()
    found = []
    for choice in level.choices:
        if choice.text:
            text = choice.text if level.face == "text" else home.told(level, choice.text)
            found.append((text, ""))
        elif level.world.kind == "loom":
            paints = answer_paints(pen, level, choice.x, _ROOM)
            found.append(("", inked_paints(paints, _ROOM)))
        elif choice.heading:
            arrow = icon(choice.heading, 20, 20, 36, COLORS["ink"])
            found.append(("", inked_paints([arrow], Rect(0, 0, 40, 40))))
        else:
            found.append(("", ""))
    return tuple(found)
