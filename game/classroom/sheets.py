"""Tables for a spreadsheet, which must never become formulas there.

CSV is quoted whole, with a mark of UTF-8 in front, and a text that begins as a formula might gets a
`'` before it. XLSX holds texts as texts and numbers as numbers, so that needs no such mark.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

__all__ = ["Line", "csv_bytes", "safe", "xlsx_bytes"]

Line = Sequence[str | int]

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_LONGEST = 32_000  # of a cell
_SHEET_SIGNS = "[]:*?/\\'"


def safe(cell: str | int) -> str:
    """A cell's text as no spreadsheet takes it for a formula."""
    text = "".join(letter for letter in str(cell) if letter in "\t\r\n" or letter.isprintable())[
        :_LONGEST
    ]
    if isinstance(cell, int):
        return text
    return f"'{text}" if text.lstrip(" \u00a0\ufeff").startswith(_STARTS) else text


def csv_bytes(lines: Iterable[Line]) -> bytes:
    """The lines as CSV: every cell quoted, UTF-8 with its mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for line in lines:
        writer.writerow([safe(cell) for cell in line])
    return out.getvalue().encode("utf-8-sig", "replace")


def xlsx_bytes(title: str, lines: Iterable[Line]) -> bytes | None:
    """The lines as XLSX; None where the library for it is not installed."""
    try:
        from xlsxwriter import Workbook
    except ImportError:
        return None
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = Workbook(out, options)
    sheet = book.add_worksheet(_sheet_name(title))
    strong = book.add_format({"bold": True})
    widths: dict[int, int] = {}
    for row, line in enumerate(lines):
        for column, cell in enumerate(line):
            if isinstance(cell, int):
                sheet.write_number(row, column, cell)
            else:
                text = "".join(sign for sign in cell if sign in "\n\t" or sign.isprintable())
                sheet.write_string(row, column, text[:_LONGEST], None if row else strong)
            widths[column] = max(widths.get(column, 4), min(40, len(str(cell))))
    for column, width in widths.items():
        sheet.set_column(column, column, width + 2)
    sheet.freeze_panes(1, 1)
    book.close()
    return out.getvalue()


def _sheet_name(title: str) -> str:
    kept = "".join(sign for sign in title if sign not in _SHEET_SIGNS and sign.isprintable())
    return kept[:31].strip() or "1"
