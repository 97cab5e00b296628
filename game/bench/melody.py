"""What a Melody costs: a note, a piece, the time of a run, a frame of the roll."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from game.bench.child import ask
from game.bench.figures import WORK, Budget, Effort, Line
from game.bench.meter import growth, in_turns
from game.bench.screen import display

__all__ = ["frames", "measure"]

SIZE = (1366, 768)
HELD_S = 0.4
NOTES = 320
FRAMES = 300


def measure(effort: Effort) -> Iterator[Line]:
    """Notes against a bare sine of the same length, times of a run, a piece being listened to."""
    yield from _notes(effort)
    yield _times(effort)
    count = effort.of(FRAMES, 10)
    with display() as env:
        taken = ask("game.bench.melody", "frames", count, env=env)
    ordered = sorted(1000 * one for one in taken)
    yield Line("a frame of a piece being heard", "ms", tuple(ordered), budget=Budget(1000 / 60))


def _notes(effort: Effort) -> Iterator[Line]:
    """Rendering, which is done once for each note of a piece, and adding notes to a piece."""
    from game.sound.instruments import RECIPES, note
    from game.sound.mixing import mixed
    from game.sound.piece import Tone

    bare = _sine()
    for name in RECIPES:
        ours, theirs = in_turns(effort.runs, lambda name=name: note(name, 330.0, HELD_S), bare)  # type: ignore[misc]
        yield Line(f"a note of the {name}", "ms", _ms(ours), f"a sine of {HELD_S:g} s by pydub",
                   _ms(theirs), Budget(40))  # fmt: skip
    count = effort.of(NOTES // WORK[-1], 1)

    def piece(times: int) -> Callable[[], object]:
        tones = tuple(Tone(k * HELD_S / 4, "bell", 330.0, HELD_S) for k in range(count * times))
        return lambda: mixed(tones)

    (taken,) = in_turns(effort.runs, piece(WORK[-1]))
    yield Line(f"a piece of {count * WORK[-1]} notes", "ms", _ms(taken),
               growth=growth(piece, effort.runs))  # fmt: skip


def _times(effort: Effort) -> Line:
    """When each step of a run is reached."""
    from game.run.trace import Step, Trace
    from game.scenes.play.melody.timing import line_of
    from game.worlds.melody_notes import Note
    from game.worlds.melody_state import MelodyMap, MelodyState

    count = effort.of(NOTES // WORK[-1], 2)

    def run(times: int) -> Callable[[], object]:
        notes = tuple(Note(k, 1, 1, "tar") for k in range(count * times))
        start = MelodyMap()
        steps = [
            Step(1, world=MelodyState(start, "tar", (("tar", k),), notes[:k]))
            for k in range(len(notes) + 1)
        ]
        trace = Trace(tuple(steps), (), steps[-1].world, len(steps))
        return lambda: line_of(trace)

    (taken,) = in_turns(effort.runs, run(WORK[-1]))
    return Line(f"the times of {count * WORK[-1]} steps", "ms", _ms(taken), budget=Budget(20),
                growth=growth(run, effort.runs))  # fmt: skip


def _sine() -> Callable[[], object]:
    """A plain tone, made by pydub."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        generators: Any = import_module("pydub.generators")
    return lambda: generators.Sine(330).to_audio_segment(1000 * HELD_S)


def _ms(taken: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(1000 * one for one in taken)


def frames(count: int) -> list[float]:
    """Seconds of processor of each frame while the tune of a level is heard."""
    from game.bench.places import at_level, level_at
    from game.scenes.play import PlayScene
    from game.scenes.play.marks import Listen
    from game.shell.probe import Probe
    from game.ui.events import Pressed

    app = at_level(level_at(12, 19))
    probe = Probe(*SIZE, app)
    scene = app.scene
    assert isinstance(scene, PlayScene)
    taken: list[float] = []
    while len(taken) < count:
        if not scene.moving:
            app.perform(scene.handle(Pressed(Listen("target"))))
        taken.append(probe.frame(1 / 60))
    return taken
