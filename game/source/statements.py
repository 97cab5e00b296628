"""From the tokens of a line to a statement, or to the head of one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches

from game.blocks import Shape
from game.program import Node, Part
from game.source.building import KEYWORDS, NOT_KNOWN, join
from game.source.expressions import Reader
from game.source.tokens import Kind
from game.values import Diagnostic, Span

__all__ = ["Head", "read_statement"]

_HEADS = frozenset(["if", "elif", "else", "while", "for", "def"])
_AUGMENTED = frozenset(["+=", "-=", "*=", "/=", "//=", "%=", "**="])
_AFTER_NAME = _AUGMENTED | {"=", ".", "[", ","}
_SINGLE = frozenset({"break", "continue", "pass"})
_ELSE_IF = frozenset({"elseif", "elsif", "elif"})


@dataclass(frozen=True, slots=True)
class Head:
    """A head that a body follows: the kind it will be, its parts before the body."""

    kind: str  # a block's kind, or "elif" or "else"
    parts: tuple[Part, ...]
    span: Span


def read_statement(reader: Reader) -> Node | Head:
    """The statement of a line. Raises Bad. After a head, the reader stands behind the colon."""
    token = reader.tokens[0]
    if token.kind is not Kind.NAME:
        return _Plain(reader).read()
    word = token.text
    near = _meant(reader, word)
    if near:
        word = near
        reader.tokens[0] = replace(token, text=near)
    if word in NOT_KNOWN:
        reader.fail("source.no-word", word=word)
    if word in _HEADS:
        return _head(reader, word)
    return _Plain(reader).read()


def _meant(reader: Reader, word: str) -> str:
    """The keyword that a misspelt first word stands for, or nothing; notes the diagnostic."""
    second = reader.tokens[1].text if len(reader.tokens) > 1 else ""
    if word in KEYWORDS or word in NOT_KNOWN or second in _AFTER_NAME:
        return ""
    small = word.lower()
    alone = small in _SINGLE and not second
    if small in _HEADS or alone or (small == "return" and second != "("):
        wrong = Diagnostic.of("source.capital", reader.here(), name=word, near=small)
        reader.tree.wrong.append(wrong)
        return small
    if small in _ELSE_IF:
        return _close(reader, word)
    is_head = reader.tokens[-1].text == ":"
    if is_head and (len(reader.tokens) == 2 or second not in ("(", ":")):
        return _close(reader, word)
    return ""


def _close(reader: Reader, word: str) -> str:
    near = "elif" if word in _ELSE_IF else ""
    for close in get_close_matches(word.lower(), sorted(_HEADS), 1, 0.6):
        near = near or close
    if near:
        reader.tree.wrong.append(
            Diagnostic.of("source.keyword", reader.here(), name=word[:40], near=near)
        )
    return near


def _head(reader: Reader, word: str) -> Head:
    start = reader.next().span
    kind = word
    parts: tuple[Part, ...] = ()
    match word:
        case "while":
            kind, parts = _while(reader)
        case "for":
            kind, parts = _for(reader)
        case "def":
            kind, parts = "define", _define(reader)
        case "else":
            if reader.peek() == "if":
                reader.tree.wrong.append(
                    Diagnostic.of("source.else-if", join(start, reader.next().span))
                )
                kind, parts = "elif", (_condition(reader),)
        case _:
            parts = (_condition(reader),)
    _colon(reader)
    return Head(kind, parts, join(start, reader.before()))


def _colon(reader: Reader) -> None:
    """Reads the colon, or notes that it was forgotten."""
    if reader.take(":"):
        return
    if not reader.ended and reader.peek() not in (";", "->", "?"):
        if reader.tokens[-1].text == ":":
            reader.unexpected()
        if reader.peek() in NOT_KNOWN | {":=", "if", "for", ",", "&&", "||", "!", "++"}:
            reader.unexpected()
    elif not reader.ended:
        reader.unexpected()
    after = reader.before()
    gap = Span(after.end_line, after.end_column, after.end_line, after.end_column + 1)
    reader.tree.wrong.append(Diagnostic.of("source.colon", gap))


def _condition(reader: Reader) -> Node:
    """A value used as a question; `=` is taken for `==`, with its diagnostic."""
    if reader.ended or reader.peek() == ":":
        reader.fail("source.no-condition")
    test = reader.value()
    while reader.peek() == "=":
        reader.tree.wrong.append(Diagnostic.of("source.equals", reader.next().span))
        other = reader.value()
        span = join(reader.tree.span(test), reader.tree.span(other))
        test = reader.tree.node("compare", (test, ("==",), (other,)), span)
    return test


def _while(reader: Reader) -> tuple[str, tuple[Part, ...]]:
    first = reader.peek()
    test = _condition(reader)
    if first == "True" and test.kind == "truth":
        return "forever", ()
    if first == "not" and test.kind == "not":
        return "until", test.parts
    return "while", (test,)


def _for(reader: Reader) -> tuple[str, tuple[Part, ...]]:
    if reader.ended or reader.tokens[reader.at].kind is not Kind.NAME:
        reader.fail("source.for-name")
    name = reader.peek()
    if name in KEYWORDS or name in NOT_KNOWN:
        reader.fail("source.for-name")
    reader.next()
    if reader.peek() == ",":
        reader.fail("source.no-several")
    if not reader.take("in"):
        reader.fail("source.for-in")
    first = reader.peek()
    items = reader.value()
    if name == "_" and first == "range" and items.kind == "range":
        (args,) = items.parts
        if isinstance(args, tuple) and len(args) == 1 and reader.peek() in (":", ""):
            return "repeat", (args[0],)
    return "for_each", (name, items)


def _define(reader: Reader) -> tuple[Part, ...]:
    if reader.ended or reader.tokens[reader.at].kind is not Kind.NAME:
        reader.fail("source.def-name")
    name = reader.next().text
    if name in KEYWORDS or name in NOT_KNOWN:
        reader.fail("source.word-taken", reader.before(), name=name)
    params: list[str] = []
    if not reader.take("("):
        reader.fail("source.call-brackets", name=name)
    while not reader.take(")"):
        if reader.peek() in ("*", "**", "/"):
            reader.fail("source.no-star")
        if reader.ended or reader.tokens[reader.at].kind is not Kind.NAME:
            reader.unexpected()
        param = reader.next().text
        if param in KEYWORDS or param in NOT_KNOWN:
            reader.fail("source.word-taken", reader.before(), name=param)
        params.append(param)
        if reader.peek() == "=":
            reader.fail("source.no-default")
        if reader.peek() == ":":
            reader.fail("source.no-hint")
        if not reader.take(",") and reader.peek() != ")":
            reader.unexpected()
    if reader.peek() == "->":
        reader.fail("source.no-hint")
    return name, tuple(params)


class _Plain:
    """A statement of one line."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.tree = reader.tree

    def read(self) -> Node:
        reader = self.reader
        start = reader.here()
        node = self._keyword(start) or self._other(start)
        if reader.peek() == ";":
            reader.fail("source.one-a-line")
        if not reader.ended:
            reader.unexpected()
        return node

    def _keyword(self, start: Span) -> Node | None:
        reader = self.reader
        word = reader.peek()
        if word in ("break", "continue", "pass"):
            reader.next()
            return self.tree.node(word, (), start)
        if word == "return":
            reader.next()
            value = None if reader.ended else reader.value()
            if reader.peek() == ",":
                reader.fail("source.no-tuple")
            return self.tree.node("return", (value,), join(start, reader.before()))
        if word == "@":
            reader.fail("source.no-decorator")
        if word == "print" and len(reader.tokens) > 1 and reader.peek(1) != "(":
            reader.next()
            reader.fail("source.call-brackets", name=word)
        return None

    def _other(self, start: Span) -> Node:
        reader = self.reader
        target = reader.expression(1, alone=True)
        sign = reader.peek()
        if sign == "=":
            reader.next()
            return self._assign(target, start)
        if sign in _AUGMENTED:
            reader.next()
            value = reader.value()
            span = join(start, reader.before())
            match target.kind:
                case "name" | "constant":  # a constant cannot change: `check` says so
                    return self.tree.node("change", (*target.parts, sign, value), span)
                case "item":
                    return self.tree.node("change_item", (*target.parts, sign, value), span)
            reader.fail("source.no-target", self.tree.span(target))
        if sign == "," and any(token.text == "=" for token in reader.tokens):
            reader.fail("source.no-several")
        if sign == ":" and target.kind == "name" and reader.tokens[-1].text != ":":
            reader.fail("source.no-hint")
        return self._alone(target, start)

    def _assign(self, target: Node, start: Span) -> Node:
        reader = self.reader
        value = reader.value()
        if reader.peek() in ("=", ","):
            reader.fail("source.no-several" if reader.peek() == "=" else "source.no-tuple")
        span = join(start, reader.before())
        match target.kind:
            case "name" | "constant":
                return self.tree.node("set", (*target.parts, value), span)
            case "item":
                return self.tree.node("set_item", (*target.parts, value), span)
            case "slice":
                reader.fail("source.no-slice-target", self.tree.span(target))
            case "call_value":
                reader.fail("source.no-call-target", self.tree.span(target))
        reader.fail("source.no-target", self.tree.span(target))

    def _alone(self, node: Node, start: Span) -> Node:
        """A value that stands alone: a call is a statement, anything else does nothing."""
        reader = self.reader
        block = self.tree.toolbox.get(node.kind)
        if block is not None and block.shape is Shape.STATEMENT:
            return node
        if node.kind == "call_value":
            return replace(node, kind="call")
        if node.kind == "pop_value":
            return replace(node, kind="pop")
        if not reader.ended and node.kind != "name":
            reader.unexpected()
        if node.kind == "name":
            self._bare_name(str(node.parts[0]), start)
        if node.kind == "compare" and node.parts[1] == ("==",):
            reader.fail("source.one-equals", self.tree.span(node))
        reader.fail("source.no-effect", self.tree.span(node))

    def _bare_name(self, name: str, start: Span) -> None:
        """Fails with the reason why a lone name is no statement."""
        reader = self.reader
        words = (*self.tree.toolbox.functions, "print")
        near = next((word for word in words if word.lower() == name.lower()), "")
        if not near and not reader.ended:
            reader.unexpected()
        if not near:
            close = get_close_matches(name.lower(), words, 1, 0.7)
            near = close[0] if close else ""
        if near:
            reader.fail("source.call-brackets", start, name=near)
        reader.fail("source.no-effect", start)
