"""A level on paper: its picture and goal, blocks to cut out, boxes for codes, a code sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.paper.style import document, drawn, say

__all__ = ["Tile", "Twin", "twin_page"]

TILES = 28
"""Blocks to cut out on one page."""

BOXES = 40

LOOK = """
.sheet { width: 190mm; min-height: 270mm; margin: 8mm auto; background: #FFFFFF; padding: 4mm;
  display: flex; flex-direction: column; }
.sheet h1 { font-size: 20pt; color: #AB2E2A; line-height: 1.15; }
.sheet h2 { font-size: 14pt; color: #AB2E2A; margin: 0 0 2mm; }
.sheet .goal { font-size: 15pt; margin: 2mm 0 3mm; }
.sheet .by, .sheet .tip { color: #5C3B28; font-size: 10pt; }
.worlds { flex: 1; display: flex; flex-wrap: wrap; gap: 4mm; align-content: flex-start; }
.worlds figure { flex: 1 1 80mm; min-width: 80mm; max-width: 100%; }
.worlds.two figure { flex-basis: 100%; }
.worlds svg { width: 100%; max-height: 150mm; border: 0.6mm solid #C7AC7E; border-radius: 3mm; }
.worlds.two svg { max-height: 76mm; }
.worlds.many svg { max-height: 54mm; }
.worlds figcaption { font-size: 10pt; color: #5C3B28; }
.boxes { display: flex; flex-wrap: wrap; gap: 1.5mm; margin-top: 3mm; }
.boxes i { width: 16mm; height: 13mm; border: 0.5mm solid #2E1C14; border-radius: 2mm; }
.begins svg { max-width: 100%; max-height: 170mm; }
.asked .worlds { flex: none; }
.asked .worlds svg { max-height: 88mm; }
.asked .begins svg { max-height: 105mm; }
.asked h2 { margin-top: 4mm; }
.answers { list-style: none; display: flex; flex-wrap: wrap; gap: 6mm; margin: 3mm 0; padding: 0; }
.answers li { display: flex; align-items: center; gap: 2.5mm; font-size: 15pt; }
.answers i { width: 8mm; height: 8mm; border: 0.5mm solid #2E1C14; border-radius: 50%; }
.answers svg { width: 40mm; height: 30mm; }
.tiles { display: flex; flex-wrap: wrap; }
.tile { width: 45.5mm; height: 34mm; border: 0.3mm dashed #5C3B28; padding: 2mm;
  display: flex; flex-direction: column; align-items: center; justify-content: space-between;
  text-align: center; overflow: hidden; break-inside: avoid; }
.tile svg { width: 40mm; height: 15mm; }
.tile b { font-size: 12pt; line-height: 1.1; overflow-wrap: anywhere; }
.tile code, .codes code { font-family: "JetBrains Mono", "DejaVu Sans Mono", monospace; }
.tile .code { font-size: 15pt; font-weight: bold; border: 0.5mm solid #2E1C14;
  border-radius: 2mm; padding: 0 3mm; background: #FCE1A6; }
.codes { border-collapse: collapse; width: 100%; font-size: 12pt; }
.codes td, .codes th { border-bottom: 0.3mm solid #C7AC7E; padding: 1.6mm 2mm; text-align: left; }
.codes svg { width: 30mm; height: 11mm; vertical-align: middle; }
@media print { .sheet { margin: 0; break-after: page; } .sheet:last-child { break-after: auto; } }
"""


@dataclass(frozen=True, slots=True)
class Tile:
    """A block: its words, its drawing as SVG, its code, an example of it, its Python, how often."""

    label: str
    mark: str
    code: str = ""
    example: str = ""
    python: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Twin:
    """What stands on the pages of a level; all words are translated, drawings are SVG texts.

    `worlds` are its maps with what is written below each. `words` are the heads and tips, in the
    order answer, write, cut, cut_tip, codes, codes_tip, block, code, example. `begins` is the
    program there is already, a head and a drawing; `answers` are those to a question, in words or
    as drawings, below `ask`: where there are some, nothing is laid of blocks.
    """

    language: str
    title: str
    goal: str
    worlds: tuple[tuple[str, str], ...]
    tiles: tuple[Tile, ...]
    words: tuple[str, str, str, str, str, str, str, str, str]
    by: str = ""
    boxes: int = BOXES
    begins: tuple[str, str] = ("", "")
    answers: tuple[tuple[str, str], ...] = ()
    ask: str = ""


def twin_page(twin: Twin) -> str:
    """The HTML text of a level on paper: complete, without scripts, asking nothing of any host."""
    blocks = () if twin.answers else (_begins(twin), *_cut(twin), _codes(twin))
    body = f"<style>{LOOK}</style>\n" + "".join((_front(twin), *blocks))
    return document(twin.language, f"{twin.title} · İlmə", body)


def _front(twin: Twin) -> str:
    """The picture, the goal, and a box for each code of the answer."""
    many = "few" if len(twin.worlds) == 1 else "many" if len(twin.worlds) > 2 else "two"
    worlds = "".join(
        f"<figure>{drawn(picture, 'world')}<figcaption>{say(below)}</figcaption></figure>"
        for picture, below in twin.worlds
    )
    looks, below = ("sheet asked", _asked(twin)) if twin.answers else ("sheet", _boxes(twin))
    by = f'<p class="by">{say(twin.by)}</p>' if twin.by else ""
    return (
        f'<section class="{looks}"><h1>{say(twin.title)}</h1>{by}'
        f'<p class="goal">{say(twin.goal)}</p>'
        f'<div class="worlds {many}">{worlds}</div>{below}</section>\n'
    )


def _boxes(twin: Twin) -> str:
    """A box for each code of the answer."""
    return (
        f'<h2>{say(twin.words[0])}</h2><p class="tip">{say(twin.words[1])}</p>'
        f'<div class="boxes">{"<i></i>" * twin.boxes}</div>'
    )


def _begins(twin: Twin) -> str:
    """The program there is already, on a page of its own."""
    head, picture = twin.begins
    if not picture:
        return ""
    return f'<section class="sheet"><h2>{say(head)}</h2>{_program(picture)}</section>\n'


def _program(picture: str) -> str:
    return f'<div class="begins">{drawn(picture, "program")}</div>'


def _asked(twin: Twin) -> str:
    """The program, and the answers to be ticked."""
    answers = "".join(
        f"<li><i></i><b>{at}</b>{drawn(picture, 'answer')}<span>{say(text)}</span></li>"
        for at, (text, picture) in enumerate(twin.answers, 1)
    )
    head, picture = twin.begins
    return (
        f"<h2>{say(head)}</h2>{_program(picture)}"
        f'<h2>{say(twin.ask)}</h2><ul class="answers">{answers}</ul>'
    )


def _cut(twin: Twin) -> Iterator[str]:
    """The blocks to cut out, each as often as it is needed."""
    every = [tile for tile in twin.tiles for _ in range(tile.count)]
    for at in range(0, len(every), TILES):
        some = "".join(map(_tile, every[at : at + TILES]))
        yield (
            f'<section class="sheet"><h2>{say(twin.words[2])}</h2>'
            f'<p class="tip">{say(twin.words[3])}</p><div class="tiles">{some}</div></section>\n'
        )


def _tile(tile: Tile) -> str:
    code = f'<code class="code">{say(tile.code)}</code>' if tile.code else ""
    python = f"<code>{say(tile.python)}</code>" if tile.python and not tile.code else ""
    return (
        f'<div class="tile">{drawn(tile.mark, "mark")}<b>{say(tile.label)}</b>{code}{python}</div>'
    )


def _codes(twin: Twin) -> str:
    """The code sheet: what is typed for each block, so that a paper program is entered quickly."""
    coded = [tile for tile in twin.tiles if tile.code]
    if not coded:
        return ""
    heads = "".join(f"<th>{say(word)}</th>" for word in ("", *twin.words[6:], "Python"))
    rows = "".join(
        f"<tr><td>{drawn(tile.mark, 'mark')}</td><td>{say(tile.label)}</td>"
        f"<td><code><b>{say(tile.code)}</b></code></td><td><code>{say(tile.example)}</code></td>"
        f"<td><code>{say(tile.python)}</code></td></tr>"
        for tile in coded
    )
    return (
        f'<section class="sheet"><h2>{say(twin.words[4])}</h2>'
        f'<p class="tip">{say(twin.words[5])}</p>'
        f'<table class="codes"><tr>{heads}</tr>{rows}</table></section>\n'
    )
