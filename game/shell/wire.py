"""A game's calls to the hub of its class; each gives what came back, or raises OSError."""

from __future__ import annotations

import http.client
import json
import socket
from contextlib import suppress
from threading import Timer
from typing import Any, NamedTuple

__all__ = ["Answer", "call", "host_and_port", "told"]

PORT = 7342
TIMEOUT_S = 6.0
WHOLE_S = 30.0
"""How long one step of a call may take, and all of it."""

MOST = 1 << 20


class Answer(NamedTuple):
    """The status of a call, its body, and how long to stay away."""

    status: int
    body: bytes
    later: float = 0.0


def host_and_port(address: str) -> tuple[str, int] | None:
    """Where an address as it is typed leads; None where it is none."""
    host, _, port = address.strip().removeprefix("http://").rstrip("/").partition(":")
    well = host and all(c.isascii() and (c.isalnum() or c in ".-") for c in host)
    if not well or (port and not (port.isascii() and port.isdigit() and 0 < int(port) < 65536)):
        return None
    return host, int(port or PORT)


def call(address: str, path: str, body: bytes = b"") -> Answer:
    """One call. Raises OSError where nobody answers, or where the answer is none."""
    at = host_and_port(address)
    if at is None:
        raise OSError(address)
    connection = http.client.HTTPConnection(*at, timeout=TIMEOUT_S)
    watch: Timer | None = None
    try:
        connection.connect()
        # whoever only drips does not hold a game for ever
        watch = Timer(WHOLE_S, _end, (connection.sock,))
        watch.daemon = True
        watch.start()
        connection.request("POST", path, body)
        answer = connection.getresponse()
        data = answer.read(MOST + 1)
        later = answer.headers.get("Retry-After", "0")
        return Answer(answer.status, data, float(later) if later.isdigit() else 0.0)
    except http.client.HTTPException as error:
        raise OSError(str(error)) from error
    finally:
        if watch:
            watch.cancel()
        connection.close()


def _end(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def told(answer: Answer) -> dict[str, Any]:
    """The object in an answer; an empty one where there is none."""
    try:
        value = json.loads(answer.body)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
