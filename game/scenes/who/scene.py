"""The room in which the children's looms stand."""

from __future__ import annotations

from dataclasses import replace

from game.art.scenery import room, room_doors
from game.scenes.doors import to_klass, to_together
from game.scenes.effects import Cue, Effect, Pop, Push, Toast
from game.scenes.home import Home
from game.scenes.klass.ways import to_faces
from game.scenes.parts import back_button, backdrop
from game.scenes.ways import to_avatar, to_map, to_pair, to_settings
from game.scenes.who.loom import FOOT, loom
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, button_width, icon_button
from game.values import N_

__all__ = ["WhoScene"]

DOORS = (("family", N_("Family"), "family"), ("settings", N_("Settings"), "gear"))
"""Where the two doors lead: name, words and icon."""


class WhoScene:
    """The children of this PC. Mutable: how far the row is scrolled."""

    name = "who"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.first = 0
        self.leaving = False  # whether the end of a workshop has been asked for

    @property
    def entry(self) -> str:
        """The child who played last, else the empty loom."""
        players = self.home.players
        if self.home.player_id and any(one.id == self.home.player_id for one in players):
            return f"player:{self.home.player_id}"
        return f"player:{players[0].id}" if players else "new"

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Choose a child, make one, go back."""
        match event:
            case Pressed(("player", str(id))):
                self.home.player_id, self.home.pair = id, None
                return (Cue("page"), Push(to_map(self.home)))
            case Pressed("new"):
                return (Cue("page"), Push(to_avatar(self.home)))
            case Pressed("pair"):
                return (Cue("page"), Push(to_pair(self.home)))
            case Pressed("family"):
                return (Cue("page"), Push(to_together(self.home)))
            case Pressed("klass"):
                rooms = self.home.klass.rooms
                way = to_faces(self.home, rooms[0].id) if len(rooms) == 1 else to_klass(self.home)
                self.home.player_id = ""
                return (Cue("page"), Push(way))
            case Pressed("settings"):
                self.home.player_id = ""
                return (Cue("page"), Push(to_settings(self.home)))
            case Pressed("back") | Shortcut(key="escape"):
                return self._leave()
            case Pressed(("turn", int(way))):
                self._turn(way)
                return (Cue("tap"),)
            case Scrolled(key="row", dy=dy):
                self._turn(1 if dy > 0 else -1)
            case Focused(key) if key.startswith("player:"):
                self._show(key.removeprefix("player:"))
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def _leave(self) -> tuple[Effect, ...]:
        """Go back; out of a workshop only when asked twice, so that no guest ends it by chance."""
        if self.home.at_workshop and not self.leaving:
            self.leaving = True
            text = self.home.say("Only whoever leads the workshop ends it. Press again.")
            return (Cue("tap"), Toast(text, icon="door"))
        return (Cue("back"), Pop())

    def _turn(self, way: int) -> None:
        self.first = max(0, min(len(self.home.players), self.first + way))

    def _show(self, id: str) -> None:
        """Scroll so that a child with the focus is in sight."""
        ids = [one.id for one in self.home.players]
        if id in ids and ids.index(id) < self.first:
            self.first = ids.index(id)

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The room with its row of looms."""
        screen = Rect(0, 0, pen.width, pen.height)
        back = back_button(pen, Rect(pen.px(20), pen.px(16), pen.px(54), pen.px(54)))
        high = pen.px(80 if not pen.compact else 56)
        head = Rect(pen.px(90), pen.px(20), pen.width - pen.px(180), high)
        size, ink = pen.text_size("title"), pen.color("ink")
        words = label(pen, head, pen.say("Who is playing?"), size, ink, True, "centre")
        foot = Rect(pen.px(16), pen.height - pen.px(FOOT - 4), pen.width - pen.px(32), pen.px(44))
        text = pen.say("Each player weaves a carpet of their own.")
        line = label(pen, foot, text, pen.text_size("body"), "#FFFFFF", align="centre")
        kids = (
            Box(head, words),
            Box(foot, line),
            back,
            *self._row(pen),
            *self._doors(pen),
            *self._two(pen),
            *self._class(pen),
        )
        return Box(screen, self._ground(pen, screen), kids)

    def _ground(self, pen: Pen, screen: Rect) -> tuple[Paint, ...]:
        if pen.theme.contrast:
            return (Fill(screen, "#000000"),)
        return (backdrop(pen, screen, "room", lambda w, h: room(w, h, doors=not pen.compact)),)

    def _doors(self, pen: Pen) -> tuple[Box, ...]:
        """The two doors, each with its button below; in a compact window two small buttons.

        A workshop has none: whoever came for an hour has nothing to look for there.
        """
        if self.home.at_workshop:
            return ()
        if pen.compact:
            return self._corner(pen)
        boxes = []
        places = room_doors(int(pen.width), int(pen.height))
        for (x, y, w, h), (name, text, mark) in zip(places, DOORS, strict=True):
            spot = Rect(x - pen.px(4), y + h + pen.px(8), w + pen.px(8), pen.px(60))
            box = button(
                pen,
                spot,
                pen.say(text),
                key=name,
                on=name,
                icon_name=mark,
                kind="plain",
                group="doors",
            )
            door = Rect(x, y, w, h + pen.px(8) + spot.h)
            boxes.append(replace(box, hit=door))  # a child also presses the door itself
        return tuple(boxes)

    def _corner(self, pen: Pen) -> tuple[Box, ...]:
        side, gap, right = pen.px(54), pen.px(8), pen.width - pen.px(20)
        spots = (
            Rect(right - side * 2 - gap, pen.px(16), side, side),
            Rect(right - side, pen.px(16), side, side),
        )
        return tuple(
            icon_button(pen, spot, mark, label=pen.say(text), key=name, on=name, group="doors")
            for spot, (name, text, mark) in zip(spots, DOORS, strict=True)
        )

    def _two(self, pen: Pen) -> tuple[Box, ...]:
        """The way to play as two, once there is a carpet to play at."""
        if not self.home.players:
            return ()
        text = pen.say("Play together")
        if pen.compact:
            side = pen.px(54)
            spot = Rect(pen.width - pen.px(36) - side * 3, pen.px(16), side, side)
            return (
                icon_button(pen, spot, "steer", label=text, key="pair", on="pair", group="two"),
            )
        wide = min(button_width(pen, text, "steer", "block"), pen.px(300))
        spot = Rect(pen.width - pen.px(20) - wide, pen.px(16), wide, pen.px(54))
        return (
            button(
                pen, spot, text, key="pair", on="pair", icon_name="steer", kind="plain",
                group="two", size="block",
            ),
        )  # fmt: skip

    def _class(self, pen: Pen) -> tuple[Box, ...]:
        """The way for a pupil of a class this computer knows."""
        if not self.home.klass.rooms:
            return ()
        title = self.home.klass.rooms[0].file.title
        spot = Rect(pen.px(84), pen.px(16), pen.px(54), pen.px(54))
        if pen.compact:
            return (
                icon_button(
                    pen, spot, "teacher", label=title, key="klass", on="klass", group="class"
                ),
            )
        wide = min(button_width(pen, title, "teacher", "block"), pen.px(220))
        return (
            button(
                pen, Rect(spot.x, spot.y, wide, spot.h), title, key="klass", on="klass",
                icon_name="teacher", kind="plain", group="class", size="block",
            ),
        )  # fmt: skip

    def _row(self, pen: Pen) -> tuple[Box, ...]:
        """As many looms as fit; arrows where there are more."""
        players = self.home.players
        pitch, wide = (pen.px(140), pen.px(136)) if pen.compact else (pen.px(172), pen.px(170))
        room_w = pen.width - pen.px(480 if not pen.compact else 150)
        fits = max(1, int(room_w // pitch))
        count = len(players) + 1
        first = min(self.first, max(0, count - fits))
        shown = range(first, min(count, first + fits))
        left = (pen.width - len(shown) * pitch) / 2
        top = pen.px(112 if not pen.compact else 84)
        high = min(pen.px(440), pen.height - top - pen.px(150 if not pen.compact else 96))
        boxes: list[Box] = []
        for k, index in enumerate(shown):
            area = Rect(left + k * pitch + (pitch - wide) / 2, top, wide, high)
            boxes.append(loom(pen, area, players[index] if index < len(players) else None))
        side = pen.px(52)
        y = top + high / 2 - side / 2
        if first > 0:
            spot = Rect(left - side - pen.px(12), y, side, side)
            boxes.append(_arrow(pen, spot, "left", pen.say("Back"), -1))
        if first + fits < count:
            spot = Rect(left + len(shown) * pitch + pen.px(12), y, side, side)
            boxes.append(_arrow(pen, spot, "right", pen.say("On"), 1))
        return tuple(boxes)


def _arrow(pen: Pen, spot: Rect, mark: str, text: str, way: int) -> Box:
    return icon_button(
        pen, spot, mark, label=text, key=f"turn:{way}", on=("turn", way), group="turn"
    )
