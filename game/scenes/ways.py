"""The ways between the screens: each gives the screen it is named after.

Screens lead to one another in circles (a level to its pause, the pause to the level), and the
title must not wait for what only a level needs. So a screen's module is read when it is first gone
to, and here is the one place that knows where it is; what families and classes do has its own in
`doors`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.editor import BlockEditor
    from game.levels.level import Chapter, Level, Verdict
    from game.progress.pair import Pair
    from game.scenes.home import Home
    from game.scenes.play.aside import Aside
    from game.scenes.scene import Effect, Scene

__all__ = [
    "to_album", "to_aside", "to_avatar", "to_bugs", "to_cloths", "to_ending", "to_finished",
    "to_keys", "to_maker", "to_map", "to_myth", "to_pair", "to_pair_card", "to_pause", "to_play",
    "to_practice", "to_pulse", "to_reference", "to_settings", "to_shelf", "to_success",
    "to_threads", "to_who",
]  # fmt: skip


def to_who(home: Home) -> Scene:
    """The children of this PC."""
    from game.scenes.who import WhoScene

    return WhoScene(home)


def to_avatar(home: Home) -> Scene:
    """The builder of a new player."""
    from game.scenes.avatar import AvatarScene

    return AvatarScene(home)


def to_album(home: Home, person: str = "") -> Scene:
    """The people met and still to be met; `person` is looked at first."""
    from game.scenes.album import AlbumScene

    return AlbumScene(home, person)


def to_bugs(home: Home, level: str = "") -> Scene:
    """The bug book; the page of `level` is looked at first."""
    from game.scenes.bugs import BugsScene

    return BugsScene(home, level)


def to_cloths(home: Home) -> Scene:
    """The wall with what the child wove."""
    from game.scenes.cloths import ClothsScene

    return ClothsScene(home)


def to_shelf(home: Home) -> Scene:
    """The levels the child who plays has made."""
    from game.scenes.author.shelf import ShelfScene

    return ShelfScene(home, home.player_id)


def to_maker(home: Home, id: str) -> Scene:
    """The desk at which a level is made."""
    from game.scenes.author.maker import MakerScene

    return MakerScene(home, id)


def to_myth(home: Home) -> Scene:
    """Myth or fact, for the child who plays."""
    from game.scenes.myth import MythScene

    return MythScene(home)


def to_pair(home: Home) -> Scene:
    """Where two sit down to play together."""
    from game.scenes.pair import PairScene

    return PairScene(home)


def to_pair_card(
    home: Home, pair: Pair, level: Level, after: Callable[[], tuple[Effect, ...]]
) -> Scene:
    """Something to talk about after a level; `after` gives what is done then."""
    from game.scenes.pair import PairCardScene

    return PairCardScene(home, pair, level, after)


def to_settings(home: Home) -> Scene:
    """The settings."""
    from game.scenes.settings import SettingsScene

    return SettingsScene(home)


def to_keys(home: Home, screen: str) -> Scene:
    """The keys of the screen of that name."""
    from game.scenes.keys import KeysScene

    return KeysScene(home, screen)


def to_map(home: Home) -> Scene:
    """The carpet of the child who plays."""
    from game.scenes.map import MapScene

    return MapScene(home)


def to_threads(home: Home) -> Scene:
    """Where the carpet of a new player begins."""
    from game.scenes.threads import ThreadsScene

    return ThreadsScene(home)


def to_pause(
    home: Home,
    level: Level | None = None,
    keep: Effect | None = None,
    again: Callable[[], Scene] | None = None,
    apart: bool = False,
) -> Scene:
    """The menu of a level, or of the map; `keep` writes what the child has made into a file.

    `again` makes the screen on which the level begins anew; `apart`: it leads to no carpet.
    """
    from game.scenes.pause import PauseScene

    return PauseScene(home, level, keep, again, apart)


def to_practice(home: Home) -> Scene:
    """Puzzles without end."""
    from game.scenes.practice import PracticeScene

    return PracticeScene(home)


def to_aside(home: Home, level: Level) -> Aside:
    """A small level on the way: nothing of it is kept."""
    from game.scenes.play.aside import Aside
    from game.scenes.play.scene import PlayScene

    return Aside(PlayScene(home, level, small=True))


def to_play(home: Home, level: Level) -> Scene:
    """A level, with the child's program in it; or where else it is made."""
    if level.opens == "author":
        from game.scenes.author.gift import GiftScene

        return GiftScene(home, level)
    if level.opens == "teach":
        from game.scenes.teach import TeachScene

        return TeachScene(home, level)
    from game.scenes.play import PlayScene

    return PlayScene(home, level)


def to_pulse(home: Home, chapter: Chapter, moment: str, then: tuple[Effect, ...]) -> Scene:
    """The questions of the pulse "before" or "after" a chapter; `then` leads on from them."""
    from game.scenes.pulse import AskScene

    return AskScene(home, chapter, moment, then)


def to_reference(home: Home, editor: BlockEditor) -> Scene:
    """The blocks of a level in all their faces."""
    from game.scenes.reference import ReferenceScene

    return ReferenceScene(home, editor)


def to_success(
    home: Home, level: Level, verdict: Verdict, keep: Effect | None = None, told: bool = False
) -> Scene:
    """What was won in a level; `keep` writes what the child has made into a file.

    `told`: a message was told in this visit, so another one would be too many.
    """
    from game.scenes.success import SuccessScene

    return SuccessScene(home, level, verdict, keep, told)


def to_finished(home: Home, chapter: Chapter) -> Scene:
    """The end of a chapter."""
    from game.scenes.finished import FinishedScene

    return FinishedScene(home, chapter)


def to_ending(home: Home) -> Scene:
    """The end of the whole game."""
    from game.scenes.ending import EndingScene

    return EndingScene(home)
