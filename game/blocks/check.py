"""What is wrong with a program before it runs."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from game.blocks.fits import fits
from game.blocks.toolbox import Toolbox
from game.program import DEEPEST, Node, Part, Program, depth, walk
from game.values import Diagnostic

__all__ = ["check", "nearest"]

_SETS = {"set", "for_each"}
_COUNTS = {"min": (1, 99), "max": (1, 99), "range": (1, 3)}


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word a child most likely meant, or nothing."""
    words = sorted(set(known))
    lower = {known_word.lower(): known_word for known_word in reversed(words)}
    if word.lower() in lower:
        return lower[word.lower()]
    close = get_close_matches(word.lower(), lower, 1, 0.6)
    return lower[close[0]] if close else ""


@dataclass(frozen=True, slots=True)
class _Scope:
    """What is known where a statement stands: names, whether inside a loop, inside a knot."""

    names: frozenset[str]
    own: frozenset[str] | None = None  # names of the knot around, None outside
    loop: bool = False


def check(program: Program, toolbox: Toolbox) -> tuple[Diagnostic, ...]:
    """Everything that is wrong: gaps, unknown names, locked blocks, wrong counts, lost words."""
    if depth(program) > DEEPEST:
        return (Diagnostic.of("check.too-nested"),)
    if (wrong := fits(program, toolbox)) is not None:
        return (wrong,)
    knots = {
        str(node.parts[0]): len(_names(node.parts[1]))
        for node in walk(program)
        if node.kind == "define"
    }
    names = toolbox.given | frozenset(_set_in(program.body))
    checker = _Checker(toolbox, knots, names)
    return tuple(checker.body(program.body, _Scope(names)))


def _names(part: Part) -> tuple[str, ...]:
    return tuple(str(name) for name in part) if isinstance(part, tuple) else ()


def _set_in(part: Part) -> Iterator[str]:
    """The names set in a body, without those of the knots in it."""
    match part:
        case Node(kind="define"):
            return
        case Node(kind=kind, parts=parts):
            if kind in _SETS:
                yield str(parts[0])
            for inner in parts:
                yield from _set_in(inner)
        case tuple():
            for item in part:
                if isinstance(item, Node):
                    yield from _set_in(item)


@dataclass(frozen=True, slots=True)
class _Checker:
    toolbox: Toolbox
    knots: dict[str, int]
    globals: frozenset[str]

    def body(self, body: Part, scope: _Scope) -> Iterator[Diagnostic]:
        for node in body if isinstance(body, tuple) else ():
            if isinstance(node, Node):
                yield from self.node(node, scope)

    def node(self, node: Node, scope: _Scope) -> Iterator[Diagnostic]:
        yield from self._itself(node, scope)
        inner = scope
        if node.kind == "define":
            own = frozenset({*_names(node.parts[1]), *_set_in(node.parts[2])})
            inner = _Scope(self.globals | own, own)
        elif node.kind in ("repeat", "while", "until", "forever", "for_each"):
            inner = _Scope(scope.names, scope.own, True)
        for part in node.parts:
            if isinstance(part, Node):
                yield from self.node(part, scope)
            else:
                yield from self.body(part, inner)

    def _itself(self, node: Node, scope: _Scope) -> Iterator[Diagnostic]:
        if not self.toolbox.allows(node.kind) and not self._calls_unknown(node):
            yield Diagnostic.of("check.locked", node=node.id, block=self._label(node))
        match node.kind, node.parts:
            case "hole", _:
                yield Diagnostic.of("check.hole", node=node.id)
            case "name", (str(name),):
                yield from self._name(node, name, scope)
            case "set" | "for_each", (str(name), *_):
                yield from self._new_name(node, name)
            case "change", (str(name), *_):
                yield from self._change(node, name, scope)
            case "define", (str(name), tuple() as params, _):
                yield from self._define(node, name, _names(params), scope)
            case "call" | "call_value", (str(name), tuple() as args):
                yield from self._call(node, name, len(args), scope)
            case "break" | "continue", _ if not scope.loop:
                yield Diagnostic.of(f"check.{node.kind}-outside", node=node.id)
            case "return", _ if scope.own is None:
                yield Diagnostic.of("check.return-outside", node=node.id)
            case "min" | "max" | "range", (tuple() as args,):
                least, most = _COUNTS[node.kind]
                if not least <= len(args) <= most:
                    wants = least if len(args) < least else most
                    yield _count(node, node.kind, wants, len(args))

    def _callable(self) -> tuple[str, ...]:
        """The names that can be called here: knots, and functions no level locks."""
        open = (
            name
            for name in self.toolbox.functions
            if (block := self.toolbox.called(name)) and self.toolbox.allows(block.kind)
        )
        return (*self.knots, *open)

    def _calls_unknown(self, node: Node) -> bool:
        """Whether it calls a name that is not known: then that is what is wrong."""
        return node.kind in ("call", "call_value") and node.parts[0] not in self.knots

    def _label(self, node: Node) -> str:
        """What a block is called: its label; by its sign or name where the label is but gaps."""
        match node.kind, node.parts:
            case "arithmetic", (_, str(op), _):
                return op
            case "compare", (_, (str(op), *_), _):
                return op
            case "call" | "call_value", (str(name), _):
                return f"{name}()"
        block = self.toolbox.get(node.kind)
        return block.label if block else node.kind

    def _name(self, node: Node, name: str, scope: _Scope) -> Iterator[Diagnostic]:
        if name in scope.names:
            return
        if name in self.knots or self.toolbox.called(name):
            yield Diagnostic.of("check.missing-call", node=node.id, name=name)
            return
        # Questions are called, so a misspelt name may also mean one of them.
        built_in = ("True", "False", "None", *self.toolbox.constants)
        words = (*built_in, *self._callable())
        near = nearest(name, (*scope.names, *words))
        yield _unknown("name", node, name, near)

    def _change(self, node: Node, name: str, scope: _Scope) -> Iterator[Diagnostic]:
        known = scope.names if scope.own is None else scope.own
        if name in known:
            return
        if name in self.toolbox.constants:
            yield Diagnostic.of("check.name-taken", node=node.id, name=name)
        elif name in scope.names:
            yield Diagnostic.of("check.not-own", node=node.id, name=name)
        else:
            yield _unknown("name", node, name, nearest(name, scope.names))

    def _new_name(self, node: Node, name: str) -> Iterator[Diagnostic]:
        if not _is_name(name):
            yield Diagnostic.of("check.bad-name", node=node.id, name=name[:40])
        elif name in self.knots or self._is_taken(name):
            yield Diagnostic.of("check.name-taken", node=node.id, name=name)

    def _is_taken(self, name: str) -> bool:
        """Whether the world has given the name a meaning."""
        return name in self.toolbox.constants or self.toolbox.called(name) is not None

    def _define(
        self, node: Node, name: str, params: tuple[str, ...], scope: _Scope
    ) -> Iterator[Diagnostic]:
        if scope.own is not None:
            yield Diagnostic.of("check.define-inside", node=node.id, name=name)
        if not _is_name(name):
            yield Diagnostic.of("check.bad-name", node=node.id, name=name[:40])
        elif self._is_taken(name):
            yield Diagnostic.of("check.name-taken", node=node.id, name=name)
        for param in params:
            yield from self._new_name(node, param)
        if len(set(params)) < len(params):
            yield Diagnostic.of("check.same-param", node=node.id, name=name)

    def _call(self, node: Node, name: str, got: int, scope: _Scope) -> Iterator[Diagnostic]:
        if name not in self.knots:
            near = nearest(name, self._callable())
            if name in scope.names:
                yield Diagnostic.of("check.not-a-function", node=node.id, name=name)
            else:
                yield _unknown("function", node, name, near)
        elif self.knots[name] != got:
            yield _count(node, name, self.knots[name], got)


def _is_name(name: str) -> bool:
    return name.isidentifier() and not keyword.iskeyword(name) and len(name) <= 40


def _count(node: Node, name: str, wants: int, got: int) -> Diagnostic:
    return Diagnostic.of("check.argument-count", node=node.id, name=name, wants=wants, got=got)


def _unknown(what: str, node: Node, name: str, near: str) -> Diagnostic:
    """The diagnostic of an unknown word; one that only differs in capitals has its own."""
    if near and near.lower() == name.lower():
        return Diagnostic.of("check.capital", node=node.id, name=name, near=near)
    if near:
        return Diagnostic.of(f"check.unknown-{what}-near", node=node.id, name=name, near=near)
    return Diagnostic.of(f"check.unknown-{what}", node=node.id, name=name[:40])
