"""One child: its runs, each run played again, and what the teacher says to it."""

from __future__ import annotations

from game.classroom.out import STATES, TRUST_WORDS
from game.classroom.progress import heads
from game.classroom.views import Attempt, Head, Pupil
from game.desk.replay import Replay, frame, replay
from game.desk.site import View
from game.desk.wire import Answer
from game.levels.level import Level
from game.solve.catalogue import CATALOGUE
from game.values import N_, Diagnostic

__all__ = ["STICKERS", "attempt", "picture", "pupil", "remark"]

STICKERS = {
    "star8": N_("Well done"),
    "heart": N_("I like it"),
    "light": N_("Good idea"),
    "flag": N_("You kept at it"),
    "wool": N_("Nearly there"),
    "buta": N_("Beautiful"),
    "trophy": N_("A big step"),
    "check": N_("Now it is right"),
}
"""The pictures a teacher may send, by their icon: those a child's game knows."""


def _pupil(view: View, rest: list[str]) -> Pupil | None:
    """The pupil a path names, if it is of this class."""
    found = view.desk.pupil(rest[0]) if rest else None
    return found if found and found.klass == view.k.id else None


def _head(view: View, id: str) -> Head | None:
    level = view.desk.level(id)
    chapter = view.desk.chapter(level.chapter) if level else None
    if level is None or chapter is None:
        return None
    return next(head for head in heads(chapter) if head.level == level.id)


def pupil(view: View, rest: list[str]) -> Answer:
    """All levels a child has begun, the runs of one of them, a form for a remark."""
    found = _pupil(view, rest)
    if found is None:
        return view.site.sorry(404, view.language)
    begun = view.desk.begun(found.id)
    head = _head(view, view.ask.one("level"))
    return view.show(
        "pupil.html",
        pupil=found,
        levels=begun,
        stars=sum(cell.stars for _, cell in begun),
        head=head,
        level=head.level if head else "",
        attempts=view.desk.attempts(found.id, head.level)[-60:] if head else (),
        **_remark(view, found, head),
    )


def _remark(view: View, found: Pupil, head: Head | None) -> dict[str, object]:
    said = view.desk.remarks(view.k.id, found.id)
    kept = next((one for one in said if head and one.level == head.level), None)
    return {"remark": kept, "stickers": STICKERS, "states": STATES, "trusts": TRUST_WORDS}


def _run(view: View, rest: list[str]) -> tuple[Pupil, Attempt, Level, Replay | None] | None:
    """The run a path names, and its replay on the map that is asked for."""
    found = _pupil(view, rest)
    if found is None or len(rest) < 2:
        return None
    one = view.desk.run(found.id, rest[1])
    level = view.desk.level(one.level) if one else None
    if one is None or level is None:
        return None
    return found, one, level, replay(level, one.program, _number(view, "map"))


def _number(view: View, name: str) -> int:
    text = view.ask.one(name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def attempt(view: View, rest: list[str]) -> Answer:
    """A run: the text of its program beside each step as the stage showed it."""
    found = _run(view, rest)
    if found is None:
        return view.site.sorry(404, view.language)
    child, one, level, shown = found
    steps = shown.steps if shown else 0
    step = min(_number(view, "step"), max(0, steps - 1))
    where = shown.lines if shown else ()
    head = _head(view, one.level)
    return view.show(
        "attempt.html",
        pupil=child,
        attempt=one,
        head=head,
        lines=one.program.rstrip("\n").split("\n")[:400],
        says=_says(view, level, one.mistake),
        steps=steps,
        step=step,
        where=where,
        now=where[step] if where else 0,
        map=shown.variant if shown else 0,
        maps=len(level.states),
        fault=shown.trace.fault if shown else None,
        **_remark(view, child, head),
    )


def _says(view: View, level: Level, mistake: str) -> str:
    """What Düyün says to a mistake: of the level itself, else of the catalogue."""
    own = next((one for one in level.mistakes if one.id == mistake), None)
    if own:
        return view.say(own.says, context=level.id)
    known = CATALOGUE.get(mistake)
    return view.say(known.says) if known else ""


def picture(view: View, rest: list[str]) -> Answer:
    """One step of a run as SVG."""
    found = _run(view, rest)
    if found is None or found[3] is None:
        return view.site.sorry(404, view.language)
    drawn = frame(view.site.home(view.language), found[3], _number(view, "step"), view.say)
    kept = (("Cache-Control", "private, max-age=600"),)
    return Answer(drawn.encode("utf-8", "replace"), "image/svg+xml", 200, kept)


def remark(view: View, rest: list[str]) -> Answer:
    """Send a sticker, a line, or the wish for another try to a child of this class."""
    ask = view.ask
    found = _pupil(view, [ask.one("pupil")])
    if found is None:
        return view.back(view.path("progress"), Diagnostic.of("classroom.no-pupil"))
    head = _head(view, ask.one("level"))
    if head is None:
        return view.back(view.path("progress"), Diagnostic.of("classroom.no-level", name="?"))
    sticker = ask.one("sticker") if ask.one("sticker") in STICKERS else ""
    said = view.desk.remark(found.id, head.level, sticker, ask.one("text"), ask.ticked("again"))
    done = view.say("The child will see it the next time the computer meets the desk.")
    return view.back(f"{view.path('pupil', found.id)}?level={head.level}", said, done)
