"""One text against the rules of the messages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from game.i18n import az_lower

__all__ = ["Finding", "Limits", "Rule", "lint", "lint_quiz", "limits", "rules"]

_TABLE = Path(__file__).with_name("rules.yaml")
_LATIN = "A-Za-zƏəÖöÜüĞğÇçŞşIıİi'"
_LETTERS = {"en": _LATIN, "az": _LATIN, "ru": "А-Яа-яЁё"}
_PAST = {
    "en": r"~([a-z]{2,}ed|won|wrote|taught|built|led|made|began|found|heard|drew|told|kept|gave"
    r"|grew|ran|flew|hit|went|saw|put|knew|came|said|took|sang|read|met|set|had)~",
    "az": r"[a-zəöüğçşı]{2,}(dı|di|du|dü|tdı|tdi)(lar|lər)?~",
    "ru": r"[а-яё]{2,}(л|ла|ло|ли|лся|лась|лось|лись)~",
}
_NOT = {
    "en": r"~(not|no|never|nobody|nothing|[a-z]+n't)~",
    "az": r"~(deyil|yox|heç)~",
    "ru": r"~(не|нет|ни|никто|ничего|никогда)~",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule a text breaks: `severity` is error or warn, `part` the words that show it."""

    rule: str
    severity: str
    part: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of a rule; `when` are the moments it is for, all when empty."""

    rule: str
    pattern: re.Pattern[str]
    severity: str = "error"
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a message may be (R18); words per sentence by band."""

    chars: tuple[tuple[str, int], ...]
    sentences: int
    words: tuple[tuple[str, int], ...]
    persons: int
    explanation: int


def _compiled(pattern: str, language: str) -> re.Pattern[str]:
    """The pattern with `~` as the edge of a word, which `\\b` of other engines gets wrong."""
    some = _LETTERS[language]
    edge = f"(?:(?<![{some}])(?=[{some}])|(?<=[{some}])(?![{some}]))"
    return re.compile(pattern.replace("~", edge), re.IGNORECASE)


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """The patterns for a language, in the order of the table."""
    table = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))["patterns"][language]
    return tuple(
        Rule(
            row["rule"],
            _compiled(row["re"], language),
            row.get("severity", "error"),
            tuple(row.get("when", ())),
        )
        for row in table
    )


@cache
def limits() -> Limits:
    """The limits of the table."""
    table = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))["limits"]
    return Limits(
        tuple(table["max_chars"].items()),
        table["max_sentences"],
        tuple(table["max_words_per_sentence"].items()),
        table["max_persons"],
        table["quiz_explanation_max_chars"],
    )


def lint(
    text: str,
    language: str,
    moment: str = "",
    band: str = "",
    person: str = "",
    names: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """What a text breaks, in the order of the rules' table.

    `names` are real people's names in this language: taken out before matching. With a `band` the
    limits of a message hold as well; with a `person` one deed of one person is expected.
    """
    small = az_lower(text) if language == "az" else text
    bare, told = _without(small, names, language)
    found = [
        Finding(rule.rule, rule.severity, hit[0].strip())
        for rule in rules(language)
        if (not rule.when or moment in rule.when) and (hit := rule.pattern.search(bare))
    ]
    if band:
        found += _long(text, language, band)
    if band and person:
        found += _deed(bare, told, language)
    return tuple(found)


def lint_quiz(
    answer: str,
    headline: str,
    explanation: str,
    language: str,
    band: str,
    names: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """What the answer to a quiz item breaks: R09, R18, and the rules of any text.

    The statement itself is not read: only a quiz may touch what is not true, and R09 has the fact
    follow at once, in a headline and a reason; children below 9 get no such items.
    """
    names = tuple(names)
    found = [f for text in (headline, explanation) for f in lint(text, language, names=names)]
    if answer not in ("myth", "fact"):
        found.append(Finding("R09", "error", answer))
    if not headline.strip() or not explanation.strip():
        found.append(Finding("R09", "error", headline))
    if band == "6-8":
        found.append(Finding("R09", "error", band))
    if len(explanation) > limits().explanation:
        found.append(Finding("R18", "error", str(len(explanation))))
    return tuple(found)


def _without(text: str, names: Iterable[str], language: str) -> tuple[str, int]:
    """The text with each name replaced by one letter, and how many different names it held."""
    told = 0
    for name in sorted(names, key=len, reverse=True):
        wanted = az_lower(name) if language == "az" else name
        if wanted and wanted.lower() in text.lower():
            told += 1
            text = re.sub(re.escape(wanted), "Ж" if language == "ru" else "N", text, flags=re.I)
    return text, told


def _sentences(text: str) -> list[str]:
    """The sentences of a text; the point in 7.36 ends none."""
    return [part for part in re.split(r"[.!?…]+['\"”»)]*(?:\s+|$)", text) if part.strip()]


def _long(text: str, language: str, band: str) -> list[Finding]:
    """R18: characters, sentences, words in a sentence, questions, negations."""
    limit = limits()
    found = []
    chars = dict(limit.chars)[language]
    if len(text) > chars:
        found.append(Finding("R18", "error", f"{len(text)} > {chars}"))
    sentences = _sentences(text)
    if len(sentences) > limit.sentences:
        found.append(Finding("R18", "error", sentences[-1]))
    most = dict(limit.words)[band]
    for sentence in sentences:
        if len(re.findall(r"[\w'’-]+", sentence)) > most:
            found.append(Finding("R18", "error", sentence))
    if text.count("?") > 1:
        found.append(Finding("R18", "warn", "??"))
    negations = _compiled(_NOT[language], language).findall(text)
    if len(negations) > 1:
        found.append(Finding("R18", "warn", " … ".join(str(n) for n in negations)))
    return found


def _deed(bare: str, told: int, language: str) -> list[Finding]:
    """R06: who is named, and something they did; not a crowd."""
    found = []
    if told > limits().persons:
        found.append(Finding("R06", "error", f"{told} > {limits().persons}"))
    if not told:
        found.append(Finding("R06", "warn", "0"))
    if not _compiled(_PAST[language], language).search(bare):
        found.append(Finding("R06", "warn", bare[:40]))
    return found
