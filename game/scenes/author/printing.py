"""A level as it is played without a screen: the page of its paper twin."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from game.art.drawings import drawing, recoloured
from game.art.tokens import COLORS
from game.author import Code, codes_of
from game.author.codes import BRACKETS, WRITTEN
from game.blocks import Shape, Toolbox, fresh
from game.editor.still import still_blocks
from game.levels import worded
from game.levels.level import Level
from game.levels.programs import kinds_of
from game.paper import Tile, Twin, twin_page
from game.program import Program
from game.scenes.author.begins import answers_of, begins_of, marks_of
from game.scenes.author.ink import inked_box, inked_paints
from game.scenes.called import numbered
from game.scenes.home import Home
from game.scenes.play.stages import stage_of
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import Theme

__all__ = ["paper_twin", "twin_of"]

WIDE, HIGH, CELL = 900, 520, 66
"""The room of a picture, and that of a cell of a map, in px."""
SPARE = 2
"""So many blocks more of each kind than the solution needs."""
MOST = 14
SIGNS = {"compare": "… < …", "arithmetic": "… + …"}
"""Blocks that have nothing but gaps and a sign."""
_GAP = re.compile(r"\{\w+\}")


def paper_twin(home: Home, level: Level) -> str:
    """The page of a level, in the language of the home, or in the one it is written in."""
    return twin_page(twin_of(home, level))


def twin_of(home: Home, level: Level) -> Twin:
    """What stands on the pages of a level."""
    level = worded(level, home.language)
    say, pen = home.say, _pen(home)
    by = " · ".join(text for text in (level.author, level.licence) if text)
    return Twin(
        home.language,
        home.told(level, level.title),
        home.told(level, level.goal),
        tuple(_world(home, level, at) for at in range(len(level.states))),
        _tiles(home, level),
        (
            say("Your program in codes"),
            say("Lay out the program with your paper blocks. Then write one code into each box."),
            say("Blocks to cut out"),
            say("Cut along the dashed lines."),
            say("Code sheet"),
            _how(home, level),
            say("Block"),
            say("Code"),
            say("Example"),
        ),
        by,
        begins=begins_of(home, pen, level),
        answers=answers_of(home, pen, level),
        ask=say("Tick the right answer."),
    )


def _how(home: Home, level: Level) -> str:
    """How codes are typed; of brackets only where there are some."""
    text = home.say(
        "Type the codes in order. ? is the code of a question, { } holds what is inside."
    )
    if not any(kind in BRACKETS or kind in WRITTEN for kind in level.blocks):
        return text
    return f"{text} {home.say('What stands between ( ) is written as in Python.')}"


def _pen(home: Home) -> Pen:
    """A pen for paper: the plain look; widths are those of a wide letter, as fonts differ."""
    return Pen(1366, 768, Theme(), _measure, home.say, language=home.language)


def _measure(text: str, size: float, bold: bool, mono: bool) -> float:
    return len(text) * size * (0.62 if bold or mono else 0.58)


def _world(home: Home, level: Level, at: int) -> tuple[str, str]:
    """A map as SVG text, and what is written below it."""
    given = level.given[at : at + 1] if level.given else ()
    alone = replace(level, states=(level.states[at],), given=given)
    area = _area(level, at)
    pen = _pen(home)
    paints = stage_of(alone).small(pen, area, alone, home.thread)
    picture = inked_paints((*paints, *marks_of(pen, level, at, area)), area)
    below = numbered(home.say, level.world.kind, at + 1) if len(level.states) > 1 else ""
    papers = getattr(getattr(level.states[at], "map", None), "papers", ())
    names = "; ".join(f"{name} = {_plain(value)}" for given in given for name, value in given)
    listed = "; ".join(str(paper) for paper in papers[:40])
    return picture, " · ".join(text for text in (below, listed, names) if text)


def _area(level: Level, at: int) -> Rect:
    """The room of a picture: a map of cells has no more than its cells need."""
    if level.world.kind != "quest":
        return Rect(0, 0, WIDE, HIGH)
    cells = level.world.picture(level.states[at], level.states[at], 0)
    return Rect(0, 0, max(6, cells.columns + 1) * CELL, max(3.5, cells.rows + 1.8) * CELL)


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_plain, value)) + "]"
    return str(value)


def _tiles(home: Home, level: Level) -> tuple[Tile, ...]:
    """A tile for each block that is offered, as often as the solution needs it and a few more."""
    need = Counter(kinds_of(level.solution, every=True))
    cards = dict(level.cards)
    codes = {code.kind: code for code in codes_of(level.blocks, level.toolbox)}
    tiles = []
    for kind in level.blocks:
        block = level.toolbox.get(kind)
        if block is not None:
            count = cards.get(kind, min(MOST, need[kind] + SPARE))
            tiles.append(_tile(home, level.toolbox, kind, codes.get(kind), count))
    return tuple(tiles)


def _tile(home: Home, toolbox: Toolbox, kind: str, code: Code | None, count: int) -> Tile:
    block = toolbox.get(kind)
    assert block is not None
    label = _GAP.sub("…", home.say(block.label)).strip()
    if not label.strip("… "):
        label = SIGNS.get(kind, "…")
    mark = _drawn_block(home, toolbox, kind) if block.shape is Shape.STATEMENT else ""
    mark = mark or recoloured(drawing(f"icons/{block.icon}"), {"#000000": COLORS["ink"]})
    if code is None:
        return Tile(label, mark, python=_GAP.sub("…", block.python), count=count)
    return Tile(label, mark, code.code, code.example, code.python, count)


def _drawn_block(home: Home, toolbox: Toolbox, kind: str) -> str:
    """A block as it looks in the game."""
    pen, area = _pen(home), Rect(0, 0, 340, 400)
    program = Program((fresh(kind, toolbox, 1),))
    box, _ = still_blocks(pen, program, toolbox, area, 0.0, area.h)
    kids = box.kids[1:]  # the first one is the hat of every program
    if not kids:
        return ""
    left, top = min(kid.rect.x for kid in kids) - 4, min(kid.rect.y for kid in kids) - 4
    right, bottom = max(kid.rect.right for kid in kids), max(kid.rect.bottom for kid in kids)
    room = Rect(left, top, right - left + 10, bottom - top + 14)
    return inked_box(replace(box, rect=room, kids=kids))
