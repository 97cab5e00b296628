"""The bug book: a mended bug gets a page, the others an empty pin."""

from __future__ import annotations

import pytest
from shelves import game_library

from game.art.moth import moth_drawing
from game.data import data_root
from game.levels import Level
from game.progress import Event, Player, fold
from game.scenes.album import AlbumScene
from game.scenes.app import App
from game.scenes.bugs import BugsScene
from game.scenes.bugs.book import changed, leaves, seed_of
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.play.runs import healthy
from game.scenes.scene import Keep
from game.scenes.success import SuccessScene
from game.shell.fonts import Fonts
from game.ui.pilot import Pilot

pytest.importorskip("pygame")

MEASURE = Fonts().measure
LIBRARY = game_library()
FIX = [level for level in LIBRARY.levels if level.form == "fix"]


def home_with(*events: Event) -> Home:
    home = sample_home(data_root(), "en")
    for event in events:
        home.keeper.keep(event)
    return home


def test_there_are_twenty_five_fix_levels_and_each_names_its_bug() -> None:
    assert len(FIX) >= 25
    assert all(level.bug for level in FIX)
    assert len({level.bug.title for level in FIX if level.bug}) == len(FIX)


def test_only_fix_levels_name_a_bug() -> None:
    assert FIX
    assert all(level.form == "fix" for level in LIBRARY.levels if level.bug)


def test_no_two_bugs_look_alike() -> None:
    assert len({moth_drawing(seed_of(level))[1] for level in FIX}) >= len(FIX) - 6


def test_a_bug_is_found_by_its_event_or_by_a_win_from_before_the_book() -> None:
    one, other = FIX[0].id, FIX[1].id
    caught = Event.of("bug", "a", level=one)
    won = Event.of("attempt", "a", level=other, won=True, stars=1, size=3, program="left()\n")
    player = fold([Event.of("player_made", "a", name="A", number=1), caught, won]).players[0]
    book = leaves(LIBRARY.chapters, player)
    assert [leaf.level.id for leaf in book if leaf.found] == [one, other]
    assert book[1].after == "left()\n"
    assert not any(leaf.found for leaf in leaves(LIBRARY.chapters, Player("b", 2, "B")))


def test_the_lines_that_were_mended_are_those_that_differ() -> None:
    assert changed("a()\nb()\nc()\n", "a()\nd()\nc()\n") == (frozenset({2}), frozenset({2}))
    assert changed("a()\nc()\n", "a()\nb()\nc()\n") == (frozenset(), frozenset({2}))
    assert changed("a()\n", "a()\n") == (frozenset(), frozenset())


def mend(home: Home, level: Level) -> PlayScene:
    scene = PlayScene(home, level)
    scene.editor.set_program(level.solution)
    return scene


def test_winning_a_fix_level_keeps_its_bug_and_opens_the_book_at_its_page() -> None:
    home = home_with()
    fix = [one for one in home.library.levels if one.bug]
    level = next(one for one in fix if not one.draft and not one.healthy and one.number > 4)
    app = App(home, mend(home, level))
    pilot = Pilot(app, measure=MEASURE)
    pilot.click("run")
    for _ in range(900):
        app.update(0.1)
        if isinstance(app.scene, SuccessScene):
            break
    app.update(5.0)
    pilot.wait(0.1)
    player = home.player
    assert player and (level.id, "") in player.bugs
    pilot.click(key="bug")
    scene = app.scene
    assert isinstance(scene, BugsScene) and scene.leaf and scene.leaf.found
    assert scene.leaf.level.id == level.id


def test_a_healthy_program_declared_healthy_has_its_moth() -> None:
    home = home_with()
    level = next(one for one in FIX if one.healthy)
    kept = [one.event for one in healthy(mend(home, level)) if isinstance(one, Keep)]
    assert Event.of("bug", "Aysu", level=level.id) in kept


def test_a_bug_that_waits_tells_where_it_hides_and_not_its_name() -> None:
    home = home_with()
    pilot = Pilot(App(home, BugsScene(home, FIX[-1].id)), measure=MEASURE)
    assert FIX[-1].bug
    pilot.miss(FIX[-1].bug.title)
    pilot.see("Who is hiding here?")


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_the_book_is_opened_from_the_album_by_hand_or_keys(by: str) -> None:
    home = home_with()
    app = App(home, AlbumScene(home))
    pilot = Pilot(app, measure=MEASURE)
    if by == "mouse":
        pilot.click(key="bugs")
    else:
        pilot.tab_to("bugs")
        pilot.press("return")
    assert isinstance(app.scene, BugsScene)
