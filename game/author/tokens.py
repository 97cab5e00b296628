"""The pieces of a line of codes: codes, numbers, signs; between brackets those of Python."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from game.values import Diagnostic, Span

__all__ = ["Token", "Wrong", "folded", "parted", "tokens"]

_WORD = re.compile(r"(?P<number>[0-9]+)|(?P<code>[A-Z]+)|(?P<sign>[{}()!])|(?P<gap>[\s,;.]+)")
_INSIDE = re.compile(
    r"""(?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)|(?P<word>[^\W\d]\w*)"""
    r"""|(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
    r"""|(?P<sign>//=|\*\*|//|[-+*/%]=|[=!<>]=|[-+*/%<>=,.:\[\](){}])|(?P<gap>\s+)"""
)
_LOOKS = str.maketrans("АВЕКМНОРСТУХІЇİ", "ABEKMHOPCTYXIII")
_QUOTES = str.maketrans("“”„«»‘’", '"""""\'\'')


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the line: `text` is folded outside of brackets, and as it stands between them."""

    sort: str
    text: str
    at: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.at + len(self.text)


class Wrong(Exception):
    """What is wrong with a line."""

    def __init__(self, fault: Diagnostic) -> None:
        self.fault = fault


def folded(text: str) -> str:
    """Small letters as large ones, and letters that look alike as Latin ones."""
    large = (char.upper() if len(char.upper()) == 1 else char for char in text)
    return "".join(large).translate(_LOOKS)


def tokens(text: str) -> Iterator[Token]:
    """All pieces in their order; raises `Wrong` at a sign that is none."""
    plain, kept = folded(text), text.translate(_QUOTES)
    at = depth = 0
    while at < len(text):
        found = _INSIDE.match(kept, at) if depth else _WORD.match(plain, at)
        if found is None:
            span = Span(1, at + 1, 1, at + 2)
            raise Wrong(Diagnostic.of("codes.sign", span, text=text[at]))
        match found[0]:
            case "(" | "[":
                depth += 1
            case ")" | "]":
                depth = max(0, depth - 1)
            case "{" | "}":
                depth = 0  # a bracket that was forgotten ends here
        if found.lastgroup != "gap":
            yield Token(str(found.lastgroup), found[0], at)
        at = found.end()


def parted(token: Token, known: Collection[str], heads: Collection[str]) -> list[Token]:
    """Codes written without gaps between them, apart; as they are where they cannot be.

    One of `heads` may be the last of them.
    """
    if token.sort != "code" or token.text in known or token.text in heads:
        return [token]
    for head in sorted(heads, key=len, reverse=True):
        if token.text.endswith(head):
            cut = len(token.text) - len(head)
            first = _parts(Token("code", token.text[:cut], token.at), known)
            if first:
                return [*first, Token("code", head, token.at + cut)]
    return _parts(token, known) or [token]


def _parts(token: Token, known: Collection[str]) -> list[Token]:
    """The fewest codes a text is made of; none where it is not."""
    ways: list[list[str] | None] = [[]]  # how the first letters can be read, by their count
    for end in range(1, len(token.text) + 1):
        found = None
        for start in range(max(0, end - max(map(len, known))), end):
            before, code = ways[start], token.text[start:end]
            if before is not None and code in known and (not found or len(before) < len(found)):
                found = [*before, code]
        ways.append(found)
    at, parts = token.at, []
    for code in ways[-1] or ():
        parts.append(Token("code", code, at))
        at += len(code)
    return parts
