"""What is chosen and written, and what becomes of it."""

from __future__ import annotations

from game.author import hint_fault
from game.i18n import lower
from game.levels.level import Level, Verdict
from game.progress import LONGEST_HINT, TAUGHT, Teaching
from game.progress.names import LONGEST
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.local.fields import Fields
from game.scenes.local.written import Written
from game.scenes.parts import back_bar
from game.scenes.scene import Cue, Effect, Focus, Keep, OpenPage, Pop, Push, Toast
from game.scenes.teach.paper import teaching_pages
from game.scenes.teach.picking import picking
from game.scenes.teach.writing import LEARNER, STARTS, writing
from game.scenes.ways import to_aside, to_success
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.values import N_, Diagnostic

__all__ = ["TeachScene"]

FULL = N_("Three knots are chosen. Put one aside first.")


class HintFields(Fields):
    """A field for the hint of each knot, and one for a name."""

    def most(self, key: str) -> int:
        """The most letters of a field."""
        return LONGEST if key == LEARNER else LONGEST_HINT


class TeachScene:
    """Knots to teach. Mutable: whether one chooses or writes, the knot in hand, what is typed."""

    name = "teach"

    def __init__(self, home: Home, knot: Level) -> None:
        self.home, self.knot = home, knot
        self.picks = len(self.chosen) < TAUGHT
        self.at = 0
        self.scroll = 0.0
        self.fields = self._fields()
        self._judged: dict[tuple[str, str, tuple[str, ...]], Diagnostic | None] = {}

    def _fields(self) -> HintFields:
        texts = {self.key(one): self.teaching.hint(one.id) for one in self.chosen}
        texts[LEARNER] = self.teaching.learner
        return HintFields(texts, {})

    # -- what others ask

    @property
    def entry(self) -> str:
        """The first solved knot, or the hint in hand."""
        if not self.picks:
            return self.key(self.chosen[self.at])
        return f"knot:{self.solved[0].id}" if self.solved else "back"

    @property
    def moving(self) -> bool:
        """Until what was typed is kept."""
        return self.fields.idle is not None

    @property
    def teaching(self) -> Teaching:
        """What is kept so far."""
        return self.home.player.teaching if self.home.player else Teaching()

    @property
    def solved(self) -> tuple[Level, ...]:
        """The knots that can be taught: those the child has tied and that have an answer."""
        every = (level for chapter in self.home.chapters for level in chapter.levels)
        return tuple(one for one in every if one.form != "create" and self.home.won(one))

    @property
    def chosen(self) -> tuple[Level, ...]:
        """The knots that are taught; one that is in no chapter any more is left out."""
        found = (self.home.library.level(id) for id in self.teaching.chosen)
        return tuple(one for one in found if one is not None)

    @property
    def level(self) -> Level:
        """The knot in hand."""
        return self.chosen[min(self.at, len(self.chosen) - 1)]

    @staticmethod
    def key(level: Level) -> str:
        """The field of a knot's hint."""
        return f"hint:{level.id}"

    def hint(self, level: Level) -> str:
        """What is written for a knot now."""
        return self.fields.clean(self.key(level))

    def fault(self, level: Level) -> Diagnostic | None:
        """What is to be said of the hint for a knot, None where it is a good one."""
        text = self.hint(level)
        others = tuple(self.hint(one) for one in self.chosen if one is not level)
        asked = level.id, text, others
        if asked not in self._judged:
            known = [self.home.told(level, hint) for hint in level.hints]
            say = self.home.say
            self._judged[asked] = hint_fault(level, text, say, self.home.language, known, others)
        return self._judged[asked]

    @property
    def whole(self) -> bool:
        """Whether three hints are good ones."""
        chosen = self.chosen
        return len(chosen) == TAUGHT and all(self.fault(one) is None for one in chosen)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event; what was written is kept."""
        if not self.picks and (heard := self.fields.hear(event, "tie")) is not None:
            return heard
        match event:
            case Pressed(("knot", str(id))):
                return self._choose(id)
            case Pressed(("slot", int(at))):
                return self._to(at)
            case Pressed(("start", str(name))):
                return self._begin(self.home.say(STARTS[name]))
            case Pressed(str(what)):
                return self._pressed(what)
            case Focused():
                return self._kept()
            case Scrolled(key="knots", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Shortcut(key="escape"):
                return self._pressed("back")
        return ()

    def _pressed(self, what: str) -> tuple[Effect, ...]:
        match what:
            case "back":
                return (*self._kept(), Cue("back"), Pop())
            case "write" if len(self.chosen) == TAUGHT:
                self.picks = False
                return (Cue("page"), *self._to(0))
            case "pick":
                effects = self._kept()
                self.picks = True
                return (*effects, Cue("page"), Focus(f"knot:{self.level.id}"))
            case "again":
                return (*self._kept(), Cue("page"), Push(to_aside(self.home, self.level)))
            case "print" if self.whole:
                return (*self._kept(), Cue("tap"), self._page())
            case "tie":
                return (*self._kept(), *self._tie())
        return ()

    def _choose(self, id: str) -> tuple[Effect, ...]:
        """Take a knot, or put it aside."""
        on = id not in self.teaching.chosen
        if on and len(self.chosen) >= TAUGHT:
            return (Cue("bump"), Toast(self.home.say(FULL), "info"))
        fact = Fact.of("hint_chosen", self.home.player_id, level=id, on=on)
        return (*self._kept(), Keep(fact), Cue("snap_block" if on else "unsnap"))

    def _to(self, at: int) -> tuple[Effect, ...]:
        """Take another knot in hand."""
        effects = self._kept()
        if [*self.fields.texts][:-1] != [self.key(one) for one in self.chosen]:
            self.fields = self._fields()
        self.at = at
        return (*effects, Focus(self.key(self.level)))

    def _begin(self, start: str) -> tuple[Effect, ...]:
        """Put what is written into words to begin with, which have a gap for it."""
        key = self.key(self.level)
        head, _, tail = start.partition("…")
        text = self.fields.texts[key].text.strip()
        inner = lower(text[:1], self.home.language) + text[1:] if head else text
        fresh = head + inner + (tail if not text.endswith(tail) else "")
        if len(fresh) <= LONGEST_HINT:
            self.fields.write(key, Written(fresh, len(head + inner)))
        return (Cue("tap"), Focus(key))

    def _tie(self) -> tuple[Effect, ...]:
        """Tie the knot, or go to the hint that is not a good one yet."""
        open_ = [at for at, one in enumerate(self.chosen) if self.fault(one) is not None]
        if open_:
            return (Cue("bump"), *self._to(open_[0]))
        fact = Fact.of(
            "attempt", self.home.player_id, level=self.knot.id, chapter=self.knot.chapter,
            won=True, stars=0, size=0, steps=0, program="",
        )  # fmt: skip
        verdict = Verdict(True, 0, 0, 0)
        return (Keep(fact), Cue("snap_block"), Push(to_success(self.home, self.knot, verdict)))

    def _page(self) -> Effect:
        hints = tuple((one, self.hint(one)) for one in self.chosen)
        page = teaching_pages(self.home, self.knot, hints, self.fields.clean(LEARNER))
        return OpenPage(f"ilme-{self.knot.id}", page)

    def _kept(self) -> tuple[Effect, ...]:
        """What keeps the words that were typed."""
        self.fields.idle = None
        player, facts = self.home.player_id, []
        for one in self.chosen:
            key = self.key(one)
            if key in self.fields.texts and self.hint(one) != self.teaching.hint(one.id):
                facts.append(Fact.of("hint_written", player, level=one.id, text=self.hint(one)))
        name = self.fields.clean(LEARNER)
        if name != self.teaching.learner:
            facts.append(Fact.of("learner", player, name=name))
        return tuple(map(Keep, facts))

    # -- time

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Keep what was written once the hands rest."""
        return self._kept() if self.fields.rests(dt) else ()

    def rest(self) -> tuple[Effect, ...]:
        """What is still to be kept."""
        return self._kept()

    # -- view

    def view(self, pen: Pen) -> Box:
        """The solved knots, or the three chosen with their hints."""
        screen = Rect(0, 0, pen.width, pen.height)
        self.fields.laid = {}
        title = self.home.told(self.knot, self.knot.title)
        shown = picking(self, pen) if self.picks else writing(self, pen)
        return Box(screen, (Fill(screen, pen.color("wool")),), (back_bar(pen, title), *shown))
