"""Progress kept in a folder, on good days."""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

import game.store as store_package
from game.i18n.diagnostics import ROWS
from game.program import Node, Program
from game.progress import Event, History, MemoryKeeper, broken_links, read
from game.store import Keeper, Store
from game.store.codec import is_packed, pack, unpack
from game.store.copies import EVERY, KEPT, copies
from game.store.disk import Disk, look

DAY = 86_400

SOURCE = "".join(
    path.read_text(encoding="utf-8")
    for path in sorted(Path(store_package.__file__).parent.glob("*.py"))
)


def opened(folder: Path, clock: Callable[[], float] = lambda: DAY * 20_000) -> Store:
    """A store in a folder where nothing is wrong."""
    store, notices = Store.open(folder, clock, os.urandom)
    assert notices == ()
    return store


def program(length: int) -> Program:
    return Program(tuple(Node(number, "forward") for number in range(1, length + 1)))


def won(level: str, player: str = "p", **facts: object) -> Event:
    return Event.of(
        "attempt", player, **{"level": level, "won": True, "stars": 3, "size": 4} | facts
    )


def bodies(folder: Path) -> list[str]:
    return look(folder / "ilme.db")


@pytest.mark.parametrize("name", ["plain", "Əli ğüşıöç", "🧶 yarn?#%20", 'a\'b "c"'])
def test_progress_is_there_after_a_restart_whatever_the_folder_is_called(
    tmp_path: Path, name: str
) -> None:
    folder = tmp_path / name / "deep"
    store = opened(folder)
    store.add(Event.of("player_made", "p", name="Əli", number=7, avatar=(("hat", "red"),), dyes=2))
    store.add(won("one", program="forward()\n"))
    store.add(Event.of("setting", name="effects", value=0.25))
    before = store.state
    assert store.is_kept
    store.close()
    again = opened(folder)
    assert again.state == before
    assert again.state.players[0].name == "Əli"
    assert again.state.settings.effects == 0.25
    again.close()


def test_every_program_start_is_a_lineage_of_its_own_and_the_chain_is_whole(tmp_path: Path) -> None:
    for level in ("one", "two", "three"):
        store = opened(tmp_path)
        store.add(won(level))
        store.add(won(level))
        store.close()
    texts = bodies(tmp_path)
    records = [record for text in texts if (record := read(text))]
    assert len(records) == 6
    assert [record.seq for record in records] == [1, 2] * 3
    assert len({record.lin for record in records}) == 3
    assert broken_links(texts) == ()
    assert broken_links(texts[:2] + texts[3:]) == (2,)


def test_a_clock_that_jumps_or_talks_nonsense_changes_nothing_but_the_time_noted(
    tmp_path: Path,
) -> None:
    times = iter([1e9, -5e9, 0.0, 4e9, float("nan"), float("inf"), 1e300, *[1e9] * 20])
    store = opened(tmp_path, lambda: next(times))
    for number in range(6):
        store.add(won(f"level-{number}"))
    store.close()
    records = [record for text in bodies(tmp_path) if (record := read(text))]
    assert [record.seq for record in records] == [1, 2, 3, 4, 5, 6]
    assert all(record.t >= 0 for record in records)


def test_undo_goes_back_to_the_first_edit_after_a_restart(tmp_path: Path) -> None:
    store = opened(tmp_path)
    for length in range(1, 6):
        store.edit("p", "one", program(length))
    store.move("p", "one", 2)
    store.edit("p", "two", program(9))
    store.close()
    again = opened(tmp_path)
    history = again.history("p", "one")
    assert history.programs == tuple(program(length) for length in range(6))
    assert history.at == 2
    assert again.history("p", "two") == History((Program(), program(9)), 1)
    assert again.history("q", "one") == History()
    again.close()


def test_an_edit_after_an_undo_takes_redo_from_view_but_not_from_the_disk(tmp_path: Path) -> None:
    store = opened(tmp_path)
    for length in (1, 2, 3):
        store.edit("p", "one", program(length))
    store.move("p", "one", 1)
    store.edit("p", "one", program(7))
    expected = History((Program(), program(1), program(7)), 2)
    assert store.history("p", "one") == expected
    store.close()
    again = opened(tmp_path)
    assert again.history("p", "one") == expected
    again.close()
    disk = Disk.open(tmp_path / "ilme.db", 0)
    kept = [unpack(body) for _, body in disk.edits("p", "one") if body is not None]
    disk.close()
    assert kept == [program(1), program(2), program(3), program(7)]


def test_an_edit_that_changes_nothing_adds_no_row(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.edit("p", "one", program(2))
    store.edit("p", "one", program(2))
    store.move("p", "one", 1)
    store.move("p", "one", 99)
    store.close()
    disk = Disk.open(tmp_path / "ilme.db", 0)
    assert len(disk.edits("p", "one")) == 1
    disk.close()


def test_the_start_of_a_level_is_position_nought_and_the_disk_keeper_equals_the_memory_one(
    tmp_path: Path,
) -> None:
    on_disk = Keeper.open(tmp_path, lambda: 0.0, os.urandom)
    in_memory = MemoryKeeper()
    start = program(3)
    for keeper in (on_disk, in_memory):
        assert keeper.history("p", "one", start) == History((start,), 0)
        keeper.edit("p", "one", Program())
        keeper.edit("p", "one", program(1))
        keeper.edit("p", "one", at=1)
        keeper.keep(won("one"))
        assert keeper.notices() == ()
    expected = History((start, Program(), program(1)), 1)
    assert on_disk.history("p", "one", start) == in_memory.history("p", "one", start) == expected
    assert on_disk.state == in_memory.state
    on_disk.close()
    in_memory.close()
    again = Keeper.open(tmp_path, lambda: 0.0, os.urandom)
    assert again.history("p", "one", start) == expected
    again.close()


def test_a_copy_is_made_at_the_end_of_a_day_and_after_many_events_and_few_are_kept(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "copies"
    for day in range(KEPT + 3):
        store = opened(tmp_path, lambda day=day: DAY * day)
        store.add(won("one"))
        store.close()
        opened(tmp_path, lambda day=day: DAY * day).close()
    kept = copies(folder)
    assert [copy.day for copy in kept] == list(range(3, KEPT + 3))
    assert [copy.events for copy in kept] == list(range(4, KEPT + 4))
    (folder / "notes.txt").write_text("not a copy", encoding="utf-8")
    store = opened(tmp_path, lambda: DAY * (KEPT + 2))
    for number in range(EVERY):
        store.add(won(f"level-{number % 9}"))
    assert copies(folder)[-1].events == KEPT + 3 + EVERY
    store.close()
    assert len(copies(folder)) == KEPT


def test_play_goes_on_where_no_copy_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "copies").write_text("a file where the folder should be", encoding="utf-8")
    store = opened(tmp_path)
    store.add(won("one"))
    store.backup()
    store.add(won("two"))
    store.close()
    assert store.notices() == ()
    again = opened(tmp_path)
    assert again.state.players[0].won == {"one", "two"}
    again.close()


def test_a_fact_that_is_no_plain_value_is_the_programmers_mistake(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with pytest.raises(TypeError):
        store.add(won("one", program=object()))
    store.add(won("one"))
    assert store.is_kept
    store.close()
    assert len(bodies(tmp_path)) == 1


def test_a_closed_store_still_answers(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(won("one"))
    store.close()
    store.close()
    store.backup()
    store.edit("p", "one", program(1))
    store.add(won("two"))
    assert store.state.players[0].won == {"one", "two"}
    assert not store.is_kept


def test_packed_programs_come_back_and_flipped_bits_are_told() -> None:
    packed = pack(program(40))
    assert unpack(packed) == program(40)
    assert is_packed(packed)
    for position in range(len(packed)):
        spoilt = bytearray(packed)
        spoilt[position] ^= 4
        assert unpack(bytes(spoilt)) in (None, program(40))
    assert unpack(b"") is None


@pytest.mark.parametrize("text", ["not json", "[9]", "[" * 100_000, "{}"])
def test_packed_nonsense_is_no_program(text: str) -> None:
    assert unpack(zlib.compress(text.encode())) is None


def test_every_notice_of_the_store_is_worded() -> None:
    codes = {code for code in ROWS if code.startswith("store.")}
    written = set(re.findall(r'told\(\s*"([a-z-]+)"', SOURCE))
    assert len(written) >= 3
    assert codes == {
        f"store.{what}"
        for what in (
            *("locked", "readonly", "full", "full-memory", "not-saved"),
            *("well-again", "newer", "damaged", "damaged-memory"),
            *("class-damaged", "class-newer", "class-not-saved", "class-unread"),
        )
    }
    assert {f"store.{what}" for what in written} <= codes
