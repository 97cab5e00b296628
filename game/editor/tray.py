"""The tray of beads: movement, actions, control."""

from __future__ import annotations

from game.editor import edits
from game.editor.acts import Pick
from game.editor.bead_view import bead_paints, count_paints
from game.editor.looks import ring_paints
from game.editor.tokens import bars
from game.editor.workspace import Workspace
from game.program import Node
from game.ui.box import Box
from game.ui.paint import Paint, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["spoken", "tray_box"]


def spoken(editor: Workspace, pen: Pen, node: Node) -> str:
    """The words of a bead for reading aloud."""
    tokens = bars(node, editor.find, pen.say)[0].tokens
    words = " ".join(token for token in tokens if isinstance(token, str))
    return words or str(pen.say(editor.find(node.kind).help))


def tray_box(editor: Workspace, pen: Pen, rect: Rect) -> Box:
    """The beads to take, in groups: movement, actions, control."""
    groups = _groups(editor)
    count, parts = sum(len(group) for group in groups), len(groups)
    k, gap, apart = _tray_measures(pen, rect, count, parts)
    x, y = rect.x + gap * 0.75, rect.middle[1] - 48 * k
    kids: list[Box] = []
    paints: list[Paint] = []
    for number, group in enumerate(groups):
        if number:
            line = x + apart / 2 - gap / 2
            top, bottom = y, y + 96 * k
            paints.append(Stroke(((line, top), (line, bottom)), pen.color("line"), pen.px(3)))
            x += apart
        for kind in group:
            kids.append(_tray_bead(editor, pen, kind, Rect(x, y, 96 * k, 96 * k), k))
            x += 96 * k + gap
    return Box(rect, tuple(paints), tuple(kids), key="bead-tray", clip=False)


def _tray_measures(pen: Pen, rect: Rect, count: int, parts: int) -> tuple[float, float, float]:
    """Scale, gap and the room of a divider, so that all beads stand in one line."""
    k = min(pen.scale, (rect.h - pen.px(24)) / 96)
    gap, apart = 26 * k, 12 * k
    need = count * (96 * k + gap) + (parts - 1) * apart + gap / 2
    if need > rect.w:  # beads stand closer before they get smaller
        gap = max(11 * k, gap - (need - rect.w) / max(1, count))
        need = count * (96 * k + gap) + (parts - 1) * apart + gap / 2
    if need > rect.w:
        share = max(0.46, rect.w / need)
        k, gap, apart = k * share, gap * share, apart * share
    return k, gap, apart


def _groups(editor: Workspace) -> list[list[str]]:
    rank = {"move": 0, "do": 1}
    found: dict[int, list[str]] = {}
    for kind in editor.palette:
        found.setdefault(rank.get(editor.find(kind).category, 2), []).append(kind)
    return [found[key] for key in sorted(found)]


def _tray_bead(editor: Workspace, pen: Pen, kind: str, rect: Rect, k: float) -> Box:
    block, left = editor.find(kind), editor.left(kind)
    look = pen.theme.category(block.category)
    node = edits.new_block(editor, kind)
    paints = bead_paints(
        pen, rect, look, block.bead_icon, k * 96 / 92, node, editor.find, faded=left == 0
    )
    if left is not None:
        paints += count_paints(pen, rect, left)
    if editor.advice and editor.advice.kind == kind and editor.advice.node:
        paints += ring_paints(pen, rect.inset(-4 * k), 22 * k, 5 * k)
    label = spoken(editor, pen, node)
    return Box(
        rect,
        paints,
        key=f"palette:{kind}",
        on=Pick(kind),
        drag=Pick(kind),
        label=label,
        group="drawer",
        tip=pen.say(block.help),
        enabled=left != 0,
        radius=pen.px(18),
    )
