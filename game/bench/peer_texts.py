"""What is run in other interpreters: the three programs in JavaScript, and scripts that time."""

from __future__ import annotations

__all__ = ["ASTEVAL", "JAVASCRIPT", "JS_INTERPRETER", "SKULPT"]

JAVASCRIPT = (
    "var total = 0;\nfor (var i = 0; i < {n}; i++) {\n  total += i * 2;\n}\n",
    "for (var n = 0; n < {n}; n++) {\n  if (path_ahead()) {\n    forward();\n  } else {\n"
    "    right();\n  }\n}\n",
    "function fib(n) {\n  if (n < 2) {\n    return n;\n  }\n  return fib(n - 1) + fib(n - 2);\n}\n"
    "for (var n = 0; n < {n}; n++) {\n  var x = fib(10);\n}\n",
)
"""The programs of `programs.PROGRAMS`, in their order."""

_ROBOT = """\
at = [1, 1]
way = [1, 0]
def on_floor(x, y):
    return (x == 1 or x == 6 or y == 1 or y == 6) and 0 < x < 7 and 0 < y < 7
def path_ahead():
    return on_floor(at[0] + way[0], at[1] + way[1])
def forward():
    at[0] = at[0] + way[0]
    at[1] = at[1] + way[1]
def right():
    x = way[0]
    way[0] = -way[1]
    way[1] = x
"""

ASTEVAL = f"""\
import sys, time
from asteval import Interpreter
{_ROBOT}
names = dict(path_ahead=path_ahead, forward=forward, right=right)
text = open(sys.argv[1], encoding="utf-8").read()
inside = Interpreter()
inside.symtable.update(names)
start = time.perf_counter()
inside(text)
took = time.perf_counter() - start
if inside.error:
    sys.exit(str(inside.error[0].get_error()))
print(took)
"""

JS_INTERPRETER = """\
const fs = require('fs');
const Interpreter = require('js-interpreter');
let at = [1, 1], way = [1, 0];
const floor = (x, y) => (x == 1 || x == 6 || y == 1 || y == 6) && x > 0 && x < 7 && y > 0 && y < 7;
const robot = {
  path_ahead: () => floor(at[0] + way[0], at[1] + way[1]),
  forward: () => { at = [at[0] + way[0], at[1] + way[1]]; },
  right: () => { way = [-way[1], way[0]]; },
};
const inside = new Interpreter(fs.readFileSync(process.argv[2], 'utf8'), (it, names) => {
  for (const name of Object.keys(robot))
    it.setProperty(names, name, it.createNativeFunction(robot[name]));
});
const start = performance.now();
inside.run();
console.log((performance.now() - start) / 1000);
"""

SKULPT = f"""\
const fs = require('fs');
require('skulpt/dist/skulpt.min.js');
require('skulpt/dist/skulpt-stdlib.js');
const Sk = globalThis.Sk;
const robot = {_ROBOT!r};
const read = (name) => {{
  if (Sk.builtinFiles === undefined || Sk.builtinFiles.files[name] === undefined) throw name;
  return Sk.builtinFiles.files[name];
}};
Sk.configure({{ output: () => 0, read, __future__: Sk.python3, debugging: true }});
const text = robot + fs.readFileSync(process.argv[2], 'utf8');
const start = performance.now();
Sk.misceval.asyncToPromise(() => Sk.importMainWithBody('<stdin>', false, text, true)).then(
  () => console.log((performance.now() - start) / 1000),
  (wrong) => {{ console.log(String(wrong)); process.exit(1); }},
);
"""
