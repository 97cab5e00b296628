"""Plain values of a level file that never change: a list is a tuple, a mapping a `Table`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from game.levels.plain import Plain

__all__ = ["EMPTY", "Table", "Value", "frozen", "of_plain", "thawed"]


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with values, in order, each key once."""

    rows: tuple[tuple[str, Value], ...] = ()

    def __contains__(self, key: object) -> bool:
        """Whether a key is there."""
        return any(name == key for name, _ in self.rows)

    def __iter__(self) -> Iterator[str]:
        """The keys."""
        return (name for name, _ in self.rows)

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key."""
        return next((value for name, value in self.rows if name == key), default)

    def put(self, key: str, value: Value | None) -> Table:
        """With a key set, at its place or at the end; None takes it out."""
        if value is None:
            return Table(tuple(row for row in self.rows if row[0] != key))
        if key not in self:
            return Table((*self.rows, (key, value)))
        return Table(tuple((name, value if name == key else old) for name, old in self.rows))


Value = str | int | bool | tuple["Value", ...] | Table

EMPTY = Table()


def frozen(value: Any) -> Value:
    """A plain value, as Python or YAML has it, made unchangeable."""
    match value:
        case Mapping():
            return Table(tuple((str(key), frozen(inner)) for key, inner in value.items()))
        case list() | tuple():
            return tuple(frozen(inner) for inner in value)
        case Table() | str() | bool() | int():
            return value
    raise TypeError(type(value).__name__)


def thawed(value: Value) -> Any:
    """The value with lists and dicts."""
    match value:
        case Table(rows=rows):
            return {key: thawed(inner) for key, inner in rows}
        case tuple():
            return [thawed(inner) for inner in value]
    return value


def of_plain(plain: Plain) -> Value:
    """The value that was read, without its places."""
    match plain.value:
        case dict() as entries:
            return Table(tuple((key, of_plain(inner)) for key, inner in entries.items()))
        case tuple() as items:
            return tuple(of_plain(inner) for inner in items)
        case value:
            assert isinstance(value, str | int | bool)
            return value
