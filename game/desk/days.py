"""Days and times in words and in fields of a form."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta

from game.values import N_

__all__ = ["MONTHS", "WEEKDAYS", "clock_of", "day_field", "day_of", "day_words", "moment_of"]

WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"),
    N_("Sunday"),
)  # fmt: skip
MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
    N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_FIRST = date(1970, 1, 1)
_MOST = 60_000

Say = Callable[..., str]


def day_of(text: str) -> int:
    """The day a field of a form names, in days since 1970; 0 for none."""
    try:
        return max(0, (date.fromisoformat(text.strip()) - _FIRST).days)
    except ValueError:
        return 0


def day_field(day: int) -> str:
    """A day as a field of a form holds it."""
    return (_FIRST + timedelta(days=day)).isoformat() if 0 < day < _MOST else ""


def day_words(day: int, say: Say) -> str:
    """A day as people say it."""
    if not 0 < day < _MOST:
        return ""
    found = _FIRST + timedelta(days=day)
    return say(
        "{weekday}, {day} {month}",
        weekday=say(WEEKDAYS[found.weekday()]),
        day=found.day,
        month=say(MONTHS[found.month - 1]),
    )


def clock_of(seconds: int) -> str:
    """The time of a moment on this PC."""
    return time.strftime("%H:%M", time.localtime(max(0, min(seconds, 1 << 34))))


def moment_of(seconds: int) -> str:
    """The day and the time of a moment on this PC."""
    return time.strftime("%d.%m.%Y %H:%M", time.localtime(max(0, min(seconds, 1 << 34))))
