"""The texts of a level in several languages, for levels that bring their translations along.

The game's own levels are English and are translated by the catalogues; a level somebody made says
in which `language` it is written, and its file may hold the same texts in others:

    language: az
    texts:
      ru:
        title: К чаю
        goal: Дойди до чая.
        story: ...
        cheer: ...
        hints: [..., ..., ..., ...]
        says: {too-far: ...}         # what Düyün says after a mistake, by its id

Each of them may be missing: what is not translated is shown as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from game.levels.fields import Fields
from game.levels.level import Level, Mistake, Words
from game.values import N_

__all__ = ["read_language", "read_texts", "worded"]

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_MOST = 12
_CODE = N_("the short name of a language, such as az")


def read_language(fields: Fields) -> str:
    """The language a file is written in; "" where it does not say."""
    plain = fields.get("language")
    text = fields.line_of("language", plain, 20) if plain else ""
    if plain and text and not _LANGUAGE.fullmatch(text):
        fields.wrong("language", plain, _CODE)
    return text


def read_texts(
    fields: Fields, language: str, mistakes: Iterable[Mistake]
) -> tuple[tuple[str, Words], ...]:
    """The texts in other languages than the file's own."""
    plain = fields.get("texts")
    if plain is None:
        return ()
    if not isinstance(plain.value, dict) or len(plain.value) > _MOST:
        fields.wrong("texts", plain, N_("languages with their texts"))
        return ()
    known = frozenset(mistake.id for mistake in mistakes)
    found = []
    for code, inner in plain.value.items():
        if not _LANGUAGE.fullmatch(code) or code == language:
            fields.wrong("texts", inner, N_("another language, such as ru"))
            continue
        row = fields.of(inner)
        found.append((code, _words(row, known)))
        row.unknown()
    return tuple(found)


def _words(row: Fields, known: frozenset[str]) -> Words:
    says = row.get("says")
    told: list[tuple[str, str]] = []
    if says is not None and not isinstance(says.value, dict):
        row.wrong("says", says, N_("names with texts"))
    elif says is not None:
        inner = row.of(says)
        told = [(id, inner.line(id, longest=140)) for id in says.value if id in known]
        inner.unknown(*known)
    return Words(
        row.line("title", longest=60),
        row.line("goal"),
        row.line("story"),
        row.line("cheer"),
        row.lines("hints"),
        tuple(told),
    )


def worded(level: Level, language: str) -> Level:
    """The level as it is told in a language, as far as it brings the words along."""
    words = dict(level.texts).get(language)
    if words is None or language == level.language:
        return level
    says = dict(words.says)
    hints = words.hints if len(words.hints) == len(level.hints) else level.hints
    return replace(
        level,
        title=words.title or level.title,
        goal=words.goal or level.goal,
        story=words.story or level.story,
        cheer=words.cheer or level.cheer,
        hints=hints,
        mistakes=tuple(replace(one, says=says.get(one.id, one.says)) for one in level.mistakes),
    )
