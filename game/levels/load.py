"""A level file becomes a `Level`, or located diagnostics: this is what an author writes.

A chapter is a folder `levels/01-first-knot/` with `chapter.yaml` and its levels, `01-wake-up.yaml`
and on, in order of their numbers. A level, with every key it may have (only those marked * must
stand; texts are English and short):

    id: first-knot-05            # * stable for ever: lower case, digits, hyphens
    title: The pilot's checklist # *
    form: parsons                # * predict modify parsons make fix general challenge create
    goal: Goggles first, then the plane.                 # * what is to be done, one line
    story: Düyün has found its goggles. Almost.          # one short line said before the level
    cheer: The plane says good morning.                  # the laugh: one line after success
    world: quest                 # else the chapter's
    skin: airfield               # else the chapter's
    maps:                        # * one program must win on every map
      - |
        __G
        __.
        >A.
    legend:                      # for all maps; characters and settings: see worlds/quest_map.py
      A: {item: goggles}
    ends: goal                   # and visit, fuel, fog, bag, tick: see there too
    blocks: [north, east, take]  # the palette, in order; without it: the blocks of solution, start
                                 # and mistakes, after those of the chapter
    start: ""                    # the program the child begins with (modify, fix, predict)
    solution: |                  # * Python; not in predict, where `start` is the program shown
      east()
      take()
      north()
      north()
    par: 4                       # statements the solution needs; without it, its own size
    without: [weave.n]           # arguments not offered yet, after those of the chapter
    cards: {north: 2}            # how often a block may be used; parsons: from the solution
    hints:                       # four: goal, place, concept, block (none in predict and create)
      - What must Düyün wear before it flies?
      - Look at the cell just east of Düyün.
      - Cards are done in order, from top to bottom.
      - Put take right after the first east.
    mistakes:                    # wrong programs an author expects
      - id: take-first
        says: I grabbed air!     # what Düyün says
        program: |
          take()
          east()
          north()
          north()
                                 # (predict: `choice: "1"` or {at: start, facing: west}, no program;
                                 # `draft:` instead of program: a text that cannot run, such as
                                 # `forward` without its brackets)
    twins:                       # other right answers, played beside the child's
      - |
        ...
    choices: ["1", "2"]          # predict: digits of the first map (without it: all), or
                                 # {at: "1", facing: north}; `start` is the start cell
    forecast: true               # the third star is a right forecast (chapters 1 to 3: always)
    healthy: true                # fix: `start` is right already; touching it loses
    plan: true                   # the way of the solution is drawn in green from the start
    edits: 1                     # create: exactly so many cards changed, and it must not win
    given: {a: 3, names: [Aysel, Murad]}   # names that have a value before the program begins
    calls: {winner: [[2, 1], [1, 2]]}      # made after the program; what they give is announced
    output: free                 # announcing is not judged; without it, what the solution announces
                                 # on a map is to be announced there
    speed: 7                     # badge: ticks
    beads: true                  # icon beads are the first face (else the chapter's)
    face: text                   # the Python tab is open first (else the chapter's; else blocks)
    draft: |                     # fix, modify: the text the child begins with, instead of `start`;
      foward()                   # it cannot run, or does not win
    comments: 2                  # so many comments with words must stand in the program
    person: leyla_mammadbeyova   # the person whose deed is told after it
    message: M01
    language: az                 # of the texts, where it is not English; the same in others
    texts: {ru: {title: К чаю}}  # (see `worded.py`); the game's own levels have catalogues instead
    author: Aysel, 4b            # shown with levels that come in packs
    licence: CC0-1.0

A map with settings of its own is a mapping: `- {map: "...", legend: {...}, tick: 2, fuel: 9}`; its
legend is added to that of the level, and so is `given`; `output: ["3"]` says what is to be
announced there. `chapter.yaml`: id, title, story, band ("6-8"), lead, guests,
dyes, bonus (ids), end_message, family, skin, icon, world, blocks, without, beads, face, door (true:
one may begin here).

In other worlds `maps` are written otherwise: papers in Desk (`worlds/desk_papers.py`; settings
boxes, money, shelf, repeat, shuffle, words), voices in Melody (`worlds/melody_notes.py`; setting
`mode`: major, minor, rast, shur, segah), and `choices` of a predict level are texts: what is
announced (lines with spaces between), or how the world ends ("bowl 2, sack 1", "do mi", silence).
The goal is what the solution makes of each map. A map of Loom (`worlds/loom_read.py`) is a drawn
pattern, a rule (`gol 11x11 red gold`) or a size, `6x4`; the pattern of a size is what the solution
weaves on it; a predict level draws its `answers`.

Only plain YAML: no tags, anchors, aliases or merge keys, nothing twice, one document. A text that
YAML would read as something else (yes, no, 12:30, 010, 4) must stand in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from game.levels.digest import digest_of
from game.levels.fields import Fields
from game.levels.files import files_of, name_of, read_file, strays
from game.levels.level import Chapter, Level
from game.levels.plain import Plain, read_plain, strip
from game.levels.read import FACES, Head, read_level_fields
from game.values import Diagnostic, Span
from game.worlds import WORLDS

__all__ = [
    "Library",
    "load_chapter",
    "load_level",
    "load_library",
    "load_path",
    "read_level",
    "reading",
]

_NUMBERED = re.compile(r"([0-9]{1,3})-")
_HEAD = "chapter.yaml"
_WORLD = WORLDS[0].kind


@dataclass(frozen=True, slots=True)
class Library:
    """The chapters in order, and what was wrong with files that could not become levels."""

    chapters: tuple[Chapter, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def levels(self) -> Iterator[Level]:
        """Every level, in order."""
        return (level for chapter in self.chapters for level in chapter.levels)

    def level(self, id: str) -> Level | None:
        """The level of an id, or of a number such as 1.2."""
        for chapter in self.chapters:
            for level in chapter.levels:
                if id in (level.id, f"{chapter.number}.{level.number}"):
                    return level
        return None

    def chapter(self, id: str) -> Chapter | None:
        """The chapter of an id."""
        return next((chapter for chapter in self.chapters if chapter.id == id), None)


def load_library(root: Path, shown: Path | None = None) -> Library:
    """All chapters below a folder; files are named relative to `shown` (else as given)."""
    *_, library = reading(root, shown)
    return library


def reading(root: Path, shown: Path | None = None) -> Iterator[Library]:
    """What has been read so far, chapter by chapter; the last one is whole and in order."""
    chapters: list[Chapter] = []
    faults: list[Diagnostic] = []
    for folder in sorted(path.parent for path in root.glob(f"*/{_HEAD}")):
        chapter, found = load_chapter(folder, shown)
        faults += found
        if chapter:
            chapters.append(chapter)
        yield Library(tuple(chapters), tuple(faults))
    for folder in sorted(path for path in root.glob("*/") if not (path / _HEAD).is_file()):
        faults += strays(folder, shown)
    faults += _twice(chapters)
    yield Library(tuple(sorted(chapters, key=lambda chapter: chapter.number)), tuple(faults))


def load_path(path: Path, shown: Path | None = None) -> Library:
    """What a path holds: a level, a chapter's folder, or a folder of chapters."""
    if path.is_file():
        level, faults = load_level(path, shown)
        head = _head(path.parent, shown, [])[1]
        return Library((_loose(head, (level,) if level else ()),), faults)
    if (path / _HEAD).is_file():
        chapter, faults = load_chapter(path, shown)
        return Library((chapter,) if chapter else (), faults)
    if not path.is_dir():
        return Library((), (Diagnostic.of("level.file", file=str(path)),))
    if next(path.glob(f"*/{_HEAD}"), None):
        return load_library(path, shown)
    found = [load_level(file, shown) for file in files_of(path)]
    faults = (*(fault for _, some in found for fault in some), *strays(path, shown))
    if not found and not faults:
        faults = (Diagnostic.of("level.none", file=str(path)),)
    return Library((_loose(Head(), tuple(level for level, _ in found if level)),), faults)


def load_chapter(
    folder: Path, shown: Path | None = None
) -> tuple[Chapter | None, tuple[Diagnostic, ...]]:
    """A chapter with its sound levels, and what is wrong with the others."""
    faults: list[Diagnostic] = []
    chapter, head = _head(folder, shown, faults)
    levels: list[Level] = []
    faults += strays(folder, shown)
    for file in files_of(folder):
        if file.name != _HEAD:
            level, found = load_level(file, shown, head)
            faults += found
            if level:
                levels.append(level)
    levels.sort(key=lambda level: level.number)
    if chapter is None:
        return None, tuple(faults)
    whole = {**chapter, "levels": tuple(levels)}
    return Chapter(**whole), tuple(faults)


def load_level(
    path: Path, shown: Path | None = None, head: Head | None = None
) -> tuple[Level | None, tuple[Diagnostic, ...]]:
    """The level in a file, None when something is wrong with it, and what that is."""
    file = name_of(path, shown)
    if head is None:
        head = _head(path.parent, shown, [])[1]
    numbered = _NUMBERED.match(path.name)
    return _level(*read_file(path, file), file, head, int(numbered.group(1)) if numbered else 0)


def read_level(
    data: bytes, file: str = "", head: Head | None = None
) -> tuple[Level | None, tuple[Diagnostic, ...]]:
    """The level in the text of a file that need not exist, and what is wrong with it."""
    return _level(*read_plain(data, file), file, head or Head(), 0)


def _level(
    plain: Plain | None, faults: tuple[Diagnostic, ...], file: str, head: Head, number: int
) -> tuple[Level | None, tuple[Diagnostic, ...]]:
    if plain is None:
        return None, faults
    fields = Fields(plain, file, list(faults))
    level = read_level_fields(fields, head, number)
    if level and not fields.faults:
        lent = (head.world, head.blocks, head.without, head.number if level.forecast else 0)
        level = replace(level, digest=digest_of(strip(plain), level.id, *lent))
    ordered = sorted(fields.faults, key=lambda fault: fault.span or Span(0, 0, 0, 0))
    return (None if ordered else level), tuple(ordered)


def _head(
    folder: Path, shown: Path | None, faults: list[Diagnostic]
) -> tuple[dict[str, Any] | None, Head]:
    """What `chapter.yaml` says: the fields of the chapter, and what its levels take from it."""
    path = folder / _HEAD
    file = name_of(path, shown)
    numbered = _NUMBERED.match(folder.name)
    number = int(numbered.group(1)) if numbered else 0
    if not path.is_file():
        return None, Head()
    plain, found = read_file(path, file)
    if plain is None:
        faults += found
        return None, Head(number=number)
    fields = Fields(plain, file, list(found))
    chapter: dict[str, Any] = {
        "id": fields.id(),
        "number": number,
        "title": fields.line("title", True, 60),
        "story": fields.line("story", longest=400),
        "band": fields.name("band"),
        "lead": fields.name("lead"),
        "guests": fields.lines("guests"),
        "dyes": fields.number("dyes", 0, 99) or 0,
        "bonus": fields.lines("bonus"),
        "end_message": fields.name("end_message"),
        "family": fields.line("family", longest=400),
        "skin": fields.name("skin"),
        "icon": fields.name("icon") or "compass",
        "door": fields.truth("door"),
        "framed": fields.truth("framed"),
    }
    world = fields.name("world") or _WORLD
    head = Head(
        chapter["id"],
        number,
        world,
        chapter["skin"],
        fields.lines("blocks"),
        fields.truth("beads"),
        fields.lines("without"),
        fields.choice("face", FACES, FACES[0]),
    )
    fields.unknown()
    faults += fields.faults
    return (None if fields.faults else chapter), head


def _loose(head: Head, levels: tuple[Level, ...]) -> Chapter:
    """A chapter around levels that are looked at without their chapter."""
    return Chapter(head.id, head.number, "", "", "", "", (), 0, levels)


def _twice(chapters: list[Chapter]) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for chapter in chapters:
        for level in chapter.levels:
            if level.id in seen:
                span = Span(1, 1, 1, 1)
                facts = {"key": level.id, "other": seen[level.id]}
                yield Diagnostic("level.id-twice", span, None, level.file, tuple(facts.items()))
            seen[level.id] = level.file
