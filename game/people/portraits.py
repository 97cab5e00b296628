"""Whose face looks how: `levels/portraits.yaml`, a recipe of parts for each person."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

__all__ = ["load_portraits"]


def load_portraits(root: Path) -> Mapping[str, Mapping[str, str]]:
    """Recipes by person id; a file that is missing or broken gives none, faces are decoration."""
    try:
        text = (root / "levels" / "portraits.yaml").read_text(encoding="utf-8")
        read = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {
        str(person): {str(part): str(word) for part, word in recipe.items()}
        for person, recipe in read.items()
        if isinstance(recipe, dict)
    }
