"""From keys, hands, input methods and the clipboard to what a text editor is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pygame
import pytest

from game.shell import clipboard
from game.shell.inputs import Inputs
from game.ui.box import Box
from game.ui.director import Director
from game.ui.events import (
    Composed,
    Composing,
    Event,
    Input,
    KeyDown,
    Pasted,
    Pointed,
    Pointer,
    Scrolled,
    Shortcut,
    TextInput,
    Typed,
    Wheel,
)
from game.ui.rect import Rect

SHEET = Box(
    Rect(0, 0, 400, 300),
    key="text",
    text_entry=True,
    pointed=True,
    takes_tab=True,
    scroll=True,
)
TREE = Box(
    Rect(0, 0, 800, 300), (), (SHEET, Box(Rect(500, 0, 100, 50), key="run", on="run", label="Run"))
)


@dataclass
class Heard:
    director: Director = field(default_factory=Director)

    def __post_init__(self) -> None:
        self.director.focus = "text"

    def __call__(self, *inputs: Input) -> list[Event]:
        return [event for one in inputs for event in self.director.hear(one, TREE)]


def test_the_pointer_on_a_text_tells_where_it_is_and_how_often_it_was_pressed() -> None:
    hear = Heard()
    down, up = Pointer("down", 30, 40), Pointer("up", 30, 40)
    assert hear(down, up) == [
        Pointed("text", "down", 30, 40, 1),
        Pointed("text", "up", 30, 40, 1),
    ]
    clicks = [event.clicks for event in hear(down, up, down) if isinstance(event, Pointed)]
    assert clicks == [2, 2, 3]


def test_slow_presses_and_presses_elsewhere_are_single() -> None:
    hear = Heard()
    hear(Pointer("down", 30, 40), Pointer("up", 30, 40))
    hear.director.update(1.0, TREE)
    assert hear(Pointer("down", 30, 40)) == [Pointed("text", "down", 30, 40, 1)]
    hear(Pointer("up", 30, 40))
    assert hear(Pointer("down", 90, 40)) == [Pointed("text", "down", 90, 40, 1)]


def test_a_held_pointer_selects_instead_of_panning() -> None:
    hear = Heard()
    hear(Pointer("down", 30, 40, shift=True))
    moved = hear(Pointer("move", 60, 200))
    assert moved == [Pointed("text", "move", 60, 200, 1)]


def test_the_wheel_turns_in_both_directions() -> None:
    (turned,) = Heard()(Wheel(10, 10, 1, dx=-2))
    assert isinstance(turned, Scrolled)
    assert turned.dy > 0 > turned.dx


def test_tab_goes_to_a_text_that_takes_it_and_else_on() -> None:
    hear = Heard()
    assert hear(KeyDown("tab", shift=True)) == [Shortcut("tab", shift=True, focus="text")]
    hear.director.focus = "run"
    hear(KeyDown("tab"))
    assert hear.director.focus == "text"


def test_alt_is_told_with_the_key() -> None:
    assert Heard()(KeyDown("up", alt=True)) == [Shortcut("up", focus="text", alt=True)]


def test_pasted_and_composed_text_reaches_only_a_text() -> None:
    hear = Heard()
    given = (TextInput("ə"), Pasted("a\nb"), Composing("かな"))
    assert hear(*given) == [
        Typed("ə", "text"),
        Typed("a\nb", "text", pasted=True),
        Composed("かな", "text"),
    ]
    hear.director.focus = "run"
    assert hear(*given) == []


class _Window:
    size = (800, 600)

    def place(self, x: float, y: float) -> tuple[float, float]:
        return x, y


def read(kind: int, **facts: Any) -> list[Input]:
    return Inputs().read([pygame.event.Event(kind, **facts)], _Window())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mod", "expected"),
    [
        (pygame.KMOD_LALT, KeyDown("up", alt=True)),
        (pygame.KMOD_LCTRL, KeyDown("up", ctrl=True)),
        (pygame.KMOD_LCTRL | pygame.KMOD_RALT, KeyDown("up")),
    ],
)
def test_alt_gr_is_neither_alt_nor_ctrl(mod: int, expected: KeyDown) -> None:
    assert read(pygame.KEYDOWN, key=pygame.K_UP, mod=mod, scancode=82) == [expected]


def test_ctrl_and_the_slash_key_comment_on_every_layout() -> None:
    given = {"key": ord("."), "mod": pygame.KMOD_LCTRL, "scancode": pygame.KSCAN_SLASH}
    assert read(pygame.KEYDOWN, **given) == [KeyDown("/", ctrl=True)]


def test_an_input_method_tells_what_it_puts_together() -> None:
    assert read(pygame.TEXTEDITING, text="ka", start=0, length=2) == [Composing("ka")]


def test_the_clipboard_gives_back_what_was_laid_on_it() -> None:
    pygame.display.init()
    pygame.display.set_mode((40, 40))
    clipboard.put("forward()\nə ğ ж")
    assert clipboard.text() in ("forward()\nə ğ ж", "")  # a machine without one keeps nothing
