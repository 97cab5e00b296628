"""What goes wrong, on purpose and from a seed: broken connections, a writer to be killed."""

from __future__ import annotations

import os

__all__ = ["NIGHTLY", "scaled"]

NIGHTLY = os.environ.get("ILME_NIGHTLY") == "1"


def scaled(now: int, nightly: int) -> int:
    """How often to try: `now` at each commit, `nightly` where ILME_NIGHTLY=1."""
    return nightly if NIGHTLY else now
