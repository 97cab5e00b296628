"""What joining a class and sending to its desk may have to say; to a child or a grown-up."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.values import N_

__all__ = ["KLASS_WORDS"]

KLASS_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "klass.no-keys": N_(
            "This game is missing a part that classes need. Ask the teacher for the whole game."
        ),
        "klass.not-kept": N_("The class could not be saved on this computer."),
        "klass.post-full": N_(
            "The stick is full. Show it to your teacher. Your work is safe here."
        ),
        "klass.post-locked": N_(
            "Nothing can be written on this stick. Show it to your teacher. Your work is safe here."
        ),
        "klass.post-pulled": N_(
            "The stick was out too early. Put it in once more. Your work is safe here."
        ),
        "klass.post-away": N_(
            "Nobody has taken it yet. Is the stick in, or the teacher's computer on? "
            "Your work is safe here."
        ),
        "klass.unread": N_("This file cannot be read. Is the stick still plugged in?"),
        "klass.code": N_("The code does not fit the teacher's computer. Check both once more."),
        "klass.later": N_("Many computers are joining. Wait a minute and try again."),
        "klass.closed": N_("The class is not open for joining now. Ask the teacher to open it."),
        "klass.refused": N_("The teacher did not let this computer in. Try once more together."),
        "klass.nobody": N_("Nobody answers at this address. Is the teacher's program running?"),
        "hub.address": N_("The address {name} cannot be used. Choose another one."),
    }
)
