"""What happens to a run: begun, judged, played on, looked at step by step, ended, forgotten.

A run is a trace for each map of the level; these functions move the playhead of a `PlayScene` over
them and give the effects of doing so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.blocks import check
from game.levels import judge, ready, run_on
from game.levels.level import Choice, Level, Verdict
from game.program import Program, walk
from game.run.inside import next_at
from game.run.trace import Trace
from game.scenes.play import kept as kept_of
from game.scenes.play import pair
from game.scenes.play.cues import cues_of
from game.scenes.play.melody import music
from game.scenes.play.playback import SPEEDS, Playback
from game.scenes.play.words import say, say_failure, say_problems
from game.scenes.scene import Cue, Effect, Hush, Push
from game.scenes.ways import to_success
from game.ui.events import Shortcut
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = [
    "advance",
    "arrived",
    "forget",
    "healthy",
    "look_at",
    "run_now",
    "scrub",
    "set_speed",
    "step_back",
    "step_on",
    "stop",
    "toggle",
]

BETWEEN_MAPS_S = 0.5
"""How long the last step of a map stays before the next map is played."""

MOST_CUES = 2
"""The most steps that are heard in one frame, however many go by in it."""

STRIDE = 10
"""How many steps a key goes at once with Ctrl."""


# -- begin


def toggle(scene: PlayScene) -> tuple[Effect, ...]:
    """Pause what plays, go on with what is paused, else run anew."""
    if scene.playback and scene.playback.playing:
        scene.playback.playing = False
        return (Hush(), Cue("tap"))
    if scene.playback and not scene.playback.ended:
        scene.playback.playing = True
        return music.sing(scene, scene.playback.at) or (Cue("run"),)
    return run_now(scene)


def run_now(scene: PlayScene) -> tuple[Effect, ...]:
    """Execute and judge the program on every map it reaches, then play the first."""
    level, program = scene.level, scene.editor.program
    if level.form == "predict" and scene.choice is None:
        place = N_("First tap the place where you think I will stop.")
        other = N_("First choose your answer.")
        asks_where = level.world.kind == "quest" and not level.choices[0].text
        say(scene, place if asks_where else other, mood="think")
        return (Cue("hint"),)
    problems = check(program, level.toolbox)
    if problems or (not program.body and level.form != "predict"):
        return say_problems(scene, problems)
    scene.errors = {}
    scene.kinds = {node.id: node.kind for node in walk(program)}
    compiled = ready(level, program)
    scene.verdict = verdict = _judged(scene, program)
    last = len(level.states) if verdict.won else verdict.variant + 1
    scene.ran = program
    scene.runs = tuple(run_on(level, compiled, variant) for variant in range(last))
    scene.twin = _other_way(level, program) if verdict.won else None
    _play(scene, 0)
    sounds = music.sing(scene, 0.0) if music.is_melody(scene) else (Cue("run"),)
    if level.healthy and verdict.won:
        return sounds
    shared = pair.for_partner(scene, verdict, program)
    kept = (kept_of.attempt(scene, verdict, program), *kept_of.cloth(scene, verdict, program))
    return (*sounds, *shared, *kept, *kept_of.bug(scene, verdict))


def _judged(scene: PlayScene, program: Program) -> Verdict:
    forecast = Choice(*scene.forecast) if scene.forecast else None
    choice = None if scene.choice is None else scene.level.choices[scene.choice]
    return judge(scene.level, program, forecast, choice, scene.tries)


def _other_way(level: Level, program: Program) -> Trace | None:
    """The run of another right answer, where the level has one."""
    ways = [one for one in (level.solution, *level.twins) if one != program]
    if not level.twins or not ways:
        return None
    return run_on(level, ready(level, ways[0]), 0)


def healthy(scene: PlayScene) -> tuple[Effect, ...]:
    """The child says that nothing is wrong with the program; only a test can tell."""
    program = scene.editor.program
    verdict = _judged(scene, program)
    if scene.level.healthy and verdict.won:
        kept = (kept_of.attempt(scene, verdict, program), *kept_of.bug(scene, verdict))
        return (*kept, Push(to_success(scene.home, scene.level, verdict, told=scene.told)))
    say(scene, N_("I tested myself: something still hurts. Run me and look."), mood="oops")
    return (Cue("oops"),)


# -- play


def _play(scene: PlayScene, variant: int, playing: bool = True) -> None:
    scene.variant, scene.pause_s, scene.inside.target = variant, 0.0, None
    trace = scene.runs[variant]
    times = music.start(scene, trace)
    scene.playback = Playback(trace, 0.0, playing, scene.speed, times, scene.ran)


def advance(scene: PlayScene, dt: float) -> tuple[Effect, ...]:
    """Move the playhead; sounds come only when it crosses a step forwards."""
    if scene.music.listening:
        heard, ended = music.advance(scene, dt)
        return (*heard, *_finish(scene)) if ended else heard
    if scene.pause_s and not (scene.playback and scene.playback.ended):
        scene.pause_s = 0.0  # a hand has gone back to look
    if scene.pause_s:
        scene.pause_s = max(0.0, scene.pause_s - dt)
        if not scene.pause_s and scene.variant + 1 < len(scene.runs):
            _play(scene, scene.variant + 1)
            return music.sing(scene, 0.0)
        return ()
    if not scene.playback or not scene.playback.playing:
        return ()
    old = scene.playback.at
    passed = scene.playback.advance(dt)
    cues = tuple(cue for step in passed[-MOST_CUES:] for cue in cues_of(scene, step))
    _halt(scene, scene.playback, int(old))
    sounds = (*cues, *music.sing(scene, old))
    if not scene.playback.ended:
        return sounds
    return (*sounds, *(music.together(scene) or _finish(scene)))


def _halt(scene: PlayScene, playback: Playback, old: int) -> None:
    """Let the playhead stand where it has passed a place to halt on its way from step `old`."""
    places = [scene.inside.target] if scene.inside.target is not None else []
    if scene.editor.breaks:
        marked = next_at(playback.trace, old, scene.editor.breaks)
        places += [marked] if marked is not None else []
    reached = min((place for place in places if old < place <= playback.at), default=None)
    if reached is not None:
        scene.inside.target = None
        playback.seek(reached)


def arrived(scene: PlayScene) -> tuple[Effect, ...]:
    """What the end of a run brings when a hand moves the playhead there, as when it plays there.

    Once the end of the last run was told, the child looks around in a run that is over.
    """
    if scene.playback is None or not scene.playback.ended:
        return ()
    return () if scene.inside.told is scene.verdict else _finish(scene)


def _finish(scene: PlayScene) -> tuple[Effect, ...]:
    """The playhead has reached the end of a run: the next map, or what is to be told."""
    assert scene.verdict is not None
    if scene.variant + 1 < len(scene.runs):
        scene.pause_s = BETWEEN_MAPS_S
        return ()
    scene.inside.told = scene.verdict
    pair.after_try(scene)
    if not scene.verdict.won:
        return say_failure(scene, scene.verdict)
    if scene.level.healthy:
        text = N_("It works! Am I ill at all? If not, press the thermometer.")
        say(scene, text, mood="think")
        return (Cue("hint"),)
    keep = kept_of.to_take(scene)
    return (Push(to_success(scene.home, scene.level, scene.verdict, keep, scene.told)),)


# -- look


def step_on(scene: PlayScene) -> tuple[Effect, ...]:
    """One step on; where nothing runs, the first one of a run."""
    if scene.playback is None:
        effects = run_now(scene)
        if scene.playback is not None:
            scene.playback.seek(1)
            effects += (*music.touch(scene, 0.0), *arrived(scene))
        return effects
    ended, old = scene.playback.ended, scene.playback.at
    scene.playback.nudge(1)
    cues = (*cues_of(scene, scene.playback.before), *music.touch(scene, old))
    return (*cues, *_finish(scene)) if scene.playback.ended and not ended else cues


def step_back(scene: PlayScene) -> tuple[Effect, ...]:
    """One step back."""
    if scene.playback is None:
        return ()
    old = scene.playback.at
    scene.playback.nudge(-1)
    return music.touch(scene, old) or (Cue("tap"),)


def scrub(playback: Playback, event: Shortcut) -> None:
    """Move the playhead with the keys of the strip."""
    stride = STRIDE if event.ctrl else 1
    match event.key:
        case "left":
            playback.nudge(-stride)
        case "right":
            playback.nudge(stride)
        case "home":
            playback.seek(0)
        case _:
            playback.seek(playback.last)


def look_at(scene: PlayScene, variant: int) -> tuple[Effect, ...]:
    """Show another map: its run, if it has one, at the start."""
    if variant < len(scene.runs):
        _play(scene, variant, playing=False)
    else:
        scene.variant, scene.playback = variant, None
    return (Cue("tap"),)


def set_speed(scene: PlayScene, factor: float) -> tuple[Effect, ...]:
    """Play faster or slower, now and in the runs to come."""
    scene.speed = factor if factor in SPEEDS else 1.0
    if scene.playback:
        scene.playback.speed = scene.speed
    return (Cue("tap"),)


# -- end


def stop(scene: PlayScene) -> tuple[Effect, ...]:
    """Back to the first map as it was."""
    forget(scene)
    scene.variant = 0
    return (Hush(), Cue("tap"))


def forget(scene: PlayScene) -> None:
    """What was shown of a run is over."""
    scene.playback, scene.runs, scene.verdict, scene.twin = None, (), None, None
    scene.errors, scene.pause_s = {}, 0.0
    scene.inside.target = scene.inside.call = scene.inside.back = None
    scene.inside.high = 0.0
    scene.music.listening = None
