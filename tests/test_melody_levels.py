"""Melody in levels: the tune of the solution or the map, bare names, lists, voices, silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.i18n import ROWS
from game.levels import Level, judge, load_level, prove, recognised
from game.source import parse

HINTS = "hints: [One, Two, Three, Four]\n"

CHOIR = """\
id: melody-choir
title: Choir warm-up
form: make
goal: Sing do mi, three times.
world: melody
maps: ["-"]
without: [play.beats]
solution: |
  for _ in range(3):
      play(do)
      play(mi)
par: 3
mistakes:
  - id: once
    says: Once is not three times.
    program: |
      for _ in range(3):
          play(do)
      play(mi)
"""

ROUND = """\
id: melody-round
title: A round for two
form: challenge
goal: The kamancha follows four beats later.
world: melody
maps:
  - |
    tar: do re mi do do re mi do
    kamancha: -:4 do re mi do do re mi do
solution: |
  def tune():
      play(do)
      play(re)
      play(mi)
      play(do)
  instrument(tar)
  for _ in range(2):
      tune()
  instrument(kamancha)
  rest(4)
  for _ in range(2):
      tune()
par: 12
mistakes:
  - id: together
    says: Both start together.
    program: |
      def tune():
          play(do)
          play(re)
          play(mi)
          play(do)
      instrument(tar)
      for _ in range(2):
          tune()
      instrument(kamancha)
      for _ in range(2):
          tune()
"""

STARS = """\
id: melody-stars
title: Stars you can hear
form: make
goal: Play the list of stars.
world: melody
maps:
  - {map: "-", given: {stars: [1, 5, 3, 8]}}
  - {map: "-", given: {stars: [2, 2, 4, 6, 8, 6]}}
solution: |
  for b in stars:
      play(b)
par: 2
mistakes:
  - id: places
    says: I played the house numbers.
    program: |
      for b in range(len(stars)):
          play(b)
"""

SILENT = """\
id: melody-silent
title: Silent rehearsal
form: predict
goal: What do you hear?
world: melody
maps: ["-"]
start: |
  def rabbit():
      play(do)
      play(mi)
choices: ["do mi", silence]
mistakes:
  - {id: called, choice: "do mi", says: I learned it. Nobody called me.}
"""


def loaded(text: str, folder: Path) -> Level:
    path = folder / "01-melody.yaml"
    path.write_text(text if "predict" in text else text + HINTS, encoding="utf-8")
    level, faults = load_level(path, folder)
    assert faults == () and level is not None, faults
    return level


@pytest.mark.parametrize("text", [CHOIR, ROUND, STARS, SILENT])
def test_the_levels_hold(text: str, tmp_path: Path) -> None:
    level = loaded(text, tmp_path)
    assert [fault.code for fault in prove(level)] == []
    assert recognised(level) == len(level.mistakes)


def test_notes_are_names_numbers_and_places_of_lists(tmp_path: Path) -> None:
    level = loaded(CHOIR, tmp_path)
    for text in (
        "for _ in range(3):\n    play(1)\n    play(3)\n",
        "notes = [do, mi]\nfor _ in range(3):\n    play(notes[0])\n    play(notes[1])\n",
    ):
        parsed = parse(text, level.toolbox)
        assert [fault.code for fault in parsed.diagnostics if "locked" not in fault.code] == []
        assert judge(level, parsed.program).won


def test_a_wrong_tune_is_told_at_its_beat(tmp_path: Path) -> None:
    level = loaded(CHOIR, tmp_path)
    program = parse("play(do)\nplay(re)\n", level.toolbox).program
    fault = judge(level, program).fault
    assert fault is not None and fault.code == "melody.other" and fault.code in ROWS
    assert dict(fault.facts) == {"beat": "2", "note": "re"}


def test_a_free_piece_may_be_anything_that_ends(tmp_path: Path) -> None:
    text = CHOIR.replace("form: make", "form: create").replace("par: 3\n", "")
    level = loaded(text[: text.index("mistakes")], tmp_path)
    assert judge(level, parse("play(sol)\n", level.toolbox).program).won
    stopped = judge(level, parse("play(9)\n", level.toolbox).program)
    assert stopped.fault is not None and stopped.fault.code == "melody.no-note"


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("    kamancha: -:4 do", "    kamancha: -:4 dö", "map.note", 9),
        ("    tar: do", "    lute: do", "map.instrument", 8),
        ("instrument(tar)", "instrument(lute)", "check.unknown-name", 16),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    old: str, new: str, code: str, line: int, tmp_path: Path
) -> None:
    assert old in ROUND
    path = tmp_path / "01-melody.yaml"
    path.write_text(ROUND.replace(old, new, 1) + HINTS, encoding="utf-8")
    level, faults = load_level(path, tmp_path)
    assert level is None
    assert [(one.code, one.span.line) for one in faults if one.span] == [(code, line)]
