"""Whether the right pygame is installed, before anything of it is used."""

from __future__ import annotations

import importlib
import os
import sys

__all__ = ["trouble"]

_TEXTS = {
    "az": "İlmə üçün pygame-ce lazımdır. Bu əmri yazın:",
    "ru": "Для игры нужен pygame-ce. Введите команду:",
    "en": "İlmə needs pygame-ce. Please type:",
}


def trouble() -> str:
    """What to type when pygame-ce is missing or another pygame took its place, else ""."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        module = importlib.import_module("pygame")
    except ImportError:
        return _say(["pip install pygame-ce"])
    if not getattr(module, "IS_CE", False):
        # both write into the same folder, so each must go before the right one comes back
        return _say(["pip uninstall -y pygame pygame-ce", "pip install pygame-ce"])
    return ""


def _say(commands: list[str]) -> str:
    python = "python" if sys.platform == "win32" else "python3"
    return "\n".join([*_TEXTS.values(), *(f"    {python} -m {command}" for command in commands)])
