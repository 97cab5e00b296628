"""A woven cloth as a chart: one square for each stitch or bead, with signs that print in black.

Rows and columns are numbered from 0 at the lower left, as a program counts them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from game.paper.style import document, drawn, say

__all__ = ["Chart", "Yarn", "chart_page"]

CELL = 10
EVERY = 5
"""A heavier line, and a number, at each so many squares."""
MOST_HIGH = 150
"""The millimetres of a chart with words below it."""
SQUARE = 7
"""The largest square, in millimetres."""

LOOK = """
.chart { width: 190mm; min-height: 270mm; margin: 8mm auto; background: #FFFFFF; padding: 4mm; }
.chart h1 { font-size: 20pt; color: #AB2E2A; line-height: 1.15; }
.chart .by, .chart .tip { color: #5C3B28; font-size: 10.5pt; }
.chart .tip { margin: 1.5mm 0; }
.chart .grid { display: block; margin: 3mm auto; }
.chart .low { display: flex; gap: 8mm; margin-top: 4mm; padding: 0; align-items: flex-start; }
.chart .low > div { flex: 1 1 0; min-width: 0; }
.chart h2 { font-size: 13pt; color: #AB2E2A; margin-bottom: 2mm; }
.chart table { border-collapse: collapse; font-size: 12pt; }
.chart td { padding: 1mm 4mm 1mm 0; }
.chart td svg { width: 8mm; height: 8mm; display: block; }
.chart pre { font: 10pt/1.4 "JetBrains Mono", "DejaVu Sans Mono", monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; border: 0.4mm solid #C7AC7E; border-radius: 3mm; padding: 3mm; }
.chart .blocks { max-width: 100%; max-height: 92mm; }
@media print { .chart { margin: 0; } }
"""

SIGNS = (
    '<path d="M2.4,2.4L7.6,7.6M7.6,2.4L2.4,7.6" stroke="#000" stroke-width="1.5"/>',
    '<circle cx="5" cy="5" r="2.9" fill="#000"/>',
    '<circle cx="5" cy="5" r="1" fill="#000"/>',
    '<path d="M5,2L8,7.6H2z" fill="#000"/>',
    '<path d="M5,1.8L8.2,5L5,8.2L1.8,5z" fill="none" stroke="#000" stroke-width="1.2"/>',
    '<path d="M2.4,2.4h5.2v5.2h-5.2z" fill="#000"/>',
    '<path d="M1.8,5h6.4" stroke="#000" stroke-width="1.8"/>',
    '<path d="M5,1.8v6.4" stroke="#000" stroke-width="1.8"/>',
)
"""Signs that nobody takes for one another, drawn in a square of ten."""


@dataclass(frozen=True, slots=True)
class Yarn:
    """A colour of the cloth: its letter in the rows, what it is called, the colour itself."""

    letter: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Chart:
    """What stands on the page; `rows` are letters, the top one first, other letters are no stitch.

    `words` are the tip, the size, and the heads of yarns and program; `blocks` is the program as
    SVG text, or `python` its text.
    """

    language: str
    title: str
    by: str
    rows: tuple[str, ...]
    yarns: tuple[Yarn, ...]
    words: tuple[str, str, str, str]
    blocks: str = ""
    python: str = ""


def chart_page(chart: Chart) -> str:
    """The HTML text: complete, without scripts, asking nothing of any host."""
    tip, size, yarns, program = chart.words
    by = f'<p class="by">{say(chart.by)}</p>' if chart.by else ""
    told = drawn(chart.blocks, "blocks") or f"<pre>{say(chart.python)}</pre>"
    body = (
        f'<style>{LOOK}</style>\n<section class="chart"><h1>{say(chart.title)}</h1>{by}'
        f'<p class="tip">{say(tip)}</p>{_grid(chart)}<p class="tip">{say(size)}</p>'
        f'<div class="low"><div><h2>{say(yarns)}</h2><table>{"".join(_yarns(chart))}</table></div>'
        f"<div><h2>{say(program)}</h2>{told}</div></div></section>\n"
    )
    return document(chart.language, f"{chart.title} · İlmə", body)


def _signs(chart: Chart) -> dict[str, tuple[str, str]]:
    """The sign and the colour of each letter that occurs; a yarn has the same sign everywhere."""
    used = set("".join(chart.rows))
    every = zip(chart.yarns, cycle(SIGNS), strict=False)
    return {one.letter: (sign, one.colour) for one, sign in every if one.letter in used}


def _yarns(chart: Chart) -> Iterator[str]:
    """A row for each yarn: its sign, its name, how many stitches."""
    count, signs = Counter("".join(chart.rows)), _signs(chart)
    for one in chart.yarns:
        if one.letter in signs:
            square = _square(0, 0, *signs[one.letter])
            box = f'<svg viewBox="-0.5 -0.5 11 11">{square}{_frame(0, 0, 1, 1)}</svg>'
            yield f"<tr><td>{box}</td><td>{say(one.name)}</td><td>× {count[one.letter]}</td></tr>"


def _square(x: int, y: int, sign: str, colour: str) -> str:
    place = f"translate({x * CELL},{y * CELL})"
    tint = f'<path d="M0,0h{CELL}v{CELL}h-{CELL}z" fill="{colour}" fill-opacity="0.4"/>'
    return f'<g transform="{place}">{tint}{sign}</g>'


def _frame(x: int, y: int, wide: int, high: int) -> str:
    return (
        f'<rect x="{x * CELL}" y="{y * CELL}" width="{wide * CELL}" height="{high * CELL}" '
        'fill="none" stroke="#2E1C14" stroke-width="0.9"/>'
    )


def _grid(chart: Chart) -> str:
    """The squares, their lines, and numbers at the left and below."""
    high, wide = len(chart.rows), max(map(len, chart.rows), default=1)
    signs = _signs(chart)
    squares = "".join(
        _square(x, y, *signs[letter])
        for y, row in enumerate(chart.rows)
        for x, letter in enumerate(row)
        if letter in signs
    )
    thin = "".join(f"M{x * CELL},0v{high * CELL}" for x in range(wide + 1) if x % EVERY) + "".join(
        f"M0,{(high - y) * CELL}h{wide * CELL}" for y in range(high + 1) if y % EVERY
    )
    thick = "".join(f"M{x * CELL},0v{high * CELL}" for x in range(0, wide + 1, EVERY)) + "".join(
        f"M0,{(high - y) * CELL}h{wide * CELL}" for y in range(0, high + 1, EVERY)
    )
    numbers = "".join(
        f'<text x="{(x + 0.5) * CELL}" y="{(high + 0.95) * CELL}" text-anchor="middle">{x}</text>'
        for x in range(0, wide, EVERY)
    ) + "".join(
        f'<text x="-3" y="{(high - y - 0.2) * CELL}" text-anchor="end">{y}</text>'
        for y in range(0, high, EVERY)
    )
    side = min(SQUARE, 176 / (wide + 2), MOST_HIGH / (high + 2))
    box = f"{-2 * CELL} {-CELL} {(wide + 3) * CELL} {(high + 2.4) * CELL}"
    return (
        f'<svg class="grid" viewBox="{box}" style="width:{side * (wide + 3):.1f}mm;'
        f'height:{side * (high + 2.4):.1f}mm" role="img">{squares}'
        f'<path d="{thin}" stroke="#8C7A66" stroke-width="0.4" fill="none"/>'
        f'<path d="{thick}" stroke="#2E1C14" stroke-width="1" fill="none"/>'
        f"{_frame(0, 0, wide, high)}"
        f'<g font-size="8" fill="#2E1C14">{numbers}</g></svg>'
    )
