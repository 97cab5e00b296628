"""What stands where on a page: the line of each block, the lines at which runs halt."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from game.editor.text.faults import reads
from game.editor.text.page import Page
from game.editor.workspace import Workspace
from game.program import Program, walk
from game.source import Parsed, parse, show
from game.values import Span

__all__ = ["Places", "kept_lines"]


class Places:
    """A page of the step that a block editor shows, and the places of its blocks in it.

    Mutable: it goes on from page to page. Blocks that were read from a text are counted anew with
    each text, so breakpoints go from one page to the next by their lines: `_halts` are those of a
    page that is not read yet. `_source` is the program whose text the page is, None for a draft.
    """

    def __init__(self, blocks: Workspace, page: Page) -> None:
        self.blocks = blocks
        self.page = page
        self._read: tuple[str, Parsed] | None = None
        self._halts: frozenset[int] | None = None
        self._source = self._of_blocks

    @property
    def parsed(self) -> Parsed:
        """What the text says; read once for each text."""
        text = self.page.text
        if self._read is None or self._read[0] != text:
            self._read = text, parse(text, self.blocks.toolbox)
        return self._read[1]

    @property
    def reads(self) -> bool:
        """Whether the whole text stands for a program."""
        return reads(self.parsed)

    @property
    def broken(self) -> bool:
        """Whether the step shown is a text that cannot be read; the blocks are then older."""
        return self.blocks.draft is not None and not self.reads

    # -- blocks

    def block_at(self, line: int) -> int:
        """The id of the outermost block that begins in a line (from 0); 0 where none does."""
        return next((id for id, at in self._lines() if at == line), 0)

    def _lines(self) -> Iterator[tuple[int, int]]:
        """Each block that stands on the page with its line, outer blocks before inner ones."""
        program: Program | None = self._source or self.parsed.program
        spans = self._spans
        for node in walk(program) if program is not None else ():
            if node.id in spans:
                yield node.id, spans[node.id].line - 1

    @property
    def _spans(self) -> Mapping[int, Span]:
        if self._source is None:
            return self.parsed.spans
        if self._source is self.blocks.program:
            return self.blocks.as_text.spans
        return show(self._source, self.blocks.toolbox).spans

    @property
    def _of_blocks(self) -> Program | None:
        """The program of the step shown; None where it was written as a draft."""
        return None if self.blocks.draft is not None else self.blocks.program

    # -- breakpoints

    @property
    def halts(self) -> frozenset[int]:
        """The lines (from 0) at which a run halts."""
        if self._halts is not None:
            return self._halts
        breaks = self.blocks.breaks
        return frozenset(at for id, at in self._lines() if id in breaks) if breaks else frozenset()

    def halt(self, line: int) -> bool:
        """Let runs halt at a line (from 0), or halt there no more; false where nothing runs."""
        if not self.block_at(line):
            return False
        self._halts = self.halts ^ {line}
        self._take_halts()
        return True

    def _take_halts(self) -> None:
        """Breakpoints at lines become those of blocks, as soon as the text can be read."""
        if self._halts is not None and (self._source is not None or self.reads):
            self.blocks.breaks = frozenset(map(self.block_at, self._halts)) - {0}
            self._halts = None

    # -- another page

    def _turn(self, page: Page, moved: bool) -> None:
        """Show the page of another step; after a step `moved` blocks may be counted otherwise."""
        halts = self.halts
        old, self.page = self.page, page
        was, self._source = self._source, self._of_blocks
        self._halts = None
        if halts and moved and (was is None or self._source is None):
            self._halts = kept_lines(halts, old.lines, page.lines)
            self._take_halts()

    def _rewrite(self, page: Page, halts: frozenset[int]) -> None:
        """Show a page that a hand has just written; `halts` are those of the page before."""
        self._halts = kept_lines(halts, self.page.lines, page.lines) if halts else None
        self.page, self._source = page, None


def kept_lines(
    lines: Collection[int], before: Sequence[str], after: Sequence[str]
) -> frozenset[int]:
    """Where lines (from 0) of one text stand in another one.

    Above and below what differs they go along. A line inside stays as far from the first one that
    differs as it was, so that a line being written keeps its mark; where there is none it is lost.
    """
    shared = min(len(before), len(after))
    top = next((n for n in range(shared) if before[n] != after[n]), shared)
    low = 0
    while low < shared - top and before[-1 - low] == after[-1 - low]:
        low += 1
    more = len(after) - len(before)
    found = set()
    for line in lines:
        if line >= len(before) - low:
            found.add(line + more)
        elif line < len(after) - low:
            found.add(line)
    return frozenset(found)
