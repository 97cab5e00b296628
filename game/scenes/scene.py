"""What a scene is; what it may ask for stands in `effects`, and can be had from here as well."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from game.scenes.effects import (
    Change,
    Copy,
    Cue,
    Edit,
    Effect,
    Export,
    FindPacks,
    Focus,
    Hush,
    Keep,
    KeepPack,
    KeepSheet,
    KeepTune,
    Klass,
    OpenPage,
    Paste,
    Pop,
    Print,
    PulseAnswer,
    PulseForget,
    Push,
    Quit,
    ReadPack,
    Replace,
    Sing,
    Speak,
    Toast,
)
from game.ui.box import Box
from game.ui.events import Event
from game.ui.pen import Pen

__all__ = [
    "Change",
    "Copy",
    "Cue",
    "Edit",
    "Effect",
    "Export",
    "FindPacks",
    "Focus",
    "Hush",
    "Keep",
    "KeepPack",
    "KeepSheet",
    "KeepTune",
    "Klass",
    "OpenPage",
    "Paste",
    "Pop",
    "Print",
    "PulseAnswer",
    "PulseForget",
    "Push",
    "Quit",
    "ReadPack",
    "Replace",
    "Resting",
    "Returning",
    "Scene",
    "Sing",
    "Speak",
    "Toast",
    "built",
]


class Scene(Protocol):
    """One screen. `view` is a pure picture of its fields; `update` gets seconds since the last."""

    @property
    def name(self) -> str: ...

    @property
    def moving(self) -> bool:
        """Whether something moves, so that the next frame is due."""

    @property
    def entry(self) -> str:
        """The key of the box that has the focus when the scene opens."""

    def handle(self, event: Event) -> tuple[Effect, ...]: ...

    def update(self, dt: float) -> tuple[Effect, ...]: ...

    def view(self, pen: Pen) -> Box: ...


@runtime_checkable
class Returning(Protocol):
    """A scene that wants to know when the one above it has gone."""

    def back_again(self) -> None: ...


@runtime_checkable
class Resting(Protocol):
    """A scene in which something may wait to be saved."""

    def rest(self) -> tuple[Effect, ...]: ...


def built(scene: Any) -> Scene:
    """The scene, built now if it waits for what the effects before it have kept."""
    made: Scene = scene() if callable(scene) else scene
    return made
