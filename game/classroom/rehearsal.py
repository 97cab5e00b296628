"""A school, a district or a nation that nobody goes to: how fast, how large, how soon told.

Every child plays one lesson of sixty events. The runs are true ones (right programs and the
mistakes that levels know), so replay has its real work; names are numbers. The first classes come
as sealed packets, as from a stick; all others as the rows that packets become, so that millions can
be rehearsed on a small PC.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from game.chance import Chance
from game.classroom.archive import archive_report, write_archive
from game.classroom.database import Job
from game.classroom.desk import Desk
from game.classroom.rows import record_row
from game.classroom.sample import attempt_facts
from game.classroom.schema import ADD_RECORD
from game.classroom.taking import Taken
from game.classroom.views import Klass, Pupil
from game.exchange import Keys, Parcel, is_possible, make_packets
from game.progress import Event, Record, identity, written
from game.values import Diagnostic

__all__ = ["EVENTS", "Figures", "PER_CLASS", "rehearse"]

PER_CLASS = 30
EVENTS = 60
"""Children of a class, and events of a lesson."""

SEALED = 2
"""Classes that come as packets."""

_BATCH = 6_000
_MONTHS = 4
_MONTH_S = 2_629_800

Told = Callable[[str, int, int], None]
"""Told of the step, how much of it is done, of how much."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a rehearsal measured; rates are per second, times in seconds, sizes in bytes."""

    pupils: int
    classes: int
    records: int
    packet_rate: float  # records that came as packets: opened, checked, on the disk
    row_rate: float  # records that came as rows
    size: int
    table_s: float  # the first table of a class, every run replayed
    again_s: float  # the same table once more
    counts_s: float  # counts for a ministry, all classes
    archive_s: float
    archive_size: int
    report_s: float  # chapters, mistakes and pulse by district and month
    findings: int


def rehearse(desk: Desk, pupils: int, folder: Path, told: Told) -> Figures | Diagnostic:
    """Fill an empty desk with so many children and ask it everything."""
    facts = _facts(desk)
    classes = -(-pupils // PER_CLASS)
    rates: dict[str, list[float]] = {"packet": [0, 0.0], "row": [0, 0.0]}
    for number in range(classes):
        size = min(PER_CLASS, pupils - number * PER_CLASS)
        made = _made(desk, number, size)
        if isinstance(made, Diagnostic):
            return made
        way = "packet" if number < SEALED and is_possible() else "row"
        bring = _as_packets if way == "packet" else _as_rows
        count, seconds = bring(desk, *made, facts)
        rates[way][0] += count
        rates[way][1] += seconds
        told("ingest", number + 1, classes)
    first = desk.classes()[0]
    records = int(rates["packet"][0] + rates["row"][0])
    table_s = _timed(lambda: desk.table(first.id, "turn"))
    again_s = _timed(lambda: desk.table(first.id, "turn"))
    archive = folder / "archive"
    start = perf_counter()
    write_archive(desk, archive, b"k" * 32, "D", "S", lambda n, of: told("archive", n, of))
    archive_s = perf_counter() - start
    counts_s = _timed(desk.counts)
    start = perf_counter()
    findings = archive_report(archive)
    report_s = perf_counter() - start
    if isinstance(findings, Diagnostic):
        return findings
    return Figures(
        pupils,
        classes,
        records,
        _rate(rates["packet"]),
        _rate(rates["row"]),
        desk.size(),
        table_s,
        again_s,
        counts_s,
        archive_s,
        sum(path.stat().st_size for path in archive.rglob("*.gz")),
        report_s,
        len(findings),
    )


def _rate(pair: list[float]) -> float:
    return pair[0] / pair[1] if pair[1] else 0.0


def _timed(ask: Callable[[], Any]) -> float:
    start = perf_counter()
    ask()
    return perf_counter() - start


def _facts(desk: Desk) -> list[dict[str, Any]]:
    """The facts of runs, right ones and known mistakes, of the first chapters."""
    levels = [level for chapter in desk.library.chapters[:4] for level in chapter.levels]
    return [
        attempt_facts(level, program)
        for level in levels
        if level.form != "predict"
        for program in (
            level.solution,
            *(mistake.program for mistake in level.mistakes if not mistake.draft),
        )
    ]


def _made(desk: Desk, number: int, size: int) -> tuple[Klass, tuple[Pupil, ...]] | Diagnostic:
    klass = desk.make_class(f"{number + 1}")
    if isinstance(klass, Diagnostic):
        return klass
    added = desk.add_pupils(klass.id, "\n".join(f"A {one + 1}" for one in range(size)))
    return (klass, added.pupils) if added.pupils else added.diagnostics[0]


def _texts(
    desk: Desk, klass: Klass, pupil: Pupil, facts: list[dict[str, Any]]
) -> Iterator[tuple[str, Record]]:
    """A lesson of a child."""
    chance = Chance(int(pupil.id, 16))
    t = desk.clock() - chance.below(_MONTHS) * _MONTH_S
    events = [Event.of("joined", pupil.id, **{"class": klass.id, "pupil": pupil.id})]
    events += [Event.of("attempt", pupil.id, **chance.of(facts)) for _ in range(EVENTS - 1)]
    prev = ""
    for seq, event in enumerate(events, start=1):
        t += 20 + chance.below(60)
        record = Record(pupil.id[:16], seq, prev, t, event)
        text = written(record)
        prev = identity(text)
        yield text, record


def _as_rows(
    desk: Desk, klass: Klass, pupils: tuple[Pupil, ...], facts: list[dict[str, Any]]
) -> tuple[int, float]:
    now = desk.clock()
    rows = [
        record_row(klass.id, text, record, "0" * 64, True, now)
        for pupil in pupils
        for text, record in _texts(desk, klass, pupil, facts)
    ]
    start = perf_counter()
    for at in range(0, len(rows), _BATCH):
        desk.add_rows([Job(ADD_RECORD, rows[at : at + _BATCH])])
    return len(rows), perf_counter() - start


def _as_packets(
    desk: Desk, klass: Klass, pupils: tuple[Pupil, ...], facts: list[dict[str, Any]]
) -> tuple[int, float]:
    seal = desk.public_keys(klass.id)[1]
    packets: list[Parcel] = []
    for pupil in pupils:
        texts = [text for text, _ in _texts(desk, klass, pupil, facts)]
        packets += make_packets(texts, klass.id, seal, Keys(bytes.fromhex(pupil.id * 2)))
    start = perf_counter()
    taken = [desk.take(parcel.data) for parcel in packets]
    seconds = perf_counter() - start
    return sum(one.records for one in taken if isinstance(one, Taken)), seconds
