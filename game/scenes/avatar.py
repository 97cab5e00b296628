"""A new player in three steps: the face and the name, the dyes of the carpet, how to play."""

from __future__ import annotations

from collections.abc import Mapping

from game.art.avatar import TABS, Choice, Row, choose, is_chosen, surprise
from game.art.carpet import DYES, carpet
from game.art.portrait import HAIRS, PLAIN, portrait_drawing
from game.art.tokens import COLORS
from game.progress import clean_name
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.scene import Cue, Effect, Keep, Pop, Replace
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut, Typed
from game.ui.paint import Cells, Drawing, Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import (
    button,
    icon,
    icon_button,
    octagon,
    octagon_poly,
    panel,
    text_field,
    top_bar,
)
from game.values import N_

__all__ = ["AvatarScene"]

STARS = (
    N_("Vega"),
    N_("Altair"),
    N_("Sirius"),
    N_("Capella"),
    N_("Mira"),
    N_("Rigel"),
    N_("Spica"),
    N_("Polaris"),
    N_("Deneb"),
    N_("Atria"),
    N_("Izar"),
    N_("Talitha"),
)
"""Names of stars, given to whoever does not want to write one."""


class AvatarScene:
    """The builder. Mutable: the face so far, the name being typed, the step, the tab."""

    name = "avatar"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.number = 1 + max((one.number for one in home.players), default=0)
        self.recipe: Mapping[str, str] = dict(PLAIN)
        self.text = ""
        self.caret = 0
        self.step = 1
        self.tab = 1
        self.dyes = (self.number - 1) % len(DYES)
        self.face = "beads"
        self.draws = 0
        self.scroll = 0.0

    @property
    def entry(self) -> str:
        """The way on."""
        return "next"

    @property
    def shown_name(self) -> str:
        """The name typed, or the star's that is given when none is."""
        return clean_name(self.text) or self.home.say(STARS[(self.number - 1) % len(STARS)])

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        match event:
            case Pressed("next"):
                return self._next()
            case Pressed("back") | Shortcut(key="escape"):
                return self._back()
            case Pressed("surprise"):
                self.draws += 1
                self.recipe = surprise(self.number * 7 + 1 + self.draws * 13)
                if not clean_name(self.text):
                    self.text = ""
                return (Cue("tap"),)
            case Pressed(("tab", int(index))):
                self.tab, self.scroll = index, 0.0
                return (Cue("tap"),)
            case Pressed((Row() as row, Choice() as choice)):
                self.recipe = choose(self.recipe, row, choice)
                return (Cue("tap"),)
            case Pressed(("color", str(key), str(color))):
                self.recipe = {**self.recipe, key: color}
                return (Cue("tap"),)
            case Pressed(("dyes", int(index))):
                self.dyes = index
                return (Cue("tap"),)
            case Pressed(("face", str(face))):
                self.face = face
                return (Cue("tap"),)
            case Pressed(("step", int(step))) if step < self.step:
                self.step = step
                return (Cue("tap"),)
            case Scrolled(key="parts", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Typed(text=text):
                self._type(text)
            case Shortcut(focus="name"):
                return self._edit(event.key)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def _type(self, text: str) -> None:
        fresh = self.text[: self.caret] + text + self.text[self.caret :]
        if len(clean_name(fresh)) <= 24 and len(fresh) <= 40:
            self.text, self.caret = fresh, self.caret + len(text)

    def _edit(self, key: str) -> tuple[Effect, ...]:
        before, after = self.text[: self.caret], self.text[self.caret :]
        match key:
            case "backspace":
                self.text, self.caret = before[:-1] + after, max(0, self.caret - 1)
            case "delete":
                self.text = before + after[1:]
            case "left":
                self.caret = max(0, self.caret - 1)
            case "right":
                self.caret = min(len(self.text), self.caret + 1)
            case "home":
                self.caret = 0
            case "end":
                self.caret = len(self.text)
            case "return":
                return self._next()
        return ()

    def _back(self) -> tuple[Effect, ...]:
        if self.step > 1:
            self.step -= 1
            return (Cue("back"),)
        return (Cue("back"), Pop())

    def _next(self) -> tuple[Effect, ...]:
        if self.step < 3:
            self.step += 1
            return (Cue("page"),)
        from game.scenes.map import MapScene

        id = self.home.fresh_id()
        self.home.player_id = id
        made = Fact.of(
            "player_made",
            id,
            name=self.shown_name,
            number=self.number,
            avatar=sorted(self.recipe.items()),
            dyes=self.dyes,
        )
        face = Fact.of("face", id, value=self.face)
        return (Cue("tie"), Keep(made), Keep(face), Replace(lambda: MapScene(self.home)))

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The face at the left, the choices at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        top = pen.px(56 if pen.compact else 64) + pen.px(8)
        margin = pen.px(12 if pen.compact else 40)
        body = Rect(
            margin,
            top + pen.px(10 if pen.compact else 26),
            pen.width - 2 * margin,
            pen.height - top - pen.px(20 if pen.compact else 70),
        )
        wide = pen.px(250) if pen.compact else pen.px(440) + (body.w - pen.px(1286)) * 0.15
        left, right = body.cut_left(wide, pen.px(12 if pen.compact else 40))
        choices = {1: self._parts, 2: self._dyes, 3: self._play}[self.step]
        return Box(
            screen,
            (Fill(screen, pen.color("wool")),),
            (self._top(pen), *self._left(pen, left), choices(pen, right)),
        )

    def _top(self, pen: Pen) -> Box:
        high, side = pen.px(56 if pen.compact else 64), pen.px(50 if not pen.compact else 46)
        back = icon_button(
            pen,
            Rect(pen.px(12), (high - side) / 2, side, side),
            "left",
            label=pen.say("Back"),
            key="back",
            on="back",
            group="bar",
        )
        words = label(
            pen,
            Rect(pen.px(80), 0, pen.width * 0.5, high),
            pen.say("New player"),
            pen.text_size("card"),
            pen.color("ink"),
            True,
        )
        kids = [back, Box(Rect(0, 0, pen.width, high), words)]
        x = pen.width - pen.px(78)
        for step in (3, 2, 1):
            now, done = step == self.step, step < self.step
            fill = pen.color("saffron" if now else "paper")
            y = high / 2
            edge = pen.color("ink" if now or done else "line")
            paints: list[Paint] = []
            if step > 1:
                line = Rect(x - pen.px(36), y - pen.px(2), pen.px(18), pen.px(4))
                paints.append(Fill(line, pen.color("madder" if step <= self.step else "line")))
            paints.append(octagon_poly(x, y, pen.px(18), fill, edge, pen.px(2.5)))
            ink = pen.theme.on(fill) if now or done else pen.color("walnut2")
            paints.append(
                Words(str(step), x, y, pen.text_size("block"), ink, bold=True, align="centre")
            )
            spot = Rect(x - pen.px(22), y - pen.px(22), pen.px(44), pen.px(44))
            kids.append(
                Box(
                    spot,
                    tuple(paints),
                    key=f"step:{step}" if done else "",
                    on=("step", step) if done else None,
                    label=str(step),
                    group="bar",
                )
            )
            x -= pen.px(54)
        return top_bar(pen, tuple(kids))

    def _left(self, pen: Pen, area: Rect) -> tuple[Box, ...]:
        """The big face in its frame, the name, surprise and the way on."""
        foot, rest = area.cut_bottom(pen.px(68), pen.px(14))
        field, rest = rest.cut_bottom(pen.px(56), pen.px(14))
        side = min(rest.w, rest.h)
        frame = Rect(rest.x + (rest.w - side) / 2, rest.y, side, side)
        x, y = frame.middle
        r = side / 2
        drawing, source = portrait_drawing(self.recipe)
        k = r / 220
        paints: tuple[Paint, ...] = (
            Poly(octagon(x + 4 * k, y + 10 * k, r), "#3A1E0C", opacity=0.12),
            Poly(octagon(x, y, r), "#5C3B28" if not pen.theme.contrast else "#FFFFFF"),
            Poly(octagon(x, y, r - 16 * k), pen.color("saffron")),
            Poly(octagon(x, y, r - 24 * k), "#FFF9EE"),
            Drawing(drawing, frame.inset(27 * k), source=source),
        )
        name = text_field(
            pen,
            field,
            self.text,
            caret=self.caret,
            hint=self.shown_name,
            key="name",
            label=pen.say("Name"),
            group="name",
        )
        again, go = foot.columns((1, 1), pen.px(14))
        last = self.step == 3
        boxes = [
            Box(frame, paints, label=self.shown_name),
            name,
            button(
                pen,
                again,
                pen.say("Surprise me"),
                key="surprise",
                on="surprise",
                icon_name="shuffle" if not pen.compact else "",
                kind="plain",
                group="foot",
                size="block" if pen.compact else "body",
            ),
            button(
                pen,
                go,
                pen.say("Start weaving") if last else pen.say("Next"),
                key="next",
                on="next",
                icon_name="right" if not pen.compact else "",
                group="foot",
                entry=True,
                size="block" if pen.compact else "body",
            ),
        ]
        return tuple(boxes)

    def _parts(self, pen: Pen, area: Rect) -> Box:
        """Step 1: tabs, pictures of the face with each part, colours."""
        base = panel(pen, area)
        inner = area.inset(pen.px(12 if pen.compact else 18), pen.px(14))
        head, rest = inner.cut_top(pen.px(48), pen.px(12))
        kids = list(self._tabs(pen, head))
        tab = TABS[self.tab]
        colors = [row for row in tab.rows if row.colors]
        rows = [row for row in tab.rows if row.choices]
        if colors:
            foot, rest = rest.cut_bottom(
                pen.px(94 if not pen.compact else 72) * min(2, len(colors)), pen.px(8)
            )
            kids += self._colors(pen, foot, colors[:2])
        kids.append(self._pictures(pen, rest, rows))
        return Box(area, base.paints, (*base.kids, *kids))

    def _tabs(self, pen: Pen, head: Rect) -> tuple[Box, ...]:
        size = pen.text_size("block")
        words = [pen.say(tab.name) for tab in TABS]
        mark, gap = pen.px(22), pen.px(4)
        wants = [pen.measure(text, size, True, False) + mark + pen.px(30) for text in words]
        icons_only = sum(wants) + gap * len(wants) > head.w
        boxes = []
        spots = head.columns([1.0] * len(TABS) if icons_only else wants, gap)
        for index, (tab, text, spot) in enumerate(zip(TABS, words, spots, strict=True)):
            now = index == self.tab
            key = f"tab:{index}"
            ink = pen.color("paper" if now else "ink")
            paints: list[Paint] = []
            if now:
                paints.append(Fill(spot, pen.color("ink"), pen.px(12)))
            elif pen.hover == key:
                paints.append(Fill(spot, pen.color("sand"), pen.px(12)))
            if icons_only:
                paints.append(
                    icon(tab.icon, *spot.middle, mark * 1.2, pen.color("saffron") if now else ink)
                )
            else:
                paints.append(
                    icon(
                        tab.icon,
                        spot.x + pen.px(22),
                        spot.middle[1],
                        mark,
                        pen.color("saffron") if now and not pen.theme.contrast else ink,
                    )
                )
                room = Rect(spot.x + pen.px(40), spot.y, spot.w - pen.px(46), spot.h)
                paints += label(pen, room, text, size, ink, True)
            boxes.append(
                Box(
                    spot,
                    tuple(paints),
                    key=key,
                    on=("tab", index),
                    label=text,
                    tip=text,
                    group="tabs",
                    radius=pen.px(12),
                )
            )
        return tuple(boxes)

    def _pictures(self, pen: Pen, area: Rect, rows: list[Row]) -> Box:
        """Small faces, one for each part; they scroll where there are many."""
        columns = 5 if not pen.compact else 4
        gap = pen.px(14 if not pen.compact else 8)
        wide = (area.w - gap * (columns - 1)) / columns
        high = min(wide * 0.93, pen.px(128))
        pairs = [(row, choice) for row in rows for choice in row.choices]
        lines = -(-len(pairs) // columns)
        total = lines * (high + gap)
        scroll = max(0.0, min(self.scroll, total - area.h))
        kids = []
        for index, (row, choice) in enumerate(pairs):
            x = area.x + (index % columns) * (wide + gap)
            y = area.y + (index // columns) * (high + gap) - scroll
            if y + high < area.y - high or y > area.bottom + high:
                continue
            kids.append(self._picture(pen, Rect(x, y, wide, high), row, choice))
        return Box(area.inset(-pen.px(6)), (), tuple(kids), clip=True, scroll=True, key="parts")

    def _picture(self, pen: Pen, spot: Rect, row: Row, choice: Choice) -> Box:
        chosen = is_chosen(self.recipe, row, choice)
        key = f"part:{row.key}:{choice.word}"
        fill = pen.color("saffronL" if chosen else "wool")
        edge = pen.color("focus") if chosen else ""
        paints: list[Paint] = [Fill(spot, fill, pen.px(18), edge, pen.px(3.5) if edge else 0)]
        if pen.hover == key and not chosen:
            paints = [Fill(spot, pen.color("sand"), pen.px(18))]
        sample = (
            {**self.recipe, row.key: choice.word}
            if row.key != "extras"
            else ({**self.recipe, "extras": choice.word})
        )
        number = int(choice.word) + 1 if choice.word.isdecimal() else 0
        text = pen.say(choice.label, number=number)
        drawing, source = portrait_drawing({**sample, "bg": fill}, frame=False)
        side = spot.h - pen.px(8)
        paints.append(Drawing(drawing, spot.centred(side, side), source=source))
        if chosen:
            x, y = spot.right - pen.px(12), spot.y + pen.px(12)
            paints.append(octagon_poly(x, y, pen.px(14), pen.color("teal"), "#FFFFFF", pen.px(2.5)))
            paints.append(icon("check", x, y, pen.px(16), "#FFFFFF"))
        return Box(
            spot,
            tuple(paints),
            key=key,
            on=(row, choice),
            label=text,
            tip=text,
            group="parts",
            radius=pen.px(18),
        )

    def _colors(self, pen: Pen, area: Rect, rows: list[Row]) -> list[Box]:
        boxes: list[Box] = []
        for line, row in zip(area.rows([1] * len(rows)), rows, strict=True):
            title, spots = line.cut_top(pen.px(30 if not pen.compact else 24))
            words = label(
                pen, title, pen.say("Colour"), pen.text_size("block"), pen.color("ink"), True
            )
            boxes.append(Box(title, words))
            pitch = min(pen.px(75), spots.w / len(row.colors))
            r = min(pitch * 0.42, spots.h * 0.48, pen.px(28))
            for k, color in enumerate(row.colors):
                x, y = spots.x + (k + 0.5) * pitch, spots.middle[1]
                chosen = self.recipe.get(row.paints) == color
                boxes.append(_swatch(pen, x, y, r, row.paints, color, chosen))
        return boxes

    def _dyes(self, pen: Pen, area: Rect) -> Box:
        """Step 2: the dyes of the carpet, shown as the carpet they give."""
        base = panel(pen, area)
        inner = area.inset(pen.px(20), pen.px(16))
        head, rest = inner.cut_top(pen.px(48), pen.px(8))
        words = label(
            pen,
            head,
            pen.say("Choose the dyes of your carpet"),
            pen.text_size("card"),
            pen.color("ink"),
            True,
        )
        kids: list[Box] = [Box(head, words)]
        spots = [
            cell
            for row in rest.rows((1, 1), pen.px(16))
            for cell in row.columns((1, 1, 1, 1), pen.px(16))
        ]
        for index, spot in enumerate(spots):
            chosen = index == self.dyes
            paints: list[Paint] = [
                Fill(
                    spot,
                    pen.color("saffronL" if chosen else "wool"),
                    pen.px(18),
                    pen.color("focus") if chosen else "",
                    pen.px(3.5) if chosen else 0,
                )
            ]
            high = spot.h - pen.px(28)
            wide = min(spot.w - pen.px(28), high * 35 / 47)
            cloth = spot.centred(wide, wide * 47 / 35)
            paints.append(Cells(cloth, carpet(self.number * 100, index, 35, 47)))
            if chosen:
                x, y = spot.right - pen.px(12), spot.y + pen.px(12)
                paints.append(
                    octagon_poly(x, y, pen.px(14), pen.color("teal"), "#FFFFFF", pen.px(2.5))
                )
                paints.append(icon("check", x, y, pen.px(16), "#FFFFFF"))
            kids.append(
                Box(
                    spot,
                    tuple(paints),
                    key=f"dyes:{index}",
                    on=("dyes", index),
                    label=pen.say("Carpet {n}", n=index + 1),
                    group="dyes",
                    radius=pen.px(18),
                )
            )
        return Box(area, base.paints, (*base.kids, *kids))

    def _play(self, pen: Pen, area: Rect) -> Box:
        """Step 3: pictures on a thread, or words."""
        base = panel(pen, area)
        inner = area.inset(pen.px(20), pen.px(16))
        head, rest = inner.cut_top(pen.px(48), pen.px(8))
        words = label(
            pen,
            head,
            pen.say("How do you like your blocks?"),
            pen.text_size("card"),
            pen.color("ink"),
            True,
        )
        kids: list[Box] = [Box(head, words)]
        spots = rest.rows((1, 1), pen.px(18))
        kids.append(
            self._face(
                pen,
                spots[0],
                "beads",
                pen.say("Pictures"),
                pen.say("For those who do not read yet"),
            )
        )
        kids.append(
            self._face(
                pen, spots[1], "words", pen.say("Words"), pen.say("For those who like to read")
            )
        )
        return Box(area, base.paints, (*base.kids, *kids))

    def _face(self, pen: Pen, spot: Rect, face: str, title: str, line: str) -> Box:
        chosen = self.face == face
        paints: list[Paint] = [
            Fill(
                spot,
                pen.color("saffronL" if chosen else "wool"),
                pen.px(18),
                pen.color("focus") if chosen else "",
                pen.px(3.5) if chosen else 0,
            )
        ]
        look, indigo = spot.inset(pen.px(20)).cut_top(spot.h * 0.5)
        category = pen.theme.category("move")
        if face == "beads":
            side = min(look.h * 0.9, pen.px(88))
            for k, mark in enumerate(("north", "east", "east", "pick")):
                fill = pen.theme.category("do" if mark == "pick" else "move")
                bead = Rect(look.x + k * (side + pen.px(6)), look.middle[1] - side / 2, side, side)
                paints.append(Fill(bead, fill.fill, pen.px(16), fill.edge, pen.px(2.5)))
                paints.append(icon(mark, *bead.middle, side * 0.5, fill.ink))
        else:
            high = min(look.h * 0.42, pen.px(48))
            for k, text in enumerate((pen.say("forward"), pen.say("turn left"))):
                size = pen.text_size("block")
                wide = pen.measure(text, size, True, False) + high + pen.px(34)
                block = Rect(look.x, look.middle[1] - high + k * high, wide, high - 2)
                paints.append(Fill(block, category.fill, pen.px(8), category.edge, pen.px(2.5)))
                mark = "fwd" if k == 0 else "turnl"
                paints.append(
                    icon(mark, block.x + high * 0.6, block.middle[1], high * 0.5, category.ink)
                )
                paints.append(
                    Words(
                        text, block.x + high * 1.1, block.middle[1], size, category.ink, bold=True
                    )
                )
        head, foot = indigo.rows((1, 1))
        paints += label(pen, head, title, pen.text_size("card"), pen.color("ink"), True)
        paints += label(pen, foot, line, pen.text_size("body"), pen.color("walnut"), lines=2)
        if chosen:
            x, y = spot.right - pen.px(16), spot.y + pen.px(16)
            paints.append(octagon_poly(x, y, pen.px(16), pen.color("teal"), "#FFFFFF", pen.px(2.5)))
            paints.append(icon("check", x, y, pen.px(18), "#FFFFFF"))
        return Box(
            spot,
            tuple(paints),
            key=f"face:{face}",
            on=("face", face),
            label=title,
            group="face",
            radius=pen.px(18),
        )


def _swatch(pen: Pen, x: float, y: float, r: float, key: str, color: str, chosen: bool) -> Box:
    """A colour of a part: an octagon, ticked when it is the one."""
    hue = HAIRS[color][0] if color in HAIRS and key == "hc" else COLORS[color]
    paints: list[Paint] = []
    edge = pen.color("ink") if chosen else pen.color("line")
    paints.append(
        Poly(octagon(x, y, r * (1.08 if chosen else 1)), hue, edge, pen.px(3.5 if chosen else 2))
    )
    if chosen:
        paints.append(icon("check", x, y, r * 1.1, pen.theme.on(hue)))
    side = max(2 * r, pen.px(44))
    spot = Rect(x - side / 2, y - side / 2, side, side)
    return Box(
        spot,
        tuple(paints),
        key=f"color:{key}:{color}",
        on=("color", key, color),
        label=color,
        group=f"colors:{key}",
        radius=r,
    )
