"""A screen to measure on: an X server of our own where there is Xvfb, else SDL without one."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Display", "display"]

Display = dict[str, str]
"""What the environment of a child must say."""

_QUIET = {"SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
_NONE = {**_QUIET, "SDL_VIDEODRIVER": "dummy"}


@contextmanager
def display() -> Iterator[Display]:
    """The environment of a screen, as long as it is needed. `ILME_BENCH_DRIVER` chooses SDL's."""
    wanted = os.environ.get("ILME_BENCH_DRIVER", "")
    program = shutil.which("Xvfb")
    if wanted or program is None:
        yield {**_QUIET, "SDL_VIDEODRIVER": wanted or "dummy"}
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as stream:
            number = stream.readline().strip()
        yield {**_QUIET, "SDL_VIDEODRIVER": "x11", "DISPLAY": f":{number}"} if number else _NONE
    finally:
        server.terminate()
        server.wait()
