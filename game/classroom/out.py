"""What leaves the desk as a table: of a chapter, of all runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from game.classroom.keeping import Keeping
from game.classroom.sheets import Line, csv_bytes, xlsx_bytes
from game.classroom.views import ASSIGNED, HELP, NONE, SOLVED, WORKING
from game.values import N_, Diagnostic

__all__ = ["Out", "STATES", "TRUST_WORDS"]

Say = Callable[..., str]

STATES = {
    SOLVED: N_("solved"),
    WORKING: N_("working"),
    HELP: N_("may need help"),
    ASSIGNED: N_("assigned"),
    NONE: N_("not started"),
}
"""The states of a cell in words."""

TRUST_WORDS = {
    "verified": N_("verified"),
    "signed": N_("signed"),
    "unsigned": N_("unsigned"),
    "not confirmed": N_("not confirmed"),
}
"""How far an attempt is believed, in words."""


class Out(Keeping):
    """Tables as CSV and XLSX."""

    def table_lines(self, klass: str, chapter: str, say: Say) -> list[Line]:
        """The table of a chapter for a spreadsheet: stars as numbers, states in words."""
        table = self.table(klass, chapter)
        if table is None:
            return []
        names = [f"{head.number} {say(head.title, context=head.level)}" for head in table.levels]
        lines: list[Line] = [[say("Pupil"), *names, say("Stars"), say("Minutes")]]
        for row in table.rows:
            cells: list[str | int] = [
                cell.stars if cell.state == SOLVED else say(STATES[cell.state])
                for cell in row.cells
            ]
            lines.append([row.pupil.name, *cells, row.stars, row.minutes])
        return lines

    def attempt_lines(self, klass: str, say: Say) -> list[Line]:
        """All runs of a class, oldest first, as they go into a spreadsheet."""
        head: Line = [
            say("Pupil"),
            say("Level"),
            say("Came"),
            say("Won"),
            say("Stars"),
            say("Statements"),
            say("Hints"),
            say("Mistake"),
            say("Trust"),
            say("Program"),
        ]
        runs = self._runs(klass)
        lines = [head]
        for pupil, run in sorted(runs, key=lambda one: (one[1].received, one[1].lin, one[1].seq)):
            lines.append(
                [
                    pupil.name,
                    run.level,
                    _moment(run.received),
                    say("yes") if run.won else say("no"),
                    run.stars,
                    run.size,
                    run.hints,
                    run.mistake,
                    say(TRUST_WORDS.get(run.trust, run.trust)),
                    run.program,
                ]
            )
        return lines

    def csv(self, klass: str, chapter: str, say: Say) -> bytes:
        """A chapter's table as CSV; all runs where no chapter is named."""
        return csv_bytes(self._lines(klass, chapter, say))

    def xlsx(self, klass: str, chapter: str, say: Say) -> bytes | Diagnostic:
        """The same as XLSX."""
        known = self.klass(klass)
        data = xlsx_bytes(known.title if known else "", self._lines(klass, chapter, say))
        return Diagnostic.of("classroom.no-xlsx") if data is None else data

    def _lines(self, klass: str, chapter: str, say: Say) -> list[Line]:
        return self.table_lines(klass, chapter, say) if chapter else self.attempt_lines(klass, say)


def _moment(seconds: int) -> str:
    """A time as a spreadsheet in any language reads it: day and minute, UTC."""
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return ""
