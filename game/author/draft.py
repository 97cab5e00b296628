"""What a level is while somebody makes it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from game.author.values import EMPTY, Table, Value, thawed
from game.levels import Words

__all__ = ["Draft", "Map", "NO_WORDS"]

NO_WORDS = Words()


@dataclass(frozen=True, slots=True)
class Map:
    """A map as it is written: its lines, and settings of its own (legend, given, tick, ...).

    In Quest a line is a row of cells, in Loom a row of knots (or one line: a size, a rule), in
    Melody a voice, in Desk a paper.
    """

    rows: tuple[str, ...]
    own: Table = EMPTY

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.rows)


@dataclass(frozen=True, slots=True)
class Draft:
    """A level that is being made; every edit gives a new one, so undo is a list of drafts.

    `texts` are its words by language, the first language is the one it is made in. Programs are
    Python, without a line end behind the last line; they may be unfinished. `settings` are those of
    the world (legend, boxes, answers, ...), `kept` is everything else a level file can say:
    cards, choices, given, mistakes, twins, ...
    """

    id: str
    world: str = "quest"
    form: str = "make"
    skin: str = ""
    texts: tuple[tuple[str, Words], ...] = (("en", NO_WORDS),)
    maps: tuple[Map, ...] = ()
    settings: Table = EMPTY
    blocks: tuple[str, ...] = ()
    start: str = ""
    solution: str = ""
    author: str = ""
    licence: str = ""
    kept: Table = field(default=EMPTY)

    @property
    def language(self) -> str:
        """The language the level is made in."""
        return self.texts[0][0]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it has words in, the first one is that it is made in."""
        return tuple(language for language, _ in self.texts)

    def words(self, language: str = "") -> Words:
        """The words in a language, without one those of the language it is made in."""
        return dict(self.texts).get(language or self.language, NO_WORDS)

    def with_words(self, language: str, words: Words) -> Draft:
        """With the words of a language, which is added at the end if it is new."""
        texts = dict(self.texts)
        texts[language] = words
        return replace(self, texts=tuple(texts.items()))

    def get(self, key: str) -> Value | None:
        """A setting of the world, or anything else the file says."""
        found: Value | None = self.settings.get(key)
        return self.kept.get(key) if found is None else found

    def map_settings(self, index: int) -> dict[str, Any]:
        """The settings a world loads a map with: those of the level, and the map's own."""
        shared, own = thawed(self.settings), thawed(self.maps[index].own)
        both = {**shared, **own, "skin": self.skin}
        both.pop("given", None)
        both.pop("output", None)
        if isinstance(shared.get("legend"), dict) and isinstance(own.get("legend"), dict):
            both["legend"] = {**shared["legend"], **own["legend"]}
        return both
