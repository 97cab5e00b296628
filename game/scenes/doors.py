"""The doors of the board for families and classes, and the ways behind them.

Like `ways`, each gives the screen it is named after, whose module is read when it is gone to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenes.home import Home
    from game.scenes.scene import Scene
    from game.values import Diagnostic

__all__ = [
    "to_asking", "to_guest_myth", "to_klass", "to_local", "to_packs", "to_person",
    "to_pulse_board", "to_replies", "to_shelf_of_all", "to_speaker", "to_taking", "to_talk",
    "to_together", "to_workshop",
]  # fmt: skip


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


def to_shelf_of_all(home: Home) -> Scene:
    """All levels made on this machine."""
    from game.scenes.author.shelf import ShelfScene

    return ShelfScene(home)


def to_packs(home: Home, by: str = "") -> Scene:
    """The packs of levels that came; only a grown-up, who is no child `by`, accepts them."""
    from game.scenes.author.packs import PacksScene

    return PacksScene(home, by)


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


def to_guest_myth(home: Home) -> Scene:
    """Myth or fact for whoever is there: nothing is kept."""
    from game.scenes.myth import MythScene

    return MythScene(home, guest=True)


def to_pulse_board(home: Home) -> Scene:
    """The totals of the pulse, for grown-ups."""
    from game.scenes.pulse import BoardScene

    return BoardScene(home)
