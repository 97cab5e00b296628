"""Pages to print: kept where the family keeps documents, shown in the browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import platformdirs

from game.shell.export import free_path

__all__ = ["documents_folder", "hand_out", "keep_page", "show_page"]


def documents_folder(spare: Path) -> Path:
    """The family's folder of documents, else `spare`."""
    path = platformdirs.user_documents_path()
    return path if path.is_dir() else spare


def hand_out(
    page: str, folder: Path, name: str, browse: Callable[[Path], bool]
) -> tuple[str, bool]:
    """Where a page has been written, "" when it could not be, and whether a browser shows it."""
    path = keep_page(page, folder, name)
    return (str(path), browse(path)) if path else ("", False)


def keep_page(page: str, folder: Path, name: str) -> Path | None:
    """The file a page has been written to; the same page is not written twice. None if it failed.

    Nothing is overwritten: another page under the same name gets a number.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = free_path(folder, name, ".html")
        for old in sorted(folder.glob(f"{name}*.html")):
            if old.read_text("utf-8", errors="replace") == page:
                return old
        path.write_text(page, "utf-8", newline="\n")
    except (OSError, ValueError):
        return None
    return path


def show_page(path: Path) -> bool:
    """Whether a browser with a window of its own was asked to show a page."""
    import webbrowser

    try:
        browser = webbrowser.get()
        if type(browser) is webbrowser.GenericBrowser:  # one that would take over a terminal
            return False
        return bool(browser.open(path.resolve().as_uri()))
    except (webbrowser.Error, OSError, ValueError):
        return False
