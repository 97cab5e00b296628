"""The play screen: a level, a program, a run."""

from __future__ import annotations

from collections.abc import Callable

from game.editor import BlockEditor
from game.editor.text import TextEditor
from game.levels.level import Level, Verdict
from game.program import Program
from game.run.trace import Step, Trace
from game.scenes.home import Home
from game.scenes.klass import mine
from game.scenes.messages import before_level
from game.scenes.parts import sound_change
from game.scenes.play import aside, begin, frame, hints, pair, python, runs, words
from game.scenes.play.inside import Inside, acts
from game.scenes.play.keys import KEYS
from game.scenes.play.marks import Speed, Tab, Variant
from game.scenes.play.melody import music
from game.scenes.play.playback import Playback
from game.scenes.play.thin import Thinned
from game.scenes.scene import Cue, Effect, Pop, Push, Scene
from game.scenes.ways import to_pause, to_play, to_reference
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.pen import Pen
from game.worlds.world import Picture, Status, World

__all__ = ["PlayScene"]


class PlayScene:
    """A level being played. Mutable: the editor, the playhead, what was said last."""

    name = "play"

    def __init__(self, home: Home, level: Level, small: bool = False) -> None:
        self.home: Home = home
        self.small = small  # played on the way to another level, from its start
        self.level = level
        player = home.player
        self.player_id = player.id if player else ""
        self.beads = self._wants_beads()
        self.language = home.language
        self.editor: BlockEditor = begin.editor_of(home, level, self.player_id, self.beads, small)
        self.text = TextEditor(self.editor)
        self.variant = 0
        self.runs: tuple[Trace, ...] = ()
        self.ran: Program | None = None
        self.twin: Trace | None = None
        self.playback: Playback | None = None
        self.speed = 1.0
        self.verdict: Verdict | None = None
        self.forecast: tuple[int, int] | None = None
        self.choice: int | None = None
        self.hints = 0
        self.tries = 0
        self.errors: dict[int, str] = {}
        self.tab = python.first_tab(level, self.editor.draft, mine.task(home, level))
        self.pause_s = 0.0
        self.kinds: dict[int, str] = {}
        self.inside = Inside()
        self.music = music.Music()
        self.thinned = Thinned()
        self.apart = False  # played inside another scene, not from the carpet
        self.again: Callable[[], Scene] = lambda: to_play(home, level)
        roles = pair.roles(home)
        self.opening = before_level(home, level) if roles is None and not small else None
        self.told = self.opening is not None  # one message in a visit is enough
        self.kept = False
        self.met = aside.Met()
        self.speech = roles or words.first_words(home, level, self.opening)
        if python.is_open(self) and self.editor.at:  # a text to mend is not explained beforehand
            self.text.enter()

    def back_again(self) -> None:
        """Take over what was changed in the settings meanwhile: the face, the language."""
        self.beads = self.editor.beads = self._wants_beads()
        aside.came_back(self)
        if self.language != self.home.language:
            self.language, self.errors = self.home.language, {}
            self.speech = words.first_words(self.home, self.level, self.opening)

    def _wants_beads(self) -> bool:
        """Beads where the level has them, unless the child has chosen words."""
        player = self.home.player
        return self.level.beads and (player.face if player else "") != "words"

    # -- what others ask

    @property
    def entry(self) -> str:
        """Run, if there is something to run; else the sheet, or the first block of the palette."""
        if self.editor.program.body:
            return "run"
        if python.is_open(self):
            return "python"
        return f"palette:{self.level.blocks[0]}" if self.level.blocks else "run"

    @property
    def moving(self) -> bool:
        """While a run plays, and between the maps of a level."""
        plays = self.music.listening or (self.playback is not None and self.playback.playing)
        types = python.is_open(self) and self.text.moving
        return bool(plays or self.pause_s or self.editor.moving or types)

    @property
    def types(self) -> bool:
        """Whether the program is shown as Python now; beads have no such tab."""
        return self.tab == "python" and not self.beads

    @property
    def wants_forecast(self) -> bool:
        """Whether the child may say beforehand where the robot will stop."""
        level = self.level
        making = level.form in ("predict", "create")
        return level.edits is not None or (level.forecast and not making)

    @property
    def stars(self) -> int:
        """The stars this child has in this level so far."""
        player = self.home.player
        result = player.result(self.level.id) if player else None
        return result.stars if result else 0

    @property
    def _world(self) -> World:
        world: World = self.level.world
        return world

    def picture(self) -> Picture:
        """The world at the playhead, or as the run will find it."""
        sounding = music.picture(self)
        if sounding is not None:
            return sounding
        state, playback = self.level.states[self.variant], self.playback
        if playback is None:
            return self._world.picture(state, state, 0)
        share = playback.eased(self.home.settings.still)
        return self._world.picture(playback.before.world, playback.after.world, share)

    def twin_picture(self) -> Picture | None:
        """The twin that walks the other right way beside the child's robot, while one runs."""
        if self.twin is None or self.playback is None:
            return None
        last = len(self.twin.steps) - 1
        at = min(int(self.playback.at), last)
        before, after = self.twin.steps[at], self.twin.steps[min(at + 1, last)]
        share = self.playback.eased(self.home.settings.still)
        return self._world.picture(before.world, after.world, share)

    def picture_words(self) -> str:
        """The world in characters, for tests and for a reader that cannot see."""
        step = self.playback.before.world if self.playback else self.level.states[self.variant]
        return self._world.text(step)

    def status(self) -> Status:
        """How far the run at the playhead is from the goal."""
        step = self.playback.before.world if self.playback else self.level.states[self.variant]
        return self._world.status(step, False)

    def rounds(self) -> dict[int, tuple[int, int | None]]:
        """For each loop being run: its round, and of how many."""
        shown = self.seen
        return {loop.node: (loop.round, loop.of) for loop in shown.loops} if shown else {}

    def lit(self) -> int:
        """The id of the block that runs now, 0 when nothing runs."""
        return self.seen.node if self.seen else 0

    @property
    def seen(self) -> Step | None:
        """The step to show beside the program; a run of another program lights nothing here."""
        playback = self.playback
        runs = playback is not None and playback.is_of(self.editor.program)
        return playback.shown if playback and runs else None

    def view(self, pen: Pen) -> Box:
        """The screen in the face the child uses."""
        return frame.view(self, pen)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        effects = music.heard(self, event)
        if effects is None:
            effects = acts.heard(self, event)
        if effects is not None:
            return effects
        match event:
            case Shortcut() if (found := self._everywhere(event)) is not None:
                return found
            case _ if python.is_open(self):
                effects = python.heard(self, event)
                if effects is not None:
                    return effects
        return self._here(event)

    def _here(self, event: Event) -> tuple[Effect, ...]:
        """The answer to an event that the text editor left alone."""
        match event:
            case Pressed(value):
                return self._pressed(value)
            case Shortcut():
                return self._shortcut(event)
        return self._edited(self.editor.handle(event))

    def _pressed(self, value: object) -> tuple[Effect, ...]:
        match value:
            case str() if value in KEYS:
                return KEYS[value](self)
            case "map":
                return (*self.rest(), Cue("back"), Pop())
            case "menu":
                return (
                    *self.rest(),
                    Cue("tap"),
                    Push(to_pause(self.home, self.level, music.keep(self), self.again, self.apart)),
                )
            case "sound":
                return (Cue("tap"), sound_change(self.home))
            case "undo" | "redo" | "trash":
                editor = self.text if python.is_open(self) else self.editor
                steps = {"undo": editor.undo, "redo": editor.redo, "trash": editor.clear}
                return self._edited(steps[str(value)]())
            case Speed(factor):
                return runs.set_speed(self, factor)
            case Variant(index):
                return runs.look_at(self, index)
            case Tab(name):
                return (*python.show_tab(self, name), Cue("tap"))
        return self._edited(self.editor.handle(Pressed(value)))

    def _everywhere(self, event: Shortcut) -> tuple[Effect, ...] | None:
        """What a key does wherever the focus is; None for other keys."""
        match event:
            case Shortcut(key="f5") | Shortcut(key="return", ctrl=True):
                return python.guarded(self, runs.toggle)
            case Shortcut(key="f10", shift=False):
                return python.guarded(self, runs.step_on)
            case Shortcut(key="f10", shift=True):
                return runs.step_back(self)
            case Shortcut(key="1" | "2", ctrl=True):
                return python.show_tab(self, "blocks" if event.key == "1" else "python")
            case Shortcut(key="3", ctrl=True):
                return python.fade(self)
            case Shortcut(key="f2"):
                return (Cue("tap"), Push(to_reference(self.home, self.editor)))
        return None

    def _shortcut(self, event: Shortcut) -> tuple[Effect, ...]:
        match event:
            case Shortcut(key="h", ctrl=False):
                return hints.hint(self)
        effects: tuple[Effect, ...] = ()
        used = False
        if not python.is_open(self):
            effects = self._edited(self.editor.handle(event))
            used = self.editor.used
        if event.key == "escape" and not effects and not used:
            return runs.stop(self) if self.playback else self._pressed("menu")
        return effects

    # -- the program

    def _edited(self, results: tuple[object, ...]) -> tuple[Effect, ...]:
        """Save each edit as it happens; what was shown of a run is over."""
        if not python.is_open(self):
            python.follow(self, results)
        return python.effects_of(self, results)

    def rest(self) -> tuple[Effect, ...]:
        """Save what the hands have just written, before the screen is left."""
        return (*music.quiet(self), *python.saved(self))

    # -- the run

    def run_now(self) -> tuple[Effect, ...]:
        """Run the program from its start, whatever was shown before."""
        return python.guarded(self, runs.run_now)

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Let the editor and the playhead move."""
        told = words.first_told(self)
        self.editor.update(dt)
        if not python.is_open(self):
            return (*told, *self.thinned.thin(runs.advance(self, dt), dt))
        written = python.effects_of(self, self.text.update(dt))
        played = self.thinned.thin(runs.advance(self, dt), dt)
        return (*told, *written, *python.marked(self, played))
