"""The desk's memory: classes, pupils, lessons, the table, and a file that may be hurt."""

from __future__ import annotations

import hashlib
import itertools
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from shelves import game_library

from game.classroom import Desk
from game.classroom.names import LONGEST, read_names
from game.classroom.sample import CHAPTER, PUPILS, fill
from game.classroom.views import Klass, Lesson, Remark
from game.data import asset
from game.exchange import PICTURES
from game.levels import Library

NOW = 1_732_449_720


@pytest.fixture(scope="module")
def library() -> Library:
    return game_library()


class Hand:
    """Opens desks in a folder with a clock and dice of its own."""

    def __init__(self, folder: Path, library: Library) -> None:
        self.folder, self.library, self.now = folder, library, NOW
        self._count = itertools.count()

    def bytes(self, count: int) -> bytes:
        return hashlib.shake_256(str(next(self._count)).encode()).digest(count)

    def open(self) -> Desk:
        return Desk.open(self.folder, lambda: self.now, self.bytes, library=self.library)


@pytest.fixture
def hand(tmp_path: Path, library: Library) -> Hand:
    return Hand(tmp_path / "desk", library)


@pytest.fixture
def desk(hand: Hand) -> Iterator[Desk]:
    desk = hand.open()
    yield desk
    desk.close()


def made(desk: Desk, title: str = "4B") -> Klass:
    klass = desk.make_class(title)
    assert isinstance(klass, Klass)
    return klass


def test_the_sample_shows_the_class_of_the_picture(desk: Desk) -> None:
    klass = fill(desk)
    table = desk.table(klass.id, CHAPTER)
    assert table is not None
    assert (len(table.rows), table.knots, table.total) == (12, 84, 144)
    assert [head.level for head in table.levels if head.assigned] == [
        "turn-07",
        "turn-08",
        "turn-09",
    ]
    states = {cell.state for row in table.rows for cell in row.cells}
    assert states == {"solved", "working", "help", "assigned", "none"}
    solved = [cell for row in table.rows for cell in row.cells if cell.state == "solved"]
    assert {cell.trust for cell in solved} == {"verified"}
    assert {one.pupil.name for one in desk.stuck(klass.id)} == {PUPILS[2][0], PUPILS[7][0]}


def test_what_a_desk_has_written_is_there_when_it_opens_again(hand: Hand) -> None:
    desk = hand.open()
    klass = fill(desk)
    pupil = desk.pupils(klass.id)[0]
    assert isinstance(desk.remark(pupil.id, "turn-01", "star8", "Well done", again=True), Remark)
    before = desk.table(klass.id, CHAPTER), desk.lessons(klass.id), desk.remarks(klass.id)
    desk.close()
    again = hand.open()
    assert (
        again.table(klass.id, CHAPTER),
        again.lessons(klass.id),
        again.remarks(klass.id),
    ) == before
    assert again.notices() == ()
    again.close()


def test_pupils_get_faces_and_pictures_that_differ(desk: Desk) -> None:
    klass = made(desk)
    added = desk.add_pupils(klass.id, "\n".join(f"Child {number}" for number in range(40)))
    assert len(added.pupils) == 40
    assert len({pupil.avatar for pupil in added.pupils}) == 40
    assert len({frozenset(pupil.pin) for pupil in added.pupils}) == 40
    assert all(len(set(pupil.pin)) == 3 for pupil in added.pupils)
    assert all(asset(f"icons/{picture}.svg").is_file() for picture in PICTURES)


@pytest.mark.parametrize(
    "text",
    [
        "Aysu Məmmədova\nMurad Əliyev",
        "Ad;Soyad\nAysu;Məmmədova\nMurad;Əliyev\n",
        "№,name\n1,Aysu Məmmədova\n2,Murad Əliyev\n",
        '\ufeff"Aysu Məmmədova"\r\n"Murad Əliyev"\r\n\r\n',
        "Aysu\tMəmmədova\nMurad\tƏliyev",
    ],
)
def test_lists_of_every_spreadsheet_are_read(text: str) -> None:
    for found in (read_names(text), read_names(text.encode("utf-8"))):
        assert found.names == ("Aysu Məmmədova", "Murad Əliyev")
        assert found.diagnostics == ()


def test_a_list_in_old_cyrillic_is_read() -> None:
    assert read_names("Анна Петрова\nИван Кузьмин".encode("cp1251")).names == (
        "Анна Петрова",
        "Иван Кузьмин",
    )


def test_what_is_left_out_of_a_list_is_told_with_its_line() -> None:
    found = read_names("Aysu\n\n...\u202e\naysu\n" + "x" * 60, known=["Murad"])
    assert found.names == ("Aysu", "x" * LONGEST)
    told = [(fault.code, fault.span and fault.span.line) for fault in found.diagnostics]
    assert told == [
        ("classroom.names-empty", 3),
        ("classroom.names-twice", 4),
        ("classroom.names-cut", 5),
    ]


def test_invisible_letters_of_names_are_left_out() -> None:
    assert read_names("A\u202ey\u200bsu\x00\x07").names == ("Aysu",)


def test_a_class_is_copied_into_a_new_year_without_its_progress(desk: Desk) -> None:
    klass = fill(desk)
    copy = desk.copy_class(klass.id, "5B")
    assert isinstance(copy, Klass)
    assert (copy.year, copy.pupils) == (klass.year + 1, 12)
    old, new = desk.pupils(klass.id), desk.pupils(copy.id)
    assert [(p.name, p.avatar, p.pin) for p in old] == [(p.name, p.avatar, p.pin) for p in new]
    assert not {pupil.id for pupil in old} & {pupil.id for pupil in new}
    table = desk.table(copy.id, CHAPTER)
    assert table is not None and table.knots == 0


def test_an_archived_class_is_put_away_and_taken_back(desk: Desk) -> None:
    klass = made(desk)
    assert desk.archive(klass.id) is None
    assert desk.classes() == () and [one.id for one in desk.classes(archived=True)] == [klass.id]
    assert desk.archive(klass.id, archived=False) is None
    assert [one.id for one in desk.classes()] == [klass.id]


def test_a_lesson_is_for_a_group_and_shows_only_there(desk: Desk) -> None:
    klass = made(desk)
    first, _ = desk.add_pupils(klass.id, "Aysu\nMurad").pupils
    assert desk.change_pupil(first.id, groups=["Early"]) is None
    lesson = desk.assign(klass.id, [CHAPTER], to=["group:Early"], mode="python", hints=False)
    assert isinstance(lesson, Lesson) and len(lesson.levels) == 12
    table = desk.table(klass.id, CHAPTER)
    assert table is not None
    assert [{cell.state for cell in row.cells} for row in table.rows] == [{"assigned"}, {"none"}]
    assert desk.end_lesson(klass.id, lesson.set_id) is None
    assert desk.lessons(klass.id) == ()


def test_a_lesson_that_is_given_again_takes_the_place_of_the_first(desk: Desk) -> None:
    klass = made(desk)
    first = desk.assign(klass.id, ["turn-01"])
    assert isinstance(first, Lesson)
    second = desk.assign(klass.id, ["turn-02"], set_id=first.set_id)
    assert isinstance(second, Lesson)
    assert second.counter == 2 and desk.lessons(klass.id) == (second,)


def test_a_lesson_that_opens_later_is_not_assigned_yet(hand: Hand, desk: Desk) -> None:
    klass = made(desk)
    desk.add_pupils(klass.id, "Aysu")
    desk.assign(klass.id, ["turn-01"], opens=NOW // 86_400 + 1)
    table = desk.table(klass.id, CHAPTER)
    assert table is not None and table.rows[0].cells[0].state == "none"
    hand.now += 86_400
    table = desk.table(klass.id, CHAPTER)
    assert table is not None and table.rows[0].cells[0].state == "assigned"


def test_an_erased_pupil_leaves_no_letter_of_its_name(hand: Hand) -> None:
    desk = hand.open()
    klass = fill(desk)
    assert desk.back_up()
    pupil = desk.pupils(klass.id)[0]
    desk.remark(pupil.id, "turn-01", text="Very nice")
    assert desk.erase(pupil.id) is None
    assert len(desk.pupils(klass.id)) == 11
    desk.close()
    # JSON writes what is not ASCII as \u....
    written = PUPILS[0][0].encode("ascii", "backslashreplace").split()[-1]
    files = [path for path in hand.folder.rglob("*") if path.is_file()]
    assert len([path for path in files if path.suffix == ".db"]) == 2
    for path in files:
        assert written not in path.read_bytes(), path
        assert b"Very nice" not in path.read_bytes(), path


def test_a_file_of_a_newer_game_is_left_alone(hand: Hand) -> None:
    hand.open().close()
    path = hand.folder / "ilme-desk.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=99")
    connection.close()
    before = path.read_bytes()
    desk = hand.open()
    assert [notice.code for notice in desk.notices()] == ["classroom.newer"]
    refused = desk.make_class("4B")
    assert not isinstance(refused, Klass)
    desk.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("start", [0, 100, 4096, 8192, 20_000])
def test_a_damaged_file_is_mended_from_its_copies_and_kept(hand: Hand, start: int) -> None:
    desk = hand.open()
    klass = fill(desk)
    desk.back_up()
    desk.close()
    path = hand.folder / "ilme-desk.db"
    raw = bytearray(path.read_bytes())
    raw[start : start + 4096] = b"\xa5" * 4096
    path.write_bytes(raw)
    desk = hand.open()
    table = desk.table(klass.id, CHAPTER)
    assert table is not None and (len(table.rows), table.knots) == (12, 84)
    if codes := [notice.code for notice in desk.notices()]:
        assert codes == ["classroom.damaged"]
        assert (hand.folder / "ilme-desk-damaged-1.db").exists()
    desk.close()


def test_a_second_desk_on_the_same_file_is_told_and_does_no_harm(hand: Hand) -> None:
    first = hand.open()
    klass = made(first)
    second = hand.open()
    assert [notice.code for notice in second.notices()] == ["classroom.locked"]
    assert not isinstance(second.make_class("5A"), Klass)
    second.close()
    assert first.add_pupils(klass.id, "Aysu").pupils
    first.close()
    again = hand.open()
    assert again.notices() == () and again.classes()[0].pupils == 1
    again.close()
