"""One tree with every widget in its states, to look at and to compare pictures of."""

from __future__ import annotations

from dataclasses import replace

from game.ui import widgets as w
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Ring, Stroke, Words
from game.ui.pen import Measure, Pen
from game.ui.rect import Rect
from game.ui.theme import Theme

__all__ = ["SIZE", "pen_for", "sheet"]

SIZE = (1366, 860)


def pen_for(measure: Measure, contrast: bool = False, large: bool = False) -> Pen:
    """A pen of the sheet's size that says everything in English."""

    def say(text: str, **facts: object) -> str:
        return text.format(**facts) if facts else text

    return Pen(*SIZE, Theme(contrast=contrast, large=large), measure, say)


def sheet(pen: Pen) -> Box:
    """The whole sheet."""
    ground = Fill(Rect(0, 0, *SIZE), pen.color("wool"))
    kids = [w.top_bar(pen, (_title(pen),)), *_buttons(pen), *_choices(pen), *_messages(pen)]
    kids += _knots(pen)
    return Box(Rect(0, 0, *SIZE), (ground,), tuple(kids))


def _title(pen: Pen) -> Box:
    words = Words("İlmə components", 24, 34, 33, pen.color("ink"), True)
    return Box(Rect(24, 10, 400, 50), (words,))


def _heading(pen: Pen, text: str, y: float) -> Box:
    x = 32
    lozenge = w.octagon(x, y, 1)
    paints: tuple[Paint, ...] = (
        Stroke(((24, y + 22), (1342, y + 22)), pen.color("line"), 2),
        Words(text, 52, y, 24, pen.color("ink"), True),
    )
    points = ((x, y - 9), (x + 9, y), (x, y + 9), (x - 9, y))
    from game.ui.paint import Poly

    return Box(
        Rect(24, y - 16, 1318, 40), (*paints, Poly(points, pen.color("madder")))[: 3 + len(lozenge)]
    )


def _buttons(pen: Pen) -> list[Box]:
    kids = [_heading(pen, "Buttons: rest, hover, pressed, focus, disabled", 110)]
    rows = (
        ("Play", "play", "primary"),
        ("Check", "check", "teal"),
        ("Listen", "sound", "indigo"),
        ("Replay", "undo", "plain"),
    )
    for i, (text, mark, kind) in enumerate(rows):
        for j, state in enumerate(("rest", "hover", "held", "focus", "off")):
            rect = Rect(23 + j * 170, 146 + i * 66, 154, 57)
            key = f"{text}-{state}"
            look = replace(
                pen, hover=key if state == "hover" else "", held=key if state == "held" else ""
            )
            kids.append(
                w.button(
                    look,
                    rect,
                    text,
                    key=key,
                    on=key,
                    icon_name=mark,
                    kind=kind,
                    enabled=state != "off",
                )
            )
            if state == "focus":
                kids.append(
                    Box(rect, (Ring(rect, 14, pen.color("focus"), pen.color("focus_ground")),))
                )
    for j, (mark, on) in enumerate(
        (("map", True), ("hint", True), ("sound", True), ("menu", False))
    ):
        rect = Rect(889 + j * 70, 146, 54, 58)
        kids.append(w.icon_button(pen, rect, mark, label=mark, on=mark, enabled=on))
    kids.append(w.run_button(pen, Rect(1181, 138, 70, 74), "play", label="Run", on="run"))
    kids.append(
        w.run_button(pen, Rect(1265, 138, 70, 74), "pause", label="Pause", key="pause", on="pause")
    )
    return kids


def _choices(pen: Pen) -> list[Box]:
    languages = (("Azərb.", "az"), ("Рус", "ru"), ("Eng", "en"))
    return [
        w.switch(pen, Rect(889, 226, 302, 54), languages, 0),
        w.toggle(pen, Rect(889, 290, 190, 44), "Sound", True, on="t1"),
        w.toggle(pen, Rect(1110, 290, 190, 44), "Contrast", False, on="t2"),
        w.checkbox(pen, Rect(889, 336, 150, 44), "Ready", True, on="c1"),
        w.checkbox(pen, Rect(1020, 336, 110, 44), "New", False, on="c2"),
        w.chip(pen, Rect(1140, 342, 95, 32), "Quest", icon_name="compass"),
        w.chip(pen, Rect(1246, 342, 83, 32), "New", icon_name="check", kind="teal"),
        w.slider(pen, Rect(889, 384, 304, 44), 0.6, label="Volume", on="volume"),
        w.tabs(pen, Rect(1210, 386, 140, 44), (("blocks", "Blocks", 1),), 0),
    ]


def _messages(pen: Pen) -> list[Box]:
    kids = [_heading(pen, "Inputs, dialog, toasts, tooltip, wait", 446)]
    focused = replace(pen, focus="name")
    kids.append(w.text_field(focused, Rect(23, 482, 282, 54), "Aysu", key="name"))
    kids.append(
        w.text_field(
            pen, Rect(23, 548, 282, 54), "", hint="Find a pupil", icon_name="search", key="find"
        )
    )
    box = replace(pen, width=1130, height=1210)
    small = w.dialog(
        box,
        "Unpick this program?",
        "All blocks go back to the basket. You can bring them back with Undo.",
        (("Keep it", "keep", ""), ("Unpick", "unpick", "scissors")),
    )
    kids.append(Box(small.rect, small.paints[1:], small.kids))
    for i, (text, mark) in enumerate(
        (
            ("Saved on this computer", "check"),
            ("Score is a new box", "info"),
            ("The gate is still closed", "warn"),
        )
    ):
        kids.append(w.toast(pen, Rect(870, 482 + i * 64, 300, 52), text, mark))
    stays = w.toast(
        pen,
        Rect(870, 674, 300, 60),
        "The disk is full: the last steps are not kept",
        "warn",
        closes="x",
        close_label="Close",
    )
    kids.append(stays)
    kids.append(
        w.icon_button(
            pen, Rect(1237, 545, 54, 58), "step", label="Step once", key="once", on="once"
        )
    )
    kids.append(w.tooltip(pen, Rect(1237, 545, 54, 58), "Step once"))
    kids.append(w.progress_ball(pen, Rect(1180, 620, 162, 164), "Weaving 62 %", 0.62))
    return kids


def _knots(pen: Pen) -> list[Box]:
    kids = [
        w.knot(pen, 64, 812, "done", on=1, key="k1"),
        w.knot(pen, 160, 812, "now", "7", on=1, key="k2"),
        w.knot(pen, 250, 812, "open", "8", on=1, key="k3"),
        w.knot(pen, 330, 812, "locked"),
        w.star_row(pen, Rect(380, 790, 160, 44), 2),
    ]
    path = w.bezier((560, 830), (660, 760), (740, 880), (860, 800))
    kids.append(Box(Rect(560, 780, 300, 60), w.thread(pen, path)))
    kids.append(Box(Rect(900, 790, 40, 40), w.wool_ball(920, 812, 24)))
    corner = ((960, 800), (1060, 800), (1060, 835), (1140, 835))
    kids.append(Box(Rect(960, 790, 200, 50), w.thread(pen, corner)))
    kids.append(w.scrollbar(pen, Rect(1350, 480, 10, 300), 60, 900))
    return kids
