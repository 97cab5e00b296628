"""The values."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from game.program import Draft, Program
from game.progress.local import Local
from game.progress.member import Member
from game.progress.shelf import PACKED, Shelf
from game.progress.teaching import Teaching

__all__ = ["Cloth", "Event", "History", "Player", "Result", "Settings", "State"]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: a `kind`, the player's id ("" for the machine), plain JSON facts."""

    kind: str
    player: str = ""
    facts: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def of(cls, kind: str, player: str = "", **facts: Any) -> Event:
        return cls(kind, player, tuple(sorted(facts.items())))


@dataclass(frozen=True, slots=True)
class Result:
    """The best of one level: stars 0 to 3 (0: tried), fewest statements, attempts.

    `size` and `program` are those of the best win; before the first win None and "".
    """

    stars: int = 0
    size: int | None = None
    attempts: int = 0
    won: bool = False
    program: str = ""


@dataclass(frozen=True, slots=True)
class Cloth:
    """What a child wove where it might weave what it liked; rows of letters, the top one first."""

    level: str
    rows: tuple[str, ...]
    program: str = ""

    @property
    def id(self) -> str:
        """The same cloth of the same level is the same, whichever program wove it."""
        return "/".join((self.level, *self.rows))


@dataclass(frozen=True, slots=True)
class Settings:
    """How this machine or this player wants the game; the language is a folder of `locales`."""

    language: str = ""
    large: bool = False
    contrast: bool = False
    still: bool = False
    effects: float = 1.0
    muted: bool = False
    full_screen: bool = False
    music: float = 0.5
    voice: float = 1.0
    school: bool = False  # many computers in one room: no music
    captions: bool = False  # sounds are shown as words too
    pulse: bool = False  # a grown-up has turned on the class's questions

    def unlike(self, other: Settings) -> tuple[tuple[str, Any], ...]:
        """Name and value of what is other here."""
        names = [one.name for one in fields(self)]
        here = [(name, getattr(self, name)) for name in names]
        return tuple((name, value) for name, value in here if value != getattr(other, name))

    def loudness(self, group: str) -> float:
        """How loud a group of sounds is: "effects", "music" or "voice"; 0 to 1."""
        if self.muted or (group == "music" and self.school):
            return 0.0
        return {"effects": self.effects, "music": self.music, "voice": self.voice}[group]


@dataclass(frozen=True, slots=True)
class Player:
    """One child: id, seed number of the carpets, shown name, parts of the avatar, dye set."""

    id: str
    number: int
    name: str
    avatar: tuple[tuple[str, str], ...] = ()
    dyes: int = 0
    face: str = ""  # "", "beads", "words": the block face chosen
    results: tuple[tuple[str, Result], ...] = ()
    met: tuple[str, ...] = ()  # people met
    seen: tuple[str, ...] = ()  # messages seen
    told: tuple[tuple[str, int], ...] = ()  # (message, number of the chapter), told last: last
    predicted: tuple[str, ...] = ()  # levels whose outcome was foretold rightly
    bugs: tuple[tuple[str, str], ...] = ()  # (level, name, "" for its own): found
    cloths: tuple[Cloth, ...] = ()  # all that were ever woven, the first one first
    down: tuple[str, ...] = ()  # ids of cloths taken off the wall, the last one last
    worn: tuple[tuple[str, str], ...] = ()  # (chapter, id of the cloth its carpet shows)
    fade: bool = False  # whether Python stands beside the blocks
    myths: tuple[str, ...] = ()  # items of Myth or fact answered, the last one last
    placed: tuple[str, ...] = ()  # chapters at which the child was found ready to begin, sorted
    asked: tuple[tuple[str, str], ...] = ()  # (chapter, "before" or "after"): pulse offered
    ended: bool = False  # whether the end of the whole game was seen
    member: Member | None = None  # the class this child has joined
    teaching: Teaching = field(default_factory=Teaching)  # the knots this child teaches

    def result(self, level: str) -> Result | None:
        """What was reached in a level, if it was ever tried."""
        return dict(self.results).get(level)

    @property
    def wall(self) -> tuple[Cloth, ...]:
        """The cloths that hang on the wall, the newest first."""
        return tuple(one for one in reversed(self.cloths) if one.id not in self.down)

    def inlay(self, chapter: str) -> Cloth | None:
        """The cloth that the carpet of a chapter shows, if one does and it is on the wall."""
        id = dict(self.worn).get(chapter)
        return next((one for one in self.wall if one.id == id), None)

    @property
    def won(self) -> frozenset[str]:
        """The ids of the levels won."""
        return frozenset(level for level, result in self.results if result.won)

    @property
    def stars(self) -> int:
        """All stars of the game's own levels together."""
        own = (result for level, result in self.results if not level.startswith(PACKED))
        return sum(result.stars for result in own)


@dataclass(frozen=True, slots=True)
class State:
    """All that follows from the events: the children in the order they came, the settings.

    A child who was taken off the list is `hidden`, never deleted; those stand by id. `local` are
    the people a family or a class has added to the album, `shelf` the levels made here.
    """

    players: tuple[Player, ...] = ()
    settings: Settings = Settings()
    hidden: tuple[Player, ...] = ()
    local: Local = field(default_factory=Local)
    shelf: Shelf = field(default_factory=Shelf)

    def player(self, id: str) -> Player | None:
        """The child with that id, if on the list."""
        return next((player for player in self.players if player.id == id), None)


@dataclass(frozen=True, slots=True)
class History:
    """The edits of one level, oldest first, and which one is shown: undo without end.

    `drafts` holds, by position, the Python a child wrote for a program, None where it was built of
    blocks; a text that cannot be read stands beside the last program that could. It may be shorter
    than `programs`.
    """

    programs: tuple[Program, ...] = field(default=(Program(),))
    at: int = 0
    drafts: tuple[Draft | None, ...] = ()

    @property
    def program(self) -> Program:
        """The program shown now."""
        return self.programs[self.at]

    @property
    def draft(self) -> Draft | None:
        """The Python the child wrote for it, if it was written."""
        return self.drafts[self.at] if self.at < len(self.drafts) else None
