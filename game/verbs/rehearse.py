"""`rehearse`: a school, district or nation that is made up, brought in, asked, and measured."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from game.classroom import Desk
from game.classroom.rehearsal import Figures, rehearse
from game.i18n import word
from game.values import Diagnostic
from game.verbs.command_line import Call

__all__ = ["main"]

_WIDE = 30


def main(call: Call) -> int:
    """Rehearse with so many pupils in a folder that goes away, or at a database."""
    with tempfile.TemporaryDirectory(prefix="ilme-rehearsal-") as folder:
        where = Path(folder)
        desk = Desk.open(where, lambda: int(time.time()), os.urandom, call.given.database or "")
        try:
            for notice in desk.notices():
                call.err.write(word(notice, call.say) + "\n")
            if not desk.may_write:
                return 1
            if desk.classes():
                call.err.write(call.say("This database has classes. Name an empty one.") + "\n")
                return 1
            found = rehearse(desk, max(1, call.given.pupils), where, lambda *at: _bar(call, *at))
        finally:
            desk.close()
    call.err.write("\n")
    if isinstance(found, Diagnostic):
        call.err.write(word(found, call.say) + "\n")
        return 1
    for line in _lines(call, found):
        call.out.write(line + "\n")
    return 0


def _bar(call: Call, step: str, done: int, whole: int) -> None:
    full = _WIDE * done // max(1, whole)
    call.err.write(f"\r{step:8} [{'#' * full}{'.' * (_WIDE - full)}] {done}/{whole}")
    call.err.flush()


def _lines(call: Call, one: Figures) -> list[str]:
    say = call.say
    return [
        say(
            "Pupils: {pupils}, classes: {classes}, records: {records}",
            pupils=one.pupils,
            classes=one.classes,
            records=one.records,
        ),
        say("Packets taken in: {rate} records a second", rate=round(one.packet_rate)),
        say("Rows taken in: {rate} records a second", rate=round(one.row_rate)),
        say(
            "Size: {size} MB, {each} bytes a record",
            size=round(one.size / 1e6, 1),
            each=round(one.size / max(1, one.records)),
        ),
        say(
            "Table of a class: {first} ms at first, {again} ms again",
            first=round(one.table_s * 1000),
            again=round(one.again_s * 1000, 1),
        ),
        say("Counts of all classes: {seconds} s", seconds=round(one.counts_s, 2)),
        say(
            "Archive: {seconds} s, {size} MB, {each} bytes a record",
            seconds=round(one.archive_s, 1),
            size=round(one.archive_size / 1e6, 2),
            each=round(one.archive_size / max(1, one.records), 1),
        ),
        say(
            "Report by district and month: {seconds} s, lines: {lines}",
            seconds=round(one.report_s, 2),
            lines=one.findings,
        ),
    ]
