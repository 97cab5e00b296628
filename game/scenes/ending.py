"""The end of the whole game: all carpets become the border of the child's own, and what comes next.

The carpets lie below the child's own one. One after the other they rise into its border, and with
each some stars come out. Nobody has to wait: every key is there from the beginning.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.art.carpet import MAP_SIZE, THUMB_SIZE
from game.art.halls import night_ground
from game.art.inlay import middle_of
from game.chance import Chance
from game.levels.level import Chapter
from game.paper import Certificate, certificates, woven
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.parts import backdrop, robot_rect
from game.scenes.scene import Cue, Effect, Keep, OpenPage, Pop, Push
from game.scenes.ways import to_play, to_practice, to_shelf
from game.scenes.woven import carpet_of
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Cells, Drawing, Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, panel, star8

__all__ = ["EndingScene"]

FIRST_S, STEP_S = 0.9, 0.55
"""When the first carpet rises, and how long each of them takes."""
STARS = 3
"""So many stars come out with each carpet."""

Rows = tuple[tuple[str, ...], ...]


class EndingScene:
    """The end. Mutable: its clock; the carpet at each of its stages, once it was drawn."""

    name = "ending"
    entry = "certificate"

    def __init__(self, home: Home) -> None:
        self.home = home
        self.age = 0.0
        self.kept = False
        self._cells: dict[int, Rows] = {}

    # -- what others ask

    @property
    def own(self) -> Chapter:
        """The child's own carpet: the last one."""
        return self.home.chapters[-1]

    @property
    def earlier(self) -> tuple[Chapter, ...]:
        """The carpets that become its border."""
        return self.home.chapters[:-1]

    @property
    def step(self) -> float:
        """How many of them are there; between two numbers one is on its way."""
        if self.home.settings.still:
            return float(len(self.earlier))
        return max(0.0, min((self.age - FIRST_S) / STEP_S, len(self.earlier)))

    @property
    def tied(self) -> int:
        """How many of them are in the border."""
        return int(self.step)

    @property
    def whole(self) -> bool:
        """Whether all of them are."""
        return self.tied == len(self.earlier)

    @property
    def moving(self) -> bool:
        """Until all of them are in the border."""
        return not self.whole

    @property
    def cells(self) -> Rows:
        """The carpet as it is now."""
        tied = self.tied
        if tied not in self._cells:
            self._cells[tied] = carpet_of(self.home, self.own, *MAP_SIZE, tied)
        return self._cells[tied]

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Print the certificate, or go on to what comes next; any other key ends the motion."""
        home = self.home
        match event:
            case Pressed("certificate"):
                return (Cue("tap"), self._page())
            case Pressed("author"):
                return (Cue("page"), Push(to_shelf(home)))
            case Pressed("practice"):
                return (Cue("page"), Push(to_practice(home)))
            case Pressed("teach"):
                level = next((one for one in self.own.levels if one.opens == "teach"), None)
                return (Cue("page"), Push(to_play(home, level))) if level else ()
            case Pressed("map") | Shortcut(key="escape"):
                return (Cue("page"), Pop(), Pop())
            case Shortcut():
                self.age = FIRST_S + STEP_S * len(self.earlier)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Let the next carpet rise; remember at first that the end was seen."""
        effects: list[Effect] = []
        if not self.kept:
            self.kept = True
            effects.append(Keep(Fact.of("ended", self.home.player_id)))
        before = self.tied
        self.age += dt
        if self.tied > before:
            effects.append(Cue("tie" if self.whole else "row"))
        return tuple(effects)

    def _page(self) -> OpenPage:
        """The certificate of who has woven the whole carpet."""
        home, today = self.home, self.home.today()
        name = home.player.name if home.player else ""
        one = Certificate(
            home.say("Certificate"),
            name,
            (home.say("wove the whole carpet of İlmə."), self._counted()),
            woven(carpet_of(home, self.own, *MAP_SIZE), MAP_SIZE[1]),
            (
                f"{today.day:02}.{today.month:02}.{today.year}",
                home.say("Woven together with Düyün"),
            ),
            "İlmə",
        )
        page = certificates(home.language, f"{home.say('Certificate')} · İlmə", (one,))
        return OpenPage("ilme-certificate", page)

    def _counted(self) -> str:
        knots = sum(len(one.levels) for one in self.home.chapters)
        return self.home.say(
            "Carpets: {carpets}. Knots: {knots}.", carpets=len(self.home.chapters), knots=knots
        )

    # -- view

    def view(self, pen: Pen) -> Box:
        """The carpet in the night at the left, words and ways on at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        margin = pen.px(16 if pen.compact else 44)
        left, right = screen.inset(margin).cut_left(
            (pen.width - 2 * margin) * (0.5 if pen.compact else 0.62),
            pen.px(16 if pen.compact else 40),
        )
        dark = Fill(screen, "#000000")
        ground = dark if pen.theme.contrast else backdrop(pen, screen, "ending", night_ground)
        paints = (ground, *self._stars(pen), *self._carpets(pen, left))
        return Box(screen, paints, (self._panel(pen, right),))

    def _stars(self, pen: Pen) -> list[Paint]:
        """The stars that have come out, always at the same places."""
        chance, found = Chance(14), []
        for at in range(STARS * len(self.earlier)):
            x, y = chance.below(1000) / 1000 * pen.width, chance.below(1000) / 1000 * pen.height
            size = pen.px(2.5 + chance.below(4))
            if at < STARS * self.tied:
                color = "#FCE1A6" if at % 2 else "#FFF9EE"
                found.append(Poly(star8(x, y, size), color, "", 0))
        return list[Paint](found)

    def _carpets(self, pen: Pen, area: Rect) -> tuple[Paint, ...]:
        """The child's own carpet, and below it those that are still to come."""
        count = len(self.earlier)
        gap = pen.px(5)
        wide = (area.w - gap * (count - 1)) / max(1, count)
        high = wide * THUMB_SIZE[1] / THUMB_SIZE[0]
        row, above = area.cut_bottom(high, pen.px(14 if pen.compact else 24))
        cell = min(above.w / MAP_SIZE[0], above.h / MAP_SIZE[1])
        last = max(0.0, self.step - (count - 1))  # the row below empties: into the middle with it
        down = (area.middle[1] - above.middle[1]) * last
        cloth = above.centred(cell * MAP_SIZE[0], cell * MAP_SIZE[1]).moved(0, down)
        paints: list[Paint] = [*_fringe(cloth, cell), Cells(cloth, self.cells)]
        for at in range(self.tied, count):
            spot = Rect(row.x + at * (wide + gap), row.y, wide, high)
            if at == self.tied:
                spot = self._rising(spot, cloth, at)
            thumb = carpet_of(self.home, self.earlier[at], *THUMB_SIZE)
            paints.append(Cells(spot, thumb))
        return tuple(paints)

    def _rising(self, spot: Rect, cloth: Rect, at: int) -> Rect:
        """Where a carpet is on its way from below into the border."""
        x, y = middle_of(at, len(self.earlier), cloth.w, cloth.h)
        share = self.step - at
        share = share * share * (3 - 2 * share)  # begins and ends softly
        middle_x, middle_y = spot.middle
        across = (cloth.x + x - middle_x) * share
        up = (cloth.y + y - middle_y) * share
        return spot.moved(across, up)

    def _panel(self, pen: Pen, area: Rect) -> Box:
        """Düyün, what has become of all the knots, and what may come next."""
        base = panel(pen, area, elevation=2)
        inner = area.inset(pen.px(14 if pen.compact else 28), pen.px(12 if pen.compact else 24))
        key, gap = pen.px(54 if pen.compact else 64), pen.px(8 if pen.compact else 12)
        foot, rest = inner.cut_bottom(3 * key + 2 * gap, pen.px(12))
        tall = min(rest.h * 0.36, pen.px(190))
        top, words = rest.cut_top(tall, pen.px(8))
        mood = "joy" if self.whole else "think"
        robot = Drawing(f"robot/south-{mood}", robot_rect(top.middle[0], top.y, tall))
        said = self._words(pen, words)
        inside = Box(inner, (robot, *said))
        return Box(area, base.paints, (*base.kids, inside, *self._keys(pen, foot, gap)))

    def _words(self, pen: Pen, area: Rect) -> tuple[Paint, ...]:
        """The head and what is said below it, set smaller until it fits."""
        size, ink = pen.text_size("card" if pen.compact else "title"), pen.color("ink")
        head, below = area.cut_top(size * 2.5, pen.px(6))
        title = label(
            pen, head, pen.say("The whole carpet is woven!"), size, ink, True, "centre", 2
        )
        texts = (
            (pen.say("All your carpets are now the border of your own one."), False),
            (self._counted(), True),
            (pen.say("In the beginning I knew no knot. Thank you for weaving with me!"), False),
        )
        px = pen.text_size("body")
        while True:
            lines, y = list[Paint](), below.y
            for text, bold in texts:
                room = Rect(below.x, y, below.w, below.h)
                said, high = paragraph(pen, room, text, px, ink, bold, align="centre", leading=1.25)
                lines += said
                y += high + pen.px(6)
            if y <= below.bottom or px <= pen.px(13):
                return (*title, *lines)
            px *= 0.95

    def _keys(self, pen: Pen, foot: Rect, gap: float) -> tuple[Box, ...]:
        """The certificate; then to make levels, to practise, to help somebody, or the map."""
        first, second, third = foot.rows((1, 1, 1), gap)
        spots = (first, *second.columns((1, 1), gap), *third.columns((1, 1), gap))
        rows = (
            ("certificate", pen.say("Certificate"), "print", "primary"),
            ("author", pen.say("Make levels"), "brush", "plain"),
            ("practice", pen.say("Practice"), "pencil", "plain"),
            ("teach", pen.say("Help somebody"), "hand", "plain"),
            ("map", pen.say("To the carpets"), "map", "plain"),
        )
        return tuple(
            button(
                pen, spot, text, key=key, on=key, icon_name=mark, kind=kind, group="foot",
                size="body" if kind == "primary" else "block", entry=key == "certificate",
            )
            for spot, (key, text, mark, kind) in zip(spots, rows, strict=True)
        )  # fmt: skip


def _fringe(cloth: Rect, cell: float) -> Iterator[Paint]:
    """The ends of the warp, above and below."""
    for k in range(MAP_SIZE[0]):
        x, wide = cloth.x + (k + 0.3) * cell, max(1.0, cell * 0.45)
        yield Fill(Rect(x, cloth.y - 2.4 * cell, wide, cloth.h + 4.8 * cell), "#E8D3A4")
