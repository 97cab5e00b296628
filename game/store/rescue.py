"""A damaged file set aside, a whole one in its place.

The new file is built beside the damaged one and is whole, and on the disk, before anything moves.
Where the plug is pulled in between, the next start either begins again or finishes the change of
places; the write-ahead log always leaves before its file, since it would spoil another one.
"""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path

from game.store.copies import copies
from game.store.disk import Connect, insert
from game.store.files import BESIDE, Names, replace
from game.store.salvage import Salvage, discard, peek, salvage
from game.store.schema import migrate

__all__ = ["finish", "gather", "rescue"]


def gather(names: Names) -> Salvage:
    """Everything that can be read: of all copies, oldest first, then of the damaged file."""
    found = Salvage()
    for copy in copies(names.copies):
        peek(copy.path, found)
    salvage(names.main, names.scratch, found)
    return found


def rescue(names: Names, t: int, connect: Connect) -> tuple[Path, int]:
    """Where the damaged file went and how many events were saved.

    Raises OSError or sqlite3.Error; then the damaged file is still where it was.
    """
    found = gather(names)
    discard(names.part)
    with closing(connect(names.part, "rwc")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        migrate(connection, t)
        insert(connection, list(found.bodies), found.rows())
        connection.execute("COMMIT")
    replace(names.part, names.new)
    return finish(names) or names.main, len(found.bodies)


def finish(names: Names) -> Path | None:
    """Put a new file that is ready in its place; gives where the old one went, if there was one.

    Raises OSError.
    """
    if not names.new.exists():
        return None
    aside = names.aside()
    for end in (*BESIDE, ""):
        with suppress(FileNotFoundError):
            Path(f"{names.main}{end}").rename(f"{aside}{end}")
    replace(names.new, names.main)
    return aside
