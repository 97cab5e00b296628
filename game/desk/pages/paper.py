"""Pages to print: talk cards, login cards, the table, certificates, a page for parents."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from game.classroom.views import NONE, Pupil
from game.desk.looks import carpet_svg
from game.desk.pages.progress import chapter_now
from game.desk.site import View
from game.desk.wire import Answer
from game.scenes.author.printing import paper_twin
from game.scenes.talk.paper import talk_page
from game.scenes.talk.told import told_in

__all__ = ["cards", "certificates", "family", "table", "talk", "twin"]

ON_PAGE = 8
"""Login cards on a page of A4."""

CARPET = (71, 53)


def talk(view: View, rest: list[str]) -> Answer:
    """The talk cards of classes or families; with a name behind it, the page to print."""
    home = view.site.home(view.language)
    if rest[:1] in (["class"], ["family"]):
        text = talk_page(home, rest[0], told_in(home, rest[0]))
        return _alone(text)
    sections = {name: told_in(home, name) for name in ("class", "family")}
    return view.show("talk.html", sections=sections)


def twin(view: View, rest: list[str]) -> Answer:
    """The paper twin of a level: its maps, and its blocks to cut out."""
    level = view.desk.level("/".join(rest)) if rest else None
    if level is None:
        return view.site.sorry(404, view.language)
    return _alone(paper_twin(view.site.home(view.language), level))


def _alone(text: str) -> Answer:
    """A page that brings its own styles: only these very ones count, and nothing else does."""
    styles = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    proofs = [b64encode(sha256(style.encode()).digest()).decode() for style in styles]
    listed = " ".join(f"'sha256-{proof}'" for proof in proofs)
    rule = f"default-src 'none'; style-src {listed}; frame-ancestors 'none'"
    return Answer(text.encode("utf-8", "replace"), headers=(("Content-Security-Policy", rule),))


def cards(view: View, rest: list[str]) -> Answer:
    """The login cards of a class."""
    pupils = view.desk.pupils(view.k.id)
    pages = [pupils[at : at + ON_PAGE] for at in range(0, len(pupils), ON_PAGE)]
    return view.show("cards.html", pages=pages)


def table(view: View, rest: list[str]) -> Answer:
    """The table of a chapter on paper."""
    chapter = chapter_now(view)
    shown = view.desk.table(view.k.id, chapter.id)
    return view.show("print.html", table=shown, chapter=chapter)


def certificates(view: View, rest: list[str]) -> Answer:
    """A page for each child that has tied a knot in the chapter, or for the one that is named."""
    chapter = chapter_now(view)
    shown = view.desk.table(view.k.id, chapter.id)
    made = []
    for number, row in enumerate(shown.rows if shown else ()):
        won = sum(cell.state == "solved" for cell in row.cells)
        if won and rest[:1] in ([], [row.pupil.id]):
            seed = int(row.pupil.id[:6], 16)
            drawn = carpet_svg(seed, chapter.dyes + number, CARPET, won / len(row.cells))
            made.append((row, won, Markup(drawn)))
    return view.show("certificates.html", made=made, chapter=chapter)


def family(view: View, rest: list[str]) -> Answer:
    """All that the desk knows about a child, in plain words, for those at home."""
    pupil = view.desk.pupil(rest[0]) if rest else None
    if pupil is None or pupil.klass != view.k.id:
        return view.site.sorry(404, view.language)
    remarks = view.desk.remarks(view.k.id, pupil.id)
    return view.show("family.html", pupil=pupil, chapters=_chapters(view, pupil), remarks=remarks)


def _chapters(view: View, pupil: Pupil) -> list[dict[str, object]]:
    """What a child has done in each chapter it has begun."""
    found: list[dict[str, object]] = []
    for chapter in view.desk.chapters():
        shown = view.desk.table(view.k.id, chapter.id)
        row = next((one for one in shown.rows if one.pupil.id == pupil.id), None) if shown else None
        if row and any(cell.runs for cell in row.cells):
            won = sum(cell.state == "solved" for cell in row.cells)
            seed = int(pupil.id[:6], 16)
            drawn = Markup(carpet_svg(seed, chapter.dyes, CARPET, won / len(row.cells)))
            begun = sum(cell.state != NONE for cell in row.cells)
            found.append(
                {"chapter": chapter, "row": row, "won": won, "begun": begun, "carpet": drawn}
            )
    return found
