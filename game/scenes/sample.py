"""The children whose game the exhibits of the gallery show."""

from __future__ import annotations

from pathlib import Path

from game.levels.level import Level
from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.home import Home

__all__ = ["CHILDREN", "sample_home"]

CHILDREN = ("Aysu", "Murad", "Nuray", "Tural")

FACES: tuple[dict[str, str], ...] = (
    {
        "skin": "1",
        "hair": "pony",
        "hc": "chest",
        "mouth": "open",
        "clothes": "overall",
        "c1": "saffron",
        "acc": "teal",
        "extras": "freckles",
        "bg": "tealL",
    },
    {
        "skin": "2",
        "hair": "short",
        "hc": "ink",
        "head": "square",
        "brow": "bold",
        "c1": "madder",
        "extras": "sqglasses",
        "bg": "saffronL",
    },
    {"skin": "0", "hair": "hijab", "scarf": "pist", "eyes": "smile", "c1": "indigo", "bg": "rose"},
    {
        "skin": "3",
        "hair": "curly",
        "hc": "ink",
        "clothes": "vneck",
        "c1": "plum",
        "c2": "saffron",
        "extras": "chair",
        "bg": "sky",
    },
)


def sample_home(root: Path, language: str, **settings: object) -> Home:
    """A home with four children, the first of them half-way through the second carpet."""
    home = Home.open(root, MemoryKeeper(), lambda: "new", language)
    for name, value in settings.items():
        home.keeper.keep(Fact.of("setting", name=name, value=value))
    for number, name in enumerate(CHILDREN, start=1):
        avatar = sorted(FACES[number - 1].items())
        home.keeper.keep(
            Fact.of("player_made", name, name=name, number=number, avatar=avatar, dyes=number - 1)
        )
    for chapter in home.chapters[:2]:
        levels = chapter.levels if chapter is home.chapters[0] else chapter.levels[:6]
        for level in levels:
            stars = 3 if level.number % 3 else 2
            home.keeper.keep(_won(CHILDREN[0], level, stars))
    home.keeper.keep(Fact.of("face", CHILDREN[0], value="words"))
    home.keeper.keep(Fact.of("face", CHILDREN[1], value="beads"))
    home.player_id = CHILDREN[0]
    return home


def _won(player: str, level: Level, stars: int) -> Fact:
    return Fact.of(
        "attempt",
        player,
        level=level.id,
        chapter=level.chapter,
        won=True,
        stars=stars,
        size=level.par,
        steps=level.par,
        program="",
    )
