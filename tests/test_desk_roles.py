"""Each page, asked for by each role: what nobody may see is in none of their pages."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

pytest.importorskip("jinja2", reason="the extra of the classroom is not installed")

from desk_kit import NOON

from game.classroom import Desk
from game.classroom.roles import DISTRICT, MINISTRY, ROLES, SCHOOL, TEACHER, Role
from game.classroom.sample import fill
from game.classroom.views import Klass
from game.data import data_root
from game.desk.pages import GET, POST
from game.desk.rights import RIGHTS
from game.desk.serve import serve
from game.desk.site import Site
from game.desk.wire import Ask

PROGRAM = "turn_right()"


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Klass]]:
    desk = Desk.open(tmp_path_factory.mktemp("desk"), lambda: NOON, Random(7).randbytes)
    klass = fill(desk)
    other = desk.make_class("5A", teachers=["Kamran Əliyev"])
    assert isinstance(other, Klass)
    desk.add_pupils(other.id, "Zümrüd Nəbiyeva")
    yield desk, klass
    desk.close()


def site_of(desk: Desk, role: Role, who: str = "") -> Site:
    return Site(desk, data_root(), "en", role, who)


def paths(desk: Desk, klass: Klass) -> dict[str, str]:
    """A path that works for each page, by its key; deeper ones for those that want one."""
    pupil = desk.pupils(klass.id)[0].id
    run = next(one for one in desk.attempts(pupil) if one.program)
    deeper = {
        "k/pupil": pupil, "k/attempt": f"{pupil}/{run.hash}", "k/frame": f"{pupil}/{run.hash}",
        "k/lesson": desk.library.chapters[0].id, "k/twin": run.level, "k/family": pupil,
    }  # fmt: skip
    found = {
        key: f"/k/{klass.id}/{key[2:]}/{deeper.get(key, '')}" if key[:2] == "k/" else f"/{key}"
        for key in GET
        if key not in ("k/pack", "k/packmap")
    }
    found |= {f"{key}/runs": f"/k/{klass.id}/{key[2:]}/runs" for key in ("k/csv", "k/xlsx")}
    return found


def test_every_page_stands_in_the_table_of_rights() -> None:
    assert len(GET) > 20 and len(POST) > 8
    assert set(GET) <= set(RIGHTS)


@pytest.mark.parametrize("role", ROLES.values(), ids=lambda role: role.id)
def test_a_role_sees_what_it_may_and_nothing_else(school: tuple[Desk, Klass], role: Role) -> None:
    desk, klass = school
    site, names = site_of(desk, role), {pupil.name for pupil in desk.pupils(klass.id)}
    ids = {pupil.id for pupil in desk.pupils(klass.id)}
    opened = set()
    for key, path in paths(desk, klass).items():
        answer = serve(site, Ask("GET", path, csrf="c"))
        assert answer.status in (200, 303, 403, 404), (key, answer.status)
        text = answer.body.decode("utf-8", "replace")
        if answer.status == 200:
            opened.add(key)
        if not role.names:
            assert not any(name in text for name in names) and not any(id in text for id in ids)
        if not role.programs:
            assert PROGRAM not in text
    assert ("k/progress" in opened) == role.tables
    assert ("k/attempt" in opened) == ("k/csv/runs" in opened) == role.programs
    assert ("lines/csv" in opened) == role.lines
    assert ("k/connect" in opened) == ("new" in opened) == role.changes
    assert {"", "counts", "counts/csv"} <= opened


@pytest.mark.parametrize("role", [SCHOOL, DISTRICT, MINISTRY], ids=lambda role: role.id)
def test_only_a_teacher_changes_anything(school: tuple[Desk, Klass], role: Role) -> None:
    desk, klass = school
    site, before = site_of(desk, role), desk.changes
    for key in POST:
        path = f"/k/{klass.id}/{key[2:]}" if key[:2] == "k/" else f"/{key}"
        form = {"title": ["X"], "do": ["save"], "chapter": ["x"], "level": ["first-knot-01"]}
        answer = serve(site, Ask("POST", path, form=form, csrf="c"))
        assert answer.status in ((303,) if key == "language" else (403, 404)), key
    assert desk.changes == before


def test_a_teacher_who_is_named_sees_her_own_classes(school: tuple[Desk, Klass]) -> None:
    desk, klass = school
    hers, his = (site_of(desk, TEACHER, who) for who in ("sevinc qasımova", "Kamran Əliyev"))
    assert [one.title for one in hers.classes()] == ["4B"]
    assert [one.title for one in his.classes()] == ["5A"]
    assert len(site_of(desk, TEACHER).classes()) == len(site_of(desk, SCHOOL).classes()) == 2
    for path in paths(desk, klass).values():
        if path.startswith("/k/"):
            assert serve(his, Ask("GET", path, csrf="c")).status == 404
    assert "4B" not in serve(his, Ask("GET", "/", csrf="c")).body.decode()
    for key in POST:
        if key[:2] == "k/":
            path = f"/k/{klass.id}/{key[2:]}"
            assert serve(his, Ask("POST", path, csrf="c")).status == 404


def test_a_district_reads_lines_under_pseudonyms_and_a_ministry_counts_of_ten(
    school: tuple[Desk, Klass],
) -> None:
    desk, _ = school
    lines = serve(site_of(desk, DISTRICT), Ask("GET", "/lines/csv", csrf="c")).body.decode()
    assert lines.count("\n") > 50
    shown = serve(site_of(desk, MINISTRY), Ask("GET", "/counts/csv", csrf="c")).body.decode()
    begun = [int(line.split('","')[1].strip('"')) for line in shown.splitlines()[1:]]
    assert begun and min(begun) >= 10
