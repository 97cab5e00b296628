"""From tokens to a value."""

from __future__ import annotations

from typing import NoReturn

from game.blocks import Shape, SlotKind
from game.program import HOLE, Node
from game.source.building import KEYWORDS, NOT_KNOWN, REASONS, STRANGE, Bad, Tree, fixed_parts, join
from game.source.precedence import COMPARE, LEVELS, NEGATE, NOT
from game.source.tokens import Kind, Token
from game.values import Diagnostic, Fact, Span

__all__ = ["Reader"]

_CONSTANTS = {"True": True, "False": False}
_METHODS = {"append": (1, 1), "insert": (2, 2), "remove": (1, 1), "pop": (0, 1)}
_NO_START = {"{": "no-dict", "*": "no-star", "**": "no-star", "@": "no-decorator"}
_MOST_LEVELS = 60


class Reader:
    """Reads the tokens of one line from left to right."""

    def __init__(self, tokens: list[Token], tree: Tree) -> None:
        self.tokens = tokens
        self.tree = tree
        self.at = 0
        self.levels = 0

    def peek(self, ahead: int = 0) -> str:
        """The next sign or word; nothing for a number, a text or the end."""
        if self.at + ahead >= len(self.tokens):
            return ""
        token = self.tokens[self.at + ahead]
        return token.text if token.kind in (Kind.SIGN, Kind.NAME) else ""

    def next(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def here(self) -> Span:
        """The span of the next token, or the gap after the last one."""
        if self.at < len(self.tokens):
            return self.tokens[self.at].span
        last = self.tokens[-1].span
        return Span(last.end_line, last.end_column, last.end_line, last.end_column + 1)

    def before(self) -> Span:
        """The span of the token just read."""
        return self.tokens[max(0, self.at - 1)].span

    @property
    def ended(self) -> bool:
        return self.at >= len(self.tokens)

    def take(self, text: str) -> bool:
        """Reads a sign or word if it is the next."""
        if self.peek() != text:
            return False
        self.at += 1
        return True

    def fail(self, code: str, span: Span | None = None, **facts: Fact) -> NoReturn:
        raise Bad(Diagnostic(code, span or self.here(), facts=tuple(sorted(facts.items()))))

    def unexpected(self) -> NoReturn:
        """Fails at the next token with the most telling reason."""
        if self.ended:
            self.fail("source.ends-early")
        text = self.peek()
        if text in NOT_KNOWN:
            self.fail("source.no-word", word=text)
        if text in REASONS:
            self.fail(REASONS[text])
        if text in STRANGE:
            self.fail("source.sign", text=text, near=STRANGE[text])
        self.fail("source.unexpected", text=self.tokens[self.at].text[:40])

    def value(self) -> Node:
        """A whole value."""
        return self.expression(1)

    def expression(self, least: int, alone: bool = False) -> Node:
        """A value whose outer operator binds at least so tightly.

        `alone` allows a command, which gives no value, if nothing follows it.
        """
        self.levels += 1
        if self.levels > _MOST_LEVELS:
            self.fail("source.too-nested", limit=_MOST_LEVELS)
        start = self.here()
        left = self._prefix(least)
        if not (alone and (self.ended or self.peek() == ";")):
            self._needs_value(left)
        while True:
            level = self._level()
            if level == 0 or level < least:
                break
            if level == COMPARE:
                left = self._compare(left, start)
            else:
                left = self._binary(left, level, start)
        self.levels -= 1
        return left

    def _needs_value(self, node: Node) -> None:
        block = self.tree.toolbox.get(node.kind)
        if block is not None and block.shape is Shape.STATEMENT:
            name = "print" if node.kind == "announce" else node.kind
            self.fail("source.not-a-value", self.tree.span(node), name=name)

    def _level(self) -> int:
        """How tightly the next operator binds; 0 when there is none."""
        text = self.peek()
        if text == "not" and self.peek(1) == "in":
            return COMPARE
        return LEVELS.get(text, 0)

    def _binary(self, left: Node, level: int, start: Span) -> Node:
        op = self.next().text
        # Powers group to the right and take a signed exponent.
        right = self.expression(NEGATE if op == "**" else level + 1)
        span = join(start, self.before())
        if op in ("and", "or"):
            return self.tree.node(op, (left, right), span)
        return self.tree.node("arithmetic", (left, op, right), span)

    def _compare(self, first: Node, start: Span) -> Node:
        ops: list[str] = []
        rest: list[Node] = []
        while self._level() == COMPARE:
            op = self.next().text
            if op == "not":
                self.next()
                op = "not in"
            ops.append(op)
            rest.append(self.expression(COMPARE + 1))
        span = join(start, self.before())
        return self.tree.node("compare", (first, tuple(ops), tuple(rest)), span)

    def _prefix(self, least: int) -> Node:
        text = self.peek()
        start = self.here()
        if text == "not" and least <= NOT:
            self.next()
            value = self.expression(NOT)
            return self.tree.node("not", (value,), join(start, self.before()))
        if text in ("-", "+"):
            self.next()
            literal = not self.ended and self.tokens[self.at].kind is Kind.NUMBER
            value = self.expression(NEGATE)
            if text == "+":
                self.fail("source.no-plus", start)
            span = join(start, self.before())
            number = value.parts[0] if value.kind == "number" and literal else None
            if isinstance(number, int | float):
                return self.tree.node("number", (-number,), span)
            return self.tree.node("negate", (value,), span)
        return self._postfix()

    def _postfix(self) -> Node:
        start = self.here()
        node = self._atom()
        while True:
            if self.peek() == "[":
                node = self._index(node, start)
            elif self.peek() == ".":
                node = self._method(node, start)
            elif self.peek() == "(":
                self.fail("source.unexpected", text="(")
            else:
                return node

    def _atom(self) -> Node:
        if self.ended:
            self.unexpected()
        token = self.tokens[self.at]
        match token.kind:
            case Kind.NUMBER:
                self.next()
                return self.tree.node("number", (token.value,), token.span)
            case Kind.TEXT:
                self.next()
                return self.tree.node("text", (token.value,), token.span)
            case Kind.NAME:
                return self._word(token)
        match token.text:
            case "(":
                return self._brackets()
            case "[":
                self.next()
                items = self._items("]")
                return self.tree.node("list", (items,), join(token.span, self.before()))
            case "...":
                self.next()
                return self.tree.node(HOLE, (), token.span)
            case ",":
                self.fail("source.unexpected", text=",")
            case sign if sign in _NO_START:
                self.fail(f"source.{_NO_START[sign]}")
        self.unexpected()

    def _brackets(self) -> Node:
        opening = self.next()
        if self.peek() == ")":
            self.fail("source.empty-brackets", opening.span)
        node = self.value()
        if self.peek() == ",":
            self.fail("source.no-tuple")
        if not self.take(")"):
            self.unexpected()
        return node

    def _word(self, token: Token) -> Node:
        if token.text in _CONSTANTS:
            self.next()
            return self.tree.node("truth", (_CONSTANTS[token.text],), token.span)
        if token.text == "None":
            self.next()
            return self.tree.node("none", (), token.span)
        if token.text in KEYWORDS or token.text in NOT_KNOWN:
            if token.text in ("if", "for"):
                self.fail("source.unexpected", text=token.text)
            self.unexpected()
        self.next()
        if not self.ended and self.tokens[self.at].kind is Kind.TEXT:
            if token.text.lower() in ("f", "rf", "fr", "t"):
                self.fail("source.no-f-string", token.span)
            if token.text.lower() in ("r", "b", "u", "br", "rb"):
                self.fail("source.no-text-prefix", token.span, text=token.text)
        if self.peek() == "(":
            self.next()
            return self._call(token, self._items(")"))
        kind = "constant" if token.text in self.tree.toolbox.constants else "name"
        return self.tree.node(kind, (token.text,), token.span)

    def _items(self, close: str) -> tuple[Node, ...]:
        """Values with commas up to a closing bracket."""
        items: list[Node] = []
        while not self.take(close):
            if self.peek() == "*" or self.peek() == "**":
                self.fail("source.no-star")
            items.append(self.value())
            if self.peek() == "=":
                self.fail("source.no-keyword-argument")
            if not self.take(",") and self.peek() != close:
                self.unexpected()
        return tuple(items)

    def _call(self, name: Token, args: tuple[Node, ...]) -> Node:
        span = join(name.span, self.before())
        block = self.tree.toolbox.called(name.text)
        if block is None:
            return self.tree.node("call_value", (name.text, args), span)
        if len(block.slots) == 1 and block.slots[0].kind is SlotKind.ITEMS:
            return self.tree.node(block.kind, (args,), span)
        most = sum(not slot.hidden for slot in block.slots)
        least = sum(not slot.optional for slot in block.slots)
        parts = fixed_parts(self.tree, name.text, args, least, most, span)
        return self.tree.node(block.kind, parts + (None,) * (len(block.slots) - most), span)

    def _index(self, items: Node, start: Span) -> Node:
        self._needs_value(items)
        self.next()
        edges: list[Node | None] = [None]
        while not self.take("]"):
            if self.take(":") and len(edges) < 3:
                edges.append(None)
            elif edges[-1] is None:
                edges[-1] = self.value()
            else:
                self.unexpected()
        span = join(start, self.before())
        if len(edges) == 1:
            if edges[0] is None:
                self.fail("source.empty-brackets", self.before())
            return self.tree.node("item", (items, edges[0]), span)
        edges.extend([None] * (3 - len(edges)))
        return self.tree.node("slice", (items, *edges), span)

    def _method(self, items: Node, start: Span) -> Node:
        self._needs_value(items)
        dot = self.next()
        name = self.peek()
        if name not in _METHODS or self.peek(1) != "(":
            if name in _METHODS:
                self.next()
                self.fail("source.call-brackets", name=name)
            self.fail("source.no-dot", dot.span, name=name[:40])
        self.next()
        self.next()
        args = self._items(")")
        span = join(start, self.before())
        parts = fixed_parts(self.tree, name, args, *_METHODS[name], span)
        return self.tree.node("pop_value" if name == "pop" else name, (items, *parts), span)
