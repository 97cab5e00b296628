"""A carpet is finished: the whole of it on the wall, and a thought to take home."""

from __future__ import annotations

from functools import partial

from game.art.carpet import MAP_SIZE
from game.art.robot import place
from game.levels.level import Chapter
from game.people import hooked
from game.scenes.home import Home
from game.scenes.messages import any_message, keep_told, message_words
from game.scenes.myth import myth_band
from game.scenes.parts import story
from game.scenes.pulse.door import leaving
from game.scenes.scene import Cue, Effect, Export, Pop, Push, Replace
from game.scenes.ways import to_ending, to_myth
from game.scenes.woven import carpet_of, is_whole
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Cells, Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, panel

__all__ = ["FinishedScene"]


class FinishedScene:
    """The end of a chapter. Mutable: only whether its message has been kept as seen."""

    name = "finished"
    entry = "map"
    moving = False

    def __init__(self, home: Home, chapter: Chapter) -> None:
        self.home, self.chapter = home, chapter
        self.kept = False
        moment = "chapter_end"
        self.message = hooked(
            home.messages, chapter.end_message, moment, chapter.band
        ) or any_message(home, moment, chapter, chapter.number)

    @property
    def is_last(self) -> bool:
        """Whether the whole game is finished with it; the last carpet tells so every time."""
        player = self.home.player
        return is_whole(self.home) and (self.chapter.framed or not (player and player.ended))

    @property
    def cells(self) -> tuple[tuple[str, ...], ...]:
        """The finished carpet."""
        return carpet_of(self.home, self.chapter, *MAP_SIZE)

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """To the map, or first a picture of the carpet to keep."""
        match event:
            case Pressed("map") | Shortcut(key="escape"):
                then: tuple[Effect, ...] = (Pop(), Pop())
                if self.is_last:
                    then = (Replace(partial(to_ending, self.home)),)
                return (Cue("page"), *leaving(self.home, self.chapter, then))
            case Pressed("myths"):
                return (Cue("page"), Push(to_myth(self.home)))
            case Pressed("export"):
                return (Cue("tap"), Export(self.home.carpet_name(self.chapter), self.cells))
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Remember that the message was shown."""
        if self.kept or self.message is None:
            return ()
        self.kept = True
        return (Cue("tie"), *keep_told(self.home, self.message, self.chapter))

    def view(self, pen: Pen) -> Box:
        """The carpet at the left, words at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        inner = screen.inset(pen.px(20 if pen.compact else 48), pen.px(20 if pen.compact else 56))
        left, right = inner.cut_left(inner.w * 0.58, pen.px(20 if pen.compact else 40))
        cell = min(left.w / MAP_SIZE[0], (left.h - pen.px(40)) / MAP_SIZE[1])
        cloth = left.centred(cell * MAP_SIZE[0], cell * MAP_SIZE[1])
        fringe: list[Paint] = []
        for k in range(MAP_SIZE[0]):
            x = cloth.x + (k + 0.3) * cell
            for y in (cloth.y - 2.2 * cell - 2, cloth.bottom):
                fringe.append(Fill(Rect(x, y, max(1.0, cell * 0.45), 2.2 * cell + 2), "#E8D3A4"))
        paints = (
            Fill(screen, pen.color("saffronL" if not pen.theme.contrast else "wool")),
            *fringe,
            Cells(cloth, self.cells),
        )
        return Box(screen, paints, self._right(pen, right))

    def _right(self, pen: Pen, area: Rect) -> tuple[Box, ...]:
        base = panel(pen, area, elevation=2)
        inner = area.inset(pen.px(18 if pen.compact else 32))
        high = (172 if pen.compact else 214) if self.asks else 150
        foot, rest = inner.cut_bottom(pen.px(high), pen.px(12))
        head, rest = rest.cut_top(pen.px(100), pen.px(8))
        line, rest = rest.cut_top(pen.px(36), pen.px(10))
        text, size = pen.say("The carpet is finished!"), pen.text_size("title")
        title = self.home.say(self.chapter.title, context=self.chapter.id)
        words = (
            *label(pen, head, text, size, pen.color("ink"), True, lines=2),
            *label(pen, line, title, pen.text_size("body"), pen.color("walnut"), True),
            *self._thought(pen, rest),
        )
        card = Box(area, base.paints, (*base.kids, Box(inner, words)))
        return (card, *self._buttons(pen, foot))

    def _thought(self, pen: Pen, area: Rect) -> tuple[Paint, ...]:
        """The message, and Düyün where there is room below it."""
        if self.message is None:
            return ()
        lines, high = story(pen, area, message_words(self.home, self.message), area.h)
        if area.h - high <= pen.px(180):
            return lines
        spot = Rect(*place(area.middle[0], area.bottom - pen.px(6), pen.px(1.1)))
        return (*lines, Drawing("robot/south-joy", spot))

    @property
    def asks(self) -> bool:
        """Whether the child is old enough for Myth or fact."""
        return bool(myth_band(self.home.chapters, self.home.player))

    def _buttons(self, pen: Pen, foot: Rect) -> tuple[Box, ...]:
        """On to the map, to Myth or fact, and a picture to keep, one below the other."""
        on = pen.say("On") if self.is_last else pen.say("On to the map")
        rows = [("map", on, "play", "primary")]
        if self.asks:
            rows.append(("myths", pen.say("Myth or fact?"), "scissors", "plain"))
        rows.append(("export", pen.say("Save as a picture"), "down_tray", "plain"))
        return tuple(
            button(
                pen, spot, text, key=key, on=key, icon_name=mark, kind=kind, group="foot",
                entry=key == "map",
            )
            for spot, (key, text, mark, kind) in zip(
                foot.rows((1,) * len(rows), pen.px(10 if pen.compact else 14)), rows, strict=True
            )
        )  # fmt: skip
