"""From a text to lines of tokens, with a diagnostic where a line cannot be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from game.values import Diagnostic, Span

__all__ = ["Kind", "Line", "Token", "one_line", "read_lines"]

MOST_BYTES = 20_000
MOST_TOKENS = 6_000
MOST_NESTING = 40
_MOST_DIGITS = 1_233  # 4,096 bits


class Kind(Enum):
    """What a token is."""

    NAME = "name"
    NUMBER = "number"
    TEXT = "text"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a line; `value` is that of a number or text."""

    kind: Kind
    text: str
    span: Span
    value: str | int | float = 0


@dataclass(slots=True)
class Line:
    """A logical line. Mutable while it is read and while its indentation is straightened."""

    number: int
    indent: int
    tokens: list[Token] = field(default_factory=list)
    comment: str | None = None
    starts: int = 1  # the column of the comment
    ends: int = 2  # the column behind the comment
    gap: bool = False
    wrong: Diagnostic | None = None
    clings: int | None = None  # a comment that belongs to the body above an `else` of that indent

    @property
    def is_comment(self) -> bool:
        """Whether the line holds nothing but a comment."""
        return not self.tokens and self.wrong is None

    @property
    def word(self) -> str:
        """The first token, or nothing."""
        return self.tokens[0].text if self.tokens else ""


_SIGNS = re.compile(
    r"\*\*=|//=|>>=|<<=|\.\.\.|:=|\*\*|//|==|!=|<=|>=|<>|=>|=<|->|\+=|-=|\*=|/=|%=|@=|&=|\|=|\^="
    r"|<<|>>|&&|\|\||\+\+|[-+*/%=<>()\[\]{},:.;@&|^~!?]"
)
_NUMBER = re.compile(r"(?:[0-9][0-9_]*)?\.?[0-9]*(?:(?<=[0-9.])[eE][-+]?[0-9]+)?")
_NAME = re.compile(r"[^\W\d]\w*")
_OPEN = {"(": ")", "[": "]", "{": "}"}
_CLOSE = {close: open for open, close in _OPEN.items()}
_GOES_ON = frozenset([
    "+", "-", "*", "/", "//", "%", "**", "==", "!=", "<", "<=", ">", ">=", "=", ",", "(", "[", "{",
    "and", "or", "not", "in",
])  # fmt: skip
_DIGITS = frozenset("0123456789")
# Signs that text programs put in place of those of Python.
_TYPESET = dict(
    zip("“”„«»‘’−–×÷≠≤≥", [*'"' * 5, "'", "'", "-", "-", "*", "/", "!=", "<=", ">="], strict=True)
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", '"': '"', "0": "\0"}


def one_line(text: str) -> str:
    """A comment that cannot end its line, whatever was typed into it."""
    return "".join(letter if letter.isprintable() else " " for letter in text).rstrip()


class _Wrong(Exception):
    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__()
        self.diagnostic = diagnostic


def read_lines(text: str) -> list[Line] | Diagnostic:
    """The logical lines with code or comments, or the one thing that is wrong with all of it."""
    whole = Span(1, 1, 1, 1)
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "replace")) > MOST_BYTES:
        return Diagnostic.of("source.too-long", whole, limit=MOST_BYTES)
    reader = _Reader(text.removeprefix("\ufeff"))
    lines = reader.read()
    if reader.count > MOST_TOKENS:
        return Diagnostic.of("source.too-many-words", whole, limit=MOST_TOKENS)
    return lines


class _Reader:
    """Reads line by line; mutable because brackets carry over from one to the next."""

    def __init__(self, text: str) -> None:
        # Only these end a line in Python; splitlines() knows more.
        self.rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.lines: list[Line] = []
        self.count = 0
        self.open: list[Token] = []

    def read(self) -> list[Line]:
        gap = False
        index = 0
        while index < len(self.rows) and self.count <= MOST_TOKENS:
            row = self.rows[index]
            if not row.strip(" \t\f"):
                gap = True
                index += 1
                continue
            line = self._start(index, row, gap)
            gap = False
            index = self._fill(line, index)
            self.lines.append(line)
        return self.lines

    def _start(self, index: int, row: str, gap: bool) -> Line:
        blank = row[: len(row) - len(row.lstrip(" \t\f"))]
        line = Line(index + 1, len(blank.expandtabs(4)), gap=gap)
        if " " in blank and "\t" in blank:
            span = Span(index + 1, 1, index + 1, len(blank) + 1)
            line.wrong = Diagnostic.of("source.mixed-indent", span)
        return line

    def _fill(self, line: Line, index: int) -> int:
        """Reads tokens into a line, over more rows while a bracket is open; gives the next."""
        self.open = []
        while True:
            try:
                self._row(line, index + 1, self.rows[index])
            except _Wrong as wrong:
                line.wrong = line.wrong or wrong.diagnostic
                self.open = []
            index += 1
            if not self.open:
                return index
            if not (index < len(self.rows) and self._goes_on(line, self.rows[index])):
                token = self.open[-1]
                line.wrong = line.wrong or Diagnostic.of(
                    "source.bracket-open", token.span, open=token.text, close=_OPEN[token.text]
                )
                return index

    def _goes_on(self, line: Line, row: str) -> bool:
        """Whether the next row belongs to an open bracket, or the bracket was forgotten."""
        start = row.lstrip()
        last = line.tokens[-1].text
        return last in _GOES_ON or start[:1] in _CLOSE or (start[:1] == "#" and last == ",")

    def _row(self, line: Line, number: int, row: str) -> None:
        column = len(row) - len(row.lstrip(" \t\f"))
        while column < len(row):
            letter = row[column]
            if letter in " \t\f":
                column += 1
            elif letter == "#":
                text = one_line(row[column + 1 :].removeprefix(" "))
                line.starts = column + 1
                line.ends = len(row.rstrip()) + 1
                line.comment = text if line.comment is None else f"{line.comment} {text}".strip()
                return
            else:
                token = self._token(number, row, column)
                self.count += 1
                line.tokens.append(token)
                column = token.span.end_column - 1
                self._bracket(token)

    def _token(self, number: int, row: str, column: int) -> Token:
        letter = row[column]
        if letter in "'\"":
            return self._text(number, row, column)
        if letter in _DIGITS or (letter == "." and row[column + 1 : column + 2] in _DIGITS):
            return self._number(number, row, column)
        if (found := _NAME.match(row, column)) is not None and found[0].isidentifier():
            return Token(Kind.NAME, found[0], _span(number, column, found.end()))
        if (sign := _SIGNS.match(row, column)) is not None:
            return Token(Kind.SIGN, sign[0], _span(number, column, sign.end()))
        while found is not None and row[column].isidentifier():  # the odd one is further inside
            column += 1
        raise _Wrong(_odd_letter(row[column], _span(number, column, column + 1)))

    def _number(self, number: int, row: str, column: int) -> Token:
        found = _NUMBER.match(row, column)
        assert found is not None
        end = found.end()
        tail = _NAME.match(row, end)
        text = found[0]
        if tail is not None or text.endswith("_") or "__" in text or "_." in text:
            whole = row[column : tail.end() if tail else end]
            raise _Wrong(
                Diagnostic.of("source.odd-number", _span(number, column, end), text=whole[:40])
            )
        span = _span(number, column, end)
        digits = text.replace("_", "")
        if digits.isdigit():
            if len(digits) > 1 and digits[0] == "0" and digits.strip("0"):
                raise _Wrong(Diagnostic.of("source.odd-number", span, text=text[:40]))
            if len(digits) > _MOST_DIGITS:
                raise _Wrong(Diagnostic.of("source.number-size", span))
            return Token(Kind.NUMBER, text, span, int(digits))
        value = float(digits)
        if value - value != 0:
            raise _Wrong(Diagnostic.of("source.number-size", span))
        return Token(Kind.NUMBER, text, span, value)

    def _text(self, number: int, row: str, column: int) -> Token:
        quote = row[column]
        if row.startswith(quote * 3, column):
            raise _Wrong(Diagnostic.of("source.no-long-text", _span(number, column, column + 3)))
        letters: list[str] = []
        at = column + 1
        while at < len(row) and row[at] != quote:
            if row[at] != "\\":
                letters.append(row[at])
                at += 1
                continue
            letter, at = self._escape(number, row, at)
            letters.append(letter)
        if at >= len(row):
            raise _Wrong(
                Diagnostic.of("source.quote-open", _span(number, column, len(row)), quote=quote)
            )
        text = row[column : at + 1]
        return Token(Kind.TEXT, text, _span(number, column, at + 1), "".join(letters))

    def _escape(self, number: int, row: str, at: int) -> tuple[str, int]:
        """The letter an escape stands for, and where it ends."""
        mark = row[at + 1 : at + 2]
        for sign, size in (("x", 2), ("u", 4), ("U", 8)):
            if mark == sign:
                digits = row[at + 2 : at + 2 + size]
                if re.fullmatch(f"[0-9a-fA-F]{{{size}}}", digits) and int(digits, 16) < 0x110000:
                    return chr(int(digits, 16)), at + 2 + size
        octal = mark == "0" and row[at + 2 : at + 3].isdigit()
        if mark in _ESCAPES and not octal:
            return _ESCAPES[mark], at + 2
        raise _Wrong(
            Diagnostic.of("source.odd-escape", _span(number, at, at + 2), text="\\" + mark)
        )

    def _bracket(self, token: Token) -> None:
        if token.kind is not Kind.SIGN:
            return
        if token.text in _OPEN:
            self.open.append(token)
            if len(self.open) > MOST_NESTING:
                raise _Wrong(Diagnostic.of("source.too-nested", token.span, limit=MOST_NESTING))
        elif token.text in _CLOSE:
            if not self.open:
                raise _Wrong(Diagnostic.of("source.bracket-extra", token.span, close=token.text))
            opened = self.open.pop()
            if _OPEN[opened.text] != token.text:
                raise _Wrong(
                    Diagnostic.of(
                        "source.bracket-mismatch", token.span, open=opened.text, close=token.text
                    )
                )


def _odd_letter(letter: str, span: Span) -> Diagnostic:
    """What is wrong with a letter that no word and no sign begins with."""
    if letter in _TYPESET:
        return Diagnostic.of("source.sign", span, text=letter, near=_TYPESET[letter])
    shown = letter if letter.isprintable() else f"U+{ord(letter):04X}"
    return Diagnostic.of("source.odd-letter", span, letter=shown)


def _span(line: int, start: int, end: int) -> Span:
    """The span of columns from 0, end exclusive, in one row."""
    return Span(line, start + 1, line, end + 1)
