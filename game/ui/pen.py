"""What a view may know of the machine it is drawn on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from game.ui.theme import Theme

__all__ = ["Pen", "scale_of"]

Measure = Callable[[str, float, bool, bool], float]
"""(text, size in px, bold, mono) -> width in px."""


Made = TypeVar("Made")


def scale_of(width: float, height: float) -> float:
    """S of the design: min(W/1366, H/768) in steps of 0.25, at least 1."""
    return max(1.0, int(min(width / 1366, height / 768) * 4) / 4)


@dataclass(frozen=True, slots=True)
class Pen:
    """Size of the window in px, the look, the width of a text, the language, what is focused.

    `say(text, context="", n=None, **facts)` translates. `focus`, `hover`, `held` are box keys;
    `keys` tells that the last input was the keyboard, so that the focus ring shows. `clock` is
    seconds since the scene began, for idle motion only; still when `theme.still`.
    """

    width: float
    height: float
    theme: Theme
    measure: Measure
    say: Callable[..., str]
    focus: str = ""
    hover: str = ""
    held: str = ""
    keys: bool = True
    clock: float = 0.0
    language: str = "en"
    cache: dict[object, object] = field(default_factory=dict, compare=False)
    scale: float = field(init=False, default=1.0)
    """S: all measures of the design are multiplied by it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "scale", scale_of(self.width, self.height))

    @property
    def compact(self) -> bool:
        """The small grid of 800 x 600."""
        return self.width < 1180 or self.height < 680

    def px(self, measure: float) -> float:
        """A measure of the design in px of this window."""
        return measure * self.scale

    def text_size(self, role: str) -> float:
        """The px of a type role (hero title card story body block caption rail code code_line)."""
        return self.theme.size(role, self.compact) * self.scale

    def color(self, name: str) -> str:
        """The hex of a colour token in the chosen contrast."""
        return self.theme.color(name)

    def width_of(self, text: str, size: float, bold: bool = False, mono: bool = False) -> float:
        """The width of a line of text in px."""
        return self.measure(text, size, bold, mono)

    def kept(self, name: str, subject: object, facts: object, make: Callable[[], Made]) -> Made:
        """What `make` gives, made anew only when it would come out differently.

        It must follow from the very same `subject`, equal `facts` and this pen (its clock
        excepted); only the last one of a name is kept. A part of a screen that rests while another
        moves then costs a frame nothing, and the painter sees at once that it is the same.
        """
        look = (self.width, self.height, self.theme, self.language)
        hand = (self.focus, self.hover, self.held, self.keys)
        key = (look, hand, facts)
        old = self.cache.get(("kept", name))
        if isinstance(old, tuple) and old[0] is subject and old[1] == key:
            found: Made = old[2]
            return found
        made = make()
        self.cache["kept", name] = (subject, key, made)
        return made
