"""What travels: sealed, signed, whole or refused; no names; meeting over the LAN."""

from __future__ import annotations

import gzip
import os
from dataclasses import replace
from random import Random

import pytest

from game.exchange import (
    MOST_BYTES,
    PICTURES,
    WITHHELD,
    Assigned,
    Assignment,
    ClassFile,
    DeskFile,
    Feedback,
    Keys,
    Packet,
    Receipt,
    Revocation,
    Tombstone,
    class_code,
    class_in,
    class_of,
    fits_code,
    folder_name,
    is_pin,
    keeps_promise,
    make_class_file,
    make_desk_file,
    make_packets,
    make_receipt,
    make_roster,
    mark_of,
    open_class_file,
    open_desk_file,
    open_packet,
    open_receipt,
    open_roster,
    pictures,
    pin_check,
    promise,
    recovery_words,
    seal,
    secret_of,
    sign_assignment,
    sign_feedback,
    sign_revocation,
    sign_tombstone,
    travelling,
    ulid,
    verify,
    without_erased,
)
from game.i18n.diagnostics import ROWS
from game.progress import identity, read
from game.values import Diagnostic
from tests.class_kit import KLASS, NAMES, PUPILS, Machine, class_file, keys

NIGHTLY = bool(os.environ.get("ILME_NIGHTLY"))


def packed(seed: int = 1, runs: int = 5) -> tuple[bytes, tuple[str, ...]]:
    """A packet of a lesson, and the records in it."""
    machine = Machine(Random(seed))
    machine.lesson(runs=runs)
    texts = travelling(machine.texts, KLASS)
    (parcel,) = make_packets(texts, KLASS, keys("class").seal_public, keys("device"))
    return parcel.data, texts


def code(found: object) -> str:
    assert isinstance(found, Diagnostic), found
    assert found.code in ROWS
    return found.code


def test_a_packet_gives_back_the_records_that_were_put_in() -> None:
    data, texts = packed()
    found = open_packet(data, keys("class"), KLASS)
    assert isinstance(found, Packet)
    assert found.texts == texts and len(texts) == 6
    assert found.device == keys("device").sign_public
    assert found.ids == tuple(map(identity, texts))
    assert class_of(data) == KLASS
    assert len(data) <= MOST_BYTES


def test_a_long_log_travels_in_several_packets_and_nothing_is_missing() -> None:
    chance = Random(7)
    machine = Machine(chance)
    machine.lesson()
    for number in range(900):
        junk = f"# {chance.getrandbits(6000):x}"
        machine.add("attempt", "p", level=f"l{number}", won=False, program=junk)
    texts = travelling(machine.texts, KLASS)
    parcels = make_packets(texts, KLASS, keys("class").seal_public, keys("device"))
    assert len(parcels) > 3
    got: list[str] = []
    for parcel in parcels:
        assert len(parcel.data) <= MOST_BYTES
        found = open_packet(parcel.data, keys("class"), KLASS)
        assert isinstance(found, Packet)
        got += found.texts
    assert tuple(got) == texts


def test_no_tampered_packet_is_taken() -> None:
    data, _ = packed()
    other, _ = packed(2, 9)
    chance = Random(20)
    for number in range(100_000 if NIGHTLY else 5_000):
        bad = bytearray(data)
        match number % 5:
            case 0:
                at = chance.randrange(len(bad))
                bad[at] ^= 1 << chance.randrange(8)
            case 1:
                del bad[chance.randrange(1, len(bad)) :]
            case 2:
                at, many = chance.randrange(len(bad)), chance.randrange(1, 40)
                bad[at : at + many] = chance.randbytes(chance.randrange(0, 40))
            case 3:
                at = chance.randrange(45, len(bad))
                bad[at:] = other[at:]
            case _:
                bad += chance.randbytes(chance.randrange(1, 9))
        if bytes(bad) not in (data, other):
            code(open_packet(bytes(bad), keys("class"), KLASS))


def test_packets_of_others_are_refused() -> None:
    data, _ = packed()
    assert code(open_packet(data, keys("class"), "f" * 16)) == "exchange.other-class"
    assert code(open_packet(data, keys("another"), KLASS)) == "exchange.damaged"
    revoked = {keys("device").sign_public}
    assert code(open_packet(data, keys("class"), KLASS, revoked)) == "exchange.revoked"
    later = data.replace(b"packet 1 ", b"packet 2 ", 1)
    assert code(open_packet(later, keys("class"), KLASS)) == "exchange.newer"
    assert code(open_packet(b"x" * (MOST_BYTES + 1), keys("class"), KLASS)) == "exchange.too-big"


def test_a_packet_that_swells_or_holds_a_name_is_refused_though_it_is_signed() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    sealed = seal(keys("class").seal_public, bomb)
    assert sealed is not None
    line = f"ilme packet 1 {KLASS}\n".encode()
    assert code(open_packet(line + sealed, keys("class"), KLASS)) == "exchange.swells"
    machine = Machine(Random(3))
    machine.lesson()
    named = [text for text in machine.texts if "player_made" in text]
    (parcel,) = make_packets(named, KLASS, keys("class").seal_public, keys("device"))
    assert code(open_packet(parcel.data, keys("class"), KLASS)) == "exchange.names"


def test_only_those_who_joined_travel_and_no_name_does() -> None:
    machine = Machine(Random(4))
    machine.lesson("p")
    machine.add("player_made", "q", name="Rəşad", number=2)
    machine.add("attempt", "q", level="first-knot-01", won=True, stars=3, program="forward()")
    machine.add("joined", "p", **{"class": "e" * 16, "pupil": PUPILS[3]})
    texts = travelling(machine.texts, KLASS)
    assert {record.event.player for text in texts if (record := read(text))} == {"p"}
    assert not {record.event.kind for text in texts if (record := read(text))} & set(WITHHELD)
    assert "e" * 16 not in "".join(texts)
    parcels = make_packets(texts, KLASS, keys("class").seal_public, keys("device"))
    outside = [make_class_file(class_file(), keys("class")), *(one.data for one in parcels)]
    inside = "".join(texts)
    for name in (*NAMES, "Rəşad"):
        assert name not in inside and ascii(name)[1:-1] not in inside
        assert all(name.encode() not in data for data in outside)


def test_a_class_file_is_believed_only_with_the_key_that_is_known() -> None:
    made = class_file()
    again = make_class_file(replace(made, counter=2), keys("class"))
    found = open_class_file(again, made.sign)
    assert isinstance(found, ClassFile)
    assert found.counter == 2 and found.pupils == made.pupils and found.title == "4B"
    forged = make_class_file(made, keys("somebody"))
    assert code(open_class_file(forged, made.sign)) == "exchange.signature"
    chance = Random(5)
    for _ in range(500):
        bad = bytearray(again)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        code(open_class_file(bytes(bad), made.sign))


def test_the_desk_says_what_its_staff_has_signed_and_nothing_else() -> None:
    staff, klass = keys("teacher"), keys("class")
    first = Assignment(KLASS, "s1", "Loops", (Assigned("first-knot-01"),), counter=1)
    newer = replace(first, title="Loops again", counter=2, to=(PUPILS[0],), lock=True)
    said = [
        sign_assignment(newer, staff),
        sign_assignment(first, staff),
        sign_assignment(replace(first, set_id="s2"), keys("stranger")),
        sign_feedback(Feedback(KLASS, PUPILS[0], "first-knot-01", "star8", "Gözəl!"), staff),
        sign_tombstone(Tombstone(KLASS, PUPILS[5], (mark_of("gone"),)), staff),
        sign_revocation(Revocation(KLASS, (keys("lost").sign_public,)), staff),
    ]
    data = make_desk_file(klass, KLASS, 4, [staff.sign_public], said)
    found = open_desk_file(data, klass.sign_public, KLASS)
    assert isinstance(found, DeskFile)
    assert [one.title for one in found.assignments] == ["Loops again"]
    assert found.assignments[0].is_for(PUPILS[0]) and not found.assignments[0].is_for(PUPILS[1])
    assert found.feedback[0].text == "Gözəl!"
    assert found.tombstones[0].pupil == PUPILS[5]
    assert found.revoked == {keys("lost").sign_public}
    assert found.unread == 1
    assert code(open_desk_file(data, keys("x").sign_public, KLASS)) == "exchange.signature"
    assert code(open_desk_file(data, klass.sign_public, "a" * 16)) == "exchange.other-class"


def test_what_a_newer_game_needs_understood_is_refused_and_what_it_adds_is_kept() -> None:
    made = replace(class_file(), more=(("weather", "sunny"),))
    found = open_class_file(make_class_file(made, keys("class")))
    assert isinstance(found, ClassFile) and found.more == (("weather", "sunny"),)
    needs = replace(class_file(), more=(("crit", ["weather"]),))
    assert code(open_class_file(make_class_file(needs, keys("class")))) == "exchange.newer"


def test_a_receipt_is_for_one_device_of_one_class() -> None:
    device, klass = keys("device").sign_public, keys("class")
    data = make_receipt(klass, KLASS, device, ["a" * 64], 5, [("b" * 64, "exchange.damaged")])
    found = open_receipt(data, klass.sign_public, KLASS, device)
    assert isinstance(found, Receipt)
    assert found.covers("a" * 64) and not found.covers("b" * 64)
    other = open_receipt(data, klass.sign_public, KLASS, keys("y").sign_public)
    assert code(other) == "exchange.other-device"
    fake = make_receipt(keys("fake"), KLASS, device, ["a" * 64], 5)
    assert code(open_receipt(fake, klass.sign_public, KLASS, device)) == "exchange.signature"


def test_the_roster_is_read_by_staff_alone() -> None:
    data = make_roster({"pupils": list(NAMES)}, keys("teacher"), [keys("second").seal_public])
    assert all(name.encode() not in data and ascii(name).encode() not in data for name in NAMES)
    for reader in ("teacher", "second"):
        found = open_roster(data, keys(reader), [keys("teacher").sign_public])
        assert isinstance(found, dict) and found["pupils"] == list(NAMES)
    assert code(open_roster(data, keys("thief"))) == "exchange.not-for-you"


def test_who_is_erased_stays_erased_whatever_comes_back() -> None:
    machine = Machine(Random(6))
    machine.lesson("p", PUPILS[0])
    machine.lesson("q", PUPILS[1])
    gone = {PUPILS[0], mark_of("p")}
    kept = without_erased(machine.texts, gone)
    assert kept and {record.event.player for text in kept if (record := read(text))} == {"q"}
    assert without_erased((*kept, *machine.texts), gone)[: len(kept)] == kept


def test_three_pictures_open_a_pupil_in_any_order_and_others_do_not() -> None:
    check = pin_check(("key", "drop", "hat"), PUPILS[0], "ab")
    assert is_pin(("hat", "key", "drop"), PUPILS[0], "ab", check)
    assert not is_pin(("hat", "key", "flag"), PUPILS[0], "ab", check)
    assert not is_pin(("hat", "key"), PUPILS[0], "ab", check)
    assert pin_check(("key", "drop", "hat"), PUPILS[1], "ab") != check
    assert len(PICTURES) == 12


def test_a_code_fits_one_class_however_it_is_typed() -> None:
    sign = keys("class").sign_public
    code_ = class_code(sign)
    assert len(code_) == 10
    assert fits_code(f" {code_[:5].lower()}-{code_[5:]} ", sign)
    chance = Random(8)
    for _ in range(10_000 if NIGHTLY else 500):
        guess = "".join(chance.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=10))
        assert not fits_code(guess, sign)


def test_a_desk_between_two_shows_other_pictures() -> None:
    sign, device = keys("class").sign_public, keys("device").sign_public
    seen = pictures(sign, device, "11", "22")
    assert len(seen) == 3 and seen == pictures(sign, device, "11", "22")
    fakes = [pictures(keys(f"fake {n}").sign_public, device, "11", "22") for n in range(300)]
    assert seen not in fakes and len(set(fakes)) > 290
    promised = promise("11", device)
    assert keeps_promise(promised, "11", device)
    assert not keeps_promise(promised, "12", device)
    assert not keeps_promise(promised, "11", sign)


def test_names_of_files_and_folders_lead_back_to_the_class() -> None:
    assert class_in(folder_name(KLASS)) == KLASS
    assert class_in("ilme-class-../../x") == ""
    assert ulid(0, bytes(10)) < ulid(1, bytes(10)) < ulid(1 << 40, bytes(10))
    assert len(ulid(1_790_000_000_000, b"0123456789")) == 26


@pytest.mark.parametrize("size", [0, 15])
def test_a_key_needs_enough_chance(size: int) -> None:
    with pytest.raises(ValueError):
        Keys(bytes(size))


def test_a_signature_is_over_every_bit() -> None:
    one = keys("class")
    signed = one.sign(b"hello")
    assert verify(one.sign_public, b"hello", signed)
    assert not verify(one.sign_public, b"hellp", signed)
    assert not verify(keys("x").sign_public, b"hello", signed)
    assert not verify("not a key", b"hello", signed)
    assert not verify(one.sign_public, b"hello", signed[:-2])


def test_a_secret_comes_back_from_its_words_and_a_slip_of_the_pen_is_told() -> None:
    chance = Random(9)
    for _ in range(300):
        secret = chance.randbytes(16)
        words = recovery_words(secret)
        assert len(words) == 17
        assert secret_of(" ".join(words)) == secret
        assert secret_of("\n".join(words).upper().replace("\n", "-")) == secret
    words = recovery_words(b"0123456789abcdef")
    assert code(secret_of(" ".join(words[:-1]))) == "exchange.words"
    assert code(secret_of(" ".join(("bana", "xxxx", *words[2:])))) == "exchange.word"
    assert code(secret_of(" ".join((words[1], words[0], *words[2:])))) == "exchange.slip"
    assert code(secret_of("")) == "exchange.words"
    with pytest.raises(ValueError):
        recovery_words(b"short")


def test_nobody_between_a_game_and_a_desk_gets_both_to_show_the_same_pictures() -> None:
    """The one between must fix its own numbers before it learns those of the two."""
    chance = Random(10)
    sign, device = keys("class").sign_public, keys("device").sign_public
    fakes = [(keys(f"desk {n}").sign_public, keys(f"game {n}").sign_public) for n in range(20)]
    for number in range(10_000 if NIGHTLY else 1_000):
        fake_desk, fake_game = fakes[number % len(fakes)]
        game, desk, toward_game, toward_desk = (chance.randbytes(16).hex() for _ in range(4))
        at_game = pictures(fake_desk, device, game, toward_game)
        at_desk = pictures(sign, fake_game, toward_desk, desk)
        assert at_game != at_desk
