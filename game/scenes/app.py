"""The whole game without a window: the stack of scenes, focus, toasts, and what effects do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.i18n.diagnostics import word
from game.progress.fold import KINDS
from game.progress.pair import credited
from game.progress.state import Event as Fact
from game.progress.state import Settings
from game.scenes.ahead import pieces
from game.scenes.captions import Heard
from game.scenes.files import answered
from game.scenes.home import Home
from game.scenes.overlay import over
from game.scenes.scene import (
    Change,
    Cue,
    Edit,
    Effect,
    Focus,
    Keep,
    Pop,
    PulseAnswer,
    PulseForget,
    Push,
    Replace,
    Resting,
    Returning,
    Scene,
    Speak,
    Toast,
    built,
)
from game.scenes.toasts import Close, Shown
from game.scenes.told import page_told, picture_told, sheet_told, tune_told
from game.scenes.ways import to_keys
from game.ui.box import Box
from game.ui.director import Director
from game.ui.events import Input, Pressed, Shortcut
from game.ui.overlay import dress
from game.ui.pen import Measure, Pen
from game.ui.rect import Rect

__all__ = ["TOAST_S", "App"]

TOAST_S = 4.0
"""How long a toast stays (the design's 4 s)."""


class App:
    """The game. Mutable: the scene stack, the focus and the toasts are what a screen stands on."""

    def __init__(self, home: Home, first: Scene) -> None:
        self.home = home
        self.stack: list[Scene] = [first]
        self.focus: list[str] = []  # where the focus was in the scenes below
        self.director = Director()
        self.toasts: list[Shown] = []
        self.heard = Heard()
        self.orders: list[Effect] = []
        self.clock = 0.0
        self._silent = False  # whether a child knows that notes cannot be heard
        self.tree = Box(Rect(0, 0, 0, 0))
        self._cache: dict[object, object] = {}
        self._ahead = pieces(self.home)
        self._say_notices()

    # -- what the shell calls

    @property
    def scene(self) -> Scene:
        """The scene on top."""
        return self.stack[-1]

    @property
    def settings(self) -> Settings:
        """What the shell must follow: sound, full screen."""
        return self.home.settings

    @property
    def moving(self) -> bool:
        """Whether the next frame will differ without any input."""
        hand = self.director.dragging or self.director.waiting
        fades = any(not one.toast.stays for one in self.toasts)
        return bool(self.scene.moving or fades or self.heard.caption or hand)

    @property
    def music(self) -> bool:
        """Whether music may play: everywhere but over a level, where a child thinks."""
        return all(scene.name != "play" for scene in self.stack)

    def hear(self, given: Input) -> None:
        """Take one input of the person."""
        for event in self.director.hear(given, self.tree):
            match event:
                case Shortcut(key="f11"):
                    full = not self.settings.full_screen
                    self.perform((Change("full_screen", full),))
                case Shortcut(key="f1") if self.scene.name != "keys":
                    self.perform((Push(to_keys(self.home, self.scene.name)),))
                case Pressed(Close(toast)):
                    self.toasts = [one for one in self.toasts if one.toast != toast]
                case _:
                    self.perform(self.scene.handle(event))

    def update(self, dt: float) -> None:
        """Let `dt` seconds pass."""
        self.clock += dt
        self.director.update(dt, self.tree)
        for shown in self.toasts:
            shown.age += dt
        self.toasts = [one for one in self.toasts if one.toast.stays or one.age < TOAST_S]
        self.heard.update(dt)
        self.perform(self.scene.update(dt))
        self._say_notices()

    def view(self, width: float, height: float, measure: Measure) -> Box:
        """The screen as it is now."""
        pen, tree = self._draw(width, height, measure)
        for event in self.director.settle(tree, self.scene.entry):
            self.perform(self.scene.handle(event))
            pen, tree = self._draw(width, height, measure)
        self.tree = dress(pen, tree, self.director)
        return self.tree

    def _draw(self, width: float, height: float, measure: Measure) -> tuple[Pen, Box]:
        pen = Pen(
            width,
            height,
            self.home.theme,
            measure,
            self.home.catalogue.say,
            focus=self.director.focus,
            hover=self.director.hover,
            held=self.director.held,
            keys=self.director.keys,
            clock=self.clock,
            language=self.home.language,
            cache=self._cache,
        )
        tree = self.scene.view(pen)
        lying = over(pen, self.toasts, self.heard.caption, self.scene.name, tree)
        return pen, replace(tree, kids=(*tree.kids, *lying)) if lying else tree

    def prepare(self) -> bool:
        """Read a piece of what the next screens need; tells whether there was one left.

        Called while nothing else is to be done, so that the title shows first and the way from it
        to a level is short.
        """
        return next(self._ahead, False)

    def take_orders(self) -> tuple[Effect, ...]:
        """What the shell has to do since it last asked: sounds, window, files, the end."""
        orders, self.orders = tuple(self.orders), []
        return orders

    def rest(self) -> None:
        """Save what the hands have just written, before the game ends."""
        for scene in self.stack:
            if isinstance(scene, Resting):
                self.perform(scene.rest())

    def exported(self, path: str) -> None:
        """The shell has written a picture, "" when it could not."""
        self._do(picture_told(self.home.say, path))

    def sheet_kept(self, path: str) -> None:
        """The shell has written a table, "" when it could not."""
        self._do(sheet_told(self.home.say, path))

    def pack(self, what: str, *facts: Any) -> None:
        """The shell has kept, found or read a pack."""
        self.perform(answered(self.scene, self.home.say, what, facts))

    def klass(self, what: str, facts: tuple[Any, ...]) -> None:
        """The shell tells of a class: to the scene that asked, or in a few words to everybody."""
        from game.scenes.klass.news import klass_told

        self.perform(klass_told(self.home, self.scene, what, facts))

    def tune_kept(self, paths: tuple[str, ...]) -> None:
        """The shell has written a piece into these files; none when it could not."""
        self._do(tune_told(self.home.say, paths))

    def unheard(self) -> None:
        """Notes were to sound and nothing can be heard; said once, until the sound is changed."""
        if not self._silent:
            self._silent = True
            self._do(Toast(self.home.say("Sound is off."), icon="mute"))

    def page_kept(self, path: str, shown: bool) -> None:
        """The shell has written a page to print, "" when it could not; `shown` in a browser."""
        self._do(page_told(self.home.say, path, shown))

    # -- effects

    def perform(self, effects: tuple[Effect, ...]) -> None:
        """Carry out effects, in order."""
        for effect in effects:
            self._do(effect)

    def _do(self, effect: Effect) -> None:
        match effect:
            case Push(scene):
                self.stack.append(built(scene))
                self.focus.append(self.director.focus)
                self.director.enter()
            case Replace(scene):
                self.stack[-1] = built(scene)
                self.director.enter()
            case Pop(to):
                self._back(to)
            case Speak() if not self.settings.loudness("voice"):
                self._do(Toast(self.home.say("Sound is off."), icon="mute"))
            case Speak(text):
                self.orders.append(Speak(text, self.home.language))
            case Cue(name):
                self.orders.append(effect)
                if self.settings.captions:
                    self.heard.hear(name)
            case Focus(key):
                self.director.focus = key
            case Edit(player=""):
                pass  # what nobody did, such as a guest's try, is kept nowhere
            case Keep(Fact(kind=kind, player="")) if kind in KINDS:
                pass
            case Keep(event):
                for one in credited(self.home.together, event):
                    self.home.keeper.keep(one)
            case Edit(player, level, program, at, draft):
                self.home.keeper.edit(player, level, program, at, draft)
            case PulseAnswer(chapter, moment, score):
                self.home.pulse.add(chapter, moment, score)
            case PulseForget():
                self.home.pulse.clear()
            case Change(name, value):
                self._set(name, value)
            case Toast():
                self._tell(effect)
            case _:
                self.orders.append(effect)

    def _tell(self, toast: Toast) -> None:
        """Show a toast; it ticks, unless what brought it sounds already."""
        same = [shown for shown in self.toasts if shown.toast == toast]
        if same:
            same[0].age = 0.0
            return
        self.toasts = [*self.toasts[-2:], Shown(toast)]
        if not any(isinstance(order, Cue) for order in self.orders):
            self._do(Cue("toast"))

    def _back(self, to: str) -> None:
        """One scene back, or until the scene of a name or the first one is shown; the shell follows
        settings that are other ones there, as after the guests of a workshop."""
        before = self.settings
        going = len(self.stack) > 1
        while going:
            self.stack.pop()
            self.director.enter()
            self.director.focus = self.focus.pop()
            going = bool(to) and self.scene.name != to and len(self.stack) > 1
        if isinstance(self.scene, Returning):
            self.scene.back_again()
        self.orders += [Change(*one) for one in self.settings.unlike(before)]

    def _set(self, name: str, value: object) -> None:
        self.home.keeper.keep(Fact.of("setting", name=name, value=value))
        if name == "language":
            for home in (self.home, *(getattr(one, "home", self.home) for one in self.stack)):
                home.language = str(value)  # a class and its guest play in a home of their own
        if name in ("muted", "effects"):
            self._silent = False
        self.orders.append(Change(name, value))

    def _say_notices(self) -> None:
        for notice in (*self.home.keeper.notices(), *self.home.pulse.notices()):
            text = word(notice, self.home.catalogue.say)
            self._do(Toast(text, icon="warn", stays=False))
