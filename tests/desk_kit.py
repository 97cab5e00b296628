"""A desk at a free port with the sample class, and a bare client for it."""

from __future__ import annotations

import http.client
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from threading import Thread
from unittest.mock import patch
from urllib.parse import urlencode

from game.classroom import Desk
from game.classroom.sample import fill
from game.classroom.views import Klass
from game.data import data_root
from game.desk.serve import serve
from game.desk.server import DeskServer
from game.desk.site import Site

NOON = 1_795_600_800


@dataclass
class Client:
    """A browser of few words: it keeps its cookies and sends what a form would send."""

    server: DeskServer
    cookie: str = ""
    csrf: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def ask(
        self, method: str, path: str, body: bytes | None = None, **headers: str
    ) -> tuple[int, dict[str, str], str]:
        """Status, headers and text of an answer."""
        port = self.server.gate.port
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        try:
            sent = {"Host": f"127.0.0.1:{port}", "Cookie": self.cookie}
            sent |= {name.replace("_", "-"): value for name, value in headers.items()}
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            if body is not None and "Content-Length" not in sent:
                sent["Content-Length"] = str(len(body))
            for name, value in sent.items():
                connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            return answer.status, dict(answer.getheaders()), text
        finally:
            connection.close()

    def enter(self) -> None:
        """Come in with the token, once, and learn the secret of the forms."""
        token = self.server.gate.address().partition("token=")[2]
        _, headers, _ = self.ask("GET", f"/?token={token}")
        self.cookie = headers["Set-Cookie"].partition(";")[0]
        found = re.search(r'name="csrf" value="([^"]+)"', self.get("/new"))
        assert found
        self.csrf = found[1]

    def get(self, path: str) -> str:
        """The text of a page that must be there."""
        status, _, text = self.ask("GET", path)
        assert status == 200, (path, status)
        return text

    def post(self, path: str, **fields: object) -> tuple[int, str]:
        """Send a form; gives the status and where it leads."""
        body = urlencode({"csrf": self.csrf, **fields}, doseq=True).encode()
        form = "application/x-www-form-urlencoded"
        status, headers, _ = self.ask(
            "POST", path, body, Content_Type=form, Origin=self.server.gate.origin
        )
        return status, headers.get("Location", "")

    def upload(self, path: str, data: bytes, name: str = "a.zip", **fields: str) -> tuple[int, str]:
        """Send a form with a file in it; gives the status, and where it leads or what is shown."""
        parts = [
            f'--cut\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
            for key, value in {"csrf": self.csrf, **fields}.items()
        ]
        head = f'--cut\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        body = "".join([*parts, head]).encode() + data + b"\r\n--cut--\r\n"
        form = "multipart/form-data; boundary=cut"
        status, headers, text = self.ask(
            "POST", path, body, Content_Type=form, Origin=self.server.gate.origin
        )
        return status, headers.get("Location", text)


@contextmanager
def running(folder: Path, filled: bool = True) -> Iterator[tuple[Desk, DeskServer, Klass | None]]:
    """A desk that answers until the test is over."""
    chance = Random(7)
    desk = Desk.open(folder, lambda: NOON, chance.randbytes)
    klass = fill(desk) if filled else None
    site = Site(desk, data_root(), "en")
    server = DeskServer(0, lambda: chance.randbytes(16).hex(), partial(serve, site), site.sorry)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    here = patch.multiple(  # no test listens outside this computer, or at a port of its own choice
        "game.desk.pages.network", addresses=lambda: ("127.0.0.1",), PORT=0
    )
    try:
        with here:
            yield desk, server, klass
    finally:
        server.shutdown()
        server.server_close()
        desk.close()
