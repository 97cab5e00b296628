"""Measuring in a process of its own: a fresh start, a fresh memory, a window."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

__all__ = ["ask", "compiled", "cpu_seconds", "environment", "first_word", "running"]

_ROOT = Path(__file__).resolve().parents[2]
_TIMEOUT_S = 600
_CODE = "from game.bench.child import main; main()"


def ask(module: str, function: str, *arguments: Any, env: Mapping[str, str]) -> Any:
    """What a function gives (plain JSON) when a fresh process calls it."""
    done = subprocess.run(
        _command(module, function, *arguments),
        env=environment(env), cwd=_ROOT, capture_output=True, timeout=_TIMEOUT_S, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr.decode("utf-8", "replace")[-2_000:])
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def running(
    module: str, function: str, *arguments: Any, env: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """A fresh process that calls a function; it is ended when it is no longer needed."""
    process = subprocess.Popen(
        _command(module, function, *arguments),
        env=environment(env), cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


@contextmanager
def compiled() -> Iterator[dict[str, str]]:
    """What the environment of a child says so that compiled files are kept, as when installed."""
    with tempfile.TemporaryDirectory() as folder:
        yield {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}


def first_word(stream: IO[bytes] | None) -> list[str]:
    """The words of the next line a process says."""
    assert stream is not None
    return stream.readline().decode().split()


def cpu_seconds(pid: int) -> float | None:
    """Processor time a process has used, of all its threads; None where there is no /proc."""
    tasks = Path(f"/proc/{pid}/task")
    try:
        return (
            sum(int((task / "schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e9
        )
    except (OSError, ValueError, IndexError):
        return None


def main() -> None:
    """Call what the command line names, and say what it gave as a line of JSON."""
    module, function, arguments = sys.argv[1:4]
    made = getattr(importlib.import_module(module), function)(*json.loads(arguments))
    sys.stdout.write(json.dumps(made) + "\n")


def _command(module: str, function: str, *arguments: Any) -> list[str]:
    return [sys.executable, "-c", _CODE, module, function, json.dumps(arguments)]


def environment(more: Mapping[str, str]) -> dict[str, str]:
    """The environment of a child: ours, where the code is, and what a screen needs."""
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": path, "SDL_FRAMEBUFFER_ACCELERATION": "0", **more}
