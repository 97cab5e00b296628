"""Who is playing: a carpet and a face for each child, and an empty loom for a new one."""

from __future__ import annotations

from game.art.carpet import carpet
from game.art.portrait import portrait_drawing
from game.art.robot import place, robot_drawing
from game.art.scenery import room, room_doors
from game.progress.state import Player
from game.scenes.home import Home
from game.scenes.scene import Cue, Effect, Pop, Push
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Cells, Drawing, Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, icon, icon_button, octagon, star8

__all__ = ["WhoScene"]

CARD_CELLS = (35, 47)
"""Width and height of a carpet on this screen, in cells."""


class WhoScene:
    """The children of this PC. Mutable: who has the focus, how far the row is scrolled."""

    name = "who"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.first = 0

    @property
    def entry(self) -> str:
        """The child who played last, else the empty loom."""
        players = self.home.players
        if self.home.player_id and any(one.id == self.home.player_id for one in players):
            return f"player:{self.home.player_id}"
        return f"player:{players[0].id}" if players else "new"

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Choose a child, make one, go back."""
        match event:
            case Pressed(("player", str(id))):
                from game.scenes.map import MapScene

                self.home.player_id = id
                return (Cue("page"), Push(MapScene(self.home)))
            case Pressed("new"):
                from game.scenes.avatar import AvatarScene

                return (Cue("page"), Push(AvatarScene(self.home)))
            case Pressed("family"):
                from game.scenes.family import FamilyScene

                return (Cue("page"), Push(FamilyScene(self.home)))
            case Pressed("settings"):
                from game.scenes.settings import SettingsScene

                self.home.player_id = ""
                return (Cue("page"), Push(SettingsScene(self.home)))
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
            case Pressed(("turn", int(way))):
                self.first = max(0, min(len(self.home.players), self.first + way))
                return (Cue("tap"),)
            case Scrolled(key="row", dy=dy):
                self.first = max(0, min(len(self.home.players), self.first + (1 if dy > 0 else -1)))
            case Focused(key) if key.startswith("player:"):
                self._show(key[7:])
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def _show(self, id: str) -> None:
        """Scroll so that a child with the focus is in sight."""
        ids = [one.id for one in self.home.players]
        if id in ids and ids.index(id) < self.first:
            self.first = ids.index(id)

    def view(self, pen: Pen) -> Box:
        """The room with its row of looms."""
        screen = Rect(0, 0, pen.width, pen.height)
        side = pen.px(54)
        back = icon_button(
            pen,
            Rect(pen.px(20), pen.px(16), side, side),
            "left",
            label=pen.say("Back"),
            key="back",
            on="back",
            group="bar",
        )
        title = Rect(
            pen.px(90), pen.px(20), pen.width - pen.px(180), pen.px(80 if not pen.compact else 56)
        )
        words = label(
            pen,
            title,
            pen.say("Who is playing?"),
            pen.text_size("title"),
            pen.color("ink"),
            True,
            "centre",
        )
        foot = Rect(pen.px(16), pen.height - pen.px(56), pen.width - pen.px(32), pen.px(44))
        line = label(
            pen,
            foot,
            pen.say("Each player weaves a carpet of their own."),
            pen.text_size("body"),
            "#FFFFFF",
            align="centre",
        )
        return Box(
            screen,
            self._ground(pen, screen),
            (Box(title, words), Box(foot, line), back, *self._row(pen), *self._doors(pen)),
        )

    def _doors(self, pen: Pen) -> tuple[Box, ...]:
        """The two doors, each with its button below: for the family, for the settings."""
        names = (("family", pen.say("Family"), "family"), ("settings", pen.say("Settings"), "gear"))
        if pen.compact:
            side = pen.px(54)
            spots = [
                Rect(
                    pen.width - pen.px(20) - side * (2 - k) - pen.px(8) * (1 - k),
                    pen.px(16),
                    side,
                    side,
                )
                for k in range(2)
            ]
            return tuple(
                icon_button(pen, spot, mark, label=text, key=name, on=name, group="doors")
                for spot, (name, text, mark) in zip(spots, names, strict=True)
            )
        boxes = []
        doors = room_doors(int(pen.width), int(pen.height))
        for (x, y, w, h), (name, text, mark) in zip(doors, names, strict=True):
            spot = Rect(x - pen.px(4), y + h + pen.px(8), w + pen.px(8), pen.px(60))
            boxes.append(
                button(
                    pen, spot, text, key=name, on=name, icon_name=mark, kind="plain", group="doors"
                )
            )
        return tuple(boxes)

    def _ground(self, pen: Pen, screen: Rect) -> tuple[Paint, ...]:
        if pen.theme.contrast:
            return (Fill(screen, "#000000"),)
        w, h = int(screen.w), int(screen.h)
        key = ("room", w, h)
        if key not in pen.cache:
            pen.cache[key] = room(w, h, doors=not pen.compact)
        return (Drawing(f"room/{w}x{h}", screen, source=str(pen.cache[key])),)

    def _row(self, pen: Pen) -> tuple[Box, ...]:
        """As many looms as fit; arrows where there are more."""
        players = self.home.players
        pitch, wide = (
            pen.px(172 if not pen.compact else 140),
            pen.px(170 if not pen.compact else 136),
        )
        room_w = pen.width - pen.px(480 if not pen.compact else 150)
        fits = max(1, int(room_w // pitch))
        count = len(players) + 1
        first = min(self.first, max(0, count - fits))
        shown = list(range(first, min(count, first + fits)))
        left = (pen.width - len(shown) * pitch) / 2
        top = pen.px(112 if not pen.compact else 84)
        high = min(pen.px(440), pen.height - top - pen.px(150 if not pen.compact else 96))
        boxes: list[Box] = []
        for k, index in enumerate(shown):
            area = Rect(left + k * pitch + (pitch - wide) / 2, top, wide, high)
            player = players[index] if index < len(players) else None
            boxes.append(self._loom(pen, area, player))
        arrow = pen.px(52)
        y = top + high / 2 - arrow / 2
        if first > 0:
            boxes.append(
                icon_button(
                    pen,
                    Rect(left - arrow - pen.px(12), y, arrow, arrow),
                    "left",
                    label=pen.say("Back"),
                    key="turn:-1",
                    on=("turn", -1),
                    group="turn",
                )
            )
        if first + fits < count:
            right = left + len(shown) * pitch + pen.px(12)
            boxes.append(
                icon_button(
                    pen,
                    Rect(right, y, arrow, arrow),
                    "right",
                    label=pen.say("On"),
                    key="turn:1",
                    on=("turn", 1),
                    group="turn",
                )
            )
        return tuple(boxes)

    def _loom(self, pen: Pen, area: Rect, player: Player | None) -> Box:
        """One carpet, face and name; or the empty loom."""
        name_h, face = pen.px(68), min(area.w * 0.82, area.h * 0.33)
        cloth = Rect(
            area.x + area.w * 0.1,
            area.y + pen.px(14),
            area.w * 0.8,
            area.h - name_h - face * 0.62 - pen.px(40),
        )
        spot = Rect(area.middle[0] - face / 2, cloth.bottom - face * 0.08, face, face)
        plate = Rect(
            area.x + pen.px(8), area.bottom - name_h - pen.px(6), area.w - pen.px(16), name_h
        )
        paints: list[Paint] = [*_rod(pen, area, cloth)]
        paints += self._cloth(pen, cloth, player)
        if player:
            drawing, source = portrait_drawing(dict(player.avatar))
            paints.append(Drawing(drawing, spot, source=source))
        else:
            paints.append(
                Poly(
                    octagon(*spot.middle, face / 2 - 2),
                    pen.color("paper"),
                    pen.color("ink"),
                    pen.px(4),
                )
            )
            paints.append(icon("plus", *spot.middle, face * 0.4, pen.color("speaker")))
        key = f"player:{player.id}" if player else "new"
        lit = pen.hover == key
        paints.append(
            Fill(
                plate,
                pen.color("saffronL" if lit else "paper"),
                pen.px(14),
                pen.color("line"),
                pen.px(2),
            )
        )
        paints += self._plate(pen, plate, player)
        text = player.name if player else pen.say("New player")
        on = ("player", player.id) if player else "new"
        return Box(
            area,
            tuple(paints),
            key=key,
            on=on,
            label=text,
            group="looms",
            radius=pen.px(20),
            kids=self._robot(pen, area, key),
        )

    def _robot(self, pen: Pen, area: Rect, key: str) -> tuple[Box, ...]:
        """Düyün stands below the child who has the focus."""
        if pen.focus != key or pen.compact:
            return ()
        name, source = robot_drawing("south")
        rect = Rect(*place(area.right - pen.px(4), area.bottom + pen.px(134), pen.px(0.95)))
        return (Box(rect, (Drawing(name, rect, source=source),)),)

    def _cloth(self, pen: Pen, cloth: Rect, player: Player | None) -> list[Paint]:
        if player is None:
            count = 16
            step = cloth.w / count
            return [
                Fill(
                    Rect(cloth.x + (k + 0.4) * step, cloth.y, pen.px(2), cloth.h + pen.px(20)),
                    "#CDB485",
                )
                for k in range(count)
            ]
        cells = carpet(player.number * 100, player.dyes % 8, *CARD_CELLS)
        fringe = [
            Fill(
                Rect(cloth.x + (k + 0.3) * cloth.w / 35, cloth.bottom, pen.px(1.6), pen.px(10)),
                "#CDB485",
            )
            for k in range(35)
        ]
        return [*fringe, Cells(cloth, cells)]

    def _plate(self, pen: Pen, plate: Rect, player: Player | None) -> list[Paint]:
        if player is None:
            return [
                *label(
                    pen,
                    plate.inset(pen.px(6)),
                    pen.say("New player"),
                    pen.text_size("body"),
                    pen.color("ink"),
                    True,
                    "centre",
                    lines=2,
                )
            ]
        name, stars = plate.inset(pen.px(6), pen.px(4)).rows((1.2, 1))
        paints: list[Paint] = [
            *label(
                pen,
                name,
                player.name,
                pen.text_size("card") * 0.92,
                pen.color("ink"),
                True,
                "centre",
            )
        ]
        x, y = stars.middle
        paints.append(
            Poly(
                star8(x - pen.px(18), y, pen.px(11)),
                pen.color("saffron"),
                pen.color("saffronD"),
                pen.px(2),
            )
        )
        right = Rect(x - pen.px(2), stars.y, pen.px(60), stars.h)
        paints += label(
            pen, right, str(player.stars), pen.text_size("block"), pen.color("ink"), True
        )
        return paints


def _rod(pen: Pen, area: Rect, cloth: Rect) -> list[Paint]:
    y = cloth.y - pen.px(8)
    rod = Rect(area.x + area.w * 0.06, y, area.w * 0.88, pen.px(8))
    color = "#5C3B28" if not pen.theme.contrast else "#FFFFFF"
    return [
        Fill(rod, color, pen.px(4)),
        Poly(octagon(rod.x, rod.middle[1], pen.px(7)), color),
        Poly(octagon(rod.right, rod.middle[1], pen.px(7)), color),
    ]
