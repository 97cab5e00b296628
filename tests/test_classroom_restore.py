"""The drill: a desk whose file is lost comes back from its last copy and the packets themselves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from test_classroom import Hand
from test_classroom_taking import Child, library, ready, row_of  # noqa: F401

from game.classroom import Desk
from game.classroom.taking import Taken
from game.classroom.views import Klass, Pupil
from game.exchange import DeskFile, open_desk_file
from game.levels import Library


@pytest.fixture
def hand(tmp_path: Path, library: Library) -> Hand:  # noqa: F811
    return Hand(tmp_path / "desk", library)


def seen(desk: Desk, klass: Klass, pupils: tuple[Pupil, ...]) -> object:
    """All that a teacher sees of a class, and every run as it came."""
    doubts = [(one.player, one.device, one.runs, one.received) for one in desk.doubts(klass.id)]
    return (
        [row_of(desk, klass, at) for at in range(len(pupils))],
        [sorted(map(repr, desk.attempts(pupil.id))) for pupil in pupils],
        desk.pupils(klass.id),
        desk.totals(klass.id),
        doubts,
        desk.devices(klass.id),
    )


def lesson(desk: Desk, klass: Klass, pupils: tuple[Pupil, ...], library: Library) -> list[bytes]:  # noqa: F811
    """Packets of three computers; one of them says that it is somebody who lives on another."""
    levels = library.chapters[1].levels
    first, second = Child(klass, pupils[0]), Child(klass, pupils[1], "cd" * 10, 3)
    strange = Child(klass, pupils[1], first.player, 7)
    packets = []
    for number, child in enumerate((first, second, strange), 1):
        child.wins(levels[number])
        child.wins(levels[number + 1])
        packets += [*child.packets(desk, child.texts[:2]), *child.packets(desk, child.texts[2:])]
    return packets


@pytest.mark.parametrize("way", ["damaged", "gone", "elsewhere"])
def test_a_lost_desk_comes_back_from_its_copy_and_its_packets(
    hand: Hand,
    library: Library,  # noqa: F811
    way: str,
) -> None:
    desk, klass, pupils = ready(hand)
    packets = lesson(desk, klass, pupils, library)
    assert isinstance(desk.take(packets[0]), Taken)
    assert desk.back_up()  # of the morning; the lesson goes on
    for data in (*packets[1:], *packets):
        hand.now += 7
        assert isinstance(desk.take(data), Taken)
    before = seen(desk, klass, pupils)
    counter = desk._counter()
    desk.close()
    kept = list((hand.folder / "packets" / klass.id).iterdir())
    assert len(kept) == len(packets)
    match way:
        case "damaged":
            (hand.folder / "ilme-desk.db").write_bytes(b"\xa5" * 50_000)
        case "gone":
            (hand.folder / "ilme-desk.db").unlink()
        case "elsewhere":  # another PC, from what was saved on a stick
            new = hand.folder.parent / "other"
            for name in ("copies", "packets"):
                shutil.copytree(hand.folder / name, new / name)
            hand.folder = new
    hand.now += 1_000
    again = hand.open()
    assert seen(again, klass, pupils) == before
    assert again.refill() == 0
    said = again.desk_file(klass.id)
    assert isinstance(said, bytes)
    fresh = open_desk_file(said, again.public_keys(klass.id)[0], klass.id)
    assert isinstance(fresh, DeskFile) and fresh.counter > counter  # so that games listen
    again.close()


def test_a_torn_packet_is_left_out_and_the_others_come_back(hand: Hand, library: Library) -> None:  # noqa: F811
    desk, klass, pupils = ready(hand)
    packets = lesson(desk, klass, pupils, library)
    desk.back_up()
    for data in packets[:4]:
        hand.now += 7
        desk.take(data)
    desk.close()
    (hand.folder / "ilme-desk.db").unlink()
    torn, *_ = sorted((hand.folder / "packets" / klass.id).iterdir())
    torn.write_bytes(torn.read_bytes()[:-20])
    (torn.parent / "notes.txt").write_text("hello")
    again = hand.open()
    assert again.totals(klass.id).records == 4
    for data in packets[:4]:  # the outbox still has it
        again.take(data)
    assert again.totals(klass.id).records == 6
    again.close()


def test_an_erased_pupil_does_not_come_back_from_copies_and_packets(
    hand: Hand,
    library: Library,  # noqa: F811
) -> None:
    desk, klass, pupils = ready(hand)
    packets = lesson(desk, klass, pupils, library)
    desk.back_up()
    for data in packets:
        desk.take(data)
    assert desk.erase(pupils[0].id) is None
    desk.close()
    raw = list((hand.folder / "packets" / klass.id).iterdir())
    assert len(raw) == 2  # those of the other computer alone
    (hand.folder / "ilme-desk.db").unlink()
    again = hand.open()
    for data in packets:
        assert isinstance(again.take(data), Taken)
    assert [pupil.id for pupil in again.pupils(klass.id)] == [pupils[1].id]
    assert again.totals(klass.id).runs == 2
    again.close()


def test_packets_are_kept_as_long_as_their_records(hand: Hand, library: Library) -> None:  # noqa: F811
    desk, klass, pupils = ready(hand)
    for data in lesson(desk, klass, pupils, library):
        desk.take(data)
    kept = hand.folder / "packets" / klass.id
    assert any(kept.iterdir())
    day = 86_400
    for _ in range(2):
        hand.now += 500 * day
        desk.let_go()
        hand.now += 8 * day
        desk.let_go()
    assert not any(kept.iterdir())
    desk.close()
