"""The pages of a workshop: the plan for the one who leads, certificates for all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from game.art.carpet import MAP_SIZE, carpet, woven_rows
from game.art.portrait import portrait
from game.levels.level import Level
from game.paper import Card, Certificate, Line, Sheet, certificates, page, woven
from game.people import Workshop
from game.progress.state import Player
from game.scenes.home import Home
from game.scenes.talk.paper import inked

__all__ = ["certificate_pages", "plan_page", "times"]


def times(workshop: Workshop) -> tuple[tuple[int, int, str], ...]:
    """(first minute, last minute, text) of each step."""
    ends = [*(step.minute for step in workshop.steps[1:]), workshop.minutes]
    return tuple(
        (step.minute, end, step.text) for step, end in zip(workshop.steps, ends, strict=True)
    )


def plan_page(home: Home, workshop: Workshop, levels: Sequence[Level]) -> str:
    """The plan and the knots, on one page each."""

    def say(text: str) -> str:
        return home.say(text, context=workshop.id)

    steps = tuple(
        Line(home.say("{a} to {b} min", a=first, b=last), say(text), inked("clock"))
        for first, last, text in times(workshop)
    )
    knots = tuple(
        Line(
            f"{number}.", f"{home.told(one, one.title)}. {home.told(one, one.goal)}", inked("knot")
        )
        for number, one in enumerate(levels, 1)
    )
    person = home.people.get(workshop.person)
    recipe = home.portraits.get(person.portrait) if person else None
    cards = [
        Card(
            say(workshop.title),
            steps,
            tags=(home.say("{n} min", n=workshop.minutes),),
            mark=inked(workshop.icon),
            picture=portrait(recipe) if recipe else "",
            aim=(home.say("For whom:"), say(workshop.aim)),
        )
    ]
    for at in range(0, len(knots), 7):
        title = home.say("The knots")
        cards.append(Card(title, knots[at : at + 7], mark=inked("knot")))
    sheet = Sheet(
        home.language,
        f"{say(workshop.title)} · İlmə",
        home.say("Plan of the workshop"),
        home.say("Page {n} of {all}"),
        tuple(cards),
        wide=True,
    )
    return page(sheet)


def certificate_pages(
    home: Home, workshop: Workshop, players: Sequence[Player], of: int, today: date
) -> str:
    """A page for each who took part; one without a name where nobody did."""
    title = home.say(workshop.title, context=workshop.id)
    some = players or (Player("", 1, ""),)
    ids = set(workshop.levels)
    return certificates(
        home.language,
        f"{home.say('Certificates')} · İlmə",
        (_page(home, title, one, len(one.won & ids), of, today) for one in some),
    )


def _page(home: Home, title: str, one: Player, done: int, of: int, today: date) -> Certificate:
    cells = carpet(one.number * 100 + 1, one.dyes, *MAP_SIZE)
    tied = woven_rows(MAP_SIZE[1], done, of) if done else MAP_SIZE[1]
    words = [home.say("took part in the workshop “{title}”.", title=title)]
    if done:
        words.append(home.say("Knots tied: {n}", n=done))
    return Certificate(
        home.say("Certificate"),
        one.name,
        tuple(words),
        woven(cells, tied),
        (f"{today.day:02}.{today.month:02}.{today.year}", home.say("Led by")),
        "İlmə",
    )
