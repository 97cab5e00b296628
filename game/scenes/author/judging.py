"""What is still missing of a level, and what its solution is worth: looked at while one works."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from game.author import Draft, Map, Note, Study, Verdict, level_of, to_yaml
from game.author import from_yaml as read
from game.levels.level import Level, Words
from game.scenes.author.papers import boxes_of, papers_of
from game.scenes.author.tune import notes_of
from game.values import N_, Diagnostic

__all__ = ["Asked", "Judging", "Need", "chapter_for", "draft_of", "sketch", "sketch_of"]

CHAPTERS = {"quest": "first-knot"}

STEPS = ("picture", "blocks", "words", "try")

PLACES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "maps": ("picture", "canvas"),
        "choices": ("picture", "tool:answer"),
        "blocks": ("blocks", "form:make"),
        "start": ("blocks", "start"),
        "solution": ("try", "solve"),
        "title": ("words", "title"),
        "goal": ("words", "goal"),
        "story": ("words", "title"),
        "cheer": ("words", "cheer"),
        "hints": ("words", "hint:0"),
        "texts": ("words", "title"),
        "author": ("words", "author"),
        "mistakes": ("try", "side:1"),
    }
)
"""In which step the place of a note is, and where the focus goes there."""

PER_FRAME = 3
"""So many slices of the study in one frame."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something to be said: in which step, where the focus goes, the words or what they are about.

    What does not stop a level from being played is only `advice`.
    """

    step: str
    focus: str
    text: str = ""
    fault: Diagnostic | None = None
    advice: bool = False


Asked = Callable[[Draft], Iterable[Need]]
"""Tells what is asked of a level beyond what every level needs."""


def chapter_for(world: str) -> str:
    """The chapter whose look a level of a world has."""
    return CHAPTERS.get(world, "first-knot")


def sketch(draft: Draft) -> Level | None:
    """The level as far as it can be shown: what is not written yet stands as a dash."""
    return sketch_of(to_yaml(draft))


@lru_cache(maxsize=512)
def draft_of(text: str) -> Draft | None:
    """What the text of a level says; a shelf asks for all of them in every frame."""
    return read(text)[0]


@lru_cache(maxsize=256)
def sketch_of(text: str) -> Level | None:
    """The same for the text of a level."""
    draft = draft_of(text)
    if draft is None:
        return None
    words = draft.words()
    shown = Words(words.title.strip() or "-", words.goal.strip() or "-")
    plain = replace(
        draft,
        form="create",
        texts=((draft.language, shown),),
        maps=tuple(_plain(draft.world, one) for one in draft.maps),
        start="",
        solution=draft.solution or "pass",
    )
    level, _ = level_of(plain, chapter_for(draft.world))
    if level is None:  # its programs may be what is wrong
        level, _ = level_of(replace(plain, solution="pass"), chapter_for(draft.world))
    return level


def _plain(world: str, one: Map) -> Map:
    """A map that can be shown: an empty pattern is only a size."""
    if world == "loom" and not set(one.text) - set(".\n"):
        return Map((f"{max(map(len, one.rows), default=1)}x{max(1, len(one.rows))}",))
    return one


class Judging:
    """The study of a draft. Mutable: it follows the draft, and looks a little further each time.

    `done` are the steps in which nothing is missing; `level` is the level, once it is one.
    """

    def __init__(
        self,
        draft: Draft,
        names: Mapping[str, tuple[str, ...]] | None = None,
        more: Asked | None = None,
    ) -> None:
        """`more` tells what else is asked of this level, beyond what every level needs."""
        self.names = names or {}
        self.more = more
        self.asked: tuple[Need, ...] = ()
        self.draft: Draft | None = None
        self.level: Level | None = None
        self.needs: tuple[Need, ...] = ()
        self.advice: tuple[Need, ...] = ()
        self.study = Study(draft)
        self.look(draft)

    @property
    def verdict(self) -> Verdict:
        """What is known so far."""
        return self.study.verdict

    @property
    def busy(self) -> bool:
        """Whether there is still more to find out."""
        return not self.study.done

    @property
    def done(self) -> frozenset[str]:
        """The steps in which nothing is missing."""
        return frozenset(STEPS) - {need.step for need in self.needs}

    @property
    def whole(self) -> bool:
        """Whether it can be given to others: nothing is missing, and the solution wins."""
        return not self.needs and self.verdict.playable

    @property
    def knots(self) -> int:
        """How hard it is, 1 to 5; 0 while that is not known."""
        return self.verdict.grade if self.whole else 0

    def look(self, draft: Draft) -> None:
        """Look at another draft; nothing where it is the same."""
        if draft is self.draft:
            return
        self.draft = draft
        self.level = level_of(draft, chapter_for(draft.world))[0]
        self.study = Study(draft, chapter_for(draft.world), names=self.names)
        self.asked = tuple(self.more(draft)) if self.more else ()
        self.study.step()  # what is missing is known at once
        self._tell()

    def go_on(self) -> None:
        """A few slices further."""
        for _ in range(PER_FRAME):
            if self.study.done:
                return
            self.study.step()
        self._tell()

    def _tell(self) -> None:
        """The notes as needs, in the order of the steps; what a world wants of a picture first."""
        assert self.draft is not None
        own = (*_missing(self.draft), *self.asked)
        shown = {need.step for need in own}
        notes = [_need(note, self.draft) for note in self.verdict.notes]
        stops = [one for one in notes if not one.advice and not (
            one.step == "picture" and "picture" in shown)]  # fmt: skip
        self.needs = tuple(sorted((*own, *stops), key=lambda one: STEPS.index(one.step)))
        self.advice = tuple(one for one in notes if one.advice)


def _need(note: Note, draft: Draft) -> Need:
    step, focus = PLACES.get(note.place, ("try", "solve"))
    if note.place == "choices" and draft.world != "quest":
        step, focus = "try", "answer-right"
    return Need(step, focus, "", note.fault, not note.stops)


AIMS = frozenset("Goispd")


def _missing(draft: Draft) -> Iterator[Need]:
    """What a picture lacks, and the blocks."""
    if draft.world == "quest":
        yield from _on_maps(draft)
    elif draft.world == "loom" and any(not set(one.text) - set(".\n") for one in draft.maps):
        yield Need("picture", "canvas", N_("Draw a pattern: one knot at least."))
    elif draft.world == "melody" and any(not notes_of(draft, at) for at in range(len(draft.maps))):
        yield Need("picture", "canvas", N_("Put down some notes."))
    elif draft.world == "desk":
        yield from _on_desks(draft)
    if not draft.blocks:
        yield Need("blocks", "form:make", N_("Choose the blocks that may be used."))


def _on_desks(draft: Draft) -> Iterator[Need]:
    """What a desk lacks."""
    if any(not papers_of(draft, at) for at in range(len(draft.maps))):
        yield Need("picture", "tool:book", N_("Lay some papers on the desk."))
    if not boxes_of(draft):
        yield Need("picture", "box:left", N_("Put a box on the desk."))


def _on_maps(draft: Draft) -> Iterator[Need]:
    """What a map of a Quest lacks."""
    if any(not set(one.text) & set("<>^v") for one in draft.maps):
        yield Need("picture", "tool:robot", N_("Where does Düyün begin? Put it on the map."))
    aimless = draft.form != "predict" and draft.get("visit") is None and draft.get("legend") is None
    if aimless and any(not set(one.text) & AIMS for one in draft.maps):
        yield Need("picture", "tool:goal", N_("Where should Düyün go? Put a goal on the map."))
