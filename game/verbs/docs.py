"""Writes the reference of all blocks from the registry, one Markdown page a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from game.blocks import CORE, Block, SlotKind, Toolbox
from game.data import data_root
from game.i18n import Catalogue, languages
from game.source.sample import sample
from game.ui.theme import Theme
from game.values import N_
from game.worlds import WORLDS

if TYPE_CHECKING:
    from game.verbs.command_line import Call

__all__ = ["blocks", "main", "page"]

TITLE = N_("The blocks of İlmə")
ICON, WORDS, PYTHON, HELP = N_("Picture"), N_("Words"), N_("Python"), N_("What it does")
WRITTEN = N_("{file}: {count} blocks")


def main(call: Call) -> int:
    """Write one page a language to a folder; without a folder, that of the reader's language."""
    root, folder = data_root(), call.given.folder
    if folder is None:
        call.out.write(page(blocks(), call.catalogue.say))
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    for language in languages(root):
        path: Path = folder / f"blocks.{language.code}.md"
        text = page(blocks(), Catalogue.load(language.code, root).say)
        path.write_text(text, encoding="utf-8", newline="\n")
        call.out.write(call.say(WRITTEN, file=path.name, count=len(blocks())) + "\n")
    return 0


def blocks() -> tuple[tuple[Block, Toolbox], ...]:
    """Every block there is, with a toolbox that knows it: the core's, then those of each world."""
    toolboxes = [Toolbox.of(world) for world in WORLDS]
    own = [(block, box) for box in toolboxes for block in box.blocks if block.kind in box.world]
    return (*((block, Toolbox.of()) for block in CORE), *own)


def page(entries: Iterable[tuple[Block, Toolbox]], say: Callable[..., str]) -> str:
    """The reference as Markdown: a table for each category, in the order of the registry."""
    entries = tuple(entries)
    order = list(dict.fromkeys(block.category for block, _ in entries))
    parts = [f"# {say(TITLE)}\n"]
    head = [say(ICON), say(WORDS), say(PYTHON), say(HELP)]
    for category, group in groupby(
        sorted(entries, key=lambda pair: order.index(pair[0].category)), lambda p: p[0].category
    ):
        rows = [head, ["---"] * 4, *(_row(block, toolbox, say) for block, toolbox in group)]
        table = "\n".join("| " + " | ".join(row) + " |" for row in rows)
        parts.append(f"## {say(Theme().category(category).label)}\n\n{table}\n")
    return "\n".join(parts)


def _row(block: Block, toolbox: Toolbox, say: Callable[..., str]) -> list[str]:
    """A block's cells: its picture's name, its words, its Python, its help."""
    gaps = {slot.name: "" if slot.kind is SlotKind.BODY else "…" for slot in block.slots}
    python = sample(block, toolbox)
    code = f"`{_cell(python)}`" if python else ""
    return [block.icon, _cell(say(block.label, **gaps)), code, _cell(say(block.help))]


def _cell(text: str) -> str:
    """A text that cannot break out of its cell."""
    return " ".join(text.replace("|", "\\|").split())
