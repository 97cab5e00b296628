"""The teacher's desk: a small server on this PC and its pages.

`server` answers at a port of the loopback address, with few threads, small requests and a clock
over each; `gate` lets in who came with the token of the address, and only pages of its own may
write. `wire` is a request and an answer as values. `site` knows what all pages share; each page is
a function from a `View` to an `Answer` in `pages`, listed by path in two tables: what looks, and
what does something and then leads to a page that looks. `serve` finds the page of a path. What they
show comes from `game.classroom`, which is the memory; here is no SQL, there is no HTML.

Templates (Jinja2, everything escaped) say their words by `say("...")`; `desk.po` translates them,
apart from the game's, because a teacher is spoken to otherwise than a child. Pages work without
script; `static/desk.js` looks at the table again, tells why a cell looks as it does, plays runs.
No page has a script or a style inside it, and none asks anything of another host.

A run is played again by the judge and drawn by the very stage the child has seen (`replay`); what a
stage paints becomes SVG in `paints`.

While the desk is open a thread goes round every half minute (`tending`): it looks into the folders
that were chosen (`folders`) and makes the day's copy. `hub` is the school's network.
`settling` sums what has come in while nobody asks, so that no page waits for it.

Who may open which page stands in one table (`rights`), asked in one place (`Site`).

To add a page: a function in `pages`, a row in its table and one in `rights`, a template.
"""

from __future__ import annotations

__all__: list[str] = []
