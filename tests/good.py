"""Is it good? Format, lint, strict types, tests, and the proof of every level and text.

`python tests/good.py` says yes (exit 0) or names what is not good (exit 1).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

STEPS: tuple[tuple[str, list[str]], ...] = (
    ("format", ["-m", "ruff", "format", "--check", "-q", "."]),
    ("lint", ["-m", "ruff", "check", "-q", "."]),
    ("types", ["-m", "mypy"]),
    ("levels and texts", ["main.py", "check"]),
    ("tests", ["-m", "pytest", "-n", "2"]),
)


def main() -> int:
    """Run every step, also after one has failed; the last lines are pytest's."""
    bad = []
    for name, command in STEPS:
        sys.stdout.write(f"== {name}\n")
        sys.stdout.flush()
        if subprocess.run([sys.executable, *command], cwd=ROOT, check=False).returncode:
            bad.append(name)
    sys.stdout.write(f"not good: {', '.join(bad)}\n" if bad else "all good\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
