"""The title: the word, the thread, the robot, and one large button."""

from __future__ import annotations

from game.art.robot import place, robot_drawing
from game.art.title import TitlePlaces, title, title_places
from game.i18n import Language
from game.scenes.doors import to_together
from game.scenes.home import Home
from game.scenes.parts import backdrop, sound_change, sound_icon
from game.scenes.scene import Change, Cue, Effect, Focus, Push, Quit
from game.scenes.ways import to_settings, to_who
from game.ui.box import Box
from game.ui.events import Event, Pressed
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, button_width, icon, icon_button, switch

__all__ = ["TitleScene"]

VERSION = "0.1"

LANGUAGES = {"az": 0, "ru": 1, "en": 2}
"""The order of the languages here; others follow in the order of their folders."""


class TitleScene:
    """Where the game begins. It has nothing that changes."""

    name = "title"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home

    @property
    def entry(self) -> str:
        """Play; at the very first start the language that is shown."""
        if self.home.settings.language or self.home.players:
            return "play"
        return f"language:{self._chosen()}"

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Go on, choose a language, open settings, leave."""
        match event:
            case Pressed("play"):
                return (Cue("page"), Push(to_who(self.home)))
            case Pressed("family"):
                return (Cue("page"), Push(to_together(self.home)))
            case Pressed("settings"):
                return (Cue("page"), Push(to_settings(self.home)))
            case Pressed("sound"):
                return (Cue("tap"), sound_change(self.home))
            case Pressed(("language", str(code))):
                first = not self.home.settings.language
                on = (Focus("play"),) if first else ()
                return (Cue("tap"), Change("language", code), *on)
            case Pressed("leave"):
                return (Quit(),)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves: an idle title costs nothing."""
        return ()

    def view(self, pen: Pen) -> Box:
        """The picture, and what can be pressed on it."""
        screen = Rect(0, 0, pen.width, pen.height)
        kids = (
            self._robot(pen),
            self._languages(pen),
            self._motto(pen),
            *self._buttons(pen),
            self._foot(pen),
        )
        return Box(screen, self._ground(pen, screen), kids)

    def _ground(self, pen: Pen, screen: Rect) -> tuple[Paint, ...]:
        return (backdrop(pen, screen, "title", title),)

    def _places(self, pen: Pen) -> TitlePlaces:
        return title_places(int(pen.width), int(pen.height))

    def _robot(self, pen: Pen) -> Box:
        places = self._places(pen)
        name, source = robot_drawing("south-joy")
        x, y = places.robot
        rect = Rect(*place(x, y, places.robot_scale))
        return Box(rect, (Drawing(name, rect, source=source),))

    def _languages(self, pen: Pen) -> Box:
        wide = min(pen.px(482 if not pen.compact else 420), pen.width - pen.px(32))
        spot = Rect(pen.width - wide - pen.px(22), pen.px(20), wide, pen.px(54))
        choices = [(one.name, ("language", one.code)) for one in self._order()]
        return switch(pen, spot, choices, self._chosen(), key="language")

    def _order(self) -> list[Language]:
        languages = self.home.languages
        return sorted(languages, key=lambda one: LANGUAGES.get(one.code, len(LANGUAGES)))

    def _chosen(self) -> int:
        codes = [one.code for one in self._order()]
        return codes.index(self.home.language) if self.home.language in codes else 0

    def _motto(self, pen: Pen) -> Box:
        x, y = self._places(pen).line
        spot = Rect(x, y - pen.px(24), pen.width * 0.45, pen.px(48))
        ink = pen.color("ink") if not pen.theme.contrast else "#2E1C14"
        text, size = pen.say("Every knot is a step."), pen.text_size("card") * 1.1
        return Box(spot, label(pen, spot, text, size, ink, True))

    def _buttons(self, pen: Pen) -> tuple[Box, ...]:
        x, y = self._places(pen).line
        y += pen.px(48 if not pen.compact else 34)
        wide, high = pen.px(302 if not pen.compact else 240), pen.px(86 if not pen.compact else 70)
        play = button(
            pen,
            Rect(x, y, wide, high),
            pen.say("Play"),
            key="play",
            on="play",
            icon_name="play",
            group="main",
            size="title" if not pen.compact else "card",
            entry=True,
        )
        return (play, *self._more(pen, x, y + high + pen.px(20)))

    def _more(self, pen: Pen, x: float, y: float) -> tuple[Box, ...]:
        """The row below: the family's button and three small ones."""
        high, side, gap, text = pen.px(60), pen.px(58), pen.px(12), pen.say("Family")
        wide = max(pen.px(150), button_width(pen, text, "family"))
        family = button(
            pen,
            Rect(x, y, wide, high),
            text,
            key="family",
            on="family",
            icon_name="family",
            kind="plain",
            group="more",
        )
        names = (
            ("settings", "gear", pen.say("Settings")),
            ("sound", sound_icon(self.home), pen.say("Sound")),
            ("leave", "door", pen.say("Leave the game")),
        )
        boxes, at = [family], x + wide + gap
        for name, mark, words in names:
            spot = Rect(at, y, side, high)
            boxes.append(icon_button(pen, spot, mark, label=words, key=name, on=name, group="more"))
            at += side + gap
        return tuple(boxes)

    def _foot(self, pen: Pen) -> Box:
        """A band with what the game promises, and its version."""
        top = self._places(pen).foot
        bar = Rect(0, top + (pen.height - top) * 0.3, pen.width, (pen.height - top) * 0.7)
        size, ink = min(pen.text_size("block"), bar.h * 0.78), "#FFFFFF"
        text = pen.say("Works without the internet")
        left = Rect(pen.px(58), bar.y, pen.width - pen.px(200), bar.h)
        right = Rect(bar.right - pen.px(120), bar.y, pen.px(96), bar.h)
        paints: tuple[Paint, ...] = (
            Fill(bar, "#1B2A57", opacity=1.0 if pen.theme.contrast else 0.0),
            icon("check", pen.px(40), bar.middle[1], pen.px(18), "#F3B033"),
            *label(pen, left, text, size, ink, True),
            *label(pen, right, VERSION, size, ink, align="right"),
        )
        return Box(bar, paints)
