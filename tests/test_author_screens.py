"""The author's desk, played with a mouse alone and with a keyboard alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.author import (
    MOST_MISTAKES,
    add_mistake,
    answers_of,
    from_yaml,
    level_of,
    mistakes_of,
    moved_to,
    opened,
    program_of,
    right_answers,
    set_says,
    to_yaml,
)
from game.data import data_root
from game.levels import judge, prove, solve
from game.packs import read_levels, write_levels
from game.packs.zips import made
from game.program import Draft as Text
from game.program import Program
from game.progress import MAKER
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.author.borrow import BorrowScene, lent
from game.scenes.author.maker import MakerScene
from game.scenes.author.packs import PacksScene
from game.scenes.author.shelf import ShelfScene
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.map import MapScene
from game.scenes.opened import open_levels
from game.scenes.pause import PauseScene
from game.scenes.sample_author import MADE, made_levels, with_levels
from game.scenes.scene import FindPacks, KeepPack, OpenPage, ReadPack
from game.scenes.together import TogetherScene
from game.shell.fonts import Fonts
from game.ui.events import Pointer
from game.ui.pilot import Pilot
from game.ui.reach import spots

MEASURE = Fonts().measure
SIZES = pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)


def at(pilot: Pilot, column: int, row: int) -> tuple[float, float]:
    """The middle of a cell of the map."""
    scene = pilot.app.scene  # type: ignore[attr-defined]
    assert isinstance(scene, MakerScene)
    return scene.grid.cell(column, row).middle


def text_of(home: Home, id: str = "") -> str:
    """What is kept of a level (that made last), as a machine finds it that was switched off now."""
    draft = home.keeper.history(MAKER, id or home.keeper.state.shelf.made[-1].id).draft
    assert draft is not None
    return draft.text


def check_whole(home: Home) -> None:
    """The level made last is a level, and its solution wins."""
    draft, faults = from_yaml(text_of(home))
    assert draft is not None and not faults
    level, faults = level_of(draft)
    assert level is not None and not faults
    assert solve(level).won
    assert home.keeper.state.shelf.made[-1].text == text_of(home)


@SIZES
def test_a_way_is_made_from_nothing_with_the_mouse(size: tuple[int, int]) -> None:
    home = sample_home(data_root(), "en")
    pilot = Pilot(App(home, TogetherScene(home)), *size, MEASURE)
    pilot.click("author")
    pilot.click("Make my first level")
    pilot.click("world:quest")
    pilot.see("Where should Düyün go? Put a goal on the map.")
    pilot.click("tool:wall")
    pilot.drag(at(pilot, 0, 1), at(pilot, 6, 1))
    pilot.click("tool:goal")
    pilot.click_at(*at(pilot, 2, 2))
    assert ("#######" in text_of(home)) and (">.G" in text_of(home))
    pilot.click("step:words")
    pilot.type("To the flag")
    pilot.click("goal")
    pilot.type("Go to the flag.")
    pilot.click("step:try")
    pilot.see("Nobody knows yet how it is won. Solve it yourself.")
    pilot.click("solve")
    pilot.click("palette:forward")
    pilot.click("palette:forward")
    pilot.click("run")
    pilot.wait(4)
    pilot.see("Your level is ready. You can share it!")
    pilot.click("back")
    pilot.see("To the flag")
    check_whole(home)


def test_a_way_is_made_from_nothing_with_the_keyboard() -> None:
    home = sample_home(data_root(), "en")
    pilot = Pilot(App(home, TogetherScene(home)), 800, 600, MEASURE)
    pilot.tab_to("author")
    pilot.press("return", "return", "return")  # the door, my first level, a way
    assert pilot.focus == "canvas"
    pilot.tab_to("tool:goal")
    pilot.press("return")
    pilot.tab_to("canvas")
    pilot.press("down", "down", "right", "right", "space")
    assert ">.G" in text_of(home)
    pilot.press("ctrl+3")
    pilot.type("To the flag")
    pilot.press("return")
    pilot.type("Go to the flag.")
    pilot.press("ctrl+4")
    assert pilot.focus == "solve"
    pilot.press("return")
    pilot.tab_to("palette:forward")
    pilot.press("return", "return", "f5")
    pilot.wait(4)
    pilot.see("Your level is ready. You can share it!")
    pilot.press("escape")
    pilot.see("To the flag")
    check_whole(home)


def test_every_stroke_is_one_step_that_can_be_undone_after_a_restart() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, MakerScene(home, MADE[1])), 1366, 768, MEASURE)
    before = text_of(home, MADE[1])
    pilot.click("tool:wall")
    pilot.drag(at(pilot, 0, 0), at(pilot, 5, 0))
    painted = text_of(home, MADE[1])
    assert "######." in painted
    again = Pilot(App(home, MakerScene(home, MADE[1])), 1366, 768, MEASURE)
    again.click("undo")
    assert text_of(home, MADE[1]) == before
    again.press("ctrl+y")
    assert text_of(home, MADE[1]) == painted
    again.press("ctrl+z")
    again.click("redo")
    assert text_of(home, MADE[1]) == painted


def test_a_stroke_that_is_cut_off_by_the_end_of_the_game_is_kept() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    app = App(home, MakerScene(home, MADE[1]))
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click("tool:wall")
    app.hear(Pointer("move", *at(pilot, 3, 3)))
    app.hear(Pointer("down", *at(pilot, 3, 3)))
    app.rest()
    assert "...#..." in text_of(home, MADE[1])


def test_what_is_missing_leads_to_its_place() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, MakerScene(home, MADE[1], "try")), 800, 600, MEASURE)
    pilot.click("Say in one line what the player should do.")
    assert pilot.focus == "goal"
    pilot.type("Go.")
    pilot.wait(1.5)
    assert "goal: Go." in text_of(home, MADE[1])


def test_a_second_map_a_larger_map_and_another_place_are_chosen() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, MakerScene(home, MADE[1])), 1366, 768, MEASURE)
    pilot.click("maps:more")
    pilot.click("size:right:more")
    pilot.click("size:down:less")
    draft, _ = from_yaml(text_of(home, MADE[1]))
    assert draft is not None
    assert [len(one.rows) for one in draft.maps] == [5, 4]
    assert len(draft.maps[1].rows[0]) == 8
    pilot.click("maps:less")
    pilot.wheel("palette", 60)
    pilot.click("skin:right")
    draft, _ = from_yaml(text_of(home, MADE[1]))
    assert draft is not None and draft.skin == "baku" and len(draft.maps) == 1


def test_a_program_to_mend_is_built_and_the_level_asks_for_mending() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, MakerScene(home, MADE[0], "blocks")), 1366, 768, MEASURE)
    pilot.click("form:fix")
    pilot.click("start")
    pilot.click("palette:forward")
    pilot.click("map")
    kept = home.keeper.history(MAKER, MADE[0]).draft
    draft = from_yaml(kept.text)[0] if kept else None
    assert draft is not None and draft.form == "fix"
    assert draft.start == f"{draft.solution}\nforward()"  # it begins with the solution


def test_words_stand_in_several_languages() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, MakerScene(home, MADE[1], "words")), 1366, 768, MEASURE)
    pilot.type("Home")
    pilot.click("language:2")
    pilot.type("Домой")
    pilot.wait(1.5)
    draft, _ = from_yaml(text_of(home, MADE[1]))
    assert draft is not None
    assert next(words.title for _, words in draft.texts) == "Home"
    assert "Домой" in [words.title for _, words in draft.texts]


def test_a_level_is_copied_taken_away_and_brought_back() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, ShelfScene(home)), 800, 600, MEASURE)
    pilot.wheel("shelf", 20)
    pilot.click(f"level:{MADE[0]}")
    pilot.click("copy")
    assert len(home.keeper.state.shelf.made) == 6
    pilot.press("delete")
    assert len(home.keeper.state.shelf.made) == 5
    pilot.click("bring_back")
    assert len(home.keeper.state.shelf.made) == 6


def test_a_level_of_the_shelf_is_played_and_nothing_of_it_is_kept() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, ShelfScene(home)), 800, 600, MEASURE)
    pilot.wheel("shelf", 20)
    pilot.click(f"level:{MADE[0]}")
    before = home.keeper.state
    pilot.click("play")
    pilot.see("Take the wool, then go to the teapot.")
    pilot.click("palette:forward")
    pilot.click("run")
    pilot.wait(3)
    pilot.click("map")
    pilot.see("To the teapot")
    assert home.keeper.state == before


def begun(kind: str, size: tuple[int, int] = (1366, 768)) -> tuple[Home, Pilot]:
    """A new level of a world, just begun with a click."""
    home = sample_home(data_root(), "en")
    pilot = Pilot(App(home, ShelfScene(home)), *size, MEASURE)
    pilot.click("new")
    pilot.click(f"world:{kind}")
    return home, pilot


def named_and_solved(pilot: Pilot, *blocks: str) -> None:
    """Give it words with the keyboard, and build these blocks as its solution with the mouse."""
    pilot.press("ctrl+3")
    pilot.type("Mine")
    pilot.press("return")
    pilot.type("Try it.")
    pilot.press("ctrl+4", "return")
    for kind in blocks:
        if not pilot.has(f"palette:{kind}"):
            pilot.click("category:do")
        pilot.click(f"palette:{kind}")
    pilot.click("run")
    pilot.wait(6)
    pilot.see("Your level is ready. You can share it!")
    pilot.click("back")


@SIZES
def test_a_carpet_is_drawn_and_woven(size: tuple[int, int]) -> None:
    home, pilot = begun("loom", size)
    pilot.see("Draw a pattern: one knot at least.")
    pilot.click("mirror")
    pilot.click("tool:o")
    pilot.drag(at(pilot, 0, 5), at(pilot, 2, 5))
    assert "ooo.ooo" in text_of(home)
    pilot.press("ctrl+z")
    pilot.click("mirror")
    pilot.click("tool:r")
    pilot.click_at(*at(pilot, 0, 6))
    assert "r......" in text_of(home)
    named_and_solved(pilot, "weave")
    check_whole(home)


@SIZES
def test_a_tune_is_put_down_and_played(size: tuple[int, int]) -> None:
    home, pilot = begun("melody", size)
    pilot.see("Put down some notes.")
    pilot.click_at(*at(pilot, 0, 7))
    pilot.click("tool:two")
    pilot.click_at(*at(pilot, 2, 3))
    assert "piano: do - sol:2 -:4" in text_of(home)
    pilot.click("listen")
    pilot.click_at(*at(pilot, 2, 3))
    assert "piano: do -:7" in text_of(home)
    pilot.wheel("palette", 20)
    pilot.click("mode:rast")
    pilot.click("size:right:more")
    draft, _ = from_yaml(text_of(home))
    assert draft is not None and draft.get("mode") == "rast"
    assert draft.maps[0].text == "piano: do -:8"
    named_and_solved(pilot, "play")
    check_whole(home)


@SIZES
def test_papers_are_laid_on_a_desk_and_sorted(size: tuple[int, int]) -> None:
    home, pilot = begun("desk", size)
    pilot.click("tool:tea")
    pilot.wheel("palette", 4)
    pilot.click("number:10")
    pilot.click("number:-1")
    pilot.click("paper")
    pilot.type("hot 5")
    pilot.click("paper:later")
    draft, _ = from_yaml(text_of(home))
    assert draft is not None
    assert draft.maps[0].rows == ("book", "letter", "tea 9 hot 5", "book")
    pilot.click("paper:remove")
    assert "tea" not in text_of(home)
    pilot.wheel("palette", 40)
    pilot.click("box:yes")
    assert 'boxes: [left, right, "yes"]' in text_of(home)
    named_and_solved(pilot, "next_paper", "put")
    check_whole(home)


@pytest.mark.parametrize(
    ("kind", "keys", "wanted"),
    [
        ("loom", ("down", "space", "right", "shift+right"), "r.r"),
        ("melody", ("down", "right", "space"), "- si"),
        ("desk", ("right", "space", "delete", "delete"), "letter"),
    ],
)
def test_each_canvas_is_painted_with_the_keyboard_alone(
    kind: str, keys: tuple[str, ...], wanted: str
) -> None:
    home = sample_home(data_root(), "en")
    pilot = Pilot(App(home, ShelfScene(home)), 800, 600, MEASURE)
    pilot.press("return")
    pilot.tab_to(f"world:{kind}")
    pilot.press("return")
    assert pilot.focus == "canvas"
    before = text_of(home)
    pilot.press(*keys)
    assert wanted in text_of(home) and text_of(home) != before
    pilot.press("ctrl+z")
    assert text_of(home) != wanted


# -- packs


def pack_of(home: Home, title: str = "From Murad") -> bytes:
    """A pack with a level that can be played."""
    draft = made_levels("en")[0]
    return write_levels(title, "Murad", "CC-BY-4.0", ((draft.id, to_yaml(draft)),), "en")


def answer(pilot: Pilot, *packs: tuple[str, bytes]) -> None:
    """What the machine does when packs are looked for and read."""
    app = pilot.app
    assert isinstance(app, App)
    for order in app.take_orders():
        match order:
            case FindPacks():
                app.pack("found", tuple(name for name, _ in packs))
            case ReadPack(path):
                app.pack("read", path, dict(packs)[path])
    pilot.wait(0.1)


def test_a_pack_is_taken_in_played_accepted_and_made_ones_own() -> None:
    home = sample_home(data_root(), "en")
    pilot = Pilot(App(home, ShelfScene(home)), 800, 600, MEASURE)
    packs = (("/tmp/ilme-a.zip", pack_of(home)),)
    pilot.click("packs")
    pilot.click("take_in")
    answer(pilot, *packs)
    pilot.click("pack:0")
    answer(pilot, *packs)
    pilot.see("From Murad")
    pilot.see("Murad · CC-BY-4.0")
    pilot.see("Not yet looked at by a grown-up")
    pilot.click("level:0")
    pilot.see("Take the wool, then go to the teapot.")
    pilot.click("map")
    pilot.click("accept")
    pilot.see("A grown-up has looked at it")
    pilot.click("mine:0")
    assert home.keeper.state.shelf.made[-1].text.count("author: Aysu") == 1
    pilot.press("delete")
    assert home.keeper.state.shelf.packs == ()
    pilot.click("bring_back")
    assert home.keeper.state.shelf.packs[0].accepted


def test_a_child_takes_a_pack_in_with_the_keyboard_and_cannot_accept_it() -> None:
    home = sample_home(data_root(), "en")
    pilot = Pilot(App(home, ShelfScene(home, home.player_id)), 1366, 768, MEASURE)
    packs = (("/tmp/ilme-a.zip", pack_of(home)),)
    pilot.tab_to("packs")
    pilot.press("return", "return")
    answer(pilot, *packs)
    pilot.tab_to("pack:0")
    pilot.press("return")
    answer(pilot, *packs)
    pilot.see("Not yet looked at by a grown-up")
    assert not pilot.has("accept")
    pilot.tab_to("level:0")
    pilot.press("return")
    pilot.see("Take the wool, then go to the teapot.")


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 broken", None, made({"manifest.yaml": "format: 1\n"})], ids=repr
)
def test_a_bad_pack_is_told_kindly_and_changes_nothing(data: bytes | None) -> None:
    home = sample_home(data_root(), "en")
    before = home.keeper.state
    pilot = Pilot(App(home, PacksScene(home)), 800, 600, MEASURE)
    app = pilot.app
    assert isinstance(app, App)
    app.pack("read", "/tmp/odd.zip", data)
    pilot.wait(0.1)
    pilot.see("“odd.zip” cannot be taken in. Nothing was changed.")
    assert home.keeper.state == before
    pilot.press("escape")
    assert isinstance(app.scene, PacksScene)


def test_a_level_is_given_away_as_a_pack_that_others_can_take_in() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, ShelfScene(home)), 1366, 768, MEASURE)
    pilot.click(f"level:{MADE[0]}")
    pilot.click("share")
    pilot.click("give")
    app = pilot.app
    assert isinstance(app, App)
    kept = [order for order in app.take_orders() if isinstance(order, KeepPack)]
    assert len(kept) == 1
    pack, faults = read_levels(kept[0].data)
    assert pack is not None and not faults
    assert (pack.title, pack.author) == ("To the teapot", "Aysu")


def test_a_level_is_printed_on_paper_with_its_codes() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, ShelfScene(home)), 800, 600, MEASURE)
    pilot.wheel("shelf", 20)
    pilot.click(f"level:{MADE[0]}")
    pilot.click("print")
    app = pilot.app
    assert isinstance(app, App)
    pages = [order for order in app.take_orders() if isinstance(order, OpenPage)]
    assert len(pages) == 1 and "To the teapot" in pages[0].page


def test_the_solver_says_what_the_solution_is_worth() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, MakerScene(home, MADE[0], "try")), 1366, 768, MEASURE)
    pilot.wait_still()
    assert pilot.sees("No way is shorter. Blocks: 8") or pilot.sees("I found no shorter way")


def test_a_program_of_paper_is_typed_in_codes_and_run() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, ShelfScene(home)), 800, 600, MEASURE)
    pilot.wheel("shelf", 20)
    pilot.click(f"level:{MADE[0]}")
    pilot.click("codes")
    pilot.type("FFQ")
    pilot.press("return")
    assert pilot.focus == "codes"  # nobody knows Q
    pilot.press("backspace")
    pilot.type("F T")
    pilot.press("return")
    pilot.see("Take the wool, then go to the teapot.")
    assert pilot.has("run")


DAMAGED = ["", "}{", "\x00", "id: m\nworld: under-the-sea\n"]


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_level_says_what_happened_and_stays_as_it_is(text: str) -> None:
    home = sample_home(data_root(), "en")
    home.keeper.keep(Fact.of("level_made", made="m", by="Aysu", text=text))
    pilot = Pilot(App(home, ShelfScene(home)), 800, 600, MEASURE)
    app = pilot.app
    assert isinstance(app, App)
    pilot.see("A damaged level")
    for key in ("play", "print", "codes", "share", "copy"):
        pilot.click(key)
        assert app.scene.name == "shelf"
        pilot.see("This level is damaged. Open it, and I tell you more.")
    pilot.click("open")
    assert app.scene.name == "damaged" and not pilot.has("mend")
    pilot.see("This level is damaged")
    pilot.press("escape")
    pilot.click("open")
    pilot.click("anew")
    pilot.click("world:loom")
    assert app.scene.name == "maker"
    pilot.press("escape")
    kept = home.keeper.state.shelf.level("m")
    assert kept is not None and kept.text == text
    assert len(home.keeper.state.shelf.made) == 2


@pytest.mark.parametrize("text", DAMAGED)
def test_the_last_good_version_of_a_damaged_level_is_gone_on_with_beside_it(text: str) -> None:
    home = with_levels(sample_home(data_root(), "en"))
    good = text_of(home, MADE[0])
    home.keeper.edit(MAKER, MADE[0], Program(), draft=Text(text))
    home.keeper.keep(Fact.of("level_kept", made=MADE[0], text=text))
    pilot = Pilot(App(home, ShelfScene(home)), 800, 600, MEASURE)
    pilot.click(f"level:{MADE[0]}")
    pilot.click("open")
    pilot.see("To the teapot")
    pilot.press("return")
    app = pilot.app
    assert isinstance(app, App) and isinstance(app.scene, MakerScene)
    assert app.scene.work.id != MADE[0]
    assert text_of(home, app.scene.work.id) == good.replace(MADE[0], app.scene.work.id)
    pilot.press("escape")
    kept = home.keeper.state.shelf.level(MADE[0])
    assert kept is not None and kept.text == text and text_of(home, MADE[0]) == text


@pytest.mark.parametrize("text", ["id: m\nworld: loom\nmaps: []\n"])
def test_a_level_without_maps_opens_as_an_empty_canvas_and_stays_as_it_is(text: str) -> None:
    home = sample_home(data_root(), "en")
    home.keeper.keep(Fact.of("level_made", made="m", by="Aysu", text=text))
    pilot = Pilot(App(home, ShelfScene(home)), 800, 600, MEASURE)
    app = pilot.app
    assert isinstance(app, App)
    for step in ("step:blocks", "step:words", "step:try"):
        pilot.click("open")
        pilot.click(step)
        assert app.scene.name == "maker"
        pilot.press("escape")
        assert app.scene.name == "shelf"
    for key in ("play", "print", "codes", "share", "copy"):
        pilot.click(key)
    kept = home.keeper.state.shelf.level("m")
    assert kept is not None and kept.text == text


def test_a_full_pack_draws_only_the_levels_in_sight_and_shows_its_last_one() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    draft, _ = from_yaml(text_of(home, MADE[0]))
    assert draft is not None
    levels = [(f"w-{n}", to_yaml(replace(draft, id=f"w-{n}"))) for n in range(60)]
    app = App(home, PacksScene(home))
    pilot = Pilot(app, 800, 600, MEASURE)
    app.pack("read", "/tmp/full.zip", write_levels("Full", "Aysu", "CC-BY-4.0", levels, "en"))
    for _ in range(60):
        app.update(0.1)
    pilot.wait(0.1)

    def drawn() -> list[str]:
        shown = (spot.box for spot in spots(pilot.tree))
        return [box.key for box in shown if box.key.startswith("level:") and box.kids]

    assert "level:0" in drawn() and len(drawn()) < 10
    pilot.wheel("levels", 1000)
    assert "level:59" in drawn() and len(drawn()) < 10
    pilot.click("level:59")
    assert app.scene.name == "play"


def test_a_level_of_the_game_becomes_ones_own_with_the_mouse() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    before = len(home.keeper.state.shelf.made)
    pilot = Pilot(App(home, ShelfScene(home)), 800, 600, MEASURE)
    pilot.click("borrow")
    pilot.click("chapter:right")
    pilot.click("place:right")
    pilot.click("own")
    app = pilot.app
    assert isinstance(app, App) and isinstance(app.scene, MakerScene)
    made = home.keeper.state.shelf.made
    assert len(made) == before + 1
    level = home.library.level("2.2")
    assert level is not None
    draft, faults = from_yaml(made[-1].text)
    assert draft is not None and not faults
    assert draft.words("en").title == level.title


def test_a_level_of_the_game_is_printed_and_made_ones_own_with_keys() -> None:
    home = sample_home(data_root(), "en")
    pilot = Pilot(App(home, BorrowScene(home, "")), 1366, 768, MEASURE)
    pilot.tab_to("print")
    pilot.press("return")
    app = pilot.app
    assert isinstance(app, App)
    pages = [order for order in app.take_orders() if isinstance(order, OpenPage)]
    first = next(home.library.levels)
    assert len(pages) == 1 and first.title in pages[0].page
    pilot.tab_to("own")
    pilot.press("return")
    assert isinstance(app.scene, MakerScene)


def test_every_level_that_can_be_chosen_becomes_a_level_of_ones_own() -> None:
    home = sample_home(data_root(), "en")
    levels = [level for chapter in lent(home, "") for level in chapter]
    assert len(levels) > 100
    for level in levels:
        assert opened(level, "mine", {"en": home.catalogue}) is not None, level.id


def test_a_child_chooses_among_the_levels_it_may_enter() -> None:
    home = sample_home(data_root(), "en")
    free = open_levels(home)
    found = {level.id for chapter in lent(home, home.player_id) for level in chapter}
    assert found and found <= free


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_any_level_of_the_carpet_is_printed_from_its_card_and_from_its_pause(by: str) -> None:
    home = sample_home(data_root(), "en")
    level = next(iter(home.library.levels))
    for scene in (MapScene(home), PauseScene(home, level)):
        app = App(home, scene)
        pilot = Pilot(app, 800, 600, MEASURE)
        if by == "mouse":
            pilot.click("print")
        else:
            pilot.tab_to("print")
            pilot.press("return")
        pages = [one for one in app.take_orders() if isinstance(one, OpenPage)]
        assert len(pages) == 1 and "<svg" in pages[0].page


def test_a_paper_program_is_typed_from_the_pause_of_a_level() -> None:
    home = sample_home(data_root(), "en")
    app = App(home, PauseScene(home, next(iter(home.library.levels))))
    pilot = Pilot(app, 800, 600, MEASURE)
    pilot.click("codes")
    assert app.scene.name == "codes"
    pilot.press("escape")
    assert app.scene.name == "pause"


def test_a_level_being_made_is_printed_and_tried_from_paper_at_the_desk_itself() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    app = App(home, MakerScene(home, MADE[0], "try"))
    pilot = Pilot(app, 800, 600, MEASURE)
    pilot.click("print")
    assert [one.name for one in app.take_orders() if isinstance(one, OpenPage)]
    pilot.click("codes")
    assert app.scene.name == "codes"
    empty = Pilot(App(home, MakerScene(home, MADE[1], "try")), 800, 600, MEASURE)
    empty.click("print")
    empty.see("It cannot be played yet. See below what is missing.")


# -- levels as rich as those of the game


def test_a_level_that_asks_is_made_with_the_mouse_and_its_answers_are_judged() -> None:
    home, pilot = begun("quest", (800, 600))
    pilot.click("step:blocks")
    pilot.click("form:predict")
    pilot.click("start")
    pilot.click("palette:forward")
    pilot.click("palette:forward")
    pilot.press("escape")
    pilot.click("step:picture")
    pilot.click("tool:answer")
    pilot.click_at(*at(pilot, 2, 2))
    pilot.click_at(*at(pilot, 3, 2))
    assert ">.12" in text_of(home)
    pilot.click("step:words")
    pilot.type("Where to")
    pilot.click("goal")
    pilot.type("Where does it stop?")
    pilot.click("step:try")
    pilot.see("Answer 1")
    pilot.click("wrong:1")
    pilot.see("What Düyün says to mistake 1")
    pilot.press("ctrl+3")
    pilot.click("step:try")
    pilot.wait(3)
    pilot.see("Your level is ready. You can share it!")
    draft, _ = from_yaml(text_of(home))
    assert draft is not None and right_answers(draft) == (True, False)
    level, faults = level_of(draft)
    assert level is not None and not faults and not prove(level)
    assert judge(level, level.start, choice=level.choices[1]).mistake == level.mistakes[0]


def test_the_right_answer_of_a_desk_is_found_by_itself_and_a_wrong_one_written() -> None:
    home, pilot = begun("desk")
    pilot.click("step:blocks")
    pilot.click("form:predict")
    pilot.click("start")
    pilot.click("Do")
    pilot.click("palette:next_paper")
    pilot.click("palette:put")
    pilot.press("escape")
    pilot.click("step:try")
    pilot.click("answer-right")
    pilot.click("answer-wrong")
    pilot.type("left 3, right 0")
    pilot.click("step:try")
    draft, _ = from_yaml(text_of(home))
    assert draft is not None and right_answers(draft) == (True, False)
    pilot.click("answer-gone:0")
    draft, _ = from_yaml(text_of(home))
    assert draft is not None and answers_of(draft) == ("left 3, right 0",)


def test_a_mistake_is_built_with_keys_recognised_and_taken_away() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    pilot = Pilot(App(home, MakerScene(home, MADE[0], "try")), 800, 600, MEASURE)
    pilot.tab_to("side:1")
    pilot.press("return")
    pilot.tab_to("slip")
    pilot.press("return")
    pilot.see("Build a program with this mistake, then go back.")
    pilot.press("escape")
    assert "mistakes" not in text_of(home, MADE[0])
    pilot.press("return")
    pilot.click("palette:forward")
    pilot.press("escape")
    draft, _ = from_yaml(text_of(home, MADE[0]))
    assert draft is not None
    (row, *_) = mistakes_of(draft)
    level, faults = level_of(draft)
    assert level is not None and not faults
    assert judge(level, level.mistakes[0].program).mistake == level.mistakes[0]
    pilot.click(f"slip-says:{row.get('id')}")
    pilot.type(" Sorry!")
    pilot.click("step:try")
    assert "Sorry!" in text_of(home, MADE[0])
    pilot.click(f"slip-gone:{row.get('id')}")
    draft, _ = from_yaml(text_of(home, MADE[0]))
    assert draft is not None and not mistakes_of(draft)


def test_what_belongs_to_another_form_goes_and_comes_back() -> None:
    draft = made_levels("en")[0]
    program = program_of(draft)
    draft, id = add_mistake(draft, "Oh!", program)
    draft = set_says(draft, id, "Ой!", "ru")
    asked = moved_to(draft, "predict")
    assert not mistakes_of(asked) and "says" not in to_yaml(asked)
    assert moved_to(draft, "fix").kept == draft.kept
    for _ in range(MOST_MISTAKES):
        draft, id = add_mistake(draft, "Oh!", program)
    assert not id and len(mistakes_of(draft)) == MOST_MISTAKES
