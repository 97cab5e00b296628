"""The memory of the teacher's desk: classes, pupils, lessons, and what the children have done.

What: `Desk.open(folder, clock, random)` always gives a desk that can be asked; `views` are the
frozen values it answers with. Nothing raises towards a page: what cannot be done comes back as a
diagnostic, and `notices()` tells once what happened to the file.

Why this shape:
- Two logs say everything. `log` holds what the desk itself has written, `records` what children
  did; rows are only added, each proves itself by its hash, and both fold into values in memory
  (`log.Book`, `work.Work`), read on from the last row seen. So any number of desks may stand on one
  database, and a table of thirty pupils is answered from memory.
- Records are folded as they come into an account of each player (`sums`, `accounts`): what it did
  level by level. Accounts are kept beside the logs with their hash and the row up to which they are
  whole, so a desk that opens after a school year reads thirty rows instead of a hundred thousand.
  They say nothing of their own: whatever is missing, damaged or of other levels is summed anew.
- A record counts once by its hash, whichever way and however often it came. Trusted time is when it
  came here; what a child's clock said only measures gaps.
- Every run is run again (`replay`): a star that its program does not earn is not counted.
- Names stand in the log alone, in rows whose `subject` is the pupil, so erasing finds all of them:
  the rows go, also from the copies, and a mark without a name keeps what comes back out.
- A row is acknowledged only when it is on the disk (WAL, FULL).

Where things stand: `schema` (tables, SQL), `database` (one connection, one lock), `group` (one
commit for all who wait), `opening` (a damaged file is mended from itself and its daily copies),
`works` (what is summed and kept of each class), `core` (reading on, writing, keys), then `Desk` in
parts, each on the one before: `packs` (levels that others made, unlooked at until a teacher accepts
them), `classes`, `lessons`, `progress` (the table), `erasing`, `taking` (packets in), `giving`
(class file, desk file, roster), `devices`, `reports`, `keeping` (a school year and 60 days, then
the best of each level), `out` (CSV and XLSX, by `sheets`). `names` reads lists of pupils, `given`
chooses faces and pictures, `sample` fills a desk with a class.
`recovering` brings a lost desk back, from a sealed file and words on paper.

Between `erasing` and `taking` stands `doubts`: which computer may speak for whom. `raw`
keeps the packets as they came, so that a lost file is made again from its last copy and from them.

Beyond one room: `postgres` is the same memory for many desks at once, a partition a month; `roles`
says who may read what; `pulses` adds up what the class thinks, `district` gives pseudonyms and
counts of at least ten, `archive` files that DuckDB reads and the report over them; `rehearsal`
makes up a school and measures all of it.

To add something the desk writes: one function and one row in `log.ENTRIES` (an `entry` is what is
written). To add a question: a method of the part it belongs to and a frozen value in `views`.
"""

from game.classroom.classes import Added
from game.classroom.desk import Desk
from game.classroom.lessons import GROUP
from game.classroom.names import LONGEST, clean_pupil
from game.classroom.taking import Taken

__all__ = ["Added", "Desk", "GROUP", "LONGEST", "Taken", "clean_pupil"]
