"""What CPython makes of programs of our own generator: run as a process, JSON in, JSON out.

Only texts that the tests write themselves are run so; a child's program never is.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import warnings
from typing import Any

__all__ = ["Seen", "look", "shape"]

Seen = dict[str, Any]


def shape(value: Any, met: dict[int, int]) -> Any:
    """A value as JSON that keeps its type, and which lists are the same one."""
    if not isinstance(value, list):
        return f"{type(value).__name__} {value!r}"
    if id(value) in met:
        return met[id(value)]
    met[id(value)] = len(met)
    return [shape(item, met) for item in value]


def look(text: str) -> Seen:
    """What it prints, the class and line of its error, the names where it ended."""
    out = io.StringIO()
    names: dict[str, Any] = {"__builtins__": __builtins__, "sum": _plain_sum}
    own = frozenset(names)
    seen: Seen = {"error": "", "line": 0}
    last = names
    try:
        code = compile(text, "program", "exec")
        with contextlib.redirect_stdout(out):
            exec(code, names)
    except Exception as raised:
        seen["error"] = type(raised).__name__
        trace = raised.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == "program":
                seen["line"], last = trace.tb_lineno, trace.tb_frame.f_locals
            trace = trace.tb_next
    met: dict[int, int] = {}
    kept = {
        name: value
        for name, value in last.items()
        if name not in own and name != "_" and not callable(value)
    }
    seen["names"] = {name: shape(kept[name], met) for name in sorted(kept)}
    seen["output"] = out.getvalue()
    return seen


def _plain_sum(items: Any) -> Any:
    """From left to right; Python 3.12 and later add floats in another way."""
    total: Any = 0
    for item in items:
        total = total + item
    return total


def main() -> None:
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)
    json.dump([look(text) for text in json.load(sys.stdin)], sys.stdout)


if __name__ == "__main__":
    main()
