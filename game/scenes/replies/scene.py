"""The screen of the scenes, one after the other."""

from __future__ import annotations

from game.people import BANDS, Remark, Reply, remarks_for
from game.scenes.album.met import band_of
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high, bar_side, nothing_here
from game.scenes.replies.paper import replies_page
from game.scenes.replies.stage import aloud, choosing, going_on
from game.scenes.scene import Cue, Effect, Focus, OpenPage, Pop, Speak
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon_button

__all__ = ["PAGES", "RepliesScene"]

PAGES = {"choose": choosing, "goes_on": going_on, "aloud": aloud}
"""What each page of a scene shows."""


class RepliesScene:
    """Mutable: which scene and page is shown, which reply was given last and which were tried."""

    name = "replies"
    entry = "reply:0"
    moving = False

    def __init__(self, home: Home, everybody: bool = False) -> None:
        self.home = home
        player = None if everybody else home.player
        band = band_of(home.chapters, player) if player else BANDS[-1]
        self.all = remarks_for(home.remarks, band) if player else home.remarks
        self.at = 0
        self.page = "choose"
        self.given = 0
        self.tried: set[tuple[str, int]] = set()

    # -- what others ask

    @property
    def remark(self) -> Remark:
        """The scene shown."""
        return self.all[self.at]

    @property
    def reply(self) -> Reply:
        """The reply given last."""
        return self.remark.replies[self.given]

    def say(self, text: str) -> str:
        """A text of the scene in the language chosen now."""
        return self.home.say(text, context=self.remark.id)

    @property
    def spoken(self) -> str:
        """What the page says, to be read aloud."""
        one = self.remark
        texts: tuple[str, ...] = (one.aloud,)
        if self.page == "choose":
            texts = (one.scene, one.remark)
        elif self.page == "goes_on":
            texts = (self.reply.text, self.reply.then, self.reply.effect)
        return " ".join(self.say(text) for text in texts)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Give a reply, try another, go on, leaf, print, or go back a step."""
        match event:
            case Pressed("back") | Shortcut(key="escape") if not self.all:
                return (Cue("back"), Pop())
            case _ if not self.all:
                return ()
            case Pressed(("reply", int(at))) if self.page == "choose":
                return self._give(at)
            case Shortcut(key="1" | "2" | "3" as key) if self.page == "choose":
                return self._give(int(key) - 1)
            case Pressed("again"):
                return self._turn("choose", f"reply:{self.given}")
            case Pressed("aloud"):
                return self._turn("aloud", "next")
            case Pressed(("leaf", int(by))):
                return self._leaf(by)
            case Pressed("next"):
                return self._leaf(1)
            case Pressed("listen"):
                return (Speak(self.spoken),)
            case Pressed("print"):
                name = f"ilme-replies-{self.home.language}"
                return (Cue("tap"), OpenPage(name, replies_page(self.home, self.all)))
            case Shortcut(key="escape") if self.page == "goes_on":
                return self._turn("choose", f"reply:{self.given}")
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def _give(self, at: int) -> tuple[Effect, ...]:
        if at >= len(self.remark.replies):
            return ()
        self.given = at
        self.tried.add((self.remark.id, at))
        return self._turn("goes_on", "aloud")

    def _turn(self, page: str, focus: str) -> tuple[Effect, ...]:
        self.page = page
        return (Cue("page"), Focus(focus))

    def _leaf(self, by: int) -> tuple[Effect, ...]:
        """Another scene, round and round."""
        self.at = (self.at + by) % len(self.all)
        self.given = 0
        return self._turn("choose", "reply:0" if by == 1 else f"leaf:{by}")

    # -- view

    def view(self, pen: Pen) -> Box:
        """The bar, and the page below it."""
        screen = Rect(0, 0, pen.width, pen.height)
        wide = min(pen.px(1080), pen.width - pen.px(28))
        top = bar_high(pen) + pen.px(18 if pen.compact else 28)
        low = pen.height - pen.px(12 if pen.compact else 22)
        room = Rect((pen.width - wide) / 2, top, wide, low - top)
        title = pen.say("Practise a reply")
        ground = Fill(screen, pen.color("wool"))
        if not self.all:
            return Box(screen, (ground,), (back_bar(pen, title), nothing_here(pen, room)))
        bar = back_bar(pen, title, self._keys(pen))
        return Box(screen, (ground,), (bar, *PAGES[self.page](self, pen, room)))

    def _keys(self, pen: Pen) -> tuple[Box, ...]:
        """Which scene this is, the ways to the others, and the page to print."""
        high, side, gap = bar_high(pen), bar_side(pen), pen.px(8)
        keys = [
            ("print", "print", "print", pen.say("Print all cards")),
            ("leaf:1", ("leaf", 1), "right", pen.say("Next scene")),
            ("leaf:-1", ("leaf", -1), "left", pen.say("Previous scene")),
        ]
        if self.home.voice:
            keys.insert(1, ("listen", "listen", "sound", pen.say("Listen")))
        x = pen.width - pen.px(12)
        kids: list[Box] = []
        for key, on, mark, text in keys:
            x -= side
            spot = Rect(x, (high - side) / 2, side, side)
            kids.append(icon_button(pen, spot, mark, label=text, key=key, on=on, group="bar"))
            x -= gap
            if key == "leaf:1":
                x -= pen.px(76)
                count = Rect(x, 0, pen.px(76), high)
                text = f"{self.at + 1} / {len(self.all)}"
                size = pen.text_size("block")
                words = label(pen, count, text, size, pen.color("walnut"), True, "centre")
                kids.append(Box(count, words))
                x -= gap
        return tuple(kids)
