"""What a scene may ask for: values that the app and the shell carry out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.program import Draft, Program
from game.progress.state import Event as Fact
from game.sound.piece import Tone
from game.ui.box import Box
from game.ui.pen import Measure

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
class KeepPack:
    """Write a pack where the family keeps documents: a zip, or a folder with what is in it."""

    name: str
    data: bytes
    folder: bool = False


@dataclass(frozen=True, slots=True)
class FindPacks:
    """Look for packs in the folders where one usually puts them."""


@dataclass(frozen=True, slots=True)
class ReadPack:
    """Read the bytes of a file that was found."""

    path: str


@dataclass(frozen=True, slots=True)
class Klass:
    """Something about a class: "find" class files, "read" one, "lan" (address, code), "send"."""

    what: str
    facts: tuple[str, ...] = ()


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
    | Klass
    | PulseAnswer
    | PulseForget
    | Print
    | OpenPage
    | Copy
    | Paste
    | Focus
    | Quit
)
