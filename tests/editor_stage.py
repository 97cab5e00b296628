"""A small app that shows nothing but the block editor, for its tests."""

from __future__ import annotations

from collections.abc import Mapping

from game.blocks import Toolbox
from game.editor import BlockEditor, Changed
from game.i18n.catalogue import fill
from game.program import Node, Program, fresh_ids
from game.ui.box import Box
from game.ui.director import Director
from game.ui.events import Input
from game.ui.overlay import dress
from game.ui.pen import Measure, Pen
from game.ui.pilot import Pilot, estimate
from game.ui.rect import Rect
from game.ui.theme import Theme
from game.worlds import QUEST

__all__ = [
    "AREAS", "TOOLBOX", "Stage", "editor_of", "node", "number", "pen_of", "pilot_of", "program",
]  # fmt: skip

TOOLBOX = Toolbox.of(QUEST)
AREAS = {
    (800, 600): Rect(338, 118, 452, 392),
    (1366, 768): Rect(614, 138, 734, 524),
    (1920, 1080): Rect(857, 172, 1041, 771),
}


def say(text: str, /, context: str = "", n: int | None = None, **facts: object) -> str:
    return fill(text, facts)  # type: ignore[arg-type]


def pseudo(text: str, /, context: str = "", n: int | None = None, **facts: object) -> str:
    """A language that is 40 % longer."""
    more = "å" * max(1, round(len(text) * 0.2))
    return fill(f"[{text} {more} {more}]", facts)  # type: ignore[arg-type]


def node(kind: str, *parts: object) -> Node:
    return Node(0, kind, parts)  # type: ignore[arg-type]


def number(value: int) -> Node:
    return node("number", value)


def program(*nodes: Node) -> Program:
    return Program(fresh_ids(nodes, 1))


def pen_of(width: float, height: float, theme: Theme | None = None, **look: object) -> Pen:
    look.setdefault("say", say)
    return Pen(width, height, theme or Theme(), estimate, **look)  # type: ignore[arg-type]


def editor_of(
    *nodes: Node,
    palette: tuple[str, ...] = ("forward", "left", "right", "take", "repeat"),
    limits: Mapping[str, int] | None = None,
    beads: bool = False,
) -> BlockEditor:
    return BlockEditor((program(*nodes),), 0, TOOLBOX, palette, limits, beads)


class Stage:
    """The editor and a director; `results` is everything the editor answered."""

    def __init__(self, editor: BlockEditor, theme: Theme | None = None) -> None:
        self.editor, self.theme = editor, theme or Theme()
        self.director = Director()
        self.results: list[object] = []
        self.tree = Box(Rect(0, 0, 0, 0))
        self.lit = 0
        self.errors: dict[int, str] = {}

    @property
    def moving(self) -> bool:
        return self.editor.moving

    @property
    def changes(self) -> list[Program]:
        return [result.program for result in self.results if isinstance(result, Changed)]

    def hear(self, given: Input) -> None:
        for event in self.director.hear(given, self.tree):
            self.results += self.editor.handle(event)

    def update(self, dt: float) -> None:
        self.editor.update(dt)
        self.director.update(dt, self.tree)

    def view(self, width: float, height: float, measure: Measure) -> Box:
        look = self.director
        pen = Pen(
            width, height, self.theme, measure, say, look.focus, look.hover, look.held, look.keys
        )
        if self.editor.beads:
            row = Rect(16, height - 332, width - 32, 140)
            tray = Rect(width * 0.2, height - 160, width * 0.7, 148)
            kids = (
                self.editor.view_row(pen, row, self.lit, {}, self.errors),
                self.editor.view_tray(pen, tray),
            )
        else:
            area = AREAS[int(width), int(height)]
            kids = (self.editor.view(pen, area, self.lit, {}, self.errors),)
        tree = Box(Rect(0, 0, width, height), (), kids)
        for event in look.settle(tree, "workspace"):
            self.results += self.editor.handle(event)
        self.tree = dress(pen, tree, look)
        return self.tree


def pilot_of(
    editor: BlockEditor, width: float = 1366, height: float = 768, theme: Theme | None = None
) -> tuple[Pilot, Stage]:
    stage = Stage(editor, theme)
    return Pilot(stage, width, height), stage
