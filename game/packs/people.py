"""People in a pack: read strictly, written so that a person can read it too."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from game.art.avatar import unknown_parts
from game.levels.fields import Fields
from game.levels.plain import Plain, read_plain
from game.packs.zips import made, opened
from game.progress import DEEDS, IDEAS, LIMITS, LocalPerson, clean_text
from game.values import N_, Diagnostic, Span

__all__ = ["MOST_PEOPLE", "read_people", "write_people"]

MOST_PEOPLE = 40
"""So many people fit into a pack."""

FORMAT = 1
MANIFEST, PEOPLE = "manifest.yaml", "people.yaml"
KNOWN = ("az", "en", "ru")
_SEEN = N_("a text that is not empty")


def read_people(
    data: bytes, file: str = ""
) -> tuple[tuple[LocalPerson, ...], tuple[Diagnostic, ...]]:
    """The people of a pack, not looked at yet; none, and all that is wrong, where it is damaged."""
    bodies, faults = opened(data, (MANIFEST, PEOPLE), file)
    if faults:
        return (), faults
    said, faults = read_plain(bodies[MANIFEST], MANIFEST)
    if said is None or faults:
        return (), faults
    if wrong := _manifest(said):
        return (), wrong
    root, faults = read_plain(bodies[PEOPLE], PEOPLE)
    if root is None or faults:
        return (), faults
    people, wrong = _people(root)
    found = tuple(sorted(wrong, key=lambda one: one.span or Span(1, 1, 1, 1)))
    return (() if found else people), found


def _manifest(plain: Plain) -> tuple[Diagnostic, ...]:
    """What is wrong with the card of the pack; a newer one is only told to be newer."""
    faults: list[Diagnostic] = []
    fields = Fields(plain, MANIFEST, faults)
    number = fields.number("format", 1, 1_000_000)
    if number is not None and number > FORMAT:
        return (Diagnostic.of("pack.newer", plain.span, file=MANIFEST),)
    if number is None and not faults:
        fields.fault("level.lacks", plain.span, key="format")
    fields.choice("kind", ("people",))
    fields.unknown()
    return tuple(faults)


def _people(root: Plain) -> tuple[tuple[LocalPerson, ...], tuple[Diagnostic, ...]]:
    faults: list[Diagnostic] = []
    fields = Fields(root, PEOPLE, faults)
    rows = fields.items("people")
    if not rows and not faults:
        fields.fault("level.lacks", root.span, key="people")
    if len(rows) > MOST_PEOPLE:
        fields.fault("pack.crowd", rows[MOST_PEOPLE].span, most=MOST_PEOPLE)
        rows = ()
    fields.unknown()
    people: dict[str, LocalPerson] = {}
    for row in rows:
        one = _person(fields.of(row))
        if one.id and one.id in people:
            fields.fault("level.twice", row.span, key=one.id)
        people[one.id] = one
    return tuple(people.values()), tuple(faults)


def _person(row: Fields) -> LocalPerson:
    """One person, each text cut to what can be shown; what is wrong is noted."""
    id = row.name("id")
    if not row.has("id"):
        row.fault("level.lacks", row.plain.span, key="id")
    made_of = LocalPerson(
        id,
        clean_text(row.line("name", True, LIMITS["name"]), LIMITS["name"]),
        clean_text(row.line("does", False, LIMITS["does"]), LIMITS["does"]),
        _deeds(row),
        clean_text(row.line("ask", False, LIMITS["ask"]), LIMITS["ask"]),
        row.choice("idea", IDEAS) if row.has("idea") else "",
        row.name("level"),
        row.choice("language", KNOWN),
        _avatar(row),
        looked=False,
    )
    if not made_of.name and row.has("name") and not row.faults:
        row.fault("level.kind", row.plain.value["name"].span, key="name", expected=_SEEN)
    row.unknown("idea")
    return made_of


def _deeds(row: Fields) -> tuple[str, ...]:
    items = row.items("deeds")
    if len(items) > DEEDS:
        row.fault("pack.deeds", items[DEEDS].span, most=DEEDS)
    told = [
        clean_text(row.line_of("deeds", item, LIMITS["deed"]), LIMITS["deed"]) for item in items
    ]
    return tuple([*told, *[""] * DEEDS][:DEEDS])


def _avatar(row: Fields) -> tuple[tuple[str, str], ...]:
    """The parts of the face, all of them known here."""
    plain = row.get("avatar")
    if plain is None:
        return ()
    if not isinstance(plain.value, dict):
        row.wrong("avatar", plain, N_("keys with values"))
        return ()
    spans = dict(plain.keys)
    recipe: dict[str, str] = {}
    for key, word in plain.value.items():
        if isinstance(word.value, str):
            recipe[key] = word.value
        else:
            row.wrong(key, word, N_("a text"))
    for key in unknown_parts(recipe):
        where: Span = spans.get(key, plain.span)
        row.fault("pack.part", where, key=clean_text(key, 30), word=clean_text(recipe[key], 30))
    return tuple(sorted(recipe.items()))


# -- writing


def write_people(people: Iterable[LocalPerson]) -> bytes:
    """A pack with people: those who have a name, as many as fit, without who looked at them."""
    named = [one for one in people if one.name][:MOST_PEOPLE]
    lines = [line for one in named for line in _rows(one)]
    manifest = f"format: {FORMAT}\nkind: people\n"
    return made({MANIFEST: manifest, PEOPLE: "people:\n" + "".join(lines)})


def _rows(one: LocalPerson) -> Iterator[str]:
    """The lines of one person; what is empty is left out."""
    yield f"  - id: {_text(one.id)}\n"
    texts = (
        ("language", one.language if one.language in KNOWN else "en"),
        ("name", one.name),
        ("does", one.does),
        ("ask", one.ask),
        ("idea", one.idea if one.idea in IDEAS else ""),
        ("level", one.level),
    )
    yield from (f"    {key}: {_text(text)}\n" for key, text in texts if text)
    if deeds := [_text(deed) for deed in one.deeds if deed]:
        yield f"    deeds: [{', '.join(deeds)}]\n"
    unknown = unknown_parts(dict(one.avatar))
    if parts := [f"{key}: {_text(word)}" for key, word in one.avatar if key not in unknown]:
        yield f"    avatar: {{{', '.join(parts)}}}\n"


def _text(text: str) -> str:
    """A text in quotes, as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)
