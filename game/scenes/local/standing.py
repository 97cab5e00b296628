"""How far the card of a local person is, and what the rules say about its words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from game.people import Finding, lint_own, names_of
from game.progress import LocalPerson
from game.scenes.home import Home

__all__ = ["findings", "names_for", "shown", "standing", "texts_of"]


@lru_cache(maxsize=128)
def findings(text: str, language: str, names: tuple[str, ...]) -> tuple[Finding, ...]:
    """What a text breaks, errors first; asked anew with every letter, so the last ones are kept."""
    return lint_own(text, language, names)


def names_for(home: Home, person: LocalPerson) -> tuple[str, ...]:
    """The names that break no rule in a person's words: theirs, and those of the game's people."""
    own = {part for part in person.name.split() if len(part) > 2} | {person.name}
    return (*names_of(home.people.values(), person.language), *sorted(own - {""}))


def texts_of(person: LocalPerson) -> Iterator[str]:
    """The words that the rules are for."""
    yield person.does
    yield from person.deeds
    yield person.ask


def standing(person: LocalPerson, names: tuple[str, ...]) -> str:
    """How far a card is: "new" (came in a pack), "draft" (something lacks), "mend", "ready"."""
    if not person.looked:
        return "new"
    if not (person.name and person.does and person.deeds[0]):
        return "draft"
    for text in texts_of(person):
        if any(one.severity == "error" for one in findings(text, person.language, names)):
            return "mend"
    return "ready"


def shown(home: Home) -> tuple[LocalPerson, ...]:
    """Those whom the album shows."""
    people = home.keeper.state.local.people
    return tuple(one for one in people if standing(one, names_for(home, one)) == "ready")
