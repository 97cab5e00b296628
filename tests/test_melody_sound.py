"""What is heard of a Melody: in time at any speed and frame rate, voices together, or seen."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.levels import ready, run_on
from game.scenes.app import App
from game.scenes.play import PlayScene
from game.scenes.play.marks import Listen, Seek
from game.scenes.play.melody.timing import BEAT_S, due, line_of, schedule
from game.scenes.scene import Effect, Hush, KeepTune, Push, Sing, Toast
from game.sound.modes import frequency
from game.source import parse
from game.ui.events import Dragged, Pressed, Shortcut
from game.worlds.melody_notes import Note
from tests.test_desk_stage import MEASURE, play
from tests.test_melody_levels import CHOIR, ROUND, loaded

LONG = "for _ in range(2):\n    play(do, 2)\n    play(mi)\n    rest(1)\nplay(sol)\n"


@pytest.fixture
def round_scene(tmp_path: Path) -> PlayScene:
    scene = play(loaded(ROUND, tmp_path))
    scene.editor.set_program(scene.level.solution)
    return scene


def choir(folder: Path, text: str, form: str = "create") -> PlayScene:
    """A free piece with a program."""
    more = "blocks: [rest, repeat, pass]\n"
    head, tail = CHOIR[: CHOIR.index("without")], CHOIR[CHOIR.index("solution") :]
    level = loaded(head + more + tail, folder)
    free = replace(level.states[0], map=replace(level.states[0].map, tune=None))
    level = replace(level, form=form, states=(free,))
    parsed = parse(text, level.toolbox)
    scene = play(level)
    scene.editor.set_program(parsed.program)
    return scene


def heard(
    scene: PlayScene, frames: Any, effects: tuple[Effect, ...] = (), most: float = 60.0
) -> list[tuple[float, str, float]]:
    """When each note sounds while frames go by (s), its instrument, its length.

    `effects` are those of what began it.
    """
    found, now = [], 0.0
    while True:
        for effect in effects:
            if isinstance(effect, Sing):
                for tone in effect.tones:
                    found.append((now + tone.at_s, tone.instrument, tone.seconds))
        if now > most or not scene.moving:
            return found
        dt = next(frames)
        now += dt
        effects = scene.update(dt)


def even(rate: int = 60) -> Any:
    while True:
        yield 1 / rate


def uneven(seed: int) -> Any:
    chance = random.Random(seed)
    while True:
        yield chance.choice((0.004, 0.011, 0.016, 0.033, 0.05))


# -- the clock


def test_the_voices_of_a_score_sound_together_in_order_of_time() -> None:
    notes = (Note(0, 8, 1, "tar"), Note(8, 4, 3, "tar"), Note(4, 4, 5, "bell"))
    found = [(one.at_s, one.seconds, one.note.instrument) for one in schedule(notes)]
    assert found == [
        (0.0, pytest.approx(2 * BEAT_S), "tar"),
        (pytest.approx(BEAT_S), pytest.approx(BEAT_S), "bell"),
        (pytest.approx(2 * BEAT_S), pytest.approx(BEAT_S), "tar"),
    ]
    assert [one.at_s for one in schedule(notes, 2.0)] == [
        pytest.approx(one.at_s / 2) for one in schedule(notes)
    ]


def test_what_is_due_is_due_once() -> None:
    timed = schedule(tuple(Note(4 * k, 4, 1, "tar") for k in range(50)))
    cuts = [0.0, 0.37, 0.4, 0.41, 3.999, 4.0, 4.001, 30.0]
    parts = [due(timed, a, b) for a, b in itertools.pairwise(cuts)]
    assert tuple(one for part in parts for one in part) == timed


def test_a_note_of_two_beats_takes_twice_the_time_and_silent_steps_none(tmp_path: Path) -> None:
    scene = choir(tmp_path, LONG)
    trace = run_on(scene.level, ready(scene.level, scene.editor.program), 0)
    line = line_of(trace)
    assert len(line.times) == len(trace.steps)
    assert list(line.times) == sorted(set(line.times)), "no step takes no time"
    starts = [one.at_s - line.notes[0].at_s for one in line.notes]
    assert starts == [pytest.approx(beat * BEAT_S) for beat in (0, 2, 4, 6, 8)]


def test_the_playhead_runs_evenly_while_the_head_of_a_loop_is_lit(tmp_path: Path) -> None:
    scene = choir(tmp_path, LONG)
    trace = run_on(scene.level, ready(scene.level, scene.editor.program), 0)
    line = line_of(trace)
    beats, begun = [], line.notes[0].at_s
    for k in range(int(line.times[-1] * 100)):
        second = k / 100
        index = max(i for i, at in enumerate(line.times) if at <= second)
        if index + 1 < len(line.times) and second >= begun:
            span = line.times[index + 1] - line.times[index]
            step, share = line.moment(index + (second - line.times[index]) / span)
            before, after = trace.steps[step - 1].world, trace.steps[step].world
            beats.append((before.now + (after.now - before.now) * share) / 4)
    assert len(beats) > 100
    moves = [b - a for a, b in itertools.pairwise(beats)]
    assert max(moves) < 1.05 * 0.01 / BEAT_S and min(moves) > 0.95 * 0.01 / BEAT_S


def test_a_run_without_a_note_has_a_time_for_each_step(tmp_path: Path) -> None:
    scene = choir(tmp_path, "for _ in range(40):\n    pass\n")
    trace = run_on(scene.level, ready(scene.level, scene.editor.program), 0)
    line = line_of(trace)
    assert line.notes == () and list(line.times) == sorted(set(line.times))
    assert line.times[-1] < 1 and line.moment(5.5) == (0, 0.0)


# -- a run


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0, 4.0])
@pytest.mark.parametrize("frames", [even(60), even(17), uneven(3)], ids=["60", "17", "uneven"])
def test_notes_sound_when_the_score_says_at_any_speed(
    speed: float, frames: Any, tmp_path: Path
) -> None:
    scene = choir(tmp_path, "for _ in range(20):\n    play(do)\n    play(mi, 0.5)\n")
    scene.speed = speed
    found = heard(scene, frames, scene.run_now())
    assert len(found) == 40
    wanted = [1.5 * (k // 2) + (k % 2) for k in range(40)]
    first = found[0][0]
    for (at, _, seconds), beat, k in zip(found, wanted, range(40), strict=True):
        assert at - first == pytest.approx(beat * BEAT_S / speed, abs=0.06)
        assert seconds == pytest.approx((0.5 if k % 2 else 1) * BEAT_S / speed)
    late = found[-1][0] - first - wanted[-1] * BEAT_S / speed
    assert abs(late) < 0.06, "the last note is no later than the first: nothing drifts"


def test_at_sixty_frames_the_rhythm_is_that_of_the_score(tmp_path: Path) -> None:
    scene = choir(tmp_path, "for _ in range(30):\n    play(do, 0.5)\n")
    starts = [at for at, _, _ in heard(scene, even(60), scene.run_now())]
    gaps = [b - a for a, b in itertools.pairwise(starts)]
    assert len(gaps) == 29
    assert all(gap == pytest.approx(0.5 * BEAT_S, abs=1e-6) for gap in gaps)


def test_pause_is_silent_and_going_on_sounds_no_note_twice(tmp_path: Path) -> None:
    scene = choir(tmp_path, "for _ in range(6):\n    play(do)\n")
    first = heard(scene, even(60), scene.run_now(), most=1.0)
    assert Hush() in scene.handle(Pressed("run"))
    assert heard(scene, even(60)) == []
    more = heard(scene, even(60), scene.handle(Pressed("run")))
    assert 0 < len(first) < 6 and len(first) + len(more) == 6


def test_leaving_the_screen_is_silent(round_scene: PlayScene) -> None:
    round_scene.run_now()
    assert Hush() in round_scene.handle(Pressed("menu"))
    assert Hush() in round_scene.handle(Pressed("map"))


def test_only_notes_sound_between_notes(tmp_path: Path) -> None:
    scene = choir(tmp_path, LONG)
    scene.run_now()
    kinds = set()
    for dt, _ in zip(even(30), range(90), strict=False):
        kinds |= {type(effect).__name__ for effect in scene.update(dt)}
    assert kinds == {"Sing"}


def test_the_mode_of_a_level_is_heard(tmp_path: Path) -> None:
    found = {}
    for mode in ("", "segah"):
        scene = choir(tmp_path, "play(re)\n")
        state = scene.level.states[0]
        state = replace(state, map=replace(state.map, mode=mode))
        scene.level = replace(scene.level, states=(state,))
        (sung,) = [one for one in scene.run_now() if isinstance(one, Sing)]
        found[mode] = sung.soon[0].hertz
    assert found == {"": frequency(2), "segah": frequency(2, "segah")}
    assert found["segah"] < found[""]


def test_a_halt_silences_what_was_sent_ahead(tmp_path: Path) -> None:
    scene = choir(tmp_path, "play(do)\nplay(mi)\nplay(sol)\n")
    second = scene.editor.program.body[1].id
    scene.editor.breaks = frozenset({second})
    scene.run_now()
    effects = [effect for dt, _ in zip(even(60), range(120), strict=False)
               for effect in scene.update(dt)]  # fmt: skip
    assert scene.playback is not None and not scene.playback.playing and not scene.playback.ended
    assert Hush() in effects


# -- by hand


def test_a_touched_step_sounds_its_note_once_and_softly(tmp_path: Path) -> None:
    scene = choir(tmp_path, "play(do)\nplay(mi, 8)\nrest(1)\n")
    scene.run_now()
    effects = scene.handle(Pressed(Seek(2)))
    (sung,) = [effect for effect in effects if isinstance(effect, Sing)]
    assert [tone.hertz for tone in sung.tones] == [frequency(3)]
    assert 0 < sung.volume < 1 and sung.tones[0].seconds < 8 * BEAT_S
    drag = Dragged("shuttle", 0, 0, Seek(1))
    assert [type(one) for one in scene.handle(drag)] == [Hush, Sing]
    assert scene.handle(drag) == (), "a hand that rests makes no sound"
    assert [type(one) for one in scene.handle(Pressed("back"))] == [Hush]
    assert any(isinstance(one, Sing) for one in scene.handle(Pressed("step")))


# -- a whole piece


def test_a_round_is_heard_as_two_voices_at_once_before_it_ends(round_scene: PlayScene) -> None:
    scene = round_scene
    found = heard(scene, even(60), scene.run_now(), most=40)
    assert len(found) == 32, "each voice as it is placed, then both together"
    placed, together = found[:16], found[16:]
    assert [voice for _, voice, _ in placed] == ["tar"] * 8 + ["kamancha"] * 8
    begun = together[0][0]
    starts = {(voice, round((at - begun) / BEAT_S, 2)) for at, voice, _ in together}
    assert starts == {("tar", float(k)) for k in range(8)} | {
        ("kamancha", float(k)) for k in range(4, 12)
    }
    ended = [effect for dt, _ in zip(even(60), range(60), strict=False)
             for effect in scene.update(dt)]  # fmt: skip
    assert not scene.moving
    assert ended == [] or any(isinstance(one, Push) for one in ended)


def test_the_last_hearing_can_be_cut_short_and_the_level_still_ends(round_scene: PlayScene) -> None:
    scene = round_scene
    scene.run_now()
    assert scene.playback is not None
    for dt, _ in zip(even(60), range(6000), strict=False):
        scene.update(dt)
        if scene.music.listening:
            break
    assert scene.music.listening
    assert Hush() in scene.handle(Shortcut("escape"))
    assert any(isinstance(one, Push) for one in scene.update(0.02))


def test_the_tune_can_be_listened_to_before_anything_was_played(round_scene: PlayScene) -> None:
    scene = round_scene
    assert scene.handle(Pressed(Listen("mine"))) and not scene.moving, "nothing was played yet"
    scene.handle(Pressed(Listen("target")))
    assert scene.moving
    picture = scene.picture()
    assert {one.name for one in picture.sprites if one.layer < 3} == {"playing", "ghost"}
    assert len(heard(scene, even(60))) == 16
    assert not scene.moving and scene.playback is None


def test_listening_is_stopped_by_its_key_and_by_what_plays_the_program(
    round_scene: PlayScene,
) -> None:
    scene = round_scene
    scene.handle(Pressed(Listen("target")))
    assert Hush() in scene.handle(Pressed(Listen("target"))) and not scene.moving
    scene.handle(Pressed(Listen("target")))
    assert Hush() in scene.handle(Pressed("run"))
    assert scene.music.listening is None and scene.playback is not None and scene.playback.playing


def test_notes_light_at_every_speed_and_when_nothing_moves(tmp_path: Path) -> None:
    for speed, still in ((1.0, False), (4.0, False), (1.0, True)):
        scene = choir(tmp_path, "play(do)\nplay(mi)\n")
        if still:
            scene = play(scene.level, still=True)
            scene.editor.set_program(parse("play(do)\nplay(mi)\n", scene.level.toolbox).program)
        scene.speed = speed
        scene.run_now()
        lit = set()
        for dt, _ in zip(even(60), range(300), strict=False):
            lit |= {one.y for one in scene.picture().sprites if one.name == "playing"}
            scene.update(dt)
        assert lit == {7, 5}, (speed, still)


# -- silence, and what is kept


def test_silence_is_told_once_until_the_sound_is_changed(round_scene: PlayScene) -> None:
    app = App(round_scene.home, round_scene)
    app.view(1366, 768, MEASURE)

    def told() -> int:
        return sum(shown.toast.icon == "mute" for shown in app.toasts)

    app.unheard()
    app.unheard()
    assert told() == 1
    app.update(5.0)
    app.unheard()
    assert told() == 0
    app._set("muted", False)
    app.unheard()
    assert told() == 1


def test_what_was_played_can_be_kept(round_scene: PlayScene) -> None:
    scene = round_scene
    app = App(scene.home, scene)
    app.view(1366, 768, MEASURE)
    app.perform(scene.handle(Pressed("menu")))
    assert "keep" not in _keys(app.view(1366, 768, MEASURE)), "nothing was played yet"
    app._back("")
    scene.run_now()
    assert scene.playback is not None
    scene.playback.playing = False
    app.perform(scene.handle(Pressed("menu")))
    (kept,) = [one for one in app.scene.handle(Pressed("keep")) if isinstance(one, KeepTune)]
    assert len(kept.tones) == 16 and {tone.instrument for tone in kept.tones} == {"tar", "kamancha"}
    assert kept.name.endswith("melody-round")


def test_where_the_tune_is_is_told(round_scene: PlayScene) -> None:
    app = App(round_scene.home, round_scene)
    for paths in (("/m/a.wav", "/m/a.ogg"), ("/m/a.wav",), ()):
        app.toasts = []
        app.tune_kept(paths)
        (shown,) = app.toasts
        assert isinstance(shown.toast, Toast)
        assert ("/m/a.wav" in shown.toast.text) == bool(paths)
        assert ("ffmpeg" in shown.toast.text) == (len(paths) == 1)


def test_a_free_piece_has_only_its_own_notes_to_listen_to(tmp_path: Path) -> None:
    scene = choir(tmp_path, "play(do)\n")
    tree = App(scene.home, scene).view(1366, 768, MEASURE)
    assert "listen:target" not in _keys(tree)
    scene.run_now()
    tree = App(scene.home, scene).view(1366, 768, MEASURE)
    assert "listen:mine" in _keys(tree)


def _keys(box: Any) -> set[str]:
    return {box.key, *(key for kid in box.kids for key in _keys(kid))}


# -- what means harm


@pytest.mark.parametrize(
    "program",
    [
        "play(do, 99999999999)\n",
        "play(do, 10 ** 30)\n",
        "play(do, 0.0001)\n",
        "play(10 ** 40)\n",
        "play(-1)\n",
        "rest(10 ** 30)\n",
        "for _ in range(10000):\n    play(do)\n",
        "for _ in range(10000):\n    play(do, 0.25)\n",
        "for _ in range(5000):\n    pass\n",
        "play([1, 2, 3])\n",
        "play(True)\n",
    ],
)
def test_harmful_programs_end_with_a_word_and_can_be_watched(program: str, tmp_path: Path) -> None:
    scene = choir(tmp_path, "play(do)\n")
    parsed = parse(program, scene.level.toolbox)
    scene.editor.set_program(parsed.program)
    app = App(scene.home, scene)
    sung = list(scene.run_now())
    if scene.playback is not None:
        assert len(scene.playback.times) == len(scene.playback.trace.steps)
        for step in (0, 1, scene.playback.last // 2, scene.playback.last - 1, scene.playback.last):
            sung += scene.handle(Pressed(Seek(step)))
            app.view(800, 600, MEASURE)
        scene.playback.seek(0)
        scene.handle(Pressed("run"))
        for _ in range(50):
            sung += scene.update(0.1)
            app.view(800, 600, MEASURE)
    notes = [one for one in sung if isinstance(one, Sing)]
    assert all(len(one.tones) <= 400 and len(one.soon) <= 400 for one in notes)
    assert all(tone.seconds < 60 for one in notes for tone in one.tones)


@pytest.mark.parametrize("program", ["instrument(lute)\n", "instrument(3)\n", "play(ut)\n"])
def test_an_unknown_note_or_instrument_is_told_before_anything_sounds(
    program: str, tmp_path: Path
) -> None:
    scene = choir(tmp_path, "play(do)\n")
    scene.editor.set_program(parse(program, scene.level.toolbox).program)
    effects = scene.run_now()
    assert scene.playback is None
    assert not any(isinstance(one, Sing) for one in effects)


def test_notes_no_recipe_and_no_mode_is_known_for_still_sound() -> None:
    assert frequency(3, "a mode of no name") == frequency(3)
    notes = tuple(Note(k, 1, 1 + k % 8, "lute") for k in range(10_000))
    timed = schedule(notes)
    assert len(timed) == 10_000 and timed[-1].at_s == pytest.approx(9_999 * BEAT_S / 4)
