"""What is heard of a Melody: a run note by note, a whole piece with all its voices, a touched step.

Notes are sent a little ahead, each with the time until it is due, so that their rhythm is that of
the sound card and not that of the frames. The functions move the `Music` of a `PlayScene`; for
levels of other worlds they do nothing.

A touched step (the shuttle pulled, a step on or back) sounds its note once, softly; going back
sounds like going on, for a note has no direction a child could see on the roll.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from game.run.trace import Trace
from game.scenes.play.marks import Listen, Seek, Variant
from game.scenes.play.melody.timing import BEAT_S, LEAD_S, Line, Timed, due, line_of, schedule
from game.scenes.scene import Cue, Effect, Hush, KeepTune, Sing
from game.sound.modes import frequency
from game.sound.piece import Tone
from game.ui.events import Pressed, Shortcut
from game.worlds.melody_notes import QUARTERS, Note
from game.worlds.melody_picture import score_picture
from game.worlds.world import Picture

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = [
    "Listening",
    "Music",
    "advance",
    "begin",
    "heard",
    "is_melody",
    "keep",
    "line",
    "notes_of",
    "picture",
    "quiet",
    "sing",
    "start",
    "together",
    "tones",
    "touch",
]

AHEAD_S = 0.08
"""How long before it is due a note is sent: some frames."""

SOFT = 0.5
"""How loud a touched step is."""

TOUCHED_BEATS = 2.0
"""A touched step sounds for so long at most."""

ENDS = ("run", "step", "back", "stop", "over", "healthy", "map", "menu", "again", "undo", "redo")
"""Keys that end listening, and then do what they do."""


@dataclass
class Listening:
    """A piece being heard. Mutable: `at` moves with time, in seconds at speed 1."""

    which: str
    notes: tuple[Note, ...]
    timed: tuple[Timed, ...]
    ends: bool = False  # whether a run ends with it
    at: float = -LEAD_S  # so that the first notes, too, are sent before they are due
    sent: float = 0.0

    @property
    def length(self) -> float:
        """How long the piece is."""
        return max((one.at_s + one.seconds for one in self.timed), default=0.0)


@dataclass
class Music:
    """The sound of a play screen. Mutable: the piece being heard, how far a run was sent."""

    listening: Listening | None = None
    run: Trace | None = None
    line: Line | None = None  # that run in time
    stood: float = -1.0  # the playhead when notes were last sent
    sent: float = 0.0


def is_melody(scene: PlayScene) -> bool:
    """Whether the level is played on a roll."""
    return bool(scene.level.world.kind == "melody")


def start(scene: PlayScene, trace: Trace) -> tuple[float, ...]:
    """When each step of a run is reached; nothing for other worlds, whose steps are all alike."""
    music = scene.music
    music.run = music.line = music.listening = None
    if not is_melody(scene):
        return ()
    music.run, music.line, music.stood = trace, line_of(trace), -1.0
    return music.line.times


def line(scene: PlayScene) -> Line | None:
    """The run that is watched, in time; None where there is none."""
    playback, music = scene.playback, scene.music
    return music.line if playback is not None and playback.trace is music.run else None


def tones(scene: PlayScene, timed: tuple[Timed, ...], now: float, speed: float) -> tuple[Tone, ...]:
    """Notes as what is to sound, from a moment of their piece on."""
    mode = scene.level.states[0].map.mode
    return tuple(
        Tone(
            max(0.0, (one.at_s - now) / speed),
            one.note.instrument,
            frequency(one.note.pitch, mode),
            one.seconds / speed,
        )
        for one in timed
    )


# -- a run


def sing(scene: PlayScene, stood: float) -> tuple[Effect, ...]:
    """The notes of a run that are due soon; `stood` is where the playhead was before it moved."""
    found, music, playback = line(scene), scene.music, scene.playback
    if found is None or playback is None:
        return ()
    soon: tuple[Tone, ...] = ()
    if music.stood != stood:  # it was moved by hand, or has not played yet
        music.sent = found.second(stood)
        soon = tones(scene, due(found.notes, music.sent, inf), 0.0, playback.speed)
    now = found.second(playback.at)
    until = now + AHEAD_S * playback.speed
    sounds = due(found.notes, music.sent, until)
    music.stood, music.sent = playback.at, max(music.sent, until)
    if not playback.playing and not playback.ended:  # it has reached a place to halt
        return (Hush(),)
    if not sounds and not soon:
        return ()
    return (Sing(tones(scene, sounds, now, playback.speed), soon=soon),)


def quiet(scene: PlayScene) -> tuple[Effect, ...]:
    """Lets what sounds fall silent when the screen is left."""
    return (Hush(),) if is_melody(scene) else ()


def touch(scene: PlayScene, old: float) -> tuple[Effect, ...]:
    """The sound of the step that a hand has just moved the playhead to, from `old`."""
    playback = scene.playback
    if not is_melody(scene) or playback is None or playback.at == old:
        return ()
    at = int(playback.at)
    steps = playback.trace.steps
    before = steps[at - 1].world.notes if at else steps[0].world.notes
    new = steps[at].world.notes[len(before) :]
    if not new:
        return (Hush(),)
    longest = TOUCHED_BEATS * BEAT_S
    timed = tuple(Timed(0.0, min(longest, _seconds(one)), one) for one in new)
    return (Hush(), Sing(tones(scene, timed, 0.0, 1.0), SOFT))


def _seconds(note: Note) -> float:
    return note.length / QUARTERS * BEAT_S


# -- a whole piece


def notes_of(scene: PlayScene, which: str) -> tuple[Note, ...]:
    """The notes of a piece that may be heard now: of the run, or of the tune."""
    if not is_melody(scene):
        return ()
    if which == "target":
        return scene.level.states[scene.variant].map.tune or ()
    playback = scene.playback
    return tuple(sorted(playback.trace.world.notes)) if playback else ()


def begin(scene: PlayScene, which: str, ends: bool = False) -> tuple[Effect, ...]:
    """Hear a piece from its beginning, with all its voices; what plays stands still."""
    notes = notes_of(scene, which)
    if not notes:
        return ()
    if scene.playback:
        scene.playback.playing = False
    scene.music.listening = listening = Listening(which, notes, schedule(notes), ends)
    return (Hush(), Sing((), soon=tones(scene, listening.timed, 0.0, scene.speed)))


def keep(scene: PlayScene) -> KeepTune | None:
    """Writes what was played last into a file; None where nothing was."""
    notes, player = notes_of(scene, "mine"), scene.home.player
    if not notes:
        return None
    name = "-".join(["ilme", *([player.name] if player else []), scene.level.id])
    return KeepTune(name, tones(scene, schedule(notes), 0.0, 1.0))


def together(scene: PlayScene) -> tuple[Effect, ...]:
    """At the end of a run that has won with several voices: all of them at once, before the end.

    The voices were placed one after the other; a round is two voices at the same time.
    """
    notes = notes_of(scene, "mine")
    voices = {one.instrument for one in notes}
    won = scene.verdict is not None and scene.verdict.won
    if len(voices) < 2 or not won or scene.variant + 1 < len(scene.runs):
        return ()
    return begin(scene, "mine", ends=True)


def advance(scene: PlayScene, dt: float) -> tuple[tuple[Effect, ...], bool]:
    """Let the piece go on; what sounds, and whether a run has ended with it."""
    listening = scene.music.listening
    if listening is None:
        return (), False
    listening.at += dt * scene.speed
    until = listening.at + AHEAD_S * scene.speed
    sounds = due(listening.timed, listening.sent, until)
    listening.sent = until
    effects: tuple[Effect, ...] = ()
    if sounds:
        effects = (Sing(tones(scene, sounds, listening.at, scene.speed)),)
    if listening.at < listening.length:
        return effects, False
    scene.music.listening = None
    return effects, listening.ends


def heard(scene: PlayScene, event: object) -> tuple[Effect, ...] | None:
    """The answer to an event that begins or ends listening; None for all others."""
    listening = scene.music.listening
    match event:
        case Pressed(value=Listen(which)):
            if listening is not None and listening.which == which:
                return _leave(scene.music, listening)
            return (Cue("tap"), *begin(scene, which)) if is_melody(scene) else None
        case Shortcut(key="escape") if listening is not None:
            return _leave(scene.music, listening)
        case Pressed(value="run") | Shortcut(key="f5") if listening is not None and listening.ends:
            return _leave(scene.music, listening)
        case Pressed(value=value) if listening is not None and _ends(value):
            scene.music.listening = None
            return (Hush(), *scene.handle(event))
        case Shortcut(key="f5" | "f10") if listening is not None:
            scene.music.listening = None
            return (Hush(), *scene.handle(event))
    return None


def _ends(value: object) -> bool:
    return value in ENDS if isinstance(value, str) else isinstance(value, Seek | Variant)


def _leave(music: Music, listening: Listening) -> tuple[Effect, ...]:
    """Stop listening; a run that ends with it ends in the next frame."""
    if listening.ends:
        listening.timed, listening.at = (), 0.0
    else:
        music.listening = None
    return (Hush(), Cue("tap"))


def picture(scene: PlayScene) -> Picture | None:
    """The roll with the moving playhead of what is heard; None while nothing is."""
    listening, found, playback = scene.music.listening, line(scene), scene.playback
    if listening is not None:
        state = scene.level.states[scene.variant]
        beat = max(0.0, min(listening.at, listening.length)) / BEAT_S
        return score_picture(state, listening.notes, beat, listening.which == "mine")
    if found is None or playback is None or not playback.playing:
        return None
    step, share = found.moment(playback.at)
    if not step:
        return None
    if scene.home.settings.still:
        share = 0.01  # the note is lit, and the playhead stands where it begins
    steps = playback.trace.steps
    shown: Picture = scene.level.world.picture(steps[step - 1].world, steps[step].world, share)
    return shown
