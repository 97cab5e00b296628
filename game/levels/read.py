"""Builds a level from the keys of its file."""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass
from typing import Any

from game.levels.choices import Cells, read_choice, read_choices
from game.levels.drafts import read_draft
from game.levels.extras import OPENS, read_bug
from game.levels.fields import Fields
from game.levels.given import aimed, names_set, read_calls, read_given, read_output
from game.levels.heads import FACES, Head
from game.levels.level import FORMS, Level, Mistake
from game.levels.plain import Plain, inside, spot_of, strip
from game.levels.programs import Palette, kinds_of, read_program, read_without
from game.levels.worded import read_language, read_texts
from game.program import Program, size
from game.values import N_, Diagnostic
from game.worlds import WORLDS, World

__all__ = ["read_level_fields"]

_MOST_MAPS = 8
_WORLD_NAMES = tuple(world.kind for world in WORLDS)


@dataclass(frozen=True, slots=True)
class _Programs:
    start: Program
    solution: Program
    mistakes: tuple[Mistake, ...]
    twins: tuple[Program, ...]
    known: tuple[Program, ...]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the maps of a level give: a world that fits them, and what programs know in it."""

    world: World
    states: tuple[Any, ...]
    given: tuple[tuple[tuple[str, Any], ...], ...]
    cells: Cells
    palette: Palette
    whole: bool  # whether every map could be read


def read_level_fields(fields: Fields, head: Head, number: int) -> Level | None:
    """The level, or None when something is wrong (noted in the fields)."""
    before = len(fields.faults)
    form = fields.choice("form", FORMS)
    looks = _looks(fields, head, form)
    ground = _ground(fields, head, looks["skin"])
    free = fields.choice("output", ("solution", "free"), "solution") == "free"
    programs = _programs(fields, ground.palette, form, ground.cells)
    if not ground.whole:
        _forget_echoes(fields)
    language = read_language(fields)
    level = Level(
        id=fields.id(),
        chapter=head.id,
        number=number,
        form=form,
        world=ground.world,
        states=ground.states,
        solution=programs.solution,
        par=fields.number("par", 1, 200) or size(programs.solution),
        start=programs.start,
        cards=_cards(fields, ground.palette, form, programs.solution),
        choices=read_choices(fields, ground.cells, form),
        mistakes=programs.mistakes,
        twins=programs.twins,
        known=programs.known,
        file=fields.file,
        given=ground.given,
        output=read_output(fields, fields.items("maps")),
        calls=read_calls(fields),
        language=language,
        texts=read_texts(fields, language, programs.mistakes),
        **_offered(fields, head, ground.palette, programs),
        **looks,
        **_plain_fields(fields),
    )
    fields.unknown(*ground.world.settings)
    return aimed(level, free) if len(fields.faults) == before else None


def _ground(fields: Fields, head: Head, skin: str) -> _Ground:
    world = _world(fields, head)
    states, maps = _states(fields, world, skin), fields.items("maps")
    given = read_given(fields, maps)
    names = frozenset(name for rows in given for name, _ in rows)
    world = _fitted(world, states, names | names_set(fields.plain))
    cells = {name: (x, y) for name, x, y in world.choices(states[0])} if states else {}
    whole = len(states) == len(maps)
    return _Ground(world, states, given, cells, Palette.of(world, names), whole)


def _offered(fields: Fields, head: Head, palette: Palette, programs: _Programs) -> dict[str, Any]:
    """The blocks of the palette, in order, and the toolbox that allows them."""
    blocks = _blocks(fields, palette, head, programs)
    allowed = palette.allow(blocks, programs.solution, programs.start)
    hidden = read_without(fields, head.without, palette)
    return {"blocks": blocks, "toolbox": allowed.without(hidden)}


def _looks(fields: Fields, head: Head, form: str) -> dict[str, Any]:
    """How the level looks at first; what it leaves open, its chapter says."""
    face = fields.choice("face", FACES, head.face or FACES[0])
    return {
        "skin": fields.name("skin") or head.skin,
        "face": face,
        "beads": fields.truth("beads", head.beads and face == FACES[0]),
        "forecast": fields.truth("forecast", head.number in (1, 2, 3) and form != "create"),
    }


def _forget_echoes(fields: Fields) -> None:
    """Take back the names that are unknown only because a map is at fault."""
    echo = "check.unknown-name"
    fields.faults[:] = [fault for fault in fields.faults if not fault.code.startswith(echo)]


def _fitted(world: World, states: tuple[Any, ...], taken: frozenset[str]) -> World:
    """The world with what its maps bring along, such as the names of boxes."""
    fit = getattr(world, "fitted", None)
    return fit(states, taken) if fit else world


def _plain_fields(fields: Fields) -> dict[str, Any]:
    """The fields that stand in the file as they are."""
    return {
        "leaves": fields.lines("leaves"),
        "title": fields.line("title", True, 60),
        "goal": fields.line("goal", True),
        "story": fields.line("story"),
        "cheer": fields.line("cheer"),
        "author": fields.line("author", longest=60),
        "licence": fields.line("licence", longest=60),
        "hints": fields.lines("hints"),
        "message": fields.name("message"),
        "person": fields.name("person"),
        "healthy": fields.truth("healthy"),
        "plan": fields.truth("plan"),
        "speed": fields.number("speed", 1),
        "edits": fields.number("edits", 1, 9),
        "comments": fields.number("comments", 1, 9) or 0,
        "voices": fields.number("voices", 1, 4) or 0,
        "differs": fields.truth("differs"),
        "draft": read_draft(fields),
        "bug": read_bug(fields),
        "opens": fields.choice("opens", OPENS, OPENS[0]),
    }


def _world(fields: Fields, head: Head) -> World:
    name = fields.choice("world", _WORLD_NAMES, head.world or _WORLD_NAMES[0])
    return next((world for world in WORLDS if world.kind == name), WORLDS[0])


def _states(fields: Fields, world: World, skin: str) -> tuple[Any, ...]:
    shared = {key: value for key, value in fields.plain.value.items() if key in world.settings}
    if fields.get("maps", True) is None:
        return ()
    maps = fields.items("maps")
    if not 1 <= len(maps) <= _MOST_MAPS and isinstance(fields.plain.value["maps"].value, tuple):
        fields.wrong("maps", fields.plain.value["maps"], N_("1 to 8 maps"))
    states = [_state(fields, world, plain, shared, skin) for plain in maps[:_MOST_MAPS]]
    return tuple(state for state in states if state is not None)


def _state(fields: Fields, world: World, plain: Plain, shared: dict[str, Plain], skin: str) -> Any:
    text, own = plain, Plain({}, plain.span)
    if isinstance(plain.value, dict):
        inner = fields.of(plain)
        found = inner.get("map", True)
        inner.unknown(*world.settings, "given", "output")
        if found is None:
            return None
        text, own = found, plain
    if not isinstance(text.value, str) or not text.value.strip():
        fields.wrong("map", text, N_("a map drawn as text, behind | on its own lines"))
        return None
    mine = {key: value for key, value in own.value.items() if key in world.settings}
    settings = {key: strip(value) for key, value in {**shared, **mine}.items()}
    for name in ("legend",):
        both = [strip(part[name]) for part in (shared, mine) if name in part]
        if len(both) == 2 and all(isinstance(part, dict) for part in both):
            settings[name] = {**both[0], **both[1]}
    state = world.load(text.value, {**settings, "skin": skin})
    if type(state) is not tuple:  # a state may be a named one
        return state
    for fault in state:
        _note(fields, fault, text, own)
    return None


def _note(fields: Fields, fault: Diagnostic, text: Plain, own: Plain) -> None:
    """Note what a world found, at its place in the file; each only once."""
    facts = dict(fault.facts)
    path = facts.pop("path", None)
    if path is None:
        span = inside(text, fault.span)
    else:
        top = str(path).split("/")[0]
        span = spot_of(own if top in own.value else fields.plain, str(path))
    located = Diagnostic(fault.code, span, None, fields.file, tuple(sorted(facts.items())))
    if located not in fields.faults:
        fields.faults.append(located)


def _programs(fields: Fields, palette: Palette, form: str, cells: Cells) -> _Programs:
    def program(owner: Fields, key: str, needed: bool = False) -> Program:
        plain = owner.get(key, needed)
        return read_program(plain, key, owner, palette) if plain else Program()

    given = form in ("predict", "modify", "fix") and not fields.has("draft")
    start = program(fields, "start", given)
    solution = program(fields, "solution", form != "predict" and not fields.has("healthy"))
    if not fields.has("solution") and (form == "predict" or fields.has("healthy")):
        solution = start
    mistakes: list[Mistake] = []
    for row in fields.rows("mistakes"):
        id, says = row.id(), row.line("says", True, 140)
        if id and any(id == mistake.id for mistake in mistakes):
            row.fault("level.twice", row.plain.span, key=id)
        if form == "predict":
            choice = row.get("choice", True)
            answer = read_choice(row, choice, cells) if choice else None
            mistakes.append(Mistake(id, Program(), says, answer))
        elif row.has("draft"):
            mistakes.append(Mistake(id, Program(), says, draft=read_draft(row)))
        else:
            mistakes.append(Mistake(id, program(row, "program", True), says))
        row.unknown()
    twins = tuple(read_program(item, "twins", fields, palette) for item in fields.items("twins"))
    known = tuple(read_program(item, "known", fields, palette) for item in fields.items("known"))
    return _Programs(start, solution, tuple(mistakes), twins, known)


def _blocks(fields: Fields, palette: Palette, head: Head, programs: _Programs) -> tuple[str, ...]:
    named = [_kind(fields, "blocks", item, palette) for item in fields.items("blocks")]
    if not fields.has("blocks"):
        wrong = [mistake.program for mistake in programs.mistakes]
        for program in (programs.solution, programs.start, *wrong):
            named += kinds_of(program)
    return tuple(dict.fromkeys(kind for kind in (*head.blocks, *named) if kind))


def _kind(fields: Fields, key: str, plain: Plain, palette: Palette) -> str:
    kind = fields.line_of(key, plain, 40)
    if kind and kind not in palette.kinds:
        near = difflib.get_close_matches(kind, palette.kinds, 1)
        if near:
            fields.fault("level.block-near", plain.span, kind=kind, near=near[0])
        else:
            fields.fault("level.block", plain.span, kind=kind)
        return ""
    return kind


def _cards(
    fields: Fields, palette: Palette, form: str, solution: Program
) -> tuple[tuple[str, int], ...]:
    cards = fields.counts("cards")
    for kind, _ in cards:
        _kind(fields, "cards", Plain(kind, spot_of(fields.plain, f"cards/{kind}")), palette)
    if form == "parsons" and not fields.has("cards"):
        return tuple(Counter(kinds_of(solution, every=True)).items())
    return cards
