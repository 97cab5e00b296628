"""Pause: a card over the screen with the few things one may want."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.levels.level import Level
from game.program import Program
from game.scenes.home import Home
from game.scenes.paper import codes_key, on_paper, print_key
from game.scenes.scene import Cue, Edit, Effect, Pop, Push, Quit, Replace, Scene
from game.scenes.ways import to_keys, to_play, to_settings, to_threads
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Drawing, Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, panel
from game.values import N_

__all__ = ["PauseScene"]


class PauseScene:
    """The menu of the map and of a level. It has nothing that changes."""

    name = "pause"
    entry = "on"
    moving = False

    def __init__(
        self,
        home: Home,
        level: Level | None = None,
        keep: Effect | None = None,
        again: Callable[[], Scene] | None = None,
        apart: bool = False,
    ) -> None:
        self.home, self.level, self.keep, self.again = home, level, keep, again
        self.apart = apart  # the level was not entered from the carpet

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Do what was pressed; Esc goes on."""
        match event:
            case Pressed("on") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
            case Pressed("again") if self.level:
                again = self.again or partial(to_play, self.home, self.level)
                start = self.level.start if self.level.start.body else Program()
                edit = Edit(self.home.player_id, self.level.id, start)
                return (Cue("page"), edit, Pop(), Replace(again))
            case Pressed("thread"):
                return (Cue("page"), Pop(), Replace(lambda: to_threads(self.home)))
            case Pressed("map"):
                return (Cue("page"), Pop(), Pop())
            case Pressed("keep") if self.keep:
                return (Cue("tap"), self.keep)
            case Pressed("settings"):
                return (Cue("page"), Push(to_settings(self.home)))
            case Pressed("keys"):
                return (Cue("page"), Push(to_keys(self.home, "play" if self.level else "map")))
            case Pressed("print" | "codes" as what) if self.level:
                return on_paper(self.home, self.level, what)
            case Pressed("leave"):
                return (Quit(),)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def _choices(self) -> tuple[tuple[str, str, str], ...]:
        on = ("on", "play", N_("Go on"))
        settings = ("settings", "gear", N_("Settings"))
        keys = ("keys", "keyboard", N_("Keys"))
        leave = ("leave", "door", N_("Leave the game"))
        if self.level is None:
            player = self.home.player
            reads = player is not None and player.face != "beads"
            thread = (("thread", "wool", N_("Choose my thread")),) if reads else ()
            carpet = ("keep", "down_tray", N_("Save the carpet as a picture"))
            mine = (carpet,) if self.keep else ()
            other = ("map", "person", N_("Another player"))
            return (on, other, *thread, *mine, settings, keys, leave)
        again = ("again", "undo", N_("Start this level again"))
        mine = (("keep", "down_tray", N_("Save my tune")),) if self.keep else ()
        away = ("map", "map", N_("Back to the carpet"))
        if self.apart:
            away = ("map", "left", N_("Leave this level"))
        return (on, away, again, *mine, settings, keys, leave)

    def view(self, pen: Pen) -> Box:
        """A card in the middle, the robot beside it."""
        screen = Rect(0, 0, pen.width, pen.height)
        choices = self._choices()
        row, gap = pen.px(62 if not pen.compact else 56), pen.px(12 if not pen.compact else 8)
        high = pen.px(110) + len(choices) * (row + gap)
        card = screen.centred(pen.px(460), min(high, pen.height - pen.px(16)))
        head, rest = card.inset(pen.px(32), pen.px(22)).cut_top(pen.px(52), pen.px(8))
        size, ink = pen.text_size("title"), pen.color("ink")
        words = label(pen, head, pen.say("Pause"), size, ink, True, "centre")
        kids = [panel(pen, card, elevation=2), Box(head, words)]
        for k, choice in enumerate(choices):
            spot = Rect(rest.x, rest.y + k * (row + gap), rest.w, row)
            kids.append(_choice(pen, spot, choice, first=k == 0))
        if self.level is not None and self.level.opens == "here":
            left, middle = head.cut_left(pen.px(52))
            right = middle.cut_right(pen.px(52))[0]
            kids += [codes_key(pen, left, "paper"), print_key(pen, right, "paper")]
        if not pen.compact:
            tall = pen.px(220)
            spot = Rect(card.x - tall * 0.95, card.bottom - tall, tall * 120 / 140, tall)
            kids.append(Box(spot, (Drawing("robot/south-think", spot),)))
        return Box(screen, (Fill(screen, pen.color("wool")),), tuple(kids))


def _choice(pen: Pen, spot: Rect, choice: tuple[str, str, str], first: bool) -> Box:
    name, mark, text = choice
    return button(
        pen,
        spot,
        pen.say(text),
        key=name,
        on=name,
        icon_name=mark,
        kind="primary" if first else "plain",
        group="menu",
        entry=first,
    )
