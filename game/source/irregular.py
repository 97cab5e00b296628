"""The printed half of the kinds that no template can say; the read half is in the parser.

Each kind here is read in `expressions.py` (values) or `parse.py` and
`statements.py` (statements): choose and branch, define, call, return, comment,
comparison chains, lists, slices, and the literals.
"""

from __future__ import annotations

from collections.abc import Callable

from game.program import Node
from game.source.precedence import COMPARE, LITERAL
from game.source.tokens import one_line
from game.source.writer import Writer

__all__ = ["STATEMENTS", "VALUES", "quoted"]


def quoted(text: str) -> str:
    """A text as a literal between double quotation marks."""
    pieces = [_ESCAPES.get(letter) or _shown(letter) for letter in text]
    return f'"{"".join(pieces)}"'


_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def _shown(letter: str) -> str:
    if letter.isprintable():
        return letter
    code = ord(letter)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _choose(writer: Writer, node: Node, level: int) -> None:
    branches, otherwise = node.parts
    for index, branch in enumerate(branches if isinstance(branches, tuple) else ()):
        if not isinstance(branch, Node):
            continue
        test, body = branch.parts
        if index:
            if branch.gap:
                writer.end_line()
            writer.put("    " * level)
        line, column = writer.line, writer.column
        writer.put("elif " if index else "if ")
        writer.value(test)
        writer.put(":")
        writer.finish_line(branch.note or ("" if index else node.note))
        writer.body(body, level + 1)
        writer.note_span(branch, line, column)
    if otherwise is not None:
        writer.put("    " * level + "else:")
        writer.finish_line("")
        writer.body(otherwise, level + 1)


def _define(writer: Writer, node: Node, level: int) -> None:
    name, params, body = node.parts
    names = ", ".join(str(param) for param in params) if isinstance(params, tuple) else ""
    writer.put(f"def {name}({names}):")
    writer.finish_line(node.note)
    writer.body(body, level + 1)


def _call(writer: Writer, node: Node, level: int) -> None:
    _call_value(writer, node)
    writer.finish_line(node.note)


def _return(writer: Writer, node: Node, level: int) -> None:
    writer.put("return" if node.parts[0] is None else "return ")
    writer.value(node.parts[0])
    writer.finish_line(node.note)


def _comment(writer: Writer, node: Node, level: int) -> None:
    text = one_line(str(node.parts[0]))
    writer.put(f"# {text}" if text else "#")
    writer.finish_line("")


def _call_value(writer: Writer, node: Node) -> None:
    writer.put(f"{node.parts[0]}(")
    writer.items(node.parts[1])
    writer.put(")")


def _compare(writer: Writer, node: Node) -> None:
    first, ops, rest = node.parts
    writer.value(first, COMPARE + 1)
    if isinstance(ops, tuple) and isinstance(rest, tuple):
        for op, value in zip(ops, rest, strict=True):
            writer.put(f" {op} ")
            if isinstance(value, Node):
                writer.value(value, COMPARE + 1)


def _list(writer: Writer, node: Node) -> None:
    writer.put("[")
    writer.items(node.parts[0])
    writer.put("]")


def _slice(writer: Writer, node: Node) -> None:
    items, start, stop, step = node.parts
    writer.value(items, LITERAL)
    writer.put("[")
    writer.value(start)
    writer.put(":")
    writer.value(stop)
    if step is not None:
        writer.put(":")
        writer.value(step)
    writer.put("]")


def _literal(writer: Writer, node: Node) -> None:
    value = node.parts[0]
    writer.put(quoted(value) if node.kind == "text" and isinstance(value, str) else str(value))


STATEMENTS: dict[str, Callable[[Writer, Node, int], None]] = {
    "call": _call,
    "choose": _choose,
    "comment": _comment,
    "define": _define,
    "return": _return,
}

VALUES: dict[str, Callable[[Writer, Node], None]] = {
    "call_value": _call_value,
    "compare": _compare,
    "hole": lambda writer, node: writer.put("..."),
    "list": _list,
    "name": _literal,
    "number": _literal,
    "slice": _slice,
    "text": _literal,
    "truth": _literal,
}
