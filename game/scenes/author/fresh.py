"""The choice of a world for a new level: four large pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from game.author import NO_WORDS
from game.levels.level import Level
from game.scenes.author.canvases import CANVASES
from game.scenes.author.work import begun
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high
from game.scenes.play.glance import small_picture
from game.scenes.scene import Cue, Effect, Pop, Replace, Scene
from game.scenes.ways import to_maker
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.values import N_

__all__ = ["WORLDS", "NewScene"]

WORLDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "quest": (N_("A way"), N_("Paint a map. Düyün walks on it.")),
        "loom": (N_("A carpet"), N_("Draw a pattern. Düyün weaves it.")),
        "melody": (N_("A tune"), N_("Put down notes. Düyün plays them.")),
        "desk": (N_("A desk"), N_("Lay out papers. Düyün sorts them.")),
    }
)
"""What a level of each world is called, and what one does."""


class NewScene:
    """The choice. Nothing of it changes."""

    name = "new_level"
    moving = False

    def __init__(
        self, home: Home, id: str, by: str, then: Callable[[Home, str], Scene] = to_maker
    ) -> None:
        """`then` makes the desk at which the level is begun."""
        self.home, self.id, self.by, self.then = home, id, by, then

    @property
    def entry(self) -> str:
        """The first world."""
        return f"world:{next(iter(CANVASES))}"

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Begin a level, or go back."""
        match event:
            case Pressed(("world", str(kind))):
                language = self.home.language
                draft = replace(
                    CANVASES[kind].fresh(), id=self.id, texts=((language, NO_WORDS),),
                    author=self._author(), licence="CC-BY-4.0",
                )  # fmt: skip
                going = Replace(lambda: self.then(self.home, self.id))
                return (*begun(draft, self.by), Cue("page"), going)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def _author(self) -> str:
        player = self.home.player
        return player.name if player and self.by == player.id else ""

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """The pictures, two by two."""
        screen = Rect(0, 0, pen.width, pen.height)
        top = bar_high(pen) + pen.px(8)
        wide = min(pen.px(1100), pen.width - pen.px(24))
        room = Rect((pen.width - wide) / 2, top, wide, pen.height - top)
        room = room.inset(0, pen.px(12 if pen.compact else 24))
        gap = pen.px(12 if pen.compact else 22)
        kinds = tuple(CANVASES)
        rows = room.rows([1] * (-(-len(kinds) // 2)), gap)
        spots = [spot for row in rows for spot in row.columns((1, 1), gap)]
        kids = [_world(self, pen, spot, kind) for kind, spot in zip(kinds, spots, strict=False)]
        bar = back_bar(pen, pen.say("What do you want to make?"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, *kids))


def _world(scene: NewScene, pen: Pen, spot: Rect, kind: str) -> Box:
    """A world: a picture of it, its name, what one does."""
    key, (title, text) = f"world:{kind}", WORLDS[kind]
    lit = key in (pen.hover, pen.held)
    fill = pen.color("saffronL" if lit else "paper")
    edge = pen.color("saffronD" if lit else "line")
    inner = spot.inset(pen.px(12 if pen.compact else 18))
    foot, above = inner.cut_bottom(pen.px(64 if pen.compact else 78), pen.px(8))
    head, rest = foot.rows((1.15, 1))
    name = pen.say(title)
    words = (
        *label(pen, head, name, pen.text_size("card"), pen.color("ink"), True),
        *label(pen, rest, pen.say(text), pen.text_size("block"), pen.color("walnut"), lines=2),
    )
    kids: tuple[Box, ...] = ()
    level = _example(scene.home, kind)
    if level is not None:
        kids = (small_picture(pen, above, level, scene.home.thread),)
    ground = Fill(spot, fill, pen.px(22), edge, pen.px(3))
    return Box(
        spot, (ground, *words), kids, key=key, on=("world", kind), label=name, group="worlds",
        radius=pen.px(22),
    )  # fmt: skip


def _example(home: Home, kind: str) -> Level | None:
    """A level of the game that shows what a world is like."""
    of_kind = [one for one in home.library.levels if one.world.kind == kind and one.form == "make"]
    return of_kind[min(4, len(of_kind) - 1)] if of_kind else None
