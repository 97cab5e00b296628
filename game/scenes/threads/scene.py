"""Where the carpet begins: two doors, then the five puzzles on a thread, then the answer."""

from __future__ import annotations

from functools import partial

from game.art.carpet import MAP_SIZE
from game.art.robot import place
from game.levels.level import Chapter, Level
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high, story, tick
from game.scenes.play import Apart, Outing
from game.scenes.play.glance import small_picture
from game.scenes.scene import Cue, Effect, Keep, Push, Replace
from game.scenes.ways import to_map
from game.scenes.woven import carpet_of
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Cells, Drawing, Fill, Paint, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon, octagon_poly, panel, wool_ball
from game.values import N_

__all__ = ["CHOICES", "TRIES", "ThreadsScene"]

CHOICES = ("turn-09", "again-13", "nest-06", "water-05", "care-07")
"""The puzzles, each from the middle of what its chapter teaches."""


TRIES = 2
"""How often a puzzle may be run."""


class ThreadsScene:
    """The way to one's thread. Mutable: the puzzle reached, and whether the answer is there.

    `at` is None while the two doors are shown; `done` tells that `begin` is known.
    """

    name = "threads"

    def __init__(self, home: Home) -> None:
        self.home = home
        self.at: int | None = None
        self.done = False
        self.outing = Outing(TRIES)

    @property
    def entry(self) -> str:
        """The first knot; then what goes on."""
        return "first" if self.at is None else "go"

    @property
    def moving(self) -> bool:
        """Nothing moves here."""
        return False

    @property
    def levels(self) -> tuple[Level, ...]:
        """The puzzles, in order."""
        known = {level.id: level for chapter in self.home.chapters for level in chapter.levels}
        return tuple(known[id] for id in CHOICES if id in known)

    @property
    def begin(self) -> Chapter:
        """Where the carpet begins: at the chapter of the puzzle reached, or behind the last one."""
        at = self.at or 0
        chapters, levels = self.home.chapters, self.levels
        if at < len(levels):
            return self.home.chapter_of(levels[at])
        if not levels:
            return chapters[0]
        last = chapters.index(self.home.chapter_of(levels[-1]))
        return chapters[min(last + 1, len(chapters) - 1)]

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Choose a door, go on to a puzzle, stop at any time."""
        match event:
            case Pressed("first" | "back") | Shortcut(key="escape") if self.at is None:
                return self._map()
            case Pressed("thread"):
                self.at, self.done = 0, not self.levels
                return (Cue("page"),)
            case Pressed("go") if not self.done:
                level = self.levels[self.at or 0]
                return (Cue("page"), Push(Apart(self.home, level, self.outing)))
            case Pressed("go"):
                placed = Fact.of("placed", self.home.player_id, chapter=self.begin.id)
                return (Cue("tie"), Keep(placed), *self._map())
            case Pressed("here" | "back") | Shortcut(key="escape"):
                if self.done:
                    return self._map()
                self.done = True
                return (Cue("page"),)
        return ()

    def _map(self) -> tuple[Effect, ...]:
        return (Cue("page"), Replace(partial(to_map, self.home)))

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def back_again(self) -> None:
        """A puzzle has been left: the next one if it was solved, else the answer."""
        outing = self.outing
        if not outing.over:  # left half-way: what was tried still counts
            return
        self.outing = Outing(TRIES)
        if outing.won:
            self.at = (self.at or 0) + 1
        self.done = not outing.won or self.at == len(self.levels)

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The two doors, or the thread with what comes next."""
        screen = Rect(0, 0, pen.width, pen.height)
        top = bar_high(pen) + pen.px(8)
        wide = min(pen.px(1100), pen.width - pen.px(32))
        room = Rect((pen.width - wide) / 2, top, wide, pen.height - top)
        room = room.inset(0, pen.px(18 if pen.compact else 44))
        kids = self._doors(pen, room) if self.at is None else self._way(pen, room)
        bar = back_bar(pen, pen.say("Where does your carpet begin?"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, *kids))

    def _doors(self, pen: Pen, room: Rect) -> tuple[Box, ...]:
        left, right = room.columns((1, 1), pen.px(18 if pen.compact else 32))
        first = (N_("At the first knot"), N_("From the beginning, one new idea at a time."))
        text = N_("Five puzzles show where it begins. Two tries each, no stars.")
        thread = (N_("Choose my thread"), text)
        return (
            _door(pen, left, "first", "knot", *first, True),
            _door(pen, right, "thread", "wool", *thread, False),
        )

    def _way(self, pen: Pen, room: Rect) -> tuple[Box, ...]:
        base = panel(pen, room, elevation=2)
        inner = room.inset(pen.px(24 if pen.compact else 48), pen.px(20 if pen.compact else 36))
        above, below = inner.cut_top(pen.px(120 if pen.compact else 150), pen.px(8))
        foot, middle = below.cut_bottom(pen.px(72), pen.px(10))
        words, robot = middle.cut_left(middle.w - pen.px(130 if pen.compact else 200), pen.px(16))
        picture, words = words.cut_left(words.w * 0.4, pen.px(20 if pen.compact else 32))
        spot = Rect(*place(robot.middle[0], robot.bottom, pen.px(0.9 if pen.compact else 1.3)))
        paints = (*self._thread(pen, above), *self._words(pen, words))
        robot_box = Box(spot, (Drawing("robot/south-joy", spot),))
        shown = self._picture(pen, picture)
        card = Box(room, base.paints, (*base.kids, Box(inner, paints), shown, robot_box))
        return (card, *self._buttons(pen, foot))

    def _thread(self, pen: Pen, area: Rect) -> list[Paint]:
        """Five knots on a thread; those done are tied, the next one waits with the wool ball."""
        r, count, y = pen.px(26 if pen.compact else 34), len(self.levels), area.middle[1]
        step = (area.w - 2 * r) / max(1, count - 1)
        xs = [area.x + r + k * step for k in range(max(1, count))]
        at = self.at or 0
        here = xs[max(0, min(at, count - 1))]
        paints: list[Paint] = [
            Stroke(((xs[0], y), (xs[-1], y)), "#CBB48C", pen.px(4), dash=(pen.px(4), pen.px(9))),
            Stroke(((xs[0], y), (here, y)), pen.color("madder"), pen.px(7)),
        ]
        for k, x in enumerate(xs[:count]):
            now = k == at and not self.done
            fill = pen.color("saffron" if now else "paper")
            paints.append(octagon_poly(x, y, r, fill, pen.color("ink"), pen.px(3)))
            if k < at:
                paints += tick(pen, x, y, 22 if pen.compact else 28)
            else:
                ink = pen.theme.on(fill) if now else pen.color("walnut2")
                paints.append(Words(str(k + 1), x, y, r * 0.9, ink, bold=True, align="centre"))
        if not self.done:
            paints += wool_ball(here, y - r - pen.px(16), pen.px(14))
        return paints

    def _picture(self, pen: Pen, area: Rect) -> Box:
        """The puzzle that comes next, or the carpet that will grow."""
        if not self.done:
            spot = area.centred(area.w, min(area.h, area.w * 0.8))
            return small_picture(pen, spot, self.levels[self.at or 0], self.home.thread)
        cell = min(area.w / MAP_SIZE[0], area.h / MAP_SIZE[1])
        spot = area.centred(cell * MAP_SIZE[0], cell * MAP_SIZE[1])
        return Box(spot, (Cells(spot, carpet_of(self.home, self.begin, *MAP_SIZE)),))

    def _words(self, pen: Pen, area: Rect) -> list[Paint]:
        """What comes next, or where the carpet begins."""
        if self.done:
            chapter = self.begin
            title = self.home.say(chapter.title, context=chapter.id)
            head = pen.say("Your carpet begins with {title}.", title=f"{chapter.number}. {title}")
            text = pen.say("The carpets before it are open, too. They are all waiting for you.")
        else:
            head = pen.say("Puzzle {n} of {of}", n=(self.at or 0) + 1, of=len(self.levels))
            text = pen.say("Try it. If it does not work out, your thread begins right there.")
        size = pen.text_size("card")
        lines, high = paragraph(pen, area, head, size, pen.color("ink"), True)
        rest = area.cut_top(high, pen.px(8))[1]
        return [*lines, *story(pen, rest, text, rest.h)[0]]

    def _buttons(self, pen: Pen, foot: Rect) -> tuple[Box, ...]:
        text = pen.say("To my carpet") if self.done else pen.say("To the puzzle")
        left, right = foot.columns((1, 1), pen.px(18))
        go = button(
            pen, left, text, key="go", on="go", icon_name="play", group="foot", entry=True
        )  # fmt: skip
        if self.done:
            return (go,)
        here = pen.say("Begin right here")
        return (
            go,
            button(
                pen, right, here, key="here", on="here", icon_name="flag", kind="plain",
                group="foot",
            ),
        )  # fmt: skip


def _door(pen: Pen, spot: Rect, key: str, mark: str, title: str, text: str, entry: bool) -> Box:
    """One of the two beginnings: its sign, its name, what waits there."""
    lit = key in (pen.hover, pen.held)
    ground = pen.color("saffronL" if lit else "paper")
    edge = pen.color("saffronD" if lit else "line")
    inner = spot.inset(pen.px(20 if pen.compact else 36))
    above, below = inner.cut_top(inner.h * 0.5, pen.px(16))
    x, y = above.middle
    r = min(above.h, above.w) * 0.42
    head, rest = below.cut_top(pen.text_size("title") * 2.2, pen.px(6))
    paints: list[Paint] = [
        Fill(spot, ground, pen.px(22), edge, pen.px(3), pen.color("sand"), pen.px(6)),
        octagon_poly(x, y, r, pen.color("saffron" if entry else "indigo"), "#2E1C14", pen.px(3)),
        icon(mark, x, y, r * 1.1, "#2E1C14" if entry else "#FFFFFF"),
        *label(
            pen, head, pen.say(title), pen.text_size("title"), pen.color("ink"), True, "centre",
            lines=2,
        ),
        *story(pen, rest, pen.say(text), rest.h)[0],
    ]  # fmt: skip
    return Box(
        spot, tuple(paints), key=key, on=key, label=pen.say(title), group="doors",
        radius=pen.px(22),
    )  # fmt: skip
