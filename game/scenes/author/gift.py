"""A level of the carpet that is won by making one: the shelf, and the knot that is tied there."""

from __future__ import annotations

from collections.abc import Iterator

from game.author import Draft, level_of
from game.levels.level import Level, Verdict
from game.progress.state import Event as Fact
from game.scenes.author.asked import Found, asked
from game.scenes.author.judging import Judging, Need, chapter_for, draft_of
from game.scenes.author.maker import MakerScene
from game.scenes.author.shelf import ShelfScene
from game.scenes.home import Home
from game.scenes.scene import Cue, Effect, Keep, Push, Scene, Toast
from game.scenes.ways import to_success
from game.ui.box import Box
from game.ui.events import Event, Pressed
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.values import N_
from game.worlds import Picture

__all__ = ["GiftScene", "gift_needs"]

SECOND = N_("Your friend needs a second map: another road, the same program.")
LAUGH = N_("One line to laugh at: a hint, or what is said at the end.")
BORROWED = N_("This is still a level of the game. Change its picture.")

ONE_MAP = ("loom", "melody")
"""Worlds in which one program cannot make two patterns, or two tunes."""


def gift_needs(draft: Draft) -> Iterator[Need]:
    """What a level for a friend needs beyond what every level does: two maps, and a laugh."""
    if draft.world not in ONE_MAP and len({one.text for one in draft.maps}) < 2:
        yield Need("picture", "maps:more", SECOND)
    words = draft.words()
    if not any(text.strip() for text in (words.cheer, words.story, *words.hints)):
        yield Need("words", "cheer", LAUGH)


def _pictures(level: Level) -> list[Picture]:
    """What its maps look like, whichever way they were written."""
    return [level.world.picture(state, state, 0) for state in level.states]


class GiftScene(ShelfScene):
    """The child's own shelf. Mutable: whether the goal was told and the knot is tied.

    The levels are looked at a little in each frame, the one in sight first; `found` is what is
    known of each text.
    """

    def __init__(self, home: Home, level: Level) -> None:
        super().__init__(home, home.player_id)
        self.knot = level
        self.told = False
        self.tied = home.won(level)
        self.found: dict[str, Found] = {}
        self.judging: tuple[str, Judging] | None = None

    @property
    def moving(self) -> bool:
        """While there is a level to be looked at."""
        return not self.told or self._next() is not None

    def desk(self, home: Home, id: str) -> Scene:
        """The desk, which asks for what a friend needs too."""
        return MakerScene(home, id, more=self.needs)

    def needs(self, draft: Draft) -> Iterator[Need]:
        """What is asked of a level made here; one of the game, as it is, does not count."""
        yield from gift_needs(draft)
        if self._is_lent(draft):
            yield Need("picture", "canvas", BORROWED)

    def _is_lent(self, draft: Draft) -> bool:
        """Whether the maps are those of a level of the game."""
        level = level_of(draft, chapter_for(draft.world))[0]
        if level is None:
            return False
        shown, kind = _pictures(level), level.world.kind
        return any(
            _pictures(one) == shown
            for one in self.home.library.levels
            if one.opens == "here"
            and one.world.kind == kind
            and len(one.states) == len(level.states)
        )

    # -- events and time

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Go to the step where something lacks; all else as on any shelf."""
        match event:
            case Pressed(("asked", str(step))) if self.level:
                scene = MakerScene(self.home, self.level.id, step, self.needs)
                return (Cue("page"), Push(scene))
        return super().handle(event)

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Tell at first what is to be made; tie the knot once a level is whole."""
        effects: list[Effect] = []
        if not self.told:
            self.told = True
            effects.append(Toast(self.home.told(self.knot, self.knot.goal), "pencil"))
        text = self._next()
        if text is not None:
            self._look(text)
        if not self.tied and any(one.whole for one in self.found.values()):
            self.tied = True
            effects += self._tie()
        return (*effects, *super().update(dt))

    def _next(self) -> str | None:
        """The text of a level to be looked at next: the one in sight comes first."""
        texts = [self.level.text] if self.level else []
        texts += [] if self.tied else [made.text for made in self.levels]
        return next((text for text in texts if text not in self.found), None)

    def _look(self, text: str) -> None:
        """Look a little further at a level."""
        if self.judging is None or self.judging[0] != text:
            draft = draft_of(text)
            if draft is None:
                self.found[text] = Found(frozenset(), False)
                return
            self.judging = text, Judging(draft, more=self.needs)
        judging = self.judging[1]
        judging.go_on()
        if not judging.busy:
            self.found[text] = _found(judging)

    def _tie(self) -> tuple[Effect, ...]:
        level = self.knot
        fact = Fact.of(
            "attempt",
            self.home.player_id,
            level=level.id,
            chapter=level.chapter,
            won=True,
            stars=0,
            size=0,
            steps=0,
            program="",
        )
        verdict = Verdict(True, 0, 0, 0)
        return (Keep(fact), Cue("snap_block"), Push(to_success(self.home, level, verdict)))

    # -- view

    def below(self, pen: Pen, area: Rect) -> tuple[tuple[Box, ...], Rect]:
        """What is asked of the level in sight, one beside the other."""
        if self.level is None:
            return (), area
        text = self.level.text
        found = self.found.get(text)
        if found is None and self.judging and self.judging[0] == text:
            found = _found(self.judging[1])
        return asked(pen, area, found)


def _found(judging: Judging) -> Found:
    """What is known of a level so far."""
    verdict = judging.verdict
    par = verdict.par if verdict.playable else 0
    return Found(judging.done, judging.whole, par, verdict.proof == "proved")
