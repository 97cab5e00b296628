"""Where a pack is taken in: the packs that were found, or what is wrong with a damaged one."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath

from game.i18n import place, word
from game.scenes.home import Home
from game.scenes.local.incoming import Incoming, incoming
from game.scenes.parts import back_bar, bar_high, robot_rect
from game.scenes.scene import Cue, Effect, FindPacks, Keep, Pop, ReadPack, Toast
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon, panel, scrollbar
from game.values import Diagnostic

__all__ = ["TakingScene", "taken"]

MOST_FAULTS = 12


def taken(home: Home, path: str, data: bytes | None) -> tuple[Incoming, tuple[Effect, ...]]:
    """What a pack brings, and the effects that keep it and say so."""
    name = PurePath(path.replace("\\", "/")).name
    found = incoming(home.keeper.state.local, data, name, home.fresh_id, home.people)
    if found.faults:
        return found, (Cue("oops"),)
    count = len(found.events)
    if count:
        text = home.catalogue.say(
            "{n} person has come. Please look at the card before the album shows it.",
            n=count,
            plural="{n} people have come. Please look at the cards before the album shows them.",
        )
    else:
        text = home.say("Everybody in this pack is here already.")
    told = Toast(text, icon="check" if count else "info")
    return found, (*map(Keep, found.events), Cue("tie" if count else "page"), told)


class TakingScene:
    """The packs found, or what is wrong with one. Mutable: both, and how far they are scrolled."""

    name = "taking"
    moving = False

    def __init__(self, home: Home, faults: tuple[Diagnostic, ...] = (), file: str = "") -> None:
        self.home = home
        self.faults, self.file = faults, file
        self.paths: tuple[str, ...] | None = None
        self.scroll = 0.0

    @property
    def entry(self) -> str:
        """The first pack, else the way to look again."""
        return "pack:0" if self.paths and not self.faults else "again"

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Read the chosen pack, look again, go back."""
        match event:
            case Pressed(("pack", int(at))) if self.paths and at < len(self.paths):
                return (Cue("tap"), ReadPack(self.paths[at]))
            case Pressed("again"):
                self.faults, self.scroll = (), 0.0
                return (Cue("tap"), FindPacks())
            case Scrolled(key="packs", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def found(self, paths: tuple[str, ...]) -> tuple[Effect, ...]:
        """These packs lie in the usual folders."""
        self.paths = paths
        return ()

    def take(self, path: str, data: bytes | None) -> tuple[Effect, ...]:
        """A pack was chosen or dropped."""
        found, effects = taken(self.home, path, data)
        if found.faults:
            self.faults, self.file, self.scroll = found.faults, PurePath(path).name, 0.0
            return effects
        return (*effects, Pop())

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    # -- view

    def view(self, pen: Pen) -> Box:
        """What to do above, the packs or the faults on a panel, the way to look again below."""
        screen = Rect(0, 0, pen.width, pen.height)
        high, margin = bar_high(pen), pen.px(14 if pen.compact else 28)
        wide = min(pen.px(980), pen.width - 2 * margin)
        room = Rect((pen.width - wide) / 2, high + margin, wide, pen.height - high - 2 * margin)
        head, low = _advice(pen, room, self)
        foot, area = room.cut_top(low, pen.px(12))[1].cut_bottom(pen.px(62), pen.px(12))
        again = button(
            pen, foot.centred(min(foot.w, pen.px(340)), foot.h), pen.say("Look again"),
            key="again", on="again", icon_name="search", kind="plain", group="foot",
        )  # fmt: skip
        inside = self._faulty(pen, area) if self.faults else self._packs(pen, area)
        bar = back_bar(pen, pen.say("Take in a pack"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, head, inside, again))

    def _packs(self, pen: Pen, area: Rect) -> Box:
        """A row for each pack that was found."""
        base, inner = panel(pen, area), area.inset(pen.px(10), pen.px(10))
        if not self.paths:  # None: the answer is still to come
            kids = base.kids if self.paths is None else (*base.kids, _nothing(pen, inner))
            return Box(area, base.paints, kids)
        high = pen.px(76 if pen.theme.large else 68)
        whole = high * len(self.paths)
        self.scroll = min(self.scroll, max(0.0, whole - inner.h))
        rows = tuple(
            _row(pen, Rect(inner.x, inner.y - self.scroll + at * high, inner.w, high), at, path)
            for at, path in enumerate(self.paths)
        )
        bar = scrollbar(pen, inner, self.scroll, whole)
        port = Box(inner, (), (*rows, bar), clip=True, scroll=True, key="packs")
        return Box(area, base.paints, (*base.kids, port))

    def _faulty(self, pen: Pen, area: Rect) -> Box:
        """What is wrong with a pack, each with its file and line."""
        base, inner = panel(pen, area), area.inset(pen.px(18), pen.px(14))
        draw = partial(_faults, pen, inner, self.faults)
        paints, whole = draw(0.0)
        self.scroll = min(self.scroll, max(0.0, whole - inner.h))
        paints, whole = draw(self.scroll)
        bar = scrollbar(pen, inner, self.scroll, whole)
        inside = Box(inner, paints, (bar,), clip=True, scroll=True, key="packs")
        return Box(area, base.paints, (*base.kids, inside))


def _advice(pen: Pen, room: Rect, scene: TakingScene) -> tuple[Box, float]:
    """What can be done here, or that nothing has been taken over."""
    text = pen.say("Choose a pack, or drop its file onto this window.")
    mark = "folder"
    if scene.faults:
        text = pen.say("“{file}” cannot be taken in. Nothing was changed.", file=scene.file)
        mark = "warn"
    size = pen.text_size("block" if pen.compact else "body")
    words = Rect(room.x + pen.px(44), room.y + pen.px(8), room.w - pen.px(52), 0)
    lines, high = paragraph(pen, words, text, size, pen.color("ink"), True, leading=1.3)
    row = Rect(room.x, room.y, room.w, high + pen.px(16))
    color = pen.color("madderD" if scene.faults else "teal")
    sign = icon(mark, row.x + pen.px(22), row.middle[1], pen.px(26), color)
    return Box(row, (sign, *lines), label=text), row.h


def _row(pen: Pen, row: Rect, at: int, path: str) -> Box:
    """The name of a file and its folder."""
    key, tile = f"pack:{at}", row.inset(pen.px(2), pen.px(3))
    file = PurePath(path)
    paints: list[Paint] = []
    if pen.hover == key:
        paints.append(Fill(tile, pen.color("sand"), pen.px(12)))
    side = pen.px(26)
    words = Rect(tile.x + pen.px(52), tile.y + pen.px(4), tile.w - pen.px(62), tile.h - pen.px(8))
    above, below = words.rows((1, 1))
    paints += [
        icon("box", tile.x + pen.px(28), tile.middle[1], side, pen.color("ink")),
        *label(pen, above, file.name, pen.text_size("block"), pen.color("ink"), True),
        *label(pen, below, str(file.parent), pen.text_size("rail"), pen.color("walnut")),
    ]
    return Box(
        tile, tuple(paints), key=key, on=("pack", at), label=file.name, group="packs",
        radius=pen.px(12),
    )  # fmt: skip


def _nothing(pen: Pen, area: Rect) -> Box:
    """Nothing was found: Düyün shrugs, and says where packs are looked for."""
    text = pen.say("No pack was found among your documents, your downloads and on the desktop.")
    room = area.centred(min(area.w, pen.px(560)), min(area.h, pen.px(360)))
    size = pen.text_size("body")
    _, high = paragraph(pen, room, text, size, pen.color("ink"), align="centre")
    words, picture = room.cut_bottom(high, pen.px(10))
    lines, _ = paragraph(pen, words, text, size, pen.color("ink"), align="centre")
    robot = Drawing("robot/south-think", robot_rect(picture.middle[0], picture.y, picture.h))
    return Box(area, (robot, *lines), label=text)


def _faults(
    pen: Pen, area: Rect, faults: tuple[Diagnostic, ...], scroll: float
) -> tuple[tuple[Paint, ...], float]:
    """Where each fault is and what it is, and how high they are in px."""
    paints: list[Paint] = []
    y, size = area.y - scroll, pen.text_size("block")
    for one in faults[:MOST_FAULTS]:
        where = Rect(area.x, y, area.w - pen.px(12), 0)
        at, high = paragraph(
            pen, where, place(one), pen.text_size("rail"), pen.color("walnut"), True, leading=1.25
        )
        y += high
        said, low = paragraph(
            pen, where.moved(0, high), word(one, pen.say), size, pen.color("ink"), leading=1.3
        )
        y += low + pen.px(10)
        paints += (*at, *said)
    return tuple(paints), y + scroll - area.y
