"""Practice on roads: steps in order, bugs, loops, loops that ask, decisions, one's own blocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.chance import Chance
from game.practice.steps import FULL, Loop, Road, Steps, code, commands, count, drawn, road
from game.values import N_

__all__ = ["choices", "functions", "bugs", "repeats", "sequences", "untils"]

Draft = dict[str, Any]

SKINS = ("village", "baku", "airfield", "garden", "clinic", "pipeline")
WAYS = ("north", "east", "south", "west")

_ORDER = (
    N_("Walk the way with your finger, from the start to the goal."),
    N_("Look at the next bend. What comes before it?"),
    N_("The order counts: one step after the other."),
    N_("Put the next step at the end of your program and try it."),
)
_BUG = (
    N_("One thing in the program is wrong. All the rest may stay."),
    N_("Run it step by step. Where does the robot leave the road?"),
    N_("Look a little before the place where it went wrong."),
    N_("Change one block, run again, look again."),
)
_AGAIN = (
    N_("What comes again and again on this road?"),
    N_("Find the first piece. How many times do you see it?"),
    N_("A loop does the same steps several times."),
    N_("Put the piece into a loop and set the number."),
)
_ASK = (
    N_("One program, several roads of different length."),
    N_("Do not count the cells. What can be asked after each step?"),
    N_("A loop can ask before each round: are we there?"),
    N_("Put the steps of one round into “until”, and “at goal” beside it."),
)
_IF = (
    N_("The same program has to win on every road."),
    N_("What differs from cell to cell?"),
    N_("Ask first, then act: that is an “if”."),
    N_("Put the “if” into the loop, so that it asks in every cell."),
)
_OWN = (
    N_("One shape comes back several times on this road."),
    N_("Trace the shape with your finger. What lies between?"),
    N_("Teach the shape once, then call it by its name."),
    N_("Put the shape into a block of your own, and call it wherever it comes back."),
)


def _draft(chance: Chance, title: str, goal: str, maps: list[str | None], **more: Any) -> Draft:
    """A level in Quest; None where a map is too large."""
    made = {
        "title": title,
        "form": "make",
        "goal": goal,
        "world": "quest",
        "skin": chance.of(SKINS),
        "maps": maps,
        "legend": {FULL: {"goal": True, "item": "wool"}},
    }
    return {**made, **more}


# -- order


def sequences(grade: int, chance: Chance) -> Draft | None:
    """Two to six moves, up to two things to take; from the second grade with turns."""
    steps, way = _walk(grade, chance)
    if way is None:
        return None
    found = drawn(way, chance, past=1, branches=grade - 1)
    kinds = list(WAYS) if grade == 1 else ["forward", "left", "right"]
    return _draft(
        chance,
        N_("A fresh road"),
        N_("Take what lies on the road, and end at the goal."),
        [found],
        blocks=[*kinds, "take"],
        beads=True,
        solution=code(steps),
        par=count(steps),
        hints=list(_ORDER),
    )


def _walk(grade: int, chance: Chance) -> tuple[Steps, Road | None]:
    steps: list[str] = []
    cells = (3, 4, 6)[grade - 1] - chance.below(2)
    if grade == 3 and chance.below(2):
        steps.append(chance.of(("left", "right")))
    way = chance.of(WAYS)
    for at in range(cells):
        if at and chance.below(2):
            turned = chance.of(("left", "right"))
            way = WAYS[(WAYS.index(way) + (1 if turned == "right" else -1)) % 4]
            steps += [turned] * (grade > 1)
        steps.append(way if grade == 1 else "forward")
        if at + 1 < cells and chance.below(4) == 0:
            steps.append("take")
    return tuple(steps), road(steps)


def bugs(grade: int, chance: Chance) -> Draft | None:
    """A right program with one mistake in it (in the third grade two), to be mended."""
    draft = sequences(min(grade, 2), chance) if grade < 3 else repeats(2, chance)
    if draft is None:
        return None
    lines = draft["solution"].splitlines()
    for _ in range(1 + (grade == 3)):
        lines = _broken(lines, chance)
    return {
        **draft,
        "title": N_("A bug has crept in"),
        "goal": N_("Something is wrong in Düyün’s program. Mend it."),
        "form": "fix",
        "start": "\n".join(lines) + "\n",
        "hints": list(_BUG),
    }


_TWINS = {"left()": "right()", "north()": "south()", "east()": "west()"}
_TWINS |= {other: one for one, other in _TWINS.items()}


def _broken(lines: list[str], chance: Chance) -> list[str]:
    """The lines with two neighbours swapped, one doubled, left out, or turned round."""
    plain = [at for at, line in enumerate(lines) if not line.endswith(":")]
    at = chance.of(plain)
    indent, word = lines[at][: -len(lines[at].lstrip())], lines[at].strip()
    match chance.below(4):
        case 0 if at and at - 1 in plain and lines[at - 1] != lines[at]:
            return [*lines[: at - 1], lines[at], lines[at - 1], *lines[at + 1 :]]
        case 1 if len(plain) > 2 and not (at and lines[at - 1].endswith(":")):
            return [*lines[:at], *lines[at + 1 :]]
        case 2 if word in _TWINS:
            return [*lines[:at], indent + _TWINS[word], *lines[at + 1 :]]
    return [*lines[:at], lines[at], *lines[at:]]


# -- loops

_BODIES: tuple[tuple[Steps, ...], ...] = (
    (("forward",), ("forward", "take")),
    (("forward", "take"), ("forward", "forward", "take"), ("forward", "left")),
    (
        ("forward", "left", "forward", "right"),
        ("forward", "forward", "right", "forward", "left"),
        ("forward", "take", "right", "forward", "left"),
    ),
)
"""What a round does, by grade."""


def repeats(grade: int, chance: Chance) -> Draft | None:
    """A loop over one to three steps and more, done 2 to 8 times, and perhaps a tail."""
    body = chance.of(_BODIES[grade - 1])
    times = 2 + chance.below(7 if len(body) < 3 else 3)
    tail: Steps = chance.of(((), ("right", "forward"), ("left", "forward")))
    steps: Steps = (Loop(times, body), *tail)
    way = road(commands(steps))
    if way is None or times == len(body):
        return None
    used = dict.fromkeys(str(step) for step in (*body, *tail))
    return _draft(
        chance,
        N_("Again and again"),
        N_("Find what repeats, and end at the goal."),
        [drawn(way, chance, past=1)],
        blocks=["repeat", *used],
        beads=True,
        solution=code(steps),
        par=count(steps),
        hints=list(_AGAIN),
    )


def untils(grade: int, chance: Chance) -> Draft | None:
    """Roads of different length, walked by a loop that asks."""
    body = chance.of(_BODIES[grade - 1])
    lengths = chance.shuffled(range(1, 8 if len(body) < 3 else 4))[: 2 + (len(body) < 3)]
    maps = []
    for times in lengths:
        way = road(commands((Loop(times, body),)))
        if way is None or len(set(lengths)) < 2:
            return None
        maps.append(drawn(way, chance, past=1))
    return _draft(
        chance,
        N_("Are we there?"),
        N_("Reach the goal on every road with one program."),
        maps,
        blocks=["until", "at_goal", "repeat", *dict.fromkeys(str(step) for step in body)],
        solution="while not at_goal():\n" + code(body, 1),
        par=1 + count(body),
        hints=list(_ASK),
    )


# -- decisions


def choices(grade: int, chance: Chance) -> Draft | None:
    """A corridor whose cells differ: things here and there, or bends to look out for."""
    make: Callable[[Chance], Road | None] = (_strewn, _bends, _bends_both)[grade - 1]
    ways = [make(chance) for _ in range(3)]
    maps = [drawn(way, chance) if way else None for way in ways]
    return _draft(
        chance,
        N_("Look first"),
        N_("Win on every road with one program."),
        maps,
        blocks=_IF_BLOCKS[grade - 1],
        cards={"until": 1},  # a second one would ask instead of an “if”
        solution=_IF_CODES[grade - 1],
        par=_IF_CODES[grade - 1].count("\n") - _IF_CODES[grade - 1].count("else:"),
        hints=list(_IF),
    )


_IF_CODES = (
    "while not at_goal():\n    forward()\n    if something_here():\n        take()\n",
    "while not at_goal():\n    if path_ahead():\n        forward()\n    else:\n        right()\n",
    "while not at_goal():\n    if path_left():\n        left()\n"
    "    if path_right():\n        right()\n    forward()\n",
)
_IF_BLOCKS = (
    ["until", "at_goal", "if", "something_here", "forward", "take"],
    ["until", "at_goal", "if_else", "path_ahead", "forward", "right", "left"],
    ["until", "at_goal", "if", "path_left", "path_right", "forward", "left", "right"],
)


def _strewn(chance: Chance) -> Road | None:
    """A straight corridor with something in some of its cells."""
    long = 3 + chance.below(5)
    done = [step for _ in range(long) for step in ("forward", "take")[: 1 + (chance.below(5) < 2)]]
    return road(done)


def _bends(chance: Chance) -> Road | None:
    return _winding(chance, ("right",))


def _bends_both(chance: Chance) -> Road | None:
    return _winding(chance, ("left", "right"))


def _winding(chance: Chance, turns: tuple[str, ...]) -> Road | None:
    """A corridor that bends after two to four cells."""
    done: list[str] = []
    for at in range(2 + chance.below(2)):
        done += [chance.of(turns)] * bool(at) + ["forward"] * (2 + chance.below(3))
    return road(done)


# -- one's own blocks

_FIGURES: tuple[Steps, ...] = (
    ("forward", "left", "forward", "right"),
    ("forward", "forward", "take"),
    ("forward", "right", "forward", "left", "take"),
)


def functions(grade: int, chance: Chance) -> Draft | None:
    """A figure called three to five times, never evenly: a loop alone cannot do it."""
    figure = chance.of(_FIGURES)
    between = [chance.of(("right", "left", "forward")) for _ in range(1 + grade)]
    if len(set(between)) < 2:
        return None
    done = [*figure]
    calls = ["figure"]
    for step in between:
        done += [step, *figure]
        calls += [step, "figure"]
    way = road(str(step) for step in done)
    if way is None:
        return None
    solution = "def figure():\n" + code(figure, 1) + "".join(f"{call}()\n" for call in calls)
    return _draft(
        chance,
        N_("Teach it once"),
        N_("Teach a block of your own, and end at the goal."),
        [drawn(way, chance, past=1)],
        blocks=["define", "call", "forward", "left", "right", "take"],
        solution=solution,
        par=1 + len(figure) + len(calls),
        hints=list(_OWN),
    )
