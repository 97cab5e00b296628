"""Faces: every part composes, colours go where they belong, nothing leaves the octagon."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
import yaml

from game.art.avatar import TABS, Choice, Row, choose, is_chosen, start, surprise
from game.art.portrait import GROUNDS, HAIRS, PLAIN, ROLES, SKINS, portrait, portrait_drawing
from game.art.tokens import COLORS
from game.data import data_root

pygame = pytest.importorskip("pygame")

ROWS = [row for tab in TABS for row in tab.rows]
CHOICES = [(row, choice) for row in ROWS for choice in row.choices]
PARTS = data_root() / "assets" / "portraits"
PEOPLE = yaml.safe_load((data_root() / "levels" / "portraits.yaml").read_text(encoding="utf-8"))


def label(value: object) -> str:
    return value.word if isinstance(value, Choice) else getattr(value, "key", str(value))


def leaks(source: str) -> int:
    """How many pixels lie clearly outside the octagon."""
    surface = pygame.image.load_sized_svg(io.BytesIO(source.encode()), (240, 240))
    return sum(
        surface.get_at((x, y)).a > 40
        for y in range(0, 240, 2)
        for x in (*range(0, max(0, 69 - y), 2), *range(min(240, 172 + y), 240, 2))
    ) + sum(
        surface.get_at((x, y)).a > 40
        for y in range(172, 240, 2)
        for x in (*range(0, y - 171, 2), *range(411 - y, 240, 2))
    )


def test_there_are_parts_and_people() -> None:
    assert len(CHOICES) > 70
    assert len(PEOPLE) >= 50


@pytest.mark.parametrize(("row", "choice"), CHOICES, ids=label)
def test_every_choice_changes_the_face_and_stays_in_the_octagon(row: Row, choice: Choice) -> None:
    before = choose({}, row, row.choices[0 if choice != row.choices[0] else 1])
    recipe = choose(before, row, choice)
    assert is_chosen(recipe, row, choice)
    source = portrait(recipe, frame=False)
    assert source != portrait(before, frame=False)
    assert leaks(source) == 0


@pytest.mark.parametrize("path", sorted(PARTS.rglob("*.svg")), ids=lambda path: path.stem)
def test_every_part_that_is_drawn_is_offered_or_belongs_to_the_base(path: Path) -> None:
    offered = {choice.word for _, choice in CHOICES} | {"none", "plain"}
    assert path.parent.name == "base" or path.stem in offered


def test_no_role_colour_is_left_in_a_face() -> None:
    source = portrait({"hair": "hijab", "clothes": "lab", "extras": "glasses+beard+chair"})
    assert not any(color in source for color in ROLES.values())


def test_role_colours_differ_from_every_colour_of_the_design() -> None:
    named = {*COLORS.values(), *(c for pair in (*SKINS, *HAIRS.values()) for c in pair)}
    assert not named & set(ROLES.values())
    assert len(set(ROLES.values())) == len(ROLES)


def test_a_recipe_of_a_newer_game_still_shows_a_face() -> None:
    recipe = {"hair": "comet tail", "c1": "ultraviolet", "skin": "x", "extras": "wings"}
    source = portrait(recipe, frame=False)
    assert source.count("<path") > 5
    assert leaks(source) == 0


def test_equal_recipes_have_equal_names_and_different_ones_do_not() -> None:
    assert portrait_drawing({"hair": "bob"})[0] == portrait_drawing({"hair": "bob"})[0]
    assert portrait_drawing({"hair": "bob"})[0] != portrait_drawing({"hair": "bun"})[0]
    assert portrait_drawing({}, frame=False)[0] != portrait_drawing({})[0]


def test_a_hat_takes_the_place_of_another_and_comes_off_again() -> None:
    hats = next(row for row in ROWS if any(choice.word == "cap" for choice in row.choices))
    cap = next(choice for choice in hats.choices if choice.word == "cap")
    beret = next(choice for choice in hats.choices if choice.word == "beret")
    worn = choose(choose({"extras": "glasses"}, hats, cap), hats, beret)
    assert worn["extras"] == "glasses+beret"
    assert choose(worn, hats, beret)["extras"] == "glasses"


def test_a_scarf_comes_off_again() -> None:
    scarves = next(row for row in ROWS if row.paints == "scarf")
    worn = choose({"hair": "bun"}, scarves, scarves.choices[0])
    assert worn["hair"] == "hijab"
    assert choose(worn, scarves, scarves.choices[0])["hair"] == PLAIN["hair"]


def test_no_face_stands_for_all_children_who_begin() -> None:
    faces = [start(seed) for seed in range(400)]
    assert faces[7] == start(7)
    assert len({face["hair"] for face in faces}) > 9
    assert len({face["skin"] for face in faces}) == len(SKINS)
    assert {face.get("extras", "") for face in faces} == {PLAIN.get("extras", "")}


def test_a_surprise_is_the_same_for_the_same_seed_and_draws_from_all_parts() -> None:
    faces = [surprise(seed) for seed in range(400)]
    assert faces[7] == surprise(7)
    words = {word for face in faces for value in face.values() for word in value.split("+")}
    assert {choice.word for _, choice in CHOICES} <= words
    assert len({portrait(face) for face in faces[:50]}) == 50


@pytest.mark.parametrize("person", sorted(PEOPLE))
def test_the_face_of_a_person_names_only_what_is_drawn(person: str) -> None:
    recipe = PEOPLE[person]
    assert set(recipe) <= set(PLAIN)
    kinds = {"hair": "hair", "head": "head", "eyes": "eyes", "brow": "brow", "mouth": "mouth"}
    for key, kind in {**kinds, "clothes": "clothes", "nose": "nose"}.items():
        word = recipe.get(key, PLAIN[key])
        assert word in ("none", "plain") or (PARTS / kind / f"{word}.svg").exists(), word
    for extra in filter(None, recipe.get("extras", "").split("+")):
        assert (PARTS / "extras" / f"{extra}.svg").exists(), extra
    assert recipe.get("hc", "ink") in HAIRS
    assert recipe["bg"] in GROUNDS
    assert all(recipe.get(key, "ink") in COLORS for key in ("c1", "c2", "acc", "scarf"))
    assert not re.search(r"[{}]", portrait(recipe))


@pytest.mark.parametrize("side", [44, 88, 176])
def test_every_face_is_drawn_at_the_sizes_of_list_card_and_success(side: int) -> None:
    for person, recipe in PEOPLE.items():
        source = portrait(recipe, frame=side > 44)
        surface = pygame.image.load_sized_svg(io.BytesIO(source.encode()), (side, side))
        middle = surface.subsurface((side // 4, side // 4, side // 2, side // 2))
        colors = {tuple(middle.get_at((x, x))) for x in range(0, side // 2, 2)}
        assert len(colors) >= 4, person
        assert all(color[3] == 255 for color in colors), person
        assert surface.get_at((0, 0)).a == 0, person
