"""What it costs to send a lesson and to take it in, against the bare signature and bare gzip."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator

from game.bench.figures import Budget, Effort, Line
from game.bench.meter import in_turns
from game.exchange import Keys, make_packets, open_packet, travelling, verify
from game.progress import Event, Record, identity, written

__all__ = ["measure"]

LESSON = 60
PACKETS = 60
CLASS = "0" * 16
PUPIL = "0" * 20


def measure(effort: Effort) -> Iterator[Line]:
    """A lesson of 60 records made into a packet and opened again, and how large it is."""
    desk, device = Keys(b"bench of the desk's key"), Keys(b"bench of a device's key")
    texts = _lesson()
    (parcel,) = make_packets(texts, CLASS, desk.seal_public, device)
    message = parcel.data[:1024]
    signature = device.sign(message)
    plain = "\n".join(texts).encode("ascii")
    times = effort.of(PACKETS, 2)
    made, opened, signs, packed, chosen = in_turns(
        effort.runs,
        _often(times, lambda: make_packets(texts, CLASS, desk.seal_public, device)),
        _often(times, lambda: open_packet(parcel.data, desk, CLASS)),
        _often(times, lambda: verify(device.sign_public, message, signature)),
        _often(times, lambda: gzip.compress(plain, 9)),
        _often(times, lambda: travelling(texts, CLASS)),
    )
    each = [_each(one, times) for one in (made, opened, signs, packed, chosen)]
    yield Line("a lesson made into a packet", "ms", each[0], "bare gzip", each[3])
    yield Line("a lesson opened and believed", "ms", each[1], "bare Ed25519 check", each[2])
    yield Line("a lesson chosen from the log", "ms", each[4])
    yield Line("packets opened", "a second", tuple(1000 / one for one in each[1]),
               budget=Budget(100, least=True))  # fmt: skip
    size = (float(len(parcel.data)),)
    against = (float(len(plain)),)
    yield Line("a lesson as a packet", "bytes", size, "its records as text", against,
               Budget(0.5, "ratio"))  # fmt: skip


def _lesson() -> tuple[str, ...]:
    """An hour of one child, as the game keeps it."""
    joined = Event.of("joined", "0" * 20, **{"class": CLASS, "pupil": PUPIL})
    events = [joined, *(_attempt(number) for number in range(LESSON - 1))]
    texts: list[str] = []
    for seq, event in enumerate(events, 1):
        prev = identity(texts[-1]) if texts else ""
        texts.append(written(Record("0" * 16, seq, prev, 1_790_000_000 + seq * 41, event)))
    return tuple(texts)


def _attempt(number: int) -> Event:
    program = "for i in range(3):\n    forward()\n    right()\n" + f"forward()  # {number}\n" * 4
    return Event.of(
        "attempt", "0" * 20, level=f"loops-{number // 5:02}", chapter="loops", digest="0" * 16,
        won=number % 5 == 4, stars=number % 4, size=6, steps=30 + number, hints=number % 2,
        mistake="", program=program,
    )  # fmt: skip


def _often(times: int, act: Callable[[], object]) -> Callable[[], object]:
    def often() -> None:
        for _ in range(times):
            act()

    return often


def _each(taken: tuple[float, ...], times: int) -> tuple[float, ...]:
    return tuple(one / times * 1000 for one in taken)
