"""Names for levels that are begun."""

from __future__ import annotations

from game.scenes.home import Home

__all__ = ["fresh_name"]


def fresh_name(home: Home) -> str:
    """An id for a level that nobody has yet."""
    shelf = home.keeper.state.shelf
    taken = {one.id for one in (*shelf.made, *shelf.gone)}
    fresh = "".join(c if c.isalnum() else "-" for c in home.fresh_id().lower())[:40].strip("-")
    name, count = f"made-{fresh}", 1
    while (name if count == 1 else f"{name}-{count}") in taken:
        count += 1
    return name if count == 1 else f"{name}-{count}"
