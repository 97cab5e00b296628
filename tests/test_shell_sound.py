"""The mixer, the music and the voice; whatever fails, the game goes on silently."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pygame
import pytest
from ui_stage import Stage, block

from game.progress.state import Settings
from game.scenes.scene import Change, Cue, Speak
from game.shell.loop import Loop
from game.shell.sound import Sound
from game.shell.voice import Voice
from game.shell.window import Window
from game.ui.box import Box
from game.ui.pen import Pen
from game.ui.rect import Rect


class Card:
    """A sound card that notes what is done with it, and fails where it is told to."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.broken: set[str] = set()
        self.error: Callable[[str], Exception] = pygame.error
        self.position = 0

    def doing(self, name: str) -> Callable[..., Any]:
        def do(*given: Any) -> Any:
            if name in self.broken:
                raise self.error(f"{name} is broken")
            self.calls.append((name, *given))
            return self.position if name == "get_pos" else None

        return do

    def sound(self, path: str) -> Any:
        self.doing("read")(Path(path).stem)
        return SimpleNamespace(set_volume=self.doing("volume"), play=self.doing("play"))

    def named(self, *names: str) -> list[tuple[Any, ...]]:
        return [call for call in self.calls if call[0] in names]


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Card:
    made = Card()
    for name in ("init", "quit"):
        monkeypatch.setattr(pygame.mixer, name, made.doing(name))
    monkeypatch.setattr(pygame.mixer, "Sound", made.sound)
    for name in ("load", "stop", "fadeout", "get_pos"):
        monkeypatch.setattr(pygame.mixer.music, name, made.doing(name))
    monkeypatch.setattr(pygame.mixer.music, "play", made.doing("music"))
    monkeypatch.setattr(pygame.mixer.music, "set_volume", made.doing("music_volume"))
    return made


@pytest.fixture
def loop(tmp_path: Path, card: Card) -> Iterator[Loop]:
    window = Window()
    made = Loop(stage(), window, tmp_path)
    yield made
    window.close()


def stage() -> Stage:
    def view(pen: Pen) -> Box:
        return Box(Rect(0, 0, pen.width, pen.height), (), (block(10, 10, key="a"),))

    return Stage(view)


# -- cues


def test_the_card_is_opened_at_the_first_sound_and_once(card: Card) -> None:
    sound = Sound()
    assert not card.calls
    assert sound.play("tap") and sound.play("back", 0.5) and sound.play("tap")
    assert len(card.named("init")) == 1
    assert card.named("read") == [("read", "tap"), ("read", "back")]
    assert card.named("volume") == [("volume", 1.0), ("volume", 0.5), ("volume", 1.0)]


def test_silence_never_opens_the_card(card: Card) -> None:
    sound = Sound()
    assert not sound.play("tap", 0.0)
    sound.music(0.0)
    assert not card.calls


@pytest.mark.parametrize("error", [pygame.error, NotImplementedError, OSError])
def test_without_a_card_or_a_mixer_all_is_silent(card: Card, error: type[Exception]) -> None:
    card.broken, card.error = {"init"}, error
    sound = Sound()
    assert not sound.play("tap")
    sound.music(0.5)
    sound.music(0.0)
    assert not card.named("read", "music", "load")


def test_a_card_that_is_found_later_is_used_when_one_looks_for_sound(card: Card) -> None:
    card.broken = {"init"}
    sound = Sound()
    sound.music(0.5)
    assert not sound.play("tap")
    card.broken = set()
    assert not sound.play("tap")
    sound.again()
    sound.music(0.5)
    assert sound.play("tap") and card.named("music")


@pytest.mark.parametrize("step", ["volume", "play"])
def test_a_card_that_fails_in_the_middle_makes_the_game_silent(card: Card, step: str) -> None:
    sound = Sound()
    assert sound.play("tap")
    card.broken = {step, "quit"}
    assert not sound.play("tap")
    assert not sound.play("back")
    sound.music(0.5)
    sound.music(0.0)


def test_a_mixer_that_was_closed_is_not_taken_for_a_damaged_file() -> None:
    sound = Sound()
    try:
        assert sound.play("tap")
        pygame.mixer.quit()
        assert not sound.play("back")
        sound.again()
        assert sound.play("back")
    finally:
        pygame.mixer.quit()


def test_a_damaged_file_silences_only_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from game.data import asset

    whole = asset("sounds/back.ogg").read_bytes()
    (tmp_path / "back.ogg").write_bytes(whole)
    (tmp_path / "tap.ogg").write_bytes(whole[:300])
    (tmp_path / "row.ogg").write_bytes(b"")
    monkeypatch.setattr("game.shell.sound.asset", lambda name: tmp_path / Path(name).name)
    sound = Sound()
    try:
        heard = {name: sound.play(name) for name in ("tap", "row", "gate", "back")}
        sound.music(0.5)  # there is no such file here
        (tmp_path / "music.ogg").write_bytes(b"OggS and no more")
        sound.music(0.0)
        sound.music(0.5)
    finally:
        pygame.mixer.quit()
    assert heard == {"tap": False, "row": False, "gate": False, "back": True}


# -- music


def test_music_fades_in_follows_its_volume_and_goes_on_where_it_was_left(card: Card) -> None:
    sound = Sound()
    sound.music(0.5)
    sound.music(0.5)
    sound.music(0.8)
    card.position = 50_000  # once round and 8 s
    sound.music(0.0)
    sound.music(0.8)
    played = card.named("music")
    assert [call[1:3] for call in played] == [(-1, 0.0), (-1, 8.0)]
    assert card.named("music_volume")[:2] == [("music_volume", 0.5), ("music_volume", 0.8)]
    assert len(card.named("fadeout")) == 1


def test_a_fade_that_still_goes_is_cut_before_the_music_begins(card: Card) -> None:
    sound = Sound()
    for volume in (0.5, 0.0, 0.5):
        sound.music(volume)
    order = [call[0] for call in card.named("stop", "music", "fadeout")]
    assert order == ["stop", "music", "fadeout", "stop", "music"]


@pytest.mark.parametrize("step", ["load", "music", "fadeout", "get_pos", "music_volume"])
def test_music_that_fails_leaves_the_cues(card: Card, step: str) -> None:
    card.broken = {step}
    sound = Sound()
    for volume in (0.5, 0.7, 0.0, 0.5):
        sound.music(volume)
    assert sound.play("tap")


# -- the loop


def turn(loop: Loop, at: float, *events: pygame.event.Event) -> bool:
    return loop.turn(list(events), at)


def test_music_begins_in_a_calm_moment_and_ends_at_once(loop: Loop, card: Card) -> None:
    app = loop.app
    app.music = True  # type: ignore[attr-defined]
    turn(loop, 1.0)  # the first picture comes first
    assert not card.named("init")
    turn(loop, 1.1)
    assert len(card.named("music")) == 1
    app.moving, app.music = True, False  # type: ignore[attr-defined, misc]
    turn(loop, 1.2)
    assert len(card.named("fadeout")) == 1


def test_a_window_that_is_put_away_plays_no_music(loop: Loop, card: Card) -> None:
    loop.app.music = True  # type: ignore[attr-defined]
    for at in (1.0, 1.1):
        turn(loop, at)
    turn(loop, 1.2, pygame.event.Event(pygame.WINDOWMINIMIZED))
    assert len(card.named("music")) == len(card.named("fadeout")) == 1
    turn(loop, 1.3, pygame.event.Event(pygame.WINDOWRESTORED))
    turn(loop, 1.4)
    assert len(card.named("music")) == 2


def test_playing_music_wakes_nothing(loop: Loop, card: Card) -> None:
    loop.app.music = True  # type: ignore[attr-defined]
    turns = [turn(loop, 1.0 + i) for i in range(6)]
    assert card.named("music")
    assert turns[2:] == [False] * 4 and loop.frames == 1


@pytest.mark.parametrize(
    ("changes", "loud"),
    [
        ({}, {"effects": 1.0, "music": 0.5, "voice": 1.0}),
        ({"muted": True}, {"effects": 0.0, "music": 0.0, "voice": 0.0}),
        ({"school": True}, {"effects": 1.0, "music": 0.0, "voice": 1.0}),
        ({"music": 0.0, "voice": 0.3}, {"effects": 1.0, "music": 0.0, "voice": 0.3}),
    ],
)
def test_each_group_has_its_loudness(changes: dict[str, Any], loud: dict[str, float]) -> None:
    settings = replace(Settings(), **changes)
    assert {group: settings.loudness(group) for group in loud} == loud


def test_cues_and_voice_follow_their_groups(loop: Loop, card: Card) -> None:
    said: list[float] = []
    loop.voice.say = lambda text, language, volume: said.append(volume)  # type: ignore[assignment]
    app: Any = loop.app
    for changes in ({"effects": 0.4, "voice": 0.7}, {"muted": True}):
        app.settings = replace(Settings(), **changes)
        app.orders = (Cue("tap"), Speak("salam", "az"))
        turn(loop, 1.0)
    assert card.named("volume") == [("volume", 0.4)]
    assert said == [0.7, 0.0]


def audio(kind: int, which: int, capture: int = 0) -> pygame.event.Event:
    return pygame.event.Event(kind, which=which, iscapture=capture)


def test_a_card_that_is_pulled_out_is_let_go_and_another_taken(loop: Loop, card: Card) -> None:
    loop.app.music = True  # type: ignore[attr-defined]
    for at in (1.0, 1.1):
        turn(loop, at)
    turn(loop, 1.2, audio(pygame.AUDIODEVICEREMOVED, 0))  # one that was not played on
    turn(loop, 1.3, audio(pygame.AUDIODEVICEREMOVED, 2, capture=1))  # a microphone
    assert not card.named("quit")
    turn(loop, 1.4, audio(pygame.AUDIODEVICEREMOVED, 2))
    turn(loop, 1.5)
    assert len(card.named("quit")) == 1
    assert len(card.named("init")) == len(card.named("music")) == 2


def test_a_card_that_is_plugged_in_is_found(loop: Loop, card: Card) -> None:
    card.broken = {"init"}
    assert not loop.sound.play("tap")
    card.broken = set()
    turn(loop, 1.0, audio(pygame.AUDIODEVICEADDED, 0))
    assert loop.sound.play("tap")


def test_turning_the_sound_on_looks_for_a_card_again(loop: Loop, card: Card) -> None:
    card.broken = {"init"}
    assert not loop.sound.play("tap")
    card.broken = set()
    loop.app.orders = (Change("muted", False),)  # type: ignore[attr-defined]
    turn(loop, 1.0)
    assert loop.sound.play("tap")


def test_a_system_that_complains_about_its_card_is_not_heard_on_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def complain(*_: object) -> None:
        os.write(2, b"cannot find card '0'")
        raise pygame.error("no sound card")

    monkeypatch.setattr(pygame.mixer, "init", complain)
    assert not Sound().play("tap")
    os.write(2, b"still open")
    assert capfd.readouterr().err == "still open"


# -- the voice


def test_the_voice_speaks_as_loud_as_its_group(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[list[str]] = []

    def start(command: list[str], **_: object) -> Any:
        asked.append(command)
        raise OSError("it cannot be started")

    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr("subprocess.Popen", start)
    voice = Voice()
    for volume in (1.0, 0.3, 0.0, 7.0):
        voice.say("salam", "az", volume)
    assert [command[command.index("-a") + 1] for command in asked] == ["100", "30", "100"]
