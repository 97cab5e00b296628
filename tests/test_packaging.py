"""The game finds its levels, drawings and texts however it was installed."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TRY = "from game.verbs import main; import sys; sys.exit(main(['check']))"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the source archive, built from a copy of what git knows."""
    source = tmp_path_factory.mktemp("source")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True
    ).stdout.split("\0")
    names = [name for name in listed if name] or [
        str(path.relative_to(ROOT))
        for folder in ("game", "levels", "assets", "locales")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ] + ["main.py", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md"]
    for name in names:
        if (ROOT / name).is_file():
            target = source / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(out)],
        cwd=source,
        check=True,
        capture_output=True,
    )
    return next(out.glob("*.whl")), next(out.glob("*.tar.gz"))


def check_from(folder: Path, cwd: Path) -> str:
    """The last line of `check` when the game is imported from a folder, seen from elsewhere."""
    done = subprocess.run(
        [sys.executable, "-c", TRY],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout.strip().splitlines()[-1]


def levels_of(folder: Path) -> int:
    """How many level files came along: as many as git knows."""
    others = {"chapter.yaml", "small"}  # the little levels of `small` stand in no chapter
    found = [
        path
        for path in folder.rglob("levels/*/*.yaml")
        if not others & {path.name, path.parent.name}
    ]
    listed = list(ROOT.glob("levels/*/*.yaml"))
    assert 30 <= len(found) <= len(listed)
    return len(found)


def sounds_of(folder: Path) -> int:
    """How many sounds came along: every one."""
    found = len(list(folder.rglob("assets/sounds/*.ogg")))
    assert found == len(list(ROOT.glob("assets/sounds/*.ogg"))) > 25
    return found


def test_a_wheel_carries_everything_it_needs(built: tuple[Path, Path], tmp_path: Path) -> None:
    wheel, _ = built
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    line = check_from(site, tmp_path)
    assert sounds_of(site)
    assert line.startswith(f"{levels_of(site)} levels") and line.endswith(" 0 problems")


def test_a_source_archive_carries_everything_it_needs(
    built: tuple[Path, Path], tmp_path: Path
) -> None:
    _, archive = built
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.iterdir()
    assert (folder / "main.py").is_file()
    line = check_from(folder, tmp_path)
    assert sounds_of(folder)
    assert line.startswith(f"{levels_of(folder)} levels") and line.endswith(" 0 problems")
