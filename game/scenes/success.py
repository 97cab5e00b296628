"""A knot is tied: the stars, the motif, whose deed it was, and how the carpet grew."""

from __future__ import annotations

from game.art.carpet import MAP_SIZE, knot_motif, woven_rows
from game.art.portrait import portrait_drawing
from game.art.robot import BOX
from game.art.scenery import success_ground
from game.levels.level import Level, Verdict
from game.people import Message, choose, hooked
from game.people import of_person as message_of
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.map.card import star_lines
from game.scenes.scene import Cue, Effect, Keep, Pop, Replace, Speak
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.motion import ease
from game.ui.paint import Cells, Drawing, Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, chip, icon, icon_button, octagon, panel, star8, thread

__all__ = ["SuccessScene"]

TIE_S, STAR_S, APART_S = 0.9, 0.18, 0.12
"""The design's `tie` and `star` motions, in seconds."""


class SuccessScene:
    """What was won. Mutable: only its clock; any key or press ends the motion at once."""

    name = "success"
    entry = "next"

    def __init__(self, home: Home, level: Level, verdict: Verdict) -> None:
        self.home, self.level, self.verdict = home, level, verdict
        self.age = 0.0
        self.told = False
        self.chapter = home.chapter_of(level)
        player = home.player
        self.before = set(player.met) if player else set()
        self.message = self._choose()

    # -- what others ask

    @property
    def over(self) -> float:
        """When everything has moved, in seconds."""
        return TIE_S + 3 * (STAR_S + APART_S) + 0.4

    @property
    def moving(self) -> bool:
        """Until knot and stars have landed."""
        return self.age < self.over and not self.home.settings.still

    @property
    def after(self) -> Level | None:
        """The level that comes next: in this chapter, else the first of the next one."""
        levels = self.chapter.levels
        at = levels.index(self.level)
        if at + 1 < len(levels):
            return levels[at + 1]
        chapters = self.home.chapters
        at = chapters.index(self.chapter)
        return chapters[at + 1].levels[0] if at + 1 < len(chapters) else None

    @property
    def done(self) -> int:
        """How many levels of the chapter are won now."""
        return self.home.done(self.chapter)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """The first key or press only skips the motion."""
        match event:
            case Pressed("next"):
                return self._go()
            case Pressed("replay"):
                return (Cue("page"), Pop())
            case Pressed("map") | Shortcut(key="escape"):
                return (Cue("page"), Pop(), Pop())
            case Pressed("listen"):
                return (Speak(self._words()),)
            case Shortcut():
                self.age = max(self.age, self.over)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Let the knot be tied; on the first frame what was met is kept."""
        effects: list[Effect] = []
        if not self.told:
            self.told = True
            effects.append(Cue("tie"))
            player = self.home.player_id
            if self.level.person:
                effects.append(Keep(Fact.of("met", player, person=self.level.person)))
            if self.message:
                effects.append(Keep(Fact.of("seen", player, message=self.message.id)))
        old, self.age = self.age, self.age + dt
        for k in range(self.verdict.stars):
            at = TIE_S + k * (STAR_S + APART_S)
            if old < at <= self.age:
                effects.append(Cue(f"star_{k + 1}"))
        return tuple(effects)

    def _go(self) -> tuple[Effect, ...]:
        from game.scenes.play import PlayScene

        if self.done == len(self.chapter.levels):
            from game.scenes.finished import FinishedScene

            return (Cue("page"), Replace(FinishedScene(self.home, self.chapter)))
        if self.after is None:
            return (Cue("page"), Pop(), Pop())
        return (Cue("page"), Pop(), Replace(PlayScene(self.home, self.after)))

    def _choose(self) -> Message | None:
        """The message of this level; where it has none, every second time a neutral one."""
        band, player = self.chapter.band, self.home.player
        found = hooked(self.home.messages, self.level.message, "after_success", band)
        if found is None and self.level.person:
            found = message_of(self.home.messages, self.level.person, "after_success", band)
        if found is None and not self.level.person and self.level.number % 2 == 0:
            found = choose(
                self.home.messages,
                "after_success",
                band,
                self.chapter.number,
                player.seen if player else (),
                self.level.number,
            )
        return found

    def _words(self) -> str:
        if self.level.person and self.level.person in self.home.people:
            person = self.home.people[self.level.person]
            if self.message and self.message.person == person.id:
                return self.home.say(self.message.text, context=self.message.id)
            deed = self.home.say(person.deeds[0], context=person.id)
            return deed
        if self.message:
            return self.home.say(self.message.text, context=self.message.id)
        return self.home.told(self.level, self.level.cheer)

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The knot at the left, the cards at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        wide = pen.width * (0.5 if pen.compact else 0.571)
        left, right = screen.cut_left(wide)
        margin = pen.px(16 if pen.compact else 40)
        cards = Rect(
            right.x,
            right.y + pen.px(20 if pen.compact else 70),
            right.w - margin,
            right.h - pen.px(36 if pen.compact else 130),
        )
        kids = (self._left(pen, left), *self._right(pen, cards))
        return Box(screen, self._ground(pen, screen), kids)

    def _ground(self, pen: Pen, screen: Rect) -> tuple[Paint, ...]:
        if pen.theme.contrast:
            return (Fill(screen, "#000000"),)
        w, h = int(screen.w), int(screen.h)
        key = ("success", w, h)
        if key not in pen.cache:
            pen.cache[key] = success_ground(w, h)
        source = str(pen.cache[key])
        y = pen.height * 0.66
        rope = thread(
            pen,
            (
                (-10, y + pen.px(12)),
                (pen.width * 0.1, y - pen.px(20)),
                (pen.width * 0.2, y - pen.px(110)),
                (pen.width * 0.4, y - pen.px(110)),
                (pen.width * 0.56, y + pen.px(50)),
                (pen.width * 0.8, y + pen.px(150)),
                (pen.width + 10, y + pen.px(150)),
            ),
            7,
        )
        return (Drawing(f"success/{w}x{h}", screen, source=source), *rope)

    def _left(self, pen: Pen, area: Rect) -> Box:
        x = area.middle[0]
        k = min(pen.scale, area.h / 768 * 1.0, area.w / 700) if pen.compact else pen.scale
        still = pen.theme.still
        tied = 1.0 if still else ease("out-back", min(1.0, self.age / TIE_S))
        y = area.y + area.h * 0.5 - (1 - tied) * 10 * k
        r = 160 * k
        ink = "#2E1C14"
        paints: list[Paint] = [
            Poly(octagon(x, y + 10 * k, r), "#4A3226"),
            Poly(octagon(x, y, r), pen.color("saffron"), ink, 6 * k),
            Poly(octagon(x, y, r - 20 * k), "#FFF9EE", ink, 4 * k),
        ]
        seed, dyes = self.home.carpet_seed(self.chapter), self.home.carpet_dyes(self.chapter)
        rows = knot_motif(seed, self.level.number, dyes)
        size = 220 * k * max(0.05, min(1.0, tied))
        paints.append(Cells(Rect(x - size / 2, y - size / 2, size, size), rows, weave=0))
        paints += self._stars(pen, x, y - r, k)
        high = 200 * k
        robot = Rect(area.x + pen.px(20), y + r - 84 * k, high * BOX[2] / BOX[3], high)
        beside = 0.0 if pen.compact else 2 * max(0.0, x - robot.right - 4)
        wide = beside or area.w - pen.px(16)
        words = Rect(x - wide / 2, y + r + 14 * k, wide, 80 * k)
        paints += label(
            pen,
            words,
            pen.say("Knot tied!"),
            pen.text_size("hero") * min(1, k * 1.1),
            pen.color("ink"),
            True,
            "centre",
        )
        line = Rect(area.x + pen.px(16), words.bottom, area.w - pen.px(32), pen.px(54))
        paints += label(
            pen,
            line,
            self._score(pen),
            pen.text_size("body"),
            pen.color("ink"),
            align="centre",
            lines=2,
        )
        if not pen.compact:
            paints.append(Drawing("robot/south-joy", robot))
        return Box(area, tuple(paints))

    def _stars(self, pen: Pen, x: float, top: float, k: float) -> list[Paint]:
        if self.level.form == "create":
            return []
        paints: list[Paint] = []
        places = ((-150, -70, 46), (0, -108, 56), (150, -70, 46))
        for index, (dx, dy, r) in enumerate(places):
            won = index < self.verdict.stars
            share = 1.0
            if not pen.theme.still:
                at = TIE_S + index * (STAR_S + APART_S)
                share = ease("out-back", (self.age - at) / STAR_S, 1.6)
            cx, cy = x + dx * k, top + dy * k
            hollow = Poly(star8(cx, cy, r * k), pen.color("wool"), pen.color("line"), 3 * k)
            if not won or share <= 0:
                paints.append(hollow)
                paints += self._wanted(pen, index, cx, cy + r * k, k) if not won else ()
                continue
            turn = 22 * (1 - share)
            paints += [
                Poly(star8(cx, cy + 4 * k, r * k * share, turn), "#8F5206"),
                Poly(star8(cx, cy, r * k * share, turn), pen.color("saffron"), "#2E1C14", 3.5 * k),
                Poly(star8(cx, cy, r * k * share * 0.6, turn), "#FCE1A6"),
                icon("check", cx, cy, r * k * share * 0.62, "#2E1C14"),
            ]
        return paints

    def _wanted(self, pen: Pen, index: int, x: float, y: float, k: float) -> tuple[Paint, ...]:
        """What a star still waits for, in small words under it."""
        lines = star_lines(self.level)
        if index >= len(lines):
            return ()
        spot = Rect(x - 105 * k, y, 210 * k, 52 * k)
        return label(
            pen,
            spot,
            pen.say(lines[index], par=self.level.par),
            pen.text_size("caption"),
            pen.color("walnut"),
            align="centre",
            lines=2,
        )

    def _score(self, pen: Pen) -> str:
        if self.level.form == "create":
            return pen.say("It is yours now: saved in your carpet.")
        stars = pen.say("{n} star", n=self.verdict.stars, plural="{n} stars")
        if self.level.form == "predict":
            return stars
        size = pen.say("{n} block", n=self.verdict.size, plural="{n} blocks")
        return f"{stars}. {size}."

    def _right(self, pen: Pen, area: Rect) -> tuple[Box, ...]:
        foot, rest = area.cut_bottom(pen.px(66 if pen.compact else 78), pen.px(18))
        grew, card = rest.cut_bottom(pen.px(100 if pen.compact else 112), pen.px(18))
        return (
            self._card(pen, card),
            self._grew(pen, grew),
            *self._buttons(pen, foot),
        )

    def _card(self, pen: Pen, area: Rect) -> Box:
        """The person whose deed fits the level, or Düyün with the joke of the level."""
        base = panel(pen, area, elevation=2)
        inner = area.inset(pen.px(16 if pen.compact else 28))
        side = min(pen.px(104 if pen.compact else 176), inner.h * 0.5)
        person = self.home.people.get(self.level.person)
        recipe = self.home.portraits.get(self.level.person)
        head, body = inner.cut_top(side, pen.px(12 if pen.compact else 22))
        spot, words = head.cut_left(side, pen.px(16 if pen.compact else 24))
        paints: list[Paint] = []
        kids: list[Box] = []
        if person and recipe:
            name, source = portrait_drawing(recipe)
            paints.append(Drawing(name, spot, source=source))
            title, below = words.cut_top(words.h * 0.36)
            paints += label(
                pen,
                title,
                person.name(pen.language),
                pen.text_size("card"),
                pen.color("ink"),
                True,
                lines=2,
            )
            field, below = below.cut_top(pen.px(28), pen.px(8))
            paints += label(
                pen,
                field,
                self.home.say(person.field, context=person.id),
                pen.text_size("block"),
                pen.color("walnut"),
                lines=1,
            )
            if person.id not in self.before:
                text = pen.say("First meeting")
                wide = min(
                    below.w, pen.measure(text, pen.text_size("block"), True, False) + pen.px(58)
                )
                kids.append(
                    chip(
                        pen,
                        Rect(below.x, below.y, wide, pen.px(40)),
                        text,
                        icon_name="book",
                        kind="teal",
                    )
                )
        else:
            high = side
            paints.append(
                Poly(octagon(*spot.middle, side / 2), "#B9DCE4", pen.color("ink"), pen.px(5))
            )
            body_w = high * 0.84 * BOX[2] / BOX[3]
            paints.append(
                Drawing(
                    "robot/south-joy",
                    Rect(spot.middle[0] - body_w / 2, spot.y + high * 0.08, body_w, high * 0.84),
                )
            )
            paints += label(
                pen,
                words,
                "Düyün" if pen.language != "ru" else "Дюйюн",
                pen.text_size("card"),
                pen.color("ink"),
                True,
            )
        size = pen.text_size("story")
        text = self._words()
        lines, high = paragraph(pen, body, text, size, pen.color("ink"))
        while high > body.h - pen.px(14) and size > pen.px(15):
            size *= 0.93
            lines, high = paragraph(pen, body, text, size, pen.color("ink"))
        paints += lines
        cheer = self.home.told(self.level, self.level.cheer)
        if cheer and cheer != text and body.h - high > pen.px(64):
            spot = Rect(body.x, body.y + high + pen.px(10), body.w, body.h - high - pen.px(24))
            more, tall = paragraph(pen, spot, cheer, pen.text_size("body"), pen.color("walnut2"))
            if tall <= spot.h:
                paints += more
        if self.home.voice:
            side = pen.px(48)
            at = Rect(inner.right - side, inner.y, side, side)
            kids.append(
                icon_button(
                    pen,
                    at,
                    "sound",
                    label=pen.say("Listen"),
                    key="listen",
                    on="listen",
                    group="card",
                )
            )
        return Box(area, base.paints, (Box(area, tuple(paints)), *kids), label=text)

    def _grew(self, pen: Pen, area: Rect) -> Box:
        """A strip of the carpet around the new rows."""
        base = panel(pen, area)
        width, height = MAP_SIZE
        cells = self.home.carpet(self.chapter, width, height)
        total = len(self.chapter.levels)
        rows = woven_rows(height, self.done, total)
        old = woven_rows(height, max(0, self.done - 1), total)
        spot = Rect(
            area.x + pen.px(16),
            area.y + pen.px(14),
            min(area.w * 0.46, pen.px(250)),
            area.h - pen.px(28),
        )
        count = 30
        first = max(0, min(height - count, height - rows - 6))
        cell = spot.h / count
        blank = tuple([""] * width)
        shown = tuple(
            cells[y] if y >= height - rows else blank for y in range(first, first + count)
        )
        ghost = cells[first : first + count]
        fresh = Rect(
            spot.x - 2,
            spot.y + (height - rows - first) * cell,
            spot.w + 4,
            max(cell, (rows - old) * cell),
        )
        text_x = spot.right + pen.px(16)
        words = Rect(text_x, area.y + pen.px(12), area.right - text_x - pen.px(10), area.h / 2)
        counts = pen.say("{done} of {of} knots", done=self.done, of=total)
        paints: tuple[Paint, ...] = (
            Cells(spot, ghost, weave=0, opacity=0.2),
            Cells(spot, shown),
            Fill(fresh, "", pen.px(4), pen.color("saffron"), pen.px(4)),
            *label(
                pen,
                Rect(words.x, words.y, words.w, words.h * 0.8),
                pen.say("Your carpet grew"),
                pen.text_size("block"),
                pen.color("ink"),
                True,
                lines=2,
            ),
            *label(
                pen,
                Rect(words.x, words.bottom - pen.px(6), words.w, words.h * 0.7),
                counts,
                pen.text_size("block"),
                pen.color("walnut"),
            ),
        )
        return Box(area, base.paints, (Box(area, paints),))

    def _buttons(self, pen: Pen, area: Rect) -> tuple[Box, ...]:
        last = self.after is None or self.done == len(self.chapter.levels)
        text = pen.say("Next knot") if not last else pen.say("On")
        side = pen.px(64)
        to_map, rest = area.cut_left(side, pen.px(12))
        replay, go = rest.cut_left(rest.w * 0.36, pen.px(12))
        return (
            icon_button(
                pen,
                to_map.centred(side, min(area.h, pen.px(74))),
                "map",
                label=pen.say("To the carpet"),
                key="map",
                on="map",
                group="foot",
            ),
            button(
                pen,
                replay,
                pen.say("Replay"),
                key="replay",
                on="replay",
                icon_name="undo",
                kind="plain",
                group="foot",
            ),
            button(
                pen, go, text, key="next", on="next", icon_name="play", group="foot", entry=True
            ),
        )
