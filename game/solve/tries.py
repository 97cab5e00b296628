"""Other programs that win a level, found by changing the known ones at random."""

from __future__ import annotations

from dataclasses import replace as changed
from random import Random

from game.levels import judge
from game.levels.level import Level
from game.levels.programs import statements
from game.program import Node, Place, Program, duplicate, insert, move, place_of, remove, set_part
from game.program import replace as put
from game.solve.words import Words, known_programs

__all__ = ["changed_at_random", "winners"]

_LONGEST = 40
"""Statements of a program that is still changed further."""


def winners(level: Level, words: Words, seed: int, count: int, tries: int) -> tuple[Program, ...]:
    """At most `count` different programs that win, the known ones first, after so many tries."""
    chance = Random(f"{level.id} {seed}")
    found = [one for one in dict.fromkeys(known_programs(level)) if judge(level, one).won]
    met = set(found)
    for _ in range(tries):
        if len(found) >= count or not found:
            break
        other = changed_at_random(chance.choice(found), words, chance)
        if other not in met and len(list(statements(other))) <= _LONGEST:
            met.add(other)
            if judge(level, other).won:
                found.append(other)
    return tuple(found[:count])


def changed_at_random(program: Program, words: Words, chance: Random) -> Program:
    """The program after one small change: a block more, less, elsewhere, twice, or another one."""
    change = chance.choice((_more, _less, _swapped, _twice, _other, _number, _unrolled, _pair))
    return change(program, words, chance)


def _any(program: Program, chance: Random) -> Node | None:
    found = list(statements(program))
    return chance.choice(found) if found else None


def _gap(program: Program, chance: Random) -> Place:
    """Any gap between statements."""
    node = _any(program, chance)
    place = place_of(program, node.id) if node is not None else None
    if place is None or node is None:
        return Place(0, 0, 0)
    return changed(place, index=place.index + chance.randint(0, 1))


def _more(program: Program, words: Words, chance: Random) -> Program:
    act = chance.choice(words.acts) if words.acts else None
    return insert(program, _gap(program, chance), (act,)) if act else program


def _pair(program: Program, words: Words, chance: Random) -> Program:
    """Two blocks more at one place: one may undo what the other does."""
    acts = chance.choices(words.acts, k=2) if words.acts else []
    acts = [changed(act, id=0) for act in acts]
    return insert(program, _gap(program, chance), acts) if acts else program


def _less(program: Program, words: Words, chance: Random) -> Program:
    node = _any(program, chance)
    return remove(program, node.id) if node else program


def _swapped(program: Program, words: Words, chance: Random) -> Program:
    node = _any(program, chance)
    return move(program, node.id, _gap(program, chance)) if node else program


def _twice(program: Program, words: Words, chance: Random) -> Program:
    node = _any(program, chance)
    return duplicate(program, node.id) if node else program


def _other(program: Program, words: Words, chance: Random) -> Program:
    node = _any(program, chance)
    if node is None or not words.acts or any(isinstance(part, tuple) for part in node.parts):
        return program
    return put(program, node.id, chance.choice(words.acts))


def _number(program: Program, words: Words, chance: Random) -> Program:
    """A loop goes round once more, or once less."""
    loops = [node for node in statements(program) if node.kind == "repeat"]
    match chance.choice(loops) if loops else None:
        case Node(id=id, parts=(Node(kind="number", parts=(int(count),)) as old, *_)):
            turns = changed(old, parts=(max(0, count + chance.choice((-1, 1))),))
            return set_part(program, id, 0, turns)
    return program


def _unrolled(program: Program, words: Words, chance: Random) -> Program:
    """A loop with the last of its rounds written out below it."""
    loops = [node for node in statements(program) if node.kind == "repeat"]
    match chance.choice(loops) if loops else None:
        case Node(id=id, parts=(Node(kind="number", parts=(int(count),)) as old, tuple(body))):
            here = place_of(program, id)
            if here is None or count < 2:
                return program
            fewer = set_part(program, id, 0, changed(old, parts=(count - 1,)))
            out = [node for node in body if isinstance(node, Node)]
            return insert(fewer, changed(here, index=here.index + 1), out)
    return program
