"""The pages of who teaches: a sheet with the three knots, a certificate for both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

from game.art.carpet import DYES, MAP_SIZE, carpet
from game.levels.level import Level
from game.paper import Certificate, Taught, certificates, lesson, woven
from game.scenes.author.ink import inked_paints
from game.scenes.home import Home
from game.scenes.play.stages import stage_of
from game.scenes.woven import carpet_of
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import Theme

__all__ = ["teaching_pages"]

ROOM = Rect(0, 0, 640, 360)
"""The room of a picture in px."""


def teaching_pages(
    home: Home, knot: Level, hints: Sequence[tuple[Level, str]], learner: str
) -> str:
    """The sheet for who learns, then the certificates of who teaches and who learns."""
    player = home.player
    teacher = player.name if player else ""
    titles = " · ".join(home.told(level, level.title) for level, _ in hints)
    aim = home.say("Three knots to tie. Read the hint only when you want it.")
    if teacher:
        aim = home.say("Hints by {name}", name=teacher) + ". " + aim
    head = home.told(knot, knot.title)
    sheet = lesson(
        home.say("For {name}", name=learner) if learner else head,
        aim,
        home.say("Hint"),
        home.say("Tied!"),
        (_taught(home, level, hint) for level, hint in hints),
    )
    chapter = home.chapter_of(knot)
    today = home.today()
    day = f"{today.day:02}.{today.month:02}.{today.year}"
    mine = Certificate(
        home.say("Certificate"),
        teacher,
        (home.say("taught three knots and gave a hint for each:"), titles),
        woven(carpet_of(home, chapter, *MAP_SIZE), MAP_SIZE[1]),
        (day, home.say("With thanks")),
        "İlmə",
    )
    seed = crc32(learner.encode("utf-8"))
    theirs = Certificate(
        home.say("Certificate"),
        learner,
        (home.say("found the way of three knots alone:"), titles),
        woven(carpet(seed % 9_000 + 1, seed % len(DYES), *MAP_SIZE), MAP_SIZE[1]),
        (day, home.say("Taught by {name}", name=teacher)),
        "İlmə",
    )
    return certificates(home.language, f"{head} · İlmə", (mine, theirs), sheet)


def _taught(home: Home, level: Level, hint: str) -> Taught:
    pen = Pen(1366, 768, Theme(), _measure, home.say, language=home.language)
    alone = replace(level, states=level.states[:1], given=level.given[:1])
    picture = inked_paints(stage_of(alone).small(pen, ROOM, alone, home.thread), ROOM)
    return Taught(picture, home.told(level, level.title), home.told(level, level.goal), hint)


def _measure(text: str, size: float, bold: bool, mono: bool) -> float:
    return len(text) * size * (0.62 if bold or mono else 0.58)
