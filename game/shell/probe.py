"""The game as `bench` looks at it: the real window, painter and loop, with a clock beside them."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pygame

from game.shell.loop import Loop, Playable
from game.shell.window import Window

__all__ = ["Probe", "rest", "say_first_picture"]


class _Told(Window):
    """A window that says on standard output when its first picture is on the screen."""

    def show(self, areas: list[pygame.Rect]) -> None:
        super().show(areas)
        if areas and not getattr(self, "told", False):
            self.told = True
            sys.stdout.write("shown\n")
            sys.stdout.flush()


def say_first_picture(data: str) -> None:
    """The game as its command line starts it, in a data folder; says when the title is seen."""
    from game.shell import loop
    from game.verbs import main

    vars(loop)["Window"] = _Told
    main(["play", "--data", data])


def rest(make: Callable[[], Playable], folder: str) -> None:
    """The loop as it is, with an app that is left alone; says when its first picture is seen."""
    Loop(make(), _Told(), Path(folder)).run()


class Probe:
    """A window of a size and what the loop does with an app, step by step and timed.

    Mutable: it holds the window and its painter.
    """

    def __init__(self, width: int, height: int, app: Playable) -> None:
        pygame.display.init()
        self.window = Window()
        self.window.screen = pygame.display.set_mode((width, height))
        self.window.surface = self.window.screen
        self.loop = Loop(app, self.window, Path())
        self.loop.look()

    def look(self) -> None:
        """Bring the window up to the app."""
        self.loop.look()

    def frame(self, dt: float) -> float:
        """Seconds of processor for a frame: time passes, the app is looked at and shown."""
        start = time.process_time()
        self.loop.app.update(dt)
        self.loop.app.take_orders()
        self.loop.look()
        return time.process_time() - start

    def answer(self, *given: Any) -> float:
        """Seconds of processor from inputs to their picture."""
        start = time.process_time()
        for one in given:
            self.loop.app.hear(one)
        self.loop.app.update(0.0)
        self.loop.app.take_orders()
        self.loop.look()
        return time.process_time() - start

    def play(self, app: Playable) -> float:
        """Put another app into the window; seconds of processor to its first picture."""
        self.loop.app = app
        start = time.process_time()
        self.loop.look()
        return time.process_time() - start

    def cached(self) -> int:
        """Bytes of pictures that the painter keeps."""
        return self.loop.painter.canvas.cache.size
