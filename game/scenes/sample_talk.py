"""Talk cards and replies in the exhibits of the gallery."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from game.scenes.home import Home
from game.scenes.replies import RepliesScene
from game.scenes.scene import Scene
from game.scenes.talk import TalkScene

__all__ = ["talk_scenes"]


def talk_scenes(home: Home) -> Iterator[tuple[str, Callable[[], Scene]]]:
    """Cards to talk with and a reply being practised: the name of each and how to make it."""
    yield "talk-chapter", lambda: TalkScene(home)
    yield "talk-family", partial(_cards, home, "family", 12)
    yield "talk-class", partial(_cards, home, "class", 10)
    yield "replies-choose", partial(_reply, home, 5)
    yield "replies-goes-on", partial(_reply, home, 13, "goes_on")
    yield "replies-aloud", partial(_reply, home, 6, "aloud")


def _cards(home: Home, section: str, at: int) -> Scene:
    scene = TalkScene(home)
    scene.section = section
    scene.places[section] = at
    return scene


def _reply(home: Home, at: int, page: str = "choose") -> Scene:
    """A scene as it is shown to a grown-up, for whom all are there."""
    scene = RepliesScene(home)
    scene.all, scene.at, scene.page = home.remarks, at, page
    scene.tried.add((scene.remark.id, 1))
    return scene
