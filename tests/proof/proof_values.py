"""Random expressions of Python in which each value has the type that is needed."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

__all__ = ["TYPES", "Values"]

TYPES: Mapping[str, str] = {
    "i": "int", "f": "float", "s": "str", "b": "bool", "r": "ints", "w": "words", "g": "grid",
    "m": "mixed",
}  # fmt: skip
"""Whole numbers, fractions, texts, truths, lists of numbers, of texts, of lists, of anything."""

_GAP = re.compile(r"\{(.)\}")

LEAVES: Mapping[str, tuple[str, ...]] = {
    "i": ("0", "1", "2", "3", "5", "7", "10", "-1", "-4", "12"),
    "f": ("0.5", "-2.25", "1e3", "0.1", "3.0", "1e-7", "2.5e20", "-0.0"),
    "s": (
        '""', '"a"', '"İlmə"', "'q\"'", '"a\\nb"', '"шар"', '"abcabc"', "'\\t\\\\'", '"42"',
        '"it\'s 🙂"', "' -7 '",
    ),
    "b": ("True", "False"),
    "r": ("[]", "[1, 2, 3]", "[0, -1]", "[5, 3, 5, 1]"),
    "w": ("[]", "['a', 'b']", "['шар', '', 'a']"),
    "g": ("[[1], [2, 3]]", "[[]]", "[[0] * 3, [1] * 2]"),
    "m": ("[1, 'a', None]", "[range(3), True]", "[[1], 0.5]", "[None, [], '']"),
}  # fmt: skip

FORMS: Mapping[str, tuple[str, ...]] = {
    "i": (
        "{i} + {i}", "{i} - ({i})", "({i}) * ({i})", "({i}) // {p}", "({i}) % {p}", "-({i})",
        "({i}) % -{p}", "({i}) // -{p}", "abs({i})", "min({i}, {i})", "max({i}, {i}, {n})",
        "len({s})", "len({r})", "len({m})", "int(({f}) % 1000)", "int(str({i}))", "{i} % 7 ** 2",
        "({n}) ** {p}", "sum(range({n}))", "sum({r})", "-2 ** {p}", "({b}) + ({i})", "int({b})",
        "int(' {n} ')", "max(({r}) + [0])", "range(3, 30, 4)[{n}]", "len(range({i}))",
        "len(({s}){:})", "{i} - {i} - {n}", "({i} + {i}) * 10 ** {p} // 10 ** 9", "({b}) * ({i})",
        "({i} and {i})", "({i} or {i})", "(({r}) + [4])[{z}]", "len({g}) * {n}", "int('{p}_{p}')",
        "int({i} / {p})", "len(str({a}))", "({i}) ** 2 % {p}", "min({r} + [{i}])",
    ),
    "f": (
        "({i}) / {p}", "({i}) / -8", "{f} + {f}", "{f} * ({i})", "({i}) - {f}", "({f}) // 2",
        "({f}) % 0.75", "-({f})", "abs({f})", "2 ** -{p}", "2.0 ** 0.5 * {n}", "0.1 + 0.2 + {f}",
        "max({f}, {i}, 0.25)", "min({i}, {f}) + 0.0", "({f}) % -3", "1e308 * 10 * {n}",
        "1e16 + ({i})", "(({i}) * 1.0) ** 2", "({i}) // 0.3", "({f} or {f})", "sum([{f}, {i}])",
        "({f}) / {p}", "1e308 * 10 - 1e308 * 10",
    ),
    "s": (
        "{s} + {s}", "({s}) * {n}", "str({a})", "({s}){:}", "({s} + 'xyz')[{z}]", "min({s} + 'b')",
        "max({s}, {s})", "str({s}) + str({i})", "({s} and {s})", "({s} or {s})", "{n} * ({s})",
        "min({w} + ['k'])", "str({m})", "str({f})", "str({g}){:}", "str(range({n}, {i}))",
    ),
    "b": (
        "{i} {o} {i}", "{i} {o} {i}", "{i} {o} {i} {o} {i}", "{b} and {b}", "{b} or {b}",
        "(not {a})", "{i} in {r}", "{s} {o} {s}", "{r} {o} {r}", "{w} {o} {w}", "{g} {o} {g}",
        "{f} {o} {f}", "{f} {o} {i}", "{s} in {s}", "{s} not in {w}", "{r} in {g}", "{a} == {a}",
        "{a} != {a}", "{a} in {m}", "({i} in range({i}, {i})) == True", "{f} in range({i})",
        "{i} < {f} <= {i}", "(not ({i} {o} {i} and {b}))", "{r} == {r} != {g}", "{b} {o} {b}",
        "range({n}) == range({i})", "{m} == {m}", "{g} not in [{g}, {r}]", "None in {m}",
        "({s})[{n}:] in {s} == {b}", "{i} not in range(9, {n}, -2)", "{b} == ({i} {o} {i})",
    ),
    "r": (
        "[{i}]", "[{i}, {i}]", "[{i}, {i}, {n}]", "{r} + [{i}]", "({r}) * {n}", "({r}){:}",
        "sorted({r})", "sorted(range(3, {n}, -2))", "sorted([{i}, {i}, {b}])", "{n} * ({r})",
        "({r} or {r})", "sorted({r})[::-1]", "({g} + [[7]])[{z}]", "[0] * {n} + {r}",
    ),
    "w": (
        "[{s}]", "[{s}, {s}]", "{w} + [{s}]", "sorted({w})", "sorted({s})", "({w}){:}",
        "['x'] * {n}", "[str({a}), {s}]", "({w} and {w})",
    ),
    "g": (
        "[{r}]", "[{r}, {r}]", "{g} + [{r}]", "sorted({g})", "({g}){:}", "[{r}] * 3",
        "({g} or {g})",
    ),
    "m": (
        "[{a}]", "[{a}, {a}]", "[None, {a}]", "[range({n}), {a}]", "[{g}, {a}]", "[{a}] * 2",
        "{m} + [{a}]", "({m}){:}", "[{m}, {r}]",
    ),
}  # fmt: skip
"""For each type, ways to such a value. The gaps are types, and those of `_gap`."""

CARELESS: Mapping[str, tuple[str, ...]] = {
    "i": ("{i} // ({i})", "{i} % ({i})", "int({s})", "({r})[{i}]", "min({r})", "range({i})[{i}]"),
    "f": ("{i} / ({i})", "({f}) % ({f})", "({f}) / ({f})"),
    "s": ("({s})[{i}]", "({w})[{i}]", "max({s})"),
    "r": ("({g})[{i}]", "sorted({m})"),
    "b": ("{m} {o} {m}", "{a} < {a}"),
}
"""Ways that may end in an error."""


class Values:
    """Draws expressions; `names` are the variables known at the moment, by type."""

    def __init__(self, rng: random.Random, careless: float) -> None:
        self.rng = rng
        self.careless = careless
        self.names: dict[str, list[str]] = {kind: [] for kind in TYPES}
        self.functions: list[tuple[str, str, str]] = []  # name, types of parameters, of the result

    def value(self, kind: str, depth: int = 2) -> str:
        """An expression of a type; `a` is any."""
        rng = self.rng
        if kind == "a":
            kind = rng.choice("ifsbrwgm")
        names = self.names[kind]
        if names and rng.random() < (0.4 if depth > 0 else 0.75):
            return rng.choice(names)
        if depth <= 0:
            return rng.choice(LEAVES[kind])
        if self.functions and rng.random() < 0.12:
            made = [found for found in self.functions if found[2] == kind]
            if made:
                return self.call(*rng.choice(made)[:2], depth)
        forms = FORMS[kind]
        if self.careless and kind in CARELESS and rng.random() < self.careless:
            forms = CARELESS[kind]
        return self.fill(rng.choice(forms), depth - 1)

    def fill(self, form: str, depth: int = 1) -> str:
        """The form with an expression in each gap."""
        return _GAP.sub(lambda gap: self._gap(gap[1], depth), form)

    def _gap(self, mark: str, depth: int) -> str:
        rng = self.rng
        match mark:
            case "n":
                return str(rng.randint(-3, 5))
            case "p":
                return str(rng.randint(1, 9))
            case "z":
                return rng.choice(("0", "-1"))
            case "o":
                return rng.choice(("<", "<=", ">", ">=", "==", "!="))
            case ":":
                return self.slice()
            case _:
                return self.value(mark, depth)

    def call(self, name: str, params: str, depth: int) -> str:
        """A call with a value of its type for each parameter; the first number stays small."""
        args = [self.value(kind, depth - 1) for kind in params]
        if params[:1] == "i":
            args[0] = str(self.rng.randint(-1, 4))
        return f"{name}({', '.join(args)})"

    def slice(self) -> str:
        """`[start:stop:step]`, each of them or not."""
        rng = self.rng
        edges = [str(rng.randint(-4, 5)) if rng.random() < 0.7 else "" for _ in range(2)]
        if self.names["i"] and rng.random() < 0.3:
            edges[rng.randrange(2)] = rng.choice(self.names["i"])
        step = rng.choice(("", "", "", ":", ":2", ":-1", ":-2", ":3"))
        return f"[{edges[0]}:{edges[1]}{step}]"
