"""From a text to a program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from game.blocks import Toolbox, check
from game.program import DEEPEST, Node, Part, Program, depth, fresh_ids, walk
from game.source.building import Bad, Tree, join
from game.source.expressions import Reader
from game.source.statements import Head, read_statement
from game.source.tokens import MOST_NESTING, Kind, Line, read_lines
from game.values import Diagnostic, Span

__all__ = ["Parsed", "parse"]

# What `check` says that may be the echo of a line that could not be read is left out.
_SURE = ("check.unknown", "check.capital", "check.missing-call", "check.locked", "check.name-taken")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A program, what is wrong with its text, and where each node stands.

    With diagnostics the program holds the lines that could be read.
    """

    program: Program
    diagnostics: tuple[Diagnostic, ...]
    spans: Mapping[int, Span]


def parse(text: str, toolbox: Toolbox) -> Parsed:
    """The program a text stands for; everything wrong with it, in order of place. Never raises.

    Gaps written `...` and all that `check` finds are among the diagnostics.
    """
    lines = read_lines(text)
    if isinstance(lines, Diagnostic):
        return Parsed(Program(), (lines,), {})
    tree = Tree(toolbox)
    body = _Block(lines, tree).whole()
    rough = Program(body)
    if depth(rough) > DEEPEST:
        whole = Span(1, 1, 1, 1)
        return Parsed(Program(), (Diagnostic.of("source.too-nested", whole, limit=DEEPEST),), {})
    program = Program(fresh_ids(body, 1))
    pairs = zip(walk(program), walk(rough), strict=True)
    spans = {new.id: tree.spans[old.id] for new, old in pairs}
    wrong = [*tree.wrong, *_checked(program, toolbox, tree, lines, spans)]
    wrong.sort(key=lambda item: item.span or Span(1, 1, 1, 1))
    return Parsed(program, tuple(dict.fromkeys(wrong)), MappingProxyType(spans))


def _checked(
    program: Program, toolbox: Toolbox, tree: Tree, lines: list[Line], spans: dict[int, Span]
) -> list[Diagnostic]:
    """What `check` says, located; only what is sure when some lines could not be read."""
    found = check(program, toolbox)
    if any(wrong.code.startswith("source.") for wrong in tree.wrong):
        rows = {wrong.span.line for wrong in tree.wrong if wrong.span is not None}
        lost = {
            token.text
            for line in lines
            if line.number in rows
            for token in line.tokens
            if token.kind is Kind.NAME
        }
        found = tuple(
            item
            for item in found
            if item.code.startswith(_SURE) and dict(item.facts).get("name") not in lost
        )
    return [
        replace(item, span=spans.get(item.node) if item.node is not None else None)
        for item in found
    ]


class _Block:
    """Walks the lines by their indentation. Mutable: `at` is the next line."""

    def __init__(self, lines: list[Line], tree: Tree) -> None:
        self.lines = lines
        self.tree = tree
        self.at = 0
        self.levels = 0
        self._settle_comments()

    def _settle_comments(self) -> None:
        """Gives each comment line the indentation of the body it belongs to."""
        below = 0
        word = ""
        for line in reversed(self.lines):
            if not line.is_comment:
                below, word = line.indent, line.word
            elif word in ("else", "elif") and line.indent <= below:
                line.indent, line.clings = below, below
            else:
                line.indent = max(line.indent, below)

    def whole(self) -> tuple[Node, ...]:
        """All statements of the text."""
        found: list[Node] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.indent > 0 and not line.is_comment:
                self._note("source.indent", line)
            found.extend(self.body(line.indent, -1))
        return tuple(found)

    def _note(self, code: str, line: Line) -> None:
        span = line.tokens[0].span if line.tokens else Span(line.number, 1, line.number, 2)
        self.tree.wrong.append(Diagnostic.of(code, span))

    def body(self, indent: int, above: int) -> list[Node]:
        """The statements from here on that stand at `indent`, inside a head at `above`.

        Lines at another depth that are still inside are told once, and taken as if at `indent`.
        """
        found: list[Node] = []
        told = indent
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.clings is not None:
                if line.clings != above and line.indent < indent:
                    return found
            elif line.indent <= above:
                return found
            elif line.indent not in (indent, told) and not line.is_comment:
                deeper = line.indent > indent
                self._note("source.indent" if deeper else "source.uneven-indent", line)
                told = line.indent
            found.extend(self.statement(line))
        return found

    def statement(self, line: Line) -> list[Node]:
        """The statement of a line, with its body; nothing when it cannot be read."""
        self.at += 1
        if line.is_comment:
            span = Span(line.number, line.starts, line.number, line.ends)
            node = self.tree.node("comment", (line.comment or "",), span)
            return [replace(node, gap=line.gap)]
        if line.wrong is not None:
            self.tree.wrong.append(line.wrong)
            return self._lost(line)
        reader = Reader(line.tokens, self.tree)
        try:
            found = read_statement(reader)
            if isinstance(found, Node):
                return [replace(found, note=line.comment or "", gap=line.gap)]
            return self._with_body(found, reader, line)
        except Bad as bad:
            self.tree.wrong.append(bad.diagnostic)
            return self._lost(line)

    def _lost(self, line: Line) -> list[Node]:
        """Reads the body of a head that was not understood, for what is wrong in it."""
        if self._deeper(line):
            self.body(self._next_indent(), line.indent)
        return []

    def _deeper(self, line: Line) -> bool:
        """Whether the next line of code stands deeper than `line`."""
        return self._next_indent() > line.indent

    def _next_indent(self) -> int:
        for at in range(self.at, len(self.lines)):
            if not self.lines[at].is_comment:
                return self.lines[at].indent
        return -1

    def _with_body(self, head: Head, reader: Reader, line: Line) -> list[Node]:
        if head.kind in ("else", "elif"):
            self.tree.wrong.append(Diagnostic.of("source.lost-else", head.span, word=line.word))
            self._inside(reader, line)
            return []
        if head.kind == "if":
            return [self._choice(head, reader, line)]
        body = self._inside(reader, line)
        span = self._reach(head.span, body)
        node = self.tree.node(head.kind, (*head.parts, body), span)
        return [replace(node, note=line.comment or "", gap=line.gap)]

    def _inside(self, reader: Reader, line: Line) -> tuple[Node, ...]:
        """The body of a head: the rest of its line, or the deeper lines below."""
        self.levels += 1
        if self.levels > MOST_NESTING:
            self.at = len(self.lines)
            self.levels -= 1
            reader.fail("source.too-nested", line.tokens[0].span, limit=MOST_NESTING)
        body: list[Node] = []
        if not reader.ended:
            body = self._same_line(reader)
        elif self._deeper(line):
            body = self.body(self._next_indent(), line.indent)
        else:
            after = line.tokens[-1].span
            self.tree.wrong.append(Diagnostic.of("source.empty-body", after))
            while self.at < len(self.lines) and self.lines[self.at].is_comment:
                if self.lines[self.at].indent <= line.indent:
                    break
                body.extend(self.statement(self.lines[self.at]))
        self.levels -= 1
        return _without_filler(body)

    def _same_line(self, reader: Reader) -> list[Node]:
        rest = Reader(reader.tokens[reader.at :], self.tree)
        try:
            found = read_statement(rest)
        except Bad as bad:
            self.tree.wrong.append(bad.diagnostic)
            return []
        if isinstance(found, Head):
            self.tree.wrong.append(Diagnostic.of("source.one-a-line", found.span))
            return []
        return [found]

    def _choice(self, head: Head, reader: Reader, line: Line) -> Node:
        """An `if` with its `elif` and `else` lines."""
        branches = [self._branch(head, reader, line)]
        otherwise: tuple[Node, ...] | None = None
        span = self.tree.span(branches[0])
        while (chained := self._chained(line, otherwise is not None)) is not None:
            head, reader, line_of = chained
            if head.kind == "elif":
                branches.append(self._branch(head, reader, line_of))
                span = join(span, self.tree.span(branches[-1]))
                continue
            span = join(span, head.span)
            otherwise = self._inside(reader, line_of)
            if line_of.comment is not None:
                span = Span(line_of.number, line_of.starts, line_of.number, line_of.ends)
                said = self.tree.node("comment", (line_of.comment,), span)
                otherwise = (said, *otherwise)
            span = self._reach(span, otherwise)
        first = branches[0]
        if len(branches) > 1:
            node = self.tree.node("choose", (tuple(branches), otherwise), span)
            return replace(node, gap=line.gap)
        parts: tuple[Part, ...] = first.parts
        kind = "if"
        if otherwise is not None:
            kind, parts = "if_else", (*parts, otherwise)
        return replace(self.tree.node(kind, parts, span), note=first.note, gap=line.gap)

    def _branch(self, head: Head, reader: Reader, line: Line) -> Node:
        body = self._inside(reader, line)
        node = self.tree.node("branch", (*head.parts, body), self._reach(head.span, body))
        first = line.word.lower() != "if"
        return replace(node, note=line.comment or "", gap=line.gap and first)

    def _chained(self, line: Line, closed: bool) -> tuple[Head, Reader, Line] | None:
        """The `elif` or `else` line that belongs to the `if` of `line`, read; None at the end."""
        while self.at < len(self.lines):
            below = self.lines[self.at]
            if below.indent != line.indent or below.word.lower() not in _CHAINS or below.wrong:
                return None
            if closed:
                return None
            self.at += 1
            reader = Reader(below.tokens, self.tree)
            try:
                head = read_statement(reader)
            except Bad as bad:
                self.tree.wrong.append(bad.diagnostic)
                self._lost(below)
                continue
            if isinstance(head, Head) and head.kind in ("else", "elif"):
                return head, reader, below
        return None

    def _reach(self, span: Span, nodes: list[Node] | tuple[Node, ...]) -> Span:
        """The span stretched to the end of the last node."""
        return join(span, self.tree.span(nodes[-1])) if nodes else span


_CHAINS = frozenset({"else", "elif", "elseif", "elsif"})


def _without_filler(body: list[Node]) -> tuple[Node, ...]:
    """The body without the `pass` that stands for an empty one."""
    real = [node for node in body if node.kind != "comment"]
    if len(real) == 1 and real[0].kind == "pass" and not real[0].note:
        return tuple(node for node in body if node.kind == "comment")
    return tuple(body)
