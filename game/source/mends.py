"""What may help against each diagnostic of a text: a few repairs, the likeliest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from game.blocks import Toolbox
from game.values import Fact, Span

__all__ = ["MENDS", "Place", "Repair"]


@dataclass(frozen=True, slots=True)
class Repair:
    """Put `text` in the place of a span."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is wrong: the lines, the span, the facts."""

    lines: list[str]
    span: Span
    facts: Mapping[str, Fact]
    toolbox: Toolbox

    @property
    def row(self) -> str:
        return self.lines[self.span.line - 1]

    def fact(self, name: str) -> str:
        return str(self.facts.get(name, ""))

    def put(self, text: str) -> Repair:
        """Something else in the place of the span."""
        return Repair(self.span, text)

    def insert(self, column: int, text: str, line: int | None = None) -> Repair:
        """Something more in a line, at a column from 1."""
        row = line or self.span.line
        return Repair(Span(row, column, row, column), text)

    def swap(self, column: int, length: int, text: str) -> Repair:
        """Other letters in the line of the span."""
        return Repair(Span(self.span.line, column, self.span.line, column + length), text)

    def code_end(self, row: str) -> int:
        """The column behind the last letter of code in a row, from 1."""
        return len(_without_remark(row).rstrip()) + 1


def _without_remark(row: str) -> str:
    quote = ""
    for at, letter in enumerate(row):
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'":
            quote = letter
        elif letter == "#":
            return row[:at]
    return row


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


# -- one function for each way of being wrong


def _colon(at: Place) -> Iterator[Repair]:
    yield at.insert(at.span.column, ":")
    yield at.insert(at.code_end(at.row), ":")


def _close_bracket(at: Place) -> Iterator[Repair]:
    close = at.fact("close")
    for number in range(at.span.line, min(at.span.line + 3, len(at.lines)) + 1):
        row = at.lines[number - 1]
        end = at.code_end(row)
        if row[end - 2 : end - 1] == ":":
            yield at.insert(end - 1, close, number)
        yield at.insert(end, close, number)


def _close_quote(at: Place) -> Iterator[Repair]:
    row, quote = at.row, at.fact("quote")
    end = len(row.rstrip())
    tail = end
    while tail > at.span.column and row[tail - 1] in "):]":
        tail -= 1
        yield at.insert(tail + 1, quote)
    yield at.insert(end + 1, quote)


def _extra_bracket(at: Place) -> Iterator[Repair]:
    yield at.put("")


def _other_bracket(at: Place) -> Iterator[Repair]:
    yield at.put({"(": ")", "[": "]", "{": "}"}.get(at.fact("open"), ""))


def _near(at: Place) -> Iterator[Repair]:
    yield from _renamed(at, at.fact("near"))


def _renamed(at: Place, new: str) -> Iterator[Repair]:
    """The name of the diagnostic written otherwise, wherever it stands in the span's line."""
    name = at.fact("name") or at.fact("text")
    column = at.row.find(name, at.span.column - 1) if name else -1
    while column >= 0 and new:
        yield at.swap(column + 1, len(name), new)
        column = at.row.find(name, column + 1)


def _call(at: Place) -> Iterator[Repair]:
    """Brackets behind a name, around what follows it."""
    name, row = at.fact("name"), at.row
    end = at.code_end(row)
    start = at.span.column
    first = row[start - 1 :].split(" ")[0]
    if row[start - 1 : end - 1].isidentifier():
        yield at.swap(start, end - start, f"{name}()")
    before = row[: start - 1].rstrip()
    if before.endswith(name):  # the place is behind the name: print "a"
        yield at.swap(len(before) + 1, end - len(before) - 1, f"({row[start - 1 : end - 1]})")
    rest = row[start - 1 + len(first) : end - 1].strip()
    if first.isidentifier():
        yield at.swap(start, end - start, f"{name}({rest})")


def _missing_call(at: Place) -> Iterator[Repair]:
    yield at.insert(at.span.end_column, "()", at.span.end_line)


def _double_equals(at: Place) -> Iterator[Repair]:
    yield at.put("==")


def _single_equals(at: Place) -> Iterator[Repair]:
    column = at.row.find("==", at.span.column - 1)
    if column >= 0:
        yield at.swap(column + 1, 2, "=")


def _moved(at: Place) -> Iterator[Repair]:
    """The line, with those below that are as deep, moved to a depth of a line above."""
    first = at.span.line - 1
    indent = _indent(at.row)
    last = first
    while last + 1 < len(at.lines) and (
        not at.lines[last + 1].strip() or _indent(at.lines[last + 1]) >= indent
    ):
        last += 1
    above = [row for row in at.lines[:first] if row.strip()]
    known = dict.fromkeys(_indent(row) for row in reversed(above))
    wanted = [(above and _indent(above[-1])) or 0, *known, 0]
    if above and _without_remark(above[-1]).rstrip().endswith(":"):
        wanted.insert(0, _indent(above[-1]) + 4)
    for depth in dict.fromkeys(wanted):
        if depth != indent:
            for end in dict.fromkeys((last, first)):
                yield _shift(at, first, end, depth - indent)


def _shift(at: Place, first: int, last: int, spaces: int) -> Repair:
    """Lines moved by so many spaces."""
    rows = at.lines[first : last + 1]
    new = [
        (" " * max(0, _indent(row) + spaces) + row.lstrip(" ")) if row.strip() else row
        for row in rows
    ]
    return Repair(Span(first + 1, 1, last + 1, len(rows[-1]) + 1), "\n".join(new))


def _fill_body(at: Place) -> Iterator[Repair]:
    """The line below moved in; where nothing is below, a line that does nothing yet."""
    head = at.span.end_line - 1
    indent = _indent(at.lines[head])
    below = next((n for n in range(head + 1, len(at.lines)) if at.lines[n].strip()), None)
    if below is not None and _indent(at.lines[below]) == indent:
        yield _shift(at, below, below, 4)
    end = len(at.lines[head]) + 1
    yield at.insert(end, "\n" + " " * (indent + 4) + "pass", head + 1)


def _plain_indent(at: Place) -> Iterator[Repair]:
    row = at.row
    blank = row[: len(row) - len(row.lstrip(" \t\f"))]
    yield at.swap(1, len(blank), " " * len(blank.expandtabs(4)))


def _else_if(at: Place) -> Iterator[Repair]:
    yield at.put("elif")


def _sign(at: Place) -> Iterator[Repair]:
    near = at.fact("near")
    if at.fact("text") in _LETTERS:
        yield from _letter(at)
    yield at.put(near)
    yield at.put(f" {near} ")
    yield at.put(f"{near} ")


def _plus_plus(at: Place) -> Iterator[Repair]:
    yield at.put(" += 1" if at.row[at.span.column - 2 : at.span.column - 1] != " " else "+= 1")


def _no_plus(at: Place) -> Iterator[Repair]:
    yield at.swap(at.span.column, 1, "")


def _in(at: Place) -> Iterator[Repair]:
    yield at.insert(at.span.column, "in ")
    yield at.put("in")


def _two_lines(at: Place) -> Iterator[Repair]:
    column = at.span.column
    if at.row[column - 1 : column] == ";":
        after = at.row[column:]
        blanks = len(after) - len(after.lstrip())
        new = "\n" + " " * _indent(at.row) if after.strip() else ""
        yield at.swap(column, 1 + blanks, new)


_LETTERS = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "`": "'",
    "–": "-", "—": "-", "−": "-", "×": "*", "·": "*", "÷": "/", "≠": "!=", "≤": "<=", "≥": ">=",
    "（": "(", "）": ")", "：": ":", "，": ",", "…": "...",
}  # fmt: skip
"""Signs of other keyboards, and what Python writes for them."""


def _letter(at: Place) -> Iterator[Repair]:
    """The sign of the keyboard; both quotation marks of a text together."""
    letter = at.row[at.span.column - 1 : at.span.end_column - 1]
    new = _LETTERS.get(letter, "")
    if new in ("'", '"') and new:
        row = "".join(new if _LETTERS.get(one) in ("'", '"') else one for one in at.row)
        yield at.swap(1, len(at.row), row)
    if new:
        yield at.put(new)
    yield at.put("")


def _escape(at: Place) -> Iterator[Repair]:
    yield at.insert(at.span.column, "\\")


def _quoted(at: Place) -> Iterator[Repair]:
    """A word that can be chosen somewhere is a text, so it wears quotation marks."""
    name = at.fact("name")
    if any(name in slot.choices for block in at.toolbox.blocks for slot in block.slots):
        yield at.put(f'"{name}"')


MENDS: Mapping[str, Callable[[Place], Iterator[Repair]]] = {
    "check.capital": _near,
    "check.missing-call": _missing_call,
    "check.unknown-function-near": _near,
    "check.unknown-name": _quoted,
    "check.unknown-name-near": _near,
    "source.bracket-extra": _extra_bracket,
    "source.bracket-mismatch": _other_bracket,
    "source.bracket-open": _close_bracket,
    "source.call-brackets": _call,
    "source.capital": _near,
    "source.colon": _colon,
    "source.else-if": _else_if,
    "source.empty-body": _fill_body,
    "source.equals": _double_equals,
    "source.for-in": _in,
    "source.indent": _moved,
    "source.keyword": _near,
    "source.mixed-indent": _plain_indent,
    "source.no-plus": _no_plus,
    "source.odd-escape": _escape,
    "source.odd-letter": _letter,
    "source.one-a-line": _two_lines,
    "source.one-equals": _single_equals,
    "source.plus-plus": _plus_plus,
    "source.quote-open": _close_quote,
    "source.sign": _sign,
    "source.uneven-indent": _moved,
}
