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
    """Texts by key. Mutable: what was typed and undone, the carets, how long the hands rest.

    `limits` names the limit of each; `laid` tells how those on the screen lie, after each view.
    """

    def __init__(self, texts: Mapping[str, str], limits: Mapping[str, str]) -> None:
        self.texts = {key: Written(text, len(text)) for key, text in texts.items()}
        self.limits = limits
        self.laid: dict[str, Laid] = {}
        self.idle: float | None = None
        self.past: list[tuple[str, Written]] = []
        self.undone: list[tuple[str, Written]] = []

    def most(self, key: str) -> int:
        """The most letters of a field."""
        return LIMITS[self.limits[key]]

    def clean(self, key: str) -> str:
        """What is written in a field, as it is kept."""
        return clean_text(self.texts[key].text, self.most(key))

    def write(self, key: str, written: Written) -> None:
        """Put a text and its caret into a field."""
        before = self.texts[key]
        if written.text != before.text:
            if self.idle is None or not self.past or self.past[-1][0] != key:
                self.past.append((key, before))  # a step back goes over what was typed in one go
            self.undone.clear()
            self.idle = 0.0
        self.texts[key] = written

    def step(self, here: list[tuple[str, Written]], there: list[tuple[str, Written]]) -> str:
        """Undo or redo one step; gives the field it was in, "" where there is none."""
        if not here:
            return ""
        key, written = here.pop()
        there.append((key, self.texts[key]))
        self.texts[key], self.idle = written, 0.0
        return key

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
            case Shortcut(key="z", ctrl=True, shift=False):
                return self._shown(self.step(self.past, self.undone))
            case Shortcut(key="y" | "z", ctrl=True):
                return self._shown(self.step(self.undone, self.past))
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

    def _shown(self, key: str) -> tuple[Effect, ...]:
        """The focus on a field that has changed, where it is on the screen."""
        return (Focus(key),) if key in self.laid else ()
