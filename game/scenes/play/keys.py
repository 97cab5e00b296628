"""The keys of the play screen: what each does, by the name its box sends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.scenes.play import aside, hints, pair, python, runs, words
from game.scenes.scene import Cue, Effect, Push
from game.scenes.ways import to_reference

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["KEYS"]

KEYS: Mapping[str, Callable[[PlayScene], tuple[Effect, ...]]] = MappingProxyType(
    {
        "run": lambda scene: python.guarded(scene, runs.toggle),
        "step": lambda scene: python.guarded(scene, runs.step_on),
        "back": runs.step_back,
        "stop": runs.stop,
        "healthy": runs.healthy,
        "hint": hints.hint,
        "again": words.again,
        "swap": pair.swap,
        "untie": aside.go_aside,
        "fade": python.fade,
        "book": lambda scene: (Cue("tap"), Push(to_reference(scene.home, scene.editor))),
        "forecast": words.ask_forecast,
    }
)
"""What the keys of the screen do, by the name their boxes send."""
