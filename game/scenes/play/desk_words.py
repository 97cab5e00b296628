"""The words of a Desk: what its papers are called, and how far a run is in papers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.ui.pen import Pen
from game.values import N_
from game.worlds.desk_state import DeskState

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.play.scene import PlayScene

__all__ = ["KINDS", "both", "hurried", "in_level", "paper_count", "read"]

KINDS = (
    N_("advert"), N_("almond"), N_("bell"), N_("book"), N_("card"), N_("child"), N_("decides"),
    N_("empty"), N_("goat"), N_("hazelnut"), N_("headline"), N_("hedgehog"), N_("letter"),
    N_("nail"), N_("news"), N_("no"), N_("pistachio"), N_("request"), N_("speaker"), N_("stone"),
    N_("tea"), N_("ticket"), N_("topic"), N_("vote"), N_("walnut"), N_("watches"), N_("yes"),
)  # fmt: skip
"""The kinds of papers that have a word in every language; others are shown as they are written."""

HURRY = 3.0
"""Times faster than usual, from which on a paper is only seen passing."""

VOTES = frozenset({"yes", "no", "empty", "vote"})


def in_level(scene: PlayScene) -> Callable[..., str]:
    """What words the texts of blocks and faults, with what only this level calls so."""
    say = scene.home.catalogue.say
    return say if scene.level.face == "text" else partial(say, context=scene.level.id)


def both(scene: PlayScene, word: str) -> str:
    """A word in the child's language and as programs write it; what is typed comes first."""
    told = scene.home.told(scene.level, word)
    pair = (word, told) if scene.level.face == "text" else (told, word)
    return " · ".join(dict.fromkeys(pair))


def read(scene: PlayScene, text: str) -> str:
    """What stands on a paper, in the child's language; where Python is typed, as it is written."""
    return text if scene.level.face == "text" else scene.home.told(scene.level, text)


def paper_count(scene: PlayScene, pen: Pen) -> str:
    """How many papers have been taken at the playhead; "" before the first, or where none come."""
    playback = scene.playback
    state = playback.trace.steps[round(playback.at)].world if playback else None
    if not isinstance(state, DeskState) or not state.taken:
        return ""
    papers = state.map.papers
    votes = all(paper.kind in VOTES for paper in papers)
    text = N_("vote {n} of {all}") if votes else N_("paper {n} of {all}")
    return pen.say(text, n=state.taken, all=len(papers))


def hurried(scene: PlayScene) -> bool:
    """Whether papers come so fast just now that none of them can be read."""
    playback = scene.playback
    return bool(playback and playback.playing and playback.pace > HURRY)
