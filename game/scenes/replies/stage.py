"""The pages of a scene: what is said, how it goes on, what to say aloud."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.art.objects import object_drawing
from game.art.portrait import portrait_drawing
from game.scenes.parts import robot_rect
from game.scenes.replies.talk import Bubble, Face, block, ground, talk
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import button, octagon, panel
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.replies.scene import RepliesScene

__all__ = ["WAYS", "aloud", "choosing", "going_on"]

WAYS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "like": ("heart", N_("Say what you like")),
        "ask": ("help", N_("Ask a question")),
        "join": ("plus", N_("Invite")),
        "friend": ("family", N_("Bring in friends")),
        "grown_up": ("person", N_("Go to a grown-up")),
        "go_on": ("play", N_("Carry on")),
    }
)
"""The icon and the name of what a reply does."""


# -- who speaks


def _portrait(recipe: Mapping[str, str]) -> Face:
    def face(pen: Pen, spot: Rect) -> tuple[Paint, ...]:
        name, source = portrait_drawing(recipe)
        return (Drawing(name, spot, source=source),)

    return face


def _thing(picture: str) -> Face:
    def face(pen: Pen, spot: Rect) -> tuple[Paint, ...]:
        ground = Poly(octagon(*spot.middle, spot.w / 2), "#EADBBE", pen.color("ink"), pen.px(3))
        return (ground, Drawing(object_drawing(picture), spot.inset(spot.w * 0.17)))

    return face


def _robot(mood: str) -> Face:
    def face(pen: Pen, spot: Rect) -> tuple[Paint, ...]:
        body = robot_rect(spot.middle[0], spot.y + spot.h * 0.06, spot.h * 0.86)
        ground = Poly(octagon(*spot.middle, spot.w / 2), "#B9DCE4", pen.color("ink"), pen.px(3))
        return (ground, Drawing(f"robot/{mood}", body))

    return face


def speaker(scene: RepliesScene) -> Face:
    """Whoever makes the remark: a face, or a thing that speaks."""
    one = scene.remark
    return _portrait(one.face) if one.face else _thing(one.picture)


def _self(scene: RepliesScene) -> Face:
    """The child who plays; without one, the robot."""
    player = scene.home.player
    return _portrait(dict(player.avatar)) if player else _robot("south")


# -- the pages


def choosing(scene: RepliesScene, pen: Pen, room: Rect) -> tuple[Box, ...]:
    """The scene, the remark, three replies to choose from."""
    one = scene.remark
    head, rest = _scene(scene, pen, room)
    remark = Bubble(scene.say(one.remark), scene.say(one.speaker), speaker(scene), large=True)
    replies = [
        Bubble(
            scene.say(reply.text),
            pen.say(WAYS[reply.way][1]),
            _self(scene) if at == 1 else None,
            right=True,
            key=f"reply:{at}",
            on=("reply", at),
            mark=WAYS[reply.way][0],
            done=(one.id, at) in scene.tried,
        )
        for at, reply in enumerate(one.replies)
    ]
    ask = Bubble(
        pen.say("What do you say? Choose. You can try all three."),
        "",
        _robot("south-think"),
        fill="saffronL",
    )
    return (head, *talk(pen, rest, (remark, ask, *replies)))


def going_on(scene: RepliesScene, pen: Pen, room: Rect) -> tuple[Box, ...]:
    """The reply given, what happens then, and what Düyün notices."""
    one, reply = scene.remark, scene.reply
    foot, upper = room.cut_bottom(pen.px(58 if pen.compact else 64), pen.px(14))
    bubbles = (
        Bubble(scene.say(one.remark), scene.say(one.speaker), speaker(scene)),
        Bubble(
            scene.say(reply.text),
            pen.say("You"),
            _self(scene),
            True,
            "tealL" if not pen.theme.contrast else "paper",
            True,
        ),
        Bubble(scene.say(reply.then), pen.say("And then"), speaker(scene)),
        Bubble(scene.say(reply.effect), "", _robot("south-joy"), fill="saffronL"),
    )
    left, right = foot.columns((1, 1), pen.px(14))
    again = button(
        pen, left, pen.say("Try another reply"), key="again", on="again", icon_name="swap",
        kind="plain", group="foot",
    )  # fmt: skip
    go = button(
        pen, right, pen.say("Say it aloud"), key="aloud", on="aloud", icon_name="speech",
        group="foot", entry=True,
    )  # fmt: skip
    return (*talk(pen, upper, bubbles), again, go)


def aloud(scene: RepliesScene, pen: Pen, room: Rect) -> tuple[Box, ...]:
    """One sentence in large letters, to be said aloud, twice."""
    card = room.centred(min(room.w, pen.px(900)), min(room.h, pen.px(580)))
    base = panel(pen, card, elevation=2)
    inner = card.inset(pen.px(20 if pen.compact else 36), pen.px(18 if pen.compact else 30))
    foot, rest = inner.cut_bottom(pen.px(58 if pen.compact else 64), pen.px(14))
    above, below = rest.cut_top(rest.h * 0.6, pen.px(16))
    side = min(above.h, above.w * 0.3)
    left, right = above.cut_left(side, pen.px(28))
    bubble = Bubble("", face=_self(scene), fill="saffronL")
    sentence = scene.say(scene.remark.aloud)
    words, _ = block(
        pen, right.inset(pen.px(24), pen.px(14)), sentence, pen.text_size("title"), True
    )
    how = pen.say(
        "Stand up straight, breathe in. Say it to the wall or to a friend. Then once more, calmly."
    )
    robot, told = below.cut_left(below.h, pen.px(16))
    advice, _ = block(pen, told, how, pen.text_size("story"))
    paints = (
        *base.paints,
        *ground(right, pen.color("saffronL"), pen.color("ink"), pen.px(2.5), pen.px(18), bubble),
        *_self(scene)(pen, left.centred(side, side)),
        *words,
        *_robot("south-joy")(
            pen, robot.centred(min(robot.w, pen.px(104)), min(robot.h, pen.px(104)))
        ),
        *advice,
    )
    one, other = foot.columns((1, 1), pen.px(14))
    again = button(
        pen, one, pen.say("Try another reply"), key="again", on="again", icon_name="swap",
        kind="plain", group="foot",
    )  # fmt: skip
    go = button(
        pen, other, pen.say("Next scene"), key="next", on="next", icon_name="right",
        group="foot", entry=True,
    )  # fmt: skip
    return (Box(card, paints, base.kids, label=sentence), again, go)


def _scene(scene: RepliesScene, pen: Pen, room: Rect) -> tuple[Box, Rect]:
    """The strip that tells where one is, with a picture, and the room below it."""
    one = scene.remark
    strip, rest = room.cut_top(pen.px(68 if pen.compact else 92), pen.px(12))
    spot, words = strip.inset(pen.px(14), pen.px(6)).cut_left(strip.h - pen.px(12), pen.px(14))
    told, size = scene.say(one.scene), pen.text_size("body" if pen.compact else "story")
    edge = pen.color("line")
    paints: tuple[Paint, ...] = (
        Fill(strip, pen.color("sand"), pen.px(16), edge, pen.px(2)),
        Drawing(object_drawing(one.picture), spot),
        *block(pen, words, told, size)[0],
    )
    return Box(strip, paints, label=told), rest
