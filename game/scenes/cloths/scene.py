"""The wall of cloths."""

from __future__ import annotations

from functools import cached_property

from game.levels.level import Chapter, Level
from game.progress.state import Cloth
from game.progress.state import Event as Fact
from game.scenes.cloths.card import card
from game.scenes.cloths.chart import cloth_chart
from game.scenes.cloths.mottos import MOTTOS
from game.scenes.cloths.poster import card_print, cloth_print
from game.scenes.cloths.wall import empty, wall
from game.scenes.home import Home
from game.scenes.opened import open_levels
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Focus, Keep, Pop, Push, Toast
from game.scenes.ways import to_play
from game.scenes.woven import is_free
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.values import N_

__all__ = ["ClothsScene"]


class ClothsScene:
    """All cloths and one of them. Mutable: which one, how far it is scrolled, the card's words."""

    name = "cloths"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.chosen = self.cloths[0].id if self.cloths else ""
        self.scroll = 0.0  # of the wall
        self.read = 0.0  # of the program
        self.motto = 0
        self.named = False  # whether the card tells the name; never without being asked for

    # -- what others ask

    @property
    def entry(self) -> str:
        """The chosen cloth; on an empty wall the way to the first one."""
        return f"cloth:{self.chosen}" if self.cloths else "weave"

    @property
    def cloths(self) -> tuple[Cloth, ...]:
        """What hangs on the wall, the newest first."""
        player = self.home.player
        return player.wall if player else ()

    @property
    def down(self) -> tuple[str, ...]:
        """The cloths that can be hung up again."""
        player = self.home.player
        known = {one.id for one in player.cloths} if player else set()
        return tuple(id for id in player.down if id in known) if player else ()

    @property
    def cloth(self) -> Cloth | None:
        """The one looked at."""
        return next((one for one in self.cloths if one.id == self.chosen), None)

    @cached_property
    def levels(self) -> dict[str, tuple[Chapter, Level]]:
        """The levels by their ids, each with its chapter."""
        return {one.id: (chapter, one) for chapter in self.home.chapters for one in chapter.levels}

    def worn(self, cloth: Cloth) -> bool:
        """Whether the carpet of its chapter shows it."""
        chapter = self.chapter(cloth)
        player = self.home.player
        return bool(player and chapter and player.inlay(chapter.id) == cloth)

    def chapter(self, cloth: Cloth) -> Chapter | None:
        """The chapter in which it was woven; None where the game has its level no more."""
        return self.levels[cloth.level][0] if cloth.level in self.levels else None

    def level(self, cloth: Cloth) -> Level | None:
        """The level in which it was woven."""
        return self.levels[cloth.level][1] if cloth.level in self.levels else None

    def way(self) -> Level | None:
        """A level that is open, in which something can be woven freely."""
        opened = open_levels(self.home)
        free = (one for _, one in self.levels.values() if is_free(one) and one.id in opened)
        return next(free, None)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        match event:
            case Pressed(("cloth", str(id))):
                self._choose(id)
                return (Cue("tap"),)
            case Focused(key) if key.startswith("cloth:"):
                self._choose(key.removeprefix("cloth:"))
            case Scrolled(key="wall", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Scrolled(key="program", dy=dy):
                self.read = max(0.0, self.read + dy)
            case Shortcut(key="down" | "up" as key, focus="program"):
                self.read = max(0.0, self.read + (60.0 if key == "down" else -60.0))
            case Pressed("bring_back") | Shortcut(key="z", ctrl=True):
                return self._bring_back()
            case Pressed("weave"):
                level = self.way()
                return (Cue("page"), Push(to_play(self.home, level)) if level else Pop())
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return self._with(self.cloth, event) if self.cloth else ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def back_again(self) -> None:
        """The child comes back from a level, perhaps with a new cloth."""
        self._choose(self.cloths[0].id if self.cloths else "")

    def _choose(self, id: str) -> None:
        if id != self.chosen:
            self.chosen, self.read = id, 0.0

    def _with(self, cloth: Cloth, event: Event) -> tuple[Effect, ...]:
        """Answer an event about the chosen cloth."""
        match event:
            case Pressed("wear"):
                return self._wear(cloth)
            case Pressed("picture"):
                return (Cue("tap"), cloth_print(self.home, cloth))
            case Pressed("card"):
                name = self.home.player.name if self.home.player and self.named else ""
                motto = MOTTOS[self.motto]
                return (Cue("tap"), card_print(self.home, cloth, self.level(cloth), motto, name))
            case Pressed("chart"):
                name = self.home.player.name if self.home.player and self.named else ""
                return (Cue("tap"), cloth_chart(self.home, cloth, self.level(cloth), name))
            case Pressed(("motto", int(step))):
                self.motto = (self.motto + step) % len(MOTTOS)
                return (Cue("tap"),)
            case Pressed("named"):
                self.named = not self.named
                return (Cue("tap"),)
            case Pressed("take_down") | Shortcut(key="delete"):
                return self._take_down(cloth)
        return ()

    def _wear(self, cloth: Cloth) -> tuple[Effect, ...]:
        chapter, player = self.chapter(cloth), self.home.player_id
        if chapter is None:
            return ()
        id = "" if self.worn(cloth) else cloth.id
        text = N_("Your carpet wears it now.") if id else N_("Your carpet is as it was.")
        fact = Fact.of("cloth_worn", player, chapter=chapter.id, cloth=id)
        return (Cue("row"), Keep(fact), Toast(self.home.say(text), icon="check"))

    def _take_down(self, cloth: Cloth) -> tuple[Effect, ...]:
        at = self.cloths.index(cloth)
        rest = [one.id for one in self.cloths if one != cloth]
        self._choose(rest[min(at, len(rest) - 1)] if rest else "")
        fact = Fact.of("cloth_hung", self.home.player_id, cloth=cloth.id, up=False)
        text = self.home.say(N_("It is in the chest. You can hang it up again."))
        return (Cue("trash"), Keep(fact), Toast(text, icon="info"), Focus(self.entry))

    def _bring_back(self) -> tuple[Effect, ...]:
        if not self.down:
            return ()
        id = self.down[-1]
        self._choose(id)
        fact = Fact.of("cloth_hung", self.home.player_id, cloth=id, up=True)
        return (Cue("unsnap"), Keep(fact), Focus(f"cloth:{id}"))

    # -- view

    def view(self, pen: Pen) -> Box:
        """The wall at the left, the chosen cloth at the right; or an invitation."""
        screen = Rect(0, 0, pen.width, pen.height)
        high = bar_high(pen)
        margin = pen.px(10 if pen.compact else 20)
        room = Rect(margin, high + margin, pen.width - 2 * margin, pen.height - high - 2 * margin)
        bar = back_bar(pen, pen.say("What I wove"))
        if not self.cloths:
            kids: tuple[Box, ...] = (bar, empty(self, pen, room))
        else:
            left, right = room.cut_left(room.w * 0.4, pen.px(10 if pen.compact else 16))
            kids = (bar, wall(self, pen, left), card(self, pen, right))
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)
