"""The real game and the real teacher's desk, from pasted names to an erased child."""

from __future__ import annotations

import secrets
import socket
import time
from collections.abc import Callable, Iterator
from functools import partial
from json import dumps
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

pytest.importorskip("jinja2", reason="the extra of the classroom is not installed")
pytest.importorskip("nacl", reason="the extra of the classroom is not installed")
pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

from playwright.sync_api import sync_playwright
from test_desk_browser import CHROMIUM, FLAGS, sound_page

from game.classroom import Desk
from game.data import data_root
from game.desk.pages import network
from game.desk.serve import serve
from game.desk.server import DeskServer
from game.desk.site import Site
from game.exchange import CLASS_FILE, folder_name
from game.scenes.app import App
from game.scenes.klass import mine
from game.scenes.opened import open_levels
from game.scenes.play import PlayScene
from game.scenes.scene import Klass as Order
from game.scenes.scene import Pop
from game.scenes.together import TogetherScene
from game.shell.fonts import Fonts
from game.shell.klass import Klass
from game.ui.pilot import Pilot
from game.verbs.play import open_home

MEASURE = Fonts().measure
NAMES = ("Günel Qarabağlı", "Ильяс Ёлкин")
LEVEL = "first-knot-02"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not CHROMIUM.is_file():
        pytest.skip("no Chromium at /usr/bin/chromium")
    with sync_playwright() as play:
        made = play.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield made
        made.close()


def until(done: Callable[[], object], what: str, seconds: float = 12.0) -> None:
    """Let threads work until something is so."""
    end, pause = time.monotonic() + seconds, Event()
    while not done():
        assert time.monotonic() < end, what
        pause.wait(0.02)


class Teacher:
    """A desk that is served, and a browser in front of it."""

    def __init__(self, folder: Path, browser: Any) -> None:
        self.folder = folder
        self.desk = Desk.open(folder, lambda: int(time.time()), secrets.token_bytes)
        self.site = Site(self.desk, data_root(), "en")
        self.server = DeskServer(
            0, lambda: secrets.token_hex(16), partial(serve, self.site), self.site.sorry
        )
        often = {"poll_interval": 0.02}
        Thread(target=self.server.serve_forever, kwargs=often, daemon=True).start()
        self.tab, self.said = sound_page(browser, self.server)

    @property
    def klass(self) -> str:
        return self.desk.classes()[0].id

    def go(self, page: str) -> None:
        self.tab.goto(f"{self.server.gate.origin}/k/{self.klass}/{page}")

    def make_class(self) -> None:
        """Paste names, give level 1.2 to all."""
        self.tab.goto(f"{self.server.gate.origin}/new")
        self.tab.fill('input[name="title"]', "4B")
        self.tab.fill('textarea[name="names"]', "\n".join(NAMES))
        self.tab.click("form .primary")
        self.tab.wait_for_selector(".list")
        self.go("progress")
        self.tab.click(f'th[data-level="{LEVEL}"] label')
        self.tab.click("#give")
        self.tab.wait_for_selector(".notice")
        assert [one.levels for one in self.desk.lessons(self.klass)] == [(LEVEL,)]

    def collect(self, folder: Path) -> str:
        """Press "Collect now"; what the page says."""
        self.go("connect")
        self.tab.fill('input[name="folder"]', str(folder))
        self.tab.click('button[value="collect"]')
        return str(self.tab.inner_text(".notice"))

    def open_network(self) -> tuple[str, str]:
        self.go("connect")
        self.tab.click('button[value="open"]')
        address, code = self.tab.locator(".big").all_inner_texts()
        return address, code

    def close(self) -> None:
        self.tab.close()
        self.server.shutdown()
        self.server.server_close()
        self.site.close()
        self.desk.close()


class Game(App):
    """The app with the real classes of a computer behind it, as the loop joins them."""

    def __init__(self, folder: Path, places: tuple[Path, ...] = ()) -> None:
        home, self.keeper = open_home(folder, "en")
        self.post = Klass(
            folder, time.time, secrets.token_bytes, places=lambda: places, sticks=tuple, find=tuple
        )
        self.post.gather(self.keeper.since)
        self.keeper.heard = lambda: self.post.gather(self.keeper.since)
        self.post.start()
        home.klass = self.post
        super().__init__(home, TogetherScene(home))

    def update(self, dt: float) -> None:
        while news := self.post.news():
            self.klass(*news)
        super().update(dt)
        for order in self.take_orders():
            if isinstance(order, Order):
                self.post.do(order.what, order.facts)

    def close(self) -> None:
        self.home.room.close()
        self.post.close(5.0)
        self.keeper.close()


def comes_in(game: Game, pilot: Pilot, teacher: Teacher, number: int = 0) -> str:
    """Tap the face and the pictures that stand at the desk; the pupil's id."""
    assert game.scene.name == "faces", game.scene.name
    pupils = {one.id: one for one in teacher.desk.pupils(teacher.klass)}
    shown = game.post.rooms[0].file.pupils
    pilot.click(f"Face {number + 1}")
    for one in pupils[shown[number].id].pin:
        pilot.click(key=f"pin:{one}")
    assert game.scene.name == "map"
    return str(shown[number].id)


def solve(game: Game, pilot: Pilot) -> None:
    """Open the level from the map and tie its knot."""
    level = next(o for c in game.home.chapters for o in c.levels if o.id == LEVEL)
    assert LEVEL in mine.assigned(game.home) and LEVEL in open_levels(game.home)
    pilot.click(key=f"knot:{LEVEL}")
    if not isinstance(game.scene, PlayScene):
        pilot.press("return")
    assert isinstance(game.scene, PlayScene), game.scene.name
    game.scene.editor.set_program(level.solution)
    pilot.press("ctrl+return")
    until(lambda: pilot.wait(0.1) or LEVEL in game.home.player.won, "the knot is not tied")


def holds(folder: Path, name: str) -> bool:
    """Whether a name, or a part of it, stands in any file of a folder."""
    data = b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())
    parts = (name, *name.split())
    return any(one in data for part in parts for one in (part.encode(), dumps(part)[1:-1].encode()))


def cell(teacher: Teacher, pupil: str) -> tuple[str, str]:
    """What the table says of the level: state and trust."""
    table = teacher.desk.table(teacher.klass, "first-knot")
    row = next(one for one in table.rows if one.pupil.id == pupil)
    found = next(one for one in row.cells if one.level == LEVEL)
    return found.state, found.trust


@pytest.fixture
def teacher(browser: Any, tmp_path: Path) -> Iterator[Teacher]:
    made = Teacher(tmp_path / "desk", browser)
    yield made
    made.close()


def test_a_stick_carries_a_lesson_there_the_work_back_and_a_word_there_again(
    teacher: Teacher, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    teacher.make_class()
    teacher.collect(stick)
    inside = stick / folder_name(teacher.klass)
    assert (inside / CLASS_FILE).is_file()
    game = Game(tmp_path / "child", (stick,))
    try:
        pilot = Pilot(game, 1366, 768, MEASURE)
        pilot.click("Join a class")
        pilot.wait(0.2)
        pilot.click(key="row:0")
        pilot.wait(0.2)
        pupil = comes_in(game, pilot, teacher)
        until(lambda: pilot.wait(0.05) or mine.tasks(game.home), "nothing is assigned")
        pilot.see("1 knot from your teacher")
        solve(game, pilot)
        game.post.do("send", ())
        until(lambda: any((inside / "in").glob("*.pkt")), "no packet lands in the folder")

        def at_the_desk() -> bool:
            game.post.do("send", ())
            teacher.collect(stick)
            return cell(teacher, pupil) == ("solved", "verified")

        until(at_the_desk, "the desk does not see the knot")
        teacher.go("progress")
        assert teacher.tab.locator(f'td[data-level="{LEVEL}"] .solved').count() == 1
        teacher.go(f"pupil/{pupil}?level={LEVEL}")
        teacher.tab.click(".stickers input >> nth=1")
        teacher.tab.fill('textarea[name="text"]', "Try it with fewer steps!")
        teacher.tab.check('input[name="again"]', force=True)
        teacher.tab.click(".side form button.wide")
        teacher.tab.wait_for_selector(".notice")
        teacher.collect(stick)
        game.post.do("send", ())
        level = next(o for c in game.home.chapters for o in c.levels if o.id == LEVEL)
        until(lambda: pilot.wait(0.05) or mine.remark(game.home, level), "no word comes back")
        said = mine.remark(game.home, level)
        assert said and said.again and said.sticker and said.text == "Try it with fewer steps!"

        erased = next(one.name for one in teacher.desk.pupils(teacher.klass) if one.id == pupil)
        assert holds(teacher.folder, erased)
        teacher.go(f"pupils?erase={pupil}")
        teacher.tab.click('button[value="erase"]')
        teacher.tab.wait_for_selector(".notice")
        assert not holds(teacher.folder, erased)
        teacher.collect(stick)
        game.post.do("send", ())
        until(lambda: pilot.wait(0.05) or not mine.tasks(game.home), "the game does not let go")
        game.perform((Pop(to="map"),))
        pilot.wait(0.2)
        assert game.scene.name == "map" and LEVEL in game.home.player.won
        assert not pilot.has("klass")
        assert teacher.said == []
    finally:
        game.close()


def test_over_the_network_a_knot_comes_by_itself_and_a_closed_desk_hinders_nobody(
    teacher: Teacher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    monkeypatch.setattr(network, "PORT", port)
    monkeypatch.setattr(network, "addresses", lambda: ("127.0.0.1",))
    teacher.make_class()
    address, code = teacher.open_network()
    game = Game(tmp_path / "child")
    try:
        pilot = Pilot(game, 1366, 768, MEASURE)
        pilot.click("Join a class")
        pilot.click("Over the school network")
        pilot.type(address)
        pilot.press("return")
        pilot.type(code)
        pilot.press("return")
        until(lambda: pilot.wait(0.05) or game.scene.pictures, "no pictures are shown")
        teacher.tab.wait_for_selector(".guest")
        spots = teacher.tab.locator(".guest .three-pictures").all()
        shown = [one.get_attribute("aria-label") for one in spots]
        assert shown == [f"{color} {shape}" for shape, color in game.scene.pictures]
        teacher.tab.click('button[value="accept"]')
        until(lambda: pilot.wait(0.05) or game.scene.name == "faces", "it is not let in")
        pupil = comes_in(game, pilot, teacher)
        until(lambda: pilot.wait(0.05) or mine.tasks(game.home), "nothing is assigned")
        teacher.go("progress")
        teacher.site.hubs[teacher.klass].stop()
        solve(game, pilot)
        game.post.do("send", ())
        until(lambda: pilot.wait(0.05) or game.post.rooms[0].post.waiting, "nothing waits")
        assert cell(teacher, pupil)[0] != "solved"
        assert teacher.site.hubs[teacher.klass].start("127.0.0.1", port) is None
        game.post.do("send", ())
        until(lambda: cell(teacher, pupil) == ("solved", "verified"), "nothing is sent later")
        teacher.tab.wait_for_selector(f'td[data-level="{LEVEL}"] .solved', timeout=10_000)
        assert cell(teacher, pupil) == ("solved", "verified")
        assert teacher.said == []
    finally:
        game.close()
