"""Levels on paper, and programs of paper typed in codes."""

from __future__ import annotations

import ast
import os
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some
from shelves import game_library

from game.author import MOST_LETTERS, codes_of, from_codes, to_codes
from game.blocks import Toolbox
from game.data import data_root
from game.i18n import Catalogue, word
from game.levels import judge
from game.levels.level import Level
from game.paper import Twin, twin_page
from game.program import Program
from game.scenes.author.printing import paper_twin, twin_of
from game.scenes.sample import sample_home
from game.source import parse, show
from game.worlds import LOOM, QUEST, WORLDS
from tests.language_random import Typed

LEVELS = tuple(game_library().levels)
HOME = sample_home(data_root(), "az")
VOID = {"meta", "link", "br", "hr"}


class Sound(HTMLParser):
    """Notes every element that is not closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.id)
def test_every_level_prints_with_all_its_maps_and_blocks(level: Level) -> None:
    twin = twin_of(HOME, level)
    assert len(twin.worlds) == len(level.states)
    for picture, _ in twin.worlds:
        ElementTree.fromstring(picture)
    assert len(twin.tiles) == len(level.blocks) and all(tile.mark for tile in twin.tiles)
    page = twin_page(twin)
    sound = Sound()
    sound.feed(page)
    assert not sound.faults and not sound.open
    begun = bool(level.start.body or level.draft)
    assert bool(twin.begins[1]) == begun and ('class="begins"' in page) == begun
    assert len(twin.answers) == len(level.choices) == page.count("<li>")
    assert ('class="tiles"' in page) == (not twin.answers)
    for picture in (twin.begins[1], *(drawn for _, drawn in twin.answers)):
        if picture:
            ElementTree.fromstring(picture)
    assert sound.seen.count("figure") == len(level.states) <= sound.seen.count("svg")
    assert "<script" not in page and "http-equiv" in page


def test_a_page_says_who_made_a_level_and_shows_their_words_as_words() -> None:
    from dataclasses import replace

    level = replace(LEVELS[0], title="<b>&", author="Aysel <script>", licence="CC0-1.0")
    page = paper_twin(HOME, level)
    assert "<h1>&lt;b&gt;&amp;</h1>" in page and "<script" not in page
    assert "Aysel &lt;script&gt; · CC0-1.0" in page


def test_a_picture_that_is_no_drawing_is_left_out() -> None:
    words = ("",) * 9
    page = twin_page(Twin("en", "T", "G", (("<svg onload=x()></svg>", "m"),), (), words))
    assert "onload" not in page


# -- codes


def quest(*kinds: str) -> Toolbox:
    return Toolbox.of(QUEST, kinds or None)


def test_the_same_block_has_the_same_code_in_every_level_and_no_two_share_one() -> None:
    for world in WORLDS:
        toolbox = Toolbox.of(world)
        every = codes_of((block.kind for block in toolbox.blocks), toolbox)
        assert len(every) > 3
        alike = {"if_else", "choose", "set_item", "change_item"}
        shared = [one.code for one in every if one.kind not in alike]
        assert len(set(shared)) == len(shared)
        for one in every:
            assert codes_of([one.kind], toolbox) == (one,)


@pytest.mark.parametrize(
    ("line", "python"),
    [
        ("F F L T", "forward()\nforward()\nleft()\ntake()\n"),
        ("f, f; l", "forward()\nforward()\nleft()\n"),
        ("3{F T}", "for _ in range(3):\n    forward()\n    take()\n"),
        ("FF", "forward()\nforward()\n"),
        ("F3{F}", "forward()\nfor _ in range(3):\n    forward()\n"),
        ("WH PA{F}", "while path_ahead():\n    forward()\n"),
        ("U AG{F}", "while not at_goal():\n    forward()\n"),
        ("I NOT PA{L} EL{F}", "if not path_ahead():\n    left()\nelse:\n    forward()\n"),
        ("2{3{F}R}",
         "for _ in range(2):\n    for _ in range(3):\n        forward()\n    right()\n"),
        ("SET(n = 2) (n){F}", "n = 2\nfor _ in range(n):\n    forward()\n"),
        ("FSET(n=1)(n){F}", "forward()\nn = 1\nfor _ in range(n):\n    forward()\n"),
        ("set(n = nh) ch(n += 1) say(n)", "n = number_here()\nn += 1\nprint(n)\n"),
        ("I (number_here() > 3 and not PA){F} EL I PA{L} EL{R}",
         "if number_here() > 3 and not path_ahead():\n    forward()\n"
         "elif path_ahead():\n    left()\nelse:\n    right()\n"),
        ("DF(yol){F} DO(yol) DO(YOL())", "def yol():\n    forward()\nyol()\nyol()\n"),
        ("DF(way(n)){3{F} GB(n)} SET(x = way(2))",
         "def way(n):\n    for _ in range(3):\n        forward()\n    return n\nx = way(2)\n"),
        ("FOR(i IN range(3)){F BR}", "for i in range(3):\n    forward()\n    break\n"),
        ("SET(x = [1, 2]) AP(x, 3) SET(x[0] = “a”) POP(x)",
         'x = [1, 2]\nx.append(3)\nx[0] = "a"\nx.pop()\n'),
        ("3{}", "for _ in range(3):\n    pass\n"),
        ("Т Е", "take()\neast()\n"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_line_of_codes_is_a_program(line: str, python: str) -> None:
    coded = from_codes(line, quest())
    assert coded.python == python
    assert not coded.diagnostics


def test_a_colour_needs_no_more_letters_than_tell_it_from_the_others() -> None:
    toolbox = Toolbox.of(LOOM)
    assert from_codes("W(r) W(red)", toolbox).python == "weave(red)\nweave(red)\n"
    (fault,) = from_codes("NR W(b)", toolbox).diagnostics
    assert fault.code == "codes.word" and fault.span and fault.span.column == 6


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("F Q", "codes.unknown", 3),
        ("F PEA", "codes.near", 3),
        ("F 3{F", "codes.open", 4),
        ("F }", "codes.close", 3),
        ("F 3 L", "codes.body", 3),
        ("EL{F}", "codes.else", 1),
        ("WH F{F}", "codes.question", 1),
        ("I {F}", "codes.question", 1),
        ("F $", "codes.sign", 3),
        ("F()", "codes.value", 2),
        ("SET(n 3)", "codes.form", 1),
        ("SET(n, 3)", "codes.form", 1),
        ("F SET(", "codes.bracket", 6),
        ("SET(n = 1 {F}", "codes.bracket", 4),
        ("F SAY", "codes.form", 3),
        ("F SAY(m)", "codes.word", 7),
        ("I (){F}", "codes.question", 1),
        ("GB()", "codes.form", 1),
        ("F" * (MOST_LETTERS + 1), "codes.long", 1),
        ("1{" * 50, "codes.body", 41),
    ],
)
def test_what_is_wrong_has_its_place_and_its_words(line: str, code: str, column: int) -> None:
    (fault,) = from_codes(line, quest()).diagnostics
    assert fault.span is not None
    assert (fault.code, fault.span.column) == (code, column)
    for language in ("en", "az", "ru"):
        assert word(fault, Catalogue.load(language, data_root()).say)


def test_a_block_that_the_level_does_not_offer_is_refused() -> None:
    (fault,) = from_codes("F L", quest("forward")).diagnostics
    assert fault.code == "check.locked"


@settings(max_examples=400, deadline=None)
@given(some.text(alphabet="FLRTPAWHUIENOSDBGXn0123456789{}()!=+,.[]'\" $яß\u0130", max_size=60))
def test_any_line_is_read_and_raises_nothing(line: str) -> None:
    coded = from_codes(line, quest())
    assert len(coded.diagnostics) <= 1


def _returns(program: Program, toolbox: Toolbox) -> None:
    """Check that a program comes back from its codes as it was."""
    coded = from_codes(to_codes(program, toolbox), toolbox)
    assert not coded.diagnostics, (to_codes(program, toolbox), coded.diagnostics)
    python = show(program, toolbox).text
    assert ast.dump(ast.parse(coded.python)) == ast.dump(ast.parse(python))


@settings(max_examples=15 * (10 if os.environ.get("ILME_NIGHTLY") else 1), deadline=None)
@given(some.integers(0, 10**6))
def test_any_program_comes_back_from_its_codes(seed: int) -> None:
    toolbox = Toolbox.of()
    parsed = parse(Typed(seed).program(2), toolbox)
    assert not parsed.diagnostics
    assume(len(to_codes(parsed.program, toolbox)) <= MOST_LETTERS)
    _returns(parsed.program, toolbox)


def test_every_block_of_the_first_ten_chapters_has_a_code() -> None:
    chapters = [one for one in HOME.library.chapters if one.number <= 10]
    levels = [level for one in chapters for level in one.levels]
    assert len(levels) > 100
    for level in levels:
        coded = {one.kind for one in codes_of(level.blocks, level.toolbox)}
        assert coded == set(level.blocks), level.id


def test_every_solution_and_start_of_the_game_comes_back_from_its_codes() -> None:
    programs = [
        (level, one) for level in LEVELS for one in (level.solution, level.start) if one.body
    ]
    assert len(programs) > 200
    for level, one in programs:
        _returns(one, level.toolbox)


def test_the_solutions_of_levels_win_when_they_are_typed_in_codes() -> None:
    typed = [(level, line) for level in LEVELS if (line := to_codes(level.solution, level.toolbox))]
    typed = [(level, line) for level, line in typed if level.form not in ("predict", "create")]
    assert len(typed) > 100
    for level, line in typed:
        if level.comments:
            continue  # what is written beside a block has no code
        coded = from_codes(line, level.toolbox)
        assert not coded.diagnostics and judge(level, coded.program).won, level.id
