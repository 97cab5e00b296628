"""The hub: where the games of a class meet the desk in the school's network.

Eight calls over HTTP, each bounded in size and in the time its whole request may take: `hello`
tells whose desk this is, `join` pairs a computer (see `exchange.pairing`), `push` takes a packet
and gives the signed receipt once it is on the disk, or a signed refusal, `pull` gives the desk
file, `pack` a pack of levels that a lesson uses, `class` a newer class file, `receipt` what is safe
of a device, `seen` shows what a desk that was set back had said. Nothing here is secret but what is
sealed anyway; a class file is given only to a computer whose three pictures the teacher has seen
and accepted, or that shows that it has one. The desk commits what many threads bring together.

    hub = Hub(desk, klass, clock=time.monotonic, random=secrets.token_bytes)
    hub.start("192.168.1.5")      # games find it (`beacon`); a Diagnostic where that cannot be had
    hub.open_window()             # ten minutes in which computers may join: hub.code is typed there
    hub.waiting()                 # Guests: accept(id) or refuse(id), or accept_all()
    hub.stop()
"""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import BoundedSemaphore, Thread
from typing import Any, Protocol

from game.desk.beacon import Beacon
from game.desk.hub_server import MOST_AT_ONCE, TIMEOUT_S, HubServer
from game.desk.pairing import Guest, Pairing
from game.exchange import ClassFile, class_code, class_proof, open_class_file, same
from game.values import Diagnostic

__all__ = ["PORT", "Hub", "Memory", "addresses"]

PORT = 7342
"""Where games look first; any other one can be typed."""

MOST_WAITING = 2_000
"""Packets on their way to the disk; beyond that a game is asked to come again."""


class Memory(Protocol):
    """What the hub needs of the desk."""

    def take(self, data: bytes) -> Any: ...

    def refusal(self, klass: str, data: bytes, code: str) -> bytes: ...

    def desk_file(self, klass: str) -> bytes | Diagnostic: ...

    def class_file(self, klass: str, desks: tuple[str, ...] = ()) -> bytes | Diagnostic: ...

    def met_at(self, klass: str, address: str) -> Diagnostic | None: ...

    def seen(self, klass: str, data: bytes) -> Diagnostic | None: ...

    def receipt(self, klass: str, device: str) -> bytes | Diagnostic: ...

    def pack_file(self, klass: str, id: str) -> bytes | Diagnostic: ...

    def public_keys(self, klass: str) -> tuple[str, str]: ...


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
        near: Callable[[str, int], Beacon | None] | None = None,
    ) -> None:
        self.desk, self.klass, self.most_at_once = desk, klass, most_at_once
        self.request_s = request_s
        self._near = near
        self._beacon: Beacon | None = None
        self.sign = desk.public_keys(klass)[0]
        self.pairing = Pairing(self.sign, clock, random)
        self._server: HubServer | None = None
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
            self._server = HubServer((host, port), self.answer, self.most_at_once, self.request_s)
        except OSError:
            return Diagnostic.of("hub.address", name=f"{host}:{port}")
        for address in self._hints():
            self.desk.met_at(self.klass, address)
        if self._near and not host.startswith("127."):  # nobody near could come to that one
            self._beacon = self._near(self.klass, self._server.server_address[1])
        Thread(target=self._server.serve_forever, args=(0.2,), daemon=True).start()
        return None

    def stop(self) -> None:
        """Let go of the address."""
        if self._beacon is not None:
            self._beacon.close()
            self._beacon = None
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def open_window(self) -> None:
        """Let computers join for ten minutes."""
        self.pairing.open()

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
            case "/pack":
                found = self.desk.pack_file(self.klass, data[:64].decode("ascii", "replace"))
                return (404, b"") if isinstance(found, Diagnostic) else (200, found)
            case "/receipt":
                return _file(self.desk.receipt(self.klass, data[:64].decode("ascii", "replace")))
            case "/seen":
                self.desk.seen(self.klass, data)
                return 200, b""
            case "/class":
                return self._newer(data)
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
        again = again or taken.code == "exchange.revoked"  # it may be let back
        if again:
            return 503, taken.code.encode("ascii")
        return 400, self.desk.refusal(self.klass, data, taken.code)

    def _newer(self, data: bytes) -> tuple[int, bytes]:
        """The class file for a game that has an older one."""
        said = _object(data)
        seal = self.desk.public_keys(self.klass)[1]
        if not same(str(said.get("proof", "")), class_proof(seal)):
            return 403, b""
        made = self.desk.class_file(self.klass)
        ours = open_class_file(made) if isinstance(made, bytes) else None
        if isinstance(ours, ClassFile) and ours.counter == said.get("counter"):
            return 204, b""
        return _file(made)

    def _join(self, data: bytes, host: str) -> tuple[int, bytes]:
        status, answer = self.pairing.hear(_object(data), host)
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


def _object(data: bytes) -> dict[str, Any]:
    """The object in a body; an empty one where there is none."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def _file(data: bytes | Diagnostic) -> tuple[int, bytes]:
    return (503, data.code.encode("ascii")) if isinstance(data, Diagnostic) else (200, data)
