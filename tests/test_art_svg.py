"""Every drawing keeps to what the small SVG renderer can draw, and shows something."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest

from game.art.objects import BOX as OBJECT_BOX
from game.art.objects import OBJECTS, object_drawing
from game.art.portrait import ROLES, portrait
from game.art.robot import BOX as ROBOT_BOX
from game.art.robot import LOOKS, robot_drawing
from game.art.scenery import SKINS, backdrop, night_ground, room, success_ground, title
from game.data import data_root

pygame = pytest.importorskip("pygame")

ASSETS = data_root() / "assets"
FILES = sorted(ASSETS.rglob("*.svg"))
NAMES = [path.relative_to(ASSETS).with_suffix("").as_posix() for path in FILES]
COMPOSED: dict[str, tuple[str, int, int]] = {
    "title": (title(1366, 768), 1366, 768),
    "title, small": (title(800, 600, thread=False), 800, 600),
    "title, wide": (title(1920, 820), 1920, 820),
    "room": (room(1366, 768), 1366, 768),
    "success": (success_ground(1366, 768), 1366, 768),
    "night": (night_ground(1366, 768), 1366, 768),
    "portrait": (portrait({}), 240, 240),
    "robot": (robot_drawing("west-oops", "#146B66")[1], 120, 140),
    **{f"{skin}, high": (backdrop(skin, 400, 420), 400, 420) for skin in SKINS},
    **{f"{skin}, low": (backdrop(skin, 900, 280), 900, 280) for skin in SKINS},
}

KNOWN = {"svg", "g", "path", "rect", "circle", "ellipse", "defs", "linearGradient", "stop"}
COLOR = re.compile(r"#[0-9A-Fa-f]{6}|none|url\(#\w+\)")


def tag(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def faults(source: str) -> Iterator[str]:
    root = ET.fromstring(source)
    if not re.fullmatch(r"(-?[\d.]+ ){3}-?[\d.]+", root.get("viewBox", "")):
        yield "no viewBox"
    for element in root.iter():
        if tag(element) not in KNOWN:
            yield f"<{tag(element)}> is not drawn"
        for name, value in element.attrib.items():
            if name in ("fill", "stroke", "stop-color") and not COLOR.fullmatch(value):
                yield f"{name}={value} turns grey"
            if name in ("style", "class", "clip-path", "mask", "filter", "marker-end"):
                yield f"{name} is not drawn"
        if tag(element) == "linearGradient" and element.get("gradientUnits") != "userSpaceOnUse":
            yield "a gradient without user units is flat"
        if tag(element) == "g" and element.get("opacity"):
            yield "the opacity of a group shows its overlaps"


def picture(source: str, width: int, height: int) -> pygame.Surface:
    return pygame.image.load_sized_svg(io.BytesIO(source.encode()), (width, height))


def is_empty(surface: pygame.Surface) -> bool:
    return surface.get_bounding_rect(min_alpha=8).width == 0


def test_there_are_drawings() -> None:
    assert len(FILES) > 200


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_uses_only_what_is_drawn(name: str) -> None:
    assert list(faults((ASSETS / f"{name}.svg").read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("name", [name for name in NAMES if "portraits/" not in name])
def test_a_drawing_shows_something(name: str) -> None:
    source = (ASSETS / f"{name}.svg").read_text(encoding="utf-8")
    assert not is_empty(picture(source, 64, 64))


@pytest.mark.parametrize("name", COMPOSED)
def test_a_composed_picture_uses_only_what_is_drawn(name: str) -> None:
    assert list(faults(COMPOSED[name][0])) == []


@pytest.mark.parametrize("name", COMPOSED)
def test_a_composed_picture_shows_something(name: str) -> None:
    source, width, height = COMPOSED[name]
    assert not is_empty(picture(source, width, height))


@pytest.mark.parametrize("name", [name for name in COMPOSED if name not in ("portrait", "robot")])
def test_a_ground_fills_its_whole_screen(name: str) -> None:
    source, width, height = COMPOSED[name]
    surface = picture(source, width, height)
    for x in (1, width // 2, width - 2):
        for y in (1, height // 2, height - 2):
            assert surface.get_at((x, y)).a == 255, (x, y)


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("icons/")])
def test_an_icon_has_one_colour_and_the_grid_of_24(name: str) -> None:
    source = (ASSETS / f"{name}.svg").read_text(encoding="utf-8")
    assert ET.fromstring(source).get("viewBox") == "0 0 24 24"
    assert set(re.findall("#[0-9a-fA-F]{6}", source)) <= {"#000000", "#ffffff"}


def viewbox(name: str) -> tuple[float, ...]:
    source = (ASSETS / f"{name}.svg").read_text(encoding="utf-8")
    return tuple(float(part) for part in ET.fromstring(source).attrib["viewBox"].split())


def test_every_object_is_drawn_with_its_feet_at_the_same_place() -> None:
    files = {name.removeprefix("objects/") for name in NAMES if name.startswith("objects/")}
    assert files == set(OBJECTS)
    assert {viewbox(object_drawing(name)) for name in OBJECTS} == {OBJECT_BOX}


def test_an_unknown_object_still_shows_something() -> None:
    assert object_drawing("no_such_thing") in NAMES


def test_every_look_of_the_robot_is_drawn_in_one_box() -> None:
    files = {name.removeprefix("robot/") for name in NAMES if name.startswith("robot/")}
    assert files == set(LOOKS)
    assert {viewbox(f"robot/{look}") for look in LOOKS} == {ROBOT_BOX}


def test_the_robot_carries_wool_in_the_colour_of_the_child() -> None:
    name, source = robot_drawing("south", "#146B66")
    assert name != robot_drawing("south")[0]
    assert "#AB2E2A" not in source
    assert source.count("#146B66") > 1


def test_no_colour_of_a_part_stands_for_a_role_by_accident() -> None:
    others = [name for name in NAMES if not name.startswith("portraits/")]
    assert others
    for name in others:
        source = (ASSETS / f"{name}.svg").read_text(encoding="utf-8").upper()
        assert not any(color in source for color in ROLES.values()), name


@pytest.mark.parametrize("size", [(1366, 768), (800, 600), (3840, 2160)])
def test_the_title_says_where_its_robot_stands(size: tuple[int, int]) -> None:
    from game.art.scenery import title_places, title_thread

    places, thread = title_places(*size), title_thread(*size)
    assert 0 < places.robot[0] < size[0]
    assert places.robot[1] < places.foot < size[1]
    hand = (places.robot[0] - 34 * places.robot_scale, places.robot[1] - 22 * places.robot_scale)
    reach = abs(thread[-1][0] - hand[0]) + abs(thread[-1][1] - hand[1])
    assert reach < 30 * places.robot_scale
