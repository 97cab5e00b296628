"""Pages to print: whole HTML, every word of every card, nothing from outside."""

from __future__ import annotations

import re
import webbrowser
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ui_stage import Stage, block

from game.data import data_root
from game.paper import Card, Line, Sheet, page
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.replies.paper import replies_page
from game.scenes.scene import OpenPage
from game.scenes.talk.paper import talk_page
from game.scenes.talk.told import SECTIONS, told_in
from game.shell import pages
from game.shell.loop import Loop
from game.shell.window import Window
from game.ui.box import Box
from game.ui.pen import Pen
from game.ui.rect import Rect

VOID = {"meta", "path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "img", "br"}
LANGUAGES = ("en", "az", "ru")


class Read(HTMLParser):
    """What a page holds: its tags must close in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == [], self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.said.append(data)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.said).split())


@pytest.fixture(params=LANGUAGES)
def home(request: pytest.FixtureRequest) -> Home:
    return sample_home(data_root(), request.param)


def is_closed(text: str, read: Read, language: str) -> None:
    """A whole page in a language that asks nothing of any host and runs nothing."""
    assert text.startswith("<!DOCTYPE html>\n")
    assert next(attrs for tag, attrs in read.tags if tag == "html")["lang"] == language
    assert {"script", "link", "iframe", "img", "object", "foreignobject"}.isdisjoint(
        tag for tag, _ in read.tags
    )
    for tag, attrs in read.tags:
        assert not any(name.startswith("on") or name in ("href", "src") for name in attrs), tag
    assert not re.search(r"url\(|@import|@font-face", text)
    assert "size: A4" in text


@pytest.mark.parametrize("section", SECTIONS)
def test_every_word_of_every_talk_card_is_on_paper(home: Home, section: str) -> None:
    cards = told_in(home, section)
    assert len(cards) >= 12
    text = talk_page(home, section, cards)
    read = Read(text)
    is_closed(text, read, home.language)
    for card in cards:
        rows = [word for row in card.rows for word in (row.head, row.text)]
        for said in (card.title, *card.tags, card.intro, *rows, card.aim, *card.sources):
            assert " ".join(said.split()) in read.words, said
    assert sum(tag == "article" for tag, _ in read.tags) == len(cards)
    assert sum(tag == "section" for tag, _ in read.tags) == -(-len(cards) // 4)


def test_every_word_of_every_scene_is_on_paper(home: Home) -> None:
    text = replies_page(home, home.remarks)
    read = Read(text)
    is_closed(text, read, home.language)
    assert len(home.remarks) >= 12
    for one in home.remarks:
        for said in one.texts:
            assert " ".join(home.say(said, context=one.id).split()) in read.words, said
    assert sum(tag == "section" for tag, _ in read.tags) == -(-len(home.remarks) // 2)


def test_a_single_card_is_large_with_room_for_notes(home: Home) -> None:
    text = talk_page(home, "chapter", told_in(home, "chapter")[:1])
    assert 'class="page wide single"' in text and 'class="cell note"' in text


def test_two_pages_of_the_same_cards_are_the_same(home: Home) -> None:
    cards = told_in(home, "family")
    assert talk_page(home, "family", cards) == talk_page(home, "family", cards)


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_letters_can_become_tags(one: str, other: str) -> None:
    card = Card(
        one, (Line(other, one, below=(other,)),), tags=(one,), quote=other, aim=(one, other)
    )
    plain = Card("a", (Line("a", "a", below=("a",)),), tags=("a",), quote="a", aim=("a", "a"))
    allowed = {tag for tag, _ in Read(page(Sheet("en", "a", "a", "", (plain,)))).tags}
    read = Read(page(Sheet("en", one, other, "", (card,))))
    assert {tag for tag, _ in read.tags} <= allowed


@pytest.mark.parametrize(
    "bad",
    [
        "<svg><script>x</script></svg>",
        '<svg xmlns="a"><a href="https://x.org"/></svg>',
        '<svg xmlns="a" onload="x()"></svg>',
        "<b>no drawing</b>",
        '<svg xmlns="a"><!-- x --></svg>',
        '<svg xmlns="a">',
    ],
)
def test_what_is_more_than_a_drawing_is_left_out(bad: str) -> None:
    text = page(Sheet("en", "t", "", "", (Card("c", (), mark=bad, picture=bad),)))
    assert bad not in text and "x()" not in text and "x.org" not in text
    Read(text)


# -- the shell


@pytest.fixture
def window() -> Iterator[Window]:
    made = Window()
    yield made
    made.close()


def stage() -> Stage:
    def view(pen: Pen) -> Box:
        return Box(Rect(0, 0, pen.width, pen.height), (), (block(10, 10, key="a"),))

    return Stage(view)


def test_a_page_is_kept_and_shown_and_the_same_page_only_once(
    tmp_path: Path, window: Window
) -> None:
    app = stage()
    told: list[tuple[str, bool]] = []
    shown: list[Path] = []
    app.page_kept = lambda path, seen: told.append((path, seen))  # type: ignore[attr-defined]
    turning = Loop(
        app, window, tmp_path, documents=tmp_path / "papers",
        browse=lambda path: shown.append(path) is None,
    )  # fmt: skip
    for text in ("<p>ə</p>", "<p>ə</p>", "<p>other</p>"):
        app.orders = (OpenPage("ilme-family-az", text),)
        turning.turn([], 1.0)
    names = [Path(path).name for path, _ in told]
    assert names == ["ilme-family-az.html", "ilme-family-az.html", "ilme-family-az-2.html"]
    assert [str(path) for path in shown] == [path for path, _ in told]
    assert all(seen for _, seen in told)
    assert shown[0].read_text("utf-8") == "<p>ə</p>"


def test_a_page_that_cannot_be_written_is_told_and_nothing_is_shown(
    tmp_path: Path, window: Window
) -> None:
    wall = tmp_path / "wall"
    wall.write_text("a file", encoding="utf-8")
    app = stage()
    told: list[tuple[str, bool]] = []
    app.page_kept = lambda path, seen: told.append((path, seen))  # type: ignore[attr-defined]
    shown: list[Path] = []
    turning = Loop(
        app, window, tmp_path, documents=wall, browse=lambda path: shown.append(path) is None
    )
    app.orders = (OpenPage("cards", "<p>"),)
    turning.turn([], 1.0)
    assert told == [("", False)] and shown == []


def test_a_browser_of_the_terminal_is_never_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    text = webbrowser.GenericBrowser("w3m")
    monkeypatch.setattr(text, "open", lambda url: started.append(url) is None)
    monkeypatch.setattr(webbrowser, "get", lambda: text)
    assert not pages.show_page(tmp_path / "a.html") and started == []


def test_a_browser_that_is_missing_or_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise webbrowser.Error("no browser")

    monkeypatch.setattr(webbrowser, "get", missing)
    assert not pages.show_page(tmp_path / "a.html")

    class Good:
        def open(self, url: str) -> bool:
            return url.startswith("file:///")

    monkeypatch.setattr(webbrowser, "get", Good)
    assert pages.show_page(tmp_path / "ə.html")


def test_pages_go_where_the_family_keeps_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages.platformdirs, "user_documents_path", lambda: tmp_path)
    assert pages.documents_folder(Path("spare")) == tmp_path
    monkeypatch.setattr(pages.platformdirs, "user_documents_path", lambda: tmp_path / "none")
    assert pages.documents_folder(Path("spare")) == Path("spare")
