"""Which page answers which path, and the files of the site itself."""

from __future__ import annotations

from pathlib import Path

from game.desk.pages import GET, POST
from game.desk.rights import is_whose, may
from game.desk.site import Site
from game.desk.wire import Answer, Ask

__all__ = ["serve"]

_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
}
_KEPT = (("Cache-Control", "private, max-age=600"),)
_STATIC = "/static/"


def serve(site: Site, ask: Ask) -> Answer:
    """The answer to a request that came through the gate."""
    try:
        return _file(site, ask) if ask.path.startswith(_STATIC) else _page(site, ask)
    except Exception:  # a page must never show how it is made
        return site.sorry(500, ask.language)


def _page(site: Site, ask: Ask) -> Answer:
    view = site.view(ask)
    parts = [part for part in ask.path.split("/") if part]
    table = POST if ask.method == "POST" else GET
    if parts[:1] == ["k"] and len(parts) >= 3:
        klass, key, rest = site.desk.klass(parts[1]), f"k/{parts[2]}", parts[3:]
        if klass is None or not is_whose(klass, site.role, site.who):
            return site.sorry(404, ask.language)
        view.klass, view.tab = klass, parts[2]
    else:
        key, rest = "/".join(parts), []
    made = table.get(key)
    if made is None:
        return site.sorry(404, ask.language)
    if not may(site.role, key, rest, posts=ask.method == "POST"):
        return site.sorry(403, ask.language)
    return made(view, rest)


def _file(site: Site, ask: Ask) -> Answer:
    """A file of ours by its bare name; nothing else of this PC can be named."""
    folder, name = Path(__file__).parent / "static", ask.path.removeprefix(_STATIC)
    if name.startswith("fonts/"):
        folder, name = site.root / "assets" / "fonts", name.removeprefix("fonts/")
    found = next((path for path in folder.iterdir() if path.name == name), None)
    if found is None or found.suffix not in _KINDS:
        return site.sorry(404, ask.language)
    return Answer(found.read_bytes(), _KINDS[found.suffix], 200, _KEPT)
