"""A desk with its hub in a process of its own, to be killed: folder, class, port, seed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from classmates import desk_in, draws

from game.desk.hub import Hub

if __name__ == "__main__":
    folder, klass, port, seed = sys.argv[1:]
    hub = Hub(desk_in(Path(folder), int(seed)), klass, time.monotonic, draws(int(seed)))
    while hub.start("127.0.0.1", int(port)) is not None:
        time.sleep(0.05)  # the system still holds the port of the one that was killed
    print("open", flush=True)
    sys.stdin.read()
