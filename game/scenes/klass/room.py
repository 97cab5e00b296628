"""What a game knows of the classes on this computer: values, and who keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:  # the title must not wait for what only a class needs
    from game.exchange import ClassFile, DeskFile
    from game.levels.level import Chapter

__all__ = ["FOLDER", "LAN", "Classes", "KlassKeeper", "MemoryKlass", "NoKlass", "Post", "Room"]

FOLDER, LAN = "folder", "lan"


@dataclass(frozen=True, slots=True)
class Post:
    """How the work goes to the teacher: packets that wait, when the last one was safe ("12:40").

    `way` is where it goes ("": nowhere yet); `trouble` a code of why it does not go now.
    """

    waiting: int = 0
    sent: str = ""
    way: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """A class: who is in it, what its desk has said, how the post goes, and those packs of levels
    its lessons use that are here, each as a chapter."""

    file: ClassFile
    desk: DeskFile
    post: Post = Post()
    lent: tuple[Chapter, ...] = ()

    @property
    def id(self) -> str:
        """The id of the class."""
        return self.file.id


class KlassKeeper(Protocol):
    """Who keeps the classes of this computer."""

    @property
    def rooms(self) -> Sequence[Room]: ...


class Classes(Protocol):
    """Who does what a scene asks for about classes, and has news of them."""

    def do(self, what: str, facts: tuple[str, ...]) -> None: ...

    def news(self) -> tuple[str, tuple[Any, ...]] | None: ...


class NoKlass:
    """A computer that is in no class."""

    rooms: tuple[Room, ...] = ()


class MemoryKlass:
    """Classes that are kept nowhere, for tests and pictures. Mutable: it stands for a folder."""

    def __init__(self, *rooms: Room) -> None:
        self.rooms: tuple[Room, ...] = rooms
