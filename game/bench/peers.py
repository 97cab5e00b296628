"""Statements a second against other interpreters for learners: asteval, js-interpreter, Skulpt.

They are installed into a folder of their own (a virtual environment, `node_modules`), which is
deleted afterwards. What cannot be had is a line without figures that says why. The robot of the
grid program is native for asteval and js-interpreter, and written in Python for Skulpt. None of
them keeps a trace.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.bench.figures import Budget, Effort, Line
from game.bench.meter import seconds
from game.bench.peer_texts import ASTEVAL, JAVASCRIPT, JS_INTERPRETER, SKULPT
from game.bench.programs import PROGRAMS, Timed
from game.bench.steps import ROOM
from game.run import execute

__all__ = ["measure"]

STATEMENTS = 30_000
_WAIT_S = 300

JUDGED: Mapping[str, tuple[float, ...]] = {"js-interpreter": (4, 8, 6), "asteval": (15, 6, 8)}
KEPT: Mapping[str, tuple[float, ...]] = {"js-interpreter": (1, 2, 2)}
"""The least ratio for each program, by peer."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another interpreter: the command that times a file, or why it could not be had."""

    name: str
    command: tuple[str, ...] = ()
    script: str = ""  # the suffix of the programs it reads
    missing: str = ""


def measure(effort: Effort) -> Iterator[Line]:
    """Each program against each peer: judged, and with the whole trace kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peers = (_asteval(folder), *_node(folder))
        for peer in peers:
            if peer.missing:
                yield Line(f"{peer.name} could not be had", "", (), note=peer.missing)
        for place, timed in enumerate(PROGRAMS):
            for peer in peers:
                if not peer.missing:
                    yield from _against(timed, place, peer, folder, effort)


def _against(timed: Timed, place: int, peer: Peer, folder: Path, effort: Effort) -> Iterator[Line]:
    each = max(1, timed.count(2) - timed.count(1))
    rounds = effort.of(STATEMENTS // each)
    count = timed.count(rounds)
    ready, world = timed.compiled(rounds)
    file = folder / f"program-{place}{peer.script}"
    text = JAVASCRIPT[place] if peer.script == ".js" else timed.text
    file.write_text(text.replace("{n}", str(rounds)).replace("{{", "{"), "utf-8")
    theirs, judged, kept = [], [], []
    for _ in range(effort.runs):
        told = _said([*peer.command, str(file)], folder)
        if not told.replace(".", "").replace("e-", "").isdigit():
            yield Line(f"{timed.name}, {peer.name} failed", "", (), note=told[:80])
            return
        theirs.append(count / float(told))
        judged.append(count / seconds(lambda: execute(ready, world, False, ROOM)))
        kept.append(count / seconds(lambda: execute(ready, world, True, ROOM)))
    for name, mine, limits in (("judged", judged, JUDGED), ("trace kept", kept, KEPT)):
        least = limits.get(peer.name)
        budget = None if least is None else Budget(least[place], "ratio", least=True)
        yield Line(
            f"{timed.name}, {name}", "statements/s", tuple(mine), peer.name, tuple(theirs), budget
        )


def _asteval(folder: Path) -> Peer:
    """In a virtual environment of its own."""
    home = folder / "venv"
    told = _said([sys.executable, "-m", "venv", str(home)], folder)
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if python.exists():
        told = _said([str(python), "-m", "pip", "install", "-q", "asteval"], folder)
        script = folder / "asteval_peer.py"
        script.write_text(ASTEVAL, "utf-8")
        if _said([str(python), "-c", "import asteval; print('here')"], folder) == "here":
            return Peer("asteval", (str(python), str(script)), ".py")
    return Peer("asteval", missing=told or "no virtual environment")


def _node(folder: Path) -> tuple[Peer, ...]:
    """In a `node_modules` of their own."""
    peers = []
    for name, script, suffix in (
        ("js-interpreter", JS_INTERPRETER, ".js"), ("skulpt", SKULPT, ".py"),
    ):  # fmt: skip
        told = _said(["npm", "install", "--no-audit", "--no-fund", "--prefix", ".", name], folder)
        if (folder / "node_modules" / name).is_dir():
            file = folder / f"{name}-peer.cjs"
            file.write_text(script, "utf-8")
            peers.append(Peer(name, ("node", str(file)), suffix))
        else:
            peers.append(Peer(name, missing=told or "no npm"))
    return tuple(peers)


def _said(command: list[str], folder: Path) -> str:
    """The last line a command says, on either stream; nothing goes wrong but in words."""
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, encoding="utf-8",
            errors="replace", timeout=_WAIT_S, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as wrong:
        return f"{command[0]}: {type(wrong).__name__}"
    rows = (done.stdout.strip() or done.stderr.strip()).splitlines()
    return rows[-1] if rows else ""
