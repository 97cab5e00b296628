"""The hub: where the games of a class meet the desk in the school's network.

Five calls over HTTP, each bounded in size and in the time its whole request may take: `hello` tells
whose desk this is, `join` pairs a computer (see `exchange.pairing`), `push` takes a packet and
gives the signed receipt once it is on the disk, `pull` gives the desk file, `receipt` what is safe
of a device. Nothing here is secret but what is sealed anyway; a class file is given only to a
computer whose three pictures the teacher has seen and accepted. The desk commits what many threads
bring together.

    hub = Hub(desk, klass, clock=time.monotonic, random=secrets.token_bytes)
    hub.start("192.168.1.5")      # a Diagnostic where the address cannot be had
    hub.open_window()             # ten minutes in which computers may join: hub.code is typed there
    hub.waiting()                 # Guests: accept(id) or refuse(id), or accept_all()
    hub.stop()
"""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore, Thread
from typing import Any, ClassVar, Protocol

from game.desk.pairing import Guest, Pairing
from game.exchange import MOST_BYTES, class_code
from game.values import Diagnostic

__all__ = ["PORT", "Hub", "Memory", "addresses"]

PORT = 7342
"""Where games look first; any other one can be typed."""

MOST_WAITING = 2_000
MOST_AT_ONCE = 256
"""Connections at a time, and those served at once; beyond that a game is asked to come again."""

TIMEOUT_S = 10.0
"""How long a connection may be silent, and how long a whole request may take to come."""

RETRY_S = 5


class Memory(Protocol):
    """What the hub needs of the desk."""

    def take(self, data: bytes) -> Any: ...

    def desk_file(self, klass: str) -> bytes | Diagnostic: ...

    def class_file(self, klass: str, desks: tuple[str, ...] = ()) -> bytes | Diagnostic: ...

    def receipt(self, klass: str, device: str) -> bytes | Diagnostic: ...

    def public_keys(self, klass: str) -> tuple[str, str]: ...


class _Server(ThreadingHTTPServer):
    """A thread for each connection, no more of them than are allowed. Mutable, as servers are."""

    daemon_threads = True
    request_queue_size = 512
    allow_reuse_address = os.name == "posix"  # a desk that starts again finds its port free

    def __init__(self, address: tuple[str, int], hub: Hub) -> None:
        self.hub = hub
        self.room = BoundedSemaphore(hub.most_at_once)
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
        self.unheard[request] = time.monotonic() + self.hub.request_s
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

    server: _Server
    timeout: ClassVar[float] = TIMEOUT_S
    server_version, sys_version = "ilme", ""

    def do_POST(self) -> None:
        """Answer one of the five calls."""
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or int(length) > MOST_BYTES:
            return self._answer(413, b"")
        data = self.rfile.read(int(length))
        self.server.unheard.pop(self.connection, None)
        if len(data) != int(length):
            return self._answer(400, b"")
        status, body = self.server.hub.answer(self.path, data, self.client_address[0])
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


class Hub:
    """The hub of one class. Mutable: it stands for a server and for those who wait to join."""

    def __init__(
        self,
        desk: Memory,
        klass: str,
        clock: Callable[[], float],
        random: Callable[[int], bytes],
        most_at_once: int = MOST_AT_ONCE,
        request_s: float = TIMEOUT_S,
    ) -> None:
        self.desk, self.klass, self.most_at_once = desk, klass, most_at_once
        self.request_s = request_s
        self.sign = desk.public_keys(klass)[0]
        self.pairing = Pairing(self.sign, clock, random)
        self._server: _Server | None = None
        self._pushing = BoundedSemaphore(MOST_WAITING)

    # -- what the page Connect asks

    @property
    def code(self) -> str:
        """What is typed at a child's computer."""
        return class_code(self.sign)

    @property
    def address(self) -> tuple[str, int] | None:
        """Host and port while it runs."""
        if self._server is None:
            return None
        host, port = self._server.server_address[:2]
        return str(host), int(port)

    def start(self, host: str = "127.0.0.1", port: int = 0) -> Diagnostic | None:
        """Listen at an address of this computer; why not, where that cannot be done."""
        self.stop()
        try:
            self._server = _Server((host, port), self)
        except OSError:
            return Diagnostic.of("hub.address", name=f"{host}:{port}")
        Thread(target=self._server.serve_forever, args=(0.2,), daemon=True).start()
        return None

    def stop(self) -> None:
        """Let go of the address."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def open_window(self) -> None:
        """Let computers join for ten minutes."""
        self.pairing.open()

    def close_window(self) -> None:
        """Let nobody join any more."""
        self.pairing.close()

    @property
    def window_left(self) -> int:
        """Seconds in which computers may still join."""
        return self.pairing.left

    def waiting(self) -> tuple[Guest, ...]:
        """The computers that wait to be let in, each with the three pictures on its screen."""
        return self.pairing.waiting()

    def accept(self, id: str) -> bool:
        """Let a computer in: its pictures are those at the desk."""
        return self.pairing.decide(id, True)

    def refuse(self, id: str) -> bool:
        """Send a computer away."""
        return self.pairing.decide(id, False)

    # -- what a game asks

    def answer(self, path: str, data: bytes, host: str) -> tuple[int, bytes]:
        """Status and body for a call."""
        match path:
            case "/push":
                return self._push(data)
            case "/hello":
                return 200, _json({"fmt": 1, "class": self.klass, "sign": self.sign})
            case "/pull":
                return _file(self.desk.desk_file(self.klass))
            case "/receipt":
                return _file(self.desk.receipt(self.klass, data[:64].decode("ascii", "replace")))
            case "/join":
                return self._join(data, host)
        return 404, b""

    def _push(self, data: bytes) -> tuple[int, bytes]:
        if not self._pushing.acquire(blocking=False):
            return 503, b""
        try:
            taken = self.desk.take(data)
        finally:
            self._pushing.release()
        if not isinstance(taken, Diagnostic):
            return 200, bytes(taken.receipt)
        again = taken.code.startswith("classroom.") and taken.code != "classroom.no-keys"
        return (503 if again else 400), taken.code.encode("ascii")

    def _join(self, data: bytes, host: str) -> tuple[int, bytes]:
        try:
            said = json.loads(data)
        except (ValueError, RecursionError):
            return 400, b""
        if not isinstance(said, dict):
            return 400, b""
        status, answer = self.pairing.hear(said, host)
        if status == 200 and answer.get("state") == "in":
            return _file(self.desk.class_file(self.klass, self._hints()))
        return status, _json(answer)

    def _hints(self) -> tuple[str, ...]:
        """Where a game that has joined finds this desk again, as far as anybody knows."""
        at = self.address
        return (f"{at[0]}:{at[1]}",) if at else ()


def addresses() -> tuple[str, ...]:
    """The addresses of this computer in its networks, the most likely one first."""
    found: dict[str, None] = {}
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # nothing is sent: it only chooses a way out
        found[str(probe.getsockname()[0])] = None
    with suppress(OSError):
        for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
            found[str(info[4][0])] = None
    return tuple(one for one in found if not one.startswith("127.")) or ("127.0.0.1",)


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def _file(data: bytes | Diagnostic) -> tuple[int, bytes]:
    return (503, data.code.encode("ascii")) if isinstance(data, Diagnostic) else (200, data)
