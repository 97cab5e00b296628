"""The small panel in which a number, a word or one of several things is given."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.editor.acts import Stop
from game.program import Part

__all__ = ["NEW", "Entry", "Popover", "number_of", "pressed"]

NEW = object()
"""The value of the line that asks for a new word."""

LONGEST = 9  # digits; longer numbers are no numbers a child means to type here
LONGEST_TEXT = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """A line to choose: its words, what it puts into the gap, the block or drawing it shows."""

    label: str
    value: Part | object
    icon: str = ""
    category: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Popover:
    """What is being given: `mode` number, text or list; `text` what is typed so far.

    `fresh` tells that the next digit begins a new number. `at` is the marked line of a list.
    `name` tells that the text becomes a name, so only letters, digits and `_` are kept.
    """

    stop: Stop
    mode: str
    text: str = ""
    fresh: bool = True
    entries: tuple[Entry, ...] = ()
    at: int = 0
    name: bool = False

    def stepped(self, by: int) -> Popover:
        """One more or less, or another line."""
        if self.mode == "list":
            return replace(self, at=(self.at + by) % max(1, len(self.entries)))
        if self.mode == "number":
            value = number_of(self.text) or 0
            return replace(self, text=str(value + by), fresh=True)
        return self

    def typed(self, text: str) -> Popover:
        """With more letters, in a text."""
        kept = "".join(c for c in text if c.isprintable())
        if self.name:
            kept = "".join(c if c.isalnum() else "_" for c in kept)
            whole = (self.text + kept).lstrip("0123456789")
        else:
            whole = self.text + kept
        return replace(self, text=whole[:LONGEST_TEXT], fresh=False)


def pressed(popover: Popover, key: str) -> Popover:
    """The popover after a key of the number pad, or Backspace in a text."""
    match key:
        case "back":
            text = "" if popover.fresh and popover.mode == "number" else popover.text[:-1]
            return replace(popover, text=text, fresh=False)
        case "-":
            text = popover.text
            text = text[1:] if text.startswith("-") else "-" + text
            return replace(popover, text=text, fresh=False)
        case ".":
            text = "0" if popover.fresh or not popover.text.strip("-") else popover.text
            return popover if "." in text else replace(popover, text=text + ".", fresh=False)
        case "less" | "more":
            return popover.stepped(1 if key == "more" else -1)
    text = "" if popover.fresh else popover.text
    text = key if text == "0" else "-" + key if text == "-0" else text + key
    if len(text.lstrip("-")) > LONGEST:
        return popover
    return replace(popover, text=text, fresh=False)


def number_of(text: str) -> int | float | None:
    """The number that was typed, or None."""
    try:
        value = float(text)
    except ValueError:
        return None
    return int(value) if value.is_integer() and "." not in text else value
