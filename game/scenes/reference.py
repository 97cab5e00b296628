"""The blocks of a level in all their faces: picture, words, Python, help. On F2, over the level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.editor.colors import pieces
from game.editor.sample import sample_box, sample_height
from game.scenes.home import Home
from game.scenes.scene import Cue, Effect, Pop
from game.source.sample import sample
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill, Paint, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import LEADING, label, wrap
from game.ui.widgets import button, icon, octagon_poly, panel, scrollbar

if TYPE_CHECKING:
    from game.editor import BlockEditor

__all__ = ["ReferenceScene"]


WORDS, PYTHON, HELP = 0.36, 0.34, 0.3
"""How a row is shared."""


class ReferenceScene:
    """A page of the blocks that may be used here. Mutable: how far it is scrolled."""

    name = "reference"
    moving = False
    entry = "blocks"

    def __init__(self, home: Home, editor: BlockEditor) -> None:
        self.home, self.editor = home, editor
        self.scroll = 0.0
        self.most = 0.0
        self.page = 0.0

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Scroll, or close on its button, on Esc and on F2."""
        match event:
            case Pressed("close") | Shortcut(key="escape" | "f2"):
                return (Cue("back"), Pop())
            case Scrolled(dy=dy):
                self._move(dy)
            case Shortcut(key="down" | "up" | "pagedown" | "pageup" | "home" | "end" as key):
                far = {"down": 60.0, "up": -60.0, "pagedown": self.page, "pageup": -self.page}
                self._move(far.get(key, self.most if key == "end" else -self.most))
        return ()

    def _move(self, dy: float) -> None:
        self.scroll = max(0.0, min(self.scroll + dy, self.most))

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """The card in the middle of a plain page."""
        screen = Rect(0, 0, pen.width, pen.height)
        wide = min(pen.px(1120), pen.width - pen.px(24))
        card = screen.centred(wide, pen.height - pen.px(32))
        head, rest = card.inset(pen.px(24), pen.px(16)).cut_top(pen.px(56))
        foot, list_area = rest.cut_bottom(pen.px(60), pen.px(8))
        title = label(
            pen, head, pen.say("The blocks of this level"), pen.text_size("card"),
            pen.color("ink"), True,
        )  # fmt: skip
        close = button(
            pen,
            foot.centred(pen.px(220), pen.px(56)),
            pen.say("Close"),
            key="close",
            on="close",
            icon_name="check",
        )
        kids = (panel(pen, card, elevation=2), Box(card, tuple(title)), self._list(pen, list_area))
        return Box(screen, (Fill(screen, pen.color("wool")),), (*kids, close))

    def _list(self, pen: Pen, area: Rect) -> Box:
        """A row for each block, as high as its faces ask for."""
        cells = area.inset(pen.px(8), 0)
        rows = [_Row(self, pen, kind, cells.w) for kind in self.editor.palette]
        high = sum(row.high for row in rows)
        self.most, self.page = max(0.0, high - area.h), area.h * 0.9
        self.scroll = min(self.scroll, self.most)
        y, kids = area.y - self.scroll, []
        for count, row in enumerate(rows):
            kids.append(row.box(Rect(cells.x, y, cells.w, row.high), count % 2 == 0))
            y += row.high
        bar = scrollbar(pen, area, self.scroll, high)
        text = pen.say("The blocks of this level")
        return Box(
            area, (), (*kids, bar), key="blocks", keys=True, scroll=True, clip=True, label=text,
            group="blocks", radius=pen.px(12),
        )  # fmt: skip


class _Row:
    """A block in all faces. Mutable only while it is built: what its cells need is worked out."""

    def __init__(self, scene: ReferenceScene, pen: Pen, kind: str, wide: float) -> None:
        self.scene, self.pen, self.kind = scene, pen, kind
        self.block = scene.editor.find(kind)
        self.size = pen.text_size("caption" if pen.compact else "block")
        self.code = sample(self.block, scene.editor.toolbox).split("\n")
        self.help = wrap(pen, pen.say(self.block.help), self.size, (wide - pen.px(88)) * HELP)
        lines = max(len(self.code) * 1.2, len(self.help))
        block = sample_height(scene.editor, pen, kind, (wide - pen.px(88)) * WORDS)
        self.high = max(block, lines * self.size * LEADING) + pen.px(28)

    def box(self, row: Rect, shaded: bool) -> Box:
        """The row in its place: picture, words, Python, help."""
        pen = self.pen
        paints: list[Paint] = []
        if shaded and not pen.theme.contrast:
            paints.append(Fill(row, pen.color("wool"), pen.px(10)))
        picture, rest = row.cut_left(pen.px(64))
        words, python, text = rest.columns((WORDS, PYTHON, HELP), pen.px(12))
        look = pen.theme.category(self.block.category)
        x, y = picture.middle
        paints.append(octagon_poly(x, y, pen.px(22), look.fill, look.edge, pen.px(2)))
        paints.append(icon(self.block.icon, x, y, pen.px(26), look.ink))
        paints += self._code(python)
        top = text.middle[1] - (len(self.help) - 1) * self.size * LEADING / 2
        paints += [
            Words(line, text.x, top + n * self.size * LEADING, self.size, pen.color("ink"))
            for n, line in enumerate(self.help)
        ]
        shown = sample_box(self.scene.editor, pen, self.kind, words)
        return Box(row, tuple(paints), (shown,), clip=True, label=pen.say(self.block.help))

    def _code(self, area: Rect) -> list[Paint]:
        pen, size = self.pen, self.size
        longest = max(map(len, self.code)) * pen.width_of("0" * 20, size, mono=True) / 20
        size = size if longest <= area.w else max(pen.px(12), size * area.w / longest)
        letter, high = pen.width_of("0" * 20, size, mono=True) / 20, size * LEADING * 1.1
        top = area.middle[1] - (len(self.code) - 1) * high / 2
        return [
            Words(
                piece.text, area.x + piece.column * letter, top + n * high, size,
                pen.color(piece.kind or "ink"), piece.kind in ("keyword", "call"), mono=True,
            )
            for n, line in enumerate(self.code)
            for piece in pieces(line)
        ]  # fmt: skip
