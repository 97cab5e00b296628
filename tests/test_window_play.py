"""A real window, real mouse, real keyboard: make a player, solve a level, leave, come back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from child import Child, Keys, Mouse, home_before
from real_window import Display, Game, RealPilot, display, kept, missing

from game.progress import MemoryKeeper
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.scene import Quit
from game.scenes.title import TitleScene
from game.shell.fonts import Fonts
from game.values import Diagnostic

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(missing()), reason=f"a real window needs {missing()}"),
]

NAME = "Əzizə"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Display]:
    with display(tmp_path / "screen") as found:
        yield found


def child_at(screen: Display, home: Home, hand: type[Child] = Mouse) -> Child:
    home.voice = shutil.which("espeak-ng") is not None  # as the game itself looks for it
    app = App(home, TitleScene(home))
    return hand(app, RealPilot(app, screen, Fonts().measure))


def make_player(child: Child, game: Game, out: Path) -> None:
    game.shows(child.pilot, out)
    child.begin("az", NAME, "beads")
    game.shows(child.pilot, out)


def test_a_child_plays_in_a_window_leaves_and_finds_everything_again(
    screen: Display, tmp_path: Path
) -> None:
    data, home = tmp_path / "data", home_before(1, "en", "beads")
    game = Game(screen, data)
    child = child_at(screen, home)
    make_player(child, game, tmp_path)
    level = home.chapters[0].levels[0]
    child.choose(level)
    game.shows(child.pilot, tmp_path)
    child.solve()
    child.until(lambda: not child.app.moving)
    game.shows(child.pilot, tmp_path)
    child.press("map")
    child.until(lambda: not child.app.moving)
    game.shows(child.pilot, tmp_path)
    child.press("menu")
    child.press("leave")
    assert Quit() in child.app.take_orders()
    assert game.ended() == 0

    players, program = kept(data, tmp_path / "copy", level.id)
    assert [player.name for player in players] == [NAME]
    assert {id for id, result in players[0].results if result.won} == {level.id}
    assert program == level.solution

    again = Game(screen, data)
    home.player_id = ""
    child = child_at(screen, home)
    again.shows(child.pilot, tmp_path)
    child.come_back(NAME)
    again.shows(child.pilot, tmp_path)
    again.kill()


def test_what_a_child_was_building_outlives_a_killed_game(screen: Display, tmp_path: Path) -> None:
    data, home = tmp_path / "data", home_before(1, "en", "beads")
    game = Game(screen, data)
    child = child_at(screen, home)
    make_player(child, game, tmp_path)
    level = home.chapters[0].levels[1]
    child.choose(level)
    for index in range(2):
        child.put("east", index)
    game.shows(child.pilot, tmp_path)
    assert isinstance(child.pilot, RealPilot)
    child.pilot.hold(f"block:{child.cards[0].id}", to=(700.0, 300.0))
    game.kill()
    _, program = kept(data, tmp_path / "copy", level.id)
    assert [node.kind for node in program.body] == ["east", "east"]

    again = Game(screen, data)
    screen.do("mouseup", 1)
    child = child_at(screen, home)
    again.shows(child.pilot, tmp_path)
    child.come_back(NAME)
    child.choose(level)
    again.shows(child.pilot, tmp_path)
    again.kill()


def test_a_child_plays_in_a_window_with_the_keyboard_only(screen: Display, tmp_path: Path) -> None:
    data, home = tmp_path / "data", home_before(1, "en", "words")
    game = Game(screen, data)
    child = child_at(screen, home, Keys)
    assert isinstance(child.pilot, RealPilot)
    child.pilot.rest_at(3, 3)
    make_player(child, game, tmp_path)
    level = home.chapters[0].levels[0]
    child.choose(level)
    child.solve()
    child.until(lambda: not child.app.moving)
    game.shows(child.pilot, tmp_path)
    game.kill()
    players, _ = kept(data, tmp_path / "copy", level.id)
    assert [player.name for player in players] == [NAME]
    assert {id for id, result in players[0].results if result.won} == {level.id}


class Told(MemoryKeeper):
    """A keeper that has something to tell, once."""

    notice: tuple[Diagnostic, ...] = ()

    def notices(self) -> tuple[Diagnostic, ...]:
        told, self.notice = self.notice, ()
        return told


def test_a_second_game_says_so_and_can_be_played(screen: Display, tmp_path: Path) -> None:
    data, home = tmp_path / "data", home_before(1, "en", "beads")
    first = Game(screen, data)
    first.shows(child_at(screen, home).pilot, tmp_path)

    second = Game(screen, data)
    keeper = Told()
    keeper.notice = (Diagnostic.of("store.locked", folder=str(data)),)
    warned = home_before(1, "en", "beads")
    warned.keeper = keeper
    child = child_at(screen, warned)
    assert child.app.toasts
    second.shows(child.pilot, tmp_path)
    child.until(lambda: not child.app.toasts)
    make_player(child, second, tmp_path)
    assert first.alive
    second.kill()
    first.kill()
