"""The answers of a predict level: marks of the first map, or texts in a world without cells."""

from __future__ import annotations

from game.levels.fields import Fields
from game.levels.level import Choice
from game.levels.plain import Plain
from game.values import N_, Heading

__all__ = ["Cells", "read_choice", "read_choices"]

Cells = dict[str, tuple[int, int]]
"""The marked cells of the first map."""


def read_choices(fields: Fields, cells: Cells, form: str) -> tuple[Choice, ...]:
    """The answers to choose from: those listed, else all digits of the map."""
    items = fields.items("choices")
    if not fields.has("choices"):
        marked = [cells[name] for name in sorted(cells) if name.isdigit()]
        return tuple(Choice(x, y) for x, y in marked) if form == "predict" else ()
    found = [read_choice(fields, item, cells) for item in items]
    return tuple(choice for choice in found if choice)


def read_choice(fields: Fields, plain: Plain, cells: Cells) -> Choice | None:
    """An answer: the mark of a cell, with where the robot looks if that is asked."""
    at: Plain | None = plain
    facing = ""
    if isinstance(plain.value, dict):
        row = fields.of(plain)
        at = row.get("at", True)
        facing = row.choice("facing", tuple(heading.name.lower() for heading in Heading))
        row.unknown()
    name = fields.line_of("choice", at) if at else ""
    if name in cells:
        return Choice(*cells[name], facing)
    if at and name and not cells and not facing:
        return Choice(0, 0, "", name)
    if at and name and cells:
        fields.wrong("choice", at, N_("a digit that stands on the first map, or start"))
    return None
