"""A Desk on the stage: the belt with its papers, the one in hand, the boxes, the shelf."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.art.objects import object_drawing, place
from game.art.robot import place as place_robot
from game.art.robot import robot_drawing
from game.levels.level import Level
from game.scenes.play.answers import answers
from game.scenes.play.desk_grid import Desk
from game.scenes.play.desk_pinned import lists_of, pinned_paints
from game.scenes.play.desk_room import room_paints
from game.scenes.play.desk_sheets import box_paints, kind_sign, read_card, sheet_paints
from game.scenes.play.desk_why import desk_whys
from game.scenes.play.desk_words import both, hurried, read
from game.scenes.play.room import Room, Sign
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, octagon_poly
from game.worlds.world import Sprite

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["DeskStage"]

INDIGO, INDIGO_DARK, NIGHT = "#2C4488", "#1B2A57", "#121B38"


class DeskStage:
    """Shows the world of the papers."""

    counts = False

    def world(self, scene: PlayScene, pen: Pen, room: Room) -> list[Paint]:
        """The room, the belt, the robot, the boxes, the papers on their way."""
        picture = scene.picture()
        desk = Desk(room.free, picture)
        ground = pen.kept(
            "desk",
            scene,
            (room.stage, room.free, scene.variant),
            lambda: _ground(pen, room, scene.level, scene.variant),
        )
        return [*ground, *_things(pen, desk, scene.home.thread, _names(scene))]

    def places(self, scene: PlayScene, pen: Pen, room: Room) -> tuple[Box, ...]:
        """The answers of a predict level, the card with the papers left, the paper being read."""
        free = room.free
        keys = answers(scene, pen, Rect(free.x, free.y, free.w, free.h * 0.42))
        if keys:
            return keys
        boxes = [*desk_whys(scene, pen, Desk(free, scene.picture()))]
        beside = Rect(free.right, free.y, 0, 0)
        for sprite in scene.picture().sprites:
            if sprite.name == "left":
                boxes.append(_left(scene, pen, room.stage, sprite.look))
                beside = boxes[-1].rect
            elif sprite.name == "sorted":
                boxes.append(_sorted(scene, pen, Desk(free, scene.picture()), sprite.look))
        hands = [one.look for one in scene.picture().sprites if one.name == "hand"]
        if not hurried(scene):
            for look in hands:
                boxes += read_card(
                    pen, free, look, beside, partial(both, scene), partial(read, scene)
                )
        return tuple(boxes)

    def small(self, pen: Pen, area: Rect, level: Level, thread: str) -> list[Paint]:
        """The first desk of a level."""
        picture = level.world.picture(level.states[0], level.states[0], 0)
        names = {name: name for name in level.states[0].map.boxes}
        room = room_paints(pen, area, area, skin=_place(level))
        return [*room, *_things(pen, Desk(area, picture), thread, names)]

    def goal(self, pen: Pen, level: Level) -> tuple[Sign, ...]:
        """The kinds of papers, at most three."""
        kinds = dict.fromkeys(paper.kind for paper in level.states[0].map.papers)
        return tuple(kind_sign(kind) for kind in list(kinds)[:3])


def _ground(pen: Pen, room: Room, level: Level, variant: int) -> list[Paint]:
    """The room, with what is pinned to its wall, or with windows where nothing hangs there."""
    state = level.states[variant]
    lists = lists_of(level.given[variant]) if level.given else ()
    if level.form == "predict":  # the answers hang where the windows are
        return room_paints(pen, room.stage, room.free, False)
    skin = _place(level)
    if not lists or state.shelf or state.map.papers:
        return room_paints(pen, room.stage, room.free, skin=skin)
    paints = room_paints(pen, room.stage, room.free, False, skin)
    return [*paints, *pinned_paints(pen, room.free, lists)]


def _place(level: Level) -> str:
    """Where something is told, if nothing lies on a desk here."""
    state = level.states[0]
    return "" if state.map.papers or state.map.boxes or state.shelf else level.skin


def _names(scene: PlayScene) -> dict[str, str]:
    """What is written on each box, by its name."""
    return {name: both(scene, name) for name in scene.level.states[0].map.boxes}


def _things(pen: Pen, desk: Desk, thread: str, names: dict[str, str]) -> list[Paint]:
    found: dict[str, list[Sprite]] = {}
    for sprite in desk.picture.sprites:
        found.setdefault(sprite.name, []).append(sprite)
    paints: list[Paint] = []
    for sprite in found.get("belt", ()):
        paints += _belt(desk, float(sprite.look))
    paints += _shelf(pen, desk, found.get("place", []))
    paints += [paint for one in found.get("sheet", ()) for paint in _sheet(pen, desk, one, 1.0)]
    for sprite in found.get("prop", ()):
        spot = place(desk.x(sprite.x), desk.y(sprite.y), 84 * desk.u)
        paints.append(Drawing(object_drawing(sprite.look), Rect(*spot)))
    for sprite in found.get("robot", ()):
        paints.append(_robot(desk, sprite, thread))
    early = [one for one in found.get("hand", ()) if one.layer < 4]
    paints += [paint for one in early for paint in _sheet(pen, desk, one, 1.3)]
    for sprite in found.get("copies", ()):
        paints += _copies(pen, desk, sprite.look)
    flying = [one for one in found.get("hand", ()) if one.layer >= 4]
    paints += [paint for one in flying for paint in _sheet(pen, desk, one, 1.1)]
    for sprite in found.get("box", ()):
        name, count, _, number = sprite.look.split("|")
        shown = names.get(name, name)
        paints += box_paints(pen, desk.box(sprite), name, shown, count, int(number))
    return paints


def _belt(desk: Desk, rolled: float) -> list[Paint]:
    """The belt with its rollers, which turn as it moves."""
    u, top = desk.u, desk.y(6)
    band = Rect(desk.area.x - 20 * u, top, desk.x(7.3) - desk.area.x + 20 * u, 30 * u)
    paints: list[Paint] = [
        Fill(band, INDIGO, 14 * u, NIGHT, 3 * u),
        Fill(Rect(band.x, band.y + 20 * u, band.w - 12 * u, 7 * u), INDIGO_DARK, opacity=0.6),
    ]
    step = 52 * u
    x = band.right - 14 * u
    while x > desk.area.x:
        y = band.middle[1] + u
        paints.append(
            Fill(Rect(x - 8 * u, y - 8 * u, 16 * u, 16 * u), "#7D93CF", 8 * u, NIGHT, 2.5 * u)
        )
        turn = (rolled * 2) % 1
        spoke = 5 * u * (1 - 2 * turn)
        paints.append(Stroke(((x - spoke, y - 4 * u), (x + spoke, y + 4 * u)), NIGHT, 2 * u))
        x -= step
    return paints


def _sheet(pen: Pen, desk: Desk, sprite: Sprite, grown: float) -> list[Paint]:
    spot = desk.sheet(sprite, grown)
    look = sprite.look if spot.x >= desk.area.x else "||||"  # half outside: nothing to be read
    return sheet_paints(pen, spot, look, sprite.name == "hand") if spot.right > desk.area.x else []


def _robot(desk: Desk, sprite: Sprite, thread: str) -> Drawing:
    view, _, mood = sprite.look.partition(" ")
    name, source = robot_drawing(f"{view}-{mood}" if mood else view, thread)
    rect = Rect(*place_robot(desk.x(sprite.x), desk.y(sprite.y), 1.15 * desk.u))
    return Drawing(name, rect, source=source)


def _shelf(pen: Pen, desk: Desk, places: list[Sprite]) -> list[Paint]:
    """The things on the shelf: closed boxes in rows, the one looked at open."""
    u, paints = desk.u, list[Paint]()
    spots = desk.shelf(pen, places)
    size = desk.shelf_size(pen, len(places)) if places else 0
    for foot in dict.fromkeys(spot.bottom for spot in spots):
        left, right = spots[0].x - 10 * u, max(spot.right for spot in spots) + 10 * u
        paints.append(Fill(Rect(left, foot, right - left, 4 * u), "#7A4A2A"))
    for spot, sprite in zip(spots, places, strict=True):
        thing, _, seen = sprite.look.partition("|")
        fill = "#F3B033" if seen else "#FFF9EE"
        paints.append(Fill(spot, fill, 5 * u, pen.color("ink"), (3 if seen else 2) * u))
        if len(places) <= 12 or seen:
            paints += label(pen, spot, thing, size, "#2E1C14", True, "centre")
    return paints


def _copies(pen: Pen, desk: Desk, count: str) -> list[Paint]:
    """The stack of copies, with how many there are."""
    u, x, foot = desk.u, desk.x(3.4), desk.y(8.9)
    paints: list[Paint] = []
    for level in range(min(int(count), 14)):
        spot = Rect(x - 40 * u, foot - 10 * u - level * 6 * u, 80 * u, 12 * u)
        paints.append(Fill(spot, "#FFFFFF", 2 * u, pen.color("ink"), 2 * u))
    top = foot - 36 * u - min(int(count), 14) * 6 * u
    paints += [
        octagon_poly(x, top, 26 * u, NIGHT, pen.color("ink"), 3 * u),
        Words(count, x, top, 24 * u, "#F3B033", bold=True, align="centre"),
    ]
    return paints


def _left(scene: PlayScene, pen: Pen, stage: Rect, count: str) -> Box:
    """The card that tells how many papers are still to come."""
    wide, high = pen.px(176 if not pen.compact else 128), pen.px(88 if not pen.compact else 72)
    top = stage.y + pen.px(20 if not scene.beads else 84)
    card = Rect(stage.right - pen.px(18) - wide, top, wide, high)
    inner = card.inset(pen.px(14), pen.px(8))
    head, foot = inner.cut_top(inner.h * 0.42)
    text = pen.say("Papers left")
    size = pen.px(34 if not pen.compact else 26)
    count_ink, sign_ink = ("ink", "ink") if pen.theme.contrast else ("madder", "indigo")
    paints: list[Paint] = [
        Fill(
            card,
            pen.color("paper"),
            pen.px(10),
            pen.color("line"),
            pen.px(2),
            pen.color("sand"),
            pen.px(6),
        ),
        *label(pen, head, text, pen.text_size("caption"), pen.color("ink"), True),
        Words(count, foot.x, foot.middle[1], size, pen.color(count_ink), bold=True),
        *_sign(scene, pen, foot, size, pen.color(sign_ink)),
    ]
    return Box(card, tuple(paints), label=f"{text}: {count}")


def _sign(scene: PlayScene, pen: Pen, foot: Rect, size: float, ink: str) -> list[Paint]:
    """A letter; two arrows while the belt is in a hurry."""
    x, y = foot.right - pen.px(20), foot.middle[1]
    if not hurried(scene):
        return [icon("mail", x, y, size, ink)]
    return [icon("fwd", x - size * dx, y, size * 0.8, ink) for dx in (0.55, 0.0)]


def _sorted(scene: PlayScene, pen: Pen, desk: Desk, look: str) -> Box:
    """The card on the empty belt: what it means, and the papers of all boxes together."""
    state = scene.playback.before.world if scene.playback else scene.level.states[scene.variant]
    well = scene.level.world.status(state, True).missing is None
    text = pen.say("All sorted") if well and look else pen.say("The belt is empty")
    sums = ""
    if look:
        counts = look.split(" ")
        total = str(sum(map(int, counts)))
        sums = f"{' + '.join(counts)} = {total}" if len(counts) > 1 else total
    card = Rect(desk.x(0.25), desk.y(3.75), desk.x(6.4) - desk.x(0.25), desk.y(5.7) - desk.y(3.75))
    line, paper = pen.color("line"), pen.color("paper")
    head, foot = card.inset(pen.px(12), pen.px(4)).rows((1, 1)) if sums else (card, card)
    size, ink = pen.text_size("caption" if pen.compact else "body"), pen.color("ink")
    paints: list[Paint] = [
        Fill(card, paper, pen.px(10), line, pen.px(2)),
        *label(pen, head, text, size, ink, True, "centre"),
        *(label(pen, foot, sums, size, pen.color("speaker"), True, "centre") if sums else ()),
    ]
    return Box(card, tuple(paints), label=f"{text}, {sums}" if sums else text)
