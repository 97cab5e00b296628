"""The objects of a world: which are drawn, and where one goes on a tile.

Every file in `assets/objects/` has the same viewBox, with the object's feet at 0, 0, drawn for a
tile 72 wide. So any object is placed by its feet alone, and one may be swapped for another.
"""

from __future__ import annotations

__all__ = ["BOX", "FEET", "OBJECTS", "TILE", "object_drawing", "place"]

BOX = (-48.0, -100.0, 96.0, 116.0)
"""The viewBox: x, y, width, height in drawing units."""

FEET = (0.5, 100 / 116)
"""Where the feet are, as shares of the width and the height of the box."""

TILE = 72.0
"""The tile width the drawings are made for."""

OBJECTS: tuple[str, ...] = (
    "advert", "almond", "antenna", "arrow", "balloon", "barrier", "basket", "bear", "bear_bed",
    "bear_pot", "bed", "bell", "bench", "board", "boat", "book", "bread", "bridge", "cake",
    "card", "cat", "chick", "child", "cradle", "crate", "decides", "drum", "empty", "eye_chart",
    "flag", "flower", "flowerpot", "fountain", "fountain_on", "frog", "gate", "gate_open",
    "goat", "goggles", "goose", "guard", "hangar_dotted", "hangar_striped", "hat", "hazelnut",
    "headline", "hedgehog", "hole", "house", "key", "kite", "lamp", "lamp_foot", "lamp_green",
    "lamp_red", "lantern", "lantern_lit", "letter", "lily", "logbook", "machine", "mole",
    "moth", "nail", "news", "no", "note", "pill", "pistachio", "plane", "plant", "plate",
    "plate_wanted", "pomegranate", "poster", "puddle", "request", "rock", "rocket", "rooster",
    "rose", "rug", "sapling", "sheep", "shoe", "sign", "slipper", "snail", "sock", "soup",
    "speaker", "stage_curtain", "start", "stone", "suitcase", "syrup", "tap", "tea", "teapot",
    "teapot_open", "ticket", "topic", "tree", "vote", "walnut", "watches", "windsock", "wool",
    "wrench", "yes",
)  # fmt: skip


def object_drawing(name: str) -> str:
    """The `Drawing` name of an object; an unknown one is a crate, so that a map still shows."""
    return f"objects/{name if name in OBJECTS else 'crate'}"


def place(x: float, y: float, tile: float) -> tuple[float, float, float, float]:
    """The rectangle (x, y, width, height) in px of an object with its feet at `x, y`."""
    scale = tile / TILE
    left, top, width, height = BOX
    return x + left * scale, y + top * scale, width * scale, height * scale
