"""What the teacher gives: lessons, stickers and words to one child."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from game.classroom.classes import Classes
from game.classroom.views import Lesson, Pupil, Remark
from game.exchange import MOST_PACKS
from game.progress import clean_text
from game.values import Diagnostic

__all__ = ["GROUP", "Lessons", "is_for"]

GROUP = "group:"
"""What stands before the name of a group in `Lesson.to`."""

LONGEST_NOTE = 200
MOST_LEVELS = 60


def is_for(lesson: Lesson, pupil: Pupil) -> bool:
    """Whether a lesson is for a pupil."""
    groups = {GROUP + group for group in pupil.groups}
    return not lesson.to or pupil.id in lesson.to or bool(groups & set(lesson.to))


class Lessons(Classes):
    """What is assigned and what was said."""

    def lessons(self, klass: str) -> tuple[Lesson, ...]:
        """The lessons of a class, the newest first; those that were ended are left out."""
        with self._lock:
            some = [one for one in self._read_on().lessons.values() if one.klass == klass]
        shown = [one for one in some if one.levels or one.packs]
        return tuple(sorted(shown, key=lambda one: (-one.made, one.set_id)))

    def lesson(self, klass: str, set_id: str) -> Lesson | None:
        """One lesson."""
        with self._lock:
            return self._read_on().lessons.get((klass, set_id))

    def assign(
        self,
        klass: str,
        levels: Iterable[str],
        *,
        set_id: str = "",
        title: str = "",
        packs: Iterable[str] = (),
        to: Iterable[str] = (),
        mode: str = "",
        pairs: bool = False,
        hints: bool = True,
        opens: int = 0,
        due: int = 0,
        lock: bool = False,
        note: str = "",
    ) -> Lesson | Diagnostic:
        """Give levels to a class; a chapter's id stands for all of its levels, one in `packs` for
        all levels of a pack. With the `set_id` of a lesson it takes that one's place. `to` as in
        `Lesson`.
        """
        with self._lock:
            to = tuple(to)
            levels = [*levels, *(self._chapter_of(pack) for pack in packs)]
            wanted, refused = self._wanted(klass, levels, to)
            if refused:
                return refused
            used = self._packs_of(wanted)
            if len({*self.lent(klass), *used}) > MOST_PACKS:
                return Diagnostic.of("classroom.packs-many", most=MOST_PACKS)
            what = {
                "title": clean_text(title, LONGEST_NOTE),
                "note": clean_text(note, LONGEST_NOTE),
            }
            how = {"mode": mode, "pairs": pairs, "hints": hints, "lock": lock}
            when = {"opens": opens, "due": due}
            facts = {"levels": wanted, "packs": used, "to": to, **what, **how, **when}
            return self._put_lesson(klass, set_id, facts)

    def _put_lesson(self, klass: str, set_id: str, facts: Mapping[str, Any]) -> Lesson | Diagnostic:
        """Write a lesson down, in the place of the one with that id."""
        key = klass, set_id or self.random(8).hex()
        kept = self._book.lessons.get(key)
        counter = kept.counter + 1 if kept else 1
        entry = self._entry("lesson", klass=klass, set_id=key[1], counter=counter, **facts)
        return self._write(entry) or self._book.lessons[key]

    def end_lesson(self, klass: str, set_id: str) -> Diagnostic | None:
        """Take a lesson back; what was done in it stays."""
        with self._lock:
            kept = self._read_on().lessons.get((klass, set_id))
            if kept is None:
                return Diagnostic.of("classroom.no-lesson")
            counter = kept.counter + 1
            entry = self._entry("lesson_removed", klass=klass, set_id=set_id, counter=counter)
            return self._write(entry)

    def remark(
        self,
        pupil: str,
        level: str,
        sticker: str = "",
        text: str = "",
        again: bool = False,
    ) -> Remark | Diagnostic:
        """Say something to a child about a level; it takes the place of what was said before."""
        with self._lock:
            known = self._read_on().pupils.get(pupil)
            if known is None:
                return Diagnostic.of("classroom.no-pupil")
            key = known.klass, pupil, level
            kept = self._book.remarks.get(key)
            entry = self._entry(
                "remark",
                pupil,
                klass=known.klass,
                level=level,
                sticker=clean_text(sticker, 24),
                text=clean_text(text, LONGEST_NOTE),
                again=again,
                counter=kept.counter + 1 if kept else 1,
            )
            return self._write(entry) or self._book.remarks[key]

    def remarks(self, klass: str, pupil: str = "") -> tuple[Remark, ...]:
        """What was said to the children of a class, or to one, the newest first."""
        with self._lock:
            some = [one for one in self._read_on().remarks.values() if one.klass == klass]
        shown = [one for one in some if pupil in ("", one.pupil)]
        return tuple(sorted(shown, key=lambda one: (-one.made, one.pupil, one.level)))

    def _wanted(
        self, klass: str, levels: Iterable[str], to: tuple[str, ...]
    ) -> tuple[list[str], Diagnostic | None]:
        """The levels of a lesson to be, and why it cannot be given, if it cannot."""
        if klass not in self._read_on().classes:
            return [], Diagnostic.of("classroom.no-class")
        wanted, unknown = self._levels(levels)
        if unknown:
            return [], Diagnostic.of("classroom.no-level", name=unknown)
        if not wanted:
            return [], Diagnostic.of("classroom.nothing-assigned")
        if len(wanted) > MOST_LEVELS:
            return [], Diagnostic.of("classroom.much-assigned", most=MOST_LEVELS)
        if not self._are_here(klass, to):
            return [], Diagnostic.of("classroom.no-pupil")
        return wanted, None

    def _levels(self, names: Iterable[str]) -> tuple[list[str], str]:
        """The ids of levels, chapters opened, each once; and the first name nobody knows."""
        found: dict[str, None] = {}
        for name in names:
            if chapter := self.chapter(name):
                found |= dict.fromkeys(level.id for level in chapter.levels)
            elif level := self.level(name):
                found[level.id] = None
            else:
                return [], name
        return list(found), ""

    def _chapter_of(self, pack: str) -> str:
        """The id of the chapter a pack has become; the pack's own where it is none."""
        chapter = self._lent.get(pack) if self.pack(pack) else None
        return chapter.id if chapter else pack

    def _packs_of(self, levels: Iterable[str]) -> tuple[str, ...]:
        """The packs that levels stand in."""
        wanted = set(levels)
        return tuple(
            pack.id
            for pack in self._book.shelf.packs
            if pack.id in self._lent and wanted & {one.id for one in self._lent[pack.id].levels}
        )

    def _are_here(self, klass: str, receivers: Iterable[str]) -> bool:
        pupils = self._book.of_class(klass)
        known = {pupil.id for pupil in pupils}
        known |= {GROUP + group for pupil in pupils for group in pupil.groups}
        return set(receivers) <= known
