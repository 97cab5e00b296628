"""A choice of the block editor grows by a question and loses one, by mouse and by keys."""

from __future__ import annotations

import pytest
from editor_stage import editor_of, node, number, pilot_of, program

from game.program import Node, Program, walk

PALETTE = ("forward", "left", "right", "if_else", "choose", "path_ahead", "at_goal")


def both(test: Node, otherwise: tuple[Node, ...] = ()) -> Node:
    return node("if_else", test, (node("forward"),), otherwise)


def choice(*tests: Node) -> Node:
    branches = tuple(node("branch", test, (node("forward"),)) for test in tests)
    return node("choose", branches, (node("left"),))


def keys_of(pilot) -> set[str]:
    boxes = [pilot.tree]
    found = set()
    while boxes:
        box = boxes.pop()
        found.add(box.key)
        boxes += box.kids
    return found


def plain(made: Program) -> tuple[object, ...]:
    """A program without its ids."""

    def bare(part: object) -> object:
        if isinstance(part, Node):
            return (part.kind, *map(bare, part.parts))
        return tuple(map(bare, part)) if isinstance(part, tuple) else part

    return tuple(bare(one) for one in made.body)


def test_a_plus_adds_a_question_before_else_and_keeps_what_is_there():
    pilot, stage = pilot_of(editor_of(both(node("path_ahead"), (node("left"),)), palette=PALETTE))
    owner = stage.editor.program.body[0].id
    pilot.click(key=f"gap:{owner}:0:1")
    (made,) = stage.changes
    test, body = node("path_ahead"), (node("forward"),)
    branches = (node("branch", test, body), node("branch", node("hole"), ()))
    assert plain(made) == plain(program(node("choose", branches, (node("left"),))))
    assert stage.editor.cursor.part == "gap"  # the empty question waits for its answer
    ids = [one.id for one in walk(made)]
    assert len(ids) == len(set(ids))


def test_a_question_taken_into_the_new_gap_is_plugged_there():
    pilot, stage = pilot_of(editor_of(both(node("path_ahead")), palette=PALETTE))
    pilot.click(key=f"gap:{stage.editor.program.body[0].id}:0:1")
    pilot.press("return")
    assert stage.editor.popover is not None
    labels = [entry.label for entry in stage.editor.popover.entries]
    assert "at the goal?" in labels


def test_a_plus_stands_there_again_and_a_minus_takes_a_question_away():
    pilot, stage = pilot_of(editor_of(choice(node("path_ahead"), node("at_goal")), palette=PALETTE))
    owner, before = stage.editor.program.body[0].id, stage.editor.program
    pilot.click(key=f"gap:{owner}:0:2")
    assert len(stage.editor.program.body[0].parts[0]) == 3
    pilot.click(key=f"gap:{owner}:0:2")  # now the minus of the third question
    assert plain(stage.editor.program) == plain(before)
    pilot.click(key=f"gap:{owner}:0:1")
    wanted = node("if_else", node("path_ahead"), (node("forward"),), (node("left"),))
    assert plain(stage.editor.program) == plain(program(wanted))
    pilot.press("ctrl+z")
    assert plain(stage.editor.program) == plain(before)


def test_a_choice_without_else_shrinks_to_a_lone_if():
    branches = tuple(node("branch", node("hole"), ()) for _ in range(2))
    pilot, stage = pilot_of(editor_of(node("choose", branches, None), palette=PALETTE))
    pilot.click(key=f"gap:{stage.editor.program.body[0].id}:0:1")
    assert plain(stage.editor.program) == plain(program(node("if", node("hole"), ())))


def test_the_keyboard_adds_and_deletes_a_question():
    pilot, stage = pilot_of(editor_of(both(node("path_ahead")), palette=PALETTE))
    pilot.tab_to("workspace")
    pilot.press("home", "down", "right", "right", "return")
    grown = stage.editor.program.body[0]
    assert grown.kind == "choose" and len(grown.parts[0]) == 2
    pilot.press("left", "right", "right")
    assert stage.editor.cursor.item == 1  # the minus of the second question
    pilot.press("delete")
    assert stage.editor.program.body[0].kind == "if_else"


@pytest.mark.parametrize(
    ("palette", "limits"),
    [(("if_else", "path_ahead"), None), (PALETTE, {"if_else": 1, "choose": 1})],
    ids=["no choice is offered", "cards are counted"],
)
def test_a_choice_grows_only_where_the_level_offers_it(palette, limits):
    plain_if = both(node("path_ahead"))
    pilot, stage = pilot_of(editor_of(plain_if, palette=palette, limits=limits))
    assert f"gap:{stage.editor.program.body[0].id}:0:1" not in keys_of(pilot)


def test_blocks_without_branches_do_not_grow():
    pilot, stage = pilot_of(editor_of(node("repeat", number(3), ()), palette=PALETTE))
    assert f"gap:{stage.editor.program.body[0].id}:0:1" not in keys_of(pilot)
