"""What is chosen in practice."""

from __future__ import annotations

from game.levels.level import Level
from game.practice import (
    CONCEPTS,
    GRADES,
    PICTURES,
    SEEDS,
    Concept,
    grade_of_day,
    pictures_of,
    puzzle,
    seed_of,
    seed_of_day,
)
from game.scenes.home import Home
from game.scenes.opened import open_chapters
from game.scenes.play import Apart, Outing
from game.scenes.practice.view import view
from game.scenes.scene import Cue, Effect, Pop, Push, Toast
from game.scenes.ways import to_shelf
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.pen import Pen
from game.values import N_

__all__ = ["PracticeScene"]

FOR_A_GRADE = 2
"""Puzzles solved at the first run that lead to the next grade."""

ANOTHER = 1103
"""How far the next seed is from the one shown: all three pictures change."""


MEMORY = 20
"""How many puzzles back none comes again."""


class PracticeScene:
    """Puzzles without end. Mutable: concept, grade and seed, and how far the list is scrolled."""

    name = "practice"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.at = max(self.opened(), default=0)
        self.grade = self.advised()
        self.seed = seed_of_day(home.today())
        self.scroll = 0.0
        self.follows = True
        self.outing = Outing()
        self.recent: list[Level] = []
        self._made: tuple[tuple[int, int, int], Level] | None = None

    # -- what others ask

    @property
    def entry(self) -> str:
        """The primary button."""
        return "go"

    @property
    def concept(self) -> Concept:
        """What is practised."""
        return CONCEPTS[self.at]

    @property
    def level(self) -> Level:
        """The puzzle chosen; made when it is first looked at."""
        key = (self.at, self.grade, self.seed)
        if self._made is None or self._made[0] != key:
            self._made = key, puzzle(self.concept, self.grade, self.seed)
        return self._made[1]

    @property
    def is_of_today(self) -> bool:
        """Whether it is the puzzle of the day, which everybody gets."""
        today = self.home.today()
        return (self.seed, self.grade) == (seed_of_day(today), grade_of_day(today))

    def opened(self) -> frozenset[int]:
        """The places of the concepts whose carpets are open."""
        chapters = {self.home.chapters[at].id for at in open_chapters(self.home)}
        return frozenset(at for at, one in enumerate(CONCEPTS) if one.chapter in chapters)

    def solved(self, at: int) -> int:
        """How many puzzles of a concept the child has solved."""
        return len(self._won(at))

    def advised(self) -> int:
        """The grade for this child: one more for every two puzzles solved at the first run."""
        first = sum(attempts == 1 for attempts in self._won(self.at))
        return min(GRADES[-1], GRADES[0] + first // FOR_A_GRADE)

    def _won(self, at: int) -> list[int]:
        """The runs each solved puzzle of a concept took."""
        player, start = self.home.player, f"practice-{CONCEPTS[at].id}-"
        results = player.results if player else ()
        return [one.attempts for id, one in results if id.startswith(start) and one.won]

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        match event:
            case Pressed(("concept", int(at))):
                return self._look(at)
            case Pressed(("grade", int(grade))):
                self.grade = grade
                return (Cue("tap"),)
            case Pressed(("picture", int(place))):
                return self._turn(place)
            case Pressed("another"):
                self._go_on()
                return (Cue("page"),)
            case Pressed("today"):
                today = self.home.today()
                self.seed, self.grade = seed_of_day(today), grade_of_day(today)
                return (Cue("page"),)
            case Pressed("go"):
                self.outing = Outing()
                return (Cue("page"), Push(Apart(self.home, self.level, self.outing)))
            case Pressed("shelf"):
                return (Cue("page"), Push(to_shelf(self.home)))
            case Scrolled(key="concepts", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def _look(self, at: int) -> tuple[Effect, ...]:
        if at not in self.opened():
            text = N_("This opens with the carpet that teaches it.")
            return (Cue("bump"), Toast(self.home.say(text), icon="lock"))
        self.at = at
        self.grade = self.advised()
        return (Cue("page"),)

    def _turn(self, place: int) -> tuple[Effect, ...]:
        """The next picture in a place of the seed."""
        pictures = list(pictures_of(self.seed))
        pictures[place] = (pictures[place] + 1) % len(PICTURES)
        self.seed = seed_of((pictures[0], pictures[1], pictures[2]))
        return (Cue("tap"),)

    def _go_on(self) -> None:
        """To another seed, whose puzzle is none of those made lately."""
        self.recent = [*self.recent, self.level][-MEMORY:]
        for _ in range(MEMORY):
            self.seed = (self.seed + ANOTHER) % SEEDS
            if not any(_alike(self.level, one) for one in self.recent):
                return

    def back_again(self) -> None:
        """A puzzle that was solved makes room for the next one."""
        outing, self.outing = self.outing, Outing()
        if outing.won:
            self.grade = max(self.grade, self.advised())
            self._go_on()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """The concepts at the left, the puzzle beside them."""
        return view(self, pen)


def _alike(one: Level, other: Level) -> bool:
    """Whether two puzzles have the same maps and lists."""
    return _told(one) == _told(other)


def _told(level: Level) -> str:
    """All that a puzzle gives."""
    return repr((level.states, level.given, level.calls, level.goal))
