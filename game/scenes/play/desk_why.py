"""What a child may ask about on a desk: the paper in hand, boxes, the shelf, the copies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenes.play.desk_grid import Desk
from game.scenes.play.marks import WhyHere
from game.ui.box import Box
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["desk_whys"]

ASKED = {
    "paper": N_("Why is this paper here?"),
    "box": N_("Why are these papers here?"),
    "place": N_("Why is this thing here?"),
    "copies": N_("Why are there so many copies?"),
}


def desk_whys(scene: PlayScene, pen: Pen, desk: Desk) -> tuple[Box, ...]:
    """In a run that stands still: pressed, each thing tells which step made it so."""
    playback = scene.playback
    if playback is None or playback.playing or not playback.at:
        return ()
    return tuple(
        Box(
            spot,
            on=WhyHere(name, number),
            key=f"why-{name}:{number}",
            group="stage",
            label=pen.say(ASKED[name]),
            tip=pen.say(ASKED[name]),
            radius=pen.px(8),
        )
        for name, number, spot in _things(pen, desk)
    )


def _things(pen: Pen, desk: Desk) -> Iterator[tuple[str, int, Rect]]:
    """The kind, number and place of each thing."""
    sprites = desk.picture.sprites
    places = [one for one in sprites if one.name == "place"]
    for number, spot in enumerate(desk.shelf(pen, places)):
        yield "place", number, spot
    for one in sprites:
        match one.name:
            case "hand":
                yield "paper", 0, desk.sheet(one, 1.3 if one.layer < 4 else 1.1)
            case "box" if one.look.split("|")[1] != "0":
                yield "box", int(one.look.split("|")[3]), desk.box(one)
            case "copies":
                yield "copies", 0, desk.copies(int(one.look))
