"""The least a window of pygame can cost: what `bench` holds the game against."""

from __future__ import annotations

import os
import sys
import time

os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")

import pygame

__all__ = ["dirty_frames", "memory_mb", "say_first_picture", "wait_for_events", "whole_frames"]

SIZE = (1366, 768)
GROUND = "#F6ECD9"
SPRITES = 10
MANY = 300


def _open(size: tuple[int, int] = SIZE) -> pygame.Surface:
    pygame.display.init()
    pygame.font.init()
    return pygame.display.set_mode(size)


def say_first_picture() -> None:
    """Open a window, fill it, say so, stay."""
    _open().fill(GROUND)
    pygame.display.flip()
    sys.stdout.write("shown\n")
    sys.stdout.flush()
    time.sleep(60)


def wait_for_events() -> None:
    """A window that waits for events as pygame does it; says so first."""
    _open().fill(GROUND)
    pygame.display.flip()
    pygame.event.get()
    sys.stdout.write("shown\n")
    sys.stdout.flush()
    while True:
        pygame.event.wait()


def dirty_frames(width: int, height: int, count: int) -> list[float]:
    """Seconds of processor a frame: a background and ten sprites, by dirty rectangles."""
    window = _open((width, height))
    ground = pygame.Surface((width, height)).convert()
    ground.fill(GROUND)
    sprite = pygame.Surface((64, 64), pygame.SRCALPHA).convert_alpha()
    sprite.fill((200, 40, 40, 180))
    window.blit(ground, (0, 0))
    pygame.display.flip()
    old: list[pygame.Rect] = []
    taken = []
    for frame in range(count):
        start = time.process_time()
        for area in old:
            window.blit(ground, area, area)
        places = [(frame * 3 % (width - 64), 70 * i % (height - 64)) for i in range(SPRITES)]
        new = [window.blit(sprite, place) for place in places]
        pygame.display.update([*old, *new])
        old = new
        taken.append(time.process_time() - start)
    return taken


def whole_frames(width: int, height: int, count: int) -> list[float]:
    """Seconds of processor for a background, 300 converted sprites and a flip."""
    window = _open((width, height))
    ground = pygame.Surface((width, height)).convert()
    sprite = pygame.Surface((64, 64), pygame.SRCALPHA).convert_alpha()
    sprite.fill((200, 40, 40, 180))
    taken = []
    for frame in range(count):
        start = time.process_time()
        window.blit(ground, (0, 0))
        for i in range(MANY):
            window.blit(sprite, ((frame + 37 * i) % (width - 64), 53 * i % (height - 64)))
        pygame.display.flip()
        taken.append(time.process_time() - start)
    return taken


def memory_mb() -> float:
    """What this process has resident, in MB; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as stream:  # noqa: PTH123
            return int(stream.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1_000_000
    except (OSError, ValueError, AttributeError):
        return 0.0


def window_memory_mb() -> float:
    """What a process with nothing but a filled window has resident, in MB."""
    _open().fill(GROUND)
    pygame.display.flip()
    return memory_mb()
