"""Cues and music: the same everywhere, soft, in files of what the recipes give, all used."""

from __future__ import annotations

import ast
import itertools
import math
import subprocess
import sys
from array import array
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from game.data import asset
from game.scenes.captions import CAPTIONS
from game.scenes.play.cues import CATEGORY_CUES
from game.scenes.play.cues import CUES as EVENT_CUES
from game.sound.cues import CUES, render
from game.sound.files import TUNE, made, names, samples
from game.sound.modes import frequency
from game.sound.tones import RATE
from game.sound.tune import SECONDS

ROOT = Path(__file__).parents[1] / "game"
SOUNDS = asset("sounds")
EMITTED_LATER = {"unpick"}
"""Cues of the design whose screens send them when they are there."""


@pytest.fixture(scope="module")
def rendered() -> dict[str, bytes]:
    found = {name: samples(name) for name in names()}
    assert len(found) > 25
    return found


def numbers(data: bytes) -> list[float]:
    return [x / 32768 for x in array("h", data)]


def level_db(part: list[float]) -> float:
    return 20 * math.log10(math.sqrt(sum(x * x for x in part) / len(part)) + 1e-9)


def emitted() -> Iterator[tuple[str, str]]:
    """Every cue that scenes and editor name, with the place."""
    for path in sorted([*(ROOT / "scenes").rglob("*.py"), *(ROOT / "editor").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name("Cue"), args=[ast.Constant(value=str(name))]):
                    yield name, f"{path.name}:{node.lineno}"
                case ast.Call(func=ast.Name("Cue"), args=[ast.JoinedStr() as text]):
                    assert ast.unparse(text).startswith("f'star_"), f"{path}:{node.lineno}"
                    for star in (1, 2, 3):
                        yield f"star_{star}", f"{path.name}:{node.lineno}"
    for name in (*EVENT_CUES.values(), *CATEGORY_CUES.values(), "step_act"):
        yield name, "cues.py"


# -- recipes


def test_the_samples_are_those_the_files_were_made_of(rendered: dict[str, bytes]) -> None:
    listed = made(SOUNDS)
    assert {name: sha256(data).hexdigest() for name, data in rendered.items()} == listed


@pytest.mark.parametrize("name", sorted(CUES))
def test_a_cue_is_the_same_when_made_again(name: str, rendered: dict[str, bytes]) -> None:
    assert render(name) == rendered[name]


@pytest.mark.parametrize("name", sorted(CUES))
def test_a_cue_is_as_long_as_designed_and_neither_clicks_nor_clips(
    name: str, rendered: dict[str, bytes]
) -> None:
    heard = numbers(rendered[name])
    assert len(heard) == int(CUES[name].ms / 1000 * RATE)
    assert heard[0] == 0 and abs(heard[-1]) < 0.001
    assert 0.05 < max(map(abs, heard)) < 0.87
    assert abs(sum(heard) / len(heard)) < 0.015
    assert -32 < level_db(heard) < -17


@pytest.mark.parametrize("name", sorted(CUES))
def test_a_cue_is_warm_most_of_it_lies_low(name: str, rendered: dict[str, bytes]) -> None:
    heard = numbers(rendered[name])
    steps = [b - a for a, b in itertools.pairwise(heard)]  # 6 dB more an octave up
    assert level_db(steps) < level_db(heard) - 8
    assert max(map(abs, steps)) < 0.2


def test_what_comes_at_every_touch_is_softer_than_what_comes_once() -> None:
    often = max(CUES[name].level for name in ("tap", "back", "step_move", "pick_block", "page"))
    assert often < min(CUES[name].level for name in ("tie", "star_1", "star_3", "run"))


def test_the_three_stars_are_do_mi_so(rendered: dict[str, bytes]) -> None:
    for number, step in enumerate((1, 3, 5), start=1):
        heard = numbers(rendered[f"star_{number}"])[2000:8000]
        powers = {other: _strength(heard, 2 * frequency(other)) for other in range(1, 8)}
        assert max(powers, key=powers.__getitem__) == step


def _strength(heard: list[float], hertz: float) -> float:
    turn = 2 * math.pi * hertz / RATE
    a = sum(x * math.cos(turn * i) for i, x in enumerate(heard))
    b = sum(x * math.sin(turn * i) for i, x in enumerate(heard))
    return a * a + b * b


def test_the_music_is_quiet_and_goes_round_without_a_seam(rendered: dict[str, bytes]) -> None:
    heard = numbers(rendered[TUNE])
    assert 30 <= SECONDS <= 60 and len(heard) == SECONDS * RATE
    inside = max(abs(b - a) for a, b in itertools.pairwise(heard))
    assert abs(heard[0] - heard[-1]) < 0.01 < inside
    assert -26 < level_db(heard) < -23 and max(map(abs, heard)) < 0.87


# -- files


def test_every_recipe_has_a_file_and_every_file_a_recipe() -> None:
    files = {path.stem for path in SOUNDS.glob("*.ogg")}
    assert files == set(names()) == set(made(SOUNDS))


def test_the_sounds_are_small() -> None:
    sizes = [path.stat().st_size for path in SOUNDS.iterdir()]
    assert len(sizes) > 25 and sum(sizes) < 700_000


@pytest.mark.parametrize("name", sorted(names()))
def test_a_file_is_as_long_as_its_recipe_and_holds_no_date(name: str) -> None:
    import pygame

    data = (SOUNDS / f"{name}.ogg").read_bytes()
    assert data.startswith(b"OggS") and b"\x01vorbis" in data[:100]
    assert b"DATE=" not in data.upper()
    pygame.mixer.init(44_100, -16, 2)
    try:
        seconds = pygame.mixer.Sound(file=str(SOUNDS / f"{name}.ogg")).get_length()
    finally:
        pygame.mixer.quit()
    wanted = SECONDS if name == TUNE else CUES[name].ms / 1000
    assert abs(seconds - wanted) < 0.03


# -- use


def test_every_cue_that_is_sent_has_a_sound_and_words() -> None:
    found = list(emitted())
    assert len({name for name, _ in found}) > 20
    for name, where in found:
        assert name in CUES and name in CAPTIONS, f"{where} sends {name}"


def test_every_cue_of_the_design_is_sent_somewhere_or_waits_for_its_screen() -> None:
    assert set(CUES) - {name for name, _ in emitted()} <= EMITTED_LATER


def test_every_caption_has_its_icon() -> None:
    assert set(CAPTIONS) == set(CUES)
    for caption in CAPTIONS.values():
        assert asset(f"icons/{caption.icon}.svg").is_file(), caption


def test_playing_never_reads_what_writes_the_files() -> None:
    reads = "import sys, game.shell.loop, game.scenes.play, game.sound.files, game.verbs.sounds"
    tells = "print(sorted({'pydub', 'audioop'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", f"{reads}; {tells}"],
        cwd=ROOT.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
