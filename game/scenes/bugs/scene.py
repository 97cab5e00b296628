"""The screen of the bug book."""

from __future__ import annotations

from game.scenes.bugs.book import Leaf, leaves
from game.scenes.bugs.page import page
from game.scenes.bugs.pins import pins
from game.scenes.home import Home
from game.scenes.opened import open_levels
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Pop, Push
from game.scenes.ways import to_play
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["BugsScene"]


class BugsScene:
    """All pins and one page. Mutable: which page is open, how far the pins are scrolled."""

    name = "bugs"
    moving = False

    def __init__(self, home: Home, level: str = "") -> None:
        self.home = home
        self.leaves = leaves(home.chapters, home.player)
        found = [leaf.level.id for leaf in self.leaves if leaf.found]
        first = [leaf.level.id for leaf in self.leaves[:1]]
        self.chosen = level or (found or first or [""])[-1]
        self.scroll = 0.0

    # -- what others ask

    @property
    def entry(self) -> str:
        """The pin looked at."""
        return f"bug:{self.chosen}"

    @property
    def leaf(self) -> Leaf | None:
        """The page that is open."""
        return next((one for one in self.leaves if one.level.id == self.chosen), None)

    @property
    def found(self) -> int:
        """How many bugs were mended."""
        return sum(leaf.found for leaf in self.leaves)

    def is_open(self, leaf: Leaf) -> bool:
        """Whether the child may play the level of a page."""
        return leaf.level.id in open_levels(self.home)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Turn to a page, go to its level, or back."""
        match event:
            case Pressed(("bug", str(id))):
                self.chosen = id
                return (Cue("page"),)
            case Pressed("try") if (leaf := self.leaf) and self.is_open(leaf):
                return (Cue("page"), Push(to_play(self.home, leaf.level)))
            case Scrolled(key="pins", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def back_again(self) -> None:
        """The child comes back from a level, which may have been mended."""
        self.leaves = leaves(self.home.chapters, self.home.player)

    # -- view

    def view(self, pen: Pen) -> Box:
        """The pins at the left, the open page at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        margin = pen.px(10 if pen.compact else 24)
        top = bar_high(pen) + margin
        room = Rect(margin, top, pen.width - 2 * margin, pen.height - top - margin)
        left, right = room.cut_left(room.w * (0.4 if pen.compact else 0.44), margin)
        count = pen.say("{n} of {all} mended", n=self.found, all=len(self.leaves))
        bar = back_bar(pen, f"{pen.say('Bug book')} · {count}")
        kids = (bar, pins(self, pen, left), page(self, pen, right))
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)
