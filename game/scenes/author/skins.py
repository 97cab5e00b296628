"""What the places of a Quest are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.values import N_

__all__ = ["SKIN_NAMES"]

SKIN_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "village": N_("Village"),
        "baku": N_("Old Baku"),
        "sky": N_("Sky"),
        "lab": N_("Laboratory"),
        "space": N_("Space"),
        "airfield": N_("Airfield"),
        "stage": N_("Stage"),
        "clinic": N_("Clinic"),
        "pipeline": N_("Water pipe"),
        "hospital": N_("Hospital at night"),
        "garden": N_("Garden"),
        "track": N_("Running track"),
    }
)
