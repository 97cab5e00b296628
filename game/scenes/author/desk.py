"""The canvas of a Desk: papers laid out in order, each with a number and words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.art.objects import object_drawing, place
from game.author import Draft, Map
from game.scenes.author import papers
from game.scenes.author.canvas import CANVAS, Size, Tool
from game.scenes.author.choices import chips
from game.scenes.author.grids import cursor, painted
from game.scenes.author.papers import MOST_PAPERS, papers_of
from game.scenes.local.written import Written, edited, typed
from game.scenes.play.desk_room import room_paints
from game.scenes.play.desk_sheets import sheet_paints
from game.scenes.play.grid import Grid
from game.scenes.scene import Cue, Effect, Focus, Toast
from game.ui.box import Box
from game.ui.events import Event, Pointed, Pressed, Shortcut, Typed
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon_button, text_field
from game.values import N_
from game.worlds.desk_papers import Paper

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["DeskCanvas"]

BLOCKS = ("while", "papers_left", "next_paper", "if_else", "if", "compare", "kind", "number_on",
          "put")  # fmt: skip
_GROUP = N_("Lay down a paper")
KINDS = {
    "book": N_("Book"), "letter": N_("Letter"), "ticket": N_("Ticket"), "card": N_("Card"),
    "news": N_("News"), "advert": N_("Advert"), "poster": N_("Poster"), "vote": N_("Vote"),
    "walnut": N_("Walnut"), "hazelnut": N_("Hazelnut"), "tea": N_("Tea"), "bread": N_("Bread"),
    "shoe": N_("Shoe"), "sock": N_("Sock"), "cat": N_("Cat"), "hedgehog": N_("Hedgehog"),
}  # fmt: skip
LONGEST = 40
STEPS = {"left": -1, "right": 1}
FULL = N_("The desk is full. Take a paper away first.")


class DeskCanvas:
    """Papers; `cell[0]` of the desk is the place of the paper in hand."""

    skins: tuple[str, ...] = ()

    def fresh(self) -> Draft:
        """Three papers and two boxes."""
        first = Map(("book", "letter", "book"))
        return papers.with_box(
            papers.with_box(Draft("", "desk", maps=(first,), blocks=BLOCKS), "left"), "right"
        )

    def tools(self, draft: Draft) -> tuple[Tool, ...]:
        """The kinds of papers."""
        return tuple(Tool(kind, KINDS[kind], _GROUP, partial(_picture, kind)) for kind in KINDS)

    def size(self, draft: Draft, at: int) -> Size | None:
        """None: it grows with what is laid down."""
        return None

    def sized(self, draft: Draft, at: int, columns: int, rows: int) -> Draft:
        """The same."""
        return draft

    # -- hands and keys

    def heard(self, scene: MakerScene, event: Event) -> tuple[Effect, ...] | None:
        """Lay down, choose, move, take away; write on the paper in hand."""
        at = _place(scene)
        match event:
            case Pressed(("tool", str(kind))):
                return self._added(scene, kind)
            case Pointed(key="canvas", what="down", x=x, y=y):
                return self._chosen(scene, x, y)
            case Pointed(key="canvas"):
                return ()
            case Shortcut(key="left" | "right" | "up" | "down" as key, focus="canvas", ctrl=False):
                way = STEPS.get(key) or (-1 if key == "up" else 1) * scene.columns
                return self._choose(scene, at + way)
            case Shortcut(key="space" | "return", focus="canvas", ctrl=False):
                return self._added(scene, scene.tool)
            case Shortcut(key="delete" | "backspace", focus="canvas"):
                return self._with(scene, "remove")
            case Typed(text=text, focus="paper"):
                return self._wrote(scene, typed(scene.written, text, LONGEST))
            case Shortcut(key=key, focus="paper", ctrl=False) if key not in ("escape", "return"):
                return self._wrote(scene, edited(scene.written, key))
            case Pressed(("paper", str(what))):
                return self._with(scene, what)
            case Pressed(("number", int(way))) if papers_of(scene.draft, scene.map):
                number = papers_of(scene.draft, scene.map)[at].number + way
                fresh = papers.changed(scene.draft, scene.map, at, number=number)
                return (Cue("tap"), *scene.work.change(fresh))
            case Pressed(("box", str(name))):
                return (Cue("tap"), *scene.work.change(papers.with_box(scene.draft, name)))
        return None

    def _added(self, scene: MakerScene, kind: str) -> tuple[Effect, ...]:
        """A paper behind the one in hand; it is in hand then."""
        count = len(papers_of(scene.draft, scene.map))
        if count >= MOST_PAPERS:
            return (Cue("bump"), Toast(scene.home.say(FULL), "info"))
        spot = _place(scene) + 1 if count else 0
        fresh = papers.added(scene.draft, scene.map, spot, Paper(kind))
        effects = scene.work.change(fresh)
        scene.tool = kind
        self._choose(scene, spot)
        return (*effects, Cue("snap_block"))

    def _choose(self, scene: MakerScene, spot: int) -> tuple[Effect, ...]:
        effects = scene.work.settle()
        found = papers_of(scene.draft, scene.map)
        scene.cell = max(0, min(spot, len(found) - 1)), 0
        name = found[scene.cell[0]].name if found else ""
        scene.written = Written(name, len(name))
        return effects

    def _chosen(self, scene: MakerScene, x: float, y: float) -> tuple[Effect, ...]:
        grid, count = scene.grid, len(papers_of(scene.draft, scene.map))
        column, row = int((x - grid.x) // grid.w), int((y - grid.y) // grid.h)
        spot = row * scene.columns + column
        if 0 <= column < scene.columns and 0 <= spot < count:
            return (*self._choose(scene, spot), Cue("tap"))
        return ()

    def _wrote(self, scene: MakerScene, written: Written) -> tuple[Effect, ...]:
        """Other words on the paper in hand; kept once the hands rest."""
        scene.written = written
        if papers_of(scene.draft, scene.map):
            fresh = papers.changed(scene.draft, scene.map, _place(scene), name=written.text)
            scene.work.stroke, scene.fields.idle = fresh, 0.0
        return ()

    def _with(self, scene: MakerScene, what: str) -> tuple[Effect, ...]:
        at, draft = _place(scene), scene.draft
        if not papers_of(draft, scene.map):
            return ()
        if what == "remove":
            effects = scene.work.change(papers.removed(draft, scene.map, at))
            self._choose(scene, at)
            return (*effects, Cue("trash"), Focus(CANVAS))
        way = -1 if what == "earlier" else 1
        effects = scene.work.change(papers.moved(draft, scene.map, at, way))
        self._choose(scene, at + way)
        return (*effects, Cue("tap"))

    # -- picture

    def view(self, scene: MakerScene, pen: Pen, area: Rect) -> Box:
        """The papers in rows on the wall, the one in hand with a ring."""
        found = papers_of(scene.draft, scene.map)
        room = area.inset(pen.px(18), pen.px(16))
        columns, wide = _fitting(room, len(found), pen.px(112))
        high = wide * 1.12
        scene.grid = Grid(room.x, room.y, wide, high)
        scene.columns = columns
        paints = room_paints(pen, area, area, windows=False)
        for n, paper in enumerate(found):
            spot = _spot(scene, n).inset(wide * 0.09, high * 0.06)
            paints += sheet_paints(pen, spot, _look(paper), n == _place(scene))
        if found:
            paints += cursor(pen, _spot(scene, _place(scene)).inset(wide * 0.03))
        text = pen.say("Paper {n} of {all}", n=_place(scene) + 1, all=len(found))
        said = text if found else pen.say("A desk without papers")
        return painted(pen, area, paints, said)

    def extras(self, scene: MakerScene, pen: Pen, area: Rect) -> tuple[tuple[Box, ...], float]:
        """The paper in hand; the boxes."""
        found = papers_of(scene.draft, scene.map)
        kids: tuple[Box, ...] = ()
        y = area.y
        if found:
            kids, high = _in_hand(scene, pen, area, found[_place(scene)])
            y += high + pen.px(8)
        spot = Rect(area.x, y, area.w, 0)
        names = [(name, pen.say(name)) for name in papers.BOXES]
        more, high = chips(pen, spot, pen.say("Boxes"), "box", names, papers.boxes_of(scene.draft))
        return (*kids, *more), y + high - area.y


def _in_hand(
    scene: MakerScene, pen: Pen, area: Rect, paper: Paper
) -> tuple[tuple[Box, ...], float]:
    """Its number, its words, its place among the others."""
    tall, gap, size = pen.px(48), pen.px(6), pen.text_size("block")
    head = Rect(area.x, area.y, area.w, pen.px(30))
    title = label(pen, head, pen.say("The paper in hand"), size, pen.color("walnut"), True)
    row = Rect(area.x, head.bottom, area.w, tall)
    number = _number(pen, row, paper.number)
    line = row.moved(0, tall + gap)
    written = scene.written
    field = text_field(
        pen, line, written.text, caret=written.caret, hint=pen.say("Words on it"), key="paper",
        label=pen.say("Words on it"), group="paper",
    )  # fmt: skip
    last = line.moved(0, tall + gap)
    keys = (
        ("earlier", "left", pen.say("One place earlier")),
        ("later", "right", pen.say("One place later")),
        ("remove", "trash", pen.say("Take the paper away")),
    )
    moves = tuple(
        icon_button(pen, spot, mark, label=text, key=f"paper:{key}", on=("paper", key),
                    group="moves")
        for (key, mark, text), spot in zip(keys, last.columns((1, 1, 1), gap), strict=True)
    )  # fmt: skip
    return (Box(head, title), *number, field, *moves), last.bottom - area.y


def _number(pen: Pen, row: Rect, number: int) -> tuple[Box, ...]:
    """The number on the paper, with keys for more and less."""
    parts = row.columns((1, 1, 1.1, 1, 1), pen.px(4))
    keys = (
        (0, -10, "−10", pen.say("Ten less")),
        (1, -1, "−1", pen.say("One less")),
        (3, 1, "+1", pen.say("One more")),
        (4, 10, "+10", pen.say("Ten more")),
    )
    shown = str(number) if number else "–"
    words = label(pen, parts[2], shown, pen.text_size("body"), pen.color("ink"), True, "centre")
    told = Box(parts[2], words, label=pen.say("Number: {n}", n=number))
    return (
        *(_step(pen, parts[at], way, text, said) for at, way, text, said in keys[:2]),
        told,
        *(_step(pen, parts[at], way, text, said) for at, way, text, said in keys[2:]),
    )


def _step(pen: Pen, spot: Rect, way: int, text: str, said: str) -> Box:
    """A narrow key that makes the number larger or smaller."""
    key, lip, edge = f"number:{way}", pen.px(4), pen.color("line")
    down = lip if pen.held == key else 0.0
    face = Rect(spot.x, spot.y + down, spot.w, spot.h - lip)
    fill = pen.color("sand" if pen.hover == key else "paper")
    ground = Fill(face, fill, pen.px(12), edge, pen.px(2), "" if down else edge, lip - down)
    words = label(pen, face, text, pen.text_size("rail"), pen.color("ink"), True, "centre")
    return Box(
        spot, (ground, *words), key=key, on=("number", way), label=said, tip=said, group="number",
        radius=pen.px(12),
    )  # fmt: skip


def _fitting(room: Rect, count: int, largest: float) -> tuple[int, float]:
    """Columns, and how wide a paper is, so that all of them fit."""
    wide = largest
    while True:
        columns = max(1, int(room.w // wide))
        rows = -(-max(count, 1) // columns)
        if rows * wide * 1.12 <= room.h or wide < 30:
            return columns, wide
        wide *= 0.95


def _spot(scene: MakerScene, n: int) -> Rect:
    row, column = divmod(n, scene.columns)
    return scene.grid.cell(column, row)


def _place(scene: MakerScene) -> int:
    count = len(papers_of(scene.draft, scene.map))
    return max(0, min(scene.cell[0], count - 1))


def _look(paper: Paper) -> str:
    number = str(paper.number) if paper.number else ""
    return f"{paper.kind}|{number}|{paper.name}|{paper.source}|"


def _picture(kind: str, pen: Pen, spot: Rect) -> tuple[Paint, ...]:
    x, y = spot.middle
    left, top, wide, high = place(x, y + spot.h * 0.34, spot.w * 1.05)
    return (Drawing(object_drawing(kind), Rect(left, top, wide, high)),)
