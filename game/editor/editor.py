"""The block editor: a workspace that answers to events and shows itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.editor import beads, edits, hand, keyboard, panel, screen, scrolling, tray
from game.editor.acts import (
    Category,
    Choose,
    Close,
    Cue,
    Held,
    Key,
    OpenGap,
    Option,
    Pick,
    Result,
    Stop,
)
from game.editor.stops import nearest
from game.editor.tags import Tag
from game.editor.workspace import Workspace
from game.ui.box import Box
from game.ui.events import Dragged, Dropped, Event, Lifted, Pressed, Scrolled, Shortcut, Typed
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["BlockEditor"]


class BlockEditor(Workspace):
    """A workspace with its hands, keys and pictures.

    `handle` answers with what changed; whoever owns the editor saves it.
    """

    # -- events

    def handle(self, event: Event) -> tuple[Result, ...]:
        """The answer to one event; `used` then tells whether it meant something here."""
        self.used = True
        match event:
            case Scrolled(key, dy):
                scrolling.scrolled(self, key, dy)
                return ()
            case Pressed(value):
                return self._pressed(value)
            case Lifted() if not self.locked:
                return hand.lifted(self, event)
            case Dragged() if self.carried:
                return hand.dragged(self, event.x, event.y)
            case Dropped() if self.carried:
                return hand.dropped(self, event)
            case Typed(text) if self.popover and self.popover.mode == "text":
                self.popover = self.popover.typed(text)
                return ()
            case Shortcut():
                return keyboard.pressed(self, event)
        self.used = False
        return ()

    def update(self, dt: float) -> None:
        """Let time pass: the ground scrolls while a block is carried near its edge."""
        scrolling.carried_to_edge(self, dt)

    def scroll_by(self, dy: float) -> None:
        """Move the ground, within what there is to see."""
        scrolling.scroll_by(self, dy)

    def _pressed(self, value: object) -> tuple[Result, ...]:
        match value:
            case Category(name):
                self.flyout = not (self.flyout and self.category == name)
                self.category, self.drawer_scroll, self.popover = name, 0.0, None
                return (Cue("tap"),)
            case Key() | Option():
                return panel.pressed(self, value)
            case Close():
                return panel.closed(self)
        kept = panel.closed(self) if self.popover else ()
        if self.locked:
            return kept
        match value:
            case Pick(kind):
                return (*kept, *edits.add(self, kind))
            case Choose(Stop(id, "value")):
                gap = hand.gap_of(self, id)
                if gap:
                    self.cursor = Stop(gap.owner, "gap", gap.slot, gap.item)
                return kept
            case Choose(stop):
                self.menu = self.cursor == stop and not self.menu and stop.node != 0
                self.cursor, self.flyout = nearest(stop, self.program, self.find, self.stops), False
                return (*kept, Cue("tap"))
            case OpenGap(stop):
                self.cursor, self.menu = stop, False
                return (*kept, *panel.opened(self))
            case Held("copy"):
                return edits.copy(self)
            case Held("drop"):
                return edits.delete(self)
            case Held("clear"):
                return self.clear()
        self.used = False
        return kept

    # -- pictures

    def view(
        self,
        pen: Pen,
        area: Rect,
        lit: int = 0,
        rounds: Mapping[int, tuple[int, int | None]] | None = None,
        errors: Mapping[int, str] | None = None,
        tags: Sequence[Tag] = (),
    ) -> Box:
        """Palette and ground as word blocks; `rounds` tells of loops being run: (round, of).

        `tags` stand beside the lit block.
        """
        return screen.words_box(self, pen, area, lit, rounds or {}, errors or {}, tags)

    def view_row(
        self,
        pen: Pen,
        rect: Rect,
        lit: int = 0,
        rounds: Mapping[int, tuple[int, int | None]] | None = None,
        errors: Mapping[int, str] | None = None,
    ) -> Box:
        """The thread with its beads."""
        return beads.row_box(self, pen, rect, lit, rounds or {}, errors or {})

    def view_tray(self, pen: Pen, rect: Rect) -> Box:
        """The beads to take."""
        return tray.tray_box(self, pen, rect)
