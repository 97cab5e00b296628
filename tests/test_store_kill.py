"""A game killed in the middle of saving loses nothing it said was saved."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from faults import scaled

from game.progress import identity
from game.store import Store
from game.store.disk import look

WRITER = Path(__file__).parent / "faults" / "writer.py"
KILLS = scaled(200, 10_000)
KILLS_IN_A_FOLDER = 25


def started(folder: Path, seed: int, stderr: int | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-S", "-E", str(WRITER), str(folder), str(seed)],
        stdout=subprocess.PIPE,
        stderr=stderr,
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
    writer.kill()
    for line in writer.stdout:
        if line.endswith("\n"):  # the last one may be torn
            yield line.strip()
    writer.wait()
    writer.stdout.close()


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


def test_a_second_process_is_turned_away_and_the_first_one_goes_on_saving(tmp_path: Path) -> None:
    first = started(tmp_path, 1)
    assert first.stdout is not None
    assert first.stdout.readline() == "ready\n"
    second = started(tmp_path, 2, stderr=subprocess.PIPE)
    out, err = second.communicate()
    assert (out, err.strip(), second.returncode) == ("", "store.locked", 1)
    safe = {first.stdout.readline().strip() for _ in range(5)}
    first.kill()
    first.communicate()
    kept = {identity(body) for body in look(tmp_path / "ilme.db")}
    assert len(safe) == 5
    assert safe <= kept
