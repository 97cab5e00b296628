"""Packs of levels: written and read again, refused where anything is odd, played apart."""

from __future__ import annotations

import io
import stat
import warnings
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from game.data import data_root
from game.i18n import Catalogue, word
from game.levels import judge
from game.packs import (
    MOST_BYTES,
    MOST_LEVELS,
    chapter_of,
    is_packed,
    level_in,
    levels_in,
    read_folder,
    read_levels,
    write_levels,
)
from game.packs.zips import made
from game.progress import Event, fold, pack_facts

GOOD = """\
id: {id}
title: Çaya doğru
form: make
language: az
goal: Çaya get.
maps:
  - |
    >..G
blocks: [forward]
solution: |
  forward()
  forward()
  forward()
texts:
  ru: {{title: К чаю, goal: Дойди до чая.}}
"""
LOSING = GOOD.replace("  forward()\n  forward()\n  forward()", "  forward()")
CARD = "format: 1\nkind: levels\ntitle: Yay\nauthor: Aysel\nlicence: CC0-1.0\nlanguages: [az]\n"


def one(id: str = "yay-1", text: str = GOOD) -> str:
    return text.format(id=id)


def pack(**files: str) -> bytes:
    return made({"manifest.yaml": CARD, **{f"{name}.yaml": text for name, text in files.items()}})


def codes(data: bytes) -> list[str]:
    found, faults = read_levels(data, "a.zip")
    assert (found is None) == bool(faults)
    for language in ("en", "az", "ru"):
        catalogue = Catalogue.load(language, data_root())
        assert all(word(fault, catalogue.say) for fault in faults)
    return [fault.code for fault in faults]


def test_what_is_packed_is_read_again_and_the_same_levels_are_the_same_pack() -> None:
    data = write_levels('Yay "2"', "Aysel", "CC0-1.0", (("yay-1", one()), ("b", one("b"))), "az")
    found, faults = read_levels(data)
    assert found is not None and not faults
    assert (found.title, found.author, found.licence) == ('Yay "2"', "Aysel", "CC0-1.0")
    assert found.levels == (one(), one("b"))
    assert len(data) < MOST_BYTES and read_levels(data)[0] == found
    assert not found.accepted


def test_levels_of_a_pack_are_played_apart_with_author_and_licence() -> None:
    found, _ = read_levels(pack(b=one("b"), a=one("a")))
    assert found is not None
    levels = tuple(levels_in(found))
    chapter = chapter_of(found, levels)
    assert [level.id for level in chapter.levels] == [
        f"pack:{found.id[:8]}/a",
        f"pack:{found.id[:8]}/b",
    ]
    assert all(is_packed(level.id) for level in chapter.levels)
    first = chapter.levels[0]
    assert (first.author, first.licence) == ("Aysel", "CC0-1.0")
    assert judge(first, first.solution).won


def test_a_level_nobody_can_win_is_shown_but_not_played() -> None:
    found, _ = read_levels(pack(a=one("a"), b=one("b", LOSING)))
    assert found is not None
    assert level_in(found, 0).level is not None
    lost = level_in(found, 1)
    assert lost.level is None
    assert [fault.code for fault in lost.faults] == ["level.solution-loses"]


def test_a_pack_is_kept_as_facts_and_accepted_by_hand() -> None:
    found, _ = read_levels(pack(a=one("a")))
    assert found is not None
    taken = Event.of("levels_taken", **pack_facts(found))
    assert fold([taken]).shelf.packs == (found,)
    accepted = fold([taken, Event.of("levels_accepted", pack=found.id), taken])
    assert [one.accepted for one in accepted.shelf.packs] == [True]


# -- hostile


def zipped(*files: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", method) as into:
        warnings.simplefilter("ignore")
        for name, body in files:
            into.writestr(name, body)
    return out.getvalue()


BODY = one().encode()
HEAD = ("manifest.yaml", CARD.encode())
STEMS = ("..", ".", "C:", "c:\\temp", "\\\\host\\share", "/etc", "~", "a/../..", "a\\..", "sub", "")
NAMES = (
    *(f"{stem}/{name}" for stem in STEMS for name in ("x.yaml", "manifest.yaml", "a-1.yaml")),
    *(f"{name}{end}" for name in ("con", "prn", "aux", "nul", "com1", "lpt9") for end in
      (".yaml", ".YAML", "")),
    *(f"{stem}.yaml" for stem in ("A", "Ab", "a b", "a_b", "a.b", "-a", "a-", "a--b", "ə", "а",
                                  "a\u202e", "a\x00", "a" * 90, "ﬀ", "a:b", "a*", ".a", "a'")),
    "a.yml", "a.zip", "a.py", "a.exe", "a.yaml ", " a.yaml", "a.yaml.", "a.yaml/", "a.YAML",
    "MANIFEST.yaml", "Manifest.Yaml", "a.yaml:stream", "desktop.ini", "__macosx", ".ds_store",
)  # fmt: skip


def test_there_are_many_strange_names() -> None:
    assert len(set(NAMES)) > 70


@pytest.mark.parametrize("name", sorted(set(NAMES)), ids=lambda name: repr(name[:30]))
def test_no_name_leads_anywhere_in_a_zip_or_in_a_folder(name: str) -> None:
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    found = codes(zipped(HEAD, ("a.yaml", BODY), (entry, BODY)))
    assert set(found) <= {"pack.name", "pack.damaged"} and found
    if name:
        faults = read_folder({"manifest.yaml": CARD.encode(), "a.yaml": BODY, name: BODY})[1]
        assert [fault.code for fault in faults] == ["pack.no-place"]


def link(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def shared(count: int) -> bytes:
    """Entries that all point at one body."""
    data = bytearray(zipped(HEAD, *((f"a{n}.yaml", BODY) for n in range(count))))
    at = [i for i in range(len(data)) if data[i : i + 4] == b"PK\x01\x02"]
    first = data[at[1] + 42 : at[1] + 46]
    for spot in at[2:]:
        data[spot + 42 : spot + 46] = first
    return bytes(data)


ZIPS = (
    ("link", zipped(HEAD, (link("a.yaml"), b"/etc/passwd")), "pack.name"),
    ("no card", zipped(("a.yaml", BODY)), "pack.lacks"),
    ("no levels", zipped(HEAD), "pack.no-levels"),
    ("too many", zipped(HEAD, *((f"a{n}.yaml", BODY) for n in range(300))), "pack.many"),
    ("twice", zipped(HEAD, ("a.yaml", BODY), ("a.yaml", BODY)), "pack.twice"),
    ("one id", zipped(HEAD, ("a.yaml", BODY), ("b.yaml", BODY)), "pack.twice"),
    ("bomb", zipped(HEAD, ("a.yaml", b" " * 190_000), method=zipfile.ZIP_DEFLATED), "pack.swells"),
    ("lzma", zipped(HEAD, ("a.yaml", BODY * 20), method=zipfile.ZIP_LZMA), "pack.locked"),
    ("overlapping", shared(9), "pack.damaged"),
    ("zip in a zip", zipped(HEAD, ("a.yaml", zipped(HEAD))), "level."),
    ("too large", b"PK" + b"x" * MOST_BYTES, "pack.too-big"),
    ("no zip", b"hello", "pack.no-zip"),
    ("newer", made({"manifest.yaml": CARD.replace("1", "2"), "a.yaml": one()}), "pack.newer"),
    ("people", made({"manifest.yaml": CARD.replace("levels", "people"), "a.yaml": one()}),
     "level.choice"),
    ("tag", pack(a=one() + "story: !!python/object:os.system x\n"), "level.tag"),
    ("anchor", pack(a=one() + "story: &a x\n"), "level.anchor"),
    ("no id", pack(a="title: x\n"), "level.lacks"),
    ("list", pack(a="- x\n"), "level.lacks"),
    ("bad id", pack(a=one("'../x'")), "level.lacks"),
    ("deep", pack(a="id: a\nx: " + "[" * 60 + "]" * 60 + "\n"), "level.deep"),
)  # fmt: skip


@pytest.mark.parametrize(("data", "code"), [row[1:] for row in ZIPS], ids=[row[0] for row in ZIPS])
def test_a_hostile_pack_is_refused_with_a_word(data: bytes, code: str) -> None:
    assert any(found.startswith(code) for found in codes(data))


WHOLE = pack(a=one("a"), b=one("b"))


@settings(max_examples=300, deadline=None)
@given(some.lists(some.tuples(some.integers(0, len(WHOLE) - 1), some.integers(0, 255)), max_size=6),
       some.integers(0, len(WHOLE)))  # fmt: skip
def test_flipped_bytes_and_cuts_raise_nothing(flips: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(WHOLE)
    for at, value in flips:
        data[at] = value
    for bad in (bytes(data), bytes(data[:cut])):
        found, faults = read_levels(bad, "a.zip")
        assert (found is None) == bool(faults)
        for level in levels_in(found) if found else ():
            assert (level.level is None) <= bool(level.faults)


def test_as_many_levels_as_fit_are_written_and_no_more() -> None:
    rows = tuple((f"l-{n}", one(f"l-{n}")) for n in range(MOST_LEVELS + 1))
    found, _ = read_levels(write_levels("Yay", "", "", rows[:-1]))
    assert found is not None and len(found.levels) == MOST_LEVELS
    with pytest.raises(ValueError, match="61"):
        write_levels("Yay", "", "", rows)
