"""A block in one line of words."""

from __future__ import annotations

from game.editor.tokens import Find, Gap, Say, bars, shown
from game.program import HOLE, Node

__all__ = ["in_words"]


def in_words(node: Node, find: Find, say: Say) -> str:
    """The words of a block's first bar, with what stands in its gaps."""
    return " ".join(_words(node, find, say))


def _words(node: Node, find: Find, say: Say) -> list[str]:
    found: list[str] = []
    for token in bars(node, find, say)[0].tokens:
        if not isinstance(token, Gap):
            found.append(token)
        elif not token.plus and not (token.spare and _is_hole(token)):
            found += _inside(token, find, say)
    return found


def _is_hole(gap: Gap) -> bool:
    return isinstance(gap.part, Node) and gap.part.kind == HOLE


def _inside(gap: Gap, find: Find, say: Say) -> list[str]:
    text = shown(gap, say)
    if text or not isinstance(gap.part, Node):
        return [text] if text else []
    return ["…"] if _is_hole(gap) else _words(gap.part, find, say)
