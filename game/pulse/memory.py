"""A keeper of the pulse without a disk."""

from __future__ import annotations

from game.pulse.cells import Cells, added
from game.values import Diagnostic

__all__ = ["MemoryPulse"]


class MemoryPulse:
    """Counts until the program ends. Mutable: it stands where a file would."""

    def __init__(self, cells: Cells | None = None) -> None:
        self._cells: Cells = cells or {}

    @property
    def cells(self) -> Cells:
        """All that was counted."""
        return self._cells

    def add(self, chapter: str, moment: str, score: int) -> None:
        """Count one answer."""
        self._cells = added(self._cells, chapter, moment, score)

    @property
    def holds(self) -> bool:
        """Whether there is anything to delete."""
        return bool(self._cells)

    def clear(self) -> None:
        """Forget everything."""
        self._cells = {}

    def notices(self) -> tuple[Diagnostic, ...]:
        """What there is to tell: nothing ever goes wrong here."""
        return ()
