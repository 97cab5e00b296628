"""Changes of a draft that every world has: each takes a draft and gives a new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from game.author.draft import Draft, Map
from game.author.values import EMPTY, Table, frozen, thawed
from game.levels import FORMS, Words
from game.levels.programs import Palette
from game.program import Program
from game.progress import clean_text
from game.source import parse, show
from game.worlds import WORLDS

__all__ = [
    "LENGTHS",
    "MOST_HINTS",
    "MOST_MAPS",
    "add_language",
    "add_map",
    "copy_map",
    "move_block",
    "move_map",
    "palette_of",
    "program_of",
    "put",
    "remove_language",
    "remove_map",
    "said",
    "set_blocks",
    "set_form",
    "set_hint",
    "set_map",
    "set_program",
    "set_says",
    "set_skin",
    "set_text",
    "sign",
    "toggle_block",
]

MOST_MAPS, MOST_HINTS = 8, 4

LENGTHS = {
    "title": 60,
    "goal": 160,
    "story": 160,
    "cheer": 160,
    "hint": 160,
    "says": 140,
    "answer": 40,
}
"""The most letters of each text."""


# -- words


def set_text(draft: Draft, key: str, text: str, language: str = "") -> Draft:
    """With a title, goal, story or cheer, in the language the draft is made in or another one."""
    language = language or draft.language
    fresh: dict[str, Any] = {key: _line(text, key)}
    words = replace(draft.words(language), **fresh)
    return draft.with_words(language, words)


def set_hint(draft: Draft, number: int, text: str, language: str = "") -> Draft:
    """With the hint of a number from 0 to 3; empty hints at the end are no hints."""
    language = language or draft.language
    words = draft.words(language)
    hints = [*words.hints, *[""] * MOST_HINTS][:MOST_HINTS]
    hints[number] = _line(text, "hint")
    while hints and not hints[-1]:
        hints.pop()
    return draft.with_words(language, replace(words, hints=tuple(hints)))


def set_says(draft: Draft, mistake: str, text: str, language: str) -> Draft:
    """With what Düyün says after a mistake, in the draft's own language or another one."""
    if language == draft.language:
        return replace(draft, kept=said(draft.kept, {mistake: _line(text, "says")}))
    words = draft.words(language)
    says = {**dict(words.says), mistake: _line(text, "says")}
    return draft.with_words(language, replace(words, says=tuple(says.items())))


def add_language(draft: Draft, language: str) -> Draft:
    """With a language more, without words yet."""
    return draft if language in draft.languages else draft.with_words(language, Words())


def remove_language(draft: Draft, language: str) -> Draft:
    """Without the words of a language; the last one stays, and the next becomes the draft's own."""
    texts = tuple(row for row in draft.texts if row[0] != language)
    if not texts:
        return draft
    (first, words), *others = texts
    kept = said(draft.kept, dict(words.says))  # what is its own stands beside the mistakes
    return replace(draft, texts=((first, replace(words, says=())), *others), kept=kept)


def said(kept: Table, says: Mapping[str, str]) -> Table:
    """The rest of a draft with what Düyün says after each mistake in the draft's own language."""
    rows = kept.get("mistakes")
    if not isinstance(rows, tuple):
        return kept
    told = tuple(
        row.put("says", says.get(str(row.get("id")), row.get("says")))
        if isinstance(row, Table)
        else row
        for row in rows
    )
    return kept.put("mistakes", told)


def sign(draft: Draft, author: str, licence: str = "") -> Draft:
    """With who made it, and what may be done with it."""
    return replace(
        draft, author=clean_text(author, 60), licence=clean_text(licence, 60) or draft.licence
    )


def _line(text: str, key: str) -> str:
    """A text on one line that can be stored, with the blanks of somebody who still writes."""
    kept = "".join(char for char in text if char.isprintable() and not "\ud800" <= char <= "\udfff")
    return kept[: LENGTHS[key]]


# -- maps


def set_map(draft: Draft, index: int, rows: Iterable[str], **own: Any) -> Draft:
    """With other lines on a map; settings of its own may be given, None takes one out."""
    one = draft.maps[index]
    table = one.own
    for key, value in own.items():
        table = table.put(key, None if value is None else frozen(value))
    return _with_map(draft, index, Map(tuple(rows), table))


def _with_map(draft: Draft, index: int, one: Map) -> Draft:
    maps = (*draft.maps[:index], one, *draft.maps[index + 1 :])
    return replace(draft, maps=maps)


def add_map(draft: Draft, one: Map) -> Draft:
    """With a map more at the end, unless there are as many as can be."""
    return replace(draft, maps=(*draft.maps, one)) if len(draft.maps) < MOST_MAPS else draft


def copy_map(draft: Draft, index: int) -> Draft:
    """With a map once more, behind itself: the beginning of a variant."""
    if len(draft.maps) >= MOST_MAPS:
        return draft
    at = index + 1
    return replace(draft, maps=(*draft.maps[:at], draft.maps[index], *draft.maps[at:]))


def remove_map(draft: Draft, index: int) -> Draft:
    """Without a map; the last one stays."""
    if len(draft.maps) < 2:
        return draft
    return replace(draft, maps=(*draft.maps[:index], *draft.maps[index + 1 :]))


def move_map(draft: Draft, index: int, to: int) -> Draft:
    """With a map elsewhere among the others."""
    maps = list(draft.maps)
    maps.insert(to, maps.pop(index))
    return replace(draft, maps=tuple(maps))


# -- blocks and programs


def palette_of(draft: Draft) -> Palette:
    """Everything the draft's world knows on its maps: from this the blocks are chosen."""
    world = next(world for world in WORLDS if world.kind == draft.world)
    states, names = [], set(_given(draft))
    for one in draft.maps:
        names |= set(one.own.get("given", EMPTY))
        settings = {key: value for key, value in _settings(draft, one).items() if key != "given"}
        state = world.load(one.text, settings)
        if type(state) is not tuple:
            states.append(state)
    fit = getattr(world, "fitted", None)
    if fit is not None and states:
        world = fit(tuple(states), frozenset(names))
    return Palette.of(world, frozenset(names))


def _given(draft: Draft) -> Iterable[str]:
    given = draft.kept.get("given", EMPTY)
    return given if hasattr(given, "rows") else ()


def _settings(draft: Draft, one: Map) -> dict[str, Any]:
    shared, own = thawed(draft.settings), thawed(one.own)
    both = {**shared, **own}
    if isinstance(shared.get("legend"), dict) and isinstance(own.get("legend"), dict):
        both["legend"] = {**shared["legend"], **own["legend"]}
    return both


def toggle_block(draft: Draft, kind: str) -> Draft:
    """With a block offered that was not, or the other way round."""
    if kind in draft.blocks:
        return replace(draft, blocks=tuple(one for one in draft.blocks if one != kind))
    return replace(draft, blocks=(*draft.blocks, kind))


def move_block(draft: Draft, kind: str, to: int) -> Draft:
    """With a block elsewhere in the palette."""
    blocks = [one for one in draft.blocks if one != kind]
    blocks.insert(to, kind)
    return replace(draft, blocks=tuple(blocks))


def set_blocks(draft: Draft, kinds: Iterable[str]) -> Draft:
    """With these blocks offered, in this order."""
    return replace(draft, blocks=tuple(dict.fromkeys(kinds)))


def program_of(draft: Draft, key: str = "solution") -> Program:
    """The program behind `start` or `solution`, as far as it can be read."""
    return parse(getattr(draft, key), palette_of(draft).toolbox).program


def set_program(draft: Draft, key: str, program: Program | str) -> Draft:
    """With a program of blocks, or its Python, behind `start` or `solution`."""
    text = program if isinstance(program, str) else show(program, palette_of(draft).toolbox).text
    kept = "".join(c for c in text if c == "\n" or c == "\t" or c.isprintable())
    fresh: dict[str, Any] = {key: kept.rstrip("\n")}
    return replace(draft, **fresh)


# -- the rest


def set_form(draft: Draft, form: str) -> Draft:
    """With another form: predict, modify, parsons, make, fix, general, challenge or create."""
    return replace(draft, form=form) if form in FORMS else draft


def set_skin(draft: Draft, skin: str) -> Draft:
    """With another look of its world."""
    return replace(draft, skin=skin)


def put(draft: Draft, key: str, value: Any) -> Draft:
    """With a setting of the world (boxes, ends, fog), or anything else a file says; None: without.

    Cards are `put(draft, "cards", {"repeat": 1})`, given names `put(draft, "given", {"a": 3})`.
    """
    world = next(world for world in WORLDS if world.kind == draft.world)
    plain = None if value is None else frozen(value)
    if key in world.settings:
        return replace(draft, settings=draft.settings.put(key, plain))
    return replace(draft, kept=draft.kept.put(key, plain))
