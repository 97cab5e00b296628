"""What one setting of the machine does to all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from game.progress.state import Settings

__all__ = ["settings_after"]


def settings_after(settings: Settings, facts: Mapping[str, Any]) -> Settings:
    """The machine's settings with one changed, where such a one exists and the value fits it."""
    name, value = facts.get("name"), facts.get("value")
    changed: dict[str, Any] = {}
    for known in fields(Settings):
        if known.name == name:
            if isinstance(known.default, float) and type(value) in (int, float):
                changed[known.name] = _share(value)
            elif type(value) is type(known.default):
                changed[known.name] = value
    return replace(settings, **changed)


def _share(value: Any) -> float:
    """A number within 0 to 1; what is no number at all counts as 1."""
    return float(min(1, max(0, value))) if value == value else 1.0
