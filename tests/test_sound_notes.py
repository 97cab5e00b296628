"""Notes: the same everywhere, in tune, equally loud, without clicks; modes step by step."""

from __future__ import annotations

import itertools
import math
import zlib
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.sound.instruments import RECIPES, note, sound
from game.sound.modes import MODES, frequency
from game.sound.tones import RATE, leveled, noise, shaped

TAR = 2130111256
"""The checksum of a note."""

HELD = sorted(set(RECIPES) - {"nagara"})
"""Instruments whose tone can be measured: a drum is gone too soon."""


def numbers(made: bytes) -> list[int]:
    return list(array("h", made))


def cents_off(samples: list[float], hertz: float) -> float:
    """How far the pitch is from the one wanted, by the best match with itself four turns later."""
    part, turns = samples[6000:9000], 4 * RATE / hertz

    def match(shift: float) -> float:
        whole, share = int(shift), shift % 1
        later = zip(part, samples[6000 + whole :], samples[6001 + whole :], strict=False)
        return sum(a * ((1 - share) * b + share * c) for a, b, c in later)

    best = max((match(turns * 2 ** (c / 1200)), c) for c in range(-40, 41, 4))
    return float(best[1])


def test_there_is_an_instrument_for_every_name_of_the_roll() -> None:
    from game.worlds.melody_notes import INSTRUMENTS

    assert len(INSTRUMENTS) >= 6
    assert set(INSTRUMENTS) <= set(RECIPES)


@pytest.mark.parametrize("name", sorted(RECIPES))
def test_a_note_is_the_same_every_time(name: str) -> None:
    assert note(name, 330.0, 0.2) == note(name, 330.0, 0.2)
    assert note(name, 330.0, 0.2) != note(name, 349.0, 0.2)


def test_the_tar_is_the_same_on_every_machine() -> None:
    assert zlib.crc32(note("tar", 261.6256, 0.25)) == TAR


@pytest.mark.parametrize("name", sorted(RECIPES))
@pytest.mark.parametrize("hertz", [frequency(1), frequency(8)])
def test_a_note_begins_and_ends_without_a_click(name: str, hertz: float) -> None:
    made = numbers(note(name, hertz, 0.3))
    assert len(made) >= 0.3 * RATE
    assert abs(made[0]) < 300 and max(map(abs, made[-40:])) < 40
    assert max(map(abs, made)) < 30_000, "no sample is cut off"
    assert max(abs(b - a) for a, b in zip(made[-2000:], made[-1999:], strict=False)) < 2_500


@pytest.mark.parametrize("hertz", [frequency(1), frequency(8)])
def test_instruments_are_equally_loud(hertz: float) -> None:
    loud = {}
    for name in RECIPES:
        made = sound(name, hertz, 0.3)
        size = int(0.12 * RATE)
        parts = [made[at : at + size] for at in range(0, len(made) - size, size)]
        loud[name] = max(math.sqrt(sum(x * x for x in part) / size) for part in parts)
    assert max(loud.values()) < 1.5 * min(loud.values()), loud


@pytest.mark.parametrize("name", HELD)
@pytest.mark.parametrize("hertz", [frequency(1), frequency(5), frequency(8)])
def test_a_note_is_in_tune(name: str, hertz: float) -> None:
    assert abs(cents_off(sound(name, hertz, 0.3), hertz)) <= 8


def test_no_note_is_a_bare_beep() -> None:
    for name in RECIPES:
        made = sound(name, 440.0, 0.4)
        early, late = made[2000:4000], made[-6000:-4000]
        louder = sum(x * x for x in early) > 1.1 * sum(x * x for x in late)
        turn = round(RATE / 440)
        other = sum(abs(a - b) for a, b in zip(early, made[2000 + 7 * turn :], strict=False))
        assert louder and other > 1, name


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=8), st.floats(), st.floats(max_value=0.3))
def test_any_wish_gives_a_note(name: str, hertz: float, seconds: float) -> None:
    made = note(name, hertz, seconds)
    assert made and len(made) % 2 == 0


def test_a_note_without_end_ends() -> None:
    for name, recipe in RECIPES.items():
        assert len(sound(name, 200.0, math.inf)) <= (recipe.longest + recipe.tail) * RATE + 1


def test_silence_stays_silence_and_noise_has_a_seed() -> None:
    assert leveled([0.0] * 100) == [0.0] * 100
    assert leveled([]) == []
    assert noise(0.01, 5) == noise(0.01, 5) != noise(0.01, 6)
    assert max(noise(0.05, 5)) > 0.9 and min(noise(0.05, 5)) < -0.9


def test_a_shape_is_a_line_through_its_points() -> None:
    shape = shaped([1.0] * RATE, ((0, 0), (0.5, 1), (0.75, 0)))
    assert shape[0] == 0 and abs(shape[RATE // 4] - 0.5) < 0.01
    assert abs(shape[RATE // 2] - 1) < 0.01 and shape[-1] == 0


def test_the_steps_of_a_mode_rise_to_the_octave() -> None:
    assert {"major", "minor", "rast", "shur", "segah"} == set(MODES)
    for mode, halves in MODES.items():
        assert len(halves) == 8 and list(halves) == sorted(set(halves))
        assert abs(frequency(8, mode) / frequency(1, mode) - 2) < 1e-5
    assert frequency(6) == 440.0
    assert frequency(9) == pytest.approx(2 * frequency(2), abs=0.01)
    assert frequency(0) == pytest.approx(frequency(7) / 2, abs=0.01)


def test_a_mode_near_mugham_is_built_of_its_tetrachords() -> None:
    built = {"rast": (2, 2, 1), "shur": (2, 1, 2), "segah": (1, 2, 2)}
    for mode, tetrachord in built.items():
        halves = MODES[mode][:7]
        steps = tuple(b - a for a, b in itertools.pairwise(halves))
        assert steps == tetrachord * 2, mode
