"""Writes the templates for translators: one .pot for each of the three files of a language."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from game.data import data_root
from game.i18n import place, word
from game.i18n.catalogue import FILES
from game.i18n.extract import Text, template
from game.values import N_

if TYPE_CHECKING:
    from game.verbs.command_line import Call

__all__ = ["main", "quoted", "written"]

_HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
WRITTEN = N_("{file}: {count} texts")


def main(call: Call) -> int:
    """Write the templates to a folder, `locales` if none is named; 1 if a text cannot be found."""
    root = data_root()
    folder: Path = call.given.folder or root / "locales"
    texts, faults = template(root)
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        own = [text for text in texts if text.po == name]
        path = folder / f"{name}.pot"
        path.write_text(written(own), encoding="utf-8", newline="\n")
        call.out.write(call.say(WRITTEN, file=path.name, count=len(own)) + "\n")
    for fault in faults:
        call.err.write(f"{place(fault)}: {word(fault, call.catalogue.say)}\n")
    return 1 if faults else 0


def quoted(text: str) -> str:
    """A text as a string of a .po file."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + plain.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + '"'


def written(texts: Iterable[Text]) -> str:
    """The template of some texts, in their order, each with its place.

    No date and no line numbers: the same texts give the same file.
    """
    entries = [_HEADER]
    for text in texts:
        lines = [f"#: {text.file}"]
        if "{" in text.text:
            lines.append("#, python-brace-format")
        if text.context:
            lines.append(f"msgctxt {quoted(text.context)}")
        lines.append(f"msgid {quoted(text.text)}")
        if text.plural:
            lines += [f"msgid_plural {quoted(text.plural)}", 'msgstr[0] ""', 'msgstr[1] ""']
        else:
            lines.append('msgstr ""')
        entries.append("\n".join(lines) + "\n")
    return "\n".join(entries)
