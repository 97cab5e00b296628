"""One block of the palette, to look at."""

from __future__ import annotations

from dataclasses import replace

from game.editor import edits
from game.editor.layout import lay_block
from game.editor.looks import Marks, ruler_for
from game.editor.measures import Ruler
from game.editor.view import block_box
from game.editor.workspace import Workspace
from game.ui.box import Box
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["sample_box", "sample_height"]

SHARE = 0.89
"""As much smaller as blocks are in the drawer."""


def sample_box(editor: Workspace, pen: Pen, kind: str, area: Rect) -> Box:
    """A block as the palette shows it, at the left of an area and in the middle of its height."""
    ruler = _ruler(editor, pen, area.w)
    laid = lay_block(edits.new_block(editor, kind), ruler)
    placed = laid.moved(area.x, area.middle[1] - laid.rect.h / 2)
    return Box(area, (), (block_box(placed, pen, ruler, Marks(quiet=True)),), ghost=True)


def sample_height(editor: Workspace, pen: Pen, kind: str, wide: float) -> float:
    """How high it is in an area of a width, in px."""
    return lay_block(edits.new_block(editor, kind), _ruler(editor, pen, wide)).rect.h


def _ruler(editor: Workspace, pen: Pen, wide: float) -> Ruler:
    return replace(ruler_for(pen, editor.find, SHARE, wide), pluses=False)
