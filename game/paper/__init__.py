"""Paper: pages to print, as HTML text.

A screen gathers what stands on paper into a `Sheet` of `Card`s, with its words already in the
language of the family and its drawings as SVG text; `page` makes one HTML text of it. Nothing here
reads, writes or opens anything: the shell does, when it gets the effect `OpenPage`. So a page can
be held in a test and compared, and a printer dialog, margins and a PDF come from the browser that
every PC has.

Whole pages of A4 are laid out here (`sheets`), two or four cards on each, with dashed lines to cut
along: a browser left to break the pages would cut through cards. The look is that of the screen:
cream, madder, a woven edge, all of it inline SVG and CSS (`style`), which prints also where a
browser leaves grounds out. A page has no script and asks nothing of any host; every word is
escaped; a drawing that is more than a drawing is left out (`drawn`).

`certificates` are pages lying down, each with the carpet somebody has woven; a `lesson` may come
before them: three knots with the hints a child has written.

`chart` is a woven cloth in squares with signs, to be stitched or strung of beads.

`twin` is a level without a screen: its picture and goal, boxes for an answer, its blocks to cut out
and a sheet with their codes, by which a program of paper comes into the game (`author.codes`).

To print something else: another function beside `page`, made of the
same `head` and `style`, and a screen that gathers for it.
"""

from __future__ import annotations

from game.paper.cards import Card, Line, Sheet, page
from game.paper.certificates import Certificate, certificates, woven
from game.paper.chart import Chart, Yarn, chart_page
from game.paper.lesson import Taught, lesson
from game.paper.twin import Tile, Twin, twin_page

__all__ = [
    "Card",
    "Certificate",
    "Chart",
    "Line",
    "Sheet",
    "Taught",
    "Tile",
    "Twin",
    "Yarn",
    "certificates",
    "chart_page",
    "lesson",
    "page",
    "twin_page",
    "woven",
]
