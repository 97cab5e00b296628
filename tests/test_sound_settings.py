"""Sound as the game asks for it: volumes, captions, where music plays, how a fast run sounds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.data import data_root
from game.scenes.app import App
from game.scenes.captions import CAPTIONS, SHOWN_S, TELLING_S, Heard
from game.scenes.gallery import gallery, sample_home
from game.scenes.map.scene import BEAT, MapScene
from game.scenes.play.thin import GAP_S, PLAIN, TELLING, Thinned
from game.scenes.scene import Cue, Keep, Speak, Toast
from game.scenes.settings import SettingsScene
from game.scenes.title import TitleScene
from game.shell.fonts import Fonts
from game.ui.pen import Measure
from game.ui.pilot import Pilot


@cache
def measure() -> Measure:
    """The fonts, opened when the first test asks: others may have closed pygame before."""
    return Fonts().measure


def in_settings(width: int = 1366, height: int = 768, **settings: object) -> Pilot:
    home = sample_home(data_root(), "en", **settings)
    home.voice = True
    app = App(home, TitleScene(home))
    app.stack.append(SettingsScene(home))
    return Pilot(app, width, height, measure())


def orders(pilot: Pilot) -> list[object]:
    return list(pilot.app.take_orders())  # type: ignore[attr-defined]


def settings(pilot: Pilot) -> object:
    return pilot.app.settings  # type: ignore[attr-defined]


# -- volumes


@pytest.mark.parametrize(
    ("group", "down", "up"), [("effects", 0.9, 1.0), ("music", 0.4, 0.6), ("voice", 0.9, 1.0)]
)
def test_arrows_move_a_volume_by_a_step(group: str, down: float, up: float) -> None:
    pilot = in_settings()
    pilot.tab_to(group)
    pilot.press("left")
    assert getattr(settings(pilot), group) == pytest.approx(down)
    pilot.press("right", "right")
    assert getattr(settings(pilot), group) == pytest.approx(up)


def test_arrows_up_and_down_go_from_row_to_row() -> None:
    pilot = in_settings()
    pilot.tab_to("effects")
    pilot.press("down")
    assert pilot.focus == "music"


@pytest.mark.parametrize(("share", "step"), [(0.03, 0.0), (0.31, 0.3), (0.97, 1.0)])
def test_the_pointer_sets_whole_steps(share: float, step: float) -> None:
    pilot = in_settings(effects=0.5)
    rect = pilot.rect("effects")
    assert rect is not None
    pilot.click_at(rect.x + rect.w * share, rect.middle[1])
    assert settings(pilot).effects == pytest.approx(step)  # type: ignore[attr-defined]


def test_a_changed_volume_can_be_heard_at_once() -> None:
    pilot = in_settings()
    pilot.tab_to("effects")
    orders(pilot)
    pilot.press("left")
    assert Cue("tap") in orders(pilot)
    pilot.tab_to("voice")
    pilot.press("left")
    assert any(isinstance(order, Speak) for order in orders(pilot))


def test_who_makes_something_louder_is_not_left_in_silence() -> None:
    pilot = in_settings(muted=True)
    pilot.tab_to("music")
    pilot.press("left")
    assert settings(pilot).muted  # type: ignore[attr-defined]
    pilot.press("right")
    assert not settings(pilot).muted  # type: ignore[attr-defined]


def test_at_school_the_music_rests_whatever_its_volume() -> None:
    pilot = in_settings()
    pilot.click("At school: no music")
    assert settings(pilot).loudness("music") == 0  # type: ignore[attr-defined]
    rect = pilot.rect("music")
    assert rect is not None
    pilot.click_at(rect.right - 5, rect.middle[1])
    assert settings(pilot).music == 0.5  # type: ignore[attr-defined]
    pilot.click("At school: no music")
    assert settings(pilot).loudness("music") == 0.5  # type: ignore[attr-defined]


def test_a_machine_without_a_voice_offers_no_volume_for_it() -> None:
    pilot = in_settings()
    assert pilot.rect("voice")
    pilot.app.home.voice = False  # type: ignore[attr-defined]
    pilot.wait(0.1)
    assert pilot.rect("voice") is None and pilot.rect("effects")


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(("width", "height"), [(800, 600), (1366, 768), (1920, 1080)])
def test_every_row_can_be_touched(width: int, height: int, large: bool) -> None:
    pilot = in_settings(width, height, large=large)
    for key in ("set:muted", "effects", "music", "voice", "set:captions", "set:school"):
        rect = pilot.rect(key)
        assert rect is not None and rect.h >= 44 and rect.w >= 44, key


# -- what is remembered, and said


def test_mute_is_remembered_and_silences_all_groups() -> None:
    home = sample_home(data_root(), "en")
    pilot = Pilot(App(home, TitleScene(home)), 1366, 768, measure())
    pilot.click(key="sound")
    kept = home.settings
    assert kept.muted
    assert [kept.loudness(group) for group in ("effects", "music", "voice")] == [0, 0, 0]


def test_reading_aloud_in_silence_says_that_the_sound_is_off() -> None:
    home = sample_home(data_root(), "en", muted=True)
    pilot = Pilot(App(home, TitleScene(home)), 1366, 768, measure())
    pilot.app.perform((Speak("salam"),))  # type: ignore[attr-defined]
    pilot.wait(0.1)
    pilot.see("Sound is off.")
    assert not any(isinstance(order, Speak) for order in orders(pilot))


def test_a_notice_ticks_only_where_nothing_else_sounds() -> None:
    home = sample_home(data_root(), "en")
    app = App(home, TitleScene(home))
    app.perform((Toast("one"),))
    assert Cue("toast") in app.take_orders()
    app.perform((Cue("bump"), Toast("two")))
    assert [order for order in app.take_orders() if isinstance(order, Cue)] == [Cue("bump")]


# -- music


def test_music_plays_on_title_and_map_and_rests_over_a_level() -> None:
    home = sample_home(data_root(), "en")
    shown = {one.name: one.make() for one in gallery(home)}
    quiet = {name for name, app in shown.items() if not app.music}
    assert {"title", "map"} <= {app.scene.name for name, app in shown.items() if app.music}
    assert quiet and all("play" in {s.name for s in shown[name].stack} for name in quiet)


# -- captions


@pytest.fixture(params=["az", "ru", "en"])
def watching(request: pytest.FixtureRequest) -> Iterator[Pilot]:
    home = sample_home(data_root(), request.param, captions=True)
    yield Pilot(App(home, TitleScene(home)), 800, 600, measure())


def test_every_sound_is_shown_in_words_where_the_child_wants_it(watching: Pilot) -> None:
    app = watching.app
    assert isinstance(app, App)
    for cue, caption in CAPTIONS.items():
        app.heard = Heard()
        app.perform((Cue(cue),))
        watching.wait(0.05)
        watching.see(app.home.say(caption.text))
    watching.wait(SHOWN_S + 0.1)
    watching.miss(app.home.say(caption.text))
    assert not app.moving


def test_captions_are_shown_even_when_the_sound_is_off(watching: Pilot) -> None:
    app = watching.app
    assert isinstance(app, App)
    watching.click(key="sound")
    assert app.settings.muted
    app.perform((Cue("row"),))
    watching.wait(0.05)
    watching.see(app.home.say(CAPTIONS["row"].text))


def test_without_the_setting_nothing_is_shown() -> None:
    home = sample_home(data_root(), "en")
    app = App(home, TitleScene(home))
    app.perform((Cue("row"),))
    assert app.heard.caption is None and not app.moving


def test_a_tick_never_hides_what_tells_something() -> None:
    heard = Heard()
    heard.hear("bump")
    heard.hear("step_move")
    assert heard.caption == CAPTIONS["bump"]
    heard.update(TELLING_S)
    heard.hear("step_move")
    assert heard.caption == CAPTIONS["step_move"]
    heard.hear("row")
    assert heard.caption == CAPTIONS["row"]


def test_the_steps_of_a_run_do_not_make_the_caption_flicker() -> None:
    assert len({CAPTIONS[name] for name in PLAIN}) == 1


# -- fast runs


@given(
    st.lists(st.sampled_from((*PLAIN, *TELLING)), min_size=1, max_size=60),
    st.sampled_from((0.5, 1.0, 2.0, 4.0, 13.0)),
)
def test_however_fast_a_run_is_its_steps_never_heap_up(names: list[str], speed: float) -> None:
    thinned, clock, sounded = Thinned(), 0.0, []
    frame, at, step = 1 / 60, 0.0, 0
    while step < len(names):
        clock, at = clock + frame, at + frame * speed / 0.32
        crossed = names[step : int(at)]
        step = max(step, int(at))
        effects = thinned.thin(tuple(Cue(name) for name in crossed), frame)
        sounded += [clock] * len(effects)
    assert len(sounded) <= clock / GAP_S + 1
    assert all(b - a > GAP_S - 0.001 for a, b in pairwise(sounded))
    if speed <= 2:
        assert len(sounded) >= len(names) - 1


def test_what_tells_something_wins_over_ticks() -> None:
    thinned = Thinned()
    first = thinned.thin((Cue("step_move"), Cue("bump"), Cue("step_loop")), 0.016)
    assert first == (Cue("bump"),)
    assert thinned.thin((Cue("gate"),), 0.016) == ()
    assert thinned.thin((Cue("step_move"),), GAP_S) == (Cue("gate"),)


def test_other_effects_pass_untouched() -> None:
    from game.progress.state import Event as Fact

    others = (Cue("oops"), Keep(Fact.of("seen")), Toast("x"))
    thinned = Thinned()
    assert thinned.thin((*others, Cue("step_if")), 0.0)[1:] == others
    assert thinned.thin((*others, Cue("step_if")), 0.0) == others


def test_the_comb_beats_as_long_as_the_carpet_grows() -> None:
    home = sample_home(data_root(), "en")
    home.player_id = home.players[0].id
    scene = MapScene(home)
    goal = scene.woven()
    assert goal > 2 * BEAT
    scene.rows, beats = 0.0, 0
    while scene.moving:
        beats += scene.update(1 / 60).count(Cue("row"))
    assert goal // BEAT <= beats <= goal // BEAT + 1
    assert not scene.update(1.0)
