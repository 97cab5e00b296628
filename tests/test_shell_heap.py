"""Memory that goes back to the system."""

from __future__ import annotations

import ctypes
import sys

import pytest

from game.shell.heap import give_back


def test_another_system_or_c_library_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda name: object())
    assert give_back() is False
    monkeypatch.setattr(sys, "platform", "win32")
    assert give_back() is False


@pytest.mark.skipif(sys.platform != "linux", reason="a knob of the C library of Linux")
def test_the_limit_for_large_blocks_is_set_in_the_c_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[int, int]] = []

    class Library:
        def mallopt(self, knob: int, value: int) -> int:
            asked.append((knob, value))
            return 1

    monkeypatch.setattr(ctypes, "CDLL", lambda name: Library())
    assert give_back() is True
    assert asked == [(-3, 131_072)]
