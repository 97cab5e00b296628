"""The packs of levels that the lessons of a class use: fetched where the desk is met, and kept.

A pack is taken for one only if its zip is the one the lesson's signature names; then it is read as
strictly as any pack, and each of its levels is tried before it is shown. It stays as a zip.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from game.exchange import (
    MOST_PACKS,
    PACKS,
    DeskFile,
    folder_name,
    pack_name,
    zip_digest,
)
from game.packs import MOST_BYTES, chapter_of, levels_in, read_levels
from game.scenes.klass.room import LAN
from game.store.whole import Disk, put

if TYPE_CHECKING:
    from game.levels import Chapter
    from game.shell.routes import Call

__all__ = ["Fetch", "Lent", "fetched", "wanted"]

Fetch = Callable[[str], bytes]
"""The zip of a pack from where the desk is met; b"" where it is not there. May raise OSError."""


def wanted(desk: DeskFile) -> dict[str, str]:
    """The digests of the packs that lessons use, by the ids of the packs."""
    rows = [one for task in desk.assignments if not task.gone for one in task.levels]
    found = {one.pack: one.digest for one in rows if one.pack and not one.level}
    return {
        id: digest
        for id, digest in tuple(found.items())[:MOST_PACKS]
        if _is_hex(id, 16) and _is_hex(digest, 64)
    }


class Lent:
    """The packs of one class. Mutable: it stands for a folder, and knows what was read of it."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.folder, self._disk = folder, disk
        self._read: dict[str, Chapter | None] = {}

    def chapters(self, desk: DeskFile, fetch: Fetch | None = None) -> tuple[Chapter, ...]:
        """The packs that are here, each as a chapter of the levels that can be played.

        What is not here is fetched; what no lesson uses any more is let go of. Raises nothing.
        """
        wants = wanted(desk)
        with suppress(OSError):
            for path in self.folder.glob("*.zip"):
                if path.stem not in wants.values():
                    path.unlink()
        for id, digest in wants.items():
            if fetch and not self._path(digest).is_file():
                with suppress(OSError):  # it comes the next time
                    self._keep(digest, fetch(id))
            if digest not in self._read and self._path(digest).is_file():
                self._read[digest] = self._chapter(id, digest)
        return tuple(found for digest in wants.values() if (found := self._read.get(digest)))

    def _keep(self, digest: str, data: bytes) -> None:
        if 0 < len(data) <= MOST_BYTES and zip_digest(data) == digest:
            put(self._path(digest), data, self._disk)

    def _chapter(self, id: str, digest: str) -> Chapter | None:
        """The pack of a file, looked at anew; a file that went bad is let go of."""
        with suppress(OSError):
            data = self._disk.read(self._path(digest))
            pack, _ = read_levels(data) if zip_digest(data) == digest else (None, ())
            if pack is not None and pack.id == id:
                return chapter_of(pack, levels_in(pack))
            self._path(digest).unlink()
        return None

    def _path(self, digest: str) -> Path:
        return self.folder / f"{digest}.zip"


def fetched(way: str, at: str, klass: str, call: Call, disk: Disk) -> Fetch:
    """Packs as the desk gives them over the network, or as they lie in the folder of a class."""
    folder = Path(at) if Path(at).name == folder_name(klass) else Path(at) / folder_name(klass)

    def fetch(id: str) -> bytes:
        if way != LAN:
            return disk.read(folder / PACKS / pack_name(id))
        answer = call(at, "/pack", id.encode("ascii"))
        return answer.body if answer.status == 200 else b""

    return fetch


def _is_hex(text: str, long: int) -> bool:
    return len(text) == long and all(c in "0123456789abcdef" for c in text)
