"""A level that cannot be read any more: what happened, and the last version that can be read.

The damaged one is never touched: it stays on the shelf as it is, and whatever is gone on with is a
level beside it.
"""

from __future__ import annotations

from dataclasses import replace

from game.author import Draft, from_yaml, to_yaml
from game.i18n import word
from game.progress import MAKER, MOST_DRAFTS, Made
from game.scenes.author.fresh import NewScene
from game.scenes.author.judging import sketch_of
from game.scenes.author.names import fresh_name
from game.scenes.author.work import begun
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high, robot_rect
from game.scenes.play.glance import small_picture
from game.scenes.scene import Cue, Effect, Pop, Replace, Toast
from game.scenes.ways import to_maker
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Drawing, Fill, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, panel
from game.values import N_

__all__ = ["DamagedScene", "is_damaged", "last_good"]

FULL = N_("The shelf is full. Take a level away first.")
HERE = N_("This is the level as it was before. The damaged one still lies on the shelf.")


def _texts(home: Home, made: Made) -> tuple[str, ...]:
    """The versions of a level up to the one that is shown, the newest first."""
    history = home.keeper.history(MAKER, made.id)
    drafts = [one.text for one in history.drafts[: history.at + 1] if one is not None]
    return (*reversed(drafts), made.text)


def is_damaged(home: Home, made: Made) -> bool:
    """Whether a level of the shelf cannot be read as it was left."""
    return from_yaml(_texts(home, made)[0])[0] is None


def last_good(home: Home, made: Made) -> Draft | None:
    """The newest version of a level that can be read; None without one."""
    found = (from_yaml(text)[0] for text in _texts(home, made))
    return next((one for one in found if one is not None), None)


class DamagedScene:
    """What is said of a damaged level, and the ways on. Nothing of it changes."""

    name = "damaged"
    moving = False

    def __init__(self, home: Home, made: Made, by: str = "") -> None:
        self.home, self.made, self.by = home, made, by
        self.good = last_good(home, made)
        _, self.faults = from_yaml(_texts(home, made)[0])

    @property
    def entry(self) -> str:
        """The last good version, else a new level."""
        return "mend" if self.good else "anew"

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Go on with the last good version, begin anew, or go back."""
        match event:
            case Pressed("mend") if self.good is not None:
                return self._mend(self.good)
            case Pressed("anew"):
                if self._full:
                    return (Cue("bump"), Toast(self.home.say(FULL), "info"))
                id = fresh_name(self.home)
                return (Cue("page"), Replace(lambda: NewScene(self.home, id, self.by)))
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    @property
    def _full(self) -> bool:
        return len(self.home.keeper.state.shelf.made) >= MOST_DRAFTS

    def _mend(self, good: Draft) -> tuple[Effect, ...]:
        """The last good version as a level of its own, beside the damaged one."""
        if self._full:
            return (Cue("bump"), Toast(self.home.say(FULL), "info"))
        fresh = replace(good, id=fresh_name(self.home))
        going = Replace(lambda: to_maker(self.home, fresh.id))
        told = Toast(self.home.say(HERE), "check")
        return (*begun(fresh, self.by or self.made.by), Cue("snap_block"), going, told)

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    # -- view

    def view(self, pen: Pen) -> Box:
        """The bar, and a card with what happened, a picture of what was kept, and the keys."""
        screen = Rect(0, 0, pen.width, pen.height)
        top, margin = bar_high(pen) + pen.px(8), pen.px(10 if pen.compact else 28)
        room = Rect(margin, top + margin, pen.width - 2 * margin, pen.height - top - 2 * margin)
        card = room.centred(
            min(room.w, pen.px(820)), min(room.h, pen.px(640 if self.good else 360))
        )
        base, inner = panel(pen, card), card.inset(pen.px(18 if pen.compact else 28))
        foot, rest = inner.cut_bottom(pen.px(60), pen.px(14))
        head, rest = rest.cut_top(pen.px(96 if pen.compact else 110), pen.px(8))
        spot, title = head.cut_left(head.h * 0.8, pen.px(14))
        robot = Drawing("robot/south-think", robot_rect(spot.middle[0], spot.y, spot.h))
        ink = pen.color("ink")
        said = label(pen, title, pen.say("This level is damaged"), pen.text_size("card"), ink, True,
                     lines=2)  # fmt: skip
        words, high = self._words(pen, rest)
        picture = self._picture(pen, rest.cut_top(high, pen.px(10))[1])
        bar = back_bar(pen, pen.say("A damaged level"))
        paints = (*base.paints, robot, *said, *words)
        shown = Box(card, paints, (*base.kids, *picture, *self._keys(pen, foot)))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, shown))

    def _words(self, pen: Pen, area: Rect) -> tuple[tuple[Words, ...], float]:
        """What happened; below, smaller, whether a newer game may help."""
        text = pen.say(
            "I cannot read it any more. That is not your fault. It is not thrown away: it stays"
            " on the shelf just as it is."
        )
        good = pen.say("I still know how it looked before:")
        none = pen.say("I know no version from before. We can begin a new one together.")
        size = pen.text_size("block" if pen.compact else "body")
        told = f"{text} {good if self.good else none}"
        lines, high = paragraph(pen, area, told, size, pen.color("ink"))
        if not any(one.code == "author.newer" for one in self.faults):
            return lines, high  # why YAML cannot be read tells a child nothing
        below = area.cut_top(high, pen.px(6))[1]
        why = word(self.faults[0], pen.say)
        small, low = paragraph(pen, below, why, pen.text_size("rail"), pen.color("walnut"))
        return (*lines, *small), high + low + pen.px(6)

    def _picture(self, pen: Pen, area: Rect) -> tuple[Box, ...]:
        """The last good version, with its title."""
        if self.good is None:
            return ()
        level = sketch_of(to_yaml(self.good))
        foot, spot = area.cut_bottom(pen.px(32), pen.px(4))
        words = self.good.words(self.home.language).title or self.good.words().title
        text = words.strip() or pen.say("Without a title")
        title = label(
            pen, foot, text, pen.text_size("block"), pen.color("ink"), True, "centre"
        )  # fmt: skip
        if level is None or spot.h < pen.px(60):
            return (Box(foot, title, label=text),)
        wide = min(spot.w, spot.h * 1.7)
        shown = small_picture(pen, spot.centred(wide, spot.h), level, self.home.thread)
        return (shown, Box(foot, title, label=text))

    def _keys(self, pen: Pen, area: Rect) -> tuple[Box, ...]:
        """Take the last good version; begin anew."""
        looks = [("anew", "plus", pen.say("Begin a new level"), "plain")]
        if self.good is not None:
            looks.insert(0, ("mend", "undo", pen.say("Take the last good version"), "primary"))
        else:
            looks[0] = (*looks[0][:3], "primary")
        return tuple(
            button(
                pen, spot, text, key=key, on=key, icon_name=mark, kind=kind, group="damaged",
                size="block",
            )
            for spot, (key, mark, text, kind) in zip(
                area.columns([1] * len(looks), pen.px(10)), looks, strict=True
            )
        )  # fmt: skip
