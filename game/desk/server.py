"""The server: loopback, few threads, small requests, and no patience with slow ones."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore, Event, Lock, Thread
from time import monotonic
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from game.desk.gate import HEADERS, Gate, cookies_of
from game.desk.wire import Answer, Ask, moved, read_body

__all__ = ["HOST", "DeskServer"]

HOST = "127.0.0.1"

MOST_THREADS = 24
MOST_BODY = 8 * 1024 * 1024
"""Packets of a stick come in one form; nothing else is near this size."""

PATIENCE = 12.0
"""Seconds in which a request must have arrived, and an answer be taken."""

Serve = Callable[[Ask], Answer]
Sorry = Callable[[int, str], Answer]


class DeskServer(ThreadingHTTPServer):
    """Serves one site at a port of this PC, until it is closed.

    Mutable, as servers are. `serve` answers what came through the gate, `sorry` words what did not.
    """

    daemon_threads = True
    allow_reuse_address = False
    request_queue_size = 128

    def __init__(self, port: int, secret: Callable[[], str], serve: Serve, sorry: Sorry) -> None:
        self.lock, self.done = Lock(), Event()  # before the port: where it is taken, all is closed
        super().__init__((HOST, port), _Handler)
        self.serve, self.sorry = serve, sorry
        self.gate = Gate(self.server_address[1], secret)
        self.slots = BoundedSemaphore(MOST_THREADS)
        self.open: dict[socket.socket, float] = {}
        Thread(target=self._watch, daemon=True, name="desk-watch").start()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Give a request a thread; when all are busy it waits a little, then it is refused."""
        if not self.slots.acquire(timeout=1.0):
            with suppress(OSError):
                request.sendall(b"HTTP/1.0 503 Busy\r\nRetry-After: 2\r\n\r\n")
            self.shutdown_request(request)
            return
        with self.lock:
            self.open[request] = monotonic()
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer a request, then free its thread."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self.lock:
                self.open.pop(request, None)
            self.slots.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that went away is no news."""

    def server_close(self) -> None:
        """Close the port and let the watch end."""
        self.done.set()
        super().server_close()

    def _watch(self) -> None:
        """Cut what takes too long, however slowly its bytes keep coming."""
        while not self.done.wait(1.0):
            late = monotonic() - PATIENCE
            with self.lock:
                for request, since in self.open.items():
                    if since < late:
                        with suppress(OSError):
                            request.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    """One request: read, checked, answered, closed."""

    server: DeskServer
    server_version, sys_version = "ilme", ""
    timeout = PATIENCE
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        """Answer a request that reads."""
        self._answer(self._read())

    do_HEAD = do_GET

    def do_POST(self) -> None:
        """Answer a request that writes."""
        self._answer(self._write())

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: what a teacher looks at is nobody's business."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A page instead of the bare words of the library."""
        self._answer(self.server.sorry(code, self._language()))

    def _read(self) -> Answer:
        host, gate = self.headers.get("Host", ""), self.server.gate
        if not gate.knows(host):
            return self.server.sorry(HTTPStatus.MISDIRECTED_REQUEST, self._language())
        parts = self._parts()
        if parts is None:
            return self.server.sorry(HTTPStatus.BAD_REQUEST, self._language())
        path, query = parts
        if token := query.get("token", [""])[0]:
            return self._enter(token)
        if path.startswith("/static/"):
            return self.server.serve(Ask("GET", path, query, language=self._language()))
        csrf = gate.csrf(self.headers.get("Cookie", ""))
        if not csrf or not gate.ours(host, _plain(self.headers), writes=False):
            return self.server.sorry(HTTPStatus.FORBIDDEN, self._language())
        return self.server.serve(Ask("GET", path, query, language=self._language(), csrf=csrf))

    def _write(self) -> Answer:
        sorry, language = self.server.sorry, self._language()
        host, gate = self.headers.get("Host", ""), self.server.gate
        if not gate.knows(host):
            return sorry(HTTPStatus.MISDIRECTED_REQUEST, language)
        csrf = gate.csrf(self.headers.get("Cookie", ""))
        if not csrf or not gate.ours(host, _plain(self.headers), writes=True):
            return sorry(HTTPStatus.FORBIDDEN, language)
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit()):
            return sorry(HTTPStatus.LENGTH_REQUIRED, language)
        if len(length) > 9 or int(length) > MOST_BODY:
            return sorry(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, language)
        data = self.rfile.read(int(length))
        parts, body = self._parts(), read_body(self.headers.get("Content-Type", ""), data)
        if parts is None or body is None or len(data) < int(length):
            return sorry(HTTPStatus.BAD_REQUEST, language)
        form, files = body
        if form.get("csrf", [""])[0].encode("utf-8", "replace") != csrf.encode():
            return sorry(HTTPStatus.FORBIDDEN, language)
        return self.server.serve(Ask("POST", parts[0], parts[1], form, files, language, csrf))

    def _enter(self, token: str) -> Answer:
        """The first page for a browser that came with a token; the token leaves the address."""
        session = self.server.gate.enter(token)
        if not session:
            if self.server.gate.csrf(self.headers.get("Cookie", "")):
                return moved("/")
            return self.server.sorry(HTTPStatus.FORBIDDEN, self._language())
        cookie = f"{self.server.gate.cookie}={session}; HttpOnly; SameSite=Strict; Path=/"
        # A page of our own leads on: a Strict cookie is not sent with a redirect from elsewhere.
        return Answer(
            b'<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/">'
            b'<link rel="icon" href="data:,"><title>...</title><a href="/">...</a>',
            headers=(("Set-Cookie", cookie),),
        )

    def _parts(self) -> tuple[str, dict[str, list[str]]] | None:
        """The path and the query, None when they make no sense."""
        try:
            split = urlsplit(self.path)
            path = unquote(split.path, errors="strict")
            query = parse_qs(split.query, keep_blank_values=True, max_num_fields=100)
        except ValueError:
            return None
        if not path.startswith("/") or split.netloc or any(ord(c) < 32 for c in path):
            return None
        return path, query

    def _language(self) -> str:
        """The language this browser has chosen, "" before it did."""
        headers = getattr(self, "headers", None)
        return cookies_of(headers.get("Cookie", "")).get("ilme_language", "") if headers else ""

    def _answer(self, answer: Answer) -> None:
        with suppress(OSError):
            self.send_response(answer.status)
            # A page's own rule takes the place of the usual one: two would both have to agree.
            for name, value in (dict(HEADERS) | dict(answer.headers)).items():
                self.send_header(name, value)
            self.send_header("Content-Type", answer.kind)
            self.send_header("Content-Length", str(len(answer.body)))
            if not any(name == "Cache-Control" for name, _ in answer.headers):
                self.send_header("Cache-Control", "no-store")
            self.send_header("Connection", "close")
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(answer.body)
            self.wfile.flush()
        self.close_connection = True


def _plain(headers: Any) -> dict[str, str]:
    return {name: headers.get(name, "") for name in ("Origin", "Sec-Fetch-Site") if name in headers}
