"""The class file: what a child's PC is given, once, to belong to a class. It holds no names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from game.exchange.canonical import Facts
from game.exchange.keys import Keys, same
from game.exchange.shapes import Misshapen, hex64, hexed, is_hex, items, number, rest, text, words
from game.exchange.signed import opened, signed
from game.progress import clean_text
from game.values import Diagnostic

__all__ = ["ClassFile", "ClassPupil", "class_proof", "make_class_file", "open_class_file"]

MOST_BYTES = 256 * 1024
MOST_PUPILS = 500
MOST_STAFF = 32
MOST_DESKS = 8
MOST_TITLE = 24
_AVATAR_PARTS = 24
_PART = re.compile(r"[A-Za-z0-9_+#.-]{0,80}")
_PIN = re.compile(r"[0-9a-f]{0,128}")
_KNOWN = (
    *("crit", "fmt", "kind", "class", "counter", "title", "seal", "staff", "desks", "salt"),
    "pupils",
)


@dataclass(frozen=True, slots=True)
class ClassPupil:
    """A child as its class knows it on every PC: id, face, and the check of its three pictures."""

    id: str
    avatar: tuple[tuple[str, str], ...] = ()
    pin: str = ""


@dataclass(frozen=True, slots=True)
class ClassFile:
    """A class: whose signature counts, for whom packets are sealed, who is in it.

    Who has joined remembers `sign` and believes no other key about this class. `staff` are the keys
    whose assignments count; `desks` are addresses to try, never more than hints; of two files of a
    class the one with the higher `counter` is newer. `more` is what a newer game has put in.
    """

    id: str
    title: str
    sign: str = ""
    seal: str = ""
    counter: int = 1
    staff: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    salt: str = ""
    pupils: tuple[ClassPupil, ...] = ()
    more: tuple[tuple[str, Any], ...] = ()

    def pupil(self, id: str) -> ClassPupil | None:
        """The child with that id."""
        return next((one for one in self.pupils if one.id == id), None)


def make_class_file(klass: ClassFile, keys: Keys) -> bytes:
    """The bytes of a class file, signed with the keys of the class, which it names."""
    body = {
        **dict(klass.more),
        "class": klass.id,
        "counter": klass.counter,
        "title": clean_text(klass.title, MOST_TITLE),
        "seal": keys.seal_public,
        "staff": list(klass.staff),
        "desks": list(klass.desks),
        "salt": klass.salt,
        "pupils": [[one.id, [list(pair) for pair in one.avatar], one.pin] for one in klass.pupils],
    }
    return signed("class", body, keys).text


def open_class_file(data: bytes, sign: str = "") -> ClassFile | Diagnostic:
    """The class in these bytes. `sign` is the key it must be signed with, once one is known."""
    found = opened(data, "class", MOST_BYTES)
    if isinstance(found, Diagnostic):
        return found
    if sign and not same(sign, found.key):
        return Diagnostic.of("exchange.signature")
    try:
        return _read(found.body, found.key)
    except Misshapen:
        return Diagnostic.of("exchange.damaged")


def class_proof(seal: str) -> str:
    """What a game tells to get a newer class file: that it has one, which alone names `seal`."""
    return sha256(f"ilme class file {seal}".encode("ascii", "replace")).hexdigest()


def _read(body: Facts, key: str) -> ClassFile:
    return ClassFile(
        id=hexed(body, "class", 16),
        sign=key,
        seal=hexed(body, "seal", 64),
        title=clean_text(text(body, "title", MOST_TITLE * 4), MOST_TITLE),
        counter=number(body, "counter"),
        staff=items(body, "staff", MOST_STAFF, hex64),
        desks=words(body, "desks", MOST_DESKS),
        salt=text(body, "salt", 64),
        pupils=items(body, "pupils", MOST_PUPILS, _pupil),
        more=rest(body, _KNOWN),
    )


def _pupil(value: Any) -> ClassPupil:
    """A child from its list; what a newer game appended is not needed to know it."""
    match value:
        case [str(id), list(avatar), str(pin), *_] if is_hex(id, 20) and _PIN.fullmatch(pin):
            return ClassPupil(id, items({"avatar": avatar}, "avatar", _AVATAR_PARTS, _pair), pin)
    raise Misshapen("pupils")


def _pair(value: Any) -> tuple[str, str]:
    match value:
        case [str(part), str(choice)] if _PART.fullmatch(part) and _PART.fullmatch(choice):
            return part, choice
    raise Misshapen("avatar")
