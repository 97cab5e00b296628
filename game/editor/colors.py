"""The colours of a line of Python: by line, since no text of ours goes over several."""

from __future__ import annotations

import keyword
import re
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Piece", "pieces", "place_in"]

_TOKEN = re.compile(
    r"""(?P<comment>\#.*)
    |(?P<string>"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)
    |(?P<number>\d[\w.]*)
    |(?P<name>[^\W\d]\w*)""",
    re.VERBOSE,
)


class Piece(NamedTuple):
    """Letters of one colour: the column they begin at, and the token of the theme ("" plain)."""

    column: int
    text: str
    kind: str


@lru_cache(2048)
def pieces(line: str) -> tuple[Piece, ...]:
    """A line cut into pieces of one colour, without blanks at its ends."""
    found: list[Piece] = []
    last = 0
    for token in _TOKEN.finditer(line):
        kind = _kind(token, line)
        if not kind:
            continue
        _plain(line, last, token.start(), found)
        found.append(Piece(token.start(), token[0], kind))
        last = token.end()
    _plain(line, last, len(line), found)
    return tuple(found)


def _plain(line: str, start: int, end: int, found: list[Piece]) -> None:
    text = line[start:end]
    if text.strip():
        lead = len(text) - len(text.lstrip())
        found.append(Piece(start + lead, text.strip(), ""))


def _kind(token: re.Match[str], line: str) -> str:
    kind = token.lastgroup or ""
    if kind != "name":
        return kind
    if keyword.iskeyword(token[0]):
        return "keyword"
    return "call" if line[token.end() :].lstrip(" ").startswith("(") else ""


def place_in(line: str, column: int) -> str:
    """Whether a place lies in a "string" or a "comment" of its line; else ""."""
    for piece in pieces(line):
        end = piece.column + len(piece.text)
        if piece.kind == "comment" and column > piece.column:
            return "comment"
        if piece.kind == "string" and piece.column < column:
            closed = len(piece.text) > 1 and piece.text[-1] == piece.text[0]
            if column < end or (column == end and not closed):
                return "string"
    return ""
