"""Cards to cut out, on as many pages of A4 as they need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.paper.style import SMALL, WIDE, document, drawn, edge, say

__all__ = ["Card", "Line", "Sheet", "page"]

FOUR, TWO = 4, 2
"""How many cards fit on a page."""

LONG = (285, 520)
"""From so many letters on a small or a wide card is set smaller."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a card: a drawing, who or what it is for, the words, and smaller ones below."""

    head: str
    text: str
    mark: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on one card; all words are translated, drawings are SVG texts.

    `mark` is its icon, `picture` stands beside the title. `quote` is what somebody says, with
    `speaker` and `face` beside it; `aloud` a sentence to say, `aim` what the card is good for, each
    with its own small head.
    """

    title: str
    lines: tuple[Line, ...]
    tags: tuple[str, ...] = ()
    mark: str = ""
    picture: str = ""
    face: str = ""
    intro: str = ""
    speaker: str = ""
    quote: str = ""
    aloud: tuple[str, str] = ("", "")
    aim: tuple[str, str] = ("", "")
    sources: tuple[str, ...] = ()

    @property
    def letters(self) -> int:
        """How much there is to read, about."""
        lines = sum(len(line.head + line.text + "".join(line.below)) for line in self.lines)
        return lines + len(self.intro + self.quote + self.aloud[1] + self.aim[1])


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cards that are printed together, with a title and a hint how to cut; `wide`: two on a page.

    `place` words which page this is, of how many: a text with the gaps {n} and {all}. A single card
    is set large; `note` is what stands over the free room below it.
    """

    language: str
    title: str
    hint: str
    place: str
    cards: tuple[Card, ...]
    wide: bool = False
    note: str = ""


def page(sheet: Sheet) -> str:
    """The HTML text of a sheet: complete, without scripts, asking nothing of any host."""
    body = "".join(_pages(sheet))
    return document(sheet.language, sheet.title, body)


def _pages(sheet: Sheet) -> Iterator[str]:
    """One section for each page of paper."""
    fits = TWO if sheet.wide else FOUR
    count = max(1, -(-len(sheet.cards) // fits))
    single = sheet.wide and len(sheet.cards) == 1
    looks = "page" + " wide" * sheet.wide + " single" * single
    note = f'<div class="cell note">{_text("p", "tags", sheet.note)}</div>' if single else ""
    for at in range(count):
        some = sheet.cards[at * fits : (at + 1) * fits]
        cards = "".join(_cell(card, sheet.wide) for card in some) + note
        kind = "h1" if at == 0 else "h2"
        where = sheet.place.replace("{n}", str(at + 1)).replace("{all}", str(count))
        yield (
            f'<section class="{looks}"><div class="head"><{kind}>{say(sheet.title)}</{kind}>'
            f"<p>{say(sheet.hint)}</p><p>{say(where)}</p></div>"
            f'<div class="cards">{cards}</div></section>\n'
        )


def _cell(card: Card, wide: bool) -> str:
    """A card within the lines to cut along."""
    low = (
        _headed("aloud", *card.aloud),
        _headed("aim", *card.aim),
        *(_text("p", "source", source) for source in card.sources),
    )
    parts = (
        edge(WIDE if wide else SMALL),
        _title(card),
        _text("p", "tags", card.intro),
        _quote(card),
        f'<ul class="lines">{"".join(map(_line, card.lines))}</ul>',
        f'<div class="low">{"".join(low)}</div>',
    )
    looks = "card" + " long" * (card.letters > LONG[wide])
    return f'<div class="cell"><article class="{looks}">{"".join(parts)}</article></div>\n'


def _title(card: Card) -> str:
    """The icon, the title, for whom the card is, and the picture."""
    tags = _text("p", "tags", " · ".join(card.tags))
    return (
        f'<div class="title">{drawn(card.mark, "mark")}'
        f"<div><h3>{say(card.title)}</h3>{tags}</div>{drawn(card.picture, 'picture')}</div>"
    )


def _quote(card: Card) -> str:
    """What somebody says, in a bubble beside their face."""
    if not card.quote:
        return ""
    face = drawn(card.face, "face")
    return f'<p class="quote">{face}<b>{say(card.speaker)}</b>{say(card.quote)}</p>'


def _line(line: Line) -> str:
    below = "".join(f"<span>{say(text)}</span>" for text in line.below)
    return f"<li>{drawn(line.mark, 'mark')}<b>{say(line.head)}</b> {say(line.text)}{below}</li>"


def _headed(name: str, head: str, text: str) -> str:
    """Words with a small head; nothing where there are none."""
    return f'<p class="{name}"><b>{say(head)}</b> {say(text)}</p>' if text else ""


def _text(tag: str, name: str, text: str) -> str:
    return f'<{tag} class="{name}">{say(text)}</{tag}>' if text else ""
