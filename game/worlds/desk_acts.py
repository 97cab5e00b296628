"""The commands and questions of Desk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.values import N_, Diagnostic, Fact
from game.worlds.desk_state import DeskState
from game.worlds.world import Answer, Command, Outcome, Param, Question

__all__ = ["COMMANDS", "MOST_MARK", "QUESTIONS"]

MOST_MARK = 80
"""The most letters that can be written on a paper at once."""

_MOST_NOTES = 2_000


def _bump(state: DeskState, code: str, **facts: Fact) -> Outcome:
    """The outcome of something that cannot be done."""
    after = replace(state, tick=state.tick + 1, last="bump", oops=True)
    return after, ("bump",), Diagnostic(code, facts=tuple(sorted(facts.items())))


def next_paper(state: DeskState) -> Outcome:
    """The next paper comes from the belt."""
    if state.taken == len(state.map.papers):
        return _bump(state, "desk.no-papers")
    if state.held and state.map.boxes:
        return _bump(state, "desk.still-holding")
    after = replace(
        state, taken=state.taken + 1, held=True, tick=state.tick + 1, last="paper", spot=-1
    )
    return after, ("paper",), None


def put(state: DeskState, box: Any) -> Outcome:
    """The paper in hand goes into a box, given by its name or its number."""
    spot = _box(state, box)
    if spot is None:
        known = ", ".join(state.map.boxes)
        return _bump(state, "desk.unknown-box", box=str(box)[:40], boxes=known)
    missing = _no_paper(state)
    if missing:
        return _bump(state, missing)
    filled = (*state.boxes[spot], state.taken - 1)
    boxes = (*state.boxes[:spot], filled, *state.boxes[spot + 1 :])
    after = replace(state, boxes=boxes, held=False, tick=state.tick + 1, last="put", spot=spot)
    return after, ("put",), None


def _box(state: DeskState, box: Any) -> int | None:
    """The place of a box."""
    names = state.map.boxes
    if isinstance(box, str):
        return names.index(box) if box in names else None
    whole = isinstance(box, int) and not isinstance(box, bool) and 0 <= box < len(names)
    return box if whole else None


def _no_paper(state: DeskState) -> str:
    """Why nothing can be done to a paper now, empty when it can."""
    if state.held:
        return ""
    return "desk.put-twice" if state.taken else "desk.no-paper"


def stamp(state: DeskState) -> Outcome:
    """The paper in hand gets a stamp."""
    return _mark(state, "*", "stamp")


def write(state: DeskState, value: Any) -> Outcome:
    """A value is written on the paper in hand."""
    text = str(value)
    if len(text) > MOST_MARK:
        return _bump(state, "desk.long", most=MOST_MARK)
    return _mark(state, text, "write")


def _mark(state: DeskState, mark: str, event: str) -> Outcome:
    missing = _no_paper(state)
    if missing:
        return _bump(state, missing)
    if len(state.notes) >= _MOST_NOTES:
        return _bump(state, "desk.full")
    notes = (*state.notes, (state.taken - 1, mark))
    after = replace(state, notes=notes, tick=state.tick + 1, last=event, spot=-1)
    return after, (event,), None


def copy(state: DeskState) -> Outcome:
    """One copy comes out of the machine."""
    if state.map.papers and not state.held:
        return _bump(state, _no_paper(state))
    after = replace(state, copies=state.copies + 1, tick=state.tick + 1, last="copy", spot=-1)
    return after, ("copy",), None


def swap(state: DeskState, i: Any, j: Any) -> Outcome:
    """Two things on the shelf change places."""
    for place in (i, j):
        fault = _off_shelf(state, place)
        if fault:
            return replace(state, tick=state.tick + 1, oops=True), ("bump",), fault
    shelf = list(state.shelf)
    shelf[i], shelf[j] = shelf[j], shelf[i]
    after = replace(state, shelf=tuple(shelf), tick=state.tick + 1, last=f"swap {j}", spot=i)
    return after, ("swap",), None


def look(state: DeskState, i: Any) -> Answer:
    """What stands at a place of the shelf; a look takes a tick."""
    fault = _off_shelf(state, i)
    if fault:
        return Answer(0, replace(state, tick=state.tick + 1, oops=True), ("bump",), fault)
    after = replace(state, tick=state.tick + 1, last="look", spot=i)
    return Answer(state.shelf[i], after, ("look",))


def _off_shelf(state: DeskState, place: Any) -> Diagnostic | None:
    whole = isinstance(place, int) and not isinstance(place, bool)
    if whole and 0 <= place < len(state.shelf):
        return None
    last = len(state.shelf) - 1
    return Diagnostic.of("desk.no-place", place=str(place)[:20], last=last)


def papers_left(state: DeskState) -> bool:
    """Whether a paper is still on the belt."""
    return state.taken < len(state.map.papers)


def kind(state: DeskState) -> str:
    """What the paper taken last is."""
    return state.paper.kind if state.paper else ""


def number(state: DeskState) -> int:
    """The number on the paper taken last."""
    return state.paper.number if state.paper else 0


def name(state: DeskState) -> str:
    """The words on the paper taken last."""
    return state.paper.name if state.paper else ""


def source(state: DeskState) -> str:
    """Where the paper taken last is from."""
    return state.paper.source if state.paper else ""


def money(state: DeskState) -> int:
    """The money there is at the start."""
    return state.map.money


def places(state: DeskState) -> int:
    """How many things stand on the shelf."""
    return len(state.shelf)


_BOX = Param("box", "pick")

COMMANDS = (
    Command(
        "next_paper", "do", "row", N_("next paper"), N_("Takes the next paper from the belt."),
        next_paper,
    ),
    Command(
        "put", "do", "put", N_("put into {box}"), N_("Puts the paper in hand into a box."), put,
        (_BOX,),
    ),
    Command("stamp", "do", "check", N_("stamp"), N_("Stamps the paper in hand."), stamp),
    Command("copy", "do", "copy", N_("copy"), N_("Makes one copy."), copy),
    Command(
        "write", "do", "pencil", N_("write {value}"), N_("Writes a value on the paper in hand."),
        write, (Param("value", "value"),),
    ),
    Command(
        "swap", "do", "swap", N_("swap places {i} and {j}"),
        N_("Two things on the shelf change places."), swap,
        (Param("i", "number"), Param("j", "number")),
    ),
)  # fmt: skip

QUESTIONS = (
    Question(
        "papers_left", "mail", N_("papers left?"), N_("Is a paper still on the belt?"), papers_left
    ),
    Question("kind", "eye", N_("kind of paper"), N_("What the paper is."), kind, truth=False),
    Question(
        "number", "math", N_("number on it"), N_("The number on the paper, or 0."), number,
        truth=False, block="number_on",
    ),
    Question(
        "name", "speech", N_("words on it"), N_("The name or the words on the paper."), name,
        truth=False, block="name_on",
    ),
    Question(
        "source", "globe", N_("source"), N_("Where the paper is from. Nothing if nobody knows."),
        source, truth=False,
    ),
    Question("money", "tally", N_("money"), N_("The money there is."), money, truth=False),
    Question(
        "places", "list", N_("places"), N_("How many places the shelf has."), places, truth=False
    ),
    Question(
        "look", "search", N_("look at place {i}"), N_("What stands at a place of the shelf."), look,
        (Param("i", "number"),), truth=False, answers=True,
    ),
)  # fmt: skip
