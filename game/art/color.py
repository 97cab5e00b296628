"""Arithmetic on colours written `#RRGGBB`."""

from __future__ import annotations

__all__ = ["darker", "lighter", "mixed"]


def mixed(first: str, second: str, share: float) -> str:
    """`first` with `share` (0 to 1) of `second` in it."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def lighter(color: str, share: float) -> str:
    """The colour mixed with `share` of white wool."""
    return mixed(color, "#FFF9EE", share)


def darker(color: str, share: float) -> str:
    """The colour mixed with `share` of ink."""
    return mixed(color, "#2E1C14", share)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
