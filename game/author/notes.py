"""What is to be said of a draft, each at the place it is about, in a child's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.author.draft import Draft
from game.levels import Level
from game.people import Finding, lint
from game.values import Diagnostic, Fact
from game.worlds import WORLDS

__all__ = ["Note", "broken", "missing", "proved", "spoken"]

PLACES = ("maps", "blocks", "start", "solution", "choices", "mistakes", "title", "goal", "story",
          "cheer", "hints", "texts", "author")  # fmt: skip
"""What a note can be about, in the order in which one makes a level."""

MOMENTS = {"title": "before_level", "goal": "before_level", "story": "before_level",
           "hints": "after_failed_try", "cheer": "after_success"}  # fmt: skip
"""When a child meets each of the texts."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something to be said: its place, what it is, whether it stops the level from being played.

    `map` is the number of a map from 0, and the span of the fault then one of its text; `rule`
    tells that words break a rule of the messages, in `language`.
    """

    place: str
    fault: Diagnostic
    stops: bool = False
    map: int | None = None
    language: str = ""
    rule: bool = False

    @property
    def order(self) -> tuple[bool, bool, int, str, str]:
        """What stops comes first, then broken rules, then the places in their order."""
        at = PLACES.index(self.place) if self.place in PLACES else len(PLACES)
        return (not self.stops, not self.rule, at, self.language, repr(self.fault))


def _stop(place: str, code: str, **facts: Fact) -> Note:
    return Note(place, _fault(code, facts), True)


def _advice(place: str, code: str, **facts: Fact) -> Note:
    return Note(place, _fault(code, facts))


def _fault(code: str, facts: Mapping[str, Fact]) -> Diagnostic:
    return Diagnostic(code, facts=tuple(sorted(facts.items())))


# -- what is not there yet


def missing(draft: Draft) -> Iterator[Note]:
    """What a level needs and this one has not got yet; then what would be good to have."""
    words = draft.words()
    if not words.title.strip():
        yield _stop("title", "author.no-title")
    if not words.goal.strip():
        yield _stop("goal", "author.no-goal")
    if not draft.maps:
        yield _stop("maps", "author.no-maps")
    healthy = draft.get("healthy") is True
    if not draft.solution.strip() and draft.form != "predict" and not healthy:
        yield _stop("solution", "author.no-solution")
    begun = bool(draft.start.strip()) or draft.get("draft") is not None
    if draft.form in ("predict", "modify", "fix") and not begun:
        yield _stop("start", "author.no-start")
    yield from _maps(draft)
    if draft.form not in ("predict", "create") and len(words.hints) < 4:
        yield _advice("hints", "author.few-hints", count=len(words.hints))
    for language in draft.languages[1:]:
        if count := _unsaid(draft, language):
            yield _advice("texts", "author.untranslated", language=language, count=count)


def _unsaid(draft: Draft, language: str) -> int:
    """How many texts are not said yet in another language."""
    mine, theirs = draft.words(), draft.words(language)
    texts = ("title", "goal", "story", "cheer")
    lines = sum(bool(getattr(mine, one)) and not getattr(theirs, one).strip() for one in texts)
    return (
        lines
        + sum(not hint.strip() for hint in theirs.hints)
        + max(0, len(mine.hints) - len(theirs.hints))
    )


def _maps(draft: Draft) -> Iterator[Note]:
    """What is wrong with each map, at its place in the map."""
    world = next(one for one in WORLDS if one.kind == draft.world)
    for index, one in enumerate(draft.maps):
        found = world.load(one.text, draft.map_settings(index))
        for fault in found if type(found) is tuple else ():
            code = "author.no-robot" if fault.code == "map.no-start" else fault.code
            facts = (("map", index + 1),) if code != fault.code else fault.facts
            told = Diagnostic(code, fault.span, None, "", facts)
            yield Note("maps", told, True, index)


# -- what the reader and the proof find

_TOLD = ("level.lacks", "level.kind")
_OWN = ("title", "goal", "solution", "start", "maps", "map")


def broken(draft: Draft, faults: Iterable[Diagnostic]) -> Iterator[Note]:
    """What keeps a draft from being read, without what is said of what is missing."""
    known = any(True for _ in missing(draft))
    for fault in faults:
        key = str(dict(fault.facts).get("key", ""))
        told = fault.code in _TOLD and key in _OWN
        if not (known and (told or fault.code.startswith(("map.", "loom.")))):
            yield Note(
                _place(fault, key), Diagnostic(fault.code, None, None, "", fault.facts), True
            )


def _place(fault: Diagnostic, key: str) -> str:
    if key in PLACES:
        return key
    if fault.code.startswith(("source.", "check.")):
        return "solution"
    return "blocks" if fault.code.startswith("level.block") else "maps"


_PROOF = {
    "level.solution-loses": ("solution", "author.solution-loses", True),
    "level.solution-spare": ("solution", "author.solution-spare", False),
    "level.start-wins": ("start", "author.start-wins", True),
    "level.start-solved": ("start", "author.start-wins", True),
    "level.empty-wins": ("maps", "author.empty-wins", True),
    "level.not-offered": ("blocks", "author.not-offered", True),
    "level.same-maps": ("maps", "author.same-maps", False),
    "level.few-choices": ("choices", "author.few-answers", True),
    "level.answers": ("choices", "author.answers", True),
    "level.base-loses": ("start", "level.base-loses", True),
    "level.mistake-wins": ("mistakes", "author.mistake-wins", False),
    "level.mistake-hidden": ("mistakes", "author.mistake-hidden", False),
    "level.mistake-choice": ("mistakes", "author.mistake-choice", True),
    "level.example-stops": ("solution", "level.example-stops", True),
}
"""For what the proof finds: the place, how it is said here, whether it stops the level."""

_SILENT = ("level.hints", "level.par", "level.shorter")


def proved(level: Level, faults: Iterable[Diagnostic]) -> Iterator[Note]:
    """What does not hold of a level, in a child's words."""
    for fault in faults:
        if fault.code in _SILENT:
            continue
        place, code, stops = _PROOF.get(fault.code, ("solution", fault.code, False))
        facts = dict(fault.facts)
        if code.startswith("author.mistake"):
            ids = [one.id for one in level.mistakes]
            id = str(facts.pop("id", ""))
            facts["number"] = ids.index(id) + 1 if id in ids else 0
        if code == "author.not-offered":
            block = level.toolbox.get(str(facts.pop("kind", "")))
            facts["block"] = block.label if block else "?"
        yield Note(place, _fault(code, facts), stops)


# -- what the rules of the messages say


def spoken(draft: Draft, language: str, names: Iterable[str] = ()) -> Iterator[Note]:
    """What the words in a language break; a language without rules breaks none."""
    if language not in ("en", "az", "ru"):
        return
    words = draft.words(language)
    for key, moment in MOMENTS.items():
        texts = words.hints if key == "hints" else (getattr(words, key),)
        for text in texts:
            for finding in lint(text, language, moment, names=names) if text.strip() else ():
                if finding.severity == "error":
                    yield _rule(key, finding, language)


def _rule(place: str, finding: Finding, language: str) -> Note:
    fault = Diagnostic.of(f"people.{finding.rule.lower()}", part=finding.part)
    return Note(place, fault, language=language, rule=True)
