"""A lesson on one page lying down: knots to tie, each with its picture, its aim, and a hint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.paper.style import drawn, say

__all__ = ["Taught", "lesson"]

LOOK = """
.lesson { width: 277mm; height: 188mm; background: #FFF9EE; border: 3mm solid #AB2E2A;
  outline: 0.8mm solid #8F5206; outline-offset: -5mm; padding: 9mm 10mm; display: flex;
  flex-direction: column; }
.lesson h2 { font-size: 24pt; color: #AB2E2A; line-height: 1.1; }
.lesson .aim { background: none; padding: 1mm 0 4mm; font-size: 13pt; color: #5C3B28; }
.knots { flex: 1; display: flex; gap: 7mm; min-height: 0; }
.knots article { flex: 1 1 0; min-width: 0; display: flex; flex-direction: column;
  border: 0.6mm solid #C7AC7E; border-radius: 4mm; padding: 4mm; background: #FFFFFF; }
.knots svg { width: 100%; height: 46mm; border-radius: 3mm; }
.knots h3 { font-size: 15pt; margin-top: 3mm; line-height: 1.15; }
.knots .goal { font-size: 12pt; margin: 1.5mm 0 3mm; }
.knots .hint { position: relative; font-size: 14pt; line-height: 1.3; padding: 3mm 4mm;
  border: 0.6mm solid #2E1C14; border-radius: 4mm; overflow-wrap: anywhere; }
.knots .hint b { display: block; font-size: 10pt; color: #AB2E2A; }
.knots .done { margin-top: auto; padding-top: 3mm; font-size: 11pt; color: #5C3B28; display: flex;
  align-items: center; gap: 2.5mm; }
.knots .done i { width: 7mm; height: 7mm; border: 0.6mm solid #2E1C14; border-radius: 1.5mm;
  flex: none; }
"""


@dataclass(frozen=True, slots=True)
class Taught:
    """A knot of the lesson: its picture as SVG text, title, aim and hint."""

    picture: str
    title: str
    goal: str
    hint: str


def lesson(head: str, aim: str, asks: str, done: str, knots: Iterable[Taught]) -> str:
    """The page as HTML; `asks` stands above each hint, `done` beside a box to tick."""
    cards = "".join(
        f"<article>{drawn(one.picture, 'world')}<h3>{say(one.title)}</h3>"
        f'<p class="goal">{say(one.goal)}</p>'
        f'<p class="hint"><b>{say(asks)}</b>{say(one.hint)}</p>'
        f'<p class="done"><i></i>{say(done)}</p></article>'
        for one in knots
    )
    return (
        f'<style>{LOOK}</style>\n<section class="page"><div class="lesson"><h2>{say(head)}</h2>'
        f'<p class="aim">{say(aim)}</p><div class="knots">{cards}</div></div></section>\n'
    )
