"""The words of what travels between a child's computer and the desk: said to both."""

from __future__ import annotations

from collections.abc import Mapping

from game.values import N_

__all__ = ["EXCHANGE_ROWS"]

EXCHANGE_ROWS: Mapping[str, str] = {
    "exchange.too-big": N_(
        "This file is larger than the {most} kB it may have, so it was left alone."
    ),
    "exchange.damaged": N_("This file is damaged, so nothing of it was taken. Copy it once more."),
    "exchange.newer": N_(
        "This file comes from a newer İlmə. Install the new İlmə here, then it can be read."
    ),
    "exchange.other-kind": N_("This is not the kind of file we asked for. Choose another one."),
    "exchange.other-class": N_("This file belongs to another class."),
    "exchange.other-device": N_("This file is meant for another computer."),
    "exchange.signature": N_(
        "The signature of this file does not fit, so nothing of it was taken."
    ),
    "exchange.swells": N_("This file would grow far too large when opened, so it was left alone."),
    "exchange.revoked": N_(
        "The teacher has taken this computer out of the class. Let it join again."
    ),
    "exchange.names": N_(
        "This file holds what must not leave a computer, so nothing of it was taken."
    ),
    "exchange.word": N_("Word {number} is not one of ours: “{word}”. Look at the paper again."),
    "exchange.words": N_("The paper holds {wanted} words; you typed {got}."),
    "exchange.slip": N_("These words do not belong together. One of them differs from the paper."),
    "exchange.not-for-you": N_("This list is sealed for another teacher's key."),
}
