"""From a program to its Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.blocks import Toolbox
from game.program import Program
from game.source.irregular import STATEMENTS, VALUES
from game.source.writer import Writer
from game.values import Span

__all__ = ["Shown", "show"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A text, and the span of every node in it."""

    text: str
    spans: Mapping[int, Span]


def show(program: Program, toolbox: Toolbox) -> Shown:
    """The program as Python text, with the fewest brackets; gaps are written `...`.

    Raises KeyError for a kind the toolbox does not know.
    """
    writer = Writer(toolbox, STATEMENTS, VALUES)
    writer.body(program.body, 0)
    return Shown("".join(writer.pieces), MappingProxyType(writer.spans))
