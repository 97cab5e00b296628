"""`python main.py sounds [FOLDER]`: make the sounds from their recipes."""

from __future__ import annotations

import shutil

from game.data import asset
from game.verbs.command_line import Call

__all__ = ["main"]


def main(call: Call) -> int:
    """Write every sound as Ogg Vorbis; gives 0, or 3 without ffmpeg."""
    from game.sound.files import write

    if shutil.which("ffmpeg") is None:
        call.err.write(call.say("Making the sounds needs ffmpeg; playing does not.") + "\n")
        return 3
    for path in write(call.given.folder or asset("sounds")):
        call.out.write(f"{path}\n")
    return 0
