"""How the cells of a Desk's picture lie on the stage, and where its things are."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.pen import Pen
from game.ui.rect import Rect
from game.worlds.world import Picture, Sprite

__all__ = ["Desk"]


@dataclass(frozen=True, slots=True)
class Desk:
    """A picture in an area; `u` is a px of the design here."""

    area: Rect
    picture: Picture

    @property
    def u(self) -> float:
        return min(self.area.w / 584, self.area.h / 470)

    def x(self, cell: float) -> float:
        return self.area.x + cell * self.area.w / self.picture.columns

    def y(self, cell: float) -> float:
        return self.area.y + cell * self.area.h / self.picture.rows

    def sheet(self, sprite: Sprite, grown: float) -> Rect:
        """Where a paper lies, so many times as large as one that waits."""
        wide, high = 50 * self.u * grown, 60 * self.u * grown
        x, foot = self.x(sprite.x), self.y(sprite.y) + 2 * self.u
        return Rect(x - wide / 2, foot - high, wide, high)

    def box(self, sprite: Sprite) -> Rect:
        """Where a box stands."""
        of = int(sprite.look.split("|")[2])
        wide = min(172 * self.u, self.area.w / of - 10 * self.u)
        foot, high = self.y(9.3), 122 * self.u
        return Rect(self.x(sprite.x) - wide / 2, foot - high, wide, high)

    def copies(self, count: int) -> Rect:
        """Where the stack of copies stands, with the number above it."""
        u, x, foot = self.u, self.x(3.4), self.y(8.9)
        high = 62 * u + min(count, 14) * 6 * u
        return Rect(x - 40 * u, foot - high, 80 * u, high)

    def shelf(self, pen: Pen, places: list[Sprite]) -> list[Rect]:
        """Where each thing stands on the shelf: in rows, with room for the longest word."""
        if not places:
            return []
        u, area = self.u, self.area
        columns, rows = shelf_shape(len(places))
        high, size = self.shelf_high(len(places)), self.shelf_size(pen, len(places))
        words = (sprite.look.partition("|")[0] for sprite in places)
        longest = max(pen.measure(word, size, True, False) for word in words) + 18 * u
        wide = min(max(62 * u, longest), (area.w - 40 * u) / columns)
        left, bottom = area.middle[0] - columns * wide / 2, self.y(5.9)
        spots = []
        for place in range(len(places)):
            row, column = divmod(place, columns)
            foot = bottom - (rows - 1 - row) * high
            x = left + column * wide + 2 * u
            spots.append(Rect(x, foot - high + 6 * u, wide - 4 * u, high - 6 * u))
        return spots

    def shelf_high(self, count: int) -> float:
        """The height of a row of the shelf."""
        return min(58 * self.u, 200 * self.u / shelf_shape(count)[1])

    def shelf_size(self, pen: Pen, count: int) -> float:
        """The px of the words on the shelf."""
        return min(max(20 * self.u, pen.px(12)), self.shelf_high(count) * 0.5)


def shelf_shape(count: int) -> tuple[int, int]:
    """Columns and rows of a shelf."""
    columns = min(count, 10 if count <= 20 else 20)
    return columns, -(-count // columns)
