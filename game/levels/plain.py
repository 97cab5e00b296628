"""Plain YAML: values with their places, and a located refusal of everything that surprises.

Refused before anything is built: tags, anchors, aliases, several documents, directives, deep
nesting, too much, bytes that are not text. Refused where it stands: a key said twice, a merge key,
and a bare word that YAML would turn into something else than it looks like (yes, 12:30, 010, ~).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from game.values import Diagnostic, Span

__all__ = ["MOST_BYTES", "Plain", "inside", "read_plain", "spot_of", "strip"]

MOST_BYTES = 200_000
_DEEPEST = 12
_MOST_EVENTS = 20_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNREADABLE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,8})")
_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True)
class Plain:
    """A value: text, whole number, truth, a tuple of Plains, or a dict of Plains; where it stands.

    `keys` are the places of a dict's keys. `literal` is the column at which the lines of a `|`
    block begin, 0 for anything else.
    """

    value: Any
    span: Span
    keys: tuple[tuple[str, Span], ...] = ()
    literal: int = 0


def strip(plain: Plain) -> Any:
    """The bare value, with lists and dicts of bare values."""
    match plain.value:
        case tuple() as items:
            return [strip(item) for item in items]
        case dict() as entries:
            return {key: strip(value) for key, value in entries.items()}
        case value:
            return value


def spot_of(plain: Plain, path: str) -> Span:
    """The place of the key a path such as "legend/A/door" leads to, or of the nearest above it."""
    span = plain.span
    for name in path.split("/"):
        if not isinstance(plain.value, dict) or name not in plain.value:
            break
        span = dict(plain.keys)[name]
        plain = plain.value[name]
    return span


def inside(plain: Plain, span: Span | None) -> Span:
    """A place inside a text, as a place of the file the text stands in."""
    if span is None:
        return plain.span
    if not plain.literal:
        start = plain.span
        if span.line > 1:
            return start
        return Span(
            start.line, start.column + span.column, start.line, start.column + span.end_column
        )
    down, along = plain.span.line, plain.literal - 1
    return Span(
        span.line + down, span.column + along, span.end_line + down, span.end_column + along
    )


def read_plain(data: bytes, file: str = "") -> tuple[Plain | None, tuple[Diagnostic, ...]]:
    """The value of a file, None when it cannot be built, and all that is wrong with it."""
    text, fault = _decode(data, file)
    if text is None:
        return None, (fault,) if fault else ()
    try:
        faults = list(_surprises(text, file))
        if faults:
            return None, tuple(faults)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as broken:
        return None, (_broken(broken, file, text),)
    except (yaml.YAMLError, ValueError):
        return None, (Diagnostic.of("level.yaml", Span(1, 1, 1, 1), file=file),)
    if root is None:
        return None, (Diagnostic.of("level.empty", Span(1, 1, 1, 1), file=file),)
    builder = _Builder(text.split("\n"), file, faults)
    return builder.build(root), tuple(faults)


# Words in which PyYAML and libyaml name a fault, and the code that tells it to a person.
SIGNS = (
    ("nesting", "level.deep"),
    ("mapping values are not allowed", "level.yaml-colon"),
    ("unexpected end of stream", "level.yaml-quote"),
    ("expected ',' or", "level.yaml-bracket"),
    ("tab character", "level.yaml-tab"),
    ("could not find expected ':'", "level.yaml-key"),
    ("escape", "level.yaml-escape"),
    ("expected key", "level.yaml-fit"),
    ("expected <block end>", "level.yaml-fit"),
    ("expected '-'", "level.yaml-fit"),
)


def _broken(error: yaml.MarkedYAMLError, file: str, text: str) -> Diagnostic:
    """What the reader of YAML could not read; libyaml from 0.2.6 on counts brackets itself."""
    mark, problem = error.problem_mark or error.context_mark, error.problem or ""
    if "cannot start any token" in problem and mark is not None:
        sign = text.split("\n")[mark.line][mark.column : mark.column + 1]
        code = "level.yaml-tab" if sign == "\t" else "level.yaml-token"
        return Diagnostic.of(code, _mark(mark), file=file, sign=sign)
    code = next((code for sign, code in SIGNS if sign in problem), "level.yaml")
    return Diagnostic.of(code, _mark(mark), file=file)


def _decode(data: bytes, file: str) -> tuple[str | None, Diagnostic | None]:
    start = Span(1, 1, 1, 1)
    if len(data) > MOST_BYTES:
        return None, Diagnostic.of("level.too-big", start, file=file, most=MOST_BYTES // 1000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        before = data[: broken.start].decode("utf-8", "replace")
        return None, Diagnostic.of("level.encoding", _at(before, len(before)), file=file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    bad = _UNREADABLE.search(text)
    if bad:
        code = f"U+{ord(bad.group()):04X}"
        span = _at(text, bad.start())
        return None, Diagnostic.of("level.control", span, file=file, char=code)
    return text, None


def _at(text: str, index: int) -> Span:
    line = text.count("\n", 0, index) + 1
    column = index - (text.rfind("\n", 0, index) + 1) + 1
    return Span(line, column, line, column + 1)


def _mark(mark: Any) -> Span:
    if mark is None:
        return Span(1, 1, 1, 1)
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)


def _surprises(text: str, file: str) -> Iterator[Diagnostic]:
    depth = documents = 0
    for count, event in enumerate(yaml.parse(text, Loader=_LOADER)):
        span = _mark(event.start_mark)
        match event:
            case yaml.DocumentStartEvent(version=version, tags=tags):
                documents += 1
                if version or tags:
                    yield Diagnostic.of("level.directive", span, file=file)
                if documents == 2:
                    yield Diagnostic.of("level.documents", span, file=file)
            case yaml.AliasEvent(anchor=anchor):
                yield Diagnostic.of("level.alias", span, file=file, name=str(anchor))
            case yaml.CollectionStartEvent():
                depth += 1
            case yaml.CollectionEndEvent():
                depth -= 1
        if depth > _DEEPEST or count > _MOST_EVENTS:
            yield Diagnostic.of("level.deep", span, file=file)
            return
        yield from _marks(event, span, file)


def _marks(event: Any, span: Span, file: str) -> Iterator[Diagnostic]:
    if isinstance(event, yaml.AliasEvent):
        return
    if getattr(event, "anchor", None) is not None:
        yield Diagnostic.of("level.anchor", span, file=file, name=str(event.anchor))
    if getattr(event, "tag", None) is not None:
        yield Diagnostic.of("level.tag", span, file=file, name=str(event.tag))


class _Builder:
    """Turns nodes into Plains; mutable because it collects what is wrong on the way."""

    def __init__(self, lines: list[str], file: str, faults: list[Diagnostic]) -> None:
        self.lines, self.file, self.faults = lines, file, faults

    def fault(self, code: str, span: Span, **facts: str) -> None:
        """Note a mistake."""
        self.faults.append(Diagnostic.of(code, span, None, self.file, **facts))

    def build(self, node: yaml.Node) -> Plain:
        """The value of a node."""
        start, end = node.start_mark, node.end_mark
        span = Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        if isinstance(node, yaml.SequenceNode):
            return Plain(tuple(self.build(item) for item in node.value), span)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, span)
        style = getattr(node, "style", None)
        literal = self.indent(span.line, node.value) if style == "|" else 0
        value = node.value if style else self.bare(node, span)
        return Plain(value, span, (), literal)

    def bare(self, node: yaml.Node, span: Span) -> str | int | bool:
        """The value of a scalar without quotes."""
        text: str = node.value
        kind = node.tag.removeprefix(_TAG)
        if kind == "str":
            return text
        if kind == "bool" and text in ("true", "false"):
            return text == "true"
        if kind == "int" and _WHOLE.fullmatch(text):
            return int(text)
        if kind == "null" and not text:
            self.fault("level.nothing", span)
        else:
            self.fault("level.quote", span, text=text)
        return text

    def mapping(self, node: yaml.MappingNode, span: Span) -> Plain:
        """The value of a mapping whose keys are texts, each once."""
        entries: dict[str, Plain] = {}
        keys: list[tuple[str, Span]] = []
        for key, value in node.value:
            where = _mark(key.start_mark)
            if not isinstance(key, yaml.ScalarNode):
                self.fault("level.key-text", where)
                continue
            name = key.value
            if key.tag == _TAG + "merge":
                self.fault("level.merge", where)
            elif key.tag != _TAG + "str":
                self.fault("level.quote", where, text=name)
            elif name in entries:
                self.fault("level.twice", where, key=name)
                continue
            entries[name] = self.build(value)
            keys.append(
                (name, Span(where.line, where.column, where.line, where.column + len(name)))
            )
        return Plain(entries, span, tuple(keys))

    def indent(self, line: int, text: str) -> int:
        """The column at which the lines of the `|` block that opens on `line` begin."""
        for raw, shown in zip(self.lines[line:], text.split("\n"), strict=False):
            if shown.strip():
                return len(raw) - len(raw.lstrip(" ")) - (len(shown) - len(shown.lstrip(" "))) + 1
        return 1
