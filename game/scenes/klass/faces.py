"""The faces of a class: which one is you?"""

from __future__ import annotations

from game.art.portrait import portrait_drawing
from game.scenes.home import Home
from game.scenes.klass.ways import to_pin
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Pop, Push
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Drawing, Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import scrollbar

__all__ = ["FacesScene"]


class FacesScene:
    """The pupils of a class by their faces. Mutable: how far they are scrolled."""

    name = "faces"
    moving = False

    def __init__(self, home: Home, klass: str) -> None:
        self.home = home
        self.room = next((one for one in home.klass.rooms if one.id == klass), None)
        self.pupils = self.room.file.pupils if self.room else ()
        self.scroll = 0.0

    @property
    def entry(self) -> str:
        """The first face."""
        return f"face:{self.pupils[0].id}" if self.pupils else "back"

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Choose a face, go back."""
        match event:
            case Pressed(("face", str(id))) if self.room:
                return (Cue("page"), Push(to_pin(self.home, self.room.id, id)))
            case Scrolled(key="faces", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """All faces in rows."""
        screen = Rect(0, 0, pen.width, pen.height)
        title = self.room.file.title if self.room else ""
        high, margin = bar_high(pen) + pen.px(8), pen.px(16)
        head = Rect(margin, high + pen.px(6), pen.width - 2 * margin, pen.px(48))
        size = pen.text_size("card")
        asks = label(
            pen, head, pen.say("Which face is yours?"), size, pen.color("ink"), True, "centre"
        )
        top = head.bottom + pen.px(6)
        area = Rect(margin, top, pen.width - 2 * margin, pen.height - top - pen.px(10))
        side, gap = pen.px(104 if pen.compact else 128), pen.px(14)
        columns = max(1, min(len(self.pupils), int((area.w + gap) // (side + gap))))
        rows = -(-len(self.pupils) // columns)
        whole = rows * (side + gap) + pen.px(12)
        self.scroll = min(self.scroll, max(0.0, whole - area.h))
        left = area.middle[0] - (columns * (side + gap) - gap) / 2
        kids = []
        for at, one in enumerate(self.pupils):
            spot = Rect(
                left + (at % columns) * (side + gap),
                area.y + pen.px(8) - self.scroll + (at // columns) * (side + gap),
                side,
                side,
            )
            kids.append(self._face(pen, spot, at, one.id, dict(one.avatar)))
        port = Box(
            area, (), (*kids, scrollbar(pen, area, self.scroll, whole)), clip=True, scroll=True,
            key="faces",
        )  # fmt: skip
        bar = back_bar(pen, title)
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, Box(head, asks), port))

    def _face(self, pen: Pen, spot: Rect, at: int, id: str, avatar: dict[str, str]) -> Box:
        key = f"face:{id}"
        name, source = portrait_drawing(avatar)
        ground = pen.color("saffronL" if pen.hover == key else "paper")
        paints = (
            Fill(spot, ground, pen.px(18), pen.color("line"), pen.px(2)),
            Drawing(name, spot.inset(pen.px(6)), source=source),
        )
        text = pen.say("Face {n}", n=at + 1)
        return Box(
            spot, paints, key=key, on=("face", id), label=text, group="faces", radius=pen.px(18)
        )
