"""A real window on a screen of its own, driven by real events, beside a game without a window.

Everything is done twice: to the app in the test, which knows where things are, and with xdotool to
the game in its own process. `Window.agrees` waits until the real screen shows what the app shows.
"""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame
import pytest
from pictures import unlike

from game.program import Program
from game.progress.state import Player
from game.shell.picture import draw
from game.store import Store
from game.ui.events import Input, KeyDown, Pointer
from game.ui.pen import Measure
from game.ui.pilot import Pilot, Played

__all__ = ["Display", "Game", "RealPilot", "display", "kept", "missing", "reading"]

SIZE = (1366, 768)
SCREEN = (1440, 900)
PATIENCE_S, SOON_S = 60.0, 10.0
LOOK_S = 0.05
ALIKE = 0.004
"""The share of px that may differ between two pictures of the same screen."""

ROOT = Path(__file__).parents[1]


def missing() -> str:
    """Which programs a real window needs and this machine lacks."""
    needed = ("Xvfb", "setxkbmap", "xdotool")
    return ", ".join(name for name in needed if not shutil.which(name))


def waited(done: Callable[[], bool], seconds: float = PATIENCE_S) -> bool:
    """Whether something came true in time."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(LOOK_S)
    return True


class Display:
    """A screen that nobody sees. Mutable: it stands for the X server."""

    def __init__(self, server: subprocess.Popen[bytes], number: str, folder: Path) -> None:
        self.server, self.number, self.folder = server, number, folder

    def do(self, *words: object) -> None:
        """Move, press, type with xdotool."""
        env = {**os.environ, "DISPLAY": self.number}
        subprocess.run(["xdotool", *map(str, words)], env=env, check=True, timeout=PATIENCE_S)

    def picture(self) -> pygame.Surface:
        """What the screen shows where the window is (the X server keeps it in a file)."""
        data = (self.folder / "Xvfb_screen0").read_bytes()
        fields = struct.unpack(">25I", data[:100])
        start, width, height, per_line, colors = (fields[i] for i in (0, 4, 5, 12, 19))
        pixels = data[start + colors * 12 :][: per_line * height]
        whole = pygame.image.frombuffer(pixels, (per_line // 4, height), "BGRA")
        assert width >= SIZE[0]
        return whole.subsurface((0, 0, *SIZE)).convert(24)


@contextmanager
def display(folder: Path) -> Iterator[Display]:
    """An X server on a free number, gone afterwards."""
    folder.mkdir()
    read, write = os.pipe()
    size = f"{SCREEN[0]}x{SCREEN[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", "-noreset", "-displayfd", str(write), "-screen", "0", size, "-fbdir", str(folder)],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            pytest.skip("Xvfb does not start here")
        # an Azerbaijani keyboard, so that ə is a key and not put on a spare one while typing
        subprocess.run(["setxkbmap", "-display", f":{number}", "az"], check=True)
        yield Display(server, f":{number}", folder)
    finally:
        server.terminate()
        server.wait(PATIENCE_S)


def drawn(pilot: Pilot) -> pygame.Surface:
    """What the app shows now, as the window should."""
    return draw(pilot.app.view(*SIZE, pilot.measure), *SIZE)


class Game:
    """The game in a process of its own. Mutable: it runs."""

    def __init__(self, screen: Display, data: Path, language: str = "en") -> None:
        env = {
            **os.environ,
            "DISPLAY": screen.number,
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "SDL_VIDEO_WINDOW_POS": "0,0",
            "PYTHONPATH": str(ROOT),
        }
        self.screen, self.data = screen, data
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "--data", str(data), "--language", language],
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE_S)

    def ended(self) -> int:
        """The exit code, once it has left by itself."""
        return self.process.wait(PATIENCE_S)

    def shows(self, pilot: Pilot, out: Path) -> None:
        """Wait until the screen shows what the app shows; both are left in `out` otherwise."""
        expected = drawn(pilot)

        def alike() -> bool:
            assert self.alive, self.process.stderr and self.process.stderr.read()
            return unlike(self.screen.picture(), expected) < ALIKE

        if not waited(alike, SOON_S):
            pilot.wait(1.0, 0.1)  # on a slow machine its tooltip may have come by now
            expected = drawn(pilot)
        if not waited(alike):
            share = unlike(self.screen.picture(), expected)
            pygame.image.save(self.screen.picture(), str(out / "window.png"))
            pygame.image.save(expected, str(out / "app.png"))
            pytest.fail(f"the window shows something else ({share:.1%} of it): see {out}")


class RealPilot(Pilot):
    """A pilot whose hand is on the real window too."""

    def __init__(self, app: Played, screen: Display, measure: Measure) -> None:
        self.screen = screen
        self.moves: list[object] = []
        self.typing = False
        super().__init__(app, *SIZE, measure)

    def click_at(self, x: float, y: float) -> None:
        super().click_at(x, y)
        self._flush()

    def drag(self, name: str | tuple[float, float], to: str | tuple[float, float]) -> None:
        super().drag(name, to)
        self._flush()

    def hold(self, name: str, to: tuple[float, float]) -> None:
        """Carry a box and do not let go."""
        start = self.point(name)
        self._glide(*start)
        self._hear(Pointer("down", *start))
        self._glide(start[0] + 8, start[1] + 8)
        self._glide(*to)
        self._flush()

    def rest_at(self, x: float, y: float) -> None:
        """Put the pointer somewhere: a screen without windows' frames types where it points."""
        self._glide(x, y)
        self._flush()

    def type(self, text: str) -> None:
        self.typing = True
        super().type(text)
        self.typing = False
        self.screen.do("type", "--delay", 60, text)

    def press(self, *names: str) -> None:
        super().press(*names)
        self._flush()

    def _hear(self, heard: Input) -> None:
        match heard:
            case Pointer(what="down" | "up" as what):
                self.moves += ["mousedown" if what == "down" else "mouseup", 1]
            case KeyDown(key, ctrl) if not self.typing:
                name = key if len(key) == 1 or key == "space" else key.capitalize()
                self.moves += ["key", f"ctrl+{name}" if ctrl else name]
        super()._hear(heard)

    def _glide(self, x: float, y: float) -> None:
        x, y = float(round(x)), float(round(y))  # a mouse stands on whole px
        middle = ((self.x + x) / 2, (self.y + y) / 2)
        for place in (middle, (x, y)):
            self.moves += ["mousemove", round(place[0]), round(place[1])]
        super()._glide(x, y)

    def _flush(self) -> None:
        moves, self.moves = self.moves, []
        if moves:
            self.screen.do(*moves)


@contextmanager
def reading(data: Path, copy: Path) -> Iterator[Store]:
    """The store of a game that may be running: of a copy of its files."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data, copy, ignore=shutil.ignore_patterns("*.lock*"))
    store = Store.open(copy, time.time, os.urandom).store
    try:
        yield store
    finally:
        store.close()


def kept(data: Path, copy: Path, level: str) -> tuple[tuple[Player, ...], Program]:
    """The players on disk, and the first one's program of a level."""
    with reading(data, copy) as store:
        players = store.state.players
        history = store.history(players[0].id, level) if players else None
        found = history.programs[history.at] if history and history.programs else Program()
        return players, found
