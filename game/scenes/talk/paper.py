"""The cards on paper."""

from __future__ import annotations

from collections.abc import Iterable

from game.art.drawings import drawing, recoloured
from game.art.portrait import portrait
from game.art.tokens import COLORS
from game.paper import Card, Line, Sheet, page
from game.scenes.home import Home
from game.scenes.talk.told import Told

__all__ = ["inked", "talk_page"]


def talk_page(home: Home, section: str, cards: Iterable[Told]) -> str:
    """The HTML page with cards of a section: four on a page, a single one across."""
    made = tuple(_card(home, one) for one in cards)
    titles = {
        "chapter": home.say("Talk card"),
        "family": home.say("Talk cards for families"),
        "class": home.say("Talk cards for classes"),
    }
    sheet = Sheet(
        home.language,
        f"{titles[section]} · İlmə",
        home.say("Cut along the dashed lines."),
        home.say("Page {n} of {all}"),
        made,
        wide=len(made) == 1,
        note=home.say("Room for your drawing and your notes"),
    )
    return page(sheet)


def inked(icon: str) -> str:
    """An icon in the ink of the game."""
    return recoloured(drawing(f"icons/{icon}"), {"#000000": COLORS["ink"]})


def _card(home: Home, told: Told) -> Card:
    recipe = home.portraits.get(told.person)
    return Card(
        told.title,
        tuple(Line(row.head, row.text, inked(row.icon)) for row in told.rows),
        tags=told.tags,
        mark=inked(told.icon or "knot"),
        picture=portrait(recipe) if recipe else "",
        intro=told.intro,
        aim=(home.say("For grown-ups:"), told.aim),
        sources=told.sources,
    )
