"""Packs of levels: one comes as a zip, is looked into, and is accepted before a child plays it."""

from __future__ import annotations

from game.desk.replay import frame, replay
from game.desk.site import View
from game.desk.wire import Answer
from game.i18n import word
from game.packs import MOST_BYTES, MOST_LEVELS, level_in
from game.progress import LevelPack
from game.source import show
from game.values import Diagnostic

__all__ = ["act", "pack", "packs", "picture"]

MOST_FAULTS = 12


def packs(view: View, rest: list[str]) -> Answer:
    """All packs that came, and the way for one more."""
    return _list(view)


def _list(view: View, faults: tuple[Diagnostic, ...] = (), name: str = "") -> Answer:
    return view.show(
        "packs.html",
        packs=view.desk.packs(),
        lent=view.desk.lent(view.k.id),
        faults=faults[:MOST_FAULTS],
        more=max(0, len(faults) - MOST_FAULTS),
        file=name,
        most_kb=MOST_BYTES // 1024,
        most_levels=MOST_LEVELS,
    )


def pack(view: View, rest: list[str]) -> Answer:
    """A pack as a grown-up looks at it: who made it, under which licence, each of its levels."""
    found = _named(view, rest)
    if found is None:
        return view.site.sorry(404, view.language)
    return view.show(
        "lookinto.html",
        pack=found,
        rows=tuple(
            (one, text, one.level.title if one.level else _title(text))
            for one, text in zip(view.desk.look_into(found.id), found.levels, strict=True)
        ),
        chapter=f"pack:{found.id[:8]}",
        used=found.id in view.desk.lent(view.k.id),
    )


def _title(text: str) -> str:
    """The title in the text of a level that cannot be read as one."""
    lines = (line for line in text.splitlines() if line.startswith("title:"))
    return next(lines, "title:").removeprefix("title:").strip(" \"'")[:60]


def picture(view: View, rest: list[str]) -> Answer:
    """The first map of a level of a pack, as the child's screen draws it."""
    found = _named(view, rest)
    at = int(rest[1]) if len(rest) > 1 and rest[1].isascii() and rest[1].isdigit() else -1
    if found is None or not 0 <= at < len(found.levels):
        return view.site.sorry(404, view.language)
    level = level_in(found, at, proven=True).level
    run = replay(level, show(level.solution, level.toolbox).text, 0) if level else None
    if run is None or not run.steps:
        return view.site.sorry(404, view.language)
    drawn = frame(view.site.home(view.language), run, 0, view.say)
    kept = (("Cache-Control", "private, max-age=600"),)
    return Answer(drawn.encode("utf-8", "replace"), "image/svg+xml", 200, kept)


def act(view: View, rest: list[str]) -> Answer:
    """Take a pack in, accept it, take it away."""
    ask, desk, here = view.ask, view.desk, view.path("packs")
    if ask.one("do") == "take":
        return _take(view)
    id = ask.one("pack")
    if ask.one("do") == "drop":
        return view.back(
            here, desk.drop_pack(id), view.say("The pack has been taken off this desk.")
        )
    said = desk.accept_pack(id)
    if said:
        return view.back(here, said)
    done = view.say("Accepted. Click the numbers above the table to assign its levels.")
    return view.back(view.path("progress") + f"?chapter=pack:{id[:8]}", None, done)


def _take(view: View) -> Answer:
    uploads = view.ask.files.get("file", ())
    if not uploads:
        view.site.tell(view.ask, view.say("Choose the zip file of a pack first."), bad=True)
        return view.back(view.path("packs"))
    taken = view.desk.take_pack(uploads[0].data, uploads[0].name)
    if not isinstance(taken, tuple):
        return view.back(view.path("pack", taken.id))
    if len(taken) == 1:
        view.site.tell(view.ask, word(taken[0], view.say), bad=True)
        return view.back(view.path("packs"))
    return _list(view, taken, uploads[0].name)


def _named(view: View, rest: list[str]) -> LevelPack | None:
    return view.desk.pack(rest[0]) if rest else None
