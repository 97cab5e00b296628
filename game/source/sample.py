"""How a block alone is written."""

from __future__ import annotations

from game.blocks import Block, Shape, Toolbox, fresh
from game.program import Node, Program
from game.source.show import show

__all__ = ["sample"]


def sample(block: Block, toolbox: Toolbox) -> str:
    """The Python of a fresh block, its gaps as dots; nothing for a part of a block."""
    node = fresh(block.kind, toolbox, 1)
    if block.shape is not Shape.STATEMENT:  # a value stands inside something: take it out again
        said = show(Program((Node(0, "announce", ((node,),)),)), toolbox).text
        text = said.removeprefix("print(").removesuffix(")\n")
    else:
        text = show(Program((node,)), toolbox).text
    return text.replace("    pass\n", "").replace("...", "…").strip()
