"""Whatever a child clicks, drags and types: the game goes on and keeps what was made."""

from __future__ import annotations

import pytest
from faults import scaled
from monkey import Monkey

from game.data import data_root
from game.progress import MemoryKeeper
from game.progress.fold import fold
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.title import TitleScene
from game.ui.pilot import Pilot

SEEDS = range(scaled(6, 60))
ROUNDS, ACTS = scaled(4, 10), scaled(150, 300)


def fresh_home() -> Home:
    """A computer on which nobody has played yet."""
    names = iter(f"child-{number}" for number in range(10**6))
    return Home.open(data_root(), MemoryKeeper(), lambda: next(names), "az")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_child_who_clicks_everything_breaks_nothing(seed: int) -> None:
    home = fresh_home() if seed % 3 == 0 else sample_home(data_root(), ("en", "ru", "xx")[seed % 3])
    monkey = Monkey(home, seed)
    for _ in range(ROUNDS):
        monkey.play(ACTS)
        monkey.go_to_title()
    assert len(monkey.seen) >= 5
    keeper = home.keeper
    assert isinstance(keeper, MemoryKeeper)
    assert fold(keeper.events) == keeper.state


@pytest.mark.parametrize("way", [("menu", "settings"), ("weave", "menu", "settings")])
def test_a_removed_player_is_gone_from_every_screen(way: tuple[str, ...]) -> None:
    home = sample_home(data_root(), "en")
    pilot = Pilot(App(home, TitleScene(home)))
    for key in ("play", "player:Aysu", *way, "remove"):
        pilot.click(key=key)
    pilot.see("Remove Aysu from this computer?")
    pilot.click("Remove")
    pilot.see("Who is playing?")
    pilot.miss("Aysu")
