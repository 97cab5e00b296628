"""Asking who is near (see `exchange.hails`): addresses to try, and never more than that."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterable
from contextlib import suppress

from game.exchange import ASKED, HAIL_PORT, heard
from game.shell.wire import PORT

__all__ = ["Near", "seek", "speaking"]

WAIT_S = 1.5
MOST = 8
"""Desks that are remembered; of a liar's thousand answers no more."""

EVERYBODY = (("255.255.255.255", HAIL_PORT),)

Near = tuple[tuple[str, str], ...]
"""The short form of a class, and where its desk may be."""


def speaking() -> socket.socket:
    """A socket that asks everybody, at a port nobody else knows. Raises OSError."""
    line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
    except OSError:
        line.close()
        raise
    return line


def seek(
    everybody: Iterable[tuple[str, int]] = EVERYBODY,
    opened: Callable[[], socket.socket] = speaking,
    wait: float = WAIT_S,
    enough: int = MOST,
) -> Near:
    """The desks that answer within a moment; none where sockets fail."""
    found: dict[tuple[str, str], None] = {}
    with suppress(OSError), opened() as line:
        for one in everybody:
            with suppress(OSError):  # no network just now
                line.sendto(ASKED, one)
        until = time.monotonic() + wait
        while len(found) < enough and (left := until - time.monotonic()) > 0:
            line.settimeout(left)
            data, (host, *_) = line.recvfrom(64)
            if answer := heard(data):
                klass, port = answer
                found[klass, host if port == PORT else f"{host}:{port}"] = None
    return tuple(found)
