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
        "klass.unread": N_("This file cannot be read. Is the stick still plugged in?"),
        "klass.code": N_("The code does not fit the teacher's computer. Check both once more."),
        "klass.later": N_("Many computers are joining. Wait a minute and try again."),
        "klass.closed": N_("The class is not open for joining now. Ask the teacher to open it."),
        "klass.refused": N_("The teacher did not let this computer in. Try once more together."),
        "klass.nobody": N_("Nobody answers at this address. Is the teacher's program running?"),
        "hub.address": N_("The address {name} cannot be used. Choose another one."),
    }
)
