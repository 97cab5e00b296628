"""The desk takes in what children's computers send: nothing lost, nothing twice, nothing forged."""

from __future__ import annotations

import csv
import hashlib
import io
import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from openpyxl import load_workbook

from game.classroom import Desk
from game.classroom.out import csv_bytes, xlsx_bytes
from game.classroom.views import CONFIRMED, UNCONFIRMED, UNSIGNED, Klass, Taken
from game.data import data_root
from game.exchange import (
    ClassFile,
    DeskFile,
    Receipt,
    is_pin,
    make_packets,
    open_class_file,
    open_desk_file,
    open_receipt,
    travelling,
)
from game.levels import Library, landing, load_library
from game.source import show
from game.values import Diagnostic
from tests.class_kit import Machine, keys

NIGHTLY = bool(os.environ.get("ILME_NIGHTLY"))
NOW = 1_790_000_000
DEVICE = keys("device")


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(data_root() / "levels")


@pytest.fixture
def opened(tmp_path: Path, library: Library) -> Iterator[Callable[[str], Desk]]:
    made: list[Desk] = []
    count = itertools.count()

    def random(size: int) -> bytes:
        return hashlib.shake_256(f"{tmp_path}{next(count)}".encode()).digest(size)

    def open_one(name: str = "desk") -> Desk:
        made.append(Desk.open(tmp_path / name, lambda: NOW, random, library=library))
        return made[-1]

    yield open_one
    for desk in made:
        desk.close()


def a_class(desk: Desk, pupils: int = 3) -> tuple[Klass, list[str]]:
    klass = desk.make_class("4B")
    assert isinstance(klass, Klass)
    names = "\n".join(f"Uşaq {chr(97 + n % 26)}{'x' * (n // 26)}" for n in range(pupils))
    desk.add_pupils(klass.id, names)
    return klass, [one.id for one in desk.pupils(klass.id)]


def play(machine: Machine, library: Library, player: str, level: str = "turn-02", **more: object):  # type: ignore[no-untyped-def]
    """A won run that a replay bears out."""
    known = library.level(level)
    assert known is not None
    place = landing(known, known.solution)
    facts = {"level": level, "won": True, "stars": 3, "size": known.par, "digest": known.digest,
             "program": show(known.solution, known.toolbox).text,
             "forecast": [place.x, place.y, place.heading], "hints": 0, "steps": 3}  # fmt: skip
    return machine.add("attempt", player, **{**facts, **more})


def join(machine: Machine, player: str, klass: str, pupil: str) -> None:
    machine.add("joined", player, **{"class": klass, "pupil": pupil})


def packets(desk: Desk, klass: str, texts: list[str]) -> list[bytes]:
    known = open_class_file(_bytes(desk.class_file(klass)))
    assert isinstance(known, ClassFile)
    parcels = make_packets(travelling(texts, klass), klass, known.seal, DEVICE)
    return [one.data for one in parcels]


def _bytes(found: bytes | Diagnostic) -> bytes:
    assert isinstance(found, bytes), found
    return found


def stars(desk: Desk, klass: str) -> dict[str, int]:
    table = desk.table(klass, "turn")
    assert table is not None
    return {row.pupil.id: row.stars for row in table.rows}


def test_what_a_child_wins_is_replayed_and_shown_once(
    opened: Callable[..., Desk], library: Library
) -> None:
    desk = opened()
    klass, (one, *_) = a_class(desk)
    machine = Machine(Random(1))
    join(machine, "p", klass.id, one)
    play(machine, library, "p")
    (data,) = packets(desk, klass.id, machine.texts)
    first, again = desk.take(data), desk.take(data)
    assert isinstance(first, Taken) and isinstance(again, Taken)
    assert (first.fresh, again.fresh) == (2, 0)
    assert stars(desk, klass.id)[one] == 3
    (attempt,) = desk.attempts(one)
    assert attempt.trust == CONFIRMED
    known = open_class_file(_bytes(desk.class_file(klass.id)))
    assert isinstance(known, ClassFile)
    receipt = open_receipt(first.receipt, known.sign, klass.id, DEVICE.sign_public)
    assert isinstance(receipt, Receipt) and receipt.covers(first.digest)
    whole = open_receipt(
        _bytes(desk.receipt(klass.id, DEVICE.sign_public)), known.sign, klass.id, DEVICE.sign_public
    )
    assert isinstance(whole, Receipt) and whole.packets == (first.digest,)


def test_a_thousand_forged_stars_are_refused_by_replay(
    opened: Callable[..., Desk], library: Library
) -> None:
    desk = opened()
    klass, (one, *_) = a_class(desk)
    machine = Machine(Random(2))
    join(machine, "p", klass.id, one)
    chance = Random(3)
    levels = [level.id for level in library.levels if level.form not in ("create", "predict")]
    words = ("forward()", "left()", "right()", "take()", "wait()", "put()")
    for number in range(10_000 if NIGHTLY else 1_000):
        level = library.level(levels[number % len(levels)])
        assert level is not None
        program = f"{chance.choice(words)}  # {number}\n"
        if number % 3 == 0:
            program = ""
        machine.add("attempt", "p", level=level.id, won=True, stars=3, size=1, program=program,
                    digest=level.digest)  # fmt: skip
    for data in packets(desk, klass.id, machine.texts):
        assert isinstance(desk.take(data), Taken)
    runs = desk.attempts(one)
    assert len(runs) >= 1_000
    assert {run.trust for run in runs} == {UNCONFIRMED}
    assert desk.totals(klass.id).stars == 0
    assert desk.totals(klass.id).unconfirmed == len(runs)


def test_any_way_and_order_of_packets_ends_in_one_state(
    opened: Callable[..., Desk], library: Library
) -> None:
    """Loss and re-sending, reordering, clones, restored backups, wrong clocks, five desks."""
    source = opened("source")
    klass, pupils = a_class(source, 4)
    chance = Random(4)
    machines = []
    for number, pupil in enumerate(pupils):
        machine = Machine(Random(number))
        join(machine, f"p{number}", klass.id, pupil)
        for _ in range(4):
            play(machine, library, f"p{number}", chance.choice(("turn-02", "turn-04", "turn-05")),
                 t=chance.choice((NOW, 0, 2_500_000_000)))  # fmt: skip
        clone = Machine(Random(90 + number))
        clone.texts = machine.texts[:3]  # a disk copied in the middle, or a backup put back
        clone.lin, clone.seq = machine.lin, 3
        play(clone, library, f"p{number}", "turn-06")
        machine.start()
        play(machine, library, f"p{number}", "turn-07")
        machines += [machine, clone]
    pieces: list[bytes] = []
    for machine in machines:
        for _ in range(3):
            cut = chance.randrange(1, len(machine.texts) + 1)
            own = [machine.texts[0], *machine.texts[cut:]] if cut > 1 else machine.texts
            pieces += packets(source, klass.id, own)
        pieces += packets(source, klass.id, machine.texts)
    truth = opened("truth")
    _same_class(source, truth)
    for piece in pieces:
        assert isinstance(truth.take(piece), Taken)
    wanted = _state(truth, klass.id)
    assert sum(row[1] for row in wanted) > 20
    for number in range(20 if NIGHTLY else 5):
        desk = opened(f"desk{number}")
        _same_class(source, desk)
        mixed = [*pieces, *chance.choices(pieces, k=10)]
        chance.shuffle(mixed)
        for piece in mixed:
            assert isinstance(desk.take(piece), Taken)
        assert _state(desk, klass.id) == wanted


def _same_class(source: Desk, other: Desk) -> None:
    """Another desk with the same book, as a teacher's second computer has it."""
    from game.classroom.database import Job
    from game.classroom.schema import ADD_LOG, LOG

    with source._lock:
        rows = source._database.read(LOG, at=0)
    from game.classroom.log import read_entry

    entries = [(hash, body, read_entry(body)) for _, hash, body in rows]
    jobs = [{"hash": h, "subject": e.subject if e else "", "body": b} for h, b, e in entries]
    assert other.add_rows([Job(ADD_LOG, jobs)]) is None


def _state(desk: Desk, klass: str) -> list[tuple[object, ...]]:
    return [
        (row.pupil.id, cell.stars, cell.level, cell.runs, cell.minutes, cell.state, cell.trust)
        for row in (desk.table(klass, "turn") or pytest.fail("no table")).rows
        for cell in row.cells
    ]


def test_who_is_erased_does_not_come_back_with_old_packets(
    opened: Callable[..., Desk], library: Library
) -> None:
    desk = opened()
    klass, (one, other, _) = a_class(desk)
    machine = Machine(Random(5))
    join(machine, "p", klass.id, one)
    join(machine, "q", klass.id, other)
    play(machine, library, "p")
    play(machine, library, "q")
    old = packets(desk, klass.id, machine.texts)
    for data in old:
        desk.take(data)
    assert desk.erase(one) is None
    play(machine, library, "p", "turn-04")
    for data in (*old, *packets(desk, klass.id, machine.texts)):
        assert isinstance(desk.take(data), Taken)
    assert set(stars(desk, klass.id)) == {other, desk.pupils(klass.id)[1].id}
    assert stars(desk, klass.id)[other] == 3
    said = open_desk_file(_bytes(desk.desk_file(klass.id)), desk.sign_key(klass.id), klass.id)
    assert isinstance(said, DeskFile) and said.tombstones[0].pupil == one


def test_one_child_on_many_computers_and_many_on_one(
    opened: Callable[..., Desk], library: Library
) -> None:
    desk = opened()
    klass, (one, other, _) = a_class(desk)
    first, second = Machine(Random(6)), Machine(Random(7))
    join(first, "p", klass.id, one)
    join(first, "q", klass.id, other)
    join(second, "r", klass.id, one)
    play(first, library, "p", "turn-02")
    play(first, library, "q", "turn-02")
    play(second, library, "r", "turn-04")
    for machine in (first, second):
        for data in packets(desk, klass.id, machine.texts):
            assert isinstance(desk.take(data), Taken)
    assert stars(desk, klass.id)[one] == 6 and stars(desk, klass.id)[other] == 3


def test_a_class_file_opens_with_the_pictures_of_each_pupil_and_holds_no_name(
    opened: Callable[..., Desk],
) -> None:
    desk = opened()
    klass, _ = a_class(desk)
    data = _bytes(desk.class_file(klass.id, ["192.168.1.2:4000"]))
    found = open_class_file(data)
    assert isinstance(found, ClassFile) and found.desks == ("192.168.1.2:4000",)
    for pupil in desk.pupils(klass.id):
        known = found.pupil(pupil.id)
        assert known is not None and known.avatar == pupil.avatar
        assert is_pin(pupil.pin, pupil.id, found.salt, known.pin)
        assert pupil.name.encode() not in data and ascii(pupil.name)[1:-1].encode() not in data


def test_the_desk_file_says_lessons_remarks_and_their_end(opened: Callable[..., Desk]) -> None:
    desk = opened()
    klass, (one, *_) = a_class(desk)
    desk.change_pupil(one, groups=["A"])
    given = desk.assign(klass.id, ["turn-02"], to=["group:A"], note="Tələsmə", lock=True)
    assert not isinstance(given, Diagnostic)
    desk.remark(one, "turn-02", "star8", "Əla!", again=True)
    said = open_desk_file(_bytes(desk.desk_file(klass.id)), desk.sign_key(klass.id), klass.id)
    assert isinstance(said, DeskFile)
    assert said.assignments[0].to == (one,) and said.assignments[0].lock
    assert said.feedback[0].again and said.feedback[0].text == "Əla!"
    assert desk.end_lesson(klass.id, given.set_id) is None
    said = open_desk_file(_bytes(desk.desk_file(klass.id)), desk.sign_key(klass.id), klass.id)
    assert isinstance(said, DeskFile) and said.assignments[0].gone


def test_a_device_that_was_sent_away_is_refused_until_it_may_come_back(
    opened: Callable[..., Desk], library: Library
) -> None:
    desk = opened()
    klass, (one, *_) = a_class(desk)
    machine = Machine(Random(8))
    join(machine, "p", klass.id, one)
    (data,) = packets(desk, klass.id, machine.texts)
    assert isinstance(desk.take(data), Taken)
    (device,) = desk.devices(klass.id)
    assert device.pupils[0].id == one and not device.revoked
    desk.revoke(klass.id, device.id)
    play(machine, library, "p")
    (data,) = packets(desk, klass.id, machine.texts)
    refused = desk.take(data)
    assert isinstance(refused, Diagnostic) and refused.code == "exchange.revoked"
    desk.revoke(klass.id, device.id, back=True)
    assert isinstance(desk.take(data), Taken)


def test_records_nobody_signed_are_shown_as_such(
    opened: Callable[..., Desk], library: Library
) -> None:
    desk = opened()
    klass, (one, *_) = a_class(desk)
    machine = Machine(Random(9))
    join(machine, "p", klass.id, one)
    play(machine, library, "p")
    assert desk.take_bare(klass.id, machine.texts) == 2
    assert desk.attempts(one)[0].trust == UNSIGNED
    (data,) = packets(desk, klass.id, machine.texts)
    assert isinstance(desk.take(data), Taken)
    assert [run.trust for run in desk.attempts(one)] == [CONFIRMED]


def test_what_was_taken_is_there_when_the_desk_opens_again(
    opened: Callable[..., Desk], library: Library
) -> None:
    desk = opened("same")
    klass, (one, *_) = a_class(desk)
    machine = Machine(Random(10))
    join(machine, "p", klass.id, one)
    play(machine, library, "p")
    for data in packets(desk, klass.id, machine.texts):
        assert isinstance(desk.take(data), Taken)
    desk.close()
    assert stars(opened("same"), klass.id)[one] == 3


HOSTILE = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "a\r\n=1", "<script>", '"x"')


def test_no_name_becomes_a_formula_in_a_table() -> None:
    rows = [(name, 3) for name in HOSTILE]
    read = list(csv.reader(io.StringIO(csv_bytes(("Name", "Stars"), rows).decode("utf-8-sig"))))
    assert len(read) == len(HOSTILE) + 1
    for cells in read[1:]:
        assert not cells[0].lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    sheet = load_workbook(io.BytesIO(xlsx_bytes("4B: [x]", ("Name", "Stars"), rows))).active
    assert sheet is not None
    for row in sheet.iter_rows(min_row=2):
        assert row[0].data_type == "s" and row[1].data_type == "n"
