"""Two who play together: who has the wheel, when to hand it over, what each is credited with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.progress.state import Event, Player

__all__ = [
    "GUEST",
    "SHARED",
    "TURN",
    "Pair",
    "Seat",
    "changed",
    "credited",
    "dealt",
    "swapped",
    "tried",
]

TURN = 8
"""Changes of the program after which handing over the wheel is offered."""

GUEST = "guest"
"""How an attempt names a partner who has no carpet here: who it was is kept nowhere."""

SHARED = frozenset({"attempt", "predicted", "bug", "cloth", "met", "seen", "myth"})
"""The kinds of event that tell of something done; the others are wishes of one child alone."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One of the two: the id of a child of this PC ("" for a guest), the name, the face."""

    id: str
    name: str
    avatar: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, player: Player) -> Seat:
        """The seat of a child of this PC."""
        return cls(player.id, player.name, player.avatar)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two seats, the first that of the child whose carpet is woven; `driver` is the index of one.

    `changes` counts those since the wheel was handed over, `was_tried` tells of a run since then.
    `turns` counts for each seat how often it made something of having the wheel; `cards` are the
    ids of the cards laid before the two, forgotten when they get up.
    """

    seats: tuple[Seat, Seat]
    driver: int = 0
    changes: int = 0
    was_tried: bool = False
    turns: tuple[int, int] = (0, 0)
    cards: tuple[str, ...] = ()

    @property
    def owner(self) -> Seat:
        """The child whose carpet is woven."""
        return self.seats[0]

    @property
    def partner(self) -> Seat:
        """The other one, a child or a guest."""
        return self.seats[1]

    @property
    def at_wheel(self) -> Seat:
        """Who moves the blocks now."""
        return self.seats[self.driver]

    @property
    def with_map(self) -> Seat:
        """Who reads, thinks and asks now."""
        return self.seats[1 - self.driver]

    @property
    def is_used(self) -> bool:
        """Whether the driver has made something of this turn."""
        return self.changes > 0 or self.was_tried

    @property
    def is_fresh(self) -> bool:
        """Whether the two have only sat down."""
        return self.turns == (0, 0)

    @property
    def left(self) -> int:
        """How many changes are left before the swap is offered."""
        return 0 if self.is_offered else TURN - self.changes

    @property
    def share(self) -> float:
        """How much of the turn is over, 0 to 1."""
        return 1 - self.left / TURN

    @property
    def is_offered(self) -> bool:
        """Whether this is a good moment to hand over the wheel. It never has to be taken."""
        return self.was_tried or self.changes >= TURN


def changed(pair: Pair) -> Pair:
    """The pair after the driver has changed the program."""
    return replace(_counted(pair), changes=pair.changes + 1)


def tried(pair: Pair) -> Pair:
    """The pair after a run has been watched to its end, won or not."""
    return replace(_counted(pair), was_tried=True)


def swapped(pair: Pair) -> Pair:
    """The pair after the wheel was handed over."""
    return replace(pair, driver=1 - pair.driver, changes=0, was_tried=False)


def dealt(pair: Pair, card: str) -> Pair:
    """The pair after a card was laid before it."""
    return replace(pair, cards=(*pair.cards, card))


def _counted(pair: Pair) -> Pair:
    """The pair with this turn counted; a turn counts once."""
    if pair.is_used:
        return pair
    first, second = pair.turns
    return replace(pair, turns=(first, second + 1) if pair.driver else (first + 1, second))


def credited(pair: Pair | None, event: Event) -> tuple[Event, ...]:
    """The events to keep for one: what a pair does is done by both.

    An attempt tells each of the two with whom it was made.
    """
    if pair is None or event.kind not in SHARED or event.player != pair.owner.id:
        return (event,)
    mine, partner = dict(event.facts), pair.partner.id
    if event.kind == "attempt":
        mine["partner"] = partner or GUEST
    first = Event.of(event.kind, event.player, **mine)
    if not partner:
        return (first,)
    theirs = dict(event.facts)
    if event.kind == "attempt":
        theirs["partner"] = pair.owner.id
    return (first, Event.of(event.kind, partner, **theirs))
