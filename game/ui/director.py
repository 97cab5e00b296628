"""The director: turns what a person does into events for the scene on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from game.ui.box import Box
from game.ui.events import (
    Composed,
    Composing,
    Dragged,
    Dropped,
    Event,
    Focused,
    Input,
    KeyDown,
    Lifted,
    Pasted,
    Pointed,
    Pointer,
    Pressed,
    Scrolled,
    Shortcut,
    Slid,
    TextInput,
    Typed,
    Wheel,
)
from game.ui.grip import DRAG_PX, LINE_PX, LONG_PRESS_S, TIP_S, TOO_LONG_S, Clicks, Press
from game.ui.nearest import ARROWS, first_of, group_of, neighbour, next_group, out_of_sight
from game.ui.reach import (
    Spot,
    can_focus,
    can_press,
    drop_at,
    find,
    focus_order,
    reachable,
    same_box,
    share_of,
    tip_of,
    topmost,
)
from game.ui.rect import Rect

__all__ = ["Director"]


class Director:
    """Focus, hover, drag and tooltips over the trees of one screen after the other.

    Mutable: it is what the hand and the eye are doing now. `focus`, `hover` and `held` are keys of
    boxes, `keys` tells that the keyboard was used last, `tip` is the tooltip due now.
    """

    def __init__(self) -> None:
        self.focus = self.hover = self.held = ""
        self.keys = False
        self.tip: tuple[Rect, str] | None = None
        self._press: Press | None = None
        self._rest = 0.0
        self._last: dict[str, str] = {}  # group: the key that had the focus there
        self._tip_key = self._outside = ""  # _outside: the focus before a dialog opened
        self._clicks = Clicks()

    @property
    def dragging(self) -> bool:
        """Whether something is being carried."""
        return self._press is not None and self._press.dragging

    @property
    def waiting(self) -> bool:
        """Whether a tooltip will come (or has just to be looked for) without any input."""
        if self._press:
            return self._press.seconds < LONG_PRESS_S + 0.1
        key = self.focus if self.keys else self.hover
        return key != self._tip_key or (bool(key) and self._rest < TIP_S + 0.1)

    def hear(self, heard: Input, tree: Box) -> tuple[Event, ...]:
        """The events of one input, given the tree that is on the screen."""
        match heard:
            case Pointer(what="down"):
                return self._down(heard, tree)
            case Pointer(what="move"):
                return self._move(heard, tree)
            case Pointer():
                return self._up(heard, tree)
            case Wheel():
                return self._wheel(heard, tree)
            case KeyDown():
                self.keys = True
                return self._key(heard, tree)
            case TextInput(text):
                return self._text(Typed(text, self.focus), tree)
            case Pasted(text):
                return self._text(Typed(text, self.focus, pasted=True), tree)
            case Composing(text):
                return self._text(Composed(text, self.focus), tree)

    def update(self, dt: float, tree: Box) -> None:
        """Let time pass: tooltips come after a while of resting on a box."""
        self._rest += dt
        self._clicks.seconds += dt
        if self._press:
            self._press.seconds += dt
            box = self._press.box
            if self._press.seconds >= LONG_PRESS_S and box and not self._press.dragging:
                self.tip = tip_of(box)
            return
        key = self.focus if self.keys else self.hover
        if key != self._tip_key:
            self._tip_key, self._rest, self.tip = key, 0.0, None
        elif self._rest >= TIP_S and key:
            spot = find(tree, key)  # looked for anew: its words and its place may change
            self.tip = tip_of(spot.box) if spot else None

    def settle(self, tree: Box, entry: str = "") -> tuple[Event, ...]:
        """Keep the focus on something that is there; call it with each new tree.

        A dialog that opens takes the focus to its entry; when it closes the focus goes back. A
        focus that vanished goes to `entry`, to a box marked as entry, or to the first box.
        """
        root = reachable(tree)
        order = focus_order(tree)
        keys = {spot.box.key for spot in order}
        if self.hover and find(tree, self.hover) is None:
            self.hover, self.tip = "", None
        if root.modal and self.focus not in keys and not self._outside:
            self._outside = self.focus
        if self.focus in keys:
            return ()
        wanted = ("" if root.modal else self._outside, entry)
        if not root.modal:
            self._outside = ""
        return self._focus_on(first_of(order, wanted), order)

    def enter(self) -> None:
        """Forget hand and focus, because another screen has come."""
        self.focus = self.hover = self.held = self._outside = ""
        self._press, self.tip = None, None
        self._last = {}

    # -- pointer

    def _down(self, heard: Pointer, tree: Box) -> tuple[Event, ...]:
        self.keys, self.tip = False, None
        box = topmost(tree, heard.x, heard.y, can_press)
        scroll = topmost(tree, heard.x, heard.y, lambda b: b.scroll)
        usable = box if box and box.enabled else None
        self._press = Press(heard.x, heard.y, heard.x, heard.y, box, scroll)
        if usable is None:
            return ()
        self.held = usable.key
        events = list(self._focus_at(usable, tree))
        if usable.slide:
            events.append(Slid(usable.on, share_of(usable, heard.x)))
        if usable.pointed:
            clicks = self._clicks.down(heard.x, heard.y)
            events.append(Pointed(usable.key, "down", heard.x, heard.y, clicks, heard.shift))
        return tuple(events)

    def _focus_at(self, box: Box, tree: Box) -> tuple[Event, ...]:
        """Move the focus to a pressed box, or to the box that keeps a cursor for its group."""
        if can_focus(box):
            return self._focus_on(box.key, ())
        if box.pointer_only and box.group:
            for spot in focus_order(tree):
                if spot.box.keys and spot.box.group == box.group:
                    return self._focus_on(spot.box.key, ())
        return ()

    def _move(self, heard: Pointer, tree: Box) -> tuple[Event, ...]:
        press = self._press
        if press is None:
            return self._hover(heard, tree)
        step = heard.y - press.at_y
        press.at_x, press.at_y = heard.x, heard.y
        box = press.box
        if press.dragging and box:
            return (Dragged(box.drag, heard.x, heard.y, drop_at(tree, heard.x, heard.y)),)
        if press.panning and press.scroll:
            return (Scrolled(press.scroll.key, -step),)
        if box and box.enabled and box.slide:
            return (Slid(box.on, share_of(box, heard.x)),)
        if box and box.enabled and box.pointed:
            return (Pointed(box.key, "move", heard.x, heard.y, self._clicks.count),)
        if max(abs(heard.x - press.x), abs(heard.y - press.y)) < DRAG_PX:
            return ()
        if box and box.enabled and box.drag is not None:
            return self._lift(heard, box, press, tree)
        if press.scroll and abs(heard.y - press.y) >= DRAG_PX:
            press.panning, self.held, self.tip = True, "", None
            return (Scrolled(press.scroll.key, press.y - heard.y),)
        under = topmost(tree, heard.x, heard.y, can_press)
        self.held = box.key if box and box.enabled and same_box(under, box) else ""
        return ()

    def _lift(self, heard: Pointer, box: Box, press: Press, tree: Box) -> tuple[Event, ...]:
        press.dragging, self.held, self.tip = True, "", None
        dx, dy = press.x - box.rect.x, press.y - box.rect.y
        over = drop_at(tree, heard.x, heard.y)
        return (
            Lifted(box.drag, press.x, press.y, dx, dy),
            Dragged(box.drag, heard.x, heard.y, over),
        )

    def _hover(self, heard: Pointer, tree: Box) -> tuple[Event, ...]:
        box = topmost(tree, heard.x, heard.y, lambda b: can_press(b) or bool(b.tip))
        key = box.key if box else ""
        if key != self.hover:
            self.hover = key
        if self.keys and box:
            self.keys = False
        return ()

    def _up(self, heard: Pointer, tree: Box) -> tuple[Event, ...]:
        press, self._press, self.held = self._press, None, ""
        if press is None:
            return ()
        self._hover(heard, tree)
        box = press.box
        if box is None or not box.enabled or press.panning:
            return ()
        if press.dragging:
            return (Dropped(box.drag, heard.x, heard.y, drop_at(tree, heard.x, heard.y)),)
        if box.pointed:
            return (Pointed(box.key, "up", heard.x, heard.y, self._clicks.count),)
        if box.slide or box.on is None:
            return ()
        if press.seconds >= TOO_LONG_S and box.tip and self.tip:
            return ()
        under = topmost(tree, heard.x, heard.y, can_press)
        self.tip, self._rest = None, 0.0
        return (Pressed(under.on),) if under and same_box(under, box) else ()

    def _wheel(self, heard: Wheel, tree: Box) -> tuple[Event, ...]:
        self.tip = None
        if heard.ctrl:
            name = "wheel_down" if heard.dy > 0 else "wheel_up"
            return (Shortcut(name, ctrl=True, focus=self.focus),)
        box = topmost(tree, heard.x, heard.y, lambda b: b.scroll)
        return (Scrolled(box.key, heard.dy * LINE_PX, heard.dx * LINE_PX),) if box else ()

    # -- keyboard

    def _text(self, event: Typed | Composed, tree: Box) -> tuple[Event, ...]:
        spot = find(reachable(tree), self.focus)
        return (event,) if spot and spot.box.text_entry else ()

    def _key(self, heard: KeyDown, tree: Box) -> tuple[Event, ...]:
        if self.dragging and heard.key == "escape":
            return self._put_back(tree)
        spot = find(reachable(tree), self.focus)
        box = spot.box if spot else None
        if heard.key == "tab" and not heard.ctrl and not (box and box.takes_tab):
            return self._tab(tree, -1 if heard.shift else 1)
        shortcut = (Shortcut(heard.key, heard.ctrl, heard.shift, self.focus, heard.alt),)
        if box is None or heard.ctrl:
            return shortcut
        if box.text_entry and not heard.alt and (len(heard.key) == 1 or heard.key == "space"):
            return ()  # it comes again as typed text
        if box.keys or box.text_entry:
            return shortcut
        if heard.key in ("return", "space") and box.enabled and box.on is not None:
            return shortcut if box.slide else (Pressed(box.on),)
        if heard.key in ARROWS and not (box.slide and heard.key in ("left", "right")):
            return self._arrow(heard.key, tree) or shortcut
        return shortcut

    def _put_back(self, tree: Box) -> tuple[Event, ...]:
        """End a drag where it began."""
        press, self._press, self.held = self._press, None, ""
        if press is None or press.box is None:
            return ()
        return (Dropped(press.box.drag, press.x, press.y, drop_at(tree, press.x, press.y)),)

    def _tab(self, tree: Box, way: int) -> tuple[Event, ...]:
        """Go to the next or previous group, to where the focus was last in it."""
        order = focus_order(tree)
        key = next_group(order, self.focus, self._last, way)
        return self._focus_on(key, order) if key else ()

    def _arrow(self, key: str, tree: Box) -> tuple[Event, ...]:
        """Go to the nearest box of the group in a direction."""
        order = focus_order(tree)
        return self._focus_on(neighbour(order, self.focus, ARROWS[key]) or self.focus, order)

    def _focus_on(self, key: str, order: Iterable[Spot]) -> tuple[Event, ...]:
        """Move the focus; a box that is scrolled out of sight is scrolled in."""
        spot = next((spot for spot in order if spot.box.key == key), None)
        if spot:
            self._last[group_of(spot.box)] = key
        if key == self.focus:
            return ()
        self.focus, self._rest = key, 0.0
        events: list[Event] = [Focused(key)] if key else []
        if spot and spot.scroll and (dy := out_of_sight(spot.box.rect, spot.scroll.rect)):
            events.append(Scrolled(spot.scroll.key, dy))
        return tuple(events)
