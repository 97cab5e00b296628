"""What is given away: one level or all that are ready, as one file or as a folder."""

from __future__ import annotations

from collections.abc import Sequence

from game.author import from_yaml, level_of
from game.packs import MOST_BYTES, MOST_LEVELS, write_levels
from game.progress import Made
from game.scenes.author.choices import chips
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high, robot_rect
from game.scenes.scene import Cue, Effect, KeepPack, Pop
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Drawing, Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, panel
from game.values import N_

__all__ = ["GivingScene"]

FEW = N_("So many levels do not fit into one pack: {n} are ready, at most {most} fit.")
HEAVY = N_("So much does not fit into one pack: {n} kB, at most {most} kB fit.")
STAYS = N_("Nothing is lost: the levels stay on the shelf. Give them away one by one.")


class GivingScene:
    """The choice. Mutable: how much, and in which shape; the pack is made of it at once."""

    name = "giving"
    moving = False
    entry = "give"

    def __init__(self, home: Home, made: Made, others: Sequence[Made]) -> None:
        self.home = home
        self.made = made
        self.others = tuple(one for one in others if _is_ready(one))
        self.what, self.how = "one", "file"
        self.data: bytes | None = b""
        self._pack()

    @property
    def levels(self) -> tuple[Made, ...]:
        """The levels that are given away."""
        return (self.made,) if self.what == "one" else self.others

    def _pack(self) -> None:
        """The bytes of the pack; None where there are too many levels."""
        if len(self.levels) > MOST_LEVELS:
            self.data = None
            return
        drafts = [draft for one in self.levels if (draft := from_yaml(one.text)[0])]
        first = from_yaml(self.made.text)[0] or drafts[0]
        languages = dict.fromkeys(code for draft in drafts for code in draft.languages)
        self.title = first.words(self.home.language).title or first.words().title
        if self.what == "all":
            self.title = self.home.say("My levels")
        authors = dict.fromkeys(draft.author for draft in drafts if draft.author)
        licences = dict.fromkeys(draft.licence for draft in drafts if draft.licence)
        texts = [(draft.id, one.text) for draft, one in zip(drafts, self.levels, strict=True)]
        self.data = write_levels(
            self.title,
            ", ".join(authors)[:60],
            next(iter(licences)) if len(licences) == 1 else "",
            texts,
            " ".join(languages),
        )

    @property
    def trouble(self) -> str:
        """Why the pack cannot be given away, in words; "" where it can."""
        say = self.home.say
        if self.data is None:
            return say(FEW, n=len(self.levels), most=MOST_LEVELS)
        if len(self.data) > MOST_BYTES:
            return say(HEAVY, n=len(self.data) // 1024 + 1, most=MOST_BYTES // 1024)
        return ""

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Choose, give away, go back."""
        match event:
            case Pressed(("what", str(what))):
                self.what = what
                self._pack()
                return (Cue("tap"),)
            case Pressed(("how", str(how))):
                self.how = how
                return (Cue("tap"),)
            case Pressed("give") if not self.trouble and self.data:
                order = KeepPack(f"ilme-{self.title}", self.data, self.how == "folder")
                return (Cue("tap"), order, Pop())
            case Pressed("give"):
                return (Cue("bump"),)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """The two choices, what comes of them, and the key."""
        screen = Rect(0, 0, pen.width, pen.height)
        top, margin = bar_high(pen) + pen.px(8), pen.px(10 if pen.compact else 28)
        room = Rect(margin, top + margin, pen.width - 2 * margin, pen.height - top - 2 * margin)
        card = room.centred(min(room.w, pen.px(760)), min(room.h, pen.px(500)))
        base, inner = panel(pen, card), card.inset(pen.px(18 if pen.compact else 28))
        foot, rest = inner.cut_bottom(pen.px(62), pen.px(12))
        ready = pen.say("All that are ready: {n}", n=len(self.others))
        whats = [("one", pen.say("This level"))] + [("all", ready)] * (len(self.others) > 1)
        hows = [("file", pen.say("One file (zip)")), ("folder", pen.say("A folder with files"))]
        first, high = chips(pen, rest, pen.say("What do you give away?"), "what", whats, self.what)
        rest = rest.cut_top(high, pen.px(14))[1]
        second, high = chips(pen, rest, pen.say("How?"), "how", hows, self.how)
        rest = rest.cut_top(high, pen.px(10))[1]
        tall = min(pen.px(120), rest.h)
        robot, words = rest.cut_left(tall * 1.05, pen.px(12))
        mood = "think" if self.trouble else "joy"
        picture = Drawing(
            f"robot/south-{mood}", robot_rect(robot.middle[0], rest.middle[1] - tall / 2, tall)
        )
        text = f"{self.trouble} {pen.say(STAYS)}" if self.trouble else self._told(pen)
        said = label(pen, words, text, pen.text_size("body"), pen.color("ink"), lines=5)
        go = button(
            pen, foot, pen.say("Give away"), key="give", on="give", icon_name="export",
            kind="plain" if self.trouble else "primary", group="give",
        )  # fmt: skip
        shown = Box(card, (*base.paints, picture, *said), (*base.kids, *first, *second, go))
        bar = back_bar(pen, pen.say("Give away"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, shown))

    def _told(self, pen: Pen) -> str:
        """How many levels, how large, and where they go."""
        size = len(self.data or b"") // 1024 + 1
        return pen.say("Levels: {n}. Size: {kb} kB. It is saved among your documents.",
                       n=len(self.levels), kb=size)  # fmt: skip


def _is_ready(made: Made) -> bool:
    """Whether a level can be read and played."""
    draft = from_yaml(made.text)[0]
    return draft is not None and level_of(draft)[0] is not None
