"""The book that the entries of the desk fold into (`ENTRIES`: one function for each kind).

Facts are looked at before they are believed, since a file may be damaged: what makes no sense is
left out, and nothing is raised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from game.classroom.best import merged, read_best
from game.classroom.entry import Entry
from game.classroom.sums import Tally
from game.classroom.views import MODES, Klass, Lesson, Pupil, Remark
from game.exchange import mark_of
from game.progress import SHELF_KINDS, Shelf, shelf_after

__all__ = ["Book", "ENTRIES"]


Pulse = tuple[tuple[str, str, tuple[int, ...]], ...]
"""(chapter, moment, how many answers had each score)."""


@dataclass(slots=True)
class Book:
    """All that the entries say. Mutable: each entry changes it a little.

    `keys` are the secrets of each class as the desk keeps them; `gone` are pupils erased for ever
    with the marks of the players that were theirs (`gone_from`: of which class they were);
    `senders` are the teacher's answers about a player's mark and another computer than before;
    `revoked` are devices that are believed no longer; `good` are the numbers of those levels of a
    pack on the `shelf` that were found to be playable when it was accepted; `best` is what was
    written down of pupils when their older records went.
    """

    classes: dict[str, Klass] = field(default_factory=dict)
    keys: dict[str, Mapping[str, str]] = field(default_factory=dict)
    pupils: dict[str, Pupil] = field(default_factory=dict)
    lessons: dict[tuple[str, str], Lesson] = field(default_factory=dict)
    remarks: dict[tuple[str, str, str], Remark] = field(default_factory=dict)
    gone: dict[str, set[str]] = field(default_factory=dict)
    gone_from: dict[str, str] = field(default_factory=dict)
    revoked: dict[str, frozenset[str]] = field(default_factory=dict)
    senders: dict[tuple[str, str], bool] = field(default_factory=dict)
    pulses: dict[tuple[str, str], Pulse] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    best: dict[str, dict[str, Tally]] = field(default_factory=dict)
    shelf: Shelf = field(default_factory=Shelf)
    good: dict[str, tuple[int, ...]] = field(default_factory=dict)
    changes: int = 0  # grows with each entry, so that a page can tell it is old

    def add(self, entries: Iterable[Entry]) -> None:
        """Fold more entries in."""
        for entry in entries:
            if fold := ENTRIES.get(entry.kind):
                fold(self, entry)
            self.changes += 1

    def of_class(self, klass: str) -> tuple[Pupil, ...]:
        """The pupils of a class, in the order they came."""
        return tuple(pupil for pupil in self.pupils.values() if pupil.klass == klass)

    def is_gone(self, player: str) -> bool:
        """Whether a player of the game was an erased pupil's."""
        mark = mark_of(player) if self.gone else ""
        return any(mark in players for players in self.gone.values())


def _texts(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list | tuple) else ()
    return tuple(item for item in items if isinstance(item, str))


def _pairs(value: Any) -> tuple[tuple[str, str], ...]:
    items = value if isinstance(value, list | tuple) else ()
    return tuple((p[0], p[1]) for p in map(_texts, items) if len(p) == 2)


def _text(facts: Mapping[str, Any], name: str) -> str:
    value = facts.get(name, "")
    return value if isinstance(value, str) else ""


def _number(facts: Mapping[str, Any], name: str, default: int = 0) -> int:
    value = facts.get(name, default)
    return value if type(value) is int else default


def _klass_made(book: Book, entry: Entry) -> None:
    facts = entry.facts
    if id := _text(facts, "id"):
        teachers = _texts(facts.get("teachers"))[:2]
        made = Klass(id, _text(facts, "title"), _number(facts, "year"), teachers=teachers)
        book.classes[id] = made
        keys = facts.get("keys")
        book.keys[id] = dict(keys) if isinstance(keys, dict) else {}


def _klass_changed(book: Book, entry: Entry) -> None:
    facts = entry.facts
    if klass := book.classes.get(_text(facts, "id")):
        if "title" in facts:
            klass = replace(klass, title=_text(facts, "title"))
        if "teachers" in facts:
            klass = replace(klass, teachers=_texts(facts["teachers"])[:2])
        if isinstance(archived := facts.get("archived"), bool):
            klass = replace(klass, archived=archived)
        book.classes[klass.id] = klass


def _pupil_made(book: Book, entry: Entry) -> None:
    facts, id = entry.facts, entry.subject
    klass = _text(facts, "klass")
    if not id or id in book.gone or klass not in book.classes:
        return
    first, second, third = (*_texts(facts.get("pin")), "", "", "")[:3]
    book.pupils[id] = Pupil(
        id,
        klass,
        _text(facts, "name"),
        _pairs(facts.get("avatar")),
        (first, second, third),
        _texts(facts.get("groups")),
    )
    _count(book, klass)


def _pupil_changed(book: Book, entry: Entry) -> None:
    pupil = book.pupils.get(entry.subject)
    if pupil is None:
        return
    facts = entry.facts
    if "name" in facts:
        pupil = replace(pupil, name=_text(facts, "name"))
    if "avatar" in facts:
        pupil = replace(pupil, avatar=_pairs(facts["avatar"]))
    if "groups" in facts:
        pupil = replace(pupil, groups=_texts(facts["groups"]))
    if len(pin := _texts(facts.get("pin"))) == 3:
        pupil = replace(pupil, pin=(pin[0], pin[1], pin[2]))
    book.pupils[pupil.id] = pupil


def _erased(book: Book, entry: Entry) -> None:
    """The pupil is gone for ever, whatever comes later, and so are players that were its own."""
    id = _text(entry.facts, "pupil")
    if not id:
        return
    book.gone.setdefault(id, set()).update(_texts(entry.facts.get("players")))
    if klass := _text(entry.facts, "klass"):
        book.gone_from[id] = klass
    book.best.pop(id, None)
    if pupil := book.pupils.pop(id, None):
        _count(book, pupil.klass)
    for key in [key for key in book.remarks if key[1] == id]:
        del book.remarks[key]


def _count(book: Book, klass: str) -> None:
    if known := book.classes.get(klass):
        book.classes[klass] = replace(known, pupils=len(book.of_class(klass)))


def _lesson(book: Book, entry: Entry) -> None:
    facts = entry.facts
    klass, set_id = _text(facts, "klass"), _text(facts, "set_id")
    kept = book.lessons.get((klass, set_id))
    counter = _number(facts, "counter", 1)
    if not klass or not set_id or (kept and kept.counter >= counter):
        return
    mode = _text(facts, "mode")
    book.lessons[klass, set_id] = Lesson(
        set_id,
        klass,
        _text(facts, "title"),
        _texts(facts.get("levels")),
        _texts(facts.get("packs")),
        _texts(facts.get("to")),
        mode if mode in MODES else "",
        facts.get("pairs") is True,
        facts.get("hints") is not False,
        _number(facts, "opens"),
        _number(facts, "due"),
        facts.get("lock") is True,
        _text(facts, "note"),
        counter,
        entry.t,
    )


def _lesson_removed(book: Book, entry: Entry) -> None:
    """An empty lesson with a higher counter stays, so that every copy learns that it ended."""
    facts = entry.facts
    key = _text(facts, "klass"), _text(facts, "set_id")
    if kept := book.lessons.get(key):
        counter = max(kept.counter + 1, _number(facts, "counter"))
        book.lessons[key] = Lesson(kept.set_id, kept.klass, "", (), counter=counter, made=entry.t)


def _remark(book: Book, entry: Entry) -> None:
    facts, pupil = entry.facts, entry.subject
    klass, level = _text(facts, "klass"), _text(facts, "level")
    kept = book.remarks.get((klass, pupil, level))
    counter = _number(facts, "counter", 1)
    if pupil not in book.pupils or (kept and kept.counter >= counter):
        return
    sticker, text = _text(facts, "sticker"), _text(facts, "text")
    again = facts.get("again") is True
    made = Remark(klass, pupil, level, sticker, text, again, counter, entry.t)
    book.remarks[klass, pupil, level] = made


def _revoked(book: Book, entry: Entry) -> None:
    klass, device = _text(entry.facts, "klass"), _text(entry.facts, "device")
    away = book.revoked.get(klass, frozenset())
    back = entry.facts.get("back") is True
    book.revoked[klass] = away - {device} if back else away | {device}


def _sender(book: Book, entry: Entry) -> None:
    place = _text(entry.facts, "player"), _text(entry.facts, "device")
    book.senders[place] = entry.facts.get("well") is True


def _pulse(book: Book, entry: Entry) -> None:
    """The counts of one computer, which take the place of its earlier ones."""
    cells = []
    rows = entry.facts.get("cells")
    for row in rows if isinstance(rows, list | tuple) else ():
        match row:
            case [str(chapter), str(moment), list(counts)] if all(
                type(count) is int and count >= 0 for count in counts
            ):
                cells.append((chapter, moment, tuple(counts)))
    book.pulses[_text(entry.facts, "klass"), _text(entry.facts, "source")] = tuple(cells)


def _shelf(book: Book, entry: Entry) -> None:
    """A pack of levels came, was accepted, or was taken away."""
    book.shelf = shelf_after(book.shelf, entry.kind, entry.facts)
    good = entry.facts.get("good")
    if isinstance(good, list | tuple) and (pack := _text(entry.facts, "pack")):
        book.good[pack] = tuple(number for number in good if type(number) is int)


def _best(book: Book, entry: Entry) -> None:
    """What was best of a pupil when its records went."""
    if entry.subject in book.pupils:
        known = book.best.get(entry.subject, {})
        book.best[entry.subject] = merged(known, dict(read_best(entry.facts.get("levels"))))


def _setting(book: Book, entry: Entry) -> None:
    book.settings[_text(entry.facts, "name")] = _text(entry.facts, "value")


ENTRIES: Mapping[str, Callable[[Book, Entry], None]] = MappingProxyType(
    {
        "klass_made": _klass_made,
        "klass_changed": _klass_changed,
        "pupil_made": _pupil_made,
        "pupil_changed": _pupil_changed,
        "erased": _erased,
        "lesson": _lesson,
        "lesson_removed": _lesson_removed,
        "remark": _remark,
        "pulse": _pulse,
        "revoked": _revoked,
        "sender": _sender,
        "setting": _setting,
        "best": _best,
        **dict.fromkeys(SHELF_KINDS, _shelf),
    }
)
