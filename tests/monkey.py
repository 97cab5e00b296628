"""A child who clicks everything: seeded random hands on the whole game."""

from __future__ import annotations

import random
from collections.abc import Callable

from game.program import Program
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.scene import Quit
from game.scenes.title import TitleScene
from game.ui.events import Input, KeyDown, Pointer, TextInput, Wheel
from game.ui.pilot import estimate
from game.ui.reach import Spot, can_press, reachable, spots

__all__ = ["Monkey"]

SIZES = ((800, 600), (1024, 768), (1366, 768), (1920, 1080), (640, 480))
KEYS = (
    *("tab", "tab", "left", "right", "up", "down", "return", "return", "space", "space"),
    *("escape", "delete", "backspace", "home", "end", "pageup", "pagedown", "f5", "f10", "f11"),
    *("f1", "h", "1", "0", "minus", "period", "z", "y", "d", "plus", "ə", "kp_enter"),
)
LETTERS = ("ə", "Ə", "ğ", "ё", "🙂", "a", " ", "\0", "7", "_", "x" * 50)
LEAVING = ("keep", "map", "back", "on")
MOST_STEPS = 40


class Monkey:
    """Random inputs on an app. Mutable: the app, the window's size, what was done last."""

    def __init__(self, home: Home, seed: int) -> None:
        self.home, self.chance = home, random.Random(seed)
        self.size = SIZES[2]
        self.done: list[str] = []
        self.seen: set[str] = set()
        self.start()

    def start(self) -> None:
        """A new game on the same progress, as after leaving."""
        self.app = App(self.home, TitleScene(self.home))
        self.look()

    # -- one thing after the other

    def play(self, count: int) -> None:
        """Do some random things; after each, everything must still hold."""
        acts: list[Callable[[], None]] = [
            *[self.click] * 10, *[self.drag] * 4, *[self.key] * 6, self.stray, self.wheel,
            self.type, self.resize, *[self.rest] * 2,
        ]  # fmt: skip
        for _ in range(count):
            act = self.chance.choice(acts)
            self.done = [*self.done[-30:], f"{self.app.scene.name}: {act.__name__}"]
            act()
            self.check()

    def check(self) -> None:
        """What must hold at any time."""
        scene = self.app.scene
        self.seen.add(scene.name)
        if scene.name in ("map", "success", "finished") or type(scene) is PlayScene:
            assert self.home.player is not None, "nobody plays"
        if any(isinstance(order, Quit) for order in self.app.take_orders()):
            self.start()
        if isinstance(scene, PlayScene) and scene.player_id:
            kept = self.home.keeper.history(scene.player_id, scene.level.id)
            program = kept.programs[kept.at] if kept.programs else Program()
            assert program == scene.editor.program, "the program is not kept"

    def go_to_title(self) -> None:
        """Let go of everything and leave, screen by screen."""
        self.hear(Pointer("up", 1, 1))
        for _ in range(MOST_STEPS):
            if self.app.scene.name == "title":
                return
            self.hear(KeyDown("escape"))
            found = {spot.box.key: spot for spot in self.pressable()}
            for key in LEAVING:
                if key in found and self.app.scene.name != "title":
                    self.press(found[key])
                    break
            self.rest()
        raise AssertionError(f"no way back from {self.app.scene.name} after {self.done}")

    # -- hands

    def hear(self, *inputs: Input) -> None:
        for one in inputs:
            self.app.hear(one)
            self.look()

    def look(self) -> None:
        self.app.update(1 / 60)
        self.app.view(*self.size, estimate)

    def pressable(self) -> list[Spot]:
        return [
            spot
            for spot in spots(reachable(self.app.tree))
            if can_press(spot.box) and spot.shown.w > 4 and spot.shown.h > 4
        ]

    def press(self, spot: Spot) -> None:
        x, y = spot.shown.middle
        self.hear(Pointer("move", x, y), Pointer("down", x, y), Pointer("up", x, y))

    def click(self) -> None:
        found = self.pressable()
        if found:
            self.press(self.chance.choice(found))

    def drag(self) -> None:
        """From something that can be carried, if there is anything, to anywhere."""
        found = [spot for spot in self.pressable() if spot.box.drag is not None]
        spot = self.chance.choice(found or self.pressable())
        x, y = spot.shown.middle
        ways = [self.somewhere() for _ in range(self.chance.randint(1, 3))]
        self.hear(Pointer("down", x, y), Pointer("move", x + 9, y + 9))
        self.hear(*(Pointer("move", *way) for way in ways))
        if self.chance.random() < 0.2:
            self.key()
        if self.chance.random() < 0.95:
            self.hear(Pointer("up", *ways[-1]))

    def stray(self) -> None:
        """Half of a click, anywhere."""
        self.hear(Pointer(self.chance.choice(("down", "up", "move")), *self.somewhere()))

    def somewhere(self) -> tuple[float, float]:
        found = self.pressable()
        if found and self.chance.random() < 0.6:
            return self.chance.choice(found).shown.middle
        return self.chance.uniform(-20, self.size[0] + 20), self.chance.uniform(-20, self.size[1])

    def wheel(self) -> None:
        turn = self.chance.choice((-30.0, -1.0, 1.0, 3.0))
        self.hear(Wheel(*self.somewhere(), turn, ctrl=self.chance.random() < 0.2))

    def key(self) -> None:
        name, ctrl = self.chance.choice(KEYS), self.chance.random() < 0.15
        self.hear(KeyDown(name, ctrl, self.chance.random() < 0.1))
        if len(name) == 1 and not ctrl:
            self.hear(TextInput(name))

    def type(self) -> None:
        self.hear(TextInput(self.chance.choice(LETTERS)))

    def resize(self) -> None:
        self.size = self.chance.choice(SIZES)
        self.look()

    def rest(self) -> None:
        """Let up to three seconds pass, in frames of a slow machine."""
        for _ in range(self.chance.randint(1, 30)):
            self.app.update(0.1)
        self.look()
