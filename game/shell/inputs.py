"""Events of pygame as inputs of the game."""

from __future__ import annotations

import pygame

from game.shell.window import Window
from game.ui.events import Composing, Input, KeyDown, Pointer, TextInput, Wheel

__all__ = ["Inputs"]

LINE_PX = 48.0

_NAMES = {
    "enter": "return",
    "page up": "pageup",
    "page down": "pagedown",
    "keypad enter": "return",
    "print screen": "printscreen",
}

# held down these go on; Enter, Space and the like would press a button many times
_REPEATED = frozenset(
    ("left", "right", "up", "down", "backspace", "delete", "tab", "pageup", "pagedown")
)

# AltGr writes signs; Windows tells it as Ctrl and Alt, which it is not
_ALT_GR = pygame.KMOD_RALT | pygame.KMOD_MODE

_PLACES = {pygame.KSCAN_SLASH: "/"}  # keys that are known by their place while Ctrl is held

_MODIFIERS = frozenset(
    (
        pygame.K_LCTRL,
        pygame.K_RCTRL,
        pygame.K_LSHIFT,
        pygame.K_RSHIFT,
        pygame.K_LALT,
        pygame.K_RALT,
        pygame.K_LMETA,
        pygame.K_RMETA,
        pygame.K_CAPSLOCK,
        pygame.K_NUMLOCK,
        pygame.K_MODE,
    )
)


class Inputs:
    """Remembers the fingers on the glass and the keys held down; the rest is in the events."""

    def __init__(self) -> None:
        self._fingers: dict[int, tuple[float, float]] = {}
        self._down: set[int] = set()

    def read(self, events: list[pygame.event.Event], window: Window) -> list[Input]:
        """What was done, in order; of several moves of the mouse in a row only the last."""
        heard: list[Input] = []
        for event in events:
            for one in self._one(event, window):
                moves = isinstance(one, Pointer) and one.what == "move"
                last = heard[-1] if heard else None
                if moves and isinstance(last, Pointer) and last.what == "move":
                    heard[-1] = one
                else:
                    heard.append(one)
        return heard

    def _one(self, event: pygame.event.Event, window: Window) -> list[Input]:
        match event.type:
            case pygame.MOUSEMOTION | pygame.MOUSEBUTTONDOWN | pygame.MOUSEBUTTONUP:
                return _mouse(event, window)
            case pygame.MOUSEWHEEL:
                x, y = window.place(*pygame.mouse.get_pos())
                return [_wheel(event, x, y, pygame.key.get_mods())]
            case pygame.KEYDOWN if event.key in _MODIFIERS:
                return []
            case pygame.KEYDOWN:
                return self._key(event)
            case pygame.KEYUP:
                self._down.discard(event.key)
            case pygame.WINDOWFOCUSLOST:
                self._down.clear()
            case pygame.TEXTINPUT:
                return [TextInput(event.text)] if event.text else []
            case pygame.TEXTEDITING:
                return [Composing(event.text)]
            case pygame.FINGERDOWN | pygame.FINGERMOTION | pygame.FINGERUP:
                return self._finger(event, window)
            case pygame.WINDOWLEAVE:
                return [Pointer("move", -1.0, -1.0)]
        return []

    def _key(self, event: pygame.event.Event) -> list[Input]:
        """A key; one that is held down comes again only where that helps."""
        ctrl = _holds_ctrl(event.mod)
        name = key_name(event)
        if ctrl:
            name = _PLACES.get(getattr(event, "scancode", 0), name)
        again = event.key in self._down
        self._down.add(event.key)
        if again and name not in _REPEATED and not ctrl:
            return []
        shift, alt = bool(event.mod & pygame.KMOD_SHIFT), bool(event.mod & pygame.KMOD_LALT)
        return [KeyDown(name, ctrl, shift, alt)]

    def _finger(self, event: pygame.event.Event, window: Window) -> list[Input]:
        """One finger is the pointer; two fingers pan like a wheel."""
        x, y = event.x * window.size[0], event.y * window.size[1]
        if event.type == pygame.FINGERDOWN:
            self._fingers[event.finger_id] = (x, y)
            return [Pointer("down", x, y)] if len(self._fingers) == 1 else []
        before = self._fingers.get(event.finger_id, (x, y))
        if event.type == pygame.FINGERUP:
            self._fingers.pop(event.finger_id, None)
            return [Pointer("up", x, y)] if not self._fingers else []
        self._fingers[event.finger_id] = (x, y)
        if len(self._fingers) == 1:
            return [Pointer("move", x, y)]
        return [Wheel(x, y, (before[1] - y) / LINE_PX / len(self._fingers))]


def _mouse(event: pygame.event.Event, window: Window) -> list[Input]:
    if getattr(event, "touch", False):
        return []  # it comes as a finger too
    x, y = window.place(*event.pos)
    if event.type == pygame.MOUSEMOTION:
        return [Pointer("move", x, y)]
    if event.button != 1:
        return []
    shift = bool(pygame.key.get_mods() & pygame.KMOD_SHIFT)
    return [Pointer("down" if event.type == pygame.MOUSEBUTTONDOWN else "up", x, y, shift)]


def _wheel(event: pygame.event.Event, x: float, y: float, mods: int) -> Wheel:
    """The wheel, turned down or to the right; with Shift it turns to the right."""
    ctrl = _holds_ctrl(mods)
    dx, dy = (
        float(getattr(event, "precise_x", event.x)),
        -float(getattr(event, "precise_y", event.y)),
    )
    if mods & pygame.KMOD_SHIFT and not dx:
        dx, dy = dy, 0.0
    return Wheel(x, y, dy, ctrl, dx)


def _holds_ctrl(mods: int) -> bool:
    return bool(mods & (pygame.KMOD_CTRL | pygame.KMOD_META)) and not mods & _ALT_GR


def key_name(event: pygame.event.Event) -> str:
    """The name of a key; a letter is named by its place when the layout is not Latin.

    So Ctrl+Z undoes on a Russian layout too.
    """
    name = pygame.key.name(event.key).lower().strip("[]")
    scan = getattr(event, "scancode", 0)
    if pygame.KSCAN_A <= scan <= pygame.KSCAN_Z and not (len(name) == 1 and name.isascii()):
        return chr(ord("a") + scan - pygame.KSCAN_A)
    return _NAMES.get(name, name)
