"""The window: its size, full screen, icon and title."""

from __future__ import annotations

import contextlib
import os
import sys

import pygame

from game.shell.drawings import Drawings
from game.shell.heap import give_back, look_seldom
from game.ui.rect import Rect

__all__ = ["LEAST", "Window", "first_size"]

TITLE = "İlmə"
USUAL = (1366, 768)
LEAST = (800, 600)


def first_size(desktop: tuple[int, int]) -> tuple[int, int]:
    """The size a window opens with: the design's, or what the desktop has room for."""
    # room for the title bar and the panel of the desktop
    free = (desktop[0], desktop[1] - 72)
    return max(LEAST[0], min(USUAL[0], free[0])), max(LEAST[1], min(USUAL[1], free[1]))


class Window:
    """The window of the game; `surface` is what the painter paints on."""

    def __init__(self, full_screen: bool = False) -> None:
        give_back()
        look_seldom()
        # A window without a graphics card is 40 times slower through OpenGL than without it.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        if sys.platform == "win32":
            os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
        os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")
        os.environ["SDL_VIDEO_X11_WMCLASS"] = "ilme"  # pygame names it after the script
        pygame.display.init()
        pygame.font.init()
        self._desktop = pygame.display.get_desktop_sizes()[0]
        self._size = first_size(self._desktop)
        self.full_screen = full_screen
        with contextlib.suppress(pygame.error):
            pygame.display.set_icon(Drawings().surface("robot/south", "", (64, 64)))
        pygame.display.set_caption(TITLE)
        self.screen = self._open()
        self.surface = self._drawn_on()
        pygame.key.set_repeat(400, 40)
        self._caret: Rect | None = None

    def _open(self) -> pygame.Surface:
        if self.full_screen:
            return pygame.display.set_mode(self._desktop, pygame.FULLSCREEN)
        surface = pygame.display.set_mode(self._size, pygame.RESIZABLE)
        with contextlib.suppress(pygame.error, AttributeError, ValueError):
            pygame.display.get_window().minimum_size = LEAST  # type: ignore[attr-defined]
        return surface

    @property
    def size(self) -> tuple[int, int]:
        """The px the game draws on: never less than the smallest the design knows."""
        return self.surface.get_size()

    def _drawn_on(self) -> pygame.Surface:
        """The window's surface, or in a smaller window one that is shrunk into it."""
        w, h = self.screen.get_size()
        if w >= LEAST[0] and h >= LEAST[1]:
            return self.screen
        share = min(w / LEAST[0], h / LEAST[1])
        return pygame.Surface((max(LEAST[0], round(w / share)), max(LEAST[1], round(h / share))))

    def write_at(self, caret: Rect | None) -> None:
        """Let the list of an input method open below the caret, not over the line."""
        if caret is None or caret == self._caret:
            return
        self._caret = caret
        (w, h), (wide, high) = self.screen.get_size(), self.size
        x, y, side = caret.x * w / wide, caret.y * h / high, caret.h * h / high
        pygame.key.set_text_input_rect(pygame.Rect(round(x), round(y), 1, max(1, round(side))))

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A place in the window as a place in the game."""
        if self.surface is self.screen:
            return x, y
        w, h = self.screen.get_size()
        return x * self.size[0] / max(1, w), y * self.size[1] / max(1, h)

    def set_full_screen(self, full: bool) -> bool:
        """Change between window and full screen; tells whether the surface is another one."""
        if full == self.full_screen:
            return False
        if full:
            self._size = self.screen.get_size()
        self.full_screen = full
        self.screen = self._open()
        self.surface = self._drawn_on()
        return True

    def follow(self) -> None:
        """Take over the surface after the window was resized."""
        self.screen = pygame.display.get_surface() or self.screen
        self.surface = self._drawn_on()

    def show(self, areas: list[pygame.Rect]) -> None:
        """Bring painted areas to the screen."""
        if not areas:
            return
        if self.surface is self.screen:
            pygame.display.update(areas)
            return
        pygame.transform.smoothscale(self.surface, self.screen.get_size(), self.screen)
        pygame.display.flip()

    def close(self) -> None:
        pygame.display.quit()
