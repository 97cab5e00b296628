"""The play screen: a level, a program, a run."""

from __future__ import annotations

from game.blocks import check
from game.editor import BlockEditor, Changed, Moved
from game.editor import Cue as EditorCue
from game.i18n.diagnostics import word
from game.levels import judge
from game.levels.level import Choice, Level, Verdict
from game.people import Message, choose
from game.program import Program, walk
from game.progress.state import Event as Fact
from game.run import compile, execute
from game.run.trace import Trace
from game.scenes.home import Home
from game.scenes.play import frame
from game.scenes.play.marks import Cell, Pick, Seek, Speech, Speed, Tab, Variant
from game.scenes.play.playback import SPEEDS, Playback
from game.scenes.play.transport import cue_of
from game.scenes.scene import Cue, Edit, Effect, Keep, Pop, Push
from game.source import show
from game.ui.box import Box
from game.ui.events import Dragged, Event, Pressed, Shortcut
from game.ui.motion import ease
from game.ui.pen import Pen
from game.values import N_, Diagnostic
from game.worlds.world import Picture, Status, World

__all__ = ["PlayScene"]


class PlayScene:
    """A level being played. Mutable: the editor, the playhead, what was said last."""

    name = "play"

    def __init__(self, home: Home, level: Level) -> None:
        self.home, self.level = home, level
        player = home.player
        self.player_id = player.id if player else ""
        face = player.face if player else ""
        self.beads = face == "beads" or (not face and level.beads)
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
        self.speech = self._first_words()

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
            case "run":
                return self._toggle_run()
            case "step" | "back":
                return self._step(1 if value == "step" else -1)
            case "stop":
                return self._stop()
            case "hint":
                return self._hint()
            case "map":
                return (Cue("back"), Pop())
            case "menu":
                from game.scenes.pause import PauseScene

                return (Cue("tap"), Push(PauseScene(self.home, self.level)))
            case "sound":
                return (Cue("tap"), frame.sound_change(self.home))
            case "healthy":
                return self._healthy()
            case "undo":
                return self._edited(self.editor.undo())
            case "redo":
                return self._edited(self.editor.redo())
            case "trash":
                return self._edited(self.editor.clear())
            case "again":
                self.speech = self._first_words()
                return (Cue("tap"),)
            case Seek(step):
                if self.playback:
                    self.playback.seek(step)
                return (Cue("tap"),)
            case Speed(factor):
                return self._set_speed(factor)
            case Tab(name):
                self.tab = name
                return (Cue("tap"),)
            case Variant(index):
                return self._look_at(index)
            case "forecast":
                self._say(
                    N_("Tap the cell where you think I will stop. A right guess is a star."),
                    mood="think",
                )
                return (Cue("hint"),)
            case Cell(x, y):
                self.forecast = None if self.forecast == (x, y) else (x, y)
                return (Cue("tap"),)
            case Pick(index):
                self.choice = index
                return (Cue("tap"),)
        return self._edited(self.editor.handle(Pressed(value)))

    def _shortcut(self, event: Shortcut) -> tuple[Effect, ...]:
        match event:
            case Shortcut(key="f5") | Shortcut(key="return", ctrl=True):
                return self._toggle_run()
            case Shortcut(key="f10", shift=False):
                return self._step(1)
            case Shortcut(key="f10", shift=True):
                return self._step(-1)
            case Shortcut(key="left" | "right" | "home" | "end", focus="strip") if self.playback:
                self._scrub(event)
                return ()
            case Shortcut(key="h", ctrl=False):
                return self._hint()
            case Shortcut(key="1" | "2", ctrl=True):
                self.tab = "blocks" if event.key == "1" else "python"
                return ()
        effects = self._edited(self.editor.handle(event))
        if event.key == "escape" and not effects and not self.editor.used:
            return self._stop() if self.playback else self._pressed("menu")
        return effects

    def _scrub(self, event: Shortcut) -> None:
        assert self.playback is not None
        stride = 10 if event.ctrl else 1
        match event.key:
            case "left":
                self.playback.nudge(-stride)
            case "right":
                self.playback.nudge(stride)
            case "home":
                self.playback.seek(0)
            case _:
                self.playback.seek(self.playback.last)

    # -- the program

    def _edited(self, results: tuple[object, ...]) -> tuple[Effect, ...]:
        """Save each edit as it happens; what was shown of a run is over."""
        effects: list[Effect] = []
        for result in results:
            match result:
                case Changed(program):
                    self._forget_run()
                    effects.append(Edit(self.player_id, self.level.id, program))
                case Moved(at):
                    self._forget_run()
                    effects.append(Edit(self.player_id, self.level.id, at=at))
                case EditorCue(name):
                    effects.append(Cue(name))
        return tuple(effects)

    def _forget_run(self) -> None:
        self.playback, self.runs, self.verdict, self.twin = None, (), None, None
        self.errors, self.pause_s = {}, 0.0

    # -- the run

    def _toggle_run(self) -> tuple[Effect, ...]:
        if self.playback and self.playback.playing:
            self.playback.playing = False
            return (Cue("tap"),)
        if self.playback and not self.playback.ended:
            self.playback.playing = True
            return (Cue("run"),)
        return self._run()

    def _run(self) -> tuple[Effect, ...]:
        level, program = self.level, self.editor.program
        if level.form == "predict" and self.choice is None:
            self._say(N_("First tap the place where you think I will stop."), mood="think")
            return (Cue("hint"),)
        problems = check(program, level.toolbox)
        if problems or (not program.body and level.form != "predict"):
            return self._not_yet(problems)
        self.errors = {}
        self.kinds = {node.id: node.kind for node in walk(program)}
        compiled = compile(program, level.toolbox)
        self.verdict = self._judge(program)
        last = len(level.states) if self.verdict.won else self.verdict.variant + 1
        self.runs = tuple(execute(compiled, state) for state in level.states[:last])
        self.twin = self._other_way(program) if self.verdict.won else None
        self._show(0)
        if level.healthy and self.verdict.won:
            return (Cue("run"),)
        return (Cue("run"), self._attempt(self.verdict, program))

    def _other_way(self, program: Program) -> Trace | None:
        """The run of another right answer, where the level has one."""
        level = self.level
        ways = [one for one in (level.solution, *level.twins) if one != program]
        if not level.twins or not ways:
            return None
        return execute(compile(ways[0], level.toolbox), level.states[0])

    def _judge(self, program: Program) -> Verdict:
        forecast = Choice(*self.forecast) if self.forecast else None
        choice = None if self.choice is None else self.level.choices[self.choice]
        return judge(self.level, program, forecast, choice, self.tries)

    def _healthy(self) -> tuple[Effect, ...]:
        """The child says that nothing is wrong with the program; only a test can tell."""
        from game.scenes.success import SuccessScene

        verdict = self._judge(self.editor.program)
        if self.level.healthy and verdict.won:
            keep = self._attempt(verdict, self.editor.program)
            return (keep, Push(SuccessScene(self.home, self.level, verdict)))
        self._say(N_("I tested myself: something still hurts. Run me and look."), mood="oops")
        return (Cue("oops"),)

    def _not_yet(self, problems: tuple[Diagnostic, ...]) -> tuple[Effect, ...]:
        say = self.home.catalogue.say
        self.errors = {one.node: word(one, say) for one in problems if one.node is not None}
        if problems:
            self.speech = Speech(word(problems[0], say), mood="think")
        else:
            self._say(N_("No blocks yet, so I dream of jam. Give me the first one!"), mood="think")
        return (Cue("oops"),)

    def _attempt(self, verdict: Verdict, program: Program) -> Keep:
        text = show(program, self.level.toolbox).text
        return Keep(
            Fact.of(
                "attempt",
                self.player_id,
                level=self.level.id,
                chapter=self.level.chapter,
                won=verdict.won,
                stars=verdict.stars,
                size=verdict.size,
                steps=verdict.ticks,
                program=text,
                hints=self.hints,
            )
        )

    def _show(self, variant: int, playing: bool = True) -> None:
        self.variant, self.pause_s = variant, 0.0
        self.playback = Playback(self.runs[variant], playing=playing, speed=self.speed)

    def _look_at(self, index: int) -> tuple[Effect, ...]:
        self.variant = index
        if index < len(self.runs):
            self._show(index, playing=False)
        else:
            self.playback = None
        return (Cue("tap"),)

    def _step(self, steps: int) -> tuple[Effect, ...]:
        if self.playback is None:
            if steps < 0:
                return ()
            effects = self._run()
            if self.playback is not None:
                self.playback.seek(1)
            return effects
        ended = self.playback.ended
        self.playback.nudge(steps)
        cue = Cue(cue_of(self, self.playback.before)) if steps > 0 else Cue("tap")
        if self.playback.ended and not ended:
            return (cue, *self._finish())
        return (cue,)

    def _stop(self) -> tuple[Effect, ...]:
        self._forget_run()
        self.variant = 0
        return (Cue("tap"),)

    def _set_speed(self, factor: float) -> tuple[Effect, ...]:
        self.speed = factor if factor in SPEEDS else 1.0
        if self.playback:
            self.playback.speed = self.speed
        return (Cue("tap"),)

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Move the playhead; sounds come only when it crosses a step forwards."""
        self.editor.update(dt)
        if self.pause_s:
            self.pause_s = max(0.0, self.pause_s - dt)
            return () if self.pause_s else self._next_map()
        if not self.playback or not self.playback.playing:
            return ()
        cues = tuple(Cue(cue_of(self, step)) for step in self.playback.advance(dt))
        return (*cues, *self._finish()) if self.playback.ended else cues

    def _finish(self) -> tuple[Effect, ...]:
        """The playhead has reached the end of a run."""
        assert self.verdict is not None
        if self.variant + 1 < len(self.runs):
            self.pause_s = 0.5
            return ()
        if self.verdict.won and self.level.healthy:
            self._say(N_("It works! Am I ill at all? If not, press the thermometer."), mood="think")
            return (Cue("hint"),)
        if self.verdict.won:
            from game.scenes.success import SuccessScene

            scene = SuccessScene(self.home, self.level, self.verdict)
            return (Push(scene),)
        return self._failed(self.verdict)

    def _next_map(self) -> tuple[Effect, ...]:
        if self.variant + 1 < len(self.runs):
            self._show(self.variant + 1)
        return ()

    def _failed(self, verdict: Verdict) -> tuple[Effect, ...]:
        """Düyün takes the blame; every second time a neutral word follows."""
        self.tries += 1
        say = self.home.catalogue.say
        if verdict.fault and verdict.fault.node is not None:
            self.errors = {verdict.fault.node: word(verdict.fault, say)}
        if verdict.mistake:
            self.speech = Speech(self.home.told(self.level, verdict.mistake.says), mood="oops")
        elif verdict.fault:
            self.speech = Speech(word(verdict.fault, say), mood="oops")
        message = self._message("after_failed_try") if self.tries % 3 == 0 else None
        if message:
            text = self.home.say(message.text, context=message.id)
            self.speech = Speech(f"{self.speech.text} {text}", mood="think")
            return (Cue("oops"), Keep(Fact.of("seen", self.player_id, message=message.id)))
        return (Cue("oops"),)

    # -- words

    def _say(self, text: str, mood: str = "happy") -> None:
        self.speech = Speech(self.home.say(text), mood=mood)

    def _message(self, moment: str) -> Message | None:
        player = self.home.player
        chapter = self.home.chapter_of(self.level)
        return choose(
            self.home.messages,
            moment,
            chapter.band,
            chapter.number,
            player.seen if player else (),
            self.level.number,
        )

    def _first_words(self) -> Speech:
        return Speech(self.home.told(self.level, self.level.story or self.level.goal))

    def _hint(self) -> tuple[Effect, ...]:
        """The next hint; the last one stays. Hints never cost anything."""
        if not self.level.hints:
            return ()
        self.hints = min(self.hints + 1, len(self.level.hints))
        self.speech = Speech(
            self.home.told(self.level, self.level.hints[self.hints - 1]), mood="think"
        )
        return (Cue("hint"),)
