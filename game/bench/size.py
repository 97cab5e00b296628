"""How large our own files are, as they are installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.bench.figures import Budget, Effort, Line
from game.data import data_root

__all__ = ["measure"]

MEGA = 1_000_000


def measure(effort: Effort) -> Iterator[Line]:
    """Code, and each folder of data; all together must stay below 30 MB."""
    code = Path(__file__).resolve().parents[1]
    parts = {"code": code} | {name: data_root() / name for name in ("assets", "levels", "locales")}
    sizes = {name: _bytes(folder) for name, folder in parts.items()}
    for name, size in sizes.items():
        yield Line(name, "MB", (size / MEGA,))
    yield Line("all our files", "MB", (sum(sizes.values()) / MEGA,), budget=Budget(30))


def _bytes(folder: Path) -> int:
    """Without what Python makes of it, and an installed game's data counted once."""
    inside = ((path, path.relative_to(folder).parts) for path in folder.rglob("*"))
    return sum(
        path.stat().st_size
        for path, parts in inside
        if path.is_file() and "__pycache__" not in parts and parts[0] != "_data"
    )
