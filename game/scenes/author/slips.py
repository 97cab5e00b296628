"""Beside the solution: what a child may get wrong, and the answers of a level that asks.

A mistake is a program built here, or one of the wrong answers; what Düyün says to it is written
among the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from game.author import (
    MOST_ANSWERS,
    MOST_MISTAKES,
    Draft,
    add_mistake,
    answers_of,
    mistake_at,
    mistakes_of,
    palette_of,
    program_of,
    remove_mistake,
    right_answer,
    right_answers,
    set_answers,
    set_mistake,
)
from game.editor.still import still_python
from game.program import Program
from game.scenes.author.chosen import shown_program
from game.scenes.author.solving import to_build
from game.scenes.parts import tick
from game.scenes.scene import Cue, Effect, Push, Toast
from game.source import show
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, icon, icon_button, scrollbar, tabs
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["SAYS", "SIDES", "asked", "mistakes", "pressed", "sides"]

SIDES = ("solution", "mistakes")
SAYS = N_("Hm, I did it that way, and it did not work. Let us look together.")
NOT_YET = N_("It cannot be played yet. See below what is missing.")
NONE = N_("Which program will others build by mistake? Build it: I recognise it then.")
FULL = N_("More mistakes than these nobody makes.")
FIRST = N_("Build the program first: then I know how it ends.")


def pressed(scene: MakerScene, value: object) -> tuple[Effect, ...]:
    """What follows from a press here; () for any other."""
    draft = scene.draft
    match value:
        case ("side", int(at)):
            scene.side = SIDES[at]
            return (Cue("tap"),)
        case ("slip", str(id)):
            return _build(scene, id)
        case ("slip-gone", str(id)):
            return (Cue("trash"), *scene.work.change(remove_mistake(draft, id)))
        case ("slip-says", str(id)):
            return scene.go("words", f"says:{id}")
        case ("wrong", int(at)):
            return _wrong(scene, at)
        case ("answer-gone", int(at)):
            rest = [one for n, one in enumerate(answers_of(draft)) if n != at]
            return (Cue("trash"), *scene.work.change(set_answers(draft, rest)))
        case "answer-right":
            found = right_answer(draft)
            if not found:
                return (Cue("bump"), Toast(scene.home.say(FIRST), "info"))
            return (Cue("snap_block"), *scene.work.change(
                set_answers(draft, (*answers_of(draft), found))))  # fmt: skip
        case "answer-wrong":
            return scene.go("words", f"answer:{min(len(answers_of(draft)), MOST_ANSWERS - 1)}")
    return ()


def _build(scene: MakerScene, id: str) -> tuple[Effect, ...]:
    """Build the program of a mistake, or that of a new one, which begins with the solution."""
    draft = scene.work.draft
    made = [id]

    def take(program: Program) -> tuple[Effect, ...]:
        now = scene.work.draft
        if made[0]:
            return scene.work.change(set_mistake(now, made[0], program))
        if not program.body:
            return ()
        fresh, made[0] = add_mistake(now, scene.home.say(SAYS), program)
        return scene.work.change(fresh)

    if not id and len(mistakes_of(draft)) >= MOST_MISTAKES:
        return (Cue("bump"), Toast(scene.home.say(FULL), "info"))
    program = mistake_at(draft, id) if id else program_of(draft)
    building = to_build(scene.home, scene.draft, "mistake", take, program)
    if building is None:
        return (Cue("oops"), Toast(scene.home.say(NOT_YET), "info"))
    return (*scene.rest(), Cue("page"), Push(building))


def _wrong(scene: MakerScene, at: int) -> tuple[Effect, ...]:
    """To what is said to a wrong answer, which becomes a mistake that is known."""
    draft = scene.work.draft
    answer = answers_of(draft)[at]
    known = next((row for row in mistakes_of(draft) if row.get("choice") == answer), None)
    if known is not None:
        return scene.go("words", f"says:{known.get('id')}")
    fresh, id = add_mistake(draft, scene.home.say(SAYS), answer)
    return (*scene.work.change(fresh), *scene.go("words", f"says:{id}"))


# -- view


def sides(scene: MakerScene, pen: Pen, row: Rect) -> Box:
    """The solution, or the mistakes."""
    count = len(mistakes_of(scene.draft))
    told = f"{pen.say('Mistakes')} ({count})" if count else pen.say("Mistakes")
    choices = [("check", pen.say("The solution"), ("side", 0)), ("warn", told, ("side", 1))]
    return tabs(pen, row, choices, SIDES.index(scene.side), key="side", group="sides")


def mistakes(scene: MakerScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The mistakes, each with its program and what is said; below the key for one more."""
    foot, port = area.cut_bottom(pen.px(60 if pen.compact else 68), pen.px(10))
    rows = mistakes_of(scene.draft)
    high, gap = pen.px(112), pen.px(8)
    whole = len(rows) * (high + gap)
    offset = scene.scroll("slips", whole - port.h)
    kids: list[Box] = []
    for at, row in enumerate(rows):
        spot = Rect(port.x, port.y - offset + at * (high + gap), port.w - pen.px(10), high)
        kids.append(_mistake(scene, pen, spot, str(row.get("id")), str(row.get("says", ""))))
    inside: Box = Box(port, (), (*kids, scrollbar(pen, port, offset, whole)), clip=True,
                      scroll=True, key="slips")  # fmt: skip
    if not rows:
        inside = _hint(pen, port, pen.say(NONE))
    go = button(
        pen, foot, pen.say("Build a mistake"), key="slip", on=("slip", ""), icon_name="plus",
        kind="plain", group="solve",
    )  # fmt: skip
    return (inside, go)


def _shown(scene: MakerScene, pen: Pen, program: Program, area: Rect) -> Box:
    """A program as blocks; as Python where so many blocks do not fit."""
    box: Box = shown_program(scene, pen, program, area)
    if _fits(box.kids, area):
        return box
    text = show(program, palette_of(scene.draft).toolbox).text
    python, _ = still_python(pen, text, area, 0.0, area.h)
    return replace(python, label=box.label)


def _fits(kids: Iterable[Box], area: Rect) -> bool:
    """Whether all blocks lie within an area."""
    return all(
        kid.rect.right <= area.right + 1
        and kid.rect.bottom <= area.bottom + 1
        and _fits(kid.kids, area)
        for kid in kids
    )


def _mistake(scene: MakerScene, pen: Pen, spot: Rect, id: str, says: str) -> Box:
    """One mistake: its blocks, what Düyün says, its keys."""
    ground = Fill(spot, pen.color("wool"), pen.px(14), pen.color("line"), pen.px(1.5))
    inner = spot.inset(pen.px(8))
    keys, rest = inner.cut_right(pen.px(46), pen.px(8))
    blocks, words = rest.cut_left(rest.w * 0.42, pen.px(10))
    program = mistake_at(scene.draft, id)
    said = scene.draft.words(scene.home.language).says
    text = dict(said).get(id, "") or says
    size = pen.text_size("block")
    told = label(pen, words, f"“{text}”", size, pen.color("ink"), lines=4)
    above, below = keys.rows((1, 1), pen.px(4))
    looks = (
        (above, "speech", pen.say("What Düyün says"), f"slip-says:{id}", ("slip-says", id)),
        (below, "trash", pen.say("Take this mistake away"), f"slip-gone:{id}", ("slip-gone", id)),
    )
    kids = [
        icon_button(pen, place.centred(pen.px(46), pen.px(46)), mark, label=name, key=key, on=on,
                    group="slips")
        for place, mark, name, key, on in looks
    ]  # fmt: skip
    shown = Box(
        blocks, (), (_shown(scene, pen, program, blocks),), key=f"slip:{id}",
        on=("slip", id), label=pen.say("Change the program of this mistake"), group="slips",
        radius=pen.px(10),
    )  # fmt: skip
    return Box(spot, (ground, *told), (shown, *kids), label=text)


# -- a level that asks


@lru_cache(maxsize=32)
def _judged(draft: Draft) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    return answers_of(draft), right_answers(draft)


def asked(scene: MakerScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The program that is shown, and the answers: which one is right, what is said to others."""
    answers, right = _judged(scene.draft)
    high, gap = pen.px(54), pen.px(6)
    words = scene.draft.world != "quest"
    head, rest = area.cut_top(max(pen.px(70), area.h * 0.42), pen.px(8))
    ground = Fill(head, pen.color("ground"), pen.px(14), pen.color("line"), pen.px(1.5))
    kids = [Box(head, (ground,))]
    program = program_of(scene.draft, "start")
    if program.body:
        kids.append(_shown(scene, pen, program, head.inset(pen.px(8))))
    else:
        kids.append(_hint(pen, head, pen.say("What does the player begin with?")))
    foot, port = rest.cut_bottom(pen.px(60) if words else 0.0, pen.px(8) if words else 0.0)
    whole = len(answers) * (high + gap)
    offset = scene.scroll("answers", whole - port.h)
    rows: list[Box] = []
    for at, text in enumerate(answers):
        spot = Rect(port.x, port.y - offset + at * (high + gap), port.w - pen.px(10), high)
        rows.append(_answer(scene, pen, spot, at, text, right[at]))
    if not answers:
        told = N_("Put two answers or more on the map.") if not words else N_("No answer yet.")
        rows.append(_hint(pen, port, pen.say(told)))
    bar = scrollbar(pen, port, offset, whole)
    kids.append(Box(port, (), (*rows, bar), clip=True, scroll=True, key="answers"))
    return (*kids, *(_answer_keys(pen, foot) if words else ()))


def _hint(pen: Pen, area: Rect, text: str) -> Box:
    lines = label(pen, area.inset(pen.px(10)), text, pen.text_size("block"), pen.color("walnut"),
                  align="centre", lines=3)  # fmt: skip
    return Box(area, lines, label=text)


def _answer(scene: MakerScene, pen: Pen, spot: Rect, at: int, text: str, right: bool) -> Box:
    """One answer: right or wrong, and what is said to it."""
    edge = pen.color("teal" if right else "line")
    paints: list[Paint] = [Fill(spot, pen.color("wool"), pen.px(14), edge, pen.px(2))]
    x, y = spot.x + pen.px(24), spot.middle[1]
    if right:
        paints += tick(pen, x, y, 13)
    else:
        paints.append(icon("cross", x, y, pen.px(20), pen.color("madderD")))
    words = scene.draft.world != "quest"
    shown = _worded(pen, text) if words else pen.say("Answer {n}", n=text)
    keys: list[tuple[str, str, str, object]] = []
    if words:
        keys.append(("trash", pen.say("Take this answer away"), f"answer-gone:{at}",
                     ("answer-gone", at)))  # fmt: skip
    if not right:
        keys.append(("speech", pen.say("What Düyün says"), f"wrong:{at}", ("wrong", at)))
    room = spot.inset(pen.px(4))
    kids = []
    for mark, name, key, on in keys:
        place, room = room.cut_right(pen.px(46), pen.px(4))
        kids.append(icon_button(pen, place.centred(pen.px(46), pen.px(46)), mark, label=name,
                                key=key, on=on, group="answers"))  # fmt: skip
    line = Rect(x + pen.px(22), spot.y, room.right - x - pen.px(24), spot.h)
    paints += label(pen, line, shown, pen.text_size("block"), pen.color("ink"), True, lines=2)
    return Box(spot, tuple(paints), tuple(kids), label=shown)


def _worded(pen: Pen, text: str) -> str:
    """An answer as the player reads it: the words of the program in their language."""
    return re.sub(r"[A-Za-z_]\w*", lambda found: pen.say(found[0]), text)


def _answer_keys(pen: Pen, foot: Rect) -> tuple[Box, ...]:
    """Put the right answer in, or write a wrong one."""
    looks = (
        ("answer-right", "check", pen.say("The right answer")),
        ("answer-wrong", "pencil", pen.say("Write an answer")),
    )
    return tuple(
        button(pen, spot, text, key=key, on=key, icon_name=mark, kind="plain", group="solve",
               size="block")
        for spot, (key, mark, text) in zip(foot.columns((1, 1), pen.px(8)), looks, strict=True)
    )  # fmt: skip
