"""What all pages look like, and the few words HTML is composed of."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from itertools import pairwise

__all__ = ["SMALL", "STYLE", "WIDE", "document", "drawn", "edge", "say"]

_BAD = re.compile(r"<script|<foreignObject|\shref|\son\w+\s*=|javascript:|<!|<\?", re.IGNORECASE)

STYLE = """
@page { size: A4 portrait; margin: 10mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { background: #F6ECD9; color: #2E1C14; font: 10.5pt/1.36 Andika, "Segoe UI",
  "Noto Sans", "Helvetica Neue", "DejaVu Sans", Verdana, sans-serif; }
.page { width: 190mm; height: 276mm; margin: 8mm auto; background: #FFFFFF; }
.head { height: 11mm; display: flex; justify-content: space-between; align-items: center;
  color: #5C3B28; font-size: 9pt; padding: 0 2mm; }
.head h1, .head h2 { font-size: 11.5pt; color: #AB2E2A; }
.cards { display: flex; flex-wrap: wrap; height: 264mm; align-content: flex-start; }
.cell { width: 95mm; height: 132mm; overflow: hidden; padding: 2.5mm;
  border: 0.3mm dashed #B9A27C; }
.wide .cell { width: 190mm; }
.card { position: relative; width: 100%; height: 100%; padding: 8.5mm 9mm; overflow: hidden;
  display: flex; flex-direction: column; background: #FFF9EE; font-size: 11.4pt;
  line-height: 1.32; }
.wide .card { font-size: 11pt; padding: 9mm 11mm; }
.single .card { font-size: 15pt; }
.page .card.long { font-size: 10.2pt; }
.edge { position: absolute; left: 0; top: 0; width: 100%; height: 100%; }
.title { display: flex; align-items: center; }
.title .mark { width: 12mm; height: 12mm; flex: none; margin-right: 3mm; padding: 2.2mm;
  border-radius: 3mm; background: #FCE1A6; border: 0.5mm solid #8F5206; }
.title .picture { width: 19mm; height: 19mm; flex: none; margin-left: auto; }
.title h3 { font-size: 1.3em; line-height: 1.15; }
.tags { color: #5C3B28; font-size: 0.8em; margin-top: 0.6mm; }
.lines { list-style: none; margin-top: 3.5mm; }
.lines li { position: relative; padding-left: 9.5mm; margin-bottom: 2.4mm; }
.lines .mark { position: absolute; left: 0; top: 0.3mm; width: 7mm; height: 7mm; }
.lines b { color: #AB2E2A; margin-right: 0.3em; }
.lines span { display: block; color: #5C3B28; font-size: 0.86em; line-height: 1.3; }
.quote { position: relative; margin: 2.5mm 0 0 22mm; padding: 2mm 4mm; font-size: 1.15em;
  border: 0.5mm solid #2E1C14; border-radius: 4mm; background: #FFFFFF; }
.quote .face { position: absolute; left: -22mm; top: -3mm; width: 18mm; height: 18mm; }
.quote b { display: block; font-size: 0.72em; color: #5C3B28; }
.low { margin-top: auto; padding-top: 2mm; }
.aim { padding: 1.6mm 2.6mm; border-radius: 2.5mm; background: #EADBBE; font-size: 0.86em;
  line-height: 1.3; }
.aloud { padding: 1.8mm 3mm; border-radius: 2.5mm; background: #A6D6CA; font-size: 1.15em;
  font-weight: bold; text-align: center; }
.aloud b { display: block; font-size: 0.72em; font-weight: normal; }
.source { margin-top: 1.2mm; font-size: 7pt; line-height: 1.25; color: #5C3B28;
  overflow-wrap: anywhere; }
.note { padding: 6mm 9mm; color: #5C3B28; }
@media print {
  body { background: #FFFFFF; }
  .page { margin: 0; break-after: page; break-inside: avoid; }
  .page:last-child { break-after: auto; }
}
"""

SMALL, WIDE = (90, 127), (185, 127)
"""The millimetres of a card within the space to cut: four on a page, and two."""
BAND, KNOT = 4, 8
"""The millimetres of the woven edge, and how far its knots are apart, about."""


def say(text: str) -> str:
    """A text as HTML shows it, whatever letters are in it."""
    return escape(text, quote=True)


def drawn(svg: str, name: str) -> str:
    """A drawing of a class of the style, to be put into a page; "" for what is no drawing alone."""
    text = svg.strip()
    if not text.startswith("<svg ") or not text.endswith("</svg>") or _BAD.search(text):
        return ""
    return text.replace("<svg ", f'<svg class="{name}" aria-hidden="true" ', 1)


@cache
def edge(size: tuple[int, int]) -> str:
    """The woven edge of a card of so many millimetres: a band with a knot at every step."""
    wide, high = size
    across, down = _steps(wide), _steps(high)
    ring = f"M0,0h{wide}v{high}h-{wide}z M{BAND},{BAND}v{high - 2 * BAND}h{wide - 2 * BAND}"
    ring += f"v-{high - 2 * BAND}z"
    spots = [(x, y) for x in across for y in (BAND / 2, high - BAND / 2)]
    spots += [(x, y) for y in down[1:-1] for x in (BAND / 2, wide - BAND / 2)]
    knots = "".join(f"M{x - 1.3:g},{y:g}l1.3,-1.3l1.3,1.3l-1.3,1.3z" for x, y in spots)
    between = [(x, y) for x in _between(across) for y in (BAND / 2, high - BAND / 2)]
    between += [(x, y) for y in _between(down) for x in (BAND / 2, wide - BAND / 2)]
    dots = "".join(f"M{x - 0.6:g},{y - 0.6:g}h1.2v1.2h-1.2z" for x, y in between)
    return (
        f'<svg class="edge" viewBox="0 0 {wide} {high}" preserveAspectRatio="none" '
        f'aria-hidden="true"><path d="{ring}" fill="#AB2E2A"/>'
        f'<path d="{knots}" fill="#F3B033"/><path d="{dots}" fill="#FFF9EE"/></svg>'
    )


def _steps(length: int) -> list[float]:
    """Where the knots of a band of this length are, the first and the last in its corners."""
    count = round((length - BAND) / KNOT)
    return [round(BAND / 2 + i * (length - BAND) / count, 2) for i in range(count + 1)]


def _between(steps: list[float]) -> list[float]:
    return [round((a + b) / 2, 2) for a, b in pairwise(steps)]


def document(language: str, title: str, body: str) -> str:
    """A whole page of HTML around `body`."""
    return (
        f'<!DOCTYPE html>\n<html lang="{say(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{say(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n{body}</body>\n</html>\n"
    )
