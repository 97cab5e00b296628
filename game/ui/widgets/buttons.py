"""Everything that is pressed: buttons with a lip, icon buttons, the Run octagon, chips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import LEADING, fit
from game.ui.theme import mix
from game.ui.widgets.shapes import edge_px, icon, octagon

__all__ = ["button", "button_width", "chip", "icon_button", "run_button"]

# kind: (fill, edge and lip)
_KINDS = {
    "primary": ("saffron", "saffronE"),
    "teal": ("teal", "tealD"),
    "indigo": ("indigo", "indigoD"),
    "madder": ("madder", "madderD"),
    "plain": ("paper", "line"),
    "night": ("button_night", "button_night_edge"),
    "off": ("sand", "line"),
}


@dataclass(frozen=True, slots=True)
class _Face:
    """What a button looks like now: its fill, where its face is, the colour of its words."""

    paint: Fill
    rect: Rect
    ink: str


def _face(pen: Pen, rect: Rect, key: str, kind: str, enabled: bool, radius: float) -> _Face:
    """The face of a button: pressed it lies 4 px lower, on its lip."""
    fill_name, edge_name = _KINDS[kind if enabled else "off"]
    fill, edge = pen.color(fill_name), pen.color(edge_name)
    lip = 0.0 if kind == "night" else pen.px(3 if rect.h < pen.px(40) else 4)
    face = Rect(rect.x, rect.y, rect.w, rect.h - lip)
    ink = pen.theme.on(fill) if enabled else pen.color("walnut2")
    if enabled and pen.held == key:
        face = face.moved(0, lip)
        lip = 0
        if kind == "night":
            fill = mix(fill, "#000000", 0.25)
    elif enabled and pen.hover == key:
        fill = mix(fill, "#FFFFFF", 0.22)
    paint = Fill(face, fill, radius, edge, edge_px(pen), edge if lip else "", lip)
    return _Face(paint, face, ink)


def _bare(pen: Pen, rect: Rect, key: str, enabled: bool) -> _Face:
    """No face at all, but a quiet ground under the pointer."""
    lit = enabled and key in (pen.hover, pen.held)
    ground = Fill(rect, pen.color("sand"), pen.px(10), opacity=1.0 if lit else 0.0)
    ink = pen.color("ink" if enabled else "line")
    return _Face(ground, rect.moved(0, pen.px(2)) if pen.held == key else rect, ink)


def button_width(pen: Pen, text: str, icon_name: str = "", size: str = "body") -> float:
    """The width a button wants for its words on one line."""
    px = pen.text_size(size)
    return pen.measure(text, px, True, False) + pen.px(48) + (px * 1.8 if icon_name else 0)


def button(
    pen: Pen,
    rect: Rect,
    text: str,
    *,
    key: str = "",
    on: Any = None,
    icon_name: str = "",
    kind: str = "primary",
    enabled: bool = True,
    group: str = "",
    size: str = "body",
    tip: str = "",
    entry: bool = False,
) -> Box:
    """A button of a kind (primary teal indigo madder plain night) with words and maybe an icon.

    `rect` holds the face and its lip; words wrap to two lines before they shrink under 16 px.
    """
    key = key or text
    radius = min(pen.px(14), rect.h / 3)
    face = _face(pen, rect, key, kind, enabled, radius)
    paints = (face.paint, *_content(pen, face.rect, text, icon_name, face.ink, size))
    return Box(
        rect,
        paints,
        key=key,
        on=on,
        label=text,
        group=group,
        enabled=enabled,
        radius=radius,
        tip=tip,
        entry=entry,
    )


def _content(
    pen: Pen, face: Rect, text: str, icon_name: str, ink: str, size: str
) -> tuple[Paint, ...]:
    """The icon and the words, together in the middle of the face."""
    px = pen.text_size(size)
    mark = min(px * 1.2, face.h * 0.6) if icon_name else 0.0
    gap = px * 0.6 if icon_name else 0.0
    room = face.w - pen.px(16) - mark - gap
    lines = 2 if face.h >= px * 2.2 else 1
    fitted = fit(pen, text, px, room, True, lines)
    wide = max(pen.measure(line, fitted.size, True, False) for line in fitted.lines)
    x = face.middle[0] - (mark + gap + wide) / 2
    y = face.middle[1]
    leading = fitted.size * min(LEADING, (face.h - pen.px(6)) / fitted.size / len(fitted.lines))
    top = y - (len(fitted.lines) - 1) * leading / 2
    centre = x + mark + gap + wide / 2
    words = tuple(
        Words(line, centre, top + i * leading, fitted.size, ink, True, align="center")
        for i, line in enumerate(fitted.lines)
    )
    return (icon(icon_name, x + mark / 2, y, mark, ink), *words) if icon_name else words


def icon_button(
    pen: Pen,
    rect: Rect,
    icon_name: str,
    *,
    label: str,
    key: str = "",
    on: Any = None,
    kind: str = "plain",
    enabled: bool = True,
    group: str = "",
    color: str = "",
    entry: bool = False,
) -> Box:
    """A square button with an icon; its label is the tooltip and what is read aloud.

    The kind `bare` has a ground only under the pointer, for keys that stand in a panel.
    """
    key = key or label
    radius = min(pen.px(14), rect.h / 3)
    face = _bare(pen, rect, key, enabled) if kind == "bare" else None
    face = face or _face(pen, rect, key, kind, enabled, radius)
    ink = pen.color(color) if color and enabled else face.ink
    side = min(face.rect.h, face.rect.w) * (0.58 if kind == "bare" else 0.45)
    return Box(
        rect,
        (face.paint, icon(icon_name, *face.rect.middle, side, ink)),
        key=key,
        on=on,
        label=label,
        group=group,
        enabled=enabled,
        radius=radius,
        tip=label,
        entry=entry,
    )


def run_button(
    pen: Pen,
    rect: Rect,
    icon_name: str = "play",
    *,
    label: str,
    key: str = "run",
    on: Any = None,
    enabled: bool = True,
    group: str = "",
    entry: bool = False,
) -> Box:
    """The saffron octagon; a pale frame, a dark lip, an icon."""
    lip = pen.px(4)
    r = (min(rect.w, rect.h) - lip) / 2
    x, y = rect.middle[0], rect.y + r
    down = lip if pen.held == key and enabled else 0.0
    fill = pen.color("saffron" if enabled else "sand")
    if enabled and pen.hover == key and not down:
        fill = mix(fill, "#FFFFFF", 0.22)
    frame = pen.color("line") if not enabled else "#FCE1A6"
    under = pen.color("saffronD" if enabled else "line")
    ink = pen.theme.on(fill) if enabled else pen.color("walnut2")
    paints: list[Paint] = [] if down else [Poly(octagon(x, y + lip, r - pen.px(0.6)), under)]
    paints += [
        Poly(octagon(x, y + down, r), fill, frame, pen.px(3)),
        icon(icon_name, x, y + down, r * 1.05, ink),
    ]
    return Box(
        rect,
        tuple(paints),
        key=key,
        on=on,
        label=label,
        group=group,
        enabled=enabled,
        radius=r * 0.75,
        tip=label,
        entry=entry,
    )


def chip(
    pen: Pen,
    rect: Rect,
    text: str,
    *,
    icon_name: str = "",
    kind: str = "sand",
    key: str = "",
    on: Any = None,
    group: str = "",
) -> Box:
    """A pill with words: a state or a filter; `kind` names its fill."""
    fill = pen.color(kind)
    ink = pen.theme.on(fill)
    if on is not None and pen.hover == (key or text):
        fill = mix(fill, "#FFFFFF", 0.22)
    edge = pen.color("line") if pen.theme.contrast else ""
    base = Fill(rect, fill, rect.h / 2, edge, pen.px(2) if edge else 0)
    paints = (base, *_content(pen, rect, text, icon_name, ink, "caption"))
    focus = (key or text) if on is not None else key
    return Box(rect, paints, key=focus, on=on, label=text, group=group, radius=rect.h / 2)
