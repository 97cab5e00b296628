"""The play screen: a level, a program, a run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.editor import BlockEditor, Changed, Moved
from game.editor import Cue as EditorCue
from game.levels.level import Level, Verdict
from game.run.trace import Trace
from game.scenes.home import Home
from game.scenes.parts import sound_change
from game.scenes.play import frame, runs, words
from game.scenes.play.marks import Cell, Pick, Seek, Speed, Tab, Variant
from game.scenes.play.playback import Playback
from game.scenes.scene import Cue, Edit, Effect, Pop, Push
from game.scenes.ways import to_pause
from game.ui.box import Box
from game.ui.events import Dragged, Event, Pressed, Shortcut
from game.ui.motion import ease
from game.ui.pen import Pen
from game.worlds.world import Picture, Status, World

__all__ = ["PlayScene"]


class PlayScene:
    """A level being played. Mutable: the editor, the playhead, what was said last."""

    name = "play"

    def __init__(self, home: Home, level: Level) -> None:
        self.home, self.level = home, level
        player = home.player
        self.player_id = player.id if player else ""
        self.beads = self._wants_beads()
        self.language = home.language
        history = home.keeper.history(self.player_id, level.id, level.start)
        self.editor = BlockEditor(
            history.programs, history.at, level.toolbox, level.blocks, dict(level.cards), self.beads
        )
        self.editor.locked = level.form == "predict"
        self.variant = 0
        self.runs: tuple[Trace, ...] = ()
        self.twin: Trace | None = None
        self.playback: Playback | None = None
        self.speed = 1.0
        self.verdict: Verdict | None = None
        self.forecast: tuple[int, int] | None = None
        self.choice: int | None = None
        self.hints = 0
        self.tries = 0
        self.errors: dict[int, str] = {}
        self.tab = "blocks"
        self.pause_s = 0.0
        self.kinds: dict[int, str] = {}
        self.speech = words.first_words(home, level)

    def back_again(self) -> None:
        """Take over what was changed in the settings meanwhile: the face, the language."""
        self.beads = self.editor.beads = self._wants_beads()
        if self.language != self.home.language:
            self.language, self.errors = self.home.language, {}
            self.speech = words.first_words(self.home, self.level)

    def _wants_beads(self) -> bool:
        """The face this child has chosen, else the one of the level."""
        player = self.home.player
        face = player.face if player else ""
        return face == "beads" or (not face and bool(self.level.beads))

    # -- what others ask

    @property
    def entry(self) -> str:
        """Run, if there is something to run; else the first block of the palette."""
        if self.editor.program.body:
            return "run"
        return f"palette:{self.level.blocks[0]}" if self.level.blocks else "run"

    @property
    def moving(self) -> bool:
        """While a run plays, and between the maps of a level."""
        return bool((self.playback and self.playback.playing) or self.pause_s or self.editor.moving)

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
        state = self.level.states[self.variant]
        if self.playback is None:
            return self._world.picture(state, state, 0)
        share = 0.0 if self.home.settings.still else ease("in-out-sine", self.playback.share)
        before, after = self.playback.before, self.playback.after
        if self.playback.speed >= 4 and self.playback.playing:
            share = 0.0
        return self._world.picture(before.world, after.world, share)

    def twin_picture(self) -> Picture | None:
        """The twin that walks the other right way beside the child's robot, while one runs."""
        if self.twin is None or self.playback is None:
            return None
        last = len(self.twin.steps) - 1
        at = min(int(self.playback.at), last)
        before, after = self.twin.steps[at], self.twin.steps[min(at + 1, last)]
        share = 0.0 if self.home.settings.still else ease("in-out-sine", self.playback.share)
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
        if self.playback is None:
            return {}
        return {loop.node: (loop.round, loop.of) for loop in self.playback.shown.loops}

    def lit(self) -> int:
        """The id of the block that runs now, 0 when nothing runs."""
        return self.playback.shown.node if self.playback else 0

    def view(self, pen: Pen) -> Box:
        """The screen in the face the child uses."""
        return frame.view(self, pen)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        match event:
            case Pressed(value):
                return self._pressed(value)
            case Dragged(value="shuttle", over=Seek(step)) if self.playback:
                self.playback.seek(step)
                return ()
            case Shortcut():
                return self._shortcut(event)
        return self._edited(self.editor.handle(event))

    def _pressed(self, value: object) -> tuple[Effect, ...]:
        match value:
            case str() if value in KEYS:
                return KEYS[value](self)
            case "map":
                return (Cue("back"), Pop())
            case "menu":
                return (Cue("tap"), Push(to_pause(self.home, self.level)))
            case "sound":
                return (Cue("tap"), sound_change(self.home))
            case "undo":
                return self._edited(self.editor.undo())
            case "redo":
                return self._edited(self.editor.redo())
            case "trash":
                return self._edited(self.editor.clear())
            case Speed(factor):
                return runs.set_speed(self, factor)
            case Variant(index):
                return runs.look_at(self, index)
            case Seek() | Tab() | Cell() | Pick():
                self._mark(value)
                return (Cue("tap"),)
        return self._edited(self.editor.handle(Pressed(value)))

    def _mark(self, value: Seek | Tab | Cell | Pick) -> None:
        """Put the playhead, the face of the program or a guess where it was pressed."""
        match value:
            case Seek(step):
                if self.playback:
                    self.playback.seek(step)
            case Tab(name):
                self.tab = name
            case Cell(x, y):
                self.forecast = None if self.forecast == (x, y) else (x, y)
            case Pick(index):
                self.choice = index

    def _shortcut(self, event: Shortcut) -> tuple[Effect, ...]:
        match event:
            case Shortcut(key="f5") | Shortcut(key="return", ctrl=True):
                return runs.toggle(self)
            case Shortcut(key="f10", shift=False):
                return runs.step_on(self)
            case Shortcut(key="f10", shift=True):
                return runs.step_back(self)
            case Shortcut(key="left" | "right" | "home" | "end", focus="strip") if self.playback:
                runs.scrub(self.playback, event)
                return ()
            case Shortcut(key="h", ctrl=False):
                return words.hint(self)
            case Shortcut(key="1" | "2", ctrl=True):
                self.tab = "blocks" if event.key == "1" else "python"
                return ()
        effects = self._edited(self.editor.handle(event))
        if event.key == "escape" and not effects and not self.editor.used:
            return runs.stop(self) if self.playback else self._pressed("menu")
        return effects

    # -- the program

    def _edited(self, results: tuple[object, ...]) -> tuple[Effect, ...]:
        """Save each edit as it happens; what was shown of a run is over."""
        effects: list[Effect] = []
        for result in results:
            match result:
                case Changed(program):
                    runs.forget(self)
                    effects.append(Edit(self.player_id, self.level.id, program))
                case Moved(at):
                    runs.forget(self)
                    effects.append(Edit(self.player_id, self.level.id, at=at))
                case EditorCue(name):
                    effects.append(Cue(name))
        return tuple(effects)

    # -- the run

    def run_now(self) -> tuple[Effect, ...]:
        """Run the program from its start, whatever was shown before."""
        return runs.run_now(self)

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Let the editor and the playhead move."""
        self.editor.update(dt)
        return runs.advance(self, dt)


KEYS: Mapping[str, Callable[[PlayScene], tuple[Effect, ...]]] = MappingProxyType(
    {
        "run": runs.toggle,
        "step": runs.step_on,
        "back": runs.step_back,
        "stop": runs.stop,
        "healthy": runs.healthy,
        "hint": words.hint,
        "again": words.again,
        "forecast": words.ask_forecast,
    }
)
"""What the keys of the screen do, by the name their boxes send."""
