"""The third step: title, goal and hints, in one language or more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.author import (
    add_language,
    mistakes_of,
    right_answer,
    sign,
)
from game.people import LANGUAGES, Finding
from game.progress import clean_text
from game.scenes.author.notes import said
from game.scenes.author.written import answers_in_words, kept, refresh
from game.scenes.local.sheet import Part, counter, titled
from game.scenes.local.standing import findings
from game.scenes.scene import Cue, Effect, Focus
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import panel, scrollbar, tabs, text_area
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["heard", "words_step"]

HINTS = (
    N_("Hint 1: what should happen?"),
    N_("Hint 2: where should I look?"),
    N_("Hint 3: which idea helps?"),
    N_("Hint 4: the next block"),
)

LICENCES = ("CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0")


def heard(scene: MakerScene, event: Event) -> tuple[Effect, ...] | None:
    """The answer to an event of this step; None for any other."""
    match event:
        case Pressed(("language", str(code))):
            effects = kept(scene)
            if code not in scene.draft.languages:
                effects += scene.work.change(add_language(scene.draft, code))
            scene.language = code
            refresh(scene)
            return (*effects, Cue("page"), Focus("title"))
        case Pressed(("licence", str(name))):
            draft = sign(scene.draft, scene.draft.author, name)
            return (*kept(scene), Cue("tap"), *scene.work.change(draft))
        case Scrolled(key="form", dy=dy):
            scene.rolled = max(0.0, scene.rolled + dy)
            return ()
    answer = scene.fields.hear(event, "step:try")
    return answer


# -- view


def words_step(scene: MakerScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The languages as tabs, below them the fields on a card."""
    scene.fields.laid = {}
    wide = min(area.w, pen.px(1000))
    room = Rect(area.x + (area.w - wide) / 2, area.y, wide, area.h)
    base = panel(pen, room)
    head, rest = room.inset(pen.px(10), pen.px(8)).cut_top(pen.px(50), pen.px(6))
    port = rest
    kids, whole = _laid_out(scene, pen, port)
    if scene.rolled > max(0.0, whole - port.h):
        scene.rolled = max(0.0, whole - port.h)
        kids, whole = _laid_out(scene, pen, port)
    bar = scrollbar(pen, port, scene.rolled, whole)
    inside = Box(port, (), (*kids, bar), clip=True, scroll=True, key="form")
    return (Box(room, base.paints, (*base.kids, _languages(scene, pen, head), inside)),)


def _languages(scene: MakerScene, pen: Pen, row: Rect) -> Box:
    """A tab for each language; one that has words already shows a pencil, others a plus."""
    names = {one.code: one.name for one in scene.home.languages}
    codes = [scene.draft.language, *(code for code in LANGUAGES if code != scene.draft.language)]
    choices = [
        (
            "pencil" if code in scene.draft.languages else "plus",
            names.get(code, code),
            ("language", code),
        )
        for code in codes
    ]
    return tabs(pen, row, choices, codes.index(scene.language), key="language", group="language")


def _laid_out(scene: MakerScene, pen: Pen, port: Rect) -> tuple[list[Box], float]:
    inner = port.inset(pen.px(12), pen.px(4))
    kids: list[Box] = []
    y = inner.y
    for part in _parts(scene, pen):
        box, high = part(pen, Rect(inner.x, y - scene.rolled, inner.w, 0))
        kids.append(box)
        y += high + pen.px(14)
    return kids, y - port.y


def _parts(scene: MakerScene, pen: Pen) -> list[Part]:
    say = pen.say
    rows = [
        ("title", say("The title"), say("To the teapot")),
        ("goal", say("What should the player do?"), say("Bring Düyün to the teapot.")),
        *_more(scene, pen),
        *((f"hint:{at}", say(text), "") for at, text in enumerate(HINTS)),
        ("cheer", say("What Düyün says when it is solved"), say("The tea is still hot!")),
    ]
    parts = [_field(scene, key, title, hint) for key, title, hint in rows]
    if scene.language == scene.draft.language:
        parts.append(_field(scene, "author", say("Who made it?"), say("Aysel, class 4b")))
        parts.append(partial(_licence, scene))
    return parts


def _more(scene: MakerScene, pen: Pen) -> list[tuple[str, str, str]]:
    """The answers in words, and what Düyün says to each mistake."""
    rows = []
    example = right_answer(scene.work.draft) if answers_in_words(scene.draft) else ""
    for key in scene.fields.texts:
        kind, _, id = key.partition(":")
        if kind == "answer":
            rows.append((key, pen.say("Answer {n}", n=int(id) + 1), example))
    for at, row in enumerate(mistakes_of(scene.draft), 1):
        key = f"says:{row.get('id')}"
        if key in scene.fields.texts:
            rows.append((key, pen.say("What Düyün says to mistake {n}", n=at), ""))
    return rows


def _field(scene: MakerScene, key: str, title: str, hint: str) -> Part:
    """A question with its field, its limit, and what the rules say about the words."""

    def draw(pen: Pen, area: Rect) -> tuple[Box, float]:
        fields = scene.fields
        written, most = fields.texts[key], fields.most(key)
        widest = pen.say("{n} of {most} letters", n=most, most=most)
        room = min(pen.measure(widest, pen.text_size("rail"), True, False) + 4, area.w * 0.42)
        head, high = titled(pen, area, title, room + pen.px(10))
        count = counter(pen, Rect(area.right - room, area.y, room, pen.px(24)), written.text, most)
        y = area.y + high + pen.px(4)
        box, laid = text_area(
            pen, Rect(area.x, y, area.w, 0), written.text, caret=written.caret, hint=hint, key=key,
            label=title, group=f"field:{key}",
        )  # fmt: skip
        fields.laid[key] = laid
        kids: tuple[Box, ...] = (head, count, box)
        y = box.rect.bottom
        for one in _found(written.text, scene.language, key):
            note, low = said(pen, Rect(area.x, y + pen.px(6), area.w, 0), one)
            kids += (note,)
            y += low + pen.px(6)
        return Box(Rect(area.x, area.y, area.w, y - area.y), (), kids), y - area.y

    return draw


def _found(text: str, language: str, key: str) -> tuple[Finding, ...]:
    """What the rules say of a text; a name is no sentence."""
    if key == "author" or not text.strip():
        return ()
    return findings(clean_text(text, 400), language, ())[:2]


def _licence(scene: MakerScene, pen: Pen, area: Rect) -> tuple[Box, float]:
    """What others may do with it."""
    texts = (
        pen.say("Everybody may use it"),
        pen.say("Use it and name me"),
        pen.say("Use it, name me, share alike"),
    )
    head, high = titled(pen, area, pen.say("What may others do with it?"))
    tall, gap = pen.px(48), pen.px(8)
    rows = 3 if pen.compact else 1
    y = area.y + high + pen.px(6)
    room = Rect(area.x, y, area.w, tall * rows + gap * (rows - 1))
    spots = room.rows([1] * 3, gap) if rows == 3 else room.columns([1] * 3, gap)
    kids = [head]
    for name, text, spot in zip(LICENCES, texts, spots, strict=True):
        kids.append(_choice(pen, spot, name, text, scene.draft.licence == name))
    high = room.bottom - area.y
    return Box(Rect(area.x, area.y, area.w, high), (), tuple(kids)), high


def _choice(pen: Pen, spot: Rect, name: str, text: str, chosen: bool) -> Box:
    key = f"licence:{name}"
    fill = "ink" if chosen else "sand" if pen.hover == key else "paper"
    ground = Fill(
        spot, pen.color(fill), pen.px(12), pen.color("ink" if chosen else "line"), pen.px(2)
    )
    ink = pen.theme.on(fill)
    words = label(
        pen, spot.inset(pen.px(10), 0), text, pen.text_size("block"), ink, True, "centre", 2
    )
    return Box(
        spot, (ground, *words), key=key, on=("licence", name), label=text, group="licence",
        radius=pen.px(12), tip=name,
    )  # fmt: skip
