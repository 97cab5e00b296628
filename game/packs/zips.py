"""A zip opened safely: known names only, in memory, every size bounded before it is read.

What is told of a zip before anything in it is read: names that are not known (so no path, drive,
device or link), a name twice, entries that lie over each other, locks, sizes that swell.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping

from game.progress import clean_text
from game.values import Diagnostic

__all__ = ["MOST_BYTES", "MOST_INSIDE", "made", "opened", "packed", "unpacked"]

MOST_BYTES = 256 * 1024
"""The size of a pack."""

MOST_INSIDE = 200_000
MOST_RATIO = 50
MOST_FILES = 8
MOST_WHOLE = 4_000_000
"""The size of a file in it, how much larger than packed it may be, and how many there may be;
all of them together."""

_HEADER = 30  # bytes before the name of an entry
_SMALL = 4096  # whatever is no larger may have been packed as tightly as it likes
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    IndexError,
)
"""What the reader of zips raises where bytes make no sense."""


def _none(name: str) -> bool:
    return False


def opened(
    data: bytes,
    names: Collection[str],
    file: str,
    more: Callable[[str], bool] = _none,
    most: int = MOST_FILES,
) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
    """The files of a zip by name, each of `names` once and nothing else; or what is wrong.

    `more` tells of another name whether it may stand there too; `most` files are taken in all.
    """
    if len(data) > MOST_BYTES:
        return {}, (Diagnostic.of("pack.too-big", file=file, most=MOST_BYTES // 1024),)
    if not data.startswith(b"PK"):
        return {}, (Diagnostic.of("pack.no-zip", file=file),)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            faults = tuple(_wrong(pack.infolist(), names, file, more, most))
            if faults:
                return {}, faults
            return _bodies(pack, file)
    except _BROKEN:
        return {}, (Diagnostic.of("pack.damaged", file=file),)


def _wrong(
    entries: list[zipfile.ZipInfo],
    names: Collection[str],
    file: str,
    more: Callable[[str], bool],
    most: int,
) -> Iterator[Diagnostic]:
    """What can be seen of the entries before any of them is read."""
    if len(entries) > most:
        yield Diagnostic.of("pack.many", file=file, most=most)
        return
    if _overlaid(entries):
        yield Diagnostic.of("pack.damaged", file=file)
        return
    if sum(entry.file_size for entry in entries) > MOST_WHOLE:
        yield Diagnostic.of("pack.swells", file=file, name=clean_text(file, 60) or "zip")
        return
    seen: set[str] = set()
    for entry in entries:
        name = clean_text(entry.orig_filename, 60) or "?"
        link = stat.S_ISLNK(entry.external_attr >> 16)
        known = entry.orig_filename in names or more(entry.orig_filename)
        if not known or entry.filename != entry.orig_filename or link:
            yield Diagnostic.of("pack.name", file=file, name=name)
        elif name in seen:
            yield Diagnostic.of("pack.twice", file=file, name=name)
        elif entry.flag_bits & 0x1 or entry.compress_type not in _METHODS:
            yield Diagnostic.of("pack.locked", file=file, name=name)
        elif entry.file_size > MOST_INSIDE or _swells(entry.file_size, entry.compress_size):
            yield Diagnostic.of("pack.swells", file=file, name=name)
        seen.add(name)
    for name in names:
        if name not in seen:
            yield Diagnostic.of("pack.lacks", file=file, name=name)


def _overlaid(entries: list[zipfile.ZipInfo]) -> bool:
    """Whether two entries share bytes, as those of a bomb do that has one body for many."""
    ends = -1
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < ends:
            return True
        ends = entry.header_offset + _HEADER + len(entry.orig_filename) + entry.compress_size
    return False


def _swells(size: int, packed: int) -> bool:
    """Whether a file is suspiciously larger than it is packed."""
    return size > _SMALL and size > MOST_RATIO * max(1, packed)


def _bodies(pack: zipfile.ZipFile, file: str) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
    """The bytes of each entry, no more of them than its head promised."""
    found: dict[str, bytes] = {}
    for entry in pack.infolist():
        with pack.open(entry) as stream:
            body = stream.read(MOST_INSIDE + 1)
        if len(body) != entry.file_size:
            return {}, (Diagnostic.of("pack.damaged", file=file),)
        found[entry.filename] = body
    return found, ()


def packed(files: Mapping[str, bytes], odd: Collection[str] = ()) -> bytes:
    """Files of a folder as a zip; what is `odd` stands in it as a link, which no reader takes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as pack:
        for name, body in files.items():
            pack.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), body)
        for name in odd:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = (stat.S_IFLNK | 0o777) << 16
            pack.writestr(entry, b"")
    return out.getvalue()


def unpacked(data: bytes) -> Mapping[str, bytes]:
    """The files of a pack that was made here."""
    with zipfile.ZipFile(io.BytesIO(data)) as pack:
        return {entry.filename: pack.read(entry) for entry in pack.infolist()}


def made(files: Mapping[str, str]) -> bytes:
    """A zip of texts, not packed tightly, so that any tool can read it; same texts, same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as pack:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0  # whatever machine it is made on
            pack.writestr(entry, text.encode("utf-8"))
    return out.getvalue()
