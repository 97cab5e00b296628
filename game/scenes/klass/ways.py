"""The ways between the screens of a class; see `game.scenes.ways`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.levels.level import Level
    from game.scenes.home import Home
    from game.scenes.scene import Scene

__all__ = ["to_class", "to_faces", "to_lent", "to_network", "to_pin"]


def to_network(home: Home) -> Scene:
    """Joining a class over the school's network."""
    from game.scenes.klass.network import NetworkScene

    return NetworkScene(home)


def to_faces(home: Home, klass: str) -> Scene:
    """The faces of a class."""
    from game.scenes.klass.faces import FacesScene

    return FacesScene(home, klass)


def to_pin(home: Home, klass: str, pupil: str) -> Scene:
    """The three pictures of a pupil."""
    from game.scenes.klass.pin import PinScene

    return PinScene(home, klass, pupil)


def to_lent(home: Home, level: Level) -> Scene:
    """A level of a pack that the teacher has given."""
    from game.scenes.klass.lent import LentScene

    return LentScene(home, level)


def to_class(home: Home) -> Scene:
    """The class of the child who plays."""
    from game.scenes.klass.status import StatusScene

    return StatusScene(home)
