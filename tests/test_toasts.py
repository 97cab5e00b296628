"""Toasts lie where they cover least, and stay there."""

from __future__ import annotations

import pytest

from game.data import data_root
from game.scenes.app import App
from game.scenes.gallery import gallery, sample_home
from game.scenes.scene import Toast
from game.shell.fonts import Fonts
from game.ui.box import Box
from game.ui.paint import Words
from game.ui.pilot import Pilot
from game.ui.reach import can_press, overlap, spots
from game.ui.rect import Rect

MEASURE = Fonts().measure
SMALL = (800, 600)
SCREENS = ("success", "cloths", "cloths-empty", "map", "settings", "finished", "title", "pause")
KEPT = "Хранится на карте: Мои коврики"


def app_of(name: str, language: str = "ru") -> App:
    home = sample_home(data_root(), language)
    return next(one for one in gallery(home) if one.name == name).make()


def told(app: App, *texts: str, size: tuple[int, int] = SMALL) -> list[Rect]:
    """Where the toasts with these texts lie."""
    for text in texts:
        app.perform((Toast(text, "check"),))
    app.view(*size, MEASURE)
    return [one.spot for one in app.toasts if one.spot]


def read(tree: Box) -> list[tuple[str, Rect]]:
    """All words of a screen and where they stand."""
    found = []
    for spot in spots(tree):
        for paint in spot.box.paints:
            if isinstance(paint, Words):
                wide = MEASURE(paint.text, paint.size, paint.bold, paint.mono)
                shift = {"left": 0.0, "right": wide}.get(paint.align, wide / 2)
                high = paint.size
                line = Rect(paint.x - shift, paint.y - high / 2, wide, high)
                found.append((paint.text, overlap(line, spot.clip)))
    return found


@pytest.mark.parametrize("name", SCREENS)
def test_a_short_toast_covers_no_word_and_no_button_in_the_smallest_window(name: str) -> None:
    app = app_of(name)
    app.view(*SMALL, MEASURE)
    bare = app.tree
    assert len(read(bare)) > 2
    (spot,) = told(app, KEPT)
    covered = [text for text, line in read(bare) if both(line, spot)]
    pressed = [one.box.key for one in spots(bare) if can_press(one.box) and both(one.shown, spot)]
    assert covered == [] and pressed == []


def both(one: Rect, other: Rect) -> bool:
    shared = overlap(one, other)
    return shared.w > 0 and shared.h > 0


def test_a_toast_stays_where_it_is_until_the_window_or_the_screen_changes() -> None:
    app = app_of("cloths")
    first = told(app, KEPT)
    for _ in range(20):
        app.update(0.05)
        assert told(app) == first
    (wider,) = told(app, size=(1366, 768))
    assert wider != first[0]


def test_several_toasts_never_lie_on_one_another_and_all_are_inside() -> None:
    for name in ("play-start", "title", "cloths"):
        places = told(app_of(name), KEPT, "a/long/path/" * 12, "Звук выключен.")
        assert len(places) == 3
        for at, place in enumerate(places):
            assert place.x >= 0 and place.right <= SMALL[0]
            assert place.y >= 0 and place.bottom <= SMALL[1]
            assert not any(both(place, other) for other in places[:at])


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_a_toast_that_stays_lets_the_screen_rest_until_it_is_closed(keyboard: bool) -> None:
    app = app_of("together")
    pilot = Pilot(app, *SMALL, MEASURE)
    app.perform((Toast(KEPT, "warn", stays=True),))
    pilot.wait(10)
    assert len(app.toasts) == 1 and not app.moving
    if keyboard:
        pilot.tab_to("toast:0")
        pilot.press("return")
    else:
        pilot.click(key="toast:0")
    assert app.toasts == [] and app.scene.name == "together"
