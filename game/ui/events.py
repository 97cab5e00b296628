"""What a person does, as values: what the shell hears, and what a scene is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = [
    "Dragged",
    "Dropped",
    "Event",
    "Focused",
    "Input",
    "KeyDown",
    "Lifted",
    "Pointer",
    "Pressed",
    "Scrolled",
    "Shortcut",
    "Slid",
    "TextInput",
    "Typed",
    "Wheel",
]


# -- from the machine (shell or pilot) to the director


@dataclass(frozen=True, slots=True)
class Pointer:
    """The mouse or a finger: `what` is down, move or up; px."""

    what: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turned at a place; `dy` in lines, positive is down."""

    x: float
    y: float
    dy: float
    ctrl: bool = False


@dataclass(frozen=True, slots=True)
class KeyDown:
    """A key: lower-case name (`a`, `left`, `return`, `escape`, `f5`, `space`, `tab`, `delete`)."""

    key: str
    ctrl: bool = False
    shift: bool = False


@dataclass(frozen=True, slots=True)
class TextInput:
    """Typed text, in any script."""

    text: str


Input = Pointer | Wheel | KeyDown | TextInput

# -- from the director to the scene


@dataclass(frozen=True, slots=True)
class Pressed:
    """A box was pressed, by pointer, Enter or Space: `value` is its `on`."""

    value: Any


@dataclass(frozen=True, slots=True)
class Focused:
    """The focus moved to the box of this key."""

    key: str


@dataclass(frozen=True, slots=True)
class Lifted:
    """A drag began: `value` is the box's `drag`; `dx, dy` from the box's corner to the pointer."""

    value: Any
    x: float
    y: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Dragged:
    """The carried thing moved; `over` is the `drop` of the topmost target under the pointer."""

    value: Any
    x: float
    y: float
    over: Any = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """The drag ended over a target (`over`) or nowhere (None)."""

    value: Any
    x: float
    y: float
    over: Any = None


@dataclass(frozen=True, slots=True)
class Scrolled:
    """A scrolling box was turned by `dy` px, positive shows what is further down."""

    key: str
    dy: float


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key nobody else used; `focus` is the key of the focused box, or ""."""

    key: str
    ctrl: bool = False
    shift: bool = False
    focus: str = ""


@dataclass(frozen=True, slots=True)
class Slid:
    """The pointer is held on a `slide` box: `share` of its width, 0 to 1; `value` is its `on`."""

    value: Any
    share: float


@dataclass(frozen=True, slots=True)
class Typed:
    """Text typed while a `text_entry` box has the focus."""

    text: str
    focus: str = ""


Event = Pressed | Focused | Lifted | Dragged | Dropped | Scrolled | Shortcut | Slid | Typed
