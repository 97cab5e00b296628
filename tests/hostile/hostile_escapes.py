# ruff: noqa: E501 (tables of programs)
"""Families of programs that reach for what is not theirs: attributes, builtins, odd syntax."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

__all__ = ["ESCAPES"]

Family = tuple[str, ...]

_VALUES = ("1", "'a'", "[]", "0.5", "True", "None", "range(3)", "print", "f", "(1)", "xs[0]", "f()")
_DUNDERS = (
    "__class__", "__bases__", "__mro__", "__subclasses__", "__dict__", "__globals__", "__code__",
    "__builtins__", "__import__", "__init__", "__reduce__", "__getattribute__", "__doc__",
    "__self__", "__func__", "__closure__", "__wrapped__", "__loader__", "__spec__", "__name__",
)  # fmt: skip
_BUILTINS = (
    "eval", "exec", "compile", "open", "input", "globals", "locals", "vars", "dir", "getattr",
    "setattr", "delattr", "hasattr", "type", "object", "super", "memoryview", "bytearray", "bytes",
    "breakpoint", "help", "exit", "quit", "id", "hash", "iter", "next", "map", "filter", "zip",
    "classmethod", "property", "callable", "format", "repr", "chr", "ord", "bin", "pow", "divmod",
    "isinstance", "issubclass", "license", "copyright", "credits", "frozenset", "dict", "set",
    "tuple", "complex", "enumerate", "reversed", "all", "any", "round", "slice", "staticmethod",
    "aiter", "anext", "ascii", "hex", "oct", "float", "bool", "list",
)  # fmt: skip
_METHODS = (
    "format", "format_map", "join", "replace", "split", "encode", "decode", "translate", "zfill",
    "ljust", "center", "expandtabs", "extend", "sort", "reverse", "clear", "copy", "index", "count",
    "upper", "startswith", "bit_length", "to_bytes", "hex", "fromhex", "as_integer_ratio", "id",
    "shot", "inner", "start", "stop", "real", "imag", "numerator", "conjugate", "machine", "work",
)  # fmt: skip
_FRAMES = ("gi_frame", "f_back", "f_globals", "f_builtins", "tb_frame", "cr_frame", "ag_frame",
           "__traceback__", "gi_code", "co_consts", "f_locals", "tb_next")  # fmt: skip
_FORMS = (
    "class A:\n    pass\n", "class A(object):\n    def f(self):\n        return self\nA().f()\n",
    "import os\n", "import os as o, sys\n", "from os import system\n", "from . import x\n",
    "try:\n    1 / 0\nexcept Exception as e:\n    print(e)\n", "try:\n    x\nfinally:\n    pass\n",
    "try:\n    x\nexcept* ValueError as e:\n    print(e.exceptions)\n", "raise SystemExit\n",
    "with open('x') as f:\n    pass\n", "lambda: 1\n", "x = lambda: __import__('os')\n",
    "async def f():\n    await f()\n", "def f():\n    yield 1\n", "x = (yield)\n",
    "def f():\n    yield from f()\n", "global x\n", "nonlocal x\n", "del x\n", "assert 0, 'x'\n",
    "match 1:\n    case int(real=r):\n        print(r)\n", "match x:\n    case {'a': b}:\n        b\n",
    "match [1]:\n    case [*rest]:\n        print(rest)\n", "type X = int\n", "x: int = 5\n",
    "def f[T](x: T) -> T:\n    return x\n", "@f\ndef g():\n    pass\n", "@print\ndef f():\n    pass\n",
    "@(lambda f: f)\ndef f():\n    pass\n", "x = y = 5\n", "x, y = 1, 2\n", "[x, y] = [1, 2]\n",
    "(x := 5)\n", "print(x := 5)\n", "x = {1: 2}\n", "x = {1, 2}\n", "x = [i for i in range(9)]\n",
    "x = {i: i for i in range(9)}\n", "x = (i for i in range(9))\n", "print(*[1, 2])\n",
    "print(**{'end': 1})\n", "print(1, end='')\n", "print(1, file=open('x', 'w'))\n", "x = 1 if 2 else 3\n",
    "x = b'abc'\n", "x = r'a'\n", "x = u'a'\n", "x = rb'a'\n", "x = 'a' 'b'\n", "x = '''a\nb'''\n",
    "x = 1j\n", "x = 0x10\n", "x = 0b11\n", "x = 0o7\n", "x = 1_000\n", "x = ~1\n", "x = 1 @ 2\n",
    "x = 1 << 2\n", "x = 1 | 2 & 3 ^ 4\n", "x @= 1\n", "x <<= 1\n", "x |= 1\n", "exec 'x'\n",
    "print 'x'\n", "x = `1`\n", "x = 1 <> 2\n", "x = ...\n", "x = Ellipsis\n", "x = NotImplemented\n",
    "x = __debug__\n", "x = f\n", "f = print\n", "print = 5\n", "def print():\n    pass\n", "len = 1\n",
    "None = 1\n", "True = 0\n", "def None():\n    pass\n", "for None in [1]:\n    pass\n", "x.y = 1\n",
    "x().y = 1\n", "f() = 1\n", "f()[0] = 1\n", "1 = x\n", "x + 1 = 2\n", "x[0][1:2] = 3\n", "x[:] = []\n",
    "for x.y in [1]:\n    pass\n", "for x[0] in [1]:\n    pass\n", "for i, j in []:\n    pass\n",
    "while 1: pass\n", "if 1: print(2)\n", "if 1:\nprint(2)\n", "x = 1; y = 2\n", "\\\n", "x = \\\n1\n",
    "def f(*a):\n    pass\n", "def f(**k):\n    pass\n", "def f(a=1):\n    pass\n", "def f(a, /):\n    pass\n",
    "def f(a, *, b):\n    pass\n", "f(a=1)\n", "return 1\n", "break\n", "continue\n", "yield\n", "await x\n",
    "if True:\n    break\n", "def f():\n    break\n", "def f():\n    def g():\n        pass\n",
    "for i in range(2):\n    def f():\n        return f\nprint(f())\n", "else:\n    pass\n",
    "elif 1:\n    pass\n", "for i in []:\n    pass\nelse:\n    pass\n", "while 0:\n    pass\nelse:\n    pass\n",
)  # fmt: skip


def _attributes(names: Family) -> Iterator[str]:
    for number, name in enumerate(names):
        value = _VALUES[number % len(_VALUES)]
        yield f"def f():\n    return 1\nxs = [1]\nx = {value}.{name}\n"
        yield f"xs = [1]\nprint(xs.{name}())\n"
        yield f"xs = [1]\nxs.{name} = 5\nprint(xs.{name})\n"


def _named(names: Family) -> Iterator[str]:
    for name in names:
        yield f"print({name})\n"
        yield f"x = {name}('1')\nprint(x)\n"


def _own_dunders() -> Iterator[str]:
    for name in _DUNDERS:
        yield f"{name} = 5\nprint({name})\n"
        yield f"def {name}(a):\n    return a\nprint({name}(1))\n"


def _formats() -> Iterator[str]:
    inner = ("0.__class__", "0.__init__.__globals__", "x.__dict__", "0[0].__class__", "!r", "0:>9999999",
             "0:{1}", "self", "0.real.__class__")  # fmt: skip
    for field in inner:
        field = "{" + field + "}"
        yield f"x = '{field}'\nprint(x)\n"
        yield f"print('{field}'.format(5))\n"
        yield f"x = 5\nprint(f'{field}')\n"
        yield f"x = '{field}' % 5\n"
    for code in ("%s", "%d", "%r", "%c", "%(a)s", "%999999999d", "%*d", "%.99999999f", "%%"):
        yield f"x = '{code}' % 5\nprint(x)\n"
        yield f"x = '{code}'\nx %= [1]\n"


def _letters() -> Iterator[str]:
    """Names in letters that look like others, or that Python folds into others."""
    for name in ("ﬁ", "ｅｖａｌ", "__ｃｌａｓｓ__", "ｐｒｉｎｔ", "𝐩𝐫𝐢𝐧𝐭", "ªb", "ℙrint", "раss", "ſum",
                 "ı", "İ", "i̇", "ǅ", "ﷺ", "ⅷ", "µ", "K", "ö", "ö", "e\u0301", "℘", "·a", "a·"):  # fmt: skip
        yield f"{name} = 1\nprint({name})\n"
        yield f"{name}(1)\n"
        yield f"def {name}({name}):\n    return {name}\n{name}({name})\n"
    for letter in ("\u202e", "\u200b", "\ufeff", "\u2028", "\x0c", "\0", "\x1a", "\x1b[2J", "\ud800",
                   "\U0010ffff", "\u00a0", "\u3000", "；", "（）", "“a”", "٣", "²", "🙂", "\x7f", "\x85"):  # fmt: skip
        yield f"x = 1{letter}\nprint(x)\n"
        yield f"{letter}x = 1\n"
        yield f"x = '{letter}'\nprint(x, len(x))\n"
        yield f"x = 1  # {letter}\n"


def _layout() -> Iterator[str]:
    yield from (
        "\tx = 1\n", "if 1:\n\tx = 1\n        y = 2\n", "if 1:\n  x = 1\n   y = 2\n", " \n\n\t\n", "",
        "\n" * 5_000, " " * 15_000 + "x = 1\n", "x = 1\r" * 200, "x = 1\r\n\r\n" * 200, "\ufeffx = 1\n",
        "(\n" * 30, ")\n" * 30, "[(]\n", "x = [1,\n2,\n3\n", "x = (\n'a'\n", "'\n", '"\n', "'''\n", "'a\\",
        "# " + "x" * 15_000 + "\n", "if 1:\n    # nothing\n", "if 1:\n\nx = 2\n", "def f(\n):\n    pass\n",
        "x = 1 # " + "#" * 5_000 + "\n", "    else:\n", "if 1:\n    pass\n  else:\n    pass\n",
    )  # fmt: skip


ESCAPES: Mapping[str, Family] = {
    "double underscores of values": tuple(_attributes(_DUNDERS)),
    "methods of values": tuple(_attributes(_METHODS)),
    "frames and tracebacks": tuple(_attributes(_FRAMES)),
    "builtins that are not offered": tuple(_named(_BUILTINS)),
    "double underscores as names": (*_named(_DUNDERS), *_own_dunders()),
    "format fields": tuple(_formats()),
    "letters that look like others": tuple(_letters()),
    "layout": tuple(_layout()),
    "syntax that is not offered": _FORMS,
}
