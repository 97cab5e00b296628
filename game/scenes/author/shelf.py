"""The shelf: every level made here, to be opened, played, copied, printed, given away."""

from __future__ import annotations

from dataclasses import replace

from game.author import Draft, from_yaml, level_of
from game.levels import worded
from game.levels.level import Level
from game.progress import MOST_DRAFTS, Made
from game.progress.state import Event as Fact
from game.scenes.author.borrow import BorrowScene
from game.scenes.author.damage import DamagedScene, is_damaged
from game.scenes.author.fresh import NewScene
from game.scenes.author.giving import GivingScene
from game.scenes.author.judging import chapter_for, draft_of, sketch_of
from game.scenes.author.names import fresh_name
from game.scenes.author.shelf_view import view
from game.scenes.author.work import begun
from game.scenes.doors import to_packs
from game.scenes.home import Home
from game.scenes.paper import on_paper
from game.scenes.scene import Cue, Effect, Focus, Keep, Pop, Push, Scene, Toast
from game.scenes.ways import to_aside, to_maker
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.values import N_

__all__ = ["ShelfScene"]

FULL = N_("The shelf is full. Take a level away first.")
GONE = N_("Taken off the shelf. The arrow above brings it back.")
DAMAGED = N_("This level is damaged. Open it, and I tell you more.")
NOT_YET = N_("It cannot be played yet. Open it and see what is missing.")


class ShelfScene:
    """The shelf. Mutable: which level is looked at, how far the list is scrolled.

    `by` is the child whose levels are shown; "" shows all of them.
    """

    name = "shelf"

    def __init__(self, home: Home, by: str = "") -> None:
        self.home, self.by = home, by
        self.chosen = self.levels[-1].id if self.levels else ""
        self.scroll = 0.0
        self.count = len(self.levels)

    # -- what others ask

    @property
    def entry(self) -> str:
        """The level looked at, else the way to a new one."""
        return f"level:{self.chosen}" if self.level else "new"

    @property
    def levels(self) -> tuple[Made, ...]:
        """The levels on the shelf, in the order they were begun."""
        every = self.home.keeper.state.shelf.made
        return tuple(one for one in every if not self.by or one.by == self.by)

    @property
    def gone(self) -> tuple[Made, ...]:
        """Those that can be brought back."""
        every = self.home.keeper.state.shelf.gone
        return tuple(one for one in every if not self.by or one.by == self.by)

    @property
    def level(self) -> Made | None:
        """The level looked at."""
        return next((one for one in self.levels if one.id == self.chosen), None)

    @property
    def moving(self) -> bool:
        """Nothing moves on a shelf."""
        return False

    def desk(self, home: Home, id: str) -> Scene:
        """The desk at which a level of this shelf is worked on."""
        return to_maker(home, id)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        match event:
            case Pressed(("level", str(id))):
                self.chosen = id
                return (Cue("tap"), Focus("open"))
            case Focused(key) if key.startswith("level:"):
                self.chosen = key.removeprefix("level:")
            case Scrolled(key="shelf", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Pressed("new"):
                return self._new()
            case Pressed("borrow"):
                self.count = len(self.levels)
                return (Cue("page"), Push(BorrowScene(self.home, self.by)))
            case Pressed("packs"):
                return (Cue("page"), Push(to_packs(self.home, self.by)))
            case Pressed("bring_back") | Shortcut(key="z", ctrl=True):
                return self._bring_back()
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return self._with(self.level, event) if self.level else ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def back_again(self) -> None:
        """A level may have been begun: it is looked at."""
        if len(self.levels) > self.count:
            self.chosen = self.levels[-1].id
        self.count = len(self.levels)

    def _with(self, made: Made, event: Event) -> tuple[Effect, ...]:
        """Answer an event about the level looked at."""
        match event:
            case Pressed("open"):
                return self._open(made)
            case Pressed("play"):
                return self._play(made)
            case Pressed("copy"):
                return self._copy(made)
            case Pressed("print" | "codes" as what):
                return self._paper(made, what)
            case Pressed("share"):
                return self._share(made)
            case Pressed("remove") | Shortcut(key="delete"):
                return self._remove(made)
        return ()

    def _new(self) -> tuple[Effect, ...]:
        if len(self.home.keeper.state.shelf.made) >= MOST_DRAFTS:
            return (Cue("bump"), Toast(self.home.say(FULL), "info"))
        self.count = len(self.levels)
        return (Cue("page"), Push(NewScene(self.home, fresh_name(self.home), self.by, self.desk)))

    def _open(self, made: Made) -> tuple[Effect, ...]:
        self.count = len(self.levels)
        if is_damaged(self.home, made):
            return (Cue("oops"), Push(DamagedScene(self.home, made, self.by)))
        return (Cue("page"), Push(self.desk(self.home, made.id)))

    def _not_yet(self, made: Made) -> tuple[Effect, ...]:
        """Why nothing can be done with a level now."""
        text = DAMAGED if self.draft(made) is None else NOT_YET
        return (Cue("oops"), Toast(self.home.say(text), "info"))

    def _play(self, made: Made) -> tuple[Effect, ...]:
        draft, _ = from_yaml(made.text)
        level = level_of(draft, chapter_for(draft.world))[0] if draft else None
        if level is None:
            return self._not_yet(made)
        return (Cue("page"), Push(to_aside(self.home, level)))

    def _copy(self, made: Made) -> tuple[Effect, ...]:
        draft, _ = from_yaml(made.text)
        if draft is None:
            return self._not_yet(made)
        if len(self.home.keeper.state.shelf.made) >= MOST_DRAFTS:
            return (Cue("bump"), Toast(self.home.say(FULL), "info"))
        fresh = replace(draft, id=fresh_name(self.home))
        self.chosen = fresh.id
        return (*begun(fresh, self.by or made.by), Cue("snap_block"), Focus(f"level:{fresh.id}"))

    def _paper(self, made: Made, what: str) -> tuple[Effect, ...]:
        """The level on paper, or where a program of its paper blocks is typed in."""
        draft = self.draft(made)
        level = level_of(draft, chapter_for(draft.world))[0] if draft else None
        if level is None:
            return self._not_yet(made)
        return on_paper(self.home, worded(level, self.home.language), what)

    def _share(self, made: Made) -> tuple[Effect, ...]:
        """What is given away: this level or all that are ready, in one file or in a folder."""
        draft = self.draft(made)
        if draft is None or level_of(draft)[0] is None:
            return self._not_yet(made)
        return (Cue("page"), Push(GivingScene(self.home, made, self.levels)))

    def _remove(self, made: Made) -> tuple[Effect, ...]:
        at = self.levels.index(made)
        rest = [one.id for one in self.levels if one != made]
        self.chosen = rest[min(at, len(rest) - 1)] if rest else ""
        entry = f"level:{self.chosen}" if rest else "new"
        fact = Fact.of("level_removed", made=made.id)
        return (Cue("trash"), Keep(fact), Toast(self.home.say(GONE), "info"), Focus(entry))

    def _bring_back(self) -> tuple[Effect, ...]:
        if not self.gone:
            return ()
        self.chosen = self.gone[-1].id
        fact = Fact.of("level_removed", made=self.chosen, back=True)
        return (Cue("unsnap"), Keep(fact), Focus(f"level:{self.chosen}"))

    def draft(self, made: Made) -> Draft | None:
        """What a level of the shelf says."""
        return draft_of(made.text)

    def title(self, made: Made) -> str:
        """The title of a level of the shelf, in the language chosen now where it has one."""
        draft = self.draft(made)
        if draft is None:
            return ""
        return draft.words(self.home.language).title.strip() or draft.words().title.strip()

    def view(self, pen: Pen) -> Box:
        """The levels at the left, the one looked at beside them."""
        return view(self, pen)

    def below(self, pen: Pen, area: Rect) -> tuple[tuple[Box, ...], Rect]:
        """What stands below the levels, and the room that is left for them."""
        return (), area

    def sketch(self, made: Made) -> Level | None:
        """The level as far as it can be shown."""
        return sketch_of(made.text)
