"""What an author expects to go wrong, and the answers of a level that asks: changes of a draft.

A mistake is a program, or in a level that asks one of the wrong answers, and what Düyün says to it.
Answers are the digits on the first map of a Quest; elsewhere they are texts: what is announced, or
how the world ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.author.draft import Draft
from game.author.edits import LENGTHS, palette_of, put
from game.author.file import level_of
from game.author.values import Table
from game.levels import FORMS, answer_of, judge
from game.levels.level import Choice, Level, Words
from game.program import Program
from game.source import parse, show

__all__ = [
    "ASKING",
    "MOST_ANSWERS",
    "MOST_MISTAKES",
    "add_mistake",
    "answers_of",
    "mistake_at",
    "mistakes_of",
    "moved_to",
    "remove_mistake",
    "right_answer",
    "right_answers",
    "set_answers",
    "set_mistake",
]

MOST_MISTAKES, MOST_ANSWERS = 6, 4

ASKING = frozenset({"quest", "melody", "desk"})
"""Worlds in which a level can ask how a run ends."""


def mistakes_of(draft: Draft) -> tuple[Table, ...]:
    """The mistakes in their order: tables with an id, what is said, a program or a choice."""
    rows = draft.kept.get("mistakes")
    return tuple(row for row in rows if isinstance(row, Table)) if isinstance(rows, tuple) else ()


def mistake_at(draft: Draft, id: str) -> Program:
    """The program of a mistake, as far as it can be read."""
    row = next((one for one in mistakes_of(draft) if one.get("id") == id), Table())
    return parse(str(row.get("program", "")), palette_of(draft).toolbox).program


def add_mistake(draft: Draft, says: str, wrong: Program | str) -> tuple[Draft, str]:
    """With a mistake more, a program or an answer, and its id; "" where there are enough."""
    rows = mistakes_of(draft)
    if len(rows) >= MOST_MISTAKES:
        return draft, ""
    taken = {row.get("id") for row in rows}
    id = next(name for at in range(1, 99) if (name := f"m{at}") not in taken)
    key = "choice" if isinstance(wrong, str) else "program"
    row = Table((("id", id), ("says", says), (key, _written(draft, wrong))))
    return put(draft, "mistakes", (*rows, row)), id


def set_mistake(draft: Draft, id: str, program: Program) -> Draft:
    """With another program of a mistake; one that is empty changes nothing."""
    if not program.body:
        return draft
    text = _written(draft, program)
    rows = (row.put("program", text) if row.get("id") == id else row for row in mistakes_of(draft))
    return put(draft, "mistakes", tuple(rows))


def _written(draft: Draft, wrong: Program | str) -> str:
    if isinstance(wrong, str):
        return wrong
    return show(wrong, palette_of(draft).toolbox).text.rstrip("\n") + "\n"


def remove_mistake(draft: Draft, id: str) -> Draft:
    """Without a mistake, and without what is said to it in any language."""
    rows = tuple(row for row in mistakes_of(draft) if row.get("id") != id)
    texts = ((code, _unsaid(words, id)) for code, words in draft.texts)
    return put(replace(draft, texts=tuple(texts)), "mistakes", rows or None)


def _unsaid(words: Words, id: str) -> Words:
    return replace(words, says=tuple(row for row in words.says if row[0] != id))


# -- answers


def answers_of(draft: Draft) -> tuple[str, ...]:
    """The answers of a level that asks, in their order."""
    if draft.world == "quest":
        first = draft.maps[0].text if draft.maps else ""
        return tuple(sorted({char for char in first if char in "123456789"}))
    rows = draft.kept.get("choices")
    return tuple(row for row in rows if isinstance(row, str)) if isinstance(rows, tuple) else ()


def set_answers(draft: Draft, answers: Iterable[str]) -> Draft:
    """With other answers in words; a mistake that was one of them that is gone goes with it."""
    texts = tuple(dict.fromkeys(text.strip()[: LENGTHS["answer"]] for text in answers))
    kept = tuple(text for text in texts if text)[:MOST_ANSWERS]
    for row in mistakes_of(draft):
        if row.get("choice") not in kept and draft.world != "quest":
            draft = remove_mistake(draft, str(row.get("id")))
    return put(draft, "choices", kept or None)


def right_answer(draft: Draft) -> str:
    """How the run ends, as an answer in words; "" while the program cannot be run."""
    level = _asked(draft, ("?", "??"))
    return answer_of(level) if level is not None else ""


def right_answers(draft: Draft) -> tuple[bool, ...]:
    """Of each answer, whether it is right."""
    answers = answers_of(draft)
    level = _asked(draft, answers)
    if level is None or len(level.choices) != len(answers):
        return (False,) * len(answers)
    return tuple(_is_right(level, choice) for choice in level.choices)


def _is_right(level: Level, choice: Choice) -> bool:
    return judge(level, level.start, choice=choice).won


def _asked(draft: Draft, answers: tuple[str, ...]) -> Level | None:
    """The level as far as its question goes."""
    words = Words("-", "-")
    kept = Table(tuple(row for row in draft.kept.rows if row[0] == "given"))
    if draft.world != "quest" and answers:
        kept = kept.put("choices", answers)
    texts = ((draft.language, words),)
    plain = replace(draft, form="predict", texts=texts, kept=kept, solution="")
    return level_of(plain)[0]


def moved_to(draft: Draft, form: str) -> Draft:
    """With another form; what belongs only to the question, or only to a program, is left out."""
    if form not in FORMS:
        return draft
    if (form == "predict") != (draft.form == "predict"):
        for row in mistakes_of(draft):
            draft = remove_mistake(draft, str(row.get("id")))
        draft = put(draft, "choices", None)
    return replace(draft, form=form)
