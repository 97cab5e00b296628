"""The open popover as a box beside its gap."""

from __future__ import annotations

from game.editor import shape
from game.editor.acts import Close, Key, Option
from game.editor.popover import Entry, Popover
from game.editor.tokens import bars, shown
from game.editor.workspace import Workspace
from game.program import Node
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import clip_text
from game.values import N_

__all__ = ["popover_box"]

PAD = ("7", "8", "9", "4", "5", "6", "1", "2", "3", "-", "0", "back")
KEY = 52  # px of a key, with a gap of 8
MOST = 7  # lines of a list before it scrolls with its mark


def popover_box(editor: Workspace, pen: Pen, gap: Rect, area: Rect) -> Box | None:
    """The panel, and behind it a sheet that closes it; None when nothing is open."""
    popover = editor.popover
    if popover is None:
        return None
    match popover.mode:
        case "number":
            panel = _number(pen, popover, _place(gap, area, *_number_size(pen), pen))
        case "text":
            panel = _text(pen, popover, _place(gap, area, pen.px(260), pen.px(76), pen))
        case _:
            w = _list_width(editor, pen, popover)
            h = min(len(popover.entries), MOST) * pen.px(48) + pen.px(16)
            panel = _list(editor, pen, popover, _place(gap, area, w, h, pen))
    sheet = Box(area, key="popover-sheet", on=Close(), pointer_only=True, group="workspace")
    return Box(area, (), (sheet, panel))


def _place(gap: Rect, area: Rect, w: float, h: float, pen: Pen) -> Rect:
    """Below the gap, above it where there is no room, always inside the area."""
    space = pen.px(10)
    y = gap.bottom + space
    if y + h > area.bottom - space:
        y = gap.y - space - h
    y = max(area.y + space, min(y, area.bottom - h - space))
    x = max(area.x + space, min(gap.middle[0] - w / 2, area.right - w - space))
    if y < gap.bottom and gap.y < y + h:
        right, left = gap.right + space, gap.x - space - w
        x = right if right + w <= area.right - space else max(area.x + space, left)
    return Rect(x, y, w, h)


def _card(pen: Pen, rect: Rect) -> Fill:
    lift = 0 if pen.theme.contrast else 2
    return Fill(rect, pen.color("paper"), pen.px(18), pen.color("line"), pen.px(2), shadow=lift)


def _number_size(pen: Pen) -> tuple[float, float]:
    return pen.px(3 * KEY + 2 * 8 + 24), pen.px(5 * KEY + 4 * 8 + 24 + KEY)


def _number(pen: Pen, popover: Popover, rect: Rect) -> Box:
    """The display with its steppers, the digits, and ok."""
    inner, key, gap = rect.inset(pen.px(12)), pen.px(KEY), pen.px(8)
    top, rest = inner.cut_top(key, gap)
    less, show = top.cut_left(key, gap)
    more, show = show.cut_right(key, gap)
    x, y = show.middle
    size = pen.text_size("body") * 1.25
    shown = clip_text(pen, popover.text.replace("-", "−") or " ", size, show.w, True)
    ground = pen.color("saffronL") if popover.fresh else pen.color("paper")
    field = Fill(show, ground, pen.px(10), pen.color("ink"), pen.px(2))
    words = Words(shown, x, y, size, pen.color("ink"), True, align="centre")
    kids = [_key(pen, less, "less", "minus"), _key(pen, more, "more", "plus")]
    kids.append(Box(show, (field, words), key="number-shown", label=popover.text))
    for index, name in enumerate(PAD):
        column, row = index % 3, index // 3
        cell = Rect(rest.x + column * (key + gap), rest.y + row * (key + gap), key, key)
        kids.append(_key(pen, cell, name, "left" if name == "back" else ""))
    ok = Rect(rest.x, rest.y + 4 * (key + gap), rest.w, key)
    kids.append(_key(pen, ok, "ok", "check", primary=True))
    return Box(
        rect,
        (_card(pen, rect),),
        tuple(kids),
        key="popover",
        on=Key("stay"),
        pointer_only=True,
        group="workspace",
    )


def _key(pen: Pen, rect: Rect, name: str, icon: str, primary: bool = False) -> Box:
    names = {
        "back": N_("Rub out"),
        "less": N_("One less"),
        "more": N_("One more"),
        "ok": N_("Done"),
    }
    held = pen.held == f"key:{name}"
    fill = pen.color("saffron" if primary else "paper")
    lip = pen.color("saffronE" if primary else "line")
    face = rect.moved(0, pen.px(3)) if held else rect
    face = Rect(face.x, face.y, face.w, face.h - pen.px(4))
    base = Fill(face, fill, pen.px(12), lip, pen.px(2), lip=lip, lip_px=0 if held else pen.px(4))
    x, y = face.middle
    ink = pen.theme.on("saffron") if primary else pen.color("ink")
    mark: Paint = Words(
        name.replace("-", "±"), x, y, pen.text_size("body"), ink, True, align="centre"
    )
    if icon:
        mark = Drawing(f"icons/{icon}", Rect(x, y, 0, 0).centred(pen.px(24), pen.px(24)), tint=ink)
    label = pen.say(names[name]) if name in names else name
    return Box(
        rect,
        (base, mark),
        key=f"key:{name}",
        on=Key(name),
        label=label,
        pointer_only=True,
        group="workspace",
    )


def _text(pen: Pen, popover: Popover, rect: Rect) -> Box:
    """One line to type into."""
    inner, key = rect.inset(pen.px(12)), pen.px(KEY)
    ok, field = inner.cut_right(key, pen.px(8))
    size = pen.text_size("body")
    shown = popover.text
    while shown and pen.width_of(shown, size) > field.w - pen.px(28):
        shown = shown[1:]
    x = field.x + pen.px(12)
    caret = Rect(
        x + pen.width_of(shown, size) + pen.px(2),
        field.middle[1] - size * 0.65,
        pen.px(2.5),
        size * 1.3,
    )
    paints = (
        Fill(field, pen.color("paper"), pen.px(12), pen.color("ink"), pen.px(2.5)),
        Words(shown, x, field.middle[1], size, pen.color("ink")),
        Fill(caret, pen.color("speaker")),
    )
    kids = (
        Box(field, paints, key="text-shown", label=popover.text),
        _key(pen, ok, "ok", "check", primary=True),
    )
    return Box(
        rect,
        (_card(pen, rect),),
        kids,
        key="popover",
        on=Key("stay"),
        pointer_only=True,
        group="workspace",
    )


def _list_width(editor: Workspace, pen: Pen, popover: Popover) -> float:
    size = pen.text_size("block")
    wide = max((pen.width_of(_words(editor, pen, one), size) for one in popover.entries), default=0)
    return min(max(pen.px(140), wide + pen.px(84)), pen.px(340))


def _words(editor: Workspace, pen: Pen, entry: Entry) -> str:
    """The words of a line; what is still empty in a block is dots."""
    if not isinstance(entry.value, Node) or not entry.icon:
        return pen.say(entry.label)
    tokens = bars(entry.value, editor.find, pen.say)[0].tokens
    words = (one if isinstance(one, str) else shown(one, pen.say) or "…" for one in tokens)
    return " ".join(words)


def _list(editor: Workspace, pen: Pen, popover: Popover, rect: Rect) -> Box:
    """Things to choose from; the marked line stays in sight."""
    high, inner = pen.px(48), rect.inset(pen.px(8))
    first = max(0, min(popover.at - MOST // 2, len(popover.entries) - MOST))
    kids = []
    for row, entry in enumerate(popover.entries[first : first + MOST]):
        line = Rect(inner.x, inner.y + row * high, inner.w, high)
        kids.append(_line(editor, pen, line, entry, first + row, first + row == popover.at))
    return Box(
        rect,
        (_card(pen, rect),),
        tuple(kids),
        key="popover",
        on=Key("stay"),
        pointer_only=True,
        group="workspace",
        scroll=True,
    )


def _line(editor: Workspace, pen: Pen, rect: Rect, entry: Entry, index: int, marked: bool) -> Box:
    paints: list[Paint] = []
    x, y = rect.x + pen.px(26), rect.middle[1]
    if marked:
        paints.append(Fill(rect.inset(0, pen.px(2)), pen.color("saffronL"), pen.px(10)))
        paints.append(
            Fill(
                Rect(rect.x, rect.y + pen.px(8), pen.px(5), rect.h - pen.px(16)),
                pen.color("saffron"),
                pen.px(2.5),
            )
        )
    if entry.picture:
        spot = Rect(x, y, 0, 0).centred(pen.px(30), pen.px(30))
        paints.append(Drawing(entry.picture, spot))
    elif entry.icon:
        look = pen.theme.category(entry.category or "start")
        paints.append(Poly(shape.octagon(x, y, pen.px(14)), look.fill, look.edge, pen.px(2)))
        icon = Rect(x, y, 0, 0).centred(pen.px(19), pen.px(19))
        paints.append(Drawing(f"icons/{entry.icon}", icon, tint=look.ink))
    elif marked:
        icon = Rect(x, y, 0, 0).centred(pen.px(20), pen.px(20))
        paints.append(Drawing("icons/check", icon, tint=pen.color("ink")))
    words = _words(editor, pen, entry)
    size = pen.text_size("block")
    shown = clip_text(pen, words, size, rect.right - x - pen.px(34), False)
    paints.append(Words(shown, x + pen.px(24), y, size, pen.color("ink"), marked))
    return Box(
        rect,
        tuple(paints),
        key=f"option:{index}",
        on=Option(index),
        label=words,
        pointer_only=True,
        group="workspace",
    )
