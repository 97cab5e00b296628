"""Every exhibit of the gallery in four languages and all sizes: readable, named, reachable."""

from __future__ import annotations

from collections import Counter

import pytest

from game.data import data_root
from game.scenes.app import App
from game.scenes.gallery import Exhibit, gallery, sample_home
from game.shell.fonts import Fonts
from game.ui.lint import Finding, lint
from game.ui.pilot import Pilot
from game.ui.reach import focus_order

LANGUAGES = ("en", "az", "ru", "xx")
LOOKS = {
    "800x600": (800, 600, {}),
    "1366x768": (1366, 768, {}),
    "1920x1080": (1920, 1080, {}),
    "large": (1366, 768, {"large": True}),
    "contrast": (1366, 768, {"contrast": True}),
    "small-and-large": (800, 600, {"large": True, "still": True}),
}
MEASURE = Fonts().measure
ARROWS = ("right", "down", "left", "up")


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=LANGUAGES)
def shown(request: pytest.FixtureRequest, look: str) -> list[tuple[Exhibit, App]]:
    """All exhibits in a language and a look, each already on its screen."""
    width, height, settings = LOOKS[look]
    home = sample_home(data_root(), request.param, **settings)
    found = []
    for exhibit in gallery(home):
        app = exhibit.make()
        app.view(width, height, MEASURE)
        found.append((exhibit, app))
    assert len(found) >= 20
    return found


def test_no_word_sticks_out_and_nothing_is_in_the_way(
    shown: list[tuple[Exhibit, App]], look: str
) -> None:
    faults = [
        f"{exhibit.name}: {fault}"
        for exhibit, app in shown
        for fault in lint(app.tree, MEASURE)
        if not (fault.kind == "small" and is_dense(fault, exhibit, look))
    ]
    assert not faults, "\n".join(faults)


def is_dense(fault: Finding, exhibit: Exhibit, look: str) -> bool:
    """Knots and floor cells stand where the carpet and the map of the level put them.

    In the smallest window they come closer than 44 px; 24 px are the least anywhere.
    """
    grids = ("map", "play", "beads")
    return exhibit.name.startswith(grids) and look in ("800x600", "small-and-large")


def test_whatever_has_the_focus_says_what_it_is(shown: list[tuple[Exhibit, App]]) -> None:
    for exhibit, app in shown:
        order = focus_order(app.tree)
        assert order, exhibit.name
        nameless = [spot.box.key for spot in order if not spot.box.label.strip()]
        assert not nameless, f"{exhibit.name}: {nameless}"
        twice = [key for key, count in Counter(spot.box.key for spot in order).items() if count > 1]
        assert not twice, f"{exhibit.name}: {twice}"


def exhibits() -> list[str]:
    return [exhibit.name for exhibit in gallery(sample_home(data_root(), "en"))]


@pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)
@pytest.mark.parametrize("name", exhibits())
def test_tab_and_arrows_reach_everything(name: str, size: tuple[int, int]) -> None:
    home = sample_home(data_root(), "az")
    app = next(one for one in gallery(home) if one.name == name).make()
    pilot = Pilot(app, *size, MEASURE)
    if app.scene.name == "play" and app.scene.moving:
        pilot.press("f5")  # a pause, so that the screen stays
    wanted = {spot.box.key for spot in focus_order(pilot.tree)}
    if name == "map-class":  # what a teacher said stands beside one knot alone
        wanted.discard("hear")
    assert wanted <= roam(pilot)


def roam(pilot: Pilot) -> set[str]:
    """All boxes that some way of Tab and arrow keys leads to."""
    met: set[str] = set()
    waiting = [pilot.focus]
    while waiting:
        here = waiting.pop()
        if here in met:
            continue
        met.add(here)
        for key in ("tab", *ARROWS):
            if here == "workspace" and key != "tab":  # its arrows move the cursor inside
                continue
            pilot.app.director.focus = here
            pilot.press(key)
            waiting.append(pilot.focus)
    return met
