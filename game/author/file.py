"""A draft as the YAML of a level file, and back: `from_yaml(to_yaml(draft)) == draft`.

The file is the one the game's own levels have (`levels/load.py`), so a finished draft is a level.
The words of the first language stand at the top, with `language:`; those of the others below
`texts:` (`levels/worded.py`). What has not been written yet is left out, and read back as empty. A
`par` is never kept: it follows from the solution.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.author.draft import Draft, Map
from game.author.values import EMPTY, Table, Value, of_plain
from game.author.writer import written
from game.levels import Level, Words, read_level
from game.levels.heads import Head
from game.levels.plain import Plain, read_plain
from game.values import Diagnostic
from game.worlds import WORLDS

__all__ = ["from_yaml", "level_of", "to_yaml"]

_ENGLISH = "en"
_TOP = ("id", "title", "form", "language", "author", "licence", "goal", "story", "cheer")
_LATER = ("hints", "world", "skin", "maps", "blocks", "start", "solution", "texts", "par")
_SETTINGS = {world.kind: world.settings for world in WORLDS}
_FORM, _WORLD = "make", WORLDS[0].kind


def to_yaml(draft: Draft) -> str:
    """The draft as the text of a level file."""
    return written(Table(tuple((key, value) for key, value in _rows(draft))))


def _rows(draft: Draft) -> Iterator[tuple[str, Value]]:
    words = draft.words()
    top = {
        "id": draft.id,
        "title": words.title,
        "form": draft.form,
        "language": draft.language,
        "author": draft.author,
        "licence": draft.licence,
        "goal": words.goal,
        "story": words.story,
        "cheer": words.cheer,
        "world": draft.world,
        "skin": draft.skin,
    }
    yield from ((key, value) for key, value in top.items() if value)
    yield from draft.settings.rows
    if draft.maps:
        yield "maps", tuple(_map(one) for one in draft.maps)
    if draft.blocks:
        yield "blocks", draft.blocks
    for key, text in (("start", draft.start), ("solution", draft.solution)):
        if text:
            yield key, text + "\n"
    if words.hints:
        yield "hints", words.hints
    yield from draft.kept.rows
    if more := tuple((code, _worded(one)) for code, one in draft.texts[1:]):
        yield "texts", Table(more)


def _map(one: Map) -> Value:
    text = one.text + "\n" if one.rows else ""
    return Table((("map", text), *one.own.rows)) if one.own.rows else text


def _worded(words: Words) -> Table:
    rows: tuple[tuple[str, Value], ...] = (
        ("title", words.title),
        ("goal", words.goal),
        ("story", words.story),
        ("cheer", words.cheer),
        ("hints", words.hints),
        ("says", Table(words.says)),
    )
    return Table(tuple((key, value) for key, value in rows if value and value != EMPTY))


# -- reading


def from_yaml(data: str | bytes, file: str = "") -> tuple[Draft | None, tuple[Diagnostic, ...]]:
    """The draft in the text of a level file, finished or not; None, and what is wrong with it."""
    plain, faults = read_plain(data.encode() if isinstance(data, str) else data, file)
    if plain is None or faults:
        return None, faults
    if not isinstance(plain.value, dict) or not _text(plain, "id"):
        return None, (Diagnostic.of("author.no-level", plain.span, file=file),)
    if (world := _text(plain, "world")) and world not in _SETTINGS:
        return None, (Diagnostic.of("author.newer", plain.span, file=file),)
    return _draft(plain), ()


def _draft(plain: Plain) -> Draft:
    entries: dict[str, Plain] = plain.value
    world = _text(plain, "world") or _WORLD
    settings, kept = [], []
    for key, inner in entries.items():
        if key in _SETTINGS[world]:
            settings.append((key, of_plain(inner)))
        elif key not in _TOP and key not in _LATER:
            kept.append((key, of_plain(inner)))
    language = _text(plain, "language") or _ENGLISH
    return Draft(
        id=_text(plain, "id"),
        world=world,
        form=_text(plain, "form") or _FORM,
        skin=_text(plain, "skin"),
        texts=((language, _words(plain)), *_others(entries.get("texts"), language)),
        maps=tuple(_map_of(one) for one in _items(plain, "maps")),
        settings=Table(tuple(settings)),
        blocks=_lines(plain, "blocks"),
        start=_program(plain, "start"),
        solution=_program(plain, "solution"),
        author=_text(plain, "author"),
        licence=_text(plain, "licence"),
        kept=Table(tuple(kept)),
    )


def _get(plain: Plain, key: str) -> Any:
    found = plain.value.get(key) if isinstance(plain.value, dict) else None
    return found.value if found is not None else None


def _text(plain: Plain, key: str) -> str:
    value = _get(plain, key)
    return value if isinstance(value, str) else ""


def _program(plain: Plain, key: str) -> str:
    return _text(plain, key).rstrip("\n")


def _items(plain: Plain, key: str) -> tuple[Plain, ...]:
    value = _get(plain, key)
    return value if isinstance(value, tuple) else ()


def _lines(plain: Plain, key: str) -> tuple[str, ...]:
    return tuple(one.value for one in _items(plain, key) if isinstance(one.value, str))


def _map_of(plain: Plain) -> Map:
    text, own = plain.value, EMPTY
    if isinstance(text, dict):
        rows = (row for row in text.items() if row[0] != "map")
        own = Table(tuple((key, of_plain(inner)) for key, inner in rows))
        text = _text(plain, "map")
    lines = text.rstrip("\n").split("\n") if isinstance(text, str) and text.strip("\n") else []
    return Map(tuple(lines), own)


def _words(plain: Plain) -> Words:
    says = _get(plain, "says")
    told = says.items() if isinstance(says, dict) else ()
    return Words(
        _text(plain, "title"),
        _text(plain, "goal"),
        _text(plain, "story"),
        _text(plain, "cheer"),
        _lines(plain, "hints"),
        tuple((id, one.value) for id, one in told if isinstance(one.value, str)),
    )


def _others(plain: Plain | None, language: str) -> Iterator[tuple[str, Words]]:
    if plain is not None and isinstance(plain.value, dict):
        for code, inner in plain.value.items():
            if code != language:
                yield code, _words(inner)


def level_of(draft: Draft, chapter: str = "") -> tuple[Level | None, tuple[Diagnostic, ...]]:
    """The level a draft is, None while something is wrong with it, and what that is."""
    return read_level(to_yaml(draft).encode("utf-8", "replace"), "", Head(id=chapter))
