"""The exhibits of the author's desk: the shelf, the choice of a world, the four steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from game.author import (
    add_mistake,
    moved_to,
    palette_of,
    right_answer,
    set_answers,
    set_map,
    set_program,
    to_yaml,
)
from game.packs import MOST_LEVELS, write_levels
from game.packs.zips import made
from game.program import Draft as Text
from game.program import Program
from game.progress import MAKER, Made
from game.scenes.author.borrow import BorrowScene
from game.scenes.author.damage import DamagedScene
from game.scenes.author.fresh import NewScene
from game.scenes.author.gift import GiftScene
from game.scenes.author.giving import GivingScene
from game.scenes.author.maker import STEPS, MakerScene
from game.scenes.author.packs import PacksScene, TakingLevels
from game.scenes.author.shelf import ShelfScene
from game.scenes.author.slips import SAYS
from game.scenes.home import Home
from game.scenes.sample_author import MADE, OTHERS, WAY, made_levels, with_levels
from game.scenes.scene import Keep, Push, Scene
from game.source import parse
from game.ui.events import Pressed, Typed

__all__ = ["author_scenes"]

Shown = tuple[str, Home, Callable[[], Scene], float]
"""The name of an exhibit, the home it is shown in, what makes it, after how many seconds."""


def author_scenes(home: Home) -> Iterator[Shown]:
    """All of them."""
    full = with_levels(home)
    whole, empty = MADE
    yield "shelf-empty", home, partial(ShelfScene, home), 0.0
    yield "shelf", full, partial(ShelfScene, full), 0.0
    yield "gift", full, partial(_gift, full), 3.0
    yield "maker-worlds", home, partial(NewScene, home, "x", ""), 0.0
    for step in STEPS:
        yield f"maker-{step}", full, partial(MakerScene, full, whole, step), 4.0
    yield "maker-begun", full, partial(MakerScene, full, empty), 0.1
    for kind in OTHERS:
        yield f"maker-{kind}", full, partial(MakerScene, full, f"made-{kind}"), 0.1
    yield "borrow", full, partial(BorrowScene, full, ""), 0.0
    yield "codes", full, partial(_coded, full, whole), 0.0
    yield "packs-empty", home, partial(PacksScene, home, "child"), 0.0
    yield "packs", full, partial(_packs, with_levels(home)), 0.1
    yield "packs-wrong", full, partial(_wrong, full), 0.1
    yield "maker-lacks", full, partial(MakerScene, full, empty, "try"), 0.1
    yield "damaged", full, partial(_damaged, with_levels(home), whole), 0.0
    yield "damaged-lost", full, partial(_damaged, with_levels(home), "lost"), 0.0
    yield "giving", full, partial(_giving, full, 1), 0.0
    yield "giving-much", full, partial(_giving, full, MOST_LEVELS + 1), 0.0
    yield "maker-slips", full, partial(_slipping, with_levels(home), whole), 0.1
    yield "maker-asks", full, partial(_asking, with_levels(home), whole), 0.1
    yield "maker-asks-papers", full, partial(_asking_papers, with_levels(home)), 0.1
    yield "maker-mend", full, partial(_mending, full, whole), 0.1
    yield "maker-solve", full, partial(_solving, full, whole), 0.1


def _gift(home: Home) -> Scene:
    """A level for a friend, of which something is still missing."""
    level = next(one for one in home.library.levels if one.opens == "author")
    scene = GiftScene(home, level)
    scene.tied, scene.chosen = True, MADE[0]
    return scene


def _packs(home: Home) -> Scene:
    """A pack from a friend, in which one level cannot be played, and what it shows."""
    draft = made_levels(home.language)[0]
    title = draft.words().title
    lost = to_yaml(set_program(draft, "solution", "forward()"))
    levels = ((draft.id, to_yaml(draft)), ("lost", lost.replace(draft.id, "lost")))
    data = write_levels(title, "Murad, 4b", "CC-BY-4.0", levels, home.language)
    scene = PacksScene(home)
    for effect in scene.take("ilme-murad.zip", data):
        if isinstance(effect, Keep):
            home.keeper.keep(effect.event)
    scene.back_again()
    for _ in levels:
        scene.update(0.1)
    return scene


def _coded(home: Home, id: str) -> Scene:
    """A program of paper blocks, half typed."""
    shelf = ShelfScene(home)
    shelf.chosen = id
    effects = shelf.handle(Pressed("codes"))
    scene: Scene = next(effect.scene for effect in effects if isinstance(effect, Push))
    scene.handle(Typed("3{F} T F F", "codes"))
    return scene


def _wrong(home: Home) -> Scene:
    """A pack in which somebody has written something odd."""
    manifest = "format: 1\nkind: levels\ntilte: Ours\n"
    data = made({"manifest.yaml": manifest, "01-way.yaml": "id: way\n  title: Way\n"})
    scene = TakingLevels(home)
    scene.take("/home/aysel/Downloads/ilme-levels.zip", data)
    return scene


def _damaged(home: Home, id: str) -> Scene:
    """A level that cannot be read any more: an old one is still known from before."""
    home.keeper.edit(MAKER, id, Program(), draft=Text("id: lost\n  title: [\n"))
    return DamagedScene(home, home.keeper.state.shelf.level(id) or Made(id))


def _giving(home: Home, count: int) -> Scene:
    """A level to be given away, alone or with more than fit."""
    made = home.keeper.state.shelf.made[0]
    scene = GivingScene(home, made, (made,) * max(2, count))
    if count > 1:
        scene.handle(Pressed(("what", "all")))
    return scene


def _slipping(home: Home, id: str) -> Scene:
    """A level with two mistakes that are expected."""
    scene = MakerScene(home, id, "try")
    for code in ("forward()\nforward()\n", "while path_ahead():\n    forward()\ntake()\n"):
        program = parse(code, palette_of(scene.draft).toolbox).program
        scene.work.change(add_mistake(scene.work.draft, home.say(SAYS), program)[0])
    scene.handle(Pressed(("side", 1)))
    return scene


def _asking(home: Home, id: str) -> Scene:
    """A level that asks where a run ends."""
    scene = MakerScene(home, id, "try")
    draft = moved_to(scene.work.draft, "predict")
    rows = list(draft.maps[0].rows)
    asked = set_program(set_map(draft, 0, [_numbered(row) for row in rows]), "start", WAY)
    scene.work.change(asked)
    scene.handle(Pressed(("step", "try")))
    return scene


def _numbered(row: str) -> str:
    """Two answers on a row: on its goal and on its first free cell."""
    return row.replace("T", "1") if "T" in row else row.replace(".", "2", 1)


def _asking_papers(home: Home) -> Scene:
    """A desk that asks how the papers end."""
    scene = MakerScene(home, "made-desk", "try")
    start = "next_paper()\nput(left)\nnext_paper()\nput(right)\n"
    draft = set_program(moved_to(scene.work.draft, "predict"), "start", start)
    scene.work.change(set_answers(draft, (right_answer(draft), "left 2, right 0")))
    scene.handle(Pressed(("step", "try")))
    return scene


def _mending(home: Home, id: str) -> Scene:
    """A level in which the child begins with a program."""
    scene = MakerScene(home, id, "blocks")
    scene.handle(Pressed(("form", "fix")))
    return scene


def _solving(home: Home, id: str) -> Scene:
    """The level being solved by who makes it."""
    effects = MakerScene(home, id, "try").handle(Pressed("solve"))
    scene: Scene = next(effect.scene for effect in effects if isinstance(effect, Push))
    return scene
