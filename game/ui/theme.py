"""The tokens of the design: colours, sizes, times; one look for each contrast and text size."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CATEGORIES", "Category", "Theme"]


@dataclass(frozen=True, slots=True)
class Category:
    """How the blocks of a category look."""

    fill: str
    edge: str
    ink: str
    icon: str
    label: str


CATEGORIES: dict[str, Category] = {}


@dataclass(frozen=True, slots=True)
class Theme:
    """The look a child has chosen."""

    contrast: bool = False
    large: bool = False
    still: bool = False  # reduced motion
