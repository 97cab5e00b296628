"""The faces a guest may choose from."""

from __future__ import annotations

__all__ = ["FACES"]

FACES: tuple[tuple[tuple[str, str], ...], ...] = tuple(
    tuple(sorted(face.items()))
    for face in (
        {
            "skin": "1",
            "hair": "kelagayi",
            "scarf": "indigo",
            "eyes": "smile",
            "extras": "glasses+lines",
            "clothes": "high",
            "c1": "walnut",
            "bg": "pistL",
        },
        {
            "skin": "2",
            "hair": "balding",
            "hc": "grey",
            "head": "square",
            "extras": "moustache+lines",
            "clothes": "shirt",
            "c1": "indigo",
            "bg": "saffronL",
        },
        {
            "skin": "1",
            "hair": "bob",
            "hc": "walnut",
            "clothes": "vneck",
            "c1": "madder",
            "c2": "paper",
            "bg": "tealL",
        },
        {
            "skin": "3",
            "hair": "short",
            "hc": "ink",
            "head": "long",
            "extras": "beard",
            "clothes": "crew",
            "c1": "teal",
            "bg": "rose",
        },
        {
            "skin": "0",
            "hair": "bun",
            "hc": "white",
            "eyes": "lid",
            "extras": "lines+earrings",
            "c1": "plum",
            "bg": "sky",
        },
        {
            "skin": "4",
            "hair": "crop",
            "hc": "ink",
            "head": "round",
            "mouth": "open",
            "extras": "sqglasses",
            "clothes": "vneck",
            "c1": "saffron",
            "bg": "indigoL",
        },
    )
)
"""Recipes: old and young, with and without glasses."""
