"""Certificates: one page of A4 lying down for each person, with the carpet they have woven."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.paper.style import document, drawn, say

__all__ = ["Certificate", "certificates", "woven"]

_STYLE = """
@page { size: A4 landscape; margin: 10mm; }
.page { width: 277mm; height: 188mm; }
.sheet { position: relative; height: 188mm; border: 3mm solid #AB2E2A; outline: 0.8mm solid #8F5206;
  outline-offset: -5mm; background: #FFF9EE; display: flex; align-items: center; }
.sheet .carpet { width: 92mm; height: 138mm; margin: 0 12mm 0 18mm; flex: none; }
.sheet div { padding-right: 16mm; }
.sheet .small { font-size: 13pt; color: #5C3B28; }
.sheet h2 { font-size: 34pt; line-height: 1.15; color: #AB2E2A; margin: 4mm 0; }
.sheet .name { font-size: 27pt; border-bottom: 0.5mm solid #5C3B28; min-height: 15mm;
  margin: 6mm 0; }
.sheet p { font-size: 15pt; line-height: 1.45; margin: 3mm 0; }
.sheet .signed { margin-top: 16mm; font-size: 11pt; color: #5C3B28; display: flex; gap: 14mm; }
.sheet .signed span { border-top: 0.4mm solid #5C3B28; padding-top: 1mm; min-width: 46mm; }
"""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What stands on one page; an empty `name` leaves a line to write on."""

    head: str
    name: str
    words: tuple[str, ...]
    carpet: str
    signed: tuple[str, ...] = ()
    small: str = ""


def certificates(language: str, title: str, pages: Iterable[Certificate], before: str = "") -> str:
    """The HTML text of all pages; `before` is HTML of pages lying down that come first."""
    body = before + "".join(map(_page, pages))
    return document(language, title, f"<style>{_STYLE}</style>\n{body}")


def woven(rows: tuple[tuple[str, ...], ...], tied: int) -> str:
    """A carpet as SVG: its lowest `tied` rows in colour, the others as a pale plan."""
    high, wide = len(rows), len(rows[0]) if rows else 0
    runs: dict[tuple[str, bool], list[str]] = {}
    for y, row in enumerate(rows):
        x = 0
        while x < wide:
            end = x
            while end < wide and row[end] == row[x]:
                end += 1
            runs.setdefault((row[x], y >= high - tied), []).append(
                f"M{x},{y}h{end - x}v1h-{end - x}z"
            )
            x = end
    paths = "".join(
        f'<path d="{"".join(path)}" fill="{color}" opacity="{1 if done else 0.18}"/>'
        for (color, done), path in runs.items()
    )
    return f'<svg viewBox="0 0 {wide} {high}" preserveAspectRatio="none">{paths}</svg>'


def _page(one: Certificate) -> str:
    words = "".join(f"<p>{say(text)}</p>" for text in one.words)
    signed = "".join(f"<span>{say(text)}</span>" for text in one.signed)
    return (
        f'<section class="page"><article class="sheet">{drawn(one.carpet, "carpet")}'
        f'<div><p class="small">{say(one.small)}</p><h2>{say(one.head)}</h2>'
        f'<p class="name">{say(one.name)}</p>{words}<p class="signed">{signed}</p></div>'
        "</article></section>\n"
    )
