"""Melody: notes, rests, instruments; the tune in the map or of another run; the roll."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.i18n import ROWS
from game.sound.modes import MODES as SOUNDING
from game.values import Diagnostic
from game.worlds import MELODY, Picture
from game.worlds.melody_notes import MODES, MOST_BEATS, Note
from game.worlds.melody_state import COMMANDS, MelodyState

ACTS = {command.name: command.apply for command in COMMANDS}
TUNE = "tar: do mi:2 - sol:0.5 8:1.5\nkamancha: -:4 2"


def roll(text: str = "-") -> MelodyState:
    state = MELODY.load(text, {})
    assert isinstance(state, MelodyState)
    return state


def done(state: MelodyState, *steps: Any) -> MelodyState:
    """The state after commands: a note, (note, beats), "-" for a rest, or an instrument."""
    for step in steps:
        match step:
            case "-":
                outcome = ACTS["rest"](state, 1)
            case str():
                outcome = ACTS["instrument"](state, step)
            case (note, beats):
                outcome = ACTS["play"](state, note, beats)
            case _:
                outcome = ACTS["play"](state, step, 1)
        state, _, fault = outcome
        assert fault is None, fault
    return state


def missing(text: str, *steps: Any) -> str:
    status = MELODY.status(done(roll(text), *steps), True)
    assert status.solved == (status.missing is None)
    assert status.missing is None or status.missing.code in ROWS
    return status.missing.code if status.missing else ""


def test_a_tune_is_read_voice_by_voice() -> None:
    assert roll(TUNE).map.tune == (
        Note(0, 4, 1, "tar"), Note(4, 8, 3, "tar"), Note(16, 2, 5, "tar"),
        Note(16, 4, 2, "kamancha"), Note(18, 6, 8, "tar"),
    )  # fmt: skip
    assert roll("# a remark\ndo do2").map.tune == (Note(0, 4, 1, "piano"), Note(4, 4, 8, "piano"))
    assert roll("-").map.tune is None


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("do\ntar: do dö", "map.note", 2, 9),
        ("do 9", "map.note", 1, 4),
        ("do:0", "map.note", 1, 1),
        ("do:0.3", "map.note", 1, 1),
        ("do:", "map.note", 1, 1),
        ("lute: do", "map.instrument", 1, 1),
        ("tar: do\ntar: re", "map.voice-twice", 2, 1),
        (" ".join(["do:99"] * 2), "map.tune-long", 1, 1),
        (" ".join(["do:0.25"] * 401), "map.tune-long", 1, 1),
    ],
)
def test_what_is_no_tune_is_told_with_its_place(
    text: str, code: str, line: int, column: int
) -> None:
    found = MELODY.load(text, {})
    assert isinstance(found, tuple)
    (fault,) = found
    assert fault.span is not None and fault.code in ROWS
    assert (fault.code, fault.span.line, fault.span.column) == (code, line, column)


def test_notes_and_rests_take_their_time() -> None:
    state = done(roll(), 1, (3, 2), "-", (5, 0.5))
    assert [(note.start, note.length, note.pitch) for note in state.notes] == [
        (0, 4, 1), (4, 8, 3), (16, 2, 5),
    ]  # fmt: skip
    assert state.now == 18 and MELODY.ticks(state) == 4
    assert MELODY.place(state) == (0, 0, "do mi sol")
    assert MELODY.place(roll())[2] == "silence"


def test_each_instrument_has_a_track_of_its_own_and_goes_on_where_it_stopped() -> None:
    state = done(roll(), "tar", 1, 2, "kamancha", "-", 3, "tar", 4)
    assert [(note.instrument, note.start) for note in state.notes] == [
        ("tar", 0), ("tar", 4), ("kamancha", 4), ("tar", 8),
    ]  # fmt: skip
    assert state.voices == (("tar", 12), ("kamancha", 8))


def test_every_sound_is_told_as_an_event() -> None:
    assert ACTS["play"](roll(), 3, 1.5)[1] == ("note:3:1.5:piano",)
    assert ACTS["rest"](roll(), 2)[1] == ("rest:2",)
    assert ACTS["instrument"](roll(), "bell")[1] == ("instrument:bell",)


@pytest.mark.parametrize(
    ("name", "values", "code"),
    [
        ("play", (9, 1), "melody.no-note"),
        ("play", (0, 1), "melody.no-note"),
        ("play", (True, 1), "melody.no-note"),
        ("play", ("do", 1), "melody.no-note"),
        ("play", (1.0, 1), "melody.no-note"),
        ("play", (1, 0), "melody.no-beats"),
        ("play", (1, 0.3), "melody.no-beats"),
        ("play", (1, float("nan")), "melody.no-beats"),
        ("rest", (10**400,), "melody.no-beats"),
        ("rest", (-1,), "melody.no-beats"),
    ],
)
def test_what_cannot_be_played_says_why(name: str, values: tuple[Any, ...], code: str) -> None:
    after, _, fault = ACTS[name](roll(), *values)
    assert fault is not None and fault.code == code and code in ROWS
    assert after.oops and after.notes == ()


def test_a_tune_has_an_end() -> None:
    full = done(roll(), (1, MOST_BEATS))
    for name, values in (("play", (1, 1)), ("rest", (0.25,))):
        fault = ACTS[name](full, *values)[2]
        assert fault is not None and fault.code == "melody.long"


def test_the_first_wrong_place_is_told() -> None:
    text = "do mi:2 sol"
    assert missing(text, 1, (3, 2), 5) == ""
    assert missing(text, 1, (3, 2), 5, "-", "-") == ""
    assert missing(text) == "melody.silence"
    assert missing(text, 1) == "melody.less"
    assert missing(text, 1, (3, 2), 5, 5) == "melody.more"
    assert missing(text, 1, (4, 2), 5) == "melody.other"
    assert missing(text, 1, 3, "-", 5) == "melody.length"
    assert missing(text, "-", 1) == "melody.late"
    assert missing("- do", 1) == "melody.early"
    assert missing(text, "tar", 1) == "melody.instrument"


def test_voices_may_be_played_in_any_order() -> None:
    text = "tar: do re\nbell: - mi"
    assert missing(text, "bell", "-", 3, "tar", 1, 2) == ""
    assert missing(text, "tar", 1, 2, "bell", "-", 3) == ""


def test_the_tune_can_be_what_another_run_played_unless_the_map_has_one() -> None:
    end = done(roll(), 1, 2)
    assert MELODY.aim(roll(), end).map.tune == end.notes
    written = roll("sol")
    assert MELODY.aim(written, end) == written
    assert MELODY.status(done(MELODY.aim(roll(), end), 1), False).counters == (("note", 1, 2),)


def test_a_roll_is_seen_in_the_terminal() -> None:
    assert MELODY.text(done(roll("do mi:2 sol"), 1, (3, 2))) == (
        "do2|        |\n si|        |\n la|        |\nsol|      ..|\n fa|        |\n"
        " mi|  o===  |\n re|        |\n do|o=      |\npiano 3\n"
    )
    assert MELODY.text(roll()).endswith(" do||\npiano\n")
    both = MELODY.text(done(roll(), "tar", 1, 2, "kamancha", "-", 3))
    assert both.endswith(" mi|  k=|\n re|  t=|\n do|t=  |\ntar 2, kamancha 2\n")


def test_a_level_may_say_in_which_mode_its_steps_sound() -> None:
    state = MELODY.load("do re", {"mode": "segah"})
    assert isinstance(state, MelodyState) and state.map.mode == "segah"
    assert MELODY.text(state).endswith("piano, mode segah\n")
    for wrong in ("dorian", 7, ["rast"]):
        found = MELODY.load("do re", {"mode": wrong})
        assert isinstance(found, tuple)
        (fault,) = found
        assert (
            fault.code == "map.mode" and fault.code in ROWS and dict(fault.facts)["path"] == "mode"
        )
    assert set(MODES) == set(SOUNDING)


def names(picture: Picture) -> list[tuple[str, float]]:
    return [(one.name, one.x) for one in picture.sprites if one.layer < 4 and one.name != "robot"]


def test_the_playhead_moves_while_a_note_sounds() -> None:
    before = done(roll("do mi"), 1)
    after = done(before, 3)
    assert names(MELODY.picture(before, after, 0.5)) == [
        ("ghost", 1.0), ("note", 0.0), ("playing", 1.0), ("playhead", 1.5),
    ]  # fmt: skip
    assert names(MELODY.picture(after, after, 0)) == [
        ("note", 0.0), ("note", 1.0), ("playhead", 2.0),
    ]  # fmt: skip


def test_a_long_tune_turns_its_page() -> None:
    before = done(roll(), *([1] * 16))
    after = done(before, 2)
    assert ("playhead", 16.0) in names(MELODY.picture(before, before, 0))
    assert ("playhead", 0.5) in names(MELODY.picture(before, after, 0.5))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.integers(0, 9), st.sampled_from([0.25, 0.5, 1, 2, 3])),
            st.sampled_from(["-", "tar", "nagara"]),
        ),
        max_size=20,
    )
)
def test_every_tune_can_be_told_drawn_and_hashed(steps: list[Any]) -> None:
    state = roll("do re mi")
    for step in steps:
        before = state
        name, values = ("rest", (1,)) if step == "-" else ("instrument", (step,))
        if isinstance(step, tuple):
            name, values = "play", step
        state, _, fault = ACTS[name](state, *values)
        assert (fault is not None) == (name == "play" and not 1 <= values[0] <= 8)
        assert state.tick == before.tick + 1
        for t in (0.0, 0.4, 1.0):
            assert MELODY.picture(before, state, t).sprites
        assert len(MELODY.text(state).splitlines()) == 9
        assert hash(state) is not None and hash(MELODY.essence(state)) is not None


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="doremi2:.-9 tar#\n\u0259", max_size=40))
def test_any_text_is_a_tune_or_is_refused_with_its_place(text: str) -> None:
    found = MELODY.load(text, {})
    if isinstance(found, tuple):
        assert found and all(isinstance(one, Diagnostic) and one.span for one in found)
    else:
        assert isinstance(found, MelodyState)
