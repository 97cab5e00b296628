"""Packs that lie open in a folder, on the disk or on a stick: as safe as those in a zip."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.author import to_yaml
from game.data import data_root
from game.packs import MOST_BYTES, MOST_LEVELS, read_levels, write_levels
from game.packs.zips import MOST_INSIDE
from game.progress import Made
from game.scenes.app import App
from game.scenes.author.giving import GivingScene
from game.scenes.gallery import sample_home
from game.scenes.sample_author import MADE, made_levels, with_levels
from game.scenes.scene import FindPacks, KeepPack, ReadPack
from game.shell import folders, packs
from game.shell.fonts import Fonts
from game.ui.pilot import Pilot

LEVEL = made_levels("en")[0]
DATA = write_levels("Ours", "Aysel", "CC0-1.0", ((LEVEL.id, to_yaml(LEVEL)),), "en")


def kept(tmp_path: Path) -> Path:
    """A pack that was given away as a folder."""
    (what, path) = packs.done(KeepPack("ilme-Ours", DATA, True), [tmp_path])
    assert what == "kept"
    return Path(path)


def codes(folder: Path) -> list[str]:
    """What is wrong with a folder."""
    data = packs.read(folder)
    assert data is not None
    return [fault.code for fault in read_levels(data, folder.name)[1]]


def test_a_pack_given_away_as_a_folder_is_found_and_is_the_same_pack(tmp_path: Path) -> None:
    first, second = kept(tmp_path), kept(tmp_path)
    assert first != second and {one.name for one in tmp_path.iterdir()} == {first.name, second.name}
    (first / "Thumbs.db").write_bytes(b"x")
    (first / ".DS_Store").write_bytes(b"x")
    assert {one.name for one in first.iterdir()} > {"manifest.yaml"}
    found = packs.done(FindPacks(), [tmp_path])[1]
    assert set(found) == {str(first), str(second)}
    what, path, data = packs.done(ReadPack(str(first)), [tmp_path])
    assert (what, path) == ("read", str(first)) and data is not None
    assert read_levels(data)[0] == read_levels(DATA)[0] is not None


def test_a_folder_that_is_no_pack_is_neither_found_nor_read(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    assert packs.find([tmp_path]) == () and packs.read(tmp_path / "photos") is None
    (tmp_path / "photos" / "manifest.yaml").mkdir()
    assert packs.find([tmp_path]) == () and packs.read(tmp_path / "photos") is None


def _file(name: str, body: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(body)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_file("run.exe", b"MZ"), "pack.name"),
        (_file("CON.yaml", b"id: x\n"), "pack.name"),
        (_file("zz.yaml", b"#" * (MOST_INSIDE + 1)), "pack.swells"),
        (_file("zz.yaml", b"# " * MOST_BYTES), "pack.swells"),
        (lambda folder: (folder / "more").mkdir(), "pack.name"),
        (lambda folder: [_file(f"a-{n}.yaml", b"#")(folder) for n in range(80)], "pack.many"),
        (lambda folder: [_file(f"a-{n}.yaml", b"#" * 90_000)(folder) for n in range(5)],
         "pack.too-big"),
    ],
)  # fmt: skip
def test_what_has_no_place_in_a_folder_is_told_and_nothing_is_taken(
    tmp_path: Path, spoil: Callable[[Path], object], code: str
) -> None:
    folder = kept(tmp_path)
    assert codes(folder) == []
    spoil(folder)
    assert code in codes(folder)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_and_pipes_in_a_folder_are_never_followed(tmp_path: Path) -> None:
    folder, secret = kept(tmp_path), tmp_path / "secret.yaml"
    secret.write_text("id: secret\n")
    (folder / "zz-link.yaml").symlink_to(secret)
    data = packs.read(folder)
    assert data is not None and b"secret\n" not in data
    assert codes(folder) == ["pack.name"]
    (folder / "zz-link.yaml").unlink()
    os.mkfifo(folder / "zz-pipe.yaml")
    assert codes(folder) == ["pack.name"]
    (folder / "zz-pipe.yaml").unlink()
    (folder / "manifest.yaml").rename(tmp_path / "m.yaml")
    (folder / "manifest.yaml").symlink_to(tmp_path / "m.yaml")
    assert packs.read(folder) is None
    (tmp_path / "link").symlink_to(kept(tmp_path), target_is_directory=True)
    assert str(tmp_path / "link") not in packs.find([tmp_path])
    assert not folders.is_pack(tmp_path / "nowhere")


def test_levels_are_given_away_as_a_folder_with_the_keyboard() -> None:
    home = with_levels(sample_home(data_root(), "en"))
    made = home.keeper.state.shelf.level(MADE[0])
    assert made is not None
    app = App(home, GivingScene(home, made, (made, Made("x", "}{"), made)))
    pilot = Pilot(app, 800, 600, Fonts().measure)
    pilot.tab_to("how:folder")
    pilot.press("return")
    pilot.tab_to("give")
    pilot.press("return")
    (order,) = [one for one in app.take_orders() if isinstance(one, KeepPack)]
    assert order.folder and read_levels(order.data)[0] is not None


@pytest.mark.parametrize("heavy", [False, True])
def test_more_than_fits_is_told_before_anything_is_saved(heavy: bool) -> None:
    home = with_levels(sample_home(data_root(), "en"))
    text = to_yaml(LEVEL) + ("# " + "x" * 6_000 + "\n") * heavy
    every = [Made(f"m-{n}", text.replace(LEVEL.id, f"m-{n}")) for n in range(MOST_LEVELS + 1)]
    every = every[: MOST_LEVELS - 10] if heavy else every
    app = App(home, GivingScene(home, every[0], every))
    pilot = Pilot(app, 800, 600, Fonts().measure)
    pilot.click("what:all")
    assert pilot.sees("at most 256 kB" if heavy else "at most 60 fit")
    pilot.click("give")
    assert not [one for one in app.take_orders() if isinstance(one, KeepPack)]
    pilot.click("what:one")
    pilot.click("give")
    assert [one for one in app.take_orders() if isinstance(one, KeepPack)]
