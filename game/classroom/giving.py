"""What the desk gives out: the class file, the desk file, the roster."""

from __future__ import annotations

from collections.abc import Iterable

from game.classroom.lessons import GROUP
from game.classroom.taking import Taking
from game.classroom.views import Lesson
from game.exchange import (
    Assigned,
    Assignment,
    ClassFile,
    ClassPupil,
    DeskFile,
    Feedback,
    Keys,
    Revocation,
    Signed,
    Tombstone,
    is_possible,
    make_class_file,
    make_desk_file,
    make_roster,
    open_desk_file,
    pin_check,
    sign_assignment,
    sign_feedback,
    sign_revocation,
    sign_tombstone,
    zip_digest,
)
from game.values import Diagnostic

__all__ = ["Giving"]

MOST_MARKS = 200
MOST_DESKS = 3


class Giving(Taking):
    """Files for children's computers. None of them holds a name but the roster."""

    def class_file(self, klass: str, desks: Iterable[str] = ()) -> bytes | Diagnostic:
        """What a child's computer needs to belong to a class; `desks` are addresses to try before
        those at which this desk was met last."""
        with self._lock:
            known, keys = self._read_on().classes.get(klass), self._keys(klass)
            if known is None or keys is None:
                return self._no_keys(klass)
            salt = self._book.keys[klass].get("salt", "")
            pupils = [
                ClassPupil(one.id, one.avatar, self._check(one.pin, one.id, salt))
                for one in self._book.of_class(klass)
            ]
            staff, counter = self._staff(), self._counter()
            desks = dict.fromkeys((*desks, *self._met_at(klass)))
        return make_class_file(
            ClassFile(
                klass,
                known.title,
                counter=counter,
                staff=(staff.sign_public,),
                desks=tuple(desks)[:MOST_DESKS],
                salt=salt,
                pupils=tuple(pupils),
            ),
            keys,
        )

    def met_at(self, klass: str, address: str) -> Diagnostic | None:
        """Remember where the games of a class find this desk, for its class file."""
        with self._lock:
            others = [one for one in self._met_at(klass) if one != address]
            known = " ".join([address, *others][:MOST_DESKS])
            return self.change_setting(f"desks:{klass}", known)

    def desk_file(self, klass: str) -> bytes | Diagnostic:
        """All that the desk has to say to a class: lessons, remarks, who is erased or revoked."""
        with self._lock:
            keys = self._keys(klass)
            if klass not in self._read_on().classes or keys is None:
                return self._no_keys(klass)
            staff, counter = self._staff(), self._counter()
            said = list(self._said(klass, staff, counter))
        return make_desk_file(keys, klass, counter, [staff.sign_public], said)

    def seen(self, klass: str, data: bytes) -> Diagnostic | None:
        """A desk file that a game or a folder has. Where it is ours and newer than what we say now,
        this desk was set back to an older copy: it counts on from there, so that games listen."""
        with self._lock:
            keys = self._keys(klass)
            found = open_desk_file(data, keys.sign_public, klass) if keys else None
            if not isinstance(found, DeskFile) or found.counter <= self._counter():
                return None
            return self._count_on(found.counter - self._counter())

    def roster(self, klass: str, readers: Iterable[str] = ()) -> bytes | Diagnostic:
        """The names of a class, sealed for this desk and for the seal keys of other staff."""
        with self._lock:
            known = self._read_on().classes.get(klass)
            if known is None or not is_possible():
                return self._no_keys(klass)
            pupils = [[one.id, one.name, list(one.groups)] for one in self._book.of_class(klass)]
            body = {"class": klass, "title": known.title, "pupils": pupils}
            return make_roster(body, self._staff(), readers)

    def public_keys(self, klass: str) -> tuple[str, str]:
        """(signs, is sealed to): the public keys of a class; empty where there are none."""
        with self._lock:
            self._read_on()
            keys = self._keys(klass)
        return (keys.sign_public, keys.seal_public) if keys else ("", "")

    # -- inside

    def _met_at(self, klass: str) -> tuple[str, ...]:
        return tuple(self.setting(f"desks:{klass}").split())

    def _said(self, klass: str, staff: Keys, counter: int) -> Iterable[Signed]:
        for lesson in self._book.lessons.values():
            if lesson.klass == klass:
                yield sign_assignment(self._assignment(lesson, counter), staff)
        for remark in self._book.remarks.values():
            if remark.klass == klass:
                one = Feedback(
                    klass,
                    remark.pupil,
                    remark.level,
                    remark.sticker,
                    remark.text,
                    remark.again,
                    remark.counter,
                )
                yield sign_feedback(one, staff)
        for pupil, marks in self._book.gone.items():
            if self._book.gone_from.get(pupil) in ("", None, klass):
                yield sign_tombstone(
                    Tombstone(klass, pupil, tuple(sorted(marks)[:MOST_MARKS])), staff
                )
        if revoked := self._book.revoked.get(klass):
            yield sign_revocation(Revocation(klass, tuple(sorted(revoked))), staff)

    def _assignment(self, lesson: Lesson, counter: int) -> Assignment:
        """A lesson as it travels: groups are their pupils; one for nobody is taken back."""
        receivers = [
            pupil.id
            for pupil in self._book.of_class(lesson.klass)
            if pupil.id in lesson.to or any(GROUP + one in lesson.to for one in pupil.groups)
        ]
        shelf = self._replays.shelf
        digests = {id: level.digest for id in lesson.levels if (level := shelf.level(id))}
        home = {one.id: pack for pack in lesson.packs for one in self._lent[pack].levels}
        levels = [
            Assigned(id, home.get(id, ""), digests.get(id, ""), lesson.due) for id in lesson.levels
        ]
        packs = [pack for pack in self.packs() if pack.id in lesson.packs]
        levels += [Assigned("", one.id, zip_digest(self._zip(one)), lesson.due) for one in packs]
        return Assignment(
            lesson.klass,
            lesson.set_id,
            lesson.title,
            tuple(levels),
            tuple(receivers) if lesson.to else (),
            lesson.mode,
            lesson.pairs,
            lesson.hints,
            lesson.opens,
            lesson.lock,
            lesson.note,
            gone=not levels or bool(lesson.to and not receivers),
            counter=counter,
        )

    def _check(self, pin: tuple[str, str, str], pupil: str, salt: str) -> str:
        """What a class file holds of three pictures; slow on purpose, so it is remembered."""
        key = (pin, pupil, salt)
        if key not in self._checks:
            self._checks[key] = pin_check(pin, pupil, salt)
        return self._checks[key]

    def _no_keys(self, klass: str) -> Diagnostic:
        known = klass in self._book.classes
        return Diagnostic.of("classroom.no-keys" if known else "classroom.no-class")
