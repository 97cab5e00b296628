"""Reading a Quest map from text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from game.values import N_, Diagnostic, Heading, Position, Span
from game.worlds.quest_legend import Settings, read_legend, read_settings, wrong
from game.worlds.quest_map import EDGE, WALL, Actor, Lamp, Pose, QuestMap, Spec
from game.worlds.quest_state import QuestState, Things

__all__ = ["read_quest"]

_WIDEST, _HIGHEST = 40, 30


@dataclass(frozen=True, slots=True)
class _Grid:
    """The characters of a map, with the walls between cells and each cell's place in the text."""

    columns: int
    rows: int
    chars: tuple[str, ...]
    edges: frozenset[tuple[int, int, str]]
    double: bool

    def span(self, cell: int) -> Span:
        y, x = divmod(cell, self.columns)
        line, column = (2 * y + 2, 2 * x + 2) if self.double else (y + 1, x + 1)
        return Span(line, column, line, column + 1)


def read_quest(text: str, values: Mapping[str, Any]) -> QuestState | tuple[Diagnostic, ...]:
    """The first state of a map, or everything that is wrong with it."""
    legend, faults = read_legend(values.get("legend", {}))
    explained = not faults
    settings, found = read_settings(values)
    faults += found
    grid, found = _grid(text.rstrip("\n").split("\n"))
    faults += found
    if grid is None:
        return tuple(faults)
    for cell, char in enumerate(grid.chars):
        if explained and char not in legend:
            faults.append(Diagnostic.of("map.character", grid.span(cell), char=char))
    if faults:
        return tuple(faults)
    specs = tuple(legend[char] for char in grid.chars)
    faults = _check_start(grid, specs) + _check_goal(settings, specs)
    actors: dict[int, tuple[int, ...]] = {}
    for cell, spec in enumerate(specs):
        if spec.animal or spec.ferry:
            walk = _walk(grid, specs, cell, spec)
            if isinstance(walk, Diagnostic):
                faults.append(walk)
            else:
                actors[cell] = walk
    if faults:
        return tuple(faults)
    return _state(grid, specs, settings, actors, str(values.get("skin", "")))


def _grid(lines: list[str]) -> tuple[_Grid | None, list[Diagnostic]]:
    lines = [line.rstrip() for line in lines]
    double = lines[0].startswith("+")
    widest = max(map(len, lines))
    columns, rows = (widest // 2, len(lines) // 2) if double else (widest, len(lines))
    if columns < 1 or rows < 1:
        return None, [Diagnostic.of("map.empty", Span(1, 1, 1, 2))]
    if columns > _WIDEST or rows > _HIGHEST:
        fault = Diagnostic.of("map.too-big", Span(1, 1, 1, 2), columns=_WIDEST, rows=_HIGHEST)
        return None, [fault]
    if not double:
        chars = tuple(char for line in lines for char in line.ljust(columns))
        return _Grid(columns, rows, chars, frozenset(), False), []
    return _double(lines, columns, rows)


def _double(lines: list[str], columns: int, rows: int) -> tuple[_Grid, list[Diagnostic]]:
    chars: list[str] = []
    edges: set[tuple[int, int, str]] = set()
    faults: list[Diagnostic] = []
    for y, line in enumerate(lines):
        for x, char in enumerate(line.ljust(2 * columns + 1)):
            odd = (y % 2, x % 2)
            if odd == (1, 1):
                if y < 2 * rows and x < 2 * columns:
                    chars.append(char)
                continue
            allowed = {(0, 0): "+", (0, 1): "-", (1, 0): "|"}[odd]
            if char == allowed and odd != (0, 0):
                edges.add((x // 2, y // 2, "n" if odd == (0, 1) else "w"))
            elif char not in (allowed, " "):
                span = Span(y + 1, x + 1, y + 1, x + 2)
                faults.append(Diagnostic.of("map.edge", span, char=char, expected=allowed))
    if len(lines) % 2 == 0:
        span = Span(len(lines), 1, len(lines), 2)
        faults.append(Diagnostic.of("map.edge", span, char=lines[-1][:1] or " ", expected="+"))
    return _Grid(columns, rows, tuple(chars), frozenset(edges), True), faults


def _check_start(grid: _Grid, specs: tuple[Spec, ...]) -> list[Diagnostic]:
    starts = [cell for cell, spec in enumerate(specs) if spec.start is not None]
    if not starts:
        return [Diagnostic.of("map.no-start", Span(1, 1, 1, 2))]
    faults = [Diagnostic.of("map.two-starts", grid.span(cell)) for cell in starts[1:]]
    if specs[starts[0]].solid or specs[starts[0]].door:
        faults.append(Diagnostic.of("map.start-closed", grid.span(starts[0])))
    return faults


def _check_goal(settings: Settings, specs: tuple[Spec, ...]) -> list[Diagnostic]:
    if settings.ends == "goal" and not any(spec.goal for spec in specs):
        return [wrong("ends", N_("a goal, G, on every map"))]
    return []


def _walk(
    grid: _Grid, specs: tuple[Spec, ...], cell: int, spec: Spec
) -> tuple[int, ...] | Diagnostic:
    at = Position(cell % grid.columns, cell // grid.columns)
    cells = [cell]
    for letter in spec.moves:
        if letter != "-":
            at = at.towards(Heading("NESW".index(letter)))
        index = at.y * grid.columns + at.x
        inside = 0 <= at.x < grid.columns and 0 <= at.y < grid.rows
        if not inside or specs[index].solid or bool(spec.ferry) != specs[index].void:
            return Diagnostic.of("map.moves", grid.span(cell), moves=spec.moves)
        cells.append(index)
    if cells[-1] != cell:
        return Diagnostic.of("map.moves", grid.span(cell), moves=spec.moves)
    return tuple(cells[:-1] or cells)


def _exits(grid: _Grid, specs: tuple[Spec, ...]) -> tuple[int, ...]:
    exits = []
    for cell in range(len(specs)):
        at = Position(cell % grid.columns, cell // grid.columns)
        for heading in Heading:
            to = at.towards(heading)
            target = to.y * grid.columns + to.x
            far = to if heading in (Heading.EAST, Heading.SOUTH) else at
            edge = (far.x, far.y, "w" if heading in (Heading.EAST, Heading.WEST) else "n")
            if edge in grid.edges:
                exits.append(WALL)
            elif not (0 <= to.x < grid.columns and 0 <= to.y < grid.rows):
                exits.append(EDGE)
            else:
                exits.append(WALL if specs[target].solid else target)
    return tuple(exits)


def _bits(specs: tuple[Spec, ...], wanted: Callable[[Spec], bool]) -> int:
    return sum(1 << cell for cell, spec in enumerate(specs) if wanted(spec))


def _index(rows: tuple[tuple[int, Any], ...]) -> dict[int, int]:
    return {cell: index for index, (cell, _) in enumerate(rows)}


def _state(
    grid: _Grid,
    specs: tuple[Spec, ...],
    settings: Settings,
    walks: Mapping[int, tuple[int, ...]],
    skin: str,
) -> QuestState:
    start, heading = next(
        (cell, spec.start) for cell, spec in enumerate(specs) if spec.start is not None
    )
    quest = _map(grid, specs, settings, walks, start, skin)
    knocks = tuple(1 if isinstance(need, str) else need for _, need in quest.doors)
    things = Things(tuple(len(kinds) for _, kinds in quest.piles), 0, settings.bag, knocks)
    pose = quest.poses[start * 4 + heading]
    return QuestState(quest, pose, settings.tick, things, pose.bit, settings.fuel, 0, (None, start))


def _map(
    grid: _Grid,
    specs: tuple[Spec, ...],
    settings: Settings,
    walks: Mapping[int, tuple[int, ...]],
    start: int,
    skin: str,
) -> QuestMap:
    cells = list(enumerate(specs))
    goals, spots = _bits(specs, lambda spec: spec.goal), _bits(specs, lambda spec: spec.spot)
    animals, ferries = _actors(specs, walks)
    exits = _exits(grid, specs)
    return QuestMap(
        columns=grid.columns,
        rows=grid.rows,
        specs=specs,
        chars=grid.chars,
        exits=exits,
        poses=_poses(exits, specs),
        edges=grid.edges,
        floor=_bits(specs, lambda spec: not spec.solid and not spec.void),
        void=_bits(specs, lambda spec: spec.void),
        goals=goals,
        stops=_bits(specs, lambda spec: spec.stop),
        spots=spots | 1 << start if spots else 0,
        **_things(cells),
        lamps={cell: Lamp(*spec.light) for cell, spec in cells if spec.light is not None},
        signs={cell: spec.sign for cell, spec in cells if spec.sign is not None},
        animals=animals,
        ferries=ferries,
        choices=_choices(grid, specs),
        start=start,
        ends=settings.ends or ("goal" if goals else "anywhere"),
        visit_all=settings.visit_all,
        fog=settings.fog,
        endless=settings.endless,
        skin=skin,
    )


def _things(cells: list[tuple[int, Spec]]) -> dict[str, Any]:
    """What lies and stands on the map, each with the index of its cell."""
    piles = tuple((cell, spec.items) for cell, spec in cells if spec.items)
    places = tuple((cell, spec.wants) for cell, spec in cells if spec.wants)
    doors = tuple((cell, spec.door) for cell, spec in cells if spec.door)
    return {
        "piles": piles,
        "pile_at": _index(piles),
        "places": places,
        "place_at": _index(places),
        "doors": doors,
        "door_at": _index(doors),
    }


def _poses(exits: tuple[int, ...], specs: tuple[Spec, ...]) -> tuple[Pose, ...]:
    """Every way to stand on the map, linked to those that a free step and turns lead to."""
    moving = any(spec.animal or spec.ferry for spec in specs)
    wary = [moving or spec.void or spec.door or spec.goal or spec.light for spec in specs]
    poses = tuple(Pose(at, way, 1 << at) for at in range(len(specs)) for way in Heading)
    for pose, target in zip(poses, exits, strict=True):
        way = pose.heading
        if target >= 0 and not wary[target]:
            pose.ahead = poses[target * 4 + way]
        here = poses[pose.at * 4 : pose.at * 4 + 4]
        pose.left, pose.back, pose.right = here[way - 1], here[way - 2], here[way - 3]
    return poses


def _actors(
    specs: tuple[Spec, ...], walks: Mapping[int, tuple[int, ...]]
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """The animals and the ferries."""
    cells = list(enumerate(specs))
    return (
        tuple(Actor(spec.animal, walks[cell], spec.until) for cell, spec in cells if spec.animal),
        tuple(Actor(spec.ferry, walks[cell]) for cell, spec in cells if spec.ferry),
    )


def _choices(grid: _Grid, specs: tuple[Spec, ...]) -> tuple[tuple[str, int, int], ...]:
    return tuple(
        (grid.chars[cell], cell % grid.columns, cell // grid.columns)
        for cell, spec in enumerate(specs)
        if spec.choice
    )
