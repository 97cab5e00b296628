"""What every scene may look at: the levels, the people, the language, the child who plays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.i18n import Catalogue, Language, languages
from game.progress import MemoryRoom
from game.progress.pair import Pair
from game.progress.state import Player, Settings
from game.pulse import MemoryPulse
from game.scenes.keepers import Keeper, PulseKeeper, WorkRoom
from game.scenes.klass.room import KlassKeeper, NoKlass
from game.ui.theme import Theme

if TYPE_CHECKING:  # a title must not wait for what only a level needs
    from game.levels import Library
    from game.levels.level import Chapter, Level
    from game.people import Message, Myth, PairCard, Person, Remark, Talk, Workshop

__all__ = ["Home", "Keeper", "PulseKeeper", "WorkRoom"]


@dataclass
class Home:
    """The one place scenes read from. Mutable: the language and the child change while playing.

    Levels, people, messages and faces are read when first asked for, so that the title is there
    at once; what is broken in them is left out (`check` tells).
    """

    keeper: Keeper
    root: Path
    new_id: Callable[[], str]
    language: str = "en"
    player_id: str = ""
    voice: bool = False  # whether this machine can read aloud
    pulse: PulseKeeper = field(default_factory=MemoryPulse)
    klass: KlassKeeper = field(default_factory=NoKlass)  # the classes of this computer
    room: WorkRoom = field(default_factory=MemoryRoom)
    at_workshop: bool = False  # whether a workshop is being played
    pair: Pair | None = None  # two who have sat down to play together
    today: Callable[[], date] = lambda: date(2026, 1, 1)  # the shell knows better
    catalogues: dict[str, Catalogue] = field(default_factory=dict)

    @classmethod
    def open(cls, root: Path, keeper: Keeper, new_id: Callable[[], str], language: str) -> Home:
        """A home with everything below `root`."""
        return cls(keeper, root, new_id, keeper.state.settings.language or language)

    @cached_property
    def library(self) -> Library:
        """All chapters; the levels of one are read when they are looked at."""
        from game.levels import open_library

        return open_library(self.root / "levels", self.root)

    @cached_property
    def small_levels(self) -> tuple[Level, ...]:
        """The small levels that untie a mistake."""
        from game.levels import load_small

        return load_small(self.root / "levels", self.root)[0]

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """The role models by id."""
        from game.people import load_people

        return {person.id: person for person in load_people(self.root)[0]}

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """What role models' deeds can be told by."""
        from game.people import load_messages

        return load_messages(self.root)[0]

    @cached_property
    def myths(self) -> tuple[Myth, ...]:
        """What can be guessed about in Myth or fact."""
        from game.people import load_myths

        return load_myths(self.root)[0]

    @cached_property
    def pair_cards(self) -> tuple[PairCard, ...]:
        """What two who play together can talk about."""
        from game.people.pairs import load_pair_cards

        return load_pair_cards(self.root)[0]

    @cached_property
    def talks(self) -> tuple[Talk, ...]:
        """Cards to talk with, for families and classes."""
        from game.people import load_talks

        return load_talks(self.root)[0]

    @cached_property
    def workshops(self) -> tuple[Workshop, ...]:
        """What can be done with guests in an hour."""
        from game.people import load_workshops

        return load_workshops(self.root)[0]

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """Scenes to practise a reply in."""
        from game.people import load_remarks

        return load_remarks(self.root)[0]

    @cached_property
    def portraits(self) -> Mapping[str, Mapping[str, str]]:
        """The recipe of each role model's face."""
        from game.people.portraits import load_portraits

        return load_portraits(self.root)

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """The languages one can choose from."""
        return languages(self.root)

    @property
    def catalogue(self) -> Catalogue:
        """The texts of the language chosen now."""
        if self.language not in self.catalogues:
            self.catalogues[self.language] = Catalogue.load(self.language, self.root)
        return self.catalogues[self.language]

    def say(self, text: str, /, context: str = "", **facts: Any) -> str:
        """A text in the language chosen now."""
        return self.catalogue.say(text, context=context, **facts)

    @property
    def settings(self) -> Settings:
        """How this machine wants the game."""
        return self.keeper.state.settings

    @property
    def theme(self) -> Theme:
        """The look that follows from the settings."""
        wanted = self.settings
        return Theme(contrast=wanted.contrast, large=wanted.large, still=wanted.still)

    @property
    def players(self) -> tuple[Player, ...]:
        """The children of this PC, in the order they were made."""
        return self.keeper.state.players

    @property
    def player(self) -> Player | None:
        """The child who plays now."""
        return next((one for one in self.players if one.id == self.player_id), None)

    @property
    def together(self) -> Pair | None:
        """The pair that plays now: two at the carpet of the child who plays."""
        pair = self.pair
        return pair if pair and self.player and pair.owner.id == self.player.id else None

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in order."""
        return self.library.chapters

    @property
    def level_ids(self) -> tuple[tuple[str, ...], ...]:
        """The ids of the levels, chapter by chapter."""
        return tuple(chapter.ids for chapter in self.chapters)

    @property
    def begun(self) -> int:
        """The index of the chapter at which this child begins."""
        placed = self.player.placed if self.player else ()
        found = [at for at, one in enumerate(self.chapters) if one.id in placed]
        return max(found, default=0)

    @property
    def doors(self) -> frozenset[int]:
        """The chapters at which this child may begin: doors for all, and up to its own."""
        begun = self.begun
        return frozenset(at for at, one in enumerate(self.chapters) if one.door or at <= begun)

    @property
    def won_ids(self) -> frozenset[str]:
        """The ids of the levels this child has won."""
        return self.player.won if self.player else frozenset()

    def chapter_of(self, level: Level) -> Chapter:
        """The chapter a level stands in; the first one for a level that stands in none."""
        found = (chapter for chapter in self.chapters if chapter.id == level.chapter)
        return next(found, self.chapters[0])

    def carpet_seed(self, chapter: Chapter) -> int:
        """What makes a child's carpet of a chapter their own: profile number x 100 + chapter."""
        return (self.player.number if self.player else 1) * 100 + chapter.number

    def carpet_dyes(self, chapter: Chapter) -> int:
        """The dye set of that carpet: the one the child chose, moved on with each chapter."""
        from game.art.carpet import DYES

        at = self.chapters.index(chapter)
        return ((self.player.dyes if self.player else 0) + at) % len(DYES)

    def carpet_name(self, chapter: Chapter) -> str:
        """The name of a file with a picture of that carpet."""
        return f"ilme-{self.player.name if self.player else ''}-{chapter.number}"

    @property
    def thread(self) -> str:
        """The colour of the child's thread."""
        from game.art.carpet import DYES

        return DYES[(self.player.dyes if self.player else 0) % len(DYES)].field

    def won(self, level: Level) -> bool:
        """Whether the child has won a level."""
        result = self.player.result(level.id) if self.player else None
        return bool(result and result.won)

    def done(self, chapter: Chapter) -> int:
        """How many levels of a chapter are won."""
        won = self.won_ids
        return sum(id in won for id in chapter.ids)

    def told(self, level: Level, text: str) -> str:
        """A text of a level in the child's language."""
        return self.say(text, context=level.id) if text else ""

    def fresh_id(self) -> str:
        """A new random id for a player."""
        return self.new_id()
