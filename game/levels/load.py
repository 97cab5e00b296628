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
    leaves: [a, b]               # names looked into after the program: announced is what is there
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
boxes, money, shelf, repeat, shuffle, words, props), voices in Melody (`worlds/melody_notes.py`;
setting `mode`: major, minor, rast, shur, segah), and `choices` of a predict level are texts: what
is announced (lines with spaces between), or how the world ends ("bowl 2, sack 1", "do mi",
silence).
The goal is what the solution makes of each map. A map of Loom (`worlds/loom_read.py`) is a drawn
pattern, a rule (`gol 11x11 red gold`) or a size, `6x4`; the pattern of a size is what the solution
weaves on it; a predict level draws its `answers`.

Only plain YAML: no tags, anchors, aliases or merge keys, nothing twice, one document. A text that
YAML would read as something else (yes, no, 12:30, 010, 4) must stand in quotes.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.levels.digest import digest_of
from game.levels.fields import Fields
from game.levels.files import name_of, read_file
from game.levels.heads import Head, number_of, read_head
from game.levels.level import Level
from game.levels.plain import Plain, read_plain, strip
from game.levels.read import read_level_fields
from game.values import Diagnostic, Span

__all__ = ["load_level", "read_level"]


def load_level(
    path: Path, shown: Path | None = None, head: Head | None = None
) -> tuple[Level | None, tuple[Diagnostic, ...]]:
    """The level in a file, None when something is wrong with it, and what that is."""
    file = name_of(path, shown)
    if head is None:
        head = read_head(path.parent, shown)[1]
    return _level(*read_file(path, file), file, head, number_of(path))


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
