"""Compare a picture with the one kept in `tests/pictures`, with a tolerance for smooth edges."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

__all__ = ["same_picture", "unlike"]

FOLDER = Path(__file__).parent / "pictures"

TOLERANCE = 0.004
"""The share of px that may differ clearly: fonts and SVG are smoothed a little differently."""


def same_picture(
    surface: pygame.Surface, name: str, request: pytest.FixtureRequest, out: Path
) -> None:
    """Fail when a surface differs from `NAME.png`; both are left in `out`, side by side."""
    kept = FOLDER / f"{name}.png"
    if request.config.getoption("--refresh-pictures"):
        FOLDER.mkdir(exist_ok=True)
        pygame.image.save(surface, str(kept))
        return
    assert kept.is_file(), f"{kept} is missing: look at the picture, then use --refresh-pictures"
    expected = pygame.image.load(str(kept))
    assert surface.get_size() == expected.get_size()
    share = unlike(surface, expected)
    if share > TOLERANCE:
        computed = out / f"{name}-computed.png"
        pygame.image.save(surface, str(computed))
        pygame.image.save(expected, str(out / f"{name}-expected.png"))
        pytest.fail(f"{share:.1%} of {name} differ; see {computed.parent}")


def unlike(a: pygame.Surface, b: pygame.Surface) -> float:
    """The share of px whose colour differs by more than 40 of 255 in a channel."""
    same = pygame.mask.from_threshold(
        a.convert(24), (0, 0, 0), (40, 40, 40, 255), b.convert(24)
    ).count()
    return 1 - same / (a.get_width() * a.get_height())
