"""The name being typed: a text and the place of the caret in it."""

from __future__ import annotations

from game.progress import clean_name
from game.values import N_

__all__ = ["STARS", "edited", "typed"]

LONGEST, LONGEST_RAW = 24, 40
"""The most letters of a name, and of what is typed for it, stray spaces included."""

STARS = (
    N_("Vega"),
    N_("Altair"),
    N_("Sirius"),
    N_("Capella"),
    N_("Mira"),
    N_("Rigel"),
    N_("Spica"),
    N_("Polaris"),
    N_("Deneb"),
    N_("Atria"),
    N_("Izar"),
    N_("Talitha"),
)
"""Names of stars, given to whoever does not want to write one."""


def typed(text: str, caret: int, fresh: str) -> tuple[str, int]:
    """Text and caret after `fresh` was typed; the same as before when it would be too long."""
    whole = text[:caret] + fresh + text[caret:]
    if len(clean_name(whole)) > LONGEST or len(whole) > LONGEST_RAW:
        return text, caret
    return whole, caret + len(fresh)


def edited(text: str, caret: int, key: str) -> tuple[str, int]:
    """Text and caret after a key that edits."""
    before, after = text[:caret], text[caret:]
    match key:
        case "backspace":
            return before[:-1] + after, max(0, caret - 1)
        case "delete":
            return before + after[1:], caret
        case "left":
            return text, max(0, caret - 1)
        case "right":
            return text, min(len(text), caret + 1)
        case "home":
            return text, 0
        case "end":
            return text, len(text)
    return text, caret
