"""Two play together, from the board for families to the knot in both carpets."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from child import Child, Keys, Mouse, visit

from game.data import data_root
from game.levels import judge
from game.progress import MemoryKeeper, Pair, Seat
from game.progress.pair import changed
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.pair import PairCardScene, PairScene
from game.scenes.pair.guest import FACES
from game.scenes.play import PlayScene
from game.scenes.success import SuccessScene
from game.shell.fonts import Fonts
from game.store import Keeper
from game.ui.events import Pressed
from game.ui.lint import lint
from game.ui.pilot import Pilot

MEASURE = Fonts().measure
LONG = "Məhəmmədhüseynəli Əbdülxa"[:24]
OTHER = "Aleksandra-Konstantinovna"[:24]
HANDS = ((Mouse, (1366, 768), "en"), (Keys, (800, 600), "ru"))


def two_at_home(
    language: str = "en", face: str = "words", keeper: Keeper | None = None, **settings: object
) -> Home:
    home = Home.open(data_root(), keeper or MemoryKeeper(), lambda: "new", language)
    home.keeper.keep(Fact.of("setting", name="language", value=language))
    for name, value in settings.items():
        home.keeper.keep(Fact.of("setting", name=name, value=value))
    for number, id in enumerate(("ali", "sona"), start=1):
        name = {"ali": "Əli", "sona": "Sona"}[id]
        home.keeper.keep(Fact.of("player_made", id, name=name, number=number, avatar=[], dyes=2))
        home.keeper.keep(Fact.of("face", id, value=face))
    return home


def attempts(home: Home, player: str) -> list[dict[str, object]]:
    assert isinstance(home.keeper, MemoryKeeper)
    return [
        dict(event.facts)
        for event in home.keeper.events
        if event.kind == "attempt" and event.player == player
    ]


def sit_down(child: Child, other: str) -> None:
    child.press("family")
    child.press("pair")
    assert child.app.scene.name == "pair"
    child.press("first:ali")
    child.press(f"other:{other}" if other else "guest")


@pytest.mark.parametrize("face", ["words", "beads"])
@pytest.mark.parametrize(("hand", "size", "language"), HANDS)
def test_two_children_tie_a_knot_that_is_in_both_carpets(
    hand: type[Child], size: tuple[int, int], language: str, face: str
) -> None:
    home = two_at_home(language, face)
    child = visit(home, hand, *size)
    sit_down(child, "sona")
    child.press("start")
    assert child.app.scene.name == "map"
    level = home.chapters[0].levels[1]
    child.choose(level)
    child.pilot.see("Əli")
    child.pilot.see("Sona")
    child.press("swap")
    assert home.together is not None and home.together.at_wheel.name == "Sona"
    child.solve()
    for id in ("ali", "sona"):
        player = home.keeper.state.player(id)
        assert player is not None and level.id in player.won
    assert [one["partner"] for one in attempts(home, "ali")] == ["sona"]
    assert [one["partner"] for one in attempts(home, "sona")] == ["ali"]
    child.says("Together: {one} and {other}", one="Əli", other="Sona")
    child.says("Both carpets grew")
    child.press("next")
    assert child.app.scene.name == "pair-card"
    child.says("Talk about it")
    before = child.pilot.words
    child.press("another")
    assert child.pilot.words != before
    child.press("talked")
    assert child.play.level is home.chapters[0].levels[2]
    assert home.together is not None and home.together.is_offered


@pytest.mark.parametrize(("hand", "size", "language"), HANDS)
def test_a_child_and_a_guest_play_and_the_guest_leaves_no_name(
    hand: type[Child], size: tuple[int, int], language: str
) -> None:
    home = two_at_home(language)
    child = visit(home, hand, *size)
    sit_down(child, "")
    child.write("name", "Nənə")
    child.press("face:2")
    child.press("start")
    level = home.chapters[0].levels[1]
    child.choose(level)
    child.pilot.see("Nənə")
    child.solve()
    child.says("Your carpet grew")
    child.press("next")
    assert isinstance(child.app.scene, PairCardScene)
    assert child.app.scene.card.id == f"family:{home.chapters[0].id}"
    child.press("another")
    child.pilot.see("Nənə")
    child.press("later")
    assert child.app.scene.name == "play"
    assert not attempts(home, "sona")
    assert [one["partner"] for one in attempts(home, "ali")] == ["guest"]
    assert isinstance(home.keeper, MemoryKeeper)
    assert "Nənə" not in repr(home.keeper.events)


def with_pair(home: Home, partner: Seat | None = None) -> Home:
    ali, sona = home.players
    home.player_id = "ali"
    home.pair = Pair((Seat.of(ali), partner or Seat.of(sona)))
    return home


def test_the_program_that_won_opens_for_the_second_child_too() -> None:
    home = with_pair(two_at_home())
    level = home.chapters[0].levels[1]
    app = App(home, PlayScene(home, level))
    scene = app.scene
    assert isinstance(scene, PlayScene)
    scene.editor.set_program(level.solution)
    app.perform(scene.run_now())
    home.player_id, home.pair = "sona", None
    assert PlayScene(home, level).editor.program.body == level.solution.body


def test_programs_of_both_are_there_after_a_restart(tmp_path: Path) -> None:
    keeper = Keeper.open(tmp_path, lambda: 0.0, os.urandom)
    home = two_at_home(keeper=keeper)
    with_pair(home)
    level = home.chapters[0].levels[1]
    app = App(home, PlayScene(home, level))
    pilot = Pilot(app, 1366, 768, MEASURE)
    for node in level.solution.body:
        pilot.click(key=f"palette:{node.kind}")
    pilot.click(key="speed:4.0")
    pilot.click(key="run")
    pilot.wait_still()
    assert app.scene.name == "success"
    pilot.click(key="replay")
    pilot.click(key="undo")  # the owner plays on; that is not the business of the other child
    keeper.close()
    again = Keeper.open(tmp_path, lambda: 0.0, os.urandom)
    later = Home.open(data_root(), again, lambda: "new", "en")
    bodies = {}
    for id in ("ali", "sona"):
        later.player_id = id
        bodies[id] = PlayScene(later, level).editor.program.body
        assert later.won(level)
    again.close()
    assert bodies["sona"] == level.solution.body and bodies["ali"] == level.solution.body[:-1]
    assert later.together is None


def test_the_second_child_keeps_a_program_of_its_own_that_won_before() -> None:
    home = with_pair(two_at_home())
    level = home.chapters[0].levels[1]
    home.keeper.keep(Fact.of("attempt", "sona", level=level.id, won=True, stars=1))
    app = App(home, PlayScene(home, level))
    scene = app.scene
    assert isinstance(scene, PlayScene)
    scene.editor.set_program(level.solution)
    app.perform(scene.run_now())
    assert not home.keeper.history("sona", level.id).program.body


def test_a_failed_try_offers_the_swap_and_brings_no_card() -> None:
    home = with_pair(two_at_home())
    level = home.chapters[0].levels[1]
    app = App(home, PlayScene(home, level))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click(key=f"palette:{level.blocks[0]}")
    assert home.together is not None and not home.together.is_offered
    pilot.click(key="run")
    pilot.wait_still()
    assert app.scene.name == "play" and home.together.is_offered
    pilot.see("A good moment to swap!")
    pilot.click(key="swap")
    assert home.together.at_wheel.name == "Sona" and not home.together.is_offered


def test_what_driver_and_navigator_do_is_said_until_the_first_change() -> None:
    home = with_pair(two_at_home())
    level = home.chapters[0].levels[1]
    pilot = Pilot(App(home, PlayScene(home, level)), 1366, 768, MEASURE)
    said = home.say("The driver moves the blocks. The navigator reads, thinks and asks.")
    scene = pilot.app
    assert isinstance(scene, App) and isinstance(scene.scene, PlayScene)
    assert scene.scene.speech.text == said
    pilot.click(key=f"palette:{level.blocks[0]}")
    assert scene.scene.speech.text != said
    assert PlayScene(home, level).speech.text != said


def test_an_offer_disturbs_no_drag() -> None:
    home = with_pair(two_at_home())
    level = home.chapters[0].levels[1]
    app = App(home, PlayScene(home, level))
    pilot = Pilot(app, 1366, 768, MEASURE)
    before = {key: pilot.rect(key) for key in ("run", "swap")}
    for _ in range(7):
        home.pair = with_changes(home)
    pilot.drag(f"palette:{level.blocks[0]}", to="end")
    assert home.together is not None and home.together.is_offered
    assert app.scene.name == "play"
    assert {key: pilot.rect(key) for key in before} == before


def with_changes(home: Home) -> Pair:
    assert home.together is not None
    return changed(home.together)


def test_a_guest_gets_cards_of_the_family_table_too() -> None:
    home = two_at_home()
    with_pair(home, Seat("", "Nənə"))
    assert home.pair is not None
    scene = PairCardScene(home, home.pair, home.chapters[0].levels[1], tuple)
    shown = [scene.card]
    for _ in range(40):
        scene.handle(Pressed("another"))
        shown.append(scene.card)
    young = [one.id for one in home.talks if one.kind == "family" and one.band == "6-8"]
    assert len(young) >= 3
    assert set(young) <= {one.id for one in shown}
    older = {one.id for one in home.talks} - set(young)
    assert not older & {one.id for one in shown}
    lines = next(one for one in shown if one.id in young).then.split("\n")
    assert all(line.startswith(("Əli: ", "Nənə: ", home.say("Together"))) for line in lines)


def test_whoever_plays_alone_afterwards_is_credited_alone() -> None:
    home = two_at_home()
    child = visit(home, Mouse)
    sit_down(child, "sona")
    child.press("start")
    assert home.together is not None
    child.press("back")
    assert home.together is None
    child.press("back")
    child.press("back")
    child.press("play")
    child.press("player:ali")
    level = home.chapters[0].levels[1]
    child.choose(level)
    child.solve()
    assert "partner" not in attempts(home, "ali")[0] and not attempts(home, "sona")
    child.press("next")
    assert child.app.scene.name == "play"


def test_nobody_plays_with_themselves() -> None:
    home = two_at_home()
    scene = PairScene(home)
    pilot = Pilot(App(home, scene), 800, 600, MEASURE)
    pilot.click(key="first:ali")
    pilot.click(key="other:sona")
    assert not pilot.has("other:ali")
    pilot.click(key="first:sona")
    assert scene.pair is None and not pilot.has("other:sona")
    with pytest.raises(AssertionError, match="disabled"):
        pilot.click(key="start")


def test_without_a_child_the_way_leads_to_a_new_player() -> None:
    home = Home.open(data_root(), MemoryKeeper(), lambda: "new", "en")
    app = App(home, PairScene(home))
    pilot = Pilot(app, 800, 600, MEASURE)
    assert pilot.focus == "new"
    pilot.press("return")
    assert app.scene.name == "avatar"


def test_one_child_at_this_pc_sits_down_with_a_guest() -> None:
    home = two_at_home()
    home.keeper.keep(Fact.of("player_removed", "sona"))
    pilot = Pilot(App(home, PairScene(home)), 800, 600, MEASURE)
    assert pilot.focus == "start"
    pilot.press("return")
    assert home.together is not None
    assert home.together.partner == Seat("", home.say("Guest"), FACES[0])


@pytest.mark.parametrize("language", ["az", "ru", "en", "xx"])
@pytest.mark.parametrize("large", [False, True])
def test_long_names_fit_into_the_smallest_window(language: str, large: bool) -> None:
    home = two_at_home(language, large=large)
    home.keeper.keep(Fact.of("player_changed", "ali", name=LONG))
    home.keeper.keep(Fact.of("player_changed", "sona", name=OTHER))
    with_pair(home)
    level = home.chapters[0].levels[1]
    choosing = PairScene(home)
    choosing.other, choosing.text = "", OTHER
    with_pair(home)
    pair = home.together
    assert pair is not None
    scenes = (
        choosing,
        PlayScene(home, level),
        SuccessScene(home, level, judge(level, level.solution)),
        PairCardScene(home, pair, level, tuple),
    )
    for scene in scenes:
        home.pair = pair
        tree = App(home, scene).view(800, 600, MEASURE)
        assert home.together is pair
        faults = [one for one in lint(tree, MEASURE) if one.kind != "small"]
        assert not faults, (scene.name, faults)
    visitor = replace(pair, seats=(pair.owner, Seat("", OTHER)))
    for talk in home.talks:
        told = PairCardScene(home, visitor, level, tuple)
        told.card = told._of_talk(talk)
        faults = list(lint(App(home, told).view(800, 600, MEASURE), MEASURE))
        assert not faults, (talk.id, faults)
    for card in home.pair_cards:
        told = PairCardScene(home, pair, level, tuple)
        told.card = told._told(card)
        faults = list(lint(App(home, told).view(800, 600, MEASURE), MEASURE))
        assert not faults, (card.id, faults)
