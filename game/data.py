"""Where the game's own files are: levels, assets, locales."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

__all__ = ["asset", "data_root"]

_FOLDERS = ("levels", "assets", "locales")


@cache
def data_root() -> Path:
    """The folder that holds `levels`, `assets` and `locales`.

    `ILME_FILES` wins; then an installed game's `_data`, the checkout, a frozen program's folder.
    When none holds all three the checkout is given, so that an error names a place one can look at.
    """
    here = Path(__file__).resolve().parent
    tried = [here / "_data", here.parent]
    if named := os.environ.get("ILME_FILES"):
        tried.insert(0, Path(named))
    if frozen := getattr(sys, "_MEIPASS", ""):
        tried.append(Path(frozen))
    whole = (root for root in tried if all((root / name).is_dir() for name in _FOLDERS))
    return next(whole, here.parent)


def asset(name: str) -> Path:
    """The path of a file below `assets/`."""
    return data_root() / "assets" / name
