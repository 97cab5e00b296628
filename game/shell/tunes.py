"""Pieces a child keeps: as WAV, and as OGG where ffmpeg is, in the family's folder of music."""

from __future__ import annotations

import shutil
from pathlib import Path

import platformdirs

from game.shell.export import free_path
from game.sound.mixing import mixed, ogg, wav
from game.sound.piece import Tone

__all__ = ["music_folder", "save_tune"]


def music_folder(spare: Path) -> Path:
    """The family's folder of music, else of documents, else `spare`."""
    for path in (platformdirs.user_music_path(), platformdirs.user_documents_path()):
        if path.is_dir():
            return path
    return spare


def save_tune(tones: tuple[Tone, ...], folder: Path, name: str) -> tuple[str, ...]:
    """Write a piece; gives the files that were written, WAV first, none where it cannot be done."""
    samples = mixed(tones)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = free_path(folder, name, ".wav")
        _write(path, wav(samples))
    except OSError:
        return ()
    if shutil.which("ffmpeg") is None:
        return (str(path),)
    second = free_path(folder, path.stem, ".ogg")
    try:
        _write(second, ogg(samples))
    except OSError:  # the WAV is there all the same
        return (str(path),)
    return str(path), str(second)


def _write(path: Path, data: bytes) -> None:
    """Write a new file; what is there already is never overwritten. Raises OSError."""
    with path.open("xb") as file:
        file.write(data)
