"""Where a class is found: one known here, a class file on a stick or in a folder, the network."""

from __future__ import annotations

from pathlib import PurePath

from game.i18n import word
from game.scenes.home import Home
from game.scenes.klass.ways import to_faces, to_network
from game.scenes.parts import back_bar, bar_high, robot_rect
from game.scenes.scene import Cue, Effect, Klass, Pop, Push, Toast
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon, panel, scrollbar
from game.values import Diagnostic

__all__ = ["DoorScene"]


class DoorScene:
    """The ways into a class. Mutable: the files found, how far they are scrolled."""

    name = "klass"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.files: tuple[str, ...] | None = None
        self.scroll = 0.0
        self.asked = False

    @property
    def entry(self) -> str:
        """A class known here, else the first file, else the way to look again."""
        return "row:0" if self.home.klass.rooms or self.files else "again"

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Choose a class, look again, go to the network, go back."""
        match event:
            case Pressed(("room", str(id))):
                return (Cue("page"), Push(to_faces(self.home, id)))
            case Pressed(("file", str(path))):
                return (Cue("tap"), Klass("read", (path,)))
            case Pressed("again"):
                return (Cue("tap"), Klass("find"))
            case Pressed("network"):
                return (Cue("page"), Push(to_network(self.home)))
            case Scrolled(key="rows", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Look for class files once."""
        if self.asked:
            return ()
        self.asked = True
        return (Klass("find"),)

    def found(self, paths: tuple[str, ...]) -> tuple[Effect, ...]:
        """Packs are not looked for here."""
        return ()

    def take(self, path: str, data: bytes | None) -> tuple[Effect, ...]:
        """A file was dropped onto the window."""
        return (Klass("read", (path,)),)

    def klass_told(self, what: str, facts: tuple[object, ...]) -> tuple[Effect, ...]:
        """What came of looking for a file, or of reading one."""
        match what, facts:
            case "found", (tuple(paths),):
                self.files = tuple(map(str, paths))
            case "read", ((str(id), ""),):
                return (Cue("tie"), Push(to_faces(self.home, id)))
            case "read", (("", str(code)),):
                text = word(Diagnostic.of(code, most=256), self.home.catalogue.say)
                return (Cue("oops"), Toast(text, icon="warn"))
        return ()

    def view(self, pen: Pen) -> Box:
        """What to do above, what was found on a panel, two keys below."""
        screen = Rect(0, 0, pen.width, pen.height)
        high, margin = bar_high(pen), pen.px(14 if pen.compact else 28)
        wide = min(pen.px(980), pen.width - 2 * margin)
        room = Rect((pen.width - wide) / 2, high + margin, wide, pen.height - high - 2 * margin)
        text = pen.say("Plug in the stick from your teacher, or drop the class file here.")
        size = pen.text_size("block" if pen.compact else "body")
        words = Rect(room.x + pen.px(44), room.y + pen.px(8), room.w - pen.px(52), 0)
        lines, low = paragraph(pen, words, text, size, pen.color("ink"), True, leading=1.3)
        head, rest = room.cut_top(low + pen.px(16), pen.px(12))
        sign = icon("folder", head.x + pen.px(22), head.middle[1], pen.px(26), pen.color("teal"))
        foot, area = rest.cut_bottom(pen.px(62), pen.px(12))
        left, right = foot.columns([1, 1], pen.px(12))
        keys = (
            button(
                pen, left, pen.say("Look again"), key="again", on="again", icon_name="search",
                kind="plain", group="foot",
            ),
            button(
                pen, right, pen.say("Over the school network"), key="network", on="network",
                icon_name="globe", kind="teal", group="foot",
            ),
        )  # fmt: skip
        bar = back_bar(pen, pen.say("Join a class"))
        kids = (bar, Box(head, (sign, *lines), label=text), self._rows(pen, area), *keys)
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def _rows(self, pen: Pen, area: Rect) -> Box:
        """A row for each class known here, and for each file that was found."""
        base, inner = panel(pen, area), area.inset(pen.px(10), pen.px(10))
        lines = [
            (("room", room.id), "teacher", room.file.title, pen.say("This computer knows it."))
            for room in self.home.klass.rooms
        ]
        for path in self.files or ():
            file = PurePath(path)
            lines.append((("file", path), "folder", file.parent.name or file.name, str(file)))
        if not lines:
            kids = base.kids if self.files is None else (*base.kids, _nothing(pen, inner))
            return Box(area, base.paints, kids)
        high = pen.px(76 if pen.theme.large else 68)
        self.scroll = min(self.scroll, max(0.0, high * len(lines) - inner.h))
        rows = tuple(
            _row(pen, Rect(inner.x, inner.y - self.scroll + at * high, inner.w, high), at, *line)
            for at, line in enumerate(lines)
        )
        bar = scrollbar(pen, inner, self.scroll, high * len(lines))
        port = Box(inner, (), (*rows, bar), clip=True, scroll=True, key="rows")
        return Box(area, base.paints, (*base.kids, port))


def _row(pen: Pen, row: Rect, at: int, on: object, mark: str, title: str, text: str) -> Box:
    key, tile = f"row:{at}", row.inset(pen.px(2), pen.px(3))
    paints: list[Paint] = []
    if pen.hover == key:
        paints.append(Fill(tile, pen.color("sand"), pen.px(12)))
    words = Rect(tile.x + pen.px(52), tile.y + pen.px(4), tile.w - pen.px(62), tile.h - pen.px(8))
    above, below = words.rows((1, 1))
    paints += [
        icon(mark, tile.x + pen.px(28), tile.middle[1], pen.px(26), pen.color("ink")),
        *label(pen, above, title, pen.text_size("block"), pen.color("ink"), True),
        *label(pen, below, text, pen.text_size("rail"), pen.color("walnut")),
    ]
    return Box(tile, tuple(paints), key=key, on=on, label=title, group="rows", radius=pen.px(12))


def _nothing(pen: Pen, area: Rect) -> Box:
    """Nothing was found: Düyün shrugs, and says where classes are looked for."""
    text = pen.say("No class was found on a stick, among your downloads or documents.")
    room = area.centred(min(area.w, pen.px(560)), min(area.h, pen.px(320)))
    size = pen.text_size("body")
    _, high = paragraph(pen, room, text, size, pen.color("ink"), align="centre")
    words, picture = room.cut_bottom(high, pen.px(10))
    lines, _ = paragraph(pen, words, text, size, pen.color("ink"), align="centre")
    robot = Drawing("robot/south-think", robot_rect(picture.middle[0], picture.y, picture.h))
    return Box(area, (robot, *lines), label=text)
