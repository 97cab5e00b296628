"""Every test runs without a screen and without a sound card."""

from __future__ import annotations

import os

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-pictures",
        action="store_true",
        help="keep the pictures made now as the expected ones (look at them first)",
    )
