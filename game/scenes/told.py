"""What the game says of a file it has written, or could not write."""

from __future__ import annotations

from collections.abc import Callable

from game.scenes.scene import Toast

__all__ = ["page_told", "picture_told", "sheet_told", "tune_told"]

Say = Callable[..., str]


def page_told(say: Say, path: str, shown: bool) -> Toast:
    """Where a page to print is, and whether a browser shows it; else it stays to be read."""
    if path and shown:
        text = say("Print it from the browser. The page is kept here: {path}", path=path)
        return Toast(text, "print")
    if path:
        text = say("No browser opened. You can open the page yourself: {path}", path=path)
        return Toast(text, "warn", stays=True)
    return Toast(say("The page could not be saved here."), "warn")


def picture_told(say: Say, path: str) -> Toast:
    """Where a picture is."""
    if path:
        return Toast(say("Your carpet is here: {path}", path=path), "check")
    return Toast(say("The picture could not be saved here."), "warn")


def sheet_told(say: Say, path: str) -> Toast:
    """Where a table is."""
    if path:
        return Toast(say("The table is here: {path}", path=path), "check")
    return Toast(say("The table could not be saved here."), "warn")


def tune_told(say: Say, paths: tuple[str, ...]) -> Toast:
    """Where the files of a tune are."""
    if not paths:
        return Toast(say("The tune could not be saved here."), "warn")
    path = paths[0]
    if len(paths) > 1:
        return Toast(say("Your tune is here, as WAV and OGG: {path}", path=path), "check")
    text = say("Your tune is here, as WAV (no ffmpeg here for OGG): {path}", path=path)
    return Toast(text, "check")
