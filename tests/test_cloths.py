"""A child's own cloths: kept when woven, hung on a wall, put into the carpet, saved as pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from game.art.carpet import MAP_SIZE, THUMB_SIZE, carpet
from game.art.inlay import inlaid
from game.art.yarn import YARNS
from game.data import data_root
from game.i18n import Catalogue
from game.levels import Level, judge, load_path
from game.paper import Chart, Yarn, chart_page
from game.paper.chart import SIGNS
from game.people import lint
from game.progress import Cloth, Event, Player, fold
from game.scenes.app import App
from game.scenes.cloths import ClothsScene
from game.scenes.cloths.mottos import MOTTOS
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.map import MapScene
from game.scenes.play import PlayScene
from game.scenes.scene import OpenPage, Print
from game.scenes.success import SuccessScene
from game.scenes.woven import carpet_of
from game.shell.export import save_tree
from game.shell.fonts import Fonts
from game.source import parse
from game.ui.box import Box
from game.ui.paint import Words
from game.ui.pilot import Pilot
from game.ui.rect import Rect

pygame = pytest.importorskip("pygame")

MEASURE = Fonts().measure
CHILD = "Aysu"
CHECKED = ("rc", "cr")
STAIR = ("r..", "rb.", "rbo")


def free_level() -> Level:
    found = [
        one for one in load_path(Path(__file__).parent / "loom").levels if one.form == "create"
    ]
    assert found
    return found[0]


@pytest.fixture
def home() -> Home:
    """A home whose first chapter has a free loom at its end."""
    home = sample_home(data_root(), "en")
    first, *rest = home.chapters
    level = replace(free_level(), chapter=first.id, number=len(first.levels) + 1)
    chapter = replace(first, levels=(*first.levels, level))
    home.library = replace(home.library, chapters=(chapter, *rest))
    return home


def free(home: Home) -> Level:
    return home.chapters[0].levels[-1]


def weave(home: Home, rows: tuple[str, ...], program: str = "weave(red)\n") -> str:
    """Have a cloth kept; gives its id."""
    level = free(home).id
    home.keeper.keep(Event.of("cloth", CHILD, level=level, rows=rows, program=program))
    return Cloth(level, rows).id


def wall(home: Home, size: tuple[int, int] = (1366, 768)) -> tuple[App, Pilot]:
    app = App(home, MapScene(home))
    pilot = Pilot(app, *size, MEASURE)
    pilot.click("cloths")
    return app, pilot


def words(box: Box) -> Iterator[str]:
    yield from (paint.text for paint in box.paints if isinstance(paint, Words))
    for kid in box.kids:
        yield from words(kid)


# -- kept


def only(events: list[Event]) -> Player:
    (player,) = fold(events).players
    return player


def cloth_event(**facts: object) -> Event:
    return Event.of("cloth", "p", **{"level": "free", "rows": CHECKED, "program": "a"} | facts)


def test_a_cloth_woven_twice_hangs_once_with_its_shortest_program() -> None:
    for programs in (["a", "bbb"], ["bbb", "a"]):
        player = only([cloth_event(program=program) for program in programs])
        assert player.cloths == (Cloth("free", CHECKED, "a"),)


def test_what_is_taken_down_is_never_lost() -> None:
    id = Cloth("free", CHECKED).id
    log = [cloth_event(), cloth_event(rows=STAIR), Event.of("cloth_hung", "p", cloth=id, up=False)]
    assert [one.rows for one in only(log).wall] == [STAIR]
    assert len(only(log).cloths) == 2
    log.append(Event.of("cloth_hung", "p", cloth=id, up=True))
    assert [one.rows for one in only(log).wall] == [STAIR, CHECKED]


def test_weaving_what_was_taken_down_hangs_it_up_again() -> None:
    id = Cloth("free", CHECKED).id
    log = [cloth_event(), Event.of("cloth_hung", "p", cloth=id, up=False), cloth_event()]
    assert len(only(log).wall) == 1


@pytest.mark.parametrize(
    "rows",
    [
        (),
        "rr",
        None,
        ("",),
        ("r", "rr"),
        (1,),
        ("r" * 100,),
        ("r",) * 100,
        ("Ж",),
        ("R",),
        {"r": 1},
    ],
    ids=repr,
)
def test_rows_that_are_no_cloth_are_left_out(rows: object) -> None:
    assert only([Event.of("met", "p", person="x"), cloth_event(rows=rows)]).cloths == ()


def test_the_carpet_of_a_chapter_wears_one_cloth_and_can_take_it_off() -> None:
    log = [cloth_event(), cloth_event(rows=STAIR)]
    for rows in (CHECKED, STAIR):
        log.append(Event.of("cloth_worn", "p", chapter="one", cloth=Cloth("free", rows).id))
    assert only(log).inlay("one") == Cloth("free", STAIR, "a")
    assert only(log).inlay("two") is None
    down = Event.of("cloth_hung", "p", cloth=Cloth("free", STAIR).id, up=False)
    assert only([*log, down]).inlay("one") is None
    assert only([*log, Event.of("cloth_worn", "p", chapter="one", cloth="")]).worn == ()


# -- woven


def run(home: Home, text: str) -> None:
    scene = PlayScene(home, free(home))
    program = parse(text, scene.level.toolbox).program
    scene.editor.set_program(program)
    App(home, scene).perform(scene.run_now())


def test_a_run_on_a_free_loom_keeps_the_cloth_without_what_is_empty(home: Home) -> None:
    run(home, "weave(red)\nnext_row()\nskip()\nweave(blue)\n")
    assert home.player is not None
    (cloth,) = home.player.wall
    assert cloth.rows == (".b", "r.")
    assert "weave(blue)" in cloth.program
    run(home, "weave(gold)\n")
    assert [one.rows for one in home.player.wall] == [("o",), (".b", "r.")]


@pytest.mark.parametrize("text", ["next_row()\n", "skip()\n", "weave(red, 99)\n"])
def test_an_empty_loom_or_a_run_that_failed_keeps_nothing(home: Home, text: str) -> None:
    run(home, text)
    assert home.player is not None and home.player.cloths == ()


def test_other_levels_keep_no_cloth(home: Home) -> None:
    scene = PlayScene(home, home.chapters[0].levels[0])
    scene.editor.set_program(scene.level.solution)
    App(home, scene).perform(scene.run_now())
    assert home.player is not None and home.player.cloths == ()


# -- on the wall


def test_an_empty_wall_leads_to_the_free_loom(home: Home) -> None:
    app, pilot = wall(home)
    pilot.see("The wall is still empty")
    pilot.press("return")
    assert isinstance(app.scene, PlayScene) and app.scene.level == free(home)


def test_where_no_free_loom_is_open_an_empty_wall_leads_back(home: Home) -> None:
    home.library = replace(home.library, chapters=home.library.chapters[1:])
    app, pilot = wall(home)
    pilot.click("weave")
    assert app.scene.name == "map"


def test_everything_can_be_done_with_the_keyboard(home: Home) -> None:
    first, second = weave(home, CHECKED), weave(home, STAIR)
    app, pilot = wall(home)
    scene = app.scene
    assert isinstance(scene, ClothsScene) and scene.chosen == second
    pilot.press("right")
    assert scene.chosen == first
    pilot.press("delete")
    assert [one.id for one in scene.cloths] == [second] and scene.chosen == second
    pilot.press("ctrl+z")
    assert [one.id for one in scene.cloths] == [second, first] and scene.chosen == first
    pilot.tab_to("wear")
    pilot.press("return")
    assert scene.worn(scene.cloth)  # type: ignore[arg-type]
    pilot.press("escape")
    assert app.scene.name == "map"


def test_the_mouse_does_it_as_well(home: Home) -> None:
    first, _ = weave(home, CHECKED), weave(home, STAIR)
    app, pilot = wall(home, (800, 600))
    scene = app.scene
    assert isinstance(scene, ClothsScene)
    pilot.click(f"cloth:{first}")
    pilot.see("weave")
    pilot.click("take_down")
    pilot.click("take_down")
    pilot.see("The wall is still empty")
    pilot.click("bring_back")
    pilot.click("bring_back")
    assert len(scene.cloths) == 2


def test_hundreds_of_cloths_can_be_scrolled_through(home: Home) -> None:
    for n in range(200):
        weave(home, (f"{n:08b}".replace("0", "r").replace("1", "b"),))
    app, pilot = wall(home, (800, 600))
    scene = app.scene
    assert isinstance(scene, ClothsScene) and len(scene.cloths) == 200
    pilot.wheel("wall", 400)
    assert scene.scroll > 5000
    pilot.press("end")
    assert scene.cloth is not None


def test_a_cloth_of_a_level_the_game_has_no_more_can_still_be_looked_at(home: Home) -> None:
    home.keeper.keep(Event.of("cloth", CHILD, level="gone", rows=CHECKED, program="weave(red)"))
    _, pilot = wall(home)
    pilot.see("A cloth")
    assert not next(box for box in everything(pilot.tree) if box.key == "wear").enabled


# -- in the carpet


def test_the_map_wears_the_cloth_until_it_is_taken_out(home: Home) -> None:
    weave(home, CHECKED)
    plain = carpet_of(home, home.chapters[0], *MAP_SIZE)
    other = carpet_of(home, home.chapters[1], *MAP_SIZE)
    _, pilot = wall(home)
    pilot.click("wear")
    assert carpet_of(home, home.chapters[0], *MAP_SIZE) != plain
    assert carpet_of(home, home.chapters[1], *MAP_SIZE) == other
    pilot.click("wear")
    assert carpet_of(home, home.chapters[0], *MAP_SIZE) == plain


@pytest.mark.parametrize(
    "cloth", [("r",), CHECKED, STAIR, ("rb" * 20,) * 40, ("g" * 99,), ("g",) * 99]
)
def test_a_cloth_of_any_size_lies_in_the_middle_of_the_carpet(cloth: tuple[str, ...]) -> None:
    plain = carpet(3, 1, *MAP_SIZE)
    worn = inlaid(plain, cloth)
    assert [len(row) for row in worn] == [len(row) for row in plain]
    changed = [
        (x, y) for y, row in enumerate(worn) for x, cell in enumerate(row) if cell != plain[y][x]
    ]
    width, height = MAP_SIZE
    assert changed
    assert all(abs(x - width // 2) < width * 0.16 for x, _ in changed)
    assert all(abs(y - height // 2) < height * 0.18 for _, y in changed)


def test_a_thumbnail_stays_as_it_is() -> None:
    plain = carpet(3, 1, *THUMB_SIZE)
    assert inlaid(plain, CHECKED) == plain


# -- pictures


def printed(home: Home, key: str, named: bool = False) -> Print:
    app, pilot = wall(home)
    if named:
        pilot.click("named")
    app.take_orders()
    pilot.click(key)
    (found,) = [order for order in app.take_orders() if isinstance(order, Print)]
    return found


def test_the_picture_of_a_cloth_shows_its_yarns(home: Home, tmp_path: Path) -> None:
    weave(home, CHECKED)
    order = printed(home, "picture")
    path = tmp_path / "cloth.png"
    save_tree(order.draw, order.width, order.height, path)
    picture = pygame.image.load(str(path))
    assert picture.get_size() == (order.width, order.height)
    colors = {tuple(picture.get_at((x, order.height // 2 - 20)))[:3] for x in range(order.width)}
    assert (0xAB, 0x2E, 0x2A) in colors


def test_a_huge_cloth_makes_no_huge_picture(home: Home) -> None:
    weave(home, ("rb" * 20,) * 40)
    order = printed(home, "picture")
    assert max(order.width, order.height) <= 2400


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_the_card_tells_program_and_motto_and_no_name_unless_it_is_wished(
    home: Home, language: str
) -> None:
    home.language = language
    weave(home, STAIR)
    for named in (False, True):
        order = printed(home, "card", named)
        tree = order.draw(order.width, order.height, MEASURE)
        said = list(words(tree))
        assert tree.rect == Rect(0, 0, order.width, order.height)
        assert home.say(MOTTOS[0]) in " ".join(said)
        assert (CHILD in said) == named
        assert any("weave" in one or home.say("weave") in one for one in said) or language != "en"


def test_a_long_program_fits_on_the_card(home: Home) -> None:
    weave(home, STAIR, "weave(red)\nnext_row()\n" * 60)
    order = printed(home, "card")
    tree = order.draw(order.width, order.height, MEASURE)
    low = [box.rect.bottom for box in everything(tree) if box.rect != tree.rect]
    assert low and max(low) <= order.height


def everything(box: Box) -> Iterator[Box]:
    yield box
    for kid in box.kids:
        yield from everything(kid)


def test_the_mottos_go_round(home: Home) -> None:
    weave(home, STAIR)
    app, pilot = wall(home)
    scene = app.scene
    assert isinstance(scene, ClothsScene)
    pilot.click("motto:-1")
    assert scene.motto == len(MOTTOS) - 1
    pilot.click("motto:1")
    assert scene.motto == 0


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_the_mottos_keep_the_rules_of_messages(language: str) -> None:
    say = partial(Catalogue.load(language, data_root()).say)
    assert len(MOTTOS) >= 5
    for motto in MOTTOS:
        text = say(motto)
        assert language == "en" or text != motto
        assert [one for one in lint(text, language) if one.severity == "error"] == []


def test_the_child_is_told_where_its_cloth_hangs(home: Home) -> None:
    level = free(home)
    app = App(home, SuccessScene(home, level, judge(level, level.solution)))
    app.update(0.1)
    assert any("What I wove" in shown.toast.text for shown in app.toasts)
    other = home.chapters[0].levels[0]
    app = App(home, SuccessScene(home, other, judge(other, other.solution)))
    app.update(0.1)
    assert app.toasts == []


# -- on paper


@pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)
def test_a_cloth_is_printed_as_a_chart_with_its_program(home: Home, size: tuple[int, int]) -> None:
    weave(home, STAIR)
    app, pilot = wall(home, size)
    app.take_orders()
    pilot.click("Print it for beads or cross-stitch")
    (order,) = [one for one in app.take_orders() if isinstance(one, OpenPage)]
    page = order.page
    for text in ("red", "× 3", "blue", "× 2", "gold", "× 1", "3 across, 3 up"):
        assert text in page, text
    assert "weave" in page and "black" not in page.split("<table>")[1] and CHILD not in page


def test_every_yarn_has_a_sign_of_its_own_and_an_empty_square_has_none() -> None:
    assert len(set(SIGNS)) == len(SIGNS) >= len(YARNS)
    yarns = tuple(Yarn(letter, name, colour) for letter, (name, colour) in YARNS.items())
    words = ("", "", "", "")
    alone = [chart_page(Chart("en", "x", "", (f"{one}.",), yarns, words)) for one in YARNS]
    for page, sign in zip(alone, SIGNS, strict=False):
        assert page.count(sign) == 2, "once in its square, once in the list"
        assert sum(other in page for other in SIGNS) == 1


def test_the_largest_cloth_fits_on_one_page() -> None:
    yarns = (Yarn("r", "red", "#AB2E2A"),)
    page = chart_page(Chart("en", "x", "", ("r" * 40,) * 40, yarns, ("", "", "", "")))
    found = re.search(r"width:([\d.]+)mm;height:([\d.]+)mm", page)
    assert found is not None
    assert float(found[1]) <= 182 and float(found[2]) <= 160


def test_who_has_woven_freely_can_print_at_once(home: Home) -> None:
    scene = PlayScene(home, free(home))
    parsed = parse("weave(red)\nweave(blue)", free(home).toolbox)
    scene.editor.set_program(parsed.program)
    app = App(home, scene)
    pilot = Pilot(app, 1366, 768, MEASURE)
    pilot.click("run")
    pilot.wait(8)
    assert isinstance(app.scene, SuccessScene)
    app.take_orders()
    pilot.click("Print it for beads or cross-stitch")
    assert [one for one in app.take_orders() if isinstance(one, OpenPage)]
