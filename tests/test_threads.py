"""Where the carpet begins: two doors, five puzzles without stars, an answer that never shames."""

from __future__ import annotations

from dataclasses import replace

import pytest
from child import Child, Keys, Mouse, visit

from game.data import data_root
from game.levels import ready, run_on
from game.levels.level import Level
from game.program import Node, Program, find
from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.map import MapScene
from game.scenes.opened import open_chapters
from game.scenes.pause import PauseScene
from game.scenes.play import Apart, Outing
from game.scenes.scene import Keep
from game.scenes.threads import CHOICES, TRIES, ThreadsScene
from game.shell.fonts import Fonts
from game.ui.events import Pressed
from game.ui.pilot import Pilot

HANDS = pytest.mark.parametrize("hand", [Mouse, Keys])


def new_home(face: str = "words") -> Home:
    home = Home.open(data_root(), MemoryKeeper(), lambda: "ali", "en")
    home.keeper.keep(Fact.of("player_made", "ali", name="Ali", number=1, avatar=[], dyes=2))
    home.keeper.keep(Fact.of("face", "ali", value=face))
    home.player_id = "ali"
    return home


def at_threads(hand: type[Child] = Mouse) -> Child:
    home = new_home()
    app = App(home, ThreadsScene(home))
    return hand(app, Pilot(app, 1366, 768, Fonts().measure))


def threads(child: Child) -> ThreadsScene:
    assert isinstance(child.app.scene, ThreadsScene)
    return child.app.scene


def fail(child: Child) -> None:
    """Run a program that does not win, as often as one may."""
    child.open_sheet()
    child.pilot.press("ctrl+a", "delete")
    child.pilot.type("right()" if child.play.level.world.kind == "quest" else "next_row()")
    for _ in range(TRIES):
        child.run()
        child.until(lambda: child.app.scene.name == "threads" or not child.play.moving)


def test_the_puzzles_go_from_carpet_to_carpet_and_end_before_the_ninth() -> None:
    home = new_home()
    known = {one.id: (chapter.number, one) for chapter in home.chapters for one in chapter.levels}
    numbers = [known[id][0] for id in CHOICES]
    assert numbers == sorted(set(numbers)) and len(CHOICES) == 5
    assert all(known[id][1].form not in ("predict", "create") for id in CHOICES)
    scene = ThreadsScene(home)
    scene.at = len(CHOICES)
    assert scene.begin.number == 8


@HANDS
def test_the_first_door_leads_to_the_first_knot(hand: type[Child]) -> None:
    child = at_threads(hand)
    child.press("first")
    assert isinstance(child.app.scene, MapScene) and child.app.scene.at == 0
    assert child.home.player is not None and child.home.player.placed == ()


@HANDS
def test_the_carpet_begins_at_the_first_puzzle_that_did_not_work_out(hand: type[Child]) -> None:
    child = at_threads(hand)
    child.press("thread")
    for _ in range(2):
        child.press("go")
        child.solve("threads")
    child.press("go")
    fail(child)
    child.until(lambda: child.app.scene.name == "threads", 10)
    assert threads(child).done and threads(child).begin.id == "nest"
    child.press("go")
    assert isinstance(child.app.scene, MapScene) and child.app.scene.chapter.id == "nest"
    player = child.home.player
    assert player is not None and player.placed == ("nest",) and player.stars == 0
    assert open_chapters(child.home) >= set(range(5))
    assert player.won == {"turn-09", "again-13"}


def test_who_solves_all_begins_with_the_eighth_carpet() -> None:
    child = at_threads()
    child.press("thread")
    for id in CHOICES:
        child.press("go")
        assert child.play.level.id == id
        child.solve("threads")
    child.press("go")
    assert isinstance(child.app.scene, MapScene) and child.app.scene.chapter.number == 8


def test_one_may_stop_at_any_time_and_begin_right_there() -> None:
    child = at_threads()
    child.press("thread")
    child.press("here")
    child.press("go")
    assert isinstance(child.app.scene, MapScene) and child.app.scene.chapter.number == 2


def test_a_puzzle_left_half_way_counts_for_nothing_and_can_be_gone_on_with() -> None:
    child = at_threads()
    child.press("thread")
    child.press("go")
    assert isinstance(child.app.scene, Apart)
    child.press("map")
    assert threads(child).at == 0 and not threads(child).done
    child.press("go")
    child.solve("threads")
    assert threads(child).at == 1


def test_the_stars_of_a_puzzle_can_still_be_won_on_its_carpet() -> None:
    child = at_threads()
    child.press("thread")
    child.press("go")
    child.solve("threads")
    child.press("here")
    child.press("go")
    level = next(one for one in child.home.chapters[1].levels if one.id == CHOICES[0])
    child.home.keeper.keep(
        Fact.of("attempt", "ali", level=level.id, won=True, stars=3, size=9, steps=1, program="")
    )
    result = child.home.player.result(level.id) if child.home.player else None
    assert result is not None and result.stars == 3


@pytest.mark.parametrize(("face", "offered"), [("words", True), ("beads", False)])
def test_the_menu_of_the_map_offers_the_thread_to_those_who_read(face: str, offered: bool) -> None:
    home = new_home(face)
    app = App(home, PauseScene(home))
    pilot = Pilot(app, 1366, 768, Fonts().measure)
    assert pilot.has("thread") == offered


def test_a_child_who_chose_pictures_is_taken_to_the_first_knot_at_once() -> None:
    home = Home.open(data_root(), MemoryKeeper(), lambda: "one", "en")
    child = visit(home, Mouse)
    child.begin("en", "Əli", "beads")
    assert isinstance(child.app.scene, MapScene)


def test_the_end_of_the_last_try_is_looked_at_as_long_where_several_maps_were_run() -> None:
    home = new_home()
    levels = [one for chapter in home.chapters for one in chapter.levels]
    level = next(one for one in levels if one.id == "water-05")
    seconds = []
    for maps in (1, 2):
        home.keeper.edit("ali", level.id, _wins(level, maps - 1))
        apart = Apart(home, level, Outing(1))
        apart.handle(Pressed("run"))
        assert len(apart.play.runs) == maps
        seconds.append(0.0)
        while not apart.outing.over:
            played = apart.play.playback
            last = apart.play.variant == maps - 1 and played is not None and played.ended
            seconds[-1] += 0.05 * last
            apart.update(0.05)
    assert seconds[0] == pytest.approx(seconds[1], abs=0.11)


def _wins(level: Level, maps: int) -> Program:
    """A program that wins none or one of the maps of a level: the steps that lead there."""
    if not maps:
        return Program((Node(1, "forward"),))
    done = run_on(level, ready(level, level.solution), 0)
    kinds = [node.kind for step in done.steps if (node := find(level.solution, step.node))]
    plain = [kind for kind in kinds if kind in ("forward", "left", "right")]
    return Program(tuple(Node(at, kind) for at, kind in enumerate(plain, start=1)))


def test_tries_are_counted_on_when_a_puzzle_is_left_and_entered_again() -> None:
    child = at_threads()
    child.press("thread")
    child.press("go")
    child.open_sheet()
    child.pilot.type("right()")
    child.run()
    child.until(lambda: not child.play.moving)
    child.press("map")
    child.press("go")
    child.open_sheet()
    child.run()
    child.until(lambda: child.app.scene.name == "threads", 20)
    assert threads(child).done and threads(child).begin.id == "turn"


def test_what_nobody_plays_is_kept_nowhere() -> None:
    home = new_home()
    kept: list[Fact] = []
    app = App(home, MapScene(home))
    home.keeper.keep = kept.append  # type: ignore[method-assign]
    app.perform((Keep(Fact.of("attempt", "", level="turn-09", won=True, stars=3)),))
    assert kept == []
    app.perform((Keep(Fact.of("setting", name="muted", value=True)),))
    assert [one.kind for one in kept] == ["setting"]


def test_without_a_puzzle_that_can_be_read_the_carpet_begins_at_the_first_knot() -> None:
    home = Home.open(data_root(), MemoryKeeper(), lambda: "ali", "en")
    home.__dict__["library"] = replace(
        home.library,
        chapters=tuple(replace(one, levels=one.levels[:1]) for one in home.library.chapters),
    )
    scene = ThreadsScene(home)
    app = App(home, scene)
    pilot = Pilot(app, 800, 600, Fonts().measure)
    pilot.click(key="thread")
    assert scene.levels == ()
    assert scene.begin is home.chapters[0]
    pilot.click(key="go")
    assert isinstance(app.scene, MapScene)
