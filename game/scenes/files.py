"""What scenes ask of the shell about packs, and how its answers come back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from game.scenes.scene import Effect

__all__ = ["FindPacks", "KeepPack", "ReadPack", "Taking", "answered"]


@dataclass(frozen=True, slots=True)
class KeepPack:
    """Write a pack where the family keeps documents."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class FindPacks:
    """Look for packs in the folders where one usually puts them."""


@dataclass(frozen=True, slots=True)
class ReadPack:
    """Read the bytes of a file that was found."""

    path: str


@runtime_checkable
class Taking(Protocol):
    """A scene that takes packs in."""

    def found(self, paths: tuple[str, ...]) -> tuple[Effect, ...]:
        """What follows when these packs were found."""

    def take(self, path: str, data: bytes | None) -> tuple[Effect, ...]:
        """What follows when a file was chosen or dropped; None when it cannot be read."""


def answered(
    scene: object, say: Callable[..., str], what: str, facts: tuple[Any, ...]
) -> tuple[Effect, ...]:
    """What follows when the shell has `kept`, `found` or `read` a pack."""
    from game.scenes.scene import Toast

    match what, facts:
        case "kept", ("",):
            return (Toast(say("The pack could not be saved here."), icon="warn"),)
        case "kept", (str(path),):
            return (Toast(say("The pack is here: {path}", path=path), icon="check"),)
        case "found", (tuple(paths),) if isinstance(scene, Taking):
            return scene.found(paths)
        case "read", (str(path), data) if isinstance(scene, Taking):
            return scene.take(path, data)
        case "read", _:
            return (Toast(say("Packs are taken in under “A person we know”."), icon="info"),)
    return ()
