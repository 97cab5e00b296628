"""A mistake made again and again: what is said to it, and the small level that mends its idea."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.levels import misread, small_for
from game.levels.level import Level, Verdict
from game.levels.programs import kinds_of
from game.program import Program
from game.scenes.play.marks import Speech
from game.scenes.play.within import Within, is_praise
from game.scenes.scene import Cue, Edit, Effect, Keep, Pop, Push
from game.scenes.ways import to_aside
from game.solve import CATALOGUE, Misconception, misconception, misspelled
from game.values import N_, Diagnostic

if TYPE_CHECKING:
    from game.scenes.home import Home
    from game.scenes.play.scene import PlayScene

__all__ = ["Aside", "Met", "came_back", "go_aside", "line_for", "line_for_text", "offered"]

OFTEN = 3
"""So many runs with the same mistake, one after the other, before a small level is offered."""

_REMEMBERED = 2
"""So many programs that lost are looked at together with the one that has just lost."""

OFFER = N_("The same knot again! Shall we untie it in a small level?")
UNTIED = N_("Untied! Now look at our own program again.")


@dataclass(slots=True)
class Met:
    """The mistake of the last run, in how many runs one after the other; the level played aside.

    `lost` are the last programs that did not win. Mutable: it follows the runs of a play screen.
    """

    id: str = ""
    times: int = 0
    said: str = ""
    lost: tuple[Program, ...] = ()
    aside: Aside | None = None


def line_for(scene: PlayScene, verdict: Verdict) -> str:
    """What Düyün says to the mistake of a run that has just failed; "" where none is recognised.

    The author's own line comes first. One of the catalogue is not said twice in a row: then the
    words of the fault have their turn.
    """
    met, mistake, ran = scene.met, verdict.mistake, scene.ran
    found = None
    if mistake is None and scene.level.form not in ("predict", "create") and ran:
        found = misconception(scene.level, ran, met.lost, scene.types)
    if ran and ran not in met.lost[-1:]:
        met.lost = (*met.lost, ran)[-_REMEMBERED:]
    _count(met, mistake.id if mistake else found.id if found else "")
    if mistake:
        met.said = ""
        return scene.home.told(scene.level, mistake.says)
    return _once(scene, found)


def line_for_text(scene: PlayScene, fault: Diagnostic, reason: str) -> str:
    """What Düyün says to a text that cannot be read: whose slip it is, and the `reason`."""
    mistake = misread(scene.level, fault)
    found = None if mistake else misspelled(fault)
    _count(scene.met, mistake.id if mistake else found.id if found else "")
    return f"{_once(scene, found)} {reason}".strip()


def _count(met: Met, id: str) -> None:
    """Count how often one after the other a mistake is made."""
    met.times = met.times + 1 if id and id == met.id else int(bool(id))
    met.id = id


def _once(scene: PlayScene, found: Misconception | None) -> str:
    """The line of the catalogue; "" where it has just been said."""
    met = scene.met
    if found is None or met.said == found.id:
        met.said = ""
        return ""
    met.said = found.id
    return scene.home.say(found.says)


def offered(scene: PlayScene) -> str:
    """The id of the small level to be offered now; "" for none.

    Where a block of it has not been met yet, it is an earlier level about the same idea.
    """
    met = scene.met
    known = CATALOGUE.get(met.id)
    if known is None or met.times < OFTEN or scene.small:
        return ""
    small = small_for(scene.home.small_levels, met.id, _known(scene))
    if small is not None and (small.face != "text" or scene.types):
        return small.id
    here, found = _place(scene.home, scene.level), map(scene.home.library.level, known.levels)
    before = [level.id for level in found if level and _place(scene.home, level) < here]
    return before[-1] if before else ""


def _known(scene: PlayScene) -> set[str]:
    """The blocks that are on offer in this level and in those before it."""
    found, here = set(scene.level.blocks), _place(scene.home, scene.level)
    for level in scene.home.library.levels:
        if _place(scene.home, level) <= here:
            found |= {*level.blocks, *kinds_of(level.solution)}
    return found


def _place(home: Home, level: Level) -> tuple[int, int]:
    return home.chapter_of(level).number, level.number


def go_aside(scene: PlayScene) -> tuple[Effect, ...]:
    """To the small level that is offered."""
    offer = scene.speech.offer
    found = (level for level in scene.home.small_levels if level.id == offer)
    level = next(found, None) or scene.home.library.level(offer)
    if level is None:
        return ()
    chapter = level.chapter or scene.level.chapter  # a small level stands in none
    level = replace(level, chapter=chapter, beads=level.beads and scene.level.beads)
    scene.met = Met(aside=to_aside(scene.home, level))
    return (*scene.rest(), Cue("page"), Push(scene.met.aside))


def came_back(scene: PlayScene) -> None:
    """Say something where a small level has just been won."""
    aside, scene.met.aside = scene.met.aside, None
    if aside is not None:
        cheer = scene.home.told(aside.play.level, aside.play.level.cheer)
        text = f"{cheer} {scene.home.say(UNTIED)}" if aside.won else ""
        scene.speech = Speech(text, mood="happy" if aside.won else "think")


class Aside(Within):
    """A small level played on the way: from its start, and nothing of it is kept.

    Mutable: the play screen, and whether it was won; it leaves by itself then.
    """

    def __init__(self, play: PlayScene) -> None:
        super().__init__(play)
        play.again = lambda: to_aside(play.home, play.level)
        self.won = False

    def one(self, effect: Effect) -> tuple[Effect, ...]:
        """An effect of the play screen as it counts here: what is read, and not kept."""
        if isinstance(effect, Keep | Edit):
            return ()
        if is_praise(effect):
            self.won = True
            return (Cue("tie"), Pop())
        return (effect,)
