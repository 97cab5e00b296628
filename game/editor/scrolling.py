"""Moving the ground, the drawer and lists: by wheel, by finger, by carrying to an edge."""

from __future__ import annotations

from game.editor.workspace import Workspace

__all__ = ["carried_to_edge", "scroll_by", "scrolled"]

EDGE = 44  # px from the edge of the workspace where carrying scrolls it
PACE = 520  # px a second it scrolls there


def carried_to_edge(editor: Workspace, dt: float) -> None:
    """Scroll while a block is carried near an edge of the ground."""
    if not editor.moving or editor.carried is None:
        return
    area, y = editor.ground.area, editor.carried.y
    way = (y > area.bottom - EDGE) - (y < area.y + EDGE)
    if way and area.x <= editor.carried.x < area.right:
        scroll_by(editor, way * PACE * dt)


def scroll_by(editor: Workspace, dy: float) -> None:
    """Move the ground, within what there is to see."""
    most = max(0.0, editor.ground.height - editor.ground.area.h)
    editor.scroll = max(0.0, min(editor.scroll + dy, most))


def scrolled(editor: Workspace, key: str, dy: float) -> None:
    """Move what the wheel or a finger turned: a list, the drawer, the thread, the ground."""
    if key == "popover" and editor.popover and editor.popover.mode == "list":
        editor.popover = editor.popover.stepped(1 if dy > 0 else -1)
    elif key == "drawer":
        editor.drawer_scroll = max(0.0, editor.drawer_scroll + dy)
    elif editor.beads:
        most = max(0.0, editor.ground.width - editor.ground.area.w)
        editor.pan = max(0.0, min(editor.pan + dy, most))
    else:
        scroll_by(editor, dy)
