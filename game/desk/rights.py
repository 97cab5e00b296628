"""Who may open what: one table of what each page shows, asked in one place (`Site.serve`).

A page that stands in no row is open to nobody, and whatever changes something is for teachers. A
teacher who was named sees the classes that name this teacher, and those that name none.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.classroom.roles import TEACHER, Role
from game.classroom.views import Klass

__all__ = ["COUNTS", "LINES", "RIGHTS", "is_whose", "may"]

NAMES, PROGRAMS, CHANGES = "names", "programs", "changes"
LINES, COUNTS, ANY = "lines", "counts", "any"

RIGHTS: Mapping[str, str] = MappingProxyType(
    {
        "": ANY,
        "kept": NAMES,
        **dict.fromkeys(("new", "recovery", "words", "keys"), CHANGES),
        "counts": COUNTS,
        "counts/csv": COUNTS,
        "months": COUNTS,
        "months/csv": COUNTS,
        **dict.fromkeys(("lines/csv", "archive"), LINES),
        **dict.fromkeys(
            (
                *("k/progress", "k/table", "k/needs", "k/timeline", "k/pulse", "k/pupils"),
                *("k/pupil", "k/lessons", "k/lesson", "k/talk", "k/twin", "k/print", "k/out"),
                *("k/csv", "k/xlsx", "k/certificate", "k/family", "k/packs", "k/pack", "k/packmap"),
            ),
            NAMES,
        ),
        **dict.fromkeys(("k/attempt", "k/frame", "k/csv/runs", "k/xlsx/runs"), PROGRAMS),
        **dict.fromkeys(
            ("k/cards", "k/connect", "k/devices", "k/file", "k/folder", "k/guests"), CHANGES
        ),
    }
)
"""What each page shows that is only looked at; the most exact row counts."""

OPEN_POSTS = frozenset({"language"})


def may(role: Role, key: str, rest: list[str], posts: bool = False) -> bool:
    """Whether a role may open a page."""
    if posts:
        return key in OPEN_POSTS or role.changes
    exact = "/".join((key, *rest[:1]))
    match RIGHTS.get(exact) or RIGHTS.get(key):
        case "any" | "counts":
            return True
        case "lines":
            return role.lines
        case "names":
            return role.names and role.tables
        case "programs":
            return role.names and role.programs
        case "changes":
            return role.changes
    return False


def is_whose(klass: Klass, role: Role, who: str) -> bool:
    """Whether somebody of a role, by name where a desk knows it, may look at a class."""
    if not role.tables:
        return False
    theirs = {name.casefold() for name in klass.teachers}
    return role != TEACHER or not who or not theirs or who.casefold() in theirs
