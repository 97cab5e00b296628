"""What is in the hand, what a hint points at, and what the last picture showed."""

from __future__ import annotations

from dataclasses import dataclass

from game.editor.measures import Laid
from game.editor.targets import Target
from game.editor.tokens import Gap
from game.program import Node, Place, Program
from game.ui.rect import Rect

__all__ = ["Advice", "Carried", "Ground"]


@dataclass(frozen=True, slots=True)
class Carried:
    """A block in the hand: `node` with its inside, where it came from, where it hangs.

    `origin` is its id in the program (0 from the palette), `rest` the program without it; `dx, dy`
    lead from its corner to the hand. By keyboard it hangs at its target.
    """

    node: Node
    origin: int
    rest: Program
    x: float = 0
    y: float = 0
    dx: float = 0
    dy: float = 0
    target: Place | Gap | None = None
    by_keys: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """A place between blocks, or a block (by id); what belongs there; what to take for it.

    Without a `node` only the place is told. `away` means that the block is one too many. `kind` is
    the block of the palette that is wanted.
    """

    place: Place | None = None
    block: int = 0
    node: Node | None = None
    kind: str = ""
    away: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """What the last picture showed, in px: for hit tests between two pictures."""

    area: Rect  # everything that keeps a block from being thrown away
    laid: tuple[Laid, ...] = ()
    targets: tuple[Target, ...] = ()
    height: float = 0  # of the whole program
    width: float = 0
    unit: float = 8
    share: float = 1.0  # how much larger blocks are here than in the drawer
    row: Rect | None = None  # the whole thread, when the program is beads
