"""The two layouts of the play screen: words beside the stage, beads below it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.editor import Trash
from game.scenes.parts import bar_high
from game.scenes.play.bar import goal_beads, keys_beads, top_words
from game.scenes.play.desk_words import in_level
from game.scenes.play.inside import band
from game.scenes.play.inside.why import tags
from game.scenes.play.marks import Tab
from game.scenes.play.pair import pair_bar, pair_high
from game.scenes.play.python import is_open, python_box, with_note
from game.scenes.play.speech import beside, speech_box, speech_height
from game.scenes.play.theatre import theatre
from game.scenes.play.transport import bead_transport, night_ground, transport, transport_state
from game.ui.box import Box
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon_button, panel
from game.ui.widgets import tabs as tab_row
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["view"]

EDITS = (("undo", N_("Undo")), ("redo", N_("Redo")), ("trash", N_("Empty the program")))
"""The edit keys: name and words; the bead layout has only the first two."""


def view(scene: PlayScene, pen: Pen) -> Box:
    """The screen in the face the child uses."""
    return _beads(scene, pen) if scene.beads else _words(scene, pen)


# -- words


def _words(scene: PlayScene, pen: Pen) -> Box:
    screen = Rect(0, 0, pen.width, pen.height)
    margin, gap = pen.px(8 if pen.compact else 16), pen.px(8 if pen.compact else 12)
    two = pair_high(scene, pen)
    top = two + bar_high(pen) + pen.px(8) + pen.px(4 if pen.compact else 12)
    foot = pen.px(80 if pen.compact else 92)
    middle = Rect(margin, top, pen.width - 2 * margin, pen.height - top - foot - gap)
    share = 0.4124 if pen.compact else 0.38 if pen.theme.large else 0.4417
    stage, code = middle.cut_left(round(middle.w * share), gap)
    kids = (
        *pair_bar(scene, pen),
        pen.kept("top", scene, (two, *_bar_facts(scene)), lambda: top_words(scene, pen, two)),
        theatre(
            scene, pen, stage, sky=0.24, largest=pen.px(96), speech=speech_height(pen, scene, stage)
        ),
        _speech(scene, pen, stage),
        _code(scene, pen, code),
        transport(scene, pen, Rect(0, pen.height - foot, pen.width, foot)),
    )
    return Box(screen, (Fill(screen, pen.color("wool")),), kids)


def _code(scene: PlayScene, pen: Pen, area: Rect) -> Box:
    """The panel with the tabs, undo, redo, trash, and the face chosen."""
    card = pen.kept("code", scene, area, lambda: panel(pen, area))
    head, body = area.cut_top(pen.px(48 if pen.compact else 52))
    keys = pen.kept("edit", scene, _can_facts(scene, head), lambda: _edit_keys(scene, pen, head))
    face = pen.kept("tabs", scene, (head, scene.tab), lambda: _tabs(scene, pen, head))
    line = Fill(Rect(body.x, body.y - 1, body.w, pen.px(2)), pen.color("line"))
    inner = Rect(body.x + 2, body.y + 1, body.w - 4, body.h - 4)
    boxes, room = band(scene, pen, inner)
    if scene.tab == "python":
        inside = python_box(scene, pen, room, tags(scene))
    elif scene.text.broken:
        inside = with_note(scene, pen, room)
    else:
        here = replace(pen, say=in_level(scene))
        shown = scene.lit(), scene.rounds(), scene.errors, tags(scene)
        inside = scene.editor.view(here, room, *shown)
    return Box(area, card.paints, (*card.kids, Box(head, (line,)), face, *keys, inside, *boxes))


def _bar_facts(scene: PlayScene) -> tuple[object, ...]:
    """What the bar with level, goal, stars and hints shows of its scene."""
    return scene.stars, scene.hints, scene.home.settings.muted, scene.home.voice


def _speech(scene: PlayScene, pen: Pen, stage: Rect) -> Box:
    facts = (stage, scene.speech)
    return pen.kept("speech", scene, facts, lambda: speech_box(pen, scene, stage))


def _tabs(scene: PlayScene, pen: Pen, head: Rect) -> Box:
    """The two faces of the program."""
    room = head.w - pen.px((3 if pen.compact else 5) * 52 + 10)
    return tab_row(
        pen,
        Rect(head.x + pen.px(8), head.y + pen.px(6), room, head.h - pen.px(6)),
        (("blocks", pen.say("Blocks"), Tab("blocks")), ("py", "Python", Tab("python"))),
        1 if scene.tab == "python" else 0,
        key="tab",
        group="tabs",
    )


def _can(scene: PlayScene) -> dict[str, bool]:
    """Which of the edit keys would do something."""
    full = scene.text.page.text if is_open(scene) else scene.editor.program.body
    return {
        "undo": scene.editor.can_undo,
        "redo": scene.editor.can_redo,
        "trash": bool(full) and not scene.editor.locked,
        "fade": True,
        "book": True,
    }


def _can_facts(scene: PlayScene, head: Rect) -> tuple[object, ...]:
    return head, _can(scene), scene.editor.fade, is_open(scene)


def _edit_keys(scene: PlayScene, pen: Pen, head: Rect) -> tuple[Box, ...]:
    """Undo, redo and the trash, which also takes blocks that are dropped on it."""
    wide, high, pitch = pen.px(46), pen.px(44), pen.px(50)
    left = head.right - pen.px(8) - wide - 2 * pitch
    y = head.y + (head.h - high) / 2
    undo, redo, trash = (
        _edit_key(scene, pen, Rect(left + k * pitch, y, wide, high), name, text)
        for k, (name, text) in enumerate(EDITS)
    )
    looks = () if pen.compact else _look_keys(scene, pen, Rect(left - 2 * pitch, y, wide, high))
    return *looks, undo, redo, replace(trash, drop=Trash())


def _look_keys(scene: PlayScene, pen: Pen, spot: Rect) -> tuple[Box, ...]:
    """Python beside the blocks, and the book of the blocks (Ctrl+3 and F2 in a small window)."""
    fade = _edit_key(scene, pen, spot, "fade", N_("Python beside the blocks"))
    book = _edit_key(scene, pen, spot.moved(pen.px(50), 0), "book", N_("The blocks of this level"))
    if scene.editor.fade and not is_open(scene):
        edge = pen.color("saffron")
        back = Fill(spot, pen.color("saffronL"), pen.px(10), edge, pen.px(2))
        fade = replace(fade, paints=(back, *fade.paints[1:]))
    return (book,) if is_open(scene) else (fade, book)


def _edit_key(scene: PlayScene, pen: Pen, spot: Rect, name: str, text: str) -> Box:
    return icon_button(
        pen,
        spot,
        "py" if name == "fade" else name,
        label=pen.say(text),
        key=name,
        on=name,
        kind="bare",
        enabled=_can(scene)[name],
        group="edit",
    )


# -- beads


def _beads(scene: PlayScene, pen: Pen) -> Box:
    """The world above, the thread of beads below it, the tray at the bottom (no words needed)."""
    screen = Rect(0, 0, pen.width, pen.height)
    margin = pen.px(8 if pen.compact else 16)
    foot_h = pen.px(132 if pen.compact else 178)
    row_h = pen.px(112 if pen.compact else 140)
    gap = pen.px(8 if pen.compact else 10)
    foot = Rect(0, pen.height - foot_h, pen.width, foot_h)
    row = Rect(margin, foot.y - gap - row_h, pen.width - 2 * margin, row_h)
    top = pair_high(scene, pen) + margin
    stage = Rect(margin, top, pen.width - 2 * margin, row.y - gap - top)
    aside, keys = beside(pen, stage), keys_beads(pen)
    kids = (
        *pair_bar(scene, pen),
        theatre(scene, pen, stage, 0.26, largest=pen.px(96), aside=aside, covered=keys),
        *pen.kept(
            "goal", scene, (stage, *_bar_facts(scene)), lambda: goal_beads(scene, pen, stage)
        ),
        _speech(scene, pen, stage),
        _bead_row(scene, pen, row),
        _bead_foot(scene, pen, foot),
    )
    return Box(screen, (Fill(screen, pen.color("wool")),), kids)


def _bead_row(scene: PlayScene, pen: Pen, row: Rect) -> Box:
    """The thread, and at its right undo and redo."""
    keys, room = row.cut_right(pen.px(48), pen.px(6))
    inside = scene.editor.view_row(pen, room, scene.lit(), scene.rounds(), scene.errors)
    spots = keys.rows((1, 1), pen.px(4))
    boxes = tuple(
        _edit_key(scene, pen, spot.centred(pen.px(48), min(spot.h, pen.px(52))), name, text)
        for spot, (name, text) in zip(spots, EDITS[:2], strict=True)
    )
    return Box(row, (), (inside, *boxes))


def _bead_foot(scene: PlayScene, pen: Pen, foot: Rect) -> Box:
    inner = Rect(foot.x + pen.px(16), foot.y + pen.px(8), foot.w - pen.px(32), foot.h - pen.px(12))
    keys, rest = inner.cut_left(pen.px(250 if pen.compact else 296), pen.px(12))
    tray = panel(pen, rest.inset(0, pen.px(4)), fill="wool", elevation=0)
    room, editor = rest.inset(pen.px(12), pen.px(8)), scene.editor
    shown = (room, editor.program, editor.carried, editor.advice)
    inside = pen.kept("tray", editor, shown, lambda: editor.view_tray(pen, room))
    state = (keys, transport_state(scene), scene.speed)
    run = pen.kept("transport", scene, state, lambda: bead_transport(scene, pen, keys))
    return Box(foot, night_ground(pen, foot), (run, Box(rest, tray.paints), inside))
