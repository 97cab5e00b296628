"""Lists of names as teachers have them: pasted lines, or a CSV of any spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from game.progress import clean_text
from game.values import Diagnostic, Span

__all__ = ["LONGEST", "MOST_PUPILS", "Names", "clean_pupil", "decode", "read_names"]

LONGEST = 40
"""Letters of a pupil's name."""

MOST_PUPILS = 200
"""Pupils of one class: more is a list of a school pasted by mistake."""

MOST_BYTES = 1 << 20
_HEADS = frozenset((
    "name", "names", "pupil", "pupils", "ad", "adlar", "ad soyad", "soyad", "şagird", "şagirdlər",
    "имя", "фамилия", "ученик", "ученики", "фио",
))  # fmt: skip
"""What stands over a column of names."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names found, in order, and what was left out and why, with its line."""

    names: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def clean_pupil(text: str) -> str:
    """A pupil's name fit to show: NFC, one line, nothing invisible, 1 to 40 letters; else ""."""
    clean = clean_text(text, LONGEST)
    return clean if any(letter.isalpha() for letter in clean) else ""


def decode(data: bytes) -> str:
    """The text of a file as spreadsheets here write it: UTF-8 or 16 by their marks, else 1251."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1251", "replace")


def read_names(data: bytes | str, known: Iterable[str] = ()) -> Names:
    """The names in a list or a CSV; `known` are those the class has already."""
    text = decode(data[:MOST_BYTES]) if isinstance(data, bytes) else data[:MOST_BYTES]
    found: list[str] = []
    faults: list[Diagnostic] = []
    seen = {name.casefold() for name in known}
    if isinstance(data, bytes) and len(data) > MOST_BYTES:
        faults.append(Diagnostic.of("classroom.names-long", count=MOST_PUPILS))
    for line, cells in _lines(text):
        name = _name_of(cells)
        if name is None:
            continue
        span = Span(line, 1, line, 1)
        clean = clean_pupil(name)
        if not clean:
            faults.append(Diagnostic.of("classroom.names-empty", span, line=line))
        elif clean.casefold() in seen:
            faults.append(Diagnostic.of("classroom.names-twice", span, line=line, name=clean))
        elif len(found) == MOST_PUPILS:
            faults.append(Diagnostic.of("classroom.names-many", span, line=line, most=MOST_PUPILS))
            break
        else:
            if len(clean_text(name, LONGEST + 1)) > LONGEST:
                faults.append(Diagnostic.of("classroom.names-cut", span, line=line, name=clean))
            seen.add(clean.casefold())
            found.append(clean)
    if not found and not faults:
        faults.append(Diagnostic.of("classroom.names-none"))
    return Names(tuple(found), tuple(faults))


def _lines(text: str) -> list[tuple[int, list[str]]]:
    """The cells of each line with its number; cut at whichever sign the file cuts at."""
    text = text.replace("\0", "").lstrip("\ufeff")
    counts = {sign: text.count(sign) for sign in "\t;,"}
    sign = next((sign for sign in "\t;," if counts[sign]), ",")
    found: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    at = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error:  # a cell longer than any name
            cells = [""]
        found.append((at, cells))
        at = reader.line_num + 1
    if found and {cell.strip().casefold() for cell in found[0][1]} & _HEADS:
        del found[0]
    return found


def _name_of(cells: list[str]) -> str | None:
    """The name in the cells of a line: those with letters, a number in front left out."""
    kept = [cell.strip() for cell in cells if cell.strip()]
    if not kept:
        return None
    if len(kept) > 1 and kept[0].rstrip(".)").isdigit():
        kept = kept[1:]
    return " ".join(kept[:2])
