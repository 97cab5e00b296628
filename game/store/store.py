"""The store: events in, state out, and whatever happens to the disk, play goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from game.program import Draft, Program
from game.progress import (
    Event,
    History,
    Record,
    State,
    apply,
    begun,
    edited,
    fold,
    identity,
    moved,
    read,
    trimmed,
    written,
)
from game.store.codec import pack, unpack_step
from game.store.copies import copies, is_due, make
from game.store.disk import Connect, EditRow, connect, trouble
from game.store.opening import Opening, Ready, told
from game.values import Diagnostic

__all__ = ["Opened", "Store"]

DAY_S = 86_400
LATEST = 1 << 53  # no clock is right beyond, and every JSON reader knows numbers up to here


class Opened(NamedTuple):
    """A store and what there is to tell about opening it."""

    store: Store
    notices: tuple[Diagnostic, ...]


class Store:
    """Keeps events and edits in one folder. Mutable: it stands for the file.

    `add` has committed when it returns, unless a notice says otherwise. What could not be written
    waits in memory and is tried again with each event and on closing.
    """

    def __init__(
        self, opening: Opening, ready: Ready, lineage: str, clock: Callable[[], float]
    ) -> None:
        self._opening = opening
        self._disk = ready.disk
        self._lineage = lineage
        self._clock = clock
        self._seq = 0
        self._failing = False
        self._repaired = False
        self._copies_fail = False
        self._waiting: list[str] = []
        self._waiting_edits: list[EditRow] = []
        self._shown: tuple[str, str] | None = None
        self._history = History()
        self._edits = list(ready.edits)
        self._count = len(ready.bodies)
        self._last = identity(ready.bodies[-1]) if ready.bodies else ""
        self._notices = list(ready.notices)
        self._state = fold(record.event for body in ready.bodies if (record := read(body)))

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Callable[[], float],
        random: Callable[[int], bytes],
        connect: Connect = connect,
    ) -> Opened:
        """A store for a folder; nothing is raised.

        `clock` gives seconds since 1970 and may be wrong; `random` gives that many random bytes.
        """
        opening = Opening(folder, connect)
        ready = opening.open(_seconds(clock))
        return Opened(cls(opening, ready, random(8).hex(), clock), ready.notices)

    @property
    def state(self) -> State:
        """All that follows from the events so far."""
        return self._state

    @property
    def owns(self) -> bool:
        """Whether this game, and no other, may write in the folder."""
        return self._opening.is_held

    @property
    def is_kept(self) -> bool:
        """Whether everything so far is on the disk."""
        return self._disk is not None and not self._waiting and not self._waiting_edits

    def notices(self) -> tuple[Diagnostic, ...]:
        """What there is to tell since the last time."""
        notices, self._notices = self._notices, []
        return tuple(notices)

    def add(self, event: Event) -> str:
        """Keep an event; gives its identity. Raises TypeError on facts that are no plain JSON."""
        record = Record(self._lineage, self._seq + 1, self._last, _seconds(self._clock), event)
        body = written(record)
        self._seq += 1
        self._last = identity(body)
        self._count += 1
        self._state = apply(self._state, event)
        if self._disk is not None:
            self._waiting.append(body)
            self._flush()
            self.copy_if_due()
        return self._last

    def history(self, player: str, level: str, start: Program | None = None) -> History:
        """The edits of a player in a level; position 0 is `start`, what the level begins with."""
        if self._shown != (player, level):
            self._history = self._load(player, level)
            self._shown = player, level
        if start is not None:
            self._history = begun(self._history, start)
        return self._history

    def edit(
        self,
        player: str,
        level: str,
        program: Program,
        draft: Draft | None = None,
    ) -> None:
        """Add a state of the program worked on; the same again adds nothing.

        `draft` is the Python it was written as, if it was written.
        """
        before = self.history(player, level)
        self._history = edited(before, program, draft)
        if self._history is not before:
            self._keep(EditRow(player, level, self._history.at, pack(program, draft)))

    def move(self, player: str, level: str, at: int) -> None:
        """Show another position of the history: undo, redo. Nothing is taken from it."""
        before = self.history(player, level)
        self._history = moved(before, at)
        if self._history.at != before.at:
            self._keep(EditRow(player, level, self._history.at, None))

    def since(self, at: int, most: int = 1_000) -> tuple[tuple[int, str], ...]:
        """The events behind a row of the file, each with its row and canonical text; 0 for all.

        What is not on the disk yet comes once it is; without a disk there is nothing.
        """
        try:
            return tuple(self._disk.events(at, most)) if self._disk else ()
        except sqlite3.Error as error:
            return self.since(at, most) if self._is_mended(error) else ()

    def copy_if_due(self, closing: bool = False) -> None:
        """Make a good copy of the file once a day, when closing, and after many events."""
        folder = self._opening.names.copies
        if self._disk is None or self._failing or self._copies_fail:
            return
        if is_due(copies(folder), _seconds(self._clock) // DAY_S, self._count, closing):
            self.backup()

    def backup(self) -> None:
        """Make a good copy of the file now; the oldest ones make room."""
        if self._disk is not None:
            try:
                make(
                    self._disk,
                    self._opening.names.copies,
                    _seconds(self._clock) // DAY_S,
                    self._count,
                )
            except (OSError, sqlite3.Error):
                # The file itself is well; a copy is only a second net, so nobody is disturbed.
                self._copies_fail = True

    def close(self) -> None:
        """Write what waits, make the day's copy, let go of the folder."""
        if self._disk is not None:
            self._flush()
            self.copy_if_due(closing=True)
            self._disk.close()
            self._disk = None
        self._opening.close()

    def _load(self, player: str, level: str) -> History:
        """The history as its rows tell; of those no longer in view none is unpacked."""
        rows: list[tuple[int, bytes | None]] = []
        try:
            if self._disk is not None:
                rows = self._disk.edits(player, level)
        except sqlite3.Error as error:
            if self._is_mended(error):
                return self._load(player, level)
        more = (*self._edits, *self._waiting_edits)
        rows += [(row.at, row.body) for row in more if (row.player, row.level) == (player, level)]
        view: list[bytes] = []
        shown = 0
        for at, body in rows:
            if body is None:
                shown = at
            else:
                view[max(0, at - 1) :] = [body]
                shown = len(view)
        whole = [step for packed in view if (step := unpack_step(packed)) is not None]
        programs = (Program(), *(program for program, _ in whole))
        return moved(History(programs, 0, trimmed((None, *(draft for _, draft in whole)))), shown)

    def _keep(self, row: EditRow) -> None:
        if self._disk is None:
            self._edits.append(row)
            return
        self._waiting_edits.append(row)
        if not self._failing:  # a disk that fails is asked again with the next event only
            self._flush()

    def _flush(self) -> None:
        """Write what waits, in one transaction."""
        if self._disk is None or not (self._waiting or self._waiting_edits):
            return
        try:
            self._disk.write(self._waiting, self._waiting_edits)
        except sqlite3.Error as error:
            if self._is_mended(error):
                self._flush()
            return
        self._waiting.clear()
        self._waiting_edits.clear()
        if self._failing:
            self._failing = False
            self._notices.append(told("well-again", self._opening.names.folder))

    def _is_mended(self, error: sqlite3.Error) -> bool:
        """Whether to try again at once, since a file that turned out damaged was set aside.

        That is done once; any other trouble is told once and waits.
        """
        what = trouble(error)
        if what == "damaged" and not self._repaired and self._disk is not None:
            self._repaired = True
            self._disk.close()
            ready = self._opening.repair(_seconds(self._clock))
            self._disk, self._edits = ready.disk, list(ready.edits)
            self._notices.extend(ready.notices)
            return True
        if not self._failing:
            self._failing = True
            told_as = "full" if what == "full" else "not-saved"
            self._notices.append(told(told_as, self._opening.names.folder))
        return False


def _seconds(clock: Callable[[], float]) -> int:
    """What a clock says, as a whole number that any reader takes; 0 where it says nonsense."""
    try:
        return max(0, min(int(clock()), LATEST))
    except (ValueError, OverflowError):
        return 0
