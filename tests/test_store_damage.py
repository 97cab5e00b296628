"""A damaged file: set aside whole, woven anew, and the child plays on."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from faults import scaled

from game.program import Node, Program
from game.progress import Event, fold, identity
from game.store import Store
from game.store.disk import look
from game.store.salvage import Salvage, peek

EVENTS = [
    Event.of("player_made", "p", name="Əli", number=7),
    *(
        Event.of(
            "attempt", "p", level=f"level-{n % 20}", won=True, stars=2, size=n, program="x" * n
        )
        for n in range(120)
    ),
]
COPIED = 80
ROUNDS = scaled(500, 20_000)


def clock() -> float:
    return 1e9


def opened(folder: Path) -> Store:
    """A store in a folder where nothing is wrong."""
    store, notices = Store.open(folder, clock, os.urandom)
    assert notices == ()
    return store


def program(length: int) -> Program:
    return Program(tuple(Node(number, "forward") for number in range(1, length + 1)))


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder after a good day: a file and a copy that lacks the last events."""
    folder = tmp_path_factory.mktemp("closed") / "data"
    store = opened(folder)
    for number, event in enumerate(EVENTS):
        store.edit("p", f"level-{number % 3}", program(number % 9))
        store.add(event)
        if number == COPIED - 1:
            store.backup()
    store.close()
    assert (folder / "ilme.db").stat().st_size > 8 * 4096
    return folder


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory, closed: Path) -> Path:
    """The same after a crash: much of it stands only in the write-ahead log."""
    folder = tmp_path_factory.mktemp("crashed") / "data"
    before = tmp_path_factory.mktemp("before") / "data"
    store = opened(before)
    for number, event in enumerate(EVENTS):
        store.edit("p", f"level-{number % 3}", program(number % 9))
        store.add(event)
        if number == COPIED - 1:
            store.backup()
            store.close()
            store = opened(before)
    shutil.copytree(before, folder)
    store.close()
    assert Path(f"{folder / 'ilme.db'}-wal").stat().st_size > 8 * 4096
    return folder


def flip(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def zero_page(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) // 4096) * 4096
    data[start : start + 4096] = bytes(len(data[start : start + 4096]))


def scribble(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randint(1, 5000))
    data[start:end] = chance.randbytes(end - start)


def swap_pages(data: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(data) // 4096) * 4096 for _ in range(2))
    data[one : one + 4096], data[other : other + 4096] = (
        data[other : other + 4096],
        data[one : one + 4096],
    )


DAMAGES: list[Callable[[bytearray, random.Random], None]] = [
    flip,
    cut,
    zero_page,
    scribble,
    swap_pages,
]


def identities(folder: Path) -> set[str]:
    return {identity(body) for body in look(folder / "ilme.db")}


def check_play(folder: Path, least: set[str], spoilt: bytes) -> tuple[str, ...]:
    """Open a damaged folder; check all that must hold; give the codes of the notices."""
    store, notices = Store.open(folder, clock, os.urandom)
    assert store.state.players[0].name == "Əli"
    store.history("p", "level-0")
    store.add(Event.of("attempt", "p", level="after", won=True))
    store.edit("p", "after", program(2))
    assert store.is_kept
    assert "after" in store.state.players[0].won
    before = store.state
    later = store.notices()[len(notices) :]
    store.close()
    assert least <= identities(folder)
    again = opened(folder)
    assert again.state == before
    assert again.history("p", "after").program == program(2)
    again.close()
    codes = tuple(notice.code for notice in (*notices, *later))
    if "store.damaged" in codes:
        assert any(path.read_bytes() == spoilt for path in folder.glob("ilme-damaged-*.db"))
    return codes


def copied(folder: Path) -> set[str]:
    (copy,) = (folder / "copies").glob("*.db")
    return {identity(body) for body in look(copy)}


def test_whatever_happens_to_the_file_nothing_that_was_copied_is_lost_and_play_goes_on(
    tmp_path: Path, closed: Path
) -> None:
    chance = random.Random(11)
    least = copied(closed)
    assert len(least) == COPIED
    whole = (closed / "ilme.db").read_bytes()
    mended = 0
    for number in range(ROUNDS):
        folder = tmp_path / "data"
        shutil.copytree(closed, folder)
        data = bytearray(whole)
        DAMAGES[number % len(DAMAGES)](data, chance)
        (folder / "ilme.db").write_bytes(data)
        codes = check_play(folder, least, bytes(data))
        assert codes in ((), ("store.damaged",))
        mended += bool(codes)
        shutil.rmtree(folder)
    assert mended > ROUNDS // 2


def test_whatever_happens_to_the_log_of_a_crash_play_goes_on_and_whole_events_are_found(
    tmp_path: Path, crashed: Path
) -> None:
    chance = random.Random(12)
    least = copied(crashed)
    log = Path(f"{crashed / 'ilme.db'}-wal").read_bytes()
    found = 0
    for number in range(ROUNDS // 5):
        folder = tmp_path / "data"
        shutil.copytree(crashed, folder)
        data = bytearray(log)
        DAMAGES[number % len(DAMAGES)](data, chance)
        Path(f"{folder / 'ilme.db'}-wal").write_bytes(data)
        check_play(folder, least, (folder / "ilme.db").read_bytes())
        found += len(identities(folder)) > len(EVENTS) - 4
        shutil.rmtree(folder)
    assert found > ROUNDS // 5 // 2


def test_a_missing_log_leaves_what_the_file_had(tmp_path: Path, crashed: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(crashed, folder)
    Path(f"{folder / 'ilme.db'}-wal").unlink()
    check_play(folder, copied(crashed), b"")


@pytest.mark.parametrize("is_there", [True, False])
def test_a_file_that_is_gone_or_empty_is_made_again_from_the_copy(
    tmp_path: Path, closed: Path, is_there: bool
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(closed, folder)
    (folder / "ilme.db").unlink()
    if is_there:
        (folder / "ilme.db").touch()
    store, notices = Store.open(folder, clock, os.urandom)
    assert [notice.code for notice in notices] == ["store.damaged"]
    assert store.state == fold(EVENTS[:COPIED])
    assert store.history("p", "level-0").at > 0
    store.close()


def test_without_any_copy_the_rows_of_a_file_with_a_lost_head_are_carved_out(
    tmp_path: Path, closed: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    data = bytearray((closed / "ilme.db").read_bytes())
    data[:100] = bytes(100)
    (folder / "ilme.db").write_bytes(data)
    store, notices = Store.open(folder, clock, os.urandom)
    assert [notice.code for notice in notices] == ["store.damaged"]
    assert dict(notices[0].facts)["saved"] == len(EVENTS)
    assert store.state == fold(EVENTS)
    store.close()


def test_rows_on_both_sides_of_a_lost_page_are_found(tmp_path: Path, closed: Path) -> None:
    whole = (closed / "ilme.db").read_bytes()
    fewest = len(EVENTS)
    for page in range(1, len(whole) // 4096):
        data = bytearray(whole)
        data[page * 4096 : (page + 1) * 4096] = b"\xff" * 4096
        (tmp_path / "spoilt.db").write_bytes(data)
        found = Salvage()
        peek(tmp_path / "spoilt.db", found)
        fewest = min(fewest, len(found.bodies))
        found.carve(bytes(data))
        assert len(found.bodies) > len(EVENTS) - 20, page
    assert fewest < len(EVENTS)


def test_a_forged_event_in_raw_bytes_is_not_believed() -> None:
    found = Salvage()
    body = b'{"facts":{"level":"one","won":true},"kind":"attempt"}'
    found.carve(body + b"0" * 64 + body + b'{"facts":' + b"[" * 9000 + b'{"facts":{')
    assert not found.bodies
    found.carve(identity(body.decode()).encode() + body)
    assert list(found.bodies) == [body.decode()]


def test_every_damaged_file_is_kept_beside_the_others(tmp_path: Path, closed: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(closed, folder)
    for number in range(1, 4):
        data = bytes([number]) * 9000
        (folder / "ilme.db").write_bytes(data)
        store, notices = Store.open(folder, clock, os.urandom)
        assert dict(notices[0].facts)["name"] == f"ilme-damaged-{number}.db"
        store.close()
        assert (folder / f"ilme-damaged-{number}.db").read_bytes() == data


def test_a_damaged_file_that_cannot_be_mended_stays_and_what_it_holds_is_shown(
    tmp_path: Path, closed: Path
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(closed, folder)
    data = bytearray((closed / "ilme.db").read_bytes())
    data[:16] = bytes(16)
    (folder / "ilme.db").write_bytes(data)
    (folder / "ilme-new.part").mkdir()
    (folder / "ilme-new.part" / "in the way").touch()
    store, notices = Store.open(folder, clock, os.urandom)
    assert [notice.code for notice in notices] == ["store.damaged-memory"]
    assert store.state == fold(EVENTS)
    store.add(EVENTS[1])
    store.close()
    assert (folder / "ilme.db").read_bytes() == data
