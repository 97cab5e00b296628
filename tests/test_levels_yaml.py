"""Level files: everything that is wrong is told with its place, and nothing breaks the reader."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from game.data import data_root
from game.i18n import ROWS
from game.levels import Level, load_chapter, load_level, load_library, load_path, open_library
from game.levels.plain import MOST_BYTES, read_plain
from game.values import Diagnostic
from game.worlds import WORLDS
from game.worlds.quest_legend import PARTS as PARTS_OF_A_LEGEND

GOOD = """\
id: first-knot-05
title: The checklist
form: make
goal: Goggles first, then the plane.
maps:
  - |
    __G
    >A.
legend:
  A: {item: goggles}
blocks: [north, east, take]
solution: |
  east()
  take()
  east()
  north()
par: 4
hints: [One, Two, Three, Four]
mistakes:
  - id: take-first
    says: I grabbed air!
    program: |
      take()
      east()
"""


def read(data: str | bytes, folder: Path) -> tuple[Level | None, tuple[Diagnostic, ...]]:
    path = folder / "05-level.yaml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return load_level(path, folder)


def where(fault: Diagnostic) -> tuple[str, int, int]:
    assert fault.span is not None and fault.file == "05-level.yaml"
    assert fault.code in ROWS
    return fault.code, fault.span.line, fault.span.column


def test_a_good_file_becomes_a_level(tmp_path: Path) -> None:
    level, faults = read(GOOD, tmp_path)
    assert faults == () and level is not None
    assert (level.number, level.par, level.blocks) == (5, 4, ("north", "east", "take"))
    assert [mistake.id for mistake in level.mistakes] == ["take-first"]
    assert level.file == "05-level.yaml"


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    assert read(b"\xef\xbb\xbf" + GOOD.encode(), tmp_path)[1] == ()
    assert read(GOOD.replace("\n", "\r\n"), tmp_path)[1] == ()
    assert read(GOOD.replace("\n", "\r"), tmp_path)[1] == ()


WHOLE = [
    (b"", "level.empty", 1, 1),
    (b"# only a comment\n", "level.empty", 1, 1),
    (b"id: \xff\n", "level.encoding", 1, 5),
    (b"id: a\ntitle: \xc3\n", "level.encoding", 2, 8),
    (b"id: a\0\n", "level.control", 1, 6),
    (b"id: a\ntitle: b\x1b[2J\n", "level.control", 2, 9),
    ("id: a\u2028\n".encode(), "level.control", 1, 6),
    ("id: a\u202e\n".encode(), "level.control", 1, 6),
    (b"id: [a\n", "level.yaml-bracket", 2, 1),
    (b"id: a\n\ttitle: b\n", "level.yaml-tab", 2, 1),
    (b"id: 'a\n", "level.yaml-quote", 2, 1),
    (b"id: a: b\n", "level.yaml-colon", 1, 6),
    (b"id: %a\n", "level.yaml-token", 1, 5),
    (b"id: @a\n", "level.yaml-token", 1, 5),
    (b"%YAML 1.1\n---\nid: a\n", "level.directive", 1, 1),
    (b"id: a\n---\nid: b\n", "level.documents", 2, 1),
    (b"id: !!python/object:os.system a\n", "level.tag", 1, 5),
    (b"id: !x a\n", "level.tag", 1, 5),
    (b"id: &a b\n", "level.anchor", 1, 5),
    (b"id: *a\n", "level.alias", 1, 5),
    (b"id: " + b"[" * 13 + b"]" * 13, "level.deep", 1, 16),
    (b"a: [" + b"1, " * 30_000 + b"1]", "level.deep", 1, 59_993),
    (b"- a\n", "level.kind", 1, 1),
    (b"just text\n", "level.kind", 1, 1),
    (b"x" * (MOST_BYTES + 1), "level.too-big", 1, 1),
]


@pytest.mark.parametrize(("data", "code", "line", "column"), WHOLE)
def test_a_file_that_is_no_plain_yaml_is_refused_in_place(
    data: bytes, code: str, line: int, column: int, tmp_path: Path
) -> None:
    level, faults = read(data, tmp_path)
    assert level is None
    assert where(faults[0]) == (code, line, column)


def test_brackets_without_end_are_refused_where_the_reader_gives_up(tmp_path: Path) -> None:
    level, faults = read(b"id: " + b"[" * 100_000, tmp_path)
    assert level is None
    code, line, column = where(faults[0])
    assert (code, line) == ("level.deep", 1)
    assert column in (16, 1004)  # our own limit; that of libyaml from 0.2.6 on, which looks ahead


PARTS = [
    # (what stands in the good file, what stands there instead, code, line, column)
    ("id: first-knot-05\n", "", "level.lacks", 1, 1),
    ("id: first-knot-05", "id: First Knot", "level.kind", 1, 5),
    ("id: first-knot-05", "id: a--b", "level.kind", 1, 5),
    ("id: first-knot-05", "id: 5", "level.quote", 1, 5),
    ("title: The checklist", "title: yes", "level.quote", 2, 8),
    ("title: The checklist", "title: no", "level.quote", 2, 8),
    ("title: The checklist", "title: On", "level.quote", 2, 8),
    ("title: The checklist", "title: ~", "level.quote", 2, 8),
    ("title: The checklist", "title: null", "level.quote", 2, 8),
    ("title: The checklist", "title: 12:30", "level.quote", 2, 8),
    ("title: The checklist", "title: 010", "level.quote", 2, 8),
    ("title: The checklist", "title: 0x10", "level.quote", 2, 8),
    ("title: The checklist", "title: 1_000", "level.quote", 2, 8),
    ("title: The checklist", "title: 1.10", "level.quote", 2, 8),
    ("title: The checklist", "title: .inf", "level.quote", 2, 8),
    ("title: The checklist", "title: 2026-01-01", "level.quote", 2, 8),
    ("title: The checklist", "title: true", "level.quote", 2, 8),
    ("title: The checklist", "title: 4", "level.quote", 2, 8),
    ("title: The checklist", "title:", "level.nothing", 2, 7),
    ("title: The checklist", 'title: ""', "level.kind", 2, 8),
    ("title: The checklist", "title: [a]", "level.kind", 2, 8),
    ("title: The checklist", "title: {a: b}", "level.kind", 2, 8),
    ("title: The checklist", "title: " + "x" * 61, "level.long", 2, 8),
    ("title: The checklist", "titel: The checklist", "level.lacks", 1, 1),
    ("form: make", "form: mak", "level.choice", 3, 7),
    ("form: make", "form: true", "level.quote", 3, 7),
    ("form: make", "form: make\nform: fix", "level.twice", 4, 1),
    ("form: make", "form: make\n<<: {a: b}", "level.merge", 4, 1),
    ("form: make", "form: make\n3: b", "level.quote", 4, 1),
    ("form: make", "form: make\nyes: b", "level.quote", 4, 1),
    ("form: make", "form: make\n? [a]\n: b", "level.key-text", 4, 3),
    ("form: make", "form: make\nworld: mars", "level.choice", 4, 8),
    ("form: make", "form: make\nskin: two words", "level.kind", 4, 7),
    ("form: make", "form: make\nbeads: yes", "level.quote", 4, 8),
    ("form: make", "form: make\nbeads: 1", "level.kind", 4, 8),
    ("form: make", "form: make\nspeed: 0", "level.number", 4, 8),
    ("form: make", "form: make\nedits: ten", "level.number", 4, 8),
    ("form: make", "form: make\nperson: [a]", "level.kind", 4, 9),
    ("form: make", "form: make\ncards: 3", "level.kind", 4, 8),
    ("form: make", "form: make\ncards: {east: 0}", "level.number", 4, 15),
    ("form: make", "form: make\ncards: {east: true}", "level.number", 4, 15),
    ("form: make", "form: make\ncards: {eats: 2}", "level.block-near", 4, 9),
    ("form: make", "form: make\nchoices: east", "level.kind", 4, 10),
    ("form: make", 'form: make\nchoices: ["9"]', "level.kind", 4, 11),
    ("form: make", "form: make\nchoices: [9]", "level.quote", 4, 11),
    ("form: make", "form: make\nchoices: [{at: start}]", "level.lacks", 4, 11),
    ("form: make", "form: make\nchoices: [{facing: north}]", "level.lacks", 4, 11),
    ("form: make", "form: make\nchoices: [{at: start, facing: up}]", "level.choice", 4, 31),
    ("form: make", "form: make\nends: home", "map.setting", 4, 1),
    ("form: make", "form: make\nfuel: much", "map.setting", 4, 1),
    ("form: make", "form: make\nlegned: {}", "level.key-near", 4, 1),
    ("form: make", "form: make\nxyzzy: {}", "level.key", 4, 1),
    ("form: make", "form: make\ntwins: east", "level.kind", 4, 8),
    ("form: make", "form: make\ntwins: [[east]]", "level.kind", 4, 9),
    ("form: make", "form: predict", "level.lacks", 1, 1),
    ("form: make", "form: fix", "level.lacks", 1, 1),
    ("form: make", "form: modify", "level.lacks", 1, 1),
    ("    >A.", "    >B.", "map.character", 8, 6),
    ("    >A.", "    .A.", "map.no-start", 7, 5),
    ("    >A.", "    >A>", "map.two-starts", 8, 7),
    ("  - |\n    __G\n    >A.\n", "  []\n", "level.kind", 6, 3),
    ("  - |\n    __G\n    >A.\n", "  east\n", "level.kind", 6, 3),
    ("  - |\n    __G\n    >A.\n", "  - 3\n", "level.kind", 6, 5),
    ("  - |\n    __G\n    >A.\n", "  - {tick: 2}\n", "level.lacks", 6, 5),
    ("  - |\n    __G\n    >A.\n", '  - {map: ">?"}\n', "map.character", 6, 13),
    ("  - |\n    __G\n    >A.\n", '  - {map: ">A", tick: x}\n', "map.setting", 6, 17),
    ("  - |\n    __G\n    >A.\n", '  - {map: ">A", tik: 2}\n', "level.key-near", 6, 17),
    ("  A: {item: goggles}", "  A: {itm: goggles}", "map.legend-key", 10, 7),
    ("  A: {item: goggles}", "  A: {item: 3}", "map.setting", 10, 7),
    ("  A: {item: goggles}", "  A: goggles", "map.setting", 10, 3),
    ("  A: {item: goggles}", "  AB: {item: goggles}", "map.legend-character", 10, 3),
    ("  A: {item: goggles}", "  1: {item: goggles}", "level.quote", 10, 3),
    ("blocks: [north, east, take]", "blocks: [nort]", "level.block-near", 11, 10),
    ("blocks: [north, east, take]", "blocks: [zzzz]", "level.block", 11, 10),
    ("blocks: [north, east, take]", "blocks: north", "level.kind", 11, 9),
    ("blocks: [north, east, take]", "blocks: [3]", "level.quote", 11, 10),
    ("par: 4", "par: four", "level.number", 17, 6),
    ("par: 4", "par: 4.0", "level.quote", 17, 6),
    ("par: 4", "par: 1000", "level.number", 17, 6),
    ("hints: [One, Two, Three, Four]", "hints: One", "level.kind", 18, 8),
    ("hints: [One, Two, Three, Four]", "hints: [3]", "level.quote", 18, 9),
    ("mistakes:", "mistakes:\n  - 3", "level.kind", 20, 5),
    ("    says: I grabbed air!\n", "", "level.lacks", 20, 5),
    ("    says: I grabbed air!", "    say: I grabbed air!", "level.lacks", 20, 5),
    ("    says: I grabbed air!", "    says: " + "x" * 141, "level.long", 21, 11),
    ("solution: |\n", "solution: {a: b}\nstory: |\n", "level.kind", 12, 11),
]


@pytest.mark.parametrize(("old", "new", "code", "line", "column"), PARTS)
def test_a_wrong_part_is_refused_in_place(
    old: str, new: str, code: str, line: int, column: int, tmp_path: Path
) -> None:
    assert GOOD.count(old) == 1
    level, faults = read(GOOD.replace(old, new), tmp_path)
    assert level is None
    assert (code, line, column) in [where(fault) for fault in faults]


def test_several_mistakes_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = GOOD.replace("make", "mak").replace("par: 4", "par: x").replace("The checklist", "no")
    _, faults = read(text, tmp_path)
    assert [where(fault)[:2] for fault in faults] == [
        ("level.quote", 2), ("level.choice", 3), ("level.number", 17),
    ]  # fmt: skip


def test_a_mistyped_word_gets_a_suggestion(tmp_path: Path) -> None:
    for old, new, near in [
        ("form: make", "form: parson", "parsons"),
        ("hints:", "hint:", "hints"),
        ("blocks: [north", "blocks: [nroth", "north"),
    ]:
        _, faults = read(GOOD.replace(old, new), tmp_path)
        assert any(("near", near) in fault.facts for fault in faults), new


def test_a_mistake_in_a_program_is_shown_in_the_file(tmp_path: Path) -> None:
    _, faults = read(GOOD.replace("  east()\n  north()", "  east()\n  nroth()"), tmp_path)
    (fault,) = faults
    assert fault.span is not None and fault.file == "05-level.yaml"
    assert (fault.span.line, fault.span.column) == (16, 3)


def test_the_same_mistake_id_twice_is_told(tmp_path: Path) -> None:
    again = "  - id: take-first\n    says: Twice\n    program: east()\n"
    _, faults = read(GOOD + again, tmp_path)
    assert where(faults[0]) == ("level.twice", 25, 5)


def test_a_map_may_have_settings_and_a_legend_of_its_own(tmp_path: Path) -> None:
    maps = '  - {map: ">AL.", tick: 2, legend: {L: {light: 2}}}\n'
    level, faults = read(GOOD.replace("  - |\n    __G\n    >A.\n", maps), tmp_path)
    assert faults == () and level is not None
    assert level.states[0].tick == 2


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    level, faults = load_level(tmp_path / "none.yaml")
    assert level is None and faults[0].code == "level.file"
    assert load_path(tmp_path / "none").diagnostics[0].code == "level.file"
    assert load_path(tmp_path).diagnostics[0].code == "level.none"


def test_bare_values_keep_their_type() -> None:
    plain, faults = read_plain(b"a: 3\nb: true\nc: '3'\nd: yes-no\ne: -2\n")
    assert faults == () and plain is not None
    assert {key: value.value for key, value in plain.value.items()} == {
        "a": 3, "b": True, "c": "3", "d": "yes-no", "e": -2,
    }  # fmt: skip


def test_six_hundred_damaged_files_are_read_or_refused_in_place(tmp_path: Path) -> None:
    chance = random.Random(11)
    pieces = ["&a ", "*a", "!!x ", "- ", ": ", "\t", "{", "]", "'", '"', "|", ">", "no", "\n", "é"]
    refused = 0
    for _ in range(600):
        text = GOOD
        for _ in range(chance.randint(1, 3)):
            at, end = sorted((chance.randrange(len(text)), chance.randrange(len(text))))
            match chance.randrange(4):
                case 0:
                    text = text[:at] + chance.choice(pieces) + text[at:]
                case 1:
                    text = text[:at] + text[min(end, at + 12) :]
                case 2:
                    text = text[:at] + text[at : at + 20] + text[at:]
                case _:
                    lines = text.split("\n")
                    chance.shuffle(lines[3:7])
                    spot = chance.randrange(len(lines))
                    text = "\n".join([*lines[:spot], *lines[spot + 1 :]])
            text = text or "x"
        level, faults = read(text, tmp_path)
        assert (level is None) == bool(faults)
        refused += bool(faults)
        for fault in faults:
            assert fault.span is not None and fault.span.line >= 1 and fault.span.column >= 1
            assert fault.file == "05-level.yaml"
    assert 200 < refused < 600


def test_the_schema_knows_the_keys_the_reader_knows(tmp_path: Path) -> None:
    schema = json.loads((data_root() / "levels" / "schema.json").read_text(encoding="utf-8"))
    (fault,) = read(GOOD + "xyzzy: 1\n", tmp_path)[1]
    known = dict(fault.facts)["all"]
    assert isinstance(known, str)
    settings = {key for world in WORLDS for key in world.settings}
    assert set(schema["properties"]) == {*known.split(", "), *settings}
    one_map = schema["properties"]["maps"]["items"]["oneOf"][1]["properties"]
    assert set(one_map) == {*settings, "map", "given", "output"}
    legend = schema["$defs"]["legend"]["additionalProperties"]["properties"]
    assert sorted(legend) == sorted(PARTS_OF_A_LEGEND)


CHAPTER = """\
id: first-knot
title: First Knot
story: Düyün fell asleep in a teapot.
band: "6-8"
lead: leyla_mammadbeyova
guests: [orkhan_aslanov]
skin: airfield
blocks: [east]
beads: true
"""


def chapter(folder: Path, head: str = CHAPTER, name: str = "01-first-knot") -> Path:
    path = folder / name
    path.mkdir()
    (path / "chapter.yaml").write_text(head, encoding="utf-8")
    (path / "05-level.yaml").write_text(GOOD, encoding="utf-8")
    return path


def test_a_level_takes_skin_blocks_and_beads_from_its_chapter(tmp_path: Path) -> None:
    found, faults = load_chapter(chapter(tmp_path))
    assert faults == () and found is not None
    (level,) = found.levels
    assert (found.number, found.band, level.chapter) == (1, "6-8", "first-knot")
    assert (level.skin, level.blocks[0], level.beads, level.forecast) == (
        "airfield", "east", True, True,
    )  # fmt: skip


def test_a_chapter_that_cannot_be_read_says_where(tmp_path: Path) -> None:
    folder = chapter(tmp_path, CHAPTER.replace("title", "titel"))
    found, faults = load_chapter(folder, tmp_path)
    assert found is None
    assert [(fault.code, fault.file) for fault in faults] == [
        ("level.lacks", "01-first-knot/chapter.yaml"),
        ("level.key-near", "01-first-knot/chapter.yaml"),
    ]
    broken = chapter(tmp_path, "id: [", "02-other")
    assert [fault.code for fault in load_chapter(broken)[1]] == ["level.yaml"]


def test_an_id_taken_twice_is_told(tmp_path: Path) -> None:
    chapter(tmp_path)
    chapter(tmp_path, CHAPTER.replace("first-knot", "second"), "02-second")
    library = load_library(tmp_path, tmp_path)
    assert [(fault.code, fault.file) for fault in library.diagnostics] == [
        ("level.id-twice", "02-second/05-level.yaml")
    ]


def test_levels_are_found_by_id_and_by_number(tmp_path: Path) -> None:
    path = chapter(tmp_path)
    library = load_library(tmp_path)
    level = library.level("first-knot-05")
    assert level is not None and level is library.level("1.5")
    assert library.level("1.6") is None and library.level("none") is None
    assert library.chapter("first-knot") is not None and library.chapter("none") is None
    assert [one.id for one in load_path(path).levels] == ["first-knot-05"]
    assert [one.id for one in load_path(path / "05-level.yaml").levels] == ["first-knot-05"]
    assert [one.id for one in load_path(tmp_path).levels] == ["first-knot-05"]
    (path / "chapter.yaml").unlink()
    assert [one.id for one in load_path(path).levels] == ["first-knot-05"]


def test_a_library_is_open_before_its_levels_are_read(tmp_path: Path) -> None:
    for number, name in ((1, "first"), (2, "second")):
        folder = chapter(tmp_path, CHAPTER.replace("first-knot", name), f"0{number}-{name}")
        text = GOOD.replace("first-knot-05", f"{name}-05")
        (folder / "05-level.yaml").write_text(text, encoding="utf-8")
    library = open_library(tmp_path)
    assert [one.ids for one in library.chapters] == [("first-05",), ("second-05",)]
    (tmp_path / "02-second" / "05-level.yaml").write_text("id: second-05\n", encoding="utf-8")
    assert [one.id for one in library.chapters[0].levels] == ["first-05"]
    assert library.level("second-05") is None, "what is broken is left out once it is read"
    assert library.chapters[1].ids == () and not library.read_on()


def test_an_open_library_holds_the_same_levels_as_a_loaded_one() -> None:
    opened, loaded = (make(data_root() / "levels") for make in (open_library, load_library))
    known = [chapter.ids for chapter in opened.chapters]
    while opened.read_on():
        pass
    assert known and known == [chapter.ids for chapter in loaded.chapters]
    assert [one.digest for one in opened.levels] == [one.digest for one in loaded.levels]


def test_a_chapter_with_an_id_out_of_sight_is_read_at_once(tmp_path: Path) -> None:
    path = chapter(tmp_path) / "05-level.yaml"
    path.write_text(GOOD.replace("id: first-knot-05", 'id: "first-knot-05"'), encoding="utf-8")
    library = open_library(tmp_path)
    assert library.chapters[0].ids == ("first-knot-05",) and not library.read_on()


@pytest.mark.parametrize("name", ["02-other.yml", "02-other.YAML", "02-other.Yaml", "chapter.yml"])
def test_a_file_with_another_ending_is_told_and_never_left_out_in_silence(
    tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "01-one"
    folder.mkdir()
    source = next((data_root() / "levels" / "01-first-knot").glob("01-*.yaml"))
    (folder / "01-good.yaml").write_bytes(source.read_bytes())
    (folder / name).write_text("id: other\n", encoding="utf-8")
    wanted = str(Path(name).with_suffix(".yaml"))
    for library in (load_path(folder), load_library(tmp_path)):
        told = [one for one in library.diagnostics if one.code == "level.ending"]
        assert [one.file.rpartition("/")[2] for one in told] == [name]
        assert dict(told[0].facts)["name"] == wanted
    assert [level.id for level in load_path(folder).levels] != []


def test_a_folder_with_nothing_but_other_endings_says_what_to_call_them(tmp_path: Path) -> None:
    (tmp_path / "01-a.yml").write_text("id: a\n", encoding="utf-8")
    assert [one.code for one in load_path(tmp_path).diagnostics] == ["level.ending"]


def test_other_files_beside_levels_are_nobodys_business(tmp_path: Path) -> None:
    for name in ("notes.txt", "picture.png", ".yaml", "README"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [one.code for one in load_path(tmp_path).diagnostics] == ["level.none"]
