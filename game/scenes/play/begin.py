"""How a level begins: the editor with what the child has tried in it."""

from __future__ import annotations

from game.editor import BlockEditor
from game.levels.level import Level
from game.scenes.home import Home
from game.scenes.play import python

__all__ = ["editor_of"]


def editor_of(home: Home, level: Level, player: str, beads: bool, small: bool) -> BlockEditor:
    """The editor with all that a child has tried in a level; a small level begins anew."""
    history = home.keeper.history(player, level.id, level.start)
    programs, at, drafts = history.programs, history.at, history.drafts
    if small:
        programs, at, drafts = (level.start,), 0, ()
    editor = BlockEditor(
        programs,
        at,
        level.toolbox,
        level.blocks,
        dict(level.cards),
        beads,
        python.drafts_of(level, drafts),
    )
    editor.locked = level.form == "predict"
    editor.fade = bool(home.player and home.player.fade)
    return editor
