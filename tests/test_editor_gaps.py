"""What may be given into the gaps of blocks."""

from __future__ import annotations

from game.editor import Cue, edits
from game.editor.acts import Choose, Key, OpenGap, Option, Pick, Stop
from game.editor.gaps import accepts, cleared, names_in
from game.editor.popover import Popover, number_of, pressed
from game.editor.stops import gaps_of
from game.program import DEEPEST, Node, walk
from game.ui.events import Pressed, Scrolled, Typed
from tests.editor_stage import TOOLBOX, editor_of, node, number, pilot_of, program

PALETTE = ("set", "name", "define", "call", "announce", "comment", "path_ahead", "truth", "max")


def open_gap(editor, owner: int, slot: int, item: int = -1):
    return editor.handle(Pressed(OpenGap(Stop(owner, "gap", slot, item))))


def choose(editor, label: str):
    labels = [entry.label for entry in editor.popover.entries]
    return editor.handle(Pressed(Option(labels.index(label))))


def test_a_remark_is_typed_and_kept():
    editor = editor_of(node("comment", "old"))
    open_gap(editor, 1, 0)
    for _ in range(3):
        editor.handle(Pressed(Key("back")))
    editor.handle(Typed("new"))
    editor.handle(Pressed(Key("ok")))
    assert editor.program == program(node("comment", "new"))


def test_a_plain_number_and_a_plain_truth_are_changed_in_place():
    values = node("max", (number(4), node("truth", True)))
    editor = editor_of(node("set", "x", values))
    first, second = (one.id for one in walk(editor.program) if one.kind in ("number", "truth"))
    assert first and second
    open_gap(editor, 2, 0, 0)
    assert editor.popover.mode == "number"
    editor.handle(Pressed(Key("9")))
    editor.handle(Pressed(Key("ok")))
    open_gap(editor, 2, 0, 1)
    choose(editor, "false")
    wanted = node("max", (number(9), node("truth", False)))
    assert editor.program == program(node("set", "x", wanted))


def test_a_value_socket_takes_a_name_in_use_a_typed_text_or_a_block():
    editor = editor_of(node("set", "x", node("hole")), palette=PALETTE)
    open_gap(editor, 1, 1)
    choose(editor, "x")
    assert editor.program == program(node("set", "x", node("name", "x")))
    open_gap(editor, 1, 1)
    choose(editor, "text…")
    editor.handle(Typed("Bakı"))
    editor.handle(Pressed(Key("ok")))
    assert editor.program == program(node("set", "x", node("text", "Bakı")))
    editor.handle(Pressed(Choose(Stop(1, "gap", 1))))
    assert edits.delete(editor) == ()  # a text is rubbed out by typing, not thrown away
    assert Cue("snap_block") in editor.handle(Pressed(Pick("max")))
    assert editor.program.body[0].parts[1] == node("max", (node("hole"), node("hole")))


def test_a_call_is_given_the_name_of_a_knot():
    knots = (node("define", "rain", (), ()), node("define", "sun", (), ()))
    editor = editor_of(*knots, node("call", "rain", ()), palette=PALETTE)
    open_gap(editor, 3, 0)
    choose(editor, "sun")
    assert editor.program.body[2] == node("call", "sun", ())


def test_a_parameter_is_added_renamed_and_taken_away():
    editor = editor_of(node("define", "rain", (), ()), palette=PALETTE)
    open_gap(editor, 1, 1, 0)
    choose(editor, "new…")
    editor.handle(Typed("drops"))
    editor.handle(Pressed(Key("ok")))
    assert editor.program == program(node("define", "rain", ("drops",), ()))
    assert names_in(editor.program) == ("drops",)
    editor.cursor = Stop(1, "gap", 1, 0)
    edits.delete(editor)
    assert editor.program == program(node("define", "rain", (), ()))
    editor.cursor = Stop(1, "gap", 1, 0)
    assert Cue("trash") not in edits.delete(editor)


def test_a_name_without_letters_changes_nothing():
    editor = editor_of(node("set", "x", number(1)), palette=PALETTE)
    open_gap(editor, 1, 0)
    choose(editor, "new…")
    editor.handle(Typed("123"))
    assert editor.handle(Pressed(Key("ok"))) == ()
    assert editor.program.body[0].parts[0] == "x"


def test_an_optional_gap_is_empty_again_when_its_value_goes():
    values = node("set", "x", node("pop_value", node("name", "x"), node("name", "y")))
    editor = editor_of(values)
    pop = editor.program.body[0].parts[1]
    assert isinstance(pop, Node)
    editor.cursor = Stop(pop.id, "gap", 1)
    edits.delete(editor)
    assert editor.program == program(node("set", "x", node("pop_value", node("name", "x"), None)))


def test_a_link_of_a_comparison_goes_with_its_sign_and_the_last_one_leaves_a_hole():
    chain = node("compare", number(1), ("<", "<"), (node("name", "x"), node("name", "y")))
    editor = editor_of(node("while", chain, ()))
    editor.cursor = Stop(2, "gap", 2, 0)
    edits.delete(editor)
    short = node("compare", number(1), ("<",), (node("name", "y"),))
    assert editor.program == program(node("while", short, ()))
    compare = editor.program.body[0].parts[0]
    assert isinstance(compare, Node)
    editor.cursor = Stop(compare.id, "gap", 2, 0)
    edits.delete(editor)
    last = node("compare", number(1), ("<",), (node("hole"),))
    assert editor.program == program(node("while", last, ()))


def test_only_what_fits_is_accepted():
    question, value = TOOLBOX.get("path_ahead"), TOOLBOX.get("arithmetic")
    assert question and value
    loop, test, name = (
        gaps_of(one, TOOLBOX.get)[0]
        for one in program(
            node("repeat", number(1), ()), node("if", node("hole"), ()), node("call", "rain", ())
        ).body
    )
    assert accepts(loop, value) and not accepts(loop, question)
    assert accepts(test, question) and not accepts(test, value)
    assert not accepts(name, value) and not accepts(name, question)


def test_the_number_pad_types_as_a_child_expects():
    pad = Popover(Stop(1), "number", "3")
    for key, shown in (("4", "4"), ("0", "40"), ("-", "-40"), ("-", "40"), (".", "40."),
                       (".", "40."), ("5", "40.5"), ("back", "40."), ("back", "40")):  # fmt: skip
        pad = pressed(pad, key)
        assert pad.text == shown
    zero = pressed(pressed(Popover(Stop(1), "number", "3"), "0"), "7")
    assert zero.text == "7"
    assert pressed(pressed(pressed(zero, "back"), "-"), ".").text == "0."
    long = Popover(Stop(1), "number", "123456789", fresh=False)
    assert pressed(long, "0") == long
    assert pressed(Popover(Stop(1), "number", "3"), "more").text == "4"
    assert number_of("") is None and number_of("-") is None and number_of("40.5") == 40.5
    assert number_of("7") == 7 and number_of("1e") is None
    assert Popover(Stop(1), "text", "a").stepped(1).text == "a"


def test_an_empty_number_changes_nothing():
    editor = editor_of(node("repeat", number(3), ()))
    open_gap(editor, 1, 0)
    editor.handle(Pressed(Key("back")))
    assert editor.handle(Pressed(Key("ok"))) == ()
    assert editor.program == program(node("repeat", number(3), ()))


def test_a_gap_that_is_gone_and_a_gap_without_choices_open_nothing():
    editor = editor_of(node("if", node("hole"), ()), palette=("forward",))
    assert open_gap(editor, 99, 0) == ()
    assert open_gap(editor, 1, 0) == ()
    editor.popover = Popover(Stop(99, "gap", 0), "number", "5")
    assert editor.handle(Pressed(Key("ok"))) == () and editor.popover is None


def test_the_wheel_moves_the_mark_of_a_list():
    compared = node("compare", number(1), ("==",), (number(2),))
    pilot, stage = pilot_of(editor_of(node("while", compared, ())))
    open_gap(stage.editor, 2, 1, 0)
    pilot.wait(0.1)
    pilot.wheel("popover", 1)
    assert stage.editor.popover is not None and stage.editor.popover.at == 1
    stage.editor.handle(Scrolled("popover", -48))
    assert stage.editor.popover.at == 0


def test_a_program_never_gets_deeper_than_can_be_shown():
    deep: tuple[Node, ...] = ()
    for _ in range(DEEPEST - 2):
        deep = (node("forever", deep),)
    editor = editor_of(*deep)
    editor.handle(Pressed(Choose(Stop(DEEPEST - 2))))
    for _ in range(4):
        results = editor.handle(Pressed(Pick("repeat")))
    assert Cue("bump") in results
    pilot_of(editor)


def test_clearing_a_plus_changes_nothing():
    found = program(node("announce", ()))
    plus = gaps_of(found.body[0], TOOLBOX.get)[-1]
    assert plus.plus and cleared(found, plus, TOOLBOX.get) is found
