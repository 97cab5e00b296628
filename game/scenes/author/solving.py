"""A level played by who makes it: the way found becomes its solution, or what one begins with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from game.author import Draft, level_of, program_of
from game.editor import BlockEditor
from game.levels.level import Level
from game.program import Program
from game.scenes.author.judging import chapter_for
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.play.within import Within, is_praise
from game.scenes.scene import Cue, Edit, Effect, Keep, Pop, Push, Toast
from game.ui.events import Event, Pressed
from game.values import N_

__all__ = ["Building", "at_level", "to_build"]

Take = Callable[[Program], tuple[Effect, ...]]
"""What keeps a program that was built."""

AIMLESS = frozenset({"desk"})
"""Worlds in which the solution makes the goal: whatever is built and run to its end counts."""

TITLE = N_("Your own level")
SOLVE = N_("Solve it yourself. Your way becomes the solution.")
START = N_("Build what the player begins with, then go back.")
FREE = N_("Build and run it. What your program makes becomes the goal.")
SLIP = N_("Build a program with this mistake, then go back.")
GOALS = MappingProxyType({"start": START, "mistake": SLIP})
TAKEN = N_("Your way is the solution now.")


class Building(Within):
    """The play screen of such a level; each state of the program is given to `take`.

    Mutable: the screen. It leaves by itself once a solution has won.
    """

    def __init__(self, home: Home, level: Level, program: Program, take: Take, wins: bool) -> None:
        super().__init__(at_level(home, level, program))
        self.take, self.wins = take, wins
        self.play.again = lambda: Building(home, level, Program(), take, wins)

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """What the play screen answers; it has neither hints nor a menu."""
        if event in (Pressed("menu"), Pressed("hint")):
            event = Pressed("map") if event == Pressed("menu") else Pressed("none")
        return super().handle(event)

    def one(self, effect: Effect) -> tuple[Effect, ...]:
        """An effect of the play screen as it counts here: edits are those of the level."""
        match effect:
            case Edit():
                return self.take(self.play.editor.program)
            case Keep():
                return ()
            case Push(scene=scene) if getattr(scene, "name", "") == "pause":
                return (Cue("back"), Pop())  # Esc leads back to the desk
            case Push() if is_praise(effect):
                told = Toast(self.play.home.say(TAKEN), "check")
                done = (Cue("tie"), told, Pop()) if self.wins else ()
                return (*self.take(self.play.editor.program), *done)
        return (effect,)


def at_level(home: Home, level: Level, program: Program) -> PlayScene:
    """The play screen of a level with a program in it, of which nothing is known elsewhere."""
    play = PlayScene(home, level, small=True)
    play.editor = BlockEditor((program,), 0, level.toolbox, level.blocks, {}, play.beads, (None,))
    play.text = type(play.text)(play.editor)
    return play


def to_build(
    home: Home, draft: Draft, key: str, take: Take, program: Program | None = None
) -> Building | None:
    """Where the `solution`, `start` or a `mistake` of a draft is built, from a program on.

    None while it has no map to play.
    """
    words = draft.words()
    say = home.say
    goal = GOALS.get(key, FREE if draft.world in AIMLESS else SOLVE)
    texts = ((home.language, replace(words, title=say(TITLE), goal=say(goal), hints=())),)
    free = key != "solution" or draft.world in AIMLESS
    plain = replace(
        draft,
        form="create" if free else "make",
        texts=texts,
        start="",
        solution=_stand_in(draft),
        kept=type(draft.kept)(),
    )
    level, _ = level_of(plain, chapter_for(draft.world))
    if level is None:
        return None
    begun = program_of(draft, key) if program is None else program
    return Building(home, level, begun, take, key == "solution")


def _stand_in(draft: Draft) -> str:
    """A program that stands for the solution while there is none yet."""
    return draft.solution or "pass"
