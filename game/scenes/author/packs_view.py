"""How the packs look: a list, and the card of the one looked at with its levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.i18n import word
from game.progress import LevelPack
from game.scenes.paper import print_key
from game.scenes.parts import back_bar, bar_high, bar_side, robot_rect
from game.scenes.play.glance import small_picture
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, chip, icon, icon_button, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.author.packs import PacksScene

__all__ = ["view"]


def view(scene: PacksScene, pen: Pen) -> Box:
    """The whole screen."""
    screen = Rect(0, 0, pen.width, pen.height)
    high = bar_high(pen) + pen.px(8)
    margin = pen.px(8 if pen.compact else 20)
    room = Rect(margin, high + margin, pen.width - 2 * margin, pen.height - high - 2 * margin)
    bar = back_bar(pen, pen.say("Packs of levels"), _keys(scene, pen))
    pack = scene.pack
    if pack is None:
        kids: tuple[Box, ...] = (bar, _empty(pen, room))
    else:
        left, right = room.cut_left(room.w * 0.38, pen.px(8 if pen.compact else 16))
        kids = (bar, _list(scene, pen, left), _card(scene, pen, right, pack))
    return Box(screen, (Fill(screen, pen.color("wool")),), kids)


def _keys(scene: PacksScene, pen: Pen) -> tuple[Box, ...]:
    """At the right of the bar: take in, bring back."""
    keys = [("folder", "take_in", pen.say("Take in a pack"))] if scene.pack else []
    if scene.gone:
        name = scene.gone[-1].title or pen.say("the pack")
        keys.append(("undo", "bring_back", pen.say("Bring back {name}", name=name)))
    side, gap = bar_side(pen), pen.px(8)
    y = (bar_high(pen) - side) / 2
    return tuple(
        icon_button(
            pen, Rect(pen.width - pen.px(12) - side - at * (side + gap), y, side, side), mark,
            label=text, key=key, on=key, group="bar",
        )
        for at, (mark, key, text) in enumerate(keys)
    )  # fmt: skip


def _list(scene: PacksScene, pen: Pen, area: Rect) -> Box:
    """A row for each pack."""
    base, inner = panel(pen, area), area.inset(pen.px(10), pen.px(12))
    high = pen.px(92 if pen.theme.large else 84)
    whole = high * len(scene.packs)
    offset = scene.scroll("packs", whole - inner.h)
    rows = tuple(
        _row(scene, pen, Rect(inner.x, inner.y - offset + at * high, inner.w, high), one)
        for at, one in enumerate(reversed(scene.packs))
    )
    bar = scrollbar(pen, inner, offset, whole)
    port = Box(inner, (), (*rows, bar), clip=True, scroll=True, key="packs")
    return Box(area, base.paints, (*base.kids, port))


def _row(scene: PacksScene, pen: Pen, row: Rect, one: LevelPack) -> Box:
    """A pack: its title, who made it, whether a grown-up has looked at it."""
    key, tile = f"pack:{one.id}", row.inset(pen.px(2), pen.px(3))
    here = one.id == scene.chosen
    fill = "saffronL" if here else "sand" if pen.hover == key else "wool"
    edge = pen.color("focus" if here else "line")
    ink = pen.color("ink")
    mark = "check" if one.accepted else "eye"
    dye = ink if pen.theme.contrast else pen.color("teal" if one.accepted else "indigo")
    words = Rect(tile.x + pen.px(52), tile.y + pen.px(8), tile.w - pen.px(96), tile.h - pen.px(16))
    above, below = words.rows((1, 1))
    said = _state(pen, one)
    paints: tuple[Paint, ...] = (
        Fill(tile, pen.color(fill), pen.px(14), edge, pen.px(3 if here else 1.5)),
        icon("box", tile.x + pen.px(28), tile.middle[1], pen.px(28), ink),
        *label(pen, above, one.title, pen.text_size("block"), ink, True),
        *label(pen, below, one.author, pen.text_size("rail"), pen.color("walnut")),
        icon(mark, tile.right - pen.px(26), tile.middle[1], pen.px(24), dye),
    )
    return Box(
        tile, paints, key=key, on=("pack", one.id), label=one.title, group="packs",
        radius=pen.px(14), tip=said,
    )  # fmt: skip


def _state(pen: Pen, one: LevelPack) -> str:
    if one.accepted:
        return pen.say("A grown-up has looked at it")
    return pen.say("Not yet looked at by a grown-up")


# -- the one looked at


def _card(scene: PacksScene, pen: Pen, area: Rect, pack: LevelPack) -> Box:
    """Who made the pack, its levels, what can be done with it."""
    base = panel(pen, area)
    inner = area.inset(pen.px(12 if pen.compact else 22), pen.px(10 if pen.compact else 16))
    head, rest = inner.cut_top(pen.text_size("card") * 1.4, pen.px(2))
    line, rest = rest.cut_top(pen.px(26), pen.px(6))
    badge, rest = rest.cut_top(pen.px(40), pen.px(10))
    foot, port = rest.cut_bottom(pen.px(58), pen.px(10))
    ink, size = pen.color("ink"), pen.text_size("block")
    made = [text for text in (pack.author, pack.licence) if text]
    paints = (
        *label(pen, head, pack.title, pen.text_size("card"), ink, True),
        *label(pen, line, " · ".join(made), size, pen.color("walnut")),
    )
    text = _state(pen, pack)
    wide = min(badge.w, pen.measure(text, pen.text_size("caption"), True, False) + pen.px(64))
    kind, mark = ("teal", "check") if pack.accepted else ("indigo", "eye")
    spot = Rect(badge.x, badge.y, wide, badge.h)
    kids = (
        chip(pen, spot, text, icon_name=mark, kind=kind),
        _levels(scene, pen, port, pack),
        *_actions(scene, pen, foot, pack),
    )
    return Box(area, (*base.paints, *paints), (*base.kids, *kids))


def _levels(scene: PacksScene, pen: Pen, port: Rect, pack: LevelPack) -> Box:
    """The levels of the pack: pressed they are played."""
    high = pen.px(88)
    whole = high * len(pack.levels)
    offset = scene.scroll("levels", whole - port.h)
    rows: list[Box] = []
    for at in range(len(pack.levels)):
        row = Rect(port.x, port.y - offset + at * high, port.w - pen.px(10), high - pen.px(8))
        rows += _level(scene, pen, row, pack, at)
    bar = scrollbar(pen, port, offset, whole)
    return Box(port, (), (*rows, bar), clip=True, scroll=True, key="levels")


def _level(scene: PacksScene, pen: Pen, row: Rect, pack: LevelPack, at: int) -> tuple[Box, ...]:
    """A level of the pack, and the keys that print it and make it one's own."""
    side = row.h
    more, tile = row.cut_right(pen.px(52), pen.px(8))
    sheet, tile = tile.cut_right(pen.px(52), pen.px(8))
    key, found = f"level:{at}", scene.level_at(pack, at)
    fill = "sand" if pen.hover == key else "wool"
    picture = Rect(tile.x + pen.px(6), tile.y + pen.px(6), side * 1.3, side - pen.px(12))
    title = scene.title_at(pack, at) or pen.say("Without a title")
    words = Rect(picture.right + pen.px(12), tile.y, 0, side)
    words = Rect(words.x, words.y, tile.right - words.x - pen.px(44), side)
    ink = pen.color("ink")
    ground = Fill(tile, pen.color(fill), pen.px(14), pen.color("line"), pen.px(1.5))
    text, mark, tip = title, "play", pen.say("Play it")
    kids: tuple[Box, ...] = ()
    if found is not None and found.level is None:
        text, mark = pen.say("{title}: it cannot be played", title=title), "warn"
        tip = word(found.faults[0], pen.say) if found.faults else tip
    elif found and found.level and row.bottom > 0 and row.y < pen.height:
        kids = (small_picture(pen, picture, found.level, scene.home.thread),)
    paints: tuple[Paint, ...] = (
        ground,
        *label(pen, words, text, pen.text_size("block"), ink, True, lines=3),
        icon(mark, tile.right - pen.px(26), tile.middle[1], pen.px(24), ink),
    )
    play = Box(
        tile, paints, kids, key=key, on=("level", at), label=title, group="levels",
        radius=pen.px(14), tip=tip,
    )  # fmt: skip
    own = icon_button(
        pen, more.centred(more.w, pen.px(52)), "copy", label=pen.say("Make it one of mine"),
        key=f"mine:{at}", on=("mine", at), group="levels",
    )  # fmt: skip
    if found is None or found.level is None:
        return play, own
    spot = sheet.centred(sheet.w, pen.px(52))
    return play, print_key(pen, spot, "levels", f"print:{at}", ("print", at)), own


def _actions(scene: PacksScene, pen: Pen, foot: Rect, pack: LevelPack) -> tuple[Box, ...]:
    """Accept it, where a grown-up looks; take it away."""
    kids: list[Box] = []
    spots = foot.columns((1.4, 1), pen.px(8))
    if not scene.by and not pack.accepted:
        kids.append(
            button(pen, spots[0], pen.say("Accept this pack"), key="accept", on="accept",
                   icon_name="check", kind="teal", group="actions", size="block")
        )  # fmt: skip
    kids.append(
        button(pen, spots[1], pen.say("Take away"), key="remove", on="remove", icon_name="trash",
               kind="plain", group="actions", size="block")
    )  # fmt: skip
    return tuple(kids)


def _empty(pen: Pen, area: Rect) -> Box:
    """What a pack is, and the way to take one in."""
    room = area.centred(min(area.w, pen.px(640)), min(area.h, pen.px(440)))
    base, inner = panel(pen, room), room.inset(pen.px(24), pen.px(20))
    foot, rest = inner.cut_bottom(pen.px(66), pen.px(14))
    text = pen.say("Levels that others made come in a pack: a file on a stick, from class or home.")
    size = pen.text_size("body")
    _, high = paragraph(pen, rest, text, size, pen.color("ink"), align="centre")
    words, picture = rest.cut_bottom(high, pen.px(10))
    lines, _ = paragraph(pen, words, text, size, pen.color("ink"), align="centre")
    robot = Drawing("robot/south-joy", robot_rect(picture.middle[0], picture.y, picture.h))
    go = button(
        pen, foot, pen.say("Take in a pack"), key="take_in", on="take_in", icon_name="folder",
        group="packs", entry=True,
    )  # fmt: skip
    return Box(room, (*base.paints, robot, *lines), (*base.kids, go), label=text)
