"""Events to state.

The fold thaws players into drafts, lets each event touch one, and freezes them again. Facts may
come from a damaged disk or a newer game, so every one is looked at before it is believed, and what
makes no sense is left out. Events of a child whose `player_made` is lost or comes later count too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType
from typing import Any

from game.progress.best import best
from game.progress.cloth import cloth_of
from game.progress.local import LOCAL_KINDS, local_after
from game.progress.machine import settings_after
from game.progress.member import member_after
from game.progress.names import clean_name
from game.progress.shelf import SHELF_KINDS, shelf_after
from game.progress.state import Cloth, Event, Player, Result, State
from game.progress.teaching import TEACHING_KINDS, teaching_after

__all__ = ["KINDS", "apply", "fold"]

MOST_STARS = 3
FACES = ("", "beads", "words")

Facts = Mapping[str, Any]


@dataclass(slots=True)
class _Draft:
    """A player being folded. Mutable: thousands of events may touch it before it is frozen."""

    player: Player
    hidden: bool = False
    results: dict[str, Result] = field(default_factory=dict)
    met: dict[str, None] = field(default_factory=dict)
    seen: dict[str, None] = field(default_factory=dict)
    told: dict[tuple[str, int], None] = field(default_factory=dict)
    predicted: dict[str, None] = field(default_factory=dict)
    bugs: dict[tuple[str, str], None] = field(default_factory=dict)
    cloths: dict[str, Cloth] = field(default_factory=dict)
    down: dict[str, None] = field(default_factory=dict)
    worn: dict[str, str] = field(default_factory=dict)
    myths: dict[str, None] = field(default_factory=dict)

    @classmethod
    def thaw(cls, player: Player, hidden: bool) -> _Draft:
        return cls(
            player,
            hidden,
            dict(player.results),
            dict.fromkeys(player.met),
            dict.fromkeys(player.seen),
            dict.fromkeys(player.told),
            dict.fromkeys(player.predicted),
            dict.fromkeys(player.bugs),
            {cloth.id: cloth for cloth in player.cloths},
            dict.fromkeys(player.down),
            dict(player.worn),
            dict.fromkeys(player.myths),
        )

    def freeze(self) -> Player:
        return replace(
            self.player,
            results=tuple(sorted(self.results.items())),
            met=tuple(self.met),
            seen=tuple(self.seen),
            told=tuple(self.told),
            predicted=tuple(self.predicted),
            bugs=tuple(self.bugs),
            cloths=tuple(self.cloths.values()),
            down=tuple(self.down),
            worn=tuple(sorted(self.worn.items())),
            myths=tuple(self.myths),
        )


def fold(events: Iterable[Event]) -> State:
    """The state after all these events; it never raises."""
    return _after(State(), events, {})


def apply(state: State, event: Event) -> State:
    """The state after one more event: `fold` one step further."""
    drafts = {}
    for hidden, players in ((False, state.players), (True, state.hidden)):
        for player in players:
            if player.id == event.player:
                drafts[player.id] = _Draft.thaw(player, hidden)
    return _after(state, (event,), drafts)


def _after(state: State, events: Iterable[Event], drafts: dict[str, _Draft]) -> State:
    settings, local, shelf = state.settings, state.local, state.shelf
    for event in events:
        facts = dict(event.facts)
        if event.kind == "setting":
            settings = settings_after(settings, facts)
        elif event.kind in LOCAL_KINDS:
            local = local_after(local, event.kind, facts)
        elif event.kind in SHELF_KINDS:
            shelf = shelf_after(shelf, event.kind, facts)
        elif event.player and (kind := KINDS.get(event.kind)):
            draft = drafts.setdefault(event.player, _Draft(Player(event.player, 0, "")))
            kind(draft, facts)
    shown = {player.id: player for player in state.players}
    hidden = {player.id: player for player in state.hidden}
    for id, draft in drafts.items():
        if draft.hidden:
            shown.pop(id, None)
            hidden[id] = draft.freeze()
        else:
            shown[id] = draft.freeze()
    away = tuple(hidden[id] for id in sorted(hidden))
    return State(tuple(shown.values()), settings, away, local, shelf)


def _made(draft: _Draft, facts: Facts) -> None:
    number, dyes = facts.get("number"), facts.get("dyes")
    if type(number) is int:
        draft.player = replace(draft.player, number=number)
    if type(dyes) is int:
        draft.player = replace(draft.player, dyes=dyes)
    if isinstance(name := facts.get("name"), str):
        draft.player = replace(draft.player, name=clean_name(name))
    if (avatar := _pairs(facts.get("avatar"))) is not None:
        draft.player = replace(draft.player, avatar=avatar)


def _pairs(value: Any) -> tuple[tuple[str, str], ...] | None:
    """Pairs of texts, from a mapping or a list of pairs."""
    items = tuple(value.items()) if isinstance(value, dict) else value
    if not isinstance(items, list | tuple):
        return None
    pairs = []
    for item in items:
        match item:
            case (str(part), str(choice)):
                pairs.append((part, choice))
            case _:
                return None
    return tuple(pairs)


def _removed(draft: _Draft, facts: Facts) -> None:
    draft.hidden = True


def _attempt(draft: _Draft, facts: Facts) -> None:
    level, stars, size = facts.get("level"), facts.get("stars"), facts.get("size")
    if not isinstance(level, str):
        return
    program = facts.get("program")
    tried = Result(attempts=1)
    if facts.get("won") is True:
        tried = Result(
            stars=max(0, min(stars, MOST_STARS)) if type(stars) is int else 0,
            size=size if type(size) is int and size >= 0 else None,
            attempts=1,
            won=True,
            program=program if isinstance(program, str) else "",
        )
    draft.results[level] = best(draft.results.get(level, Result()), tried)


def _face(draft: _Draft, facts: Facts) -> None:
    if (value := facts.get("value")) in FACES:
        draft.player = replace(draft.player, face=value)


def _fade(draft: _Draft, facts: Facts) -> None:
    if isinstance(value := facts.get("value"), bool):
        draft.player = replace(draft.player, fade=value)


def _met(draft: _Draft, facts: Facts) -> None:
    if isinstance(person := facts.get("person"), str):
        draft.met[person] = None


def _seen(draft: _Draft, facts: Facts) -> None:
    if isinstance(message := facts.get("message"), str):
        chapter = facts.get("chapter")
        told = message, chapter if type(chapter) is int else 0
        draft.seen[message] = None
        draft.told.pop(told, None)  # what is told once more was told last
        draft.told[told] = None


def _predicted(draft: _Draft, facts: Facts) -> None:
    if isinstance(level := facts.get("level"), str) and facts.get("right") is True:
        draft.predicted[level] = None


def _bug(draft: _Draft, facts: Facts) -> None:
    match facts.get("level"), facts.get("name", ""):
        case str(level), str(name):
            draft.bugs[level, name] = None


def _placed(draft: _Draft, facts: Facts) -> None:
    if isinstance(chapter := facts.get("chapter"), str):
        placed = {*draft.player.placed, chapter}
        draft.player = replace(draft.player, placed=tuple(sorted(placed)))


def _asked(draft: _Draft, facts: Facts) -> None:
    """The pulse was offered; what was answered, or whether, is nowhere in the log."""
    match facts.get("chapter"), facts.get("moment"):
        case str(chapter), str(moment):
            asked = {*draft.player.asked, (chapter, moment)}
            draft.player = replace(draft.player, asked=tuple(sorted(asked)))


def _cloth(draft: _Draft, facts: Facts) -> None:
    """A cloth is woven; one that was taken down is on the wall again."""
    if cloth := cloth_of(facts):
        kept = draft.cloths.setdefault(cloth.id, cloth)
        draft.cloths[cloth.id] = min(kept, cloth, key=lambda one: (len(one.program), one.program))
        draft.down.pop(cloth.id, None)


def _hung(draft: _Draft, facts: Facts) -> None:
    """A cloth is taken off the wall, or hung up again."""
    if isinstance(cloth := facts.get("cloth"), str):
        draft.down.pop(cloth, None)
        if facts.get("up") is False:
            draft.down[cloth] = None


def _worn(draft: _Draft, facts: Facts) -> None:
    """The carpet of a chapter shows a cloth, or ("") none any more."""
    match facts.get("chapter"), facts.get("cloth"):
        case str(chapter), "":
            draft.worn.pop(chapter, None)
        case str(chapter), str(cloth):
            draft.worn[chapter] = cloth


def _myth(draft: _Draft, facts: Facts) -> None:
    """An item of Myth or fact was answered: it is the last one now."""
    if isinstance(item := facts.get("item"), str):
        draft.myths.pop(item, None)
        draft.myths[item] = None


def _ended(draft: _Draft, facts: Facts) -> None:
    """The end of the whole game was seen."""
    draft.player = replace(draft.player, ended=True)


def _member(kind: str, draft: _Draft, facts: Facts) -> None:
    """The child joined a class, or left it."""
    member = member_after(draft.player.member, kind, facts)
    draft.player = replace(draft.player, member=member)


def _teaching(kind: str, draft: _Draft, facts: Facts) -> None:
    """The child chose a knot to teach, wrote a hint, or said who learns."""
    teaching = teaching_after(draft.player.teaching, kind, facts)
    draft.player = replace(draft.player, teaching=teaching)


KINDS: Mapping[str, Callable[[_Draft, Facts], None]] = MappingProxyType(
    {
        "player_made": _made,
        "player_changed": _made,
        "player_removed": _removed,
        "attempt": _attempt,
        "predicted": _predicted,
        "face": _face,
        "fade": _fade,
        "met": _met,
        "seen": _seen,
        "bug": _bug,
        "placed": _placed,
        "asked": _asked,
        "cloth": _cloth,
        "cloth_hung": _hung,
        "cloth_worn": _worn,
        "myth": _myth,
        "ended": _ended,
        "joined": partial(_member, "joined"),
        "left": partial(_member, "left"),
        **{kind: partial(_teaching, kind) for kind in TEACHING_KINDS},
    }
)
