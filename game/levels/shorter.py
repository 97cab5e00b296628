"""A search for a shorter solution, for levels whose blocks are plain commands."""

from __future__ import annotations

from typing import Any

from game.levels.level import Level
from game.levels.programs import kinds_of
from game.program import size

__all__ = ["shorter"]

_MOST_STATES = 30_000
"""States looked at before the search gives up: about a fifth of a second."""


def shorter(level: Level) -> tuple[str, ...] | None:
    """The commands of a solution with fewer statements than par; None if none was found.

    Looks only at levels solved by a plain sequence of commands without arguments, breadth first.
    """
    commands = {
        command.name: command.apply
        for command in level.world.commands
        if not command.params and command.name in level.blocks
    }
    if level.cards or not set(kinds_of(level.solution)) <= set(commands):
        return None
    world = level.world
    layer: list[tuple[tuple[Any, ...], tuple[str, ...]]] = [(level.states, ())]
    seen = {tuple(map(world.essence, level.states))}
    for _ in range(min(level.par, size(level.solution)) - 1):
        following = []
        for states, words in layer:
            for name, apply in commands.items():
                outcomes = [apply(state) for state in states]
                if any(fault for _, _, fault in outcomes):
                    continue
                after = tuple(state for state, _, _ in outcomes)
                if all(world.status(state, True).solved for state in after):
                    return (*words, name)
                essence = tuple(map(world.essence, after))
                if essence not in seen:
                    seen.add(essence)
                    following.append((after, (*words, name)))
            if len(seen) > _MOST_STATES:
                return None
        layer = following
    return None
