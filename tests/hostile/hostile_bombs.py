# ruff: noqa: E501 (tables of programs)
"""Families of programs that want too much: of numbers, texts, lists, depth, time, output."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["BOMBS", "FLOODS"]

Family = tuple[str, ...]

_BIG = (
    "10 ** 6",
    "10 ** 10",
    "10 ** 30",
    "2 ** 63",
    "2 ** 64 - 1",
    "-10 ** 30",
    "20001",
    "9 ** 999",
)
_ROUNDS = ("while True:", "while 1:", "for _ in range(10 ** 9):", "for i in range(10 ** 30):",
           "while not False:", "while 1 < 2 < 3:")  # fmt: skip


def _each(form: str, values: Family) -> Family:
    return tuple(form.replace("BIG", value) for value in values)


def _loops(start: str, body: str) -> Family:
    """The body in every kind of endless loop, plainly and in a function."""
    inner = "".join(f"    {line}\n" for line in body.split("\n"))
    deeper = "".join(f"        {line}\n" for line in body.split("\n"))
    plain = tuple(f"{start}\n{head}\n{inner}" for head in _ROUNDS)
    own = "".join(f"    {line}\n" for line in start.split("\n"))
    return (*plain, f"def f():\n{own}    while True:\n{deeper}f()\n")


def _nested(open: str, middle: str, close: str, start: str = "x = ", end: str = "\n") -> Family:
    counts = (10, 30, 39, 40, 41, 60, 100, 500, 3_000)
    return tuple(f"{start}{open * n}{middle}{close * n}{end}" for n in counts)


def _bodies(head: str, word: str = "pass") -> Family:
    counts = (5, 20, 39, 40, 41, 45, 60, 100, 130)
    return tuple(
        "".join(" " * at + head + "\n" for at in range(n)) + " " * n + word + "\n" for n in counts
    )


def _recursion(body: str) -> Family:
    shapes = ("f(0)", "x = f(0)", "print(f(0))", "for i in range(2):\n    f(i)", "x = [f(0), f(1)]",
              "while f(0):\n    pass", "if f(0):\n    pass")  # fmt: skip
    return tuple(f"def f(n):\n    {body}\n{call}\n" for call in shapes)


BOMBS: Mapping[str, Family] = {
    "towers of powers": ("x = 9 ** 9 ** 9\n", "x = 9 ** 9 ** 9 ** 9\n", "x = 2 ** 2 ** 2 ** 2 ** 2 ** 2\n",
                         "x = (-9) ** 9 ** 9\n", "x = 2.0 ** 9 ** 9\n", "x = 9 ** -9 ** 9\n", "x = 0 ** 9 ** 9 ** 9\n",
                         "x = 1 ** 9 ** 9 ** 9\n", "x = True ** 10 ** 30\n", "x = (2 ** 4095) ** 2\n",
                         "x = 10 ** 10 ** 10 % 7\n", "x = 3 ** 2584\n", "x = 3 ** 2585\n"),
    "powers with large edges": (*_each("x = 2 ** (BIG)\n", _BIG), *_each("x = (BIG) ** (BIG)\n", _BIG),
                                *_each("x = (BIG) ** 0.5\n", _BIG), *_each("x = 2 ** -(BIG)\n", _BIG)),
    "shifts": tuple(f"x = {a} {op} {b}\n" for a in ("1", "-1", "x") for op in ("<<", ">>") for b in ("9", "10 ** 9")),
    "numbers that grow": (*_loops("x = 3", "x = x * x"), *_loops("x = 1", "x += x"), *_loops("x = 2", "x **= 2"),
                          *_loops("x = -7", "x *= x - 1"), *_loops("x = [2]", "x[0] *= x[0]")),
    "numbers at the limit": (*_loops("x = 2 ** 4095", "x += 2 ** 4000"), *_loops("x = 2 ** 4000", "y = x * 2 // 3 - x"),
                             *_loops("x = 2 ** 4090\ny = []", "y.append(x + len(y))")),
    "fractions at the limit": (*_loops("x = 1.5", "x *= x"), *_loops("x = 1e300", "x = x * 10 - x"),
                               *_each("x = (BIG) * 1.5\n", _BIG), *_each("x = int(1e308 * (BIG))\n", _BIG),
                               *_each("x = 1.5 // (BIG)\n", _BIG), *_each("x = (BIG) / 3\n", _BIG)),
    "literals": tuple(f"x = {text}\n" for text in ("9" * 1_000, "9" * 1_233, "9" * 1_234, "9" * 15_000, "1e308", "1e309",
                      "1e999999999", "0." + "1" * 9_000, "1" + "_1" * 600, "'" + "a" * 19_000 + "'", "0" * 9_000)),
    "texts repeated": (*_each("x = 'a' * (BIG)\n", _BIG), *_each("x = (BIG) * 'ab'\n", _BIG), *_each("x = '' * (BIG)\n", _BIG),
                       *_each("x = 'a'\nx *= BIG\n", _BIG), *_each("xs = ['ə']\nxs[0] *= BIG\n", _BIG)),
    "texts that double": (*_loops("t = 'ab'", "t = t + t"), *_loops("t = 'ə'", "t += t"), *_loops("t = '🙂'", "t = t * 3"),
                          *_loops("t = 'a'", "t = str([t, t])"), *_loops("t = 'a'\nxs = []", "t += 'bc'\nxs.append(t)")),
    "texts kept": (*_loops("xs = []", "xs.append('a' * 19999)"), *_loops("xs = []", "xs = [xs, 'ə' * 19000]"),
                   *_loops("xs = []", "xs += 'a' * 10000"), *_loops("t = 'a' * 19990\nxs = []", "xs.append(t + str(len(xs)))")),
    "texts written out": (*_each("x = str([123456] * (BIG))\n", _BIG), *_loops("x = [1]", "x = [x, x]\nt = str(x)"),
                          *_loops("x = [0] * 9000", "t = str(x)"), *_loops("x = 2 ** 4000", "t = str(x)"),
                          *_loops("x = 0.1", "t = str([x] * 900)")),
    "texts cut": (*_loops("t = 'a' * 20000", "x = t[1:]"), *_loops("t = 'a' * 20000", "x = t[::-1]"),
                  *_each("x = 'abc'[BIG:]\n", _BIG), *_each("x = 'abc'[::BIG]\n", _BIG), *_each("x = 'abc'[:-(BIG)]\n", _BIG)),
    "searches": (*_loops("t = 'a' * 19999 + 'b'", "x = 'a' * 9000 + 'c' in t"), *_loops("xs = [0] * 20000", "x = 1 in xs"),
                 *_loops("xs = [[0]] * 9000", "x = [1] in xs"), *_loops("xs = ['a' * 9000] * 9000", "x = 'a' * 8999 + 'b' in xs"),
                 *_loops("xs = [0] * 20000", "x = xs == [0] * 20000")),
    "joining and replacing": tuple(f"t = 'a' * 9999\nx = t.{call}\n" for call in (
        "replace('a', t)", "join([t] * 9999)", "replace('', t)", "center(10 ** 10)", "zfill(10 ** 10)", "ljust(10 ** 9)",
        "expandtabs(10 ** 9)", "encode()", "translate({})", "split('')", "format(t)", "rjust(99999999)")),
    "widths": tuple(f"x = {text}\n" for text in ("f'{1:>9999999999}'", "'%9999999999d' % 1", "format(1, '>9999999')",
                    "'{:>{}}'.format(1, 10 ** 10)", "f'{1:{10 ** 10}}'", "str(1).rjust(10 ** 10)", "'%*d' % 5")),
    "lists repeated": (*_each("xs = [0] * (BIG)\n", _BIG), *_each("xs = (BIG) * [[]]\n", _BIG), *_each("xs = [] * (BIG)\n", _BIG),
                       *_each("xs = [1]\nxs *= BIG\n", _BIG), *_each("xs = [[1]]\nxs[0] *= BIG\n", _BIG)),
    "lists that double": (*_loops("xs = [1]", "xs = xs + xs"), *_loops("xs = [1]", "xs += xs"), *_loops("xs = [[]]", "xs *= 2"),
                          *_loops("xs = [1]", "xs = [xs, xs]"), *_loops("xs = [1]", "xs = xs[:] + xs[:]"),
                          "xs = [1]\nfor x in xs:\n    xs.append(x)\n", "xs = [1]\nfor x in xs:\n    xs += xs\n",
                          "xs = [1]\nfor x in xs:\n    xs.insert(0, x)\n"),
    "lists at the limit": (*_loops("xs = [0] * 20000", "xs[0] = 1"), *_loops("xs = [0] * 20000", "xs = xs + []"),
                           *_loops("xs = [0] * 20000", "xs.insert(0, xs.pop())"), *_loops("xs = [0] * 20000", "ys = xs[:]"),
                           *_loops("xs = [0] * 20000\nys = []", "ys.append(xs[:])"), *_loops("xs = [0] * 20000", "xs.remove(0)\nxs.append(0)")),
    "lists in lists": (*_loops("xs = []", "xs = [xs]"), *_loops("xs = []", "xs = [xs]\nprint(xs)"), *_loops("xs = []", "xs.append(xs)"),
                       *_loops("xs = []\nys = []", "xs = [xs]\nys = [ys]\nb = xs == ys"), *_loops("xs = [[0] * 9] * 9", "xs = [xs] * 9"),
                       *_loops("xs = [0]\nys = [1]", "xs = [xs]\nys = [ys]\nb = xs < ys")),
    "lists in themselves": tuple(f"a = []\na.append(a)\nb = []\nb.append(b)\n{line}\n" for line in (
        "print(a)", "x = a == b", "x = a < b", "x = min(a, b)", "x = sorted([a, b])", "x = b in [a]", "[a].remove(b)", "x = str([a] * 99)",
        "x = sum(a)", "a += a\nprint(a)", "a[0][0][0] = 1", "for c in a:\n    a.append(c)", "x = a[0][0][0][0] == a", "x = max([a, b])",
        "a.insert(0, b)\nb.insert(0, a)\nprint(a == b)", "while a:\n    a = a[0]")),
    "many lists": (*_loops("xs = []", "xs = [[0] * 20000, xs]"), *_loops("xs = []", "xs += [[], [], [], [], [], [], [], []]"),
                   *_loops("xs = []\nn = 0", "n += 1\nxs.append([n, n + 1, n + 2])"), *_loops("a = [0]\nb = [0]", "a = [a, a]\nb = [b, b]\nx = a == b")),
    "rows of numbers": (*_each("xs = sorted(range(BIG))\n", _BIG), *_each("x = sum(range(BIG))\n", _BIG), *_each("x = max(range(BIG))\n", _BIG),
                        *_each("x = len(range(BIG))\n", _BIG), *_each("x = 0.5 in range(BIG)\n", _BIG), *_each("x = range(BIG)[-1]\n", _BIG),
                        *_each("xs = []\nxs += range(BIG)\n", _BIG), *_each("x = range(0, BIG, BIG) == range(BIG)\n", _BIG),
                        *_each("x = str(range(BIG))[BIG:]\n", _BIG), *_each("for i in range(BIG):\n    pass\n", _BIG),
                        *_each("for _ in range(BIG):\n    pass\n", _BIG), *_each("x = range(BIG)[::BIG][::BIG]\n", _BIG)),
    "sorting": (*_loops("xs = [0] * 20000", "y = sorted(xs)"), *_loops("xs = [[1, 2]] * 3000", "y = sorted(xs)"),
                *_loops("xs = [[1] * 99] * 99", "y = sorted(xs)"), *_loops("xs = ['a' * 9999 + 'b'] * 999", "y = sorted(xs)")),
    "endless loops": (*_loops("x = 0", "pass"), *_loops("x = 0", "x += 1"), *_loops("x = 0", "if x:\n    break\nelse:\n    continue"),
                      *_loops("x = 0", "for _ in range(0):\n    pass"), *_loops("x = 0", "while False:\n    pass"),
                      *_loops("x = 0", "if x == 1:\n    pass\nelif x == 2:\n    pass"), *_loops("x = 0", "for c in 'abc':\n    continue")),
    "loops in loops": tuple("".join("    " * at + f"for i{at} in range(99999):\n" for at in range(n)) + "    " * n + "x = 1\n" for n in (2, 5, 9, 20)),
    "recursion": (*_recursion("return f(n + 1)"), *_recursion("f(n + 1)"), *_recursion("return [f(n + 1)]"),
                  *_recursion("return f(n + 1) + f(n + 2)"), *_recursion("while True:\n        f(n)"),
                  *_recursion("return f([n, n])"), *_recursion("for i in range(9):\n        f(i)"), *_recursion("if f(n):\n        pass")),
    "two that call each other": _recursion("return g(n)\ndef g(n):\n    return f(n)"),
    "recursion with large names": (*_recursion("return [n] * 20000 + f(n + 1)"), *_recursion("t = 'ə' * 19000 + str(n)\n    return f(n + 1)"),
                                   *_recursion("for c in 'ə' * 19000 + str(n):\n        f(n + 1)")),
    "recursion in deep values": tuple(f"def f(n):\n    return {'(1 + ' * n}f(n){')' * n}\nf(1)\n" for n in (5, 20, 30, 38, 45)),
    "calls that double": ("def f(n):\n    if n > 0:\n        f(n - 1)\n        f(n - 1)\nf(99)\n",
                          "def f(n):\n    if n < 2:\n        return 1\n    return f(n - 1) + f(n - 2)\nprint(f(60))\n",
                          "def a(m, n):\n    if m == 0:\n        return n + 1\n    if n == 0:\n        return a(m - 1, 1)\n    return a(m - 1, a(m, n - 1))\nprint(a(4, 4))\n"),
    "functions that change": ("def f():\n    return 1\ndef f(a):\n    return f(a)\nf(1)\n", "if True:\n    def f():\n        return f()\nf()\n",
                              "for i in range(9):\n    def f(n):\n        return n\n    f(i)\n", "def f(f):\n    return f\nf(1)\n", "def f(a, a):\n    pass\n",
                              "def f():\n    pass\n" * 500 + "f()\n", "def f(" + ", ".join(f"a{i}" for i in range(900)) + "):\n    pass\nf(1)\n"),
    "output": (*_loops("x = 0", "print('a' * 1000)"), *_loops("x = 0", "print()"), *_loops("x = [0] * 99", "print(x, x, x)"),
               "print('a' * 20000)\n", "print('a' * 19999, 'b')\n", "print(" + "1, " * 2_000 + "1)\n", *_loops("x = 0", "print('\\n' * 999)"),
               *_loops("x = 0", "print('\\x1b[2J\\r\\x07')")),
    "deep brackets": _nested("(", "1", ")"),
    "deep lists": (*_nested("[", "1", "]"), *_nested("[1, ", "[]", "]")),
    "deep places": (*_nested("xs[", "0", "]"), *_nested("", "xs", "[0]"), *_nested("", "xs", "[:]")),
    "deep calls": (*_nested("f(", "", ")"), *_nested("abs(", "1", ")"), *_nested("str(", "1", ")"), *_nested("len([", "", "])")),
    "deep signs": (*_nested("-", "1", ""), *_nested("- ", "x", ""), *_nested("+", "1", ""), *_nested("~", "1", "")),
    "deep not": (*_nested("not ", "1", ""), *_nested("not (", "1", ")")),
    "long sums": (*_nested("1 + ", "1", ""), *_nested("1 * ", "1", ""), *_nested("'a' + ", "'b'", "")),
    "long powers": (*_nested("1 ** ", "1", ""), *_nested("2 ** ", "1", ""), *_nested("-1 ** ", "1", "")),
    "long comparisons": (*_nested("1 < ", "1", ""), *_nested("1 in ", "[]", ""), *_nested("1 == ", "1", "")),
    "long choices": (*_nested("1 and ", "1", ""), *_nested("0 or ", "1", ""), *_nested("1 if 1 else ", "1", "")),
    "deep if": _bodies("if True:"),
    "deep loops": (*_bodies("for i in range(2):"), *_bodies("while True:", "break"), *_bodies("for _ in range(9):")),
    "deep functions": _bodies("def f():"),
    "deep else": tuple("".join(" " * at + "if x:\n" + " " * at + " pass\n" + " " * at + "else:\n" for at in range(n)) + " " * n + "pass\n" for n in (9, 39, 41, 90)),
    "long choices of cases": tuple("x = 5\nif x == 0:\n    pass\n" + "".join(f"elif x == {i}:\n    pass\n" for i in range(n)) for n in (9, 99, 400, 900)),
    "many names": tuple("".join(f"n{i} = {i}\n" for i in range(n)) + "while True:\n    n0 += 1\n" for n in (20, 200, 900, 1_400)),
    "many lists by name": tuple("".join(f"n{i} = [{i}]\n" for i in range(n)) + "while True:\n    n0[0] += 1\n" for n in (20, 200, 900)),
    "long names": tuple(f"{'a' * n} = 1\nprint({'a' * n})\nprint({'a' * (n - 1)}b)\n" for n in (10, 1_000, 6_000)),
    "many values in a list": ("xs = [" + "1, " * 2_900 + "]\nwhile True:\n    ys = xs + xs\n", "xs = [" + "[], " * 1_400 + "]\nprint(xs)\n"),
    "many arguments": ("print(" + "'a' * 9999, " * 900 + ")\n", "x = max(" + "1, " * 2_900 + "1)\n", "f(" + "1, " * 2_900 + ")\n", "x = range(1, 2, 3, 4)\n"),
    "numbers from texts": (*_loops("t = '9' * 1000", "x = int(t)"), "x = int('9' * 20000)\n", "x = int(' ' * 19000 + '1')\n", "x = int('1_' * 900 + '1')\n",
                           "x = int('٣' * 99)\n", "x = int('-' * 999 + '1')\n", "x = int('0x10')\n", "x = int('1e9')\n", "x = int('\\0')\n", "x = int('∞')\n"),
    "no numbers": tuple(f"x = 1e308 * 10\nx -= x\n{line}\n" for line in ("print(x == x)", "xs = [x]\nprint(x in xs, xs == xs)", "print(sorted([3, x, 1]))",
                        "print(min(x, 1), max(1, x))", "y = int(x)", "y = range(3)[x]", "while x == x:\n    pass", "print(x // 1, x % 2)", "for _ in range(x):\n    pass")),
    "names not given": tuple(f"{line}\n" for line in ("print(x)", "x += 1", "f()", "x = x", "def f():\n    print(y)\nf()", "def f():\n    x = x\nf()", "xs[0] = 1",
                             "def f():\n    y += 1\ny = 1\nf()", "for i in i:\n    pass", "while x:\n    pass")),
    "rows changed while walked": tuple(f"xs = [1, 2, 3]\nfor x in xs:\n    {line}\n" for line in ("xs.pop()", "xs.append(x)", "xs.insert(0, x)", "xs += [x]", "xs *= 2",
                                       "xs = []", "xs.remove(x)", "xs[0] = xs", "xs = [xs]", "print(xs)\n    xs.append(xs)")),
    "huge places": (*_each("xs = [1]\nprint(xs[BIG])\n", _BIG), *_each("xs = [1]\nxs.insert(BIG, 1)\n", _BIG), *_each("xs = [1]\nxs.pop(BIG)\n", _BIG),
                    *_each("xs = [1]\nprint(xs[BIG:BIG:BIG])\n", _BIG), *_each("xs = [1]\nxs[BIG] = 1\n", _BIG), *_each("x = 'a'[BIG]\n", _BIG)),
    "picture of much": (*_loops("xs = [[0] * 900] * 20", "xs[0][0] += 1"), *_loops("xs = [[0]] * 9000", "xs.append([1])"),
                        *_loops("xs = [0] * 20000", "xs[0] = [0, xs[1]]\nxs[1] = 5")),
}  # fmt: skip
"""Programs as text, by family."""

FLOODS: Mapping[str, Family] = {
    "a million lines": ("x = 1\n" * 1_500_000, "\n" * 1_500_000, "# a\n" * 500_000),
    "a long line": ("x = " + "1 + " * 300_000 + "1\n", "x = '" + "a" * 2_000_000 + "'\n", "(" * 1_000_000, " " * 2_000_000 + "x\n"),
    "many words": ("[" + "1," * 3_100 + "]\n", "a " * 7_000, "(" * 19_000 + ")" * 900, "x = 1\n" * 3_000, "'" * 19_999),
}  # fmt: skip
"""Texts far larger than a program may be."""
