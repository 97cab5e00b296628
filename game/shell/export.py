"""Pictures a child keeps, as PNG where the family keeps its pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pygame

from game.ui.box import Box
from game.ui.pen import Measure

__all__ = ["free_path", "pictures_folder", "save_cells", "save_sheet", "save_tree"]

CELL = 12
"""px of a cell in an exported carpet (art direction, section 5)."""

FRINGE = "#E9D9B8"
TRIES = 1000


def pictures_folder(spare: Path) -> Path:
    """The family's folder of pictures, else of documents, else `spare`."""
    for path in (platformdirs.user_pictures_path(), platformdirs.user_documents_path()):
        if path.is_dir():
            return path
    return spare


def free_path(folder: Path, name: str, ending: str = ".png") -> Path:
    """`NAME.png` in a folder, numbered when there is such a file: nothing is overwritten."""
    clean = "".join(c if c.isalnum() or c in "-_ " else "-" for c in name).strip() or "ilme"
    for i in range(1, TRIES):
        path = folder / (f"{clean}{ending}" if i == 1 else f"{clean}-{i}{ending}")
        if not path.exists():
            return path
    return folder / f"{clean}{ending}"


def save_cells(cells: tuple[tuple[str, ...], ...], path: Path) -> None:
    """Write woven cells as a picture with fringe on both ends. Raises OSError or pygame.error."""
    from game.shell.carpets import woven

    path.parent.mkdir(parents=True, exist_ok=True)
    width = max((len(row) for row in cells), default=1) * CELL
    height = max(1, len(cells)) * CELL
    fringe = round(2.2 * CELL)
    picture = pygame.Surface((width, height + 2 * fringe))
    picture.fill("#F6ECD9")
    for x in range(CELL // 2, width, CELL):
        thick = max(1, round(CELL * 0.45))
        pygame.draw.line(picture, FRINGE, (x, 0), (x, picture.get_height()), thick)
    carpet = woven(cells, (width, height), 0.16)
    picture.blit(carpet, (0, fringe), special_flags=pygame.BLEND_PREMULTIPLIED)
    pygame.image.save(picture, str(path))


def save_tree(
    draw: Callable[[float, float, Measure], Box], width: int, height: int, path: Path
) -> None:
    """Write what a function draws at a size as a picture. Raises OSError or pygame.error."""
    from game.shell.painter import Painter
    from game.shell.picture import save

    painter = Painter(pygame.Surface((width, height)))
    save(draw(width, height, painter.canvas.fonts.measure), width, height, path, painter)


def save_sheet(text: str, folder: Path, name: str) -> str:
    """The path of a new CSV file with this text, "" where it could not be written.

    It begins with the mark by which tables of Windows know UTF-8.
    """
    path = free_path(folder, name, ".csv")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8-sig"))
    except OSError:
        return ""
    return str(path)
