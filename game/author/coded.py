"""A program as the line of codes that stands for it: what a child lays of paper and types."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from game.author.codes import names_of
from game.blocks import Toolbox
from game.program import Program
from game.source import show

__all__ = ["to_codes"]

_METHODS = {"append": "AP", "insert": "INS", "remove": "RM", "pop": "POP"}


def to_codes(program: Program, toolbox: Toolbox) -> str:
    """The line of codes; "" where a program has gaps that are not filled yet."""
    try:
        tree = ast.parse(show(program, toolbox).text)
    except SyntaxError:
        return ""
    return _Writer(toolbox, tree).body(tree.body)


class _Writer:
    """Writes the codes of one program."""

    def __init__(self, toolbox: Toolbox, tree: ast.Module) -> None:
        codes = names_of(toolbox)
        self.codes = {
            block.python.partition("(")[0]: codes[block.kind]
            for block in toolbox.blocks
            if block.kind in codes
        }
        defined = {one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}
        self.own = defined | set(toolbox.given)

    def body(self, body: Iterable[ast.stmt]) -> str:
        """Statements, one behind the other."""
        return " ".join(map(self.statement, body))

    def block(self, body: list[ast.stmt]) -> str:
        """Statements between { and }."""
        empty = len(body) == 1 and isinstance(body[0], ast.Pass)
        return "{" + ("" if empty else self.body(body)) + "}"

    def statement(self, node: ast.stmt) -> str:
        """One statement."""
        match node:
            case ast.For(target=ast.Name(id="_"), iter=ast.Call(func=ast.Name("range"), args=[n])):
                whole = isinstance(n, ast.Constant) and type(n.value) is int and n.value >= 0
                return f"{n.value if whole else self.bracket(n)}{self.block(node.body)}"  # type: ignore[attr-defined]
            case ast.For():
                row = f"{self.value(node.target)} IN {self.value(node.iter)}"
                return f"FOR({row}){self.block(node.body)}"
            case ast.While(test=ast.Constant(value=True)):
                return f"O{self.block(node.body)}"
            case ast.While(test=ast.UnaryOp(op=ast.Not(), operand=test)):
                return f"U {self.test(test)}{self.block(node.body)}"
            case ast.While():
                return f"WH {self.test(node.test)}{self.block(node.body)}"
            case ast.If():
                return self.choice(node)
            case ast.FunctionDef():
                params = ", ".join(one.arg for one in node.args.args)
                return f"DF({node.name}({params})){self.block(node.body)}"
        return self.simple(node)

    def choice(self, node: ast.If) -> str:
        """If, and what else."""
        text = f"I {self.test(node.test)}{self.block(node.body)}"
        match node.orelse:
            case []:
                return text
            case [ast.If() as other]:
                return f"{text} EL {self.choice(other)}"
        return f"{text} EL{self.block(node.orelse)}"

    def simple(self, node: ast.stmt) -> str:
        """A statement without a body."""
        match node:
            case ast.Assign(targets=[target]):
                return f"SET({self.value(target)} = {self.value(node.value)})"
            case ast.AugAssign():
                sign = ast.unparse(ast.AugAssign(ast.Name("x"), node.op, ast.Name("y")))[2:-2]
                return f"CH({self.value(node.target)} {sign} {self.value(node.value)})"
            case ast.Return(value=None):
                return "GB"
            case ast.Return(value=value):
                assert value is not None
                return f"GB({self.value(value)})"
            case ast.Break():
                return "BR"
            case ast.Continue():
                return "CN"
            case ast.Expr(value=ast.Call() as call):
                return self.call(call)
        return ""

    def call(self, node: ast.Call) -> str:
        """A command, a knot of one's own, something announced, a change of a row."""
        args = ", ".join(map(self.value, node.args))
        match node.func:
            case ast.Attribute(value=items, attr=name) if name in _METHODS:
                rest = f", {args}" if args else ""
                return f"{_METHODS[name]}({self.value(items)}{rest})"
            case ast.Name(id="print"):
                return f"SAY({args})"
            case ast.Name(id=name) if name in self.codes and name not in self.own:
                return f"{self.codes[name]}({args})" if args else self.codes[name]
        return f"DO({ast.unparse(node.func)}({args}))"

    # -- values

    def test(self, node: ast.expr) -> str:
        """A question of the world as it is, all else between brackets."""
        match node:
            case ast.UnaryOp(op=ast.Not(), operand=inner):
                return f"NOT {self.test(inner)}"
            case ast.Call(func=ast.Name(id=name), args=[]) if name in self.codes:
                return self.codes[name]
        return self.bracket(node)

    def bracket(self, node: ast.expr) -> str:
        """A value between brackets."""
        return f"({self.value(node)})"

    def value(self, node: ast.expr) -> str:
        """A value, as it stands between brackets."""
        return ast.unparse(node).replace("\n", " ")
