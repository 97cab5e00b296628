"""Worlds: one file each; state, commands, questions, goal and picture.

A world is a `World` value. Its state is frozen: a command gives a new state, so
a run keeps every state it went through and time can be walked both ways. A
world knows cells and ticks, never pixels, clocks or programs. Its commands and
questions become blocks through `blocks`; its picture is a list of sprites in
cell coordinates, which the stage draws.

To add a world: one file with a `World` value, and its name in `WORLDS`.
"""

from game.worlds.desk import DESK
from game.worlds.loom import LOOM
from game.worlds.melody import MELODY
from game.worlds.quest import QUEST
from game.worlds.world import (
    Answer,
    Command,
    Outcome,
    Param,
    Picture,
    Question,
    Sprite,
    State,
    Status,
    World,
)

__all__ = [
    "DESK",
    "LOOM",
    "MELODY",
    "QUEST",
    "WORLDS",
    "Answer",
    "Command",
    "Outcome",
    "Param",
    "Picture",
    "Question",
    "Sprite",
    "State",
    "Status",
    "World",
]

WORLDS: tuple[World, ...] = (QUEST, DESK, LOOM, MELODY)
