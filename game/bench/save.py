"""What keeping a result costs, against the least it can cost on this disk."""

from __future__ import annotations

import itertools
import json
import os
import secrets
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from game.bench.figures import WORK, Budget, Effort, Line, exponent
from game.bench.meter import in_turns
from game.program import Node, Program
from game.progress import Event
from game.store import Keeper

__all__ = ["measure"]

COMMITS = 20
EVENTS = 60


def measure(effort: Effort) -> Iterator[Line]:
    """A result and an edit, each beside a bare commit and a JSON file replaced with fsync."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with closing(_open(folder / "game")) as keeper, closing(_bare(folder)) as bare:
            times = effort.of(COMMITS, 2)
            ours, edits, wal, replaced = in_turns(
                effort.runs,
                _often(times, _result(keeper)),
                _often(times, _edit(keeper)),
                _often(times, _commit(bare)),
                _often(times, _replace(folder / "state.json")),
            )
        grown = _growth(folder, effort)
    yield Line("a result kept", "ms", _each(ours, times), "bare WAL commit, synchronous FULL",
               _each(wal, times), Budget(2, "ratio"), grown)  # fmt: skip
    yield Line("a result kept", "ms", _each(ours, times), "JSON replaced with fsync",
               _each(replaced, times))  # fmt: skip
    yield Line("an edit kept", "ms", _each(edits, times), "bare WAL commit, synchronous FULL",
               _each(wal, times), Budget(2, "ratio"))  # fmt: skip


def _open(folder: Path) -> Keeper:
    keeper = Keeper.open(folder, time.time, secrets.token_bytes)
    keeper.keep(Event.of("player_made", "child", name="Aysu", number=1, avatar=[], dyes=0))
    return keeper


def _result(keeper: Keeper) -> Callable[[], object]:
    numbers = itertools.count()

    def keep() -> None:
        keeper.keep(
            Event.of(
                "attempt", "child", level=f"level-{next(numbers) % 30}", chapter="first-knot",
                won=True, stars=3, size=5, steps=12, program="north()\n" * 5, hints=0,
            )
        )  # fmt: skip

    return keep


def _edit(keeper: Keeper) -> Callable[[], object]:
    numbers = itertools.count()
    keeper.history("child", "level-1", Program())

    def edit() -> None:
        kind = ("north", "south")[next(numbers) % 2]
        keeper.edit("child", "level-1", Program((Node(1, kind, ()),)))

    return edit


def _bare(folder: Path) -> sqlite3.Connection:
    made = sqlite3.connect(folder / "bare.db", isolation_level=None)
    made.execute("PRAGMA journal_mode=WAL")
    made.execute("PRAGMA synchronous=FULL")
    made.execute("PRAGMA locking_mode=EXCLUSIVE")
    made.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, body TEXT)")
    return made


def _commit(bare: sqlite3.Connection) -> Callable[[], object]:
    body = json.dumps({"program": "north()\n" * 5, "stars": 3})

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO events (body) VALUES (?)", (body,))
        bare.execute("COMMIT")

    return commit


def _replace(path: Path) -> Callable[[], object]:
    body = json.dumps({f"level-{number}": {"stars": 3} for number in range(30)})

    def replace() -> None:
        fresh = path.with_suffix(".new")
        with fresh.open("w", encoding="utf-8") as stream:
            stream.write(body)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(path)

    return replace


def _growth(folder: Path, effort: Effort) -> float:
    """How opening grows with the events that are there."""
    costs, sizes = [], [times * effort.of(EVENTS, 2) for times in WORK]
    for size in sizes:
        home = folder / f"grown-{size}"
        with closing(_open(home)) as keeper:
            for _ in range(size):
                _result(keeper)()
        best = min(_opening(home) for _ in range(max(2, effort.runs)))
        costs.append(best)
    return exponent(sizes, costs)


def _opening(folder: Path) -> float:
    start = time.perf_counter()
    keeper = Keeper.open(folder, time.time, secrets.token_bytes)
    taken = time.perf_counter() - start
    keeper.close()
    return taken


def _often(times: int, act: Callable[[], object]) -> Callable[[], object]:
    def often() -> None:
        for _ in range(times):
            act()

    return often


def _each(taken: tuple[float, ...], times: int) -> tuple[float, ...]:
    return tuple(one / times * 1000 for one in taken)
