"""A program laid out of paper blocks is typed in one short line of codes.

Every block of a level that can stand on paper has a code of one letter or a few, printed on it; the
same blocks have the same codes always. A line of codes:

    F F L T        forward, forward, left, take
    FFLT           the same, where it can be told apart
    3{F T}         three times: what stands between { and }
    P5  W(red)     a block with a number behind it, or with a word between brackets
    WH A{F}        as long as the answer to the question A is yes; U until it is
    I A{T} EL{F}   if, and what else; NOT A turns the question round

Small letters count as large ones, and letters of the Russian alphabet that look alike as Latin
ones. `from_codes` makes the Python of it, which the parser reads as if a child had typed it, so
nothing here knows how programs are built; what is wrong has its place in the line.

To give another block with a body a code: a row in `HEADS`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.author.codes import ELSE, NOT, TAKEN, names_of
from game.blocks import Shape, Toolbox
from game.program import Program
from game.source import parse
from game.values import Diagnostic, Span

__all__ = ["MOST_LETTERS", "Coded", "from_codes"]

MOST_LETTERS = 2_000
_MOST_DEPTH = 20
_WORD = re.compile(r"(?P<number>[0-9]+)|(?P<code>[A-Z]+)|(?P<sign>[{}()!])|(?P<gap>[\s,;.]+)")
_LOOKS = str.maketrans("АВЕКМНОРСТУХІЇİ", "ABEKMHOPCTYXIII")


@dataclass(frozen=True, slots=True)
class Coded:
    """What a line of codes stands for, its Python, and what is wrong with the line."""

    program: Program
    python: str
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    sort: str
    text: str
    at: int

    @property
    def end(self) -> int:
        return self.at + len(self.text)


class _Wrong(Exception):
    """What is wrong with a line."""

    def __init__(self, fault: Diagnostic) -> None:
        self.fault = fault


def from_codes(text: str, toolbox: Toolbox) -> Coded:
    """The program that a line of codes stands for, up to where it can be understood."""
    if len(text) > MOST_LETTERS:
        fault = Diagnostic.of("codes.long", Span(1, 1, 1, 2), most=MOST_LETTERS)
        return Coded(Program(), "", (fault,))
    reader = _Reader(text, toolbox)
    wrong = reader.whole()
    python = "".join(line + "\n" for line in reader.lines)
    parsed = parse(python, toolbox)
    faults = (wrong,) if wrong else tuple(_moved(one, len(text)) for one in parsed.diagnostics[:1])
    return Coded(parsed.program, python, faults)


def _moved(fault: Diagnostic, length: int) -> Diagnostic:
    """A mistake of the Python, told of the whole line of codes."""
    return Diagnostic(fault.code, Span(1, 1, 1, length + 1), None, "", fault.facts)


def _fault(code: str, span: Span, facts: dict[str, str]) -> Diagnostic:
    return Diagnostic(code, span, None, "", tuple(sorted(facts.items())))


class _Reader:
    """Reads one line. Mutable: it walks along the tokens and collects lines of Python."""

    def __init__(self, text: str, toolbox: Toolbox) -> None:
        self.text, self.toolbox = text, toolbox
        self.kinds = {code: kind for kind, code in names_of(toolbox).items()}
        self.lines: list[str] = []
        self.at = 0
        self.tokens: list[_Token] = []

    def whole(self) -> Diagnostic | None:
        """Read all of it; what is wrong first."""
        try:
            known = {*self.kinds, *(code for code in TAKEN if code.isalpha())}
            for token in _tokens(self.text):
                word = bool(self.tokens) and self.tokens[-1].text == "("
                self.tokens += [token] if word else _split(token, known)
            self.body(0, None)
        except _Wrong as wrong:
            return wrong.fault
        return None

    def peek(self, text: str = "") -> _Token | None:
        """The next token, if it is there and, where asked, is this one."""
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        return token if token and (not text or token.text == text) else None

    def fail(self, code: str, token: _Token | None, **facts: str) -> _Wrong:
        """A mistake at a token, or at the end of the line."""
        start = token.at if token else max(0, len(self.text) - 1)
        end = token.end if token else len(self.text)
        return _Wrong(_fault(code, Span(1, start + 1, 1, max(end, start + 1) + 1), facts))

    def body(self, depth: int, opened: _Token | None) -> None:
        """Everything up to the bracket that closes, or to the end."""
        first = len(self.lines)
        while token := self.peek():
            self.at += 1
            match token.sort, token.text:
                case "sign", "}" if opened:
                    self._closed(first, depth)
                    return
                case "sign", "}":
                    raise self.fail("codes.close", token)
                case "number", _:
                    self.put(depth, f"for _ in range({int(token.text[:6])}):")
                    self.block(depth, token)
                case "code", _:
                    self.code(depth, token)
                case _:
                    raise self.fail("codes.sign", token, text=token.text)
        if opened:
            self._closed(first, depth)
            raise self.fail("codes.open", opened)

    def _closed(self, first: int, depth: int) -> None:
        if len(self.lines) == first:
            self.put(depth, "pass")

    def put(self, depth: int, line: str) -> None:
        """One line of Python."""
        self.lines.append("    " * depth + line)

    def block(self, depth: int, head: _Token) -> None:
        """The body between { and }."""
        opened = self.peek("{")
        if opened is None or depth >= _MOST_DEPTH:
            self.put(depth + 1, "pass")
            raise self.fail("codes.body", head, text=head.text)
        self.at += 1
        self.body(depth + 1, opened)

    def code(self, depth: int, token: _Token) -> None:
        """A block, with what belongs to it."""
        match token.text:
            case "WH" | "U" | "I":
                test = self.test(token)
                head = {"WH": f"while {test}:", "U": f"while not {test}:", "I": f"if {test}:"}
                self.put(depth, head[token.text])
                self.block(depth, token)
                other = self.peek(ELSE)
                if token.text == "I" and other:
                    self.at += 1
                    self.put(depth, "else:")
                    self.block(depth, other)
            case "O":
                self.put(depth, "while True:")
                self.block(depth, token)
            case _ if token.text in self.kinds:
                self.put(depth, self.call(token))
            case _ if token.text == ELSE:
                raise self.fail("codes.else", token)
            case _:
                raise self.unknown(token)

    def unknown(self, token: _Token) -> _Wrong:
        """A code that no block has; the nearest one is named."""
        known = [*self.kinds, *(code for code in TAKEN if code.isalpha())]
        near = difflib.get_close_matches(token.text, known, 1, 0.5)
        if near:
            return self.fail("codes.near", token, text=token.text, near=near[0])
        return self.fail("codes.unknown", token, text=token.text)

    def test(self, head: _Token) -> str:
        """A question, as Python."""
        token = self.peek()
        if token is not None and token.text in ("!", NOT):
            self.at += 1
            return f"not {self.test(head)}"
        block = self.toolbox.get(self.kinds.get(token.text, "")) if token else None
        if token is None or block is None or block.shape is not Shape.QUESTION:
            raise self.fail("codes.question", head, text=head.text)
        self.at += 1
        return self.call(token)

    def call(self, token: _Token) -> str:
        """A command or a question with the value that belongs to it."""
        block = self.toolbox.get(self.kinds[token.text])
        assert block is not None
        name = block.python.partition("(")[0]
        value = self.value(token)
        if not value and any(not slot.optional for slot in block.slots):
            raise self.fail("codes.value", token, text=token.text)
        return f"{name}({value})"

    def value(self, token: _Token) -> str:
        """A number right behind a code, or a word or number between brackets; "" for none."""
        number = self.peek()
        after = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        rounds = after is not None and after.text == "{"  # F3{ }: go forward, then three times
        if number and number.sort == "number" and number.at == token.end and not rounds:
            self.at += 1
            return str(int(number.text[:9]))
        if not self.peek("("):
            return ""
        opened = self.tokens[self.at]
        self.at += 1
        inner = self.peek()
        self.at += 1
        if inner is None or inner.sort not in ("number", "code") or not self.peek(")"):
            raise self.fail("codes.value", opened, text=token.text)
        self.at += 1
        return str(int(inner.text[:9])) if inner.sort == "number" else self.word(inner)

    def word(self, token: _Token) -> str:
        """A word of the world, or the beginning of one."""
        words = [word for word in self.toolbox.constants if word.upper().startswith(token.text)]
        exact = [word for word in words if word.upper() == token.text]
        if exact or len(words) == 1:
            return (exact or words)[0]
        raise self.fail("codes.word", token, text=token.text)


def _split(token: _Token, known: set[str]) -> list[_Token]:
    """Codes written without blanks between them, apart; as they are where they cannot be."""
    if token.sort != "code" or token.text in known:
        return [token]
    ways: list[list[str] | None] = [[]]  # how the first letters can be read, by their count
    for end in range(1, len(token.text) + 1):
        found = None
        for start in range(max(0, end - max(map(len, known))), end):
            before, code = ways[start], token.text[start:end]
            if before is not None and code in known and (not found or len(before) < len(found)):
                found = [*before, code]
        ways.append(found)
    whole, at, parts = ways[-1], token.at, []
    for code in whole or ():
        parts.append(_Token("code", code, at))
        at += len(code)
    return parts or [token]


def _tokens(text: str) -> Iterator[_Token]:
    plain = "".join(char.upper() if len(char.upper()) == 1 else char for char in text).translate(
        _LOOKS
    )
    at = 0
    while at < len(plain):
        found = _WORD.match(plain, at)
        if found is None:
            span = Span(1, at + 1, 1, at + 2)
            raise _Wrong(Diagnostic.of("codes.sign", span, text=text[at]))
        if found.lastgroup != "gap":
            yield _Token(str(found.lastgroup), found[0], at)
        at = found.end()
