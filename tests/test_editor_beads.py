"""Programs as beads on a thread."""

from __future__ import annotations

import pytest

from game.blocks import Shape, Toolbox
from game.editor import Cue, Trash
from game.editor.acts import Carry, Choose, Pick, Stop
from game.program import Program
from game.ui.events import Dragged, Dropped, Lifted, Pressed, Scrolled
from game.ui.paint import Drawing, Fill, Poly
from game.ui.reach import spots
from game.ui.rect import Rect
from game.ui.theme import Theme
from tests.editor_stage import TOOLBOX, editor_of, node, number, pen_of, pilot_of, program

PALETTE = ("north", "east", "south", "west", "take", "repeat", "if", "path_ahead")


def beads(*nodes, **more):
    more.setdefault("palette", PALETTE)
    return editor_of(*nodes, beads=True, **more)


def test_a_tap_on_a_bead_of_the_tray_threads_it_at_the_cursor():
    pilot, stage = pilot_of(beads())
    for name in ("east", "repeat", "north", "take"):
        pilot.click(key=f"palette:{name}")
    inside = node("repeat", number(3), (node("north"), node("take")))
    assert stage.editor.program == program(node("east"), inside)


def test_a_bead_is_dragged_between_others_into_a_frame_and_to_the_end():
    pilot, stage = pilot_of(beads(node("east"), node("repeat", number(2), ())))
    first = pilot.box("block:1").rect
    pilot.drag("palette:north", (first.right + 2, first.middle[1]))
    assert [one.kind for one in stage.editor.program.body] == ["east", "north", "repeat"]
    frame = pilot.box("block:2").rect
    pilot.drag("palette:take", (frame.right + 50, frame.middle[1]))
    assert stage.editor.program.body[2] == node("repeat", number(2), (node("take"),))
    pilot.drag("palette:west", "end")
    assert stage.editor.program.body[-1] == node("west")


def test_a_bead_is_moved_along_the_thread():
    pilot, stage = pilot_of(beads(node("east"), node("north"), node("take")))
    pilot.drag("block:1", "end")
    assert stage.editor.program == program(node("north"), node("take"), node("east"))


def test_a_bead_dragged_off_the_thread_or_on_the_trash_is_gone():
    pilot, stage = pilot_of(beads(node("east"), node("north"), node("take")))
    pilot.drag("block:1", (600, 100))
    pilot.drag("block:2", "bead-trash")
    assert stage.editor.program == program(node("take"))
    assert Cue("trash") in stage.results
    pilot.click(key="bead-trash")
    assert stage.editor.program == Program()
    stage.editor.undo()
    assert stage.editor.program == program(node("take"))


def test_a_tap_on_a_chosen_loop_turns_its_number_from_one_to_nine():
    pilot, stage = pilot_of(beads(node("repeat", number(7), (node("east"),))))
    pilot.click(key="block:1")
    seen = []
    for _ in range(4):
        pilot.click(key="block:1")
        seen.append(stage.editor.program.body[0].parts[0])
    assert seen == [number(8), number(9), number(1), number(2)]


def test_the_question_of_a_bead_is_chosen_from_pictures():
    pilot, stage = pilot_of(beads(node("if", node("hole"), ())))
    stage.editor.handle(Pressed(Choose(Stop(1))))
    pilot.wait(0.1)
    pilot.click(key="block:1")
    pilot.click("way ahead?")
    assert stage.editor.program == program(node("if", node("path_ahead"), ()))


def test_a_question_is_dropped_into_a_bead_that_asks():
    pilot, stage = pilot_of(beads(node("if", node("hole"), ()), node("east")))
    pilot.drag("palette:path_ahead", "block:1")
    assert stage.editor.program == program(node("if", node("path_ahead"), ()), node("east"))


def test_beads_are_threaded_by_keyboard():
    pilot, stage = pilot_of(beads())
    pilot.tab_to("palette:repeat")
    pilot.press("return")
    pilot.tab_to("workspace")
    pilot.press("2", "return")
    pilot.tab_to("palette:east")
    pilot.press("return")
    pilot.tab_to("workspace")
    pilot.press("right")
    pilot.tab_to("palette:take")
    pilot.press("return")
    loop = node("repeat", number(2), (node("east"),))
    assert stage.editor.program == program(loop, node("take"))
    pilot.tab_to("workspace")
    pilot.press("space", "left", "return")
    assert stage.editor.program == program(node("repeat", number(2), (node("east"), node("take"))))
    pilot.press("left", "delete")
    assert stage.editor.program == program(node("repeat", number(2), (node("take"),)))


def test_the_cursor_walks_along_the_thread_with_left_and_right():
    pilot, stage = pilot_of(beads(node("repeat", number(2), (node("east"),)), node("take")))
    pilot.tab_to("workspace")
    pilot.press("home")
    seen = []
    for _ in range(5):
        pilot.press("right")
        seen.append(stage.editor.cursor)
    assert seen == [Stop(1), Stop(3), Stop(1, "foot"), Stop(4), Stop(4)]
    pilot.press("left", "left", "left", "down")
    assert stage.editor.cursor == Stop(1, "gap", 0)
    assert pilot.box("workspace").rect.w > 0


@pytest.mark.parametrize("theme", [Theme(), Theme(contrast=True)])
@pytest.mark.parametrize("size", [(1366, 768), (800, 600), (1920, 1080)])
def test_beads_are_large_enough_for_small_hands(size, theme):
    chosen = node("if_else", node("path_ahead"), (node("east"),), (node("west"),))
    loop = node("repeat", number(5), (node("repeat", number(7), (node("east"),)),))
    editor = beads(loop, chosen, node("if", node("hole"), ()), limits={"east": 5})
    pen = pen_of(*size, theme)
    wide, high = size
    row = editor.view_row(pen, Rect(16, high - 300, wide - 32, 110 * pen.scale), 4, {1: (2, 5)})
    tray = editor.view_tray(pen, Rect(200, high - 150, wide - 260, 110))
    found = [s.box for s in spots(row) if s.box.key.startswith("block:")]
    assert len(found) == 8
    for box in found:
        assert min(box.rect.w, box.rect.h) >= 44
    for spot in spots(tray):
        if spot.box.key.startswith("palette:"):
            assert min(spot.box.rect.w, spot.box.rect.h) >= 44
            assert spot.box.rect.right <= tray.rect.right + 12


def test_beads_do_not_overlap_and_frames_hold_their_beads():
    editor = beads(
        node("east"), node("repeat", number(2), (node("east"), node("take"))), node("take")
    )
    row = editor.view_row(pen_of(1366, 768), Rect(16, 436, 1334, 140))
    rects = {s.box.key: s.box.rect for s in spots(row)}
    assert rects["block:1"].right <= rects["block:2"].x
    assert rects["block:2"].right <= rects["block:4"].x
    assert rects["block:5"].right <= rects["foot:2"].x
    assert rects["foot:2"].right <= rects["block:6"].x


def test_a_long_thread_scrolls_sideways_and_follows_cursor_and_light():
    editor = beads(*(node("east") for _ in range(30)))
    pen, row = pen_of(1366, 768), Rect(16, 436, 1334, 140)
    editor.view_row(pen, row)
    assert editor.pan == 0
    editor.handle(Scrolled("ground", 300))
    editor.view_row(pen, row)
    assert editor.pan == 300
    tree = editor.view_row(pen, row, 28)
    lit = next(s.box.rect for s in spots(tree) if s.box.key == "block:28")
    assert row.x <= lit.x and lit.right <= row.right
    tree = editor.view_row(pen, row, 1)
    lit = next(s.box.rect for s in spots(tree) if s.box.key == "block:1")
    assert row.x <= lit.x
    editor.handle(Scrolled("ground", -9_000))
    assert editor.pan == 0


def test_the_bead_in_the_hand_is_shown_with_its_shadow_and_its_place():
    editor = beads(node("east"), node("north"))
    pen, row = pen_of(1366, 768), Rect(16, 436, 1334, 140)
    editor.view_row(pen, row)
    editor.handle(Lifted(Carry(1), 200, 500, 20, 20))
    editor.handle(Dragged(Carry(1), 420, 520))
    tree = editor.view_row(pen, row)
    shadows = [p for s in spots(tree) for p in s.box.paints
               if isinstance(p, Poly) and p.opacity == 0.22]  # fmt: skip
    assert shadows and editor.carried is not None and editor.carried.target is not None
    editor.handle(Dropped(Carry(1), 420, 520, Trash()))
    assert editor.program == program(node("north"))


def test_cards_are_counted_on_the_beads_of_the_tray():
    pilot, stage = pilot_of(beads(limits={"east": 1}))
    pilot.see("1")
    pilot.click(key="palette:east")
    pilot.see("0")
    assert Cue("bump") in stage.editor.handle(Pressed(Pick("east")))


def test_a_lit_bead_wears_a_halo_and_a_wrong_one_a_sign():
    editor = beads(node("east"), node("repeat", number(2), (node("take"),)))
    pen, row = pen_of(1366, 768), Rect(16, 436, 1334, 140)
    for lit in (1, 2, 4):
        tree = editor.view_row(pen, row, lit, {}, {1: "a wall", 2: "too few"})
        paints = [p for s in spots(tree) for p in s.box.paints]
        halo = [p for p in paints if isinstance(p, Poly | Fill) and p.color == "#FCE1A6"]
        assert halo
        assert any(isinstance(p, Drawing) and p.name == "icons/warn" for p in paints)
        assert {s.box.tip for s in spots(tree)} >= {"a wall", "too few"}


def test_a_locked_thread_shows_no_ghost_and_no_trash():
    editor = beads(node("east"))
    editor.locked = True
    tree = editor.view_row(pen_of(1366, 768), Rect(16, 436, 1334, 140))
    keys = {s.box.key for s in spots(tree)}
    assert "end" not in keys and "bead-trash" not in keys and "block:1" in keys


def test_every_block_has_a_drawing():
    from game.data import data_root
    from game.worlds import WORLDS

    icons = {path.stem for path in (data_root() / "assets" / "icons").glob("*.svg")}
    blocks = [block for world in WORLDS for block in Toolbox.of(world).blocks]
    assert icons and len(blocks) > len(TOOLBOX.blocks)
    for block in blocks:
        assert block.icon in icons and block.bead_icon in icons, block.kind


def test_questions_of_the_quest_have_pictures_of_their_own_as_beads():
    asked = [b for b in TOOLBOX.blocks if b.category == "sense" and b.shape is Shape.QUESTION]
    assert len(asked) >= 8
    assert len({block.bead_icon for block in asked}) == len(asked)
