"""The sounds as files: `assets/sounds/<name>.ogg`, and `made.txt`, which proves what they are of.

Recipes give the same samples everywhere; Ogg Vorbis keeps them a little changed, and another ffmpeg
may do so in other bytes. So beside the files stands the SHA-256 of the samples each was made of: a
recipe that was changed without making its file anew is found by comparing. pydub, which writes the
files, is read only here, for it warns of what the game does not need (ffmpeg, `audioop`).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from game.sound.cues import CUES, render
from game.sound.tones import RATE
from game.sound.tune import render_tune

__all__ = ["LIST", "TUNE", "made", "names", "samples", "write"]

LIST = "made.txt"
"""The file beside the sounds: a line `name sha256` for each."""

TUNE = "music"
"""The name of the loop of the title and the map."""

QUALITY = {TUNE: "1"}
"""Vorbis quality where it is not that of a cue: the loop has nothing above 3 kHz."""


def names() -> tuple[str, ...]:
    """Every sound of the game."""
    return (*CUES, TUNE)


def samples(name: str) -> bytes:
    """What a sound is made of: 16-bit samples, 44,100 a second, one channel."""
    return render_tune() if name == TUNE else render(name)


def made(folder: Path) -> Mapping[str, str]:
    """The list beside the sounds: the SHA-256 of the samples by name."""
    lines = (folder / LIST).read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if line)


def write(folder: Path) -> Iterator[Path]:
    """Make every file, one at a time, and the list at the end; needs ffmpeg (OSError without)."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for name in names():
        data = samples(name)
        lines.append(f"{name} {sha256(data).hexdigest()}\n")
        path = folder / f"{name}.ogg"
        _encode(data, path, QUALITY.get(name, "4"))
        yield path
    (folder / LIST).write_text("".join(lines), encoding="utf-8", newline="\n")
    yield folder / LIST


def _encode(data: bytes, path: Path, quality: str) -> None:
    """Write Ogg Vorbis without a date or a random number, so that a diff shows what changed."""
    plain = [
        "-q:a",
        quality,
        "-map_metadata",
        "-1",
        "-fflags",
        "+bitexact",
        "-flags:a",
        "+bitexact",
    ]
    segment = _segments()(data=data, sample_width=2, frame_rate=RATE, channels=1)
    segment.export(path, format="ogg", codec="libvorbis", parameters=plain).close()


def _segments() -> Any:
    """pydub's AudioSegment, read without its warnings."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
    return AudioSegment
