"""The talk cards and the replies, played with mouse alone and with keyboard alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.data import data_root
from game.progress import MemoryKeeper
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.replies import RepliesScene
from game.scenes.replies.scene import PAGES
from game.scenes.scene import Effect, OpenPage, Speak
from game.scenes.talk import TalkScene
from game.scenes.talk.told import SECTIONS
from game.scenes.together import TogetherScene
from game.shell.fonts import Fonts
from game.ui.events import Pressed
from game.ui.lint import lint
from game.ui.paint import Words
from game.ui.pilot import Pilot
from game.ui.reach import spots

MEASURE = Fonts().measure
LANGUAGES = ("en", "az", "ru")
SMALL = {"800x600": {}, "800x600-large": {"large": True}}


@pytest.fixture
def home() -> Home:
    return sample_home(data_root(), "en")


def opened(home: Home) -> tuple[App, Pilot]:
    app = App(home, TogetherScene(home))
    return app, Pilot(app, 1366, 768, MEASURE)


def pages(app: App) -> list[OpenPage]:
    return [order for order in app.take_orders() if isinstance(order, OpenPage)]


# -- talk cards


def test_with_the_mouse_one_reads_shuffles_and_prints_a_card(home: Home) -> None:
    app, pilot = opened(home)
    pilot.click("talk")
    pilot.see("Turn and Dance")  # as far as the child has come
    pilot.click("At home")
    pilot.see("Show me your knot")
    pilot.click("Hard at first")
    pilot.see("Grown-up")
    title = app.scene.cards[app.scene.at].title  # type: ignore[attr-defined]
    assert title == "Hard at first"
    pilot.click("another")
    assert app.scene.at != 2  # type: ignore[attr-defined]
    app.take_orders()
    pilot.click("print")
    (page,) = pages(app)
    assert page.name == "ilme-family-en" and "Hard at first" in page.page
    pilot.click("back")
    assert app.scene.name == "together"


def test_with_the_keyboard_one_reads_shuffles_and_prints_a_card(home: Home) -> None:
    app, pilot = opened(home)
    pilot.tab_to("talk")
    pilot.press("return")
    assert pilot.focus == "card:1"
    pilot.tab_to("section:2")
    pilot.press("return")
    pilot.see("Before we talk")
    pilot.tab_to("card:3")
    pilot.press("return")
    pilot.see("Four stations")
    pilot.tab_to("another")
    pilot.press("return")
    app.take_orders()
    pilot.tab_to("print")
    pilot.press("space")
    (page,) = pages(app)
    assert page.name == "ilme-class-en" and "Four stations" in page.page
    pilot.press("escape")
    assert app.scene.name == "together"


def test_the_rules_come_once_and_first_in_class(home: Home) -> None:
    scene = TalkScene(home)
    scene.handle(Pressed(("section", "class")))
    titles = [card.title for card in scene.cards]
    assert titles[0] == "Before we talk" and titles.count("Before we talk") == 1


@pytest.mark.parametrize("section", SECTIONS)
def test_no_card_comes_again_before_all_were_shown(home: Home, section: str) -> None:
    scene = TalkScene(home)
    scene.handle(Pressed(("section", section)))
    count = len(scene.cards)
    shown = [scene.at]
    for _ in range(count - 1):
        scene.handle(Pressed("another"))
        shown.append(scene.at)
    assert count >= 12 and sorted(shown) == list(range(count))
    scene.handle(Pressed("another"))
    assert scene.at != shown[-1]


def test_of_a_chapter_its_card_alone_is_printed(home: Home) -> None:
    scene = TalkScene(home)
    (page,) = [one for one in scene.handle(Pressed("print")) if isinstance(one, OpenPage)]
    assert page.name == "ilme-turn-en" and page.page.count("<article") == 1


def test_each_section_keeps_its_place(home: Home) -> None:
    scene = TalkScene(home)
    scene.handle(Pressed(("section", "family")))
    scene.handle(Pressed(("card", 5)))
    scene.handle(Pressed(("section", "class")))
    assert scene.at == 0
    scene.handle(Pressed(("section", "family")))
    assert scene.at == 5


def test_a_card_is_read_aloud_where_there_is_a_voice(home: Home) -> None:
    app, pilot = opened(home)
    pilot.click("talk")
    assert not pilot.has("listen")
    home.voice = True
    pilot.wait(0.1)
    pilot.click("listen")
    (said,) = [one for one in app.take_orders() if isinstance(one, Speak)]
    assert "Turn and Dance" in said.text and "Play:" in said.text


def test_a_new_child_begins_with_the_first_chapter() -> None:
    fresh = Home.open(data_root(), MemoryKeeper(), lambda: "new", "en")
    assert TalkScene(fresh).at == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("look", SMALL)
def test_every_card_is_shown_whole_in_the_smallest_window(language: str, look: str) -> None:
    home = sample_home(data_root(), language, **SMALL[look])
    faults, seen = [], 0
    scene = TalkScene(home)
    app = App(home, scene)
    for section in SECTIONS:
        scene.handle(Pressed(("section", section)))
        for at, card in enumerate(scene.cards):
            scene.handle(Pressed(("card", at)))
            tree = app.view(800, 600, MEASURE)
            faults += [f"{card.id}: {fault}" for fault in lint(tree, MEASURE)]
            words = [p.text for s in spots(tree) for p in s.box.paints if isinstance(p, Words)]
            faults += [f"{card.id}: {text}" for text in words if cut(text, str(card))]
            box = next(s.box for s in spots(tree) if s.box.key == "words")
            low = max(
                p.y + p.size / 2 for kid in box.kids for p in kid.paints if isinstance(p, Words)
            )
            if low > box.rect.bottom + 2 and not box.keys:
                faults.append(f"{card.id}: cut off and cannot be scrolled")
            seen += 1
    assert seen >= 44 and not faults, "\n".join(faults)


def cut(shown: str, whole: str) -> bool:
    """Whether a line ends with dots that do not stand in the card itself."""
    return "…" in shown and shown not in whole


def test_long_words_are_scrolled_with_keys_and_wheel() -> None:
    home = sample_home(data_root(), "ru", large=True)
    scene = TalkScene(home)
    pilot = Pilot(App(home, scene), 800, 600, MEASURE)
    scene.handle(Pressed(("section", "class")))
    long = []
    for at in range(len(scene.cards)):
        scene.handle(Pressed(("card", at)))
        pilot.wait(0.05)
        box = next(s.box for s in spots(pilot.tree) if s.box.key == "words")
        if box.keys:
            long.append(at)
    assert long
    scene.handle(Pressed(("card", long[0])))
    pilot.wait(0.05)
    pilot.wheel("words", 20)
    assert scene.read > 0
    last = scene.read
    pilot.tab_to("words")
    pilot.press("up")
    assert scene.read < last
    pilot.press("down", "down")
    assert scene.read == last


# -- replies


def test_with_the_mouse_one_tries_replies_and_says_one_aloud(home: Home) -> None:
    app, pilot = opened(home)
    pilot.click("replies")
    one = app.scene.remark  # type: ignore[attr-defined]
    pilot.see(one.remark)
    for reply in one.replies:
        pilot.click(reply.text)
        pilot.see("And then")
        pilot.miss(one.scene)
        pilot.click("again")
    assert len(app.scene.tried) == 3  # type: ignore[attr-defined]
    pilot.click("reply:0")
    pilot.click("Say it aloud")
    pilot.see("Stand up straight")
    pilot.click("next")
    assert app.scene.at == 1 and app.scene.page == "choose"  # type: ignore[attr-defined]
    app.take_orders()
    pilot.click("print")
    (page,) = pages(app)
    assert page.name == "ilme-replies-en" and one.remark in page.page


def test_with_the_keyboard_one_tries_replies_and_says_one_aloud(home: Home) -> None:
    app, pilot = opened(home)
    pilot.tab_to("replies")
    pilot.press("return")
    assert pilot.focus == "reply:0"
    pilot.press("down", "return")
    assert app.scene.given == 1 and pilot.focus == "aloud"  # type: ignore[attr-defined]
    pilot.press("escape")
    assert app.scene.page == "choose" and pilot.focus == "reply:1"  # type: ignore[attr-defined]
    pilot.press("3")
    assert app.scene.given == 2  # type: ignore[attr-defined]
    pilot.press("return")
    assert app.scene.page == "aloud" and pilot.focus == "next"  # type: ignore[attr-defined]
    pilot.press("return")
    assert app.scene.at == 1 and pilot.focus == "reply:0"  # type: ignore[attr-defined]
    pilot.tab_to("leaf:-1")
    pilot.press("return")
    assert app.scene.at == 0 and pilot.focus == "leaf:-1"  # type: ignore[attr-defined]
    pilot.press("escape")
    assert app.scene.name == "together"


def test_the_talk_cards_lead_to_the_replies_and_back(home: Home) -> None:
    app, pilot = opened(home)
    pilot.click("talk")
    pilot.click("Practise a reply")
    assert app.scene.name == "replies"
    pilot.press("escape")
    assert app.scene.name == "talk"


def test_leafing_goes_round_and_forgets_no_scene(home: Home) -> None:
    scene = RepliesScene(home)
    met = []
    for _ in scene.all:
        met.append(scene.remark.id)
        scene.handle(Pressed(("leaf", 1)))
    assert scene.at == 0 and len(set(met)) == len(scene.all) >= 4


def test_a_young_child_meets_scenes_for_the_young_and_a_grown_up_all(home: Home) -> None:
    assert {one.band for one in RepliesScene(home).all} == {"6-8"}
    alone = replace(home, player_id="")
    assert RepliesScene(alone).all == alone.remarks


def test_nothing_that_is_tried_is_kept_as_right_or_wrong(home: Home) -> None:
    scene = RepliesScene(home)
    before = home.keeper.state
    effects: list[Effect] = []
    for event in (("reply", 0), "again", ("reply", 2), "aloud", "next"):
        effects += scene.handle(Pressed(event))
    assert effects and home.keeper.state == before
    assert {type(effect).__name__ for effect in effects} == {"Cue", "Focus"}


def test_what_a_page_says_is_read_aloud(home: Home) -> None:
    home.voice = True
    scene = RepliesScene(home)
    one = scene.remark
    (said,) = scene.handle(Pressed("listen"))
    assert isinstance(said, Speak) and one.remark in said.text
    scene.handle(Pressed(("reply", 0)))
    (said,) = scene.handle(Pressed("listen"))
    assert isinstance(said, Speak) and one.replies[0].effect in said.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("look", SMALL)
def test_every_scene_is_shown_whole_in_the_smallest_window(language: str, look: str) -> None:
    home = sample_home(data_root(), language, **SMALL[look])
    scene = RepliesScene(replace(home, player_id=""))
    app = App(home, scene)
    faults, seen = [], 0
    for at in range(len(scene.all)):
        for page in PAGES:
            for given in range(3 if page == "goes_on" else 1):
                scene.at, scene.page, scene.given = at, page, given
                tree = app.view(800, 600, MEASURE)
                found = lint(tree, MEASURE)
                faults += [f"{scene.remark.id} {page}: {fault}" for fault in found]
                if page != "aloud":  # where all stands on one card
                    faults += [f"{scene.remark.id} {page}: {two}" for two in meeting(tree)]
                seen += 1
    assert seen >= 75 and not faults, "\n".join(faults)


def meeting(tree: object) -> list[str]:
    """Bubbles and buttons that lie over one another."""
    boxes = [
        s.box.rect for s in spots(tree)  # type: ignore[arg-type]
        if s.box.label and (s.box.group in ("replies", "foot") or not s.box.key) and s.box.paints
    ]  # fmt: skip
    return [
        f"{a} {b}"
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
        if a.x < b.right - 1 and b.x < a.right - 1 and a.y < b.bottom - 1 and b.y < a.bottom - 1
    ]


def test_the_keys_of_the_replies_are_told_on_f1(home: Home) -> None:
    _, pilot = opened(home)
    pilot.click("replies")
    pilot.press("f1")
    pilot.see("choose a reply")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("look", SMALL)
def test_every_door_of_the_board_says_all_it_has_to_say(language: str, look: str) -> None:
    home = sample_home(data_root(), language, **SMALL[look])
    tree = App(home, TogetherScene(home)).view(800, 600, MEASURE)
    doors = [s.box for s in spots(tree) if s.box.group == "doors"]
    assert len(doors) >= 6
    for door in doors:
        words = [paint for paint in door.paints if isinstance(paint, Words)]
        assert max(p.y + p.size * 0.6 for p in words) <= door.rect.bottom, door.key


@pytest.mark.parametrize("door", ["talk", "replies"])
def test_where_no_card_can_be_read_the_screen_says_so_and_leads_back(door: str, home: Home) -> None:
    home.__dict__["talks"] = home.__dict__["remarks"] = ()
    app, pilot = opened(home)
    pilot.click(key=door)
    if isinstance(app.scene, TalkScene):
        pilot.click(key="section:1")
    pilot.see("Nothing is here yet. A file of the game could not be read.")
    scene = app.scene
    for value in ("next", "again", "listen", "print", "another", ("reply", 0), ("leaf", 1)):
        scene.handle(Pressed(value))
        pilot.see("Nothing is here yet. A file of the game could not be read.")
    pilot.press("escape")
    assert isinstance(app.scene, TogetherScene)


def test_the_door_for_families_leads_to_the_scenes_of_every_age(home: Home) -> None:
    assert home.player is not None
    app, pilot = opened(home)
    pilot.click(key="replies")
    assert isinstance(app.scene, RepliesScene)
    assert app.scene.all == home.remarks
