"""The second step: what the child does in the level, and the blocks it may use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.author import ASKING, Draft, moved_to, palette_of, program_of, set_blocks
from game.blocks import ALWAYS
from game.editor import BlockEditor
from game.editor.sample import sample_box, sample_height
from game.editor.still import still_blocks
from game.editor.tokens import dotted
from game.program import Program
from game.scenes.map.card import FORMS
from game.scenes.parts import tick
from game.scenes.scene import Cue, Effect
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, icon, octagon_poly, panel, scrollbar
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["ASKED", "blocks_step", "chosen", "offered"]

ASKED: Mapping[str, str] = MappingProxyType(
    {
        "make": N_("Build the whole program."),
        "predict": N_("Look at a program and say how it ends."),
        "fix": N_("Find a mistake and mend it."),
        "modify": N_("Change what a program does."),
        "parsons": N_("Put your blocks in order."),
        "create": N_("Make something new."),
    }
)
"""The forms an author may choose, and what they ask of a child."""

BEGINS = ("predict", "fix", "modify")
"""Forms in which the child begins with a program."""

ORDER = ("move", "do", "repeat", "decide", "sense", "boxes", "maths", "knots")

HIDDEN = ALWAYS | {"call", "call_value", "return", "pop_value", "choose", "branch", "break",
                   "continue", "slice"}  # fmt: skip
"""Kinds that come with others, or that no author has to think of."""


def forms_of(draft: Draft) -> tuple[str, ...]:
    """The forms a level of its world may have."""
    return tuple(form for form in ASKED if form != "predict" or draft.world in ASKING)


def chosen(scene: MakerScene, value: object) -> tuple[Effect, ...]:
    """What follows from a press in this step; () for any other."""
    draft = scene.draft
    match value:
        case ("form", str(form)):
            return (Cue("tap"), *scene.work.change(moved_to(draft, form)))
        case ("block", str(kind)):
            wanted = {*draft.blocks} ^ {kind}
            kinds = [one for one in offered(scene) if one in wanted]
            cue = Cue("snap_block" if kind in wanted else "unsnap")
            return (cue, *scene.work.change(set_blocks(draft, kinds)))
    return ()


def offered(scene: MakerScene) -> tuple[str, ...]:
    """The kinds an author may offer, by category."""
    palette = palette_of(scene.draft)
    found = [
        (ORDER.index(block.category), at, kind)
        for at, kind in enumerate(palette.kinds)
        if kind not in HIDDEN
        and (block := palette.toolbox.get(kind)) is not None
        and block.category in ORDER
    ]
    return tuple(kind for _, _, kind in sorted(found))


# -- view


def blocks_step(scene: MakerScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The forms at the left, the blocks at the right."""
    left, right = area.cut_left(
        pen.px(264) if pen.compact else area.w * 0.36, pen.px(8 if pen.compact else 12)
    )
    return (_forms(scene, pen, left), _blocks(scene, pen, right))


def _forms(scene: MakerScene, pen: Pen, area: Rect) -> Box:
    base = panel(pen, area)
    inner = area.inset(pen.px(12 if pen.compact else 18), pen.px(10))
    head, rest = inner.cut_top(pen.px(34), pen.px(4))
    title = label(
        pen,
        head,
        pen.say("What should the player do?"),
        pen.text_size("body"),
        pen.color("ink"),
        True,
    )
    form = scene.draft.form
    begins = form in BEGINS
    below = pen.px(52 if pen.compact else 200) if begins else 0.0
    foot, rest = rest.cut_bottom(below, pen.px(8) if begins else 0)
    forms = forms_of(scene.draft)
    gap = pen.px(6)
    high = min(pen.px(78), (rest.h - gap * (len(forms) - 1)) / len(forms))
    kids = [
        _form(scene, pen, Rect(rest.x, rest.y + at * (high + gap), rest.w, high), name)
        for at, name in enumerate(forms)
    ]
    if begins:
        kids.append(_start(scene, pen, foot))
    return Box(area, (*base.paints, *title), (*base.kids, *kids))


def _form(scene: MakerScene, pen: Pen, spot: Rect, name: str) -> Box:
    """A form: its icon, its name, what it asks."""
    here, key = scene.draft.form == name, f"form:{name}"
    mark, title = FORMS[name]
    fill = "saffronL" if here else "sand" if pen.hover == key else "wool"
    edge = pen.color("focus" if here else "line")
    r = min(pen.px(20), spot.h * 0.36)
    x = spot.x + pen.px(10) + r
    paints: list[Paint] = [
        Fill(spot, pen.color(fill), pen.px(14), edge, pen.px(3.5 if here else 1.5)),
        octagon_poly(x, spot.middle[1], r, pen.color("indigo"), pen.color("ink"), pen.px(2)),
        icon(mark, x, spot.middle[1], r * 1.15, pen.theme.on("indigo")),
    ]
    words = Rect(x + r + pen.px(10), spot.y, spot.right - x - r - pen.px(16), spot.h)
    text, asks = pen.say(title), pen.say(ASKED[name])
    if spot.h < pen.px(54):
        paints += label(pen, words, text, pen.text_size("block"), pen.color("ink"), True)
    else:
        above, below = words.inset(0, pen.px(5)).rows((1, 1.3))
        paints += label(pen, above, text, pen.text_size("block"), pen.color("ink"), True)
        paints += label(pen, below, asks, pen.text_size("rail"), pen.color("walnut"), lines=2)
    return Box(
        spot, tuple(paints), key=key, on=("form", name), label=text, tip=asks, group="forms",
        radius=pen.px(14),
    )  # fmt: skip


def _start(scene: MakerScene, pen: Pen, area: Rect) -> Box:
    """The program the child begins with, and the way to build it."""
    foot, rest = area.cut_bottom(pen.px(52), pen.px(6))
    program = program_of(scene.draft, "start")
    go = button(
        pen, foot, pen.say("Build the start"), key="start", on="start", icon_name="blocks",
        kind="plain", group="start", size="block",
    )  # fmt: skip
    if rest.h < pen.px(60):
        mark = tick(pen, foot.right - pen.px(22), foot.y + pen.px(10), 11) if program.body else ()
        return Box(area, (), (go, Box(foot, mark, ghost=True)))
    ground = Fill(rest, pen.color("ground"), pen.px(12), pen.color("line"), pen.px(1.5))
    if not program.body:
        text = pen.say("What does the player begin with?")
        words = label(
            pen, rest.inset(pen.px(10)), text, pen.text_size("block"), pen.color("walnut"),
            align="centre", lines=3,
        )  # fmt: skip
        return Box(area, (ground, *words), (go,))
    shown = shown_program(scene, pen, program, rest.inset(pen.px(6)))
    return Box(area, (ground,), (shown, go))


def shown_program(scene: MakerScene, pen: Pen, program: Program, area: Rect) -> Box:
    """A program as blocks, as large as fits."""
    box, _ = still_blocks(pen, program, palette_of(scene.draft).toolbox, area, 0.0, area.h)
    return replace(box, label=pen.say("The program"))


def _blocks(scene: MakerScene, pen: Pen, area: Rect) -> Box:
    """All blocks of the world by category; those offered have a tick."""
    base = panel(pen, area)
    inner = area.inset(pen.px(10), pen.px(8))
    head, port = inner.cut_top(pen.px(36), pen.px(2))
    text = pen.say("Which blocks may be used?")
    count = pen.say("chosen: {n}", n=len(scene.draft.blocks))
    size = pen.text_size("body")
    title = (
        *label(pen, head.inset(pen.px(8), 0), text, size, pen.color("ink"), True),
        *label(pen, head.inset(pen.px(8), 0), count, pen.text_size("block"), pen.color("walnut"),
               align="right"),
    )  # fmt: skip
    _, whole = _laid(scene, pen, port, 0.0)
    offset = scene.scroll("kinds", whole - port.h)
    kids, whole = _laid(scene, pen, port, offset)
    bar = scrollbar(pen, port, offset, whole)
    inside = Box(port, (), (*kids, bar), clip=True, scroll=True, key="kinds")
    return Box(area, (*base.paints, *title), (*base.kids, inside))


def _laid(scene: MakerScene, pen: Pen, port: Rect, offset: float) -> tuple[list[Box], float]:
    """The blocks in columns below the titles of their categories."""
    toolbox = palette_of(scene.draft).toolbox
    kinds = offered(scene)
    editor = BlockEditor((Program(),), 0, toolbox, kinds, {}, False, ())
    columns = 2 if pen.compact else max(2, int(port.w // pen.px(250)))
    gap = pen.px(8)
    wide = (port.w - pen.px(14) - gap * (columns - 1)) / columns
    kids: list[Box] = []
    y = port.y - offset
    for category in ORDER:
        mine = [kind for kind in kinds if editor.find(kind).category == category]
        if not mine:
            continue
        kids.append(_category(pen, Rect(port.x + pen.px(4), y, port.w, pen.px(34)), category))
        y += pen.px(36)
        bottoms = [y] * columns
        for kind in mine:
            at = bottoms.index(min(bottoms))
            high = max(pen.px(56), sample_height(editor, pen, kind, wide - pen.px(66)) + pen.px(16))
            spot = Rect(port.x + at * (wide + gap), bottoms[at], wide, high)
            kids.append(_block(scene, pen, editor, spot, kind))
            bottoms[at] += high + gap
        y = max(bottoms) + pen.px(2)
    return kids, y - port.y + offset


def _category(pen: Pen, row: Rect, name: str) -> Box:
    look = pen.theme.category(name)
    r = pen.px(13)
    x = row.x + r
    words = Rect(x + r + pen.px(8), row.y, row.w, row.h)
    text = pen.say(look.label)
    paints: tuple[Paint, ...] = (
        octagon_poly(x, row.middle[1], r, look.fill, look.edge, pen.px(2)),
        icon(look.icon, x, row.middle[1], r * 1.15, look.ink),
        *label(pen, words, text, pen.text_size("block"), pen.color("ink"), True),
    )
    return Box(row, paints, label=text)


def _block(scene: MakerScene, pen: Pen, editor: BlockEditor, spot: Rect, kind: str) -> Box:
    """A block that is offered or not: pressed as a whole."""
    on, key = kind in scene.draft.blocks, f"block:{kind}"
    fill = "saffronL" if on else "sand" if pen.hover == key else "wool"
    edge = pen.color("teal" if on else "line")
    ground = Fill(spot, pen.color(fill), pen.px(14), edge, pen.px(3 if on else 1.5))
    room = Rect(spot.x + pen.px(50), spot.y, spot.w - pen.px(58), spot.h)
    mark: tuple[Paint, ...] = (
        Fill(
            Rect(spot.x + pen.px(12), spot.middle[1] - pen.px(13), pen.px(26), pen.px(26)),
            pen.color("paper"), pen.px(8), pen.color("walnut2"), pen.px(2),
        ),
    )  # fmt: skip
    if on:
        mark = tick(pen, spot.x + pen.px(25), spot.middle[1], 14)
    block = editor.find(kind)
    text = dotted(pen.say(block.label))
    return Box(
        spot, (ground, *mark), (sample_box(editor, pen, kind, room),), key=key, on=("block", kind),
        label=text, tip=pen.say(block.help), group="kinds", radius=pen.px(14),
    )  # fmt: skip
