"""Easing: how far a motion has come, 0 to 1, at a share of its time."""

from __future__ import annotations

import math

__all__ = ["ease", "progress"]


def ease(name: str, t: float, overshoot: float = 1.4) -> float:
    """The eased value of `t` (cut to 0..1); only `out-back` passes 1 on its way."""
    t = min(1.0, max(0.0, t))
    match name:
        case "out-cubic":
            return 1 - (1 - t) ** 3
        case "in-out-cubic":
            return 4 * t**3 if t < 0.5 else 1 - (2 - 2 * t) ** 3 / 2
        case "in-out-sine":
            return (1 - math.cos(math.pi * t)) / 2
        case "out-back":
            return 1 + (overshoot + 1) * (t - 1) ** 3 + overshoot * (t - 1) ** 2
    return t


def progress(clock: float, start: float, seconds: float) -> float:
    """The share of a motion's time that has passed, 0 to 1; 1 when it is cut (0 seconds)."""
    if seconds <= 0:
        return 1.0
    return min(1.0, max(0.0, (clock - start) / seconds))
