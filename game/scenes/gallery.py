"""Every screen in its telling states: for pictures, for tests, for translators."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from game.editor.text.page import Page
from game.levels import judge
from game.levels.level import Level
from game.progress.state import Event as Fact
from game.scenes.album import AlbumScene
from game.scenes.app import App
from game.scenes.avatar import AvatarScene
from game.scenes.bugs.exhibits import bug_scenes
from game.scenes.cloths import ClothsScene
from game.scenes.ending import EndingScene
from game.scenes.exhibit import Exhibit
from game.scenes.exhibit import as_child as _as
from game.scenes.exhibit import play as _play
from game.scenes.exhibit import run as _run
from game.scenes.exhibit import shown as _shown
from game.scenes.finished import FinishedScene
from game.scenes.gallery_author import author_scenes
from game.scenes.gallery_hints import hints
from game.scenes.gallery_near import near_scenes
from game.scenes.home import Home
from game.scenes.keys import KeysScene
from game.scenes.klass.shown import klass_scenes
from game.scenes.map import MapScene
from game.scenes.myth.exhibits import exhibits
from game.scenes.pair.shown import two_together
from game.scenes.pause import PauseScene
from game.scenes.play import PlayScene
from game.scenes.play.marks import Listen
from game.scenes.play.python import show_tab
from game.scenes.practice import PracticeScene
from game.scenes.pulse import BoardScene
from game.scenes.sample import CHILDREN, sample_home
from game.scenes.sample_pulse import half_asked, with_totals
from game.scenes.sample_talk import talk_scenes
from game.scenes.scene import Scene
from game.scenes.settings import SettingsScene
from game.scenes.success import SuccessScene
from game.scenes.teach.exhibits import teach_scenes
from game.scenes.threads import ThreadsScene
from game.scenes.title import TitleScene
from game.scenes.together import TogetherScene
from game.scenes.ways import to_reference
from game.scenes.who import WhoScene
from game.scenes.workshop.scene import WorkshopScene
from game.scenes.woven import is_free
from game.ui.events import Pressed

__all__ = ["Exhibit", "gallery", "sample_home"]

TYPED = "# to the chick\nforward()\n\nrigth()\nfor _ in range(2):\n    forward()\ntake"
"""A program as one types it: two slips, and a block the level does not have."""


def gallery(home: Home) -> Iterator[Exhibit]:
    """All exhibits; each makes its own app, so that they do not disturb one another."""
    yield from _ways_in(home)
    yield from _levels(home)
    yield from _others(home)
    yield from two_together(home)
    for name, known, make in klass_scenes(home):
        yield _shown(known, name, make)


def _ways_in(home: Home) -> Iterator[Exhibit]:
    """From the title to the carpet."""
    yield _shown(home, "title", lambda: TitleScene(home))
    yield _shown(home, "who", lambda: WhoScene(home))
    for step, name in enumerate(("face", "dyes", "blocks"), start=1):
        yield _shown(home, f"avatar-{name}", partial(_at_step, home, step))
    yield _shown(home, "threads", lambda: ThreadsScene(home))
    for at, done in ((2, False), (3, True)):
        name = f"threads-{'answer' if done else 'puzzle'}"
        yield _shown(home, name, partial(_threads, home, at, done))
    yield _shown(home, "map", lambda: MapScene(home))


def _levels(home: Home) -> Iterator[Exhibit]:
    """Levels in words, in Python and in beads."""
    first, second, third = (chapter.levels for chapter in home.chapters[:3])
    yield _shown(home, "play-start", lambda: _play(home, second[5], False))
    yield _shown(home, "play-run", lambda: _run(home, second[9]), 1.1)
    yield _shown(home, "play-bump", lambda: _run(home, third[4], start=True), 6.0)
    yield _shown(home, "play-predict", lambda: _play(home, second[0], False))
    yield _shown(home, "play-maps", lambda: _run(home, second[8]), 0.7)
    yield _shown(home, "play-python", lambda: _python(home, second[9], TYPED))
    yield _shown(home, "play-python-run", lambda: _python_run(home, second[9]))
    yield _shown(home, "play-fade", lambda: _faded(home, second[9]))
    yield _shown(home, "play-melody", lambda: _heard(home))
    yield _shown(home, "reference", lambda: to_reference(home, _run(home, second[9]).editor))
    yield _shown(home, "beads-start", lambda: _play(home, first[4], True))
    yield _shown(home, "beads-run", lambda: _run(home, first[4], True), 0.9)
    yield _shown(home, "beads-predict", lambda: _play(home, first[2], True))
    for name, scene in hints(home):
        yield _shown(home, name, scene)


def _others(home: Home) -> Iterator[Exhibit]:
    """What comes after a level, and what can be called from anywhere."""
    first, second = (chapter.levels for chapter in home.chapters[:2])
    yield _shown(home, "success", lambda: _success(home, first[4]), 3.0)
    yield _shown(home, "success-joke", lambda: _success(home, second[5]), 3.0)
    yield _shown(home, "success-challenge", lambda: _challenge(home), 3.0)
    yield _shown(home, "finished", lambda: FinishedScene(home, home.chapters[0]))
    yield _shown(home, "ending-begins", lambda: EndingScene(home), 3.6)
    yield _shown(home, "ending", lambda: EndingScene(home), 12.0)
    yield from (_shown(home, *one) for one in bug_scenes(home))
    yield _shown(home, "cloths-empty", lambda: ClothsScene(home))
    yield _shown(home, "cloths", lambda: _cloths(home))
    yield _shown(home, "album", lambda: AlbumScene(home))
    yield _shown(home, "album-card", lambda: AlbumScene(home, "chieko_asakawa"))
    yield _shown(home, "album-waits", lambda: AlbumScene(home, "sona_valikhan"))
    yield _shown(home, "album-sources", lambda: _album(home, "leyla_mammadbeyova"))
    yield _shown(home, "album-new", lambda: AlbumScene(_as(home, CHILDREN[3])))
    yield _shown(home, "album-search", lambda: _album(home, query="qqq"))
    yield _shown(home, "together", lambda: TogetherScene(home))
    yield _shown(home, "workshop", lambda: WorkshopScene(home))
    yield from _near(home)
    for title, known, made, after in author_scenes(home):
        yield _shown(known, title, made, after)
    for title, known, make_it in teach_scenes(home):
        yield _shown(known, title, make_it)
    for name, make, seconds in exhibits(home):
        yield _shown(home, name, make, seconds)
    yield _shown(home, "practice", lambda: PracticeScene(home))
    yield from (_shown(home, *one) for one in talk_scenes(home))
    yield _shown(home, "pulse", lambda: half_asked(home, 1))
    yield _shown(home, "pulse-thanks", lambda: half_asked(home, 3))
    yield _shown(home, "pulse-board-empty", lambda: BoardScene(home))
    yield _shown(home, "pulse-board", lambda: BoardScene(with_totals(home)))
    yield _shown(home, "settings", lambda: SettingsScene(home))
    yield _captioned(home, "caption", lambda: _run(home, second[5]), "snap_block")
    yield _shown(home, "pause", lambda: PauseScene(home, second[5]))
    yield _shown(home, "keys", lambda: KeysScene(home, "play"))


def _near(home: Home) -> Iterator[Exhibit]:
    """People known here: the list, the form, their cards in the album, the stage, packs."""
    for name, known, make in near_scenes(home):
        yield _shown(known, name, make)


def _captioned(home: Home, name: str, make: Callable[[], Scene], cue: str) -> Exhibit:
    """A scene in which a sound has just been shown in words."""

    def app() -> App:
        made = App(home, make())
        made.heard.hear(cue)
        return made

    return Exhibit(name, app)


def _at_step(home: Home, step: int) -> Scene:
    scene = AvatarScene(home)
    scene.step = step
    return scene


def _threads(home: Home, at: int, done: bool) -> Scene:
    scene = ThreadsScene(home)
    scene.at, scene.done = at, done
    return scene


def _python(home: Home, level: Level, text: str) -> PlayScene:
    """A text just typed, with what is wrong in it said."""
    scene = _play(home, level, False)
    show_tab(scene, "python")
    scene.text.edit(Page.of(text, text.index("rigth()") + 7), "type")
    scene.text.update(1.0)
    scene.text.update(1.0)
    return scene


def _faded(home: Home, level: Level) -> PlayScene:
    """Blocks with their Python beside them."""
    scene = _run(home, level)
    scene.editor.fade = True
    return scene


def _python_run(home: Home, level: Level) -> PlayScene:
    scene = _run(home, level)
    show_tab(scene, "python")
    if scene.playback:
        scene.playback.seek(3)
    return scene


WOVEN = (
    ("..rr..", ".rbbr.", "rboobr", "rboobr", ".rbbr.", "..rr.."),
    ("rcrcrc", "crcrcr", "rcrcrc", "crcrcr"),
    ("bbbbbbbbbbbb", "gogogogogogo") * 4,
)
"""Cloths as a child weaves them, the top row first."""

WEAVER = (
    "for _ in range(4):\n    for _ in range(6):\n        weave(green)\n        weave(gold)\n"
    "    next_row()\n    for _ in range(12):\n        weave(blue)\n    next_row()\n"
)


def _cloths(home: Home) -> Scene:
    """The wall of another child, who has woven several cloths."""
    levels = [one for chapter in home.chapters for one in chapter.levels if is_free(one)]
    level = levels[0].id if levels else "woven-1"
    for rows in WOVEN:
        fact = Fact.of("cloth", CHILDREN[1], level=level, rows=rows, program=WEAVER)
        home.keeper.keep(fact)
    return ClothsScene(_as(home, CHILDREN[1]))


def _heard(home: Home) -> PlayScene:
    """A tune being listened to."""
    level = next(one for one in home.library.levels if one.world.kind == "melody")
    scene = _play(home, level, False)
    show_tab(scene, "blocks")
    scene.editor.set_program(level.solution)
    scene.run_now()
    if scene.playback:
        scene.playback.seek(scene.playback.last)
    scene.handle(Pressed(Listen("mine")))
    for _ in range(24):
        scene.update(0.05)
    return scene


def _album(home: Home, person: str = "", query: str = "") -> Scene:
    """The back of a card, or what a search finds."""
    scene = AlbumScene(home, person)
    scene.behind, scene.closed, scene.query = bool(person), bool(query), query
    return scene


def _success(home: Home, level: Level) -> SuccessScene:
    return SuccessScene(home, level, judge(level, level.solution))


def _challenge(home: Home) -> SuccessScene:
    """A challenge that was won on a long way."""
    level = next(one for one in home.library.levels if one.form == "challenge" and one.known)
    home.keeper.edit(home.player_id, level.id, level.known[-1])
    return SuccessScene(home, level, judge(level, level.known[-1]))
