"""Tables for a spreadsheet, in which nothing a child typed can become a formula.

CSV: every cell in quotes, what could begin a formula behind an apostrophe, a mark of UTF-8 in
front, as LibreOffice and Excel want it. XLSX: names and programs are cells of text. Headings come
translated from who asks.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

__all__ = ["Cell", "csv_bytes", "tame", "xlsx_bytes"]

Cell = str | int
"""A number stays one; a text is shown, never worked out."""

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
_LONGEST = 32_000  # letters a cell of a spreadsheet may have


def tame(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    clean = "".join(sign for sign in text if sign in "\t\n" or ord(sign) >= 32)[:_LONGEST]
    return f"'{clean}" if clean.lstrip().startswith(_RISKY) or clean.startswith(_RISKY) else clean


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The table as a CSV file."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in (head, *rows):
        writer.writerow([tame(one) if isinstance(one, str) else one for one in row])
    return out.getvalue().encode("utf-8-sig")


def xlsx_bytes(title: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The table as an XLSX file with one sheet."""
    from xlsxwriter import Workbook  # only who exports needs it

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False,
                          "strings_to_urls": False, "strings_to_numbers": False})  # fmt: skip
    sheet = book.add_worksheet(_sheet_name(title))
    bold = book.add_format({"bold": True})
    for y, row in enumerate((head, *rows)):
        for x, one in enumerate(row):
            if isinstance(one, str):
                clean = "".join(sign for sign in one if sign in "\t\n" or ord(sign) >= 32)
                sheet.write_string(y, x, clean[:_LONGEST], bold if y == 0 else None)
            else:
                sheet.write_number(y, x, one)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 0, 24)
    book.close()
    return out.getvalue()


def _sheet_name(title: str) -> str:
    kept = "".join(sign for sign in title if sign not in "[]:*?/\\'" and ord(sign) >= 32)
    return kept.strip()[:31] or "1"
