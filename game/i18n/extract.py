"""Every text that wants translating, and what a language lacks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from game.i18n.catalogue import DESK, FILES, Catalogue
from game.i18n.po import Entry, read_po
from game.values import Diagnostic, Span

__all__ = ["Text", "missing", "template", "texts_of_code", "texts_of_pages", "texts_of_yaml"]

_LEVEL_KEYS = frozenset(
    {"title", "goal", "story", "hints", "cheer", "says", "family", "boxes", "words", "did"}
)
_PEOPLE_KEYS = frozenset(
    {"country", "field", "deeds", "hurdle", "link", "text", "statement", "headline", "explanation"}
    | {"ask", "title", "aim", "scene", "speaker", "remark", "then", "effect", "aloud"}
)
_PEOPLE_FILES = frozenset(
    {"people.yaml", "messages.yaml", "myths.yaml", "pairs.yaml", "talks.yaml", "replies.yaml"}
    | {"workshops.yaml"}
)
_SAID = re.compile(r"\bsay\(")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[()]", re.DOTALL)
_DESK_KEYS = frozenset({"lines"})
_DESK_FILES = frozenset({"lessons.yaml"})
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """An English text to translate: the .po it belongs to, and where it stands."""

    po: str
    context: str
    text: str
    plural: str = ""
    file: str = ""
    line: int = 0
    key: str = ""  # of the YAML it stands behind


def _literals(node: ast.expr) -> list[str] | None:
    """The text or texts an expression can be, None if it is put together at run time."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=one, orelse=other):
            first, second = _literals(one), _literals(other)
            return None if first is None or second is None else first + second
        case ast.JoinedStr() | ast.BinOp():
            return None
        case ast.Call(func=ast.Attribute(attr="format" | "join")):
            return None
    return []


def texts_of_code(source: str, file: str) -> tuple[list[Text], list[Diagnostic]]:
    """The texts marked N_("...") or said say("...") in Python source, and those nobody can find."""
    texts: list[Text] = []
    faults: list[Diagnostic] = []
    po = DESK if DESK in Path(file).parts else "game"
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Name(id="N_" | "say") | ast.Attribute(attr="say"), args=[first, *_]
            ):
                named = {k.arg: found for k in node.keywords if (found := _literals(k.value))}
                context = named.get("context", [""])[0]
                plural = named.get("plural", [""])[0]
                found = _literals(first)
                if found is None:
                    span = Span(node.lineno, node.col_offset + 1, node.lineno, node.col_offset + 1)
                    faults.append(Diagnostic.of("i18n.not-literal", span, file=file))
                for text in found or ():
                    texts.append(Text(po, context, text, plural, file, node.lineno))
    return texts, faults


def texts_of_pages(source: str, file: str) -> tuple[list[Text], list[Diagnostic]]:
    """The texts said in a template: each call of say, to its closing bracket, is read as Python."""
    texts: list[Text] = []
    faults: list[Diagnostic] = []
    for said in _SAID.finditer(source):
        depth, end = 0, len(source)
        for sign in _QUOTED.finditer(source, said.end() - 1):
            depth += {"(": 1, ")": -1}.get(sign[0], 0)
            if depth == 0:
                end = sign.end()
                break
        lines = "\n" * source.count("\n", 0, said.start())
        try:
            found, wrong = texts_of_code(f"{lines}({source[said.start() : end]})", file)
        except SyntaxError:  # the filters of templates are no Python
            line = len(lines) + 1
            found, wrong = (
                [],
                [Diagnostic.of("i18n.not-literal", Span(line, 1, line, 1), file=file)],
            )
        texts += found
        faults += wrong
    return texts, faults


def _strings(node: yaml.Node) -> Iterator[tuple[str, int]]:
    """Each text in a node or its list, with its line."""
    match node:
        case yaml.ScalarNode(value=text, tag="tag:yaml.org,2002:str", start_mark=mark) if text:
            yield text.strip(), mark.line + 1
        case yaml.SequenceNode(value=items):
            for item in items:
                yield from _strings(item)


def _walk(
    node: yaml.Node, keys: frozenset[str], context: str
) -> Iterator[tuple[str, str, int, str]]:
    """Each (context, text, line, key) below a node; an `id` beside a `text` is its context."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _walk(item, keys, context)
    if isinstance(node, yaml.MappingNode):
        if not context:
            context = next((v.value for k, v in node.value if k.value == "id"), "")
        for key, value in node.value:
            if key.value in keys:
                yield from ((context, text, line, key.value) for text, line in _strings(value))
            else:
                yield from _walk(value, keys, context)


def texts_of_yaml(source: str, file: str) -> list[Text]:
    """The texts of a level, a chapter, the people or the messages; broken YAML holds none."""
    try:
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return []
    if root is None:
        return []
    name = Path(file).name
    po, keys = "levels", _LEVEL_KEYS
    if name in _PEOPLE_FILES:
        po, keys = "people", _PEOPLE_KEYS
    elif name in _DESK_FILES:
        po, keys = DESK, _DESK_KEYS
    found = _walk(root, keys, "")
    return [Text(po, context, text, "", file, line, key) for context, text, line, key in found]


def template(
    root: Path, package: Path = _PACKAGE
) -> tuple[tuple[Text, ...], tuple[Diagnostic, ...]]:
    """Every text of code and levels once, in a fixed order, and the texts that cannot be found."""
    texts: list[Text] = []
    faults: list[Diagnostic] = []
    for path in sorted(package.rglob("*.py")):
        file = (Path(package.name) / path.relative_to(package)).as_posix()
        found, wrong = texts_of_code(path.read_text(encoding="utf-8"), file)
        texts += found
        faults += wrong
    for path in sorted(package.rglob("*.html")):
        file = (Path(package.name) / path.relative_to(package)).as_posix()
        found, wrong = texts_of_pages(path.read_text(encoding="utf-8"), file)
        texts += found
        faults += wrong
    for path in sorted((root / "levels").rglob("*.yaml")):
        file = path.relative_to(root).as_posix()
        texts += texts_of_yaml(path.read_text(encoding="utf-8"), file)
    once: dict[tuple[str, str, str], Text] = {}
    for text in texts:
        key = (text.po, text.context, text.text)
        if text.text.strip() and (key not in once or (text.plural and not once[key].plural)):
            once[key] = text
    return tuple(once.values()), tuple(faults)


def _gaps(texts: Iterable[str]) -> set[str]:
    return {gap for text in texts for gap in re.findall(r"\{\w+\}", text)}


def _compare(
    file: str, wanted: list[Text], entries: tuple[Entry, ...], forms: int
) -> Iterator[Diagnostic]:
    """What one .po file lacks, holds in vain, or has with other gaps than the English."""
    have = {(e.context, e.text): e for e in entries if e.text}
    for text in wanted:
        entry = have.pop((text.context, text.text), None)
        shown = text.text[:60]
        if entry is None or not entry.done:
            yield Diagnostic.of("i18n.missing", file=file, text=shown, context=text.context)
            continue
        span = Span(entry.line, 1, entry.line, 1)
        if text.plural and len(entry.forms) != forms:
            yield Diagnostic.of("i18n.forms", span, file=file, text=shown, wanted=forms)
        if _gaps(entry.forms) != _gaps([text.text, text.plural]):
            yield Diagnostic.of("i18n.gaps", span, file=file, text=shown)
    for entry in have.values():
        span = Span(entry.line, 1, entry.line, 1)
        yield Diagnostic.of("i18n.stale", span, file=file, text=entry.text[:60])


def missing(root: Path, package: Path = _PACKAGE) -> tuple[Diagnostic, ...]:
    """What the translations lack, and texts that cannot be found; none when complete."""
    texts, faults = template(root, package)
    found = list(faults)
    for folder in sorted((root / "locales").glob("*/")):
        if folder.name == "en":
            continue
        catalogue = Catalogue.load(folder.name, root)
        found += catalogue.diagnostics
        forms = len({catalogue.rule(n) for n in range(200)})
        for name in FILES:
            path = folder / f"{name}.po"
            file = path.relative_to(root).as_posix()
            entries = read_po(path.read_text(encoding="utf-8-sig"))[0] if path.is_file() else ()
            wanted = [text for text in texts if text.po == name]
            found += _compare(file, wanted, entries, forms)
    return tuple(found)
