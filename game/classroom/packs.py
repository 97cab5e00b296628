"""Packs of levels at the desk: taken in unlooked at, accepted by a teacher, given to classes.

A pack becomes a chapter of its own once it was accepted (`Core.chapters`), so it is assigned, shown
and replayed like one of the game. Only its levels that can be won are in it. A pack a lesson uses
stays; what was done in one that was taken away is still replayed.
"""

from __future__ import annotations

from game.classroom.core import Core
from game.packs import MOST_BYTES, PackedLevel, levels_in, packed, read_levels
from game.progress import LevelPack, pack_facts
from game.values import Diagnostic

__all__ = ["MOST_PACKS", "Packs"]

MOST_PACKS = 40
"""Packs on a desk at a time."""

_SHORT = 8
"""Digits of a pack's id that stand in the ids of its levels: two packs may not share them."""


class Packs(Core):
    """What colleagues and children have made for others to play."""

    def pack(self, id: str) -> LevelPack | None:
        """The pack of an id, accepted or not."""
        return next((one for one in self.packs() if one.id == id), None)

    def take_pack(self, data: bytes, name: str = "") -> LevelPack | tuple[Diagnostic, ...]:
        """Take a pack in, unlooked at, from the bytes of a zip; or all that is wrong with it."""
        pack, faults = read_levels(data, name)
        if pack is None:
            return faults
        if len(packed(pack)) > MOST_BYTES:  # children's computers take in no larger one
            return (Diagnostic.of("classroom.pack-big", most=MOST_BYTES // 1024),)
        with self._lock:
            shelf = self._read_on().shelf
            if len(shelf.packs) >= MOST_PACKS:
                return (Diagnostic.of("classroom.packs-full", most=MOST_PACKS),)
            if any(one.id == pack.id for one in shelf.packs_gone):
                entry = self._entry("levels_gone", pack=pack.id, back=True)
            elif any(one.id[:_SHORT] == pack.id[:_SHORT] for one in shelf.packs):
                return (Diagnostic.of("classroom.pack-here"),)
            else:
                entry = self._entry("levels_taken", **pack_facts(pack))
            refused = self._write(entry)
            return (refused,) if refused else self.pack(pack.id) or pack

    def look_into(self, id: str) -> tuple[PackedLevel, ...]:
        """The levels of a pack, each tried now: those that cannot be played say why."""
        pack = self.pack(id)
        return tuple(levels_in(pack)) if pack else ()

    def accept_pack(self, id: str) -> Diagnostic | None:
        """Let classes play a pack that somebody has looked at."""
        good = [at for at, one in enumerate(self.look_into(id)) if one.level is not None]
        with self._lock:
            if self.pack(id) is None:
                return Diagnostic.of("classroom.no-pack")
            if not good:
                return Diagnostic.of("classroom.pack-unplayable")
            return self._write(self._entry("levels_accepted", pack=id, good=good))

    def drop_pack(self, id: str) -> Diagnostic | None:
        """Take a pack away, unless a lesson uses it; the same one may come again."""
        with self._lock:
            if self.pack(id) is None:
                return Diagnostic.of("classroom.no-pack")
            if any(id in lesson.packs for lesson in self._book.lessons.values()):
                return Diagnostic.of("classroom.pack-used")
            return self._write(self._entry("levels_gone", pack=id))

    def lent(self, klass: str) -> tuple[str, ...]:
        """The ids of the packs that the lessons of a class use."""
        with self._lock:
            some = [one for one in self._read_on().lessons.values() if one.klass == klass]
        return tuple(dict.fromkeys(id for lesson in some for id in lesson.packs))

    def pack_file(self, klass: str, id: str) -> bytes | Diagnostic:
        """The zip of a pack that a lesson of the class uses, as it lies in `packs` of its folder
        and goes over the network."""
        with self._lock:
            pack = self.pack(id)
            if pack is None or id not in self.lent(klass):
                return Diagnostic.of("classroom.no-pack")
            return self._zip(pack)

    def _zip(self, pack: LevelPack) -> bytes:
        """The bytes of a pack, the same ones at every desk."""
        if pack.id not in self._zips:
            self._zips[pack.id] = packed(pack)
        return self._zips[pack.id]
