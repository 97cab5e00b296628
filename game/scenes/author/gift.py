"""A level of the carpet that is won by making one: the shelf, and the knot that is tied there."""

from __future__ import annotations

from functools import lru_cache

from game.author import from_yaml
from game.levels.level import Level, Verdict
from game.progress.state import Event as Fact
from game.scenes.author.judging import Judging
from game.scenes.author.shelf import ShelfScene
from game.scenes.home import Home
from game.scenes.scene import Cue, Effect, Keep, Push, Toast
from game.scenes.ways import to_success

__all__ = ["GiftScene"]


class GiftScene(ShelfScene):
    """The child's own shelf. Mutable: whether the goal was told and the knot is tied."""

    def __init__(self, home: Home, level: Level) -> None:
        super().__init__(home, home.player_id)
        self.knot = level
        self.told = False
        self.tied = home.won(level)

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Tell at first what is to be made; tie the knot once a level is whole."""
        effects: list[Effect] = []
        if not self.told:
            self.told = True
            effects.append(Toast(self.home.told(self.knot, self.knot.goal), "pencil"))
        if not self.tied and any(_is_whole(made.text) for made in self.levels):
            self.tied = True
            effects += self._tie()
        return (*effects, *super().update(dt))

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


@lru_cache(maxsize=64)
def _is_whole(text: str) -> bool:
    """Whether a level lacks nothing and its solution wins."""
    draft, _ = from_yaml(text)
    if draft is None:
        return False
    judging = Judging(draft)
    judging.go_on()
    return judging.whole
