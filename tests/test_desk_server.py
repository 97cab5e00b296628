"""The teacher's desk lets in its own browser alone, and shrugs at the rest."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("jinja2", reason="the extra of the classroom is not installed")

from desk_kit import Client, running

from game.classroom import Desk
from game.desk.gate import HEADERS, Gate
from game.desk.server import MOST_BODY, DeskServer
from game.desk.wire import read_body
from game.verbs import main


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, DeskServer, Any]]:
    with running(tmp_path_factory.mktemp("desk")) as found:
        yield found


@pytest.fixture(scope="module")
def client(room: Any) -> Client:
    made = Client(room[1])
    made.enter()
    return made


def test_a_token_opens_once_and_only_for_who_has_it(room: Any) -> None:
    server = room[1]
    token = server.gate.address().partition("token=")[2]
    bare = Client(server)
    status, headers, _ = bare.ask("GET", f"/?token={token}")
    assert status == 200
    assert "HttpOnly" in headers["Set-Cookie"] and "SameSite=Strict" in headers["Set-Cookie"]
    assert bare.ask("GET", f"/?token={token}")[0] == 403
    assert bare.ask("GET", "/?token=guess")[0] == 403
    assert bare.ask("GET", "/")[0] == 403


def test_every_answer_says_what_browsers_must_not_do(client: Client) -> None:
    for path in ("/", "/nowhere", "/static/desk.css", "/?token=x"):
        _, headers, _ = client.ask("GET", path)
        for name, value in HEADERS:
            assert headers[name] == value, path
        assert headers["Connection"] == "close"


def test_only_our_own_hosts_and_origins_are_heard(room: Any, client: Client) -> None:
    desk, server, klass = room
    port = server.gate.port
    before = desk.changes
    hosts = ["evil.example", f"evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "", "[::1]"]
    hosts += [f"127.0.0.1.evil:{port}", f"a@127.0.0.1:{port}", f"0.0.0.0:{port}", "127.0.0.1:x"]
    for host in hosts:
        assert client.ask("GET", "/", Host=host)[0] == 421, host
    form = {"Content_Type": "application/x-www-form-urlencoded"}
    body = f"csrf={client.csrf}&title=Evil".encode()
    origins = ["", "null", "http://evil.example", f"https://127.0.0.1:{port}", "http://127.0.0.1"]
    origins += [f"http://localhost:{port}", f"http://127.0.0.1:{port}.evil", f"file://{port}"]
    for origin in origins:
        assert client.ask("POST", "/new", body, Origin=origin, **form)[0] == 403, origin
    ours = server.gate.origin
    for site in ("cross-site", "same-site", "none"):
        asked = client.ask("POST", "/new", body, Origin=ours, Sec_Fetch_Site=site, **form)
        assert asked[0] == 403
    assert client.ask("GET", "/", Sec_Fetch_Site="cross-site")[0] == 403
    for csrf in ("", "x", client.csrf[:-1], client.csrf + "0", "é"):
        wrong = f"csrf={csrf}&title=Evil".encode()
        assert client.ask("POST", "/new", wrong, Origin=ours, **form)[0] in (400, 403)
    assert client.ask("GET", f"/k/{klass.id}/assign?level=turn-01")[0] == 404
    assert client.ask("GET", "/new?title=Evil&names=x")[0] == 200
    assert desk.changes == before


def test_three_hundred_hostile_requests_change_nothing(room: Any, client: Client) -> None:
    desk, _, klass = room
    chance, before = Random(3), desk.changes
    pieces = ["..", "%2e%2e", "static", "etc", "passwd", "%00", "fonts", "k", klass.id, "pupil"]
    pieces += ["<script>", "%3Cscript%3E", "'\"", "\\", "con", "frame", "a" * 300, "%ff", "0", ";"]
    asked = 0
    for _ in range(300):
        path = "/" + "/".join(chance.choice(pieces) for _ in range(chance.randrange(1, 6)))
        path += chance.choice(["", "?chapter=<b>", "?step=-1", "?level='", "?map=99999999"])
        method = chance.choice(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
        body = chance.randbytes(20) if method in ("POST", "PUT") else None
        status, _, text = client.ask(method, path.replace(" ", ""), body)
        assert status < 600 and "Traceback" not in text
        assert "<script>" not in text and "root:" not in text
        asked += 1
    assert asked == 300
    assert desk.changes == before


def test_bodies_are_bounded(client: Client, room: Any) -> None:
    origin = room[1].gate.origin
    for length, status in ((str(MOST_BODY + 1), 413), ("9" * 30, 413), ("-1", 411), ("x", 411)):
        asked = client.ask("POST", "/new", b"", Origin=origin, Content_Length=length)
        assert asked[0] == status
    many = b"&".join(b"a=1" for _ in range(5_000))
    form = "application/x-www-form-urlencoded"
    assert client.ask("POST", "/new", many, Origin=origin, Content_Type=form)[0] == 400
    assert client.ask("POST", "/new", b"{}", Origin=origin, Content_Type="text/json")[0] == 400


def test_broken_forms_are_no_forms() -> None:
    assert read_body("multipart/form-data", b"x") is None
    assert read_body("multipart/form-data; boundary=a", b"--a\r\n\r\nx\r\n--a--") is None
    assert read_body("application/x-www-form-urlencoded", b"a=\xff") is None
    body = b'--a\r\nContent-Disposition: form-data; name="n"\r\n\r\n\xc9\x99\r\n--a--\r\n'
    found = read_body("multipart/form-data; boundary=a", body)
    assert found is not None and found[0] == {"n": ["ə"]}


def test_words_that_are_not_http_and_idle_sockets_leave_it_answering(
    room: Any, client: Client
) -> None:
    port = room[1].gate.port
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(12)]
    for noise in (b"\x00\xff\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\r\n" * 9):
        with socket.create_connection(("127.0.0.1", port)) as one:
            one.sendall(noise)
    assert "4B" in client.get("/")
    for one in idle:
        one.close()


def test_the_oldest_of_many_sessions_is_let_go() -> None:
    secrets = iter(str(n) for n in range(1_000))
    gate = Gate(1, lambda: next(secrets))
    first = ""
    for _ in range(20):
        session = gate.enter(gate.address().partition("token=")[2])
        first = first or session
        assert gate.csrf(f"{gate.cookie}={session}")
    assert not gate.csrf(f"{gate.cookie}={first}")
    assert not gate.csrf("\x00=;;;==,")


def test_a_taken_port_is_said_in_words(
    room: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    port = str(room[1].gate.port)
    asked = ["desk", "--no-browser", "--port", port, "--data", str(tmp_path), "--language", "en"]
    assert main(asked) == 2
    assert f"Port {port} is taken" in capsys.readouterr().err


def test_each_level_has_a_page_to_print_and_no_other_word_has_one(
    room: Any, client: Client
) -> None:
    klass = room[2]
    status, headers, text = client.ask("GET", f"/k/{klass.id}/twin/turn-02")
    assert status == 200 and "<svg" in text
    assert "sha256-" in headers["Content-Security-Policy"]
    assert client.ask("GET", f"/k/{klass.id}/twin/none")[0] == 404
    assert f"/k/{klass.id}/twin/turn-02" in client.get(f"/k/{klass.id}/lessons")


def test_the_table_shows_one_group_and_a_group_that_is_not_there_hides_nobody(
    room: Any, client: Client
) -> None:
    desk, _, klass = room
    first, *others = desk.pupils(klass.id)
    desk.change_pupil(first.id, groups=["A & B"])
    shown = client.get(f"/k/{klass.id}/table?group=A%20%26%20B")
    assert first.id in shown and not any(one.id in shown for one in others)
    assert "group=A%20%26%20B" in client.get(f"/k/{klass.id}/progress")
    every = client.get(f"/k/{klass.id}/table?group=nobody")
    assert all(one.id in every for one in (first, *others))
