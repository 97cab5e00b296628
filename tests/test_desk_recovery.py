"""A teacher whose computer is lost opens another desk, types the words, and goes on."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("jinja2", reason="the extra of the classroom is not installed")

from desk_kit import Client, running
from shelves import game_library
from test_classroom import Hand, made
from test_classroom_taking import Child, ready, row_of

from game.data import data_root
from game.desk.folders import Folders
from game.desk.serve import serve
from game.desk.site import Site
from game.desk.wire import Ask
from game.exchange import RECOVERY, open_class_file
from game.exchange.class_file import ClassFile
from game.exchange.recovery import WORDS
from game.levels import Library
from game.values import Diagnostic


@pytest.fixture(scope="module")
def library() -> Library:
    return game_library()


@pytest.fixture
def hands(tmp_path: Path, library: Library) -> Iterator[tuple[Hand, Hand]]:
    old, new = Hand(tmp_path / "old", library), Hand(tmp_path / "new", library)
    for _ in range(300):
        new.bytes(1)  # another computer draws other numbers
    yield old, new


def test_words_and_file_bring_classes_names_keys_lessons_and_the_work_back(
    hands: tuple[Hand, Hand], library: Library
) -> None:
    desk, klass, pupils = ready(hands[0])
    child = Child(klass, pupils[0])
    child.wins(library.chapters[1].levels[1])
    packets = child.packets(desk)
    for data in packets:
        desk.take(data)
    desk.assign(klass.id, ["turn-03"], title="For Tuesday")
    assert isinstance(desk.recovery_file(), Diagnostic)
    assert desk.make_recovery_words() is None
    words, file = " ".join(desk.recovery_words()), desk.recovery_file()
    assert isinstance(file, bytes) and b"Aysu" not in file
    before = row_of(desk, klass), desk.pupils(klass.id), desk.lessons(klass.id)
    given = desk.class_file(klass.id)
    desk.close()

    again = hands[1].open()
    assert again.recover(file, words.upper().replace(" ", "  ")) == 1
    assert again.recovery_words() == tuple(words.split())
    assert [one.name for one in again.pupils(klass.id)] == ["Aysu", "Murad"]
    assert again.lessons(klass.id) == before[2]
    for data in packets:  # as a game sends again what a desk does not know
        again.take(data)
    assert row_of(again, klass) == before[0] and again.pupils(klass.id) == before[1]
    files = [
        open_class_file(one)
        for one in (given, again.class_file(klass.id))
        if not isinstance(one, Diagnostic)
    ]
    assert isinstance(files[0], ClassFile) and isinstance(files[1], ClassFile)
    assert files[0].sign == files[1].sign and files[0].staff == files[1].staff
    assert files[1].counter > files[0].counter  # no game thinks the new desk is behind
    assert again.recover(file, words) == 0
    again.close()


def test_a_word_that_is_wrong_is_named_and_other_words_open_nothing(
    hands: tuple[Hand, Hand],
) -> None:
    desk = hands[0].open()
    made(desk)
    desk.make_recovery_words()
    file, words = desk.recovery_file(), desk.recovery_words()
    assert isinstance(file, bytes)
    new = hands[1].open()

    def code(typed: str, data: bytes = file) -> str:
        said = new.recover(data, typed)
        assert isinstance(said, Diagnostic), said
        return said.code

    wrong = new.recover(file, " ".join([*words[:6], "kilm", *words[7:]]))
    assert wrong == Diagnostic.of("exchange.word", number=7, word="kilm")
    assert code(" ".join(words[:16])) == "exchange.words"
    slip = next(one for one in WORDS if one != words[3])
    assert code(" ".join([*words[:3], slip, *words[4:]])) == "exchange.slip"
    desk.make_recovery_words()
    assert code(" ".join(desk.recovery_words())) == "classroom.other-words"
    chance = random.Random(4)
    for _ in range(60):
        at = chance.randrange(len(file))
        assert code(" ".join(words), file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :])
    assert code(" ".join(words), b"") and not new.classes()
    desk.close()
    new.close()


def test_the_file_goes_to_the_folder_of_a_class_when_there_is_more_in_it(
    hands: tuple[Hand, Hand], tmp_path: Path
) -> None:
    desk = hands[0].open()
    klass = made(desk)
    stick = tmp_path / "stick"
    stick.mkdir()
    folders = Folders(desk)
    folders.choose(klass.id, str(stick))
    folders.look(klass.id)
    path = stick / f"ilme-class-{klass.id}" / RECOVERY
    assert not path.exists()  # without words nobody could open it
    desk.make_recovery_words()
    folders.look(klass.id)
    first = path.read_bytes()
    folders.look(klass.id)
    assert path.read_bytes() == first
    desk.add_pupils(klass.id, "Aysu")
    folders.look(klass.id)
    assert path.read_bytes() != first
    new = hands[1].open()
    assert new.recover(path.read_bytes(), "".join(desk.recovery_words())) == 1
    assert [one.name for one in new.pupils(klass.id)] == ["Aysu"]
    desk.close()
    new.close()


def test_pages_of_recovery_change_nothing_by_being_looked_at(tmp_path: Path) -> None:
    with running(tmp_path) as (desk, server, _):
        client = Client(server)
        client.enter()
        before = desk.changes
        assert 'value="words"' in client.get("/recovery")
        assert client.ask("GET", "/words")[0] == 303 and client.ask("GET", "/keys")[0] == 303
        assert desk.changes == before and desk.recovery_words() == ()
        assert client.post("/recovery", do="words") == (303, "/words")
        paper = client.get("/words")
        assert all(f">{one}<" in paper for one in desk.recovery_words())


def test_a_teacher_who_has_some_classes_alone_cannot_read_all_names_by_recovery(
    tmp_path: Path,
) -> None:
    desk = Hand(tmp_path, game_library()).open()
    made(desk)
    desk.make_recovery_words()
    site = Site(desk, data_root(), "en", who="Rəna Sadıqova")
    for method, path in (("GET", "/recovery"), ("GET", "/keys"), ("POST", "/recovery")):
        assert serve(site, Ask(method, path, language="en")).status == 403
    assert serve(site, Ask("GET", "/words", language="en")).status == 303
    assert b"/recovery" not in serve(site, Ask("GET", "/", language="en")).body
    desk.close()


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_a_teacher_finds_the_way_from_the_paper_to_the_classes(
    tmp_path: Path, language: str
) -> None:
    playing = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    from test_desk_browser import CHROMIUM, FLAGS, sound_page

    if not CHROMIUM.is_file():
        pytest.skip("no Chromium at /usr/bin/chromium")
    with playing.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        with running(tmp_path / "old") as (old, server, _):
            tab, said = sound_page(browser, server)
            tab.click(f'.languages button[value="{language}"]')
            tab.goto(server.gate.origin + "/")
            tab.click('a[href="/recovery"]')
            tab.click('button[value="words"] >> nth=0')
            tab.wait_for_selector(".words li >> nth=16")
            words = [tab.inner_text(f".words b >> nth={at}") for at in range(17)]
            assert tuple(words) == old.recovery_words()
            tab.goto(server.gate.origin + "/recovery")
            with tab.expect_download() as got:
                tab.click('a[href="/keys"]')
            file = tmp_path / RECOVERY
            file.write_bytes(Path(got.value.path()).read_bytes())
            names = [one.name for one in old.pupils(old.classes()[0].id)]
            assert said == []
            tab.close()
        with running(tmp_path / "new", filled=False) as (desk, server, _):
            assert _comes_back(browser, server, language, file, words) == []
            assert [one.name for one in desk.pupils(desk.classes()[0].id)] == names
        browser.close()


def _comes_back(
    browser: Any, server: Any, language: str, file: Path, words: list[str]
) -> list[str]:
    """Play the new desk, with a slip first; gives what the browser complains about."""
    from test_desk_browser import sound_page

    tab, said = sound_page(browser, server)
    tab.click(f'.languages button[value="{language}"]')
    tab.click('a[href="/recovery"]')
    for typed, bad in (([*words[:4], "dəqə", *words[5:]], True), (words, False)):
        tab.set_input_files('input[name="file"]', str(file))
        tab.fill('textarea[name="words"]', " ".join(typed))
        tab.click('button[value="recover"]')
        tab.wait_for_selector(".notice.bad" if bad else ".notice:not(.bad)")
        if bad:
            told = tab.inner_text(".notice")
            assert "5" in told and "dəqə" in told
            assert tab.input_value('textarea[name="words"]') == " ".join(typed)
    assert tab.locator(".klasses b").count() == 1
    tab.close()
    return list(said)
