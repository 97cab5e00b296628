"""What keeps a child's hint from being a good one: a hint asks or nudges, and never is the answer.

The answer is what stands in the solution: a line of its program, its numbers, its texts, a row of
its commands; as Python, or in the words a child reads on the blocks. What is found first is told;
each row of `game.i18n` says how to go on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from game.i18n import lower
from game.levels.hinting import tells_all
from game.levels.level import Level
from game.program import walk
from game.source import show
from game.values import Diagnostic

__all__ = ["LONG", "hint_fault"]

LONG = 120
"""Letters of a hint that is one thought."""

LEAST_WORDS, LEAST_LETTERS = 3, 10
ROW = 3
"""So many commands of the solution make a way, even with other words between them."""

NUDGES = (
    # English, Azerbaijani, Russian: how a question or a nudge may begin
    "look", "think", "try", "count", "begin", "start", "where", "what", "which", "how", "why",
    "when", "who", "compare", "remember", "find", "watch", "ask", "imagine", "follow", "check",
    "bax", "düşün", "fikir", "sına", "çalış", "say", "başla", "hara", "nə", "niyə", "hansı", "necə",
    "kim", "müqayisə", "xatırla", "tap", "izlə", "soruş", "təsəvvür", "yoxla", "bəs", "əgər",
    "посмотри", "смотри", "подумай", "думай", "попробуй", "посчитай", "сосчитай", "начни",
    "где", "куда", "что", "какой", "какая", "какие", "какое", "как", "почему", "зачем", "когда",
    "кто", "сравни", "вспомни", "найди", "следи", "спроси", "представь", "проверь", "сколько",
)  # fmt: skip

COUNTED: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        3: ("three", "üç", "три", "трёх"),
        4: ("four", "dörd", "четыре"),
        5: ("five", "beş", "пять"),
        6: ("six", "altı", "шесть"),
        7: ("seven", "yeddi", "семь"),
        8: ("eight", "səkkiz", "восемь"),
        9: ("nine", "doqquz", "девять"),
        10: ("ten", "десять"),
        11: ("eleven", "одиннадцать"),
        12: ("twelve", "двенадцать"),
    }
)
"""Numbers in words, as a child may write them; 1 and 2 stand in too many innocent sentences."""


def hint_fault(
    level: Level,
    text: str,
    say: Callable[[str], str],
    language: str,
    known: Iterable[str] = (),
    others: Iterable[str] = (),
) -> Diagnostic | None:
    """What is to be said of a hint for a level, None where it is a good one.

    `say` words the blocks as the child reads them. `known` are the game's own hints of the level,
    `others` those the child wrote for other levels.
    """
    words = _words(text, language)
    if not words:
        return Diagnostic.of("teach.empty")
    if len(words) < LEAST_WORDS or len(text) < LEAST_LETTERS:
        return Diagnostic.of("teach.short")
    if len(text) > LONG:
        return Diagnostic.of("teach.long", count=len(text), most=LONG)
    if found := _told(level, text, say, language):
        return found
    if any(_words(one, language) == words for one in known):
        return Diagnostic.of("teach.mine")
    if any(_words(one, language) == words for one in others):
        return Diagnostic.of("teach.twice")
    if "?" not in text and not any(map(_nudges, words)):
        return Diagnostic.of("teach.plain")
    return None


def _nudges(word: str) -> bool:
    """Whether a word asks or nudges; what is longer than two letters may have an ending."""
    return any(word == one or (len(one) > 2 and word.startswith(one)) for one in NUDGES)


def _words(text: str, language: str) -> list[str]:
    return re.findall(r"\w+", lower(text, language))


def _told(level: Level, text: str, say: Callable[[str], str], language: str) -> Diagnostic | None:
    """That the answer stands in a hint; what a predict level asks for is no program."""
    plain = " ".join(lower(text, language).split())
    for line in _lines(level):
        if lower(line, language) in plain:
            return Diagnostic.of("teach.code", text=line)
    words = _words(text, language)
    if level.form != "predict":
        if row := _row(words, _labels(level, say, language)):
            return Diagnostic.of("teach.blocks", text=row)
        if number := next((word for word in words if word in _numbers(level)), ""):
            return Diagnostic.of("teach.number", text=number)
    return Diagnostic.of("teach.code", text=text[:40]) if tells_all(text) else None


def _lines(level: Level) -> Iterator[str]:
    """The lines and texts of the solution by which it is known at once."""
    for line in show(level.solution, level.toolbox).text.splitlines():
        if len(line.strip()) > 4 and re.search(r"[^\w\s]", line):
            yield line.strip()
    for node in walk(level.solution):
        if node.kind == "text" and node.parts and len(str(node.parts[0])) > 3:
            yield str(node.parts[0])


def _numbers(level: Level) -> frozenset[str]:
    """The numbers of the solution that are worth a secret, as digits and as words."""
    found = {
        part for node in walk(level.solution) if node.kind == "number" for part in node.parts
        if type(part) is int and part > 1
    }  # fmt: skip
    return frozenset(word for one in found for word in (str(one), *COUNTED.get(one, ())))


def _labels(level: Level, say: Callable[[str], str], language: str) -> dict[tuple[str, ...], str]:
    """How the commands of the solution may be called: their labels, and words of only one."""
    names = [one.name for one in level.world.commands]
    every = {name: _label(level, name, say, language) for name in names}
    used = {node.kind for node in walk(level.solution)} & set(names)
    found = {every[name]: name for name in used if every[name]}
    for name in used:
        for word in every[name]:
            alone = sum(word in label for label in every.values()) == 1
            if len(word) > 3 and alone:
                found[(word,)] = name
    return found


def _label(level: Level, name: str, say: Callable[[str], str], language: str) -> tuple[str, ...]:
    """The words of a block before its first gap."""
    block = level.toolbox.get(name)
    return tuple(_words(say(block.label).partition("{")[0], language)) if block else ()


def _row(words: list[str], labels: Mapping[tuple[str, ...], str]) -> str:
    """The commands that make a way: two side by side, or several in one hint."""
    spots: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        longest = max((len(label) for label in labels if _stands(words, at, label)), default=0)
        if longest:
            spots.append((at, at + longest))
        at += max(1, longest)
    close = any(one[1] == other[0] for one, other in pairwise(spots))
    if not close and len(spots) < ROW:
        return ""
    return ", ".join(" ".join(words[a:b]) for a, b in spots[:ROW])


def _stands(words: list[str], at: int, label: tuple[str, ...]) -> bool:
    return tuple(words[at : at + len(label)]) == label
