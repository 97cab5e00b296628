"""The exhibits of a class: its doors, its faces, the pictures, the map, the card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from game.art.avatar import surprise
from game.exchange import (
    PICTURES,
    Assigned,
    Assignment,
    ClassFile,
    ClassPupil,
    DeskFile,
    Feedback,
    pin_check,
)
from game.levels.level import Chapter
from game.progress import PACKED
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.klass.door import DoorScene
from game.scenes.klass.faces import FacesScene
from game.scenes.klass.network import NetworkScene
from game.scenes.klass.pin import PinScene
from game.scenes.klass.room import FOLDER, MemoryKlass, Post, Room
from game.scenes.klass.status import StatusScene
from game.scenes.map import MapScene
from game.scenes.sample import CHILDREN, sample_home
from game.scenes.scene import Scene
from game.scenes.who import WhoScene

__all__ = ["PIN", "in_class", "klass_scenes", "room"]

KLASS, SALT = "0123456789abcdef", "salt"
PIN = PICTURES[:3]
PUPILS = 24

Shown = tuple[str, Home, Callable[[], Scene]]


def room(home: Home) -> Room:
    """A class 4B: four levels are asked for, one of a pack; something is said about one."""
    pupils = tuple(
        ClassPupil(
            f"{n:020x}",
            tuple(sorted(surprise(n * 31 + 5).items())),
            pin_check(PIN, f"{n:020x}", SALT),
        )
        for n in range(PUPILS)
    )
    file = ClassFile(KLASS, "4B", "ab" * 32, "cd" * 32, salt=SALT, pupils=pupils)
    levels = home.chapters[1].levels
    made = next(one for one in levels if one.form == "make")
    packed = replace(
        made,
        id=f"{PACKED}0123abcd/tea",
        chapter=f"{PACKED}0123abcd",
        title=home.told(made, made.title),
    )
    pack = Chapter(packed.chapter, 0, "4C", "", "", "", (), 0, (packed,))
    tasks = Assignment(
        file.id, "set", levels=tuple(Assigned(one.id) for one in (*levels[6:9], packed)),
        pairs=True, hints=False, lock=True,
    )  # fmt: skip
    came = Feedback(
        file.id, pupils[0].id, levels[6].id, "heart", home.say("Almost! Look at the corner."), True
    )
    return Room(
        file, DeskFile(file.id, 3, (), (tasks,), (came,)), Post(0, "12:40", FOLDER), (pack,)
    )


def in_class(root: Path, language: str, **settings: object) -> Home:
    """The sample children, the first of them a pupil of 4B."""
    home = sample_home(root, language, **settings)
    home.today = lambda: date(2026, 11, 24)
    klass = room(home)
    home.klass = MemoryKlass(klass)
    fact = Fact.of("joined", CHILDREN[0], **{"class": klass.id, "pupil": f"{0:020x}"})
    home.keeper.keep(fact)
    return home


def klass_scenes(home: Home) -> Iterator[Shown]:
    """All of them, in a home of their own."""
    wants = home.settings
    looks = {name: getattr(wants, name) for name in ("large", "contrast", "still")}
    here = in_class(home.root, home.language, **looks)
    id = here.klass.rooms[0].id
    yield "klass-door", here, partial(_door, here, ("/media/aysel/USB/4B/class.ilme-class",))
    yield "klass-door-empty", home, partial(_door, home, ())
    yield "klass-network", home, partial(NetworkScene, home)
    yield "klass-network-pictures", home, partial(_pictures, home)
    yield "klass-faces", here, partial(FacesScene, here, id)
    yield "klass-pin", here, partial(_tapped, here, id)
    yield "map-class", here, partial(_map, here)
    yield "klass-status", here, partial(StatusScene, here)
    yield "klass-who", here, partial(WhoScene, here)


def _door(home: Home, files: tuple[str, ...]) -> Scene:
    scene = DoorScene(home)
    scene.files, scene.asked = files, True
    return scene


def _pictures(home: Home) -> Scene:
    scene = NetworkScene(home)
    scene.pictures = (("heart", "madder"), ("moon", "indigo"), ("triangle", "teal"))
    scene.asking = True
    return scene


def _tapped(home: Home, klass: str) -> Scene:
    scene = PinScene(home, klass, f"{1:020x}")
    scene.tapped, scene.tries = PIN[:2], 1
    return scene


def _map(home: Home) -> Scene:
    scene = MapScene(home)
    scene.chosen = home.chapters[1].levels[6]
    return scene
