"""What two who play together can talk about after a knot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.people.sheets import read_sheet
from game.people.strict import Key, read_rows
from game.values import Diagnostic

__all__ = ["PairCard", "load_pair_cards", "next_card"]


@dataclass(frozen=True, slots=True)
class PairCard:
    """Two lines, one to each of the two; texts are English, translated with the id as context.

    A card for anybody speaks to the `{driver}` and the `{navigator}`, one `with_guest` to the
    `{child}` and the `{grown}` one.
    """

    id: str
    ask: str
    then: str
    with_guest: bool = False


_CARD = {
    "id": Key(needed=True),
    "with_guest": Key("truth"),
    "ask": Key(needed=True),
    "then": Key(needed=True),
}


def load_pair_cards(root: Path) -> tuple[tuple[PairCard, ...], tuple[Diagnostic, ...]]:
    """The cards of `root/levels/pairs.yaml`, and what is wrong there."""
    text, file = read_sheet(root, "pairs.yaml")
    rows, faults = read_rows(text, _CARD, file)
    given = [{k: v for k, v in row.values.items() if v is not None} for row in rows]
    return tuple(PairCard(**values) for values in given), faults


def next_card(
    cards: Sequence[PairCard], guest: bool, seen: Sequence[str], seed: int
) -> PairCard | None:
    """A card for the two, None if there is none; none repeats before all have been seen.

    Those with a guest come first for a child and a guest; two children never get them.
    """
    fitting = [card for card in cards if guest or not card.with_guest]
    if not fitting:
        return None
    fewest = min(seen.count(card.id) for card in fitting)
    fresh = [card for card in fitting if seen.count(card.id) == fewest]
    if len(fresh) > 1 and seen:  # a new round does not begin with the last one
        fresh = [card for card in fresh if card.id != seen[-1]]
    first = [card for card in fresh if card.with_guest] or fresh
    return first[seed % len(first)]
