"""Proves the levels, their words, their people and their translations, and counts them."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.data import data_root
from game.i18n import languages, place, word
from game.i18n.extract import missing, template, texts_of_yaml
from game.levels import (
    Chapter,
    Level,
    Library,
    judge,
    load_library,
    load_path,
    load_small,
    prove,
    recognised,
    small_for,
    solve,
)
from game.levels.plain import read_plain
from game.people import (
    EVERYBODY,
    Person,
    Telling,
    lint_all,
    load_messages,
    load_people,
    quotas,
    shares,
    short_of,
)
from game.values import N_, Diagnostic, Span
from game.verbs.check_messages import check_messages

if TYPE_CHECKING:
    from game.verbs.command_line import Call

__all__ = ["main"]

HOLDS, BROKEN = 0, 1
SUMMARY = N_(
    "{levels} levels, {variants} variants, {won} solutions won, {mistakes} mistakes recognised, "
    "{texts} texts in {languages} languages, {problems} problems"
)
PEOPLE = N_(
    "{people} people: {men} percent men, {az} percent from Azerbaijan, "
    "{disability} with a disability"
)
MISSING = N_("Not yet ({people} of {all} people are there): {reason}")


@dataclass(slots=True)
class _Count:
    """What was counted; mutable because it is counted level by level."""

    chapters: Counter[str] = field(default_factory=Counter)
    worlds: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    variants: int = 0
    won: int = 0
    mistakes: int = 0
    small: int = 0
    texts: Counter[str] = field(default_factory=Counter)
    people: tuple[Person, ...] = ()
    told: dict[str, tuple[Person, ...]] = field(default_factory=dict)  # by chapter
    messages: int = 0
    problems: list[Diagnostic] = field(default_factory=list)


def main(call: Call) -> int:
    """Check the paths, or all that ships: 0 when everything holds, else 1, a line a problem."""
    if call.given.messages is not None:
        return check_messages(call, call.given.messages)
    if call.given.solve is not None:
        from game.verbs.check_solve import check_solve  # the plain check does without the solver

        return check_solve(call, call.given.solve)
    count = _Count()
    root = data_root()
    if call.given.paths:
        for path in call.given.paths:
            library = load_path(path)
            _library(library, count)
            count.texts["en"] += sum(1 for _ in _texts(path))
    else:
        library = load_library(root / "levels", root)
        _library(library, count)
        _small(root, count)
        _shipped(root, library, count)
    if call.given.json:
        call.out.write(_json(call, count) + "\n")
    else:
        for problem in count.problems:
            call.out.write(_line(call, problem) + "\n")
        call.out.write("".join(line + "\n" for line in _who(call, count)))
        call.out.write(_summary(call, count) + "\n")
    return BROKEN if count.problems else HOLDS


def _library(library: Library, count: _Count) -> None:
    count.problems += library.diagnostics
    for chapter in library.chapters:
        for level in chapter.levels:
            _level(chapter, level, count)


def _level(chapter: Chapter, level: Level, count: _Count) -> None:
    count.chapters[chapter.id] += 1
    count.worlds[level.world.kind] += 1
    count.forms[level.form] += 1
    count.variants += len(level.states)
    count.problems += prove(level)
    if level.form == "fix" and level.bug is None:
        count.problems.append(Diagnostic.of("level.unnamed-bug", Span(1, 1, 1, 1), file=level.file))
    if level.form == "predict":
        count.won += any(judge(level, level.start, choice=c).won for c in level.choices)
    else:
        count.won += level.form == "create" or solve(level).won
    count.mistakes += recognised(level)


def _small(root: Path, count: _Count) -> None:
    """The small levels, and that there is one for each mistake of the catalogue."""
    from game.solve import CATALOGUE  # only the levels that ship need it

    levels, faults = load_small(root / "levels", root)
    count.problems += faults
    for level in levels:
        count.problems += prove(level, small=True)
        count.small += 1
        count.variants += len(level.states)
    for id in CATALOGUE if levels else ():
        if small_for(levels, id, {kind for level in levels for kind in level.blocks}) is None:
            count.problems.append(Diagnostic.of("level.no-small", file="levels/small", id=id))


def _texts(path: Path) -> Iterator[object]:
    """The texts of the YAML files at a path that hold plain YAML; of others the loader tells."""
    files = [path] if path.is_file() else sorted(path.rglob("*.yaml"))
    for file in files:
        with contextlib.suppress(OSError):
            data = file.read_bytes()
            if not read_plain(data)[1]:
                yield from texts_of_yaml(data.decode("utf-8-sig"), file.as_posix())


def _shipped(root: Path, library: Library, count: _Count) -> None:
    """What holds for the game as a whole: people, messages, words, translations."""
    people, messages = load_people(root)[0], load_messages(root)[0]
    count.people, count.messages = people, len(messages)
    if len(people) >= EVERYBODY:
        count.problems += short_of(shares(people))
    persons, told = {one.id for one in people}, {one.id for one in messages}
    count.problems += quotas(_told_in(library), messages, people) if library.chapters else ()
    for chapter in library.chapters:
        named = {level.person for level in chapter.levels}
        count.told[chapter.id] = tuple(one for one in people if one.id in named)
    for chapter in library.chapters:
        file = f"{chapter.levels[0].file.rpartition('/')[0]}/chapter.yaml" if chapter.levels else ""
        count.problems += _unknown("level.person", (chapter.lead, *chapter.guests), persons, file)
        count.problems += _unknown("level.message", (chapter.end_message,), told, file)
        for level in chapter.levels:
            count.problems += _unknown("level.person", (level.person,), persons, level.file)
            count.problems += _unknown("level.message", (level.message,), told, level.file)
    count.problems += lint_all(root)
    lacks = missing(root)
    count.problems += lacks
    texts = len(template(root)[0])
    for language in languages(root):
        folder = f"locales/{language.code}/"
        gaps = [one for one in lacks if one.code == "i18n.missing" and one.file.startswith(folder)]
        count.texts[language.code] = texts - len(gaps)
    count.texts.setdefault("en", texts)


def _told_in(library: Library) -> tuple[Telling, ...]:
    """Which messages each chapter names."""
    return tuple(
        Telling(one.number, (*(level.message for level in one.levels), one.end_message))
        for one in library.chapters
    )


def _who(call: Call, count: _Count) -> Iterator[str]:
    """The figures of the people, and what they fall short of while some are still missing."""
    if not count.people:
        return
    found = shares(count.people)
    yield call.say(
        PEOPLE,
        people=found.people,
        men=found.percent(found.men),
        az=found.percent(found.azerbaijan),
        disability=found.disability,
    )
    if found.people < EVERYBODY:
        for fault in short_of(found):
            reason = word(fault, call.catalogue.say)
            yield call.say(MISSING, people=found.people, all=EVERYBODY, reason=reason)


def _unknown(code: str, ids: Iterable[str], known: set[str], file: str) -> Iterator[Diagnostic]:
    for id in ids:
        if id and id not in known:
            yield Diagnostic.of(code, Span(1, 1, 1, 1), file=file, id=id)


def _line(call: Call, problem: Diagnostic) -> str:
    where = place(problem if problem.span else replace(problem, span=Span(1, 1, 1, 1)))
    return f"{where}: {problem.code}: {word(problem, call.catalogue.say)}"


def _summary(call: Call, count: _Count) -> str:
    return call.say(
        SUMMARY,
        levels=count.chapters.total(),
        variants=count.variants,
        won=count.won,
        mistakes=count.mistakes,
        texts=max(count.texts.values(), default=0),
        languages=len(count.texts),
        problems=len(count.problems),
    )


def _json(call: Call, count: _Count) -> str:
    figures: dict[str, Any] = {
        "levels": count.chapters.total(),
        "chapters": dict(count.chapters),
        "worlds": dict(count.worlds),
        "forms": dict(count.forms),
        "variants": count.variants,
        "solutions_won": count.won,
        "mistakes_recognised": count.mistakes,
        "small_levels": count.small,
        "people": len(count.people),
        "shares": asdict(shares(count.people)),
        "shares_by_chapter": {id: asdict(shares(told)) for id, told in count.told.items()},
        "messages": count.messages,
        "texts": dict(count.texts),
        "problems": [_problem(call, problem) for problem in count.problems],
    }
    return json.dumps(figures, ensure_ascii=False, indent=1)


def _problem(call: Call, problem: Diagnostic) -> dict[str, Any]:
    span = problem.span
    return {
        "file": problem.file,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "code": problem.code,
        "text": word(problem, call.catalogue.say),
    }
