"""What the pages show besides words: icons, knots of the table, faces, woven edges; as SVG."""

from __future__ import annotations

from functools import cache
from zlib import crc32

from markupsafe import Markup

from game.art.avatar import surprise
from game.art.carpet import THUMB_SIZE, carpet
from game.art.drawings import drawing, number, recoloured, svg
from game.art.portrait import portrait

__all__ = ["STATES", "carpet_svg", "face", "icon", "knot", "picture_of", "star"]

STATES = ("solved", "working", "help", "assigned", "none")
"""How a child stands with a level, as the table shows it."""

_OCTAGON = "M11,2H21.6L30.6,11V21.6L21.6,30.6H11L2,21.6V11Z"
_INNER = "M11.7,3.6H20.9L29,11.7V20.9L20.9,29H11.7L3.6,20.9V11.7Z"
_LEFT = "M11.7,3.6H16.3V29H11.7L3.6,20.9V11.7Z"
_LAMP = (
    "M13.6,20.4C13.6,18 10.6,16.9 10.6,13.4A5.7,5.7 0 0 1 22,13.4C22,16.9 19,18 19,20.4Z"
    "M13.9,23.6H18.7"
)
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32.6 32.6" '


def icon(name: str, look: str = "") -> Markup:
    """A one-colour icon of the game in the colour of the words beside it."""
    source = recoloured(drawing(f"icons/{name}"), {"#000000": "currentColor"})
    return _dressed(source, f"icon {look}".strip())


def knot(state: str, stars: int = 0) -> Markup:
    """The sign of a cell: a shape of its own for each state, so that colour never works alone."""
    sign = f'<text x="16.3" y="22.2" text-anchor="middle" fill="#FFFFFF">{stars}</text>'
    if not stars:  # what is made freely ties a knot without stars
        sign = '<path d="M10.5,16.8L14.8,21L22.4,11.8" fill="none" stroke="#FFFFFF" '
        sign += 'stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>'
    body = {
        "solved": f'<path d="{_OCTAGON}" fill="#146B66"/>{sign}',
        "working": f'<path d="{_INNER}" fill="#F7F1F0" stroke="#2C4488" stroke-width="2.8"/>'
        '<path d="M16.3,3.6H20.9L29,11.7V20.9L20.9,29H16.3Z" fill="#2C4488"/>',
        "help": f'<path d="{_OCTAGON}" fill="#AB2E2A"/><path d="{_LAMP}" fill="none" '
        'stroke="#FFFFFF" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>',
        "assigned": f'<path d="{_INNER}" fill="none" stroke="#8F5206" stroke-width="2.4"/>',
    }.get(state, '<rect x="13" y="13" width="6.6" height="6.6" rx="1.6" fill="#CBB48C"/>')
    return Markup(f'{_HEAD}class="knot" aria-hidden="true" focusable="false">{body}</svg>')


@cache
def star() -> Markup:
    """The eight-pointed star of the game."""
    path = drawing("icons/star8").partition('d="')[2].partition('"')[0]
    body = f'<path d="{path}" fill="#F3B033" stroke="#8F5206" stroke-width="1.6"/>'
    return Markup(
        f'<svg class="star" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{body}</svg>'
    )


@cache
def _face(avatar: str) -> Markup:
    recipe = dict(
        pair.split("=", 1) for pair in avatar.replace("/", ";").split(";") if "=" in pair
    ) or surprise(crc32(avatar.encode("utf-8", "replace")))
    return _dressed(portrait(recipe, frame=False), "face")


def face(avatar: str) -> Markup:
    """A child's face: from its recipe of words, else one that always comes out for this name."""
    return _face(avatar[:400])


def picture_of(name: str) -> Markup:
    """An object of the worlds, as it stands on the cards of the three pictures."""
    try:
        return _dressed(drawing(f"objects/{name}"), "thing")
    except (FileNotFoundError, ValueError, OSError):
        return icon("dot")


@cache
def carpet_svg(seed: int, dyes: int, size: tuple[int, int] = THUMB_SIZE, share: float = 1.0) -> str:
    """A carpet as far as it is woven, from the foot up; each run of one colour is a rectangle."""
    rows = carpet(seed, dyes, *size)
    wide, high = size
    woven = max(0, min(high, round(high * share)))
    cells = []
    for y in range(high - woven, high):
        x = 0
        while x < wide:
            run = x
            while run < wide and rows[y][run] == rows[y][x]:
                run += 1
            cells.append(
                f'<rect x="{x}" y="{y}" width="{number(run - x + 0.03)}" height="1.03" '
                f'fill="{rows[y][x]}"/>'
            )
            x = run
    warps = "".join(
        f'<path d="M{x + 0.5},0V{high - woven}" stroke="#CBB48C" stroke-width=".12"/>'
        for x in range(wide)
    )
    return svg(f"0 0 {wide} {high}", (warps if woven < high else "") + "".join(cells))


@cache
def _dressed(source: str, look: str) -> Markup:
    """A drawing of our own as part of a page: not read aloud, with a class to be styled by."""
    return Markup(
        source.replace("<svg ", f'<svg class="{look}" aria-hidden="true" focusable="false" ', 1)
    )
