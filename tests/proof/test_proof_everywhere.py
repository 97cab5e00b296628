"""A run is the same on every supported Python and for every hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from proof_digest import digest

NIGHTLY = os.environ.get("ILME_NIGHTLY") == "1"
SEEDS = 1_000 if NIGHTLY else 60
SCRIPT = Path(__file__).parent / "proof_digest.py"
VERSIONS = ("3.11", "3.12", "3.13", "3.14")


def pythons() -> list[str]:
    """The supported interpreters of this computer, this one first."""
    found = [sys.executable]
    kept = Path.home() / ".pyenv" / "versions"
    for version in VERSIONS:
        here = sorted(kept.glob(f"{version}.*/bin/python"))
        path = str(here[-1]) if here else shutil.which(f"python{version}")
        if path and _version(path) == version:
            found.append(path)
    return found


def _version(python: str) -> str:
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def test_traces_are_the_same_on_every_python_and_hash_seed() -> None:
    here = digest(SEEDS)
    runs = [(python, str(number)) for number, python in enumerate(pythons())]
    runs.append((sys.executable, "12345"))
    for python, seed in runs:
        done = subprocess.run(
            [python, "-X", "utf8", str(SCRIPT), str(SEEDS)], capture_output=True, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1"}, check=False,
        )  # fmt: skip
        assert done.returncode == 0, (python, done.stderr)
        assert done.stdout.strip() == here, (python, seed)
    assert len(runs) >= 2
