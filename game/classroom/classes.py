"""Classes and pupils."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from game.classroom.entry import Entry
from game.classroom.given import avatar_for, pin_for
from game.classroom.names import clean_pupil, read_names
from game.classroom.packs import Packs
from game.classroom.views import Avatar, Klass, Pin, Pupil
from game.progress import clean_text
from game.values import Diagnostic

__all__ = ["Added", "Classes"]

LONGEST_TITLE = 24
MOST_TEACHERS = 2
_EPOCH_YEAR = 1970


@dataclass(frozen=True, slots=True)
class Added:
    """The pupils that came to a class, and what was left out of the list and why."""

    pupils: tuple[Pupil, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


class Classes(Packs):
    """Who is in which class."""

    def classes(self, archived: bool = False) -> tuple[Klass, ...]:
        """The classes at work, or those in the archive, newest year first."""
        with self._lock:
            some = [k for k in self._read_on().classes.values() if k.archived is archived]
        return tuple(sorted(some, key=lambda klass: (-klass.year, klass.title, klass.id)))

    def klass(self, id: str) -> Klass | None:
        """The class of an id."""
        with self._lock:
            return self._read_on().classes.get(id)

    def make_class(
        self, title: str, year: int = 0, teachers: Iterable[str] = ()
    ) -> Klass | Diagnostic:
        """A new class; `year` is the first of its school year, this one when left out."""
        clean = clean_text(title, LONGEST_TITLE)
        if not clean:
            return Diagnostic.of("classroom.title")
        with self._lock:
            id = self.random(8).hex()
            entry = self._entry(
                "klass_made",
                id=id,
                title=clean,
                year=year or self._school_year(),
                teachers=_teachers(teachers),
                keys=self._new_keys(),
            )
            return self._write(entry) or self._book.classes[id]

    def change_class(
        self,
        id: str,
        title: str | None = None,
        teachers: Iterable[str] | None = None,
        archived: bool | None = None,
    ) -> Diagnostic | None:
        """Give a class another title or other teachers, or put it into the archive and back."""
        facts: dict[str, Any] = {"id": id}
        if title is not None:
            clean = clean_text(title, LONGEST_TITLE)
            if not clean:
                return Diagnostic.of("classroom.title")
            facts["title"] = clean
        if teachers is not None:
            facts["teachers"] = _teachers(teachers)
        if archived is not None:
            facts["archived"] = archived
        with self._lock:
            if id not in self._read_on().classes:
                return Diagnostic.of("classroom.no-class")
            return self._write(self._entry("klass_changed", **facts))

    def archive(self, id: str, archived: bool = True) -> Diagnostic | None:
        """Put a class away without losing anything, or take it back."""
        return self.change_class(id, archived=archived)

    def copy_class(self, id: str, title: str, year: int = 0) -> Klass | Diagnostic:
        """The same children in a new year: names, faces, pictures and groups, no progress."""
        with self._lock:
            old = self._read_on().classes.get(id)
            if old is None:
                return Diagnostic.of("classroom.no-class")
            pupils = self._book.of_class(id)
            made = self.make_class(title, year or old.year + 1, old.teachers)
            if isinstance(made, Diagnostic):
                return made
            entries = [self._made(made.id, p.name, p.avatar, p.pin, p.groups) for p in pupils]
            return self._write(*entries) or self._book.classes[made.id]

    # -- pupils

    def pupils(self, klass: str, group: str = "") -> tuple[Pupil, ...]:
        """The pupils of a class, or of one group in it, in the order they came."""
        with self._lock:
            work = self._work(klass)
            some = self._read_on().of_class(klass)
            return tuple(
                self._seen(pupil, len(work.devices(pupil.id)))
                for pupil in some
                if not group or group in pupil.groups
            )

    def pupil(self, id: str) -> Pupil | None:
        """The pupil of an id."""
        with self._lock:
            pupil = self._read_on().pupils.get(id)
            return pupil and self._seen(pupil, len(self._work(pupil.klass).devices(id)))

    def add_pupils(self, klass: str, names: str | bytes) -> Added:
        """Pupils from a pasted list or the bytes of a CSV file."""
        with self._lock:
            if klass not in self._read_on().classes:
                return Added((), (Diagnostic.of("classroom.no-class"),))
            before = self._book.of_class(klass)
            found = read_names(names, [pupil.name for pupil in before])
            avatars = [pupil.avatar for pupil in before]
            pins = [pupil.pin for pupil in before]
            entries = []
            for name in found.names:
                avatars.append(avatar_for(self._seed(), avatars))
                pins.append(pin_for(self._seed(), pins))
                entries.append(self._made(klass, name, avatars[-1], pins[-1]))
            refused = self._write(*entries) if entries else None
            if refused:
                return Added((), (refused,))
            new = [self._book.pupils[entry.subject] for entry in entries]
            return Added(tuple(new), found.diagnostics)

    def change_pupil(
        self,
        id: str,
        name: str | None = None,
        groups: Iterable[str] | None = None,
        new_face: bool = False,
        new_pin: bool = False,
    ) -> Diagnostic | None:
        """Give a pupil another name, other groups, a new face or new pictures."""
        with self._lock:
            pupil = self._read_on().pupils.get(id)
            if pupil is None:
                return Diagnostic.of("classroom.no-pupil")
            others = [one for one in self._book.of_class(pupil.klass) if one.id != id]
            facts: dict[str, Any] = {}
            if name is not None:
                if not (clean := clean_pupil(name)):
                    return Diagnostic.of("classroom.name")
                facts["name"] = clean
            if groups is not None:
                cleaned = {clean_text(group, LONGEST_TITLE) for group in groups} - {""}
                facts["groups"] = sorted(cleaned)
            if new_face:
                faces = [one.avatar for one in (*others, pupil)]
                facts["avatar"] = avatar_for(self._seed(), faces)
            if new_pin:
                facts["pin"] = pin_for(self._seed(), [one.pin for one in (*others, pupil)])
            return self._write(self._entry("pupil_changed", id, **facts))

    def groups(self, klass: str) -> tuple[str, ...]:
        """The names of the groups in a class."""
        with self._lock:
            some = self._read_on().of_class(klass)
        return tuple(sorted({group for pupil in some for group in pupil.groups}))

    def _made(
        self,
        klass: str,
        name: str,
        avatar: Avatar,
        pin: Pin,
        groups: tuple[str, ...] = (),
    ) -> Entry:
        id = self.random(10).hex()
        return self._entry(
            "pupil_made", id, klass=klass, name=name, avatar=avatar, pin=pin, groups=groups
        )

    def _seen(self, pupil: Pupil, devices: int) -> Pupil:
        """A pupil with what its records tell about it."""
        work = self._work(pupil.klass)
        flags = []
        if work.is_shared(pupil.id):
            flags.append(Diagnostic.of("classroom.joined-twice"))
        if work.is_forked(pupil.id):
            flags.append(Diagnostic.of("classroom.forked"))
        return replace(pupil, devices=devices, flags=tuple(flags))

    def _seed(self) -> int:
        return int.from_bytes(self.random(8), "big")

    def _school_year(self) -> int:
        """The year in which the school year began; it begins in August."""
        days = self.clock() // 86_400
        year = _EPOCH_YEAR + int(days / 365.2425)
        into = days - int((year - _EPOCH_YEAR) * 365.2425)
        return year if into >= 212 else year - 1

    def _new_keys(self) -> dict[str, str]:
        """The secret of a class, which signs and unseals, and the salt of its pictures."""
        return {"secret": self.random(32).hex(), "salt": self.random(8).hex()}


def _teachers(names: Iterable[str]) -> list[str]:
    return [clean for name in names if (clean := clean_pupil(name))][:MOST_TEACHERS]
