"""How work comes in and lessons go out: files, a shared folder."""

from __future__ import annotations

from pathlib import Path

from game.classroom import Desk
from game.desk.pages import network
from game.desk.site import View
from game.desk.wire import Answer, download
from game.exchange import (
    CLASS_FILE,
    DESK_FILE,
    MOST_BYTES,
    PACKETS,
    PACKS,
    RECEIPTS,
    folder_name,
    pack_name,
    receipt_name,
)
from game.i18n import word
from game.store.whole import Disk, put
from game.values import Diagnostic

__all__ = ["act", "collect", "connect", "file"]

MOST_PACKETS = 2_000
"""Packets that are taken in at once; the others wait for the next time."""


def connect(view: View, rest: list[str]) -> Answer:
    """The ways there are."""
    return view.show(
        "connect.html",
        folder=view.site.folders.get(view.k.id, ""),
        lent=view.desk.lent(view.k.id),
        **network.given(view),
    )


def file(view: View, rest: list[str]) -> Answer:
    """The file for the children's computers, or the one with the lessons."""
    made = (
        view.desk.desk_file(view.k.id) if rest[:1] == ["desk"] else view.desk.class_file(view.k.id)
    )
    if isinstance(made, Diagnostic):
        return view.back(view.path("connect"), made)
    return download(made, DESK_FILE if rest[:1] == ["desk"] else CLASS_FILE)


def act(view: View, rest: list[str]) -> Answer:
    """Take packets in, from a form or from a folder."""
    here = view.path("connect")
    if view.ask.one("do") == "take":
        packets = [one.data for one in view.ask.files.get("packet", ())]
        good, faults = _take(view, packets)
        return view.back(
            here, faults[-1] if faults and not good else None, _told(view, good, faults)
        )
    if view.ask.one("do") == "bare":
        counts = [
            view.desk.take_bare(view.k.id, one.data) for one in view.ask.files.get("bare", ())
        ]
        refused = [one for one in counts if isinstance(one, Diagnostic)]
        n = sum(one for one in counts if isinstance(one, int))
        done = view.say("Records taken in without a signature: {n}.", n=n)
        return view.back(here, refused[0] if refused else None, done)
    folder = Path(view.ask.one("folder").strip() or ".")
    if not view.ask.one("folder").strip() or not folder.is_dir():
        view.site.tell(
            view.ask, view.say("This folder is not there. Is the stick plugged in?"), bad=True
        )
        return view.back(here)
    view.site.folders[view.k.id] = str(folder)
    try:
        good, faults = collect(view.desk, view.k.id, folder)
    except OSError:
        view.site.tell(
            view.ask, view.say("The folder cannot be read or written just now."), bad=True
        )
        return view.back(here)
    return view.back(here, None, _told(view, good, faults))


def _told(view: View, good: int, faults: list[Diagnostic]) -> str:
    text = view.say("Packets taken in: {n}.", n=good)
    return " ".join([text, *dict.fromkeys(word(fault, view.say) for fault in faults)])


def _take(view: View, packets: list[bytes]) -> tuple[int, list[Diagnostic]]:
    good, faults = 0, []
    for data in packets:
        taken = view.desk.take(data)
        if isinstance(taken, Diagnostic):
            faults.append(taken)
        else:
            good += 1
    return good, faults


def collect(desk: Desk, klass: str, folder: Path) -> tuple[int, list[Diagnostic]]:
    """Take in the packets of a folder, lay the lessons, their packs and the receipts there; what a
    lesson needs before the lesson. Raises OSError."""
    inside = folder if folder.name == folder_name(klass) else folder / folder_name(klass)
    for name in (PACKETS, RECEIPTS):
        (inside / name).mkdir(parents=True, exist_ok=True)
    good, faults, devices = 0, [], set()
    for path in sorted((inside / PACKETS).glob("*.pkt"))[:MOST_PACKETS]:
        if path.is_symlink() or path.stat().st_size > MOST_BYTES:
            continue
        taken = desk.take(path.read_bytes())
        if isinstance(taken, Diagnostic):
            faults.append(taken)
        else:
            good += 1
            devices.add(taken.device)
    for device in sorted(devices):
        made = desk.receipt(klass, device)
        if isinstance(made, bytes):
            put(inside / RECEIPTS / receipt_name(device), made, Disk())
    for pack in desk.lent(klass):
        made = desk.pack_file(klass, pack)
        if isinstance(made, bytes):
            put(inside / PACKS / pack_name(pack), made, Disk())
    for name, made in (
        (CLASS_FILE, desk.class_file(klass)),
        (DESK_FILE, desk.desk_file(klass)),
    ):
        if isinstance(made, Diagnostic):
            faults.append(made)
        else:
            put(inside / name, made, Disk())
    return good, faults
