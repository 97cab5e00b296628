"""The words of every diagnostic: what happened, where, what to try; never blaming.

One row a code, named `package.what`. A gap `{name}` is filled with the fact of that name. Facts named
in `WORDS` are English words of ours (a block's label, a thing's name) and are translated; all
others are the child's or the author's own text and stay.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.values import N_, Diagnostic

__all__ = ["ROWS", "WORDS", "place", "word"]

WORDS = frozenset({"block", "thing", "expected", "kind", "label"})

ROWS: Mapping[str, str] = {
    # i18n: for translators
    "i18n.po-line": N_('This line of the translation cannot be read. A text stands in "quotes".'),
    "i18n.po-incomplete": N_("This entry lacks its msgid or its msgstr."),
    "i18n.po-twice": N_("This text is translated twice: {text}"),
    "i18n.po-plural": N_("The plural rule in the first entry cannot be understood."),
    "i18n.po-encoding": N_("This file is not written in UTF-8. Save it as UTF-8."),
    "i18n.missing": N_("Not translated yet: {text}"),
    "i18n.stale": N_("Nobody says this text any more: {text}"),
    "i18n.gaps": N_("The gaps in braces differ from the English: {text}"),
    "i18n.forms": N_("This entry needs {wanted} plural forms: {text}"),
    "i18n.not-literal": N_("A text to be translated must stand here in full, in quotes."),
    # people: for authors
    # (rows of other packages follow, one section each)
    # worlds
    # blocks, source
    # run
    # levels
    # store
}


def word(diagnostic: Diagnostic, say: Callable[..., str]) -> str:
    """The sentence of a diagnostic in the language of `say`; its code where no row words it."""
    facts = {
        name: say(value) if name in WORDS and isinstance(value, str) else value
        for name, value in diagnostic.facts
    }
    return say(ROWS.get(diagnostic.code, diagnostic.code), **facts)


def place(diagnostic: Diagnostic) -> str:
    """Where it is, as "file:line:column", without the parts that are unknown."""
    span = diagnostic.span
    parts = [diagnostic.file] if diagnostic.file else []
    if span:
        parts += [str(span.line), str(span.column)]
    return ":".join(parts)
