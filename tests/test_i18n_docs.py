"""The reference of blocks is written from the registry, in every language."""

from __future__ import annotations

import argparse
import io
from pathlib import Path

from game.i18n import Catalogue
from game.verbs import docs
from game.verbs.command_line import Call

ROOT = Path(__file__).parents[1]


def test_every_block_has_a_row_with_its_words_python_and_help() -> None:
    page = docs.page(docs.blocks(), Catalogue("en").say)
    assert len(docs.blocks()) > 50
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert all(row.replace("\\|", "").count("|") == 5 for row in rows)
    assert page.count("\n## ") + page.startswith("## ") == len(
        {b.category for b, _ in docs.blocks()}
    )
    assert "`for _ in range(3):`" in page
    assert "| turn left | `left()` |" in page
    assert "`if …: elif …: else:`" in page
    assert "| `… == …` |" in page
    for block, _ in docs.blocks():
        assert block.help in page


def test_a_folder_gets_one_page_a_language(tmp_path: Path) -> None:
    out = io.StringIO()
    call = Call(argparse.Namespace(folder=tmp_path / "new"), out, io.StringIO(), Catalogue("en"))
    assert docs.main(call) == 0
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "blocks.az.md",
        "blocks.en.md",
        "blocks.ru.md",
    ]
    assert "sola dön" in (tmp_path / "new" / "blocks.az.md").read_text("utf-8")
    assert "поверни налево" in (tmp_path / "new" / "blocks.ru.md").read_text("utf-8")
    assert "blocks.ru.md" in out.getvalue()


def test_without_a_folder_the_page_is_spoken_in_the_readers_language() -> None:
    out = io.StringIO()
    russian = Catalogue.load("ru", ROOT)
    assert docs.main(Call(argparse.Namespace(folder=None), out, io.StringIO(), russian)) == 0
    assert "поверни налево" in out.getvalue()
