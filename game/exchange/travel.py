"""Which records leave a PC: those of the children of a class while they are in it; no names."""

from __future__ import annotations

from collections.abc import Iterable

from game.exchange.sound import is_sound
from game.progress import Member, Record, member_after, read

__all__ = ["TRAVELS", "WITHHELD", "travelling"]

_MOVES = ("joined", "left")

TRAVELS = (
    *("attempt", "predicted", "bug", "cloth", "met", "placed", "face", "fade", "opened", "hint"),
    *_MOVES,
)
"""The kinds of records that leave a PC. None of them holds a name."""

WITHHELD = (
    *("player_made", "player_changed", "setting", "asked"),
    *("person_made", "person_changed", "person_removed", "person_asked"),
)
"""The kinds that must not: a packet with one of them is refused."""


def travelling(texts: Iterable[str], klass: str) -> tuple[str, ...]:
    """Of all records of a PC, oldest first, those that go to a class.

    What a child did before it joined goes too. What it did after it left, or joined another class,
    does not; and no class is told of another one.
    """
    found = [(text, record) for text in texts if (record := read(text))]
    ends = _ends([record for _, record in found], klass)
    return tuple(
        text
        for at, (text, record) in enumerate(found)
        if at <= ends.get(record.event.player, -1)
        and record.event.kind in TRAVELS
        and (record.event.kind not in _MOVES or ("class", klass) in record.event.facts)
        and is_sound(text)
    )


def _ends(records: list[Record], klass: str) -> dict[str, int]:
    """The position of the last record of each player that was in the class."""
    ends: dict[str, int] = {}
    members: dict[str, Member | None] = {}
    for at, record in enumerate(records):
        player, kind = record.event.player, record.event.kind
        before = after = members.get(player)
        if kind in _MOVES:
            after = members[player] = member_after(before, kind, dict(record.event.facts))
        leaves = kind == "left" and before is not None and before.klass == klass
        if player and (leaves or (after is not None and after.klass == klass)):
            ends[player] = at
    return ends
