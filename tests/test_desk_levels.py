"""Desk in levels: goals from the solution, bare words, announcements, given names, calls."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.i18n import ROWS
from game.levels import (
    Choice,
    Level,
    endings,
    judge,
    load_level,
    prove,
    ready,
    recognised,
    run_on,
    tell,
)
from game.program import Program
from game.solve import study
from game.source import parse

HINTS = "hints: [One, Two, Three, Four]\n"

NUTS = """\
id: desk-nuts
title: Nut by nut
form: make
goal: Walnuts go into the bowl, all others into the sack.
world: desk
boxes: [bowl, sack]
maps:
  - |
    walnut
    hazelnut
    walnut
    almond
  - {map: "walnut\\nalmond", repeat: 60, shuffle: 3}
  - hazelnut
solution: |
  while papers_left():
      next_paper()
      if kind() == walnut:
          put(bowl)
      else:
          put(sack)
par: 5
mistakes:
  - id: twice
    says: One nut, one road.
    program: |
      while papers_left():
          next_paper()
          if kind() == walnut:
              put(bowl)
          put(sack)
"""

VOTE = """\
id: desk-vote
title: Yes or no?
form: make
goal: Count the vote. Announce trip only if more say yes.
world: desk
maps:
  - {map: "yes\\nno\\nyes", output: [trip]}
  - {map: "no\\nyes\\nyes\\nno", output: [stay]}
solution: |
  yes = 0
  no = 0
  while papers_left():
      next_paper()
      if kind() == "yes":
          yes = yes + 1
      else:
          no = no + 1
  if yes > no:
      print("trip")
  else:
      print("stay")
par: 10
mistakes:
  - id: equal
    says: Equal is not more.
    program: |
      yes = 0
      no = 0
      while papers_left():
          next_paper()
          if kind() == "yes":
              yes = yes + 1
          else:
              no = no + 1
      if yes >= no:
          print("trip")
      else:
          print("stay")
"""

LEAFLETS = """\
id: desk-leaflets
title: Paper mountain
form: fix
goal: Leaflets cost 3. Announce how many there are.
world: desk
given: {price: 3}
maps:
  - {map: "-", given: {money: 10, names: [Aysel, [1, 2]]}}
  - {map: "-", given: {money: 2, names: []}}
start: |
  n = 0
  while money >= price:
      copy()
      n = n + 1
  print(n)
solution: |
  n = 0
  while money >= price:
      copy()
      money = money - price
      n = n + 1
  print(n)
par: 6
"""

JUDGE = """\
id: desk-judge
title: The fair judge
form: general
goal: Write winner(a, b).
world: desk
maps: ["-"]
calls: {winner: [[2, 1], [3, 3]], word: [[A]]}
solution: |
  def winner(a, b):
      if a > b:
          return "A"
      return "tie"
  def word(x):
      return x
par: 6
"""

BOWLS = """\
id: desk-bowls
title: Two bowls
form: predict
goal: How many lie in each box?
world: desk
boxes: [bowl, sack]
maps: ["walnut\\nhazelnut\\nwalnut"]
start: |
  while papers_left():
      next_paper()
      if kind() == walnut:
          put(bowl)
      else:
          put(sack)
choices: ["bowl 2, sack 1", "bowl 2, sack 3"]
mistakes:
  - {id: both, choice: "bowl 2, sack 3", says: "One nut, one road."}
"""


def loaded(text: str, folder: Path) -> Level:
    path = folder / "01-desk.yaml"
    path.write_text(text if "predict" in text else text + HINTS, encoding="utf-8")
    level, faults = load_level(path, folder)
    assert faults == () and level is not None, faults
    return level


def program(level: Level, text: str) -> Program:
    parsed = parse(text, level.toolbox)
    assert parsed.diagnostics == (), parsed.diagnostics
    return parsed.program


def told(text: str, folder: Path) -> list[tuple[str, int]]:
    path = folder / "01-desk.yaml"
    path.write_text(text + HINTS, encoding="utf-8")
    level, faults = load_level(path, folder)
    assert level is None and all(fault.code in ROWS and fault.span for fault in faults)
    return [(fault.code, fault.span.line) for fault in faults if fault.span]


CUPS = """\
id: desk-cups
title: Two cups
form: make
goal: Swap what is in a and b.
world: desk
maps:
  - {map: "-", given: {a: milk, b: tea}}
  - {map: "-", given: {a: salt, b: jam}}
leaves: [a, b]
blocks: [set, name, announce]
solution: |
  c = a
  a = b
  b = c
par: 3
"""


def test_what_a_program_leaves_in_its_names_is_judged_and_not_what_it_says(
    tmp_path: Path,
) -> None:
    level = loaded(CUPS, tmp_path)
    assert level.output == (("a → tea", "b → milk"), ("a → jam", "b → salt"))
    assert judge(level, level.solution).won
    assert not judge(level, program(level, "print(b)\nprint(a)")).won
    both = judge(level, program(level, "c = a\nb = c\na = b"))
    assert both.fault is not None
    assert (both.fault.code, both.fault.facts) == (
        "level.left-other",
        (("name", "a"), ("text", "milk")),
    )
    report = study(level)
    assert (report.verdict, report.shortcut) == ("proved", None)


@pytest.mark.parametrize("text", [NUTS, VOTE, LEAFLETS, JUDGE, BOWLS])
def test_the_levels_hold(text: str, tmp_path: Path) -> None:
    level = loaded(text, tmp_path)
    assert [fault.code for fault in prove(level)] == []
    assert recognised(level) == len(level.mistakes)


def test_boxes_kinds_and_questions_are_read_by_their_bare_names(tmp_path: Path) -> None:
    level = loaded(NUTS, tmp_path)
    assert {"papers_left", "next_paper", "kind", "put", "if_else"} <= set(level.blocks)
    assert set(level.toolbox.constants) == {"bowl", "sack", "walnut", "hazelnut", "almond"}
    text = (
        'while papers_left():\n    next_paper()\n    if kind() == "walnut":\n        put("bowl")\n'
    )
    right = program(level, text + "    else:\n        put(1)\n")
    assert judge(level, right).stars == 3


def test_the_goal_of_each_map_is_what_the_solution_makes_of_it(tmp_path: Path) -> None:
    level = loaded(NUTS, tmp_path)
    all_in_bowl = program(level, "while papers_left():\n    next_paper()\n    put(bowl)\n")
    verdict = judge(level, all_in_bowl)
    assert (verdict.won, verdict.variant) == (False, 0)
    assert verdict.fault is not None and verdict.fault.code == "desk.box-count"
    assert [end.solved for end in endings(level, level.solution)] == [True] * 3
    assert not any(end.solved for end in endings(level, Program()))


def test_a_wrong_program_is_recognised_by_what_it_does(tmp_path: Path) -> None:
    level = loaded(NUTS, tmp_path)
    loop = "while papers_left():\n    next_paper()\n"
    like = f'{loop}    if kind() == "walnut":\n        put(0)\n    put(1)\n'
    mistake = tell(level, program(level, like))
    assert mistake is not None and mistake.id == "twice"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("pass\n", "level.says-nothing"),
        ('print("stay")\n', "level.says-other"),
        ('print("trip")\nprint("and more")\n', "level.says-more"),
    ],
)
def test_what_is_announced_is_judged(text: str, code: str, tmp_path: Path) -> None:
    level = loaded(VOTE, tmp_path)
    fault = judge(level, program(level, text)).fault
    assert fault is not None and fault.code == code and code in ROWS


def test_announcing_is_free_where_the_level_says_so_or_the_solution_is_silent(
    tmp_path: Path,
) -> None:
    free = loaded(VOTE + "output: free\n", tmp_path)
    assert free.output == () and all(end.solved for end in endings(free, Program()))
    silent = loaded(NUTS, tmp_path)
    assert silent.output == ()


def test_what_an_author_expects_is_compared_with_the_solution(tmp_path: Path) -> None:
    level = loaded(VOTE.replace("output: [stay]", "output: [trip]"), tmp_path)
    assert "level.solution-loses" in [fault.code for fault in prove(level)]


def test_given_names_are_there_from_the_first_moment(tmp_path: Path) -> None:
    level = loaded(LEAFLETS, tmp_path)
    compiled = ready(level, level.solution)
    for variant, money in enumerate((10, 2)):
        trace = run_on(level, compiled, variant)
        names = dict(trace.steps[0].names)
        assert names["money"] == money and names["price"] == 3
        assert trace.output == (str(money // 3),)
    heap = dict(run_on(level, compiled, 0).steps[0].heap)
    assert sorted(len(items) for items in heap.values()) == [2, 2]
    again = run_on(level, compiled, 0)
    assert dict(again.steps[0].names)["money"] == 10


def test_a_given_name_is_known_and_may_be_changed(tmp_path: Path) -> None:
    level = loaded(LEAFLETS, tmp_path)
    assert parse("money = money - 1\nprint(names)\n", level.toolbox).diagnostics == ()
    (fault,) = parse("print(coins)\n", level.toolbox).diagnostics
    assert fault.code == "check.unknown-name"


def test_a_child_s_functions_are_called_and_their_answers_judged(tmp_path: Path) -> None:
    level = loaded(JUDGE, tmp_path)
    lines = ("winner(2, 1) → A", "winner(3, 3) → tie", "word('A') → A")
    assert level.output == (lines,)
    unfair = 'def winner(a, b):\n    return "A"\ndef word(x):\n    return x\n'
    fault = judge(level, program(level, unfair)).fault
    assert fault is not None and fault.code == "level.says-other"
    fault = judge(level, program(level, "def word(x):\n    return x\n")).fault
    assert fault is not None and fault.code == "run.unknown-function"


def test_an_answer_in_words_is_compared_with_how_the_run_ends(tmp_path: Path) -> None:
    level = loaded(BOWLS, tmp_path)
    assert judge(level, level.start, choice=Choice(0, 0, "", "bowl 2, sack 1")).stars == 3
    wrong = judge(level, level.start, choice=level.choices[1])
    assert wrong.mistake is not None and wrong.mistake.id == "both"


def test_an_answer_may_be_what_is_announced(tmp_path: Path) -> None:
    text = BOWLS.replace("put(sack)", "print(kind())").replace("bowl 2, sack 1", "hazelnut")
    assert prove(loaded(text, tmp_path)) == ()


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("  - hazelnut\n", "  - {map: 7up}\n", [("map.paper-kind", 14)]),
        ("    hazelnut\n", "    a | b | c\n", [("map.paper-bars", 10)]),
        ("[bowl, sack]", "[bowl, bowl]", [("map.setting", 6)]),
        ("repeat: 60", "repeat: 600", [("map.setting", 13)]),
        ("par: 5", "given: {a b: 1}", [("level.kind", 22)]),
        ("par: 5", "calls: {f: 3}", [("level.kind", 22)]),
        ("par: 5", "output: never", [("level.choice", 22)]),
        ("  - hazelnut\n", "  - {map: nut, given: {a: 1}}\n", [("level.given", 14)]),
        ("  - hazelnut\n", "  - {map: nut, output: [[1]]}\n", [("level.kind", 14)]),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    old: str, new: str, found: list[tuple[str, int]], tmp_path: Path
) -> None:
    assert old in NUTS
    assert told(NUTS.replace(old, new), tmp_path) == found


def test_two_equal_maps_are_told(tmp_path: Path) -> None:
    level = loaded(NUTS.replace("  - hazelnut\n", "  - hazelnut\n  - hazelnut\n"), tmp_path)
    assert [fault.code for fault in prove(level)] == ["level.same-maps"]
