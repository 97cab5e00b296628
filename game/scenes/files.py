"""How the shell's answers about packs come back to the scene that asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from game.scenes.scene import Effect, Toast

__all__ = ["Taking", "answered"]


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
