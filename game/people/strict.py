"""Reads a list of entries from YAML without its surprises."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from game.values import N_, Diagnostic, Span

__all__ = ["Key", "Row", "read_rows", "read_sheet"]


@dataclass(frozen=True, slots=True)
class Key:
    """What may stand behind a key: text, texts, whole, wholes, truth, names (a map of texts), rows.

    Rows are a list of entries of their own, each with the keys of `rows`.
    """

    kind: str = "text"
    needed: bool = False
    choices: tuple[str, ...] = ()
    rows: Mapping[str, Key] | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: its values by key, and its line."""

    values: Mapping[str, Any]
    line: int


EXPECTED: Mapping[str, str] = {
    "text": N_("a text"),
    "texts": N_("a list"),
    "whole": N_("a whole number"),
    "wholes": N_("a list of whole numbers"),
    "truth": N_("true or false"),
    "names": N_("keys with values"),
    "rows": N_("a list"),
}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # where PyYAML was built without libyaml
_INT = "tag:yaml.org,2002:int"
_BOOL = "tag:yaml.org,2002:bool"
_NULL = "tag:yaml.org,2002:null"


class _Reader:
    """Collects what is wrong while it reads; mutable because mistakes are found everywhere."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[Diagnostic] = []

    def fault(self, code: str, node: yaml.Node, **facts: str) -> None:
        """Note a mistake at a node."""
        start, end = node.start_mark, node.end_mark
        span = Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        self.faults.append(Diagnostic.of(code, span, None, self.file, **facts))

    def value(self, node: yaml.Node, key: str, rule: Key) -> Any:
        """The value of a node as its key wants it; None, noted, if it is something else."""
        match rule.kind, node:
            case _, yaml.ScalarNode(tag=tag) if tag == _NULL and not rule.needed:
                return None
            case "text", yaml.ScalarNode(value=text, tag=tag) if text and tag not in (_BOOL, _NULL):
                if rule.choices and text not in rule.choices:
                    self.fault("people.choice", node, key=key, wanted=", ".join(rule.choices))
                return text
            case "whole", yaml.ScalarNode(value=text, tag=tag) if tag == _INT:
                return int(text)
            case "truth", yaml.ScalarNode(value="true" | "false" as text):
                return text == "true"
            case "texts", yaml.SequenceNode(value=items):
                return tuple(self.value(item, key, Key("text", True)) for item in items)
            case "wholes", yaml.SequenceNode(value=items):
                return tuple(self.value(item, key, Key("whole", True)) for item in items)
            case "names", yaml.MappingNode(value=pairs):
                return tuple((k.value, self.value(v, key, Key("text", True))) for k, v in pairs)
            case "rows", yaml.SequenceNode(value=items):
                found = (self.row(item, rule.rows or {}) for item in items)
                return tuple(row.values for row in found if row)
        self.fault("people.kind", node, key=key, expected=EXPECTED[rule.kind])
        return None

    def row(self, node: yaml.Node, keys: Mapping[str, Key]) -> Row | None:
        """One entry of the list, None if it is no entry at all."""
        if not isinstance(node, yaml.MappingNode):
            self.fault("people.kind", node, key="-", expected=EXPECTED["names"])
            return None
        values: dict[str, Any] = {}
        for key, value in node.value:
            if key.value in values:
                self.fault("people.twice", key, key=key.value)
            elif key.value not in keys:
                near = difflib.get_close_matches(key.value, keys, 1)
                self.fault(
                    "people.key", key, key=key.value, near=near[0] if near else next(iter(keys))
                )
            else:
                values[key.value] = self.value(value, key.value, keys[key.value])
        for name, rule in keys.items():
            if rule.needed and name not in values:
                self.fault("people.lacks", node, key=name)
        return Row(values, node.start_mark.line + 1)


def _refused(text: str, file: str) -> list[Diagnostic]:
    """Tags, anchors and aliases: an author needs none, and each can surprise."""
    faults = []
    for event in yaml.parse(text, Loader=_LOADER):
        tagged = getattr(event, "tag", None) is not None
        mark = event.start_mark
        if mark and (tagged or getattr(event, "anchor", None) is not None):
            span = Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1)
            faults.append(Diagnostic.of("people.yaml", span, file=file))
    return faults


def _where(mark: yaml.Mark | None, text: str) -> Span | None:
    """The place of a mark; libyaml sets the end of a text below its last line."""
    if mark is None:
        return None
    last = text.count("\n")
    line, column = (mark.line + 1, mark.column + 1) if mark.line <= last else (last + 1, 1)
    return Span(line, column, line, column)


def read_rows(
    text: str, keys: Mapping[str, Key], file: str = ""
) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    """The sound entries of a YAML list, each with an `id` of its own, and all that is wrong."""
    try:
        refused = _refused(text, file)
        root = yaml.compose(text, Loader=_LOADER) if not refused else None
    except yaml.MarkedYAMLError as broken:
        span = _where(broken.problem_mark, text)
        return (), (Diagnostic.of("people.yaml", span, file=file),)
    except yaml.YAMLError:
        return (), (Diagnostic.of("people.yaml", file=file),)
    reader = _Reader(file)
    reader.faults += refused
    rows: list[Row] = []
    if isinstance(root, yaml.SequenceNode):
        for node in root.value:
            before = len(reader.faults)
            row = reader.row(node, keys)
            if row and any(
                row.values["id"] == other.values["id"] for other in rows if "id" in row.values
            ):
                reader.fault("people.twice", node, key=str(row.values["id"]))
            if row and len(reader.faults) == before:
                rows.append(row)
    elif root is not None:
        reader.fault("people.kind", root, key="-", expected=EXPECTED["texts"])
    return tuple(rows), tuple(reader.faults)


def read_sheet(
    root: Path, name: str, keys: Mapping[str, Key]
) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    """The sound entries of `root/levels/NAME` and what is wrong there; no file, no entries."""
    path = root / "levels" / name
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return read_rows(text, keys, f"levels/{name}")
