"""A whole lesson in one machine: a class of real games, and a desk that is killed again and again.

With ILME_NIGHTLY=1 the class plays longer and the desk dies more often.
"""

from __future__ import annotations

import os
import random
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from classmates import Child, desk_in, program

from game.classroom.views import Klass

LEVELS = ("first-knot-01", "first-knot-02", "first-knot-04")
CHILDREN, ROUNDS = 30, 30 if os.environ.get("ILME_NIGHTLY") else 4
HERE = Path(__file__).parent
NAMES = "\n".join(f"Uşaq Adlı{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(CHILDREN))


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def start(folder: Path, klass: str, port: int, seed: int) -> subprocess.Popen[str]:
    desk = subprocess.Popen(
        [sys.executable, str(HERE / "hub_process.py"), str(folder), klass, str(port), str(seed)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": f"{HERE}{os.pathsep}{HERE.parent}"},
    )  # fmt: skip
    assert desk.stdout and desk.stdout.readline() == "open\n"
    return desk


def test_a_lesson_with_a_desk_that_is_killed_loses_nothing_and_counts_nothing_twice(
    tmp_path: Path,
) -> None:
    desk = desk_in(tmp_path / "desk")
    klass = desk.make_class("4B")
    assert isinstance(klass, Klass)
    desk.add_pupils(klass.id, NAMES)
    data = desk.class_file(klass.id)
    assert isinstance(data, bytes)
    desk.close()
    port, chance = free_port(), random.Random(7)
    where = f"127.0.0.1:{port}"
    texts = {level: program(level) for level in LEVELS}
    pcs = [Child(tmp_path / f"pc{n}", 100 + n) for n in range(CHILDREN)]
    players = [pc.join(data, n, address=where) for n, pc in enumerate(pcs)]
    runs = 0
    with ThreadPoolExecutor(8) as threads:
        for number in range(ROUNDS):
            hub = start(tmp_path / "desk", klass.id, port, 50 + number)
            for pc, player in zip(pcs, players, strict=True):
                level = chance.choice(LEVELS)
                pc.play(player, level, texts[level])
                runs += 1
            sending = [threads.submit(pc.klass.step) for pc in pcs]
            for at, one in enumerate(sending):
                if at == chance.randrange(2, CHILDREN):
                    hub.kill()  # while packets are on their way
                one.result()
            hub.kill()
            hub.wait()
        hub = start(tmp_path / "desk", klass.id, port, 99)
        for _ in range(2):
            list(threads.map(lambda pc: pc.klass.step(), pcs))
        hub.kill()
        hub.wait()
    assert [pc.klass.rooms[0].post.waiting for pc in pcs] == [0] * CHILDREN
    after = desk_in(tmp_path / "desk", 200)
    kept = [
        one.hash
        for pupil in after.pupils(klass.id)
        for level in LEVELS
        for one in after.attempts(pupil.id, level)
    ]
    assert len(kept) == len(set(kept)) == runs == CHILDREN * ROUNDS
    for pc in pcs:
        pc.close()
    after.close()
