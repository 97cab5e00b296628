"""Practice at the desk: rules that sort, boxes that remember, functions, lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.chance import Chance
from game.values import N_

__all__ = ["functions_that_answer", "lists", "logic", "variables"]

Draft = dict[str, Any]
Heap = list[tuple[str, int]]
"""Papers: what stands on each, and its number."""

KINDS = ("walnut", "almond", "hazelnut", "pistachio")
BORDER = 50
"""The number that sorting rules speak of."""

_SORT = (
    N_("Each paper goes into exactly one of the two boxes."),
    N_("Take one paper and ask yourself: which box, and why?"),
    N_("Two questions can be one: “and” wants both, “or” is happy with one."),
    N_("Build the question first, then put it into “if … else”."),
)
_COUNT = (
    N_("One number is announced, at the very end."),
    N_("What has to be remembered from paper to paper?"),
    N_("A box holds what is known so far. It begins before the loop."),
    N_("Before the loop set the box, inside change it, after it announce it."),
)
_ANSWER = (
    N_("Your block gets numbers and has to bring an answer back."),
    N_("Write down the answer for three calls. What do you compare?"),
    N_("return hands the answer to whoever asked. print only says it."),
    N_("Begin with def and its names, end every way with return."),
)
_LIST = (
    N_("Look at the list and say what has to come out."),
    N_("Go along the list with your finger. What do you do at each place?"),
    N_("A for loop takes one item after the other."),
    N_("Begin with an empty list or a first value, then look at each item."),
)


def _desk(title: str, goal: str, maps: list[Any], blocks: str, code: str, **more: Any) -> Draft:
    lines = [line for line in code.splitlines() if line.strip() != "else:"]
    made = {
        "title": title,
        "form": "make",
        "goal": goal,
        "world": "desk",
        "maps": maps,
        "blocks": blocks.split(),
        "solution": code,
        "par": len(lines),
    }
    return {**made, **more}


# -- sorting

_LOOP = "while papers_left():\n    next_paper()\n"
_PUT = "    if {test}:\n        put(bowl)\n    else:\n        put(sack)\n"
_RULES: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        (N_("Numbers from 50 up go into the bowl, all others into the sack."), "number() >= 50"),
        (N_("Numbers below 50 go into the bowl, all others into the sack."), "number() < 50"),
        (N_("Walnuts go into the bowl, all others into the sack."), "kind() == walnut"),
    ),
    (
        (
            N_("Walnuts from 50 up go into the bowl, all others into the sack."),
            "kind() == walnut and number() >= 50",
        ),
        (
            N_("Walnuts and almonds go into the bowl, all others into the sack."),
            "kind() == walnut or kind() == almond",
        ),
        (
            N_("Walnuts, and anything from 50 up, go into the bowl, the rest into the sack."),
            "kind() == walnut or number() >= 50",
        ),
    ),
    (
        (
            N_("Numbers from 50 up that are not walnuts: into the bowl. The rest: into the sack."),
            "kind() != walnut and number() >= 50",
        ),
        (
            N_("Walnuts or almonds from 50 up go into the bowl, all others into the sack."),
            "(kind() == walnut or kind() == almond) and number() >= 50",
        ),
        (
            N_("Neither walnut nor almond? Into the bowl. The rest goes into the sack."),
            "not (kind() == walnut or kind() == almond)",
        ),
    ),
)


def logic(grade: int, chance: Chance) -> Draft | None:
    """Papers sorted by a rule of one to three questions; the border itself always occurs."""
    goal, test = chance.of(_RULES[grade - 1])
    maps = []
    for _ in range(2):
        sheets = [f"{kind} {BORDER - 10 + 10 * k}" for kind in KINDS[:3] for k in (0, 1)]
        sheets += [f"{chance.of(KINDS)} {1 + chance.below(99)}" for _ in range(3)]
        maps.append("\n".join(chance.shuffled(sheets)[: 6 + chance.below(4)]))
    code = _LOOP + _PUT.format(test=test)
    blocks = "while papers_left next_paper if_else and or not compare kind number_on put"
    title = N_("Bowl or sack?")
    return _desk(
        title, goal, maps, blocks, code, boxes=[N_("bowl"), N_("sack")], hints=list(_SORT)
    )  # fmt: skip


# -- boxes

_BOXES: tuple[tuple[str, str, Callable[[Heap], int]], ...] = (
    (
        N_("Announce how many papers there are."),
        "n = 0\n" + _LOOP + "    n = n + 1\nprint(n)\n",
        len,
    ),
    (
        N_("Announce the sum of all numbers."),
        "n = 0\n" + _LOOP + "    n = n + number()\nprint(n)\n",
        lambda heap: sum(number for _, number in heap),
    ),
    (
        N_("Announce how many walnuts there are."),
        "n = 0\n" + _LOOP + "    if kind() == walnut:\n        n = n + 1\nprint(n)\n",
        lambda heap: sum(kind == "walnut" for kind, _ in heap),
    ),
    (
        N_("Announce the sum of the walnuts’ numbers."),
        "n = 0\n" + _LOOP + "    if kind() == walnut:\n        n = n + number()\nprint(n)\n",
        lambda heap: sum(number for kind, number in heap if kind == "walnut"),
    ),
    (
        N_("Announce the greatest number."),
        "n = 0\n" + _LOOP + "    if number() > n:\n        n = number()\nprint(n)\n",
        lambda heap: max(number for _, number in heap),
    ),
    (
        N_("Announce how far the greatest number is from the sum of all."),
        "n = 0\nm = 0\n" + _LOOP + "    n = n + number()\n    if number() > m:\n"
        "        m = number()\nprint(n - m)\n",
        lambda heap: sum(number for _, number in heap) - max(number for _, number in heap),
    ),
)  # fmt: skip
"""What is asked, the solution, and what it announces of a heap."""


def variables(grade: int, chance: Chance) -> Draft | None:
    """Counting, adding, the greatest of all; one of the desks is empty or all alike.

    None where the answer lies on a paper of the same place in both heaps, or is the same for both:
    then it could be had without looking at all papers.
    """
    goal, code, answer = _BOXES[2 * (grade - 1) + chance.below(2)]
    heaps = [_heap(chance, 3 + chance.below(5)), _heap(chance, 2 + chance.below(3))]
    one, other = map(answer, heaps)
    first, second = heaps
    if one == other or any(
        _places(first, one, behind) & _places(second, other, behind) for behind in (False, True)
    ):
        return None
    maps = ["\n".join(f"{kind} {number}" for kind, number in heap) for heap in heaps]
    maps.append(chance.of(("-", "\n".join(["walnut 7"] * 3))))
    blocks = "set change while papers_left next_paper if compare kind number_on arithmetic name"
    return _desk(
        N_("Keep it in mind"), goal, maps, blocks + " announce", code, hints=list(_COUNT)
    )  # fmt: skip


def _heap(chance: Chance, count: int) -> Heap:
    return [(chance.of(KINDS), 1 + chance.below(30)) for _ in range(count)]


def _places(heap: Heap, value: int, from_behind: bool) -> set[int]:
    """The places of the papers with a number, from the first or from the last one."""
    row = heap[::-1] if from_behind else heap
    return {at for at, (_, number) in enumerate(row) if number == value}


# -- functions that answer

_ANSWERS = (
    (1, N_("Write times(a): it returns a times k."), "times", "a", "    return a * k\n"),
    (1, N_("Write far(a, b): it returns how far apart a and b are."), "far", "a, b",
     "    return abs(a - b)\n"),
    (1, N_("Write sum_of(a, b): it returns a, b and k together."), "sum_of", "a, b",
     "    return a + b + k\n"),
    (2, N_("Write more(a, b): it returns the greater of the two."), "more", "a, b",
     "    if a > b:\n        return a\n    return b\n"),
    (2, N_("Write less(a, b): it returns the smaller of the two."), "less", "a, b",
     "    if a < b:\n        return a\n    return b\n"),
    (2, N_("Write cap(a): it returns a, but never more than k."), "cap", "a",
     "    if a > k:\n        return k\n    return a\n"),
    (3, N_("Write sign(a): k above zero, -k below, else 0."), "sign", "a",
     "    if a > 0:\n        return k\n    if a < 0:\n        return -k\n    return 0\n"),
    (3, N_("Write near(a): a itself, but never below 0 and never above k."), "near", "a",
     "    if a < 0:\n        return 0\n    if a > k:\n        return k\n    return a\n"),
)  # fmt: skip
"""Grade, what is asked, name, parameters, body; k is a number given."""


def functions_that_answer(grade: int, chance: Chance) -> Draft | None:
    """A function asked six times: a tie, zero and something negative among the calls."""
    _, goal, name, names, body = chance.of([row for row in _ANSWERS if row[0] == grade])
    wide = names.count(",") + 1
    calls = [[0] * wide, [-3] * wide, list(range(4, 4 + wide))]
    calls += [[chance.below(25) - 8 for _ in range(wide)] for _ in range(3)]
    code = f"def {name}({names}):\n{body}"
    maps = [{"map": "-", "given": {"k": 2 + chance.below(9)}}]
    blocks = "define return if if_else compare arithmetic abs name number negate"
    title = N_("Bring back an answer")
    return _desk(title, goal, maps, blocks, code, calls={name: calls}, hints=list(_ANSWER))


# -- lists


@dataclass(frozen=True, slots=True)
class _Task:
    """What is done with the list `numbers` (with `other`, where the code names it)."""

    grade: int
    goal: str
    code: str


_EACH = "for n in numbers:\n"
_TASKS = (
    _Task(1, N_("Announce how many numbers of the list are above 20."),
          "k = 0\n" + _EACH + "    if n > 20:\n        k = k + 1\nprint(k)\n"),
    _Task(1, N_("Announce the list of all numbers above 20."),
          "found = []\n" + _EACH + "    if n > 20:\n        found.append(n)\nprint(found)\n"),
    _Task(2, N_("Announce the numbers of the list that are not in other, as a list."),
          "found = []\n" + _EACH
          + "    if n not in other:\n        found.append(n)\nprint(found)\n"),
    _Task(2, N_("Announce the list backwards, number after number."),
          "for i in range(len(numbers) - 1, -1, -1):\n    print(numbers[i])\n"),
    _Task(3, N_("Announce all places at which the greatest number stands, as a list."),
          "found = []\nfor i in range(len(numbers)):\n    if numbers[i] == max(numbers):\n"
          "        found.append(i)\nprint(found)\n"),
    _Task(3, N_("Announce the list without doubles, in its order."),
          "found = []\n" + _EACH
          + "    if n not in found:\n        found.append(n)\nprint(found)\n"),
)  # fmt: skip


def lists(grade: int, chance: Chance) -> Draft | None:
    """A task on given lists: short, long, with doubles; the first and the last count."""
    task = chance.of([one for one in _TASKS if one.grade == grade])
    maps = [{"map": "-", "given": _given(task, size, chance)} for size in (5, 9, 2)]
    blocks = "for_each range len set list append if compare arithmetic item max abs announce change"
    return _desk(N_("Along the list"), task.goal, maps, blocks, task.code, hints=list(_LIST))


def _given(task: _Task, size: int, chance: Chance) -> dict[str, Any]:
    numbers = [1 + chance.below(40) for _ in range(size)]
    numbers[-1] = chance.of(numbers)
    given: dict[str, Any] = {"numbers": numbers}
    if "other" in task.code:
        given["other"] = [*chance.shuffled(numbers)[: size // 2], 41]
    return given
