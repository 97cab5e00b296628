"""The picture of a Quest: a moment between two states as sprites in cells."""

from __future__ import annotations

import math
from collections.abc import Iterator

from game.worlds.quest_map import Actor, Spec
from game.worlds.quest_state import QuestState
from game.worlds.world import Picture, Sprite

__all__ = ["quest_picture"]

_LEAN = 0.22
"""How far, in cells, the robot leans towards what it bumps into."""

_LONGEST = 600
"""The most cells of the trail that are shown."""


def quest_picture(before: QuestState, after: QuestState, t: float, mood: str = "") -> Picture:
    """The moment `t` on the way from one state to the next; `mood` replaces the robot's own."""
    quest = after.map
    shown = after if t >= 1 else before
    hidden = _hidden(after)
    sprites = [
        sprite
        for cell, spec in enumerate(quest.specs)
        for sprite in (_fog(quest.columns, cell) if cell in hidden else _cell(shown, cell, spec))
    ]
    sprites += [
        Sprite("fence", x, y, look, 2) for x, y, look in sorted(quest.edges, key=lambda e: e[1::-1])
    ]
    sprites += _actors(quest.ferries, before, after, t)
    sprites += _actors(quest.animals, before, after, t)
    x, y = _robot(before, after, t)
    look = (after if t > 0 else before).heading.name.lower()
    feeling = mood or ("oops" if after.oops and t > 0.3 else "")
    sprites.append(Sprite("robot", x, y, f"{look} {feeling}".strip(), 3))
    return Picture(quest.columns, quest.rows, quest.skin, tuple(sprites), _trail(before, x, y))


def _point(state: QuestState, cell: int) -> tuple[float, float]:
    y, x = divmod(cell, state.map.columns)
    return float(x), float(y)


def _robot(before: QuestState, after: QuestState, t: float) -> tuple[float, float]:
    x, y = _point(before, before.at)
    if after.oops == 1 and before.at == after.at and before.tick != after.tick:
        dx, dy = after.heading.delta
        lean = _LEAN * math.sin(math.pi * min(max(t, 0.0), 1.0))
        return x + dx * lean, y + dy * lean
    to_x, to_y = _point(after, after.at)
    return x + (to_x - x) * t, y + (to_y - y) * t


def _trail(before: QuestState, x: float, y: float) -> tuple[tuple[float, float], ...]:
    cells: list[tuple[float, float]] = [(x, y)]
    link = before.trail
    while len(cells) < _LONGEST:
        rest, cell = link
        if _point(before, cell) != cells[-1]:
            cells.append(_point(before, cell))
        if rest is None:
            break
        link = rest
    return tuple(reversed(cells))


def _hidden(state: QuestState) -> frozenset[int]:
    quest = state.map
    if quest.fog is None:
        return frozenset()
    seen = set()
    for cell in range(len(quest.specs)):
        if state.visited >> cell & 1:
            cy, cx = divmod(cell, quest.columns)
            for y in range(max(0, cy - quest.fog), min(quest.rows, cy + quest.fog + 1)):
                for x in range(max(0, cx - quest.fog), min(quest.columns, cx + quest.fog + 1)):
                    seen.add(y * quest.columns + x)
    return frozenset(range(len(quest.specs))) - seen


def _fog(columns: int, cell: int) -> Iterator[Sprite]:
    y, x = divmod(cell, columns)
    yield Sprite("fog", x, y, "", 4)


def _cell(state: QuestState, cell: int, spec: Spec) -> Iterator[Sprite]:
    y, x = divmod(cell, state.map.columns)
    if spec.void:
        return
    if spec.floor != "none":
        yield Sprite("tile", x, y, spec.floor or "ab"[(x + y) % 2], 0)
    if spec.wall:
        yield Sprite(spec.look or "wall", x, y, "", 2)
    elif spec.decor:
        yield Sprite(spec.decor, x, y, "", 2)
    else:
        yield from _ground(state, cell, spec, x, y)
        yield from _things(state, cell, spec, x, y)


def _ground(state: QuestState, cell: int, spec: Spec, x: int, y: int) -> Iterator[Sprite]:
    if spec.start is not None:
        yield Sprite("start", x, y, spec.start.name.lower(), 0)
    if spec.spot:
        yield Sprite("spot", x, y, "painted" if state.visited >> cell & 1 else "", 0)
    if spec.stop and not spec.look:
        yield Sprite("stop", x, y, "done" if state.visited >> cell & 1 else "", 0)


def _things(state: QuestState, cell: int, spec: Spec, x: int, y: int) -> Iterator[Sprite]:
    look, things, been = spec.look, state.things, state.visited >> cell & 1
    if spec.goal:
        yield Sprite(look or "flag", x, y, "reached" if been else "goal")
    if spec.wants:
        filled = things.filled >> state.map.place_at[cell] & 1
        drawing = look if look and not spec.goal else ("plate" if filled else "plate_wanted")
        yield Sprite(drawing, x, y, "filled" if filled else "wanted")
        if spec.wants != "any":
            yield Sprite(spec.wants, x, y, "given" if filled else "wish", 2 if filled else 4)
    if spec.door:
        closed = things.doors[state.map.door_at[cell]]
        drawing = look if look and not spec.goal else ("gate" if closed else "gate_open")
        yield Sprite(drawing, x, y, "closed" if closed else "open")
        if isinstance(spec.door, int) and 0 < closed < spec.door:
            yield Sprite("excuse", x, y, str(spec.door - closed), 4)
    if spec.light is not None:
        if look and not spec.goal:
            yield Sprite(look, x, y)
        green = state.map.lamps[cell].is_green(state.tick)
        yield Sprite("lamp_green" if green else "lamp_red", x, y, "green" if green else "red")
    if spec.sign is not None:
        yield Sprite("sign", x, y, str(spec.sign))
    if spec.choice:
        yield Sprite("choice", x, y, state.map.chars[cell], 0)
    plain = not (spec.goal or spec.wants or spec.door or spec.light is not None)
    if look and plain and spec.sign is None:
        yield Sprite(look, x, y, ("done" if been else "stop") if spec.stop else "")
    if spec.items:
        left = things.left[state.map.pile_at[cell]]
        for height, kind in enumerate(spec.items[:left]):
            yield Sprite(kind, x, y - 0.12 * height, "item")


def _actors(
    actors: tuple[Actor, ...], before: QuestState, after: QuestState, t: float
) -> Iterator[Sprite]:
    for actor in actors:
        was, now = actor.cell(before.tick), actor.cell(after.tick)
        if was is None:
            continue
        x, y = _point(before, was)
        if now is not None:
            to_x, to_y = _point(after, now)
            x, y = x + (to_x - x) * t, y + (to_y - y) * t
        elif t >= 1:
            continue
        layer = 1 if actor in after.map.ferries else 2
        yield Sprite(actor.kind, x, y, "moving" if now != was else "", layer)
