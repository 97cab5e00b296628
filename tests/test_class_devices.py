"""The computers of a class: seen, sent away, let back; nothing is lost meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("jinja2", reason="the extra of the classroom is not installed")
pytest.importorskip("nacl", reason="the extra of the classroom is not installed")

from classmates import NOW, Child, desk_in, draws, look_into, program
from desk_kit import Client, running

from game.classroom.views import Klass
from game.desk.hub import Hub

LEVEL = "first-knot-02"


@pytest.mark.parametrize("way", ["network", "folder"])
def test_what_a_computer_sends_while_it_is_away_arrives_when_it_is_let_back(
    tmp_path: Path, way: str
) -> None:
    desk = desk_in(tmp_path / "desk")
    klass = desk.make_class("4B")
    assert isinstance(klass, Klass)
    desk.add_pupils(klass.id, "Aysu\nMurad")
    data = desk.class_file(klass.id)
    assert isinstance(data, bytes)
    hub, stick = Hub(desk, klass.id, lambda: 100.0, draws(9)), tmp_path / "stick"
    child = Child(tmp_path / "pc", 5)
    if way == "network":
        assert hub.start() is None and hub.address
        player = child.join(data, 1, address=f"{hub.address[0]}:{hub.address[1]}")
    else:
        stick.mkdir()
        look_into(desk, klass.id, stick)
        player = child.join(data, 1, folder=str(stick))
    murad = desk.pupils(klass.id)[1]

    def meet() -> int:
        child.klass.step()
        if way == "folder":
            look_into(desk, klass.id, stick)
            child.klass.step()
        return len(desk.attempts(murad.id))

    assert desk.devices(klass.id) == ()
    child.play(player, LEVEL, program(LEVEL))
    assert meet() == 1
    (one,) = desk.devices(klass.id)
    assert (one.number, one.first, one.last, one.packets) == (1, NOW, NOW, 1)
    assert [pupil.name for pupil in one.pupils] == ["Murad"] and not one.revoked
    assert desk.revoke(klass.id, one.key) is None
    child.play(player, LEVEL, program(LEVEL))
    assert [meet(), meet()] == [1, 1] and child.klass.rooms[0].post.waiting == 1
    assert desk.devices(klass.id)[0].revoked
    assert child.klass.rooms[0].desk.revoked == {one.key} or way == "network"
    assert desk.revoke(klass.id, one.key, back=True) is None
    assert meet() == 2 and child.klass.rooms[0].post.waiting == 0
    assert not desk.devices(klass.id)[0].revoked and not child.klass.rooms[0].desk.revoked
    hub.stop()
    child.close()
    desk.close()


def test_a_teacher_sends_a_computer_away_and_lets_it_back_on_its_page(tmp_path: Path) -> None:
    with running(tmp_path) as (desk, server, klass):
        assert klass
        client = Client(server)
        client.enter()
        here = f"/k/{klass.id}/devices"
        devices = desk.devices(klass.id)
        assert len(devices) > 3
        page = client.get(here)
        assert all(f"{one.key[:4]}·{one.key[4:8]}" in page for one in devices)
        assert devices[0].pupils[0].name in page and "sent away" not in page
        client.post(here, do="away", device=devices[0].key)
        assert desk.devices(klass.id)[0].revoked
        assert "sent away" in client.get(here) and "Let in again" in client.get(here)
        client.post(here, do="back", device=devices[0].key)
        assert not desk.devices(klass.id)[0].revoked
        client.post(here, do="away", device="ff" * 32)
        assert "not known" in client.get(here)
        assert not any(one.revoked for one in desk.devices(klass.id))


def test_the_teacher_is_asked_about_work_from_another_computer_on_every_page(
    tmp_path: Path,
) -> None:
    with running(tmp_path) as (desk, server, klass):
        assert klass
        client = Client(server)
        client.enter()
        here = f"/k/{klass.id}/devices"
        data = desk.class_file(klass.id)
        assert isinstance(data, bytes) and here not in client.get(f"/k/{klass.id}/progress")
        old, new = Child(tmp_path / "old", 5), Child(tmp_path / "new", 6)
        player = old.join(data, 0)
        new.join(data, 1, player)
        for pc in (old, new):
            pc.play(player, LEVEL, program(LEVEL))
            for path in pc.klass._boxes[klass.id].waiting():
                desk.take(path.read_bytes())
            pc.close()
        asked = f'href="{here}"'
        assert asked in client.get(f"/k/{klass.id}/progress")
        (doubt,) = desk.doubts(klass.id)
        page = client.get(here)
        assert doubt.says and doubt.says.name in page and doubt.device[:4] in page
        answer = {"player": doubt.player, "device": doubt.device}
        assert client.post(here, do="leave", **answer) == (303, here)
        assert asked not in client.get(f"/k/{klass.id}/progress") and desk.doubts(klass.id)
        assert client.post(here, do="count", **answer) == (303, here)
        assert desk.doubts(klass.id) == ()
        assert client.post(here, do="count", **answer) == (303, here)
