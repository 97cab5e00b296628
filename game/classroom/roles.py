"""Who may read what: a teacher everything of a class, a ministry counts alone."""

from __future__ import annotations

from dataclasses import dataclass

from game.values import N_

__all__ = ["DISTRICT", "MINISTRY", "ROLES", "Role", "SCHOOL", "TEACHER"]


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody may read: `names` of children, their `programs`, `tables` of single classes,
    `lines` of single children under pseudonyms; counts are of at least `least` children. `changes`
    tells who may change anything."""

    id: str
    label: str
    names: bool = False
    programs: bool = False
    tables: bool = False
    lines: bool = False
    least: int = 1
    changes: bool = False


TEACHER = Role("teacher", N_("Teacher"), True, True, True, True, changes=True)
SCHOOL = Role("school", N_("School"), True, False, True, True)
DISTRICT = Role("district", N_("District"), lines=True, least=5)
MINISTRY = Role("ministry", N_("Ministry"), least=10)
ROLES = {role.id: role for role in (TEACHER, SCHOOL, DISTRICT, MINISTRY)}
