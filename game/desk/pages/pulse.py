"""What the class thinks about who can do what: totals before and after, never a child."""

from __future__ import annotations

from game.classroom.pulses import LONGEST
from game.desk.site import View
from game.desk.wire import Answer
from game.pulse import BATCH
from game.scenes.pulse.about import LIMITS
from game.scenes.pulse.rows import NAMES, change_words, chapter_rows, percent
from game.values import Diagnostic

__all__ = ["act", "pulse"]


def pulse(view: View, rest: list[str]) -> Answer:
    """The totals of each chapter, from five answers on; on paper with "print" behind the path."""
    rows = tuple(chapter_rows(view.desk.library.chapters, view.desk.pulse(view.k.id)))
    return view.show(
        "pulse.html" if rest[:1] != ["print"] else "pulseprint.html",
        rows=rows,
        percent=percent,
        moved=lambda row: change_words(view.say, row.change),
        sources=view.desk.pulse_sources(view.k.id),
        limits=LIMITS,
        least=BATCH,
        longest=LONGEST,
    )


def act(view: View, rest: list[str]) -> Answer:
    """Take the table of a computer in, or take one away."""
    ask, here = view.ask, view.path("pulse")
    if ask.one("do") == "drop":
        known = any(source == ask.one("source") for source, _ in view.desk.pulse_sources(view.k.id))
        said = view.desk.keep_pulse(view.k.id, ask.one("source"), {}) if known else None
        return view.back(here, said, view.say("The table is taken away."))
    uploads = ask.files.get("file", ())
    words = {
        catalogue.say(name): moment
        for catalogue in view.site.catalogues.values()
        for moment, name in NAMES.items()
    }
    data = uploads[0].data if uploads else b""
    count = view.desk.take_pulse(view.k.id, ask.one("source"), data, words)
    if isinstance(count, Diagnostic):
        return view.back(here, count)
    return view.back(here, None, view.say("Taken in. Answers in this table: {n}.", n=count))
