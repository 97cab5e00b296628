"""A few screens as pictures, so that nothing on them changes unseen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pictures import same_picture

from game.data import data_root
from game.scenes.gallery import gallery, sample_home
from game.shell.fonts import Fonts
from game.shell.picture import draw

SIZE = (1366, 768)
KEPT = ("title", "who", "map", "play-run", "beads-run", "success", "album", "album-waits")


@pytest.mark.parametrize("name", KEPT)
def test_the_screen_looks_as_it_did(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    home = sample_home(data_root(), "en")
    home.library = replace(home.library, chapters=home.chapters[:3])  # whatever else is written
    named = {level.person for level in home.library.levels}
    home.people = {id: one for id, one in home.people.items() if id in named}
    app = next(exhibit for exhibit in gallery(home) if exhibit.name == name).make()
    tree = app.view(*SIZE, Fonts().measure)
    same_picture(draw(tree, *SIZE), f"screen-{name}", request, tmp_path)
