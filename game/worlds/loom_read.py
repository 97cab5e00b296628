"""Reads a loom: a drawn pattern, a rule, or only a size.

A pattern is drawn as one sees it, the top row first, with a letter for each knot: r red, b blue,
c cream, g green, o gold, k black, and `.` where nothing is woven:

    ..r..
    .rrr.
    rrrrr

A pattern may also be a rule of `loom_rules` with a size and its colours: `gol 11x11 red gold`.

Only a size, `6x4` (six knots wide, four rows high), is a loom without a pattern. Its pattern is
then what the level's own solution weaves on it, so that one rule holds on looms of several sizes;
in a create level a child weaves what it likes; in a predict level it chooses one of the `answers`.

The setting of a level: `answers`, a list of drawn cloths, "1" is the first. A cloth is compared
without what is empty around it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

from game.values import N_, Diagnostic, Span
from game.worlds.loom_rules import RULES, by_rule
from game.worlds.loom_state import COLOURS, LETTERS, NOTHING, Frame, LoomState, Rows, trimmed

__all__ = ["MOST", "SETTINGS", "read_loom"]

SETTINGS = ("answers",)

MOST = 40
"""The most knots in a row, and rows, that are still seen as knots on a small screen."""

_MOST_ANSWERS = 4
_SIZE = re.compile(r"([0-9]{1,3}) ?x ?([0-9]{1,3})")
_RULE = re.compile(r"([a-z]+) +([0-9]{1,3}) ?x ?([0-9]{1,3})((?: +[a-z]+){0,4})")
_KNOWN = frozenset({*LETTERS.values(), NOTHING})


def read_loom(text: str, settings: Mapping[str, Any]) -> LoomState | tuple[Diagnostic, ...]:
    """The empty loom with its pattern, or what is wrong with them."""
    faults: list[Diagnostic] = []
    size = _SIZE.fullmatch(text.strip())
    rows: Rows = ()
    if size:
        width, height = int(size.group(1)), int(size.group(2))
        if not (1 <= width <= MOST and 1 <= height <= MOST):
            faults.append(_big(Span(1, 1, 1, 2)))
    elif rule := _RULE.fullmatch(text.strip()):
        rows = _ruled(rule, faults)
        width, height = len(rows[0]) if rows else 0, len(rows)
    else:
        rows = _pattern(text, faults)
        width, height = len(rows[0]) if rows else 0, len(rows)
        if rows and not trimmed(rows):
            faults.append(Diagnostic.of("loom.no-pattern", Span(1, 1, 1, 2)))
    answers = _answers(settings.get("answers", []), width, height, faults)
    if faults:
        return tuple(faults)
    return LoomState(Frame(width, height, rows, answers, str(settings.get("skin", ""))))


def _wrong(path: str, expected: str) -> Diagnostic:
    key = path.partition("/")[0]
    return Diagnostic.of("map.setting", key=key, expected=expected, path=path)


def _big(span: Span) -> Diagnostic:
    return Diagnostic.of("map.too-big", span, columns=MOST, rows=MOST)


def _ruled(found: re.Match[str], faults: list[Diagnostic]) -> Rows:
    """The rows of a rule, from the lowest up."""
    name, width, height = found[1], int(found[2]), int(found[3])
    colours = tuple(found[4].split())
    span = Span(1, 1, 1, len(name) + 1)
    if name not in RULES:
        faults.append(Diagnostic.of("loom.rule", span, name=name, known=", ".join(RULES)))
    elif strange := [one for one in colours if one not in COLOURS]:
        known = ", ".join(COLOURS)
        faults.append(Diagnostic.of("loom.rule-yarn", span, colour=strange[0], known=known))
    elif max(width, height) > MOST:
        faults.append(_big(span))
    elif min(width, height) < RULES[name][2]:
        faults.append(Diagnostic.of("loom.rule-small", span, name=name, least=RULES[name][2]))
    else:
        return by_rule(name, width, height, colours)
    return ()


def _pattern(text: str, faults: list[Diagnostic]) -> Rows:
    """The rows of a drawing from the lowest up; each line as long as the first."""
    lines = text.rstrip("\n").split("\n")
    if len(lines) > MOST or len(lines[0]) > MOST:
        faults.append(_big(Span(1, 1, 1, 2)))
        return ()
    for y, line in enumerate(lines, 1):
        strange = ((x, char) for x, char in enumerate(line, 1) if char not in _KNOWN)
        for x, char in islice(strange, 1):
            faults.append(_strange(char, Span(y, x, y, x + 1)))
        if len(line) != len(lines[0]):
            span = Span(y, 1, y, max(2, len(line[:MOST]) + 1))
            facts = {"count": len(line), "wanted": len(lines[0])}
            faults.append(Diagnostic("loom.ragged", span, facts=tuple(facts.items())))
    return tuple(reversed(lines))


def _strange(char: str, span: Span) -> Diagnostic:
    known = ", ".join(f"{LETTERS[colour]} {colour}" for colour in COLOURS)
    return Diagnostic.of("loom.letter", span, char=char, known=known)


def _answers(value: Any, width: int, height: int, faults: list[Diagnostic]) -> tuple[Rows, ...]:
    """The cloths to choose from; what is wrong with one is told of the whole one."""
    if not isinstance(value, list) or len(value) > _MOST_ANSWERS:
        faults.append(_wrong("answers", N_("2 to 4 carpets, each drawn behind |")))
        return ()
    found: list[Rows] = []
    for index, drawn in enumerate(value):
        wrong: list[Diagnostic] = []
        text = drawn if isinstance(drawn, str) and drawn.strip() else "?"
        lines = text.rstrip("\n").split("\n")
        wide = max(map(len, lines))
        rows = _pattern("\n".join(line.ljust(wide, NOTHING) for line in lines), wrong)
        if not wrong and (wide > width or len(rows) > height):
            faults.append(_wrong(f"answers/{index}", N_("a carpet that fits on the loom")))
        elif wrong or trimmed(rows) in found:
            faults.append(_wrong(f"answers/{index}", N_("a carpet of its own, drawn in letters")))
        found.append(trimmed(rows))
    return tuple(found)
