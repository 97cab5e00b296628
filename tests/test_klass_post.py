"""From a child's computer to the desk and back: by the network, by a stick, whatever breaks."""

from __future__ import annotations

import errno
import itertools
import json
import os
import shutil
import socket
from pathlib import Path
from threading import Event

import pytest
from classmates import NOW, Child, class_of, desk_in, draws, look_into, program

from game.classroom import Desk
from game.classroom.views import Klass
from game.desk.folders import Folders, Looked
from game.desk.hub import Hub
from game.desk.tending import EVERY_S, Tending
from game.exchange import (
    NOBODY,
    PACKETS,
    ClassFile,
    DeskFile,
    Keys,
    class_proof,
    digest_of,
    fits_code,
    folder_name,
    keeps_promise,
    make_desk_file,
    make_receipt,
    open_desk_file,
    promise,
    receipt_name,
)
from game.i18n.klass_rows import KLASS_WORDS
from game.shell.klass import Klass as Post
from game.shell.late import LateKlass
from game.shell.meeting import meet
from game.shell.shelf import device_of
from game.shell.sticks import class_files
from game.shell.wire import Answer, call, host_and_port, told
from game.store.whole import Disk, put
from game.values import Diagnostic

LEVEL = "first-knot-02"
NAMES = "\n".join(f"Uşaq Adlı{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(30))


@pytest.fixture
def school(tmp_path: Path) -> tuple[Desk, str, bytes]:
    desk = desk_in(tmp_path / "desk")
    klass = desk.make_class("4B")
    assert isinstance(klass, Klass)
    assert len(desk.add_pupils(klass.id, NAMES).pupils) == 30
    data = desk.class_file(klass.id)
    assert isinstance(data, bytes), data
    return desk, klass.id, data


def hub_of(desk: Desk, klass: str) -> Hub:
    hub = Hub(desk, klass, lambda: 100.0, draws(9))
    assert hub.start() is None
    return hub


def address(hub: Hub) -> str:
    assert hub.address
    return f"{hub.address[0]}:{hub.address[1]}"


def won(desk: Desk, klass: str) -> int:
    return sum(len(desk.attempts(pupil.id, LEVEL)) for pupil in desk.pupils(klass))


# -- by the network


def test_a_run_reaches_the_desk_and_the_outbox_lets_go(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    hub = hub_of(desk, klass)
    child = Child(tmp_path / "pc", 5)
    player = child.join(data, 3, address=address(hub))
    child.play(player, LEVEL, program(LEVEL))
    assert child.klass.rooms[0].post.waiting == 1
    child.klass.step()
    assert child.klass.rooms[0].post.waiting == 0
    assert child.klass.rooms[0].post.sent
    assert won(desk, klass) == 1
    child.klass.step()
    assert won(desk, klass) == 1
    hub.stop()


def test_no_name_leaves_the_computer(school: tuple[Desk, str, bytes], tmp_path: Path) -> None:
    _, klass, data = school
    seen: list[bytes] = []
    child = Child(
        tmp_path / "pc", 5, call=lambda at, path, body: seen.append(body) or Answer(503, b"")
    )
    player = child.join(data, 0, address="desk:1")
    child.play(player, LEVEL, program(LEVEL))
    child.klass.step()
    texts = [text for _, text in child.keeper.since(0)]
    assert any("Secret Name" in text for text in texts)
    from game.exchange import travelling

    assert not any("Secret" in text for text in travelling(texts, klass))
    assert seen


def test_what_the_desk_says_comes_back(school: tuple[Desk, str, bytes], tmp_path: Path) -> None:
    desk, klass, data = school
    hub = hub_of(desk, klass)
    child = Child(tmp_path / "pc", 5)
    child.join(data, 0, address=address(hub))
    child.klass.step()
    assert child.klass.rooms[0].desk.assignments == ()
    desk.assign(klass, [LEVEL], pairs=True)
    desk.remark(desk.pupils(klass)[0].id, LEVEL, "star8", "Əla!", again=True)
    child.klass.step()
    said = child.klass.rooms[0].desk
    assert [each.level for each in said.assignments[0].levels] == [LEVEL]
    assert said.feedback[0].text == "Əla!" and said.feedback[0].again
    again = Child(tmp_path / "pc2", 6)
    again.close()
    hub.stop()
    child.close()
    later = Child(tmp_path / "pc", 7)
    assert later.klass.rooms[0].desk == said  # the desk is gone, what it said is not


def test_nothing_more_is_packed_of_a_pupil_who_was_erased(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    hub = hub_of(desk, klass)
    child = Child(tmp_path / "pc", 5)
    gone, stays = (child.join(data, number, address=address(hub)) for number in (0, 1))
    child.play(gone, LEVEL, program(LEVEL))
    child.klass.step()
    assert won(desk, klass) == 1
    assert desk.erase(desk.pupils(klass)[0].id) is None
    child.klass.step()
    assert ("erased", (klass,)) in iter(child.klass.news, None)
    child.play(gone, LEVEL, program(LEVEL))
    assert not child.klass.rooms[0].post.waiting
    child.play(stays, LEVEL, program(LEVEL))
    assert child.klass.rooms[0].post.waiting == 1
    child.klass.step()
    assert won(desk, klass) == 1
    hub.stop()


def test_a_desk_that_is_away_is_asked_less_and_less_often(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    def nobody(at: str, path: str, body: bytes) -> Answer:
        raise OSError("nobody")

    child = Child(tmp_path / "pc", 5, call=nobody)
    player = child.join(school[2], 0, address="desk:1")
    child.play(player, LEVEL, program(LEVEL))
    waits = [child.klass.step() for _ in range(10)]
    assert waits[0] < 10 and max(waits) <= 300 * 1.25 and waits[-1] > 200
    assert child.klass.rooms[0].post.trouble == "away"
    assert child.klass.rooms[0].post.waiting == 1


def test_a_busy_desk_says_when_to_come_again(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    child = Child(tmp_path / "pc", 5, call=lambda *_: Answer(503, b"", 200.0))
    player = child.join(school[2], 0, address="desk:1")
    child.play(player, LEVEL, program(LEVEL))
    assert child.klass.step() >= 150
    assert child.klass.rooms[0].post.waiting == 1


# -- odd computers


def test_one_computer_of_many_children_and_one_child_at_many_computers(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    hub = hub_of(desk, klass)
    shared = Child(tmp_path / "shared", 5)
    for number in range(4):
        player = shared.join(data, number, address=address(hub))
        shared.play(player, LEVEL, program(LEVEL))
    shared.klass.step()
    other = Child(tmp_path / "other", 6)
    player = other.join(data, 0, address=address(hub))
    other.play(player, LEVEL, program(LEVEL))
    other.klass.step()
    pupils = desk.pupils(klass)
    assert [len(desk.attempts(pupils[n].id, LEVEL)) for n in range(5)] == [2, 1, 1, 1, 0]
    assert desk.pupils(klass)[0].devices == 2
    hub.stop()


def test_a_child_who_played_before_brings_its_work_along(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    hub = hub_of(desk, klass)
    child = Child(tmp_path / "pc", 5)
    child.play("f" * 20, LEVEL, program(LEVEL))
    first = child.join(data, 0, address=address(hub))
    child.play(first, LEVEL, program(LEVEL))
    child.join(data, 1, "f" * 20, address=address(hub))
    child.pack()
    child.klass.step()
    assert won(desk, klass) == 2
    hub.stop()


def test_a_cloned_disk_a_restored_copy_and_a_wrong_clock_lose_and_double_nothing(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    hub = hub_of(desk, klass)
    first = Child(tmp_path / "one", 5, clock=86_400.0)  # 1970
    player = first.join(data, 0, address=address(hub))
    first.play(player, LEVEL, program(LEVEL))
    first.close()
    shutil.copytree(tmp_path / "one", tmp_path / "clone")
    for number, name in enumerate(("one", "clone")):
        pc = Child(tmp_path / name, 20 + number, clock=NOW * 2)
        pc.play(player, LEVEL, program(LEVEL))
        pc.klass.step()
        pc.close()
    assert won(desk, klass) == 3
    shutil.rmtree(tmp_path / "one")
    shutil.copytree(tmp_path / "clone", tmp_path / "one")
    (tmp_path / "one" / "outbox" / klass / "packed.json").unlink()  # its ledger was not copied
    pc = Child(tmp_path / "one", 30)
    pc.pack()
    pc.play(player, LEVEL, program(LEVEL))
    pc.klass.step()
    assert won(desk, klass) == 4
    hub.stop()


def test_a_desk_that_was_set_back_to_an_older_copy_gets_everything_again(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    desk.close()
    shutil.copytree(tmp_path / "desk", tmp_path / "copy")
    desk = desk_in(tmp_path / "desk", 2)
    hub = hub_of(desk, klass)
    child = Child(tmp_path / "pc", 5)
    player = child.join(data, 0, address=address(hub))
    child.play(player, LEVEL, program(LEVEL))
    child.klass.step()
    assert won(desk, klass) == 1
    child.close()
    hub.stop()
    desk.close()
    shutil.rmtree(tmp_path / "desk")
    shutil.copytree(tmp_path / "copy", tmp_path / "desk")
    desk = desk_in(tmp_path / "desk", 3)
    assert won(desk, klass) == 0
    hub = hub_of(desk, klass)
    again = Child(tmp_path / "pc", 6)
    again.klass.add(data, address=address(hub))
    for _ in range(3):
        again.pack()
        again.klass.step()
    assert won(desk, klass) == 1
    again.close()
    hub.stop()
    desk.close()


# -- a newer class file


def test_new_pupils_and_new_pictures_reach_a_game_over_the_network_and_the_post_stays_as_it_is(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    hub = hub_of(desk, klass)
    child = Child(tmp_path / "pc", 5)
    player = child.join(data, 0, address=address(hub))
    child.play(player, LEVEL, program(LEVEL))
    child.klass.step()
    before = child.klass.rooms[0]
    assert before.post.sent and len(before.file.pupils) == 30
    pupil = desk.pupils(klass)[0]
    (fresh,) = desk.add_pupils(klass, "Yeni Uşaq").pupils
    assert desk.change_pupil(pupil.id, new_pin=True) is None
    child.klass.step()
    room = child.klass.rooms[0]
    assert room.file.pupil(fresh.id) and room.file.pupil(pupil.id) != before.file.pupil(pupil.id)
    assert room.post.sent == before.post.sent and room.desk.counter >= before.desk.counter
    child.close()
    again = Child(tmp_path / "pc", 6)  # it is kept
    assert again.klass.rooms[0].file == room.file
    again.close()
    hub.stop()


def test_a_desk_that_has_moved_is_found_by_a_newer_class_file_and_an_older_one_counts_no_more(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    child = Child(tmp_path / "pc", 5, sticks=lambda: (tmp_path / "share",))
    player = child.join(data, 0, address="127.0.0.1:1")  # nobody is there any more
    hub = hub_of(desk, klass)
    folder = stick_of(desk, klass, tmp_path / "share")
    child.klass.step()
    assert child.klass.rooms[0].file.desks == (address(hub),)
    (folder / "class.ilme-class").write_bytes(data)  # an older one comes back
    child.play(player, LEVEL, program(LEVEL))
    child.klass.step()
    assert child.klass.rooms[0].post.waiting == 0 and won(desk, klass) == 1
    assert isinstance(child.klass.add(data), ClassFile)
    assert child.klass.rooms[0].file.desks == (address(hub),)
    hub.stop()


def test_a_class_file_is_given_only_to_who_has_one(school: tuple[Desk, str, bytes]) -> None:
    desk, klass, data = school
    hub = hub_of(desk, klass)
    known = class_of(data)
    for proof in ("", known.seal, known.sign, class_proof(known.sign), "0" * 64):
        body = json.dumps({"proof": proof, "counter": 0}).encode()
        assert call(address(hub), "/class", body) == Answer(403, b"")
    good = {"proof": class_proof(known.seal), "counter": known.counter}
    newer = call(address(hub), "/class", json.dumps(good).encode())
    counter = class_of(newer.body).counter  # the address is new in it
    assert counter > known.counter
    same = json.dumps({**good, "counter": counter}).encode()
    assert call(address(hub), "/class", same) == Answer(204, b"")
    hub.stop()


class Impostor:
    """Somebody who answers at an address of the desk, and has heard all that it ever said."""

    def __init__(self, status: int, body: bytes, later: float = 0.0) -> None:
        self.answer = Answer(status, body, later)
        self.asked: list[str] = []

    def call(self, address: str, path: str, body: bytes) -> Answer:
        self.asked.append(path)
        return self.answer


def test_whoever_poses_as_the_desk_can_do_no_more_than_not_to_answer(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    child = Child(tmp_path / "pc", 5)
    player = child.join(data, 0, address="10.0.0.66")
    child.play(player, LEVEL, program(LEVEL))
    before = child.klass.rooms[0]
    (packet,) = child.klass._boxes[klass].waiting()
    digest, code = digest_of(packet.read_bytes()), "exchange.damaged"
    device = device_of(tmp_path / "pc" / "klass", child.draw, Disk()).sign_public
    thief = Keys(b"t" * 32)
    lies = [
        make_receipt(thief, klass, device, [digest], NOW),
        make_receipt(thief, klass, NOBODY, (), NOW, [(digest, code)]),
        code.encode(),
        data,
        b"",
    ]
    for status, body in itertools.product((200, 204, 400, 404, 503), lies):
        other = Impostor(status, body, later=1e9)
        child.klass.call = other.call
        assert child.klass.step() < 500 and "/push" in other.asked
        assert child.klass.rooms[0].post.waiting == 1 and packet.is_file()
        assert child.klass.rooms[0].file == before.file
        assert child.klass.rooms[0].desk == before.desk
    signed = Impostor(400, desk.refusal(klass, packet.read_bytes(), code))
    child.klass.call = signed.call  # what the class itself refuses is put aside, and not lost
    child.klass.step()
    assert child.klass.rooms[0].post.waiting == 0
    assert (packet.parent / "refused" / packet.name).is_file()


# -- by a stick


def stick_of(desk: Desk, klass: str, root: Path) -> Path:
    folder = root / folder_name(klass)
    (folder / "in").mkdir(parents=True)
    (folder / "receipts").mkdir()
    for name, data in (
        ("class.ilme-class", desk.class_file(klass)),
        ("class.ilme-desk", desk.desk_file(klass)),
    ):
        assert isinstance(data, bytes)
        (folder / name).write_bytes(data)
    return folder


def take_in(desk: Desk, klass: str, folder: Path) -> None:
    for path in sorted((folder / PACKETS).glob("*.pkt")):
        taken = desk.take(path.read_bytes())
        assert not isinstance(taken, Diagnostic), taken
        receipt = desk.receipt(klass, taken.device)
        assert isinstance(receipt, bytes)
        (folder / "receipts" / receipt_name(taken.device)).write_bytes(receipt)


def test_a_stick_goes_to_the_desk_and_back(school: tuple[Desk, str, bytes], tmp_path: Path) -> None:
    desk, klass, _ = school
    folder = stick_of(desk, klass, tmp_path / "stick")
    desk.assign(klass, [LEVEL])
    (found,) = class_files([tmp_path / "stick"])
    child = Child(tmp_path / "pc", 5, sticks=lambda: (tmp_path / "stick",))
    player = child.join(found.read_bytes(), 2)
    child.play(player, LEVEL, program(LEVEL))
    child.klass.step()
    assert child.klass.rooms[0].post.waiting == 1  # the desk has not signed yet
    take_in(desk, klass, folder)
    said = desk.desk_file(klass)
    assert isinstance(said, bytes)
    (folder / "class.ilme-desk").write_bytes(said)
    child.klass.step()
    assert child.klass.rooms[0].post.waiting == 0
    assert len(child.klass.rooms[0].desk.assignments) == 1
    assert won(desk, klass) == 1


class Pulled(Disk):
    """A disk on which the n-th step on the stick fails, and all after it."""

    def __init__(self, at: int, code: int, below: Path) -> None:
        self.left, self.code, self.below = at, code, below

    def _step(self, path: Path) -> None:
        if self.below in path.parents:
            self.left -= 1
            if self.left < 0:
                raise OSError(self.code, os.strerror(self.code))

    def write(self, path: Path, data: bytes) -> None:
        if self.below in path.parents and self.left == 0:
            path.write_bytes(data[: len(data) // 2])  # it was pulled in the middle
        self._step(path)
        super().write(path, data)

    def move(self, source: Path, target: Path) -> None:
        self._step(target)
        super().move(source, target)

    def read(self, path: Path) -> bytes:
        self._step(path)
        return super().read(path)


@pytest.mark.parametrize("code", [errno.ENODEV, errno.ENOSPC, errno.EROFS], ids=os.strerror)
def test_a_stick_that_fails_at_any_step_loses_nothing(
    school: tuple[Desk, str, bytes], tmp_path: Path, code: int
) -> None:
    desk, klass, data = school
    folder = stick_of(desk, klass, tmp_path / "stick")
    child = Child(tmp_path / "pc", 5, sticks=lambda: (tmp_path / "stick",))
    player = child.join(data, 0)
    steps = 0
    for done, at in enumerate(itertools.count(), 1):
        child.play(player, LEVEL, program(LEVEL))
        child.klass.disk = disk = Pulled(at, code, tmp_path / "stick")
        child.klass.step()
        for path in (folder / PACKETS).glob("*.pkt"):
            assert not isinstance(desk.take(path.read_bytes()), Diagnostic)
        child.klass.disk = Disk()
        child.klass.step()
        take_in(desk, klass, folder)
        child.klass.step()
        assert child.klass.rooms[0].post.waiting == 0
        assert won(desk, klass) == done
        steps = at
        if disk.left > 0:
            break
    assert steps > 4


@pytest.mark.parametrize(
    ("code", "told"),
    [(errno.ENODEV, "pulled"), (errno.ENOSPC, "full"), (errno.EROFS, "locked")],
)
def test_a_child_hears_once_what_to_do_about_a_stick_that_fails(
    school: tuple[Desk, str, bytes], tmp_path: Path, code: int, told: str
) -> None:
    desk, klass, data = school
    stick_of(desk, klass, tmp_path / "stick")
    child = Child(tmp_path / "pc", 5, disk=Pulled(0, code, tmp_path / "stick"))
    player = child.join(data, 0, folder=str(tmp_path / "stick"))
    child.klass.step()
    assert stuck(child) == []  # nothing waits, so nothing is told
    child.play(player, LEVEL, program(LEVEL))
    child.klass.step()
    child.klass.step()
    assert stuck(child) == [f"klass.post-{told}"]
    child.klass.do("send", ())
    child.klass.step()
    assert stuck(child) == [f"klass.post-{told}"]  # it has asked
    child.klass.disk = Disk()
    child.klass.step()
    child.klass.step()
    assert stuck(child) == [] and child.klass.rooms[0].post.trouble == ""
    assert f"klass.post-{told}" in KLASS_WORDS


def test_a_stick_that_is_out_is_told_only_to_a_child_that_wants_to_send_now(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    _, _, data = school
    child = Child(tmp_path / "pc", 5)
    player = child.join(data, 0, folder=str(tmp_path / "stick"))
    child.play(player, LEVEL, program(LEVEL))
    child.klass.step()
    assert stuck(child) == []
    child.klass.do("send", ())
    child.klass.step()
    assert stuck(child) == ["klass.post-away"]


def test_a_stick_that_is_put_in_is_gone_to_at_once(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    child = Child(tmp_path / "pc", 5, sticks=lambda: (tmp_path / "stick",))
    child.join(data, 0)
    assert not child.klass.is_plugged()
    stick_of(desk, klass, tmp_path / "stick")
    assert child.klass.is_plugged() and not child.klass.is_plugged()
    shutil.rmtree(tmp_path / "stick")
    assert not child.klass.is_plugged()
    stick_of(desk, klass, tmp_path / "stick")
    assert child.klass.is_plugged()


def stuck(child: Child) -> list[str]:
    """What there is to do about the post, since the last time."""
    return [str(facts[1]) for what, facts in iter(child.klass.news, None) if what == "stuck"]


# -- the folder, from the desk


def test_a_folder_is_collected_by_itself_and_packets_go_when_their_receipt_lies_there(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, _ = school
    share = tmp_path / "share"
    share.mkdir()
    folders = Folders(desk)
    assert folders.look(klass) is None
    assert folders.choose(klass, str(share)) is None
    first = folders.look(klass)
    assert first == Looked(NOW)
    (found,) = class_files([share])
    pcs = [Child(tmp_path / f"pc{n}", 20 + n) for n in range(3)]
    for number, pc in enumerate(pcs):
        player = pc.join(found.read_bytes(), number, folder=str(found.parent))
        pc.play(player, LEVEL, program(LEVEL))
        pc.klass.step()
    assert len(list(found.parent.glob("in/*.pkt"))) == 3
    desk.assign(klass, [LEVEL])
    folders.look_everywhere()
    assert folders.looked[klass] == Looked(NOW, 3, 3)
    assert list(found.parent.glob("in/*.pkt")) == [] and won(desk, klass) == 3
    for pc in pcs:
        pc.klass.step()
        room = pc.klass.rooms[0]
        assert (room.post.waiting, len(room.desk.assignments)) == (0, 1)
    assert folders.look(klass) == Looked(NOW, 0, 3)
    assert Folders(desk).of(klass) == str(share)  # it is looked into when the desk opens again
    shutil.rmtree(share)
    assert folders.look(klass) == Looked(NOW, 0, 3, trouble="away")


def test_a_stick_that_is_pulled_while_the_desk_collects_loses_nothing(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    stick = tmp_path / "stick"
    stick_of(desk, klass, stick)
    pcs = [Child(tmp_path / f"pc{n}", 20 + n, sticks=lambda: (stick,)) for n in range(2)]
    players = [pc.join(data, number) for number, pc in enumerate(pcs)]
    folders = Folders(desk)
    folders.choose(klass, str(stick))
    steps = 0
    for at in itertools.count():
        for pc, player in zip(pcs, players, strict=True):
            pc.play(player, LEVEL, program(LEVEL))
            pc.klass.step()
        folders.disk = disk = Pulled(at, errno.ENODEV, stick)
        folders.look(klass)
        folders.disk = Disk()
        for pc in pcs:
            pc.klass.step()
        folders.look(klass)
        for pc in pcs:
            pc.klass.step()
            assert pc.klass.rooms[0].post.waiting == 0
        assert won(desk, klass) == 2 * (at + 1)
        steps = at
        if disk.left > 0:
            break
    assert steps > 8


@pytest.mark.parametrize("way", ["network", "folder"])
def test_games_listen_to_a_desk_that_was_set_back_to_an_older_copy(
    school: tuple[Desk, str, bytes], tmp_path: Path, way: str
) -> None:
    desk, klass, data = school
    desk.close()
    shutil.copytree(tmp_path / "desk", tmp_path / "copy")
    share = tmp_path / "share"
    share.mkdir()
    child = Child(tmp_path / "pc", 5)
    for folder, seed, lessons in (("desk", 2, 9), ("copy", 3, 1)):
        desk = desk_in(tmp_path / folder, seed)
        for _ in range(lessons):
            desk.assign(klass, [LEVEL])
        hub = hub_of(desk, klass)
        at = {"address": address(hub)} if way == "network" else {"folder": str(share)}
        assert isinstance(child.klass.add(data, **at), ClassFile)
        for _ in range(2):
            look_into(desk, klass, share) if way == "folder" else None
            child.klass.step()
        assert len(child.klass.rooms[0].desk.assignments) == lessons
        hub.stop()
        desk.close()
    child.close()


def test_nobody_else_can_have_a_desk_count_on(school: tuple[Desk, str, bytes]) -> None:
    desk, klass, _ = school
    before = desk.desk_file(klass)
    hub = hub_of(desk, klass)
    thief = make_desk_file(Keys(b"t" * 32), klass, 10_000, (), ())
    for body in (b"", b"hello", thief, before if isinstance(before, bytes) else b""):
        call(address(hub), "/seen", body)
    hub.stop()
    assert open_desk_counter(desk, klass) < 100


def open_desk_counter(desk: Desk, klass: str) -> int:
    data = desk.desk_file(klass)
    assert isinstance(data, bytes)
    found = open_desk_file(data, desk.public_keys(klass)[0], klass)
    assert isinstance(found, DeskFile)
    return found.counter


def test_what_is_no_packet_stays_in_the_folder_and_is_told_once(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    folder = stick_of(desk, klass, tmp_path / "stick")
    (folder / "in" / "a.pkt").write_bytes(b"hello")
    (folder / "in" / "b.pkt").symlink_to(tmp_path / "desk" / "ilme-desk.db")
    child = Child(tmp_path / "pc", 5, sticks=lambda: (tmp_path / "stick",))
    child.play(child.join(data, 0), LEVEL, program(LEVEL))
    child.klass.step()
    folders = Folders(desk)
    folders.choose(klass, str(folder))  # the folder of the class itself will do, too
    looked = folders.look(klass)
    assert looked and (looked.good, [one.code for one in looked.faults]) == (
        1, ["exchange.other-kind"],
    )  # fmt: skip
    assert folders.look(klass) == Looked(NOW, 0, 1)
    assert sorted(path.name for path in (folder / "in").iterdir()) == ["a.pkt", "b.pkt"]


def test_the_desk_goes_round_until_it_is_closed() -> None:
    rounds: list[float] = []
    third = Event()

    def wait(seconds: float) -> bool:
        rounds.append(seconds)
        if len(rounds) == 6:
            third.set()
        return third.is_set()

    tending = Tending((lambda: rounds.append(0.0),), wait)
    tending.start()
    assert third.wait(10)
    tending.close()
    assert rounds == [0.0, EVERY_S] * 3
    assert not tending.is_open


def test_a_desk_that_was_set_back_is_found_out_by_its_receipt_in_the_folder(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, data = school
    desk.close()
    shutil.copytree(tmp_path / "desk", tmp_path / "copy")
    share = tmp_path / "share"
    for seed, folder in ((2, "desk"), (3, "copy")):
        desk = desk_in(tmp_path / folder, seed)
        folders = Folders(desk)
        stick_of(desk, klass, share) if seed == 2 else None
        folders.choose(klass, str(share))
        child = Child(tmp_path / "pc", seed, sticks=lambda: (share,))
        if seed == 2:
            child.play(child.join(data, 0), LEVEL, program(LEVEL))
        else:  # another child of the computer has worked since then
            shutil.rmtree(share / folder_name(klass) / "receipts")
            child.play(child.join(data, 1), LEVEL, program(LEVEL))
        for _ in range(3):
            child.klass.step()
            child.pack()
            folders.look(klass)
        child.klass.step()
        assert child.klass.rooms[0].post.waiting == 0
        assert won(desk, klass) == seed - 1
        child.close()
        desk.close()


def test_a_stick_that_lies_about_its_size_is_found_out(tmp_path: Path) -> None:
    class Small(Disk):
        def write(self, path: Path, data: bytes) -> None:
            super().write(path, data[:10])

    with pytest.raises(OSError):
        put(tmp_path / "a.pkt", b"x" * 100, Small())
    assert list(tmp_path.iterdir()) == []


# -- pairing


def test_a_computer_joins_when_the_teacher_has_seen_its_pictures(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    desk, klass, _ = school
    hub = hub_of(desk, klass)
    hub.open_window()
    device = Keys(b"d" * 32)
    steps: list[tuple[object, ...]] = []

    def teacher(_: float) -> None:
        (guest,) = hub.waiting()
        assert steps[0] == ("pictures", guest.pictures)
        assert hub.accept(guest.id)

    for step in meet(address(hub), hub.code.lower(), device, draws(4), call, teacher):
        steps.append(step)
    assert steps[1][0] == "in"
    assert isinstance(steps[1][1], bytes)
    assert class_of(steps[1][1]).id == klass
    hub.stop()


def reasons(hub: Hub, code: str) -> list[object]:
    def teacher(_: float) -> None:
        for guest in hub.waiting():
            hub.refuse(guest.id)

    return [
        step[1]
        for step in meet(address(hub), code, Keys(b"d" * 32), draws(4), call, teacher)
        if step[0] == "no"
    ]


def test_nobody_joins_with_another_code_outside_the_window_or_against_the_teachers_word(
    school: tuple[Desk, str, bytes],
) -> None:
    desk, klass, _ = school
    hub = hub_of(desk, klass)
    assert reasons(hub, "0000000000") == ["klass.code"]
    assert reasons(hub, hub.code) == ["klass.closed"]
    hub.open_window()
    assert reasons(hub, hub.code) == ["klass.refused"]
    assert [reasons(hub, hub.code) for _ in range(5)][-1] == ["klass.later"]
    hub.stop()
    assert reasons_nobody() == ["klass.nobody"]


def reasons_nobody() -> list[object]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return [step[1] for step in meet(f"127.0.0.1:{port}", "A", Keys(b"d" * 32), draws(4), call)]


def test_a_number_that_was_not_promised_ends_the_try(school: tuple[Desk, str, bytes]) -> None:
    desk, klass, _ = school
    hub = hub_of(desk, klass)
    hub.open_window()
    device = "ab" * 32
    first = told(
        call(
            address(hub),
            "/join",
            json.dumps({"device": device, "promise": promise("1" * 32, device)}).encode(),
        )
    )
    assert keeps_promise(promise("1" * 32, device), "1" * 32, device)
    for number in ("2" * 32, "1" * 32):
        step = {"id": first["id"], "number": number}
        assert call(address(hub), "/join", json.dumps(step).encode()).status == 400
    assert hub.waiting() == ()
    assert fits_code(hub.code, hub.sign)
    hub.stop()


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b"{}", b'{"id":1}', b'{"device":"x","promise":"y"}', b"[" * 9000]
)
def test_nonsense_is_refused_and_does_no_harm(school: tuple[Desk, str, bytes], body: bytes) -> None:
    desk, klass, _ = school
    hub = hub_of(desk, klass)
    hub.open_window()
    assert call(address(hub), "/join", body).status == 400
    assert call(address(hub), "/push", body).status == 400
    assert call(address(hub), "/../etc", body).status == 404
    assert call(address(hub), "/hello").status == 200
    hub.stop()


def test_too_much_is_refused_before_it_is_read(school: tuple[Desk, str, bytes]) -> None:
    desk, klass, _ = school
    hub = hub_of(desk, klass)
    with socket.create_connection(hub.address or ("", 0)) as line:
        line.sendall(b"POST /push HTTP/1.0\r\nContent-Length: 99999999\r\n\r\n")
        assert b" 413 " in line.recv(100)
    hub.stop()


def test_idle_sockets_leave_room_for_honest_games(school: tuple[Desk, str, bytes]) -> None:
    desk, klass, _ = school
    hub = hub_of(desk, klass)
    idle = [socket.create_connection(hub.address or ("", 0)) for _ in range(100)]
    assert call(address(hub), "/hello").status == 200
    for one in idle:
        one.close()
    hub.stop()


def test_a_request_that_only_drips_is_ended(school: tuple[Desk, str, bytes]) -> None:
    desk, klass, _ = school
    hub = Hub(desk, klass, lambda: 100.0, draws(9), request_s=0.3)
    assert hub.start() is None and hub.address
    with socket.create_connection(hub.address, timeout=0.05) as slow:
        slow.sendall(b"POST /hello HTTP/1.1\r\nContent-Length: 1000\r\n\r\n")
        ended = False
        for _ in range(400):  # a byte each moment, so that it is never silent for long
            try:
                slow.sendall(b"x")
                ended = slow.recv(100) == b"" or ended
            except TimeoutError:
                continue
            except OSError:
                ended = True
            if ended:
                break
    assert ended
    hub.stop()


def test_many_slow_connections_from_one_address_do_not_stop_an_honest_game(
    school: tuple[Desk, str, bytes],
) -> None:
    desk, klass, _ = school
    hub = Hub(desk, klass, lambda: 100.0, draws(9), most_at_once=64, request_s=0.2)
    assert hub.start() is None and hub.address
    flood = [socket.create_connection(hub.address) for _ in range(200)]
    for one in flood:
        one.sendall(b"POST /push HTTP/1.1\r\nContent-Length: 1000\r\n\r\n")
    tries = (call(address(hub), "/hello").status for _ in range(20))  # a game comes again
    assert 200 in tries
    for one in flood:
        one.close()
    hub.stop()


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("192.168.1.5", ("192.168.1.5", 7342)),
        (" http://desk.local:80/ ", ("desk.local", 80)),
        ("desk:0", None),
        ("", None),
        ("a b", None),
        ("1.2.3.4:99999", None),
    ],
)
def test_an_address_is_read_as_it_is_typed(typed: str, at: tuple[str, int] | None) -> None:
    assert host_and_port(typed) == at


def test_a_computer_in_no_class_reads_nothing_of_classes_before_it_is_asked(tmp_path: Path) -> None:
    made: list[Post] = []

    def make() -> Post:
        made.append(Post(tmp_path, lambda: NOW, draws(1), places=tuple, sticks=tuple))
        return made[-1]

    late = LateKlass(tmp_path / "klass", make)
    assert late.rooms == () and late.news() is None and not made
    late.do("find", ())
    late.do("find", ())
    assert len(made) == 1 and late.news() == ("found", ((),))


def test_a_computer_that_knows_a_class_has_it_from_the_start(
    school: tuple[Desk, str, bytes], tmp_path: Path
) -> None:
    _, klass, data = school

    def make() -> Post:
        return Post(tmp_path / "game", lambda: NOW, draws(1))

    make().add(data)
    assert [room.id for room in LateKlass(tmp_path / "game" / "klass", make).rooms] == [klass]
