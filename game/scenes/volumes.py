"""How loud the groups of sounds are: a thread of ten steps for each, for pointer and arrows."""

from __future__ import annotations

from game.scenes.home import Home
from game.scenes.scene import Change, Cue, Effect, Speak
from game.ui.box import Box
from game.ui.events import Event, Shortcut, Slid
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import slider
from game.values import N_

__all__ = ["GROUPS", "STEPS", "changed", "volume_row"]

STEPS = 10

GROUPS = {
    "effects": ("sound", N_("Sounds")),
    "music": ("music", N_("Music")),
    "voice": ("speech", N_("Reading aloud")),
}
"""The icon and the words of each group, by the name of its setting."""


def changed(home: Home, event: Event) -> tuple[Effect, ...] | None:
    """A volume set with the pointer or the arrow keys; None for any other event."""
    match event:
        case Slid(str(group), share) if group in GROUPS:
            return _set(home, group, round(share * STEPS))
        case Shortcut(key="left" | "right", focus=str(group)) if group in GROUPS:
            step = 1 if event.key == "right" else -1
            return _set(home, group, _step(home, group) + step)
    return None


def _step(home: Home, group: str) -> int:
    share: float = getattr(home.settings, group)
    return round(share * STEPS)


def _rests(home: Home, group: str) -> bool:
    """Whether a group is silent whatever its step: music at school."""
    return group == "music" and home.settings.school


def _set(home: Home, group: str, step: int) -> tuple[Effect, ...]:
    """The new step and how it sounds; who makes something louder wants to hear, so mute ends."""
    old, step = _step(home, group), min(STEPS, max(0, step))
    if step == old or _rests(home, group):
        return ()
    louder = (Change("muted", False),) if home.settings.muted and step > old else ()
    sample: tuple[Effect, ...] = ()
    if group == "effects":
        sample = (Cue("tap"),)
    elif group == "voice" and step:
        sample = (Speak(home.say("This is how loud I read.")),)
    return (Change(group, step / STEPS), *louder, *sample)


def volume_row(home: Home, pen: Pen, row: Rect, group: str) -> Box:
    """The thread of a group, and its step at the right; music rests at school."""
    rests = _rests(home, group)
    step = 0 if rests else _step(home, group)
    name = pen.say(GROUPS[group][1])
    foot, thread = row.cut_right(pen.px(28), pen.px(6))
    ink = pen.color("walnut2" if rests else "ink")
    number = label(pen, foot, str(step), pen.text_size("body"), ink, True, "right")
    one = slider(
        pen,
        thread,
        step / STEPS,
        label=name,
        key=group,
        on=group,
        group="sound",
        enabled=not rests,
    )
    return Box(row, number, (one,))
