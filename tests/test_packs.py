"""Packs of people: written and read again, refused kindly when damaged, taken in by hand."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from game.art.avatar import surprise
from game.art.portrait import PLAIN
from game.data import data_root
from game.i18n import Catalogue, word
from game.packs import MOST_BYTES, MOST_PEOPLE, read_people, write_people
from game.packs.zips import MOST_INSIDE, made, opened
from game.progress import IDEAS, LIMITS, Event, Local, LocalPerson, clean_text, facts_of, fold
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.local.ideas import IDEAS as SHOWN_IDEAS
from game.scenes.local.incoming import MOST, incoming
from game.scenes.local.scene import LocalScene
from game.scenes.sample_near import neighbours, with_neighbours
from game.scenes.scene import FindPacks, KeepPack, ReadPack
from game.shell import packs
from game.shell.fonts import Fonts
from game.ui.pilot import Pilot
from game.values import Diagnostic

MEASURE = Fonts().measure
SIZES = pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)
MANIFEST = "format: 1\nkind: people\n"
ONE = 'people:\n  - id: one\n    language: az\n    name: "Sevda xala"\n'


def pack(people: str = ONE, manifest: str = MANIFEST) -> bytes:
    return made({"manifest.yaml": manifest, "people.yaml": people})


def codes(data: bytes) -> list[str]:
    people, faults = read_people(data, "a.zip")
    assert bool(people) != bool(faults)
    return [one.code for one in faults]


# -- written and read again


def text(limit: str) -> Any:
    return some.text(max_size=60).map(lambda raw: clean_text(raw, LIMITS[limit]))


persons = some.builds(
    LocalPerson,
    id=some.from_regex(r"\A[A-Za-z0-9_-]{1,60}\Z"),
    name=text("name").filter(bool),
    does=text("does"),
    deeds=some.tuples(text("deed").filter(bool), text("deed")),
    ask=text("ask"),
    idea=some.sampled_from(["", *IDEAS]),
    level=some.sampled_from(["", "first-knot-05"]),
    language=some.sampled_from(["az", "en", "ru"]),
    avatar=some.integers(0, 999).map(lambda n: tuple(sorted({**PLAIN, **surprise(n)}.items()))),
    looked=some.just(False),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some.lists(persons, min_size=1, max_size=4, unique_by=lambda one: one.id))
def test_what_is_written_into_a_pack_is_read_from_it(people: list[LocalPerson]) -> None:
    data = write_people(people)
    assert read_people(data) == (tuple(people), ())
    assert write_people(people) == data


def test_the_largest_people_fit_into_a_pack() -> None:
    full = LocalPerson(
        "x", "Ж" * 40, "🧶" * 80, ("Ж" * 180, "🧶" * 180), "я" * 120, "parts", "a" * 60, "ru",
        tuple(sorted(PLAIN.items())), False,
    )  # fmt: skip
    people = tuple(replace(full, id=f"id-{n}") for n in range(MOST_PEOPLE))
    data = write_people(people)
    assert len(data) < MOST_BYTES
    assert read_people(data) == (people, ())


def test_a_pack_tells_neither_who_looked_nor_drafts_without_a_name() -> None:
    people = neighbours("az")
    data = write_people((*people, LocalPerson("draft", language="az")))
    assert b"looked" not in data and b"draft" not in data
    read, faults = read_people(data)
    assert not faults
    assert [one.id for one in read] == [one.id for one in people]
    assert not any(one.looked for one in read)


def test_a_pack_is_two_texts_that_any_tool_can_open() -> None:
    with zipfile.ZipFile(io.BytesIO(write_people(neighbours("az")))) as opened_pack:
        assert opened_pack.namelist() == ["manifest.yaml", "people.yaml"]
        assert "Sevda xala" in opened_pack.read("people.yaml").decode()


def test_the_ideas_a_pack_may_name_are_those_of_the_form() -> None:
    assert tuple(SHOWN_IDEAS) == IDEAS


# -- damaged zips


def zipped(*entries: tuple[Any, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, body in entries:
            archive.writestr(name, body)
    return out.getvalue()


GOOD = (("manifest.yaml", MANIFEST.encode()), ("people.yaml", ONE.encode()))


def link(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def patched(data: bytes, old: bytes, new: bytes) -> bytes:
    assert old in data and len(old) == len(new)
    return data.replace(old, new)


def locked() -> bytes:
    """A pack whose central directory says that its entries are encrypted."""
    data = bytearray(zipped(*GOOD))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def lying(size: int) -> bytes:
    """A pack whose directory promises another size of the first file."""
    data = bytearray(zipped(*GOOD))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = size.to_bytes(4, "little")
    return bytes(data)


BOMB = zipped(
    GOOD[0], ("people.yaml", b"people: []\n" + b"#" * 150_000), method=zipfile.ZIP_DEFLATED
)
STRANGE_NAMES = (
    "../people.yaml",
    "../../etc/passwd",
    "/etc/passwd",
    "/people.yaml",
    "C:\\people.yaml",
    "C:/Windows/win.ini",
    "\\\\server\\share\\x",
    "..\\people.yaml",
    "sub/people.yaml",
    "./people.yaml",
    "people.yaml/",
    "People.yaml",
    "PEOPLE.YAML",
    "people.yaml ",
    "people.yaml.",
    "CON",
    "nul.yaml",
    "code.py",
    "game/__init__.py",
    "inner.zip",
    "picture.svg",
    "manifest.yaml\x00.exe",
    "\u202emanifest.yaml",
    "",
    "a" * 3000,
)
ZIPS: tuple[tuple[str, bytes, str], ...] = (
    ("nothing", b"", "pack.no-zip"),
    ("text", b"people: []", "pack.no-zip"),
    ("picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "pack.no-zip"),
    ("only a head", b"PK\x03\x04", "pack.damaged"),
    ("only an end", b"PK\x05\x06" + b"\0" * 18, "pack.lacks"),
    ("cut in half", zipped(*GOOD)[:80], "pack.damaged"),
    ("without its end", zipped(*GOOD)[:-10], "pack.damaged"),
    ("too large", b"PK" + b"\0" * MOST_BYTES, "pack.too-big"),
    ("bomb", BOMB, "pack.swells"),
    ("huge file", zipped(GOOD[0], ("people.yaml", b"#" * (MOST_INSIDE + 1))), "pack.swells"),
    ("many files", zipped(*GOOD, *((f"{n}", b"") for n in range(99))), "pack.many"),
    ("locked", locked(), "pack.locked"),
    ("lzma", zipped(*GOOD, method=zipfile.ZIP_LZMA), "pack.locked"),
    ("bzip2", zipped(*GOOD, method=zipfile.ZIP_BZIP2), "pack.locked"),
    ("promises less", lying(3), "pack.damaged"),
    ("promises more", lying(70), "pack.damaged"),
    ("promises gigabytes", lying(0xF0000000), "pack.swells"),
    ("bits flipped", patched(zipped(*GOOD), b"kind: people", b"kind: peopel"), "pack.damaged"),
    ("other name in its head", patched(zipped(*GOOD), b"\0people.yaml", b"\0peeple.yaml"), ""),
    ("link", zipped(GOOD[0], (link("people.yaml"), b"/etc/passwd")), "pack.name"),
    ("no manifest", zipped(GOOD[1]), "pack.lacks"),
    ("no people", zipped(GOOD[0]), "pack.lacks"),
    ("empty zip", zipped(), "pack.lacks"),
)


@pytest.mark.parametrize(("data", "code"), [one[1:] for one in ZIPS], ids=[one[0] for one in ZIPS])
def test_a_damaged_zip_is_refused_with_a_word(data: bytes, code: str) -> None:
    found = codes(data)
    assert found
    assert not code or code in found


@pytest.mark.parametrize("name", STRANGE_NAMES, ids=lambda name: repr(name[:30]))
def test_no_name_leads_anywhere(name: str) -> None:
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    assert codes(zipped(*GOOD, (entry, b"x"))) == ["pack.name"]


def test_a_file_that_is_there_twice_is_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped(*GOOD, GOOD[1])
    assert codes(data) == ["pack.twice"]


WHOLE = write_people(neighbours("az"))


@settings(max_examples=400, deadline=None)
@given(some.lists(some.tuples(some.integers(0, len(WHOLE) - 1), some.integers(0, 255)), max_size=6),
       some.integers(0, len(WHOLE)))  # fmt: skip
def test_flipped_bytes_and_cuts_raise_nothing(flips: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(WHOLE)
    for at, value in flips:
        data[at] = value
    for bad in (bytes(data), bytes(data[:cut])):
        people, faults = read_people(bad, "a.zip")
        assert bool(people) != bool(faults)


@settings(max_examples=200, deadline=None)
@given(some.binary(max_size=300))
def test_any_bytes_behind_the_two_letters_raise_nothing(junk: bytes) -> None:
    assert opened(b"PK" + junk, ("people.yaml",), "a.zip")[1]


# -- damaged texts

BAD_PEOPLE: tuple[tuple[str, str, int], ...] = (
    ("people: []\n", "level.lacks", 1),
    ("", "level.empty", 1),
    ("- id: one\n", "level.kind", 1),
    ("people: one\n", "level.kind", 1),
    (ONE + "    nmae: x\n", "level.key-near", 5),
    (ONE + "    password: x\n", "level.key", 5),
    (ONE + "run: 1\n", "level.key", 5),
    (ONE + "    name: y\n", "level.twice", 5),
    (ONE + "    does: 7\n", "level.quote", 5),
    (ONE + "    does: yes\n", "level.quote", 5),
    (ONE + "    does: ~\n", "level.quote", 5),
    (ONE + "    does:\n", "level.nothing", 5),
    (ONE + "    does: [a]\n", "level.kind", 5),
    (ONE + f"    does: {'a' * 81}\n", "level.long", 5),
    (ONE + f"    ask: {'a' * 121}\n", "level.long", 5),
    (ONE + "    deeds: a\n", "level.kind", 5),
    (ONE + "    deeds: [a, b, c]\n", "pack.deeds", 5),
    (ONE + f"    deeds: [{'a' * 181}]\n", "level.long", 5),
    (ONE + "    deeds: [[a]]\n", "level.kind", 5),
    (ONE + "    idea: hack\n", "level.choice", 5),
    (ONE + "    level: ../x\n", "level.kind", 5),
    (ONE + "    avatar: bob\n", "level.kind", 5),
    (ONE + "    avatar: {hair: tail}\n", "pack.part", 5),
    (ONE + "    avatar: {wings: two}\n", "pack.part", 5),
    (ONE + '    avatar: {hair: "../../x"}\n', "pack.part", 5),
    (ONE + '    avatar: {c1: "#ffffff"}\n', "pack.part", 5),
    (ONE + '    avatar: {extras: "cap+wings"}\n', "pack.part", 5),
    (ONE + "    avatar: {hair: 1}\n", "level.kind", 5),
    (ONE.replace("az", "de"), "level.choice", 3),
    (ONE.replace("    language: az\n", ""), "level.lacks", 2),
    (ONE.replace("id: one", "id: ../one"), "level.kind", 2),
    (ONE.replace("id: one", "id: ''"), "level.kind", 2),
    (ONE.replace('name: "Sevda xala"', 'name: "\u2800"'), "level.kind", 4),
    (ONE + ONE.removeprefix("people:\n"), "level.twice", 5),
    (ONE.replace('"Sevda xala"', "&a x"), "level.anchor", 4),
    (ONE.replace('"Sevda xala"', "*a"), "level.alias", 4),
    (ONE.replace('"Sevda xala"', "!!python/object:os.system x"), "level.tag", 4),
    (ONE + "    <<: {a: b}\n", "level.merge", 5),
    (ONE + "---\npeople: []\n", "level.documents", 5),
    ("%YAML 1.1\n---\n" + ONE, "level.directive", 1),
    ("people:\n" + "  [" * 40 + "]" * 40, "level.deep", 2),
    (ONE + '    does: "a\u202eb"\n', "level.control", 5),
    (ONE + '    does: "a\x07b"\n', "level.control", 5),
    (ONE + "    does: 'a\n", "level.yaml-quote", 5),
    (ONE + "\tdoes: a\n", "level.yaml-tab", 5),
    ("people:\n" + "  - {id: a}\n" * (MOST_PEOPLE + 1), "pack.crowd", 2 + MOST_PEOPLE),
)


@pytest.mark.parametrize(("people", "code", "line"), BAD_PEOPLE, ids=lambda x: repr(x)[-34:])
def test_a_damaged_text_is_refused_with_file_and_line(people: str, code: str, line: int) -> None:
    found, faults = read_people(pack(people), "a.zip")
    assert found == ()
    told = [(one.code, one.file, one.span.line) for one in faults if one.span]
    assert (code, "people.yaml", line) in told or (
        code.startswith("level.yaml") and (code, "people.yaml") in [(c, f) for c, f, _ in told]
    ), told


@pytest.mark.parametrize(
    ("manifest", "code"),
    [
        ("format: 2\nkind: people\nmore: 1\n", "pack.newer"),
        ("format: one\nkind: people\n", "level.number"),
        ("format: 0\nkind: people\n", "level.number"),
        ("kind: people\n", "level.lacks"),
        ("format: 1\n", "level.lacks"),
        ("format: 1\nkind: levels\n", "level.choice"),
        ("format: 1\nkind: people\nrun: game.py\n", "level.key"),
        ("[]\n", "level.kind"),
        ("\x00", "level.control"),
    ],
)
def test_a_wrong_manifest_is_refused(manifest: str, code: str) -> None:
    found, faults = read_people(pack(manifest=manifest), "a.zip")
    assert found == ()
    assert code in [one.code for one in faults]
    assert all(one.file == "manifest.yaml" for one in faults)


def test_there_are_enough_damaged_packs() -> None:
    assert len(ZIPS) + len(STRANGE_NAMES) + len(BAD_PEOPLE) > 90


@settings(max_examples=300, deadline=None)
@given(some.integers(0, 400), some.integers(0, 400), some.text(max_size=4))
def test_text_put_anywhere_into_the_people_raises_nothing(start: int, end: int, fresh: str) -> None:
    source = "".join(part for part in (ONE, '    deeds: ["a", "b"]\n', "    idea: parts\n"))
    start, end = sorted((start % len(source), end % len(source)))
    body = (source[:start] + fresh + source[end:]).encode("utf-8", "surrogatepass")
    data = zipped(GOOD[0], ("people.yaml", body))
    people, faults = read_people(data, "a.zip")
    assert bool(people) != bool(faults)
    assert all(one.file and one.span for one in faults)


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_every_refusal_has_words_in_every_language(language: str) -> None:
    catalogue = Catalogue.load(language, data_root())
    faults = [fault for _, data, _ in ZIPS for fault in read_people(data, "a.zip")[1]]
    faults += [fault for people, _, _ in BAD_PEOPLE for fault in read_people(pack(people))[1]]
    faults += [Diagnostic.of("pack.file"), Diagnostic.of("pack.full", most=MOST)]
    said = [word(fault, catalogue.say) for fault in faults]
    assert len(said) > 60
    assert not [text for text in said if not text or "{" in text.replace("{a}", "")]


# -- who comes in a pack


def test_whoever_comes_waits_to_be_looked_at_and_nobody_is_written_over() -> None:
    people = neighbours("az")
    ids = iter(f"fresh-{n}" for n in range(9))
    data = write_people(people)
    first = incoming(Local(), data, "a.zip", lambda: next(ids))
    assert first.known == 0
    local = fold(first.events).local
    assert [one.id for one in local.people] == [one.id for one in people]
    assert not any(one.looked for one in local.people)
    again = incoming(local, data, "a.zip", lambda: next(ids))
    assert (again.events, again.known) == ((), 3)
    other = write_people((replace(people[0], ask="Niyə?"), *people[1:]))
    more = incoming(local, other, "a.zip", lambda: next(ids))
    after = fold([*first.events, *more.events]).local.people
    assert after[:3] == local.people
    assert [(one.id, one.ask) for one in after[3:]] == [("fresh-0", "Niyə?")]


def test_nobody_who_comes_takes_the_place_of_somebody_of_the_game() -> None:
    home = sample_home(data_root(), "en")
    one = next(iter(home.people))
    data = write_people([LocalPerson(one, "Somebody else", language="en")])
    scene = LocalScene(home)
    App(home, scene).perform(scene.take("a.zip", data))
    (came,) = home.keeper.state.local.people
    assert came.name == "Somebody else" and came.id not in home.people


def test_more_people_than_fit_are_not_taken_in() -> None:
    many = tuple(LocalPerson(f"id-{n}", f"Name {n}", language="en") for n in range(MOST))
    data = write_people([LocalPerson("x", "One more", language="en")])
    found = incoming(Local(many), data, "a.zip", lambda: "y")
    assert [one.code for one in found.faults] == ["pack.full"]


# -- files


def test_a_pack_is_saved_found_and_read_and_nothing_is_overwritten(tmp_path: Path) -> None:
    documents, downloads = tmp_path / "d", tmp_path / "l"
    downloads.mkdir()
    folders = (documents, downloads)
    data = write_people(neighbours("ru"))
    first = packs.done(KeepPack("ilme-people-Тётя/Севда", data), folders)
    second = packs.done(KeepPack("ilme-people-Тётя/Севда", data), folders)
    assert first[0] == second[0] == "kept"
    assert first[1] != second[1]
    assert Path(first[1]).parent == downloads  # the first folder that is there
    (downloads / "large.zip").write_bytes(b"PK" * MOST_BYTES)
    (downloads / "notes.txt").write_text("x")
    (downloads / "other.ZIP").write_bytes(b"PK")
    (downloads / "folder.zip").mkdir()
    what, found = packs.done(FindPacks(), folders)
    assert what == "found"
    assert set(found[:2]) == {first[1], second[1]}
    assert [Path(path).name for path in found[2:]] == ["other.ZIP"]
    assert packs.done(ReadPack(first[1]), folders) == ("read", first[1], data)


def test_one_file_that_cannot_be_looked_at_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.zip", "b.zip", "c.zip"):
        (tmp_path / name).write_bytes(b"PK")
    real = os.scandir

    class Gone:
        def __init__(self, entry: os.DirEntry[str]) -> None:
            self.name, self.path = entry.name, entry.path

        def stat(self) -> os.stat_result:
            raise OSError

    @contextmanager
    def scandir(folder: Path) -> Iterator[Iterator[object]]:
        with real(folder) as entries:
            yield (Gone(one) if one.name == "b.zip" else one for one in entries)

    monkeypatch.setattr(packs.os, "scandir", scandir)
    found = packs.find((tmp_path,))
    assert {Path(path).name for path in found} == {"a.zip", "c.zip"}


def test_what_is_no_file_or_cannot_be_read_gives_nothing(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.zip", Path("a\0b")):
        assert packs.read(path) is None
    large = tmp_path / "large.zip"
    large.write_bytes(b"PK" * MOST_BYTES)
    read = packs.read(large)
    assert read is not None and len(read) == MOST_BYTES + 1
    assert packs.find([tmp_path / "nowhere"]) == ()
    blocked = tmp_path / "file"
    blocked.write_text("x")
    assert packs.done(KeepPack("a", b"PK"), (blocked / "sub",)) == ("kept", "")


# -- by hand


class Desk:
    """An app whose orders about packs are carried out in a folder. Mutable, as a disk is."""

    def __init__(self, home: Home, folder: Path) -> None:
        self.app = App(home, LocalScene(home))
        self.folder = folder

    @property
    def director(self) -> Any:
        return self.app.director

    @property
    def moving(self) -> bool:
        return self.app.moving

    def hear(self, heard: Any) -> None:
        self.app.hear(heard)
        for order in self.app.take_orders():
            if isinstance(order, KeepPack | FindPacks | ReadPack):
                self.app.pack(*packs.done(order, (self.folder,)))

    def update(self, dt: float) -> None:
        self.app.update(dt)

    def view(self, width: float, height: float, measure: Any) -> Any:
        return self.app.view(width, height, measure)


def fresh(language: str) -> Home:
    ids = iter(f"fresh-{n}" for n in range(99))
    home = sample_home(data_root(), language)
    home.new_id = lambda: next(ids)
    return home


@SIZES
def test_a_pack_goes_from_one_computer_to_another_with_the_mouse(
    size: tuple[int, int], tmp_path: Path
) -> None:
    here = with_neighbours(fresh("az"))
    pilot = Pilot(Desk(here, tmp_path), *size, MEASURE)
    pilot.click(key="keep")
    pilot.see("ilme-people-Sevda xala.zip")
    there = fresh("az")
    pilot = Pilot(Desk(there, tmp_path), *size, MEASURE)
    pilot.click(key="take_in")
    pilot.click("ilme-people-Sevda xala.zip")
    (aunt,) = there.keeper.state.local.people
    assert (aunt.name, aunt.looked) == ("Sevda xala", False)
    pilot.see("Hələ baxılmayıb")
    pilot.click(key="accept")
    assert there.keeper.state.local.people[0].looked
    pilot.see("Yaxınlarımız")


@SIZES
def test_all_are_saved_and_taken_in_with_the_keyboard(
    size: tuple[int, int], tmp_path: Path
) -> None:
    here = with_neighbours(fresh("ru"))
    pilot = Pilot(Desk(here, tmp_path), *size, MEASURE)
    pilot.tab_to("keep_all")
    pilot.press("return")
    there = fresh("ru")
    pilot = Pilot(Desk(there, tmp_path), *size, MEASURE)
    pilot.tab_to("take_in")
    pilot.press("return")
    pilot.tab_to("pack:0")
    pilot.press("return")
    assert len(there.keeper.state.local.people) == 3
    pilot.tab_to("accept")
    pilot.press("return")
    assert sum(one.looked for one in there.keeper.state.local.people) == 1


def test_a_damaged_pack_is_told_about_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "ilme-people.zip").write_bytes(pack(ONE + "    nmae: x\n"))
    home = fresh("en")
    desk = Desk(home, tmp_path)
    pilot = Pilot(desk, 800, 600, MEASURE)
    pilot.click(key="take_in")
    pilot.click("ilme-people.zip")
    pilot.see("people.yaml:5:5")
    pilot.see("Did you mean “name”?")
    pilot.click(key="again")
    pilot.see("ilme-people.zip")
    pilot.press("escape")
    assert desk.app.scene.name == "local"
    assert home.keeper.state.local.people == ()


def test_a_file_dropped_onto_the_window_is_taken_in_or_told_where_it_belongs() -> None:
    home = fresh("en")
    data = write_people(neighbours("en"))
    app = App(home, LocalScene(home))
    pilot = Pilot(app, 1366, 768, MEASURE)
    app.pack("read", "/x/ilme.zip", data)
    pilot.wait(0.1)
    assert len(home.keeper.state.local.people) == 3
    pilot.see("Not looked at yet")
    app.pack("read", "/x/ilme.zip", b"PK")
    pilot.wait(0.1)
    assert app.scene.name == "taking"
    pilot.see("“ilme.zip” cannot be taken in")
    app.pack("read", "/x/ilme.zip", None)
    pilot.wait(0.1)
    pilot.see("This file cannot be read")
    from game.scenes.together import TogetherScene

    other = App(home, TogetherScene(home))
    pilot = Pilot(other, 1366, 768, MEASURE)
    other.pack("read", "/x/ilme.zip", data)
    pilot.wait(0.1)
    pilot.see("Packs are taken in under")


def test_a_dropped_file_comes_from_the_window_to_the_game(tmp_path: Path) -> None:
    pygame = pytest.importorskip("pygame")
    from game.shell.loop import Loop
    from game.shell.window import Window

    file = tmp_path / "ilme.zip"
    file.write_bytes(write_people(neighbours("en")))
    home = fresh("en")
    loop = Loop(App(home, LocalScene(home)), Window(False), tmp_path, folders=(tmp_path,))
    loop.turn([pygame.event.Event(pygame.DROPFILE, file=str(file))], 0.0)
    assert [one.id for one in home.keeper.state.local.people] == ["near-1", "near-2", "near-3"]


# -- kept

WRITER = """
import os, sys
from pathlib import Path
from game.progress import Event
from game.store import Store
store, _ = Store.open(Path(sys.argv[1]), lambda: 0, os.urandom)
for n in range(10_000):
    store.add(Event.of("person_changed", person="aunt", name=f"Name {n}"))
    print(n, flush=True)
"""


def test_a_card_that_was_kept_survives_the_end_of_the_game_at_any_moment(tmp_path: Path) -> None:
    import os
    import subprocess
    import sys

    from game.store import Store

    root = Path(__file__).parents[1]
    for round in range(3):
        folder = tmp_path / str(round)
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder)],
            stdout=subprocess.PIPE, text=True, cwd=root,
        )  # fmt: skip
        assert writer.stdout is not None
        last = [writer.stdout.readline() for _ in range(4 + 7 * round)][-1]
        writer.kill()
        rest = [line for line in writer.stdout if line.endswith("\n")]
        writer.wait()
        writer.stdout.close()
        store, notices = Store.open(folder, lambda: 0, os.urandom)
        assert notices == ()
        kept = int(store.state.local.people[0].name.removeprefix("Name "))
        assert kept >= int((rest or [last])[-1])
        store.close()


def test_people_stand_in_the_log_of_the_machine_and_of_no_child() -> None:
    home = with_neighbours(sample_home(data_root(), "en"))
    made_people = [one for one in getattr(home.keeper, "events", []) if "person" in one.kind]
    assert len(made_people) == 3
    assert {one.player for one in made_people} == {""}
    assert fold([Event.of("person_made", "p", **facts_of(LocalPerson("x", "A")))]).players == ()
