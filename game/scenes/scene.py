"""What a scene is, and what it may ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from game.program import Draft, Program
from game.progress.state import Event as Fact
from game.scenes.files import FindPacks, KeepPack, ReadPack
from game.sound.piece import Tone
from game.ui.box import Box
from game.ui.events import Event
from game.ui.pen import Measure, Pen

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
]


@dataclass(frozen=True, slots=True)
class Push:
    """Show a scene above this one; a function makes it after the effects before it."""

    scene: Any


@dataclass(frozen=True, slots=True)
class Replace:
    """Show a scene instead of this one."""

    scene: Any


@dataclass(frozen=True, slots=True)
class Pop:
    """Go back to the scene below, or as far as the one of a name."""

    to: str = ""


@dataclass(frozen=True, slots=True)
class Keep:
    """Save an event for ever."""

    event: Fact


@dataclass(frozen=True, slots=True)
class Edit:
    """Save a state of the program being worked on; `at` moves in its history without adding.

    `draft` is the Python the child wrote for it, if it was written.
    """

    player: str
    level: str
    program: Program | None = None
    at: int | None = None
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Set one field of the machine's settings."""

    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound cue of the design, by name; silence is fine."""

    name: str


@dataclass(frozen=True, slots=True)
class Sing:
    """Sound notes, each when it is due; `volume` is a share of that of all effects.

    `soon` are notes of the same piece that come later: they can be made ready.
    """

    tones: tuple[Tone, ...]
    volume: float = 1.0
    soon: tuple[Tone, ...] = ()


@dataclass(frozen=True, slots=True)
class Hush:
    """Let no note sound any longer."""


@dataclass(frozen=True, slots=True)
class Speak:
    """Read a text aloud, if this machine has a voice; the app knows the language."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Toast:
    """A short line at the bottom, already translated; errors stay until closed."""

    text: str
    icon: str = "info"
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Export:
    """Write a picture of the carpet where the family keeps pictures."""

    name: str
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class KeepTune:
    """Write a piece as sound files where the family keeps music."""

    name: str
    tones: tuple[Tone, ...]


@dataclass(frozen=True, slots=True)
class KeepSheet:
    """Write a table (the text of a CSV file) where the family keeps pictures."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class PulseAnswer:
    """Count one answer of the pulse; whose it is is not said."""

    chapter: str
    moment: str
    score: int


@dataclass(frozen=True, slots=True)
class PulseForget:
    """Delete all that the pulse has counted."""


@dataclass(frozen=True, slots=True)
class Print:
    """Write a picture made for this alone where the family keeps pictures.

    `draw` gives its tree for a size in px and the width of texts.
    """

    name: str
    width: int
    height: int
    draw: Callable[[float, float, Measure], Box]


@dataclass(frozen=True, slots=True)
class OpenPage:
    """Write a page of HTML where the family keeps documents, and show it in the browser."""

    name: str
    page: str


@dataclass(frozen=True, slots=True)
class Copy:
    """Lay a text on the machine's clipboard."""

    text: str


@dataclass(frozen=True, slots=True)
class Paste:
    """Have the text on the clipboard pasted where the focus is."""


@dataclass(frozen=True, slots=True)
class Focus:
    """Put the focus on the box of this key."""

    key: str


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave the game."""


Effect = (
    Push
    | Replace
    | Pop
    | Keep
    | Edit
    | Change
    | Cue
    | Sing
    | Hush
    | Speak
    | Toast
    | Export
    | KeepTune
    | KeepSheet
    | KeepPack
    | FindPacks
    | ReadPack
    | PulseAnswer
    | PulseForget
    | Print
    | OpenPage
    | Copy
    | Paste
    | Focus
    | Quit
)


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
