"""What a lesson's end costs the hub: hundreds of computers that send their packets to one desk."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from game.bench.child import first_word, running
from game.bench.figures import Budget, Effort, Line
from game.classroom import Desk
from game.classroom.views import Klass
from game.exchange import Keys, make_packets, open_class_file
from game.exchange.class_file import ClassFile
from game.progress import Event, Record, identity, written

__all__ = ["measure", "serve"]

CLIENTS = (300, 1000)
SPREAD_S = 10.0
LESSON = 60
PUPILS = 30
PATIENCE_S = 120.0
AGAIN_S = 1.0
START = 1_790_000_000


class Sent(NamedTuple):
    """How long each client waited for its receipt, all of them together, and who came again."""

    waits: tuple[float, ...]
    seconds: float
    again: int


def measure(effort: Effort) -> Iterator[Line]:
    """Each number of clients spread over some seconds, then all at once; each with a new desk."""
    for usual in CLIENTS:
        for spread in (SPREAD_S * min(1.0, effort.share), 0.0):
            with TemporaryDirectory() as folder:
                yield from _lesson_ends(Path(folder), usual, effort.of(usual, 5), spread)


def _lesson_ends(folder: Path, usual: int, count: int, spread: float) -> Iterator[Line]:
    """The figures of one lesson's end. The desk is killed after it, and what it kept is counted."""
    klass = _school(folder)
    packets = [_packet(klass, number) for number in range(count)]
    with running("game.bench.hub", "serve", str(folder), klass.id, env={}) as process:
        port = int(first_word(process.stdout)[0])
        rest = _memory_mb(process.pid)
        sent = asyncio.run(_send(port, packets, spread))
        most = _memory_mb(process.pid)
    ordered = sorted(1000 * one for one in sent.waits)
    how = f"{usual} computers " + ("over 10 s" if spread else "at once")
    note = f"{sent.again} came again" if sent.again else ""
    yield Line(f"{how}: half have a receipt", "ms", tuple(ordered))
    yield Line(f"{how}: 95 of 100 have it", "ms", tuple(ordered[int(0.95 * len(ordered)) :][:1]))
    yield Line(f"{how}: packets", "a second", (len(ordered) / sent.seconds,), note=note)
    yield Line(f"{how}: the desk's memory", "MB", most, "at rest", rest)
    yield Line(f"{how}: events lost or doubled", "", (_wrong(folder, klass, count),),
               budget=Budget(0))  # fmt: skip


def _open(folder: Path) -> Desk:
    return Desk.open(folder, lambda: int(time.time()), secrets.token_bytes)


def _school(folder: Path) -> ClassFile:
    """A new desk with one class."""
    desk = _open(folder)
    klass = desk.make_class("4B")
    assert isinstance(klass, Klass), klass
    desk.add_pupils(klass.id, "\n".join(f"Uşaq Adlı{chr(97 + n)}{n}" for n in range(PUPILS)))
    data = desk.class_file(klass.id)
    desk.close()
    found = open_class_file(data) if isinstance(data, bytes) else data
    assert isinstance(found, ClassFile) and found.pupils, found
    return found


def _packet(klass: ClassFile, number: int) -> bytes:
    """A lesson at a computer with keys of its own."""
    player, lin = f"{number:020x}", f"{number:016x}"
    pupil = klass.pupils[number % len(klass.pupils)].id
    events = [Event.of("joined", player, **{"class": klass.id, "pupil": pupil})]
    events += [_attempt(player, at) for at in range(LESSON - 1)]
    texts: list[str] = []
    for seq, event in enumerate(events, 1):
        prev = identity(texts[-1]) if texts else ""
        texts.append(written(Record(lin, seq, prev, START + seq * 41, event)))
    (parcel,) = make_packets(texts, klass.id, klass.seal, Keys(secrets.token_bytes(32)))
    return parcel.data


def _attempt(player: str, at: int) -> Event:
    program = "for i in range(3):\n    forward()\n    right()\n" + f"forward()  # {at}\n" * 4
    return Event.of(
        "attempt", player, level=f"loops-{at // 5:02}", chapter="loops", digest="0" * 16,
        won=at % 5 == 4, stars=at % 4, size=6, steps=30 + at, hints=at % 2, mistake="",
        program=program,
    )  # fmt: skip


async def _send(port: int, packets: list[bytes], spread: float) -> Sent:
    """All packets sent, each by a client of its own that comes again until it has its receipt."""
    _allow_sockets()
    start = time.perf_counter()
    steps = (
        _client(port, data, spread * number / len(packets)) for number, data in enumerate(packets)
    )
    done = await asyncio.gather(*steps)
    seconds = time.perf_counter() - start
    return Sent(tuple(wait for wait, _ in done), seconds, sum(again for _, again in done))


async def _client(port: int, data: bytes, delay: float) -> tuple[float, int]:
    """How long it took until the receipt was there, and how often the client came again."""
    await asyncio.sleep(delay)
    start, again = time.perf_counter(), 0
    while time.perf_counter() - start < PATIENCE_S:
        with suppress(OSError, asyncio.IncompleteReadError):
            head, body = await _push(port, data)
            if b" 200 " in head.split(b"\r\n", 1)[0] and body:
                return time.perf_counter() - start, again
        again += 1
        await asyncio.sleep(AGAIN_S)
    raise RuntimeError("a client had no receipt")


async def _push(port: int, data: bytes) -> tuple[bytes, bytes]:
    """Head and body of what the hub answers."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        head = f"POST /push HTTP/1.1\r\nHost: desk\r\nContent-Length: {len(data)}\r\n\r\n"
        writer.write(head.encode("ascii") + data)
        await writer.drain()
        answer = await reader.read(-1)
    finally:
        writer.close()
    first, _, body = answer.partition(b"\r\n\r\n")
    return first, body


def serve(folder: str, klass: str) -> None:
    """The hub of a desk in this process, until it is ended; says its port first."""
    import sys

    from game.desk.hub import Hub

    desk = _open(Path(folder))
    hub = Hub(desk, klass, time.monotonic, secrets.token_bytes)
    hub.start()
    assert hub.address
    sys.stdout.write(f"{hub.address[1]}\n")
    sys.stdout.flush()
    while True:
        time.sleep(60)


def _wrong(folder: Path, klass: ClassFile, count: int) -> float:
    """How many runs a desk that starts again has too few or too often."""
    desk = _open(folder)
    kept = [one.hash for pupil in klass.pupils for one in desk.attempts(pupil.id)]
    desk.close()
    sent = count * (LESSON - 1)
    return float(abs(sent - len(set(kept))) + len(kept) - len(set(kept)))


def _memory_mb(pid: int) -> tuple[float, ...]:
    """The most a process has had resident; nothing where the system does not tell."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return (int(line.split()[1]) * 1024 / 1_000_000,)
    return ()


def _allow_sockets() -> None:
    """Let this process have a socket for each client, as far as the system lets it."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
