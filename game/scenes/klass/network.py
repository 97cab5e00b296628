"""Joining over the school's network: an address, a code, and three pictures that must agree."""

from __future__ import annotations

from game.i18n import word
from game.scenes.home import Home
from game.scenes.klass.seeks import Seeks
from game.scenes.klass.ways import to_faces
from game.scenes.local.written import Written, edited, typed
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Focus, Klass, Paste, Pop, Replace
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut, Typed
from game.ui.paint import Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon, panel, star8, text_field
from game.values import N_, Diagnostic

__all__ = ["NetworkScene", "picture"]

FIELDS = (
    ("address", "globe", N_("Address of the teacher's computer"), "192.168.1.5"),
    ("code", "key", N_("Code of the class"), "7KQ2 M9XD 4B"),
)
"""Key, icon, words and an example of each field."""

LONGEST = 40
MOST_NEAR = 2


class NetworkScene:
    """What is typed and what came of it. Mutable: texts, pictures shown, why it did not work."""

    name = "network"
    moving = False
    entry = "address"

    def __init__(self, home: Home) -> None:
        self.home = home
        self.texts = {key: Written() for key, *_ in FIELDS}
        self.pictures: tuple[tuple[str, str], ...] = ()
        self.asking = False
        self.wrong = ""
        self.near: tuple[str, ...] = ()
        self.seeks = Seeks()

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Type, ask to be let in, go back."""
        match event:
            case Pressed("join"):
                return self._join()
            case Pressed(("near", str(at))):
                self.texts["address"] = typed(Written(), at, LONGEST)
                return (Cue("tap"), Focus("code"))
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
            case Typed(text=text, focus=focus) if focus in self.texts:
                self.texts[focus] = typed(self.texts[focus], text, LONGEST)
            case Shortcut(key="v", ctrl=True, focus=focus) if focus in self.texts:
                return (Paste(),)
            case Shortcut(key="return", focus="address"):
                return (Focus("code"),)
            case Shortcut(key="return", focus="code"):
                return self._join()
            case Shortcut(key=key, focus=focus) if focus in self.texts:
                self.texts[focus] = edited(self.texts[focus], key)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here; who is near is asked again and again."""
        return self.seeks.after(dt)

    def _join(self) -> tuple[Effect, ...]:
        address, code = (self.texts[key].text.strip() for key, *_ in FIELDS)
        if self.asking or not (address and code):
            return (Cue("bump"),)
        self.asking, self.wrong, self.pictures = True, "", ()
        return (Cue("tap"), Klass("lan", (address, code)))

    def klass_told(self, what: str, facts: tuple[object, ...]) -> tuple[Effect, ...]:
        """How far the computers have come."""
        match what, facts:
            case "near", (tuple(found),):
                self.near = tuple(map(str, found))[:MOST_NEAR]
            case "pictures", (tuple(shown),):
                self.pictures = shown
                return (Cue("hint"),)
            case "no", (str(code),):
                self.asking, self.pictures = False, ()
                self.wrong = word(Diagnostic.of(code), self.home.catalogue.say)
                return (Cue("oops"),)
            case "read", ((str(id), ""),):
                return (Cue("tie"), Replace(to_faces(self.home, id)))
        return ()

    def view(self, pen: Pen) -> Box:
        """The fields; below them the pictures, or what is wrong."""
        screen = Rect(0, 0, pen.width, pen.height)
        high, margin = bar_high(pen), pen.px(14 if pen.compact else 32)
        wide = min(pen.px(760), pen.width - 2 * margin)
        room = Rect((pen.width - wide) / 2, high + margin, wide, pen.height - high - 2 * margin)
        card = Rect(room.x, room.y, room.w, min(room.h, pen.px(600)))
        inner = card.inset(pen.px(20 if pen.compact else 32), pen.px(16 if pen.compact else 26))
        kids: list[Box] = [panel(pen, card)]
        for key, mark, text, example in FIELDS:
            name, inner = inner.cut_top(pen.px(34), pen.px(2))
            size = pen.text_size("block")
            kids.append(Box(name, label(pen, name, pen.say(text), size, pen.color("walnut"), True)))
            spot, inner = inner.cut_top(pen.px(56), pen.px(10))
            written = self.texts[key]
            kids.append(
                text_field(
                    pen, spot, written.text, caret=written.caret, hint=example, icon_name=mark,
                    key=key, label=pen.say(text), group=key,
                )
            )  # fmt: skip
        foot, inner = inner.cut_bottom(pen.px(62), pen.px(10))
        go = button(
            pen, foot, pen.say("Join"), key="join", on="join", icon_name="check",
            enabled=not self.asking, group="foot",
        )  # fmt: skip
        bar = back_bar(pen, pen.say("Over the school network"))
        if self.near and not (self.asking or self.pictures):
            row, inner = inner.cut_top(pen.px(50), pen.px(10))
            kids += self._found(pen, row)
        kids += [self._below(pen, inner), go]
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, *kids))

    def _found(self, pen: Pen, row: Rect) -> list[Box]:
        """The desks that are near, to be put into the field with one press."""
        spots = row.columns([1] * len(self.near), pen.px(10))
        return [
            button(
                pen, spot, pen.say("Found: {address}", address=at), key=f"near:{n}",
                on=("near", at), icon_name="search", kind="plain", group="near",
            )
            for n, (spot, at) in enumerate(zip(spots, self.near, strict=True))
        ]  # fmt: skip

    def _below(self, pen: Pen, area: Rect) -> Box:
        """What to do now, and the three pictures."""
        text = self.wrong or pen.say("Your teacher sees the address and the code.")
        if self.pictures:
            text = pen.say("Are these the pictures on the teacher's screen? Wait for the teacher.")
        elif self.asking:
            text = pen.say("Asking the teacher's computer …")
        size = pen.text_size("block" if pen.compact else "body")
        ink = pen.color("madderD" if self.wrong else "ink")
        lines, high = paragraph(pen, area, text, size, ink, align="centre", leading=1.3)
        paints: list[Paint] = [*lines]
        side = min(pen.px(112), area.h - high - pen.px(12), area.w / 4)
        if self.pictures and side > pen.px(24):
            y = area.y + high + pen.px(10)
            x = area.middle[0] - side * 1.5 - pen.px(16)
            for shape, color in self.pictures:
                paints += picture(pen, Rect(x, y, side, side), shape, color)
                x += side + pen.px(16)
        return Box(area, tuple(paints), label=text)


def picture(pen: Pen, spot: Rect, shape: str, color: str) -> tuple[Paint, ...]:
    """One picture of the check: a shape in a colour on paper."""
    (x, y), r = spot.middle, spot.w * 0.3
    fill, edge = pen.color(color), pen.color("ink")
    ground = Fill(spot, "#FFF9EE", pen.px(14), edge, pen.px(2))
    plain = {
        "square": ((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)),
        "triangle": ((x, y - r), (x + r, y + r), (x - r, y + r)),
    }
    match shape:
        case "circle":
            return ground, Fill(Rect(x - r, y - r, 2 * r, 2 * r), fill, r, "#2E1C14", pen.px(2))
        case "star":
            return ground, Poly(star8(x, y, r * 1.2), fill, "#2E1C14", pen.px(2))
        case "square" | "triangle":
            return ground, Poly(plain[shape], fill, "#2E1C14", pen.px(2))
        case "heart" | "drop":
            return ground, icon(shape, x, y, r * 2.6, fill)
        case "moon":
            cover = Fill(Rect(x - r * 0.3, y - r, r * 1.6, r * 1.6), "#FFF9EE", r * 0.8)
            return ground, Fill(Rect(x - r, y - r, 2 * r, 2 * r), fill, r), cover
    return ground, icon("buta", x, y, r * 2.6, fill)
