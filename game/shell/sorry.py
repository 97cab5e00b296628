"""When the game itself is at fault: a report for grown-ups, a calm word for children."""

from __future__ import annotations

import platform
import sys
import time
import traceback
from pathlib import Path

import pygame

from game.shell.painter import Painter
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import paragraph
from game.ui.theme import Theme
from game.ui.widgets import button, panel

__all__ = ["report", "say", "screen", "show"]

# not from the catalogues: they may be what failed
_TEXTS = {
    "az": (
        "Bir ilmə açıldı",
        "Oyunda gözlənilməz bir şey oldu. Etdiklərin saxlanıb. Oyunu yenidən aç.",
        "Bağla",
    ),
    "ru": (
        "Развязался узелок",
        "В игре что-то пошло не так. Всё сохранено. Открой игру ещё раз.",
        "Закрыть",
    ),
    "en": (
        "A knot came loose",
        "Something went wrong in the game. Your work is safe. Please open the game again.",
        "Close",
    ),
}

KEPT = 20
"""Reports that stay; older ones go."""


def report(error: BaseException, folder: Path, now: float | None = None) -> Path | None:
    """Write what happened into `reports/` of the data folder; None when even that fails.

    It holds the place in the program and the versions, never names of children.
    """
    stamp = time.strftime("%Y-%m-%d-%H%M%S", time.gmtime(now))
    lines = [
        f"time: {stamp} UTC",
        f"python: {sys.version.split()[0]}",
        f"pygame: {pygame.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}",
        f"system: {platform.system()} {platform.release()} {platform.machine()}",
        "",
        *traceback.format_exception(error),
    ]
    try:
        reports = folder / "reports"
        reports.mkdir(parents=True, exist_ok=True)
        path = reports / f"report-{stamp}.txt"
        path.write_text("\n".join(lines), "utf-8")
        for old in sorted(reports.glob("report-*.txt"))[:-KEPT]:
            old.unlink()
        return path
    except OSError:
        return None


def screen(pen: Pen, language: str, path: Path | None) -> Box:
    """The calm screen: the robot, two sentences, where the report is, a button to close."""
    title, body, close = _TEXTS.get(language, _TEXTS["en"])
    window = Rect(0, 0, pen.width, pen.height)
    card = window.centred(min(pen.px(620), pen.width - 32), pen.px(360))
    art, inner = card.inset(pen.px(32)).cut_left(pen.px(140), pen.px(24))
    words, head = paragraph(pen, inner, title, pen.text_size("card"), pen.color("ink"), True)
    below = Rect(inner.x, inner.y + head + pen.px(10), inner.w, inner.h)
    text, high = paragraph(pen, below, body, pen.text_size("body"), pen.color("ink"))
    small: tuple[Paint, ...] = ()
    if path is not None:
        foot = Rect(inner.x, below.y + high + pen.px(10), inner.w, pen.px(60))
        small, _ = paragraph(pen, foot, str(path), 14 * pen.scale, pen.color("walnut2"))
    place = Rect(inner.x, card.bottom - pen.px(88), pen.px(180), pen.px(56))
    robot = Drawing("robot/south-oops", art.centred(pen.px(140), pen.px(180)))
    kids = (
        panel(pen, card, elevation=2),
        Box(card, (*words, *text, *small, robot)),
        button(pen, place, close, key="close", on="close", entry=True),
    )
    return Box(window, (Fill(window, pen.color("wool")),), kids)


def show(surface: pygame.Surface, language: str, path: Path | None, waits: bool = True) -> None:
    """Paint the calm screen and wait for a key, a click or the closing of the window."""
    painter = Painter(surface)
    width, height = surface.get_size()
    pen = Pen(
        width, height, Theme(), painter.canvas.fonts.measure, lambda text, **_: text, focus="close"
    )
    painter.paint(screen(pen, language, path))
    pygame.display.flip()
    pygame.event.clear()
    ends = (pygame.QUIT, pygame.KEYDOWN, pygame.MOUSEBUTTONUP, pygame.FINGERUP)
    while waits and pygame.event.wait().type not in ends:
        pass


def say(surface: pygame.Surface | None, language: str, path: Path | None) -> None:
    """Show the calm screen; where there is no window, one line on the terminal."""
    try:
        if surface is None:
            raise pygame.error("there is no window")
        show(surface, language, path)
    except Exception:  # a second fault while saying sorry must not become a traceback
        where = f" ({path})" if path else ""
        sys.stderr.write(f"İlmə could not go on{where}. Your work is kept.\n")
