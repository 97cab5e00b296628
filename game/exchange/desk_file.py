"""The desk file: all that a desk has to say to a class, as one signed file.

It always holds the whole; the one with the higher `counter` is newer. The class key signs it and
says which staff keys count; each thing in it is signed by one of those. What cannot be read of it,
since a newer game said it, is left alone and counted in `unread`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from game.exchange.canonical import Facts
from game.exchange.keys import Keys, same
from game.exchange.orders import (
    Revocation,
    Tombstone,
    revocation_of,
    tombstone_of,
)
from game.exchange.shapes import Misshapen, hex64, hexed, items, number
from game.exchange.signed import Signed, opened, signed, taken
from game.exchange.teaching import Assignment, Feedback, assignment_of, feedback_of, latest
from game.values import Diagnostic

__all__ = ["DeskFile", "make_desk_file", "open_desk_file"]

MOST_BYTES = 1024 * 1024
MOST_SAID = 5000
_KINDS = ("assignment", "feedback", "tombstone", "revocation")

T = TypeVar("T", Assignment, Feedback, Tombstone, Revocation)


@dataclass(frozen=True, slots=True)
class DeskFile:
    """What a desk says: of assignments and feedback only what counts, each place once."""

    klass: str
    counter: int = 1
    staff: tuple[str, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    revoked: frozenset[str] = frozenset()
    unread: int = 0


def make_desk_file(
    keys: Keys, klass: str, counter: int, staff: Iterable[str], said: Iterable[Signed]
) -> bytes:
    """A desk file of all these signed texts, under the signature of the class."""
    things: dict[str, list[dict[str, Any]]] = {kind: [] for kind in _KINDS}
    for one in said:
        things.setdefault(str(one.body.get("kind")), []).append(one.data)
    body = {
        "class": klass,
        "counter": counter,
        "staff": sorted(set(staff)),
        "said": things,
    }
    return signed("desk", body, keys).text


def open_desk_file(data: bytes, class_sign: str, klass: str) -> DeskFile | Diagnostic:
    """What is said in these bytes, if they are signed by this class."""
    found = opened(data, "desk", MOST_BYTES)
    if isinstance(found, Diagnostic):
        return found
    if not same(found.key, class_sign):
        return Diagnostic.of("exchange.signature")
    try:
        if not same(hexed(found.body, "class", 16), klass):
            return Diagnostic.of("exchange.other-class")
        counter = number(found.body, "counter")
        staff = items(found.body, "staff", 32, hex64)
        said = found.body.get("said")
        if not isinstance(said, dict):
            raise Misshapen("said")
        return _read(klass, counter, staff, said)
    except Misshapen:
        return Diagnostic.of("exchange.damaged")


def _read(klass: str, counter: int, staff: tuple[str, ...], said: Facts) -> DeskFile:
    def all_of(kind: str, read: Callable[[Signed], T | Diagnostic]) -> tuple[T, ...]:
        found = (_one(value, kind, staff, read) for value in items(said, kind, MOST_SAID, _same))
        return tuple(one for one in found if one is not None and one.klass == klass)

    assignments = all_of("assignment", assignment_of)
    feedback = all_of("feedback", feedback_of)
    tombstones = all_of("tombstone", tombstone_of)
    revocations = all_of("revocation", revocation_of)
    all_said = sum(len(said[kind]) for kind in said if isinstance(said[kind], list))
    heard = len(assignments) + len(feedback) + len(tombstones) + len(revocations)
    return DeskFile(
        klass,
        counter,
        staff,
        latest(assignments),
        latest(feedback),
        tombstones,
        frozenset(device for one in revocations for device in one.devices),
        all_said - heard,
    )


def _one(
    value: Any, kind: str, staff: tuple[str, ...], read: Callable[[Signed], T | Diagnostic]
) -> T | None:
    """One thing said by somebody of the staff; None for all else."""
    found = taken(value, kind)
    if isinstance(found, Diagnostic) or found.key not in staff:
        return None
    one = read(found)
    return None if isinstance(one, Diagnostic) else one


def _same(value: Any) -> Any:
    return value
