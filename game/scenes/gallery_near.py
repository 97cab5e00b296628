"""The exhibits about people known here: the list, the form, the album, the stage, packs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from game.packs.zips import made
from game.progress.state import Event as Fact
from game.scenes.album import AlbumScene
from game.scenes.album.areas import NEAR
from game.scenes.home import Home
from game.scenes.local.form import FormScene
from game.scenes.local.scene import LocalScene
from game.scenes.local.taking import TakingScene
from game.scenes.sample_near import with_neighbours
from game.scenes.scene import Scene
from game.scenes.speaker.asking import AskingScene
from game.scenes.speaker.scene import SpeakerScene

__all__ = ["near_scenes"]

Shown = tuple[str, Home, Callable[[], Scene]]
"""The name of an exhibit, the home it is shown in, and what makes it."""

PACKS = (
    "/home/aysel/Documents/ilme-people-Sevda xala.zip",
    "/home/aysel/Downloads/ilme-people.zip",
    "/home/aysel/Downloads/homework.zip",
)
"""Packs as they lie in the folders of a family."""


def near_scenes(home: Home) -> Iterator[Shown]:
    """All of them; those who are known have a log of their own."""
    known, come = with_neighbours(home), with_neighbours(home)
    come.keeper.keep(Fact.of("person_changed", person="near-2", looked=False))
    yield "local-empty", home, partial(LocalScene, home)
    yield "local", known, partial(LocalScene, known)
    yield "local-mend", known, partial(_looking_at, known, "near-3")
    yield "local-new", come, partial(_looking_at, come, "near-2")
    for step, name in ((1, "face"), (2, "words"), (3, "sharing")):
        yield f"local-{name}", known, partial(_telling, known, "near-1", step)
    yield "local-notes", known, partial(_telling, known, "near-3", 2)
    yield "album-near", known, partial(_near_album, known)
    yield "taking", known, partial(_taking, known, PACKS)
    yield "taking-none", known, partial(_taking, known, ())
    yield "taking-wrong", known, partial(_wrong, known)
    for page, name in ((0, "card"), (1, "question"), (4, "together")):
        yield f"speaker-{name}", known, partial(_on_stage, known, "near-1", page)
    yield "speaker-known", home, partial(SpeakerScene, home, "chieko_asakawa")
    yield "asking", known, partial(AskingScene, known, "near-1")


def _looking_at(home: Home, id: str) -> Scene:
    scene = LocalScene(home)
    scene.chosen = id
    return scene


def _telling(home: Home, id: str, step: int) -> Scene:
    scene = FormScene(home, id)
    scene.step = step
    return scene


def _near_album(home: Home) -> Scene:
    scene = AlbumScene(home, "near-1")
    scene.area = NEAR
    return scene


def _taking(home: Home, paths: tuple[str, ...]) -> Scene:
    scene = TakingScene(home)
    scene.found(paths)
    return scene


def _wrong(home: Home) -> Scene:
    """A pack in which somebody has written something odd."""
    text = 'people:\n  - id: one\n    nmae: "Sevda"\n    language: de\n    avatar: {hair: "tail"}\n'
    data = made({"manifest.yaml": "format: 1\nkind: people\n", "people.yaml": text})
    scene = TakingScene(home)
    scene.take(PACKS[1], data)
    return scene


def _on_stage(home: Home, id: str, page: int) -> Scene:
    scene = SpeakerScene(home, id)
    scene.at = page
    return scene
