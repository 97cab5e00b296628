"""The classes of this computer: their files, what waits to be sent, and the thread that sends it.

The thread sleeps until there is something to do, and stays away longer each time nobody answers.
The loop hands it the new records and asks for its news; no frame ever waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from threading import Lock, Thread

from game.exchange import DeskFile, is_possible, open_desk_file, short
from game.scenes.klass.room import LAN
from game.shell import wire
from game.shell.known import Known
from game.shell.lent import fetched
from game.shell.patience import Patience
from game.shell.pile import Since
from game.shell.routes import Brought, Call, Later, SetBack, Stuck, first_open, inside
from game.shell.seeking import Near, seek
from game.shell.sticks import class_files, drives, usual_places
from game.store.whole import Disk

__all__ = ["Klass"]


class Klass(Known):
    """Keeps the classes of a data folder and sends what was done for them. Mutable and safe between
    threads."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], float],
        random: Callable[[int], bytes],
        call: Call = wire.call,
        disk: Disk | None = None,
        places: Callable[[], tuple[Path, ...]] = usual_places,
        sticks: Callable[[], tuple[Path, ...]] = drives,
        find: Callable[[], Near] = seek,
    ) -> None:
        super().__init__(folder, clock, random, call, disk or Disk())
        self._places, self._sticks, self._ended = places, sticks, False
        self._patience = Patience(Random(int.from_bytes(random(8), "big")))
        self._thread: Thread | None = None
        self._find, self._seeking = find, Lock()
        self._near: Near = ()

    # -- what scenes and loop ask

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
            case "seek", _ if not self._seeking.locked():
                Thread(target=self._seek, daemon=True).start()
            case "send", _:
                self._asked = True
                self._patience.hurry()
                self._wake.set()

    def gather(self, since: Since) -> None:
        """Note what was done on this computer since the last time, to be packed soon."""
        if not self._rooms:
            return
        self._pile.gather(since)
        self._wake.set()

    def pack(self) -> int:
        """Pack what was noted; how many packets that made."""
        fresh, texts = self._pile.take()
        made = 0
        for id, box in tuple(self._boxes.items()):
            try:
                gone = self._rooms[id].desk.tombstones
                made += box.pack(texts, gone) if fresh else 0
            except OSError:  # a full disk: the ledger stays, so they are packed later
                self._pile.lay_back(fresh)
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
        patience = self._patience
        while not self._ended:
            if self._rooms and patience.is_due:
                patience.stay_away(self.step())
            elif self._rooms and self.pack() and patience.is_well:
                patience.stay_away(0.0)  # all is well, so that it may be sent at once
            elif self.is_plugged():
                patience.stay_away(0.0)
            self._wake.wait(patience.rest if self._rooms else None)
            self._wake.clear()
        if self._rooms:
            self.step()

    def is_plugged(self) -> bool:
        """Whether a folder of a class is there that was not there the last time."""
        places = [(id, place) for id in tuple(self._rooms) for place in self._folders(id)]
        return self._patience.is_plugged(inside(Path(place), id) for id, place in places if place)

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
        self._asked = False
        return self._patience.after(well, later)

    def _visit(self, id: str) -> None:
        """Bring the packets of a class to its desk by the first way that is open."""
        box, ways = self._boxes[id], self._ways.get(id, {})
        near = (at for klass, at in self._near if klass == short(id))
        hosts = (ways.get("address", ""), *self._rooms[id].file.desks, *near)
        try:
            self._take(id, *first_open(box, hosts, self._folders(id), self.call, self.disk))
        except SetBack:
            self._pile.forget()
            raise
        except OSError as error:
            self._posted(id, trouble=error.code if isinstance(error, Stuck) else "away")
            if box.waiting() or ways.get("address"):
                raise

    def _remind(self, id: str, at: str, said: bytes) -> None:
        """Show a desk that was set back to an older copy what it had said since."""
        room = self._rooms[id]
        found = open_desk_file(said, room.file.sign, id) if said else None
        if isinstance(found, DeskFile) and found.counter < room.desk.counter:
            with suppress(OSError):
                self.call(at, "/seen", self.disk.read(self.folder / f"{id}.ilme-desk"))

    def _seek(self) -> None:
        """Ask who is near; what is new is told, and tried where it may be a class's desk."""
        if self._seeking.acquire(blocking=False):
            try:
                found = self._find()
            finally:
                self._seeking.release()
            if found != self._near:
                self._near = found
                self._news.append(("near", (tuple(at for _, at in found),)))
                self._patience.hurry()
                self._wake.set()

    def _folders(self, id: str) -> tuple[str, ...]:
        """Where the folder of a class may lie."""
        return (self._ways.get(id, {}).get("folder", ""), *map(str, self._sticks()))

    def _take(self, id: str, way: str, at: str, brought: Brought) -> None:
        """Take over what a way has brought back; an address that leads to the desk is kept."""
        self._heard(id, brought.said)
        self._lend(id, fetched(way, at, id, self.call, self.disk))
        if way == LAN:
            with suppress(OSError):
                self._remember(id, address=at)
            self._remind(id, at, brought.said)
        if brought.klass:
            self.add(brought.klass)
        self._posted(id, way, brought.safe, "")
