"""For families and classes: a board with a door to all that is done together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.scenes.doors import (
    to_guest_myth,
    to_klass,
    to_local,
    to_pulse_board,
    to_replies,
    to_shelf_of_all,
    to_talk,
    to_workshop,
)
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Pop, Push, Scene
from game.scenes.ways import to_pair
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import icon, octagon_poly, scrollbar
from game.values import N_

__all__ = ["TILES", "Tile", "TogetherScene"]


@dataclass(frozen=True, slots=True)
class Tile:
    """A door of the board: its key, icon and colour, what it says, and where it leads."""

    key: str
    icon: str
    color: str
    title: str
    text: str
    way: Callable[[Home], Scene]


TILES = (
    Tile(
        "talk",
        "speech",
        "indigo",
        N_("Talk cards"),
        N_("Five minutes to talk and play, away from the screen."),
        to_talk,
    ),
    Tile(
        "replies",
        "face",
        "teal",
        N_("Practise a reply"),
        N_("Somebody says something unfair. Try what you could answer."),
        to_replies,
    ),
    Tile(
        "klass",
        "teacher",
        "madder",
        N_("Join a class"),
        N_("At school: from the teacher's stick, a folder or the network."),
        to_klass,
    ),
    Tile(
        "myth",
        "scissors",
        "madder",
        N_("Myth or fact?"),
        N_("Untie a myth, tie a fact. From age 9, at home or with the whole class."),
        to_guest_myth,
    ),
    Tile(
        "local",
        "home",
        "teal",
        N_("A person we know"),
        N_("An aunt who builds bridges, a neighbour who nurses: into the album."),
        to_local,
    ),
    Tile(
        "author",
        "brush",
        "plum",
        N_("Make levels"),
        N_("The author’s desk: paint a level, solve it, give it to others."),
        to_shelf_of_all,
    ),
    Tile(
        "workshop",
        "clock",
        "indigo",
        N_("Workshop"),
        N_("An hour with guests: no accounts, a ready plan, certificates. Then all is wiped."),
        to_workshop,
    ),
    Tile(
        "pulse",
        "tally",
        "teal",
        N_("What the class thinks"),
        N_("For teachers and parents: totals without names, if you turn them on."),
        to_pulse_board,
    ),
    Tile(
        "pair",
        "steer",
        "plum",
        N_("Play together"),
        N_("One at the wheel, one to think along. Then you swap."),
        to_pair,
    ),
)


class TogetherScene:
    """The board. Mutable: how far it is scrolled, and for whom."""

    name = "together"
    moving = False
    entry = TILES[0].key

    def __init__(self, home: Home) -> None:
        self.home = home
        self.scroll = 0.0
        self.seek = -1  # the door with the focus, which is brought into sight

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Open a door, or go back."""
        match event:
            case Pressed(("door", int(at))):
                return (Cue("page"), Push(TILES[at].way(self.home)))
            case Focused(key):
                self.seek = next((at for at, tile in enumerate(TILES) if tile.key == key), -1)
            case Scrolled(key="board", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """The doors in rows: three in a row, two where the window is narrow."""
        screen = Rect(0, 0, pen.width, pen.height)
        wide = min(pen.px(1240), pen.width - pen.px(32))
        top = bar_high(pen) + pen.px(8)
        room = Rect((pen.width - wide) / 2, top, wide, pen.height - top - pen.px(8))
        columns = 2 if pen.compact or pen.theme.large else 3
        gap, inner = pen.px(16 if pen.compact else 22), room.inset(pen.px(8), pen.px(14))
        rows = -(-len(TILES) // columns)
        w = (inner.w - gap * (columns - 1)) / columns
        h = max(pen.px(150), min(pen.px(216), (inner.h - gap * (rows - 1)) / rows))
        whole = rows * (h + gap) - gap
        if self.seek >= 0:
            row = self.seek // columns * (h + gap)
            self.scroll = min(max(self.scroll, row + h - inner.h), row)
            self.seek = -1
        self.scroll = max(0.0, min(self.scroll, whole - inner.h))
        doors = tuple(
            _door(
                pen,
                Rect(
                    inner.x + (at % columns) * (w + gap),
                    inner.y - self.scroll + (at // columns) * (h + gap),
                    w,
                    h,
                ),
                at,
            )
            for at in range(len(TILES))
        )
        bar = scrollbar(pen, room, self.scroll, whole + pen.px(28))
        board = Box(room, (), (*doors, bar), clip=True, scroll=True, key="board")
        top_bar = back_bar(pen, pen.say("For families and classes"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (top_bar, board))


def _door(pen: Pen, spot: Rect, at: int) -> Box:
    """One door: its picture, its name, and a line that says what it is good for."""
    tile = TILES[at]
    hover = pen.hover == tile.key
    ground = pen.color("saffronL" if hover else "paper")
    edge = pen.color("saffronD" if hover else "line")
    side = pen.px(52 if pen.compact else 72)
    inner = spot.inset(pen.px(14 if pen.compact else 22), pen.px(14 if pen.compact else 20))
    head, below = inner.cut_top(side, pen.px(10))
    x, y = head.x + side / 2, head.middle[1]
    name = head.cut_left(side, pen.px(14))[1]
    title, size = pen.say(tile.title), pen.text_size("block" if pen.compact else "card")
    said = _told(pen, below, pen.say(tile.text))
    paints: tuple[Paint, ...] = (
        Fill(spot, ground, pen.px(18), edge, pen.px(2.5)),
        octagon_poly(x, y, side / 2, pen.color(tile.color), pen.color("ink"), pen.px(2.5)),
        icon(tile.icon, x, y, side * 0.52, "#FFFFFF"),
        *label(pen, name, title, size, pen.color("ink"), True, lines=2),
        *said,
    )
    return Box(
        spot,
        paints,
        key=tile.key,
        on=("door", at),
        label=title,
        group="doors",
        radius=pen.px(18),
        clip=True,
    )


def _told(pen: Pen, room: Rect, text: str) -> tuple[Paint, ...]:
    """What a door is good for, set smaller until it fits."""
    size, ink = pen.text_size("rail" if pen.compact else "body"), pen.color("walnut")
    lines, high = paragraph(pen, room, text, size, ink)
    while high > room.h and size > pen.px(14):
        size *= 0.95
        lines, high = paragraph(pen, room, text, size, ink, leading=1.25)
    return lines
