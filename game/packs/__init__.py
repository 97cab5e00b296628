"""Packs: what families and teachers give to one another, a zip that holds data and nothing else.

`people.read_people(data)` turns the bytes of a pack into people, or into diagnostics with file,
line and column; nothing is raised, nothing is unpacked onto the disk, and a pack is taken whole or
not at all. `zips` opens the zip: the names in it are known beforehand, so no path can lead
anywhere, and every size is bounded before it is read. `write_people` makes a pack; the same people
give the same bytes. Who reads and writes files is the shell.

A pack of people, in two files:

    manifest.yaml        format: 1
                         kind: people
    people.yaml          people:
                           - id: 3f2a...           # letters, digits, - and _
                             language: az          # in which the words are written
                             name: "Sevda xala"
                             does: "körpü salır"   # these and all below may be missing
                             deeds: ["...", "..."]
                             ask: "..."
                             idea: parts           # a word of progress.IDEAS
                             level: first-knot-05
                             avatar: {hair: "bob", skin: "2"}

YAML is read as strictly as a level (`levels.plain`). A key nobody knows is refused, so a newer
format counts up `format`, which an older game answers politely.

A pack may lie open in a folder as well: the shell reads it as such a zip (`zips.packed`), so that
the same eyes look at both. A pack of levels (`levels.read_levels`, `write_levels`) is described in
`levels`: a card, and a file for each level, data only. It is unlooked at until a grown-up accepts
it, and shown with its author and licence.

To add a field: a line in `people._person` and one in `people._rows`. To add a kind of pack: a
module like `people`.
"""

from __future__ import annotations

from game.packs.levels import (
    MOST_LEVELS,
    PackedLevel,
    chapter_of,
    is_packed,
    level_in,
    levels_in,
    packed,
    read_folder,
    read_levels,
    write_levels,
)
from game.packs.people import MOST_PEOPLE, read_people, write_people
from game.packs.zips import MOST_BYTES

__all__ = [
    "MOST_BYTES",
    "MOST_LEVELS",
    "MOST_PEOPLE",
    "PackedLevel",
    "chapter_of",
    "is_packed",
    "level_in",
    "levels_in",
    "packed",
    "read_folder",
    "read_levels",
    "read_people",
    "write_levels",
    "write_people",
]
