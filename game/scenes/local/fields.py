"""The fields of a form: what is written in them, and what keys and pointer do there."""

from __future__ import annotations

from collections.abc import Mapping

from game.progress import LIMITS, clean_text
from game.scenes.local.written import Written, edited, typed
from game.scenes.scene import Effect, Focus, Paste
from game.ui.events import Event, Pointed, Shortcut, Typed
from game.ui.widgets import Laid

__all__ = ["SAVE_S", "Fields"]

SAVE_S = 1.0
"""So long after the last letter what was written is kept."""


class Fields:
    """Texts by key. Mutable: what was typed, where the caret is, how long the hands rest.

    `limits` names the limit of each; `laid` tells how those on the screen lie, after each view.
    """

    def __init__(self, texts: Mapping[str, str], limits: Mapping[str, str]) -> None:
        self.texts = {key: Written(text, len(text)) for key, text in texts.items()}
        self.limits = limits
        self.laid: dict[str, Laid] = {}
        self.idle: float | None = None

    def most(self, key: str) -> int:
        """The most letters of a field."""
        return LIMITS[self.limits[key]]

    def clean(self, key: str) -> str:
        """What is written in a field, as it is kept."""
        return clean_text(self.texts[key].text, self.most(key))

    def write(self, key: str, written: Written) -> None:
        """Put a text and its caret into a field."""
        if written.text != self.texts[key].text:
            self.idle = 0.0
        self.texts[key] = written

    def rests(self, dt: float) -> bool:
        """Let time pass; tells whether what was written is to be kept now."""
        if self.idle is None:
            return False
        self.idle += dt
        return self.idle >= SAVE_S

    def hear(self, event: Event, then: str) -> tuple[Effect, ...] | None:
        """Answer an event for a field, None when it is for none; `then` follows the last one."""
        match event:
            case Typed(text=text, focus=focus) if focus in self.texts:
                self.write(focus, typed(self.texts[focus], text, self.most(focus)))
            case Shortcut(key=key, focus=focus) if focus in self.texts and key != "escape":
                return self._key(event, focus, then)
            case Pointed(key=key, what="down" | "move", x=x, y=y) if key in self.laid:
                self.write(key, Written(self.texts[key].text, self.laid[key].caret_at(x, y)))
            case _:
                return None
        return ()

    def _key(self, event: Shortcut, focus: str, then: str) -> tuple[Effect, ...]:
        """A key in a field: it edits, goes on to the next field, pastes."""
        written, laid = self.texts[focus], self.laid.get(focus)
        match event:
            case Shortcut(key="v", ctrl=True):
                return (Paste(),)
            case Shortcut(ctrl=True):
                return ()
            case Shortcut(key="return"):
                shown = list(self.laid)
                at = shown.index(focus) + 1 if focus in shown else len(shown)
                return (Focus(shown[at] if at < len(shown) else then),)
            case Shortcut(key="up" | "down" as key) if laid:
                caret = laid.moved(written.caret, 1 if key == "down" else -1)
                self.write(focus, Written(written.text, caret))
            case Shortcut(key=key):
                self.write(focus, edited(written, key))
        return ()
