"""A program laid out of paper blocks is typed in one short line of codes.

Every block of a level has a code of one letter or a few, printed on it; the same blocks have the
same codes always. A line of codes:

    F F L T        forward, forward, left, take
    FFLT           the same, where it can be told apart
    3{F T}         three times: what stands between { and }; (n){F T} n times
    P5  W(red)     a block with a number behind it, or with values between brackets
    WH A{F}        as long as the answer to the question A is yes; U until it is
    I A{T} EL{F}   if, and what else; EL I B{R} asks once more; NOT A turns the question round
    I (n > 3){T}   a comparison stands between brackets, as all that is reckoned
    SET(n = 3) CH(n += 1) SAY(n)          boxes
    DF(way(n)){(n){F}} DO(way(2)) GB(n)   knots of one's own, called, giving back
    FOR(i IN range(3)){W(red, i)}         each of a row

Small letters count as large ones, and letters of the Russian alphabet that look alike as Latin
ones; the names of boxes and knots are those the child has given them. `from_codes` makes the Python
of it, which the parser reads as if a child had typed it, so nothing here knows how programs are
built; what is wrong has its place in the line. `tokens` cuts the line, `brackets` reads what stands
between brackets.

To give another block a code: a row in a table of `codes`, and a row in `brackets.statement` where
it has brackets.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from game.author.brackets import Words, named, statement
from game.author.codes import BARE, BRACKETS, ELSE, NOT, TAKEN, names_of
from game.author.tokens import Token, Wrong, parted, tokens
from game.blocks import Shape, Toolbox
from game.program import Program
from game.source import parse
from game.values import Diagnostic, Fact, Span

__all__ = ["MOST_LETTERS", "Coded", "from_codes"]

MOST_LETTERS = 2_000
_MOST_DEPTH = 20
_HEADS = frozenset(code for code, _, _ in BRACKETS.values())
_EXAMPLES = {code: example for code, example, _ in BRACKETS.values()}
_ALONE = {code: kind for kind, code in BARE.items()}


@dataclass(frozen=True, slots=True)
class Coded:
    """What a line of codes stands for, its Python, and what is wrong with the line."""

    program: Program
    python: str
    diagnostics: tuple[Diagnostic, ...] = ()


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


class _Reader:
    """Reads one line. Mutable: it walks along the tokens and collects lines of Python."""

    def __init__(self, text: str, toolbox: Toolbox) -> None:
        self.text, self.toolbox = text, toolbox
        self.kinds = {code: kind for kind, code in names_of(toolbox).items()}
        self.words = Words(toolbox, self.kinds, {})
        self.lines: list[str] = []
        self.at = 0
        self.tokens: list[Token] = []

    def whole(self) -> Diagnostic | None:
        """Read all of it; what is wrong first."""
        try:
            self.cut()
            self.words = Words(self.toolbox, self.kinds, named(self.tokens))
            self.body(0, None)
        except Wrong as wrong:
            return wrong.fault
        return None

    def cut(self) -> None:
        """The tokens of the line; codes with something between brackets only before brackets."""
        blocks = ((code, self.toolbox.get(kind)) for code, kind in self.kinds.items())
        plain = {code for code, block in blocks if block and block.shape is not Shape.VALUE}
        known = {*plain, *(code for code in TAKEN - _HEADS if code.isalpha()), *_ALONE}
        every = list(tokens(self.text))
        for at, token in enumerate(every):
            opens = at + 1 < len(every) and every[at + 1].text == "("
            self.tokens += parted(token, known, _HEADS if opens else ())

    def peek(self, text: str = "") -> Token | None:
        """The next token, if it is there and, where asked, is this one."""
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        return token if token and (not text or token.text == text) else None

    def fail(self, code: str, token: Token | None, **facts: Fact) -> Wrong:
        """A mistake at a token, or at the end of the line."""
        start = token.at if token else max(0, len(self.text) - 1)
        end = token.end if token else len(self.text)
        span = Span(1, start + 1, 1, max(end, start + 1) + 1)
        return Wrong(Diagnostic(code, span, None, "", tuple(sorted(facts.items()))))

    # -- statements

    def body(self, depth: int, opened: Token | None) -> None:
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
                case "sign", "(":
                    self.at -= 1
                    self.put(depth, f"for _ in range({self.words.python(self.inside())}):")
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

    def block(self, depth: int, head: Token) -> None:
        """The body between { and }."""
        opened = self.peek("{")
        if opened is None or depth >= _MOST_DEPTH:
            self.put(depth + 1, "pass")
            raise self.fail("codes.body", head, text=head.text)
        self.at += 1
        self.body(depth + 1, opened)

    def code(self, depth: int, token: Token) -> None:
        """A block, with what belongs to it."""
        match token.text:
            case "WH" | "U":
                test = self.test(token)
                self.put(depth, f"while {test}:" if token.text == "WH" else f"while not {test}:")
                self.block(depth, token)
            case "I":
                self.choice(depth, token, "if")
            case "O":
                self.put(depth, "while True:")
                self.block(depth, token)
            case text if text in _HEADS and self.peek("("):
                self.told(depth, token)
            case text if text in self.kinds:
                self.put(depth, self.call(token))
            case text if text in _ALONE:
                self.put(depth, _ALONE[text])
            case text if text in _EXAMPLES:
                raise self.fail("codes.form", token, text=text, example=_EXAMPLES[text])
            case text if text == ELSE:
                raise self.fail("codes.else", token)
            case _:
                raise self.unknown(token)

    def choice(self, depth: int, token: Token, word: str) -> None:
        """If, and what else; behind `EL I` it asks once more."""
        self.put(depth, f"{word} {self.test(token)}:")
        self.block(depth, token)
        other = self.peek(ELSE)
        if other is None:
            return
        self.at += 1
        if again := self.peek("I"):
            self.at += 1
            self.choice(depth, again, "elif")
            return
        self.put(depth, "else:")
        self.block(depth, other)

    def told(self, depth: int, token: Token) -> None:
        """A statement with something between brackets."""
        inner = self.inside()
        line = statement(token.text, inner, self.words)
        if not line:
            raise self.fail("codes.form", token, text=token.text, example=_EXAMPLES[token.text])
        self.put(depth, line)
        if line.endswith(":"):
            self.block(depth, token)

    def unknown(self, token: Token) -> Wrong:
        """A code that no block has; the nearest one is named."""
        known = [*self.kinds, *(code for code in TAKEN if code.isalpha())]
        near = difflib.get_close_matches(token.text, known, 1, 0.5)
        if near:
            return self.fail("codes.near", token, text=token.text, near=near[0])
        return self.fail("codes.unknown", token, text=token.text)

    # -- values

    def test(self, head: Token) -> str:
        """A question, or a comparison between brackets, as Python."""
        token = self.peek()
        if token is not None and token.text in ("!", NOT):
            self.at += 1
            inner = self.peek("(")
            return f"not ({self.test(head)})" if inner else f"not {self.test(head)}"
        if token is not None and token.text == "(":
            inside = self.inside()
            if inside:
                return self.words.python(inside)
        block = self.toolbox.get(self.kinds.get(token.text, "")) if token else None
        if token is None or block is None or block.shape is not Shape.QUESTION:
            raise self.fail("codes.question", head, text=head.text)
        self.at += 1
        return self.call(token)

    def call(self, token: Token) -> str:
        """A command or a question with the values that belong to it."""
        block = self.toolbox.get(self.kinds[token.text])
        assert block is not None
        name = block.python.partition("(")[0]
        value = self.value(token)
        if not value and any(not slot.optional for slot in block.slots):
            raise self.fail("codes.value", token, text=token.text)
        return f"{name}({value})"

    def value(self, token: Token) -> str:
        """A number right behind a code, or values between brackets; "" for none."""
        number = self.peek()
        after = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        rounds = after is not None and after.text == "{"  # F3{ }: go forward, then three times
        if number and number.sort == "number" and number.at == token.end and not rounds:
            self.at += 1
            return str(int(number.text[:9]))
        opened = self.peek("(")
        if opened is None or self._rounds():
            return ""
        inner = self.inside()
        if not inner:
            raise self.fail("codes.value", opened, text=token.text)
        return self.words.python(inner)

    def _rounds(self) -> bool:
        """Whether the brackets that come next say how often what is behind them is done."""
        before = self.at
        try:
            self.inside()
            return self.peek("{") is not None
        except Wrong:
            return False
        finally:
            self.at = before

    def inside(self) -> list[Token]:
        """What stands between the brackets that come next."""
        found: list[Token] = []
        opened, depth = self.tokens[self.at], 0
        while (token := self.peek()) and token.text not in ("{", "}"):
            self.at += 1
            depth += (token.text in "([") - (token.text in ")]") if token.sort == "sign" else 0
            if not depth:
                return found[1:]
            found.append(token)
        raise self.fail("codes.bracket", opened)
