"""`report`: chapters, mistakes and pulse by district and month, from the archives of schools."""

from __future__ import annotations

from game.classroom.archive import archive_report, report_sheet
from game.i18n import word
from game.values import Diagnostic
from game.verbs.command_line import Call

__all__ = ["main"]


def main(call: Call) -> int:
    """Write the report over a folder of saved archives as CSV to the output."""
    found = archive_report(call.given.folder)
    if isinstance(found, Diagnostic):
        call.err.write(word(found, call.say) + "\n")
        return 1
    call.out.write(report_sheet(found).decode("utf-8-sig").replace("\r\n", "\n"))
    return 0
