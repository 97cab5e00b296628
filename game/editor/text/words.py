"""The words a child may use here: what the drawer shows and what completion offers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from game.blocks import Block, Shape, SlotKind
from game.editor.text.edits import STEP, indent_of
from game.editor.text.page import Page, Spot

__all__ = ["Word", "insert", "known_words", "named", "word_of"]

_GAP = re.compile(r"\{(\w+)\}")

# kind: (what the key shows, what is written; `|` is where the caret goes, `<` to `>` selected)
_IRREGULAR = {
    "and": ("and", " and |"),
    "arithmetic": ("+ − × ÷", " + |"),
    "choose": ("elif … :", "if |:\n    \nelif :\n    \nelse:\n    "),
    "compare": ("==", " == |"),
    "define": ("def … :", "def <knot>():\n    "),
    "for_each": ("for … in …", "for i in |:\n    "),
    "item": ("x[…]", "[|0]"),
    "list": ("[ … ]", "[|]"),
    "negate": ("−…", "-|"),
    "not": ("not …", "not |"),
    "or": ("or", " or |"),
    "return": ("return …", "return |"),
    "slice": ("x[… : …]", "[|:]"),
    "text": ('"…"', '"|"'),
    "truth": ("True", "True|"),
    "until": ("while not …", "while not |:\n    "),
}
_SHOWN = {"change": "… += …", "if_else": "if … else", "repeat": "for _ in …"}
"""What keys show that would look like another one."""

_NO_WORD = frozenset({"number", "name", "call", "call_value", "branch", "hole", "comment"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word to write: what a key shows of it, what is put into the text, where the caret goes.

    `caret` and `anchor` count letters from the start of `text`; `name` is what a child types to
    find it; `statement` tells that it wants a line of its own.
    """

    name: str
    shown: str
    text: str
    caret: int
    anchor: int
    kind: str = ""
    statement: bool = False


def word_of(block: Block) -> Word | None:
    """The word of a block; None for what is not written by itself."""
    if block.kind in _NO_WORD or (not block.python and block.kind not in _IRREGULAR):
        return None
    statement = block.shape is Shape.STATEMENT
    if block.kind in _IRREGULAR:
        shown, template = _IRREGULAR[block.kind]
    else:
        shown, template = _shown(block), _template(block)
    text, caret, anchor = _placed(template)
    name = re.split(r"\W", text.strip(), maxsplit=1)[0] or text.strip()
    return Word(name, shown, text, caret, anchor, block.kind, statement)


def _shown(block: Block) -> str:
    """The first line of a block's Python with dots in its gaps, as short as can be."""
    if block.kind in _SHOWN:
        return _SHOWN[block.kind]
    row = block.python.split("\n")[0]
    texts = {slot.name for slot in block.slots if slot.kind in (SlotKind.TEXT, SlotKind.CHOICE)}
    shown = _GAP.sub(lambda gap: '"…"' if gap[1] in texts else "…", row)
    return shown.replace("…:", "… :")


def _template(block: Block) -> str:
    """A block's Python with its usual values, the caret marked in its first gap."""
    marked = False
    slots = {slot.name: slot for slot in block.slots}

    def fill(gap: re.Match[str]) -> str:
        nonlocal marked
        slot = slots[gap[1]]
        if slot.kind in (SlotKind.BODY, SlotKind.BRANCHES):
            return ""
        default = "" if slot.default is None else slot.default
        as_text = slot.kind in (SlotKind.TEXT, SlotKind.CHOICE) and isinstance(default, str)
        text = f'"{default}"' if as_text else str(default)
        if marked or slot.kind is SlotKind.CONSTANT:
            return text
        marked = True
        return f"<{text}>" if text else "|"

    filled = _GAP.sub(fill, block.python)
    if marked:
        return filled
    head, colon, body = filled.partition(":\n    ")
    return f"{head}{colon}{body}|" if colon and not body else f"{filled}|"


def _placed(template: str) -> tuple[str, int, int]:
    """A template without its marks, and where the caret and the other end of the selection go."""
    if "<" in template and ">" in template:
        head, _, rest = template.partition("<")
        inner, _, tail = rest.partition(">")
        return head + inner + tail, len(head) + len(inner), len(head)
    head, _, tail = template.partition("|")
    return head + tail, len(head), len(head)


def named(name: str, kind: str = "name") -> Word:
    """The word for a box of the child's, or for a knot (with its brackets)."""
    text = f"{name}()" if kind == "call" else name
    return Word(name, text, text, len(text), len(text), kind, kind == "call")


def known_words(kinds: Iterable[str], find: Callable[[str], Block]) -> tuple[Word, ...]:
    """The words of a palette, in its order."""
    found = (word_of(find(kind)) for kind in kinds)
    return tuple(dict.fromkeys(word for word in found if word is not None))


def insert(page: Page, word: Word, replaced: int = 0) -> Page:
    """The page with a word written at the caret, in the place of the letters before it.

    A statement goes into a line of its own: this one if it is empty, else the one below if that
    is, else a new one between them.
    """
    line, column = page.caret
    if replaced:
        page = page.at(page.caret, Spot(line, column - replaced))
        return _written(page, word)
    if word.statement and page.line.strip():
        page = _own_line(page)
    elif not word.statement and page.line[column - 1 : column] in ("", " ", "("):
        word = _without_lead(word)
    return _written(page, word)


def _own_line(page: Page) -> Page:
    """The caret in an empty line below its line, as deep as what is written there should be."""
    line = page.caret.line
    indent = indent_of(page.line) + (STEP if page.line.rstrip().endswith(":") else 0)
    below = page.lines[line + 1] if line + 1 < len(page.lines) else "-"
    end = Spot(line, len(page.line))
    empty = Spot(line + 1, len(below)) if not below.strip() else end
    return page.at(end, empty).write("\n" + " " * indent)


def _without_lead(word: Word) -> Word:
    lead = len(word.text) - len(word.text.lstrip(" "))
    places = word.caret - lead, word.anchor - lead
    return Word(word.name, word.shown, word.text[lead:], *places, word.kind, word.statement)


def _written(page: Page, word: Word) -> Page:
    blanks = " " * min(indent_of(page.lines[page.start.line]), page.start.column)
    start = page.offset(page.start)
    done = page.write(word.text.replace("\n", "\n" + blanks))

    def place(count: int) -> int:
        return start + count + word.text[:count].count("\n") * len(blanks)

    return done.at(done.spot(place(word.caret)), done.spot(place(word.anchor)))


def matching(words: Sequence[Word], prefix: str) -> tuple[Word, ...]:
    """The words that begin so, large and small letters alike."""
    small = prefix.casefold()
    return tuple(word for word in words if word.name.casefold().startswith(small))
