"""The map of one child's carpets."""

from __future__ import annotations

from game.art.carpet import MAP_SIZE, woven_rows
from game.art.portrait import portrait_drawing
from game.levels.level import Chapter, Level
from game.progress import open_chapters, open_levels
from game.progress.state import Result
from game.scenes.home import Home
from game.scenes.map.card import card
from game.scenes.map.journey import journey
from game.scenes.map.loom import loom
from game.scenes.map.marks import Look, Open
from game.scenes.parts import sound_change
from game.scenes.scene import Cue, Effect, Export, Pop, Push, Toast
from game.scenes.ways import to_pause, to_play
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Drawing, Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon_button, star8, top_bar

__all__ = ["MapScene"]

ROW_S = 0.06
"""Seconds a new carpet row takes to appear (the design's `row`)."""


class MapScene:
    """The carpet of the chapter looked at. Mutable: the chapter, the knot chosen, rows shown."""

    name = "map"

    def __init__(self, home: Home) -> None:
        self.home = home
        self.at = self._current()
        self.chosen = self._next_level()
        self.rows = float(self.woven())
        self.scroll = 0.0

    # -- what others ask

    @property
    def entry(self) -> str:
        """The primary button: weave the chosen knot."""
        return "weave"

    @property
    def moving(self) -> bool:
        """While new rows appear."""
        return self.rows < self.woven()

    @property
    def chapter(self) -> Chapter:
        """The chapter looked at."""
        return self.home.chapters[self.at]

    @property
    def seed(self) -> int:
        """The seed of the carpet looked at."""
        return self.home.carpet_seed(self.chapter)

    @property
    def dyes(self) -> int:
        """The dye set of the carpet looked at."""
        return self.home.carpet_dyes(self.chapter)

    def result(self, level: Level) -> Result | None:
        """What the child has reached in a level."""
        player = self.home.player
        return player.result(level.id) if player else None

    def woven(self) -> int:
        """The rows of the map's carpet that are woven."""
        return woven_rows(MAP_SIZE[1], self.home.done(self.chapter), len(self.chapter.levels))

    def open_ids(self) -> frozenset[str]:
        """The levels that may be played."""
        return open_levels(self._won_ids(), self._level_ids(), self._doors())

    def is_open(self, at: int) -> bool:
        """Whether a chapter may be entered."""
        return at in open_chapters(self._won_ids(), self._level_ids(), self._doors())

    def next_id(self) -> str:
        """The level that glows: the first open one of this chapter that is not won."""
        ids = self.open_ids()
        return next(
            (one.id for one in self.chapter.levels if one.id in ids and not self.home.won(one)), ""
        )

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        match event:
            case Pressed(Open(index)):
                return self._choose(index)
            case Focused(key) if key.startswith("knot:"):
                level = next((one for one in self.chapter.levels if one.id == key[5:]), None)
                if level and level.id in self.open_ids():
                    self.chosen = level
                return ()
            case Pressed(Look(index)):
                return self._look(index)
            case Pressed("weave"):
                return self._play()
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
            case Pressed("export"):
                return self._export()
            case Pressed("menu"):
                return (Cue("tap"), Push(to_pause(self.home)))
            case Pressed("sound"):
                return (Cue("tap"), sound_change(self.home))
            case Scrolled(key="journey", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Weave what was won since the map was last seen."""
        goal = self.woven()
        if self.rows < goal:
            cut = self.home.settings.still
            self.rows = float(goal) if cut else min(float(goal), self.rows + dt / ROW_S)
            return (Cue("row"),) if cut or int(self.rows) == goal else ()
        return ()

    def back_again(self) -> None:
        """The child comes back from a level: choose the next knot, let the new rows grow."""
        if not self.chosen or self.home.won(self.chosen):
            self.chosen = self._next_level()

    def view(self, pen: Pen) -> Box:
        """The screen: journey, loom, card."""
        if self.rows > self.woven():
            self.rows = float(self.woven())
        screen = Rect(0, 0, pen.width, pen.height)
        top = pen.px(56 if pen.compact else 64) + pen.px(8)
        margin, gap = pen.px(8 if pen.compact else 14), pen.px(8 if pen.compact else 6)
        floor = pen.px(0 if pen.compact else 44)
        body = Rect(
            margin,
            top + pen.px(8 if pen.compact else 16),
            pen.width - 2 * margin,
            pen.height - top - pen.px(16 if pen.compact else 24) - pen.px(10),
        )
        side = pen.px(96 if pen.compact else 206)
        left, rest = body.cut_left(side, gap)
        right, middle = rest.cut_right(pen.px(250 if pen.compact else 314), gap)
        ground: list[Paint] = [Fill(screen, pen.color("wool"))]
        if floor and not pen.theme.contrast:
            foot = Rect(0, pen.height - floor, pen.width, floor)
            ground += [
                Fill(foot, "#8A5A38"),
                Fill(Rect(0, foot.y, pen.width, pen.px(5)), "#5C3B28"),
            ]
        kids = (
            self._top(pen),
            loom(self, pen, middle),
            journey(self, pen, left),
            card(self, pen, right),
        )
        return Box(screen, tuple(ground), kids)

    # -- inside

    def _top(self, pen: Pen) -> Box:
        player = self.home.player
        high, side = pen.px(56 if pen.compact else 64), pen.px(50 if not pen.compact else 46)
        bar = Rect(pen.px(12), 0, pen.width - pen.px(24), high)
        back, rest = bar.cut_left(side, pen.px(12))
        kids = [
            icon_button(
                pen,
                back.centred(side, side),
                "left",
                label=pen.say("Back"),
                key="back",
                on="back",
                group="bar",
            )
        ]
        names = [
            ("menu", pen.say("Menu"), "menu"),
            ("sound", pen.say("Sound"), "mute" if self.home.settings.muted else "sound"),
            ("export", pen.say("Save the carpet as a picture"), "down_tray"),
        ]
        for name, text, mark in names:
            spot, rest = rest.cut_right(side, pen.px(6))
            kids.append(
                icon_button(
                    pen, spot.centred(side, side), mark, label=text, key=name, on=name, group="bar"
                )
            )
        paints: list[Paint] = []
        if player:
            spot, rest = rest.cut_left(side, pen.px(12))
            drawing, source = portrait_drawing(dict(player.avatar))
            paints.append(Drawing(drawing, spot.centred(side, side), source=source))
            size = pen.text_size("card")
            wide = min(pen.measure(player.name, size, True, False) + 4, rest.w * 0.3)
            spot, rest = rest.cut_left(wide, pen.px(18))
            paints += label(pen, spot, player.name, size, pen.color("ink"), True)
            star, rest = rest.cut_left(pen.px(30), pen.px(6))
            paints.append(
                Poly(
                    star8(*star.middle, pen.px(13)),
                    pen.color("saffron"),
                    pen.color("saffronD"),
                    pen.px(2),
                )
            )
            spot, rest = rest.cut_left(pen.px(50), 0)
            paints += label(pen, spot, str(player.stars), size, pen.color("ink"), True)
        title = pen.say(
            "Chapter {n} · {title}",
            n=self.chapter.number,
            title=self.home.say(self.chapter.title, context=self.chapter.id),
        )
        wide = min(pen.px(560), 2 * (rest.right - pen.width / 2), 2 * (pen.width / 2 - rest.x))
        spot = Rect(pen.width / 2 - wide / 2, 0, wide, high)
        if pen.compact or wide < pen.px(300):
            spot = rest
        paints += label(
            pen, spot, title, pen.text_size("card"), pen.color("ink"), True, "centre", lines=2
        )
        return top_bar(pen, (Box(bar, tuple(paints)), *kids))

    def _choose(self, index: int) -> tuple[Effect, ...]:
        level = self.chapter.levels[index]
        if level.id not in self.open_ids():
            return (
                Cue("bump"),
                Toast(
                    self.home.say("This knot opens when the ones before it are tied."), icon="lock"
                ),
            )
        if self.chosen is level:
            return self._play()
        self.chosen = level
        return (Cue("tap"),)

    def _look(self, at: int) -> tuple[Effect, ...]:
        if not self.is_open(at):
            return (
                Cue("bump"),
                Toast(
                    self.home.say(
                        "This carpet opens when all but two knots of the one before are tied."
                    ),
                    icon="lock",
                ),
            )
        self.at = at
        self.chosen = self._next_level()
        self.rows = float(self.woven())
        return (Cue("page"),)

    def _play(self) -> tuple[Effect, ...]:
        if not self.chosen:
            return ()
        return (Cue("page"), Push(to_play(self.home, self.chosen)))

    def _export(self) -> tuple[Effect, ...]:
        cells = self.home.carpet(self.chapter, *MAP_SIZE)
        rows = self.woven()
        blank = tuple([""] * MAP_SIZE[0])
        shown = (blank,) * (MAP_SIZE[1] - rows) + cells[MAP_SIZE[1] - rows :]
        player = self.home.player
        name = f"ilme-{player.name if player else ''}-{self.chapter.number}"
        return (Cue("tap"), Export(name, shown))

    def _level_ids(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(one.id for one in chapter.levels) for chapter in self.home.chapters)

    def _doors(self) -> frozenset[int]:
        """The chapters at which one may begin."""
        chapters = self.home.chapters
        return frozenset(at for at, chapter in enumerate(chapters) if chapter.door)

    def _won_ids(self) -> frozenset[str]:
        player = self.home.player
        return player.won if player else frozenset()

    def _current(self) -> int:
        """The last open chapter in which something is still to be won."""
        ids = self.open_ids()
        for at, chapter in enumerate(self.home.chapters):
            if any(one.id in ids and not self.home.won(one) for one in chapter.levels):
                return at
        return max(0, len(self.home.chapters) - 1)

    def _next_level(self) -> Level | None:
        ids = self.open_ids()
        unsolved = [one for one in self.chapter.levels if one.id in ids and not self.home.won(one)]
        solved = [one for one in self.chapter.levels if self.home.won(one)]
        return (unsolved or solved[-1:] or [None])[0]  # type: ignore[list-item]
