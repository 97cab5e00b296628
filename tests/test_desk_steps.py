"""From an empty desk to the first lesson in three clicks, and how lessons of a class begin."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("jinja2", reason="the extra of the classroom is not installed")

from desk_kit import Client, running


def test_a_new_class_comes_to_its_first_lesson_in_three_clicks(tmp_path: Path) -> None:
    with running(tmp_path, filled=False) as (desk, server, _):
        client = Client(server)
        client.enter()
        assert "Welcome to your desk" in client.get("/")
        _, path = client.post("/new", title="2A", names="Aysu\nMurad")  # 1: make the class
        (klass,) = desk.classes()
        page = client.get(path)
        assert "First steps" in page and f"/k/{klass.id}/first" in page
        assert f'href="/k/{klass.id}/cards"' in page
        assert "Aysu" in client.get(f"/k/{klass.id}/cards")  # 2: print the cards
        _, path = client.post(f"/k/{klass.id}/first")  # 3: give the first lesson
        (lesson,) = desk.lessons(klass.id)
        first = desk.library.chapters[0].levels
        assert lesson.levels == tuple(level.id for level in first[:4]) and lesson.pairs
        page = client.get(path)
        assert "The first lesson is given" in page and f"/k/{klass.id}/first" not in page
        assert f'href="/k/{klass.id}/connect"' in page


def test_the_first_steps_are_gone_where_children_have_played(tmp_path: Path) -> None:
    with running(tmp_path) as (desk, server, klass):
        assert klass and desk.days(klass.id)
        client = Client(server)
        client.enter()
        for name in ("progress", "pupils", "lessons", "connect"):
            assert "First steps" not in client.get(f"/k/{klass.id}/{name}")


def test_a_lesson_begins_as_the_last_one_of_its_class_was(tmp_path: Path) -> None:
    with running(tmp_path, filled=False) as (desk, server, _):
        client = Client(server)
        client.enter()
        client.post("/new", title="2A", names="Aysu")
        (klass,) = desk.classes()
        page = client.get(f"/k/{klass.id}/progress")
        assert 'name="pairs" checked' in page and 'name="lock" checked' not in page
        desk.assign(klass.id, ["first-knot-01"], pairs=False, hints=False, lock=True)
        page = client.get(f"/k/{klass.id}/progress")
        assert 'name="pairs" checked' not in page and 'name="hints" checked' not in page
        assert 'name="lock" checked' in page
