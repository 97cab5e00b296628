"""The title: the word, the thread, the robot, and one large button."""

from __future__ import annotations

from game.art.robot import place, robot_drawing
from game.art.title import TitlePlaces, title, title_places
from game.scenes.home import Home
from game.scenes.scene import Change, Cue, Effect, Focus, Push, Quit
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import fit, label
from game.ui.widgets import button, button_width, icon, icon_button, switch

__all__ = ["TitleScene"]

VERSION = "0.1"


class TitleScene:
    """Where the game begins. Mutable: only whether it asks before leaving."""

    name = "title"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home

    @property
    def entry(self) -> str:
        """Play; at the very first start the languages."""
        return "play" if self.home.settings.language or self.home.players else "language:0"

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Go on, choose a language, open settings, leave."""
        match event:
            case Pressed("play"):
                from game.scenes.who import WhoScene

                return (Cue("page"), Push(WhoScene(self.home)))
            case Pressed("family"):
                from game.scenes.family import FamilyScene

                return (Cue("page"), Push(FamilyScene(self.home)))
            case Pressed("settings"):
                from game.scenes.settings import SettingsScene

                return (Cue("page"), Push(SettingsScene(self.home)))
            case Pressed("sound"):
                return (Cue("tap"), Change("muted", not self.home.settings.muted))
            case Pressed(("language", str(code))):
                first = not self.home.settings.language
                on = (Focus("play"),) if first else ()
                return (Cue("tap"), Change("language", code), *on)
            case Pressed("leave"):
                return (Quit(),)
            case Shortcut(key="escape"):
                return ()
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
        w, h = int(screen.w), int(screen.h)
        key = ("title", w, h)
        if key not in pen.cache:
            pen.cache[key] = title(w, h)
        return (Drawing(f"title/{w}x{h}", screen, source=str(pen.cache[key])),)

    def _places(self, pen: Pen) -> TitlePlaces:
        return title_places(int(pen.width), int(pen.height))

    def _robot(self, pen: Pen) -> Box:
        places = self._places(pen)
        name, source = robot_drawing("south-joy")
        x, y = places.robot
        rect = Rect(*place(x, y, places.robot_scale))
        return Box(rect, (Drawing(name, rect, source=source),))

    def _languages(self, pen: Pen) -> Box:
        found = self.home.languages
        order = sorted(
            found,
            key=lambda one: (
                ("az", "ru", "en").index(one.code) if one.code in ("az", "ru", "en") else 9
            ),
        )
        wide = min(pen.px(482 if not pen.compact else 420), pen.width - pen.px(32))
        spot = Rect(pen.width - wide - pen.px(22), pen.px(20), wide, pen.px(54))
        codes = [one.code for one in order]
        chosen = codes.index(self.home.language) if self.home.language in codes else 0
        return switch(
            pen, spot, [(one.name, ("language", one.code)) for one in order], chosen, key="language"
        )

    def _motto(self, pen: Pen) -> Box:
        x, y = self._places(pen).line
        spot = Rect(x, y - pen.px(24), pen.width * 0.45, pen.px(48))
        words = label(
            pen,
            spot,
            pen.say("Every knot is a step."),
            pen.text_size("card") * 1.1,
            pen.color("ink") if not pen.theme.contrast else "#2E1C14",
            True,
        )
        return Box(spot, words)

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
        row_y, row_h, gap = y + high + pen.px(20), pen.px(60), pen.px(12)
        text = pen.say("Family")
        family_w = max(pen.px(150), button_width(pen, text, "family"))
        boxes = [
            button(
                pen,
                Rect(x, row_y, family_w, row_h),
                text,
                key="family",
                on="family",
                icon_name="family",
                kind="plain",
                group="more",
            )
        ]
        at = x + family_w + gap
        muted = self.home.settings.muted
        for name, mark, words in (
            ("settings", "gear", pen.say("Settings")),
            ("sound", "mute" if muted else "sound", pen.say("Sound")),
            ("leave", "door", pen.say("Leave the game")),
        ):
            boxes.append(
                icon_button(
                    pen,
                    Rect(at, row_y, pen.px(58), row_h),
                    mark,
                    label=words,
                    key=name,
                    on=name,
                    group="more",
                )
            )
            at += pen.px(58) + gap
        return (play, *boxes)

    def _foot(self, pen: Pen) -> Box:
        top = self._places(pen).foot
        bar = Rect(0, top + (pen.height - top) * 0.3, pen.width, (pen.height - top) * 0.7)
        size = pen.text_size("block")
        text = pen.say("Works without the internet")
        fitted = fit(pen, text, size, pen.width - pen.px(200), True, 1)
        ink = "#FFFFFF"
        paints: list[Paint] = [
            Fill(bar, "#1B2A57", opacity=1.0 if pen.theme.contrast else 0.0),
            icon("check", pen.px(40), bar.middle[1], pen.px(18), "#F3B033"),
            *label(
                pen,
                Rect(pen.px(58), bar.y, pen.width - pen.px(200), bar.h),
                text,
                fitted.size,
                ink,
                True,
            ),
            *label(
                pen,
                Rect(bar.right - pen.px(120), bar.y, pen.px(96), bar.h),
                VERSION,
                size,
                ink,
                align="right",
            ),
        ]
        return Box(bar, tuple(paints))
