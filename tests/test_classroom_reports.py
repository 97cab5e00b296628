"""What a class shows as a whole, and tables that never become formulas."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pytest
from openpyxl import load_workbook
from shelves import game_library
from test_classroom import NOW, Hand, made

from game.classroom.database import Job
from game.classroom.rows import record_row
from game.classroom.sample import CHAPTER, attempt_facts, fill
from game.classroom.schema import ADD_RECORD
from game.classroom.sheets import csv_bytes, xlsx_bytes
from game.data import data_root
from game.i18n import Catalogue
from game.levels import Library
from game.progress import Event, Record, written

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\ufeff=1+1",
    '"=1+1"',
    "<script>alert(1)</script>",
    "\u202e=nrut",
    "https://example.org",
    "1e5",
    "a\x00b",
)


@pytest.fixture(scope="module")
def library() -> Library:
    return game_library()


@pytest.fixture
def hand(tmp_path: Path, library: Library) -> Hand:
    return Hand(tmp_path / "desk", library)


def test_hostile_cells_stay_texts_in_csv() -> None:
    data = csv_bytes([[one, 3] for one in HOSTILE])
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(HOSTILE)
    for cell, number in rows:
        assert not cell.lstrip(" \u00a0\ufeff").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
        assert number == "3"


def test_hostile_cells_stay_texts_in_xlsx() -> None:
    data = xlsx_bytes("4B: [the] best?", [["Name", 1], *([one, 3] for one in HOSTILE)])
    assert data is not None
    sheet = load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert len(cells) == 2 * (len(HOSTILE) + 1)
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)


def test_hostile_names_and_programs_go_through_every_table(hand: Hand) -> None:
    desk = hand.open()
    klass = made(desk, "=4B")
    pupils = desk.add_pupils(klass.id, "\n".join(f"{one} a" for one in HOSTILE)).pupils
    assert len(pupils) >= 10
    rows = []
    for number, pupil in enumerate(pupils):
        player = f"{number:020x}"
        events = [
            Event.of("joined", player, **{"class": klass.id, "pupil": pupil.id}),
            Event.of(
                "attempt", player, level="turn-02", won=False, program=HOSTILE[number], hints=0
            ),
        ]
        for seq, event in enumerate(events, start=1):
            record = Record(f"{number:016x}", seq, "", NOW, event)
            rows.append(record_row(klass.id, written(record), record, "", True, NOW))
    assert desk.add_rows([Job(ADD_RECORD, rows)]) is None
    say = Catalogue.load("az", data_root()).say
    for chapter in (CHAPTER, ""):
        text = desk.csv(klass.id, chapter, say).decode("utf-8-sig")
        lines = list(csv.reader(io.StringIO(text, newline="")))
        assert len(lines) == len(pupils) + 1
        assert not any(
            cell.lstrip().startswith(("=", "+", "-", "@")) for row in lines for cell in row
        )
        data = desk.xlsx(klass.id, chapter, say)
        assert isinstance(data, bytes)
        sheet = load_workbook(io.BytesIO(data)).active
        assert sheet is not None
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    desk.close()


def test_reports_say_who_makes_which_mistake_and_how_far_ideas_are(hand: Hand) -> None:
    desk = hand.open()
    klass = fill(desk)
    missteps = desk.by_mistake(klass.id)
    assert missteps and missteps[0].says and missteps[0].pupils
    assert len(missteps[0].pupils) == max(len(one.pupils) for one in missteps)
    (concept,) = desk.by_concept(klass.id)
    assert (concept.chapter, concept.levels) == (CHAPTER, 12)
    assert round(concept.share, 4) == round(84 / 144, 4)
    totals = desk.totals(klass.id)
    assert (totals.pupils, totals.active, totals.knots, totals.stuck) == (12, 12, 84, 2)
    assert totals.records == totals.runs + 12
    points = desk.timeline(klass.id)
    assert sum(point.runs for point in points) == totals.runs
    assert points[0].minute == 0 and all(point.minute >= 0 for point in points)
    assert desk.days(klass.id) == (NOW // 86_400,)
    desk.close()


def test_twenty_thousand_records_of_a_class_are_all_counted(hand: Hand, library: Library) -> None:
    desk = hand.open()
    klass = made(desk)
    pupils = desk.add_pupils(klass.id, "\n".join(f"Child {n}" for n in range(30))).pupils
    levels = [*library.chapters[0].levels, *library.chapters[1].levels][:20]
    facts = [attempt_facts(level, level.solution) for level in levels if level.form != "predict"]
    per_pupil = (20_000 if os.environ.get("ILME_NIGHTLY") else 3_000) // 30
    rows = []
    for number, pupil in enumerate(pupils):
        player, lin = f"{number:020x}", f"{number:016x}"
        joined = Event.of("joined", player, **{"class": klass.id, "pupil": pupil.id})
        runs = [Event.of("attempt", player, **facts[n % len(facts)]) for n in range(per_pupil)]
        for seq, event in enumerate([joined, *runs], start=1):
            record = Record(lin, seq, "", NOW + seq * 20, event)
            rows.append(record_row(klass.id, written(record), record, "", True, NOW))
    assert desk.add_rows([Job(ADD_RECORD, rows)]) is None
    table = desk.table(klass.id, CHAPTER)
    first = desk.table(klass.id, library.chapters[0].id)
    assert table is not None and first is not None
    assert sum(cell.runs for one in (table, first) for row in one.rows for cell in row.cells) == (
        per_pupil * 30
    )
    desk.close()
