"""How blocks are shaped and where they lie."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.blocks import Shape, fresh
from game.editor import shape
from game.editor.layout import lay_block, lay_program
from game.editor.looks import ruler_for
from game.editor.measures import Laid, all_of
from game.program import Node, Program, fresh_ids, remove, walk
from game.ui.box import Box
from game.ui.paint import Words
from game.ui.reach import spots
from game.ui.rect import Rect
from game.ui.theme import Theme
from tests.editor_stage import (
    AREAS,
    TOOLBOX,
    editor_of,
    node,
    number,
    pen_of,
    pilot_of,
    program,
    pseudo,
    say,
)

KINDS = [block.kind for block in TOOLBOX.blocks if block.kind not in ("branch", "hole")]
SIZES = sorted(AREAS)

DEEP = node(
    "if_else",
    node(
        "and",
        node("compare", node("name", "steps"), ("<",), (number(12),)),
        node("not", node("path_ahead")),
    ),
    (node("repeat", number(3), (node("forward"),)),),
    (node("set", "steps", node("arithmetic", node("name", "steps"), "+", number(1))),),
)


def ruler(width: float = 1366, height: float = 768, limit: float = 10_000, words=say):
    return ruler_for(pen_of(width, height, say=words), TOOLBOX.get, limit=limit)


def everything() -> Program:
    """One block of each kind; values stand in a `set`."""
    nodes = []
    for kind in KINDS:
        made = fresh(kind, TOOLBOX, 1)
        block = TOOLBOX.get(kind)
        assert block is not None
        nodes.append(made if block.shape is Shape.STATEMENT else node("set", "x", made))
    return Program(fresh_ids(nodes, 1))


def test_there_are_many_kinds_of_blocks():
    assert len(KINDS) > 50


def test_a_tab_is_the_notch_of_the_block_below_it():
    above = shape.statement(0, 0, 160, 48, 8)
    below = shape.statement(0, 48, 160, 48, 8)
    notch = [point for point in below if 24 <= point[0] <= 56 and point[1] < 60]
    hanging = [point for point in above if 24 <= point[0] <= 56 and point[1] >= 48]
    assert sorted(notch) == sorted(hanging) and len(notch) == 8


def test_the_first_block_inside_a_mouth_fits_the_tab_of_the_head():
    outer = shape.c_block(0, 0, 200, [(48, 48)], 24, 8)
    inner = shape.statement(16, 48, 120, 48, 8)
    for point in shape.tab(16, 48, 8):
        assert point in outer and point in inner
    for point in shape.tab(16, 96, 8):
        assert point in outer and point in inner


def test_blocks_of_a_body_touch_and_do_not_overlap():
    laid = lay_program(everything(), ruler(), 40, 30)
    assert len(laid) > 50
    for body in [laid, *(inner for one in all_of(laid) for inner in one.bodies)]:
        for above, below in pairwise(body):
            assert above.rect.bottom == pytest.approx(below.rect.y)


def test_what_is_inside_stays_inside():
    for outer in all_of(lay_program(everything(), ruler(), 40, 30)):
        for value in outer.values:
            assert outer.rect.x <= value.rect.x and value.rect.right <= outer.rect.right
            assert outer.rect.y <= value.rect.y and value.rect.bottom <= outer.rect.bottom
        for one in outer.sockets:
            assert outer.rect.x <= one.rect.x and one.rect.right <= outer.rect.right


def parts_of(laid: Laid) -> list[Rect]:
    """What stands side by side in the bars of a block."""
    return [one.rect for one in laid.sockets]


def test_sockets_of_a_block_do_not_overlap():
    for laid in all_of(lay_program(everything(), ruler(), 40, 30)):
        rects = parts_of(laid)
        for index, a in enumerate(rects):
            for b in rects[index + 1 :]:
                apart = a.right <= b.x or b.right <= a.x or a.bottom <= b.y or b.bottom <= a.y
                assert apart, laid.node.kind


@pytest.mark.parametrize("words", [say, pseudo])
@pytest.mark.parametrize("size", SIZES)
def test_no_block_is_wider_than_the_ground(size, words):
    area = AREAS[size]
    measures = ruler(*size, limit=area.w * 0.62, words=words)
    for kind in KINDS:
        laid = lay_block(fresh(kind, TOOLBOX, 1), measures, 0, 0)
        least = 22 * measures.u
        assert laid.rect.w <= max(area.w * 0.62 + 1, least), kind


@pytest.mark.parametrize("size", SIZES)
def test_a_deep_program_wraps_instead_of_leaving_the_ground(size):
    many = tuple(kind for kind in KINDS if kind != "start")
    editor = editor_of(node("forever", (DEEP,)), palette=many)
    editor.view(pen_of(*size, say=pseudo), AREAS[size])
    for laid in all_of(editor.ground.laid):
        assert laid.rect.right <= editor.ground.area.right + 1, laid.node.kind


@pytest.mark.parametrize("theme", [Theme(), Theme(large=True), Theme(contrast=True)])
@pytest.mark.parametrize("size", SIZES)
def test_every_kind_can_be_painted(size, theme):
    editor = editor_of(palette=tuple(KINDS))
    editor.set_program(everything())
    pen, keys, last = pen_of(*size, theme), set(), -1.0
    editor.view(pen, AREAS[size])
    editor.scroll = 0.0
    while abs(editor.scroll - last) > 0.5:
        tree, last = editor.view(pen, AREAS[size]), editor.scroll
        keys |= {spot.box.key for spot in spots(tree)}
        editor.scroll_by(editor.ground.area.h / 2)
    for one in editor.program.body:
        assert f"block:{one.id}" in keys


def test_blocks_far_out_of_sight_are_no_boxes_until_they_are_scrolled_in():
    editor = editor_of(*[node("forward") for _ in range(200)])
    pen, area = pen_of(1366, 768), AREAS[1366, 768]
    editor.view(pen, area)
    editor.scroll = 0.0

    def shown() -> set[str]:
        tree = editor.view(pen, area)
        return {spot.box.key for spot in spots(tree) if spot.box.key.startswith("block:")}

    first, last = (f"block:{editor.program.body[at].id}" for at in (0, -1))
    assert first in shown() and last not in shown() and len(shown()) < 60
    editor.scroll_by(1_000_000)
    assert last in shown() and first not in shown()


def test_the_words_of_a_block_are_translated():
    editor = editor_of(node("repeat", number(4), (node("forward"),)))
    tree = editor.view(pen_of(1366, 768, say=pseudo), AREAS[1366, 768])
    said = [paint.text for spot in spots(tree) for paint in spot.box.paints
            if isinstance(paint, Words)]  # fmt: skip
    assert any(text.startswith("[repeat") for text in said)
    assert not any("{" in text for text in said)


def test_an_else_bar_and_every_branch_have_a_mouth_of_their_own():
    branch = node("branch", node("path_ahead"), (node("forward"),))
    laid = lay_block(fresh_ids((node("choose", (branch, branch), (node("left"),)),), 1)[0], ruler())
    assert len(laid.heads) == 3 and len(laid.bodies) == 3
    assert [owner for owner, _ in laid.mouths] == [2, 5, 1]
    words = [one.text for one in laid.labels]
    assert words == ["if", "then", "else", "if", "then", "else"]


def test_an_unknown_kind_is_shown_by_its_name():
    editor = editor_of(node("teleport"))
    tree = editor.view(pen_of(1366, 768), AREAS[1366, 768])
    assert any(s.box.label == "teleport" for s in spots(tree))


def lit_order(tree: Box, id: int) -> list[str]:
    return [s.box.key for s in spots(tree) if s.box.key.startswith("block:")]


def test_the_lit_block_is_painted_above_its_neighbours():
    editor = editor_of(node("forward"), node("left"), node("right"))
    tree = editor.view(pen_of(1366, 768), AREAS[1366, 768], lit=2)
    assert lit_order(tree, 2)[-1] == "block:2"


def test_the_round_of_a_loop_is_told_beside_it():
    _, stage = pilot_of(editor_of(node("repeat", number(4), (node("forward"),))))
    tree = stage.editor.view(pen_of(1366, 768), AREAS[1366, 768], 3, {1: (3, 4)})
    said = [p.text for s in spots(tree) for p in s.box.paints if isinstance(p, Words)]
    assert "round 3 of 4" in said
    tree = stage.editor.view(pen_of(1366, 768), AREAS[1366, 768], 3, {1: (3, None)})
    said = [p.text for s in spots(tree) for p in s.box.paints if isinstance(p, Words)]
    assert "round 3" in said


def test_a_block_that_is_not_ready_says_why_in_its_tooltip():
    editor = editor_of(node("if", node("hole"), ()), node("forward"))
    hole = next(one for one in walk(editor.program) if one.kind == "hole")
    errors = {hole.id: "a question is missing", editor.program.body[1].id: "a wall"}
    tree = editor.view(pen_of(1366, 768), AREAS[1366, 768], 0, {}, errors)
    tips = {s.box.tip for s in spots(tree)}
    assert {"a question is missing", "a wall"} <= tips


def test_a_long_program_scrolls_and_follows_the_lit_block():
    editor = editor_of(*(node("forward") for _ in range(60)))
    pen = pen_of(1366, 768)
    editor.view(pen, AREAS[1366, 768])
    assert editor.scroll == 0 and editor.ground.height > editor.ground.area.h
    editor.view(pen, AREAS[1366, 768], lit=55)
    found = next(one for one in editor.ground.laid if one.node.id == 55)
    area = editor.ground.area
    assert area.y <= found.rect.y and found.rect.bottom <= area.bottom
    editor.view(pen, AREAS[1366, 768], lit=1)
    assert editor.ground.laid[1].rect.y >= area.y


def test_all_measures_grow_with_the_window():
    small = lay_block(Node(1, "forward"), ruler(1366, 768))
    large = lay_block(Node(1, "forward"), ruler(1920, 1080))
    assert large.rect.h == pytest.approx(small.rect.h * 1.25)
    assert program(node("forward")).body[0].id == 1


def test_remembered_blocks_lie_where_they_would_be_laid_anew():
    bodies = [node("forward"), node("repeat", number(4), (node("forward"), node("left")))]
    editor = editor_of(*bodies, node("repeat", number(2), (node("right"),)))
    pen, area = pen_of(1366, 768), AREAS[1366, 768]
    editor.view(pen, area)
    editor.set_program(remove(editor.program, editor.program.body[0].id))
    editor.view(pen, area)
    moved = editor.ground.laid
    anew = editor_of()
    anew.set_program(editor.program)
    anew.view(pen, area)
    pairs = list(zip(all_of(moved), all_of(anew.ground.laid), strict=True))
    assert len(pairs) > 4
    for a, b in pairs:
        assert a.node.id == b.node.id
        for one, other in zip((a.rect, *a.heads), (b.rect, *b.heads), strict=True):
            assert (one.x, one.y, one.w, one.h) == pytest.approx(
                (other.x, other.y, other.w, other.h)
            )
        for point, same in zip(a.outline, b.outline, strict=True):
            assert point == pytest.approx(same)
