"""All words of the game against the rules, and who is shown how often."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from game.i18n import Catalogue
from game.i18n.extract import Text, template
from game.people.linter import Finding, limits, lint, lint_quiz
from game.people.myths import Myth, load_myths, myth_balance, strangers
from game.people.pairs import load_pair_cards
from game.people.replies import load_remarks
from game.people.sheets import BANDS, Message, Person, load_messages, load_people
from game.people.talks import Talk, load_talks
from game.people.workshops import load_workshops
from game.values import Diagnostic, Span

__all__ = ["LANGUAGES", "balance", "lint_all", "names_of"]

LANGUAGES = ("en", "az", "ru")
# When a child meets a text of a level: after a miss only strategy may be said (R17).
_MOMENTS = {
    "story": "before_level",
    "goal": "before_level",
    "title": "before_level",
    "hints": "after_failed_try",
    "says": "after_failed_try",
    "cheer": "after_success",
    "ask": "after_success",
    "then": "after_success",
}
_TOGETHER = re.compile(r"\b(together|team|help\w*|friends?|share\w*|others?|swap|pair)\b", re.I)
_PRACTICE = re.compile(r"\b(practi[sc]\w+|learn\w*|tr(y|ied|ying)|chang\w+|again)\b", re.I)


def lint_all(root: Path) -> tuple[Diagnostic, ...]:
    """What messages, cards and level texts break, in every language, each with its place."""
    people, faults = load_people(root)
    messages, more = load_messages(root)
    myths, most = load_myths(root)
    most += load_pair_cards(root)[1]
    talks, wrong = load_talks(root)
    remarks, bad = load_remarks(root)
    hours, ill = load_workshops(root)
    found = [*faults, *more, *most, *wrong, *bad, *ill]
    found += [*_references(messages, talks, people), *strangers(myths, people)]
    bands = dict.fromkeys([*(one.id for one in talks), *(one.id for one in hours)], BANDS[-1]) | {
        one.id: one.band for one in remarks
    }
    by_id: dict[str, Message | Myth] = {message.id: message for message in messages}
    by_id |= {myth.id: myth for myth in myths}
    words = [t for t in template(root)[0] if t.po in ("levels", "people")]
    for language in LANGUAGES:
        catalogue = Catalogue.load(language, root)
        names = names_of(people, language)
        for text in words:
            entry = catalogue.entries.get((text.context, text.text))
            if language != "en" and entry is None:
                continue  # what is not translated is reported by `i18n.missing`
            said = text.text if entry is None else entry.forms[0]
            file, line = text.file, text.line
            if entry is not None:
                file, line = f"locales/{language}/{text.po}.po", entry.line
            one, band = by_id.get(text.context), bands.get(text.context, "")
            for finding in _findings(text, said, language, names, one, band):
                found.append(_located(finding, file, line))
    return (*found, *balance(messages, people), *myth_balance(myths, people))


def _findings(
    text: Text,
    said: str,
    language: str,
    names: tuple[str, ...],
    one: Message | Myth | None,
    band: str,
) -> list[Finding]:
    """What one text breaks; a message may have leave to bend a rule, other texts only err.

    With a `band` (cards to talk with are read by grown-ups, and have that of the oldest) the text
    is no longer than a message may be.
    """
    if isinstance(one, Message) and text.key == "text":
        found = lint(said, language, one.moment, one.band, one.person, names)
        return [f for f in found if f.severity == "error" or f.rule not in one.allow]
    if isinstance(one, Myth) and text.key == "explanation":
        found = lint_quiz(one.answer, one.headline, said, language, one.band, names)
        return [f for f in found if f.severity == "error"]
    moment = _MOMENTS.get(text.key, "chapter_end")
    found = lint(said, language, moment, band, names=names)
    long = len(said) > dict(limits().chars)[language]
    if long and text.key in _MOMENTS:
        found = (*found, Finding("R18", "error", f"{len(said)}"))
    return [f for f in found if f.severity == "error"]


def _located(finding: Finding, file: str, line: int) -> Diagnostic:
    code = f"people.{finding.rule.lower()}"
    return Diagnostic.of(code, Span(line, 1, line, 1), file=file, part=finding.part)


def names_of(people: Iterable[Person], language: str) -> tuple[str, ...]:
    """Full names, and each long part of them: a card may say the first name alone."""
    names = [person.name(language) for person in people]
    parts = {part for name in names for part in name.split() if len(part) > 3}
    return (*names, *sorted(parts - set(names)))


def _references(
    messages: Iterable[Message], talks: Iterable[Talk], people: Iterable[Person]
) -> list[Diagnostic]:
    """Messages and cards about somebody unknown, and leave taken without a reason."""
    known = {person.id for person in people}
    file = "levels/messages.yaml"
    found = []
    for message in messages:
        if message.person and message.person not in known:
            found.append(Diagnostic.of("people.unknown", file=file, id=message.person))
        if message.allow and not message.reason:
            found.append(Diagnostic.of("people.reason", file=file, id=message.id))
    for talk in talks:
        if talk.person and talk.person not in known:
            found.append(Diagnostic.of("people.unknown", file="levels/talks.yaml", id=talk.person))
    return found


def balance(messages: Iterable[Message], people: Iterable[Person]) -> tuple[Diagnostic, ...]:
    """Who is shown too rarely: the counters of R13 to R16 over all messages about people.

    Of ten, two to four about men, 3.5 to 6 about people from Azerbaijan, one with a disability; of
    ten without a person one about practice, of ten of all three about doing things together.
    """
    everybody = {person.id: person for person in people}
    messages = tuple(messages)
    shown = [everybody[m.person] for m in messages if m.person in everybody]
    alone = [m.text for m in messages if not m.person]
    shares = {
        "men": ([p.gender == "m" for p in shown], 0.2, 0.4),
        "Azerbaijan": ([p.from_az for p in shown], 0.35, 0.6),
        "disability": ([bool(p.disability) for p in shown], 0.1, 1.0),
        "practice": ([bool(_PRACTICE.search(text)) for text in alone], 0.1, 1.0),
        "together": ([bool(_TOGETHER.search(m.text)) for m in messages], 0.3, 1.0),
    }
    return tuple(
        Diagnostic.of(
            "people.balance",
            file="levels/messages.yaml",
            what=what,
            percent=round(100 * sum(marks) / len(marks)),
            least=round(100 * least),
            most=round(100 * most),
        )
        for what, (marks, least, most) in shares.items()
        if len(marks) >= 10 and not least <= sum(marks) / len(marks) <= most
    )
