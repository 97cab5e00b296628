"""What is in the hand: lifted, carried, let go."""

from __future__ import annotations

from dataclasses import replace

from game.blocks import Shape
from game.editor import edits, panel
from game.editor.acts import (
    Carry,
    Cue,
    Pick,
    Result,
    Stop,
    Trash,
)
from game.editor.gaps import cleared, is_built
from game.editor.state import Carried
from game.editor.stops import gap_at, gaps_of, holder
from game.editor.targets import closest
from game.editor.tokens import Gap
from game.editor.workspace import Workspace
from game.program import (
    Node,
    Place,
    find,
    place_of,
    remove,
)
from game.ui.events import Dropped, Lifted

__all__ = ["can_carry", "dragged", "dropped", "gap_of", "let_go", "lifted", "pick_up"]


def lifted(editor: Workspace, event: Lifted) -> tuple[Result, ...]:
    """A block of the palette or of the program is in the hand now."""
    kept = panel.closed(editor) if editor.popover else ()
    editor.menu = False
    match event.value:
        case Pick(kind) if editor.left(kind) != 0:
            editor.carried = Carried(edits.new_block(editor, kind), 0, editor.program)
        case Carry(id) if can_carry(editor, id):
            pick_up(editor, id)
        case _:
            editor.used = False
            return kept
    assert editor.carried is not None
    dx, dy = _grip(editor, event)
    editor.carried = replace(editor.carried, x=event.x, y=event.y, dx=dx, dy=dy)
    return (*kept, Cue("pick_block"))


def _grip(editor: Workspace, event: Lifted) -> tuple[float, float]:
    """From the corner of the whole block to the hand, at the size of the ground."""
    if isinstance(event.value, Carry):
        for laid in editor.ground.laid:
            if found := laid.within(event.value.node):
                return event.x - found.rect.x, event.y - found.rect.y
    return event.dx * editor.ground.share, event.dy * editor.ground.share


def can_carry(editor: Workspace, id: int) -> bool:
    """Whether a node is a block of its own: a statement, or a value built into a gap."""
    node = find(editor.program, id)
    if node is None or node.kind == "branch":
        return False
    gap = gap_of(editor, id)
    return is_built(gap.part) if gap else place_of(editor.program, id) is not None


def pick_up(editor: Workspace, id: int) -> None:
    """Take a block of the program into the hand."""
    node = find(editor.program, id)
    assert node is not None
    gap = gap_of(editor, id)
    if gap is None:
        rest = remove(editor.program, id)
        editor.carried = Carried(node, id, rest, target=place_of(editor.program, id))
        return
    rest = cleared(editor.program, gap, editor.find)
    here = gap_at(Stop(gap.owner, "gap", gap.slot, gap.item), rest, editor.find)
    editor.carried = Carried(node, id, rest, target=here)


def gap_of(editor: Workspace, id: int) -> Gap | None:
    """The gap a value is built in; None for a statement."""
    held = holder(editor.program, id, editor.find)
    if held is None or held[0].id == id:
        return None
    gaps = gaps_of(held[0], editor.find)
    return next((g for g in gaps if isinstance(g.part, Node) and g.part.id == id), None)


def dragged(editor: Workspace, x: float, y: float) -> tuple[Result, ...]:
    """The hand moved: the nearest place for what it carries is the target."""
    assert editor.carried is not None
    one = replace(editor.carried, x=x, y=y)
    editor.carried = replace(one, target=_target(editor, one))
    return ()


def _target(editor: Workspace, carried: Carried) -> Place | Gap | None:
    """The nearest place for what hangs in the hand; None outside the ground."""
    ground = editor.ground
    if not ground.area.inset(-ground.unit).holds(carried.x, carried.y):
        return None
    x, y = carried.x - carried.dx, carried.y - carried.dy
    hands, statement = [(x, y)], editor.find(carried.node.kind).shape is Shape.STATEMENT
    if editor.beads:
        hands = [(carried.x, carried.y)]
    elif not statement:
        hands = [(carried.x, carried.y), (x + 2 * ground.unit, y + 2 * ground.unit)]
    targets = [one for one in ground.targets if (one.place is not None) is statement]
    found = (closest(targets, *hand, 3 * ground.unit, editor.beads) for hand in hands)
    target = next((one for one in found if one is not None), None)
    return (target.place or target.gap) if target else None


def dropped(editor: Workspace, event: Dropped) -> tuple[Result, ...]:
    """The hand opened: at its target, or thrown away on the trash and outside the ground."""
    dragged(editor, event.x, event.y)
    carried = editor.carried
    assert carried is not None
    inside = editor.ground.area.inset(-editor.ground.unit).holds(event.x, event.y)
    thrown = isinstance(event.over, Trash) or not inside
    return let_go(editor, thrown)


def let_go(editor: Workspace, thrown: bool = False) -> tuple[Result, ...]:
    """What happens with the block in the hand: put at its target, thrown away, or back."""
    carried, editor.carried = editor.carried, None
    if carried is None:
        return ()
    if thrown:
        if not carried.origin:
            return ()
        changes = editor.change(carried.rest)
        return (*changes, Cue("trash"))
    match carried.target:
        case Place() as place:
            return edits.put(editor, carried.node, place, carried.rest)
        case Gap() as gap:
            return edits.plug(editor, carried.node, gap, carried.rest)
    return (Cue("unsnap"),)
