"""The classes of this computer: their files, what waits to be sent, and the thread that sends it.

The thread sleeps until there is something to do, and stays away longer each time nobody answers.
The loop hands it the new records and asks for its news; no frame ever waits for it.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from threading import Event, RLock, Thread
from typing import Any

from game.exchange import ClassFile, DeskFile, is_possible, open_class_file, open_desk_file
from game.scenes.klass.room import LAN, Post, Room
from game.shell import wire
from game.shell.lent import Fetch, Lent, fetched
from game.shell.meeting import meet
from game.shell.outbox import Outbox
from game.shell.routes import Brought, Call, Later, SetBack, first_open
from game.shell.shelf import (
    class_files_of,
    desk_of,
    device_of,
    keep_class,
    keep_desk,
    keep_ways,
    ways_of,
)
from game.shell.sticks import class_files, drives, usual_places
from game.store.whole import Disk
from game.values import Diagnostic

__all__ = ["Klass"]

Since = Callable[[int], tuple[tuple[int, str], ...]]

FIRST_S, LONGEST_S, CALM_S = 5.0, 300.0, 60.0
"""How long to stay away after a first failure, at most, and when all is well."""

News = tuple[str, tuple[Any, ...]]


class Klass:
    """Keeps the classes of a data folder. Mutable and safe between threads."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], float],
        random: Callable[[int], bytes],
        call: Call = wire.call,
        disk: Disk | None = None,
        places: Callable[[], tuple[Path, ...]] = usual_places,
        sticks: Callable[[], tuple[Path, ...]] = drives,
    ) -> None:
        self.folder = folder / "klass"
        self.clock, self.random = clock, random
        self.call, self.disk = call, disk or Disk()
        self._places, self._sticks = places, sticks
        self._lock, self._wake, self._ended = RLock(), Event(), False
        self._news: deque[News] = deque()
        self._rooms: dict[str, Room] = {}
        self._boxes: dict[str, Outbox] = {}
        self._lent: dict[str, Lent] = {}
        self._ways: dict[str, dict[str, str]] = {}
        self._at, self._joins, self._fresh = 0, list[str](), list[str]()
        self._fails, self._until = 0, 0.0
        self._chance = Random(int.from_bytes(random(8), "big"))
        self._thread: Thread | None = None
        if is_possible():
            for data in class_files_of(self.folder, self.disk):
                self._know(data)

    # -- what scenes and loop ask

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The classes known here."""
        with self._lock:
            return tuple(self._rooms.values())

    def news(self) -> News | None:
        """What has happened since the last time, one by one."""
        return self._news.popleft() if self._news else None

    def do(self, what: str, facts: tuple[str, ...]) -> None:
        """Do what a scene asks for; the answer comes with the news."""
        match what, facts:
            case "find", _:
                found = tuple(str(path) for path in class_files(self._places()))
                self._news.append(("found", (found,)))
            case "read", (path,):
                self._news.append(("read", (self._read(Path(path)),)))
            case "lan", (address, code):
                Thread(target=self._meet, args=(address, code), daemon=True).start()
            case "send", _:
                self._fails, self._until = 0, 0.0
                self._wake.set()

    def add(self, data: bytes, **way: str) -> ClassFile | Diagnostic:
        """Take a class file in; `folder` or `address` tell where its desk was met."""
        if not is_possible():
            return Diagnostic.of("klass.no-keys")
        known = open_class_file(data)
        if isinstance(known, Diagnostic):
            return known
        old = self._rooms.get(known.id)
        if old and old.file.sign != known.sign:  # nobody else can pose as a class that is known
            return Diagnostic.of("exchange.signature")
        try:
            if old is None or old.file.counter <= known.counter:
                keep_class(self.folder, known.id, data, self.disk)
            self._remember(known.id, **way)
        except OSError:
            return Diagnostic.of("klass.not-kept")
        self._know(data)
        self._at = 0
        return known

    def gather(self, since: Since) -> None:
        """Note what was done on this computer since the last time, to be packed soon."""
        if not self._rooms:
            return
        with self._lock:
            joins = len(self._joins)
            while rows := since(self._at):
                self._at = rows[-1][0]
                self._fresh += [text for _, text in rows]
                self._joins += [text for _, text in rows if '"kind":"joined"' in text]
            if len(self._joins) > joins > 0:  # what a child did before it joined goes along
                self._joins, self._fresh, self._at = [], [], 0
                self.gather(since)
        self._wake.set()

    def pack(self) -> int:
        """Pack what was noted; how many packets that made."""
        with self._lock:
            fresh, self._fresh = self._fresh, []
            texts = (*self._joins, *fresh)
        made = 0
        for id, box in tuple(self._boxes.items()):
            try:
                gone = self._rooms[id].desk.tombstones
                made += box.pack(texts, gone) if fresh else 0
            except OSError:  # a full disk: the ledger stays, so they are packed later
                with self._lock:
                    self._fresh = [*fresh, *self._fresh]
            self._posted(id)
        return made

    # -- the thread

    def start(self) -> None:
        """Send in the background."""
        if self._thread is None and is_possible():
            self._thread = Thread(target=self._run, daemon=True)
            self._thread.start()

    def close(self, seconds: float = 2.0) -> None:
        """Send what can be sent quickly, and end."""
        self._ended = True
        self._wake.set()
        if self._thread:
            self._thread.join(seconds)

    def _run(self) -> None:
        while not self._ended:
            now = time.monotonic()
            if self._rooms and now >= self._until:
                self._until = now + self.step()
            elif self._rooms and self.pack() and not self._fails:
                self._until = now  # all is well, so that it may be sent at once
            self._wake.wait(max(0.0, self._until - time.monotonic()) if self._rooms else None)
            self._wake.clear()
        if self._rooms:
            self.step()

    def step(self) -> float:
        """Pack, and go each way once; gives the seconds after which to go again."""
        self.pack()
        well, later = True, 0.0
        for id in tuple(self._rooms):
            self._lend(id)
            try:
                self._visit(id)
            except Later as asked:
                well, later = False, max(later, asked.seconds)
            except OSError:
                well = False
        self._fails = 0 if well else self._fails + 1
        calm = CALM_S if well else min(LONGEST_S, FIRST_S * 2 ** min(self._fails - 1, 8))
        return max(min(later, LONGEST_S), calm) * (0.75 + self._chance.random() / 2)

    def _visit(self, id: str) -> None:
        """Bring the packets of a class to its desk by the first way that is open."""
        box, ways = self._boxes[id], self._ways.get(id, {})
        hosts = (ways.get("address", ""), *self._rooms[id].file.desks)
        places = (ways.get("folder", ""), *map(str, self._sticks()))
        try:
            self._take(id, *first_open(box, hosts, places, self.call, self.disk))
        except SetBack:
            with self._lock:
                self._joins, self._fresh, self._at = [], [], 0
            raise
        except OSError:
            self._posted(id, trouble="away")
            if box.waiting() or ways.get("address"):
                raise

    def _take(self, id: str, way: str, at: str, brought: Brought) -> None:
        """Take over what a way has brought back; an address that leads to the desk is kept."""
        self._heard(id, brought.said)
        self._lend(id, fetched(way, at, id, self.call, self.disk))
        if way == LAN:
            with suppress(OSError):
                self._remember(id, address=at)
        if brought.klass:
            self.add(brought.klass)
        self._posted(id, way, brought.safe)

    def _remember(self, id: str, **way: str) -> None:
        """Keep where a desk was met. Raises OSError."""
        ways = {**self._ways.get(id, {}), **way}
        if ways != self._ways.get(id):
            keep_ways(self.folder, id, ways, self.disk)
            self._ways[id] = ways

    def _heard(self, id: str, data: bytes) -> None:
        """Take over what the desk says, where it is newer than what is known."""
        room = self._rooms[id]
        found = open_desk_file(data, room.file.sign, id) if data else None
        if isinstance(found, DeskFile) and found.counter > room.desk.counter:
            with suppress(OSError):
                keep_desk(self.folder, id, data, self.disk)
            with self._lock:
                self._rooms[id] = replace(self._rooms[id], desk=found)
            self._news += [("said", (id,)), ("erased", (id,))]

    def _lend(self, id: str, fetch: Fetch | None = None) -> None:
        """Know the packs of levels that lessons use, as far as they are here or can be had."""
        lent = self._lent.setdefault(id, Lent(self.folder / "packs" / id, self.disk))
        chapters = lent.chapters(self._rooms[id].desk, fetch)
        if chapters != self._rooms[id].lent:
            with self._lock:
                self._rooms[id] = replace(self._rooms[id], lent=chapters)
            self._news.append(("post", (id,)))

    def _posted(self, id: str, way: str = "", safe: int = 0, trouble: str = "") -> None:
        """Note how the post goes; tell where something has become safe."""
        with self._lock:
            room, left = self._rooms[id], len(self._boxes[id].waiting())
            sent = room.post.sent
            if safe:
                sent = time.strftime("%H:%M", time.localtime(self.clock()))
                self._news.append(("sent", (id,)))
            post = Post(left, sent, way or room.post.way, trouble)
            if post != room.post:
                self._rooms[id] = replace(room, post=post)
                self._news.append(("post", (id,)))

    # -- files

    def _read(self, path: Path) -> tuple[str, str]:
        """The class a file belongs to, or "" and why it cannot be taken."""
        try:
            data = self.disk.read(path)
        except OSError:
            return "", "klass.unread"
        known = self.add(data, folder=str(path.parent))
        return ("", known.code) if isinstance(known, Diagnostic) else (known.id, "")

    def _know(self, data: bytes) -> None:
        """Take a class over from its file; how its post goes stays as it is."""
        known = open_class_file(data)
        if isinstance(known, Diagnostic):
            return
        with self._lock:
            old, id = self._rooms.get(known.id), known.id
            if old and (old.file.counter > known.counter or old.file.sign != known.sign):
                return
            if old and old.file.seal == known.seal:
                box, self._boxes[id].klass = self._boxes[id], known
            else:
                device = device_of(self.folder, self.random, self.disk)
                place = self.folder.parent / "outbox" / id
                box = Outbox(place, known, device, self.clock, self.random, self.disk)
            desk = old.desk if old else desk_of(self.folder, known, self.disk)
            post = replace(old.post if old else Post(), waiting=len(box.waiting()))
            self._ways[id] = ways_of(self.folder, id, self.disk)
            self._boxes[id], self._rooms[id] = box, Room(known, desk, post, old.lent if old else ())
            self._news.append(("erased", (id,)))  # it may have been said while nobody heard
        self._wake.set()

    def _meet(self, address: str, code: str) -> None:
        """Join over the network; each step is told."""
        device = device_of(self.folder, self.random, self.disk)
        for what, *facts in meet(address, code, device, self.random, self.call):
            if what != "in":
                self._news.append((what, tuple(facts)))
                continue
            known = self.add(facts[0], address=address)
            if isinstance(known, Diagnostic):
                self._news.append(("no", (known.code,)))
            else:
                self._news.append(("read", ((known.id, ""),)))
