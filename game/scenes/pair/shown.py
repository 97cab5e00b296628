"""Two who play together, as exhibits of the gallery."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.levels import judge
from game.levels.level import Level
from game.progress.pair import Pair, Seat
from game.scenes.exhibit import Exhibit, as_child, play, run, shown
from game.scenes.home import Home
from game.scenes.map import MapScene
from game.scenes.pair.card import PairCardScene
from game.scenes.pair.choose import GUEST, PairScene
from game.scenes.pair.guest import FACES
from game.scenes.sample import CHILDREN
from game.scenes.scene import Scene
from game.scenes.success import SuccessScene

__all__ = ["two_together"]

NENE = "Nənə"
"""The guest of the exhibits."""


def two_together(home: Home) -> Iterator[Exhibit]:
    """Two who play together."""
    second, guest = home.chapters[1].levels[5], Seat("", NENE, FACES[0])
    yield shown(home, "pair", lambda: PairScene(as_child(home, CHILDREN[0])))
    yield shown(home, "pair-guest", lambda: _guest(home))
    two = _two(home, guest)
    yield shown(two, "play-pair", lambda: play(two, second, False))
    offered = _two(home, Seat.of(home.players[1]), driver=1, was_tried=True, turns=(3, 2))
    yield shown(offered, "play-pair-swap", lambda: run(offered, second, start=True), 6.0)
    busy = _two(home, guest, driver=0, changes=5, turns=(2, 2))
    yield shown(busy, "beads-pair", lambda: play(busy, home.chapters[0].levels[4], True))
    yield shown(offered, "map-pair", lambda: MapScene(offered))
    yield shown(offered, "success-pair", lambda: _success(offered, second), 3.0)
    yield shown(busy, "pair-card", lambda: _card(busy, second))
    yield shown(offered, "pair-card-two", lambda: _card(offered, second))


def _two(home: Home, other: Seat, **facts: Any) -> Home:
    """The same home with two playing."""
    both = as_child(home, CHILDREN[0])
    both.pair = Pair((Seat.of(home.players[0]), other), **facts)
    return both


def _guest(home: Home) -> Scene:
    """A guest with a name sits down."""
    scene = PairScene(as_child(home, CHILDREN[0]))
    scene.other, scene.text, scene.caret = GUEST, NENE, len(NENE)
    return scene


def _card(home: Home, level: Level) -> Scene:
    assert home.pair is not None
    return PairCardScene(home, home.pair, level, tuple)


def _success(home: Home, level: Level) -> Scene:
    return SuccessScene(home, level, judge(level, level.solution))
