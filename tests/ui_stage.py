"""A small app for tests of director and pilot: one view function, all events written down."""

from __future__ import annotations

from collections.abc import Callable

from game.progress.state import Settings
from game.ui.box import Box
from game.ui.director import Director
from game.ui.events import Event, Input
from game.ui.overlay import dress
from game.ui.paint import Fill, Words
from game.ui.pen import Measure, Pen
from game.ui.pilot import estimate
from game.ui.rect import Rect
from game.ui.theme import Theme

__all__ = ["Stage", "block", "pen_of"]


def say(text: str, **facts: object) -> str:
    return text.format(**facts) if facts else text


def pen_of(
    width: float = 1366, height: float = 768, theme: Theme | None = None, **look: object
) -> Pen:
    """A pen that measures by estimate and speaks English."""
    return Pen(width, height, theme or Theme(), estimate, say, **look)  # type: ignore[arg-type]


def block(x: float, y: float, w: float = 60, h: float = 50, **look: object) -> Box:
    """A card; `key` is also what it sends, unless `on` is given."""
    key = look.get("key", "")
    look.setdefault("on", key or None)
    rect = Rect(x, y, w, h)
    words = Words(str(key), x + 4, y + h / 2, 14, "#000000")
    return Box(rect, (Fill(rect, "#FFFFFF"), words), **look)  # type: ignore[arg-type]


class Stage:
    """An app whose view is a function of its pen; `events` is all that a scene would be told."""

    def __init__(self, view: Callable[[Pen], Box], entry: str = "") -> None:
        self.draw, self.entry = view, entry
        self.director = Director()
        self.events: list[Event] = []
        self.moving = False
        self.settings = Settings()
        self.orders: tuple[object, ...] = ()
        self.time = 0.0
        self.tree = Box(Rect(0, 0, 0, 0))

    def hear(self, given: Input) -> None:
        self.events += self.director.hear(given, self.tree)

    def update(self, dt: float) -> None:
        self.time += dt
        self.director.update(dt, self.tree)

    def view(self, width: float, height: float, measure: Measure) -> Box:
        look = self.director
        pen = Pen(
            width, height, Theme(), measure, say, look.focus, look.hover, look.held, look.keys
        )
        tree = self.draw(pen)
        self.events += look.settle(tree, self.entry)
        self.tree = dress(pen, tree, look)
        return self.tree

    def take_orders(self) -> tuple[object, ...]:
        orders, self.orders = self.orders, ()
        return orders
