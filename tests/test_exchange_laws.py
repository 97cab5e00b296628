"""However packets travel, all desks come to know the same; whoever makes one up is refused."""

from __future__ import annotations

import gzip
import os
from random import Random

from game.classroom.replay import Replays, Shelf
from game.classroom.work import Work
from game.exchange import (
    Packet,
    Span,
    canonical,
    digest_of,
    make_packets,
    open_packet,
    parsed,
    seal,
    travelling,
)
from game.exchange.packet import magic, packet_message, root_of, spans_of
from game.i18n.diagnostics import ROWS
from game.levels import Library
from game.progress import Event, Record, identity, read, written
from game.values import Diagnostic
from tests.class_kit import KLASS, PUPILS, Machine, keys

NIGHTLY = bool(os.environ.get("ILME_NIGHTLY"))
DESKS = 5


# --- merging


def room(chance: Random) -> list[tuple[str, ...]]:
    """What the PCs of a room send in a lesson, packet by packet: some of them cloned, turned back
    to yesterday's copy, with wrong clocks, and with two children at one PC."""
    sent: list[tuple[str, ...]] = []
    machines = [Machine(chance) for _ in range(3)]
    for number, machine in enumerate(machines):
        machine.lesson(f"p{number}", PUPILS[number], runs=2)
    for _ in range(6):
        machine = chance.choice(machines)
        match chance.randrange(5):
            case 0:  # a disk is copied; both go on, each with a start of its own
                twin = Machine(chance)
                twin.texts = list(machine.texts)
                machines.append(twin)
            case 1:  # a disk is copied while the game runs: both go on in one lineage
                twin = Machine(chance)
                twin.texts, twin.lin, twin.seq = list(machine.texts), machine.lin, machine.seq
                machines.append(twin)
            case 2:  # yesterday's copy is laid back
                del machine.texts[chance.randrange(1, len(machine.texts)) :]
                machine.start()
            case 3:  # another child sits down
                machine.lesson(f"q{chance.randrange(3)}", chance.choice(PUPILS[:4]), runs=1)
        clock = chance.choice((0, 1_790_000_000, 1_790_000_000 + chance.randrange(10**6), 1 << 40))
        for run in range(chance.randrange(1, 4)):
            won = chance.random() < 0.5
            machine.add(
                *("attempt", chance.choice(("p0", "p1", "p2", "q0"))),
                t=max(0, clock - run * 20),
                level=f"first-knot-{chance.randrange(1, 4):02}",
                won=won,
                stars=chance.randrange(1, 4) if won else 0,
                size=chance.randrange(1, 9),
            )
        sent.append(travelling(machine.texts, KLASS))
    return [texts for texts in sent if texts]


def by_post(texts: tuple[str, ...]) -> dict[str, str]:
    """The records by their hash, after they have travelled."""
    parcels = make_packets(texts, KLASS, keys("class").seal_public, keys("device"))
    opened = [open_packet(parcel.data, keys("class"), KLASS) for parcel in parcels]
    return {
        id: text
        for one in opened
        if isinstance(one, Packet)
        for id, text in zip(one.ids, one.texts, strict=True)
    }


def replays() -> Replays:
    return Replays(Shelf(Library()))


def seen(work: Work) -> object:
    """All that a teacher sees of a class, whenever what came."""
    return [
        (
            pupil,
            work.players(pupil),
            work.is_forked(pupil),
            work.is_shared(pupil),
            {
                level: (one.runs, one.won, one.stars, one.size, one.seconds)
                for level, one in work.tallies(pupil).items()
            },
        )
        for pupil in PUPILS[:4]
    ]


def work_of(packets: list[tuple[str, ...]]) -> Work:
    kept: list[tuple[int, str, str, str, int, int, str]] = []
    work = Work(
        replays(),
        "",
        lambda player, first: [row for row in kept if row[2] == player and row[0] >= first],
    )
    for at, texts in enumerate(packets):
        for text in texts:
            record = read(text)
            assert record
            kept.append((at, identity(text), record.event.player, "d", 1, 1, text))
        work.add(row for row in kept if row[0] == at)
    return work


def test_all_desks_of_a_room_end_in_one_state_whatever_is_lost_twice_late_or_turned_back() -> None:
    rooms, schedules = (1_000, 100) if NIGHTLY else (50, 100)
    for seed in range(rooms):
        chance = Random(seed)
        sent = room(chance)
        packets = [by_post(texts) for texts in sent]
        everything = {id: text for packet in packets for id, text in packet.items()}
        assert len(everything) > 1
        first = seen(work_of(sent))
        for number in range(schedules):
            desks: list[dict[str, str]] = [{} for _ in range(DESKS)]
            waiting = [(chance.choice(desks), packet) for packet in packets]
            while waiting:  # an outbox sends until it has a receipt, and the receipt may get lost
                at = chance.randrange(len(waiting))
                desk, packet = waiting[at]
                if chance.random() < 0.7:
                    desk |= packet
                    if chance.random() < 0.7:
                        waiting.pop(at)
                one, other = chance.sample(range(DESKS), 2)
                desks[one] |= desks[other]
            for at in range(2 * DESKS - 1):  # two rounds of the stick
                desks[(at + 1) % DESKS] |= desks[at % DESKS]
            assert all(desk == everything for desk in desks)
            if number < 15:
                mixed = chance.sample([*sent, *sent], 2 * len(sent))
                assert seen(work_of(mixed)) == first


def test_one_place_in_a_lineage_with_two_records_is_flagged_for_both_whoever_comes_first() -> None:
    def at(player: str, level: str) -> str:
        event = Event.of("attempt", player, level=level, won=False)
        return written(Record("00000000000000aa", 2, "", 0, event))

    def join(player: str, pupil: str, lin: str) -> str:
        event = Event.of("joined", player, **{"class": KLASS, "pupil": pupil})
        return written(Record(lin, 1, "", 0, event))

    packets = [
        (join("a", PUPILS[0], "1" * 16), join("b", PUPILS[1], "2" * 16)),
        (at("a", "x"),),
        (at("b", "y"),),
    ]
    for order in ((0, 1, 2), (0, 2, 1), (2, 1, 0)):
        work = work_of([packets[one] for one in order])
        assert work.is_forked(PUPILS[0]) and work.is_forked(PUPILS[1])


# --- made up


def plain(texts: tuple[str, ...], whose: str = "device", **header: object) -> list[bytes]:
    """The lines of a packet that is right, but for what is said otherwise of its header."""
    records = [record for text in texts if (record := read(text))]
    head = {
        "class": KLASS,
        "count": len(texts),
        "crit": [],
        "device": keys(whose).sign_public,
        "fmt": 1,
        "kind": "progress",
        "root": root_of(map(identity, texts)),
        "spans": [[span.lin, span.first, span.last] for span in spans_of(records)],
        **header,
    }
    line = canonical(head)
    signature = keys(whose).sign(packet_message(line))
    return [line.encode(), signature.encode(), *(text.encode() for text in texts)]


def sealed(lines: list[bytes]) -> bytes:
    packed = seal(keys("class").seal_public, gzip.compress(b"\n".join(lines), 1, mtime=0))
    assert packed is not None
    return magic(KLASS) + packed


def lesson(seed: int) -> tuple[str, ...]:
    machine = Machine(Random(seed))
    machine.lesson()
    return travelling(machine.texts, KLASS)


def code(data: bytes) -> str:
    found = open_packet(data, keys("class"), KLASS)
    assert isinstance(found, Diagnostic), found
    assert found.code in ROWS
    return found.code


def test_a_packet_made_by_hand_as_it_should_be_is_taken() -> None:
    texts = lesson(1)
    found = open_packet(sealed(plain(texts)), keys("class"), KLASS)
    assert isinstance(found, Packet) and found.texts == texts
    assert found.spans == (Span(found.records[0].lin, 2, 7),)
    extra = open_packet(sealed(plain(texts, weather="sunny")), keys("class"), KLASS)
    assert isinstance(extra, Packet) and extra.more == (("weather", "sunny"),)


def test_whoever_knows_the_key_of_a_class_cannot_change_what_a_device_has_signed() -> None:
    """Everybody who has the class file can seal; nobody can sign for another device."""
    texts, others = lesson(1), lesson(2)
    right, other = plain(texts), plain(others, "another device")
    chance = Random(11)
    for number in range(100_000 if NIGHTLY else 5_000):
        lines = list(right)
        match number % 8:
            case 0:  # a bit of the header, the signature or a record
                at = chance.randrange(len(lines))
                bad = bytearray(lines[at])
                bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
                lines[at] = bytes(bad)
            case 1:  # a record is left out, or all from one on
                at = chance.randrange(2, len(lines))
                del lines[at : at + chance.choice((1, 99))]
            case 2:  # a record of another packet comes in, or in the place of one
                at, many = chance.randrange(2, len(lines) + 1), chance.randrange(2)
                lines[at : at + many] = [chance.choice(other[2:])]
            case 3:  # a record stands twice
                lines.insert(chance.randrange(2, len(lines) + 1), chance.choice(lines[2:]))
            case 4:  # the order is another one
                one, two = chance.sample(range(2, len(lines)), 2)
                lines[one], lines[two] = lines[two], lines[one]
            case 5:  # head, signature or body of another packet
                at = chance.randrange(3)
                lines = (
                    [other[0], *lines[1:]],
                    [lines[0], other[1], *lines[2:]],
                    [*lines[:2], *other[2:]],
                )[at]
            case 6:  # the header says another thing under the old signature
                head = parsed(lines[0])
                assert head
                name = chance.choice(sorted(head))
                head[name] = chance.choice(("x", 2, None, [], {}, True, "f" * 64, [["a", 1, 2]]))
                lines[0] = canonical(head).encode()
                if lines[0] == right[0]:  # an empty `crit` it had
                    lines[0] += b" "
            case _:  # bytes that are not there
                at = chance.randrange(len(lines) + 1)
                lines.insert(at, chance.choice((b"", b" ", b"{}", b"null", b"\xff", b"[" * 5000)))
        code(sealed(lines))


def test_what_a_device_signs_itself_is_refused_where_it_says_more_than_there_is() -> None:
    texts = lesson(1)
    for wrong in (
        *({"count": 3}, {"count": True}, {"root": "0" * 64}, {"root": 5}, {"spans": []}),
        *({"spans": None}, {"device": "x"}, {"device": None}, {"kind": "x"}, {"fmt": 0}),
        *({"fmt": "1"}, {"crit": 1}, {"class": None}),
    ):
        assert code(sealed(plain(texts, **wrong))) in ("exchange.damaged", "exchange.other-class")
    assert code(sealed(plain(texts, fmt=2))) == "exchange.newer"
    assert code(sealed(plain(texts, crit=["song"]))) == "exchange.newer"
    assert code(sealed(plain(texts, **{"class": "a" * 16}))) == "exchange.other-class"
    assert code(sealed(plain((*texts, texts[0])))) == "exchange.damaged"
    assert code(sealed(plain(()))) == "exchange.damaged"


def test_a_record_that_cannot_be_kept_or_shown_everywhere_neither_leaves_nor_comes_in() -> None:
    def one(player: str = "p", lin: str = "00000000000000aa", seq: int = 9, **facts: object) -> str:
        return written(Record(lin, seq, "", 0, Event.of("attempt", player, **facts)))

    good = (*lesson(1), one(program="🐑 Дюйюн"))
    bad = (
        *(one(program="\ud83d"), one(level="a\0b"), one(player="\udc00"), one(player="a b")),
        *(one(lin="x"), one(seq=0), one(seq=1 << 60), one(program="x" * 200_000)),
        written(Record("0" * 16, 1, "zz", 0, Event.of("attempt", "p"))),
        written(Record("0" * 16, 1, "", 0, Event.of("A kind", "p"))),
        '{"a":1}',
        one().replace(":", ": "),
    )
    assert travelling((*good, *bad), KLASS) == good
    parcels = make_packets((*good, *bad), KLASS, keys("class").seal_public, keys("device"))
    assert [one.ids for one in parcels] == [tuple(map(identity, good))]
    assert parcels[0].digest == digest_of(parcels[0].data)
    for text in bad:
        lines = plain((*good,))
        assert code(sealed([*lines, text.encode("ascii")])) == "exchange.damaged"
        assert code(sealed(plain((*good, text)))) == "exchange.damaged"


def test_who_leaves_a_class_sends_no_more_to_it() -> None:
    machine = Machine(Random(1))
    machine.lesson(runs=2)
    machine.add("left", "p", **{"class": KLASS})
    before = travelling(machine.texts, KLASS)
    machine.add("attempt", "p", level="x", won=False)
    assert travelling(machine.texts, KLASS) == before and len(before) == 4
    other = {"class": "f" * 16, "pupil": PUPILS[1]}
    machine.add("joined", "p", **other)
    machine.add("attempt", "p", level="y", won=False)
    assert travelling(machine.texts, KLASS) == before
    assert len(travelling(machine.texts, "f" * 16)) == 5
    machine.add("joined", "p", **{"class": KLASS, "pupil": PUPILS[0]})
    assert len(travelling(machine.texts, KLASS)) == 7
    assert '"f' * 2 not in "".join(travelling(machine.texts, KLASS))
