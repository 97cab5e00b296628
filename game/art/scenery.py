"""The grounds behind the screens, as SVG text, and the colours of each world's skin.

`backdrop` paints the place a Quest is played in; `title`, `room`, `success_ground` and
`night_ground` are large pictures of single screens. All fill any size: what stands left stays left,
what stands right stays right, the land between stretches. To add a skin: a row in `SKINS` and a
painter in `places.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.art.drawings import svg
from game.art.halls import night_ground, room, room_doors, success_ground
from game.art.places import HORIZON, PLACES
from game.art.title import TitlePlaces, title, title_places, title_thread

__all__ = [
    "HORIZON", "SKINS", "Skin", "TitlePlaces", "backdrop", "night_ground", "room", "room_doors",
    "success_ground", "title", "title_places", "title_thread",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Skin:
    """The colours of tiles and walls; `tiles` and `grass` alternate in a checker."""

    tiles: tuple[str, str]
    lip: str
    wall: tuple[str, str]  # top, front
    void: str
    grass: tuple[str, str] | None = None
    grass_lip: str = ""
    trail: tuple[str, str, str] | None = None  # edge, middle, dashes; None: the thread
    fog: tuple[str, str] = ("#CDD9DE", "#EEF3F4")  # its shade, its puffs


SKINS: dict[str, Skin] = {
    "village": Skin(
        ("#F1DFB2", "#E7D09A"), "#A88446", ("#D9A46F", "#A66F3F"), "#4F9DB0",
        ("#BFD07C", "#B3C66E"), "#7F9347",
    ),
    "baku": Skin(("#F4E3C0", "#EAD3A6"), "#A97B43", ("#E9C890", "#B98C52"), "#2F7C93"),
    "sky": Skin(("#FFFFFF", "#EAF3F6"), "#8DBAC8", ("#F6C9B6", "#D98F76"), "#8EC1D6"),
    "lab": Skin(("#F2F6F4", "#DFEAE8"), "#3F716D", ("#8FBDB5", "#4D837C"), "#9CC4BC"),
    "space": Skin(("#5566A8", "#4A5A9A"), "#222B57", ("#8E7BB8", "#57467F"), "#1A1F4A"),
    "airfield": Skin(
        ("#F3EAD3", "#E8DBBD"), "#A58E5E", ("#8DB157", "#5C7D36"), "#A9C873",
        ("#C3D98A", "#B6CF7A"), "#7F9347",
    ),
    "stage": Skin(("#F2DCB0", "#E7C995"), "#7A4A2A", ("#C4463D", "#8E2424"), "#8A5738"),
    "clinic": Skin(("#FFFDF6", "#ECF3EC"), "#5E948C", ("#F3C7B0", "#C98B70"), "#B4D8CF"),
    "pipeline": Skin(
        ("#F0E2BE", "#E5D3A6"), "#A0814C", ("#C9AE84", "#8F7350"), "#B9CB77",
        ("#BFD07C", "#B3C66E"), "#7F9347", ("#9A5530", "#5FB4D8", "#EAF8FF"),
    ),
    "hospital": Skin(
        ("#D9DCF0", "#C8CCE8"), "#232C57", ("#8E7BB8", "#57467F"), "#4B578F",
        fog=("#1B2350", "#2A3468"),
    ),
    "garden": Skin(
        ("#EFDAAE", "#E4CA94"), "#A07B45", ("#B98A55", "#8A5F35"), "#B4CB72",
        ("#BFD07C", "#B3C66E"), "#7F9347",
    ),
    "track": Skin(("#E29B78", "#D98C68"), "#9A5334", ("#9D8BAC", "#6E5F8C"), "#8FB467"),
}  # fmt: skip
"""By the name a level or a chapter gives; tones are those of the design's worlds."""


def backdrop(skin: str, width: int, height: int) -> str:
    """The place behind a Quest, `width` x `height` px; land, sea or floor begins at `HORIZON`.

    An unknown skin shows the village.
    """
    painter = PLACES.get(skin, PLACES["village"])
    return svg(f"0 0 {width} {height}", "".join(painter(float(width), float(height))))
