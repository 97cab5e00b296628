"""The scenes on paper, as cards to play with parts."""

from __future__ import annotations

from collections.abc import Iterable

from game.art.drawings import drawing
from game.art.objects import object_drawing
from game.art.portrait import portrait
from game.paper import Card, Line, Sheet, page
from game.people import Remark
from game.scenes.home import Home
from game.scenes.replies.stage import WAYS
from game.scenes.talk.paper import inked
from game.scenes.talk.told import age_of

__all__ = ["replies_page"]


def replies_page(home: Home, remarks: Iterable[Remark]) -> str:
    """The HTML page with scenes to play: two on a page."""
    made = tuple(_card(home, at, one) for at, one in enumerate(remarks, start=1))
    sheet = Sheet(
        home.language,
        f"{home.say('Practise a reply')} · İlmə",
        home.say("One speaks, one replies, one stands by. Then swap."),
        home.say("Page {n} of {all}"),
        made,
        wide=True,
    )
    return page(sheet)


def _card(home: Home, number: int, one: Remark) -> Card:
    def say(text: str) -> str:
        return home.say(text, context=one.id)

    lines = []
    for reply in one.replies:
        icon, name = WAYS[reply.way]
        below = (say(reply.then), say(reply.effect))
        lines.append(Line(home.say(name) + ":", say(reply.text), inked(icon), below))
    face = portrait(one.face) if one.face else drawing(object_drawing(one.picture))
    return Card(
        say(one.scene),
        tuple(lines),
        tags=(str(number), age_of(home, one.band)),
        picture=drawing(object_drawing(one.picture)),
        face=face,
        speaker=say(one.speaker),
        quote=say(one.remark),
        aloud=(home.say("Say it aloud"), say(one.aloud)),
    )
