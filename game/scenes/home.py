"""What every scene may look at: the levels, the people, the language, the child who plays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from game.art.carpet import DYES, carpet
from game.i18n import Catalogue
from game.levels import Library, load_library
from game.levels.level import Chapter, Level
from game.people import Message, Person, load_messages, load_people
from game.people.portraits import load_portraits
from game.program import Program
from game.progress import State
from game.progress.state import Event, History, Player, Settings
from game.ui.theme import Theme
from game.values import Diagnostic

__all__ = ["Home", "Keeper"]


class Keeper(Protocol):
    """What the game needs of whoever keeps its progress (a database, or memory in tests)."""

    @property
    def state(self) -> State: ...

    def keep(self, event: Event) -> None: ...

    def history(self, player: str, level: str, start: Program | None = None) -> History: ...

    def edit(
        self, player: str, level: str, program: Program | None = None, at: int | None = None
    ) -> None: ...

    def notices(self) -> tuple[Diagnostic, ...]: ...


@dataclass
class Home:
    """The one place scenes read from. Mutable: the language and the child change while playing."""

    library: Library
    people: Mapping[str, Person]
    messages: tuple[Message, ...]
    keeper: Keeper
    root: Path
    portraits: Mapping[str, Mapping[str, str]]
    new_id: Callable[[], str]
    language: str = "en"
    player_id: str = ""
    voice: bool = False  # whether this machine can read aloud
    catalogues: dict[str, Catalogue] = field(default_factory=dict)

    @classmethod
    def open(cls, root: Path, keeper: Keeper, new_id: Callable[[], str], language: str) -> Home:
        """A home with everything below `root`; what is broken there is left out (`check` tells)."""
        people, _ = load_people(root)
        messages, _ = load_messages(root)
        chosen = keeper.state.settings.language or language
        return cls(
            load_library(root / "levels", root),
            {person.id: person for person in people},
            messages,
            keeper,
            root,
            load_portraits(root),
            new_id,
            chosen,
        )

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
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in order."""
        return self.library.chapters

    def chapter_of(self, level: Level) -> Chapter:
        """The chapter a level stands in."""
        return next(chapter for chapter in self.chapters if chapter.id == level.chapter)

    def carpet_seed(self, chapter: Chapter) -> int:
        """What makes a child's carpet of a chapter their own: profile number x 100 + chapter."""
        return (self.player.number if self.player else 1) * 100 + chapter.number

    def carpet_dyes(self, chapter: Chapter) -> int:
        """The dye set of that carpet: the one the child chose, moved on with each chapter."""
        at = self.chapters.index(chapter)
        return ((self.player.dyes if self.player else 0) + at) % len(DYES)

    def carpet(self, chapter: Chapter, width: int, height: int) -> tuple[tuple[str, ...], ...]:
        """The cells of that carpet, top row first."""
        seed, dyes = self.carpet_seed(chapter), self.carpet_dyes(chapter)
        return carpet(seed, dyes, width, height)

    @property
    def thread(self) -> str:
        """The colour of the child's thread."""
        return DYES[(self.player.dyes if self.player else 0) % len(DYES)].field

    def won(self, level: Level) -> bool:
        """Whether the child has won a level."""
        result = self.player.result(level.id) if self.player else None
        return bool(result and result.won)

    def done(self, chapter: Chapter) -> int:
        """How many levels of a chapter are won."""
        return sum(self.won(level) for level in chapter.levels)

    def told(self, level: Level, text: str) -> str:
        """A text of a level in the child's language."""
        return self.say(text, context=level.id) if text else ""

    def fresh_id(self) -> str:
        """A new random id for a player."""
        return self.new_id()
