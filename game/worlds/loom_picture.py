"""The picture of a Loom: a moment between two states.

`cloth` and `ghost` are whole rows: their look is a letter for each cell, a wrong knot is a large
letter. `row` is the row in work, its look the number a child counts to; `shuttle` flies along it;
`pattern` and `answer` carry whole carpets, top row first, rows parted by a space.
"""

from __future__ import annotations

from game.worlds.loom_state import NOTHING, LoomState, Rows
from game.worlds.world import Picture, Sprite

__all__ = ["loom_picture"]


def loom_picture(before: LoomState, after: LoomState, t: float) -> Picture:
    """The moment `t` on the way from one state to the next."""
    frame = after.frame
    y, x = _shuttle(before, after, t)
    shown = _between(before, after, t)
    sprites = []
    for index, row in enumerate(shown.cloth):
        target = frame.target[index] if frame.target else ""
        up = float(frame.height - 1 - index)
        if row.strip(NOTHING):
            sprites.append(Sprite("cloth", 0, up, _marked(row, target), 2))
        ghost = _ghost(row, target)
        if ghost.strip(NOTHING):
            sprites.append(Sprite("ghost", 0, up, ghost, 0))
    if len(shown.done) < frame.height:
        row_y = float(frame.height - 1 - len(shown.done))
        sprites.append(Sprite("row", 0, row_y, str(len(shown.done) + 1), 4))
        sprites.append(Sprite("shuttle", x, frame.height - 1 - y, "oops" if after.oops else "", 4))
    if frame.target:
        sprites.append(Sprite("pattern", 0, 0, _drawn(frame.target), 4))
    sprites += [Sprite("answer", n, 0, _drawn(one), 4) for n, one in enumerate(frame.answers)]
    mood = "oops" if after.oops and t > 0.3 else ""
    sprites.append(Sprite("robot", 0, 0, f"south {mood}".strip(), 3))
    return Picture(frame.width, frame.height, frame.skin, tuple(sprites))


def _shuttle(before: LoomState, after: LoomState, t: float) -> tuple[float, float]:
    """Row (from the lowest) and column of the shuttle."""
    y, x = float(len(before.done)), float(len(before.line))
    y, x = y + (len(after.done) - y) * t, x + (len(after.line) - x) * t
    return min(y, after.frame.height - 1.0), x


def _between(before: LoomState, after: LoomState, t: float) -> LoomState:
    """What is woven at the moment: a knot is there when the shuttle has passed its middle."""
    if t >= 1 or len(before.done) != len(after.done):
        return after if t >= 1 else before
    count = len(after.line) - len(before.line)
    seen = len(before.line) + int(count * t + 0.5)
    return LoomState(after.frame, after.done, after.line[:seen], before.tick)


def _marked(row: str, target: str) -> str:
    """A row with its wrong knots in large letters."""
    if not target:
        return row
    return "".join(
        knot if knot in (NOTHING, wanted) else knot.upper()
        for knot, wanted in zip(row, target, strict=True)
    )


def _ghost(row: str, target: str) -> str:
    """What is still to be woven of a row."""
    return "".join(
        wanted if knot == NOTHING else NOTHING for knot, wanted in zip(row, target, strict=False)
    )


def _drawn(rows: Rows) -> str:
    wide = max(map(len, rows), default=0)
    return " ".join(row.ljust(wide, NOTHING) for row in reversed(rows))
