"""The table of the architecture: who may import whom."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "game"

EVERYTHING = "*"
MAY: dict[str, str] = {
    "values": "",
    "data": "",
    "chance": "",
    "program": "",
    "worlds": "",
    "people": "i18n",
    "i18n": "",
    "art": "data chance",
    "sound": "",
    "paper": "",
    "ui": "",
    "blocks": "program worlds",
    "source": "program blocks",
    "run": "program blocks worlds",
    "levels": "program blocks worlds source run",
    "solve": "program blocks worlds source run levels",
    "practice": "chance program blocks worlds source run levels solve",
    "progress": "program",
    "pulse": "",
    "store": "progress program pulse",
    "packs": "levels progress art",
    "exchange": "progress",
    "author": "data chance program blocks worlds source run levels solve people i18n progress "
    "packs",
    "classroom": "data chance exchange progress program blocks worlds source run levels solve "
    "people i18n pulse packs art",  # art: each pupil is given a face
    "desk": "data chance classroom exchange progress program blocks worlds source run levels solve "
    "people i18n pulse art paper packs author "
    "store "  # whole files on a stick
    "ui scenes",  # a replay is drawn by the stage the child has seen, talk cards by their screen
    "editor": "program blocks source ui i18n",
    "scenes": "chance program blocks worlds source run levels solve practice people i18n progress "
    "pulse art sound paper ui editor packs author exchange",
    "shell": EVERYTHING,
    "bench": EVERYTHING,
    "verbs": EVERYTHING,
}
NEVER: dict[str, tuple[str, ...]] = {
    "pygame": ("shell",),
    "sqlite3": ("store", "bench", "classroom"),  # bench: the bare commit that ours is held against
    "nacl": ("exchange",),
    "psycopg": ("classroom",),
    "duckdb": ("classroom",),
    "jinja2": ("desk",),
    "zipfile": ("packs",),
    "yaml": (
        "levels",
        "people",
        "i18n",
        "author",
        "bench",
    ),  # bench: the bare reading of the same files
    "gettext": ("i18n",),
}
SWITCHED_OFF = ("exec", "eval", "__import__")


def part_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path: Path) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                found += [(node.lineno, name.name) for name in names]
            case ast.ImportFrom(module=str() as module, level=0, names=names):
                if module == "game":
                    found += [(node.lineno, f"game.{name.name}") for name in names]
                else:
                    found.append((node.lineno, module))
            case ast.ImportFrom(level=level) if level:
                found.append((node.lineno, f"game.{part_of(path)}"))
    return found


FILES = sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def test_there_is_code_to_guard() -> None:
    assert len(FILES) > 50
    assert {part_of(path) for path in FILES} <= set(MAY)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_part_imports_only_what_its_row_names(path: Path) -> None:
    part = part_of(path)
    allowed = {part, "values", *MAY[part].split()}
    for line, module in imports(path):
        top, _, rest = module.partition(".")
        if top == "game" and MAY[part] != EVERYTHING:
            assert rest.split(".")[0] in allowed, f"{path}:{line} imports {module}"
        if top in NEVER:
            assert part in NEVER[top], f"{path}:{line} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_runs_text_as_code(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in SWITCHED_OFF, f"{path}:{node.lineno}"
