"""`python main.py pictures OUT`: every screen in its telling states, as PNG."""

from __future__ import annotations

import re

from game.data import data_root
from game.scenes.gallery import gallery, sample_home
from game.shell.check import trouble
from game.verbs.command_line import Call

__all__ = ["main"]

SMALLEST, LARGEST = 640, 7680


def main(call: Call) -> int:
    """Write one file for each exhibit; gives 0, 2 for a senseless size, 3 without pygame-ce."""
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", call.given.size)
    if not found:
        call.err.write(call.say("--size wants WIDTHxHEIGHT, 1366x768 for instance.") + "\n")
        return 2
    if wrong := trouble():
        call.err.write(f"{wrong}\n")
        return 3
    width, height = int(found[1]), int(found[2])
    if not (SMALLEST <= width <= LARGEST and SMALLEST * 0.7 <= height <= LARGEST):
        call.err.write(call.say("The window must be 640x480 or larger.") + "\n")
        return 2
    _draw_all(call, width, height)
    return 0


def _draw_all(call: Call, width: int, height: int) -> None:
    from game.shell.picture import save_all

    home = sample_home(data_root(), call.catalogue.code)
    views = (
        (call.given.folder / f"{exhibit.name}.png", exhibit.make().view)
        for exhibit in gallery(home)
    )
    for path in save_all(views, width, height):
        call.out.write(f"{path}\n")
