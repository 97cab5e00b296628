"""The block editor: a program, a cursor, what is carried, what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from game.blocks import Block, Shape, fresh
from game.editor import beads, keyboard, panel, screen, tray
from game.editor.acts import (
    Carry,
    Category,
    Changed,
    Choose,
    Close,
    Cue,
    Held,
    Key,
    Moved,
    OpenGap,
    Option,
    Pick,
    Result,
    Stop,
    Trash,
)
from game.editor.gaps import accepts, cleared, filled, is_built, named
from game.editor.popover import Popover
from game.editor.state import Carried, Ground
from game.editor.stops import gap_at, gaps_of, holder, nearest, spot_under, stops_of
from game.editor.targets import closest
from game.editor.tokens import Gap
from game.program import (
    Node,
    Place,
    Program,
    duplicate,
    find,
    insert,
    next_id,
    place_of,
    remove,
    walk,
)
from game.ui.box import Box
from game.ui.events import Dragged, Dropped, Event, Lifted, Pressed, Scrolled, Shortcut, Typed
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["BlockEditor"]

T = TypeVar("T")

EDGE = 44  # px from the edge of the workspace where carrying scrolls it
PACE = 520  # px a second it scrolls there


class BlockEditor:
    """The program of one level being edited, as words or as beads.

    Mutable, since a cursor, a hand and a scroll position are what editing is; each program in it is
    frozen, and the history only grows or moves. A carried block leaves its place and takes along
    what is inside it but not what is below it: one block is one thing, which is what a child of
    six expects. `handle` answers with what changed; whoever owns the editor saves it.
    """

    def __init__(
        self,
        programs: Sequence[Program],
        at: int,
        toolbox: Any,
        palette: Sequence[str],
        limits: Mapping[str, int] | None = None,
        beads: bool = False,
    ) -> None:
        self.programs = list(programs) or [Program()]
        self.at = max(0, min(at, len(self.programs) - 1))
        self.toolbox = toolbox
        self.palette = tuple(palette)
        self.limits = dict(limits or {})
        self.beads = beads
        self.locked = False
        self.category = self.find(self.palette[0]).category if self.palette else ""
        self.flyout = False
        self.menu = False
        self.cursor = self._last_stop()
        self.carried: Carried | None = None
        self.popover: Popover | None = None
        self.scroll = self.pan = self.drawer_scroll = 0.0
        self.zoom = 1.0
        self.follow = False  # whether the next picture brings cursor or lit block into view
        self.used = False
        self.ground = Ground(Rect(0, 0, 0, 0))
        self.seen_lit = 0
        self._kept: dict[str, tuple[object, object, Any]] = {}

    # -- what others ask

    @property
    def program(self) -> Program:
        """The program shown now."""
        return self.programs[self.at]

    @property
    def moving(self) -> bool:
        """Whether a block is carried, so that time may scroll the ground."""
        return self.carried is not None and not self.carried.by_keys

    @property
    def can_undo(self) -> bool:
        return self.at > 0

    @property
    def can_redo(self) -> bool:
        return self.at + 1 < len(self.programs)

    def find(self, kind: str) -> Block:
        """The block of a kind; one of a newer game is shown by its name."""
        block: Block | None = self.toolbox.get(kind)
        return block or Block(kind, "knots", "knot", kind, "", _nothing)

    def left(self, kind: str) -> int | None:
        """How many more blocks of a kind may be used; None without a limit."""
        if kind not in self.limits:
            return None
        used = Counter(node.kind for node in walk(self.shown))
        if self.carried and self.carried.origin:
            used.update(node.kind for node in walk(self.carried.node))
        return max(0, self.limits[kind] - used[kind])

    @property
    def shown(self) -> Program:
        """The program on the ground: without what is in the hand."""
        return self.carried.rest if self.carried else self.program

    # -- history

    def set_program(self, program: Program) -> tuple[Result, ...]:
        """A program from elsewhere becomes the next of the history."""
        return self.change(program)

    def undo(self) -> tuple[Result, ...]:
        """One edit back."""
        return self._go(self.at - 1)

    def redo(self) -> tuple[Result, ...]:
        """One edit forward."""
        return self._go(self.at + 1)

    def clear(self) -> tuple[Result, ...]:
        """An empty program; undo brings everything back."""
        if not self.program.body or self.locked:
            return ()
        self.cursor = Stop(0)
        return (*self.change(Program()), Cue("trash"))

    def change(self, program: Program) -> tuple[Result, ...]:
        """A new program after an edit, if it is another one."""
        if program == self.program:
            return ()
        del self.programs[self.at + 1 :]
        self.programs.append(program)
        self.at += 1
        self._settle()
        return (Changed(program),)

    def _go(self, at: int) -> tuple[Result, ...]:
        self.carried = self.popover = None
        if self.locked or not 0 <= at < len(self.programs):
            return ()
        self.at = at
        self._settle()
        return (Moved(at), Cue("unsnap"))

    def _settle(self) -> None:
        self.cursor = nearest(self.cursor, self.program, self.find)
        self.follow, self.menu = True, False

    def _last_stop(self) -> Stop:
        return stops_of(self.program, self.find)[-1]

    # -- events

    def handle(self, event: Event) -> tuple[Result, ...]:
        """The answer to one event; `used` then tells whether it meant something here."""
        self.used = True
        match event:
            case Scrolled(key, dy):
                return self._scrolled(key, dy)
            case Pressed(value):
                return self._pressed(value)
            case Lifted() if not self.locked:
                return self._lifted(event)
            case Dragged() if self.carried:
                return self._dragged(event.x, event.y)
            case Dropped() if self.carried:
                return self._dropped(event)
            case Typed(text) if self.popover and self.popover.mode == "text":
                self.popover = self.popover.typed(text)
                return ()
            case Shortcut():
                return keyboard.pressed(self, event)
        self.used = False
        return ()

    def update(self, dt: float) -> None:
        """Scroll while a block is carried near an edge of the ground."""
        if not self.moving or self.carried is None:
            return
        area, y = self.ground.area, self.carried.y
        way = (y > area.bottom - EDGE) - (y < area.y + EDGE)
        if way and area.x <= self.carried.x < area.right:
            self.scroll_by(way * PACE * dt)

    def scroll_by(self, dy: float) -> None:
        """Move the ground, within what there is to see."""
        most = max(0.0, self.ground.height - self.ground.area.h)
        self.scroll = max(0.0, min(self.scroll + dy, most))

    def _scrolled(self, key: str, dy: float) -> tuple[Result, ...]:
        if key == "popover" and self.popover and self.popover.mode == "list":
            self.popover = self.popover.stepped(1 if dy > 0 else -1)
        elif key == "drawer":
            self.drawer_scroll = max(0.0, self.drawer_scroll + dy)
        elif self.beads:
            most = max(0.0, self.ground.width - self.ground.area.w)
            self.pan = max(0.0, min(self.pan + dy, most))
        else:
            self.scroll_by(dy)
        return ()

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
                return (*kept, *self.add(kind))
            case Choose(Stop(id, "value")):
                gap = self._gap_of(id)
                if gap:
                    self.cursor = Stop(gap.owner, "gap", gap.slot, gap.item)
                return kept
            case Choose(stop):
                self.menu = self.cursor == stop and not self.menu and stop.node != 0
                self.cursor, self.flyout = nearest(stop, self.program, self.find), False
                return (*kept, Cue("tap"))
            case OpenGap(stop):
                self.cursor, self.menu = stop, False
                return (*kept, *panel.opened(self))
            case Held("copy"):
                return self.copy()
            case Held("drop"):
                return self.delete()
            case Held("clear"):
                return self.clear()
        self.used = False
        return kept

    # -- pictures

    def kept(self, name: str, subject: object, key: object, make: Callable[[], T]) -> T:
        """What was made for the same subject (the very same) and an equal key, or made now."""
        old = self._kept.get(name)
        if old is not None and old[0] is subject and old[1] == key:
            found: T = old[2]
            return found
        made = make()
        self._kept[name] = (subject, key, made)
        return made

    def view(
        self,
        pen: Pen,
        area: Rect,
        lit: int = 0,
        rounds: Mapping[int, tuple[int, int | None]] | None = None,
        errors: Mapping[int, str] | None = None,
    ) -> Box:
        """Palette and ground as word blocks; `rounds` tells of loops being run: (round, of)."""
        return screen.words_box(self, pen, area, lit, rounds or {}, errors or {})

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

    # -- edits

    def add(self, kind: str) -> tuple[Result, ...]:
        """A fresh block under the cursor, or a value into the gap there."""
        block = self.find(kind)
        if self.left(kind) == 0:
            return (Cue("bump"),)
        self.flyout = False
        node = self.fresh(kind)
        if block.shape is not Shape.STATEMENT:
            return self._add_value(node, block)
        return self._put(node, spot_under(self.cursor, self.program, self.find), self.program)

    def fresh(self, kind: str) -> Node:
        """A new block with ids of its own."""
        node: Node = fresh(kind, self.toolbox, next_id(self.program))
        return named(node, self.program)

    def _add_value(self, node: Node, block: Block) -> tuple[Result, ...]:
        gap = gap_at(self.cursor, self.program, self.find)
        held = holder(self.program, self.cursor.node, self.find)
        gaps = [gap] if gap else list(gaps_of(held[0], self.find)) if held else []
        fitting = [one for one in gaps if accepts(one, block)]
        empty = [one for one in fitting if not is_built(one.part)]
        if not fitting:
            return (Cue("bump"),)
        return self._plug(node, (empty or fitting)[0], self.program)

    def _put(self, node: Node, place: Place, program: Program) -> tuple[Result, ...]:
        changed = insert(program, place, (node,))
        placed = next(
            (one.id for one in walk(changed) if place_of(changed, one.id) == place), node.id
        )
        self.cursor = Stop(placed)
        return (*self.change(changed), Cue("snap_block"))

    def _plug(self, node: Node, gap: Gap, program: Program) -> tuple[Result, ...]:
        changed = filled(program, gap, node)
        self.cursor = Stop(gap.owner, "gap", gap.slot, gap.item)
        return (*self.change(changed), Cue("snap_block"))

    def delete(self) -> tuple[Result, ...]:
        """Without the block at the cursor, or with its gap empty again."""
        if self.locked or self.cursor.node == 0:
            return ()
        gap = gap_at(self.cursor, self.program, self.find)
        if gap is not None:
            if not is_built(gap.part) and gap.item < 0:
                return ()
            return (*self.change(cleared(self.program, gap, self.find)), Cue("trash"))
        id, stops = self.cursor.node, stops_of(self.program, self.find)
        before = stops[max(0, stops.index(Stop(id)) - 1)]
        changed = remove(self.program, id)
        self.cursor = before
        return (*self.change(changed), Cue("trash"))

    def copy(self) -> tuple[Result, ...]:
        """With a second block like the one at the cursor below it, while the cards last."""
        node = find(self.program, self.cursor.node)
        held = node and holder(self.program, node.id, self.find)
        if self.locked or not held:
            return ()
        node, place = held
        for kind, count in Counter(one.kind for one in walk(node)).items():
            left = self.left(kind)
            if left is not None and left < count:
                return (Cue("bump"),)
        changed = duplicate(self.program, node.id)
        below = replace(place, index=place.index + 1)
        id = next(one.id for one in walk(changed) if place_of(changed, one.id) == below)
        self.cursor = Stop(id)
        return (*self.change(changed), Cue("snap_block"))

    # -- the hand

    def _lifted(self, event: Lifted) -> tuple[Result, ...]:
        kept = panel.closed(self) if self.popover else ()
        self.menu = False
        match event.value:
            case Pick(kind) if self.left(kind) != 0:
                self.carried = Carried(self.fresh(kind), 0, self.program)
            case Carry(id) if self.can_carry(id):
                self.pick_up(id)
            case _:
                self.used = False
                return kept
        assert self.carried is not None
        dx, dy = self._grip(event)
        self.carried = replace(self.carried, x=event.x, y=event.y, dx=dx, dy=dy)
        return (*kept, Cue("pick_block"))

    def _grip(self, event: Lifted) -> tuple[float, float]:
        """From the corner of the whole block to the hand, at the size of the ground."""
        if isinstance(event.value, Carry):
            for laid in self.ground.laid:
                if found := laid.within(event.value.node):
                    return event.x - found.rect.x, event.y - found.rect.y
        return event.dx * self.ground.share, event.dy * self.ground.share

    def can_carry(self, id: int) -> bool:
        """Whether a node is a block of its own: a statement, or a value built into a gap."""
        node = find(self.program, id)
        if node is None or node.kind == "branch":
            return False
        gap = self._gap_of(id)
        return is_built(gap.part) if gap else place_of(self.program, id) is not None

    def pick_up(self, id: int) -> None:
        """Take a block of the program into the hand."""
        node = find(self.program, id)
        assert node is not None
        gap = self._gap_of(id)
        if gap is None:
            rest = remove(self.program, id)
            self.carried = Carried(node, id, rest, target=place_of(self.program, id))
            return
        rest = cleared(self.program, gap, self.find)
        here = gap_at(Stop(gap.owner, "gap", gap.slot, gap.item), rest, self.find)
        self.carried = Carried(node, id, rest, target=here)

    def _gap_of(self, id: int) -> Gap | None:
        """The gap a value is built in; None for a statement."""
        held = holder(self.program, id, self.find)
        if held is None or held[0].id == id:
            return None
        gaps = gaps_of(held[0], self.find)
        return next((g for g in gaps if isinstance(g.part, Node) and g.part.id == id), None)

    def _dragged(self, x: float, y: float) -> tuple[Result, ...]:
        assert self.carried is not None
        one = replace(self.carried, x=x, y=y)
        self.carried = replace(one, target=self._target(one))
        return ()

    def _target(self, carried: Carried) -> Place | Gap | None:
        """The nearest place for what hangs in the hand; None outside the ground."""
        ground = self.ground
        if not ground.area.inset(-ground.unit).holds(carried.x, carried.y):
            return None
        x, y = carried.x - carried.dx, carried.y - carried.dy
        hands = [(x, y)]
        if self.beads:
            hands = [(carried.x, carried.y)]
        elif self.find(carried.node.kind).shape is not Shape.STATEMENT:
            hands = [(carried.x, carried.y), (x + 2 * ground.unit, y + 2 * ground.unit)]
        found = (closest(ground.targets, *hand, 3 * ground.unit, self.beads) for hand in hands)
        target = next((one for one in found if one is not None), None)
        return (target.place or target.gap) if target else None

    def _dropped(self, event: Dropped) -> tuple[Result, ...]:
        self._dragged(event.x, event.y)
        carried = self.carried
        assert carried is not None
        inside = self.ground.area.inset(-self.ground.unit).holds(event.x, event.y)
        thrown = isinstance(event.over, Trash) or not inside
        return self.let_go(thrown)

    def let_go(self, thrown: bool = False) -> tuple[Result, ...]:
        """What happens with the block in the hand: put at its target, thrown away, or back."""
        carried, self.carried = self.carried, None
        if carried is None:
            return ()
        if thrown:
            if not carried.origin:
                return ()
            changes = self.change(carried.rest)
            return (*changes, Cue("trash"))
        match carried.target:
            case Place() as place:
                return self._put(carried.node, place, carried.rest)
            case Gap() as gap:
                return self._plug(carried.node, gap, carried.rest)
        return (Cue("unsnap"),)


def _nothing(*_: object) -> None:
    """What a block of a newer game does here."""
