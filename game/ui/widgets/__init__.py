"""Widgets: functions that take a pen, a rectangle and what to show, and give a box.

They keep no state: what is hovered, held and focused comes with the pen, what is chosen with the
arguments. A widget draws only with `game.ui.paint` values and tokens of the theme, so high contrast
and large text need no second version. The focus ring is not drawn here: the director lays it over
the focused box. `shapes` has the outlines the design repeats (octagon, eight-point star, thread).

To add one: a function in the file of its kind, its name here, and a place on the sheet of
`tests/ui_sheet.py`, where it can be looked at.
"""

from __future__ import annotations

from game.ui.widgets.areas import Laid, area_high, text_area
from game.ui.widgets.buttons import button, button_width, chip, icon_button, run_button
from game.ui.widgets.choices import checkbox, slider, switch, tabs, toggle
from game.ui.widgets.knots import knot, star_row
from game.ui.widgets.messages import dialog, progress_ball, toast, tooltip
from game.ui.widgets.panels import panel, scrollbar, text_field, top_bar, woven_edge
from game.ui.widgets.shapes import (
    arrow,
    bezier,
    icon,
    octagon,
    octagon_poly,
    star8,
    thread,
    wool_ball,
)

__all__ = [
    "Laid",
    "area_high",
    "arrow",
    "bezier",
    "button",
    "button_width",
    "checkbox",
    "chip",
    "dialog",
    "icon",
    "icon_button",
    "knot",
    "octagon",
    "octagon_poly",
    "panel",
    "progress_ball",
    "run_button",
    "scrollbar",
    "slider",
    "star8",
    "star_row",
    "switch",
    "tabs",
    "text_area",
    "text_field",
    "thread",
    "toast",
    "toggle",
    "tooltip",
    "top_bar",
    "woven_edge",
    "wool_ball",
]
