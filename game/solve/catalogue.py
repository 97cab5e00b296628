"""The mistakes that are made everywhere: what Düyün says to each, and which small level mends it.

The numbers are those of the curriculum. Düyün takes the blame; a line is short, names what to look
at, and never says what to do instead. The small levels are ones about this idea, easier ones first.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.values import N_

__all__ = ["CATALOGUE", "Misconception"]


@dataclass(frozen=True, slots=True)
class Misconception:
    """A mistake of an idea: its id, Düyün's line (English), the ids of levels that mend it."""

    id: str
    says: str
    levels: tuple[str, ...] = ()


_ROWS: tuple[tuple[str, ...], ...] = (
    (
        "b01",
        N_("I do them one by one, top to bottom. One came too early!"),
        "first-knot-05",
        "bugs-04",
    ),
    (
        "b02",
        N_("I counted cells and forgot that steps live between them."),
        "first-knot-02",
        "again-12",
    ),
    ("b03", N_("When I turn, my feet stay home."), "turn-02"),
    ("b04", N_("I used the left of my nose. My striped sock is left!"), "turn-03"),
    ("b05", N_("I turn my own way, wherever the map looks."), "turn-09"),
    (
        "b06",
        N_("It hurts here, but I think it began earlier. Rewind with me?"),
        "bugs-01",
        "bugs-05",
    ),
    ("b07", N_("So many new cards, I lost my good ones. One change is enough."), "bugs-01"),
    ("b08", N_("My loop hugged too few cards. Who else should be inside?"), "again-07"),
    ("b09", N_("I did the last thing again and again. Should it wait outside?"), "again-08"),
    ("b10", N_("I counted cards, not rounds. How many rounds are there?"), "again-05"),
    ("b11", N_("One card sits in the wrong loop. Where should it live?"), "nest-05"),
    ("b12", N_("I look between rounds, not inside them. I hopped over it!"), "water-05"),
    ("b13", N_("I said yes where you meant no. Shall we turn it over?"), "logic-06"),
    ("b14", N_("If asks once. I did not stay and wait."), "care-05"),
    ("b15", N_("I asked only once. More were waiting."), "care-09"),
    ("b16", N_("One paper, one road: I took both."), "logic-02"),
    ("b17", N_("My first question ate them all."), "logic-05"),
    ("b18", N_("I mixed “both” with “at least one”."), "logic-09"),
    ("b19", N_("“Or” and one word alone is always yes to me. Ask the whole question!"), "logic-08"),
    ("b20", N_("My “not” hugged only its neighbour."), "logic-12"),
    ("b21", N_("I learned it well. Nobody called me!"), "opera-02"),
    ("b22", N_("I fell into myself like two mirrors. Call me from outside?"), "opera-05"),
    ("b23", N_("You told me a value and I forgot to use it."), "opera-09"),
    ("b24", N_("One box, one guest: the old value left."), "memory-03"),
    ("b25", N_("I emptied my box every round."), "memory-05"),
    ("b26", N_("= carries from right to left. Now both are the same!"), "memory-08"),
    ("b27", N_("I look inside the box, not at its label."), "memory-05"),
    ("b28", N_("It fits one road. Others are waiting: what could I ask?"), "water-02"),
    ("b29", N_("Round and round I go! What should change inside this loop?"), "council-20"),
    ("b30", N_("Four spaces decide who is inside. I mixed it up."), "signs-06"),
    ("b31", N_("I said it aloud but brought nothing back."), "council-10"),
    ("b32", N_("I start at 0 and stop just before the end."), "council-03"),
    ("b33", N_("My lift starts at floor 0. The top floor is one less!"), "archive-04"),
    ("b34", N_("I am fussy about letters and brackets, sorry."), "signs-08"),
)

CATALOGUE = {id: Misconception(id, says, tuple(levels)) for id, says, *levels in _ROWS}
"""By id, as the mistakes of levels are named, too."""
