"""What is kept of a run for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.levels.level import Verdict
from game.program import Program
from game.progress.state import Cloth
from game.progress.state import Event as Fact
from game.scenes.play.melody import music
from game.scenes.scene import Effect, Keep
from game.scenes.woven import woven
from game.source import show

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["attempt", "bug", "cloth", "to_take"]


def attempt(scene: PlayScene, verdict: Verdict, program: Program) -> Keep:
    """The attempt, with all that is needed to judge it once more somewhere else."""
    level = scene.level
    foretold: dict[str, Any] = {}
    if scene.choice is not None:
        foretold["choice"] = scene.choice
    if scene.forecast:
        foretold["forecast"] = list(scene.forecast)
    fact = Fact.of(
        "attempt",
        scene.player_id,
        level=level.id,
        digest=level.digest,
        chapter=level.chapter,
        won=verdict.won,
        stars=verdict.stars,
        size=verdict.size,
        steps=verdict.ticks,
        program=show(program, level.toolbox).text,
        hints=scene.hints,
        mistake=verdict.mistake.id if verdict.mistake else "",
        **foretold,
    )
    return Keep(fact)


def cloth(scene: PlayScene, verdict: Verdict, program: Program) -> tuple[Keep, ...]:
    """The cloth of the child's own, where one has been woven."""
    if not verdict.won:
        return ()
    text = show(program, scene.level.toolbox).text
    return tuple(map(Keep, woven(scene.player_id, scene.level, scene.runs[0], text)))


def to_take(scene: PlayScene) -> Effect | None:
    """What puts the child's own work into its hands: its tune as a file, its cloth as a chart."""
    if scene.level.form != "create":
        return None
    facts = woven(scene.player_id, scene.level, scene.runs[0], "")
    if not facts:
        return music.keep(scene)
    from game.scenes.cloths.chart import cloth_chart  # only who has woven waits for the paper

    text = show(scene.ran or scene.level.solution, scene.level.toolbox).text
    rows = dict(facts[0].facts)["rows"]
    return cloth_chart(scene.home, Cloth(scene.level.id, rows, text), scene.level)


def bug(scene: PlayScene, verdict: Verdict) -> tuple[Keep, ...]:
    """The bug that was mended just now, for the bug book."""
    if not verdict.won or scene.level.bug is None:
        return ()
    return (Keep(Fact.of("bug", scene.player_id, level=scene.level.id)),)
