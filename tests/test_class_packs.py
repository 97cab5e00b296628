"""Packs of levels in lessons: accepted at the desk, brought to a child, played, replayed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("jinja2", reason="the extra of the classroom is not installed")
pytest.importorskip("nacl", reason="the extra of the classroom is not installed")

from classmates import Child, desk_in, draws, look_into
from desk_kit import Client, running
from test_packs_levels import GOOD, LOSING

from game.classroom import Desk
from game.classroom.views import Klass, Lesson
from game.desk.hub import Hub
from game.exchange import PACKS, folder_name, pack_name
from game.levels import Chapter
from game.packs import MOST_BYTES, level_in, read_levels, write_levels
from game.progress import PACKED, Event, LevelPack
from game.values import Diagnostic

WINS, LOSES = "forward()\nforward()\nforward()\n", "forward()\n"


def zipped(*ids: str, text: str = GOOD, title: str = "Yay") -> bytes:
    """A pack of these levels."""
    made = tuple((id, text.format(id=id)) for id in ids)
    return write_levels(title, "Aysel, 4b", "CC0-1.0", made, "az")


def taken(desk: Desk, data: bytes) -> LevelPack:
    """A pack that has come to a desk."""
    found = desk.take_pack(data)
    assert isinstance(found, LevelPack), found
    return found


def accepted(desk: Desk, data: bytes) -> tuple[LevelPack, tuple[str, ...]]:
    """A pack that may be assigned, and the ids of its levels."""
    pack = taken(desk, data)
    assert desk.accept_pack(pack.id) is None
    chapter = desk.chapter(f"{PACKED}{pack.id[:8]}")
    assert chapter is not None
    return pack, tuple(level.id for level in chapter.levels)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[tuple[Desk, str]]:
    desk = desk_in(tmp_path / "desk")
    klass = desk.make_class("4B")
    assert isinstance(klass, Klass)
    desk.add_pupils(klass.id, "Aysu\nMurad")
    yield desk, klass.id
    desk.close()


def versions(chapters: tuple[Chapter, ...]) -> list[tuple[str, str]]:
    """The levels of packs, each as it is."""
    return [(level.id, level.digest) for one in chapters for level in one.levels]


def run(child: Child, player: str, level: str, text: str, stars: int, digest: str) -> None:
    """A run as the game keeps it."""
    child.keeper.keep(
        Event.of(
            "attempt", player, level=level, digest=digest, chapter="", won=stars > 0, stars=stars,
            size=3, steps=3, program=text, hints=0, mistake="",
        )
    )  # fmt: skip
    child.pack()


# -- at the desk


def test_a_pack_is_assigned_only_after_a_teacher_has_accepted_it(school: tuple[Desk, str]) -> None:
    desk, klass = school
    pack = taken(desk, zipped("yay-1", "yay-2"))
    level = f"{PACKED}{pack.id[:8]}/yay-1"
    assert not desk.packs()[0].accepted and desk.level(level) is None
    refused = desk.assign(klass, [level])
    assert isinstance(refused, Diagnostic) and refused.code == "classroom.no-level"
    assert desk.accept_pack(pack.id) is None
    lesson = desk.assign(klass, [level])
    assert isinstance(lesson, Lesson) and lesson.packs == (pack.id,)
    whole = desk.assign(klass, [], packs=[pack.id])
    assert isinstance(whole, Lesson) and len(whole.levels) == 2


def test_levels_that_cannot_be_won_are_not_in_an_accepted_pack(school: tuple[Desk, str]) -> None:
    desk, _ = school
    texts = (("good", GOOD.format(id="good")), ("bad", LOSING.format(id="bad")))
    pack, levels = accepted(desk, write_levels("Yay", "", "", texts))
    assert [one.level is None for one in desk.look_into(pack.id)] == [False, True]
    assert levels == (f"{PACKED}{pack.id[:8]}/good",)
    hopeless = taken(desk, zipped("bad", text=LOSING, title="Qış"))
    refused = desk.accept_pack(hopeless.id)
    assert refused is not None and refused.code == "classroom.pack-unplayable"


def test_an_accepted_pack_is_there_again_when_the_desk_opens(
    school: tuple[Desk, str], tmp_path: Path
) -> None:
    desk, klass = school
    pack, levels = accepted(desk, zipped("yay-1"))
    desk.assign(klass, levels)
    given = desk.pack_file(klass, pack.id)
    desk.close()
    again = Desk.open(tmp_path / "desk", desk.clock, draws(2), library=desk.library)
    assert again.level(levels[0]) is not None
    assert again.lessons(klass)[0].packs == (pack.id,)
    assert again.pack_file(klass, pack.id) == given
    again.close()


def test_a_pack_in_a_lesson_stays_until_the_lesson_ends(school: tuple[Desk, str]) -> None:
    desk, klass = school
    pack, levels = accepted(desk, zipped("yay-1"))
    lesson = desk.assign(klass, levels)
    assert isinstance(lesson, Lesson)
    held = desk.drop_pack(pack.id)
    assert held is not None and held.code == "classroom.pack-used"
    assert desk.end_lesson(klass, lesson.set_id) is None
    assert desk.drop_pack(pack.id) is None and not desk.packs()
    assert taken(desk, zipped("yay-1")).id == pack.id


def test_the_same_pack_damaged_packs_and_those_too_large_unpacked_are_refused(
    school: tuple[Desk, str],
) -> None:
    desk, _ = school
    taken(desk, zipped("yay-1"))

    def codes(data: bytes) -> list[str]:
        found = desk.take_pack(data)
        return [one.code for one in found] if isinstance(found, tuple) else []

    assert codes(zipped("yay-1")) == ["classroom.pack-here"]
    assert codes(b"PK") == ["pack.damaged"] and codes(b"no zip") == ["pack.no-zip"]
    assert codes(b"PK" + bytes(MOST_BYTES)) == ["pack.too-big"]
    wide = GOOD.replace("goal:", f"# {'x' * 9_000}\ngoal:")
    import io
    import zipfile

    stored, tight = zipped(*(f"yay-{n}" for n in range(40)), text=wide), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(stored)) as old, zipfile.ZipFile(tight, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    assert len(tight.getvalue()) < MOST_BYTES < len(stored)
    assert codes(tight.getvalue()) in (["classroom.pack-big"], ["pack.swells"] * 40)


def test_a_star_is_not_earned_by_naming_the_version_of_an_easier_level(
    school: tuple[Desk, str], tmp_path: Path
) -> None:
    desk, klass = school
    _, levels = accepted(desk, zipped("yay-1"))
    easy = desk.level(levels[0])
    data = desk.class_file(klass)
    assert easy is not None and isinstance(data, bytes)
    child = Child(tmp_path / "pc", 3)
    player = child.join(data, 0)
    run(child, player, "first-knot-09", WINS, 3, easy.digest)
    for path in child.klass._boxes[klass].waiting():
        assert not isinstance(desk.take(path.read_bytes()), Diagnostic)
    found = desk.attempts(desk.pupils(klass)[0].id)
    assert [one.trust for one in found] == ["not confirmed"]
    table = desk.table(klass, "first-knot")
    assert table is not None and table.rows[0].stars == 0
    child.close()


# -- to the child and back


@pytest.mark.parametrize("way", ["folder", "network"])
def test_a_pack_goes_to_the_child_and_its_runs_come_back_verified(
    school: tuple[Desk, str], tmp_path: Path, way: str
) -> None:
    desk, klass = school
    pack, levels = accepted(desk, zipped("yay-1", "yay-2"))
    desk.assign(klass, levels[:1])
    data = desk.class_file(klass)
    assert isinstance(data, bytes)
    stick, hub = tmp_path / "stick", Hub(desk, klass, lambda: 100.0, draws(9))
    child = Child(tmp_path / "pc", 3)
    if way == "folder":
        stick.mkdir()
        look_into(desk, klass, stick)
        assert (stick / folder_name(klass) / PACKS / pack_name(pack.id)).is_file()
        player = child.join(data, 0, folder=str(stick))
    else:
        assert hub.start() is None and hub.address
        player = child.join(data, 0, address=f"{hub.address[0]}:{hub.address[1]}")
    child.klass.step()
    lent = child.klass.rooms[0].lent
    assert [[level.id for level in one.levels] for one in lent] == [list(levels)]
    digest = lent[0].levels[0].digest
    run(child, player, levels[0], WINS, 3, digest)
    run(child, player, levels[1], LOSES, 3, digest)  # a star that its program does not earn
    child.klass.step()
    look_into(desk, klass, stick) if way == "folder" else hub.stop()
    table = desk.table(klass, lent[0].id)
    assert table is not None
    won, lost = table.rows[0].cells
    assert (won.state, won.stars, won.trust) == ("solved", 3, "verified")
    assert (lost.stars, lost.trust) == (0, "not confirmed")
    child.close()
    later = Child(tmp_path / "pc", 4)  # the desk is away: what is here is played on
    later.klass.step()
    assert versions(later.klass.rooms[0].lent) == versions(lent)
    later.close()


def test_another_zip_in_the_place_of_a_pack_is_never_read(
    school: tuple[Desk, str], tmp_path: Path
) -> None:
    desk, klass = school
    pack, levels = accepted(desk, zipped("yay-1"))
    desk.assign(klass, levels)
    data = desk.class_file(klass)
    assert isinstance(data, bytes)
    stick = tmp_path / "stick"
    stick.mkdir()
    look_into(desk, klass, stick)
    lying = stick / folder_name(klass) / PACKS / pack_name(pack.id)
    child = Child(tmp_path / "pc", 3)
    child.join(data, 0, folder=str(stick))
    good = lying.read_bytes()
    for bad in (zipped("yay-1", title="Other"), good[:-1], good + b"\0", b""):
        lying.write_bytes(bad)
        child.klass.step()
        assert child.klass.rooms[0].desk.assignments and not child.klass.rooms[0].lent
    lying.write_bytes(good)
    child.klass.step()
    assert child.klass.rooms[0].lent
    kept = next((tmp_path / "pc").rglob("packs/*/*.zip"))
    lesson = desk.lessons(klass)[0]
    desk.end_lesson(klass, lesson.set_id)
    look_into(desk, klass, stick)
    child.klass.step()
    assert not child.klass.rooms[0].lent and not kept.exists()
    child.close()


# -- the pages


def test_a_pack_is_shown_with_author_and_licence_before_it_is_accepted(tmp_path: Path) -> None:
    hostile = GOOD.replace("Çaya get.", "<script>alert(1)</script>")
    with running(tmp_path) as (desk, server, klass):
        assert klass
        client = Client(server)
        client.enter()
        here = f"/k/{klass.id}"
        status, shown = client.upload(f"{here}/packs", b"PK", do="take")
        assert status == 303 and shown == f"{here}/packs"
        assert "damaged" in client.get(shown)
        status, path = client.upload(f"{here}/packs", zipped("yay-1", text=hostile), do="take")
        assert status == 303
        page = client.get(path)
        assert "not reviewed" in page and "Aysel, 4b" in page and "CC0-1.0" in page
        assert "<script>alert" not in page and "&lt;script&gt;" in page
        pack = desk.packs()[0]
        assert client.get(f"{here}/packmap/{pack.id}/0").startswith("<svg")
        assert client.ask("GET", f"{here}/packmap/{pack.id}/1")[0] == 404
        status, path = client.post(f"{here}/packs", do="accept", pack=pack.id)
        assert status == 303 and "Click the numbers" in client.get(path)
        level = f"{PACKED}{pack.id[:8]}/yay-1"
        client.post(f"{here}/assign", level=level, chapter=f"{PACKED}{pack.id[:8]}", hints="on")
        assert desk.lessons(klass.id)[0].levels == (level,)
        assert "Yay" in client.get(f"{here}/lessons")
        client.get(f"{here}/twin/{level}")
        client.get(f"{here}/pupil/{desk.pupils(klass.id)[0].id}?level={level}")
        for name in ("print", "out", "certificate", "csv"):
            client.get(f"{here}/{name}?chapter={PACKED}{pack.id[:8]}")


def test_a_pack_read_again_from_what_the_desk_gives_out_is_the_same(
    school: tuple[Desk, str],
) -> None:
    desk, klass = school
    pack, levels = accepted(desk, zipped("yay-1", "b"))
    desk.assign(klass, levels)
    data = desk.pack_file(klass, pack.id)
    assert isinstance(data, bytes)
    again, faults = read_levels(data)
    assert again is not None and not faults and again.id == pack.id
    shown = desk.level(levels[0])
    level = level_in(again, 0).level
    assert shown and level and (level.id, level.digest) == (shown.id, shown.digest)
    assert isinstance(desk.pack_file("0" * 16, pack.id), Diagnostic)
