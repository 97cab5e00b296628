"""Progress on disk: one SQLite file that survives pulled plugs, full disks and flipped bits.

What: `Store.open(folder, clock, random)` always gives a store that can be played with. Where the
disk refuses, the store keeps on in memory and `notices()` says so once, as diagnostics; nothing
here raises towards the game. `Keeper` is the same for scenes.

Why this shape:
- `events` only grows. A row is the canonical text of a `progress.Record` and its SHA-256, so every
  row proves itself, whatever happened to the pages around it; state is the fold of all rows.
- `edits` is undo without end: each state of a program, and each step back or forth, one row.
- One connection (`disk`), `locking_mode=EXCLUSIVE`, WAL. Events are committed with
  `synchronous=FULL` (one fsync, kept through a power cut), edits with NORMAL (kept through a crash
  of the game; the last seconds may go with the power). No writer thread: an event comes once a
  level, and then a picture may wait for the disk.
- `ilme.lock` is held while the game runs, so that a second game neither writes nor repairs.
- A damaged file (`opening`) is read row by row, and byte by byte where SQLite gives up (`salvage`);
  a new file is built beside it from that and from the `copies`, and only then do the two change
  places (`rescue`). The damaged one stays as `ilme-damaged-<n>.db` and is never deleted. A crash in
  between is finished at the next start.
- A file of a newer game is read, never written.
- A workshop plays in a `Room` of its own, beside all that, and takes it away when told to.
- `whole` has whole files or none on sticks and in shared folders, for games and for the desk.
- The class's totals of the pulse stand apart from all that (`pulse`): one small file of counts.

To change the tables: one row at the end of `schema.MIGRATIONS`. To tell something new: a code here
and its row in `i18n/diagnostics.py`.
"""

from game.store.keeper import Keeper
from game.store.pulse import PulseFile
from game.store.room import Room
from game.store.store import Opened, Store

__all__ = ["Keeper", "Opened", "PulseFile", "Room", "Store"]
