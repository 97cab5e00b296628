"""Two at one screen: the bar that shows who has the wheel, and what moves it along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.portrait import portrait_drawing
from game.progress.pair import Pair, Seat, changed, swapped, tried
from game.scenes.play.marks import Speech
from game.scenes.scene import Cue, Edit, Effect
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, icon, wool_ball, woven_edge
from game.values import N_

if TYPE_CHECKING:
    from game.levels.level import Verdict
    from game.program import Program
    from game.scenes.home import Home
    from game.scenes.play.scene import PlayScene

__all__ = ["after_change", "after_try", "for_partner", "pair_bar", "pair_high", "roles", "swap"]

ROLES = (("steer", N_("Driver")), ("compass", N_("Navigator")))
"""Icon and words of who moves the blocks, and of who thinks along."""


# -- what happens


def roles(home: Home) -> Speech | None:
    """What driver and navigator do, while the two have only sat down."""
    pair = home.together
    if pair is None or not pair.is_fresh:
        return None
    text = N_("The driver moves the blocks. The navigator reads, thinks and asks.")
    return Speech(home.say(text))


def after_change(scene: PlayScene) -> bool:
    """The driver has changed the program; whether it was the first change of the two."""
    pair = scene.home.together
    if pair is None:
        return False
    scene.home.pair = changed(pair)
    return pair.is_fresh


def after_try(scene: PlayScene) -> None:
    """A run was watched to its end: a good moment to hand over the wheel."""
    if pair := scene.home.together:
        scene.home.pair = tried(pair)


def swap(scene: PlayScene) -> tuple[Effect, ...]:
    """Hand over the wheel."""
    if pair := scene.home.together:
        scene.home.pair = swapped(pair)
    return (Cue("swap"),)


def for_partner(scene: PlayScene, verdict: Verdict, program: Program) -> tuple[Edit, ...]:
    """The program that won, kept for the other child, unless it has won the level before."""
    home, level = scene.home, scene.level
    partner = home.keeper.state.player(home.together.partner.id) if home.together else None
    if partner is None or not verdict.won:
        return ()
    result = partner.result(level.id)
    if result is not None and result.won:
        return ()
    return (Edit(partner.id, level.id, program, draft=scene.editor.draft),)


# -- the bar


def pair_high(scene: PlayScene, pen: Pen) -> float:
    """The height of the bar in px; none for a child who plays alone."""
    if scene.home.together is None:
        return 0.0
    return pen.px(64 if pen.compact else 92)


def pair_bar(scene: PlayScene, pen: Pen) -> tuple[Box, ...]:
    """Both faces with their roles, and between them the thread of this turn."""
    pair, high = scene.home.together, pair_high(scene, pen)
    if pair is None:
        return ()
    bar = Rect(0, 0, pen.width, high)
    made = pen.kept("pair", scene, pair, lambda: _bar(pen, pair, bar))
    return (made,)


def _bar(pen: Pen, pair: Pair, bar: Rect) -> Box:
    edge = pen.px(4)
    room = Rect(pen.px(10), 0, bar.w - pen.px(20), bar.h - edge)
    wide = pen.px(196 if pen.compact else 320)
    first, rest = room.cut_left(wide, pen.px(10 if pen.compact else 24))
    second, middle = rest.cut_right(wide, pen.px(10 if pen.compact else 24))
    kids = (_seat(pen, pair, 0, first), _seat(pen, pair, 1, second), *_turn(pen, pair, middle))
    ground = Fill(bar, pen.color("teal"))
    return Box(bar, (ground, *woven_edge(pen, bar.h - edge, bar.w, "tealD")), kids)


def _seat(pen: Pen, pair: Pair, at: int, spot: Rect) -> Box:
    """One of the two: face, name, role, and how often this one has had the wheel."""
    seat, mark, role = pair.seats[at], *ROLES[at != pair.driver]
    side = spot.h - pen.px(8)
    if at == 0:
        face, words = spot.cut_left(side, pen.px(8 if pen.compact else 12))
    else:
        face, words = spot.cut_right(side, pen.px(8 if pen.compact else 12))
    above, below = words.inset(0, pen.px(3 if pen.compact else 8)).rows((1, 1.15), pen.px(2))
    said, turns = pen.say(role), pair.turns[at]
    turn, name = _aside(above, at, pen.px(42 if pen.compact else 54))
    paints = (
        *_face(seat, face.centred(side, side)),
        *_name(pen, seat, at, name),
        *_turns(pen, turn, turns),
        *_pill(pen, below, at, mark, said),
    )
    text = pen.say("{name}: {role}. Turns at the wheel: {n}.", name=seat.name, role=said, n=turns)
    return Box(spot, paints, label=text)


def _face(seat: Seat, spot: Rect) -> tuple[Paint, ...]:
    drawing, source = portrait_drawing(dict(seat.avatar))
    return (Drawing(drawing, spot, source=source),)


def _name(pen: Pen, seat: Seat, at: int, spot: Rect) -> tuple[Paint, ...]:
    size, ink = pen.text_size("block" if pen.compact else "card"), pen.theme.on("teal")
    return label(pen, spot, seat.name, size, ink, True, "left" if at == 0 else "right")


def _aside(row: Rect, at: int, wide: float) -> tuple[Rect, Rect]:
    """The inner end of a row of a seat, and what is left of it."""
    return row.cut_right(wide) if at == 0 else row.cut_left(wide)


def _pill(pen: Pen, room: Rect, at: int, mark: str, text: str) -> tuple[Paint, ...]:
    """The role, on saffron for who has the wheel."""
    size, side = pen.text_size("caption" if pen.compact else "block"), room.h * 0.6
    wide = min(room.w, pen.measure(text, size, True, False) + side + pen.px(30))
    spot = room.cut_left(wide)[0] if at == 0 else room.cut_right(wide)[0]
    fill = pen.color("saffron" if mark == ROLES[0][0] else "paper")
    ink = pen.theme.on(fill)
    mark_x = spot.x + pen.px(8) + side / 2
    words = Rect(mark_x + side / 2 + pen.px(6), spot.y, spot.w - side - pen.px(22), spot.h)
    edge = pen.color("line") if pen.theme.contrast else ""
    return (
        Fill(spot, fill, spot.h / 2, edge, pen.px(2) if edge else 0),
        icon(mark, mark_x, spot.middle[1], side, ink),
        *label(pen, words, text, size, ink, True),
    )


def _turns(pen: Pen, spot: Rect, turns: int) -> tuple[Paint, ...]:
    """A small wheel and how often it was in these hands."""
    size, ink = pen.text_size("block"), pen.theme.on("teal")
    side = min(spot.h * 0.8, pen.px(20))
    number = Rect(spot.x + side + pen.px(5), spot.y, spot.w - side - pen.px(5), spot.h)
    return (
        icon("steer", spot.x + side / 2, spot.middle[1], side, ink),
        *label(pen, number, str(turns), size, ink, True),
    )


def _turn(pen: Pen, pair: Pair, room: Rect) -> tuple[Box, ...]:
    """The thread from the driver to the navigator, what is left of it, and the swap."""
    inner = room.inset(0, pen.px(2 if pen.compact else 4))
    above, below = inner.cut_top(inner.h * (0.3 if pen.compact else 0.4), pen.px(2))
    wide = min(below.w * 0.5, pen.px(150 if pen.compact else 190))
    spot, words = below.cut_right(wide, pen.px(10))
    said = pen.say("A good moment to swap!")
    if not pair.is_offered:
        said = pen.say("Swap after {n} change", plural="Swap after {n} changes", n=pair.left)
    ink, size = pen.theme.on("teal"), pen.text_size("caption" if pen.compact else "block")
    line = label(pen, words, said, size, ink, pair.is_offered, lines=2)
    key = button(
        pen,
        spot.centred(spot.w, min(spot.h, pen.px(48))),
        pen.say("Swap now"),
        key="swap",
        on="swap",
        icon_name="swap",
        kind="primary" if pair.is_offered else "plain",
        group="pair",
        size="caption" if pen.compact else "block",
    )
    return (Box(above, _thread(pen, pair, above)), Box(words, line, label=said), key)


def _thread(pen: Pen, pair: Pair, area: Rect) -> tuple[Paint, ...]:
    """The trough, the thread of this turn, and the ball that goes to the navigator."""
    r = min(area.h * 0.46, pen.px(15))
    room, high = area.inset(r, 0), pen.px(8 if pen.compact else 10)
    y, share = area.middle[1], pair.share
    x = room.x + room.w * (share if pair.driver == 0 else 1 - share)
    start, end = sorted((room.x if pair.driver == 0 else room.right, x))
    trough = Rect(area.x, y - high / 2, area.w, high)
    edge = pen.color("line") if pen.theme.contrast else ""
    return (
        Fill(
            trough, pen.color("tealD") if not edge else "#000000", high / 2, edge, 2 if edge else 0
        ),
        Fill(
            Rect(start - r, y - high / 2, end - start + 2 * r, high),
            "#E0605A",
            high / 2,
            "#7A1B1D",
            pen.px(2),
        ),
        *wool_ball(x, y, r, edge="#2E1C14"),
    )
