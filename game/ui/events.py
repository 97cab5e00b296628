"""What a person does, as values: what the shell hears, and what a scene is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = [
    "Composed",
    "Composing",
    "Dragged",
    "Dropped",
    "Event",
    "Focused",
    "Input",
    "KeyDown",
    "Lifted",
    "Pasted",
    "Pointed",
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
    shift: bool = False


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turned at a place; `dy` in lines, positive is down, `dx` to the right."""

    x: float
    y: float
    dy: float
    ctrl: bool = False
    dx: float = 0.0


@dataclass(frozen=True, slots=True)
class KeyDown:
    """A key: lower-case name (`a`, `left`, `return`, `escape`, `f5`, `space`, `tab`, `delete`)."""

    key: str
    ctrl: bool = False
    shift: bool = False
    alt: bool = False


@dataclass(frozen=True, slots=True)
class TextInput:
    """Typed text, in any script."""

    text: str


@dataclass(frozen=True, slots=True)
class Composing:
    """What an input method is putting together; "" when it has done or given up."""

    text: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """The text on the clipboard, after somebody asked for it."""

    text: str


Input = Pointer | Wheel | KeyDown | TextInput | Composing | Pasted

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
    """A scrolling box was turned by `dy` px, positive shows what is further down.

    `dx` px, positive, show what is further to the right.
    """

    key: str
    dy: float
    dx: float = 0.0


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key nobody else used; `focus` is the key of the focused box, or ""."""

    key: str
    ctrl: bool = False
    shift: bool = False
    focus: str = ""
    alt: bool = False


@dataclass(frozen=True, slots=True)
class Pointed:
    """The pointer on a `pointed` box: `what` is down, move (held) or up, at a place in px.

    `clicks` counts presses in a row at one place: 2 is a double click.
    """

    key: str
    what: str
    x: float
    y: float
    clicks: int = 1
    shift: bool = False


@dataclass(frozen=True, slots=True)
class Slid:
    """The pointer is held on a `slide` box: `share` of its width, 0 to 1; `value` is its `on`."""

    value: Any
    share: float


@dataclass(frozen=True, slots=True)
class Typed:
    """Text typed, or pasted, while a `text_entry` box has the focus."""

    text: str
    focus: str = ""
    pasted: bool = False


@dataclass(frozen=True, slots=True)
class Composed:
    """What an input method is putting together while a `text_entry` box has the focus."""

    text: str
    focus: str = ""


Event = (
    Pressed
    | Focused
    | Lifted
    | Dragged
    | Dropped
    | Scrolled
    | Shortcut
    | Pointed
    | Slid
    | Typed
    | Composed
)
