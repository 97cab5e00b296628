"""The pages, by path: `k/NAME` are pages of a class, the others stand alone."""

from __future__ import annotations

from collections.abc import Callable

from game.desk.pages import (
    connect,
    devices,
    kept,
    lessons,
    months,
    needs,
    network,
    out,
    overview,
    packs,
    paper,
    progress,
    pulse,
    pupil,
    pupils,
    recovery,
    start,
)
from game.desk.site import View
from game.desk.wire import Answer

__all__ = ["GET", "POST"]

Page = Callable[[View, list[str]], Answer]

GET: dict[str, Page] = {
    "": start.classes,
    "new": start.new,
    "kept": kept.kept,
    "counts": overview.overview,
    "counts/csv": overview.counts_csv,
    "lines/csv": overview.lines_csv,
    "months": months.months,
    "months/csv": months.sheet,
    "archive": months.archive,
    "recovery": recovery.recovery,
    "words": recovery.words,
    "keys": recovery.file,
    "k/progress": progress.progress,
    "k/table": progress.table,
    "k/needs": needs.needs,
    "k/pulse": pulse.pulse,
    "k/timeline": needs.timeline,
    "k/pupils": pupils.pupils,
    "k/pupil": pupil.pupil,
    "k/attempt": pupil.attempt,
    "k/frame": pupil.picture,
    "k/lessons": lessons.lessons,
    "k/lesson": lessons.lesson,
    "k/packs": packs.packs,
    "k/pack": packs.pack,
    "k/packmap": packs.picture,
    "k/connect": connect.connect,
    "k/file": connect.file,
    "k/devices": devices.devices,
    "k/folder": connect.folder,
    "k/guests": network.guests,
    "k/out": out.out,
    "k/csv": out.csv,
    "k/xlsx": out.xlsx,
    "k/talk": paper.talk,
    "k/twin": paper.twin,
    "k/cards": paper.cards,
    "k/print": paper.table,
    "k/certificate": paper.certificates,
    "k/family": paper.family,
}
"""What can be looked at; none of it changes anything."""

POST: dict[str, Page] = {
    "language": start.language,
    "new": start.make,
    "sample": start.sample,
    "recovery": recovery.act,
    "k/assign": lessons.assign,
    "k/first": lessons.first,
    "k/end": lessons.end,
    "k/packs": packs.act,
    "k/pulse": pulse.act,
    "k/pupils": pupils.act,
    "k/class": pupils.change_class,
    "k/remark": pupil.remark,
    "k/connect": connect.act,
    "k/devices": devices.act,
    "k/network": network.act,
}
"""What does something, and then leads to a page that can be looked at."""
