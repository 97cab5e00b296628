"""Languages: catalogues, plurals, the wording of diagnostics, Azerbaijani and Russian letters.

A text stands in English where it is used; `locales/<code>/*.po` translates it. `Catalogue.load`
reads those files directly (a reader of one page instead of a compile step, so a translator edits a
file and sees it at the next start), and `say` falls through to the English where an entry lacks.
Three files a language, by who writes them: `game.po` (interface, blocks, diagnostics; no context),
`levels.po` (context = id of the level or chapter), `people.po` (context = id of person or message).
The fourth, `desk.po`, is read by the teacher's desk alone, which speaks to grown-ups.

A mistake travels as a `Diagnostic` and gets its words here and nowhere else: one row in
`diagnostics.py` (in `author_rows.py` those of levels, maps, people and translations). In
`extract.py`, which the game itself never imports, `template` finds every text that wants
translating, and `missing` what a language lacks or still holds though nobody says it any more.

To add a language: a folder `locales/<code>/` with `language.yaml` (its own name) and the three
files; the menu lists folders. The language `xx` needs no folder: it is computed, 40 % longer and in
brackets, so that a text that overflows or was never marked shows at once.
"""

from __future__ import annotations

from game.i18n.catalogue import Catalogue, Language, fill, guess, languages
from game.i18n.diagnostics import ROWS, place, word
from game.i18n.letters import az_lower, az_upper, capitalise, lower, sort_key, upper
from game.i18n.po import Entry, read_po

__all__ = [
    "Catalogue",
    "Entry",
    "Language",
    "ROWS",
    "az_lower",
    "az_upper",
    "capitalise",
    "fill",
    "guess",
    "languages",
    "lower",
    "place",
    "read_po",
    "sort_key",
    "upper",
    "word",
]
