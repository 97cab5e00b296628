"""Notes on the sound card: rendered once, kept within bounds, silent without a card; files."""

from __future__ import annotations

import io
import shutil
import wave
from pathlib import Path

import pygame
import pytest

from game.progress.state import Settings
from game.scenes.scene import Hush, KeepTune, Sing
from game.shell import band as band_module
from game.shell import tunes
from game.shell.band import Band
from game.shell.loop import Loop
from game.shell.sound import Sound
from game.shell.window import Window
from game.sound import mixing
from game.sound.instruments import note
from game.sound.mixing import mixed, ogg, wav
from game.sound.modes import frequency
from game.sound.piece import Tone
from game.sound.tones import RATE
from tests.test_shell_loop import stage
from tests.ui_stage import Stage

DO = Tone(0.0, "tar", frequency(1), 0.1)
MI = Tone(0.2, "bell", frequency(3), 0.1)


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float, float]]:
    """What has been rendered, in order."""
    made: list[tuple[str, float, float]] = []

    def count(instrument: str, hertz: float, seconds: float) -> bytes:
        made.append((instrument, hertz, seconds))
        return note(instrument, hertz, seconds)

    monkeypatch.setattr(band_module, "note", count)
    return made


def test_a_note_is_rendered_once(rendered: list[tuple[str, float, float]]) -> None:
    band = Band(Sound().ready)
    assert band.sing((DO, MI, DO), 1.0) and band.sing((MI,), 0.5)
    assert [name for name, _, _ in rendered] == ["tar", "bell"]


def test_expected_notes_are_made_ready_one_at_a_time(
    rendered: list[tuple[str, float, float]],
) -> None:
    band = Band(Sound().ready)
    band.expect((DO, MI, DO))
    assert band.rehearse() and len(rendered) == 1
    assert band.rehearse() and len(rendered) == 2
    assert not band.rehearse()
    assert band.sing((DO, MI), 1.0) and len(rendered) == 2


def test_what_is_kept_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(band_module, "MOST_BYTES", 100_000)
    monkeypatch.setattr(band_module, "note", lambda *_: bytes(30_000))
    band = Band(Sound().ready)
    band.sing((Tone(0.0, "tar", 100.0 + k, 0.1) for k in range(50)), 1.0)
    assert len(band._kept) == 3 and band._bytes == 90_000


def test_more_notes_than_channels_are_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(band_module, "note", lambda *_: bytes(2_000))
    band = Band(Sound().ready)
    assert band.sing((Tone(0.0, "tar", 100.0 + k, 0.1) for k in range(100)), 1.0)
    band.hush()
    assert band._playing == []
    band.hush()


def test_a_note_waits_until_it_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bytes] = []
    real = band_module._with_head

    def seen(samples: bytes) -> io.BytesIO:
        given.append(samples)
        return real(samples)

    monkeypatch.setattr(band_module, "_with_head", seen)
    assert Band(Sound().ready, lambda: 7.0).sing((Tone(0.05, "tar", frequency(1), 0.1),), 1.0)
    silence = 2 * int(0.05 * RATE)
    assert given[0][:silence] == bytes(silence)
    assert given[0][silence:] == note("tar", round(frequency(1), 2), 0.1)


def test_what_rendering_takes_is_taken_from_the_silence_before_a_note(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[bytes] = []
    real = band_module._with_head
    monkeypatch.setattr(band_module, "_with_head", lambda data: given.append(data) or real(data))
    seconds = iter((7.0, 7.03, 8.0, 8.3))
    band = Band(Sound().ready, lambda: next(seconds))
    made = note("tar", round(frequency(1), 2), 0.1)
    for _ in range(2):
        band.sing((Tone(0.05, "tar", frequency(1), 0.1),), 1.0)
    assert len(given[0]) - len(made) == pytest.approx(2 * 0.02 * RATE, abs=2)
    assert given[1] == made, "a note that is late begins at once"


def test_without_volume_or_card_nothing_is_rendered(
    rendered: list[tuple[str, float, float]],
) -> None:
    assert not Band(Sound().ready).sing((DO,), 0.0)
    assert not Band(lambda: False).sing((DO,), 1.0)
    assert rendered == []


def test_a_card_taken_away_in_the_middle_makes_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    band = Band(Sound().ready)
    assert band.sing((DO,), 1.0)

    def gone(*_: object, **__: object) -> None:
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "Sound", gone)
    assert not band.sing((DO,), 1.0)
    band.hush()


# -- the loop


class Listener(Stage):
    """An app that wants to know what has come of its orders."""

    def __init__(self) -> None:
        super().__init__(stage().draw)
        self.silent = 0
        self.kept: list[tuple[str, ...]] = []

    def unheard(self) -> None:
        self.silent += 1

    def tune_kept(self, paths: tuple[str, ...]) -> None:
        self.kept.append(paths)


@pytest.fixture
def played(tmp_path: Path):
    window = Window()
    yield Loop(Listener(), window, tmp_path)
    window.close()


def test_notes_that_cannot_be_heard_are_told_to_the_app(played: Loop) -> None:
    app = played.app
    played._obey((Sing((DO,)), Hush()))
    assert app.silent == 0
    app.settings = Settings(muted=True)
    played._obey((Sing((DO,)), Sing((), soon=(MI,))))
    assert app.silent == 1


def test_a_kept_tune_is_a_file_that_sounds(played: Loop, tmp_path: Path) -> None:
    played.music = tmp_path / "family"
    played._obey((KeepTune("ilme-Aysu", (DO, MI)),))
    (paths,) = played.app.kept
    with wave.open(paths[0]) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        assert file.getnframes() >= 0.3 * RATE
        frames = file.readframes(file.getnframes())
    assert any(frames)
    if shutil.which("ffmpeg"):
        assert Path(paths[1]).read_bytes()[:4] == b"OggS"
        assert Path(paths[1]).stem == Path(paths[0]).stem


# -- files


def test_nothing_is_ever_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tunes.shutil, "which", lambda _: None)
    first = tunes.save_tune((DO,), tmp_path, "mine")
    before = Path(first[0]).read_bytes()
    second = tunes.save_tune((MI,), tmp_path, "mine")
    assert Path(first[0]).name == "mine.wav" and Path(second[0]).name == "mine-2.wav"
    assert Path(first[0]).read_bytes() == before


def test_without_ffmpeg_or_pydub_there_is_a_wav(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tunes.shutil, "which", lambda _: None)
    assert len(tunes.save_tune((DO,), tmp_path, "a")) == 1
    monkeypatch.setattr(tunes.shutil, "which", lambda _: "/usr/bin/ffmpeg")

    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(mixing, "import_module", missing)
    assert len(tunes.save_tune((DO,), tmp_path, "b")) == 1
    with pytest.raises(OSError):
        ogg(mixed((DO,)))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    wall = tmp_path / "wall"
    wall.write_text("a file, not a folder", encoding="utf-8")
    assert tunes.save_tune((DO,), wall, "mine") == ()


def test_tunes_go_where_the_family_keeps_music(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tunes.platformdirs, "user_music_path", lambda: tmp_path / "none")
    monkeypatch.setattr(tunes.platformdirs, "user_documents_path", lambda: tmp_path)
    assert tunes.music_folder(tmp_path / "spare") == tmp_path
    monkeypatch.setattr(tunes.platformdirs, "user_documents_path", lambda: tmp_path / "none")
    assert tunes.music_folder(tmp_path / "spare") == tmp_path / "spare"


# -- the sum of notes


def test_voices_add_up_and_are_never_cut_off() -> None:
    loud = tuple(Tone(0.0, "piano", frequency(1), 0.2) for _ in range(12))
    numbers = memoryview(mixed(loud)).cast("h")
    loudest = max(max(numbers), -min(numbers))
    assert loudest == pytest.approx(mixing.PEAK * 32767, abs=2)
    assert mixed((DO,)) == note("tar", DO.hertz, 0.1)
    assert mixed(()) == b"" and len(wav(b"")) == 44


def test_a_note_of_a_piece_stands_at_its_time() -> None:
    both = mixed((DO, Tone(1.0, "tar", frequency(1), 0.1)))
    alone = note("tar", DO.hertz, 0.1)
    at = 2 * RATE
    assert both[: len(alone)] == both[at:] == alone
    assert not any(both[len(alone) : at])


def test_a_time_out_of_the_world_is_left_out() -> None:
    wild = (Tone(1e9, "tar", 300.0, 0.1), Tone(float("nan"), "tar", 300.0, 0.1))
    assert mixed((*wild, Tone(-1.0, "tar", 300.0, 0.1))) == b""
