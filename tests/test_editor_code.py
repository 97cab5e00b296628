"""The program as Python text to read."""

from __future__ import annotations

from types import MappingProxyType

from game.editor import code_view
from game.program import walk
from game.source import show
from game.ui.paint import Fill, Words
from game.ui.rect import Rect
from game.ui.theme import Theme
from tests.editor_stage import TOOLBOX, node, number, pen_of, program

AREA = Rect(613, 137, 736, 526)
LOOP = program(
    node("comment", "walk there"),
    node("repeat", number(3), (node("forward"), node("announce", (node("text", "Salam"),)))),
)


def view(found, lit=0, theme=None, **more):
    kinds = {one.id: one.kind for one in walk(found)}
    pen = pen_of(1366, 768, theme or Theme())
    return pen, code_view(pen, AREA, show(found, TOOLBOX), lit, kinds, TOOLBOX.get, **more)


def words(tree):
    return [paint for paint in tree.paints if isinstance(paint, Words)]


def test_each_line_has_its_number_and_its_text():
    _, tree = view(LOOP)
    texts = [paint.text for paint in words(tree)]
    assert [text for text in texts if text.isdigit()][:1] == ["1"]
    assert "for" in texts and "forward" in texts and '"Salam"' in texts
    assert tree.label == show(LOOP, TOOLBOX).text


def test_pieces_of_python_wear_their_colours():
    pen, tree = view(LOOP)
    colours = {paint.text: paint.color for paint in words(tree)}
    assert colours["for"] == pen.color("keyword")
    assert colours["forward"] == pen.color("call")
    assert colours["3"] == pen.color("number") or colours["3"] == pen.color("walnut2")
    assert colours['"Salam"'] == pen.color("string")
    assert colours["# walk there"] == pen.color("comment")


def test_each_line_has_the_bar_of_its_category():
    pen, tree = view(LOOP)
    bars = [p.color for p in tree.paints if isinstance(p, Fill) and p.rect.w == 6]
    look = pen.theme.category
    wanted = [look("do").fill, look("repeat").fill, look("move").fill, look("do").fill]
    assert bars == wanted


def test_the_line_of_the_lit_block_is_marked_and_in_sight():
    long = program(*(node("forward") for _ in range(60)))
    pen, tree = view(long, lit=50)
    marks = [p for p in tree.paints if isinstance(p, Fill) and p.color == pen.color("saffronL")]
    assert len(marks) == 1
    assert AREA.y <= marks[0].rect.y and marks[0].rect.bottom <= AREA.bottom


def test_an_empty_program_is_an_empty_sheet():
    _, tree = view(program())
    assert [paint.text for paint in words(tree)] == ["1"]


def test_text_that_is_no_python_is_shown_plain():
    class Draft:
        text = "for ( [\n  x"
        spans = MappingProxyType({})

    pen = pen_of(1366, 768)
    tree = code_view(pen, AREA, Draft())
    assert "for ( [" in [paint.text for paint in words(tree)]
