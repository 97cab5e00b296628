"""Window, inputs, loop, sound, exports, and what happens when the game fails."""

from __future__ import annotations

import sys
import types
import wave
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from ui_stage import Stage, block

from game.progress.state import Settings
from game.scenes.scene import Change, Cue, Export, Quit
from game.shell import check, export, loop, sorry
from game.shell.inputs import Inputs
from game.shell.loop import AWAKE_S, Loop, play
from game.shell.sound import Sound
from game.shell.window import LEAST, Window, first_size
from game.ui.box import Box
from game.ui.events import KeyDown, Pointer, Pressed, TextInput, Wheel
from game.ui.pen import Pen
from game.ui.rect import Rect


@pytest.fixture
def window():
    made = Window()
    yield made
    made.close()


def stage() -> Stage:
    def view(pen: Pen) -> Box:
        return Box(Rect(0, 0, pen.width, pen.height), (), (block(10, 10, key="a"),))

    return Stage(view)


def event(kind: int, **facts: object) -> pygame.event.Event:
    return pygame.event.Event(kind, facts)


def key(code: int, mod: int = 0, scancode: int = 0) -> pygame.event.Event:
    return event(pygame.KEYDOWN, key=code, mod=mod, scancode=scancode)


class FixedSize:
    """A window of 800 x 600."""

    size = (800, 600)

    def place(self, x: float, y: float) -> tuple[float, float]:
        return x, y


def read(*events: pygame.event.Event) -> list[object]:
    return list(Inputs().read(list(events), FixedSize()))


# -- inputs


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (pygame.K_RETURN, "return"),
        (pygame.K_KP_ENTER, "return"),
        (pygame.K_ESCAPE, "escape"),
        (pygame.K_SPACE, "space"),
        (pygame.K_TAB, "tab"),
        (pygame.K_LEFT, "left"),
        (pygame.K_DELETE, "delete"),
        (pygame.K_BACKSPACE, "backspace"),
        (pygame.K_PAGEUP, "pageup"),
        (pygame.K_HOME, "home"),
        (pygame.K_F5, "f5"),
        (pygame.K_a, "a"),
    ],
)
def test_keys_have_the_names_of_the_game(window, code, name):
    assert read(key(code)) == [KeyDown(name)]


def test_ctrl_and_shift_are_told(window):
    assert read(key(pygame.K_z, pygame.KMOD_LCTRL)) == [KeyDown("z", ctrl=True)]
    assert read(key(pygame.K_TAB, pygame.KMOD_RSHIFT)) == [KeyDown("tab", shift=True)]


def test_enter_held_down_presses_once_and_an_arrow_goes_on(window):
    enter, left = key(pygame.K_RETURN), key(pygame.K_LEFT)
    assert read(enter, enter, enter) == [KeyDown("return")]
    assert read(left, left) == [KeyDown("left")] * 2
    up = event(pygame.KEYUP, key=pygame.K_RETURN)
    away = event(pygame.WINDOWFOCUSLOST)
    assert read(enter, up, enter, away, enter) == [KeyDown("return")] * 3


def test_a_modifier_alone_is_no_key(window):
    assert read(key(pygame.K_LCTRL), key(pygame.K_RSHIFT), key(pygame.K_RALT)) == []


def test_undo_works_on_a_russian_keyboard(window):
    russian_ya = key(0x44F, pygame.KMOD_LCTRL, pygame.KSCAN_Z)
    assert read(russian_ya) == [KeyDown("z", ctrl=True)]


def test_the_left_button_points_and_the_others_do_nothing(window):
    facts = {"pos": (10, 20), "touch": False}
    down = event(pygame.MOUSEBUTTONDOWN, button=1, **facts)
    up = event(pygame.MOUSEBUTTONUP, button=1, **facts)
    right = event(pygame.MOUSEBUTTONDOWN, button=3, **facts)
    assert read(down, right, up) == [Pointer("down", 10, 20), Pointer("up", 10, 20)]


def test_of_many_moves_only_the_last_is_told(window):
    moves = [event(pygame.MOUSEMOTION, pos=(x, 5), touch=False) for x in range(5)]
    assert read(*moves) == [Pointer("move", 4, 5)]


def test_a_finger_is_a_pointer_and_its_mouse_twin_is_not_heard(window):
    down = event(pygame.FINGERDOWN, finger_id=1, x=0.5, y=0.5)
    twin = event(pygame.MOUSEBUTTONDOWN, button=1, pos=(400, 300), touch=True)
    up = event(pygame.FINGERUP, finger_id=1, x=0.5, y=0.5)
    assert read(down, twin, up) == [Pointer("down", 400, 300), Pointer("up", 400, 300)]


def test_two_fingers_pan(window):
    heard = read(
        event(pygame.FINGERDOWN, finger_id=1, x=0.5, y=0.5),
        event(pygame.FINGERDOWN, finger_id=2, x=0.6, y=0.5),
        event(pygame.FINGERMOTION, finger_id=2, x=0.6, y=0.34),
    )
    assert heard[0] == Pointer("down", 400, 300)
    assert isinstance(heard[1], Wheel)
    assert heard[1].dy == pytest.approx(1.0)


def test_typed_text_and_the_wheel_are_told(window):
    text = event(pygame.TEXTINPUT, text="ə")
    wheel = event(pygame.MOUSEWHEEL, x=0, y=-1, precise_y=-1.0)
    assert read(text)[0] == TextInput("ə")
    assert read(wheel)[0].dy == 1.0


# -- window


@pytest.mark.parametrize(
    ("desktop", "size"),
    [
        ((1920, 1080), (1366, 768)),
        ((1366, 768), (1366, 696)),
        ((1024, 768), (1024, 696)),
        ((640, 480), LEAST),
    ],
)
def test_the_first_window_fits_the_desktop(desktop, size):
    assert first_size(desktop) == size


def test_the_window_has_its_name_and_can_change_to_full_screen_and_back(window):
    assert pygame.display.get_caption()[0] == "İlmə"
    before = window.size
    assert window.set_full_screen(True)
    assert not window.set_full_screen(True)
    assert window.set_full_screen(False)
    assert window.size == before


def test_a_software_window_is_asked_for_unless_the_user_chose(monkeypatch):
    monkeypatch.setenv("SDL_FRAMEBUFFER_ACCELERATION", "1")
    Window().close()
    import os

    assert os.environ["SDL_FRAMEBUFFER_ACCELERATION"] == "1"
    monkeypatch.delenv("SDL_FRAMEBUFFER_ACCELERATION")
    Window().close()
    assert os.environ["SDL_FRAMEBUFFER_ACCELERATION"] == "0"


def test_a_window_that_is_too_small_shows_the_whole_game_smaller(window, tmp_path):
    app = stage()
    turning = Loop(app, window, tmp_path)
    pygame.display.set_mode((400, 300), pygame.RESIZABLE)
    turning.turn([event(pygame.WINDOWSIZECHANGED, x=400, y=300)], 1.0)
    assert app.tree.rect == Rect(0, 0, 800, 600)
    assert window.screen.get_size() == (400, 300)
    assert window.screen.get_at((30, 20))[:3] == (255, 255, 255)
    turning.turn(down_up(10, 10), 1.1)
    assert Pressed("a") in app.events


# -- loop


def down_up(x: float, y: float) -> list[pygame.event.Event]:
    facts = {"pos": (x, y), "touch": False, "button": 1}
    return [event(pygame.MOUSEBUTTONDOWN, **facts), event(pygame.MOUSEBUTTONUP, **facts)]


def test_a_click_in_the_window_reaches_the_app_and_is_painted(window, tmp_path):
    app = stage()
    turning = Loop(app, window, tmp_path)
    turning.turn(down_up(20, 20), 1.0)
    assert Pressed("a") in app.events
    assert window.surface.get_at((60, 20))[:3] == (255, 255, 255)


def test_at_rest_nothing_is_looked_at_or_painted(window, tmp_path):
    turning = Loop(stage(), window, tmp_path)
    turning.turn(down_up(20, 20), 1.0)
    frames = turning.frames
    assert turning.turn([], 1.0 + AWAKE_S / 2)
    assert not turning.turn([], 1.1 + AWAKE_S)
    assert turning.frames == frames


def test_what_moves_is_looked_at_in_every_frame_and_once_more(window, tmp_path):
    app = stage()
    turning = Loop(app, window, tmp_path)
    turning.turn([], 1.0)
    app.moving = True
    assert turning.turn([], 9.0)
    frames = turning.frames
    app.moving = False
    turning.turn([], 9.1)
    assert turning.frames == frames


def test_the_last_frame_of_a_motion_is_painted(window, tmp_path):
    app = stage()
    turning = Loop(app, window, tmp_path)
    app.moving = True
    turning.turn([], 1.0)
    frames = turning.frames
    app.update = lambda dt: setattr(app, "moving", False)  # type: ignore[method-assign]
    turning.turn([], 1.1)
    assert turning.frames == frames + 1


def test_a_long_pause_is_told_as_a_short_one(window, tmp_path):
    app = stage()
    turning = Loop(app, window, tmp_path)
    turning.turn([], 1.0)
    before = app.time
    turning.turn([], 5000.0)
    assert app.time - before == pytest.approx(0.1)


def test_a_resized_window_is_painted_anew(window, tmp_path):
    app = stage()
    turning = Loop(app, window, tmp_path)
    turning.turn([], 1.0)
    pygame.display.set_mode((900, 700), pygame.RESIZABLE)
    turning.turn([event(pygame.WINDOWSIZECHANGED, x=900, y=700)], 1.1)
    assert app.tree.rect == Rect(0, 0, 900, 700)
    assert window.size == (900, 700)


def test_orders_are_obeyed(window, tmp_path):
    app = stage()
    turning = Loop(app, window, tmp_path, pictures=tmp_path / "pictures")
    cells = (("#AB2E2A", ""), ("", "#146B66"))
    told: list[str] = []
    app.exported = told.append  # type: ignore[attr-defined]
    app.orders = (Cue("tap"), Export("my carpet", cells), Change("muted", True))
    turning.turn([], 1.0)
    turning.turn([], 1.1)
    (kept,) = (tmp_path / "pictures").iterdir()
    assert told == [str(kept)]
    assert pygame.image.load(str(kept)).get_width() == 24
    app.orders = (Quit(),)
    turning.turn([], 1.2)
    assert not turning.running


def test_the_setting_of_full_screen_is_followed(window, tmp_path):
    app = stage()
    turning = Loop(app, window, tmp_path)
    turning.turn([], 1.0)
    app.settings = replace(Settings(), full_screen=True)
    turning.turn([], 1.1)
    assert window.full_screen


def test_closing_the_window_ends_the_game(tmp_path):
    app = stage()
    pygame.display.init()
    pygame.event.post(event(pygame.QUIT))
    app.orders = (Quit(),)
    assert play(app, tmp_path) == 0


# -- exports


def test_a_picture_never_overwrites_another(tmp_path):
    first = export.free_path(tmp_path, "Xalça/1")
    assert first.name == "Xalça-1.png"
    first.write_text("mine")
    assert export.free_path(tmp_path, "Xalça/1").name == "Xalça-1-2.png"
    assert export.free_path(tmp_path, "").name == "ilme.png"


def test_a_picture_that_cannot_be_written_is_told_to_the_app(window, tmp_path):
    app = stage()
    taken = tmp_path / "file"
    taken.write_text("not a folder")
    told: list[str] = []
    app.exported = told.append  # type: ignore[attr-defined]
    turning = Loop(app, window, tmp_path, pictures=taken)
    app.orders = (Export("carpet", (("#AB2E2A",),)),)
    turning.turn([], 1.0)
    assert told == [""]


def test_pictures_go_where_the_family_keeps_them(tmp_path, monkeypatch):
    monkeypatch.setattr(export.platformdirs, "user_pictures_path", lambda: tmp_path / "none")
    monkeypatch.setattr(export.platformdirs, "user_documents_path", lambda: tmp_path)
    assert export.pictures_folder(Path("spare")) == tmp_path
    monkeypatch.setattr(export.platformdirs, "user_documents_path", lambda: tmp_path / "none")
    assert export.pictures_folder(Path("spare")) == Path("spare")


# -- sound


def test_a_cue_without_a_file_or_with_no_volume_is_silent():
    sound = Sound()
    assert not sound.play("no-such-cue")
    assert not sound.play("tap", 0.0)


def test_without_a_sound_card_the_game_goes_on(monkeypatch, tmp_path):
    (tmp_path / "tap.ogg").write_bytes(b"not a sound")

    def no_card(*_: object) -> None:
        raise pygame.error("no sound card")

    monkeypatch.setattr("game.shell.sound.asset", lambda name: tmp_path / "tap.ogg")
    monkeypatch.setattr(pygame.mixer, "init", no_card)
    assert not Sound().play("tap")


def test_a_sound_that_is_there_is_played_once_read(monkeypatch, tmp_path):
    with wave.open(str(tmp_path / "tap.ogg"), "wb") as made:  # the mixer looks at what is inside
        made.setparams((2, 2, 44_100, 0, "NONE", ""))
        made.writeframes(bytes(4 * 441))
    monkeypatch.setattr("game.shell.sound.asset", lambda name: tmp_path / "tap.ogg")
    sound = Sound()
    try:
        assert sound.play("tap")
        (tmp_path / "tap.ogg").unlink()
        assert sound.play("tap", 0.5)
    finally:
        pygame.mixer.quit()


def test_a_broken_sound_file_is_silent(monkeypatch, tmp_path):
    (tmp_path / "tap.ogg").write_bytes(b"not a sound")
    monkeypatch.setattr("game.shell.sound.asset", lambda name: tmp_path / "tap.ogg")
    assert not Sound().play("tap")


# -- failing


class Broken(Stage):
    """An app that fails when it is looked at."""

    def view(self, *_: object) -> Box:
        raise RuntimeError("a fault of the game")


@pytest.mark.parametrize("language", ["az", "ru", "en", "xx"])
def test_a_fault_leaves_a_report_and_a_calm_word(tmp_path, monkeypatch, language, capsys):
    app = Broken(lambda pen: Box(Rect(0, 0, 1, 1)))
    app.settings = replace(Settings(), language=language)
    shown: list[Path | None] = []
    show = sorry.show

    def look(surface: pygame.Surface, code: str, path: Path | None) -> None:
        show(surface, code, path, waits=False)
        shown.append(path)

    monkeypatch.setattr(loop.sorry, "show", look)
    assert play(app, tmp_path) == 1
    (report,) = (tmp_path / "reports").iterdir()
    assert shown == [report]
    assert "a fault of the game" in report.read_text("utf-8")
    assert capsys.readouterr().err == ""


def test_a_fault_without_a_window_is_one_line(tmp_path, monkeypatch, capsys):
    def no_screen(*_: object) -> Window:
        raise pygame.error("no video device")

    monkeypatch.setattr(loop, "Window", no_screen)
    assert play(stage(), tmp_path) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Traceback" not in said


def test_a_report_that_cannot_be_written_is_no_second_fault(tmp_path):
    taken = tmp_path / "file"
    taken.write_text("not a folder")
    assert sorry.report(ValueError("x"), taken) is None


def test_only_the_newest_reports_are_kept(tmp_path):
    for second in range(25):
        sorry.report(ValueError("x"), tmp_path, 1_700_000_000.0 + second)
    kept = sorted(path.name for path in (tmp_path / "reports").iterdir())
    assert len(kept) == 20
    assert kept[0].endswith("221325.txt")


# -- the right pygame


def test_pygame_ce_is_no_trouble():
    assert check.trouble() == ""


def test_another_pygame_is_told_with_what_to_type(monkeypatch):
    monkeypatch.setitem(sys.modules, "pygame", types.ModuleType("pygame"))
    said = check.trouble()
    assert "uninstall" in said
    assert said.count("pygame-ce") >= 4


def test_no_pygame_is_told_with_what_to_type(monkeypatch):
    monkeypatch.setitem(sys.modules, "pygame", None)
    assert "pip install pygame-ce" in check.trouble()
