"""The pulse as children and grown-ups meet it, and that no file tells who said what."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from game.data import data_root
from game.levels import judge
from game.levels.level import Level
from game.program import Program
from game.progress.pair import Pair, Seat
from game.progress.state import Event as Fact
from game.pulse import MemoryPulse, things
from game.scenes.app import App
from game.scenes.finished import FinishedScene
from game.scenes.home import Home
from game.scenes.map import MapScene
from game.scenes.pulse import AskScene, BoardScene
from game.scenes.pulse.ask import MOST_S
from game.scenes.pulse.door import is_due
from game.scenes.pulse.sheet import sheet
from game.scenes.sample import sample_home
from game.scenes.scene import Cue, KeepSheet, Pop, Push, Speak
from game.scenes.success import SuccessScene
from game.scenes.together import TILES, TogetherScene
from game.scenes.ways import to_pulse
from game.shell.export import save_sheet
from game.shell.fonts import Fonts
from game.store import Keeper, PulseFile
from game.ui.events import Pressed
from game.ui.lint import lint
from game.ui.pilot import Pilot
from game.ui.reach import find

MEASURE = Fonts().measure
SIZES = [(800, 600), (1366, 768)]
PULSE = "ilme-class.json"


def fresh_home(language: str = "en", on: bool = True) -> Home:
    """A child who is about to begin the first chapter, and the pulse."""
    home = sample_home(data_root(), language)
    home.player_id = "Murad"
    home.keeper.keep(Fact.of("setting", name="pulse", value=on))
    return home


def on_map(home: Home, size: tuple[int, int] = (1366, 768)) -> tuple[App, Pilot]:
    app = App(home, MapScene(home))
    return app, Pilot(app, *size, MEASURE)


def question(app: App) -> AskScene:
    assert isinstance(app.scene, AskScene), app.scene.name
    return app.scene


def place(app: App, key: str) -> str:
    """Where the face of this key is now."""
    return f"face:{[face.key for face in question(app).order].index(key)}"


def answer(app: App, pilot: Pilot, taps: Sequence[str]) -> None:
    """Answer all three questions with the mouse: the keys tapped for each."""
    for keys in taps:
        for key in keys:
            pilot.click(place(app, key))
        pilot.click("next")
    assert question(app).thanking
    pilot.click("on")


def is_enabled(pilot: Pilot, key: str) -> bool:
    spot = find(pilot.tree, key)
    assert spot is not None, key
    return spot.box.enabled


def codes(app: App) -> list[str]:
    return [order.name for order in app.take_orders() if isinstance(order, Cue)]


# -- the children


@pytest.mark.parametrize("size", SIZES)
def test_a_child_answers_with_the_mouse_before_the_first_level(size: tuple[int, int]) -> None:
    home = fresh_home()
    app, pilot = on_map(home, size)
    pilot.click("weave")
    pilot.see("Who could have made this?")
    pilot.see("There is no right or wrong.")
    answer(app, pilot, ["ab", "a", "cdef"])
    assert app.scene.name == "play"
    first = home.chapters[0].id
    assert home.pulse.cells[first, "before"].waiting == (0, 0, 1, 0)


@pytest.mark.parametrize("size", SIZES)
def test_a_child_answers_with_the_keyboard_alone(size: tuple[int, int]) -> None:
    home = fresh_home("az")
    app, pilot = on_map(home, size)
    pilot.tab_to("weave")
    pilot.press("return")
    for _ in range(3):
        assert pilot.focus == "face:0"
        pilot.press("space")
        for key in "ab":
            if key not in question(app).tapped:
                pilot.tab_to(place(app, key))
                pilot.press("space")
        assert {"a", "b"} <= question(app).tapped
        pilot.tab_to("next")
        pilot.press("return")
    assert question(app).thanking and pilot.focus == "on"
    pilot.press("return")
    assert app.scene.name == "play"
    assert home.pulse.cells[home.chapters[0].id, "before"].waiting == (0, 0, 0, 1)


@pytest.mark.parametrize("way", ["skip", "escape"])
@pytest.mark.parametrize("answered", [0, 1, 2])
def test_every_question_can_be_skipped_and_then_nothing_is_counted(way: str, answered: int) -> None:
    home = fresh_home()
    app, pilot = on_map(home)
    pilot.click("weave")
    for _ in range(answered):
        pilot.click("face:0")
        pilot.click("next")
    pilot.click("face:3")
    if way == "skip":
        pilot.click("skip")
    else:
        pilot.press("escape")
    pilot.see("Thank you!")
    pilot.click("on")
    assert app.scene.name == "play"
    assert home.pulse.cells == {}


def test_going_on_needs_a_tap_and_a_tap_can_be_taken_back() -> None:
    app, pilot = on_map(fresh_home())
    pilot.click("weave")
    assert not is_enabled(pilot, "next")
    pilot.click("face:2")
    assert is_enabled(pilot, "next")
    pilot.click("face:2")
    assert not is_enabled(pilot, "next")
    assert question(app).tapped == frozenset()


def test_whoever_answers_whatever_sees_and_hears_the_same() -> None:
    met = []
    for taps in (["a", "a", "a"], ["ab", "cd", "ef"], ["b", "ab", "f"]):
        home = fresh_home()
        app, pilot = on_map(home)
        pilot.click("weave")
        app.take_orders()
        for keys in taps:
            for key in keys:
                pilot.click(place(app, key))
            codes(app)
            pilot.click("next")
        met.append((codes(app), pilot.words))
    assert met[0] == met[1] == met[2]
    assert not {"tie", "star_1", "star_2", "star_3"} & set(met[0][0])


def test_after_two_minutes_the_thanks_come_and_nothing_is_counted() -> None:
    home = fresh_home()
    app, pilot = on_map(home)
    pilot.click("weave")
    pilot.click("face:0")
    pilot.wait(MOST_S - 2, frame_s=0.1)
    assert not question(app).thanking
    pilot.wait(3, frame_s=0.1)
    pilot.see("Thank you!")
    assert home.pulse.cells == {} and not app.moving


def test_places_are_shuffled_from_question_to_question_and_child_to_child() -> None:
    home = fresh_home()
    orders = []
    for child in ("Murad", "Nuray"):
        home.player_id = child
        scene = AskScene(home, home.chapters[0], "before", ())
        for _ in range(3):
            orders.append(tuple(face.key for face in scene.order))
            scene.taps.append(frozenset("a"))
    assert all(sorted(order) == list("abcdef") for order in orders)
    assert len(set(orders)) >= 5


def test_the_question_is_read_aloud_where_there_is_a_voice() -> None:
    home = fresh_home("ru")
    home.voice = True
    app, pilot = on_map(home)
    pilot.click("weave")
    spoken = [order.text for order in app.take_orders() if isinstance(order, Speak)]
    assert len(spoken) == 1 and "Кто может такое сделать?" in spoken[0]
    pilot.click("listen")
    assert [order.text for order in app.take_orders() if isinstance(order, Speak)] == spoken
    home.keeper.keep(Fact.of("setting", name="muted", value=True))
    home.player_id = "Nuray"
    app, pilot = on_map(home)
    pilot.click("weave")
    assert question(app).begun
    assert not any(isinstance(order, Speak) for order in app.take_orders())


# -- when it comes


def attempt(home: Home, level: Level, won: bool = True) -> None:
    facts = {"level": level.id, "won": won, "stars": 3, "size": 4}
    home.keeper.keep(Fact.of("attempt", home.player_id, **facts))


def test_it_comes_once_before_a_chapter_and_never_again() -> None:
    home = fresh_home()
    app, pilot = on_map(home)
    pilot.click("weave")
    pilot.click("skip")
    pilot.click("on")
    assert app.scene.name == "play"
    app, pilot = on_map(home)
    pilot.click("weave")
    assert app.scene.name == "play"


def test_it_never_comes_to_a_chapter_that_was_begun() -> None:
    home = fresh_home()
    first = home.chapters[0]
    assert is_due(home, first, "before")
    attempt(home, first.levels[1], won=False)
    assert not is_due(home, first, "before")


def test_two_who_play_together_are_not_asked() -> None:
    home = fresh_home()
    assert home.player is not None
    home.pair = Pair((Seat(home.player.id, "A"), Seat("", "B")))
    assert home.together is not None
    assert not is_due(home, home.chapters[0], "before")
    home.pair = None
    assert is_due(home, home.chapters[0], "before")


def test_it_comes_before_the_first_level_only() -> None:
    home = fresh_home()
    app, pilot = on_map(home)
    pilot.click(f"knot:{home.chapters[0].levels[1].id}")
    assert app.scene.name == "play"


def test_after_the_finished_carpet_it_asks_only_whom_it_has_asked_before() -> None:
    home = fresh_home()
    first = home.chapters[0]
    for level in first.levels:
        attempt(home, level)
    assert not is_due(home, first, "after")
    home.keeper.keep(Fact.of("asked", "Murad", chapter=first.id, moment="before"))
    assert is_due(home, first, "after")
    app = App(home, MapScene(home))
    app.stack += [MapScene(home), FinishedScene(home, first)]
    app.focus += ["", ""]
    pilot = Pilot(app, measure=MEASURE)
    pilot.click("map")
    assert [thing.name for thing in question(app).asked] == [
        thing.name for thing in things(first.number, "after")
    ]
    answer(app, pilot, ["ab", "cd", "ef"])
    assert app.scene is app.stack[0]
    assert home.pulse.cells[first.id, "after"].waiting == (0, 0, 0, 1)
    assert not is_due(home, first, "after")


def test_the_next_chapter_asks_also_when_one_comes_straight_from_a_level() -> None:
    home = fresh_home()
    first = home.chapters[0]
    for level in first.levels[1:]:
        attempt(home, level)
    last = first.levels[-1]
    app = App(home, MapScene(home))
    app.stack += [MapScene(home), SuccessScene(home, last, judge(last, last.solution))]
    app.focus += ["", ""]
    pilot = Pilot(app, measure=MEASURE)
    pilot.wait(3)
    pilot.click("next")
    assert question(app).chapter.id == home.chapters[1].id
    pilot.click("skip")
    pilot.click("on")
    assert app.scene.name == "play" and len(app.stack) == 2


def test_off_it_never_comes() -> None:
    home = fresh_home(on=False)
    app, pilot = on_map(home)
    pilot.click("weave")
    assert app.scene.name == "play"
    assert home.player is not None and home.player.asked == ()


# -- the grown-ups


def filled(home: Home) -> Home:
    """Fifteen answers on both sides of the first chapter, four before the second."""
    pulse = MemoryPulse()
    for moment, scores in (("before", (0, 1, 2)), ("after", (2, 3, 3))):
        for one in scores * 5:
            pulse.add(home.chapters[0].id, moment, one)
    for _ in range(4):
        pulse.add(home.chapters[1].id, "before", 3)
    home.pulse = pulse
    return home


def board(home: Home, size: tuple[int, int] = (1366, 768)) -> tuple[App, Pilot]:
    app = App(home, TogetherScene(home))
    pilot = Pilot(app, *size, MEASURE)
    pilot.wheel(TILES[0].title, 40)  # on a small screen it stands further down
    pilot.click("What the class thinks")
    assert isinstance(app.scene, BoardScene)
    return app, pilot


@pytest.mark.parametrize("size", SIZES)
def test_it_is_off_until_a_grown_up_turns_it_on_and_can_be_turned_off(
    size: tuple[int, int],
) -> None:
    home = sample_home(data_root(), "en")
    assert not home.settings.pulse
    _, pilot = board(home, size)
    pilot.click("pulse")
    pilot.see("with the consent of parents and children")
    pilot.click("Not yet")
    assert not home.settings.pulse
    pilot.click("pulse")
    pilot.click("Turn on")
    assert home.settings.pulse
    pilot.click("pulse")
    assert not home.settings.pulse


def test_it_is_turned_on_and_read_with_the_keyboard_alone() -> None:
    home = filled(sample_home(data_root(), "en"))
    app, pilot = board(home, (800, 600))
    pilot.tab_to("pulse")
    pilot.press("space")
    assert pilot.focus != "pulse"  # the safe answer first
    pilot.press("right", "return")
    assert home.settings.pulse
    pilot.tab_to("about")
    before = pilot.words
    pilot.press("end")
    assert isinstance(app.scene, BoardScene) and app.scene.far["about"] > 0
    pilot.press("home", "down", "pagedown", "up", "pageup")
    assert app.scene.far["about"] == 0 and pilot.words == before
    pilot.press("escape")
    assert app.scene.name == "together"


def test_fewer_than_five_are_never_shown_nor_exported() -> None:
    home = filled(sample_home(data_root(), "en"))
    _, pilot = board(home)
    second = home.say(home.chapters[1].title, context=home.chapters[1].id)
    pilot.see("Chapter 1")
    pilot.miss(second)
    assert second not in sheet(home)
    home.pulse.add(home.chapters[1].id, "before", 0)
    assert second in sheet(home)
    _, pilot = board(home)
    pilot.see("80\u00a0% (5 answers)")
    pilot.see("fewer than five answers")
    pilot.see("A change is shown from ten answers on both sides.")


def test_the_screen_tells_means_intervals_and_the_change() -> None:
    _, pilot = board(filled(sample_home(data_root(), "en")))
    pilot.see("33\u00a0% (15 answers; 18 to 49\u00a0%)")
    pilot.see("89\u00a0% (15 answers; 80 to 98\u00a0%)")
    pilot.see("Change: +56 points (+38 to +73)")


def test_what_one_has_to_know_stands_on_the_same_screen() -> None:
    _, pilot = board(filled(sample_home(data_root(), "en")), (1920, 1080))
    for text in ("What it is for", "How children are asked", "The score", "What is kept"):
        pilot.see(text)
    pilot.see("Chapter 1")
    pilot.wheel("about", 30)
    pilot.see("What it cannot say")
    pilot.see("Chapter 1")


@pytest.mark.parametrize("leave", ["back", "escape", "window"])
def test_deleting_can_be_undone_until_the_screen_is_left(leave: str) -> None:
    home = filled(sample_home(data_root(), "en"))
    app, pilot = board(home)
    pilot.click("delete")
    pilot.see("The totals are deleted when you leave this screen.")
    pilot.miss("Chapter 1")
    pilot.click("Undo")
    pilot.see("Chapter 1")
    pilot.click("delete")
    assert home.pulse.cells
    if leave == "back":
        pilot.click("back")
    elif leave == "escape":
        pilot.press("escape")
    else:
        app.rest()
    assert home.pulse.cells == {}


def test_without_totals_there_is_nothing_to_save_or_delete() -> None:
    _, pilot = board(sample_home(data_root(), "en"))
    assert not is_enabled(pilot, "export") and not is_enabled(pilot, "delete")


@pytest.mark.parametrize(("language", "mark"), [("en", ","), ("az", ";"), ("ru", ";")])
def test_the_table_holds_the_totals_and_their_limits(
    tmp_path: Path, language: str, mark: str
) -> None:
    home = filled(sample_home(data_root(), language))
    app, pilot = board_in(home)
    pilot.click("export")
    made = [order for order in app.take_orders() if isinstance(order, KeepSheet)]
    assert len(made) == 1
    path = Path(save_sheet(made[0].text, tmp_path, made[0].name))
    app.sheet_kept(str(path))
    assert path.suffix == ".csv" and str(path) in app.toasts[-1].toast.text
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=mark))
    head, before, after, limits = rows
    assert len(head) == len(before) == len(after) == 15
    assert before[3:11] == ["15", "33", "18", "49", "5", "5", "5", "0"]
    assert after[3:11] == ["15", "89", "80", "98", "0", "0", "5", "10"]
    assert after[11:14] == ["56", "38", "73"]
    assert after[14] == ("1.97" if mark == "," else "1,97")
    assert len(limits) == 1 and len(limits[0]) > 200


def board_in(home: Home) -> tuple[App, Pilot]:
    app = App(home, BoardScene(home))
    return app, Pilot(app, measure=MEASURE)


def test_a_table_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "no folder").write_text("")
    app, pilot = board_in(filled(sample_home(data_root(), "en")))
    app.sheet_kept(save_sheet("text", tmp_path / "no folder", "table"))
    pilot.wait(0.1)
    pilot.see("The table could not be saved here.")


@pytest.mark.parametrize("language", ["az", "ru", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_every_question_of_every_chapter_fits_in_large_letters(
    language: str, size: tuple[int, int]
) -> None:
    home = sample_home(data_root(), language, large=True)
    home.voice = True
    for chapter, moment in itertools.product(home.chapters[:4], ("before", "after")):
        scene = AskScene(home, chapter, moment, ())
        for _ in range(3):
            app = App(home, scene)
            app.view(*size, MEASURE)
            assert lint(app.tree, MEASURE) == []
            scene.handle(Pressed(("face", scene.order[0].key)))
            scene.handle(Pressed("next"))


# -- privacy: all files of the game

CHILDREN = ("p1", "p2", "p3", "p4", "p5", "p6", "p7")
NONE, ONE, TWO, ALL = ("a", "c", "e"), ("ab", "c", "e"), ("ab", "cd", "e"), ("ab", "cd", "ef")
ANSWERS = (NONE, ONE, TWO, ALL, TWO, ONE, ALL)


Hands = Callable[[App, Pilot, Sequence[str]], None]


def skipping(app: App, pilot: Pilot, taps: Sequence[str]) -> None:
    """What a child does who would rather not say."""
    pilot.click("skip")
    pilot.click("on")


def lesson(
    folder: Path,
    answers: Sequence[Sequence[str]],
    hands: Hands = answer,
    on: bool = True,
    export: bool = True,
) -> dict[str, bytes]:
    """All that the game has written after each child has met the pulse and played a little."""
    ticks = itertools.count(1_700_000_000)
    draws = itertools.count(1)
    keeper = Keeper.open(
        folder, lambda: float(next(ticks)), lambda many: next(draws).to_bytes(many, "big")
    )
    home = Home.open(data_root(), keeper, lambda: "new", "en")
    home.pulse = PulseFile(folder, keeper.store.owns)
    if on:
        keeper.keep(Fact.of("setting", name="pulse", value=True))
    for number, child in enumerate(CHILDREN, start=1):
        keeper.keep(Fact.of("player_made", child, name=f"Child {number}", number=number))
    for child, taps in zip(CHILDREN, answers, strict=True):
        for moment in ("before", "after"):
            meet(home, child, moment, taps, hands)
    if export:
        save_sheet(sheet(home), folder / "pictures", "ilme-class")
    found = written(folder)  # while the game runs: with the log of SQLite
    keeper.store.backup()
    keeper.close()
    return found | {f"closed/{name}": raw for name, raw in written(folder).items()}


def meet(home: Home, child: str, moment: str, taps: Sequence[str], hands: Hands) -> None:
    """One child at the door of the first chapter, or after it, and then a try at a level."""
    home.player_id = child
    first = home.chapters[0]
    app = App(home, MapScene(home))
    if moment == "after" and home.settings.pulse:
        app.perform((Push(to_pulse(home, first, moment, (Pop(),))),))
    pilot = Pilot(app, measure=MEASURE)
    if moment == "before":
        pilot.click("weave")
    if home.settings.pulse:
        hands(app, pilot, taps)
    home.keeper.edit(child, first.levels[0].id, Program())
    home.keeper.keep(Fact.of("attempt", child, level=first.levels[0].id, won=False))


def written(folder: Path) -> dict[str, bytes]:
    """Every file by name; of SQLite's log the pages only, for its seals are drawn by chance."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            raw = path.read_bytes()
            name = str(path.relative_to(folder))
            if name.endswith("-journal"):
                raw = raw[:12] + raw[16:]  # a number drawn by chance, so that no old page fits
            found[name] = pages(raw) if name.endswith("-wal") else raw
    return found


def pages(raw: bytes) -> bytes:
    """The pages in a write-ahead log without its seals (header 32 bytes, 24 before each page)."""
    if len(raw) < 32:
        return raw
    size = int.from_bytes(raw[8:12], "big")
    kept = [
        raw[at : at + 8] + raw[at + 24 : at + 24 + size] for at in range(32, len(raw), 24 + size)
    ]
    return b"".join(kept)


def test_a_lesson_really_leaves_files_and_answers(tmp_path: Path) -> None:
    files = lesson(tmp_path, ANSWERS)
    assert {"ilme.db", "ilme.db-wal", PULSE, "pictures/ilme-class.csv"} <= set(files)
    assert any(name.startswith("closed/copies/") for name in files)
    assert b"p7" in files["ilme.db-wal"] and b'"asked"' in files["ilme.db-wal"]
    assert files[PULSE].count(b"before") == files[PULSE].count(b"after") == 1


SWAPS = [(a, b) for a, b in itertools.combinations(range(5), 2) if ANSWERS[a] != ANSWERS[b]]


@pytest.mark.parametrize("swap", SWAPS[::2], ids=str)
def test_swapping_the_answers_of_two_children_changes_no_byte_of_any_file(
    tmp_path: Path, swap: tuple[int, int]
) -> None:
    a, b = swap
    swapped = list(ANSWERS)
    swapped[a], swapped[b] = swapped[b], swapped[a]
    one, other = lesson(tmp_path / "one", ANSWERS), lesson(tmp_path / "other", swapped)
    assert one == other


def test_those_who_still_wait_can_be_swapped_as_well(tmp_path: Path) -> None:
    swapped = [*ANSWERS[:5], ANSWERS[6], ANSWERS[5]]
    assert swapped != list(ANSWERS)
    assert lesson(tmp_path / "one", ANSWERS) == lesson(tmp_path / "other", swapped)


def test_apart_from_the_counts_no_file_depends_on_any_answer(tmp_path: Path) -> None:
    """Whatever the children say, the log, its free pages and its copies are the same."""
    one = lesson(tmp_path / "one", [NONE] * 7)
    other = lesson(tmp_path / "other", [("ab", "ab", "ab")] * 7)
    assert set(one) == set(other)
    differing = {name for name in one if one[name] != other[name]}
    assert {Path(name).name for name in differing} == {PULSE, "ilme-class.csv"}


def test_the_counts_hold_no_player_no_face_and_no_time(tmp_path: Path) -> None:
    files = lesson(tmp_path, ANSWERS)
    for name in (PULSE, "pictures/ilme-class.csv"):
        raw = files[name].decode("utf-8-sig")
        assert not any(child in raw for child in (*CHILDREN, "Child 1", "face:", "17000000"))


def test_whoever_skips_leaves_the_same_log_as_whoever_answers(tmp_path: Path) -> None:
    answered = lesson(tmp_path / "one", ANSWERS, export=False)
    log = {name: raw for name, raw in answered.items() if PULSE not in name}
    assert log == lesson(tmp_path / "other", ANSWERS, skipping, export=False)


def test_off_by_default_and_then_without_a_trace(tmp_path: Path) -> None:
    files = lesson(tmp_path, ANSWERS, on=False, export=False)
    assert files
    for name, raw in files.items():
        assert "class" not in name
        assert b"asked" not in raw and b"pulse" not in raw, name
