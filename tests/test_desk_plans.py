"""Each chapter has a lesson of five lines, and the levels it names are there."""

from __future__ import annotations

import re

from shelves import game_library

from game.data import data_root
from game.desk.plans import MINUTES, load_plans
from game.i18n.extract import texts_of_pages


def test_every_chapter_has_five_lines_about_its_own_levels() -> None:
    plans, faults = load_plans(data_root())
    library = game_library()
    assert faults == ()
    assert sum(MINUTES) == 45
    assert list(plans) == [chapter.id for chapter in library.chapters]
    named = 0
    for chapter in library.chapters:
        lines = plans[chapter.id]
        assert len(lines) == len(MINUTES)
        for number, level in re.findall(r"(\d+)·(\d+)", " ".join(lines)):
            assert int(number) == chapter.number
            assert library.level(f"{number}.{level}"), f"{number}.{level}"
            named += 1
    assert named > 40


def test_the_texts_of_a_page_are_found_with_their_line() -> None:
    source = '<p>{{ say("One (1)", n=f("x")) }}\n{{ say("Two") if a else say(\'Three\') }}</p>'
    texts, faults = texts_of_pages(source, "game/desk/templates/x.html")
    found = [(text.po, text.text, text.line) for text in texts]
    assert found == [("desk", "One (1)", 1), ("desk", "Two", 2), ("desk", "Three", 2)]
    assert faults == []
    _, faults = texts_of_pages('{{ say(a ~ "b") }}', "x.html")
    assert [fault.code for fault in faults] == ["i18n.not-literal"]
