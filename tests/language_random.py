"""Random programs: whole trees of any kind, and typed programs that mostly run to their end."""

from __future__ import annotations

import random
from collections.abc import Callable

from game.blocks import Shape, SlotKind, Toolbox
from game.blocks.block import Block, Slot
from game.program import Node, Part, Program, fresh_ids

__all__ = ["Typed", "tree"]


class _Trees:
    """Draws canonical trees: whatever fits, whether it means anything or not."""

    def __init__(self, rng: random.Random, toolbox: Toolbox) -> None:
        self.rng = rng
        statements = [b for b in toolbox.blocks if b.shape is Shape.STATEMENT]
        self.statements = [b for b in statements if b.kind not in ("branch", "define")]
        self.values = [b for b in toolbox.blocks if b.shape is not Shape.STATEMENT]
        self.branch = toolbox.get("branch")
        self.define = toolbox.get("define")
        self.plain = [b for b in self.values if not b.slots or b.slots[0].kind.name == "CONSTANT"]

    def body(self, depth: int) -> tuple[Node, ...]:
        nodes = [self.statement(depth) for _ in range(self.rng.randint(0, 3))]
        if len([n for n in nodes if n.kind != "comment"]) == 1:
            nodes = [n for n in nodes if n.kind != "pass"]
        return tuple(nodes)

    def statement(self, depth: int) -> Node:
        while True:
            block = self.rng.choice(self.statements)
            bodies = any(slot.kind in (SlotKind.BODY, SlotKind.BRANCHES) for slot in block.slots)
            if depth > 0 or not bodies:
                break
        node = self.fill(block, depth)
        note = "" if block.kind in ("comment", "choose") else self.rng.choice(["", "", "", "a # b"])
        return Node(0, node.kind, node.parts, note, self.rng.random() < 0.2)

    def fill(self, block: Block, depth: int) -> Node:
        return Node(0, block.kind, tuple(self.part(block, slot, depth) for slot in block.slots))

    def value(self, depth: int) -> Node:
        return self.fill(self.rng.choice(self.values if depth > 0 else self.plain), depth)

    def part(self, block: Block, slot: Slot, depth: int) -> Part:
        rng = self.rng
        if slot.optional and rng.random() < 0.5:
            return None
        match slot.kind:
            case SlotKind.NAME:
                return rng.choice(["a", "b", "n", "_", "addım", "шаг", "i"])
            case SlotKind.NAMES:
                return tuple(rng.sample(["p", "q", "r"], rng.randint(0, 3)))
            case SlotKind.OPERATORS:
                self.signs = tuple(rng.choice(slot.choices) for _ in range(rng.choice([1, 1, 2])))
                return self.signs
            case SlotKind.ITEMS if block.kind == "compare":
                return tuple(self.value(depth - 2) for _ in range(len(self.signs)))
            case SlotKind.ITEMS:
                return tuple(self.value(depth - 1) for _ in range(rng.randint(0, 3)))
            case SlotKind.BODY:
                return self.body(depth - 1)
            case SlotKind.BRANCHES:
                return tuple(self.branching(depth) for _ in range(rng.randint(2, 3)))
            case SlotKind.CONSTANT:
                return rng.choice(slot.choices) if slot.choices else self.constant(block.kind)
            case _ if block.kind == "compare":
                return self.value(min(depth - 1, 0))
            case _:
                return self.value(depth - 1)

    def branching(self, depth: int) -> Node:
        note = self.rng.choice(["", "why"])
        return Node(0, "branch", (self.value(depth - 1), self.body(depth - 1)), note)

    def constant(self, kind: str) -> Part:
        rng = self.rng
        match kind:
            case "number":
                return rng.choice([0, 1, 2, -1, -7, 10**20, 0.5, -2.25, 1e30, 1e-9])
            case "truth":
                return rng.random() < 0.5
            case "comment":
                return rng.choice(["", "note", "  deep", "# twice", "ğ ё 🙂"])
            case _:
                return rng.choice(["", "ab", 'q"q', "it's", "\n\t\\", "İlmə", "\x00\u200f", "#"])


def tree(seed: int, toolbox: Toolbox, statements: int = 6) -> Program:
    """A random canonical program of whatever kinds there are."""
    trees = _Trees(random.Random(seed), toolbox)
    nodes = [trees.statement(3) for _ in range(trees.rng.randint(1, statements))]
    if trees.rng.random() < 0.4 and trees.define is not None:
        nodes.append(trees.fill(trees.define, 2))
    return Program(fresh_ids(nodes, 1))


class Typed:
    """Draws Python texts in which most values have the type that is needed."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.names: dict[str, list[str]] = {"int": [], "str": [], "list": [], "bool": []}
        self.functions: list[tuple[str, int]] = []
        self.fresh = 0
        self.inside = False

    def program(self, size: int = 12) -> str:
        """A whole program that prints what it found out."""
        lines: list[str] = []
        for _ in range(self.rng.randint(0, 2)):
            lines += self.function()
        lines += self.body(size, 0)
        for names in self.names.values():
            lines += [f"print({name})" for name in names]
        return "\n".join(lines) + "\n"

    def function(self) -> list[str]:
        name = f"f{len(self.functions)}"
        outer, self.names = self.names, {"int": ["p", "q"], "str": [], "list": [], "bool": []}
        self.inside = True
        lines = [f"def {name}(p, q):", "    if p <= 0:", f"        return {self.int(1)}"]
        lines += ["    " + line for line in self.body(3, 1)]
        lines += [
            f"    return {name}(p - 1, {self.int(1)}) + 1"
            if self.rng.random() < 0.5
            else f"    return {self.int(2)}"
        ]
        self.inside = False
        self.names = outer
        self.functions.append((name, 2))
        return lines

    def body(self, size: int, depth: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.rng.randint(1, size)):
            lines += self.statement(depth)
        return lines

    def block(self, head: str, depth: int) -> list[str]:
        kept = {kind: list(names) for kind, names in self.names.items()}
        inner = self.body(3, depth + 1)
        self.names = kept
        return [head, *("    " + line for line in inner)]

    def statement(self, depth: int) -> list[str]:
        rng = self.rng
        choices: list[Callable[[], list[str]]] = [self.assign, self.assign, self.say, self.change]
        if depth < 3:
            choices += [
                lambda: self.block(f"if {self.bool(2)}:", depth),
                lambda: [*self.block(f"if {self.bool(2)}:", depth), *self.block("else:", depth)],
                lambda: [
                    *self.block(f"if {self.bool(1)}:", depth),
                    *self.block(f"elif {self.bool(1)}:", depth),
                    *self.block("else:", depth),
                ],
                lambda: self.loop(depth),
                lambda: self.block(f"for _ in range({rng.randint(0, 4)}):", depth),
                lambda: self.while_loop(depth),
            ]
        if self.names["list"]:
            choices += [self.mutate, self.mutate, self.mutate]
        return rng.choice(choices)()

    def new(self, kind: str) -> str:
        if self.names[kind] and self.rng.random() < 0.4:
            known = [name for name in self.names[kind] if name not in ("p", "q")]
            if known:
                return self.rng.choice(known)
        self.fresh += 1
        return f"{kind[0]}{self.fresh}"

    def assign(self) -> list[str]:
        kind = self.rng.choice(["int", "int", "str", "list", "bool"])
        value = getattr(self, kind)(3)
        name = self.new(kind)
        if name not in self.names[kind]:
            self.names[kind].append(name)
        return [f"{name} = {value}"]

    def say(self) -> list[str]:
        values = [self.any(2) for _ in range(self.rng.randint(0, 3))]
        return [f"print({', '.join(values)})"]

    def change(self) -> list[str]:
        ints = [name for name in self.names["int"] if name[0] not in "kp"]
        if not ints:
            return self.assign()
        op = self.rng.choice(["+=", "-=", "*=", "//=", "%="])
        return [f"{self.rng.choice(ints)} {op} {self.rng.randint(1, 9)}"]

    def mutate(self) -> list[str]:
        name = self.rng.choice(self.names["list"])
        value, text = self.int(1), self.rng.choice(['"ab"', '""', "range(2)", "[7]"])
        return self.rng.choice(
            [
                [f"{name}.append({value})"],
                [f"{name}.insert({self.rng.randint(-3, 3)}, {value})"],
                [f"if {name}:", f"    print({name}.pop())"],
                [f"if len({name}) > 1:", f"    {name}[{self.rng.choice([0, 1, -1])}] = {value}"],
                [f"if {value} in {name}:", f"    {name}.remove({value})"],
                [f"{name} += {text}"],
                [f"for j in {name}[:3]:", f"    {name}.append({value})"],
            ][: 5 if self.rng.random() < 0.8 else 7]
            if self.names
            else [[]]
        )

    def loop(self, depth: int) -> list[str]:
        name = f"i{depth}"
        row = self.rng.choice(
            [
                f"range({self.rng.randint(0, 5)})",
                "range(4, 0, -2)",
                '"xyz"',
                "(" + self.list(1) + ")[:4]",
            ]
        )
        kept = {kind: list(names) for kind, names in self.names.items()}
        if row.startswith("range"):
            self.names["int"].append(name)
        inner = self.body(3, depth + 1)
        self.names = kept
        tail = self.rng.choice([[], [], [f"    if {self.bool(1)}:", "        break"]])
        return [f"for {name} in {row}:", *("    " + line for line in inner), *tail]

    def while_loop(self, depth: int) -> list[str]:
        self.fresh += 1
        name = f"k{self.fresh}"
        inner = self.block(f"while {name} > 0:", depth)
        return [f"{name} = {self.rng.randint(0, 4)}", inner[0], f"    {name} -= 1", *inner[1:]]

    def any(self, depth: int) -> str:
        return str(getattr(self, self.rng.choice(["int", "str", "list", "bool", "float"]))(depth))

    def pick(self, kind: str) -> str | None:
        names = self.names[kind]
        return self.rng.choice(names) if names and self.rng.random() < 0.6 else None

    def int(self, depth: int) -> str:
        rng = self.rng
        if (name := self.pick("int")) is not None and rng.random() < 0.5:
            return name
        if depth <= 0:
            return str(rng.choice([0, 1, 2, 3, 7, 10, -1, -5]))
        a, b = self.int(depth - 1), self.int(depth - 1)
        forms = [
            f"{a} + {b}", f"{a} - ({b})", f"({a}) * {b}", f"({a}) // {rng.randint(1, 5)}",
            f"({a}) % {rng.choice([2, 3, -4])}", f"-({a})", f"abs({a})", f"min({a}, {b})",
            f"max({a}, {b})", f"len({self.str(depth - 1)})", f"len({self.list(depth - 1)})",
            f"int({rng.choice(['3.7', '-2.5', repr('42'), repr(' -7 '), 'True'])})",
            f"({rng.randint(-3, 3)}) ** {rng.randint(0, 5)}", f"sum(range({rng.randint(0, 6)}))",
            f"sum([{a}, {b}])", f"-2 ** {rng.randint(0, 3)}", f"{a} // ({b})",
        ]  # fmt: skip
        if self.functions and not self.inside:
            forms += [f"{self.functions[0][0]}({rng.randint(0, 4)}, {b})"] * 3
        return rng.choice(forms)

    def float(self, depth: int) -> str:
        rng = self.rng
        return rng.choice(["0.1 + 0.2", "1e16", "1.5 * 2", f"({self.int(1)}) / 4", "7.0 // 2",
                           "-7.5 % 2", "2 ** -1", "2.0 ** 0.5", "1e-7", "10.0 ** 20"])  # fmt: skip

    def str(self, depth: int) -> str:
        rng = self.rng
        if (name := self.pick("str")) is not None:
            return name
        if depth <= 0:
            return rng.choice(['""', '"a"', '"İlmə"', "'q\"'", '"a\\nb"'])
        a = self.str(depth - 1)
        return rng.choice(
            [
                f"{a} + {self.str(depth - 1)}", f"({a}) * {rng.randint(0, 3)}",
                f"str({self.any(1)})",
                f"({a} + 'xyz')[{rng.choice(['0', '1:', ':2', '::-1', '-1', '-2:'])}]",
            ]
        )  # fmt: skip

    def list(self, depth: int) -> str:
        rng = self.rng
        if (name := self.pick("list")) is not None:
            return name
        if depth <= 0:
            return rng.choice(["[]", "[1, 2, 3]", "[0, -1]"])
        a = self.list(depth - 1)
        items = ", ".join(self.int(depth - 1) for _ in range(rng.randint(0, 3)))
        return rng.choice(
            [
                f"[{items}]", f"[{items}]", f"{a} + [{items}]", f"({a}) * {rng.randint(0, 2)}",
                f"({a})[{rng.choice(['1:', ':-1', '::2', '::-1', '-2:', ':'])}]",
                "sorted([3, 1, 2])", f"sorted([{items}])", f"[{a}, {items}][1:]",
            ]
        )  # fmt: skip

    def bool(self, depth: int) -> str:
        rng = self.rng
        if depth <= 0:
            return rng.choice(["True", "False", self.pick("bool") or "True"])
        a, b = self.bool(depth - 1), self.bool(depth - 1)
        x, y, z = self.int(depth - 1), self.int(depth - 1), self.int(0)
        op = rng.choice(["<", "<=", ">", ">=", "==", "!="])
        return rng.choice(
            [
                f"{x} {op} {y}", f"{x} {op} {y}", f"{x} <= {y} < {z}", f"{a} and {b}",
                f"{a} or {b}", f"not {a}", f"{x} in {self.list(depth - 1)}",
                f"{self.str(depth - 1)} == {self.str(depth - 1)}", f"'a' in {self.str(depth - 1)}",
                f"{self.list(depth - 1)} < {self.list(depth - 1)}", f"{x} not in [{y}, {z}]",
            ]
        )  # fmt: skip
