"""A level of the game as a draft of one's own: make it yours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.author.draft import Draft
from game.author.edits import said
from game.author.file import from_yaml, to_yaml
from game.author.values import Table
from game.data import data_root
from game.i18n import Catalogue
from game.levels import Level, Words

__all__ = ["opened"]

_GAME = ("message", "person", "par")
"""Keys by which a level is part of the game's own story."""


def opened(level: Level, id: str, catalogues: Mapping[str, Catalogue]) -> Draft | None:
    """The draft of a level of the game, with another id; None where its file cannot be read.

    What its chapter lends it stands in the draft itself. Its words come along in English and in
    the languages of the catalogues, the first of which becomes the draft's own.
    """
    try:
        data = (data_root() / level.file).read_bytes()
    except (OSError, ValueError):
        return None
    draft, _ = from_yaml(data)
    if draft is None:
        return None
    texts = {language: _words(level, catalogue) for language, catalogue in catalogues.items()}
    texts.setdefault("en", _words(level, None))
    first = next(iter(texts))
    says, texts[first] = dict(texts[first].says), replace(texts[first], says=())
    mine = replace(
        draft,
        id=id,
        world=level.world.kind,
        skin=level.skin,
        texts=tuple(texts.items()),
        blocks=level.blocks,
        kept=said(_kept(draft.kept, level), says),
    )
    return from_yaml(to_yaml(mine))[0]  # now its world is known, and with it which are its settings


def _kept(kept: Table, level: Level) -> Table:
    """What the file says, with what only the chapter says."""
    for key in _GAME:
        kept = kept.put(key, None)
    hidden = tuple(
        f"{block.kind}.{slot.name}"
        for block in level.toolbox.blocks
        for slot in block.slots
        if slot.hidden
    )
    kept = kept.put("without", hidden or None)
    kept = kept.put("beads", True if level.beads else None)
    kept = kept.put("forecast", True if level.forecast else None)
    return kept.put("face", level.face if level.face != "blocks" else None)


def _words(level: Level, catalogue: Catalogue | None) -> Words:
    """The words of a level in the language of a catalogue, in English without one."""

    def say(text: str) -> str:
        return catalogue.say(text, level.id) if text and catalogue else text

    return Words(
        say(level.title),
        say(level.goal),
        say(level.story),
        say(level.cheer),
        tuple(map(say, level.hints)),
        tuple((one.id, say(one.says)) for one in level.mistakes),
    )
