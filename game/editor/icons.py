"""Which drawing stands for a block: one for each in the registry, several share one."""

from __future__ import annotations

from game.blocks import Block
from game.ui.theme import CATEGORIES

__all__ = ["bead_icon", "icon_of"]

_DRAWN = {
    "forward": "walk",
    "left": "turnl",
    "right": "turnr",
    "turn_back": "turn_back",
    "north": "north",
    "east": "east",
    "south": "south",
    "west": "west",
    "take": "pick",
    "put": "put",
    "open": "key",
    "wait": "clock",
    "tick": "clock",
    "break": "stop",
    "continue": "step",
    "list": "list",
    "item": "list",
    "slice": "scissors",
    "set_item": "list",
    "change_item": "list",
    "append": "list",
    "insert": "list",
    "remove": "list",
    "pop": "list",
    "pop_value": "list",
    "text": "speech",
    "str": "speech",
    "return": "send",
    "announce": "speech",
    "comment": "pencil",
    "pass": "rest",
    "weave": "loom",
    "skip": "step",
    "next_row": "row",
    "row": "list",
    "column": "right",
    "width": "expand",
    "height": "up",
    "play": "note",
    "rest": "rest",
    "instrument": "music",
    "next_paper": "row",
    "stamp": "check",
    "copy": "copy",
    "write": "pencil",
    "swap": "swap",
    "papers_left": "mail",
    "number_on": "math",
    "name_on": "speech",
    "source": "globe",
    "money": "tally",
    "places": "list",
    "look": "search",
}
"""Drawings of kinds that do not simply wear the icon of their category."""

_BEADS = {
    "forward": "fwd",
    "at_goal": "flag",
    "something_here": "wool",
    "path_ahead": "walk",
    "path_left": "turnl",
    "path_right": "turnr",
    "path_behind": "turn_back",
    "light_is_green": "light",
    "way_is_blocked": "wall",
    "number_here": "tally",
}
"""A bead has no words, so each question needs a picture of its own."""


def icon_of(block: Block) -> str:
    """The drawing below `assets/icons` for a word block."""
    return _DRAWN.get(block.kind) or CATEGORIES[block.category].icon


def bead_icon(block: Block) -> str:
    """The drawing for a bead."""
    return _BEADS.get(block.kind) or icon_of(block)
