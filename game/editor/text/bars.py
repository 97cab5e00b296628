"""The category of a line, for the bar beside it: seen from its first words, without reading it."""

from __future__ import annotations

import re

from game.blocks import Toolbox

__all__ = ["category_of"]

_WORDS = {
    "for": "repeat", "while": "repeat", "break": "repeat", "continue": "repeat",
    "if": "decide", "elif": "decide", "else": "decide",
    "def": "knots", "return": "knots", "pass": "do",
}  # fmt: skip
_NAME = re.compile(r"\s*([^\W\d]\w*)\s*(\(|\.|\[|[-+*/%]*=(?!=))?")


def category_of(line: str, toolbox: Toolbox) -> str:
    """The category of the block that a line begins; "" for blank lines, remarks and riddles."""
    found = _NAME.match(line)
    if found is None:
        return ""
    word, sign = found.groups()
    if word in _WORDS:
        return _WORDS[word]
    if sign == "(":
        block = toolbox.called(word)
        return block.category if block else "knots"
    return "boxes" if sign else ""
