"""A small app that shows nothing but the text editor, for its tests."""

from __future__ import annotations

from game.blocks import Toolbox
from game.editor import BlockEditor, Changed, Moved
from game.editor.text import Copied, TextEditor, Wanted, text_box
from game.program import Program
from game.progress import History, edited, moved
from game.source import parse
from game.ui.box import Box
from game.ui.director import Director
from game.ui.events import Input, Pasted, Pressed
from game.ui.overlay import dress
from game.ui.pen import Measure, Pen
from game.ui.pilot import Pilot
from game.ui.rect import Rect
from game.ui.theme import Theme
from game.worlds import QUEST
from tests.editor_stage import AREAS, pseudo, say

__all__ = ["PALETTE", "TOOLBOX", "TextStage", "text_stage", "typing"]

TOOLBOX = Toolbox.of(QUEST)
PALETTE = ("forward", "left", "take", "repeat", "if", "if_else", "at_goal", "set", "define")


class TextStage:
    """The text editor alone; `kept` is the history as a keeper would have it."""

    def __init__(
        self, text: str = "", locked: bool = False, loud: bool = False, theme: Theme | None = None
    ) -> None:
        start = parse(text, TOOLBOX).program if text else Program()
        self.blocks = BlockEditor((start,), 0, TOOLBOX, PALETTE)
        self.blocks.locked = locked
        self.text = TextEditor(self.blocks)
        self.text.enter()
        self.kept = History((start,))
        self.director = Director()
        self.director.focus = "python"
        self.clipboard = ""
        self.answers: list[object] = []
        self.tree = Box(Rect(0, 0, 0, 0))
        self.say = pseudo if loud else say
        self.theme = theme or Theme()
        self.cache: dict[object, object] = {}

    @property
    def moving(self) -> bool:
        return self.text.moving

    def hear(self, heard: Input) -> None:
        for event in self.director.hear(heard, self.tree):
            self.take(self.text.handle(event))
            if isinstance(event, Pressed):  # as the play screen does
                self.director.focus = "python"

    def take(self, answers: tuple[object, ...]) -> None:
        self.answers += answers
        for answer in answers:
            match answer:
                case Changed(program, draft):
                    self.kept = edited(self.kept, program, draft)
                case Moved(at):
                    self.kept = moved(self.kept, at)
                case Copied(text):
                    self.clipboard = text
                case Wanted():
                    self.hear(Pasted(self.clipboard))

    def update(self, dt: float) -> None:
        self.director.update(dt, self.tree)
        self.take(self.text.update(dt))

    def view(self, width: float, height: float, measure: Measure) -> Box:
        area = AREAS[int(width), int(height)]
        pen = Pen(
            width,
            height,
            self.theme,
            measure,
            self.say,
            focus=self.director.focus,
            hover=self.director.hover,
            held=self.director.held,
            cache=self.cache,
        )
        shown = text_box(self.text, pen, area)
        tree = Box(Rect(0, 0, width, height), (), (shown,))
        self.director.settle(tree, "python")
        self.tree = dress(pen, tree, self.director)
        return self.tree


def text_stage(
    text: str = "", size: tuple[int, int] = (1366, 768), **how: object
) -> tuple[TextStage, Pilot]:
    """A stage with a program and a pilot before it."""
    stage = TextStage(text, **how)  # type: ignore[arg-type]
    return stage, Pilot(stage, *size)


def typing(pilot: Pilot, text: str) -> None:
    """Type a text, with Enter at the ends of its lines."""
    for number, line in enumerate(text.split("\n")):
        if number:
            pilot.press("return")
        pilot.type(line)
