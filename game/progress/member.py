"""Which class a child of this computer belongs to, as events tell it.

A child joins as one of the pupils of a class and may leave again; the latest of these counts. The
names of pupils are nowhere in the game: a class knows them, not its computers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Member", "member_after"]

_CLASS = re.compile(r"[0-9a-f]{16}")
_PUPIL = re.compile(r"[0-9a-f]{20}")


@dataclass(frozen=True, slots=True)
class Member:
    """A pupil (20 hex digits) of a class (16 hex digits)."""

    klass: str
    pupil: str


def member_after(member: Member | None, kind: str, facts: Mapping[str, Any]) -> Member | None:
    """The membership after a `joined` or `left`; nonsense changes nothing.

    One leaves only the class one is in, so that an old "left" that comes late takes nobody out.
    """
    klass, pupil = facts.get("class"), facts.get("pupil")
    match kind:
        case "joined" if _is(_CLASS, klass) and _is(_PUPIL, pupil):
            return Member(str(klass), str(pupil))
        case "left" if member is not None and klass == member.klass:
            return None
    return member


def _is(shape: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and shape.fullmatch(value) is not None
