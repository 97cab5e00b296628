"""A PostgreSQL of the tests' own: in a folder that goes away, at a free port of this PC."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

__all__ = ["postgres"]

LACKS = "PostgreSQL is not installed (initdb), so its tests are left out"


def _tools() -> Path | None:
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    some = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return some[-1].parent if some else None


def _as_owner(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["runuser", "-u", "postgres", "--", *command] if root else command


def _run(*command: str | Path) -> None:
    done = subprocess.run(_as_owner([*map(str, command)]), capture_output=True, cwd="/", timeout=90)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")


@contextmanager
def postgres() -> Iterator[str]:
    """The address of an empty database."""
    tools = _tools()
    if tools is None:
        pytest.skip(LACKS)
    # sockets have short names, so not below pytest's own folder
    folder = Path(tempfile.mkdtemp(prefix="ilme-pg-"))
    try:
        folder.chmod(0o777)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        data = folder / "data"
        _run(tools / "initdb", "-D", data, "-U", "ilme", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder}"
        log = folder / "log"
        _run(tools / "pg_ctl", "-D", data, "-w", "-t", "60", "-o", options, "-l", log, "start")
        try:
            yield f"postgresql://ilme@127.0.0.1:{port}/postgres"
        finally:
            _run(tools / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
