"""What the game costs on this machine, as ratios to a reference measured in the same run.

Absolute times differ from machine to machine and from run to run, so a subject measures ours and
the reference in turns and tells medians, spreads and their ratio. One file a subject, each with
`measure(effort) -> Iterator[Line]`; the table `SUBJECTS` names them and `report` prints the lines.
Nothing imports this package but its verb.

`figures` is what a subject gives: a `Line` with its values, its reference, its budget, and its
growth. `meter` takes the times. A subject that needs a window, a fresh process or its memory runs
in a child process, started by `child` on a screen that `screen` finds: an X server of its own where
there is Xvfb, else SDL's driver without a screen. What touches pygame lies in `shell/probe.py`.

`peers` is the one subject that is only measured when asked for (`--peers`): it installs other
interpreters into a folder of its own.

To add a subject: one file here and its name in `SUBJECTS`.
"""

from game.bench.figures import Effort, Line
from game.bench.report import as_json, as_text

SUBJECTS = (
    "steps",
    "recursion",
    "bytes",
    "endless",
    "judge",
    "solve",
    "load",
    "start",
    "idle",
    "frame",
    "scene",
    "edit",
    "scrub",
    "loom",
    "desk",
    "melody",
    "save",
    "exchange",
    "hub",
    "table",
    "memory",
    "size",
)
"""Every subject is a module here; in the order of printing."""

__all__ = ["SUBJECTS", "Effort", "Line", "as_json", "as_text"]
