"""A face from a recipe: SVG text composed of the parts in `assets/portraits/`.

A recipe is a plain mapping of words, so it can stand in a level pack or in a child's profile:

    skin: 0 to 7            head: oval round square long
    hair, hc (its colour)   eyes: dot lid smile wide      brow: soft bold flat up
    nose: plain strong round                              mouth: smile open calm side
    clothes, c1, c2, acc    scarf (its colour)            bg: the ground, "" for none
    extras: names joined by +

Colours are token names or `#RRGGBB`. What is missing is taken from `PLAIN`; a word that is not
drawn is left out, so that a recipe of a newer game still shows a face.

Each part is an SVG of its own, drawn in the colours of `ROLES`, which stand for skin, hair and so
on; composing a face puts the recipe's colours in their place. A part may have a `back` group that
lies behind the head. To add a part: one SVG file, and its name in `avatar.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from game.art.color import darker, lighter
from game.art.drawings import drawing, recoloured, svg
from game.art.tokens import COLORS, dark

__all__ = ["GROUNDS", "HAIRS", "PLAIN", "Recipe", "SKINS", "portrait", "portrait_drawing"]

Recipe = Mapping[str, str]

SKINS: tuple[tuple[str, str], ...] = (
    ("#F7D9BD", "#E3B793"),
    ("#F0C49C", "#D8A278"),
    ("#DFA878", "#C28859"),
    ("#C98A57", "#A96C3F"),
    ("#A56A40", "#84502F"),
    ("#7E4C2E", "#61381F"),
    ("#5A3626", "#43251A"),
    ("#EBB993", "#CF966C"),
)
"""Light and shade of each skin."""

HAIRS: dict[str, tuple[str, str]] = {
    "ink": ("#241A20", "#120C12"),
    "walnut": ("#47291C", "#301A11"),
    "chest": ("#7A4423", "#5C3118"),
    "copper": ("#B35F29", "#8E4619"),
    "sand": ("#D2A24F", "#AE7F32"),
    "grey": ("#B5ADA8", "#918983"),
    "white": ("#EFEAE2", "#D2CBC0"),
    "teal": ("#146B66", "#0B4644"),
    "indigo": ("#2C4488", "#1B2A57"),
    "madder": ("#AB2E2A", "#7A1B1D"),
}
"""Light and shade of each hair."""

GROUNDS = ("sky", "saffronL", "tealL", "pistL", "rose", "indigoL", "plumL")

PLAIN: dict[str, str] = {
    "skin": "1",
    "head": "oval",
    "hair": "short",
    "hc": "walnut",
    "eyes": "dot",
    "brow": "soft",
    "nose": "plain",
    "mouth": "smile",
    "clothes": "crew",
    "c1": "teal",
    "c2": "paper",
    "acc": "saffron",
    "scarf": "madder",
    "extras": "",
    "bg": "sky",
}

ROLES: dict[str, str] = {
    "skin": "#F0C49D",
    "skinS": "#D8A279",
    "hair": "#47291D",
    "hairS": "#301A12",
    "brow": "#47291E",
    "c1": "#146B67",
    "c1D": "#0B4645",
    "c2": "#EADBBF",
    "acc": "#F3B034",
    "scarf": "#AB2E2B",
    "scarfD": "#7A1B1E",
    "bg": "#B9DCE5",
    "edge": "#2E1C15",
}
"""The colours parts are drawn in; no other colour of a part may equal one of them."""

_EARS_HIDDEN = {"hijab", "kelagayi", "bob", "long", "wavy", "afro"}
_COVERED = {"hijab", "kelagayi"}

# Where each extra lies: the words before a "+" row of `_LAYERS` name these sets.
_ON_CLOTHES = ("steth", "medal", "tape")
_ON_SKIN = ("freckles", "lines")
_BEARDS = ("stubble", "moustache", "beard", "longbeard")
_HATS = ("papaq", "turban", "aviator", "cap", "beret", "helmet", "band")
_GLASSES = ("glasses", "sqglasses")
_AT_EARS = ("earrings", "aid", "phones")


def portrait(recipe: Recipe, frame: bool = True) -> str:
    """The SVG text of a face, 240 x 240; without a frame for very small sizes."""
    asked = {**PLAIN, **recipe}
    body = "".join(_layers(asked, frame))
    return svg("0 0 240 240", recoloured(body, _colors(asked)))


def portrait_drawing(recipe: Recipe, frame: bool = True) -> tuple[str, str]:
    """The name and source of a `Drawing`; equal recipes give equal names."""
    words = "/".join(f"{key}={recipe[key]}" for key in sorted(recipe) if key in PLAIN)
    return f"portrait/{words}/{int(frame)}", portrait(recipe, frame)


def _layers(asked: dict[str, str], frame: bool) -> list[str]:
    """The parts from back to front."""
    extras, hair = asked["extras"].split("+"), asked["hair"]

    def worn(names: tuple[str, ...]) -> list[str]:
        return [_part("extras", name) for name in names if name in extras]

    behind = _part("hair", hair, "back")
    ears = "" if hair in _EARS_HIDDEN else _part("base", "ears")
    at_ears = () if hair in _COVERED else _AT_EARS
    return [
        _part("base", "ground") if asked["bg"] else "",
        *worn(("chair",)),
        behind if hair != "braids" else "",
        _part("base", "neck"),
        _part("base", "shoulders"),
        _part("clothes", asked["clothes"]),
        *worn(_ON_CLOTHES),
        ears,
        behind if hair == "braids" else "",
        _part("head", asked["head"]),
        *worn(_ON_SKIN),
        *(_part(kind, asked[kind]) for kind in ("eyes", "brow", "nose", "mouth")),
        *worn(_BEARDS),
        _part("hair", hair),
        *worn(_HATS),
        *worn(_GLASSES),
        *worn(at_ears),
        _part("base", "frame") if frame else "",
    ]


@cache
def _part(kind: str, name: str, group: str = "front") -> str:
    """The shapes of one group of a part, or nothing where it is not drawn."""
    if not name.isidentifier():
        return ""
    try:
        source = drawing(f"portraits/{kind}/{name}")
    except FileNotFoundError:
        return ""
    found = re.search(rf'<g id="{group}">\n(.*?)\n *</g>', source, re.DOTALL)
    return found[1] if found else ""


def _colors(asked: dict[str, str]) -> dict[str, str]:
    """The recipe's colour for each role colour."""
    skin = asked["skin"]
    light, shade = SKINS[int(skin) % len(SKINS) if skin.isdecimal() else 1]
    hair, hair_shade = HAIRS.get(asked["hc"], HAIRS["walnut"])
    # Light brows would vanish on a light face.
    brow = hair_shade if asked["hc"] in ("sand", "grey", "white") else hair
    c1, scarf = _color(asked["c1"]), _color(asked["scarf"])
    found = {
        "skin": light,
        "skinS": shade,
        "hair": hair,
        "hairS": hair_shade,
        "brow": brow,
        "c1": c1,
        "c1D": dark(asked["c1"]) or darker(c1, 0.4),
        "c2": _color(asked["c2"]),
        "acc": _color(asked["acc"]),
        "scarf": scarf,
        "scarfD": dark(asked["scarf"]) or darker(scarf, 0.4),
        "bg": _color(asked["bg"] or "paper"),
        "edge": COLORS["ink"],
    }
    return {ROLES[role]: color for role, color in found.items()}


def _color(word: str) -> str:
    """The colour a recipe names; a word that is no colour gives a calm one."""
    if re.fullmatch(r"#[0-9A-Fa-f]{6}", word):
        return word.upper()
    return COLORS.get(word, lighter(COLORS["walnut"], 0.4))
