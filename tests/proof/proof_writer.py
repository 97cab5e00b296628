"""Random programs over the whole language, most of which run to their end."""

from __future__ import annotations

import random
from collections.abc import Callable

from proof_values import Values

__all__ = ["Writer", "write"]

Lines = list[str]
KINDS = "ifsbrwgm"  # the types of values

MISTAKES = (
    "z0 = 1 // 0", "z0 = 5 % 0", "z0 = 1 / (2 - 2)", "z0 = 0 ** -1", "z0 = 1.5 % 0.0",
    "z0 = [1, 2][5]", "z0 = 'ab'[2]", "z0 = [][0]", "z0 = range(3)[-4]", "z0 = [].pop()",
    "z0 = [1].pop(3)", "z0 = [1]['a']", "z0 = [1][0.5]", "z0 = 5[0]", "z0 = 'a' + 1",
    "z0 = 1 + 'a'", "z0 = [1] + 'a'", "z0 = None + 1", "z0 = [1] - [2]", "z0 = 'a' * 'b'",
    "z0 = 'a' / 2", "z0 = 1 < 'a'", "z0 = [1] < 2", "z0 = None <= None", "z0 = 1 in 5",
    "z0 = 1 in 'abc'", "z0 = len(5)", "z0 = len(None)", "z0 = abs('a')", "z0 = -'a'",
    "z0 = sum(['a'])", "z0 = sum(5)", "z0 = sum('ab')", "z0 = min([])", "z0 = max('')",
    "z0 = min(1, 'a')", "z0 = max([1, None])", "z0 = sorted([1, 'a'])", "z0 = sorted(7)",
    "z0 = int('abc')", "z0 = int('')", "z0 = int('1.5')", "z0 = int(None)", "z0 = int([1])",
    "z0 = int(1e308 * 10)", "z0 = range(1, 5, 0)[0]", "z0 = range('a')", "z0 = range(1.0)",
    "z0 = [1, 2][::0]", "z0 = 'abc'['a':]", "z0 = 5[1:]", "z0 = nothing_like_that",
    "z0 = nobody(1)", "nobody()", "print(nothing_like_that)", "nothing_like_that += 1",
    "z1 = [1]\nz1.remove(7)", "z1 = [1]\nz1[4] = 0", "z1 = [1]\nz1['a'] = 0",
    "z1 = [1]\nz1[3] += 1", "z1 = 'abc'\nz1[0] = 'x'", "z1 = 5\nz1.append(1)",
    "z1 = 'a'\nz1.pop()", "z1 = None\nz1.insert(0, 1)", "z1 = [1]\nz1.insert('a', 1)",
    "z1 = [1]\nz1 += 5", "z1 = [1]\nz1 *= 'a'", "z1 = [1]\nz1 -= [1]", "z1 = 'a'\nz1 += 1",
    "z1 = None\nz1 += 1", "z1 = 4\nz1 //= 0", "z1 = [0]\nz1[0] %= 0", "z1 = [[1], 2]\nz1[1] += [3]",
    "for z2 in 5:\n    pass", "for z2 in None:\n    pass", "for _ in range('a'):\n    pass",
    "for _ in range(2.0):\n    pass", "while 1 < 'a':\n    pass", "if [] < 1:\n    pass",
    "if False:\n    pass\nelif 1 // 0:\n    pass\nelse:\n    pass", "z0 = 2.0 ** 5000",
    "z0 = 10 ** 400 * 1.0", "z0 = 10 ** 400 / 3", "z0 = 1 < 2 < 'a'", "z0 = not -[]",
    "z0 = str(1 // 0)", "z0 = [1, 2, 1 // 0]", "z1 = [3]\nz1.append(1 % 0)", "print('a', 1 // 0)",
    "z0 = True and 1 // 0", "z0 = False or [][1]", "z0 = abs(None)", "z0 = abs([1])",
    "z0 = 'ab' * 2.0", "z0 = [1] * 1.5", "z0 = 'abc'[1:2:0]", "z0 = len(range(3)) + range(3)",
)  # fmt: skip
"""Statements that end a program with an error."""

WILD = (
    "z0 = ({a}) {@} ({2})", "z0 = {2} {@} ({a})", "z0 = ({i}) % ({2})", "z0 = ({f}) % ({2})",
    "z0 = ({b}) % ({2})", "z0 = ({m}) % 2", "z0 = ({a}) ** 2", "z0 = ({p}) ** ({2})",
    "z0 = ({a})[{a}]", "z0 = ({a})[{a}:{2}]", "z0 = ({a})[{2}:{a}]", "z0 = ({a})[::{a}]",
    "z0 = ({a}) {<} ({a})", "z0 = ({a}) {<} ({a}) {o} ({a})", "z0 = len({a})", "z0 = abs({a})",
    "z0 = sum({a})", "z0 = min({a})", "z0 = max({a})", "z0 = sorted({a})", "z0 = str({a})",
    "z0 = int({a})", "z0 = range({a})", "z0 = min({a}, {a}, {a})", "z0 = max({a}, {2})",
    "z0 = range({a}, {a})", "z0 = range({i}, {a}, {2})", "for z2 in {a}:\n    z0 = z2 {@} {2}",
    "z1 = {a}\nz1 {@}= {2}", "z1 = {a}\nz1[{a}] = {a}", "z1 = {a}\nz1.append({a})",
    "z1 = {a}\nz1[{2}] {@}= {a}", "z1 = {a}\nz1.remove({a})", "z1 = {a}\nz1.insert({2}, {a})",
    "z1 = {a}\nz0 = z1.pop({2})", "z0 = -({a})", "z0 = sorted([{a}, {a}, {a}])",
    "z0 = sum([{a}, {a}])", "z1 = [{a}]\nz1[0] {@}= {2}\nz1 += {a}",
    "for _ in range({a}):\n    z0 = {a}", "while {a}:\n    z0 = ({a}) {@} {2}\n    break",
    "z1 = [1, {a}]\nz1.append(z1)\nz0 = str(z1)\nz0 = z1 {<} {a}",
    "z1 = [{m}, {g}]\nz1[0] *= {2}\nz0 = sorted(z1)", "z0 = not {a} {<} {a}",
    "z1 = {r}\nfor z2 in z1:\n    z1.remove(z2)", "z1 = {r}\nz1 += z1\nz1 *= 2",
    "z1 = {m}\nz0 = z1 and z1[0] {@} {2} or {a}", "z0 = {m} {<} {m}", "z0 = {g} {<} {g}",
    "z1 = [0, 1, 2]\nz1[z1.pop()] = {a}", "z1 = [[0], 1]\nz1[-1] = z1\nz0 = z1 == z1",
    "z1 = 1e308 * 10\nz1 -= z1\nz0 = [z1] == [z1]\nz0 = z1 == z1\nz0 = z1 in [z1, {f}]",
)  # fmt: skip
"""Statements that may go well or not."""


CHANGES = {
    "i": ("+= {i}", "-= {i}", "*= {p}", "//= {p}", "%= {p}", "+= {b}", "-= ME"),
    "f": ("+= 0.5", "-= {i}", "*= -2", "/= 8", "+= {f}", "//= 1", "%= 7"),
    "s": ("+= {s}", "+= str({a})", "*= 2"),
    "r": ("+= {r}", "+= range({n})", "+= ME", "*= {n}", "*= 1"),
    "w": ("+= {w}", "+= {s}", "*= {n}"),
    "g": ("+= {g}", "+= [{r}]", "*= {b}"),
}  # fmt: skip
GROW = (
    "ME.append({item})", "ME.insert({n}, {item})", "ME.insert({i}, {item})", "ME += [{item}]",
    "if {item} in ME:\n    print(len(ME))", "for c0 in ME[:3]:\n    ME.append(c0)",
    "for c0 in ME:\n    if len(ME) > 6:\n        break\n    ME.insert(0, c0)",
)  # fmt: skip
SHRINK = (
    "ME[AT] = {item}", "print(ME.pop())", "ME.pop(AT)", "ME.remove(ME[AT])", "ME.pop()",
    "print(ME[AT], ME[AT:])",
)  # fmt: skip
FOR_NUMBERS = ("ME[AT] += 1", "ME[AT] *= 2", "ME[AT] -= {i}", "ME[AT] //= 2", "ME[AT] = -ME[AT]")
FOR_LISTS = ("ME[AT] += [{i}]", "ME[AT].append({i})", "ME[AT] *= 2", "ME[AT] += range(2)",
             "ME[AT].insert(0, len(ME))")  # fmt: skip
ROWS = (
    ("i", "range({n})"), ("i", "range({n}, 5, 2)"), ("i", "range(4, {n}, -1)"),
    ("s", "({s})[:4]"), ("i", "({r})[:4]"), ("r", "({g})[:3]"), ("s", "({w})[:3]"),
    ("", "({m})[-3:]"), ("i", "sorted({r})[:3]"), ("i", "range(9)[{n}:]"), ("", "{m}"),
)  # fmt: skip
"""What stands behind `for name in`, and the type of its things."""


class Writer:
    """Draws statements. Mutable: what is written so far decides which names there are."""

    def __init__(self, seed: int, commands: tuple[str, ...] = (), asks: tuple[str, ...] = ()):
        self.rng = rng = random.Random(seed)
        self.values = Values(rng, rng.choice((0.0, 0.0, 0.0, 0.03, 0.1)))
        self.mistaken = rng.random() < 0.35
        self.commands = commands
        self.asks = asks
        self.fresh = 0
        self.inside = ""  # the type a function gives back, while its body is written
        self.looping = False

    def program(self, size: int = 7) -> str:
        """A whole program that prints what it found out."""
        lines: Lines = []
        for _ in range(self.rng.choice((0, 0, 1, 1, 2, 3))):
            lines += self.function()
        lines += self.body(size, 0)
        lines += [f"print({name})" for names in self.values.names.values() for name in names]
        if self.mistaken:
            lines = self.with_mistake(lines)
        return "\n".join([*lines, "pass"]) + "\n"

    def with_mistake(self, lines: Lines) -> Lines:
        """The program with one line that is wrong, at any line that is a plain statement."""
        places = [at for at, line in enumerate(lines) if at and not _goes_on(line)]
        if not places:
            return lines
        at = self.rng.choice(places)
        margin = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
        wrong = self.wild() if self.rng.random() < 0.5 else self.rng.choice(MISTAKES).split("\n")
        return [*lines[:at], *(margin + line for line in wrong), *lines[at:]]

    def wild(self) -> Lines:
        """A statement with values of any type, which may or may not go together."""
        values = Values(self.rng, 0.5)  # without names: it may stand where none has a value yet
        form = self.rng.choice(WILD).replace("{@}", self.rng.choice(("+", "-", "*", "/", "//")))
        small = self.rng.choice(("2", "True", "0.5", "-1", "[2]", "None", "''", "range(2)"))
        sign = self.rng.choice(("<", "<=", ">", ">=", "==", "in", "not in"))
        form = form.replace("{2}", small).replace("{<}", sign)
        return values.fill(form).split("\n")

    def function(self) -> Lines:
        """A function; some call themselves with a smaller number."""
        rng, values = self.rng, self.values
        outer = {kind: list(names) for kind, names in values.names.items()}
        params = "".join(rng.choice(KINDS) for _ in range(rng.randint(0, 3)))
        down = rng.random() < 0.4
        if down:
            params = "i" + params[1:]
        name, result = f"fun{self._number()}", rng.choice(KINDS)
        own = [f"p{self._number()}" for _ in params]
        values.names = {kind: [] for kind in KINDS}
        if rng.random() < 0.5:  # a function may read the names of the program
            values.names = {kind: list(names) for kind, names in outer.items()}
        for kind, param in zip(params, own, strict=True):
            values.names[kind].append(param)
        self.inside, looping, self.looping = result, self.looping, False
        self.own = {*own}
        lines = [f"def {name}({', '.join(own)}):"]
        if down:
            lines += [f"    if {own[0]} <= 0:", f"        return {values.value(result, 1)}"]
        lines += _indented(self.body(3, 2))
        again = [f"{own[0]} - 1", *(values.value(kind, 1) for kind in params[1:])] if down else []
        if down and rng.random() < 0.8:
            lines += [f"    {name}({', '.join(again)})"]
        lines += [f"    return {values.value(result)}"] if rng.random() < 0.9 else []
        self.inside, self.looping = "", looping
        values.names = outer
        values.functions.append((name, params, result if lines[-1][4:10] == "return" else ""))
        return lines

    def _number(self) -> int:
        self.fresh += 1
        return self.fresh

    def body(self, size: int, depth: int) -> Lines:
        lines: Lines = []
        for _ in range(self.rng.randint(1, size)):
            lines += self.statement(depth)
        return lines

    def block(self, head: str, depth: int, looping: bool = False) -> Lines:
        """A head with a body; the names given inside are not counted on behind it."""
        names = self.values.names
        self.values.names = {kind: list(known) for kind, known in names.items()}
        before, self.looping = self.looping, looping or self.looping
        inner = self.body(3, depth + 1)
        if self.looping and self.rng.random() < 0.25:
            inner += self.jump()
        self.looping = before
        self.values.names = names
        return [head, *_indented(inner)]

    def jump(self) -> Lines:
        test = self.values.value("b", 1)
        words = ["break", "continue"]
        if self.inside:
            words.append(f"return {self.values.value(self.inside, 1)}")
        return [f"if {test}:", f"    {self.rng.choice(words)}"]

    def statement(self, depth: int) -> Lines:
        choices: list[tuple[int, Callable[[int], Lines]]] = [
            (6, self.assign), (3, self.say), (3, self.change), (1, self.remark), (2, self.mutate),
            (2, self.share), (1, self.call), (1, self.take),
        ]  # fmt: skip
        if depth < 3:
            choices += [(3, self.decide), (2, self.each), (2, self.again), (1, self.until)]
        if self.commands:
            choices += [(10, self.act)]
        weights, makers = zip(*choices, strict=True)
        return self.rng.choices(makers, weights)[0](depth)

    def act(self, depth: int) -> Lines:
        command = self.rng.choice(self.commands)
        if self.asks and self.rng.random() < 0.6:
            return [f"if {self.rng.choice(self.asks)}:", f"    {command}"]
        return [command]

    def remark(self, depth: int) -> Lines:
        return [self.rng.choice(("pass", "# a remark", "pass  # a note"))]

    def say(self, depth: int) -> Lines:
        values = [self.values.value("a") for _ in range(self.rng.randint(0, 3))]
        return [f"print({', '.join(values)})"]

    def call(self, depth: int) -> Lines:
        functions = self.values.functions
        if not functions or self.inside:
            return self.say(depth)
        name, params, result = self.rng.choice(functions)
        call = self.values.call(name, params, 2)
        return [f"print({call})" if result == "" else call]

    def assign(self, depth: int) -> Lines:
        kind = self.rng.choice(KINDS)
        value = self.values.value(kind, 3)
        return [f"{self.new(kind)} = {value}"]

    def new(self, kind: str) -> str:
        """A name to be given a value of a type: a new one, or one that has such a value."""
        known = [name for name in self.values.names[kind] if self.may_set(name)]
        if known and self.rng.random() < 0.4:
            return self.rng.choice(known)
        name = f"{kind}{self._number()}"
        self.values.names[kind].append(name)
        if self.inside:
            self.own.add(name)
        return name

    def may_set(self, name: str) -> bool:
        return name[0] not in "pckz" and (not self.inside or name in self.own)

    def share(self, depth: int) -> Lines:
        """Two names for one list, or a list in a list."""
        kind = self.rng.choice("rwgm")
        names = self.values.names[kind]
        if not names:
            return self.assign(depth)
        old = self.rng.choice(names)
        ways = [(kind, old), (kind, old), ("m", f"[{old}, {old}, 1]")]
        if kind == "r":
            ways += [("g", f"[{old}, {old}]"), ("g", f"[{old}] * 2")]
        kind, value = self.rng.choice(ways)
        return [f"{self.new(kind)} = {value}"]

    def change(self, depth: int) -> Lines:
        kind = self.rng.choice("iifsrwg")
        known = [name for name in self.values.names[kind] if self.may_set(name)]
        if not known:
            return self.assign(depth)
        name = self.rng.choice(known)
        return [self.values.fill(f"{name} {self.rng.choice(CHANGES[kind])}".replace("ME", name))]

    def mutate(self, depth: int) -> Lines:
        rng, values = self.rng, self.values
        kind = rng.choice("rwgm")
        if not values.names[kind]:
            return self.assign(depth)
        name = rng.choice(values.names[kind])
        item = {"r": "i", "w": "s", "g": "r", "m": "a"}[kind]

        def line(form: str) -> str:
            return values.fill(form.replace("ME", name).replace("{item}", f"{{{item}}}"))

        if rng.random() < 0.45:
            return line(rng.choice(GROW)).split("\n")
        at = line(rng.choice(("0", "-1", "len(ME) // 2", "{i} % len(ME)")))
        forms = (*SHRINK, *(FOR_NUMBERS if kind == "r" else FOR_LISTS if kind == "g" else ()))
        change = line(rng.choice(forms).replace("AT", at))
        return [change] if rng.random() < values.careless else [f"if {name}:", "    " + change]

    def take(self, depth: int) -> Lines:
        """A name for what stands in a list, or is taken out of it."""
        kind = self.rng.choice("rwg")
        if not self.values.names[kind]:
            return self.assign(depth)
        row = self.rng.choice(self.values.names[kind])
        item = {"r": "i", "w": "s", "g": "r"}[kind]
        start = self.values.value(item, 1)
        name = self.new(item)
        way = self.rng.choice(("[0]", "[-1]", ".pop()", ".pop(0)", ".pop(-1)"))
        return [f"{name} = {start}", f"if len({row}) > 0:", f"    {name} = {row}{way}"]

    def decide(self, depth: int) -> Lines:
        rng = self.rng
        lines = self.block(self.values.fill("if {b}:", 2), depth)
        for _ in range(rng.choice((0, 0, 0, 1, 2))):
            lines += self.block(self.values.fill("elif {b}:"), depth)
        if rng.random() < 0.5:
            lines += self.block("else:", depth)
        return lines

    def each(self, depth: int) -> Lines:
        name = f"c{self._number()}"
        kind, form = self.rng.choice(ROWS)
        row = self.values.fill(form)
        names = self.values.names
        self.values.names = {known: list(old) for known, old in names.items()}
        if kind:
            self.values.names[kind].append(name)
        lines = self.block(f"for {name} in {row}:", depth, looping=True)
        self.values.names = names
        return lines

    def again(self, depth: int) -> Lines:
        times = self.values.fill(self.rng.choice(("{n}", "3", "({i}) % 4")))
        return self.block(f"for _ in range({times}):", depth, looping=True)

    def until(self, depth: int) -> Lines:
        name = f"k{self._number()}"
        head = self.rng.choice((f"while {name} > 0:", f"while not {name} <= 0:", "while True:"))
        inner = self.block(head, depth, looping=True)
        count = [f"    {name} -= 1"]
        if head == "while True:":
            count += [f"    if {name} < 0:", "        break"]
        return [f"{name} = {self.rng.randint(0, 4)}", inner[0], *count, *inner[1:]]


def _indented(lines: Lines) -> Lines:
    """A body; one that is nothing but remarks needs a statement."""
    if all(line.startswith("#") for line in lines):
        lines = [*lines, "pass"]
    return ["    " + line for line in lines]


def _goes_on(line: str) -> bool:
    return line.lstrip().startswith(("elif ", "else:"))


def write(seed: int, size: int = 7) -> str:
    """The program of a seed."""
    return Writer(seed).program(size)
