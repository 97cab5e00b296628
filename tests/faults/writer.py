"""Writes events and edits without end and says on standard output which are safe; to be killed.

Arguments: the data folder, a seed.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from game.program import Node, Program
from game.progress import Event
from game.store import Store


def main() -> None:
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(seed)
    store = Store.open(folder, lambda: 1e9 + seed * 3600, os.urandom).store
    if notices := store.notices():
        sys.exit(notices[0].code)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for number in range(100_000):
        program = Program(tuple(Node(0, "forward") for _ in range(number % 7)))
        store.edit("p", f"level-{seed}", program)
        level = f"level-{number % 5}"
        identity = store.add(
            Event.of(
                "attempt", "p", level=level, won=True, stars=2, program="x" * chance.randrange(9000)
            )
        )
        sys.stdout.write(f"{identity}\n")
        sys.stdout.flush()
        if chance.random() < 0.05:
            store.backup()


if __name__ == "__main__":
    main()
