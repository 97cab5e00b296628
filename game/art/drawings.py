"""The SVG text of a drawing in `assets/`, and the few words SVG is composed of."""

from __future__ import annotations

from functools import cache

from game.data import data_root

__all__ = ["drawing", "number", "recoloured", "svg"]


@cache
def drawing(name: str) -> str:
    """The text of `assets/<name>.svg`; drawings never change while the game runs.

    Raises FileNotFoundError for a name that is not drawn.
    """
    return (data_root() / "assets" / f"{name}.svg").read_text(encoding="utf-8")


def recoloured(source: str, colors: dict[str, str]) -> str:
    """The drawing with each colour of `colors` (`#RRGGBB`, as written) replaced, all at once."""
    for index, old in enumerate(colors):
        source = source.replace(old, f"@{index}@")
    for index, new in enumerate(colors.values()):
        source = source.replace(f"@{index}@", new)
    return source


def number(value: float) -> str:
    """A coordinate with at most two decimals."""
    return (
        f"{value:.2f}".rstrip("0").rstrip(".").replace("-0", "-0") if value % 1 else f"{value:.0f}"
    )


def svg(box: str, body: str) -> str:
    """A whole SVG text around `body`; `box` is its viewBox."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{body}</svg>'
