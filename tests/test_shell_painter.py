"""The painter: the right px, only those that changed, within its bytes."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pictures import same_picture
from ui_sheet import SIZE, pen_for, sheet

from game.shell import picture
from game.shell.cache import SurfaceCache
from game.shell.canvas import Canvas
from game.shell.carpets import woven
from game.shell.fonts import Fonts
from game.shell.painter import Painter
from game.ui.box import Box
from game.ui.paint import (
    Cells,
    Drawing,
    Fill,
    Gradient,
    Paint,
    Poly,
    Ring,
    Stroke,
    Veil,
    Words,
)
from game.ui.rect import Rect
from game.ui.widgets import octagon, star8

WINDOW = Rect(0, 0, 320, 240)
GROUND = Fill(WINDOW, "#F6ECD9")


@pytest.fixture(scope="module")
def canvas() -> Canvas:
    return Canvas()


def painter_of(canvas: Canvas) -> Painter:
    return Painter(pygame.Surface((320, 240)), canvas)


def tree_of(*paints: Paint) -> Box:
    return Box(WINDOW, (GROUND, *paints))


def color(surface: pygame.Surface, x: int, y: int) -> str:
    r, g, b, _ = surface.get_at((x, y))
    return f"#{r:02X}{g:02X}{b:02X}"


def show(canvas: Canvas, *paints: Paint) -> pygame.Surface:
    painter = painter_of(canvas)
    painter.paint(tree_of(*paints))
    return painter.surface


numbers = st.integers(-20, 300)
sizes = st.integers(1, 200)
colors = st.sampled_from(["#AB2E2A", "#FFFFFF", "#000000", "#146B66"])
rects = st.builds(Rect, numbers, numbers, sizes, sizes)
points = st.lists(st.tuples(numbers, numbers), min_size=3, max_size=6).map(tuple)
opacity = st.sampled_from([0.25, 0.5, 1.0])
paints: st.SearchStrategy[Paint] = st.one_of(
    st.builds(
        Fill,
        rects,
        colors,
        st.sampled_from([0, 3, 14]),
        st.sampled_from(["", "#2E1C14"]),
        st.sampled_from([0, 2, 3]),
        lip=st.sampled_from(["", "#5C3B28"]),
        lip_px=st.sampled_from([0, 4]),
        opacity=opacity,
        shadow=st.sampled_from([0, 1, 2]),
    ),
    st.builds(Poly, points, colors, st.sampled_from(["", "#2E1C14"]), st.just(2), opacity),
    st.builds(Stroke, points, colors, st.sampled_from([1, 5.5]), st.sampled_from([None, (4, 8)])),
    st.builds(
        Words,
        st.sampled_from(["Play", "Əlifba", "Привет", ""]),
        numbers,
        numbers,
        st.sampled_from([16, 20, 40]),
        colors,
        st.booleans(),
        st.booleans(),
        st.sampled_from(["left", "center", "right"]),
    ),
    st.builds(Gradient, rects, st.just(((0.0, "#F8DFA8"), (0.5, "#F6C58F"), (1.0, "#EFA27C")))),
    st.builds(Ring, rects, st.just(14)),
    st.builds(Veil, rects, colors, opacity),
    st.builds(
        Drawing,
        st.sampled_from(["icons/play", "no/such"]),
        rects,
        colors,
        opacity,
        turn=st.sampled_from([0.0, 30.0]),
    ),
    st.builds(Cells, rects, st.just((("#AB2E2A", ""), ("", "#146B66"))), opacity=opacity),
)
trees = st.lists(paints, max_size=5).map(
    lambda found: Box(
        WINDOW, (GROUND, *found[:3]), (Box(Rect(40, 40, 100, 100), tuple(found[3:]), clip=True),)
    )
)


@given(st.lists(trees, min_size=2, max_size=4))
@settings(max_examples=60, deadline=None)
def test_painting_the_changes_gives_the_same_px_as_painting_it_all(shown):
    canvas = Canvas()
    step = painter_of(canvas)
    for tree in shown:
        step.paint(tree)
    fresh = painter_of(canvas)
    fresh.paint(shown[-1])
    assert step.surface.get_buffer().raw == fresh.surface.get_buffer().raw


@given(paints)
@settings(max_examples=80, deadline=None)
def test_no_paint_touches_px_outside_its_area(paint):
    canvas = Canvas()
    surface = pygame.Surface((320, 240))
    surface.fill("#F6ECD9")
    canvas.draw(surface, paint)
    area = canvas.bounds(paint).clip(surface.get_rect())
    surface.fill("#F6ECD9", area)
    plain = pygame.Surface((320, 240))
    plain.fill("#F6ECD9")
    assert surface.get_buffer().raw == plain.get_buffer().raw


def test_an_unchanged_tree_paints_nothing(canvas):
    painter = painter_of(canvas)
    tree = tree_of(Fill(Rect(10, 10, 50, 50), "#AB2E2A", 8))
    assert painter.paint(tree) == [pygame.Rect(0, 0, 320, 240)]
    assert painter.paint(tree_of(Fill(Rect(10, 10, 50, 50), "#AB2E2A", 8))) == []


def test_a_small_change_repaints_a_small_area(canvas):
    painter = painter_of(canvas)
    painter.paint(tree_of(Fill(Rect(10, 10, 50, 50), "#AB2E2A", 8)))
    areas = painter.paint(tree_of(Fill(Rect(12, 10, 50, 50), "#AB2E2A", 8)))
    assert areas
    assert sum(area.w * area.h for area in areas) < 60 * 60


def test_what_comes_and_goes_repaints_its_place_only(canvas):
    painter = painter_of(canvas)
    others = tuple(Fill(Rect(i * 30, 200, 20, 20), "#146B66", 4) for i in range(8))
    painter.paint(tree_of(*others))
    (area,) = painter.paint(tree_of(Fill(Rect(10, 10, 20, 20), "#AB2E2A"), *others))
    assert area.bottom < 60
    (area,) = painter.paint(tree_of(*others))
    assert area.bottom < 60
    assert color(painter.surface, 15, 15) == "#F6ECD9"


def test_two_paints_that_change_places_are_seen(canvas):
    red, green = Fill(Rect(10, 10, 50, 50), "#AB2E2A"), Fill(Rect(30, 10, 50, 50), "#146B66")
    painter = painter_of(canvas)
    painter.paint(tree_of(red, green))
    painter.paint(tree_of(green, red))
    assert color(painter.surface, 40, 20) == "#AB2E2A"


def test_repainting_paints_all_again(canvas):
    painter = painter_of(canvas)
    painter.paint(tree_of())
    painter.repaint()
    assert painter.paint(tree_of()) == [pygame.Rect(0, 0, 320, 240)]


def test_many_areas_are_joined_to_few(canvas):
    painter = painter_of(canvas)
    spots = [Rect((i % 12) * 26, (i // 12) * 40, 6, 6) for i in range(60)]
    painter.paint(tree_of(*(Fill(spot, "#AB2E2A") for spot in spots)))
    areas = painter.paint(tree_of(*(Fill(spot, "#146B66") for spot in spots)))
    assert 0 < len(areas) <= 12
    assert color(painter.surface, 2, 2) == "#146B66"


def test_a_plain_rectangle_has_sharp_edges_and_its_colour(canvas):
    surface = show(canvas, Fill(Rect(10, 10, 20, 20), "#AB2E2A"))
    assert [color(surface, x, 15) for x in (9, 10, 29, 30)] == [
        "#F6ECD9",
        "#AB2E2A",
        "#AB2E2A",
        "#F6ECD9",
    ]


@pytest.mark.parametrize("size", [(60, 40), (300, 220)])
def test_a_rounded_rectangle_has_edge_fill_lip_and_a_smooth_corner(canvas, size):
    look = Fill(Rect(5, 5, *size), "#F3B033", 14, "#8F5206", 2, "#8F5206", 4)
    surface = show(canvas, look)
    middle = 5 + size[0] // 2
    assert color(surface, middle, 5) == "#8F5206"
    assert color(surface, middle, 8) == "#F3B033"
    assert color(surface, middle, 5 + size[1] + 3) == "#8F5206"
    assert color(surface, middle, 5 + size[1] + 4) == "#F6ECD9"
    assert color(surface, 5, 5) == "#F6ECD9"
    corner = {color(surface, 5 + i, 5 + j) for i in range(8) for j in range(8)}
    assert len(corner) > 4


def test_the_same_shape_whole_and_in_parts_has_the_same_sides(canvas):
    small = show(canvas, Fill(Rect(10, 10, 150, 60), "#F3B033", 14, "#8F5206", 2, shadow=1))
    large = show(canvas, Fill(Rect(10, 10, 290, 190), "#F3B033", 14, "#8F5206", 2, shadow=1))
    for y in range(40):
        assert color(small, 60, y) == color(large, 60, y)


def test_half_see_through_is_half(canvas):
    surface = show(canvas, Fill(Rect(0, 0, 320, 240), "#000000", opacity=0.5))
    assert color(surface, 100, 100) in ("#7B766C", "#7B766D", "#7A756C")


def test_a_shadow_lies_below_a_panel(canvas):
    surface = show(canvas, Fill(Rect(50, 50, 100, 60), "#FFF9EE", 14, shadow=2))
    assert color(surface, 100, 118) != "#F6ECD9"
    assert color(surface, 100, 70) == "#FFF9EE"


def test_words_stand_on_the_base_line_of_the_design(canvas):
    surface = show(canvas, Words("HHH", 20, 100, 50, "#000000"))
    rows = [y for y in range(240) if any(surface.get_at((x, y))[0] < 80 for x in range(20, 120))]
    assert rows
    assert abs(rows[-1] - (100 + 0.36 * 50)) <= 1.5


@pytest.mark.parametrize(("align", "left"), [("left", 160), ("center", 110), ("right", 60)])
def test_words_are_aligned(canvas, align, left):
    text = "H" * 4
    wide = canvas.fonts.measure(text, 40, False, False)
    surface = show(canvas, Words(text, 160, 100, 40, "#000000", align=align))
    columns = [x for x in range(320) if any(surface.get_at((x, y))[0] < 80 for y in range(80, 120))]
    start = {"left": 160.0, "center": 160 - wide / 2, "right": 160 - wide}[align]
    assert abs(columns[0] - start) <= 5


def test_an_icon_takes_its_tint_and_keeps_its_hole(canvas):
    surface = show(canvas, Drawing("icons/shuttle", Rect(50, 50, 100, 100), tint="#AB2E2A"))
    assert color(surface, 60, 100) == "#AB2E2A"
    assert color(surface, 100, 100) == "#FFFFFF"


def test_a_drawing_keeps_its_proportions(canvas):
    source = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
        '<rect width="10" height="10" fill="#146B66"/></svg>'
    )
    surface = show(canvas, Drawing("made", Rect(0, 0, 300, 100), source=source))
    assert color(surface, 150, 50) == "#146B66"
    assert color(surface, 40, 50) == "#F6ECD9"


def test_a_missing_or_broken_drawing_is_a_frame_and_no_error(canvas):
    surface = show(
        canvas,
        Drawing("icons/no-such", Rect(10, 10, 40, 40), tint="#AB2E2A"),
        Drawing("broken", Rect(100, 10, 40, 40), source="<svg"),
    )
    assert "#AB2E2A" in {color(surface, x, 30) for x in range(10, 50)}


def test_clips_cut_what_sticks_out(canvas):
    kid = Box(Rect(50, 50, 20, 20), (Fill(Rect(0, 0, 300, 200), "#AB2E2A"),), clip=True)
    painter = painter_of(canvas)
    painter.paint(Box(WINDOW, (GROUND,), (kid,)))
    assert color(painter.surface, 60, 60) == "#AB2E2A"
    assert color(painter.surface, 45, 60) == "#F6ECD9"


def test_a_gradient_goes_from_its_first_to_its_last_colour(canvas):
    surface = show(canvas, Gradient(Rect(0, 0, 320, 240), ((0.0, "#000000"), (1.0, "#FFFFFF"))))
    levels = [surface.get_at((10, y))[0] for y in range(240)]
    assert levels == sorted(levels)
    assert (levels[0], levels[-1]) == (0, 255)


def test_dashes_leave_gaps(canvas):
    surface = show(canvas, Stroke(((10, 100), (300, 100)), "#000000", 4, (10, 10)))
    dark = [surface.get_at((x, 100))[0] < 60 for x in range(10, 300)]
    changes = sum(a != b for a, b in itertools.pairwise(dark))
    assert changes >= 26
    assert 0.35 < sum(dark) / len(dark) < 0.65


def test_a_thread_that_grows_gives_the_px_of_the_whole_thread():
    path = tuple((10.0 + i * 140, 20.0 + (i % 2) * 180) for i in range(3))
    growing, whole = painter_of(Canvas()), painter_of(Canvas())
    for n in (2, 3):
        growing.paint(tree_of(Stroke(path[:n], "#AB2E2A", 6)))
    whole.paint(tree_of(Stroke(path, "#AB2E2A", 6)))
    assert growing.surface.get_buffer().raw == whole.surface.get_buffer().raw


def test_cells_are_woven_in_rows_and_empty_cells_show_the_ground():
    surface = woven((("#AB2E2A", "#AB2E2A", ""),) * 2, (30, 20), 0.16)
    assert surface.get_at((5, 2))[:3] == (0xAB, 0x2E, 0x2A)
    assert surface.get_at((25, 2))[3] == 0
    assert surface.get_at((5, 9))[0] < 0xAB


def test_the_cache_never_holds_more_than_its_limit():
    cache = SurfaceCache(40_000)
    for i in range(50):
        cache.get(i, lambda: pygame.Surface((50, 50), pygame.SRCALPHA))
    assert cache.size <= 40_000
    assert len(cache) == 4


def test_the_cache_makes_a_surface_once():
    cache, made = SurfaceCache(1_000_000), []

    def make() -> pygame.Surface:
        made.append(1)
        return pygame.Surface((5, 5))

    assert cache.get("a", make) is cache.get("a", make)
    assert made == [1]
    cache.clear()
    assert cache.size == 0


def test_a_surface_larger_than_the_cache_is_painted_all_the_same():
    tiny = Canvas(limit=100)
    surface = show(tiny, Fill(Rect(10, 10, 100, 60), "#AB2E2A", 14))
    assert color(surface, 60, 40) == "#AB2E2A"


def test_bold_is_wider_and_an_empty_text_has_no_width():
    fonts = Fonts()
    assert fonts.measure("Play", 20, True, False) > fonts.measure("Play", 20, False, False) > 0
    assert fonts.measure("", 20, False, False) == 0
    assert fonts.measure("ii", 20, False, True) == fonts.measure("WW", 20, False, True)
    assert fonts.measure("a\0b", 20, False, False) == fonts.measure("ab", 20, False, False)


@pytest.mark.parametrize("look", ["plain", "contrast"])
def test_the_sheet_of_widgets_looks_as_it_did(look, request, tmp_path):
    canvas = Canvas()
    pen = pen_for(canvas.fonts.measure, contrast=look == "contrast")
    surface = picture.draw(sheet(pen), *SIZE, Painter(pygame.Surface(SIZE), canvas))
    same_picture(surface, f"widgets-{look}", request, tmp_path)


def test_a_hovered_button_repaints_only_itself():
    canvas = Canvas()
    painter = Painter(pygame.Surface(SIZE), canvas)
    pen = pen_for(canvas.fonts.measure)
    painter.paint(sheet(pen))
    areas = painter.paint(sheet(replace(pen, hover="once")))
    assert areas
    assert sum(area.w * area.h for area in areas) < 5_000


def test_shapes_of_the_design_are_smooth(canvas):
    surface = show(
        canvas, Poly(octagon(60, 60, 40), "#AB2E2A"), Poly(star8(200, 60, 40), "#000000")
    )
    shades = {color(surface, x, y) for x in range(20, 100) for y in range(20, 100)}
    assert len(shades) > 6


def test_a_picture_is_written_with_its_folder(tmp_path):
    path = picture.save(tree_of(), 320, 240, tmp_path / "new" / "a.png")
    assert pygame.image.load(str(path)).get_size() == (320, 240)


def test_a_picture_that_differs_is_noticed(request, tmp_path):
    if request.config.getoption("--refresh-pictures"):
        pytest.skip("the expected pictures are being made")
    canvas = Canvas()
    tree = sheet(pen_for(canvas.fonts.measure))
    wrong = replace(
        tree, kids=(*tree.kids, Box(WINDOW, (Fill(Rect(300, 300, 150, 90), "#000000"),)))
    )
    surface = picture.draw(wrong, *SIZE, Painter(pygame.Surface(SIZE), canvas))
    with pytest.raises(pytest.fail.Exception, match="differ"):
        same_picture(surface, "widgets-plain", request, tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_fill_without_a_colour_is_only_its_edge(canvas):
    surface = show(
        canvas,
        Fill(Rect(10, 10, 100, 60), "", 14, "#AB2E2A", 3),
        Fill(Rect(10, 100, 290, 120), "", 14, "#AB2E2A", 3),
        Fill(Rect(200, 10, 20, 20), ""),
    )
    for y in (10, 100):
        assert color(surface, 60, y + 1) == "#AB2E2A"
        assert color(surface, 60, y + 30) == "#F6ECD9"
    assert color(surface, 210, 20) == "#F6ECD9"


def test_what_a_card_hides_is_not_missed_when_it_moves(canvas):
    card = Fill(Rect(20, 20, 200, 150), "#FFF9EE", 14, "#2E1C14", 2)
    for cover in (card, Gradient(card.rect, ((0.0, "#000000"), (1.0, "#FFFFFF")))):
        step, fresh = painter_of(canvas), painter_of(canvas)
        dots = [Fill(Rect(x, 60, 20, 20), "#AB2E2A") for x in (50, 120)]
        for dot in dots:
            step.paint(tree_of(Fill(Rect(0, 0, 320, 100), "#146B66"), cover, dot))
        fresh.paint(tree_of(Fill(Rect(0, 0, 320, 100), "#146B66"), cover, dots[1]))
        assert step.surface.get_buffer().raw == fresh.surface.get_buffer().raw


def test_a_large_thread_is_painted_piece_by_piece():
    canvas = Canvas()
    painter = Painter(pygame.Surface((900, 700)), canvas)
    path = ((50.0, 50.0), (800.0, 60.0), (700.0, 650.0))
    painter.paint(Box(Rect(0, 0, 900, 700), (Stroke(path, "#AB2E2A", 6),)))
    for spot in ((800, 60), (400, 55), (700, 645)):
        met = painter.surface.get_at(spot)
        assert all(abs(a - b) <= 4 for a, b in zip(met, (0xAB, 0x2E, 0x2A), strict=False))


def test_equal_carpets_share_one_surface_and_others_do_not():
    canvas = Canvas()
    for shade in ("#AB2E2A", "#AB2E2A", "#146B66"):
        rows = tuple((shade,) * 4 for _ in range(4))
        show(canvas, Cells(Rect(0, 0, 40, 40), rows))
    assert len(canvas.cache) == 2


def test_a_carpet_shown_again_beside_others_is_not_woven_anew():
    canvas = Canvas()
    for i in range(150):
        rows = (("#AB2E2A", "#146B66"), (f"#{i % 20:02X}2E2A", ""))
        show(canvas, Cells(Rect(0, 0, 40, 40), rows))
    assert len(canvas.cache) == 20


def test_a_dashed_line_is_one_picture_wherever_it_lies():
    canvas = Canvas()
    for x in (20, 60, 100):
        line = Stroke(((x, 20), (x, 120)), "#AB2E2A", 6, dash=(8, 10))
        surface = show(canvas, line)
        assert color(surface, x, 23) == "#AB2E2A" and color(surface, x, 33) == "#F6ECD9"
    assert len(canvas.cache) == 1


def test_another_screen_is_painted_at_once(canvas):
    painter = painter_of(canvas)
    painter.paint(tree_of(*(Fill(Rect(i * 9, 20, 6, 20), "#146B66") for i in range(30))))
    areas = painter.paint(tree_of(*(Fill(Rect(i * 9, 90, 5, 20), "#AB2E2A") for i in range(20))))
    assert areas == [pygame.Rect(0, 0, 320, 240)]
    assert (
        color(painter.surface, 2, 30) == "#F6ECD9" and color(painter.surface, 2, 100) == "#AB2E2A"
    )


def test_carpets_without_end_keep_their_colours():
    canvas = Canvas()
    for i in range(150):
        shade = f"#{i:02X}2E2A"
        surface = show(canvas, Cells(Rect(0, 0, 40, 40), ((shade,),), weave=0))
        assert color(surface, 20, 20) == shade


def test_a_large_solid_drawing_loses_its_alpha_and_keeps_its_px(canvas):
    source = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
        '<rect width="10" height="10" fill="#146B66"/></svg>'
    )
    whole = Drawing("ground", Rect(0, 0, 200, 200), source=source)
    assert color(show(canvas, whole), 100, 100) == "#146B66"
    half = show(canvas, replace(whole, opacity=0.5))
    assert color(half, 100, 100) not in ("#146B66", "#F6ECD9")


def test_many_pictures_share_one_painter(tmp_path):
    def view(width: float, height: float, measure: object) -> Box:
        return tree_of()

    names = [tmp_path / f"{i}.png" for i in range(3)]
    assert list(picture.save_all(((name, view) for name in names), 320, 240)) == names
    assert all(name.is_file() for name in names)


def test_a_picture_needs_no_painter_of_its_own():
    assert picture.draw(tree_of(), 320, 240).get_size() == (320, 240)


def test_pictures_get_more_room_in_a_larger_window():
    painter = Painter(pygame.Surface((800, 600)))
    small = painter.canvas.cache.limit
    painter.resize(pygame.Surface((1920, 1080)))
    assert small < painter.canvas.cache.limit
    assert painter.canvas.cache.limit >= 3 * 1920 * 1080 * 4
    fixed = Canvas(limit=100)
    Painter(pygame.Surface((800, 600)), fixed)
    assert fixed.cache.limit == 100
