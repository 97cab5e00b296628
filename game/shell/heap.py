"""How memory is taken and given back: the two knobs that a game of large pictures turns."""

from __future__ import annotations

import ctypes
import gc
import sys

__all__ = ["give_back", "look_seldom"]

_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of <malloc.h>
_LARGE_BYTES = 128 * 1024


_LOOK_EVERY = 2_000


def look_seldom() -> None:
    """Have Python look for circles of garbage after so many new objects.

    The values of a frame hold none. At 700, as it begins, a key in a program of 200 blocks waited
    0.4 of 4.5 ms for looks that found nothing [measured].
    """
    gc.set_threshold(_LOOK_EVERY, *gc.get_threshold()[1:])


def give_back() -> bool:
    """Have the C library ask the system for each large block; tells whether it will.

    Left alone, glibc raises its limit with the first picture of a whole screen that is let go, and
    keeps what later ones leave: 103 MB after ten minutes of play instead of 90 [measured]. The
    limit is the one it begins with; other systems have no such knob.
    """
    if sys.platform != "linux":
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE_BYTES))
    except (OSError, AttributeError):  # another C library
        return False
