"""Progress where the disk, the folder or another game stands in the way."""

from __future__ import annotations

import gc
import itertools
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from faults.broken import ERRORS, Fault

import game.store.rescue as rescue_module
from game.program import Node, Program
from game.progress import Event, fold, identity
from game.store import Store
from game.store.disk import connect, look, trouble
from game.store.schema import APPLICATION, VERSION

EVENTS = [
    Event.of("player_made", "p", name="Əli", number=7),
    *(Event.of("attempt", "p", level=f"level-{n}", won=True, stars=2, size=3) for n in range(3)),
]


def program(length: int) -> Program:
    return Program(tuple(Node(number, "forward") for number in range(1, length + 1)))


def clock() -> float:
    return 1e9


def opened(folder: Path) -> Store:
    """A store in a folder where nothing is wrong."""
    store, notices = Store.open(folder, clock, os.urandom)
    assert notices == ()
    return store


def codes(store: Store) -> list[str]:
    return [notice.code for notice in store.notices()]


def kept(folder: Path) -> list[str]:
    """The identities on disk."""
    return [identity(body) for body in look(folder / "ilme.db")]


def played(
    folder: Path, connect: Callable[[Path, str], Any]
) -> tuple[set[str], set[str], list[str]]:
    """Play a little. Gives the events said to be safe, all events, and the notices."""
    store, _ = Store.open(folder, clock, os.urandom, connect)
    safe: set[str] = set()
    every: set[str] = set()
    for number, event in enumerate(EVENTS, start=1):
        store.edit("p", "one", program(number))
        every.add(store.add(event))
        if store.is_kept:
            safe |= every
    store.move("p", "one", 1)
    assert store.history("p", "one").programs == tuple(program(n) for n in range(len(EVENTS) + 1))
    assert store.history("p", "two").at == 0
    store.backup()
    assert store.state.players[0].won == {"level-0", "level-1", "level-2"}
    told = codes(store)
    store.close()
    return safe, every, told + codes(store)


def sweep() -> list[tuple[int, int, bool, bool]]:
    """Each statement, each error, once and for good, before and after the deed."""
    counter = Fault(0, 0)
    with tempfile.TemporaryDirectory() as folder:
        played(Path(folder), counter.connect)
    every = list(
        itertools.product(range(1, counter.seen + 1), ERRORS, (False, True), (False, True))
    )
    assert len(every) > 500
    return every


def test_whatever_statement_fails_play_goes_on_and_nothing_said_to_be_safe_is_lost(
    tmp_path: Path,
) -> None:
    for number, (at, code, sticky, after) in enumerate(sweep()):
        folder = tmp_path / str(number)
        fault = Fault(at, code, sticky, after)
        safe, every, told = played(folder, fault.connect)
        store, notices = Store.open(folder, clock, os.urandom)
        assert store.is_kept, (at, code, sticky, after)
        assert [notice.code for notice in notices] in ([], ["store.damaged"])
        store.close()
        on_disk = kept(folder)
        assert safe <= set(on_disk) <= every, (at, code, sticky, after)
        assert len(on_disk) == len(set(on_disk))
        if "store.well-again" in told:
            assert set(on_disk) == every
        shutil.rmtree(folder)


def test_a_disk_that_is_full_is_told_once_and_what_waited_is_written_when_there_is_room(
    tmp_path: Path,
) -> None:
    raw: list[sqlite3.Connection] = []

    def small(path: Path, mode: str) -> sqlite3.Connection:
        raw.append(connect(path, mode))
        return raw[-1]

    store, notices = Store.open(tmp_path, clock, os.urandom, small)
    assert notices == ()
    pages = raw[-1].execute("PRAGMA page_count").fetchone()[0]
    raw[-1].execute(f"PRAGMA max_page_count={pages}")
    text = "x" * 9_000
    for number in range(5):
        store.add(Event.of("attempt", "p", level=f"level-{number}", won=True, program=text))
        store.edit("p", "one", program(number + 1))
    assert codes(store) == ["store.full"]
    assert not store.is_kept
    assert store.history("p", "two").at == 0
    assert store.history("p", "one").at == 5
    raw[-1].execute("PRAGMA max_page_count=100000")
    store.add(Event.of("attempt", "p", level="last", won=True))
    assert codes(store) == ["store.well-again"]
    assert store.is_kept
    before = store.state
    store.close()
    again = opened(tmp_path)
    assert again.state == before
    assert again.history("p", "one").programs == tuple(program(n) for n in range(6))
    again.close()


def test_what_waits_is_written_when_the_game_closes(tmp_path: Path) -> None:
    fault = Fault(0, sqlite3.SQLITE_FULL)
    store, _ = Store.open(tmp_path, clock, os.urandom, fault.connect)
    fault.at = fault.seen + 3
    store.add(EVENTS[1])
    assert not store.is_kept
    store.close()
    assert codes(store) == ["store.full", "store.well-again"]
    assert len(kept(tmp_path)) == 1


def test_a_history_that_cannot_be_read_is_told_and_play_goes_on(tmp_path: Path) -> None:
    fault = Fault(0, sqlite3.SQLITE_IOERR)
    store, _ = Store.open(tmp_path, clock, os.urandom, fault.connect)
    store.edit("p", "one", program(2))
    store.history("p", "two")
    fault.at = fault.seen + 1
    assert store.history("p", "one").at == 0
    assert codes(store) == ["store.full"]
    store.close()
    again = opened(tmp_path)
    assert again.history("p", "one").program == program(2)
    again.close()


def test_a_file_that_turns_out_damaged_while_playing_is_mended_on_the_spot(tmp_path: Path) -> None:
    fault = Fault(0, sqlite3.SQLITE_CORRUPT)
    store, _ = Store.open(tmp_path, clock, os.urandom, fault.connect)
    store.add(EVENTS[0])
    store.edit("p", "one", program(2))
    fault.at = fault.seen + 3
    store.add(EVENTS[1])
    assert codes(store) == ["store.damaged"]
    assert store.is_kept
    fault.at = fault.seen + 3
    store.add(EVENTS[2])
    assert codes(store) == ["store.not-saved"]
    store.add(EVENTS[3])
    assert codes(store) == ["store.well-again"]
    store.close()
    again = opened(tmp_path)
    assert again.state == fold(EVENTS)
    assert again.history("p", "one").program == program(2)
    again.close()
    assert (tmp_path / "ilme-damaged-1.db").exists()


def test_a_second_game_is_told_sees_the_progress_and_keeps_nothing(tmp_path: Path) -> None:
    first = opened(tmp_path)
    for event in EVENTS[:2]:
        first.add(event)
    first.edit("p", "one", program(3))
    second, notices = Store.open(tmp_path, clock, os.urandom)
    assert [notice.code for notice in notices] == ["store.locked"]
    assert second.state == first.state
    second.add(EVENTS[2])
    second.edit("p", "two", program(4))
    second.move("p", "two", 0)
    assert second.history("p", "one").at == 0
    assert second.history("p", "two").programs == (Program(), program(4))
    assert not second.is_kept
    second.close()
    first.add(EVENTS[3])
    assert first.is_kept
    first.close()
    again = opened(tmp_path)
    assert again.state == fold([EVENTS[0], EVENTS[1], EVENTS[3]])
    again.close()


def test_a_file_locked_by_another_program_is_not_waited_for_long_and_not_touched(
    tmp_path: Path,
) -> None:
    store = opened(tmp_path)
    store.add(EVENTS[0])
    store.close()
    other = sqlite3.connect(tmp_path / "ilme.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    second, notices = Store.open(tmp_path, clock, os.urandom)
    assert [notice.code for notice in notices] == ["store.locked"]
    assert second.state == fold(EVENTS[:1])
    other.execute("ROLLBACK")
    other.close()


def newer(folder: Path) -> bytes:
    """Make the file one of a game yet to come; gives its bytes."""
    store = opened(folder)
    for event in EVENTS:
        store.add(event)
    store.add(Event.of("danced", "p", steps=7))
    store.edit("p", "one", program(3))
    store.close()
    later = sqlite3.connect(folder / "ilme.db", isolation_level=None)
    later.execute("INSERT INTO migrations VALUES(?, 'a step to come', 0)", (VERSION + 1,))
    later.execute("CREATE TABLE something_new(at INTEGER PRIMARY KEY)")
    later.execute(f"PRAGMA user_version={VERSION + 1}")
    later.close()
    return (folder / "ilme.db").read_bytes()


def test_a_newer_games_file_is_read_and_not_one_byte_of_it_changes(tmp_path: Path) -> None:
    before = newer(tmp_path)
    store, notices = Store.open(tmp_path, clock, os.urandom)
    assert [notice.code for notice in notices] == ["store.newer"]
    assert store.state == fold(EVENTS)
    assert store.history("p", "one").program == program(3)
    store.add(EVENTS[1])
    store.edit("p", "one", program(5))
    store.close()
    assert (tmp_path / "ilme.db").read_bytes() == before
    assert not list(tmp_path.glob("ilme-damaged-*"))


def test_a_newer_file_whose_number_is_still_in_the_log_is_not_changed_either(
    tmp_path: Path,
) -> None:
    opened(tmp_path).close()
    later = sqlite3.connect(tmp_path / "ilme.db", isolation_level=None)
    later.execute("PRAGMA journal_mode=WAL")
    later.execute("BEGIN")
    later.execute("INSERT INTO migrations VALUES(?, 'a step to come', 0)", (VERSION + 1,))
    later.execute(f"PRAGMA user_version={VERSION + 1}")
    later.execute("COMMIT")
    folder = tmp_path / "left by a crash"
    folder.mkdir()
    for end in ("", "-wal"):
        shutil.copy(f"{tmp_path / 'ilme.db'}{end}", f"{folder / 'ilme.db'}{end}")
    later.close()
    _, notices = Store.open(folder, clock, os.urandom)
    assert [notice.code for notice in notices] == ["store.newer"]
    file = sqlite3.connect(folder / "ilme.db")
    assert file.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
    file.close()


def test_a_version_number_that_its_migrations_do_not_bear_out_is_damage(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(EVENTS[0])
    store.close()
    file = sqlite3.connect(tmp_path / "ilme.db", isolation_level=None)
    file.execute(f"PRAGMA user_version={VERSION + 64}")
    file.close()
    store, notices = Store.open(tmp_path, clock, os.urandom)
    assert [notice.code for notice in notices] == ["store.damaged"]
    assert store.state == fold(EVENTS[:1])
    store.close()


def test_a_file_of_another_program_is_set_aside_whole(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "ilme.db", isolation_level=None)
    other.execute("CREATE TABLE recipes(name TEXT)")
    other.close()
    before = (tmp_path / "ilme.db").read_bytes()
    store, notices = Store.open(tmp_path, clock, os.urandom)
    assert [notice.code for notice in notices] == ["store.damaged"]
    store.add(EVENTS[0])
    assert store.is_kept
    store.close()
    assert (tmp_path / "ilme-damaged-1.db").read_bytes() == before
    file = sqlite3.connect(tmp_path / "ilme.db")
    assert file.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
    file.close()


def test_a_folder_that_cannot_be_made_is_told_and_play_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store, notices = Store.open(tmp_path / "file" / "deep", clock, os.urandom)
    assert [notice.code for notice in notices] == ["store.readonly"]
    for event in EVENTS:
        store.add(event)
    assert store.state == fold(EVENTS)
    store.close()


def test_a_file_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    store = opened(tmp_path)
    for event in EVENTS:
        store.add(event)
    store.close()

    def reading(path: Path, mode: str) -> sqlite3.Connection:
        return connect(path, "ro")

    store, notices = Store.open(tmp_path, clock, os.urandom, reading)
    assert [notice.code for notice in notices] == ["store.readonly"]
    assert store.state == fold(EVENTS)
    store.add(EVENTS[1])
    store.close()
    assert len(kept(tmp_path)) == len(EVENTS)


def test_a_spoilt_lock_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "ilme.lock").write_bytes(os.urandom(8192))
    store = opened(tmp_path)
    store.add(EVENTS[0])
    assert store.is_kept
    store.close()


def test_a_folder_in_place_of_the_file_is_told_and_play_goes_on(tmp_path: Path) -> None:
    (tmp_path / "ilme.db").mkdir()
    store, notices = Store.open(tmp_path, clock, os.urandom)
    assert [notice.code for notice in notices] in (["store.readonly"], ["store.full-memory"])
    store.add(EVENTS[0])
    assert store.state == fold(EVENTS[:1])
    store.close()


class Pulled(BaseException):
    """The plug was pulled."""


def test_a_plug_pulled_at_any_step_of_mending_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tmp_path / "whole"
    store = opened(whole)
    for event in EVENTS:
        store.add(event)
    store.close()
    steps = 0
    for at in itertools.count(1):
        folder = tmp_path / str(at)
        shutil.copytree(whole, folder)
        spoilt = bytearray((folder / "ilme.db").read_bytes())
        spoilt[:16] = bytes(16)
        (folder / "ilme.db").write_bytes(spoilt)
        Path(f"{folder / 'ilme.db'}-wal").write_bytes(b"no log at all" * 99)
        if not pulled_at(folder, at, monkeypatch):
            break
        steps = at
        gc.collect()  # lets go of the lock, as the end of the process would
        store, _ = Store.open(folder, clock, os.urandom)
        assert store.is_kept
        assert store.state == fold(EVENTS), at
        store.close()
        asides = [path.read_bytes() for path in folder.glob("ilme-damaged-*.db")]
        assert bytes(spoilt) in asides
    assert steps > 8


def pulled_at(folder: Path, at: int, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Open a damaged folder and pull the plug at the `at`-th step; whether it came that far."""
    steps = itertools.count(1)

    def step(act: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*args: Any, **more: Any) -> Any:
            if next(steps) == at:
                raise Pulled
            return act(*args, **more)

        return stepped

    def connected(path: Path, mode: str) -> Any:
        return Stepping(connect(path, mode), step)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", step(Path.rename))
        patch.setattr(Path, "replace", step(Path.replace))
        patch.setattr(rescue_module, "discard", step(rescue_module.discard))
        opening = None
        try:
            store, _ = Store.open(folder, clock, os.urandom, connected)
            opening = store
        except Pulled:
            return True
        finally:
            if opening is not None:
                opening.close()
    return False


class Stepping:
    """A connection each of whose statements is a step."""

    def __init__(self, raw: sqlite3.Connection, step: Callable[..., Any]) -> None:
        self.raw = raw
        self.execute = step(raw.execute)
        self.close = raw.close

    @property
    def in_transaction(self) -> bool:
        return self.raw.in_transaction


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (PermissionError(13, "no"), "readonly"),
        (OSError(30, "read-only file system"), "readonly"),
        (OSError(28, "no space left"), "full"),
        (MemoryError(), "full"),
        (sqlite3.ProgrammingError("closed"), "damaged"),
        (ValueError(), "damaged"),
    ],
)
def test_every_error_has_a_meaning_for_the_child(error: Exception, what: str) -> None:
    assert trouble(error) == what
