"""The classes a computer knows: their files, how their post goes, and what there is to tell."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Event, RLock
from typing import Any

from game.exchange import ClassFile, DeskFile, is_possible, open_class_file, open_desk_file
from game.scenes.klass.room import Post, Room
from game.shell import shelf
from game.shell.lent import Fetch, Lent
from game.shell.meeting import meet
from game.shell.outbox import Outbox
from game.shell.pile import Pile
from game.shell.routes import Call
from game.store.whole import Disk
from game.values import Diagnostic

__all__ = ["Known", "News"]

News = tuple[str, tuple[Any, ...]]
"""What has happened, and its facts."""


class Known:
    """The classes of a data folder. Mutable and safe between threads."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], float],
        random: Callable[[int], bytes],
        call: Call,
        disk: Disk,
    ) -> None:
        self.folder = folder / "klass"
        self.clock, self.random = clock, random
        self.call, self.disk = call, disk
        self._lock, self._wake = RLock(), Event()
        self._news: deque[News] = deque()
        self._rooms: dict[str, Room] = {}
        self._boxes: dict[str, Outbox] = {}
        self._lent: dict[str, Lent] = {}
        self._ways: dict[str, dict[str, str]] = {}
        self._pile = Pile()
        self._asked, self._told = False, dict[str, str]()
        if is_possible():
            for data in shelf.class_files_of(self.folder, self.disk):
                self._know(data)

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The classes known here."""
        with self._lock:
            return tuple(self._rooms.values())

    def news(self) -> News | None:
        """What has happened since the last time, one by one."""
        return self._news.popleft() if self._news else None

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
                shelf.keep_class(self.folder, known.id, data, self.disk)
            self._remember(known.id, **way)
        except OSError:
            return Diagnostic.of("klass.not-kept")
        self._know(data)
        if old is None:
            self._pile.forget()
        return known

    # -- inside

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
                device = shelf.device_of(self.folder, self.random, self.disk)
                place = self.folder.parent / "outbox" / id
                box = Outbox(place, known, device, self.clock, self.random, self.disk)
            desk = old.desk if old else shelf.desk_of(self.folder, known, self.disk)
            post = replace(old.post if old else Post(), waiting=len(box.waiting()))
            self._ways[id] = shelf.ways_of(self.folder, id, self.disk)
            self._boxes[id], self._rooms[id] = box, Room(known, desk, post, old.lent if old else ())
            self._news.append(("erased", (id,)))  # it may have been said while nobody heard
        self._wake.set()

    def _remember(self, id: str, **way: str) -> None:
        """Keep where a desk was met. Raises OSError."""
        ways = {**self._ways.get(id, {}), **way}
        if ways != self._ways.get(id):
            shelf.keep_ways(self.folder, id, ways, self.disk)
            self._ways[id] = ways

    def _read(self, path: Path) -> tuple[str, str]:
        """The class a file belongs to, or "" and why it cannot be taken."""
        try:
            data = self.disk.read(path)
        except OSError:
            return "", "klass.unread"
        known = self.add(data, folder=str(path.parent))
        return ("", known.code) if isinstance(known, Diagnostic) else (known.id, "")

    def _meet(self, address: str, code: str) -> None:
        """Join over the network; each step is told."""
        device = shelf.device_of(self.folder, self.random, self.disk)
        for what, *facts in meet(address, code, device, self.random, self.call):
            if what != "in":
                self._news.append((what, tuple(facts)))
                continue
            known = self.add(facts[0], address=address)
            if isinstance(known, Diagnostic):
                self._news.append(("no", (known.code,)))
            else:
                self._news.append(("read", ((known.id, ""),)))

    def _heard(self, id: str, data: bytes) -> None:
        """Take over what the desk says, where it is newer than what is known."""
        room = self._rooms[id]
        found = open_desk_file(data, room.file.sign, id) if data else None
        if isinstance(found, DeskFile) and found.counter > room.desk.counter:
            with suppress(OSError):
                shelf.keep_desk(self.folder, id, data, self.disk)
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

    def _posted(self, id: str, way: str = "", safe: int = 0, trouble: str | None = None) -> None:
        """Note how the post goes; tell where something has become safe."""
        with self._lock:
            room, left = self._rooms[id], len(self._boxes[id].waiting())
            sent = room.post.sent
            if safe:
                sent = time.strftime("%H:%M", time.localtime(self.clock()))
                self._news.append(("sent", (id,)))
            now = room.post.trouble if trouble is None else trouble
            post = Post(left, sent, way or room.post.way, now)
            if post != room.post:
                self._rooms[id] = replace(room, post=post)
                self._news.append(("post", (id,)))
            if trouble is not None:
                self._tell_stuck(id, left, trouble)

    def _tell_stuck(self, id: str, waiting: int, trouble: str) -> None:
        """Tell the child what to do: when a stick fails, once, and each time it has asked."""
        before, now = self._told.get(id, ""), trouble if waiting else ""
        self._told[id] = now
        is_new = now not in ("", "away", before)
        if waiting and trouble and (is_new or self._asked):
            self._news.append(("stuck", (id, f"klass.post-{trouble}")))
