"""The ways between the screens: each gives the screen it is named after.

Screens lead to one another in circles (a level to its pause, the pause to the level), and the
title must not wait for what only a level needs. So a screen's module is read when it is first gone
to, and here is the one place that knows where it is.
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
    from game.values import Diagnostic

__all__ = [
    "to_album", "to_aside", "to_asking", "to_avatar", "to_bugs", "to_cloths", "to_ending",
    "to_finished",
    "to_guest_myth", "to_keys", "to_klass", "to_local", "to_maker", "to_map", "to_myth",
    "to_packs", "to_pair", "to_pair_card", "to_pause", "to_person", "to_play", "to_practice",
    "to_pulse", "to_pulse_board", "to_reference", "to_replies", "to_settings", "to_shelf",
    "to_shelf_of_all", "to_speaker", "to_success", "to_taking", "to_talk", "to_threads",
    "to_together", "to_who", "to_workshop",
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


def to_together(home: Home) -> Scene:
    """The board of all that is done together."""
    from game.scenes.together import TogetherScene

    return TogetherScene(home)


def to_klass(home: Home) -> Scene:
    """The ways into a class."""
    from game.scenes.klass.door import DoorScene

    return DoorScene(home)


def to_talk(home: Home) -> Scene:
    """The talk cards."""
    from game.scenes.talk import TalkScene

    return TalkScene(home)


def to_replies(home: Home) -> Scene:
    """The scenes in which one practises a reply: those for every age, for all who sit together."""
    from game.scenes.replies import RepliesScene

    return RepliesScene(home, everybody=True)


def to_local(home: Home) -> Scene:
    """The people known here."""
    from game.scenes.local.scene import LocalScene

    return LocalScene(home)


def to_shelf(home: Home) -> Scene:
    """The levels the child who plays has made."""
    from game.scenes.author.shelf import ShelfScene

    return ShelfScene(home, home.player_id)


def to_shelf_of_all(home: Home) -> Scene:
    """All levels made on this machine."""
    from game.scenes.author.shelf import ShelfScene

    return ShelfScene(home)


def to_packs(home: Home, by: str = "") -> Scene:
    """The packs of levels that came; only a grown-up, who is no child `by`, accepts them."""
    from game.scenes.author.packs import PacksScene

    return PacksScene(home, by)


def to_maker(home: Home, id: str) -> Scene:
    """The desk at which a level is made."""
    from game.scenes.author.maker import MakerScene

    return MakerScene(home, id)


def to_person(home: Home, id: str = "") -> Scene:
    """The form for a person known here; without an id for a new one."""
    from game.scenes.local.form import FormScene

    return FormScene(home, id)


def to_taking(home: Home, faults: tuple[Diagnostic, ...] = (), file: str = "") -> Scene:
    """Where packs of people are taken in; `faults` are those of a file that was dropped."""
    from game.scenes.local.taking import TakingScene

    return TakingScene(home, faults, file)


def to_speaker(home: Home, id: str) -> Scene:
    """A person on stage, for a class with a guest."""
    from game.scenes.speaker.scene import SpeakerScene

    return SpeakerScene(home, id)


def to_workshop(home: Home) -> Scene:
    """An hour with guests, for the one who leads it."""
    from game.scenes.workshop.scene import WorkshopScene

    return WorkshopScene(home)


def to_asking(home: Home, id: str) -> Scene:
    """Where a class writes its questions to a person."""
    from game.scenes.speaker.asking import AskingScene

    return AskingScene(home, id)


def to_myth(home: Home) -> Scene:
    """Myth or fact, for the child who plays."""
    from game.scenes.myth import MythScene

    return MythScene(home)


def to_guest_myth(home: Home) -> Scene:
    """Myth or fact for whoever is there: nothing is kept."""
    from game.scenes.myth import MythScene

    return MythScene(home, guest=True)


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


def to_pulse_board(home: Home) -> Scene:
    """The totals of the pulse, for grown-ups."""
    from game.scenes.pulse import BoardScene

    return BoardScene(home)


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
