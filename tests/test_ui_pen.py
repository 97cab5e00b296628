"""What a pen keeps between two pictures, and when it makes it anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.ui.pen import Pen
from game.ui.seen import estimate
from game.ui.theme import Theme

PEN = Pen(1366, 768, Theme(), estimate, str)


class Maker:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> int:
        self.made += 1
        return self.made


def test_what_was_made_is_given_again_while_nothing_has_changed() -> None:
    pen, make, subject = replace(PEN, cache={}), Maker(), object()
    assert [pen.kept("bar", subject, (1, "a"), make) for _ in range(3)] == [1, 1, 1]
    later = replace(pen, clock=9.0)
    assert later.kept("bar", subject, (1, "a"), make) == 1


def test_another_subject_with_equal_facts_is_made_anew() -> None:
    pen, make = replace(PEN, cache={}), Maker()
    assert pen.kept("bar", [1], (), make) == 1
    assert pen.kept("bar", [1], (), make) == 2


def test_other_facts_are_made_anew_and_only_the_last_is_kept() -> None:
    pen, make, subject = replace(PEN, cache={}), Maker(), object()
    assert pen.kept("bar", subject, 1, make) == 1
    assert pen.kept("bar", subject, 2, make) == 2
    assert pen.kept("bar", subject, 1, make) == 3
    assert len(pen.cache) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"width": 800},
        {"height": 600},
        {"theme": Theme(contrast=True)},
        {"language": "az"},
        {"focus": "run"},
        {"hover": "run"},
        {"held": "run"},
        {"keys": False},
    ],
    ids=lambda change: next(iter(change)),
)
def test_whatever_the_look_depends_on_makes_it_anew(change: dict[str, object]) -> None:
    pen, make, subject = replace(PEN, cache={}), Maker(), object()
    assert pen.kept("bar", subject, (), make) == 1
    assert replace(pen, **change).kept("bar", subject, (), make) == 2  # type: ignore[arg-type]


def test_the_scale_follows_the_window() -> None:
    assert PEN.scale == 1.0 and replace(PEN, width=2732, height=1536).scale == 2.0
