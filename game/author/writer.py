"""Plain values as YAML a person likes to read, and that is read back as the very same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import yaml

from game.author.values import Table, Value

__all__ = ["written"]

_BARE = re.compile(r"[A-Za-zÀ-ɏА-яёЁƏə][\w .,!?/()'’“”–…+*-]*[\w.!?)”…]|[A-Za-z]")
_RESOLVER = yaml.SafeLoader("")
_WIDEST = 78


def written(table: Table) -> str:
    """A mapping as the text of a file."""
    return "".join(line + "\n" for line in _mapping(table, 0))


def _mapping(table: Table, depth: int) -> Iterator[str]:
    for key, value in table.rows:
        head = " " * depth + _scalar(key) + ":"
        yield from _valued(head, value, depth)


def _valued(head: str, value: Value, depth: int) -> Iterator[str]:
    """A value behind its head, in the shortest form that is still read easily."""
    match value:
        case str() if _stands(value):
            yield head + " |"
            pad = " " * (depth + 2)
            yield from (pad + line if line else "" for line in value[:-1].split("\n"))
        case Table(rows=rows) if rows and not _small(value, len(head)):
            yield head
            yield from _mapping(value, depth + 2)
        case tuple() if value and not _small(value, len(head)):
            yield head
            yield from _items(value, depth + 2)
        case _:
            yield f"{head} {_flow(value)}"


def _items(items: tuple[Value, ...], depth: int) -> Iterator[str]:
    for item in items:
        head = " " * depth + "-"
        if isinstance(item, Table) and item.rows and not _small(item, len(head)):
            first, *rest = _mapping(item, depth + 2)
            yield head + " " + first.lstrip(" ")
            yield from rest
        else:
            yield from _valued(head, item, depth)


def _small(value: Table | tuple[Value, ...], before: int) -> bool:
    """Whether a collection is read best on one line: short, and nothing large in it."""
    inner = [one for _, one in value.rows] if isinstance(value, Table) else list(value)
    deep = any(isinstance(one, str) and ("\n" in one or " " in one) for one in inner)
    return not deep and not _tall(value) and before + 1 + len(_flow(value)) <= _WIDEST


def _tall(value: Value) -> bool:
    """Whether mappings lie in a list, or lists with mappings: each of them on its own line."""
    if isinstance(value, tuple):
        return any(isinstance(one, Table) for one in value)
    if isinstance(value, Table):
        return any(isinstance(one, Table) or _tall(one) for _, one in value.rows)
    return False


def _stands(text: str) -> bool:
    """Whether a text can be a block of lines behind `|` and comes back as it is."""
    lines = text[:-1].split("\n")
    return (
        text.endswith("\n")
        and bool(lines[0].strip())
        and bool(lines[-1].strip())
        and not lines[0].startswith((" ", "\t"))
        and all(line.isprintable() and (not line or line.strip()) for line in lines)
    )


def _flow(value: Value) -> str:
    match value:
        case Table(rows=rows):
            inner = ", ".join(f"{_scalar(key, True)}: {_flow(one)}" for key, one in rows)
            return "{" + inner + "}"
        case tuple():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
    return _scalar(value, True)


def _scalar(text: str, inside: bool = False) -> str:
    """A text without quotes where YAML reads it as nothing else."""
    bare = _BARE.fullmatch(text) and len(text) < 200 and not (inside and "," in text)
    if bare and ": " not in text and " #" not in text:
        kind = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
        if kind == "tag:yaml.org,2002:str":
            return text
    return "".join(map(_seen, json.dumps(text, ensure_ascii=False)))


def _seen(char: str) -> str:
    """A letter as it is, anything that cannot be seen by its number."""
    return char if char.isprintable() else f"\\U{ord(char):08X}"
