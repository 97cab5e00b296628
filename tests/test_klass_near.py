"""Finding the desk near by: a hint that helps, and a lie that cannot harm."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from classmates import Child, desk_in, draws, program

from game.classroom import Desk
from game.classroom.views import Klass
from game.data import data_root
from game.desk.beacon import MOST_A_SECOND, Beacon, listening
from game.desk.hub import Hub
from game.exchange import ASKED, answered, heard, short
from game.scenes.app import App
from game.scenes.klass.network import NetworkScene
from game.scenes.klass.room import NoKlass
from game.scenes.klass.seeks import EVERY_S, Seeks
from game.scenes.klass.shown import in_class
from game.scenes.scene import Klass as Ask
from game.scenes.title import TitleScene
from game.shell.fonts import Fonts
from game.shell.seeking import Near, seek
from game.ui.pilot import Pilot

LEVEL = "first-knot-02"
KLASS = "0123456789abcdef"
SIZES = pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)


@pytest.fixture
def school(tmp_path: Path) -> tuple[Desk, str, bytes]:
    desk = desk_in(tmp_path / "desk")
    klass = desk.make_class("4B")
    assert isinstance(klass, Klass)
    desk.add_pupils(klass.id, "Aysu\nMurad")
    data = desk.class_file(klass.id)
    assert isinstance(data, bytes)
    return desk, klass.id, data


def loopback() -> socket.socket:
    return listening("127.0.0.1", 0)


def plain() -> socket.socket:
    return socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


def test_a_game_that_asks_hears_the_desks_that_are_open() -> None:
    lines = [loopback(), loopback()]
    everybody = [line.getsockname() for line in lines]
    beacons = [Beacon(KLASS, 7342, lines[0]), Beacon("f" * 16, 9000, lines[1])]
    found = seek(everybody, plain, wait=5.0, enough=2)
    assert set(found) == {("01234567", "127.0.0.1"), ("f" * 8, "127.0.0.1:9000")}
    for beacon in beacons:
        beacon.close()
    assert seek(everybody, plain, wait=0.05) == ()  # who is closed says nothing


def test_where_sockets_fail_nothing_is_found_and_nothing_breaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(*_: object) -> socket.socket:
        raise OSError("no sockets here")

    assert seek(opened=none) == ()
    monkeypatch.setattr("game.desk.beacon.listening", none)
    assert Beacon.near(KLASS, 7342) is None


@pytest.mark.parametrize(
    "data",
    [b"", ASKED, b"ilme here 1 0123 80\n", answered(KLASS, 80)[:-1], answered(KLASS, 80) + b"x",
     answered(KLASS, 70_000), b"ilme here 1 0123456Z 80\n", b"ilme here 2 01234567 80\n",
     b"ilme here 1 01234567 080\n", b"\xff" * 60],
)  # fmt: skip
def test_nonsense_is_no_desk(data: bytes) -> None:
    assert heard(answered(KLASS, 80)) == (short(KLASS), 80)
    assert heard(data) is None


def test_nobody_is_flooded_by_way_of_a_desk() -> None:
    line = loopback()
    at = line.getsockname()
    beacon = Beacon(KLASS, 80, line, clock=lambda: 1.0)
    with plain() as asking:
        asking.settimeout(5.0)
        for _ in range(MOST_A_SECOND):
            asking.sendto(ASKED, at)
            assert heard(asking.recv(64))
        asking.sendto(b"ilme who 1", at)
        asking.sendto(ASKED, at)
        beacon.close()
        asking.settimeout(0.05)
        with pytest.raises(OSError):
            asking.recv(64)


def test_an_open_hub_can_be_found_and_a_closed_one_can_not(
    school: tuple[Desk, str, bytes],
) -> None:
    desk, klass, _ = school
    made: list[tuple[str, int]] = []

    class Told:
        def close(self) -> None:
            made.append(("closed", 0))

    def near(klass: str, port: int) -> Told:
        made.append((klass, port))
        return Told()

    hub = Hub(desk, klass, lambda: 100.0, draws(9), near=near)  # type: ignore[arg-type]
    assert hub.start() is None and made == []  # nobody near could come to this address
    assert hub.start("0.0.0.0") is None and hub.address
    assert made == [(klass, hub.address[1])]
    hub.stop()
    assert made[1:] == [("closed", 0)]


def test_a_desk_with_a_new_address_is_found_and_its_address_is_kept(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    hub = Hub(desk, klass, lambda: 100.0, draws(9))
    assert hub.start() is None and hub.address
    at = f"{hub.address[0]}:{hub.address[1]}"
    others = (("f" * 8, "127.0.0.1:1"), (short(klass), "127.0.0.1:2"))
    found: Near = (*others, (short(klass), at))
    child = Child(tmp_path / "pc", 5, find=lambda: found)
    player = child.join(data, 0, address="127.0.0.1:3")
    child.play(player, LEVEL, program(LEVEL))
    child.klass.step()
    assert child.klass.rooms[0].post.waiting == 1
    child.klass._seek()
    child.klass.step()
    assert child.klass.rooms[0].post.waiting == 0
    assert json.loads((tmp_path / "pc" / "klass" / f"{klass}.way").read_text())["address"] == at
    told = [facts for what, facts in iter(child.klass.news, None) if what == "near"]
    assert told == [(("127.0.0.1:1", "127.0.0.1:2", at),)]
    child.klass._seek()  # the same once more is no news
    assert all(what != "near" for what, _ in iter(child.klass.news, None))
    child.close()
    hub.stop()


def test_a_desk_that_lies_near_gets_nothing_it_could_read_and_changes_nothing(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    _, klass, data = school
    other = desk_in(tmp_path / "other", 7)  # a whole desk, with keys of its own
    strange = other.make_class("4B")
    assert isinstance(strange, Klass)
    liar = Hub(other, strange.id, lambda: 100.0, draws(3))
    assert liar.start() is None and liar.address
    at = f"{liar.address[0]}:{liar.address[1]}"
    child = Child(tmp_path / "pc", 5, find=lambda: ((short(klass), at),))
    player = child.join(data, 0)
    child.play(player, LEVEL, program(LEVEL))
    before = child.klass.rooms[0]
    child.klass._seek()
    child.klass.step()
    after = child.klass.rooms[0]
    assert (after.file, after.desk, after.post.waiting) == (before.file, before.desk, 1)
    assert "address" not in json.loads(
        (tmp_path / "pc" / "klass" / f"{klass}.way").read_text() or "{}"
    )
    assert other.devices(strange.id) == ()
    child.close()
    liar.stop()
    other.close()


def test_a_screen_asks_at_once_and_then_every_few_seconds() -> None:
    seeks = Seeks()
    assert seeks.after(0.0) == (Ask("seek"),)
    assert seeks.after(EVERY_S / 2) == () and seeks.after(EVERY_S / 2) == (Ask("seek"),)


@SIZES
def test_a_child_takes_the_address_that_was_found_or_types_another(size: tuple[int, int]) -> None:
    home = in_class(data_root(), "en")
    app = App(home, NetworkScene(home))
    app.klass("near", (("192.168.1.5", "10.0.0.9:7400"),))
    pilot = Pilot(app, *size, Fonts().measure)
    pilot.click(key="near:1")
    scene = app.scene
    assert isinstance(scene, NetworkScene)
    assert scene.texts["address"].text == "10.0.0.9:7400"
    pilot.click(key="address")
    pilot.type("1")
    assert scene.texts["address"].text == "10.0.0.9:74001"


@pytest.mark.parametrize(("way", "presses", "signs"), [("file", 3, 0), ("network", 5, 10)])
def test_as_many_presses_bring_a_computer_into_a_class_as_the_readme_says(
    way: str, presses: int, signs: int
) -> None:
    home = in_class(data_root(), "en")
    home.player_id, known, home.klass = "", home.klass, NoKlass()
    app = App(home, TitleScene(home))
    pilot = Pilot(app, 1366, 768, Fonts().measure)
    steps: list[str] = ["Family", "Join a class"]
    if way == "file":
        steps += ["row:0"]
    else:
        steps += ["Over the school network", "near:0", "Join"]
    typed = ""
    for step in steps:
        if step == "Join":
            pilot.type("7KQ2M9XD4B")
            typed = "7KQ2M9XD4B"
        pilot.click(step) if ":" not in step else pilot.click(key=step)
        app.klass("found", (("/stick/ilme-class-0/class.ilme-class",),))
        app.klass("near", (("192.168.1.5",),))
        pilot.wait(0.1)
    asked = [one for one in app.take_orders() if isinstance(one, Ask)]
    wanted = ("192.168.1.5", typed) if typed else ("/stick/ilme-class-0/class.ilme-class",)
    assert wanted in [one.facts for one in asked]
    home.klass = known
    app.klass("read", ((known.rooms[0].id, ""),))
    assert app.scene.name == "faces"
    assert (len(steps), len(typed)) == (presses, signs)
    readme = (data_root() / "README.md").read_text(encoding="utf-8")
    assert f"{presses} presses" in readme
