"""The pulse of a class at the desk: tables of whole computers, never a child, never under five."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("jinja2", reason="the extra of the classroom is not installed")

from desk_kit import Client, running

from game.classroom.views import Klass
from game.data import data_root
from game.i18n import languages
from game.progress import MemoryKeeper
from game.pulse import MemoryPulse
from game.scenes.home import Home
from game.scenes.pulse.sheet import sheet


@pytest.fixture(scope="module")
def home() -> Home:
    return Home.open(data_root(), MemoryKeeper(), lambda: "x", "en")


def table(home: Home, language: str, before: int, after: int) -> bytes:
    """The table a computer saves after so many answers, in a language."""
    home.pulse, home.language = MemoryPulse(), language
    chapter = home.chapters[1].id
    for moment, count in (("before", before), ("after", after)):
        for at in range(count):
            home.pulse.add(chapter, moment, at % 3 + (moment == "after"))
    return sheet(home).encode("utf-8-sig")


def test_tables_of_any_language_add_up_and_a_newer_one_takes_the_place_of_the_older(
    tmp_path: Path, home: Home
) -> None:
    codes = [one.code for one in languages(data_root())]
    assert len(codes) >= 3
    with running(tmp_path, filled=False) as (desk, server, _):
        klass = desk.make_class("4B")
        assert isinstance(klass, Klass)
        client, here = Client(server), f"/k/{klass.id}/pulse"
        client.enter()
        assert "Fewer are never shown" in client.get(here)
        for number, code in enumerate(codes, start=1):
            client.upload(here, table(home, code, 10, 5), "ilme.csv", do="take", source=f"{number}")
        ((chapter, _), *_) = sorted(desk.pulse(klass.id))
        sums = {moment: sum(cell.counted) for (_, moment), cell in desk.pulse(klass.id).items()}
        assert sums == {"before": 10 * len(codes), "after": 5 * len(codes)}
        assert chapter == desk.library.chapters[1].id
        client.upload(here, table(home, "en", 15, 10), "ilme.csv", do="take", source="1")
        assert sum(desk.pulse(klass.id)[chapter, "after"].counted) == 5 * len(codes) + 5
        page = client.get(here)
        assert "answers: 20" in page and "Change: +" in page
        assert "answers: 20" in client.get(f"{here}/print")
        client.post(here, do="drop", source="1")
        client.post(here, do="drop", source="nobody")
        assert [source for source, _ in desk.pulse_sources(klass.id)] == ["2", "3"]


def test_under_five_answers_nothing_is_taken_in_and_nonsense_is_refused(
    tmp_path: Path, home: Home
) -> None:
    few = table(home, "en", 4, 0)
    assert b"4" not in few.split(b"Effect size")[1][:40]  # the computer itself saves no such row
    made_up = b'"2","T","Before","4","50","","","1","1","1","1"\r\n'
    swollen = b'"2","T","Before","9","50","","","4","0","0","1"\r\n'
    with running(tmp_path, filled=False) as (desk, server, _):
        klass = desk.make_class("4B")
        assert isinstance(klass, Klass)
        client, here = Client(server), f"/k/{klass.id}/pulse"
        client.enter()
        for data in (few, made_up, swollen, b"", b"\xff\xfe\x00", b'"2",' * 5_000, b'"' * 300_000):
            client.upload(here, data, "ilme.csv", do="take", source="1")
            assert not desk.pulse(klass.id)
            assert "no table of the pulse" in client.get(here)
