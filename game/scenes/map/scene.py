"""The map of one child's carpets."""

from __future__ import annotations

from game.art.carpet import MAP_SIZE, woven_rows
from game.levels.level import Chapter, Level
from game.people import Message
from game.progress.state import Result
from game.scenes.home import Home
from game.scenes.klass import band as klass
from game.scenes.klass import mine
from game.scenes.klass.ways import to_class
from game.scenes.map.bar import bar
from game.scenes.map.card import card
from game.scenes.map.journey import journey
from game.scenes.map.loom import loom
from game.scenes.map.marks import Look, Open
from game.scenes.messages import any_message, keep_told
from game.scenes.opened import open_chapters, open_levels
from game.scenes.paper import on_paper
from game.scenes.parts import bar_high, sound_change
from game.scenes.pulse.door import to_level
from game.scenes.scene import Cue, Effect, Export, Pop, Push, Speak, Toast
from game.scenes.ways import to_album, to_cloths, to_pause, to_practice
from game.scenes.woven import carpet_of
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.values import N_

__all__ = ["MapScene"]

ROW_S = 0.06
"""Seconds a new carpet row takes to appear (the design's `row`)."""

BEAT = 4
"""Rows beaten down with one stroke of the comb: its sound lasts as long as they take."""


class MapScene:
    """The carpet of the chapter looked at. Mutable: chapter, knot chosen, rows shown, a thought.

    `follows` tells that the list of chapters has still to be brought to the one looked at.
    """

    name = "map"

    def __init__(self, home: Home) -> None:
        self.home = home
        self.at = self._current()
        self.chosen = self._next_level()
        self.rows = float(self.woven())
        self.scroll = 0.0
        self.follows = True
        self.thought = self._think()
        self.told = False

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
        return open_levels(self.home)

    def is_open(self, at: int) -> bool:
        """Whether a chapter may be entered."""
        return at in open_chapters(self.home)

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
            case Pressed("print") if self.chosen:
                return on_paper(self.home, self.chosen, "print")
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
            case Pressed("practice"):
                return (Cue("page"), Push(to_practice(self.home)))
            case Pressed("cloths"):
                return (Cue("page"), Push(to_cloths(self.home)))
            case Pressed("album"):
                return (Cue("page"), Push(to_album(self.home)))
            case Pressed("klass"):
                return (Cue("page"), Push(to_class(self.home)))
            case Pressed("hear"):
                return self._hear()
            case Pressed("menu"):
                return (Cue("tap"), Push(to_pause(self.home, keep=self._export())))
            case Pressed("sound"):
                return (Cue("tap"), sound_change(self.home))
            case Scrolled(key="journey", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Weave what was won since the map was last seen; keep what was told beside it."""
        return (*self._tell(), *self._weave(dt))

    def _weave(self, dt: float) -> tuple[Effect, ...]:
        goal = self.woven()
        self.rows = min(self.rows, float(goal))
        if self.rows < goal:
            cut, old = self.home.settings.still, int(self.rows)
            self.rows = float(goal) if cut else min(float(goal), self.rows + dt / ROW_S)
            beats = cut or int(self.rows) == goal or int(self.rows) // BEAT > old // BEAT
            return (Cue("row"),) if beats else ()
        return ()

    def back_again(self) -> None:
        """The child comes back from a level: choose the next knot, let the new rows grow."""
        if not self.chosen or self.home.won(self.chosen):
            self.chosen = self._next_level()

    def view(self, pen: Pen) -> Box:
        """The screen: journey, loom, card."""
        screen = Rect(0, 0, pen.width, pen.height)
        top = bar_high(pen) + pen.px(8)
        margin, gap = pen.px(8 if pen.compact else 14), pen.px(8 if pen.compact else 6)
        body = Rect(
            margin,
            top + pen.px(8 if pen.compact else 16),
            pen.width - 2 * margin,
            pen.height - top - pen.px(16 if pen.compact else 24) - pen.px(10),
        )
        left, rest = body.cut_left(pen.px(96 if pen.compact else 206), gap)
        right, middle = rest.cut_right(pen.px(250 if pen.compact else 314), gap)
        strip, middle = middle.cut_top(klass.band_high(self.home, pen), 0)
        kids = (
            bar(self, pen),
            *klass.band(self.home, pen, strip),
            loom(self, pen, middle),
            journey(self, pen, left),
            card(self, pen, right),
        )
        return Box(screen, (Fill(screen, pen.color("wool")), *_floor(pen)), kids)

    # -- inside

    def _think(self) -> Message | None:
        """What may be told while this carpet is looked at."""
        return any_message(self.home, "loading", self.chapter, self.home.done(self.chapter))

    def _tell(self) -> tuple[Effect, ...]:
        """Remember the thought once it stands beside a level that has no person to meet."""
        if self.told or self.chosen is None or self.chosen.person:
            return ()
        self.told = True
        return keep_told(self.home, self.thought, self.chapter)

    def _hear(self) -> tuple[Effect, ...]:
        """What the teacher says about the chosen level, read aloud."""
        found = mine.remark(self.home, self.chosen) if self.chosen else None
        return (Speak(klass.said(self.home, found)),) if found else ()

    def _choose(self, index: int) -> tuple[Effect, ...]:
        level = self.chapter.levels[index]
        if level.id in mine.closed(self.home, self.home.level_ids):
            return self._locked(N_("Your teacher will open this knot later."))
        if level.id not in self.open_ids():
            return self._locked(N_("This knot opens when the ones before it are tied."))
        if self.chosen is level:
            return self._play()
        self.chosen = level
        return (Cue("tap"),)

    def _look(self, at: int) -> tuple[Effect, ...]:
        if not self.is_open(at):
            text = N_("This carpet opens when all but two knots of the one before are tied.")
            return self._locked(text)
        self.at = at
        self.chosen = self._next_level()
        self.rows = float(self.woven())
        self.follows = True
        self.thought, self.told = self._think(), False
        return (Cue("page"),)

    def _locked(self, text: str) -> tuple[Effect, ...]:
        return (Cue("bump"), Toast(self.home.say(text), icon="lock"))

    def _play(self) -> tuple[Effect, ...]:
        if not self.chosen:
            return ()
        return (Cue("page"), Push(to_level(self.home, self.chosen)))

    def _export(self) -> Effect:
        """What writes the carpet as far as it is woven into a file."""
        cells = carpet_of(self.home, self.chapter, *MAP_SIZE)
        rows = self.woven()
        blank = ("",) * MAP_SIZE[0]
        shown = (blank,) * (MAP_SIZE[1] - rows) + cells[MAP_SIZE[1] - rows :]
        return Export(self.home.carpet_name(self.chapter), shown)

    def _current(self) -> int:
        """The first open chapter in which something is to be won, from where the child began."""
        ids, chapters, begun = self.open_ids(), self.home.chapters, self.home.begun
        won = self.home.player.won if self.home.player else ()
        order = (*range(begun, len(chapters)), *range(begun))
        left = (at for at in order if any(id in ids and id not in won for id in chapters[at].ids))
        return next(left, len(chapters) - 1)

    def _next_level(self) -> Level | None:
        ids = self.open_ids()
        levels = self.chapter.levels
        unsolved = [one for one in levels if one.id in ids and not self.home.won(one)]
        solved = [one for one in levels if self.home.won(one)]
        return next(iter(unsolved or solved[-1:]), None)


def _floor(pen: Pen) -> tuple[Paint, ...]:
    """The boards the loom stands on."""
    if pen.compact or pen.theme.contrast:
        return ()
    boards = Rect(0, pen.height - pen.px(44), pen.width, pen.px(44))
    edge = Rect(0, boards.y, pen.width, pen.px(5))
    return (Fill(boards, "#8A5A38"), Fill(edge, "#5C3B28"))
