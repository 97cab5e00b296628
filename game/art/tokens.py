"""The colours drawings are made of, by the names of the design."""

from __future__ import annotations

__all__ = ["COLORS", "dark"]

COLORS: dict[str, str] = {
    "wool": "#F6ECD9",
    "paper": "#FFF9EE",
    "sand": "#EADBBE",
    "line": "#CBB48C",
    "ink": "#2E1C14",
    "walnut": "#5C3B28",
    "walnut2": "#7A5A44",
    "madder": "#AB2E2A",
    "madderD": "#7A1B1D",
    "madderL": "#EBB3A2",
    "indigo": "#2C4488",
    "indigoD": "#1B2A57",
    "night": "#121B38",
    "indigoL": "#B4C4E8",
    "saffron": "#F3B033",
    "saffronD": "#8F5206",
    "saffronL": "#FCE1A6",
    "teal": "#146B66",
    "tealD": "#0B4644",
    "tealL": "#A6D6CA",
    "pea": "#CBE7A5",
    "peaD": "#4C6A2B",
    "turq": "#A2DFEC",
    "turqD": "#1F6476",
    "violet": "#8A5FA8",
    "violetD": "#472A5E",
    "terra": "#DD7050",
    "terraD": "#762C16",
    "pist": "#B5CB6B",
    "pistD": "#4F6420",
    "pistL": "#E3EDBE",
    "plum": "#6B3162",
    "plumL": "#DDBBD5",
    "rose": "#F0A58C",
    "sky": "#B9DCE4",
    "white": "#FFFFFF",
    "plumD": "#43204A",
}

_DARK = {"walnut": "ink", "ink": "night", "night": "ink", "paper": "line", "white": "line"}
_DARK |= {"sand": "line", "wool": "line"}


def dark(name: str) -> str:
    """The darker partner of a colour, or "" where the design has none."""
    return COLORS.get(_DARK.get(name, f"{name}D"), "")
