"""What somebody's work may have to do with code: a short list to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.values import N_

__all__ = ["IDEAS"]

IDEAS: Mapping[str, str] = MappingProxyType(
    {
        "order": N_("One step after another"),
        "repeat": N_("Doing it again and again"),
        "choose": N_("If this, then that"),
        "mend": N_("Finding a mistake and mending it"),
        "parts": N_("A big task in small parts"),
        "pattern": N_("Seeing a pattern"),
        "count": N_("Counting and remembering"),
        "tell": N_("Saying it so that others understand"),
    }
)
"""A word kept with the person, and what it says."""
