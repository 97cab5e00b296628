"""`python main.py`: the game in a window."""

from __future__ import annotations

import secrets
import shutil
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from game.data import data_root
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.title import TitleScene
from game.shell.check import trouble
from game.shell.late import LateKlass
from game.store import Keeper, PulseFile, Room
from game.verbs.command_line import Call

if TYPE_CHECKING:
    from game.shell.klass import Klass

__all__ = ["data_folder", "main", "open_home"]


def data_folder(given: Path | None) -> Path:
    """Where progress lives: the folder asked for, else the one this system keeps for programs."""
    return given or Path(platformdirs.user_data_dir("ilme", appauthor=False))


def open_home(folder: Path, language: str) -> tuple[Home, Keeper]:
    """The home of a game whose progress is kept in a folder, and its keeper, to be closed."""
    keeper = Keeper.open(folder, time.time, secrets.token_bytes)
    home = Home.open(data_root(), keeper, lambda: secrets.token_hex(10), language)
    home.pulse = PulseFile(folder, keeper.store.owns)
    home.room = Room(folder / "workshop", time.time, secrets.token_bytes)
    home.today = date.today
    home.voice = shutil.which("espeak-ng") is not None
    return home, keeper


def _classes(folder: Path, keeper: Keeper) -> LateKlass:
    """The classes of this computer, told of all that is kept."""

    def make() -> Klass:
        from game.shell.klass import Klass

        klass = Klass(folder, time.time, secrets.token_bytes)
        klass.gather(keeper.since)
        keeper.heard = lambda: klass.gather(keeper.since)
        klass.start()
        return klass

    return LateKlass(folder / "klass", make)


def main(call: Call) -> int:
    """Play until the child has had enough, progress saved as it happens; 3 without pygame-ce."""
    if wrong := trouble():
        call.err.write(f"{wrong}\n")
        return 3
    from game.shell.loop import play

    folder = data_folder(getattr(call.given, "data", None))
    home, keeper = open_home(folder, call.catalogue.code)
    klass = _classes(folder, keeper)
    home.klass = klass
    home.catalogues[call.catalogue.code] = call.catalogue
    try:
        return play(App(home, TitleScene(home)), folder, klass)
    finally:
        home.room.close()
        if klass.made:
            klass.made.gather(keeper.since)
            klass.made.close()
        keeper.close()
