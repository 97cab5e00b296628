"""How what the shell tells of a class reaches a scene, or a child in a few words."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from game.i18n import word
from game.scenes.effects import Cue, Effect, Toast
from game.scenes.home import Home
from game.scenes.klass import mine
from game.scenes.klass.joining import let_go
from game.values import Diagnostic

__all__ = ["Joining", "klass_told"]


@runtime_checkable
class Joining(Protocol):
    """A scene that waits for an answer about a class."""

    def klass_told(self, what: str, facts: tuple[object, ...]) -> tuple[Effect, ...]:
        """What follows from the answer."""


def klass_told(home: Home, scene: object, what: str, facts: tuple[Any, ...]) -> tuple[Effect, ...]:
    """What follows from news; a child hears only of its own class."""
    room = mine.room_of(home)
    match what, facts:
        case "said", (str(id),) if room and room.id == id:
            return (Toast(home.say("Something new from your teacher!"), icon="teacher"),)
        case "stuck", (str(id), str(code)) if room and room.id == id:
            return (Cue("oops"), Toast(word(Diagnostic.of(code), home.catalogue.say), icon="warn"))
        case "erased", (str(id),):
            return let_go(home, id, str(getattr(scene, "name", "")))
        case "said" | "sent" | "post" | "stuck", _:
            return ()
    return scene.klass_told(what, facts) if isinstance(scene, Joining) else ()
