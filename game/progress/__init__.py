"""What a child has done, as events, and the state that follows from them.

Events are only ever added. A `State` is the fold of all events: stars max, fewest statements,
attempts counted, won or not won; the order of attempts never matters, so two logs can be joined by
simple union. No clock is read here and no disk: `store` keeps events, `scenes` show players, and
both agree on these values. (This package stands below `store` so that scenes can know a player
without knowing a database.)

- `state`: the values. `fold`: events to state; it takes whatever it is given and never raises,
  since a log may come from a damaged disk or a newer game. A kind it does not know is left alone.
  `best`: the better of two tries.
- `record`: an event with its place in a log, as canonical JSON; its SHA-256 is its identity.
- `history`: undo without end; blocks and typed text are steps of the same one. `names`: what a
  child may be called. `unlock`: which levels are open.
- `local`: people whom a family or a class adds to the album; they belong to the machine.
- `shelf`: levels made here, and packs of levels that came; they belong to the machine too.
- `pair`: two who play together: turns at the wheel, and one event for each of what they do.
- `member`: which class a child has joined. `teaching`: the knots it teaches, with its hints.
- `machine`: the settings.
- `memory`: a keeper without a disk, for tests, for pictures, and for a machine that cannot save.

To add a kind of event: one function and one row in `fold`.
"""

from game.progress.fold import apply, fold
from game.progress.history import begun, edited, moved, trimmed
from game.progress.local import DEEDS, IDEAS, LIMITS, QUESTIONS, Local, LocalPerson, facts_of
from game.progress.member import Member, member_after
from game.progress.memory import MemoryKeeper, MemoryRoom
from game.progress.names import clean_name, clean_text
from game.progress.pair import Pair, Seat, credited
from game.progress.record import Record, broken_links, identity, read, union, written
from game.progress.shelf import (
    MAKER,
    MOST_DRAFTS,
    PACKED,
    SHELF_KINDS,
    LevelPack,
    Made,
    Shelf,
    pack_facts,
    shelf_after,
)
from game.progress.state import Cloth, Event, History, Player, Result, Settings, State
from game.progress.teaching import LONGEST_HINT, TAUGHT, Teaching
from game.progress.unlock import open_chapters, open_levels

__all__ = [
    "Cloth",
    "DEEDS",
    "Event",
    "History",
    "IDEAS",
    "LIMITS",
    "LONGEST_HINT",
    "LevelPack",
    "Local",
    "LocalPerson",
    "MAKER",
    "MOST_DRAFTS",
    "Made",
    "Member",
    "MemoryKeeper",
    "MemoryRoom",
    "PACKED",
    "Pair",
    "Player",
    "QUESTIONS",
    "Record",
    "Result",
    "SHELF_KINDS",
    "Seat",
    "Settings",
    "Shelf",
    "State",
    "TAUGHT",
    "Teaching",
    "apply",
    "begun",
    "broken_links",
    "clean_name",
    "clean_text",
    "credited",
    "edited",
    "facts_of",
    "fold",
    "identity",
    "member_after",
    "moved",
    "open_chapters",
    "open_levels",
    "pack_facts",
    "read",
    "shelf_after",
    "trimmed",
    "union",
    "written",
]
