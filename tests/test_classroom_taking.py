"""Packets at the desk: nothing counted twice, nothing lost, no star forged."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from shelves import game_library
from test_classroom import NOW, Hand, made

from game.classroom import Desk
from game.classroom.replay import Replays, Shelf
from game.classroom.rows import record_row
from game.classroom.sample import CHAPTER, attempt_facts, fill
from game.classroom.taking import Taken
from game.classroom.views import Klass, Pupil, Table
from game.classroom.work import Work
from game.exchange import (
    Keys,
    make_packets,
    open_class_file,
    open_desk_file,
    open_receipt,
    open_roster,
)
from game.exchange.class_file import ClassFile
from game.exchange.desk_file import DeskFile
from game.levels import Level, Library
from game.progress import Event, Record, identity, read, written

NIGHTLY = bool(os.environ.get("ILME_NIGHTLY"))
PLAYER = "ab" * 10


@pytest.fixture(scope="module")
def library() -> Library:
    return game_library()


@pytest.fixture
def hand(tmp_path: Path, library: Library) -> Hand:
    return Hand(tmp_path / "desk", library)


class Child:
    """A game on some computer: one lineage of records of one player."""

    def __init__(self, klass: Klass, pupil: Pupil, player: str = PLAYER, seed: int = 1) -> None:
        self.klass, self.pupil, self.player = klass, pupil, player
        self.device = Keys(bytes([seed]) * 32)
        self.texts: list[str] = []
        self.lin, self.t, self.number = f"{seed:016x}", NOW - 5_000, 0
        self.keep("joined", **{"class": klass.id, "pupil": pupil.id})

    def keep(self, kind: str, **facts: object) -> None:
        self.t += 30
        prev = identity(self.texts[-1]) if self.texts else ""
        event = Event.of(kind, self.player, **facts)
        self.number += 1
        self.texts.append(written(Record(self.lin, self.number + 1, prev, self.t, event)))

    def wins(self, level: Level, **over: object) -> None:
        self.keep("attempt", **{**attempt_facts(level, level.solution), **over})

    def packets(self, desk: Desk, texts: Sequence[str] | None = None) -> list[bytes]:
        seal = desk.public_keys(self.klass.id)[1]
        some = self.texts if texts is None else texts
        return [parcel.data for parcel in make_packets(some, self.klass.id, seal, self.device)]


def row_of(desk: Desk, klass: Klass, at: int = 0) -> tuple[tuple[str, int, int, str], ...]:
    table = desk.table(klass.id, CHAPTER)
    assert isinstance(table, Table)
    return tuple((one.state, one.stars, one.runs, one.trust) for one in table.rows[at].cells)


def ready(hand: Hand, names: str = "Aysu\nMurad") -> tuple[Desk, Klass, tuple[Pupil, ...]]:
    desk = hand.open()
    klass = made(desk)
    return desk, klass, desk.add_pupils(klass.id, names).pupils


def test_a_packet_is_taken_once_and_its_receipt_covers_it(hand: Hand, library: Library) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    level = library.level("turn-02")
    assert level is not None
    child.wins(level)
    (data,) = child.packets(desk)
    for _ in range(3):
        taken = desk.take(data)
        assert isinstance(taken, Taken)
        sign, _ = desk.public_keys(klass.id)
        receipt = open_receipt(taken.receipt, sign, klass.id, child.device.sign_public)
        assert not isinstance(receipt, tuple) and receipt.covers(taken.digest)  # type: ignore[union-attr]
    stars = attempt_facts(level, level.solution)["stars"]
    assert row_of(desk, klass)[1] == ("solved", stars, 1, "verified")
    assert desk.totals(klass.id).records == 2
    desk.close()
    again = hand.open()
    assert row_of(again, klass)[1] == ("solved", stars, 1, "verified")
    again.close()


def test_a_thousand_forged_stars_are_refused_by_replay(hand: Hand, library: Library) -> None:
    desk, klass, pupils = ready(hand)
    chance = random.Random(7)
    child = Child(klass, pupils[0])
    levels = [level for level in library.levels if level.form in ("make", "fix", "modify")]
    assert len(levels) > 50
    for number in range(1_000):
        level = chance.choice(levels)
        losing = [mistake.program for mistake in level.mistakes if not mistake.draft]
        program = chance.choice([level.start, *losing])
        facts = attempt_facts(level, program)
        if facts["won"]:
            continue
        text = chance.choice([facts["program"], "", "win()\n", facts["program"] * 2])
        child.keep("attempt", **facts | {"won": True, "stars": 1 + number % 3, "program": text})
    claimed = len(child.texts) - 1
    assert claimed > 900
    for data in child.packets(desk):
        assert isinstance(desk.take(data), Taken)
    attempts = desk.attempts(pupils[0].id)
    assert len(attempts) == claimed
    # doubling a losing program may happen to win: then the star is true
    false = [one for one in attempts if one.trust == "not confirmed"]
    true = [one for one in attempts if one.trust == "verified"]
    assert len(false) + len(true) == claimed and len(true) < claimed // 10
    believed = {one.level for one in true}
    for chapter in library.chapters:
        table = desk.table(klass.id, chapter.id)
        assert table is not None
        for cell in table.rows[0].cells:
            if cell.level not in believed:
                assert cell.stars == 0 and cell.state != "solved"
    desk.close()


def test_more_stars_than_the_program_earns_are_not_believed(hand: Hand, library: Library) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    level = library.level("turn-02")
    assert level is not None and level.forecast
    child.wins(level, stars=3)  # nothing was foretold
    for data in child.packets(desk):
        desk.take(data)
    assert row_of(desk, klass)[1][0:2] != ("solved", 3)
    assert desk.attempts(pupils[0].id)[0].trust == "not confirmed"
    desk.close()


def test_a_level_of_another_version_is_signed_and_not_verified(
    hand: Hand, library: Library
) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    level = library.level("turn-02")
    assert level is not None
    child.wins(level, digest="0123456789abcdef")
    for data in child.packets(desk):
        desk.take(data)
    assert row_of(desk, klass)[1][3] == "signed"
    desk.close()


def test_bare_records_count_as_unsigned_until_their_packet_comes(
    hand: Hand, library: Library
) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    level = library.level("turn-02")
    assert level is not None
    child.wins(level)
    assert desk.take_bare(klass.id, "\n".join(child.texts).encode()) == 2
    assert row_of(desk, klass)[1][3] == "unsigned"
    for data in child.packets(desk):
        desk.take(data)
    assert row_of(desk, klass)[1][2:] == (1, "verified")
    desk.close()


def test_of_bare_records_only_those_that_are_new_are_counted(hand: Hand, library: Library) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    for number in (1, 2, 3):
        child.wins(library.chapters[1].levels[number])
    for data in child.packets(desk, child.texts[:2]):
        desk.take(data)
    bare = "\n".join([*child.texts, *child.texts]).encode()
    assert desk.take_bare(klass.id, bare) == 2
    assert desk.take_bare(klass.id, bare) == 0
    assert desk.totals(klass.id).records == 4
    desk.close()


def test_clones_restored_copies_and_wrong_clocks_end_in_one_state(
    hand: Hand, library: Library, tmp_path: Path
) -> None:
    """Whatever order packets come in, and however often: one state, nothing twice, nothing lost."""
    chance = random.Random(11)
    levels = library.chapters[1].levels
    rounds = 200 if NIGHTLY else 12
    for number in range(rounds):
        master = Hand(tmp_path / f"{number}", library)
        desk, klass, pupils = ready(master)
        children = [
            Child(klass, pupils[0], PLAYER, 1),
            Child(klass, pupils[0], PLAYER, 2),
            Child(klass, pupils[1], "cd" * 10, 3),
        ]
        children[1].device = children[0].device  # a copied folder has its key, too
        for child in children:
            child.t = chance.choice([0, NOW, NOW * 2, NOW - 100])
            for _ in range(6):
                child.wins(chance.choice([one for one in levels if one.form != "predict"]))
                child.t += chance.choice([0, 40, -9_000, 400_000])
        clone = Child(klass, pupils[0], PLAYER, 1)  # a disk copied after three records
        clone.texts = children[0].texts[:3]
        clone.wins(levels[1])
        clone.wins(levels[2])
        packets = [
            data
            for child in (*children, clone)
            for start in range(0, len(child.texts), 3)
            for data in child.packets(desk, child.texts[start : start + 3])
        ]
        whole = {text for child in (*children, clone) for text in child.texts}
        schedule = packets + chance.choices(packets, k=6)
        chance.shuffle(schedule)
        for data in schedule:
            assert isinstance(desk.take(data), Taken)
        assert desk.totals(klass.id).records == len(whole)
        first = row_of(desk, klass), row_of(desk, klass, 1)
        runs = sum(text.count('"kind":"attempt"') for text in whole)
        assert sum(cell[2] for row in first for cell in row) == runs
        codes = {flag.code for pupil in desk.pupils(klass.id) for flag in pupil.flags}
        assert codes == {"classroom.forked"}
        desk.close()
        again = master.open()
        assert (row_of(again, klass), row_of(again, klass, 1)) == first
        again.close()


def test_a_player_joined_twice_counts_for_the_later_pupil_and_is_flagged(
    hand: Hand, library: Library
) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    child.wins(library.chapters[1].levels[1])
    child.keep("joined", **{"class": klass.id, "pupil": pupils[1].id})
    for data in child.packets(desk):
        desk.take(data)
    assert row_of(desk, klass)[1][2] == 0 and row_of(desk, klass, 1)[1][2] == 1
    flags = [one.code for pupil in desk.pupils(klass.id) for one in pupil.flags]
    assert set(flags) == {"classroom.joined-twice"}
    desk.close()


def test_an_erased_pupil_stays_erased_when_old_packets_return(hand: Hand, library: Library) -> None:
    desk, klass, pupils = ready(hand)
    child, late = Child(klass, pupils[0]), Child(klass, pupils[0], "ef" * 10, 5)
    for one in (child, late):
        one.wins(library.chapters[1].levels[1])
        one.wins(library.chapters[1].levels[2])
    other = Child(klass, pupils[1], "cd" * 10, 3)
    other.wins(library.chapters[1].levels[1])
    for data in (*child.packets(desk), *other.packets(desk)):
        desk.take(data)
    # the second computer of the child has sent a part, before it said who it is
    for data in late.packets(desk, late.texts[1:2]):
        desk.take(data)
    assert desk.erase(pupils[0].id) is None
    for data in (*child.packets(desk), *late.packets(desk), *child.packets(desk, child.texts[1:])):
        assert isinstance(desk.take(data), Taken)
    assert [pupil.id for pupil in desk.pupils(klass.id)] == [pupils[1].id]
    assert desk.totals(klass.id).records == 2
    desk.close()
    for path in hand.folder.rglob("*"):
        if path.is_file():
            raw = path.read_bytes()
            assert child.player.encode() not in raw and late.player.encode() not in raw, path


def test_erasing_a_pupil_leaves_a_player_who_has_become_another_one(
    hand: Hand, library: Library
) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])  # the wrong face was tapped first
    child.wins(library.chapters[1].levels[1])
    child.keep("joined", **{"class": klass.id, "pupil": pupils[1].id})
    child.wins(library.chapters[1].levels[2])
    packets = [*child.packets(desk, child.texts[:2]), *child.packets(desk, child.texts[2:])]
    for data in packets:
        desk.take(data)
    assert desk.back_up()
    before = row_of(desk, klass, 1)
    assert sum(cell[2] for cell in before) == 2
    assert desk.erase(pupils[0].id) is None
    assert row_of(desk, klass) == before
    for data in packets:  # what was sent before comes back, and who was erased does not
        assert isinstance(desk.take(data), Taken)
    assert row_of(desk, klass) == before
    assert desk.totals(klass.id).records == 3
    desk.close()
    again = hand.open()
    assert row_of(again, klass) == before
    again.close()
    for path in hand.folder.rglob("*"):
        if path.is_file():
            # the mark alone still has the id
            assert path.read_bytes().count(pupils[0].id.encode()) <= 1, path


def test_who_has_learned_the_id_of_another_childs_player_can_neither_take_its_work_nor_erase_it(
    hand: Hand, library: Library
) -> None:
    desk, klass, pupils = ready(hand, "Aysu\nMurad\nGone")
    assert desk.erase(pupils[2].id) is None
    child = Child(klass, pupils[0])
    child.wins(library.chapters[1].levels[1])
    for data in child.packets(desk):
        desk.take(data)
    before = row_of(desk, klass), row_of(desk, klass, 1)
    for number, claimed in enumerate((pupils[1], pupils[2]), 5):
        thief = Child(klass, claimed, child.player, number)  # a later time, the same player
        thief.t += 9_000
        thief.wins(library.chapters[1].levels[2])
        thief.keep("joined", **{"class": klass.id, "pupil": claimed.id})
        for data in thief.packets(desk):
            assert isinstance(desk.take(data), Taken)  # so that its outbox is not stuck
    assert (row_of(desk, klass), row_of(desk, klass, 1)) == before
    bare = Child(klass, pupils[1], child.player, 9)
    bare.t += 20_000
    assert desk.take_bare(klass.id, bare.texts[0].encode()) == 1
    assert (row_of(desk, klass), row_of(desk, klass, 1)) == before
    doubts = {
        (one.device == "", one.says and one.says.name, one.runs) for one in desk.doubts(klass.id)
    }
    assert doubts == {(False, "Murad", 1), (False, None, 1), (True, "Murad", 0)}
    assert {one.pupil and one.pupil.name for one in desk.doubts(klass.id)} == {"Aysu"}
    desk.close()
    again = hand.open()
    assert (row_of(again, klass), row_of(again, klass, 1)) == before
    assert len(again.doubts(klass.id)) == 3
    again.close()


@pytest.mark.parametrize("first", [True, False])
def test_a_childs_new_computer_counts_when_the_teacher_says_so_and_nothing_was_lost(
    hand: Hand, library: Library, first: bool
) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    child.wins(library.chapters[1].levels[1])
    moved = Child(klass, pupils[0], child.player, 5)
    moved.wins(library.chapters[1].levels[2])
    for data in (*child.packets(desk), *moved.packets(desk)):
        desk.take(data)
    (doubt,) = desk.doubts(klass.id)
    assert (doubt.pupil and doubt.pupil.id, doubt.says, doubt.runs) == (pupils[0].id, None, 1)
    assert doubt.device == moved.device.sign_public and not doubt.refused
    assert [cell[2] for cell in row_of(desk, klass)[1:3]] == [1, 0]
    if not first:  # the teacher says no, and thinks better of it
        assert desk.answer(klass.id, doubt.player, doubt.device, False) is None
        assert desk.doubts(klass.id)[0].refused
        assert [cell[2] for cell in row_of(desk, klass)[1:3]] == [1, 0]
    assert desk.answer(klass.id, doubt.player, doubt.device, True) is None
    assert desk.doubts(klass.id) == ()
    moved.wins(library.chapters[1].levels[3])
    for data in (*moved.packets(desk), *child.packets(desk)):
        desk.take(data)
    after = row_of(desk, klass)
    assert [cell[2] for cell in after[1:4]] == [1, 1, 1] and after[2][3] == "verified"
    assert desk.doubts(klass.id) == () and desk.totals(klass.id).records == 5
    said = desk.answer(klass.id, doubt.player, doubt.device, True)
    assert said is not None and said.code == "classroom.no-doubt"
    desk.close()
    again = hand.open()
    assert row_of(again, klass) == after
    assert again.erase(pupils[0].id) is None
    again.close()
    for path in hand.folder.rglob("*"):
        if path.is_file():
            assert child.player.encode() not in path.read_bytes(), path


def test_packets_of_others_are_refused_with_a_reason(hand: Hand, library: Library) -> None:
    desk, klass, pupils = ready(hand)
    other = made(desk, "5A")
    child = Child(klass, pupils[0])
    child.wins(library.chapters[1].levels[1])
    (data,) = child.packets(desk)
    strange = replace(other, id="0" * 16)
    foreign = make_packets(child.texts, strange.id, desk.public_keys(klass.id)[1], child.device)
    damaged = data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]
    for wrong in (b"", b"hello", damaged, foreign[0].data):
        refused = desk.take(wrong)
        assert not isinstance(refused, Taken) and refused.code.startswith("exchange.")
    assert desk.revoke(klass.id, child.device.sign_public) is None
    refused = desk.take(data)
    assert not isinstance(refused, Taken) and refused.code == "exchange.revoked"
    assert desk.totals(klass.id).records == 0
    desk.close()


def test_the_files_for_children_hold_no_name_and_say_what_is_assigned(hand: Hand) -> None:
    desk = hand.open()
    klass = fill(desk)
    pupils = desk.pupils(klass.id)
    desk.change_pupil(pupils[0].id, groups=["Early"])
    desk.assign(klass.id, ["turn-10"], to=["group:Early"], mode="python", title="For some")
    desk.remark(pupils[1].id, "turn-01", "star8", "Well done", again=True)
    desk.erase(pupils[2].id)
    class_file, desk_file = desk.class_file(klass.id), desk.desk_file(klass.id)
    roster = desk.roster(klass.id)
    assert isinstance(class_file, bytes) and isinstance(desk_file, bytes)
    assert isinstance(roster, bytes)
    for pupil in pupils:
        for name in pupil.name.split():
            for form in (name.encode(), name.encode("ascii", "backslashreplace")):
                assert form not in class_file + desk_file + roster
    opened = open_class_file(class_file)
    assert isinstance(opened, ClassFile) and len(opened.pupils) == 11
    said = open_desk_file(desk_file, opened.sign, klass.id)
    assert isinstance(said, DeskFile) and said.unread == 0
    assert {one.to for one in said.assignments} == {(), (pupils[0].id,)}
    assert [one.text for one in said.feedback] == ["Well done"]
    assert [one.pupil for one in said.tombstones] == [pupils[2].id]
    assert all(each.digest for one in said.assignments for each in one.levels)
    names = open_roster(roster, desk._staff())
    assert isinstance(names, dict) and names["pupils"][0][1] == pupils[0].name
    desk.close()


def test_a_full_disk_acknowledges_nothing(hand: Hand, library: Library) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    child.wins(library.chapters[1].levels[1])
    (data,) = child.packets(desk)
    desk._database._connection.execute("PRAGMA max_page_count=1")  # type: ignore[attr-defined]
    refused = [desk.take(data) for _ in range(1)]
    big = Child(klass, pupils[0], "cd" * 10, 3)
    for _ in range(400):
        big.wins(library.chapters[1].levels[1])
    refused += [desk.take(one) for one in big.packets(desk)]
    assert not isinstance(refused[-1], Taken) and refused[-1].code == "classroom.full"
    desk._database._connection.execute("PRAGMA max_page_count=1000000")  # type: ignore[attr-defined]
    assert all(isinstance(desk.take(one), Taken) for one in big.packets(desk))
    assert desk.totals(klass.id).records >= 401
    desk.close()


def test_thirty_threads_at_the_bell_lose_nothing(hand: Hand, library: Library) -> None:
    desk, klass, pupils = ready(hand, "\n".join(f"Child {number}" for number in range(30)))
    children = []
    for number, pupil in enumerate(pupils):
        children.append(Child(klass, pupil, f"{number:020x}", number + 1))
        for _ in range(4):
            children[-1].wins(library.chapters[1].levels[1])
    packets = [
        data
        for child in children
        for start in range(0, 5, 2)
        for data in child.packets(desk, child.texts[start : start + 2])
    ]
    with ThreadPoolExecutor(30) as threads:
        taken = list(threads.map(desk.take, packets * 2))
    assert all(isinstance(one, Taken) for one in taken)
    assert desk.totals(klass.id).records == 150
    assert all(row_of(desk, klass, at)[1][2] == 4 for at in range(30))
    desk.settle()
    desk.close()
    again = hand.open()
    assert again.totals(klass.id).records == 150
    again.close()


def recalled(kept: list[tuple[object, ...]]) -> Callable[[str, int], list[tuple[object, ...]]]:
    """The rows of a player from one on, as a database gives them."""
    return lambda player, first: [row for row in kept if row[2] == player and row[0] >= first]  # type: ignore[operator]


def test_five_thousand_schedules_of_the_same_records_end_in_one_state(library: Library) -> None:
    """Loss and sending anew, duplicates, clones, clocks: what follows depends on the set alone."""
    chance = random.Random(5)
    klass, one, two = Klass("f" * 16, "4B", 2024), Pupil("1" * 20, "", ""), Pupil("2" * 20, "", "")
    children = [
        Child(klass, one, PLAYER, 1), Child(klass, one, PLAYER, 2), Child(klass, two, "cd" * 10, 3)
    ]  # fmt: skip
    levels = [level for level in library.chapters[1].levels if level.form == "make"]
    for child in children:
        for _ in range(3):
            child.wins(chance.choice(levels), hints=chance.randrange(3))
            child.t += chance.choice([0, 60, -5_000, 10_000_000])
    clone = Child(klass, one, PLAYER, 1)
    clone.texts = children[0].texts[:2]
    clone.wins(levels[0])
    children[2].keep("joined", **{"class": klass.id, "pupil": one.id})
    texts = sorted({text for child in (*children, clone) for text in child.texts})
    found = [record for text in texts if (record := read(text))]
    rows = [
        tuple(record_row(klass.id, text, record, "d", True, NOW).values())
        for text, record in zip(texts, found, strict=True)
    ]
    replays = Replays(Shelf(library))
    states = set()
    for _ in range(100_000 if NIGHTLY else 5_000):
        schedule = rows + chance.choices(rows, k=4)
        chance.shuffle(schedule)
        kept: list[tuple[object, ...]] = []
        work = Work(replays, klass.id, recalled(kept))
        for at, row in enumerate(schedule):
            _, hash, _, player, device, signed, received, body = row
            kept.append((at, hash, player, device, signed, received, body))
            work.add(kept[-1:])
        tallies = [sorted(work.tallies(id).items()) for id in (one.id, two.id)]
        states.add(repr((tallies, work.count, work.is_forked(one.id), work.is_shared(two.id))))
    assert len(states) == 1 and "'turn-" in states.pop()


def test_a_knot_tied_by_making_a_level_or_by_teaching_counts_without_a_program(
    library: Library,
) -> None:
    replays = Replays(Shelf(library))
    made = [one for one in library.levels if one.opens != "here"]
    assert len(made) >= 2
    for level in made:
        facts = {"level": level.id, "digest": level.digest, "program": "", "stars": 3}
        won, lost = (replays.of({**facts, "won": value}) for value in (True, False))
        assert won is not None and won.won and won.stars == 0
        assert lost is not None and not lost.won
