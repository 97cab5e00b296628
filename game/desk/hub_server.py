"""The hub's server: a thread for each connection, bounded in number, size and time."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore
from typing import Any, ClassVar

from game.exchange import MOST_BYTES

__all__ = ["MOST_AT_ONCE", "TIMEOUT_S", "HubServer"]

MOST_AT_ONCE = 256
"""Connections at a time, and those served at once; beyond that a game is asked to come again."""

TIMEOUT_S = 10.0
"""How long a connection may be silent, and how long a whole request may take to come."""

RETRY_S = 5

Serve = Callable[[str, bytes, str], tuple[int, bytes]]
"""Status and body for a path, a body, and who asks."""


class HubServer(ThreadingHTTPServer):
    """A thread for each connection, no more of them than are allowed. Mutable, as servers are."""

    daemon_threads = True
    request_queue_size = 512
    allow_reuse_address = os.name == "posix"  # a desk that starts again finds its port free

    def __init__(
        self, address: tuple[str, int], serve: Serve, most_at_once: int, request_s: float
    ) -> None:
        self.serve, self.request_s = serve, request_s
        self.room = BoundedSemaphore(most_at_once)
        self.unheard: dict[socket.socket, float] = {}
        super().__init__(address, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve, or say at once that there is no room."""
        if not self._has_room():
            with suppress(OSError):
                request.settimeout(0.5)
                request.sendall(_BUSY)
            self.shutdown_request(request)
            return
        self.unheard[request] = time.monotonic() + self.request_s
        super().process_request(request, client_address)

    def service_actions(self) -> None:
        """End the connections whose request has not come whole in its time, drop by drop or not."""
        now = time.monotonic()
        for request, until in tuple(self.unheard.items()):
            if until < now:
                self.unheard.pop(request, None)
                with suppress(OSError):
                    request.shutdown(socket.SHUT_RDWR)

    def _has_room(self) -> bool:
        """Whether there is room within two seconds; the slow ones are ended meanwhile."""
        for _ in range(20):
            if self.room.acquire(timeout=0.1):
                return True
            self.service_actions()
        return False

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve one connection, and make room for the next."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.unheard.pop(request, None)
            self.room.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that breaks off is nobody's fault."""


_BUSY = (
    f"HTTP/1.0 503 Service Unavailable\r\nRetry-After: {RETRY_S}\r\nContent-Length: 0\r\n\r\n"
).encode("ascii")


class _Handler(BaseHTTPRequestHandler):
    """One call of a game."""

    server: HubServer
    timeout: ClassVar[float] = TIMEOUT_S
    server_version, sys_version = "ilme", ""

    def do_POST(self) -> None:
        """Answer one of the calls."""
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or int(length) > MOST_BYTES:
            return self._answer(413, b"")
        data = self.rfile.read(int(length))
        self.server.unheard.pop(self.connection, None)
        if len(data) != int(length):
            return self._answer(400, b"")
        status, body = self.server.serve(self.path, data, self.client_address[0])
        return self._answer(status, body)

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response_only(status)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        if status in (429, 503):
            self.send_header("Retry-After", str(RETRY_S))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is logged: an address is nobody's business."""
