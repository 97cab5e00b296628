"""A game killed in the middle of saving loses nothing it said was saved."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from faults import scaled

from game.progress import identity
from game.store import Store
from game.store.disk import look

WRITER = Path(__file__).parent / "faults" / "writer.py"
KILLS = scaled(200, 10_000)
KILLS_IN_A_FOLDER = 25


def started(folder: Path, seed: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-S", "-E", str(WRITER), str(folder), str(seed)],
        stdout=subprocess.PIPE,
        text=True,
    )


def killed(writer: subprocess.Popen[str], chance: random.Random) -> Iterator[str]:
    """The identities said to be safe by a writer killed at a random moment."""
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    for _ in range(chance.randrange(12)):
        yield writer.stdout.readline().strip()
    for _ in range(chance.randrange(20_000)):
        pass  # a random moment between two lines
    os.kill(writer.pid, signal.SIGKILL)
    for line in writer.stdout:
        if line.endswith("\n"):  # the last one may be torn
            yield line.strip()
    writer.wait()
    writer.stdout.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill so hard")
def test_killing_the_game_while_it_saves_loses_nothing_that_was_acknowledged(
    tmp_path: Path,
) -> None:
    chance = random.Random(2026)
    acknowledged: set[str] = set()
    kills = 0
    for round in range(KILLS // KILLS_IN_A_FOLDER):
        folder = tmp_path / str(round)
        safe: set[str] = set()
        for _ in range(KILLS_IN_A_FOLDER):
            kills += 1
            safe.update(killed(started(folder, kills), chance))
        kept = {identity(body) for body in look(folder / "ilme.db")}
        assert safe <= kept
        assert not list(folder.glob("ilme-damaged-*"))
        store, notices = Store.open(folder, lambda: 0, os.urandom)
        assert notices == ()
        assert sum(result.attempts for _, result in store.state.players[0].results) == len(kept)
        store.close()
        acknowledged |= safe
    assert kills == KILLS
    assert len(acknowledged) > KILLS
