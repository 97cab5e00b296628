"""What is still missing of a level, and what its solution is worth: looked at while one works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from game.author import Draft, Map, level_of, to_yaml
from game.author import from_yaml as read
from game.levels import solve
from game.levels.level import Level, Words
from game.scenes.author.papers import boxes_of, papers_of
from game.scenes.author.tune import notes_of
from game.values import N_, Diagnostic

__all__ = ["Judging", "Need", "chapter_for", "sketch"]

CHAPTERS = {"quest": "first-knot"}

STEPS = ("picture", "blocks", "words", "try")


@dataclass(frozen=True, slots=True)
class Need:
    """Something that is missing: in which step, where the focus goes, what is said."""

    step: str
    focus: str
    text: str
    fault: Diagnostic | None = None


def chapter_for(world: str) -> str:
    """The chapter whose look a level of a world has."""
    return CHAPTERS.get(world, "first-knot")


def sketch(draft: Draft) -> Level | None:
    """The level as far as it can be shown: what is not written yet stands as a dash."""
    return _sketch(to_yaml(draft))


@lru_cache(maxsize=256)
def _sketch(text: str) -> Level | None:
    draft, _ = read(text)
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
    """The verdict on a draft. Mutable: it follows the draft, and looks a little further each time.

    `done` are the steps in which nothing is missing; `level` is the level, once it is one.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft: Draft | None = None
        self.level: Level | None = None
        self.needs: tuple[Need, ...] = ()
        self.busy = False
        self.won = False
        self.look(draft)

    @property
    def done(self) -> frozenset[str]:
        """The steps in which nothing is missing."""
        return frozenset(STEPS) - {need.step for need in self.needs}

    @property
    def whole(self) -> bool:
        """Whether it can be given to others: nothing is missing, and the solution wins."""
        return not self.needs and self.won

    @property
    def knots(self) -> int:
        """How hard it is, 1 to 5; 0 while that is not known."""
        return min(5, 1 + self.level.par // 4) if self.level and self.won else 0

    def look(self, draft: Draft) -> None:
        """Look at another draft; nothing where it is the same."""
        if draft is self.draft:
            return
        self.draft, self.won = draft, False
        self.level, faults = level_of(draft, chapter_for(draft.world))
        needs = sorted(_missing(draft), key=lambda need: STEPS.index(need.step))
        if not needs and self.level is None:
            needs = [Need("picture", "canvas", "", fault) for fault in faults[:3]]
        self.needs = tuple(needs)
        self.busy = self.level is not None and not self.needs

    def go_on(self) -> None:
        """One step further."""
        if not self.busy or self.level is None:
            return
        self.busy = False
        self.won = solve(self.level).won
        if not self.won:
            self.needs = (
                Need("try", "solve", N_("Its way does not win any more. Solve it anew.")),
            )


AIMS = frozenset("Goispd")


def _missing(draft: Draft) -> Iterator[Need]:
    """What is not there yet."""
    if draft.world == "quest":
        yield from _on_maps(draft)
    elif draft.world == "loom" and any(not set(one.text) - set(".\n") for one in draft.maps):
        yield Need("picture", "canvas", N_("Draw a pattern: one knot at least."))
    elif draft.world == "melody" and any(not notes_of(draft, at) for at in range(len(draft.maps))):
        yield Need("picture", "canvas", N_("Put down some notes."))
    elif draft.world == "desk":
        yield from _on_desks(draft)
    if not draft.blocks:
        yield Need("blocks", "block:forward", N_("Choose the blocks that may be used."))
    if draft.form in ("fix", "modify") and not draft.start:
        yield Need("blocks", "start", N_("Build the program with which the child begins."))
    words = draft.words()
    if not words.title.strip():
        yield Need("words", "title", N_("Give the level a title."))
    if not words.goal.strip():
        yield Need("words", "goal", N_("Say in one line what is to be done."))
    if not draft.solution:
        yield Need("try", "solve", N_("Solve it yourself: your way becomes the solution."))


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
    aimless = draft.get("visit") is None and draft.get("legend") is None
    if aimless and any(not set(one.text) & AIMS for one in draft.maps):
        yield Need("picture", "tool:goal", N_("Where is Düyün to go? Put a goal on the map."))
