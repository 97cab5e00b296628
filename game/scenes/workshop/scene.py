"""The page of the one who leads a workshop."""

from __future__ import annotations

from game.levels.level import Level
from game.people import Workshop
from game.scenes.doors import to_speaker
from game.scenes.effects import Change, Cue, Effect, OpenPage, Pop, Push, Toast
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high
from game.scenes.ways import to_who
from game.scenes.workshop.board import board
from game.scenes.workshop.paper import certificate_pages, plan_page
from game.scenes.workshop.visit import Visit, begin, chapter_of
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["WorkshopScene"]


class WorkshopScene:
    """Which workshop, its knots, its plan. Mutable: what is chosen, how far the plan is scrolled.

    `left_out` are knots that are not to be played; `sure` tells that taking everything away has
    been asked for once.
    """

    name = "workshop"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.at = 0
        self.left_out: set[str] = set()
        self.scroll = 0.0
        self.sure = False
        self.visit: Visit | None = None
        self._levels: dict[int, tuple[Level, ...]] = {}

    @property
    def entry(self) -> str:
        """To begin."""
        return "begin"

    @property
    def workshop(self) -> Workshop | None:
        """The one shown."""
        all_ = self.home.workshops
        return all_[min(self.at, len(all_) - 1)] if all_ else None

    @property
    def levels(self) -> tuple[Level, ...]:
        """All knots of the workshop, in order; looked up once."""
        if self.workshop is None:
            return ()
        if self.at not in self._levels:
            found = chapter_of(self.home, self.workshop, self.workshop.levels)
            self._levels[self.at] = tuple(found.levels)
        return self._levels[self.at]

    @property
    def chosen(self) -> tuple[Level, ...]:
        """The knots that will be played."""
        return tuple(one for one in self.levels if one.id not in self.left_out)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Choose, begin, print, show, take away, or go back."""
        sure, self.sure = self.sure, False
        match event:
            case Pressed(("workshop", int(at))):
                self.at, self.scroll, self.left_out = at, 0.0, set()
                return (Cue("page"),)
            case Pressed(("knot", str(id))):
                self.left_out ^= {id}
                return (Cue("tap"),)
            case Scrolled(key="plan", dy=dy):
                self.scroll, self.sure = max(0.0, self.scroll + dy), sure
            case Pressed("wipe"):
                return self._wipe(sure)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
            case Pressed(str(what)) if self.workshop:
                return self._go(what, self.workshop)
        return ()

    def _go(self, what: str, workshop: Workshop) -> tuple[Effect, ...]:
        title = self.home.say(workshop.title, context=workshop.id)
        match what:
            case "begin" if self.chosen:
                self.visit = begin(self.home, workshop, [one.id for one in self.chosen])
                return (Cue("page"), Change("full_screen", True), Push(to_who(self.home)))
            case "plan":
                page = plan_page(self.home, workshop, self.chosen)
                return (Cue("tap"), OpenPage(f"ilme-{title}", page))
            case "certificates":
                room = self.home.room
                players = room.open().state.players if room.is_used else ()
                of = max(1, len(self.chosen))
                today = self.home.today()
                page = certificate_pages(self.home, workshop, players, of, today)
                return (Cue("tap"), OpenPage(f"ilme-{title}-{today.isoformat()}", page))
            case "stage":
                return (Cue("page"), Push(to_speaker(self.home, workshop.person)))
        return ()

    def _wipe(self, sure: bool) -> tuple[Effect, ...]:
        if not sure:
            self.sure = True
            text = self.home.say(
                "Faces, names and programs of the workshop will be gone for ever. Press again."
            )
            return (Cue("tap"), Toast(text, icon="trash"))
        if self.home.room.wipe():
            return (Cue("trash"), Toast(self.home.say("All of it is gone."), icon="check"))
        text = self.home.say("Not everything could be wiped just now. Try again later.")
        return (Cue("tap"), Toast(text, icon="warn"))

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def back_again(self) -> None:
        """The hour is over, or somebody wants to look something up."""
        if self.visit is not None:
            self.visit.end(self.home)
            self.visit = None

    def view(self, pen: Pen) -> Box:
        """The workshops at the left, the one chosen beside them."""
        screen = Rect(0, 0, pen.width, pen.height)
        top = bar_high(pen) + pen.px(8)
        wide = min(pen.px(1240), pen.width - pen.px(24))
        room = Rect((pen.width - wide) / 2, top, wide, pen.height - top).inset(
            0, pen.px(10 if pen.compact else 18)
        )
        bar = back_bar(pen, pen.say("Workshop"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, *board(self, pen, room)))
