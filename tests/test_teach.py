"""Teach one knot: three knots, three hints, and what Düyün says of them."""

from __future__ import annotations

import pytest

from game.author import hint_fault
from game.data import data_root
from game.i18n import Catalogue
from game.levels.level import Level
from game.progress import MemoryKeeper, Teaching, fold
from game.progress.state import Event
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.scene import OpenPage
from game.scenes.success import SuccessScene
from game.scenes.teach import TeachScene
from game.scenes.teach.exhibits import with_hints
from game.scenes.ways import to_play
from game.shell.fonts import Fonts
from game.ui.events import Pressed
from game.ui.pilot import Pilot

MEASURE = Fonts().measure
GOOD = "Where does it look first?"


@pytest.fixture(scope="module")
def plain() -> Home:
    return sample_home(data_root(), "en")


@pytest.fixture
def home(plain: Home) -> Home:
    other = with_hints(plain, 3)
    events = getattr(plain.keeper, "events", ())
    other.keeper = MemoryKeeper(list(events))
    return other


def knot(home: Home) -> Level:
    return next(one for one in home.library.levels if one.opens == "teach")


def level(home: Home, id: str) -> Level:
    found = home.library.level(id)
    assert found is not None
    return found


def at_screen(home: Home, size: tuple[int, int] = (1366, 768)) -> Pilot:
    scene = to_play(home, knot(home))
    assert isinstance(scene, TeachScene)
    return Pilot(App(home, scene), *size, MEASURE)


def code(home: Home, id: str, text: str, language: str = "en", **more: list[str]) -> str:
    say = Catalogue.load(language, data_root()).say
    fault = hint_fault(level(home, id), text, say, language, **more)
    return fault.code if fault else ""


# -- playing


@pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)
def test_three_knots_are_taught_with_the_mouse_and_letters(
    home: Home, size: tuple[int, int]
) -> None:
    pilot = at_screen(home, size)
    for one in home.chapters[0].levels[:3]:
        pilot.click(f"knot:{one.id}")
    pilot.see("Chosen: 3")
    pilot.click("write")
    for at, text in enumerate(("Where is the tea?", "How far is the flag?", "Look at all hats.")):
        pilot.click(f"slot:{at}")
        pilot.type(text)
        pilot.see("A good hint: there is still something to find!")
    pilot.click("learner")
    pilot.type("Nar")
    pilot.click("tie")
    assert isinstance(pilot.app.scene, SuccessScene)  # type: ignore[attr-defined]
    assert home.won(knot(home))


def test_three_knots_are_taught_with_the_keyboard_alone(home: Home) -> None:
    pilot = at_screen(home, (800, 600))
    pilot.press("return")
    pilot.press("right", "return", "right", "return")
    pilot.tab_to("write")
    pilot.press("return")
    for at, text in enumerate(("Where is the tea?", "How far is the flag?", "Look at all hats.")):
        pilot.tab_to(f"slot:{at}")
        pilot.press("return")
        pilot.type(text)
    pilot.tab_to("tie")
    pilot.press("return")
    assert home.won(knot(home))


def test_what_is_written_is_there_after_a_restart(home: Home) -> None:
    pilot = at_screen(home)
    for one in home.chapters[0].levels[:3]:
        pilot.click(f"knot:{one.id}")
    pilot.click("write")
    pilot.type("Where is")
    pilot.wait(1.2)
    again = at_screen(home)
    again.see("Where is")


def test_a_fourth_knot_has_to_wait(home: Home) -> None:
    pilot = at_screen(home)
    for one in home.chapters[0].levels[:4]:
        pilot.click(f"knot:{one.id}")
    pilot.see("Three knots are chosen. Put one aside first.")
    pilot.click(f"knot:{home.chapters[0].levels[0].id}")
    assert len(home.player.teaching.chosen) == 2 if home.player else False


def test_a_hint_that_tells_the_way_keeps_the_knot_open(plain: Home) -> None:
    home = with_hints(plain, 2)
    pilot = at_screen(home)
    pilot.click("tie")
    assert pilot.focus == f"hint:{home.chapters[1].levels[5].id}"
    pilot.see("that is the way already")
    assert not home.won(knot(home))


def test_words_to_begin_with_leave_the_rest_to_the_child(home: Home) -> None:
    pilot = at_screen(home)
    for one in home.chapters[0].levels[:3]:
        pilot.click(f"knot:{one.id}")
    pilot.click("write")
    pilot.click("start:where")
    pilot.type("is the tea")
    pilot.see("Where is the tea?")


def test_who_has_tied_no_knot_is_told_what_comes_first(plain: Home) -> None:
    home = with_hints(plain, 3)
    home.player_id = "Tural"
    at_screen(home).see("Tie three knots of the carpets first.")


def test_the_printed_pages_have_the_hints_and_a_certificate_for_both(plain: Home) -> None:
    home = with_hints(plain, 3)
    scene = TeachScene(home, knot(home))
    page = next(one for one in scene.handle(Pressed("print")) if isinstance(one, OpenPage)).page
    for text in (scene.hint(scene.chosen[0]), "Murad", "Aysu", "taught three knots"):
        assert text in page
    assert page.count("Certificate</h2>") == 2 and "<script" not in page


# -- the judge of hints


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Go forward, forward, then turn"),
        ("az", "irəli, irəli get, sonra bax"),
        ("ru", "иди вперёд, вперёд, потом смотри"),
    ],
)
def test_a_row_of_blocks_is_the_answer_in_every_language(
    plain: Home, language: str, text: str
) -> None:
    id = plain.chapters[1].levels[5].id
    assert code(plain, id, text, language) == "teach.blocks"


def test_what_a_hint_may_be_and_what_not(plain: Home) -> None:
    many = next(
        one for one in plain.library.levels
        if one.form == "make" and "repeat" in one.blocks and "range(4)" in _python(one)
    )  # fmt: skip
    hints = list(many.hints)
    told = {
        "": "teach.empty",
        "Look!": "teach.short",
        "What " + "would you do " * 10 + "?": "teach.long",
        "Try for _ in range(9): and look": "teach.code",
        "Look, it happens four times.": "teach.number",
        "Look, it happens 4 times.": "teach.number",
        hints[0]: "teach.mine",
        "The cat is purple today": "teach.plain",
        GOOD: "teach.twice",
        "Where does the cat begin?": "",
        "Count the steps of the cat.": "",
    }
    for text, wanted in told.items():
        assert code(plain, many.id, text, known=hints, others=[GOOD]) == wanted, text


def _python(level: Level) -> str:
    from game.source import show

    return show(level.solution, level.toolbox).text


def test_hints_of_the_game_that_ask_are_almost_never_taken_for_an_answer(plain: Home) -> None:
    """The second hint of a level shows where to look; the fourth one names the block."""
    asked = [(one, one.hints[1]) for one in plain.library.levels if len(one.hints) == 4]
    assert len(asked) > 100
    answers = ("teach.code", "teach.number", "teach.blocks")
    taken = [text for one, text in asked if code(plain, one.id, text) in answers]
    assert len(taken) < len(asked) / 10, taken


# -- what is kept


def test_facts_of_teaching_that_make_no_sense_change_nothing() -> None:
    events = [
        Event.of("player_made", "A", name="A", number=1),
        Event.of("hint_chosen", "A", level="a", on=True),
        Event.of("hint_chosen", "A", level=7),
        Event.of("hint_written", "A", level="a", text="  Where\u202e is it? "),
        Event.of("hint_written", "A", level="b"),
        Event.of("learner", "A", name=None),
        *(Event.of("hint_chosen", "A", level=str(one), on=True) for one in range(5)),
    ]
    player = fold(events).player("A")
    assert player is not None
    assert player.teaching == Teaching(("a", "0", "1"), (("a", "Where is it?"),))


def test_a_knot_put_aside_finds_its_hint_again() -> None:
    events = [
        Event.of("hint_chosen", "A", level="a", on=True),
        Event.of("hint_written", "A", level="a", text="Where is it?"),
        Event.of("hint_chosen", "A", level="a", on=False),
    ]
    player = fold(events).player("A")
    assert player is not None and player.teaching.chosen == ()
    assert player.teaching.hint("a") == "Where is it?"
