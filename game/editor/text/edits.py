"""What keys do to a text: each function gives a new page, the old one stays."""

from __future__ import annotations

from dataclasses import replace

from game.editor.colors import pieces, place_in
from game.editor.text import moves
from game.editor.text.page import Page, Spot

__all__ = [
    "STEP",
    "backspace",
    "commented",
    "delete",
    "delete_word",
    "doubled",
    "indent_of",
    "indented",
    "newline",
    "shifted",
    "typed",
]

STEP = 4
"""Spaces of one level."""

_PAIRS = {"(": ")", "[": "]", "{": "}", '"': '"', "'": "'"}
_CLOSING = frozenset(_PAIRS.values())
_LEAVES = ("return", "break", "continue", "pass")


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def typed(page: Page, text: str) -> Page:
    """After typing: pairs are closed, their end is typed over, `else:` moves back by itself."""
    if len(text) != 1:
        return page.write(text)
    ahead = page.line[page.caret.column : page.caret.column + 1]
    close = _PAIRS.get(text, "")
    if page.selected and close and "\n" not in page.selected:
        start, inner = page.start, page.selected
        done = page.write(f"{text}{inner}{close}")
        return done.at(Spot(start.line, start.column + 1 + len(inner)), _after(start))
    if not page.selected and text == ahead and text in _CLOSING and _is_even(page.line, text):
        return page.at(_after(page.caret))
    if close and not page.selected and _wants_pair(page, text, ahead):
        done = page.write(text + close)
        return done.at(Spot(done.caret.line, done.caret.column - 1))
    done = page.write(text)
    return _aligned(done) if text == ":" else done


def _after(spot: Spot) -> Spot:
    return Spot(spot.line, spot.column + 1)


def _is_even(line: str, close: str) -> bool:
    """Whether a line has as many openings as closings of a kind, so that one more is one too many.

    A quotation mark opens and closes.
    """
    open = next(first for first, last in _PAIRS.items() if last == close)
    if open == close:
        return line.count(close) % 2 == 0
    return line.count(open) <= line.count(close)


def _wants_pair(page: Page, text: str, ahead: str) -> bool:
    """Whether a closing mark is to follow: not before a word, not in a text or a remark."""
    column = page.caret.column
    if (ahead and ahead not in " )]},:") or place_in(page.line, column):
        return False
    behind = page.line[column - 1 : column]
    return text not in "\"'" or not (behind.isalnum() or behind in ("_", text))


def _aligned(page: Page) -> Page:
    """An `else` or `elif` that was just finished, moved back to its `if`."""
    line, indent = page.line, indent_of(page.line)
    word = line.strip().split(" ")[0].rstrip(":")
    if word not in ("else", "elif") or page.caret.column < len(line) or indent < STEP:
        return page
    for above in reversed(page.lines[: page.caret.line]):
        if not above.strip() or indent_of(above) > indent:
            continue
        if indent_of(above) == indent and above.split()[0].rstrip(":") in ("if", "elif"):
            return page
        if indent_of(above) < indent:
            break
    moved = page.with_rows(range(page.caret.line, page.caret.line + 1), [line[STEP:]])
    return moved.at(Spot(page.caret.line, page.caret.column - STEP))


def newline(page: Page) -> Page:
    """A new line as deep as this one, deeper behind a colon, less deep behind a last word."""
    line, column = page.lines[page.start.line], page.start.column
    head = line[:column]
    indent = min(indent_of(line), column)
    code = _code(head).rstrip()
    if code.endswith(":"):
        indent += STEP
    elif code.strip().split(" ")[0].rstrip() in _LEAVES:
        indent = max(0, indent - STEP)
    rest = line[column:] if page.start == page.end else page.lines[page.end.line][page.end.column :]
    blanks = indent_of(rest)
    cut = page.at(page.start, Spot(page.end.line, page.end.column + blanks))
    return cut.write("\n" + " " * indent)


def _code(line: str) -> str:
    """A line without the remark at its end."""
    return line[: next((one.column for one in pieces(line) if one.kind == "comment"), None)]


def backspace(page: Page) -> Page:
    """Without the letter behind the caret; an empty pair goes whole, spaces of a level together."""
    if page.start != page.end:
        return page.write("")
    line, column = page.caret
    behind = page.line[:column]
    if behind and not behind.strip(" "):
        return page.put(Spot(line, (column - 1) // STEP * STEP), page.caret, "")
    if behind and _PAIRS.get(behind[-1]) == page.line[column : column + 1] != "":
        return page.put(Spot(line, column - 1), _after(page.caret), "")
    return page.put(moves.left(page), page.caret, "")


def delete(page: Page) -> Page:
    """Without the letter ahead of the caret."""
    if page.start != page.end:
        return page.write("")
    return page.put(page.caret, moves.right(page), "")


def delete_word(page: Page, way: int) -> Page:
    """Without the word behind the caret (way -1) or ahead of it."""
    if page.start != page.end:
        return page.write("")
    other = moves.word_left(page) if way < 0 else moves.word_right(page)
    return page.put(min(other, page.caret), max(other, page.caret), "")


def indented(page: Page, way: int) -> Page:
    """The lines of the selection a level deeper or less deep; without one, spaces up to a level."""
    if way > 0 and page.start.line == page.end.line and page.start == page.end:
        return page.write(" " * (STEP - page.caret.column % STEP))
    before = [page.lines[row] for row in page.rows]
    after = [_deeper(line) if way > 0 else _less_deep(line) for line in before]
    done = page.with_rows(page.rows, after)
    grown = {
        row: len(new) - len(old) for row, old, new in zip(page.rows, before, after, strict=True)
    }

    def follow(spot: Spot) -> Spot:
        return done.clamped(spot.line, spot.column + grown.get(spot.line, 0))

    return done.at(follow(page.caret), follow(page.anchor))


def _deeper(line: str) -> str:
    return " " * STEP + line if line.strip() else line


def _less_deep(line: str) -> str:
    return line[min(indent_of(line), (indent_of(line) - 1) % STEP + 1) :]


def commented(page: Page) -> Page:
    """The lines of the selection as remarks; if all of them are, as code again."""
    before = [page.lines[row] for row in page.rows]
    full = [line for line in before if line.strip()]
    if not full:
        return page.write("# ")
    if all(line.lstrip().startswith("#") for line in full):
        after = [_uncommented(line) for line in before]
    else:
        depth = min(indent_of(line) for line in full)
        after = [f"{line[:depth]}# {line[depth:]}" if line.strip() else line for line in before]
    grown = dict(
        zip(page.rows, (len(b) - len(a) for a, b in zip(before, after, strict=True)), strict=True)
    )
    done = page.with_rows(page.rows, after)

    def follow(spot: Spot) -> Spot:
        return done.clamped(spot.line, spot.column + grown.get(spot.line, 0))

    return done.at(follow(page.caret), follow(page.anchor))


def _uncommented(line: str) -> str:
    head, mark, rest = line.partition("#")
    return head + rest.removeprefix(" ") if mark else line


def shifted(page: Page, way: int) -> Page:
    """The lines of the selection changed with the line above (way -1) or below."""
    rows = page.rows
    other = rows.start - 1 if way < 0 else rows.stop
    if not 0 <= other < len(page.lines):
        return page
    block, beside = [page.lines[row] for row in rows], page.lines[other]
    new = [*block, beside] if way < 0 else [beside, *block]
    first = min(rows.start, other)
    lines = (*page.lines[:first], *new, *page.lines[first + len(new) :])
    done = replace(page, lines=lines)

    def follow(spot: Spot) -> Spot:
        return done.clamped(spot.line + way, spot.column)

    return done.at(follow(page.caret), follow(page.anchor))


def doubled(page: Page) -> Page:
    """The selection once more behind it; without one, the line."""
    if page.start != page.end:
        done = page.put(page.end, page.end, page.selected)
        return done.at(done.caret, page.end)
    row = page.caret.line
    lines = (*page.lines[: row + 1], page.line, *page.lines[row + 1 :])
    return Page(lines).at(Spot(row + 1, page.caret.column))
