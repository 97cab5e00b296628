"""Going into the workshop's room with the whole game, and coming back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.levels import Library
from game.levels.level import Chapter
from game.people import Workshop
from game.progress.pair import Pair
from game.progress.state import Event as Fact
from game.scenes.home import Home, Keeper
from game.scenes.klass.room import KlassKeeper, NoKlass

__all__ = ["Visit", "begin", "chapter_of"]


@dataclass(frozen=True, slots=True)
class Visit:
    """What the game was before; `end` makes it so again."""

    keeper: Keeper
    library: Library
    player_id: str
    pair: Pair | None
    klass: KlassKeeper
    language: str

    def end(self, home: Home) -> None:
        """Come back to the children of this PC."""
        home.keeper, home.player_id, home.pair = self.keeper, self.player_id, self.pair
        home.klass, home.at_workshop = self.klass, False
        home.language = self.language
        _use(home, self.library)


def begin(home: Home, workshop: Workshop, ids: Iterable[str]) -> Visit:
    """Play these levels of a workshop, in its order, in its room."""
    visit = Visit(home.keeper, home.library, home.player_id, home.pair, home.klass, home.language)
    chapter, room = chapter_of(home, workshop, ids), home.room.open()
    for name, value in home.settings.unlike(room.state.settings):
        if name != "pulse":
            room.keep(Fact.of("setting", name=name, value=value))
    home.keeper, home.player_id, home.pair = room, "", None
    home.klass, home.at_workshop = NoKlass(), True
    _use(home, Library((chapter,)))
    return visit


def chapter_of(home: Home, workshop: Workshop, ids: Iterable[str]) -> Chapter:
    """A workshop as one chapter: its knots make one carpet."""
    chosen = set(ids)
    found = [home.library.level(id) for id in workshop.levels if id in chosen]
    levels = [level for level in found if level]
    own = home.chapter_of(levels[0]) if levels else home.chapters[0]
    numbered = tuple(
        replace(level, chapter=workshop.id, number=number) for number, level in enumerate(levels, 1)
    )
    return replace(
        own,
        id=workshop.id,
        number=1,
        title=workshop.title,
        story=workshop.aim,
        lead=workshop.person,
        guests=(),
        levels=numbered,
        bonus=(),
        end_message="",
        family="",
        icon=workshop.icon,
        door=True,
    )


def _use(home: Home, library: Library) -> None:
    """Let every screen see other levels."""
    home.__dict__["library"] = library
