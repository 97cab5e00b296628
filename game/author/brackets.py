"""What stands between the brackets of a line of codes, as Python."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.author.codes import BUILTINS
from game.author.tokens import Token, Wrong, folded
from game.blocks import Toolbox
from game.values import Diagnostic, Span

__all__ = ["Words", "named", "statement"]

_SIGNS = {"AND": "and", "OR": "or", "NOT": "not", "IN": "in", "TRUE": "True", "FALSE": "False",
          "NONE": "None"}  # fmt: skip
_NAMING = {"SET", "CH", "FOR"}
_OPERATORS = {"+=", "-=", "*=", "/=", "//=", "%="}
_METHODS = {"AP": "append", "INS": "insert", "RM": "remove", "POP": "pop"}


def named(tokens: Sequence[Token]) -> dict[str, str]:
    """The names a line gives to boxes and knots, by how they read whatever the letters."""
    found: dict[str, str] = {}
    at = 0
    while at < len(tokens):
        code, at = tokens[at], at + 1
        if code.sort != "code" or code.text not in (*_NAMING, "DF"):
            continue
        inner = []
        while at < len(tokens) and tokens[at].text not in "{}" and tokens[at].sort != "code":
            inner.append(tokens[at])
            at += 1
        words = [one.text for one in inner if one.sort == "word"]
        for word in words if code.text == "DF" else words[:1]:
            found.setdefault(folded(word), word)
            found.setdefault(word, word)
    return found


def _split_at(tokens: Sequence[Token], sign: str, most: int) -> list[list[Token]]:
    """The tokens apart at a sign that is in no inner bracket."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for one in tokens:
        depth += (one.text in "([") - (one.text in ")]") if one.sort == "sign" else 0
        if one.text == sign and one.sort == "sign" and not depth and len(parts) <= most:
            parts.append([])
        else:
            parts[-1].append(one)
    return parts


@dataclass(frozen=True, slots=True)
class Words:
    """What each word between brackets means: `names` of the line, `kinds` by code, the world."""

    toolbox: Toolbox
    kinds: Mapping[str, str]
    names: Mapping[str, str]

    def python(self, tokens: Iterable[Token]) -> str:
        """A value, as Python."""
        every = tuple(tokens)
        text, before = "", ""
        for at, one in enumerate(every):
            after = every[at + 1].text if at + 1 < len(every) else ""
            piece = one.text
            if one.sort == "word" and before != ".":
                piece = self._word(one, after == "(")
            text += ("" if _close(before, piece) else " ") + piece
            before = one.text
        return text.strip()

    def _word(self, token: Token, opens: bool) -> str:
        """A word: a name, a sign, a function, a word of the world or the beginning of one."""
        low, large = token.text.lower(), folded(token.text)
        if token.text in self.names or large in self.names:
            return self.names.get(token.text) or self.names[large]
        if large in _SIGNS:
            return _SIGNS[large]
        if token.text in self.toolbox.given:
            return token.text
        if opens and low in BUILTINS:
            return low
        words = [word for word in self.toolbox.constants if folded(word).startswith(large)]
        exact = [word for word in words if folded(word) == large]
        called = self.toolbox.called(low)
        kind = self.kinds.get(large) or (called.kind if called else "")
        if not exact and (block := self.toolbox.get(kind)):
            return block.python.partition("(")[0] + ("" if opens else "()")
        if exact or len(words) == 1:
            return (exact or words)[0]
        span = Span(1, token.at + 1, 1, token.end + 1)
        raise Wrong(Diagnostic.of("codes.word", span, text=token.text))


def _close(before: str, piece: str) -> bool:
    """Whether no gap stands between two pieces."""
    if piece in (")", "]", ",", ".", ":") or before in ("(", "[", ".", ""):
        return True
    return piece in ("(", "[") and (before.isidentifier() or before in (")", "]"))


def statement(code: str, inner: Sequence[Token], words: Words) -> str:
    """A statement with something between its brackets, as Python; "" where that is not enough."""
    if not inner:
        return "print()" if code == "SAY" else ""
    python = words.python(inner)
    signs = {one.text for one in inner if one.sort == "sign"}
    if code in _METHODS:
        items, *rest = map(words.python, _split_at(inner, ",", 1))
        return f"{items}.{_METHODS[code]}({', '.join(rest)})"
    looped = any(one.sort == "word" and one.text.upper() == "IN" for one in inner)
    lines = {
        "SET": python if "=" in signs else "",
        "CH": python if signs & _OPERATORS else "",
        "SAY": f"print({python})",
        "GB": f"return {python}",
        "DO": _called(python),
        "DF": f"def {_called(python)}:",
        "FOR": f"for {python}:" if looped else "",
    }
    return lines[code]


def _called(python: str) -> str:
    """A name with its brackets."""
    return python if python.endswith(")") else f"{python}()"
