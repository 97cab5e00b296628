"""The packs of levels that came: who made them, what is in them, who looked at them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from game.author import from_yaml
from game.levels import worded
from game.packs import PackedLevel, level_in, read_levels
from game.progress import MOST_DRAFTS, LevelPack, pack_facts
from game.progress.state import Event as Fact
from game.scenes.author.judging import draft_of
from game.scenes.author.names import fresh_name
from game.scenes.author.packs_view import view
from game.scenes.author.shelf import FULL
from game.scenes.author.work import begun
from game.scenes.home import Home
from game.scenes.local.taking import TakingScene
from game.scenes.paper import on_paper
from game.scenes.scene import Cue, Effect, FindPacks, Focus, Keep, Pop, Push, Toast
from game.scenes.ways import to_aside
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.pen import Pen
from game.values import N_, Diagnostic

__all__ = ["PacksScene", "TakingLevels", "taken_levels"]

CAME = N_("The pack is on the shelf. A grown-up should look at it before it is accepted.")
HERE = N_("This pack is here already.")
GONE = N_("Taken off the shelf. The arrow above brings it back.")
MINE = N_("The level is among yours now: change it as you like.")
UNPLAYABLE = N_("This level cannot be played: something in it is wrong.")


def taken_levels(
    home: Home, path: str, data: bytes | None
) -> tuple[tuple[Diagnostic, ...], tuple[Effect, ...], str]:
    """What is wrong with a pack, else the effects that keep it and say so; and its id."""
    name = PurePath(path.replace("\\", "/")).name
    if data is None:
        return (Diagnostic.of("pack.file", file=name),), (Cue("oops"),), ""
    pack, faults = read_levels(data, name)
    if pack is None:
        return faults, (Cue("oops"),), ""
    shelf = home.keeper.state.shelf
    if shelf.pack(pack.id):
        return (), (Cue("page"), Toast(home.say(HERE), "info")), pack.id
    gone = any(one.id == pack.id for one in shelf.packs_gone)
    fact = Fact.of("levels_taken", **pack_facts(pack))
    if gone:  # it was here before, and comes back
        fact = Fact.of("levels_gone", pack=pack.id, back=True)
    return (), (Keep(fact), Cue("tie"), Toast(home.say(CAME), "check")), pack.id


class TakingLevels(TakingScene):
    """Where a pack of levels is taken in; whatever is wrong with one is told."""

    def take(self, path: str, data: bytes | None) -> tuple[Effect, ...]:
        """A pack was chosen or dropped."""
        faults, effects, _ = taken_levels(self.home, path, data)
        if faults:
            self.faults, self.file, self.scroll = faults, PurePath(path).name, 0.0
            return effects
        return (*effects, Pop())


class PacksScene:
    """The packs. Mutable: the one looked at, how far lists are scrolled, which levels were tried.

    `by` is the child who looks; only a grown-up, "", accepts packs.
    """

    name = "packs"

    def __init__(self, home: Home, by: str = "") -> None:
        self.home, self.by = home, by
        self.chosen = self.packs[-1].id if self.packs else ""
        self.scrolls: dict[str, float] = {}
        self.tried: dict[tuple[str, int], PackedLevel] = {}
        self.count = len(self.packs)

    # -- what others ask

    @property
    def entry(self) -> str:
        """The pack looked at, else the way to take one in."""
        return f"pack:{self.chosen}" if self.pack else "take_in"

    @property
    def moving(self) -> bool:
        """While levels are still being tried."""
        return self._next() is not None

    @property
    def packs(self) -> tuple[LevelPack, ...]:
        """The packs on the shelf."""
        return self.home.keeper.state.shelf.packs

    @property
    def gone(self) -> tuple[LevelPack, ...]:
        """Those that can be brought back."""
        return self.home.keeper.state.shelf.packs_gone

    @property
    def pack(self) -> LevelPack | None:
        """The pack looked at."""
        return next((one for one in self.packs if one.id == self.chosen), None)

    def scroll(self, key: str, most: float) -> float:
        """How far a list is scrolled, within what there is to see."""
        found = self.scrolls[key] = max(0.0, min(self.scrolls.get(key, 0.0), most))
        return found

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        match event:
            case Pressed(("pack", str(id))):
                self.chosen = id
                return (Cue("tap"),)
            case Focused(key) if key.startswith("pack:"):
                self.chosen = key.removeprefix("pack:")
            case Scrolled(key=key, dy=dy):
                self.scrolls[key] = max(0.0, self.scrolls.get(key, 0.0) + dy)
            case Pressed("take_in"):
                self.count = len(self.packs)
                return (Cue("page"), Push(TakingLevels(self.home)), FindPacks())
            case Pressed("bring_back") | Shortcut(key="z", ctrl=True) if self.gone:
                self.chosen = self.gone[-1].id
                fact = Fact.of("levels_gone", pack=self.chosen, back=True)
                return (Cue("unsnap"), Keep(fact), Focus(f"pack:{self.chosen}"))
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return self._with(self.pack, event) if self.pack else ()

    def _with(self, pack: LevelPack, event: Event) -> tuple[Effect, ...]:
        """Answer an event about the pack looked at."""
        match event:
            case Pressed(("level", int(at))):
                return self._play(pack, at)
            case Pressed(("print", int(at))):
                return self._print(pack, at)
            case Pressed(("mine", int(at))):
                return self._mine(pack, at)
            case Pressed("accept") if not self.by and not pack.accepted:
                fact = Fact.of("levels_accepted", pack=pack.id)
                return (Cue("tie"), Keep(fact), Focus(f"pack:{pack.id}"))
            case Pressed("remove") | Shortcut(key="delete"):
                rest = [one.id for one in self.packs if one != pack]
                self.chosen = rest[-1] if rest else ""
                entry = f"pack:{self.chosen}" if rest else "take_in"
                fact = Fact.of("levels_gone", pack=pack.id)
                told = Toast(self.home.say(GONE), "info")
                return (Cue("trash"), Keep(fact), told, Focus(entry))
        return ()

    def _play(self, pack: LevelPack, at: int) -> tuple[Effect, ...]:
        found = self._try(pack, at)
        if found.level is None:
            return (Cue("oops"), Toast(self.home.say(UNPLAYABLE), "info"))
        level = worded(found.level, self.home.language)
        level = replace(level, language=level.language or "en")
        return (Cue("page"), Push(to_aside(self.home, level)))

    def _print(self, pack: LevelPack, at: int) -> tuple[Effect, ...]:
        found = self._try(pack, at)
        if found.level is None:
            return (Cue("oops"), Toast(self.home.say(UNPLAYABLE), "info"))
        level = worded(found.level, self.home.language)
        return on_paper(self.home, replace(level, language=level.language or "en"), "print")

    def _mine(self, pack: LevelPack, at: int) -> tuple[Effect, ...]:
        """A level of a pack as the beginning of one's own; who made it first stays named."""
        draft, _ = from_yaml(pack.levels[at])
        if draft is None:
            return (Cue("oops"), Toast(self.home.say(UNPLAYABLE), "info"))
        if len(self.home.keeper.state.shelf.made) >= MOST_DRAFTS:
            return (Cue("bump"), Toast(self.home.say(FULL), "info"))
        licence, author = draft.licence or pack.licence, draft.author or pack.author
        fresh = replace(draft, id=fresh_name(self.home), author=author, licence=licence)
        told = Toast(self.home.say(MINE), "check")
        return (*begun(fresh, self.by), Cue("snap_block"), told)

    def found(self, paths: tuple[str, ...]) -> tuple[Effect, ...]:
        """Nothing: another screen lists them."""
        return ()

    def take(self, path: str, data: bytes | None) -> tuple[Effect, ...]:
        """A pack was dropped onto the window."""
        faults, effects, id = taken_levels(self.home, path, data)
        self.count = len(self.packs)
        if faults:
            scene = TakingLevels(self.home, faults, PurePath(path).name)
            return (*effects, Push(scene), FindPacks())
        self.chosen = id
        return effects

    def back_again(self) -> None:
        """What was above has gone; a pack that came is looked at."""
        if len(self.packs) > self.count:
            self.chosen = self.packs[-1].id
        self.count = len(self.packs)

    # -- levels

    def level_at(self, pack: LevelPack, at: int) -> PackedLevel | None:
        """A level of a pack, once it was tried."""
        return self.tried.get((pack.id, at))

    def title_at(self, pack: LevelPack, at: int) -> str:
        """The title of a level, in the language chosen now where it has one."""
        draft = draft_of(pack.levels[at])
        if draft is None:
            return ""
        return draft.words(self.home.language).title or draft.words().title

    def _next(self) -> int | None:
        """The number of the next level of this pack that was not tried yet."""
        pack = self.pack
        if pack is None:
            return None
        left = (at for at in range(len(pack.levels)) if (pack.id, at) not in self.tried)
        return next(left, None)

    def _try(self, pack: LevelPack, at: int) -> PackedLevel:
        if (pack.id, at) not in self.tried:
            self.tried[pack.id, at] = level_in(pack, at)
        return self.tried[pack.id, at]

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Try one more level."""
        at = self._next()
        if self.pack is not None and at is not None:
            self._try(self.pack, at)
        return ()

    def view(self, pen: Pen) -> Box:
        """The packs at the left, the one looked at beside them."""
        return view(self, pen)
