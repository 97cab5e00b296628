"""Beyond one room: pseudonyms, counts of at least ten, archives, a rehearsal."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres import postgres
from shelves import game_library
from test_classroom import Hand, made

from game.classroom.archive import archive_report, parquet_of, write_archive
from game.classroom.district import Best, count_up, pseudonym
from game.classroom.rehearsal import Figures, rehearse
from game.classroom.roles import DISTRICT, MINISTRY, ROLES
from game.classroom.sample import PUPILS, fill
from game.levels import Library
from game.pulse import Cell
from game.values import Diagnostic
from game.verbs import main

KEY = b"a key of the school, 32 bytes lon"
NIGHTLY = bool(os.environ.get("ILME_NIGHTLY"))


@pytest.fixture(scope="module")
def library() -> Library:
    return game_library()


@pytest.fixture
def hand(tmp_path: Path, library: Library) -> Hand:
    return Hand(tmp_path / "desk", library)


def test_a_district_sees_pseudonyms_and_no_name_program_or_id(hand: Hand) -> None:
    desk = hand.open()
    klass = fill(desk)
    lines = list(desk.best(KEY, "Quba", "12"))
    assert len({one.pupil for one in lines}) == 12
    assert sum(one.won for one in lines) == 84
    written = repr(lines)
    for pupil in desk.pupils(klass.id):
        assert pupil.id not in written and pupil.name.split()[0] not in written
    assert "forward()" not in written and klass.id not in written
    assert list(desk.best(KEY, role=MINISTRY)) == []
    assert pseudonym(KEY, "a") != pseudonym(b"another", "a")
    desk.close()


def test_counts_under_ten_and_what_would_betray_them_are_left_out() -> None:
    def lines(won: int, lost: int) -> Iterator[Best]:
        for number in range(won + lost):
            yield Best("D", "S", "k", str(number), "c", "l", number < won, 0, 1, 0)

    assert count_up(lines(5, 4), 10) == ()
    ten, twenty, close = (count_up(lines(*of), 10)[0] for of in ((10, 0), (10, 10), (19, 3)))
    assert (ten.begun, ten.won) == (10, 10)
    assert (twenty.begun, twenty.won) == (20, 10)
    assert (close.begun, close.won, close.stars) == (22, None, None)


def test_counts_of_a_desk_are_for_ten_children_and_more(hand: Hand) -> None:
    desk = hand.open()
    fill(desk)
    counts = desk.counts("Quba")
    assert counts and min(one.begun for one in counts) >= MINISTRY.least == 10
    assert {role.lines for role in ROLES.values() if role.names} == {True}
    assert not DISTRICT.names and not DISTRICT.programs
    desk.close()


def test_an_archive_holds_no_name_and_tells_chapters_mistakes_and_pulse(
    hand: Hand, tmp_path: Path
) -> None:
    desk = hand.open()
    klass = fill(desk)
    cells = {("turn", "before"): Cell((0, 5, 5, 0)), ("turn", "after"): Cell((0, 0, 0, 5))}
    for source in ("pc-1", "pc-2", "pc-2"):
        assert desk.keep_pulse(klass.id, source, cells) is None
    assert desk.pulse(klass.id)["turn", "before"].counted == (0, 10, 10, 0)
    folder = tmp_path / "archive"
    count = write_archive(desk, folder, KEY, "Quba", "12")
    assert count == desk.totals(klass.id).runs + 2
    assert write_archive(desk, folder, KEY, "Quba", "12") == count
    files = list(folder.rglob("*.jsonl.gz"))
    text = "".join(gzip.decompress(path.read_bytes()).decode() for path in files)
    assert text.count("\n") == count
    for name, _ in PUPILS:
        assert name.split()[0] not in text
    assert all(pupil.id not in text for pupil in desk.pupils(klass.id))
    desk.close()
    findings = archive_report(folder)
    assert not isinstance(findings, Diagnostic)
    found = {(one.what, one.name): one for one in findings}
    assert (found["chapter", "turn"].pupils, found["chapter", "turn"].count) == (12, 84)
    assert found["pulse", "turn before"].mean == 1.5
    assert found["pulse", "turn after"].count == 10
    assert {one.district for one in findings} == {"Quba"} and findings[0].month == 202411
    (tmp_path / "packed").mkdir()
    assert parquet_of(folder, tmp_path / "packed" / "all.parquet") is None
    assert archive_report(tmp_path / "packed") == findings


def test_a_folder_without_an_archive_is_told(tmp_path: Path) -> None:
    refused = archive_report(tmp_path)
    assert isinstance(refused, Diagnostic) and refused.code == "classroom.no-archive"
    (tmp_path / "broken.jsonl.gz").write_bytes(b"nonsense")
    refused = archive_report(tmp_path)
    assert isinstance(refused, Diagnostic) and refused.code == "classroom.no-archive"


def test_a_rehearsal_takes_everybody_in(hand: Hand, tmp_path: Path) -> None:
    desk = hand.open()
    steps: list[tuple[str, int, int]] = []
    pupils = 1_000 if NIGHTLY else 70
    figures = rehearse(desk, pupils, tmp_path, lambda *at: steps.append(at))
    assert isinstance(figures, Figures)
    assert figures.pupils == pupils and figures.records == pupils * 60
    assert sum(desk.totals(klass.id).records for klass in desk.classes()) == pupils * 60
    assert figures.findings > 0 and figures.size > figures.archive_size > 0
    assert steps[-1][1] == steps[-1][2] == figures.classes
    desk.close()


def test_the_verb_tells_what_was_measured_also_on_postgresql(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with postgres() as address:
        assert main(["rehearse", "--pupils", "65", "--database", address]) == 0
        out = capsys.readouterr().out
        assert "3900" in out and len(out.splitlines()) == 8
        assert main(["rehearse", "--pupils", "5", "--database", address]) == 1
        assert capsys.readouterr().err


def test_a_class_that_is_not_here_keeps_no_pulse(hand: Hand) -> None:
    desk = hand.open()
    made(desk)
    refused = desk.keep_pulse("0" * 16, "pc", {})
    assert refused is not None and refused.code == "classroom.no-class"
    assert desk.pulse("0" * 16) == {}
    desk.close()


def test_the_archives_of_several_schools_are_reported_together(
    hand: Hand, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = hand.open()
    fill(desk)
    folder = tmp_path / "archive"
    write_archive(desk, folder, KEY, "Quba", "12")
    desk.close()
    packs = tmp_path / "packs"
    packs.mkdir()
    assert parquet_of(folder, packs / "one.parquet") is None
    assert main(["report", str(packs)]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.startswith('"what","district","month"')
    assert any('"Quba"' in line and '"turn"' in line for line in lines)
    assert main(["report", str(tmp_path / "nowhere")]) == 1
