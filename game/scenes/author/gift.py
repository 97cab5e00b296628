"""A level of the carpet that is won by making one: the shelf, and the knot that is tied there."""

from __future__ import annotations

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
    """The child's own shelf. Mutable: whether the goal was told and the knot is tied.

    The levels are looked at a little in each frame; `seen` are the texts that lack something.
    """

    def __init__(self, home: Home, level: Level) -> None:
        super().__init__(home, home.player_id)
        self.knot = level
        self.told = False
        self.tied = home.won(level)
        self.moving = not self.tied
        self.seen: set[str] = set()
        self.judging: tuple[str, Judging] | None = None

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Tell at first what is to be made; tie the knot once a level is whole."""
        effects: list[Effect] = []
        if not self.told:
            self.told = True
            effects.append(Toast(self.home.told(self.knot, self.knot.goal), "pencil"))
        text = self._next()
        self.moving = text is not None
        if text is not None and self._is_whole(text):
            self.tied, self.moving = True, False
            effects += self._tie()
        return (*effects, *super().update(dt))

    def back_again(self) -> None:
        """A level may have become whole."""
        super().back_again()
        self.moving = self._next() is not None

    def _next(self) -> str | None:
        """The text of a level that is still to be looked at, while the knot is not tied."""
        texts = () if self.tied else (made.text for made in self.levels)
        return next((text for text in texts if text not in self.seen), None)

    def _is_whole(self, text: str) -> bool:
        """Look a little further: whether the level lacks nothing and its solution wins."""
        if self.judging is None or self.judging[0] != text:
            draft, _ = from_yaml(text)
            if draft is None:
                self.seen.add(text)
                return False
            self.judging = text, Judging(draft)
        judging = self.judging[1]
        judging.go_on()
        if not judging.busy:
            self.seen.add(text)
        return judging.whole

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
